#!/bin/sh
# Writes a version of the program and the sum of its file into ci/settings: sh ci/pin.sh v0.1.0
# The sum is taken from the release itself. Whoever reviews the change compares it with what the release's page says.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. ci/settings

version=${1:?which version, as v0.1.0}
file=lagesbild-${version#v}-linux-x86_64.tar.gz
if [ -z "$FROM" ]; then
    echo "ci/settings does not tell where the program is released: write it at FROM" >&2
    exit 2
fi
sums=$(curl --fail --silent --show-error --location --proto '=https,file' --proto-redir '=https' "$FROM/$version/SHA256SUMS")
sum=$(printf '%s\n' "$sums" | sed -n "s/^\([0-9a-f]\{64\}\)  $file\$/\1/p")
if [ -z "$sum" ]; then
    echo "$FROM/$version/SHA256SUMS does not name $file" >&2
    exit 1
fi
sed "s/^VERSION=.*/VERSION=$version/; s/^SHA256=.*/SHA256=$sum/" ci/settings >ci/settings.new
mv ci/settings.new ci/settings
echo "$version, $sum"
