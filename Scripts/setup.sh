#!/bin/bash
# Installs what is missing to build Créneau on Debian 12 and, with `test`,
# to run all of its tests. Does nothing, quickly, when all is there.
#
#     Scripts/setup.sh          libraries the build links
#     Scripts/setup.sh test     and a database server, a browser, Python tools
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(libsqlite3-dev libpq-dev libcurl4-openssl-dev libargon2-dev pkg-config)
if [[ "${1:-}" == test ]]; then
    packages+=(postgresql chromium python3-venv)
elif [[ $# -gt 0 ]]; then
    echo "setup: unknown argument '$1' (say nothing, or: test)" >&2
    exit 64
fi

fail() {
    echo "setup: $1" >&2
    exit 69
}

command -v swift >/dev/null || fail "Swift is missing: install 6.3 or newer from https://www.swift.org/install"

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ "$status" == installed ]] || missing+=("$package")
done

if [[ ${#missing[@]} -gt 0 ]]; then
    command -v apt-get >/dev/null || fail "install what provides: ${missing[*]} (only Debian's apt is driven here)"
    if [[ $EUID -eq 0 ]]; then
        as_root=()
    elif command -v sudo >/dev/null; then
        as_root=(sudo)
    else
        fail "run as root, or install sudo: apt-get install ${missing[*]}"
    fi
    echo "setup: installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes -qq --no-install-recommends "${missing[@]}"
fi

# The Python tools live in .venv and are made again when their list changes.
if [[ "${1:-}" == test ]] && ! cmp --silent Tests/requirements.txt .venv/requirements.txt; then
    echo "setup: making .venv from Tests/requirements.txt"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
    cp Tests/requirements.txt .venv/requirements.txt
fi
