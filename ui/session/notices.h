// SPDX-License-Identifier: MIT
/// @file notices.h
/// What the studio has to say in passing: shown by the window without stopping anybody, kept in a list.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace anycap::ui {

enum class NoticeLevel : unsigned char { Info, Warning, Error };

struct Notice {
    NoticeLevel level = NoticeLevel::Info;
    QString text; ///< one line, in the user's language; an error names the file and the cause
    QDateTime when;
};

class Notices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void info(const QString &text) { add(NoticeLevel::Info, text); }
    void warn(const QString &text) { add(NoticeLevel::Warning, text); }
    void error(const QString &text) { add(NoticeLevel::Error, text); }
    void error(const Error &error);

    const QList<Notice> &all() const { return m_all; } ///< newest last; the oldest go when there are many

signals:
    void added(const anycap::ui::Notice &notice);

private:
    void add(NoticeLevel level, const QString &text);
    QList<Notice> m_all;
};

} // namespace anycap::ui
