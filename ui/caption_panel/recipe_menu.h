// SPDX-License-Identifier: MIT
/// @file recipe_menu.h
/// A button with the user's recipes: who captions and what is asked for, kept under a name, taken again with
/// one click, and handed on as small files.
#pragma once

#include "core/batch/recipe.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace anycap::ui {

class Studio;

class RecipeMenu : public QToolButton {
    Q_OBJECT
public:
    /// @param asked what would be kept now
    RecipeMenu(Studio &studio, std::function<batch::JobRequest()> asked, QWidget *parent = nullptr);

signals:
    void chosen(const anycap::batch::Recipe &recipe);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void keep();
    void addFromFile();
    void writeToFile(const batch::Recipe &recipe);
    void save(const batch::Recipe &recipe);

    Studio &m_studio;
    std::function<batch::JobRequest()> m_asked;
    batch::RecipeStore m_store;
    QMenu *m_menu;
};

} // namespace anycap::ui
