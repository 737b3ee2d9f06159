#!/bin/bash
# This commit beside another one: builds both for speed, then runs them in
# turns with the same load (Benchmarks/compare.py).
#
#     Benchmarks/compare.sh REV [arguments of compare.py]
set -euo pipefail
cd "$(dirname "$0")/.."
[[ $# -ge 1 ]] || { echo "say which commit: Benchmarks/compare.sh REV" >&2; exit 64; }
rev=$(git rev-parse --short "$1^{commit}")
shift
Scripts/setup.sh test
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 69; }
tree=.build/compare/$rev
if [[ ! -d "$tree" ]]; then
    git worktree prune
    git worktree add --quiet --detach "$tree" "$rev"
fi
swift build --configuration release --product creneau
swift build --configuration release --product creneau --package-path "$tree"
.venv/bin/python Benchmarks/compare.py "$@" "$tree/.build/release/creneau" .build/release/creneau
