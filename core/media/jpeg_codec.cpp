// SPDX-License-Identifier: MIT
// JPEG through libjpeg-turbo with its defaults (accurate integer DCT, smooth chroma upsampling), as Pillow
// and OpenCV use it. C++ objects live outside the functions that libjpeg may leave by longjmp.
#include "core/media/image_codecs.h"

#include <jerror.h>
#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstdio> // jpeglib.h needs FILE

namespace anycap {

namespace {

struct ErrorSink {
    jpeg_error_mgr base; // first: libjpeg hands back a pointer to it
    std::jmp_buf leave;
    std::array<char, JMSG_LENGTH_MAX> text;
    bool isCutShort;
};

[[noreturn]] void onError(j_common_ptr info)
{
    auto *sink = reinterpret_cast<ErrorSink *>(info->err);
    sink->base.format_message(info, sink->text.data());
    std::longjmp(sink->leave, 1); // NOLINT(cert-err52-cpp): libjpeg's only way out of an error
}

void onMessage(j_common_ptr /*info*/) { }

/// libjpeg pads data that end early with grey and only warns; a picture with grey in it is not the picture. A
/// missing end mark alone (JWRN_JPEG_EOF) does no harm.
void onWarning(j_common_ptr info, int level)
{
    if (level < 0 && info->err->msg_code == JWRN_HIT_MARKER)
        reinterpret_cast<ErrorSink *>(info->err)->isCutShort = true;
}

/// Pillow's inverted-CMYK conversion in its integer arithmetic.
void cmykToRgb(const std::uint8_t *in, std::uint8_t *out, unsigned width)
{
    for (unsigned x = 0; x < width; ++x, in += 4, out += 3) {
        const int white = in[3]; // stored inverted: 255 is no ink
        for (int c = 0; c < 3; ++c) {
            const int product = (255 - in[c]) * white + 128;
            out[c] = static_cast<std::uint8_t>(white - (((product >> 8) + product) >> 8));
        }
    }
}

bool decode(jpeg_decompress_struct &info, ErrorSink &sink, std::span<const std::uint8_t> bytes,
            RgbImage &image, std::vector<std::uint8_t> &line)
{
    if (setjmp(sink.leave) != 0) // NOLINT(cert-err52-cpp)
        return false;
    jpeg_mem_src(&info, bytes.data(), static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&info, TRUE);
    const bool isCmyk = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = isCmyk ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&info);
    image.width = static_cast<int>(info.output_width);
    image.height = static_cast<int>(info.output_height);
    image.bytes.resize(std::size_t{info.output_width} * info.output_height * 3);
    if (isCmyk)
        line.resize(std::size_t{info.output_width} * 4);
    while (info.output_scanline < info.output_height) {
        std::uint8_t *row = image.bytes.data() + std::size_t{info.output_scanline} * info.output_width * 3;
        JSAMPROW target = isCmyk ? line.data() : row;
        jpeg_read_scanlines(&info, &target, 1);
        if (isCmyk)
            cmykToRgb(line.data(), row, info.output_width);
    }
    jpeg_finish_decompress(&info);
    return true;
}

} // namespace

Result<RgbImage> decodeJpeg(std::span<const std::uint8_t> bytes)
{
    jpeg_decompress_struct info{};
    ErrorSink sink{};
    info.err = jpeg_std_error(&sink.base);
    sink.base.error_exit = onError;
    sink.base.output_message = onMessage;
    sink.base.emit_message = onWarning;
    jpeg_create_decompress(&info);
    RgbImage image;
    std::vector<std::uint8_t> line;
    const bool isDecoded = decode(info, sink, bytes, image, line);
    jpeg_destroy_decompress(&info);
    if (!isDecoded)
        return Error{
            ErrorCode::InvalidData, std::string("the JPEG data are damaged: ") + sink.text.data(), {}};
    if (sink.isCutShort)
        return Error{ErrorCode::InvalidData, "the JPEG data are cut short or damaged", {}};
    return image;
}

} // namespace anycap
