// SPDX-License-Identifier: MIT
// See image_header.h. Every read is checked against the end of the bytes.
#include "core/media/image_header.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace anycap {

namespace {

using Bytes = std::span<const std::uint8_t>;

enum class Endian : unsigned char { Little, Big };

/// Reads past the end give nothing.
class Cursor {
public:
    Cursor(Bytes bytes, Endian endian)
        : m_bytes(bytes)
        , m_endian(endian)
    {
    }

    std::optional<std::uint32_t> unsignedAt(std::size_t offset, std::size_t size) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < size)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t at = m_endian == Endian::Big ? offset + i : offset + size - 1 - i;
            value = value << 8U | m_bytes[at];
        }
        return value;
    }
    std::optional<std::uint32_t> u8(std::size_t offset) const { return unsignedAt(offset, 1); }
    std::optional<std::uint32_t> u16(std::size_t offset) const { return unsignedAt(offset, 2); }
    std::optional<std::uint32_t> u24(std::size_t offset) const { return unsignedAt(offset, 3); }
    std::optional<std::uint32_t> u32(std::size_t offset) const { return unsignedAt(offset, 4); }

private:
    Bytes m_bytes;
    Endian m_endian;
};

bool hasAt(Bytes bytes, std::size_t offset, std::string_view text)
{
    return offset <= bytes.size() && bytes.size() - offset >= text.size()
        && std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

Bytes tail(Bytes bytes, std::size_t offset) { return bytes.subspan(std::min(offset, bytes.size())); }

constexpr std::string_view kPngMagic{"\x89PNG\r\n\x1a\n", 8};
constexpr std::string_view kExifMagic{"Exif\0\0", 6};

Error cutOff() { return {ErrorCode::InvalidData, "its image header is damaged or cut off", {}}; }

/// The tags of a TIFF directory that we use; EXIF is one, too.
struct TiffTags {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t bits = 1;
    std::uint32_t orientation = 1;
    std::uint32_t extraSample = 0;
    bool hasNextDirectory = false;
};

std::optional<TiffTags> readTiffTags(Bytes bytes)
{
    if (!hasAt(bytes, 0, "II") && !hasAt(bytes, 0, "MM"))
        return std::nullopt;
    const Cursor in(bytes, bytes[0] == 'I' ? Endian::Little : Endian::Big);
    const auto magic = in.u16(2);
    const auto offset = in.u32(4);
    if (magic != 42U || !offset)
        return std::nullopt;
    const auto count = in.u16(*offset);
    if (!count)
        return std::nullopt;
    TiffTags tags;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t entry = std::size_t{*offset} + 2 + i * 12;
        const auto tag = in.u16(entry);
        const auto type = in.u16(entry + 2);
        const auto values = in.u32(entry + 4);
        if (!tag || !type || !values)
            break;
        const std::size_t size = *type == 3 ? 2 : *type == 4 ? 4 : 0;
        if (size == 0 || *values == 0)
            continue;
        std::size_t at = entry + 8;
        if (size * std::size_t{*values} > 4)
            at = in.u32(entry + 8).value_or(0xffffffffU);
        const auto value = in.unsignedAt(at, size);
        if (!value)
            continue;
        switch (*tag) {
        case 256:
            tags.width = *value;
            break;
        case 257:
            tags.height = *value;
            break;
        case 258:
            tags.bits = *value;
            break;
        case 274:
            tags.orientation = *value;
            break;
        case 338:
            tags.extraSample = *value;
            break;
        default:
            break;
        }
    }
    const auto next = in.u32(std::size_t{*offset} + 2 + std::size_t{*count} * 12);
    tags.hasNextDirectory = next.value_or(0) != 0;
    return tags;
}

int orientationOf(Bytes exif)
{
    const auto tags = readTiffTags(hasAt(exif, 0, kExifMagic) ? tail(exif, kExifMagic.size()) : exif);
    return tags && tags->orientation >= 1 && tags->orientation <= 8 ? static_cast<int>(tags->orientation) : 1;
}

Result<ImageInfo> finished(ImageInfo info, std::uint64_t width, std::uint64_t height)
{
    constexpr std::uint64_t kLongestSide = 0x7fffffff;
    if (width == 0 || height == 0 || width > kLongestSide || height > kLongestSide)
        return Error{ErrorCode::InvalidData, "its image header declares no sensible size", {}};
    info.width = static_cast<int>(width);
    info.height = static_cast<int>(height);
    return info;
}

Result<ImageInfo> readJpeg(Bytes bytes)
{
    const Cursor in(bytes, Endian::Big);
    ImageInfo info;
    info.format = ImageFormat::Jpeg;
    std::size_t at = 2;
    while (true) {
        const auto mark = in.u8(at);
        const auto code = in.u8(at + 1);
        if (!mark || !code)
            return cutOff();
        if (*mark != 0xff) { // stray bytes between segments are skipped, as decoders do
            ++at;
            continue;
        }
        if (*code == 0xff) {
            ++at;
            continue;
        }
        if (*code == 0x01 || *code == 0x00 || (*code >= 0xd0 && *code <= 0xd8)) {
            at += 2;
            continue;
        }
        if (*code == 0xd9 || *code == 0xda)
            return Error{ErrorCode::InvalidData, "its image header declares no size", {}};
        const auto length = in.u16(at + 2);
        if (!length || *length < 2)
            return cutOff();
        const bool isFrame
            = *code >= 0xc0 && *code <= 0xcf && *code != 0xc4 && *code != 0xc8 && *code != 0xcc;
        if (isFrame) {
            const auto bits = in.u8(at + 4);
            const auto height = in.u16(at + 5);
            const auto width = in.u16(at + 7);
            if (!bits || !height || !width)
                return cutOff();
            info.bitsPerChannel = static_cast<int>(*bits);
            return finished(info, *width, *height);
        }
        if (*code == 0xe1 && hasAt(bytes, at + 4, kExifMagic))
            info.orientation = orientationOf(tail(bytes, at + 4));
        at += 2 + std::size_t{*length};
    }
}

Result<ImageInfo> readPng(Bytes bytes)
{
    const Cursor in(bytes, Endian::Big);
    if (!hasAt(bytes, 12, "IHDR"))
        return cutOff();
    const auto width = in.u32(16);
    const auto height = in.u32(20);
    const auto bits = in.u8(24);
    const auto colorType = in.u8(25);
    if (!width || !height || !bits || !colorType)
        return cutOff();
    ImageInfo info;
    info.format = ImageFormat::Png;
    info.bitsPerChannel = static_cast<int>(std::min(*bits, 16U));
    info.hasAlpha = (*colorType & 4U) != 0;
    std::size_t at = 8;
    while (const auto length = in.u32(at)) {
        if (hasAt(bytes, at + 4, "tRNS"))
            info.hasAlpha = true;
        else if (hasAt(bytes, at + 4, "acTL"))
            info.isAnimated = true;
        else if (hasAt(bytes, at + 4, "eXIf"))
            info.orientation = orientationOf(tail(bytes, at + 8));
        at += 12 + std::size_t{*length};
    }
    return finished(info, *width, *height);
}

Result<ImageInfo> readWebP(Bytes bytes)
{
    const Cursor in(bytes, Endian::Little);
    ImageInfo info;
    info.format = ImageFormat::WebP;
    if (hasAt(bytes, 12, "VP8X")) {
        const auto flags = in.u8(20);
        const auto width = in.u24(24);
        const auto height = in.u24(27);
        if (!flags || !width || !height)
            return cutOff();
        info.hasAlpha = (*flags & 0x10U) != 0;
        info.isAnimated = (*flags & 0x02U) != 0;
        std::size_t at = 12;
        while (const auto length = in.u32(at + 4)) {
            if (hasAt(bytes, at, "EXIF"))
                info.orientation = orientationOf(tail(bytes, at + 8));
            at += 8 + std::size_t{*length} + (*length & 1U);
        }
        return finished(info, std::uint64_t{*width} + 1, std::uint64_t{*height} + 1);
    }
    if (hasAt(bytes, 12, "VP8L")) {
        const auto packed = in.u32(21);
        if (!packed || in.u8(20) != 0x2fU)
            return cutOff();
        info.hasAlpha = (*packed >> 28U & 1U) != 0;
        return finished(info, (*packed & 0x3fffU) + 1, (*packed >> 14U & 0x3fffU) + 1);
    }
    const auto width = in.u16(26);
    const auto height = in.u16(28);
    if (!hasAt(bytes, 12, "VP8 ") || !width || !height)
        return cutOff();
    return finished(info, *width & 0x3fffU, *height & 0x3fffU);
}

Result<ImageInfo> readGif(Bytes bytes)
{
    const Cursor in(bytes, Endian::Little);
    const auto width = in.u16(6);
    const auto height = in.u16(8);
    const auto flags = in.u8(10);
    if (!width || !height || !flags)
        return cutOff();
    ImageInfo info;
    info.format = ImageFormat::Gif;
    const auto tableBytes = [](std::uint32_t f) {
        return (f & 0x80U) != 0 ? std::size_t{3} << ((f & 7U) + 1) : std::size_t{0};
    };
    std::size_t at = 13 + tableBytes(*flags);
    int pictures = 0;
    const auto skipSubBlocks = [&] {
        while (const auto size = in.u8(at)) {
            at += 1 + std::size_t{*size};
            if (*size == 0)
                return;
        }
    };
    while (const auto kind = in.u8(at)) {
        if (*kind == 0x21) {
            if (pictures == 0 && in.u8(at + 1) == 0xf9U && (in.u8(at + 3).value_or(0) & 1U) != 0)
                info.hasAlpha = true;
            at += 2;
        } else if (*kind == 0x2c) {
            if (++pictures > 1)
                break;
            at += 10 + tableBytes(in.u8(at + 9).value_or(0)) + 1;
        } else {
            break;
        }
        skipSubBlocks();
    }
    info.isAnimated = pictures > 1;
    return finished(info, *width, *height);
}

Result<ImageInfo> readBmp(Bytes bytes)
{
    const Cursor in(bytes, Endian::Little);
    const auto headerSize = in.u32(14);
    const bool isOld = headerSize == 12U;
    const auto width = isOld ? in.u16(18) : in.u32(18);
    const auto height = isOld ? in.u16(20) : in.u32(22);
    const auto bits = isOld ? in.u16(24) : in.u16(28);
    if (!width || !height || !bits)
        return cutOff();
    ImageInfo info;
    info.format = ImageFormat::Bmp;
    info.hasAlpha = *bits == 32;
    // A negative height means that rows run from top to bottom.
    const bool isTopDown = !isOld && (*height & 0x80000000U) != 0;
    return finished(info, *width, isTopDown ? 0x100000000ULL - *height : *height);
}

Result<ImageInfo> readTiff(Bytes bytes)
{
    const Cursor in(bytes, !bytes.empty() && bytes[0] == 'I' ? Endian::Little : Endian::Big);
    if (in.u16(2) == 43U)
        return Error{ErrorCode::Unsupported, "is a BigTIFF image, which cannot be read", {}};
    const auto tags = readTiffTags(bytes);
    if (!tags)
        return cutOff();
    ImageInfo info;
    info.format = ImageFormat::Tiff;
    info.orientation
        = tags->orientation >= 1 && tags->orientation <= 8 ? static_cast<int>(tags->orientation) : 1;
    info.bitsPerChannel = static_cast<int>(std::min(tags->bits, 64U));
    info.hasAlpha = tags->extraSample == 1 || tags->extraSample == 2;
    info.isAnimated = tags->hasNextDirectory;
    return finished(info, tags->width, tags->height);
}

} // namespace

std::optional<ImageFormat> imageFormatOf(std::span<const std::uint8_t> bytes)
{
    if (hasAt(bytes, 0, "\xff\xd8\xff"))
        return ImageFormat::Jpeg;
    if (hasAt(bytes, 0, kPngMagic))
        return ImageFormat::Png;
    if (hasAt(bytes, 0, "GIF87a") || hasAt(bytes, 0, "GIF89a"))
        return ImageFormat::Gif;
    if (hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBP"))
        return ImageFormat::WebP;
    if (hasAt(bytes, 0, {"II*\0", 4}) || hasAt(bytes, 0, {"MM\0*", 4}) || hasAt(bytes, 0, {"II+\0", 4})
        || hasAt(bytes, 0, {"MM\0+", 4}))
        return ImageFormat::Tiff;
    if (hasAt(bytes, 0, "BM")) {
        constexpr std::array<std::uint32_t, 7> kHeaderSizes{12, 40, 52, 56, 64, 108, 124};
        const auto size = Cursor(bytes, Endian::Little).u32(14);
        if (size && std::find(kHeaderSizes.begin(), kHeaderSizes.end(), *size) != kHeaderSizes.end())
            return ImageFormat::Bmp;
    }
    return std::nullopt;
}

Result<ImageInfo> readImageHeader(std::span<const std::uint8_t> bytes)
{
    const auto format = imageFormatOf(bytes);
    if (!format)
        return Error{ErrorCode::Unsupported, "is not a still image of a known format", {}};
    switch (*format) {
    case ImageFormat::Jpeg:
        return readJpeg(bytes);
    case ImageFormat::Png:
        return readPng(bytes);
    case ImageFormat::WebP:
        return readWebP(bytes);
    case ImageFormat::Gif:
        return readGif(bytes);
    case ImageFormat::Bmp:
        return readBmp(bytes);
    case ImageFormat::Tiff:
        return readTiff(bytes);
    case ImageFormat::Other:
        break;
    }
    return Error{ErrorCode::Unsupported, "is not a still image of a known format", {}};
}

} // namespace anycap
