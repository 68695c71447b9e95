#!/bin/sh
# Writes a file as the comment beside the open pull request of a commit, over the one before: sh ci/comment.sh FILE
# Needs gh with GH_TOKEN and GH_REPO; HEAD, the owner and the branch of the change; SHA, its commit.
set -eu
cd "$(dirname "$0")/.."
file=${1:?which file}
if [ ! -f "$file" ] || [ -L "$file" ]; then
    echo "$file is not a file" >&2
    exit 1
fi
number=$(gh api --method GET "repos/$GH_REPO/pulls" -f state=open -f "head=$HEAD" \
    --jq ".[] | select(.head.sha == \"$SHA\") | .number" | head -n 1)
if [ -z "$number" ]; then
    echo "no open pull request ends with $SHA: it has been changed or closed since"
    exit 0
fi
head -c 60000 "$file" | iconv -c -f utf-8 -t utf-8 | gh pr comment "$number" --edit-last --create-if-none --body-file -
