// SPDX-License-Identifier: MIT
/// @file action_registry.h
/// Every command of the window, once: menus, toolbar, command palette and the page of shortcuts are made from
/// this list. Panels add theirs when they are made.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <vector>

namespace anycap::ui {

class StudioSettings;

/// The menu an action stands in; also its heading in the palette and the page of shortcuts.
enum class ActionMenu : unsigned char { File, Edit, Cue, Caption, Playback, View, Tools, Help };

struct ActionSpec {
    QString id; ///< "cue.split": lower case, for settings and tests; the action's objectName too
    ActionMenu menu = ActionMenu::File;
    /// Source text with mnemonic, marked by QT_TRANSLATE_NOOP("Actions", "…"); a static string.
    const char *text = nullptr;
    QList<QKeySequence> shortcuts; ///< defaults
    QString icon; ///< name of a file in resources/icons without its ending; empty: none
    const char *tip = nullptr; ///< one sentence, QT_TRANSLATE_NOOP("Actions", "…"); may be null
    bool isCheckable = false;
    int group = 0; ///< actions of a menu with different numbers are separated; lower ones first
};

class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(StudioSettings &settings, QObject *parent = nullptr);

    /// Makes the action; the registry owns it. The id must be new. Shortcuts work in the whole window.
    QAction *add(const ActionSpec &spec);
    template <class Receiver, class Slot> QAction *add(const ActionSpec &spec, Receiver *receiver, Slot slot)
    {
        QAction *action = add(spec);
        connect(action, &QAction::triggered, receiver, slot);
        return action;
    }

    QAction *action(const QString &id) const; ///< null when there is none
    struct Entry {
        ActionSpec spec;
        QAction *action = nullptr;
    };
    const std::vector<Entry> &entries() const { return m_entries; }

    /// The user's own shortcuts; empty list: none. Who had one of them before loses it.
    void setShortcuts(const QString &id, const QList<QKeySequence> &shortcuts);
    void resetShortcuts(const QString &id);
    /// The id of the action that has this shortcut; empty when nobody has.
    QString shortcutOwner(const QKeySequence &shortcut) const;

    static QString menuTitle(ActionMenu menu);
    /// Puts all texts into the present language. Called by the window on LanguageChange.
    void retranslate();

signals:
    void actionAdded(const QString &id);
    void shortcutsChanged(const QString &id);

private:
    void applyTexts(const Entry &entry) const;
    Entry *find(const QString &id);
    StudioSettings &m_settings;
    std::vector<Entry> m_entries;
};

} // namespace anycap::ui
