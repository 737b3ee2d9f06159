#!/bin/bash
# Runs what `swift build --build-tests` built, suite by suite with its time,
# then the suites that drive the built program from outside. Runs them all
# even when one fails, and fails at the end.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()

run() {
    local name=$1 begun=$SECONDS
    shift
    echo "== $name"
    "$@" || failed+=("$name")
    echo "== $name took $((SECONDS - begun)) s"
}

for folder in Tests/*Tests/; do
    name=$(basename "$folder")
    run "$name" swift test --skip-build --disable-xctest --filter "^$name\\."
done

for folder in Tests/Conformance Tests/Browser; do
    if compgen -G "$folder/test_*.py" >/dev/null; then
        run "$(basename "$folder")" .venv/bin/python -m pytest --quiet "$folder"
    fi
done

if [[ ${#failed[@]} -gt 0 ]]; then
    echo "failed: ${failed[*]}" >&2
    exit 1
fi
echo "all suites passed in $SECONDS s"
