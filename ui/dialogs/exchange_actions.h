// SPDX-License-Identifier: MIT
/// @file exchange_actions.h
/// The commands that import and export, with their dialogs.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QAction;
class QWidget;

namespace anycap::ui {

class Studio;

class ExchangeActions : public QObject {
    Q_OBJECT
public:
    /// @param window the dialogs' parent
    ExchangeActions(Studio &studio, QWidget *window);

    /// Whether importFile() has a way to read a file of this name.
    static bool canImport(const QString &path);
    /// Opens the import dialog for this file.
    void importFile(const QString &path);

private:
    void chooseImport();
    void chooseSidecars();
    void openExport();
    void openDatasetExport();
    void updateActions();

    Studio &m_studio;
    QWidget *m_window;
    QAction *m_import;
    QAction *m_sidecars;
    QAction *m_export;
    QAction *m_exportDataset;
};

} // namespace anycap::ui
