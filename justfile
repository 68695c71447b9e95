# The habits of this project. `just` lists them; each is an ordinary command, so none needs just.

[private]
default:
    @just --list

# everything that is promised
test:
    cargo test

# what .ci/run asks of the text
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

# writes what tests compare with as it is printed now, then asks about each of insta's snapshots (cargo-insta)
review:
    UPDATE=1 cargo test --test it
    cargo insta test --review

# the site of content/, in output/
site:
    cargo run --release -- build
