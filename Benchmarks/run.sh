#!/bin/bash
# Every measure beside the number to reach, with a PostgreSQL server of its
# own (real disk, Debian's settings). Expects the program built for speed.
#
#     Benchmarks/run.sh [arguments of `creneau bench`]
set -euo pipefail
cd "$(dirname "$0")/.."
program=.build/release/creneau
postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)

folder=$(mktemp -d -t creneau-bench-XXXXXX)
as=()
if [[ $EUID -eq 0 ]]; then
    # PostgreSQL refuses to run as root.
    chown postgres:postgres "$folder"
    as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
finish() {
    "${as[@]}" "$postgres/pg_ctl" --pgdata="$folder/data" --mode=fast --silent stop || true
    rm -rf "$folder"
}
trap finish EXIT
(
    cd "$folder"
    "${as[@]}" "$postgres/initdb" --auth=trust --username=creneau --encoding=UTF8 --locale=C -D data >/dev/null
    "${as[@]}" "$postgres/pg_ctl" --pgdata="$folder/data" --silent --wait --log="$folder/log" \
        --options="-k '$folder' -c listen_addresses= -c max_connections=120" start
)
"$program" bench --postgres-url "postgres:///postgres?host=$folder&user=creneau" "$@"
