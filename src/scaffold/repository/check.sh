#!/bin/sh
# Tells what is wrong or doubtful in the records; ends with an error if anything is wrong. On GitHub it is shown beside the lines.
set -eu
cd "$(dirname "$0")/.."
if [ "${GITHUB_ACTIONS:-}" = true ]; then
    lagesbild check --format github
else
    lagesbild check
fi
