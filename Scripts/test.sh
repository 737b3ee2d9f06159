#!/bin/bash
# Runs what `swift build --build-tests` built, suite by suite with its time,
# then the suites that drive the built program from outside. Runs them all
# even when one fails, and fails at the end.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()
# Seconds that no suite comes near: one that stands still fails, and says which.
longest=2400

run() {
    local name=$1 begun=$SECONDS
    shift
    echo "== $name"
    timeout --kill-after=10 "$longest" "$@" || failed+=("$name")
    echo "== $name took $((SECONDS - begun)) s"
}

for folder in Tests/*Tests/; do
    name=$(basename "$folder")
    run "$name" swift test --skip-build --disable-xctest --filter "^$name\\."
done

for folder in Tests/Conformance Tests/Browser; do
    if compgen -G "$folder/test_*.py" >/dev/null; then
        # Several at once, because most of them wait more than they work, those
        # without a browser most; see Tests/conftest.py for what stays
        # together. Again only what a browser that was ended took with it.
        beside=3
        [[ "$folder" == Tests/Conformance ]] && beside=4
        run "$(basename "$folder")" .venv/bin/python -m pytest --numprocesses "$beside" --dist loadgroup --no-loadscope-reorder \
            --quiet --durations=10 --reruns 1 --only-rerun "has been closed" "$folder"
    fi
done

if [[ ${#failed[@]} -gt 0 ]]; then
    echo "failed: ${failed[*]}" >&2
    exit 1
fi
echo "all suites passed in $SECONDS s"
