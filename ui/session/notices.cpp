// SPDX-License-Identifier: MIT
#include "ui/session/notices.h"

#include "ui/session/text.h"

namespace anycap::ui {

void Notices::error(const Error &error) { add(NoticeLevel::Error, fromUtf8(error.toString())); }

void Notices::add(NoticeLevel level, const QString &text)
{
    constexpr qsizetype kMostKept = 500;
    m_all.append({level, text, QDateTime::currentDateTime()});
    if (m_all.size() > kMostKept)
        m_all.removeFirst();
    emit added(m_all.last());
}

} // namespace anycap::ui
