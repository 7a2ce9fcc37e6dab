// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/endpoints_page.h"

#include "core/endpoint/endpoint_client.h"
#include "core/endpoint/key_store.h"
#include "core/endpoint/wire.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace anycap::ui {

namespace {

using endpoint::Endpoint;
using endpoint::EndpointKind;
using endpoint::EndpointProfile;
using endpoint::KeyPlace;

constexpr int kShownAnswer = 200; ///< characters
const char kOtherUrl[] = "http://127.0.0.1:8000/v1";

/// What the server said; its key is fetched here, since that may wait for the keychain.
QString tested(const Endpoint &endpoint, const std::stop_token &stop)
{
    const auto key = endpoint::keyOf(endpoint, *endpoint::makeKeychain());
    if (!key)
        return fromUtf8(key.error().toString());
    const auto client = endpoint::EndpointClient::open(endpoint, *key);
    if (!client)
        return fromUtf8(client.error().toString());
    const WorkContext work{stop, {}};
    const auto models = (*client)->models(work);
    // Some servers answer and list nothing.
    if (!models && models.error().code != ErrorCode::NotFound)
        return fromUtf8(models.error().toString());
    endpoint::ChatRequest request;
    request.messages.push_back(endpoint::userMessage("Answer with the one word: ready"));
    const auto answer = (*client)->chat(request, endpoint::ChatContext{work, {}});
    if (!answer)
        return fromUtf8(answer.error().toString());
    if (answer->end == endpoint::ChatEnd::Stopped)
        return EndpointsPage::tr("Stopped.");
    QString told
        = EndpointsPage::tr("%1 answers: %2")
              .arg(fromUtf8((*client)->name()),
                   fromUtf8(endpoint::withoutThoughts(answer->text)).simplified().left(kShownAnswer));
    if (models && *models && !(*models)->empty()) {
        constexpr std::size_t kShownModels = 8;
        QStringList names;
        for (std::size_t i = 0; i < std::min((*models)->size(), kShownModels); ++i)
            names << fromUtf8((**models)[i]);
        if ((*models)->size() > kShownModels)
            names << QStringLiteral("…");
        told += QLatin1Char('\n')
            + EndpointsPage::tr("%n model(s): %1", nullptr, static_cast<int>((*models)->size()))
                  .arg(names.join(EndpointsPage::tr(", ", "between names of models")));
    }
    return told;
}

} // namespace

EndpointsPage::EndpointsPage(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_store(endpoint::EndpointStore::defaultPath())
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_kinds(new QMenu(this))
    , m_remove(new QPushButton(this))
    , m_fields(new QWidget(this))
    , m_kind(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_keyPlace(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_parallel(new QSpinBox(this))
    , m_pictures(new QSpinBox(this))
    , m_side(new QSpinBox(this))
    , m_allowed(new QCheckBox(this))
    , m_leaves(new QLabel(this))
    , m_test(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_status(new QLabel(this))
    , m_listLabel(new QLabel(this))
    , m_kindLabel(new QLabel(this))
    , m_urlLabel(new QLabel(this))
    , m_modelLabel(new QLabel(this))
    , m_keyPlaceLabel(new QLabel(this))
    , m_limitsLabel(new QLabel(this))
{
    build();
    retranslate();
    connectAll();
    fill();
}

EndpointsPage::~EndpointsPage()
{
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
    }
}

void EndpointsPage::build()
{
    m_list->setObjectName(QStringLiteral("endpoints"));
    m_add->setObjectName(QStringLiteral("addEndpoint"));
    m_remove->setObjectName(QStringLiteral("removeEndpoint"));
    m_kind->setObjectName(QStringLiteral("endpointKind"));
    m_url->setObjectName(QStringLiteral("endpointUrl"));
    m_model->setObjectName(QStringLiteral("endpointModel"));
    m_keyPlace->setObjectName(QStringLiteral("keyPlace"));
    m_key->setObjectName(QStringLiteral("endpointKey"));
    m_parallel->setObjectName(QStringLiteral("parallelRequests"));
    m_pictures->setObjectName(QStringLiteral("mostPictures"));
    m_side->setObjectName(QStringLiteral("pictureSide"));
    m_allowed->setObjectName(QStringLiteral("endpointAllowed"));
    m_test->setObjectName(QStringLiteral("testEndpoint"));
    m_stop->setObjectName(QStringLiteral("stopTest"));
    m_status->setObjectName(QStringLiteral("endpointStatus"));
    for (const EndpointProfile &profile : endpoint::endpointProfiles()) {
        m_kind->addItem(QString(), static_cast<int>(profile.kind));
        m_kinds->addAction(QString())->setData(static_cast<int>(profile.kind));
    }
    m_keyPlace->addItem(QString(), static_cast<int>(KeyPlace::None));
    m_keyPlace->addItem(QString(), static_cast<int>(KeyPlace::Keychain));
    m_keyPlace->addItem(QString(), static_cast<int>(KeyPlace::Environment));
    m_parallel->setRange(1, 64);
    m_pictures->setRange(1, 64);
    m_side->setRange(64, 4096);
    m_side->setSingleStep(64);
    m_add->setMenu(m_kinds);
    m_list->setMaximumHeight(m_list->fontMetrics().height() * 4);
    for (QLabel *label : {m_leaves, m_status}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_leaves->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    const auto row = [form](QLabel *label, QWidget *field) {
        label->setBuddy(field);
        form->addRow(label, field);
    };
    row(m_kindLabel, m_kind);
    row(m_urlLabel, m_url);
    row(m_modelLabel, m_model);
    auto *key = new QHBoxLayout;
    key->addWidget(m_keyPlace);
    key->addWidget(m_key, 1);
    m_keyPlaceLabel->setBuddy(m_keyPlace);
    form->addRow(m_keyPlaceLabel, key);
    auto *limits = new QHBoxLayout;
    for (QSpinBox *box : {m_parallel, m_pictures, m_side})
        limits->addWidget(box, 1);
    m_limitsLabel->setBuddy(m_parallel);
    form->addRow(m_limitsLabel, limits);
    form->addRow(m_allowed);
    form->addRow(m_leaves);
    m_listLabel->setBuddy(m_list);
    auto *listButtons = new QVBoxLayout;
    listButtons->addWidget(m_add);
    listButtons->addWidget(m_remove);
    listButtons->addStretch(1);
    auto *list = new QHBoxLayout;
    list->addWidget(m_list, 1);
    list->addLayout(listButtons);
    auto *testButtons = new QHBoxLayout;
    testButtons->addWidget(m_test);
    testButtons->addWidget(m_stop);
    testButtons->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_listLabel);
    all->addLayout(list);
    all->addWidget(m_fields);
    all->addLayout(testButtons);
    all->addWidget(m_status);
    all->addStretch(1);
}

void EndpointsPage::connectAll()
{
    for (QAction *action : m_kinds->actions()) {
        connect(action, &QAction::triggered, this,
                [this, action] { add(static_cast<EndpointKind>(action->data().toInt())); });
    }
    connect(m_remove, &QPushButton::clicked, this, &EndpointsPage::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &EndpointsPage::showCurrent);
    connect(m_kind, &QComboBox::activated, this, &EndpointsPage::keep);
    connect(m_url, &QLineEdit::editingFinished, this, &EndpointsPage::keep);
    connect(m_model, &QLineEdit::editingFinished, this, &EndpointsPage::keep);
    connect(m_keyPlace, &QComboBox::activated, this, [this] {
        m_key->clear();
        updateState();
        keep();
    });
    connect(m_key, &QLineEdit::editingFinished, this, &EndpointsPage::keepKey);
    for (QSpinBox *box : {m_parallel, m_pictures, m_side})
        connect(box, &QSpinBox::valueChanged, this, &EndpointsPage::keep);
    connect(m_allowed, &QCheckBox::toggled, this, &EndpointsPage::keep);
    connect(m_test, &QPushButton::clicked, this, &EndpointsPage::test);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_worker.request_stop(); });
}

void EndpointsPage::retranslate()
{
    m_listLabel->setText(tr("&Servers that can be asked for captions:"));
    m_list->setAccessibleName(tr("Servers"));
    m_add->setText(tr("&Add"));
    m_remove->setText(tr("&Remove"));
    const auto &profiles = endpoint::endpointProfiles();
    for (int i = 0; i < m_kind->count(); ++i) {
        const EndpointProfile &profile = profiles[static_cast<std::size_t>(i)];
        const QString name = profile.kind == EndpointKind::Any
            ? tr("Another server")
            : QString::fromUtf8(profile.displayName.data(),
                                static_cast<qsizetype>(profile.displayName.size()));
        m_kind->setItemText(i, name);
        m_kinds->actions().at(i)->setText(name);
    }
    m_kindLabel->setText(tr("&Kind:"));
    m_urlLabel->setText(tr("A&ddress, up to /v1:"));
    m_modelLabel->setText(tr("&Model:"));
    m_model->setPlaceholderText(tr("The first that the server lists"));
    m_keyPlaceLabel->setText(tr("Its key &is:"));
    m_keyPlace->setItemText(0, tr("Not needed"));
    m_keyPlace->setItemText(1, tr("In the keychain"));
    m_keyPlace->setItemText(2, tr("In an environment variable"));
    m_limitsLabel->setText(tr("At mos&t:"));
    m_parallel->setSuffix(tr(" at one time", "requests, after a number"));
    m_parallel->setAccessibleName(tr("Requests at one time"));
    m_pictures->setSuffix(tr(" pictures", "after a number"));
    m_pictures->setAccessibleName(tr("Pictures in a request"));
    m_side->setSuffix(tr(" px"));
    m_side->setAccessibleName(tr("Longest side of a picture"));
    m_allowed->setText(tr("Te&xts, pictures and sounds may be sent there"));
    m_test->setText(tr("T&est"));
    m_stop->setText(tr("St&op"));
    updateState();
}

void EndpointsPage::fill(const QString &chosen)
{
    auto known = m_store.endpoints();
    if (!known)
        tell(fromUtf8(known.error().toString()));
    m_endpoints = known ? *std::move(known) : std::vector<Endpoint>{};
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Endpoint &endpoint : m_endpoints) {
            m_list->addItem(fromUtf8(endpoint.name));
            if (fromUtf8(endpoint.name) == chosen)
                m_list->setCurrentRow(m_list->count() - 1);
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    showCurrent();
}

Endpoint *EndpointsPage::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_endpoints.size())
        ? &m_endpoints[static_cast<std::size_t>(row)]
        : nullptr;
}

void EndpointsPage::showCurrent()
{
    m_isShowing = true;
    const Endpoint shown = current() != nullptr ? *current() : Endpoint{};
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(shown.kind)));
    m_url->setText(fromUtf8(shown.url));
    m_model->setText(fromUtf8(shown.model));
    m_keyPlace->setCurrentIndex(m_keyPlace->findData(static_cast<int>(shown.keyPlace)));
    m_key->setText(fromUtf8(shown.keyVariable));
    m_parallel->setValue(shown.maxParallel);
    m_pictures->setValue(shown.maxPictures);
    m_side->setValue(shown.maxPictureSide);
    m_allowed->setChecked(endpoint::mayReach(shown).has_value());
    m_isShowing = false;
    tell({});
    updateState();
}

void EndpointsPage::updateState()
{
    const Endpoint *shown = current();
    const bool isLocal = shown != nullptr && endpoint::isLocal(*shown);
    const auto place = static_cast<KeyPlace>(m_keyPlace->currentData().toInt());
    m_fields->setEnabled(shown != nullptr && !isBusy());
    m_list->setEnabled(!isBusy());
    m_add->setEnabled(!isBusy());
    m_remove->setEnabled(shown != nullptr && !isBusy());
    m_test->setEnabled(shown != nullptr && !isBusy());
    m_stop->setEnabled(isBusy());
    m_key->setEchoMode(place == KeyPlace::Keychain ? QLineEdit::Password : QLineEdit::Normal);
    m_key->setVisible(place != KeyPlace::None);
    m_key->setAccessibleName(place == KeyPlace::Environment ? tr("Variable") : tr("New key"));
    m_key->setPlaceholderText(place == KeyPlace::Environment ? QStringLiteral("OPENAI_API_KEY")
                                                             : tr("New key"));
    m_allowed->setEnabled(!isLocal);
    m_leaves->setText(shown != nullptr ? whatGoes(*shown) : QString());
}

QString EndpointsPage::whatGoes(const Endpoint &endpoint) const
{
    if (endpoint::isLocal(endpoint))
        return tr("The server is this computer: nothing leaves it.");
    QString text = tr("To %1 go captions and instructions, pictures drawn anew at this size, and sound. File "
                      "names, places, dates and other notes in the files do not go.")
                       .arg(fromUtf8(endpoint::hostOf(endpoint)));
    if (endpoint.url.starts_with("http://"))
        text += QLatin1Char(' ') + tr("The connection is not encrypted: others on the way can read it.");
    return text;
}

void EndpointsPage::tell(const QString &text) { m_status->setText(text); }

void EndpointsPage::add(EndpointKind kind)
{
    const EndpointProfile &profile = endpoint::profileOf(kind);
    const std::string base = kind == EndpointKind::Any ? "server" : std::string(profile.name);
    Endpoint made;
    made.kind = kind;
    made.url = profile.usualUrl.empty() ? kOtherUrl : std::string(profile.usualUrl);
    made.keyPlace = profile.needsKey ? KeyPlace::Keychain : KeyPlace::None;
    const auto isTaken = [this](const std::string &name) {
        return std::any_of(m_endpoints.begin(), m_endpoints.end(),
                           [&](const Endpoint &endpoint) { return endpoint.name == name; });
    };
    made.name = base;
    for (int number = 2; isTaken(made.name); ++number)
        made.name = base + "-" + std::to_string(number);
    if (const auto saved = m_store.save(made); !saved)
        return tell(fromUtf8(saved.error().toString()));
    fill(fromUtf8(made.name));
    m_url->setFocus();
    emit m_studio.jobs().availabilityChanged();
}

void EndpointsPage::remove()
{
    const Endpoint *shown = current();
    if (shown == nullptr)
        return;
    const Endpoint removed = *shown;
    QMessageBox question(QMessageBox::Question, tr("Remove a server"),
                         tr("Forget %1 and its key?").arg(fromUtf8(removed.name)), QMessageBox::NoButton,
                         this);
    question.addButton(tr("Remove"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == nullptr
        || question.buttonRole(question.clickedButton()) != QMessageBox::AcceptRole)
        return;
    if (const auto done = m_store.remove(removed.name); !done)
        return tell(fromUtf8(done.error().toString()));
    fill();
    emit m_studio.jobs().availabilityChanged();
    if (removed.keyPlace != KeyPlace::Keychain)
        return;
    begin(tr("Its key is taken out of the keychain…"), [name = removed.name](const std::stop_token &) {
        const auto done = endpoint::makeKeychain()->remove(name);
        return done || done.error().code == ErrorCode::NotFound
            ? QString()
            : tr("Its key is still in the keychain: %1").arg(fromUtf8(done.error().message));
    });
}

Endpoint EndpointsPage::edited(Endpoint endpoint) const
{
    endpoint.kind = static_cast<EndpointKind>(m_kind->currentData().toInt());
    endpoint.url = toUtf8(m_url->text().trimmed());
    endpoint.model = toUtf8(m_model->text().trimmed());
    endpoint.keyPlace = static_cast<KeyPlace>(m_keyPlace->currentData().toInt());
    endpoint.keyVariable
        = endpoint.keyPlace == KeyPlace::Environment ? toUtf8(m_key->text().trimmed()) : std::string();
    endpoint.maxParallel = m_parallel->value();
    endpoint.maxPictures = m_pictures->value();
    endpoint.maxPictureSide = m_side->value();
    return endpoint;
}

void EndpointsPage::keep()
{
    Endpoint *shown = current();
    if (m_isShowing || shown == nullptr)
        return;
    Endpoint changed = edited(*shown);
    // Another address is another permission.
    const bool isSameHost = endpoint::hostOf(changed) == endpoint::hostOf(*shown);
    changed.allowedHost = isSameHost && m_allowed->isChecked() && !endpoint::isLocal(changed)
        ? endpoint::hostOf(changed)
        : "";
    if (changed == *shown)
        return;
    // A variable is named after it was chosen.
    const bool isUnnamed = changed.keyPlace == KeyPlace::Environment && changed.keyVariable.empty();
    if (isUnnamed)
        return tell(tr("Which variable holds the key?"));
    if (const auto checked = endpoint::checkEndpoint(changed); !checked)
        return tell(fromUtf8(checked.error().message));
    if (const auto saved = m_store.save(changed); !saved)
        return tell(fromUtf8(saved.error().toString()));
    *shown = changed;
    if (!isSameHost) {
        m_isShowing = true;
        m_allowed->setChecked(endpoint::mayReach(changed).has_value());
        m_isShowing = false;
    }
    tell({});
    updateState();
    emit m_studio.jobs().availabilityChanged();
}

void EndpointsPage::keepKey()
{
    const Endpoint *shown = current();
    if (shown == nullptr || isBusy())
        return;
    if (shown->keyPlace != KeyPlace::Keychain)
        return keep();
    const net::Secret key(toUtf8(m_key->text().trimmed()));
    if (key.isEmpty())
        return;
    m_key->clear();
    begin(tr("The key goes into the keychain…"), [name = shown->name, key](const std::stop_token &) {
        const auto written = endpoint::makeKeychain()->write(name, key);
        return written ? tr("The key is in the keychain.") : fromUtf8(written.error().toString());
    });
}

void EndpointsPage::test()
{
    keep();
    if (const Endpoint *shown = current())
        begin(tr("%1 is asked…").arg(fromUtf8(endpoint::hostOf(*shown))),
              [endpoint = *shown](const std::stop_token &stop) { return tested(endpoint, stop); });
}

void EndpointsPage::begin(const QString &what, std::function<QString(std::stop_token)> work)
{
    tell(what);
    m_worker = std::jthread([this, work = std::move(work)](const std::stop_token &stop) {
        // The destructor waits for this thread, and events for what is gone are not delivered.
        QMetaObject::invokeMethod(
            this,
            [this, told = work(stop)] {
                m_worker.join();
                updateState();
                tell(told);
                emit ended();
            },
            Qt::QueuedConnection);
    });
    updateState();
}

void EndpointsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
