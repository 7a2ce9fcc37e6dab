// SPDX-License-Identifier: MIT
#include "ui/main_window/command_palette.h"

#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace anycap::ui {

namespace {

constexpr int kMostShown = 100;

struct Found {
    int score = 0;
    QString text;
    QString what; ///< menu and shortcut, or the kind of thing
    QString id; ///< of an action; empty: none
    qint64 media = 0;
    int cueRow = -1;
    bool isEnabled = true;
};

enum Role : int { ActionRole = Qt::UserRole, MediaRole, CueRole };

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QChar(0x2026)); }

} // namespace

CommandPalette::CommandPalette(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Commands"));
    m_field->setObjectName(QStringLiteral("wanted"));
    m_field->setPlaceholderText(tr("A command, a medium, or the number of a cue"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("found"));
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setUniformItemSizes(true);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_field);
    all->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 24);
    search({});
}

int CommandPalette::matchScore(const QString &wanted, const QString &text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        // The next such letter at the beginning of a word is worth more than the very next one.
        qsizetype found = -1;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (text[i].toCaseFolded() != letter.toCaseFolded())
                continue;
            const bool isStart = i == 0 || !text[i - 1].isLetterOrNumber();
            if (i == last + 1 || isStart) {
                found = i;
                break;
            }
            if (found < 0)
                found = i;
        }
        if (found < 0)
            return -1;
        const bool isStart = found == 0 || !text[found - 1].isLetterOrNumber();
        score += 1 + (isStart ? 8 : 0) + (found == last + 1 ? 9 : 0) + (found == 0 ? 4 : 0);
        last = found;
        at = found + 1;
    }
    return score * 4 - static_cast<int>(std::min<qsizetype>(text.size(), 60)) / 15;
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const QList<int> moves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
        if (moves.contains(key->key())) {
            QKeyEvent forward(key->type(), key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &forward);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::search(const QString &wanted)
{
    std::vector<Found> found;
    for (const ActionRegistry::Entry &entry : m_studio.actions().entries()) {
        const QString text = plain(entry.action->text());
        const QString menu = plain(ActionRegistry::menuTitle(entry.spec.menu));
        const int score
            = std::max(matchScore(wanted, text), matchScore(wanted, menu + QLatin1Char(' ') + text) - 8);
        if (score < 0 || !entry.action->isVisible())
            continue;
        const QString shortcut = entry.action->shortcut().toString(QKeySequence::NativeText);
        found.push_back({score, text, shortcut.isEmpty() ? menu : tr("%1  (%2)").arg(menu, shortcut),
                         entry.spec.id, 0, -1, entry.action->isEnabled()});
    }
    if (!wanted.trimmed().isEmpty()) {
        for (const store::Media &media : m_studio.session().media()) {
            const QString name = QFileInfo(fromUtf8(media.path)).fileName();
            if (const int score = matchScore(wanted, name); score >= 0)
                found.push_back({score, name, tr("Medium"), {}, media.id.value, -1});
        }
        bool isNumber = false;
        const int number = QLocale().toInt(wanted.trimmed(), &isNumber);
        if (isNumber && number >= 1 && number <= m_studio.session().cues().size())
            found.push_back(
                {1'000, tr("Go to cue %1").arg(QLocale().toString(number)), tr("Cue"), {}, 0, number - 1});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return a.isEnabled != b.isEnabled ? a.isEnabled : a.score > b.score;
    });
    m_list->clear();
    for (const Found &one : found) {
        if (m_list->count() == kMostShown)
            break;
        auto *item = new QListWidgetItem(QStringLiteral("%1    —  %2").arg(one.text, one.what), m_list);
        item->setData(ActionRole, one.id);
        item->setData(MediaRole, one.media);
        item->setData(CueRole, one.cueRow);
        if (!one.isEnabled)
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString id = item->data(ActionRole).toString();
    const store::MediaId media{item->data(MediaRole).toLongLong()};
    const int cueRow = item->data(CueRole).toInt();
    accept();
    if (!id.isEmpty()) {
        if (QAction *action = m_studio.actions().action(id))
            action->trigger();
    } else if (media) {
        m_studio.selection().setMedia(media);
    } else if (cueRow >= 0 && cueRow < m_studio.session().cues().size()) {
        m_studio.selection().setCue(m_studio.session().cues().at(cueRow).id);
    }
}

} // namespace anycap::ui
