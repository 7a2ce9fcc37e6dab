// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_filter.h"

#include "ui/session/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace anycap::ui {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

CueState stateOf(const store::Cue &cue)
{
    if (!cue.accepted || cue.text.empty())
        return CueState::NoText;
    if (cue.isByHand)
        return CueState::ByHand;
    return cue.provider == "acm" ? CueState::Refined : CueState::Base;
}

QString stateText(CueState state)
{
    constexpr std::array kTexts{
        QT_TRANSLATE_NOOP("CueState", "No text"),
        QT_TRANSLATE_NOOP("CueState", "Base"),
        QT_TRANSLATE_NOOP("CueState", "Refined"),
        QT_TRANSLATE_NOOP("CueState", "By hand"),
    };
    return QCoreApplication::translate("CueState", kTexts[static_cast<std::size_t>(state)]);
}

void CueFilter::setText(const QString &text)
{
    m_text = text;
    m_needle = toUtf8(text);
    m_isAscii = std::all_of(m_needle.begin(), m_needle.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (m_isAscii)
        std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), lower);
}

bool CueFilter::matches(const store::Cue &cue, RuleSet cueRules) const
{
    if (rules != 0 && (cueRules & rules) == 0)
        return false;
    if (state && stateOf(cue) != *state)
        return false;
    if (needsCandidates && cue.candidateCount == 0)
        return false;
    if (m_text.isEmpty())
        return true;
    if (m_isAscii) {
        const auto found = std::search(cue.text.begin(), cue.text.end(), m_needle.begin(), m_needle.end(),
                                       [](char a, char b) { return lower(a) == b; });
        return found != cue.text.end();
    }
    return fromUtf8(cue.text).contains(m_text, Qt::CaseInsensitive);
}

} // namespace anycap::ui
