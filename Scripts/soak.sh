#!/bin/bash
# Repeats the tests, which draw a new seed each time and print it, until the
# minutes are over or one fails. Expects them to be built.
set -euo pipefail
cd "$(dirname "$0")/.."

minutes=${1:-30}
[[ "$minutes" =~ ^[1-9][0-9]{0,4}$ ]] || { echo "soak: give whole minutes, not '$minutes'" >&2; exit 64; }

record=$(mktemp)
trap 'rm -f "$record"' EXIT

# What staff of one clinic can do to another: many random requests, once, half of them on each engine.
if ! CRENEAU_ATTACKS=100000 swift test --skip-build --disable-xctest --filter '^WebTests\.TenancyAttackTests' >"$record" 2>&1; then
    cat "$record"
    echo "soak: staff did what is not theirs, after $SECONDS s; the seeds stand above" >&2
    exit 1
fi
grep '^attack:' "$record"

# Orders that are forged, altered, late or replayed: none of a million is taken.
if ! CRENEAU_ORDER_MUTATIONS=1000000 swift test --skip-build --disable-xctest --filter '^OrdersTests\.OrderMutationTests' >"$record" 2>&1; then
    cat "$record"
    echo "soak: an order was taken that nobody may give, after $SECONDS s; the seeds stand above" >&2
    exit 1
fi
grep '^orders:' "$record"

round=0
while ((SECONDS < minutes * 60)); do
    round=$((round + 1))
    if ! swift test --skip-build --disable-xctest >"$record" 2>&1; then
        cat "$record"
        echo "soak: round $round failed after $SECONDS s; the seeds stand above" >&2
        exit 1
    fi
    # The kills under those who wait and those who book, each round another history.
    if ! CRENEAU_SEED=$RANDOM CRENEAU_KILLS=20 .venv/bin/python -m pytest --quiet -s Tests/Conformance/test_offers.py \
        Tests/Conformance/test_crash.py >"$record" 2>&1; then
        cat "$record"
        echo "soak: round $round failed after $SECONDS s; the seed stands above" >&2
        exit 1
    fi
    echo "soak: round $round passed ($SECONDS s)"
done
