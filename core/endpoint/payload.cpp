// SPDX-License-Identifier: MIT
#include "core/endpoint/payload.h"

#include "core/media/thumbnail.h"

#include <jpeglib.h>

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace anycap::endpoint {

namespace {

constexpr int kQuality = 90;

struct JpegFailure {
    jpeg_error_mgr manager;
    std::jmp_buf jump;
};

[[noreturn]] void onJpegError(j_common_ptr info)
{
    std::longjmp(reinterpret_cast<JpegFailure *>(info->err)->jump, 1); // NOLINT: libjpeg's way
}

/// What libjpeg allocates is freed by the caller. Nothing here has a destructor: it may be left by a jump.
bool encodeJpeg(const RgbImage &image, unsigned char **bytes, unsigned long *size)
{
    jpeg_compress_struct info{};
    JpegFailure failure{};
    info.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = onJpegError;
    failure.manager.output_message = [](j_common_ptr) {};
    if (setjmp(failure.jump) != 0) { // NOLINT: libjpeg's way
        jpeg_destroy_compress(&info);
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, bytes, size);
    info.image_width = static_cast<JDIMENSION>(image.width);
    info.image_height = static_cast<JDIMENSION>(image.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, kQuality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        auto *row = const_cast<JSAMPROW>(image.row(static_cast<int>(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    return true;
}

void append(std::string &bytes, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

} // namespace

Result<std::string> jpegOf(const RgbImage &image, int maxSide)
{
    if (image.isEmpty())
        return Error{ErrorCode::InvalidData, "a picture has no pixels", {}};
    const RgbImage reduced = reducedImage(image, maxSide, maxSide);
    unsigned char *bytes = nullptr;
    unsigned long size = 0;
    const bool isEncoded = encodeJpeg(reduced, &bytes, &size);
    std::string jpeg;
    if (isEncoded)
        jpeg.assign(reinterpret_cast<const char *>(bytes), size);
    std::free(bytes); // NOLINT: libjpeg took it from malloc
    if (!isEncoded)
        return Error{ErrorCode::Internal, "a picture could not be encoded", {}};
    return jpeg;
}

std::string wavOf(const Pcm &sound)
{
    constexpr std::uint32_t kHeaderRest = 36;
    const auto dataBytes = static_cast<std::uint32_t>(sound.samples.size() * 2);
    const auto rate = static_cast<std::uint32_t>(sound.sampleRateHz);
    std::string wav = "RIFF";
    wav.reserve(kHeaderRest + 8 + dataBytes);
    append(wav, kHeaderRest + dataBytes, 4);
    wav += "WAVEfmt ";
    append(wav, 16, 4);
    append(wav, 1, 2); // PCM
    append(wav, 1, 2); // mono
    append(wav, rate, 4);
    append(wav, rate * 2, 4);
    append(wav, 2, 2);
    append(wav, 16, 2);
    wav += "data";
    append(wav, dataBytes, 4);
    for (const float sample : sound.samples) {
        const float clipped = std::isfinite(sample) ? std::clamp(sample, -1.0F, 1.0F) : 0.0F;
        append(wav, static_cast<std::uint32_t>(std::lround(clipped * 32767.0F)), 2);
    }
    return wav;
}

std::string base64Of(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

} // namespace anycap::endpoint
