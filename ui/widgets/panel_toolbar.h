// SPDX-License-Identifier: MIT
/// @file panel_toolbar.h
/// The row of commands inside a panel: icons of the text's height, and a name for the button that holds what
/// a narrow panel has no room for.
#pragma once

#include <QToolBar>

namespace anycap::ui {

class PanelToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit PanelToolBar(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitIcons();
};

} // namespace anycap::ui
