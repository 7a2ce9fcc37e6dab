// SPDX-License-Identifier: MIT
// One analysis pass (shots, sound, loudness) and one pass over the pictures; see media_measures.h.
#include "core/draft/media_measures.h"

#include "core/draft/measure/camera_motion.h"
#include "core/draft/measure/colours.h"
#include "core/draft/measure/frame_mat.h"
#include "core/draft/measure/light.h"
#include "core/media/frame_reader.h"
#include "core/media/image_reader.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <filesystem>

namespace anycap::draft {

namespace {

constexpr int kPictureSide = 480;
constexpr int kMotionSide = 320;
constexpr Milliseconds kFrameInterval{90};
constexpr std::size_t kFaceLooks = 3; ///< frames a shot that are searched for faces

RgbImage reduced(const RgbImage &image, int longSide)
{
    const int side = std::max(image.width, image.height);
    if (side <= longSide)
        return image;
    RgbImage small;
    small.width = std::max(1, image.width * longSide / side);
    small.height = std::max(1, image.height * longSide / side);
    small.bytes.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 3);
    cv::Mat target(small.height, small.width, CV_8UC3, small.bytes.data());
    cv::resize(matOf(image), target, target.size(), 0, 0, cv::INTER_AREA);
    return small;
}

/// The pictures of one shot as they come by.
class ShotMeter {
public:
    ShotMeter(TimeRange whole, TimeRange steady, FaceFinder &faces)
        : m_time(whole)
        , m_steady(steady)
        , m_faceFinder(faces)
    {
    }
    void add(const VideoFrame &frame);
    VisualMeasures result();

private:
    void look(const RgbImage &image);

    TimeRange m_time;
    TimeRange m_steady; ///< without the dissolves at its ends
    FaceFinder &m_faceFinder;
    CameraMotionMeter m_motion;
    std::vector<std::vector<FaceBox>> m_faces;
    std::vector<Light> m_lights;
    std::vector<std::vector<NamedColour>> m_colours;
    std::optional<RgbImage> m_any; ///< for a shot that is all dissolve
};

void ShotMeter::add(const VideoFrame &frame)
{
    const bool isSteady = frame.time >= m_steady.start && frame.time < m_steady.end;
    if (!isSteady) {
        if (!m_any)
            m_any = frame.image;
        return;
    }
    m_motion.add(reduced(frame.image, kMotionSide));
    const auto part = m_steady.duration() * static_cast<int>(2 * m_lights.size() + 1) / int{2 * kFaceLooks};
    if (m_lights.size() < kFaceLooks && frame.time - m_steady.start >= part)
        look(frame.image);
    else if (m_lights.empty() && !m_any)
        m_any = frame.image;
}

void ShotMeter::look(const RgbImage &image)
{
    m_lights.push_back(measureLight(image));
    m_colours.push_back(measureColours(image));
    m_faces.push_back(m_faceFinder.find(image));
}

VisualMeasures ShotMeter::result()
{
    if (m_lights.empty() && m_any)
        look(*m_any);
    VisualMeasures shot;
    shot.time = m_time;
    shot.camera = m_motion.motion();
    shot.change = m_motion.change();
    shot.facesWereSought = m_faceFinder.isAvailable() && !m_faces.empty();
    shot.faces = steadyFaces(m_faces);
    if (!m_lights.empty()) {
        shot.light = m_lights[m_lights.size() / 2];
        shot.colours = m_colours[m_colours.size() / 2];
    }
    return shot;
}

std::vector<ShotMeter> metersFor(const ShotList &list, FaceFinder &faces)
{
    std::vector<ShotMeter> meters;
    for (const TimeRange &whole : list.shots) {
        TimeRange steady = whole;
        for (const ShotBoundary &b : list.boundaries) {
            if (b.time == whole.start)
                steady.start = std::max(steady.start, b.end);
            if (b.time == whole.end)
                steady.end = std::min(steady.end, b.start);
        }
        if (steady.end <= steady.start)
            steady = whole;
        meters.emplace_back(whole, steady, faces);
    }
    return meters;
}

Result<Finish> measureShots(const std::string &path, const ShotList &list, FaceFinder &faces,
                            std::vector<VisualMeasures> &out, const WorkContext &work)
{
    FrameReaderOptions options;
    options.maxSidePx = kPictureSide;
    Result<FrameReader> reader = FrameReader::open(path, options);
    if (!reader)
        return reader.error();
    std::vector<ShotMeter> meters = metersFor(list, faces);
    std::size_t current = 0;
    FrameScan scan;
    scan.minimumInterval = kFrameInterval;
    const auto visit = [&](const VideoFrame &frame) {
        while (current + 1 < meters.size() && frame.time >= list.shots[current].end)
            ++current;
        if (current < meters.size())
            meters[current].add(frame);
        return !work.isStopRequested();
    };
    Result<Finish> finish = reader->forEach(scan, visit, work);
    if (!finish)
        return finish;
    for (ShotMeter &meter : meters)
        out.push_back(meter.result());
    return work.isStopRequested() ? Finish::Cancelled : *finish;
}

Result<MediaMeasures> measureImage(const std::string &path, FaceFinder &faces)
{
    const Result<RgbImage> image = readImage(path);
    if (!image)
        return image.error();
    const RgbImage picture = reduced(*image, kPictureSide);
    VisualMeasures shot;
    shot.light = measureLight(picture);
    shot.colours = measureColours(picture);
    shot.faces = faces.find(picture);
    shot.facesWereSought = faces.isAvailable();
    MediaMeasures out;
    out.shots.push_back(std::move(shot));
    return out;
}

} // namespace

Result<MediaMeasures> measureMedia(const std::string &path, FaceFinder &faces, const WorkContext &work)
{
    const Result<MediaInfo> info = probeMedia(path);
    if (!info)
        return info.error();
    MediaMeasures out;
    if (info->modality == Modality::Image) {
        Result<MediaMeasures> image = measureImage(path, faces);
        if (!image)
            return image;
        out = std::move(*image);
    } else {
        const bool isVideo = info->modality == Modality::Video;
        Result<MediaAnalysis> analysis = analyzeMedia(path, work.part(0, isVideo ? 0.5 : 1));
        if (!analysis)
            return analysis.error();
        out.finish = analysis->finish;
        out.duration = analysis->info.duration.value_or(Milliseconds(0));
        if (analysis->sound) {
            out.hasSound = true;
            out.sounds = analysis->sound->segments;
        }
        if (analysis->loudness)
            out.integratedLufs = analysis->loudness->integratedLufs;
        out.remarks = analysis->warnings;
        if (analysis->shots && out.finish == Finish::Completed) {
            out.boundaries = analysis->shots->boundaries;
            const Result<Finish> finish
                = measureShots(path, *analysis->shots, faces, out.shots, work.part(0.5, 1));
            if (!finish)
                return finish.error();
            out.finish = *finish;
            if (!analysis->shots->shots.empty())
                out.duration = std::max(out.duration, analysis->shots->shots.back().end);
        }
        if (!out.sounds.empty())
            out.duration = std::max(out.duration, out.sounds.back().time.end);
    }
    out.modality = info->modality;
    if (out.modality != Modality::Audio && !faces.isAvailable())
        out.remarks.emplace_back("Faces were not looked for: OpenCV's face cascade is not installed "
                                 "(Debian package opencv-data).");
    work.report(1);
    return out;
}

std::string fileStamp(const std::string &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error)
        return {};
    const auto time = std::filesystem::last_write_time(path, error);
    if (error)
        return {};
    return path + '\n' + std::to_string(size) + '\n' + std::to_string(time.time_since_epoch().count());
}

} // namespace anycap::draft
