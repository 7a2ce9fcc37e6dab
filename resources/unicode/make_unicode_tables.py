#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes core/base/unicode_tables.cpp: the few Unicode properties that counting words and characters needs.

Word characters and case folding come from Python's own Unicode data (the benchmark whose word count we keep
is a Python program); grapheme break classes and pictographs come from Perl's, because Python has none.
Run from the repository root:  python3 resources/unicode/make_unicode_tables.py
"""
import pathlib
import subprocess
import unicodedata

LAST = 0x10FFFF
GRAPHEME_CLASSES = {  # name in C++: Perl's short value of Grapheme_Cluster_Break
    "Control": "CN",
    "Extend": "EX",
    "Prepend": "PP",
    "SpacingMark": "SM",
    "RegionalIndicator": "RI",
    "HangulL": "L",
    "HangulV": "V",
    "HangulT": "T",
}


def code_points():
    return (c for c in range(LAST + 1) if not 0xD800 <= c <= 0xDFFF)


def ranges_of(points):
    ranges = []
    for c in sorted(points):
        if ranges and ranges[-1][1] == c - 1:
            ranges[-1][1] = c
        else:
            ranges.append([c, c])
    return ranges


def perl_points(pattern):
    script = (
        "no warnings; for my $c (0..0x10FFFF) { next if $c >= 0xD800 && $c <= 0xDFFF;"
        f" print $c, \"\\n\" if chr($c) =~ /^{pattern}$/s }}"
    )
    out = subprocess.run(["perl", "-e", script], check=True, capture_output=True, text=True).stdout
    return [int(line) for line in out.split()]


def simple_fold(c):
    """The one-to-one case folding: the full one where it is one character, else lower case."""
    folded = chr(c).casefold()
    if len(folded) != 1:
        folded = chr(c).lower()
    return ord(folded) if len(folded) == 1 else c


def fold_ranges():
    """[first, last, stride, delta]: every stride-th code point of first..last folds to itself + delta."""
    pairs = [(c, simple_fold(c) - c) for c in code_points() if simple_fold(c) != c]
    runs = []
    for c, delta in pairs:
        if runs and runs[-1][3] == delta:
            first, last, stride, _ = runs[-1]
            step = c - last
            if step in (1, 2) and (first == last or step == stride):
                runs[-1][1] = c
                runs[-1][2] = step
                continue
        runs.append([c, c, 1, delta])
    return runs


def decompositions():
    """Canonical decompositions, one level, of what Latin, Greek and Cyrillic captions use."""
    result = []
    for c in range(0xC0, 0x2000):
        parts = unicodedata.decomposition(chr(c)).split()
        if parts and not parts[0].startswith("<"):
            codes = [int(p, 16) for p in parts]
            result.append((c, codes[0], codes[1] if len(codes) > 1 else 0))
    return result


def write_rows(out, rows, per_line):
    for i in range(0, len(rows), per_line):
        out.append("    " + " ".join(rows[i : i + per_line]))


def main():
    words = ranges_of(c for c in code_points() if chr(c).isalnum() or c == ord("_"))
    marks = ranges_of(c for c in code_points() if unicodedata.category(chr(c)).startswith("M"))
    graphemes = []
    for name, short in GRAPHEME_CLASSES.items():
        graphemes += [(a, b, name) for a, b in ranges_of(perl_points(f"\\p{{GCB={short}}}"))]
    graphemes += [(a, b, "Pictographic") for a, b in ranges_of(perl_points("\\p{ExtPict}"))]
    graphemes.sort()
    for (_, end, _), (start, _, _) in zip(graphemes, graphemes[1:]):
        assert end < start, "grapheme classes overlap"

    out = [
        "// SPDX-License-Identifier: MIT",
        "// Made by resources/unicode/make_unicode_tables.py from Unicode "
        f"{unicodedata.unidata_version} data: do not edit.",
        "// clang-format off",
        '#include "core/base/unicode_tables.h"',
        "",
        "namespace anycap::unicode {",
        "",
        "namespace {",
        "",
        "constexpr Range kWordRanges[] = {",
    ]
    write_rows(out, [f"{{0x{a:X}, 0x{b:X}}}," for a, b in words], 6)
    out += ["};", "", "constexpr Range kMarkRanges[] = {"]
    write_rows(out, [f"{{0x{a:X}, 0x{b:X}}}," for a, b in marks], 6)
    out += ["};", "", "constexpr GraphemeRange kGraphemeRanges[] = {"]
    write_rows(out, [f"{{0x{a:X}, 0x{b:X}, GraphemeClass::{n}}}," for a, b, n in graphemes], 3)
    out += ["};", "", "constexpr FoldRange kFoldRanges[] = {"]
    write_rows(out, [f"{{0x{a:X}, 0x{b:X}, {s}, {d}}}," for a, b, s, d in fold_ranges()], 5)
    out += ["};", "", "constexpr Decomposition kDecompositions[] = {"]
    write_rows(out, [f"{{0x{c:X}, 0x{b:X}, 0x{m:X}}}," for c, b, m in decompositions()], 5)
    out += [
        "};",
        "",
        "} // namespace",
        "",
        "std::span<const Range> wordRanges() { return kWordRanges; }",
        "std::span<const Range> markRanges() { return kMarkRanges; }",
        "std::span<const GraphemeRange> graphemeRanges() { return kGraphemeRanges; }",
        "std::span<const FoldRange> foldRanges() { return kFoldRanges; }",
        "std::span<const Decomposition> decompositions() { return kDecompositions; }",
        "",
        "} // namespace anycap::unicode",
    ]
    target = pathlib.Path("core/base/unicode_tables.cpp")
    target.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{target}: {len(out)} lines")


if __name__ == "__main__":
    main()
