// SPDX-License-Identifier: MIT
/// @file accessible_names.h
/// What a screen reader would find without a name: walks the tree of QAccessible as it would.
#pragma once

#include <QAccessible>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>

namespace anycap::ui {

/// Whether something of this role says nothing to a listener unless it has a name.
inline bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Graphic:
    case QAccessible::Chart:
        return true;
    default:
        return false;
    }
}

/// Paths ("MainWindow/QToolBar/QToolButton") of the visible controls below this one that have no name. Cells
/// of tables and lists are their data and are not looked at, nor are the parts that Qt puts into its own
/// fields.
inline void collectNameless(QAccessibleInterface *control, const QString &path, QStringList &found)
{
    if (control == nullptr || !control->isValid() || control->state().invisible)
        return;
    const QObject *object = control->object();
    QString here = path + QLatin1Char('/');
    here += object != nullptr ? QString::fromLatin1(object->metaObject()->className())
                              : QStringLiteral("part");
    if (object != nullptr && !object->objectName().isEmpty())
        here += QLatin1Char('#') + object->objectName();
    const QAccessible::Role role = control->role();
    if (needsName(role) && control->text(QAccessible::Name).trimmed().isEmpty())
        found << here;
    const bool isField = qobject_cast<const QLineEdit *>(object) != nullptr || role == QAccessible::ComboBox
        || role == QAccessible::SpinBox;
    const bool hasCells
        = role == QAccessible::List || role == QAccessible::Table || role == QAccessible::Tree;
    if (isField || hasCells)
        return;
    for (int i = 0; i < control->childCount(); ++i)
        collectNameless(control->child(i), here, found);
}

inline QStringList namelessControls(QWidget *root)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(root), {}, found);
    return found;
}

} // namespace anycap::ui
