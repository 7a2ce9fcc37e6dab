// SPDX-License-Identifier: MIT
// What the caption panel does: its commands, and how a run is begun, shown while it writes, and decided
// about.
#include "core/base/text_count.h"
#include "ui/caption_panel/batch_dialog.h"
#include "ui/caption_panel/caption_panel.h"
#include "ui/caption_panel/compare_view.h"
#include "ui/caption_panel/request_editor.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/spell_text_edit.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>

#include <algorithm>
#include <utility>

namespace anycap::ui {

void CaptionPanel::addActions()
{
    ActionRegistry &actions = m_studio.actions();
    ActionSpec spec;
    spec.menu = ActionMenu::Caption;
    const auto add = [&](const char *id, const char *text, const char *shortcut, const char *icon,
                         const char *tip, auto slot) {
        spec.id = QLatin1String(id);
        spec.text = text;
        spec.shortcuts
            = shortcut[0] == '\0' ? QList<QKeySequence>() : QList{QKeySequence(QLatin1String(shortcut))};
        spec.icon = QLatin1String(icon);
        spec.tip = tip;
        QAction *action = actions.add(spec);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    spec.group = 0;
    m_writeAndRefine = add(
        "caption.writeAndRefine", QT_TRANSLATE_NOOP("Actions", "&Write and refine"), "Ctrl+Return", "refine",
        QT_TRANSLATE_NOOP("Actions",
                          "Write a caption where there is none, and refine it; it comes as a candidate"),
        [this] { submit(static_cast<int>(batch::RequestTask::WriteAndRefine), false); });
    m_writeBase
        = add("caption.writeBase", QT_TRANSLATE_NOOP("Actions", "Write a &base caption"), "Ctrl+B", "write",
              QT_TRANSLATE_NOOP("Actions", "What the writer says of the medium, as a candidate"),
              [this] { submit(static_cast<int>(batch::RequestTask::WriteBase), false); });
    m_refine = add("caption.refine", QT_TRANSLATE_NOOP("Actions", "&Refine"), "Ctrl+R", "refine",
                   QT_TRANSLATE_NOOP(
                       "Actions", "Rewrite the caption so that it follows the instruction, as a candidate"),
                   [this] { submit(static_cast<int>(batch::RequestTask::Refine), false); });
    m_fixLength = add("caption.fixLength", QT_TRANSLATE_NOOP("Actions", "&Fix length"), "Ctrl+Alt+L", "",
                      QT_TRANSLATE_NOOP("Actions", "Change no more than the limits ask for"),
                      [this] { fixLength(); });
    m_again = add("caption.again", QT_TRANSLATE_NOOP("Actions", "Again, the &same"), "Ctrl+Shift+R", "retry",
                  QT_TRANSLATE_NOOP("Actions", "The last run once more, with the same seed"),
                  [this] { runAgain(false); });
    m_againDifferent
        = add("caption.againDifferent", QT_TRANSLATE_NOOP("Actions", "Again, &different"), "Ctrl+Shift+D", "",
              QT_TRANSLATE_NOOP("Actions", "The last run once more, with the next seed"),
              [this] { runAgain(true); });
    m_stop = add("caption.stop", QT_TRANSLATE_NOOP("Actions", "S&top writing"), "Ctrl+.", "stop",
                 QT_TRANSLATE_NOOP("Actions", "What is written so far is kept as a partial candidate"),
                 [this] { stop(); });
    m_batch = add(
        "caption.batch", QT_TRANSLATE_NOOP("Actions", "Caption &many media…"), "Ctrl+Shift+B", "batch",
        QT_TRANSLATE_NOOP("Actions", "One instruction for all media of a kind, in the background"), [this] {
            auto *dialog = new BatchDialog(m_studio, m_catalogue, window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->request().takeFrom(*m_request);
            dialog->open();
        });
    spec.group = 1;
    m_previousCandidate
        = add("caption.previousCandidate", QT_TRANSLATE_NOOP("Actions", "&Previous candidate"), "Alt+Left",
              "previous", nullptr, [this] { stepCandidate(-1); });
    m_nextCandidate = add("caption.nextCandidate", QT_TRANSLATE_NOOP("Actions", "Next ca&ndidate"),
                          "Alt+Right", "next", nullptr, [this] { stepCandidate(1); });
    m_acceptCandidate = add("caption.acceptCandidate", QT_TRANSLATE_NOOP("Actions", "A&ccept the candidate"),
                            "Ctrl+Alt+Return", "accept",
                            QT_TRANSLATE_NOOP("Actions", "The shown candidate becomes the caption"),
                            [this] { acceptVersion(m_after); });
    m_rejectCandidate = add("caption.rejectCandidate", QT_TRANSLATE_NOOP("Actions", "Reject the candidat&e"),
                            "Ctrl+Alt+Backspace", "reject", nullptr, [this] { rejectVersion(m_after); });
    m_copy = add("caption.copy", QT_TRANSLATE_NOOP("Actions", "Cop&y the caption"), "Ctrl+Shift+C", "copy",
                 nullptr, [this] { copyText(); });
}

std::vector<store::CueId> CaptionPanel::targets() const
{
    const std::vector<store::CueId> &chosen = m_studio.selection().cues();
    if (chosen.size() > 1)
        return chosen;
    return m_cue ? std::vector{m_cue} : std::vector<store::CueId>{};
}

void CaptionPanel::submit(int task, bool isDifferent)
{
    commitTyping();
    m_lastTask = task;
    if (isDifferent && !m_request->isSeedLocked())
        m_request->setSeed(m_request->seed() + 1);
    const batch::JobRequest request = m_request->request(static_cast<batch::RequestTask>(task), language());
    std::vector<JobTarget> about;
    for (const store::CueId cue : targets())
        about.push_back({m_media ? std::optional(m_media) : std::nullopt, cue});
    if (about.empty() && m_media)
        about.push_back({m_media, std::nullopt});
    if (!about.empty())
        m_studio.jobs().submit(request, about, 1);
}

void CaptionPanel::fixLength()
{
    commitTyping();
    batch::JobRequest request = m_request->request(batch::RequestTask::Refine, language());
    // Without an instruction a refiner changes no more than the limits ask for.
    request.instruction.clear();
    request.ask.clear();
    std::vector<JobTarget> about;
    for (const store::CueId cue : targets())
        about.push_back({m_media ? std::optional(m_media) : std::nullopt, cue});
    if (!about.empty())
        m_studio.jobs().submit(request, about, 1);
}

void CaptionPanel::runAgain(bool isDifferent)
{
    if (const store::Version *after = shownAfter();
        after != nullptr && after->origin.sampling.temperature > 0)
        m_request->setSeed(after->origin.sampling.seed);
    submit(m_lastTask, isDifferent);
}

void CaptionPanel::stop()
{
    if (m_job)
        m_studio.jobs().cancel(*m_job);
}

void CaptionPanel::stepCandidate(int by)
{
    // Through everything but the caption itself, in the order it was made.
    std::vector<store::VersionId> ids;
    for (const store::Version &one : m_versions) {
        if (one.state != store::VersionState::Accepted)
            ids.push_back(one.id);
    }
    if (ids.empty())
        return;
    const auto at = std::find(ids.begin(), ids.end(), m_after);
    const auto count = static_cast<std::ptrdiff_t>(ids.size());
    const std::ptrdiff_t now = at == ids.end() ? (by > 0 ? -1 : 0) : at - ids.begin();
    m_after = ids[static_cast<std::size_t>((now + by + count) % count)];
    fillVersionBoxes();
    compare();
}

void CaptionPanel::acceptVersion(store::VersionId id)
{
    commitTyping();
    if (id)
        m_studio.session().perform(store::countedName("accept", 1, "caption"),
                                   [id](store::Action &action) { return action.accept(id); });
}

void CaptionPanel::rejectVersion(store::VersionId id)
{
    if (!id)
        return;
    if (m_studio.session().perform(store::countedName("reject", 1, "caption"),
                                   [id](store::Action &action) { return action.reject(id); })
        && id == m_after) {
        m_after = {};
        showVersions();
    }
}

void CaptionPanel::reopenVersion(store::VersionId id)
{
    m_studio.session().perform(store::countedName("reopen", 1, "caption"),
                               [id](store::Action &action) { return action.reopen(id); });
}

void CaptionPanel::applyDecisions(int accepted, int rejected)
{
    const store::Version *after = shownAfter();
    const CaptionComparison &comparison = m_compare->comparison();
    if (after == nullptr || !m_cue)
        return;
    const std::string result = comparison.result();
    const std::string name = accepted > 0 ? store::countedName("accept", accepted, "change")
                                          : store::countedName("reject", rejected, "change");
    const store::VersionId candidate = after->id;
    const bool isWhole = result == after->text;
    const bool isNothing = comparison.isDecided() && result == comparison.before();
    const store::Version *caption = acceptedVersion();
    const bool isAsItIs = caption != nullptr && caption->text == result;
    store::NewVersion mixed;
    mixed.text = result;
    mixed.origin = after->origin;
    mixed.isByHand = true;
    mixed.base = candidate;
    const store::CueId cue = m_cue;
    if (isAsItIs && !isNothing)
        return; // a change was rejected that had not been accepted: the caption stays, the mark is ours
    m_studio.session().perform(name, [&](store::Action &action) -> Result<Unit> {
        if (isWhole)
            return action.accept(candidate);
        if (!isAsItIs && !result.empty()) {
            const Result<store::VersionId> set = action.setText(cue, mixed);
            if (!set)
                return set.error();
        }
        // Nothing of it was wanted: it is decided about as a whole.
        return isNothing ? action.reject(candidate) : Result<Unit>(Unit{});
    });
}

void CaptionPanel::commitTyping()
{
    m_typingTimer.stop();
    if (!std::exchange(m_hasTyped, false))
        return;
    const std::string typed = toUtf8(m_text->toPlainText());
    const store::Version *accepted = acceptedVersion();
    if (!m_cue || !m_studio.session().isOpen()
        || (accepted != nullptr ? accepted->text == typed : typed.empty()))
        return;
    store::NewVersion version;
    version.text = typed;
    version.isByHand = true;
    version.origin.provider = "person";
    const store::CueId cue = m_cue;
    m_studio.session().perform(store::countedName("edit", 1, "cue"),
                               [&](store::Action &action) -> Result<Unit> {
                                   const Result<store::VersionId> set = action.setText(cue, version);
                                   return set ? Result<Unit>(Unit{}) : set.error();
                               });
}

void CaptionPanel::copyText() { QGuiApplication::clipboard()->setText(m_text->toPlainText()); }

void CaptionPanel::jobChanged()
{
    const auto item = m_studio.jobs().activeItemOf(m_cue, m_cue ? store::MediaId{} : m_media);
    const auto about = item ? item : m_studio.jobs().activeItemOf({}, m_media);
    const std::optional<store::JobId> job = about ? std::optional(about->job) : std::nullopt;
    if (job != m_job) {
        m_job = job;
        m_progress->setValue(about ? static_cast<int>(about->progress * 1000) : 0);
        if (!job && m_isLive) {
            m_isLive = false;
            compare();
        }
    }
    updateActions();
}

void CaptionPanel::stageBegan(store::JobId job, bool /*isRefining*/, store::CueId cue)
{
    if (m_job != job || (cue && m_cue && cue != m_cue))
        return;
    m_isLive = true;
    m_liveText.clear();
    const store::Version *before = shownBefore();
    m_compare->showLiveText(before != nullptr ? fromUtf8(before->text) : QString(), QString());
}

void CaptionPanel::textStreamed(store::JobId job, const QString &piece)
{
    if (m_job != job || !m_isLive)
        return;
    m_liveText += piece;
    const store::Version *before = shownBefore();
    m_compare->showLiveText(before != nullptr ? fromUtf8(before->text) : QString(), m_liveText);
    measure();
}

void CaptionPanel::finished(const batch::JobReport &report)
{
    for (const batch::MadeCaption &made : report.captions) {
        // A medium without cues has some now.
        if (!m_cue && made.cue && report.media && report.media->id == m_media) {
            if (const auto cue = m_studio.session().project().cue(*made.cue)) {
                m_studio.selection().setTrack(cue->track);
                m_studio.selection().setCue(cue->id);
            }
        }
        if (made.cue == m_cue && made.version) {
            m_isLive = false;
            m_after = *made.version;
            if (made.base && acceptedVersion() == nullptr)
                m_before = *made.base;
            readVersions();
        }
    }
    jobChanged();
}

} // namespace anycap::ui
