// SPDX-License-Identifier: MIT
// PNG through libpng: palettes and grey expanded, 16-bit channels cut to their high byte, alpha stripped. C++
// objects live outside the function that libpng may leave by longjmp.
#include "core/media/image_codecs.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <vector>

namespace anycap {

namespace {

struct Source {
    std::span<const std::uint8_t> bytes;
    std::size_t at = 0;
    std::string message;
};

[[noreturn]] void onError(png_structp png, png_const_charp text)
{
    static_cast<Source *>(png_get_error_ptr(png))->message = text;
    png_longjmp(png, 1);
}

void onWarning(png_structp /*png*/, png_const_charp /*text*/) { }

void onRead(png_structp png, png_bytep out, std::size_t size)
{
    auto *source = static_cast<Source *>(png_get_io_ptr(png));
    if (source->bytes.size() - source->at < size)
        png_error(png, "cut short");
    std::copy_n(source->bytes.data() + source->at, size, out);
    source->at += size;
}

bool decode(png_structp png, png_infop info, RgbImage &image, std::vector<png_bytep> &rows)
{
    if (setjmp(png_jmpbuf(png)) != 0) // NOLINT(cert-err52-cpp): libpng's only way out of an error
        return false;
    png_read_info(png, info);
    const int colorType = png_get_color_type(png, info);
    if (colorType == PNG_COLOR_TYPE_PALETTE)
        png_set_palette_to_rgb(png);
    if (colorType == PNG_COLOR_TYPE_GRAY && png_get_bit_depth(png, info) < 8)
        png_set_expand_gray_1_2_4_to_8(png);
    if (png_get_bit_depth(png, info) == 16)
        png_set_strip_16(png);
    if ((colorType & PNG_COLOR_MASK_COLOR) == 0)
        png_set_gray_to_rgb(png);
    png_set_strip_alpha(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);

    const std::size_t width = png_get_image_width(png, info);
    const std::size_t height = png_get_image_height(png, info);
    if (png_get_rowbytes(png, info) != width * 3)
        png_error(png, "unexpected row size");
    image.width = static_cast<int>(width);
    image.height = static_cast<int>(height);
    image.bytes.resize(width * height * 3);
    rows.resize(height);
    for (std::size_t y = 0; y < height; ++y)
        rows[y] = image.bytes.data() + y * width * 3;
    png_read_image(png, rows.data());
    return true;
}

} // namespace

Result<RgbImage> decodePng(std::span<const std::uint8_t> bytes)
{
    Source source{bytes, 0, {}};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, onError, onWarning);
    if (png == nullptr)
        return Error{ErrorCode::OutOfMemory, "not enough memory to read a PNG image", {}};
    png_infop info = png_create_info_struct(png);
    png_set_read_fn(png, &source, onRead);
    // Our own bound on pixels was checked before; libpng's default of 1,000,000 a side would cut long strips.
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    RgbImage image;
    std::vector<png_bytep> rows;
    const bool isDecoded = info != nullptr && decode(png, info, image, rows);
    png_destroy_read_struct(&png, &info, nullptr);
    if (!isDecoded)
        return Error{ErrorCode::InvalidData, "the PNG data are damaged: " + source.message, {}};
    return image;
}

} // namespace anycap
