// SPDX-License-Identifier: MIT
/// @file about_dialog.h
/// Version, licence, and the libraries that the program stands on.
#pragma once

#include <QDialog>

namespace anycap::ui {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace anycap::ui
