#!/bin/sh
# Makes the site for the address where it will stand: sh ci/build.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=/dev/null
. ci/settings

lower() {
    printf '%s' "$1" | tr '[:upper:]' '[:lower:]'
}

# shellcheck disable=SC2153 # it stands in ci/settings
address=$ADDRESS
if [ -z "$address" ] && [ -n "${CI_PAGES_URL:-}" ]; then
    address=${CI_PAGES_URL%/}/
fi
if [ -z "$address" ] && [ -n "${GITHUB_REPOSITORY:-}" ]; then
    host=$(lower "${GITHUB_REPOSITORY%%/*}").github.io
    name=${GITHUB_REPOSITORY#*/}
    if [ "$(lower "$name")" = "$host" ]; then
        address=https://$host/
    else
        address=https://$host/$name/
    fi
fi
if [ -n "$address" ]; then
    lagesbild build --output "${1:?into which folder}" --base-url "$address"
else
    lagesbild build --output "${1:?into which folder}"
fi
