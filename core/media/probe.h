// SPDX-License-Identifier: MIT
/// @file probe.h
/// What a media file is, from its headers and a few packets: modality, duration, streams, image properties.
/// Nothing is decoded to the end here; what only a full pass can tell is in analysis.h.
///
/// The media clock: 0 is the container's start time, for picture and sound alike, so that they agree. A
/// container that starts up to 200 ms before zero does so for codec pre-roll that is never shown or heard
/// (Opus, AAC): its clock starts at the container's zero.
#pragma once

#include "core/base/instruction.h"
#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anycap {

enum class StreamKind : unsigned char { Video, Audio, Subtitle, CoverArt, Other };

/// "video", "audio", "subtitle", "cover art", "other".
std::string streamKindName(StreamKind kind);

/// One stream of a container. Members that do not belong to the kind stay at their defaults.
struct StreamInfo {
    int index = 0; ///< the container's own
    StreamKind kind = StreamKind::Other;
    std::string codec; ///< FFmpeg's short name: "h264", "aac", "subrip"
    std::string language; ///< the container's tag as it stands ("eng", "de"); empty when unknown
    std::string title;
    std::optional<Milliseconds> start; ///< on the media clock
    std::optional<Milliseconds> duration;
    std::int64_t bitRate = 0; ///< bits per second; 0: unknown

    // Video and cover art. Size is in coded pixels before rotation; pixels may not be square.
    int width = 0;
    int height = 0;
    int rotationDegrees = 0; ///< clockwise turn that shows the picture upright: 0, 90, 180 or 270
    bool isMirrored = false; ///< flipped left to right after the turn
    double frameRate = 0; ///< average frames per second; 0: unknown
    bool isVariableFrameRate = false; ///< the distances of the frames looked at differ by more than rounding
    double sampleAspectRatio = 1; ///< width of a pixel over its height
    std::string pixelFormat; ///< "yuv420p"
    std::string colorSpace; ///< matrix: "bt709", …; empty when the file does not say
    std::string colorRange; ///< "tv" or "pc"
    std::string colorTransfer; ///< "bt709", "smpte2084" (PQ), "arib-std-b67" (HLG) …
    std::string colorPrimaries;

    // Audio
    int sampleRateHz = 0;
    int channels = 0;
    std::string channelLayout; ///< "mono", "stereo", "5.1" …

    friend bool operator==(const StreamInfo &, const StreamInfo &) = default;
};

enum class ImageFormat : unsigned char { Jpeg, Png, WebP, Gif, Bmp, Tiff, Other };

/// "jpeg", "png", "webp", "gif", "bmp", "tiff", "other".
std::string imageFormatName(ImageFormat format);

/// A still image as its header declares it.
struct ImageInfo {
    ImageFormat format = ImageFormat::Other;
    int width = 0; ///< stored pixels, before orientation
    int height = 0;
    int orientation = 1; ///< EXIF orientation 1..8; 1 is upright
    bool hasAlpha = false;
    bool isAnimated = false; ///< more than one picture; only the first is read
    int bitsPerChannel = 8;

    /// As shown, with the orientation applied.
    int shownWidth() const { return orientation >= 5 ? height : width; }
    int shownHeight() const { return orientation >= 5 ? width : height; }
    friend bool operator==(const ImageInfo &, const ImageInfo &) = default;
};

struct MediaInfo {
    std::string path; ///< UTF-8, as given
    Modality modality = Modality::Image;
    std::string container; ///< FFmpeg's first name: "mov", "matroska", "mp3"; for images the format's name
    std::int64_t fileSize = 0; ///< bytes
    std::optional<Milliseconds> duration; ///< absent for images and where neither header nor packets tell
    /// The container's time, in microseconds, that is 0 on the media clock: for decoders other than ours.
    std::int64_t clockZeroUs = 0;
    std::vector<StreamInfo> streams;
    std::optional<ImageInfo> image; ///< for Modality::Image
    std::vector<std::string> warnings; ///< plain English, one line each: what is odd or damaged

    /// The streams that the readers of this folder use: the container's default of the kind.
    const StreamInfo *videoStream() const;
    const StreamInfo *audioStream() const;
    int videoStreamIndex = -1; ///< index into the container's streams; -1: none
    int audioStreamIndex = -1;
};

/// Modality: a still image format (also an animated GIF or WebP) is an image; a file with a video stream that
/// is not attached cover art is a video; any other file with sound is audio. By content, never by name.
/// Errors: NotFound, PermissionDenied, IoError, InvalidData (empty, garbage, damaged headers, directory),
/// Unsupported (no picture and no sound in it), TooLarge (an image that declares more than 200 megapixels).
/// Errors name the path in `detail`. Any thread.
Result<MediaInfo> probeMedia(const std::string &path);

} // namespace anycap
