#!/bin/sh
# Takes the program that ci/settings names into .program/bin. What an earlier run has left in .program is used again, if it has the
# right sum; nothing is ever run that has another.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. ci/settings

if [ -z "$FROM" ] || [ -z "$SHA256" ]; then
    echo "ci/settings does not tell which program to take: write where it is released at FROM, then run: sh ci/pin.sh $VERSION" >&2
    exit 2
fi
name=lagesbild-${VERSION#v}-linux-x86_64
archive=.program/$name.tar.gz

has_sum() {
    printf '%s  %s\n' "$SHA256" "$1" | sha256sum --check --status -
}

mkdir -p .program
if [ ! -f "$archive" ] || ! has_sum "$archive"; then
    rm -f "$archive"
    curl --fail --silent --show-error --location --proto '=https,file' --proto-redir '=https' --retry 3 \
        --output "$archive.part" "$FROM/$VERSION/$name.tar.gz"
    if ! has_sum "$archive.part"; then
        rm -f "$archive.part"
        echo "what stands at $FROM/$VERSION/$name.tar.gz has another SHA-256 than ci/settings says" >&2
        exit 1
    fi
    mv "$archive.part" "$archive"
fi
rm -rf .program/bin
mkdir .program/bin
tar --extract --gzip --file "$archive" --directory .program/bin --strip-components 1 "$name/lagesbild"
# GitHub: for the steps that follow
if [ -n "${GITHUB_PATH:-}" ]; then
    echo "$PWD/.program/bin" >>"$GITHUB_PATH"
fi
.program/bin/lagesbild --version
