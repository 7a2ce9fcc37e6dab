# SPDX-License-Identifier: MIT
# Shell functions shared by packaging/run.sh and tests/run.sh. Sourced, not run.

say() { printf '==> %s\n' "$*"; }
# A clone in another folder finds what this one has compiled; precompiled headers are cached too.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

fail() { printf 'error: %s\n' "$*" >&2; exit 2; }

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "installing packages needs root: run this as root, or install sudo"
    fi
}

# install_missing GROUP…: installs the Debian packages of these groups that are not there yet, by name.
install_missing() {
    command -v dpkg-query >/dev/null 2>&1 || fail "this script installs Debian packages; on another system install what packaging/packages.txt lists, then build with 'cmake --preset release && cmake --build --preset release'"
    local group package missing=() installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
    while read -r group package; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
    done < <(grep -v '^#' "$root/packaging/packages.txt")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    as_root apt-get update -qq || fail "the package lists could not be fetched (apt-get update)"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >/dev/null || fail "apt-get could not install: ${missing[*]}"
}

# build PRESET [TARGETS [cmake arguments…]]: configures once, then builds what changed.
build() {
    local preset=$1 target=${2:-all}
    shift $(($# > 1 ? 2 : 1))
    if [ ! -f "$root/build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
        say "Configuring ($preset)"
        (cd "$root" && cmake --preset "$preset" "$@" >"$root/build/$preset.configure.log" 2>&1) \
            || { tail -n 30 "$root/build/$preset.configure.log" >&2; fail "configuring failed"; }
    fi
    say "Building ($preset)"
    cmake --build "$root/build/$preset" --target $target --parallel "$(nproc)" >"$root/build/$preset.build.log" 2>&1 \
        || { grep -E -A12 'error|FAILED|warning' "$root/build/$preset.build.log" | tail -n 60 >&2; fail "building failed (whole log: build/$preset.build.log)"; }
}
