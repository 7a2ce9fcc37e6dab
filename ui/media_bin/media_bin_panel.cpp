// SPDX-License-Identifier: MIT
#include "ui/media_bin/media_bin_panel.h"

#include "ui/media_bin/media_actions.h"
#include "ui/media_bin/media_delegate.h"
#include "ui/session/media_adder.h"
#include "ui/session/studio.h"
#include "ui/widgets/glyph_icon.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace anycap::ui {

namespace {

constexpr std::array kStates{MediaState::Uncaptioned, MediaState::Base, MediaState::Refined,
                             MediaState::Approved, MediaState::Problem};
constexpr std::array kModalities{Modality::Image, Modality::Video, Modality::Audio};
const QString kTilesKey = QStringLiteral("mediaBin/tiles");

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MediaBinPanel::MediaBinPanel(Studio &studio, QWidget *parent, const QString &thumbnailFolder)
    : QWidget(parent)
    , m_studio(studio)
{
    setObjectName(QStringLiteral("mediaBinPanel"));
    setAcceptDrops(true);
    m_model = new MediaListModel(
        studio, thumbnailFolder.isEmpty() ? ThumbnailStore::defaultFolder() : thumbnailFolder, this);
    m_filter = new MediaFilter(studio, *m_model, this);
    m_adder = new MediaAdder(studio.session(), studio.selection(), studio.notices(), this);
    m_actions = new MediaActions(studio, *m_adder, this);

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("mediaList"));
    m_list->setModel(m_filter);
    m_delegate = new MediaDelegate(m_list);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAcceptDrops(false); // the panel takes them
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_empty = new QLabel;
    m_empty->setObjectName(QStringLiteral("mediaEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("mediaCount"));

    auto *rows = new QVBoxLayout(this);
    rows->addWidget(makeFilters());
    rows->addWidget(m_stack, 1);
    rows->addWidget(makeProgress());
    rows->addWidget(m_count);

    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &point) {
        QMenu menu(this);
        menu.addActions(m_actions->contextMenu());
        menu.exec(m_list->viewport()->mapToGlobal(point));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MediaBinPanel::takeSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MediaBinPanel::takeSelection);
    connect(&studio.selection(), &Selection::mediaChanged, this, &MediaBinPanel::followSelection);
    for (QAbstractItemModel *watched :
         {static_cast<QAbstractItemModel *>(m_model), static_cast<QAbstractItemModel *>(m_filter)}) {
        connect(watched, &QAbstractItemModel::rowsInserted, this, &MediaBinPanel::showEmptyOrList);
        connect(watched, &QAbstractItemModel::rowsRemoved, this, &MediaBinPanel::showEmptyOrList);
        connect(watched, &QAbstractItemModel::modelReset, this, &MediaBinPanel::showEmptyOrList);
    }
    connect(&studio.session(), &ProjectSession::opened, this, &MediaBinPanel::showEmptyOrList);
    connect(&studio.session(), &ProjectSession::closed, this, &MediaBinPanel::showEmptyOrList);
    setTiles(studio.settings().value(kTilesKey, false).toBool());
    retranslate();
    showEmptyOrList();
    followSelection();
}

MediaBinPanel::~MediaBinPanel() = default;

QWidget *MediaBinPanel::makeFilters()
{
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *first = new QHBoxLayout;
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("mediaSearch"));
    m_search->setClearButtonEnabled(true);
    first->addWidget(m_search, 1);
    m_tiles = new QToolButton;
    m_tiles->setObjectName(QStringLiteral("mediaTiles"));
    m_tiles->setCheckable(true);
    m_tiles->setAutoRaise(true);
    m_tiles->setIcon(glyphIcon(Glyph::Tiles, *this));
    first->addWidget(m_tiles);
    rows->addLayout(first);
    auto *second = new QHBoxLayout;
    m_modality = new QComboBox;
    m_modality->setObjectName(QStringLiteral("mediaModality"));
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("mediaState"));
    m_order = new QComboBox;
    m_order->setObjectName(QStringLiteral("mediaOrder"));
    for (QComboBox *combo : {m_modality, m_state, m_order}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(4);
        second->addWidget(combo, 1);
    }
    rows->addLayout(second);
    fillBoxes();
    connect(m_search, &QLineEdit::textChanged, m_filter, &MediaFilter::setWords);
    connect(m_tiles, &QToolButton::toggled, this, &MediaBinPanel::setTiles);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setState(index > 0 ? std::optional(kStates[static_cast<std::size_t>(index) - 1])
                                     : std::nullopt);
        showEmptyOrList();
    });
    connect(m_modality, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setModality(index > 0 ? std::optional(kModalities[static_cast<std::size_t>(index) - 1])
                                        : std::nullopt);
        showEmptyOrList();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setMediaOrder(static_cast<MediaOrder>(std::max(index, 0))); });
    return box;
}

QWidget *MediaBinPanel::makeProgress()
{
    m_progressRow = new QWidget;
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_progress = new QProgressBar;
    row->addWidget(m_progress, 1);
    m_cancel = new QPushButton;
    m_cancel->setObjectName(QStringLiteral("mediaCancel"));
    row->addWidget(m_cancel);
    m_progressRow->hide();
    connect(m_cancel, &QPushButton::clicked, m_adder, &MediaAdder::cancel);
    connect(m_adder, &MediaAdder::started, this, [this] {
        m_progress->setRange(0, 0);
        m_progressRow->show();
    });
    connect(m_adder, &MediaAdder::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_adder, &MediaAdder::finished, m_progressRow, &QWidget::hide);
    return m_progressRow;
}

void MediaBinPanel::fillBoxes()
{
    const auto fill = [](QComboBox &box, const QStringList &texts) {
        const QSignalBlocker blocker(box);
        const int index = std::max(0, box.currentIndex());
        box.clear();
        box.addItems(texts);
        box.setCurrentIndex(index);
    };
    QStringList states{tr("Any state")};
    for (const MediaState state : kStates)
        states << MediaListModel::stateName(state);
    fill(*m_state, states);
    QStringList modalities{tr("All media")};
    for (const Modality modality : kModalities)
        modalities << MediaListModel::modalityName(modality);
    fill(*m_modality, modalities);
    fill(*m_order, {tr("As added"), tr("By name"), tr("By duration"), tr("By size"), tr("By state")});
}

void MediaBinPanel::retranslate()
{
    setAccessibleName(tr("Media"));
    m_list->setAccessibleName(tr("Media of the project"));
    m_search->setPlaceholderText(tr("Search names and captions"));
    m_search->setAccessibleName(tr("Search names and captions"));
    m_state->setAccessibleName(tr("Show only this state"));
    m_modality->setAccessibleName(tr("Show only this kind"));
    m_order->setAccessibleName(tr("Order"));
    m_tiles->setText(tr("Tiles"));
    m_tiles->setToolTip(tr("Show large pictures"));
    m_tiles->setAccessibleName(tr("Show large pictures"));
    m_cancel->setText(tr("Stop"));
    m_progress->setFormat(tr("Adding %v of %m"));
    m_progress->setAccessibleName(tr("Adding media"));
    fillBoxes();
    m_model->retranslate();
    showEmptyOrList();
}

void MediaBinPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_tiles != nullptr)
        m_tiles->setIcon(glyphIcon(Glyph::Tiles, *this));
    QWidget::changeEvent(event);
}

void MediaBinPanel::showEmptyOrList()
{
    if (m_filter->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
    } else {
        if (!m_studio.session().isOpen())
            m_empty->setText(tr("Open or create a project to add media."));
        else if (m_model->rowCount() > 0)
            m_empty->setText(tr("Nothing here matches. Clear the search or choose another state."));
        else
            m_empty->setText(tr("Drop media here"));
        m_stack->setCurrentWidget(m_empty);
    }
    showCount();
    followSelection();
}

void MediaBinPanel::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_count->setText(shown == all ? tr("%n file(s)", nullptr, all)
                                  : tr("%1 of %n file(s)", nullptr, all).arg(QLocale().toString(shown)));
    m_count->setVisible(all > 0);
}

void MediaBinPanel::setTiles(bool isTiles)
{
    m_studio.settings().setValue(kTilesKey, isTiles);
    const QSignalBlocker blocker(m_tiles);
    m_tiles->setChecked(isTiles);
    m_delegate->setTiles(isTiles);
    m_list->setViewMode(isTiles ? QListView::IconMode : QListView::ListMode);
    m_list->setMovement(QListView::Static);
    m_list->setSpacing(0);
    m_list->doItemsLayout();
}

void MediaBinPanel::takeSelection()
{
    if (m_isFollowing)
        return;
    std::vector<store::MediaId> chosen;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        chosen.push_back({index.data(MediaListModel::MediaIdRole).toLongLong()});
    m_studio.selection().setMediaSet(std::move(chosen));
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_studio.selection().setMedia({current.data(MediaListModel::MediaIdRole).toLongLong()});
}

void MediaBinPanel::followSelection()
{
    const store::MediaId media = m_studio.selection().media();
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && current.data(MediaListModel::MediaIdRole).toLongLong() == media.value)
        return;
    const auto row = m_model->rowOf(media);
    const QModelIndex index = row ? m_filter->mapFromSource(m_model->index(*row)) : QModelIndex();
    m_isFollowing = true;
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    m_isFollowing = false;
    if (index.isValid())
        m_studio.selection().setMediaSet({media});
}

bool MediaBinPanel::eventFilter(QObject *watched, QEvent *event)
{
    // In the list Delete means the media, whatever it is a shortcut of elsewhere.
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_list && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            m_actions->removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MediaBinPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_studio.session().isOpen() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MediaBinPanel::dragMoveEvent(QDragMoveEvent *event) { event->acceptProposedAction(); }

void MediaBinPanel::dropEvent(QDropEvent *event)
{
    m_adder->add(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace anycap::ui
