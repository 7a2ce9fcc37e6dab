// SPDX-License-Identifier: MIT
#include "ui/session/action_registry.h"

#include "resources/icons.h"

#include "ui/session/studio_settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace anycap::ui {

namespace {

QString settingsKey(const QString &id) { return QStringLiteral("shortcuts/") + id; }

} // namespace

ActionRegistry::ActionRegistry(StudioSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    Q_ASSERT(action(spec.id) == nullptr);
    auto *made = new QAction(this);
    made->setObjectName(spec.id);
    made->setCheckable(spec.isCheckable);
    if (!spec.icon.isEmpty())
        made->setIcon(lineIcon(spec.icon));
    made->setShortcutContext(Qt::WindowShortcut);
    const QVariant own = m_settings.value(settingsKey(spec.id));
    made->setShortcuts(own.isValid() ? QKeySequence::listFromString(own.toString()) : spec.shortcuts);
    m_entries.push_back({spec, made});
    applyTexts(m_entries.back());
    emit actionAdded(spec.id);
    return made;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.spec.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

ActionRegistry::Entry *ActionRegistry::find(const QString &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.spec.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void ActionRegistry::setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts)
{
    Entry *entry = find(id);
    if (entry == nullptr)
        return;
    for (const QKeySequence &shortcut : shortcuts) {
        const QString owner = shortcutOwner(shortcut);
        if (owner.isEmpty() || owner == id)
            continue;
        QList<QKeySequence> left = find(owner)->action->shortcuts();
        left.removeAll(shortcut);
        setShortcuts(owner, left);
    }
    entry->action->setShortcuts(shortcuts);
    m_settings.setValue(settingsKey(id), QKeySequence::listToString(shortcuts));
    emit shortcutsChanged(id);
}

void ActionRegistry::resetShortcuts(const QString &id)
{
    Entry *entry = find(id);
    if (entry == nullptr)
        return;
    setShortcuts(id, entry->spec.shortcuts);
    m_settings.remove(settingsKey(id));
}

QString ActionRegistry::shortcutOwner(const QKeySequence &shortcut) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action->shortcuts().contains(shortcut))
            return entry.spec.id;
    }
    return {};
}

QString ActionRegistry::menuTitle(ActionMenu menu)
{
    constexpr std::array kTitles{
        QT_TRANSLATE_NOOP("Actions", "&File"),     QT_TRANSLATE_NOOP("Actions", "&Edit"),
        QT_TRANSLATE_NOOP("Actions", "&Cue"),      QT_TRANSLATE_NOOP("Actions", "C&aption"),
        QT_TRANSLATE_NOOP("Actions", "&Playback"), QT_TRANSLATE_NOOP("Actions", "&View"),
        QT_TRANSLATE_NOOP("Actions", "&Tools"),    QT_TRANSLATE_NOOP("Actions", "&Help"),
    };
    return QCoreApplication::translate("Actions", kTitles[static_cast<std::size_t>(menu)]);
}

void ActionRegistry::applyTexts(const Entry &entry) const
{
    entry.action->setText(QCoreApplication::translate("Actions", entry.spec.text));
    if (entry.spec.tip != nullptr) {
        const QString tip = QCoreApplication::translate("Actions", entry.spec.tip);
        entry.action->setToolTip(tip);
        entry.action->setStatusTip(tip);
    }
}

void ActionRegistry::retranslate()
{
    for (const Entry &entry : m_entries)
        applyTexts(entry);
}

} // namespace anycap::ui
