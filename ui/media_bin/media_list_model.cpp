// SPDX-License-Identifier: MIT
#include "ui/media_bin/media_list_model.h"

#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/time_text.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <utility>

namespace anycap::ui {

namespace {

constexpr std::chrono::milliseconds kCalm{150}; ///< changes of this time are looked at together

} // namespace

MediaState mediaState(const store::MediaOverview &overview)
{
    if (overview.hasProblem)
        return MediaState::Problem;
    if (overview.accepted == 0 && overview.candidates == 0)
        return MediaState::Uncaptioned;
    if (overview.cues > 0 && overview.accepted == overview.cues && overview.candidates == 0)
        return MediaState::Approved;
    return overview.refined > 0 ? MediaState::Refined : MediaState::Base;
}

MediaListModel::MediaListModel(Studio &studio, const QString &thumbnailFolder, QObject *parent)
    : QAbstractListModel(parent)
    , m_studio(studio)
    , m_thumbnails(thumbnailFolder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kCalm);
    connect(&m_timer, &QTimer::timeout, this, &MediaListModel::refresh);
    ProjectSession &session = studio.session();
    connect(&session, &ProjectSession::mediaChanged, this, &MediaListModel::followMedia);
    connect(&session, &ProjectSession::cuesChanged, this, &MediaListModel::refreshSoon);
    connect(&session, &ProjectSession::tracksChanged, this, &MediaListModel::refreshSoon);
    connect(&session, &ProjectSession::closed, this, [this] {
        ++m_generation;
        m_known.clear();
        m_thumbnails.clear();
    });
    // Files are moved by other programs.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            refreshSoon();
    });
    connect(&m_thumbnails, &ThumbnailStore::arrived, this, [this](store::MediaId media) {
        if (const auto row = rowOf(media))
            emit dataChanged(index(*row), index(*row), {Qt::DecorationRole});
    });
    followMedia();
}

int MediaListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags MediaListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

std::optional<int> MediaListModel::rowOf(store::MediaId media) const
{
    const auto found = m_rowOf.find(media.value);
    return found == m_rowOf.end() ? std::nullopt : std::optional(found->second);
}

const store::Media *MediaListModel::find(int row) const
{
    const auto &media = m_studio.session().media();
    const auto place = static_cast<std::size_t>(row);
    if (place < media.size() && media[place].id == m_rows[place])
        return &media[place];
    return m_studio.session().findMedia(m_rows[place]);
}

void MediaListModel::followMedia()
{
    std::vector<store::MediaId> now;
    for (const store::Media &media : m_studio.session().media())
        now.push_back(media.id);
    const auto index = [this] {
        m_rowOf.clear();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rowOf.emplace(m_rows[i].value, static_cast<int>(i));
    };
    // Ids grow, and so the two lists are sorted the same way: runs of rows go, then runs come.
    const bool areSorted
        = std::is_sorted(now.begin(), now.end()) && std::is_sorted(m_rows.begin(), m_rows.end());
    std::vector<store::MediaId> gone;
    std::set_difference(m_rows.begin(), m_rows.end(), now.begin(), now.end(), std::back_inserter(gone));
    if (!areSorted || (gone.size() > 100 && !now.empty()) || m_rows.empty() || now.empty()) {
        beginResetModel();
        m_rows = std::move(now);
        index();
        endResetModel();
        return refreshSoon();
    }
    for (auto i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (!std::binary_search(gone.begin(), gone.end(), m_rows[static_cast<std::size_t>(i)]))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        index();
        endRemoveRows();
    }
    for (std::size_t i = 0; i < now.size();) {
        if (i < m_rows.size() && m_rows[i] == now[i]) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < now.size() && (i >= m_rows.size() || now[end] < m_rows[i]))
            ++end;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i),
                      now.begin() + static_cast<std::ptrdiff_t>(i),
                      now.begin() + static_cast<std::ptrdiff_t>(end));
        index();
        endInsertRows();
        i = end;
    }
    refreshSoon();
}

void MediaListModel::refreshSoon()
{
    m_isFresh = false;
    m_timer.start();
}

void MediaListModel::refresh()
{
    if (!m_studio.session().isOpen())
        return;
    auto reader = m_studio.session().connectAgain();
    if (!reader)
        return; // for instance while it is closed: the next change asks again
    struct Read {
        Result<std::vector<store::MediaOverview>> overviews;
        std::vector<std::pair<store::MediaId, std::string>> paths;
        std::vector<store::MediaId> missing;
    };
    const quint64 generation = ++m_generation;
    runInBackground(
        this,
        [project = std::make_shared<store::Project>(*std::move(reader)), media = m_studio.session().media()] {
            Read read{project->mediaOverviews(), {}, {}};
            for (const store::Media &one : media) {
                read.paths.emplace_back(one.id, project->locate(one));
                if (!QFileInfo::exists(fromUtf8(read.paths.back().second)))
                    read.missing.push_back(one.id);
            }
            return read;
        },
        [this, generation](Read read) {
            if (generation != m_generation)
                return;
            if (!read.overviews)
                return m_studio.notices().error(read.overviews.error());
            m_known.clear();
            for (store::MediaOverview &overview : *read.overviews)
                m_known[overview.media.value].overview = std::move(overview);
            for (auto &[media, path] : read.paths)
                m_known[media.value].path = std::move(path);
            for (const store::MediaId media : read.missing)
                m_known[media.value].isMissing = true;
            m_isFresh = !m_timer.isActive();
            if (!m_rows.empty())
                emit dataChanged(index(0), index(rowCount() - 1));
            emit refreshed();
        });
}

QString MediaListModel::modalityName(Modality modality)
{
    switch (modality) {
    case Modality::Image:
        return tr("Image");
    case Modality::Video:
        return tr("Video");
    case Modality::Audio:
        return tr("Sound");
    }
    return {};
}

QString MediaListModel::stateName(MediaState state)
{
    switch (state) {
    case MediaState::Uncaptioned:
        return tr("No caption");
    case MediaState::Base:
        return tr("Base caption");
    case MediaState::Refined:
        return tr("Refined");
    case MediaState::Approved:
        return tr("Approved");
    case MediaState::Problem:
        return tr("Has a problem");
    }
    return {};
}

QString MediaListModel::detail(const store::Media &media, const Known &known) const
{
    if (known.isMissing)
        return tr("The file is missing");
    const QString size = QLocale().formattedDataSize(media.sizeBytes, 1, QLocale::DataSizeTraditionalFormat);
    if (!media.duration)
        return tr("%1 · %2", "modality, size").arg(modalityName(media.modality), size);
    return tr("%1 · %2 · %3", "modality, duration, size")
        .arg(modalityName(media.modality), timeText(*media.duration).section(QLatin1Char('.'), 0, 0), size);
}

QVariant MediaListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::Media *media = find(index.row());
    if (media == nullptr)
        return {};
    const auto found = m_known.find(media->id.value);
    static const Known kUnknown;
    const Known &known = found == m_known.end() ? kUnknown : found->second;
    const QString name = QFileInfo(fromUtf8(media->path)).fileName();
    const QString state = stateName(mediaState(known.overview));
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::DecorationRole:
        if (known.isMissing || known.path.empty() || media->modality == Modality::Audio)
            return {};
        if (QImage image = m_thumbnails.thumbnail(media->id, known.path, media->contentHash); !image.isNull())
            return image;
        return {};
    case Qt::ToolTipRole: {
        QStringList lines{fromUtf8(media->path), detail(*media, known), state};
        if (!known.overview.problem.empty())
            lines << fromUtf8(known.overview.problem);
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "file name, details, state").arg(name, detail(*media, known), state);
    case MediaIdRole:
        return static_cast<qlonglong>(media->id.value);
    case StateRole:
        return static_cast<int>(mediaState(known.overview));
    case StateTextRole:
        return state;
    case ModalityRole:
        return static_cast<int>(media->modality);
    case DurationRole:
        return static_cast<qlonglong>(media->duration ? media->duration->count() : -1);
    case SizeRole:
        return static_cast<qlonglong>(media->sizeBytes);
    case MissingRole:
        return known.isMissing;
    case DetailRole:
        return detail(*media, known);
    default:
        return {};
    }
}

void MediaListModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace anycap::ui
