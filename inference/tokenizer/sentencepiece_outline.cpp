// SPDX-License-Identifier: MIT
#include "inference/tokenizer/sentencepiece_outline.h"

#include "core/base/utf8.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <unordered_set>

namespace anycap::tokenizer {

namespace {

// Fields of ModelProto, SentencePiece, TrainerSpec and NormalizerSpec.
constexpr std::uint32_t kPieces = 1;
constexpr std::uint32_t kTrainer = 2;
constexpr std::uint32_t kNormalizer = 3;
constexpr std::uint32_t kDenormalizer = 5;
constexpr std::uint32_t kPieceText = 1;
constexpr std::uint32_t kPieceScore = 2;
constexpr std::uint32_t kTrainerModelType = 3;
constexpr std::uint32_t kCharacterMap = 2;

Error invalid(const char *why)
{
    return {ErrorCode::InvalidData, std::string("not a usable SentencePiece model: ") + why, {}};
}

/// Walks over the fields of one protobuf message.
class Fields {
public:
    explicit Fields(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    struct Field {
        std::uint32_t number = 0;
        std::uint64_t value = 0; ///< of a varint or fixed field
        std::optional<std::string_view> bytes; ///< of a field with a length
    };

    /// The next field; nothing at the end or when malformed, see isMalformed().
    std::optional<Field> next()
    {
        if (m_rest.empty() || m_isMalformed)
            return std::nullopt;
        Field field;
        const std::uint64_t tag = varint();
        field.number = static_cast<std::uint32_t>(tag >> 3U);
        switch (tag & 7U) {
        case 0:
            field.value = varint();
            break;
        case 1:
            field.value = fixed(8);
            break;
        case 2:
            field.bytes = take(varint());
            break;
        case 5:
            field.value = fixed(4);
            break;
        default:
            m_isMalformed = true;
        }
        if (field.number == 0 || m_isMalformed) {
            m_isMalformed = true;
            return std::nullopt;
        }
        return field;
    }

    bool isMalformed() const { return m_isMalformed; }

private:
    std::string_view take(std::uint64_t size)
    {
        if (size > m_rest.size()) {
            m_isMalformed = true;
            return {};
        }
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(size));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    std::uint64_t fixed(std::size_t size)
    {
        std::uint64_t value = 0;
        const std::string_view bytes = take(size);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        return value;
    }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::string_view byte = take(1);
            if (byte.empty())
                return 0;
            const auto bits = static_cast<unsigned char>(byte.front());
            value |= std::uint64_t{bits & 0x7FU} << shift;
            if ((bits & 0x80U) == 0)
                return value;
        }
        m_isMalformed = true;
        return 0;
    }

    std::string_view m_rest;
    bool m_isMalformed = false;
};

std::uint32_t unitAt(std::string_view bytes, std::size_t index)
{
    std::uint32_t unit = 0;
    std::memcpy(&unit, bytes.data() + index * sizeof(unit), sizeof(unit));
    return unit;
}

/// A double array (its size in bytes before it) followed by the texts that its leaves point to, each ended by
/// a zero byte. A unit is a leaf's value (top bit set) or leads to a block of 256 children.
bool isCharacterMapSound(std::string_view map)
{
    if (map.empty())
        return true;
    if (map.size() < sizeof(std::uint32_t))
        return false;
    const std::uint32_t arrayBytes = unitAt(map, 0);
    map.remove_prefix(sizeof(std::uint32_t));
    if (arrayBytes >= map.size() || arrayBytes == 0 || arrayBytes % 1024 != 0 || map.back() != '\0')
        return false;
    const std::size_t units = arrayBytes / sizeof(std::uint32_t);
    const std::size_t texts = map.size() - arrayBytes;
    for (std::size_t i = 0; i < units; ++i) {
        const std::uint32_t unit = unitAt(map, i);
        if (unit >> 31U != 0) {
            if ((unit & 0x7FFFFFFFU) >= texts)
                return false;
            continue;
        }
        const std::uint32_t offset = (unit >> 10U) << ((unit & (1U << 9U)) >> 6U);
        if (((i ^ offset) | 0xFFU) >= units)
            return false;
        const bool hasLeaf = (unit & (1U << 8U)) != 0;
        if (hasLeaf && unitAt(map, i ^ offset) >> 31U == 0)
            return false;
    }
    return true;
}

Result<Unit> checkPiece(std::string_view bytes, std::unordered_set<std::string_view> &seen)
{
    std::string_view text;
    Fields fields(bytes);
    while (const auto field = fields.next()) {
        if (field->number == kPieceText && field->bytes)
            text = *field->bytes;
        if (field->number == kPieceScore
            && !std::isfinite(std::bit_cast<float>(static_cast<std::uint32_t>(field->value))))
            return invalid("a piece has no finite score");
    }
    if (fields.isMalformed())
        return invalid("a piece is damaged");
    if (text.empty() || text.find('\0') != std::string_view::npos || utf8::replaceMalformed(text) != text)
        return invalid("a piece is no text");
    if (!seen.insert(text).second)
        return invalid("a piece is there twice");
    return Unit{};
}

Result<Unit> checkNormalizer(std::string_view bytes)
{
    Fields fields(bytes);
    while (const auto field = fields.next()) {
        if (field->number == kCharacterMap && field->bytes && !isCharacterMapSound(*field->bytes))
            return invalid("its character map is damaged");
    }
    return fields.isMalformed() ? Result<Unit>(invalid("its normaliser is damaged")) : Unit{};
}

Result<Unit> checkTrainer(std::string_view bytes)
{
    constexpr std::uint64_t kTypes = 4; // unigram, BPE, words, characters
    Fields fields(bytes);
    while (const auto field = fields.next()) {
        if (field->number == kTrainerModelType && (field->value < 1 || field->value > kTypes))
            return invalid("its kind is not known");
    }
    return fields.isMalformed() ? Result<Unit>(invalid("its settings are damaged")) : Unit{};
}

} // namespace

Result<Unit> checkSentencePieceModel(std::string_view model)
{
    std::unordered_set<std::string_view> pieces;
    Fields fields(model);
    while (const auto field = fields.next()) {
        if (!field->bytes)
            continue;
        Result<Unit> checked = Unit{};
        if (field->number == kPieces)
            checked = checkPiece(*field->bytes, pieces);
        else if (field->number == kTrainer)
            checked = checkTrainer(*field->bytes);
        else if (field->number == kNormalizer || field->number == kDenormalizer)
            checked = checkNormalizer(*field->bytes);
        if (!checked)
            return checked.error();
    }
    if (fields.isMalformed())
        return invalid("damaged, or another kind of file");
    if (pieces.empty())
        return invalid("it has no pieces");
    return Unit{};
}

} // namespace anycap::tokenizer
