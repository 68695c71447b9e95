# The habits of this project. `just` lists them; each is an ordinary command, so none needs just.

[private]
default:
    @just --list

# everything that is promised
test:
    cargo test --release

# the meaning of records, held to a million contents that are made from seeds (`cargo test` tries 20,000)
worlds:
    WORLDS=1000000 cargo test --release --test worlds

# which of the faults in tests/worlds/mutants.txt the proofs catch
mutants:
    tests/worlds/mutants.sh

# 600 single errors in the first content, one at a time: which are found, and what becomes of the others
mutate:
    MUTATE=600 cargo test --release --test mutate -- --nocapture

# what .ci/run asks of the text
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

# writes what tests compare with as it is printed now; read the difference before you keep it
review:
    cargo run --release -- schema
    UPDATE=1 cargo test --release --test it
    git diff -- README.md schema tests/fixtures

# the site of content/, in output/
site:
    cargo run --release -- build

# every kind of page of output/ in a real browser: WCAG 2.2 AA, 320 and 1280 px, light, dark, print; needs chromium and node
browser: site
    npm ci --ignore-scripts --prefix tests/browser
    node tests/browser/valid.mjs output
    node tests/browser/check.mjs output
    node tests/browser/search.mjs output

# the pictures of README.md and docs/guide/, as the site looks now
pictures: site
    npm ci --ignore-scripts --prefix tests/browser
    node tests/browser/pictures.mjs target/release/lagesbild

# generated cities of 14, 1,000 and 10,000 districts: time, memory, share of each station, the bare reading and writing of the same bytes; with `BESIDE=PROGRAM` paired with another build
bench:
    cargo bench --bench city

# makes inputs for one of tests/fuzz/targets from its seeds, until stopped (`-runs=N` ends it); needs a nightly compiler and cargo-fuzz
fuzz target *options:
    mkdir -p tests/fuzz/corpus/{{target}}
    cargo +nightly fuzz run --fuzz-dir tests/fuzz --sanitizer none {{target}} tests/fuzz/corpus/{{target}} tests/fuzz/seeds/{{target}} tests/fixtures/halvenia tests/fixtures/findings -- -dict=tests/fuzz/words.dict -timeout=10 {{options}}

# what is released for Linux on x86-64, in target/release-files; twelve minutes of a processor. docs/release.md has what it needs
dist:
    .dist/make

# the program for Windows, compiled here and run under wine; needs gcc-mingw-w64-x86-64 and wine64
windows:
    .dist/windows
