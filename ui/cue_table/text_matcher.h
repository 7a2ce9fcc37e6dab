// SPDX-License-Identifier: MIT
/// @file text_matcher.h
/// Finding and replacing in one cue's text. A value: copy it to other threads.
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace anycap::ui {

struct MatchOptions {
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isRegex = false; ///< Perl's, with Unicode classes; ^ and $ stand at lines
};

class TextMatcher {
public:
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0; ///< > 0
    };

    TextMatcher() = default;
    TextMatcher(const QString &pattern, const MatchOptions &options);

    /// A pattern that finds something: neither empty nor wrong.
    bool isValid() const { return m_isUsable; }
    QString error() const; ///< of a wrong regular expression, as its library says it; else empty

    /// From left to right, without overlaps; matches of nothing do not count.
    std::vector<Span> find(const QString &text) const;
    /// With all matches (or the first) replaced. In a regular expression's replacement \1 … \9 and $1 … $9
    /// are what was captured and \n is a line break; else it is taken literally.
    QString replaced(const QString &text, const QString &with, bool isFirstOnly = false) const;

private:
    QString replacementFor(const QRegularExpressionMatch &match, const QString &with) const;
    QRegularExpression m_expression;
    bool m_isRegex = false;
    bool m_isUsable = false;
};

} // namespace anycap::ui
