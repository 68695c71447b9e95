#!/bin/sh
# Writes a file as a comment beside the merge request of this pipeline: sh ci/comment.sh FILE
# Needs LAGESBILD_TOKEN, and what GitLab tells of the merge request; without a token it writes nothing.
set -eu
cd "$(dirname "$0")/.."
file=${1:?which file}
if [ -z "${LAGESBILD_TOKEN:-}" ]; then
    echo "there is no LAGESBILD_TOKEN here: what the change does is an artifact of this job"
    exit 0
fi
# the token stands in no argument, which other processes could read
printf 'header = "PRIVATE-TOKEN: %s"\n' "$LAGESBILD_TOKEN" |
    curl --config - --fail --silent --show-error --output /dev/null --data-urlencode "body@$file" \
        "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
