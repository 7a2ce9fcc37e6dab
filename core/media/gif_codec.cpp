// SPDX-License-Identifier: MIT
// The first picture of a GIF (GIF89a specification, section 20 and appendix F). Transparent pixels keep the
// colour that the palette gives them.
#include "core/media/image_codecs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace anycap {

namespace {

Error damaged() { return {ErrorCode::InvalidData, "the GIF data are damaged or cut short", {}}; }

/// Reading past the end gives zeros and is remembered.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }
    unsigned u8()
    {
        if (m_at >= m_bytes.size()) {
            m_isExhausted = true;
            return 0;
        }
        return m_bytes[m_at++];
    }
    unsigned u16()
    {
        const unsigned low = u8();
        return low | u8() << 8U;
    }
    std::span<const std::uint8_t> take(std::size_t size)
    {
        if (m_bytes.size() - m_at < size) {
            m_isExhausted = true;
            size = m_bytes.size() - m_at;
        }
        const auto part = m_bytes.subspan(m_at, size);
        m_at += size;
        return part;
    }
    bool isExhausted() const { return m_isExhausted; }

private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;
    bool m_isExhausted = false;
};

std::vector<std::uint8_t> readSubBlocks(Reader &in)
{
    std::vector<std::uint8_t> data;
    while (const unsigned size = in.u8()) {
        const auto part = in.take(size);
        data.insert(data.end(), part.begin(), part.end());
    }
    return data;
}

/// Variable-length LZW; gives at most `count` indices, fewer when the data end early or make no sense.
std::vector<std::uint8_t> unpackLzw(std::span<const std::uint8_t> data, unsigned rootBits, std::size_t count)
{
    constexpr unsigned kMaxCodes = 4096;
    std::array<std::uint16_t, kMaxCodes> prefix{};
    std::array<std::uint8_t, kMaxCodes> last{};
    std::array<std::uint8_t, kMaxCodes> stack{};
    const unsigned clear = 1U << rootBits;
    const unsigned end = clear + 1;
    for (unsigned i = 0; i < clear; ++i)
        last[i] = static_cast<std::uint8_t>(i);

    std::vector<std::uint8_t> out;
    out.reserve(count);
    unsigned codeBits = rootBits + 1;
    unsigned next = end + 1;
    unsigned previous = kMaxCodes;
    std::uint8_t first = 0;
    unsigned buffer = 0;
    unsigned buffered = 0;
    std::size_t at = 0;
    while (out.size() < count) {
        while (buffered < codeBits && at < data.size()) {
            buffer |= static_cast<unsigned>(data[at++]) << buffered;
            buffered += 8;
        }
        if (buffered < codeBits)
            break;
        const unsigned code = buffer & ((1U << codeBits) - 1);
        buffer >>= codeBits;
        buffered -= codeBits;
        if (code == end)
            break;
        if (code == clear) {
            codeBits = rootBits + 1;
            next = end + 1;
            previous = kMaxCodes;
            continue;
        }
        if (code > next || (code == next && previous == kMaxCodes) || (previous == kMaxCodes && code > end))
            break;
        std::size_t depth = 0;
        unsigned walk = code;
        if (code == next) {
            stack[depth++] = first;
            walk = previous;
        }
        while (walk >= clear && depth < stack.size()) {
            stack[depth++] = last[walk];
            walk = prefix[walk];
        }
        first = last[walk];
        out.push_back(first);
        while (depth > 0 && out.size() < count)
            out.push_back(stack[--depth]);
        if (previous != kMaxCodes && next < kMaxCodes) {
            prefix[next] = static_cast<std::uint16_t>(previous);
            last[next] = first;
            ++next;
            if (next == 1U << codeBits && codeBits < 12)
                ++codeBits;
        }
        previous = code;
    }
    return out;
}

/// Row of the picture for the n-th row of an interlaced one.
unsigned interlacedRow(unsigned n, unsigned height)
{
    struct Pass {
        unsigned start;
        unsigned step;
    };
    constexpr std::array<Pass, 4> kPasses{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    for (const Pass &pass : kPasses) {
        const unsigned rows = height > pass.start ? (height - pass.start + pass.step - 1) / pass.step : 0;
        if (n < rows)
            return pass.start + n * pass.step;
        n -= rows;
    }
    return 0;
}

} // namespace

Result<RgbImage> decodeGif(std::span<const std::uint8_t> bytes)
{
    Reader in(bytes);
    in.take(6);
    const unsigned width = in.u16();
    const unsigned height = in.u16();
    const unsigned flags = in.u8();
    in.take(2);
    const auto tableBytes
        = [](unsigned f) { return (f & 0x80U) != 0 ? std::size_t{3} << ((f & 7U) + 1) : 0; };
    std::span<const std::uint8_t> palette = in.take(tableBytes(flags));
    unsigned open = 0; // palette index where the first picture does not reach

    unsigned kind = in.u8();
    while (kind == 0x21 && !in.isExhausted()) {
        const unsigned label = in.u8();
        const std::vector<std::uint8_t> block = readSubBlocks(in);
        if (label == 0xf9 && block.size() >= 4 && (block[0] & 1U) != 0)
            open = block[3];
        kind = in.u8();
    }
    if (kind != 0x2c || in.isExhausted())
        return Error{ErrorCode::InvalidData, "the GIF has no picture in it", {}};
    const unsigned left = in.u16();
    const unsigned top = in.u16();
    const unsigned partWidth = in.u16();
    const unsigned partHeight = in.u16();
    const unsigned partFlags = in.u8();
    if (const auto local = in.take(tableBytes(partFlags)); !local.empty())
        palette = local;
    const unsigned rootBits = in.u8();
    if (in.isExhausted() || rootBits < 1 || rootBits > 8 || palette.empty())
        return damaged();
    const std::vector<std::uint8_t> data = readSubBlocks(in);
    // Two bits of data can stand for at most 4096 pixels: a header that promises more is not believed.
    const std::size_t count = std::size_t{partWidth} * partHeight;
    if (count / 4096 > data.size() * 4)
        return damaged();
    const std::vector<std::uint8_t> indices = unpackLzw(data, rootBits, count);
    if (indices.size() < count)
        return damaged();

    RgbImage image{static_cast<int>(width), static_cast<int>(height), {}};
    image.bytes.resize(std::size_t{width} * height * 3);
    const auto paint = [&](std::size_t pixel, unsigned index) {
        if (std::size_t{index} * 3 + 2 < palette.size())
            std::copy_n(palette.data() + std::size_t{index} * 3, 3, image.bytes.data() + pixel * 3);
    };
    if (partWidth < width || partHeight < height || left > 0 || top > 0) {
        for (std::size_t i = 0; i < std::size_t{width} * height; ++i)
            paint(i, open);
    }
    for (unsigned n = 0; n < partHeight; ++n) {
        const unsigned row = top + ((partFlags & 0x40U) != 0 ? interlacedRow(n, partHeight) : n);
        for (unsigned x = 0; row < height && x < partWidth && left + x < width; ++x)
            paint(std::size_t{row} * width + left + x, indices[std::size_t{n} * partWidth + x]);
    }
    return image;
}

} // namespace anycap
