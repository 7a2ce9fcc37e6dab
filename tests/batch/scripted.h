// SPDX-License-Identifier: MIT
// A captioner that answers from a function, a source of such, and a project with real media to caption.
#pragma once

#include "core/batch/captioner_source.h"
#include "core/project/project.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace anycap::test {

template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *std::move(result);
}

class ScriptedModel : public CaptionModel {
public:
    using Answer
        = std::function<Result<CaptionResult>(CaptionTask, const CaptionRequest &, const CaptionContext &)>;
    ScriptedModel(std::string id, Answer answer)
        : m_id(std::move(id))
        , m_answer(std::move(answer))
    {
    }

    ProviderInfo info() const override { return {m_id, m_id, {}, true, true, false}; }
    Result<Unit> accepts(CaptionTask, const CaptionRequest &) const override { return Unit{}; }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_asked.emplace_back(task, request);
        }
        Result<CaptionResult> result = m_answer(task, request, context);
        if (result) {
            result->provenance.provider = m_id;
            result->provenance.sampling = request.sampling;
        }
        return result;
    }
    std::vector<std::pair<CaptionTask, CaptionRequest>> asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }

private:
    std::string m_id;
    Answer m_answer;
    mutable std::mutex m_mutex;
    std::vector<std::pair<CaptionTask, CaptionRequest>> m_asked;
};

class ScriptedSource : public batch::CaptionerSource {
public:
    std::shared_ptr<ScriptedModel> add(const std::string &id, ScriptedModel::Answer answer)
    {
        auto model = std::make_shared<ScriptedModel>(id, std::move(answer));
        m_models[id] = model;
        return model;
    }
    void addModel(const std::string &id, std::shared_ptr<CaptionModel> model)
    {
        m_models[id] = std::move(model);
    }

    std::vector<batch::CaptionerChoice> choices() const override { return {}; }
    Result<std::shared_ptr<CaptionModel>> open(std::string_view id, const WorkContext &) override
    {
        const auto found = m_models.find(std::string(id));
        if (found == m_models.end())
            return Error{ErrorCode::NotFound, "no such provider", std::string(id)};
        return found->second;
    }
    void releaseIdle() override { ++released; }
    batch::DeviceInfo deviceInfo() const override { return {}; }

    std::atomic<int> released{0};

private:
    std::map<std::string, std::shared_ptr<CaptionModel>> m_models; // filled before anybody asks
};

inline CaptionResult answer(std::vector<TimedCaption> captions)
{
    CaptionResult result;
    result.captions = std::move(captions);
    return result;
}

inline TimeRange range(int from, int to) { return {Milliseconds(from), Milliseconds(to)}; }

inline store::MediaId addMedia(store::Project &project, const std::string &path, Modality modality)
{
    store::Action action = valueOf(project.begin("add 1 media file"));
    store::Media media;
    media.path = path;
    media.modality = modality;
    const store::MediaId id = valueOf(action.addMedia(media));
    valueOf(action.commit());
    return id;
}

/// A track with cues of these texts, 400 ms each; empty ones stay without.
inline std::vector<store::CueId> addCues(store::Project &project, store::MediaId media,
                                         const std::vector<std::string> &texts)
{
    store::Action action = valueOf(project.begin("add cues"));
    store::Track track;
    track.media = media;
    track.kind = store::TrackKind::Captions;
    const store::TrackId trackId = valueOf(action.addTrack(track));
    std::vector<store::CueId> cues;
    int start = 0;
    for (const std::string &text : texts) {
        store::NewCue cue;
        cue.time = range(start, start + 400);
        start += 400;
        cues.push_back(valueOf(action.addCue(trackId, cue)));
        if (!text.empty())
            valueOf(action.setText(cues.back(), text));
    }
    valueOf(action.commit());
    return cues;
}

} // namespace anycap::test
