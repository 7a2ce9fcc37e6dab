// SPDX-License-Identifier: MIT
#include "ui/cue_table/text_matcher.h"

namespace anycap::ui {

TextMatcher::TextMatcher(const QString &pattern, const MatchOptions &options)
    : m_isRegex(options.isRegex)
{
    if (pattern.isEmpty())
        return;
    QString expression = options.isRegex ? pattern : QRegularExpression::escape(pattern);
    if (options.isWholeWord)
        expression = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(expression);
    QRegularExpression::PatternOptions flags
        = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.isCaseSensitive);
    m_expression = QRegularExpression(expression, flags);
    m_isUsable = m_expression.isValid();
}

QString TextMatcher::error() const { return m_expression.isValid() ? QString() : m_expression.errorString(); }

std::vector<TextMatcher::Span> TextMatcher::find(const QString &text) const
{
    std::vector<Span> spans;
    if (!m_isUsable)
        return spans;
    for (auto matches = m_expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            spans.push_back({match.capturedStart(), match.capturedLength()});
    }
    return spans;
}

QString TextMatcher::replacementFor(const QRegularExpressionMatch &match, const QString &with) const
{
    if (!m_isRegex)
        return with;
    QString made;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar c = with[i];
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        const bool isCapture = (c == u'\\' || c == u'$') && next >= u'0' && next <= u'9';
        if (isCapture)
            made += match.captured(next.digitValue());
        else if (c == u'\\' && next == u'n')
            made += u'\n';
        else if (c == u'\\' && next == u'\\')
            made += u'\\';
        else {
            made += c;
            continue;
        }
        ++i;
    }
    return made;
}

QString TextMatcher::replaced(const QString &text, const QString &with, bool isFirstOnly) const
{
    if (!m_isUsable)
        return text;
    QString made;
    qsizetype end = 0;
    for (auto matches = m_expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        made += QStringView(text).mid(end, match.capturedStart() - end);
        made += replacementFor(match, with);
        end = match.capturedEnd();
        if (isFirstOnly)
            break;
    }
    made += QStringView(text).mid(end);
    return made;
}

} // namespace anycap::ui
