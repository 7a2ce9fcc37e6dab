// SPDX-License-Identifier: MIT
#include "ui/main_window/settings/models_page.h"

#include "ui/main_window/settings/model_manager.h"
#include "ui/session/captioner_text.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace anycap::ui {

namespace {

const QString kFoldersKey = QStringLiteral("models/folders");
const QString kDeviceKey = QStringLiteral("models/device");
const QString kPrecisionKey = QStringLiteral("models/precision");

/// "acm:/models/acm" and "model:/models/acm" are folders that can be removed from the list; others are not.
QString folderOf(const QString &id)
{
    for (const QString &prefix : {QStringLiteral("acm:"), QStringLiteral("model:")}) {
        if (id.startsWith(prefix))
            return id.mid(prefix.size());
    }
    return {};
}

} // namespace

ModelsPage::ModelsPage(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_list(new QTreeWidget(this))
    , m_get(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_device(new QComboBox(this))
    , m_precision(new QComboBox(this))
    , m_listLabel(new QLabel(this))
    , m_deviceLabel(new QLabel(this))
    , m_precisionLabel(new QLabel(this))
    , m_explanation(new QLabel(this))
{
    m_list->setObjectName(QStringLiteral("captioners"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_get->setObjectName(QStringLiteral("getModel"));
    m_add->setObjectName(QStringLiteral("addModel"));
    m_remove->setObjectName(QStringLiteral("removeModel"));
    m_listLabel->setBuddy(m_list);
    m_deviceLabel->setBuddy(m_device);
    m_precisionLabel->setBuddy(m_precision);
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_get);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(m_deviceLabel, m_device);
    form->addRow(m_precisionLabel, m_precision);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_listLabel);
    all->addWidget(m_list, 1);
    all->addLayout(buttons);
    all->addLayout(form);
    all->addWidget(m_explanation);
    retranslate();

    connect(m_get, &QPushButton::clicked, this, &ModelsPage::showManager);
    connect(m_add, &QPushButton::clicked, this, &ModelsPage::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &ModelsPage::removeFolder);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        const QTreeWidgetItem *item = m_list->currentItem();
        m_remove->setEnabled(item != nullptr && !item->data(0, Qt::UserRole).toString().isEmpty());
    });
    connect(m_device, &QComboBox::activated, this,
            [this](int index) { m_studio.settings().setValue(kDeviceKey, m_device->itemData(index)); });
    connect(m_precision, &QComboBox::activated, this,
            [this](int index) { m_studio.settings().setValue(kPrecisionKey, m_precision->itemData(index)); });
    connect(&studio.jobs(), &JobCenter::availabilityChanged, this, &ModelsPage::fill);
}

void ModelsPage::retranslate()
{
    m_listLabel->setText(tr("&Captioners:"));
    m_list->setAccessibleName(tr("Captioners"));
    m_list->setHeaderLabels({tr("Name"), tr("Can"), tr("About")});
    m_get->setText(tr("&Get a model…"));
    m_add->setText(tr("&Add the folder of a model…"));
    m_remove->setText(tr("&Remove from the list"));
    m_deviceLabel->setText(tr("&Device:"));
    m_precisionLabel->setText(tr("Keep &weights as:"));
    m_explanation->setText(
        tr("A model is a folder with config.json, a tokenizer and safetensors files, as ACM, InternVL2, "
           "InternVL2.5 and InternVL3 are published. Without one, captions can be drafted by "
           "measurement, written by hand and imported."));
    fill();
}

void ModelsPage::showManager()
{
    auto *manager = new ModelManager(m_studio, fromUtf8(models::ModelStore::defaultFolder()), window());
    manager->setAttribute(Qt::WA_DeleteOnClose);
    manager->open();
}

void ModelsPage::fill()
{
    m_list->clear();
    if (const batch::CaptionerSource *source = m_studio.jobs().source()) {
        for (const batch::CaptionerChoice &choice : source->choices()) {
            QStringList can;
            if (choice.canWriteBase)
                can << tr("write");
            if (choice.canRefine)
                can << tr("refine");
            QString about = captionerSummary(choice);
            if (!choice.isAvailable)
                about = fromUtf8(choice.unavailableReason);
            auto *item
                = new QTreeWidgetItem(m_list, {captionerName(choice), can.join(QStringLiteral(", ")), about});
            const QString folder = folderOf(fromUtf8(choice.id));
            item->setData(0, Qt::UserRole, folder);
            item->setToolTip(0, QDir::toNativeSeparators(folder));
            item->setToolTip(2, about);
            item->setDisabled(!choice.isAvailable && folder.isEmpty());
        }
    }
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    m_remove->setEnabled(false);

    const StudioSettings &settings = m_studio.settings();
    m_device->clear();
    m_device->addItem(tr("The best there is"), QStringLiteral("auto"));
    m_device->addItem(tr("Processor"), QStringLiteral("cpu"));
    m_device->addItem(tr("Graphics card (CUDA)"), QStringLiteral("cuda"));
    m_device->setCurrentIndex(m_device->findData(settings.value(kDeviceKey, QStringLiteral("auto"))));
    m_precision->clear();
    m_precision->addItem(tr("As they are stored"), QStringLiteral("auto"));
    m_precision->addItem(tr("32 bits (float32)"), QStringLiteral("float32"));
    m_precision->addItem(tr("16 bits (bfloat16)"), QStringLiteral("bfloat16"));
    m_precision->addItem(tr("8 bits (half the memory of 16)"), QStringLiteral("int8"));
    m_precision->addItem(tr("4 bits (a quarter of the memory of 16, less exact)"), QStringLiteral("int4"));
    m_precision->setCurrentIndex(
        m_precision->findData(settings.value(kPrecisionKey, QStringLiteral("auto"))));
}

void ModelsPage::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of a model"));
    if (folder.isEmpty())
        return;
    QStringList folders = m_studio.settings().modelFolders();
    if (!folders.contains(folder))
        folders << folder;
    m_studio.settings().setValue(kFoldersKey, folders);
}

void ModelsPage::removeFolder()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    QStringList folders = m_studio.settings().modelFolders();
    folders.removeAll(item->data(0, Qt::UserRole).toString());
    m_studio.settings().setValue(kFoldersKey, folders);
}

void ModelsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
