#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Brings the .ts files up to the texts in the sources. With --check it changes nothing and fails when one of them
# is not up to date or has a text that is not translated.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate6 || command -v lupdate) \
    || { echo "error: lupdate is missing: apt-get install qt6-l10n-tools" >&2; exit 2; }
out=$root/translations
if [ "${1:-}" = --check ]; then
    out=$(mktemp -d)
    trap 'rm -rf "$out"' EXIT
    cp "$root"/translations/*.ts "$out"
fi
status=0
for path in "$root"/translations/anycap_*.ts; do
    file=$(basename "$path")
    language=${file#anycap_}
    language=${language%.ts}
    plural=()
    [ "$language" != en ] || plural=(-pluralonly)
    # Without places in the sources: a line more in a file must not change every translation.
    "$lupdate" -silent -I "$root" -locations none -no-obsolete "${plural[@]}" -source-language en \
        -target-language "$language" "$root/ui" "$root/app/studio_main.cpp" -ts "$out/$file"
    if [ "${1:-}" = --check ]; then
        if ! diff -q "$root/translations/$file" "$out/$file" >/dev/null; then
            echo "error: translations/$file is not up to date: run translations/update.sh" >&2
            status=1
        fi
        if grep -q 'type="unfinished"' "$out/$file"; then
            echo "error: translations/$file has $(grep -c 'type="unfinished"' "$out/$file") texts without a translation" >&2
            status=1
        fi
    fi
done
exit $status
