// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/model_manager.h"

#include "core/models/hub.h"
#include "core/models/known_models.h"
#include "core/models/memory_fit.h"
#include "core/net/http_client.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

const QString kHubKey = QStringLiteral("models/hub");
const QString kFoldersKey = QStringLiteral("models/folders");
constexpr int kPermille = 1000;

enum Column : int { NameColumn, UseColumn, MemoryColumn, LicenceColumn, StateColumn, ColumnCount };
enum Role : int { RepositoryRole = Qt::UserRole, FolderRole };

QString useText(const models::KnownModel &model)
{
    return model.canRefine ? ModelManager::tr("refines") : ModelManager::tr("writes");
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

ModelManager::ModelManager(Studio &studio, const QString &storeFolder, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_store(toUtf8(storeFolder))
    , m_list(new QTreeWidget(this))
    , m_other(new QLineEdit(this))
    , m_hub(new QLineEdit(this))
    , m_fetch(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_otherLabel(new QLabel(this))
    , m_hubLabel(new QLabel(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    build();
    retranslate();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelManager::updateButtons);
    connect(m_other, &QLineEdit::textChanged, this, &ModelManager::updateButtons);
    connect(m_hub, &QLineEdit::editingFinished, this,
            [this] { m_studio.settings().setValue(kHubKey, m_hub->text().trimmed()); });
    connect(m_fetch, &QPushButton::clicked, this, &ModelManager::fetch);
    connect(m_check, &QPushButton::clicked, this, &ModelManager::check);
    connect(m_remove, &QPushButton::clicked, this, &ModelManager::remove);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_worker.request_stop(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_progress->setValue(m_permille->load()); });
}

ModelManager::~ModelManager()
{
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
    }
}

void ModelManager::build()
{
    m_list->setObjectName(QStringLiteral("models"));
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_other->setObjectName(QStringLiteral("otherRepository"));
    m_hub->setObjectName(QStringLiteral("hub"));
    m_hub->setText(
        m_studio.settings().value(kHubKey, fromUtf8(models::hubOfEnvironment().address)).toString());
    m_fetch->setObjectName(QStringLiteral("fetchModel"));
    m_stop->setObjectName(QStringLiteral("stopFetch"));
    m_check->setObjectName(QStringLiteral("checkModel"));
    m_remove->setObjectName(QStringLiteral("deleteModel"));
    m_status->setObjectName(QStringLiteral("modelStatus"));
    m_status->setWordWrap(true);
    m_progress->setRange(0, kPermille);
    m_progress->setVisible(false);
    m_otherLabel->setBuddy(m_other);
    m_hubLabel->setBuddy(m_hub);
    auto *form = new QFormLayout;
    form->addRow(m_otherLabel, m_other);
    form->addRow(m_hubLabel, m_hub);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_fetch, m_stop, m_check, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_list, 1);
    all->addLayout(form);
    all->addWidget(m_status);
    all->addWidget(m_progress);
    all->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

void ModelManager::retranslate()
{
    setWindowTitle(tr("Models"));
    m_list->setHeaderLabels({tr("Model"), tr("Use"), tr("Memory: 16, 8, 4 bits"), tr("Licence"), tr("Here")});
    m_list->setAccessibleName(tr("Models that are known or here"));
    m_otherLabel->setText(tr("&Another repository:"));
    m_other->setPlaceholderText(tr("owner/name"));
    m_hubLabel->setText(tr("Fetched &from:"));
    m_fetch->setText(tr("&Fetch"));
    m_stop->setText(tr("&Stop"));
    m_check->setText(tr("&Check its files"));
    m_remove->setText(tr("&Delete"));
    m_close->setText(tr("C&lose"));
    m_progress->setAccessibleName(tr("Progress"));
    fill();
}

void ModelManager::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ModelManager::fill()
{
    const QString chosen = m_list->currentItem() != nullptr
        ? m_list->currentItem()->data(NameColumn, RepositoryRole).toString()
        : QString();
    m_list->clear();
    const auto stored = m_store.models();
    if (!stored)
        tell(fromUtf8(stored.error().toString()));
    const auto here = [&](std::string_view repository) -> const models::StoredModel * {
        if (stored) {
            for (const models::StoredModel &model : *stored) {
                if (model.repository == repository)
                    return &model;
            }
        }
        return nullptr;
    };
    const auto add = [&](const QString &name, const QString &repository, const QStringList &about,
                         const models::StoredModel *model) {
        QString state;
        if (model != nullptr && model->origin == models::ModelOrigin::Partial)
            state = tr("partly, %1").arg(sizeText(static_cast<std::uint64_t>(model->diskBytes)));
        else if (model != nullptr)
            state = tr("yes, %1").arg(sizeText(static_cast<std::uint64_t>(model->diskBytes)));
        auto *item = new QTreeWidgetItem(m_list, QStringList{name} + about + QStringList{state});
        item->setData(NameColumn, RepositoryRole, repository);
        item->setToolTip(NameColumn, model != nullptr ? fromUtf8(model->folder) : repository);
        if (model != nullptr && model->origin == models::ModelOrigin::Fetched)
            item->setData(NameColumn, FolderRole, fromUtf8(model->folder));
        if (repository == chosen)
            m_list->setCurrentItem(item);
    };
    const auto total = models::totalMemory();
    QStringList known;
    for (const models::KnownModel &model : models::knownModels()) {
        QStringList needs;
        for (const models::WeightKind kind : models::kWeightKinds) {
            if (model.billions <= 0)
                break;
            const std::uint64_t bytes = models::memoryNeeded(model.billions, kind);
            const QString size = sizeText(bytes);
            needs << (total && bytes > *total ? tr("%1 (too much)").arg(size) : size);
        }
        const QString repository = fromUtf8(model.repository);
        known << repository;
        add(repository, repository,
            {useText(model), needs.join(tr(", ", "between sizes")), fromUtf8(model.licence)},
            here(model.repository));
    }
    if (stored) {
        for (const models::StoredModel &model : *stored) {
            if (model.origin != models::ModelOrigin::Added && !known.contains(fromUtf8(model.repository)))
                add(fromUtf8(model.name), fromUtf8(model.repository), {QString(), QString(), QString()},
                    &model);
        }
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_list->resizeColumnToContents(column);
    updateButtons();
}

QString ModelManager::chosenRepository() const
{
    const QString other = m_other->text().trimmed();
    if (!other.isEmpty())
        return models::isRepositoryName(toUtf8(other)) ? other : QString();
    const QTreeWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(NameColumn, RepositoryRole).toString() : QString();
}

void ModelManager::updateButtons()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const bool isHere = item != nullptr && !item->text(StateColumn).isEmpty();
    const bool isWhole = item != nullptr && !item->data(NameColumn, FolderRole).toString().isEmpty();
    m_fetch->setEnabled(!isBusy() && !chosenRepository().isEmpty());
    m_stop->setEnabled(isBusy());
    m_check->setEnabled(!isBusy() && isWhole);
    m_remove->setEnabled(!isBusy() && isHere);
    m_progress->setVisible(isBusy());
}

void ModelManager::tell(const QString &text)
{
    m_status->setText(text);
    m_status->setToolTip(text);
}

template <class Work, class Done> void ModelManager::begin(const QString &what, Work work, Done done)
{
    m_permille = std::make_shared<std::atomic<int>>(0);
    tell(what);
    m_progress->setValue(0);
    m_worker = std::jthread([this, permille = m_permille, work = std::move(work),
                             done = std::move(done)](const std::stop_token &stop) {
        WorkContext context{
            stop, [permille](double fraction) { permille->store(static_cast<int>(fraction * kPermille)); }};
        // The destructor waits for this thread, and events for what is gone are not delivered.
        QMetaObject::invokeMethod(
            this,
            [this, result = std::make_shared<decltype(work(context))>(work(context)), done] {
                m_worker.join();
                m_timer.stop();
                done(*result);
                fill();
                emit ended();
            },
            Qt::QueuedConnection);
    });
    m_timer.start();
    updateButtons();
}

void ModelManager::fetch()
{
    models::FetchOptions options;
    options.hub = models::hubOfEnvironment();
    if (const QString address = m_hub->text().trimmed(); !address.isEmpty())
        options.hub.address = toUtf8(address.endsWith(QLatin1Char('/')) ? address.chopped(1) : address);
    options.repository = toUtf8(chosenRepository());
    options.folder = m_store.folderOf(options.repository);
    const QString folder = fromUtf8(options.folder);
    begin(
        tr("%1 is being fetched…").arg(fromUtf8(options.repository)),
        [options](const WorkContext &context) -> Result<models::FetchOutcome> {
            const auto client = net::HttpClient::open();
            if (!client)
                return client.error();
            return fetchModel(**client, options, context);
        },
        [this, folder](const Result<models::FetchOutcome> &outcome) { fetched(outcome, folder); });
}

void ModelManager::fetched(const Result<models::FetchOutcome> &outcome, const QString &folder)
{
    if (!outcome)
        return tell(fromUtf8(outcome.error().toString()));
    if (outcome->finish == Finish::Cancelled)
        return tell(tr("Stopped. What was received stays; fetching again goes on with it."));
    tell(tr("%1 is here, and each of its files was checked.").arg(fromUtf8(outcome->model.repository)));
    m_other->clear();
    QStringList folders = m_studio.settings().modelFolders();
    if (!folders.contains(folder))
        m_studio.settings().setValue(kFoldersKey, folders << folder);
}

void ModelManager::check()
{
    const QString folder = m_list->currentItem()->data(NameColumn, FolderRole).toString();
    const QString name = m_list->currentItem()->text(NameColumn);
    begin(
        tr("The files of %1 are being read…").arg(name),
        [folder = toUtf8(folder)](const WorkContext &context) {
            return models::verifyModel(folder, context);
        },
        [this, name](const Result<std::optional<std::vector<models::DamagedFile>>> &damaged) {
            if (!damaged)
                return tell(fromUtf8(damaged.error().toString()));
            if (!damaged->has_value())
                return tell(tr("Stopped."));
            if ((*damaged)->empty())
                return tell(tr("All files of %1 are right.").arg(name));
            tell(tr("%n file(s) of %1 are missing or damaged; fetch it again to mend it.", nullptr,
                    static_cast<int>((*damaged)->size()))
                     .arg(name));
        });
}

void ModelManager::remove()
{
    const QString name = m_list->currentItem()->text(NameColumn);
    const QString repository = m_list->currentItem()->data(NameColumn, RepositoryRole).toString();
    QMessageBox question(QMessageBox::Question, tr("Delete a model"),
                         tr("Delete %1 from this computer? It can be fetched again.").arg(name),
                         QMessageBox::NoButton, this);
    question.addButton(tr("Delete"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() == nullptr
        || question.buttonRole(question.clickedButton()) != QMessageBox::AcceptRole)
        return;
    const auto removed = m_store.remove(toUtf8(repository));
    if (!removed)
        return tell(fromUtf8(removed.error().toString()));
    QStringList folders = m_studio.settings().modelFolders();
    folders.removeAll(fromUtf8(removed->folder));
    m_studio.settings().setValue(kFoldersKey, folders);
    tell(tr("%1 was deleted.").arg(name));
    fill();
}

} // namespace anycap::ui
