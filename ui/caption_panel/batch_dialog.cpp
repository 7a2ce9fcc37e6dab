// SPDX-License-Identifier: MIT
#include "ui/caption_panel/batch_dialog.h"

#include "ui/caption_panel/request_editor.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace anycap::ui {

BatchDialog::BatchDialog(Studio &studio, const InstructionCatalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_scope(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_task(new QComboBox(this))
    , m_skip(new QCheckBox(this))
    , m_request(new RequestEditor(studio, catalogue, this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Caption many media"));
    build();
    fillKinds();
    if (const store::Media *shown = studio.session().findMedia(studio.selection().media()))
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(shown->modality))));
    count();
    connect(&studio.session(), &ProjectSession::aboutToClose, this, &QDialog::reject);
}

void BatchDialog::build()
{
    m_scope->setObjectName(QStringLiteral("batchScope"));
    m_kind->setObjectName(QStringLiteral("batchKind"));
    m_task->setObjectName(QStringLiteral("batchTask"));
    m_skip->setObjectName(QStringLiteral("batchSkip"));
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    const std::size_t chosen = m_studio.selection().mediaSet().size();
    m_scope->addItem(tr("All media of the project"), static_cast<int>(Scope::AllMedia));
    if (chosen > 1) {
        m_scope->addItem(tr("The %n chosen media", nullptr, static_cast<int>(chosen)),
                         static_cast<int>(Scope::ChosenMedia));
        m_scope->setCurrentIndex(1);
    }
    m_task->addItem(tr("Write and refine"), static_cast<int>(batch::RequestTask::WriteAndRefine));
    m_task->addItem(tr("Write base captions"), static_cast<int>(batch::RequestTask::WriteBase));
    m_task->addItem(tr("Refine the captions there are"), static_cast<int>(batch::RequestTask::Refine));
    m_skip->setText(tr("Leave out media that have a &caption"));
    m_skip->setChecked(true);
    m_summary->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Media:"), m_scope);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Do:"), m_task);
    form->addRow(m_skip);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("&Begin"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("batchRun"));
    m_run->setDefault(true);
    auto *all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(m_request);
    all->addStretch(1);
    all->addWidget(m_summary);
    all->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);

    connect(buttons, &QDialogButtonBox::accepted, this, &BatchDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &BatchDialog::fillKinds);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BatchDialog::update);
    connect(m_task, &QComboBox::currentIndexChanged, this, &BatchDialog::update);
    connect(m_skip, &QCheckBox::toggled, this, &BatchDialog::update);
    connect(m_request, &RequestEditor::changed, this, &BatchDialog::update);
}

void BatchDialog::count()
{
    auto reader = m_studio.session().connectAgain();
    if (!reader)
        return m_studio.notices().error(reader.error());
    runInBackground(
        this,
        [project = std::make_shared<store::Project>(*std::move(reader))] {
            return project->mediaOverviews();
        },
        [this](Result<std::vector<store::MediaOverview>> overviews) {
            if (!overviews)
                return m_studio.notices().error(overviews.error());
            m_overviews = *std::move(overviews);
            std::sort(m_overviews.begin(), m_overviews.end(),
                      [](const auto &a, const auto &b) { return a.media.value < b.media.value; });
            m_isCounted = true;
            update();
            emit counted();
        });
    update();
}

std::vector<store::Media> BatchDialog::inScope() const
{
    const std::vector<store::Media> &media = m_studio.session().media();
    if (static_cast<Scope>(m_scope->currentData().toInt()) == Scope::AllMedia)
        return media;
    const std::vector<store::MediaId> &chosen = m_studio.selection().mediaSet();
    std::vector<store::Media> kept;
    std::copy_if(media.begin(), media.end(), std::back_inserter(kept), [&](const store::Media &medium) {
        return std::find(chosen.begin(), chosen.end(), medium.id) != chosen.end();
    });
    return kept;
}

void BatchDialog::fillKinds()
{
    // An instruction is one of a kind of media; so is a run.
    std::array<int, 3> counts{};
    for (const store::Media &medium : inScope())
        ++counts[static_cast<std::size_t>(medium.modality)];
    const QVariant before = m_kind->currentData();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        const auto add = [this, &counts](Modality modality, const QString &text) {
            if (counts[static_cast<std::size_t>(modality)] > 0)
                m_kind->addItem(text, static_cast<int>(modality));
        };
        const auto of = [&counts](Modality modality) { return counts[static_cast<std::size_t>(modality)]; };
        add(Modality::Image, tr("%n picture(s)", nullptr, of(Modality::Image)));
        add(Modality::Video, tr("%n film(s)", nullptr, of(Modality::Video)));
        add(Modality::Audio, tr("%n sound(s)", nullptr, of(Modality::Audio)));
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
    }
    update();
}

std::optional<Modality> BatchDialog::modality() const
{
    if (m_kind->currentIndex() < 0)
        return std::nullopt;
    return static_cast<Modality>(m_kind->currentData().toInt());
}

bool BatchDialog::isTextNeeded() const
{
    return static_cast<batch::RequestTask>(m_task->currentData().toInt()) == batch::RequestTask::Refine;
}

const store::MediaOverview *BatchDialog::overview(store::MediaId media) const
{
    const auto found
        = std::lower_bound(m_overviews.begin(), m_overviews.end(), media,
                           [](const auto &one, store::MediaId id) { return one.media.value < id.value; });
    return found != m_overviews.end() && found->media == media ? &*found : nullptr;
}

std::vector<JobTarget> BatchDialog::targets() const
{
    std::vector<JobTarget> targets;
    for (const store::Media &medium : inScope()) {
        if (medium.modality != modality())
            continue;
        const store::MediaOverview *known = overview(medium.id);
        const bool hasText = known != nullptr && (known->accepted > 0 || known->candidates > 0);
        const bool isDone = known != nullptr && known->cues > 0 && known->accepted == known->cues;
        const bool isTaken = isTextNeeded() ? hasText : !(m_skip->isChecked() && isDone);
        if (isTaken)
            targets.push_back({medium.id, std::nullopt});
    }
    return targets;
}

void BatchDialog::update()
{
    if (const std::optional<Modality> kind = modality())
        m_request->setModality(*kind);
    m_skip->setEnabled(!isTextNeeded());
    const auto all = std::max(0, static_cast<int>(targets().size()));
    int ofKind = 0;
    for (const store::Media &medium : inScope())
        ofKind += medium.modality == modality() ? 1 : 0;
    const bool hasWriter = isTextNeeded() || !m_request->writer().isEmpty();
    const bool hasRefiner
        = static_cast<batch::RequestTask>(m_task->currentData().toInt()) == batch::RequestTask::WriteBase
        || !m_request->refiner().isEmpty();
    m_run->setEnabled(m_isCounted && all > 0 && hasWriter && hasRefiner);
    if (!m_isCounted)
        return m_summary->setText(tr("Counting…"));
    QString text = tr("%n media will be captioned.", nullptr, all);
    if (ofKind > all) {
        text += QLatin1Char(' ')
            + (isTextNeeded() ? tr("%n without any text are left out.", nullptr, ofKind - all)
                              : tr("%n that have a caption are left out.", nullptr, ofKind - all));
    }
    text += QLatin1Char(' ') + tr("The texts come as candidates; nothing is replaced.");
    m_summary->setText(text);
}

void BatchDialog::run()
{
    const auto task = static_cast<batch::RequestTask>(m_task->currentData().toInt());
    batch::JobRequest request = m_request->request(task, {});
    request.isOnlyWithoutText = !isTextNeeded() && m_skip->isChecked();
    if (m_studio.jobs().submit(request, targets()))
        accept();
}

} // namespace anycap::ui
