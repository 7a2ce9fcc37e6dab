// SPDX-License-Identifier: MIT
/// @file frame_reader.h
/// Pictures of a video by their true times. The truth is the decoder's presentation timestamp: variable frame
/// rates, B-frames, edit lists, start offsets and rotation are respected. A frame's time is its timestamp on
/// the media clock (see probe.h) rounded to the nearest millisecond, and all comparisons use that number, so
/// frameAt(frame.time) is always that frame again.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/probe.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anycap {

struct VideoFrame {
    Milliseconds time{0};
    RgbImage image; ///< upright; pixels as coded (not stretched where pixels are not square)
};

struct FrameSize {
    int width = 0;
    int height = 0;
    friend bool operator==(const FrameSize &, const FrameSize &) = default;
};

struct FrameReaderOptions {
    /// The longer side of the pictures given, in pixels; larger ones are reduced by area. 0: full size.
    int maxSidePx = 0;
    int decoderThreads = 2;
};

/// What frames are visited by FrameReader::forEach().
struct FrameScan {
    std::optional<TimeRange> range; ///< frames whose time is in [start, end); absent: all
    /// At least this much time between two visited frames; 0: every frame.
    Milliseconds minimumInterval{0};
};

/// Frames with how the work ended; when cancelled, those read so far.
struct FrameSet {
    Finish finish = Finish::Completed;
    std::vector<VideoFrame> frames;
};

/// One open video. Not shared between threads; any number of readers may run at once.
class FrameReader {
public:
    /// Fails as probeMedia() does, with Unsupported where the file has no video stream or no decoder for it,
    /// and with InvalidData "has no frames" where not one frame can be decoded.
    static Result<FrameReader> open(const std::string &path, const FrameReaderOptions &options = {});
    ~FrameReader();
    FrameReader(FrameReader &&) noexcept;
    FrameReader &operator=(FrameReader &&) noexcept;

    const MediaInfo &info() const;
    /// Size of the pictures this reader gives: after rotation and reduction.
    FrameSize frameSize() const;
    /// End of the last frame, as far as the headers tell; at least 1 ms.
    Milliseconds duration() const;

    /// The frame shown at t: the last one with time <= t. Before the first frame that is the first, after
    /// the end the last. Nothing when cancelled. Fails with InvalidData where nothing there can be decoded.
    Result<std::optional<VideoFrame>> frameAt(Milliseconds t, const WorkContext &context = {});

    /// The frame that follows the one shown at t; nothing where that is the last one, and when cancelled. One
    /// step of decoding when asked in order.
    Result<std::optional<VideoFrame>> frameAfter(Milliseconds t, const WorkContext &context = {});

    /// `count` frames at the middles of `count` equal parts of the range (absent: of the whole video). The
    /// same frame is given twice where the video has fewer frames.
    Result<FrameSet> framesEvenly(int count, std::optional<TimeRange> range = std::nullopt,
                                  const WorkContext &context = {});

    /// Visits frames in order of time. The frame is valid during the call; returning false ends the visit
    /// (Completed). Damaged frames are skipped and counted. Memory: a few frames, whatever the length.
    using Visitor = std::function<bool(const VideoFrame &frame)>;
    Result<Finish> forEach(const FrameScan &scan, const Visitor &visit, const WorkContext &context = {});

    /// Packets and frames that could not be decoded since open().
    int damagedCount() const;

private:
    class Impl;
    explicit FrameReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap
