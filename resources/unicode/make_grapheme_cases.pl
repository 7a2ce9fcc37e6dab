#!/usr/bin/env perl
# SPDX-License-Identifier: MIT
# Prints random texts cut into extended grapheme clusters by Perl's own \X, one a line: clusters between bars,
# code points in hexadecimal. Run: perl resources/unicode/make_grapheme_cases.pl > tests/data/text/graphemes.txt
use strict;
use warnings;

my @pieces = map { chr hex } qw(61 65 301 200D 1F469 1F3FD 1F1E9 1F1EA 1100 1161 11A8 AC00 AC01 928 93F 903 E33
    600 2764 FE0F A9 D A 9 200B 200C 20 AD 0 E0001 10FFFF 1F9D1 94D 115F D7B0 D7CB A960);
srand 1;
for (1 .. 3000) {
    my $text = join '', map { $pieces[rand @pieces] } 1 .. 2 + int rand 9;
    print join(' | ', map { join ' ', map { sprintf '%X', ord } split //, $_ } $text =~ /\X/g), "\n";
}
