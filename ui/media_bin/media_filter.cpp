// SPDX-License-Identifier: MIT
#include "ui/media_bin/media_filter.h"

#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <memory>
#include <utility>

namespace anycap::ui {

namespace {

constexpr std::chrono::milliseconds kTypingPause{200};

} // namespace

MediaFilter::MediaFilter(Studio &studio, MediaListModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_studio(studio)
    , m_model(model)
{
    setSourceModel(&model);
    setSortLocaleAware(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kTypingPause);
    connect(&m_timer, &QTimer::timeout, this, &MediaFilter::searchTexts);
    connect(&model, &MediaListModel::refreshed, this, [this] {
        if (!m_words.isEmpty())
            m_timer.start();
    });
}

void MediaFilter::setState(std::optional<MediaState> state)
{
    m_state = state;
    invalidateFilter();
}

void MediaFilter::setModality(std::optional<Modality> modality)
{
    m_modality = modality;
    invalidateFilter();
}

void MediaFilter::setWords(const QString &words)
{
    if (words.trimmed() == m_words)
        return;
    m_words = words.trimmed();
    m_withText.clear();
    ++m_generation;
    invalidateFilter();
    if (!m_words.isEmpty())
        m_timer.start();
}

void MediaFilter::searchTexts()
{
    auto reader = m_studio.session().connectAgain();
    if (!reader || m_words.isEmpty())
        return;
    const quint64 generation = ++m_generation;
    runInBackground(
        this,
        [project = std::make_shared<store::Project>(*std::move(reader)), words = toUtf8(m_words)] {
            return project->mediaWithText(words);
        },
        [this, generation](const Result<std::vector<store::MediaId>> &found) {
            if (generation != m_generation || !found)
                return;
            std::set<qlonglong> media;
            for (const store::MediaId id : *found)
                media.insert(id.value);
            if (media == m_withText)
                return;
            m_withText = std::move(media);
            invalidateFilter();
        });
}

void MediaFilter::setMediaOrder(MediaOrder order)
{
    m_order = order;
    invalidate();
    sort(order == MediaOrder::Added ? -1 : 0);
}

bool MediaFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QModelIndex index = m_model.index(row);
    if (m_state && index.data(MediaListModel::StateRole).toInt() != static_cast<int>(*m_state))
        return false;
    if (m_modality && index.data(MediaListModel::ModalityRole).toInt() != static_cast<int>(*m_modality))
        return false;
    return m_words.isEmpty() || index.data().toString().contains(m_words, Qt::CaseInsensitive)
        || m_withText.count(index.data(MediaListModel::MediaIdRole).toLongLong()) != 0;
}

bool MediaFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto number = [](const QModelIndex &index, int role) { return index.data(role).toLongLong(); };
    const auto byRow = [&](int role) {
        const qlonglong a = number(left, role);
        const qlonglong b = number(right, role);
        return a != b ? a < b : left.row() < right.row();
    };
    switch (m_order) {
    case MediaOrder::Added:
        return left.row() < right.row();
    case MediaOrder::Name:
        return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
    case MediaOrder::Duration:
        return byRow(MediaListModel::DurationRole);
    case MediaOrder::Size:
        return byRow(MediaListModel::SizeRole);
    case MediaOrder::State:
        return byRow(MediaListModel::StateRole);
    }
    return false;
}

} // namespace anycap::ui
