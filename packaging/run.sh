#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets AnyCap Studio up on a fresh Debian 12 machine and shows what it does: installs the packages that are
# missing, builds the release, and opens the studio with the sample project; without a display it captions the
# sample media instead. Does nothing twice.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/common.sh"

case "${1:-}" in
    "") ;;
    -h | --help)
        echo "Usage: packaging/run.sh"
        echo "Installs missing packages (by name, with apt), builds AnyCap Studio, and opens it with the sample"
        echo "project. Where there is no display, the command captions the sample media instead."
        exit 0 ;;
    *) fail "unknown argument: $1 (see packaging/run.sh --help)" ;;
esac

mkdir -p "$root/build"
install_missing build
build release

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening AnyCap Studio with the sample project"
    exec "$root/build/release/bin/anycap-studio" --sample
fi

anycap="$root/build/release/bin/anycap"
samples="$root/resources/samples"
out="$root/build/captions"
mkdir -p "$out"

say "Captioning the sample film, a picture and a sound"
"$anycap" caption "$samples/harbour-town.mp4" -o "$out/harbour-town.vtt"
"$anycap" caption "$samples/lighthouse.jpg" --instruction brief --words 10..20 -o "$out/lighthouse.txt"
"$anycap" caption "$samples/station.flac" -o "$out/station.srt"

say "The film's captions, $out/harbour-town.vtt:"
cat "$out/harbour-town.vtt"
say "The picture's caption, $out/lighthouse.txt:"
cat "$out/lighthouse.txt"
echo
say "All captions are in $out"
say "Caption your own: $anycap caption FILE"
