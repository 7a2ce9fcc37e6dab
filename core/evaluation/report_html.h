// SPDX-License-Identifier: MIT
/// @file report_html.h
/// Internal to core/evaluation: the pieces that reports are made of.
#pragma once

#include "core/evaluation/significance.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

std::string number(double value, int digits);
std::string escaped(std::string_view text);
/// @param cells HTML
std::string tableRow(const std::vector<std::string> &cells, const char *tag = "td");
/// With its 95 % interval, times `scale`.
std::string intervalCell(const std::optional<Interval> &interval, double scale, int digits, const char *unit);
std::string agreementCell(const std::optional<Agreement> &agreement);
/// A field of a table of comma-separated values: in quotes where it has to be.
std::string csvField(const std::string &text);
std::string differenceCell(const std::optional<Difference> &difference, double scale, int digits);

} // namespace anycap::evaluation
