#!/bin/sh
# Writes what the change does to answers, records and pages since a revision into diff.md: sh ci/diff.sh REVISION
set -eu
cd "$(dirname "$0")/.."
# 1: there is an error, and answers were not compared; that stands in it
lagesbild diff "${1:?since which revision}" --format markdown >diff.whole.md || [ $? -eq 1 ]
# the hosts take no longer comments; no letter is cut in two
head -c 60000 diff.whole.md | iconv -c -f utf-8 -t utf-8 >diff.md
rm diff.whole.md
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    cat diff.md >>"$GITHUB_STEP_SUMMARY"
fi
