// SPDX-License-Identifier: MIT
#include "ui/caption_panel/recipe_menu.h"

#include "core/base/atomic_file.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace anycap::ui {

RecipeMenu::RecipeMenu(Studio &studio, std::function<batch::JobRequest()> asked, QWidget *parent)
    : QToolButton(parent)
    , m_studio(studio)
    , m_asked(std::move(asked))
    , m_store(batch::RecipeStore::defaultFolder())
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("recipes"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &RecipeMenu::fill);
    retranslate();
}

void RecipeMenu::retranslate()
{
    setText(tr("Recipes"));
    setToolTip(tr("Choices kept under a name: who writes, who refines, what is asked for"));
}

void RecipeMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void RecipeMenu::fill()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    std::vector<Error> errors;
    const auto recipes = m_store.recipes(errors);
    if (!recipes)
        m_studio.notices().error(recipes.error());
    for (const Error &error : errors)
        m_studio.notices().error(error);
    const std::vector<batch::Recipe> known = recipes.value_or(std::vector<batch::Recipe>{});
    // A name is a person's: an ampersand in it is no mnemonic.
    const auto shown = [](const batch::Recipe &recipe) {
        return fromUtf8(recipe.name).replace(QLatin1Char('&'), QStringLiteral("&&"));
    };
    for (const batch::Recipe &recipe : known) {
        QAction *action = m_menu->addAction(shown(recipe), this, [this, recipe] { emit chosen(recipe); });
        action->setToolTip(fromUtf8(batch::requestSummary(recipe.request)));
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("&Keep these choices…"), this, &RecipeMenu::keep);
    m_menu->addAction(tr("&Add from a file…"), this, &RecipeMenu::addFromFile);
    if (known.empty())
        return;
    auto *hand = new QMenu(tr("&Write to a file"), m_menu);
    auto *forget = new QMenu(tr("&Forget"), m_menu);
    for (const batch::Recipe &recipe : known) {
        hand->addAction(shown(recipe), this, [this, recipe] { writeToFile(recipe); });
        forget->addAction(shown(recipe), this, [this, name = recipe.name] {
            if (const auto removed = m_store.remove(name); !removed)
                m_studio.notices().error(removed.error());
        });
    }
    m_menu->addMenu(hand);
    m_menu->addMenu(forget);
}

void RecipeMenu::save(const batch::Recipe &recipe)
{
    std::vector<Error> ignored;
    const auto known = m_store.recipes(ignored);
    const bool isThere = known && std::any_of(known->begin(), known->end(), [&](const batch::Recipe &one) {
                             return one.name == recipe.name;
                         });
    if (isThere) {
        QMessageBox question(QMessageBox::Question, tr("Keep a recipe"),
                             tr("There is a recipe %1. Replace it?").arg(fromUtf8(recipe.name)),
                             QMessageBox::NoButton, this);
        question.addButton(tr("Replace"), QMessageBox::AcceptRole);
        question.setDefaultButton(question.addButton(QMessageBox::Cancel));
        question.exec();
        if (question.clickedButton() == nullptr
            || question.buttonRole(question.clickedButton()) != QMessageBox::AcceptRole)
            return;
    }
    if (const auto saved = m_store.save(recipe); !saved)
        m_studio.notices().error(saved.error());
    else
        m_studio.notices().info(tr("Recipe %1 is kept.").arg(fromUtf8(recipe.name)));
}

void RecipeMenu::keep()
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(window(), tr("Keep a recipe"), tr("&Name:"), QLineEdit::Normal,
                                               QString(), &isGiven)
                             .trimmed();
    if (isGiven && !name.isEmpty())
        save({toUtf8(name), m_asked()});
}

void RecipeMenu::addFromFile()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Add a recipe"), QString(),
                                                      tr("Recipes (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto recipe = m_store.find(toUtf8(path));
    if (!recipe)
        return m_studio.notices().error(recipe.error());
    save(*recipe);
}

void RecipeMenu::writeToFile(const batch::Recipe &recipe)
{
    const QString path = QFileDialog::getSaveFileName(
        window(), tr("Write a recipe"),
        fromUtf8(recipe.name).replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".json"),
        tr("Recipes (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeFileAtomically(toUtf8(path), batch::toJson(recipe)); !written)
        m_studio.notices().error(written.error());
}

} // namespace anycap::ui
