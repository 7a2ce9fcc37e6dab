// SPDX-License-Identifier: MIT
// What the caption panel shows: the chosen cue's versions, what is compared, what is measured.
#include "core/base/text_count.h"
#include "ui/caption_panel/caption_panel.h"
#include "ui/caption_panel/compare_view.h"
#include "ui/caption_panel/measurement_text.h"
#include "ui/caption_panel/request_editor.h"
#include "ui/caption_panel/version_history.h"
#include "ui/caption_panel/version_text.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/spell_checker.h"
#include "ui/widgets/spell_text_edit.h"
#include "ui/widgets/time_text.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace anycap::ui {

void CaptionPanel::showSelection()
{
    const Selection &selection = m_studio.selection();
    const ProjectSession &session = m_studio.session();
    if (m_cue != selection.cue())
        commitTyping();
    const bool isOther = m_cue != selection.cue() || m_media != selection.media();
    m_cue = selection.cue();
    m_media = selection.media();
    if (isOther) {
        m_before = {};
        m_after = {};
        m_isLive = false;
        m_liveText.clear();
    }
    const store::Media *media = session.isOpen() ? session.findMedia(m_media) : nullptr;
    if (media != nullptr)
        m_request->setModality(media->modality);
    m_spelling->setLanguage(fromUtf8(language().empty() ? "en" : language()));
    m_text->setToolTip(m_spelling->hasDictionary()
                           ? QString()
                           : tr("No dictionary of this language is installed; spelling is not checked."));
    readVersions();
    jobChanged();
}

void CaptionPanel::cuesChanged(const std::vector<store::CueId> &cues)
{
    if (cues.empty() || std::find(cues.begin(), cues.end(), m_cue) != cues.end())
        readVersions();
}

void CaptionPanel::readVersions()
{
    m_versions.clear();
    if (m_studio.session().isOpen() && m_cue) {
        if (auto versions = m_studio.session().project().versions(m_cue))
            m_versions = *std::move(versions);
    }
    showVersions();
}

const store::Version *CaptionPanel::version(store::VersionId id) const
{
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                    [&](const store::Version &one) { return one.id == id; });
    return found == m_versions.end() ? nullptr : &*found;
}

const store::Version *CaptionPanel::acceptedVersion() const
{
    const auto found = std::find_if(m_versions.begin(), m_versions.end(), [](const store::Version &one) {
        return one.state == store::VersionState::Accepted;
    });
    return found == m_versions.end() ? nullptr : &*found;
}

const store::Version *CaptionPanel::shownBefore() const { return version(m_before); }

const store::Version *CaptionPanel::shownAfter() const { return version(m_after); }

void CaptionPanel::showVersions()
{
    const bool hasMedia = static_cast<bool>(m_media) || static_cast<bool>(m_cue);
    m_empty->setVisible(!hasMedia);
    m_content->setVisible(hasMedia);
    m_title->setVisible(hasMedia);
    const ProjectSession &session = m_studio.session();
    if (hasMedia && session.isOpen()) {
        QString title;
        if (const store::Media *media = session.findMedia(m_media))
            title = QFileInfo(fromUtf8(media->path)).fileName();
        const auto row = session.cues().rowOf(m_cue);
        if (const store::Cue *cue = session.cues().find(m_cue); cue != nullptr && cue->time)
            title = tr("Cue %1, %2 – %3")
                        .arg(QLocale().toString(*row + 1), timeText(cue->time->start),
                             timeText(cue->time->end));
        m_title->setText(title);
    }
    // The newest thing that nobody has decided about is what the user wants to see.
    if (shownAfter() == nullptr) {
        m_after = {};
        for (const store::Version &one : m_versions) {
            if (one.state == store::VersionState::Candidate)
                m_after = one.id;
        }
    }
    const store::Version *after = shownAfter();
    if (shownBefore() == nullptr || m_before == m_after) {
        const store::Version *accepted = acceptedVersion();
        m_before = {};
        if (accepted != nullptr && accepted->id != m_after)
            m_before = accepted->id;
        else if (after != nullptr && after->base)
            m_before = *after->base;
    }
    fillVersionBoxes();
    compare();
    showText();
    m_history->setVersions(m_versions);
    const ProjectSession &open = m_studio.session();
    m_history->setCanEdit(open.isOpen() && !open.isReadOnly());
}

void CaptionPanel::fillVersionBoxes()
{
    const auto fill = [this](QComboBox &box, store::VersionId chosen, const QString &none) {
        const QSignalBlocker quiet(box);
        box.clear();
        box.addItem(none, QVariant::fromValue<qlonglong>(0));
        for (auto one = m_versions.rbegin(); one != m_versions.rend(); ++one) {
            box.addItem(tr("%1 (%2)").arg(versionTitle(*one), versionStateText(one->state)),
                        QVariant::fromValue<qlonglong>(one->id.value));
            box.setItemData(box.count() - 1, versionDetails(*one), Qt::ToolTipRole);
            if (one->id == chosen)
                box.setCurrentIndex(box.count() - 1);
        }
        box.setToolTip(box.currentData(Qt::ToolTipRole).toString());
    };
    fill(*m_beforeBox, m_before, tr("Nothing"));
    fill(*m_afterBox, m_after, tr("No candidate"));
    m_compare->setTitles(m_beforeBox->currentText(), m_afterBox->currentText());
}

void CaptionPanel::compare()
{
    if (m_isLive)
        return;
    const store::Version *before = shownBefore();
    const store::Version *after = shownAfter();
    const std::string beforeText = before != nullptr ? before->text : std::string();
    const std::string afterText = after != nullptr ? after->text : std::string();
    const CaptionComparison &present = m_compare->comparison();
    const store::Version *accepted = acceptedVersion();
    // A decision writes the caption, and that comes back here: the decisions stay as long as the caption is
    // what they make of it. Undo, or typing, begins anew.
    const bool isSame = present.before() == beforeText && present.after() == afterText;
    const bool isOurs = accepted != nullptr && accepted->text == present.result();
    if (!isSame || !isOurs) {
        CaptionComparison fresh(beforeText, afterText);
        if (after == nullptr)
            fresh = CaptionComparison(beforeText, beforeText);
        if (after != nullptr && accepted != nullptr && accepted->id == m_after)
            fresh.setAll(ChangeState::Accepted);
        m_compare->setComparison(std::move(fresh));
    }
    m_compare->setCanDecide(after != nullptr && m_cue && !m_studio.session().isReadOnly());
    measure();
    updateActions();
}

void CaptionPanel::showText()
{
    const store::Version *accepted = acceptedVersion();
    const QString text = accepted != nullptr ? fromUtf8(accepted->text) : QString();
    if (m_hasTyped || m_text->toPlainText() == text)
        return;
    m_fieldText = text;
    m_text->setPlainText(text);
    m_text->setReadOnly(!m_cue || m_studio.session().isReadOnly());
}

std::optional<Milliseconds> CaptionPanel::cueDuration() const
{
    const store::Cue *cue = m_studio.session().cues().find(m_cue);
    return cue != nullptr && cue->time ? std::optional(cue->time->duration()) : std::nullopt;
}

std::string CaptionPanel::language() const
{
    const store::Track *track = m_studio.session().findTrack(m_studio.selection().track());
    return track != nullptr ? track->language : std::string();
}

void CaptionPanel::measure()
{
    const auto text = [](const store::Version *one) {
        return one != nullptr ? std::optional(withoutMarkup(one->text)) : std::nullopt;
    };
    // What is typed counts more than what is proposed, and that more than what was.
    std::optional<std::string> shown = text(shownAfter());
    if (m_isLive)
        shown = toUtf8(m_liveText);
    else if (m_hasTyped || !shown)
        shown = m_text->toPlainText().isEmpty() ? std::nullopt
                                                : std::optional(withoutMarkup(toUtf8(m_text->toPlainText())));
    m_request->constraints().measure(text(shownBefore()), shown, cueDuration());
    m_request->constraints().setReadingSpeed(m_studio.quality().preset().maxCharactersPerSecond);
    showFlags();
}

void CaptionPanel::showFlags()
{
    QStringList reasons;
    const QString typed = m_text->toPlainText();
    if (!typed.isEmpty()) {
        for (const Measurement &measurement :
             check(m_request->constraints().constraints(), withoutMarkup(toUtf8(typed)), cueDuration())) {
            if (!measurement.isMet)
                reasons << measurementText(measurement);
        }
    }
    if (const auto row = m_studio.session().cues().rowOf(m_cue)) {
        for (const QualityProblem &problem : m_studio.quality().problemsAt(*row))
            reasons << CueQuality::problemText(problem);
    }
    m_flags->setVisible(!reasons.isEmpty());
    m_flags->setText(
        reasons.isEmpty() ? QString() : tr("Why it is flagged: %1").arg(reasons.join(QStringLiteral(" · "))));
}

void CaptionPanel::updateActions()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly() && !session.isBusy();
    const bool canRun = canEdit && m_studio.jobs().canRun();
    const bool hasTarget = m_cue || m_media;
    const bool hasText = std::any_of(m_versions.begin(), m_versions.end(),
                                     [](const store::Version &one) { return !one.text.empty(); });
    const bool isIdle = !m_job;
    m_writeBase->setEnabled(canRun && hasTarget && isIdle && !m_request->writer().isEmpty());
    m_refine->setEnabled(canRun && m_cue && hasText && isIdle && !m_request->refiner().isEmpty());
    m_writeAndRefine->setEnabled(canRun && hasTarget && isIdle && !m_request->writer().isEmpty());
    m_batch->setEnabled(canRun && !session.media().empty());
    const bool canFix = m_refine->isEnabled() && !m_request->constraints().constraints().empty();
    m_fixLength->setEnabled(canFix);
    m_again->setEnabled(canRun && hasTarget && isIdle && !m_versions.empty());
    m_againDifferent->setEnabled(m_again->isEnabled());
    m_stop->setEnabled(m_job.has_value());
    m_progress->setVisible(m_job.has_value());
    m_stopButton->setVisible(m_job.has_value());
    const store::Version *after = shownAfter();
    const bool isOpenCandidate = after != nullptr && after->state != store::VersionState::Accepted;
    m_acceptCandidate->setEnabled(canEdit && isOpenCandidate);
    m_rejectCandidate->setEnabled(canEdit && after != nullptr
                                  && after->state == store::VersionState::Candidate);
    m_previousCandidate->setEnabled(m_versions.size() > 1);
    m_nextCandidate->setEnabled(m_versions.size() > 1);
    m_copy->setEnabled(!m_text->toPlainText().isEmpty());
}

} // namespace anycap::ui
