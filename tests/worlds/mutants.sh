#!/usr/bin/env bash
# Plants the faults of a list in the program, one after the other, and says which of them the proofs catch.
#
#   tests/worlds/mutants.sh [LIST]          the list is tests/worlds/mutants.txt unless another is named
#
# A fault is three lines; what stands before and after a line's text does not matter, and `#` begins a remark:
#
#   file src/evidence/when.rs
#   old if day < end {
#   new if day <= end {
#
# The old line must stand in the file once. WORLDS is how many contents are tried for each (3,000). The checkout itself is
# left as it is: the faults are planted in a copy of it, which uses the same target folder for what it depends on.
set -euo pipefail

root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
list=${1:-$root/tests/worlds/mutants.txt}
export WORLDS=${WORLDS:-3000} WORLDS_SHOW=0
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
copy=$CARGO_TARGET_DIR/mutants
mkdir -p "$copy"
# the program that is left there has a fault; cargo puts the right one back
trap 'rm -f "$CARGO_TARGET_DIR/release/lagesbild"' EXIT

# what is in the checkout, and nothing that was there before
fresh() {
    find "$copy" -mindepth 1 -delete
    (cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --no-dereference -t "$copy")
}

# `clean` where all proofs hold, `caught` where one does not, `broken` where the program does not compile
try() {
    if ! (cd "$copy" && cargo test --release --quiet --test worlds --no-run) >"$copy/build.log" 2>&1; then
        echo broken
    elif (cd "$copy" && cargo test --release --quiet --test worlds) >"$copy/test.log" 2>&1; then
        echo clean
    else
        echo caught
    fi
}

# puts the new line in the place of the old one, with its indentation; fails unless the old one stands there once
plant() {
    OLD=$2 NEW=$3 awk '
        { text = $0; sub(/^[ \t]+/, "", text); sub(/[ \t]+$/, "", text) }
        text == ENVIRON["OLD"] { match($0, /^[ \t]*/); print substr($0, 1, RLENGTH) ENVIRON["NEW"]; found++; next }
        { print }
        END { exit found != 1 }
    ' "$copy/$1" >"$copy/planted" && cat "$copy/planted" >"$copy/$1"
}

fresh
if [ "$(try)" != clean ]; then
    echo "the proofs do not hold without a fault: see $copy/build.log and $copy/test.log" >&2
    exit 2
fi

caught=0 missed=0 wrong=0 file='' old=''
while read -r key text || [ -n "$key" ]; do
    case $key in
        file) file=$text ;;
        old) old=$text ;;
        new)
            if ! plant "$file" "$old" "$text"; then
                result='not planted: the old line does not stand there once'
                wrong=$((wrong + 1))
            else
                result=$(try)
                case $result in
                    caught) caught=$((caught + 1)) ;;
                    clean) result=MISSED missed=$((missed + 1)) ;;
                    broken) result='does not compile' wrong=$((wrong + 1)) ;;
                esac
            fi
            printf '%s: %s\n    - %s\n    + %s\n' "$result" "$file" "$old" "$text"
            # only what was changed, so that little is compiled again
            [ ! -e "$root/$file" ] || cp "$root/$file" "$copy/$file"
            ;;
        '' | '#'*) ;;
        *)
            echo "a line begins with file, old, new or #: $key $text" >&2
            exit 2
            ;;
    esac
done <"$list"
echo "$caught caught, $missed missed, $wrong not tried"
[ "$missed" = 0 ] && [ "$wrong" = 0 ]
