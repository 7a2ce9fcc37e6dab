// SPDX-License-Identifier: MIT
/// @file endpoints_page.h
/// The servers that may be asked for captions: address, model, key, what may be sent to them, and a test that
/// says what a server answers. What is changed is kept at once where it makes sense, and else said.
#pragma once

#include "core/endpoint/endpoint.h"
#include "core/net/secret.h"

#include <QWidget>

#include <functional>
#include <thread>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QSpinBox;

namespace anycap::ui {

class Studio;

class EndpointsPage : public QWidget {
    Q_OBJECT
public:
    explicit EndpointsPage(Studio &studio, QWidget *parent = nullptr);
    ~EndpointsPage() override;

    /// A test or the keychain is waited for.
    bool isBusy() const { return m_worker.joinable(); }

signals:
    void ended(); ///< of a test or a look into the keychain, however it went

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void fill(const QString &chosen = {});
    void showCurrent();
    void updateState();
    void add(endpoint::EndpointKind kind);
    void remove();
    void keep();
    void keepKey();
    void test();
    /// Runs on a thread of its own; what it returns is told on the window's.
    void begin(const QString &what, std::function<QString(std::stop_token)> work);
    endpoint::Endpoint *current();
    /// As the fields say.
    endpoint::Endpoint edited(endpoint::Endpoint endpoint) const;
    QString whatGoes(const endpoint::Endpoint &endpoint) const;
    void tell(const QString &text);

    Studio &m_studio;
    endpoint::EndpointStore m_store;
    std::vector<endpoint::Endpoint> m_endpoints;
    QListWidget *m_list;
    QPushButton *m_add;
    QMenu *m_kinds;
    QPushButton *m_remove;
    QWidget *m_fields;
    QComboBox *m_kind;
    QLineEdit *m_url;
    QLineEdit *m_model;
    QComboBox *m_keyPlace;
    QLineEdit *m_key; ///< a new key for the keychain, or the variable's name
    QSpinBox *m_parallel;
    QSpinBox *m_pictures;
    QSpinBox *m_side;
    QCheckBox *m_allowed;
    QLabel *m_leaves;
    QPushButton *m_test;
    QPushButton *m_stop;
    QLabel *m_status;
    QLabel *m_listLabel;
    QLabel *m_kindLabel;
    QLabel *m_urlLabel;
    QLabel *m_modelLabel;
    QLabel *m_keyPlaceLabel;
    QLabel *m_limitsLabel;
    bool m_isShowing = false; ///< the fields are being filled: nothing to keep
    std::jthread m_worker;
};

} // namespace anycap::ui
