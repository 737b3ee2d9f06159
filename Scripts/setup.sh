#!/bin/bash
# Installs what is missing to build Créneau on Debian 12 and, with `test`,
# to run all of its tests. Does nothing, quickly, when all is there.
#
#     Scripts/setup.sh          libraries the build links
#     Scripts/setup.sh test     and a database server, a browser, Python tools
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(libsqlite3-dev libpq-dev libcurl4-openssl-dev libargon2-dev libicu-dev libqrencode-dev pkg-config)
if [[ "${1:-}" == test ]]; then
    packages+=(postgresql python3-venv)
elif [[ $# -gt 0 ]]; then
    echo "setup: unknown argument '$1' (say nothing, or: test)" >&2
    exit 64
fi

fail() {
    echo "setup: $1" >&2
    exit 69
}

command -v swift >/dev/null || fail "Swift is missing: install 6.3 or newer from https://www.swift.org/install"

missing() {
    local package status
    for package in "$@"; do
        status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
        [[ "$status" == installed ]] || echo "$package"
    done
}

# Fails, and says why, when it cannot.
install() {
    local as_root=()
    if ! command -v apt-get >/dev/null; then
        echo "setup: install what provides: $* (only Debian's apt is driven here)" >&2
        return 69
    fi
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            echo "setup: run as root, or install sudo: apt-get install $*" >&2
            return 69
        fi
        as_root=(sudo)
    fi
    echo "setup: installing $*"
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes -qq --no-install-recommends "$@"
}

lacking=($(missing "${packages[@]}"))
if [[ ${#lacking[@]} -gt 0 ]]; then
    install "${lacking[@]}" || fail "missing: ${lacking[*]}"
fi

# The browser that draws no windows takes a quarter of the processor that the
# whole one takes; where it is not to be had, the whole one does.
if [[ "${1:-}" == test && -n "$(missing chromium-headless-shell)" ]]; then
    if ! install chromium-headless-shell && [[ -n "$(missing chromium)" ]]; then
        install chromium || fail "missing a browser: chromium-headless-shell, or chromium"
    fi
fi

# The Python tools live in .venv and are made again when their list changes.
if [[ "${1:-}" == test ]] && ! cmp --silent Tests/requirements.txt .venv/requirements.txt; then
    echo "setup: making .venv from Tests/requirements.txt"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
    cp Tests/requirements.txt .venv/requirements.txt
fi
