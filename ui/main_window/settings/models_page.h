// SPDX-License-Identifier: MIT
/// @file models_page.h
/// Where models are, which of them can be used here, and on which device and in which precision they run.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace anycap::ui {

class Studio;

class ModelsPage : public QWidget {
    Q_OBJECT
public:
    explicit ModelsPage(Studio &studio, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void showManager();
    void addFolder();
    void removeFolder();

    Studio &m_studio;
    QTreeWidget *m_list;
    QPushButton *m_get;
    QPushButton *m_add;
    QPushButton *m_remove;
    QComboBox *m_device;
    QComboBox *m_precision;
    QLabel *m_listLabel;
    QLabel *m_deviceLabel;
    QLabel *m_precisionLabel;
    QLabel *m_explanation;
};

} // namespace anycap::ui
