// SPDX-License-Identifier: MIT
#include "core/subtitle/encoding.h"

#include "core/base/utf8.h"
#include "core/subtitle/encoding_score.h"
#include "core/subtitle/text_tools.h"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace anycap {

namespace {

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

// The longer first: a UTF-32 mark begins like a UTF-16 one.
constexpr std::array<Mark, 5> kMarks{{
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xEF\xBB\xBF", "UTF-8"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
}};

const Mark *markOf(std::string_view bytes)
{
    const auto *const found = std::find_if(kMarks.begin(), kMarks.end(), [bytes](const Mark &mark) {
        return bytes.substr(0, mark.bytes.size()) == mark.bytes;
    });
    return found == kMarks.end() ? nullptr : found;
}

class Converter {
public:
    Converter(const std::string &to, const std::string &from)
        : m_handle(::iconv_open(to.c_str(), from.c_str()))
    {
    }
    ~Converter()
    {
        if (isOpen())
            ::iconv_close(m_handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    // iconv_t is a pointer whose "none" is -1.
    bool isOpen() const { return reinterpret_cast<std::intptr_t>(m_handle) != -1; }

    struct Step {
        std::size_t consumed = 0;
        int error = 0; ///< 0, EILSEQ or EINVAL
    };
    /// Appends until the end or the first trouble.
    Step convert(std::string_view in, std::string &out)
    {
        char *source = const_cast<char *>(in.data()); // iconv's interface; it does not write there
        std::size_t left = in.size();
        for (;;) {
            char *target = m_buffer.data();
            std::size_t room = m_buffer.size();
            const std::size_t result = ::iconv(m_handle, left > 0 ? &source : nullptr, &left, &target, &room);
            const int error = result == static_cast<std::size_t>(-1) ? errno : 0;
            out.append(m_buffer.data(), m_buffer.size() - room);
            if (error == E2BIG)
                continue;
            if (error != 0)
                return {in.size() - left, error};
            if (left == 0)
                return {in.size(), 0};
        }
    }
    void reset() { ::iconv(m_handle, nullptr, nullptr, nullptr, nullptr); }

private:
    iconv_t m_handle;
    std::array<char, 16384> m_buffer{}; ///< cleared once, not at each of many damaged places
};

std::size_t unitSize(std::string_view encoding)
{
    const std::string name = text::lowerCased(encoding);
    if (name.find("utf-16") == 0 || name.find("ucs-2") == 0)
        return 2;
    return name.find("utf-32") == 0 || name.find("ucs-4") == 0 ? 4 : 1;
}

bool isUtf8Name(std::string_view name)
{
    const std::string lower = text::lowerCased(name);
    return lower == "utf-8" || lower == "utf8";
}

/// "UTF-16" and "UTF-32" without a byte order: the mark's, else little endian as Windows writes.
std::string withByteOrder(const std::string &name, std::string_view bytes)
{
    const std::string lower = text::lowerCased(name);
    if (lower != "utf-16" && lower != "utf-32" && lower != "utf16" && lower != "utf32")
        return name;
    const bool isWide = lower.find("32") != std::string::npos;
    const std::string_view bigMark
        = isWide ? std::string_view("\0\0\xFE\xFF", 4) : std::string_view("\xFE\xFF");
    const bool isBig = bytes.substr(0, bigMark.size()) == bigMark;
    return std::string(isWide ? "UTF-32" : "UTF-16") + (isBig ? "BE" : "LE");
}

/// Valid but for a character cut off at the very end.
bool isTruncatedUtf8(std::string_view bytes)
{
    for (std::size_t cut = 1; cut <= 3 && cut < bytes.size(); ++cut) {
        const auto lead = static_cast<unsigned char>(bytes[bytes.size() - cut]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (length > cut)
            return utf8::isValid(bytes.substr(0, bytes.size() - cut));
        if ((lead & 0xC0U) != 0x80U)
            return false;
    }
    return false;
}

/// UTF-16 without a mark: text has a zero in every other byte, or at least in most line ends and digits.
std::string_view bareUtf16(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros.at(i % 2) += sample[i] == '\0' ? 1 : 0;
    const std::size_t pairs = sample.size() / 2;
    if (pairs < 4 || bytes.size() % 2 != 0)
        return {};
    if (zeros[1] * 4 > pairs && zeros[0] * 50 < pairs)
        return "UTF-16LE";
    if (zeros[0] * 4 > pairs && zeros[1] * 50 < pairs)
        return "UTF-16BE";
    return {};
}

std::string uchardetGuess(std::string_view bytes)
{
    uchardet_t detector = uchardet_new();
    std::string name;
    if (uchardet_handle_data(detector, bytes.data(), bytes.size()) == 0) {
        uchardet_data_end(detector);
        name = uchardet_get_charset(detector);
    }
    uchardet_delete(detector);
    return name;
}

bool hasC1Bytes(std::string_view bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 && byte < 0xA0;
    });
}

/// Nobody writes C1 control characters: a file that has such bytes is in Windows' extension of the ISO set.
std::string windowsVariant(const std::string &name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kVariants{{
        {"ISO-8859-1", "windows-1252"},
        {"ISO-8859-2", "windows-1250"},
        {"ISO-8859-7", "windows-1253"},
        {"ISO-8859-8", "windows-1255"},
        {"ISO-8859-9", "windows-1254"},
        {"ISO-8859-15", "windows-1252"},
        {"ISO-8859-6", "windows-1256"},
    }};
    for (const auto &[iso, windows] : kVariants) {
        if (iso == name)
            return std::string(windows);
    }
    return name;
}

} // namespace

std::string canonicalEncodingName(std::string_view name)
{
    std::string lower = text::lowerCased(name);
    if (isUtf8Name(lower) || lower == "ascii" || lower == "us-ascii")
        return "UTF-8";
    constexpr std::string_view kWindows = "windows-";
    if (lower.substr(0, kWindows.size()) == kWindows)
        return lower;
    if (lower.size() == 6 && lower.substr(0, 2) == "cp" && lower.substr(2, 3) == "125")
        return "windows-" + lower.substr(2);
    if (lower == "latin1" || lower == "latin-1")
        return "ISO-8859-1";
    if (lower == "gb2312" || lower == "gbk" || lower == "gb18030")
        return "GB18030"; // a superset of both
    if (lower == "shift-jis" || lower == "shift_jis" || lower == "sjis")
        return "CP932"; // what Windows, and so everybody, writes under that name
    if (lower == "euc-kr" || lower == "uhc")
        return "CP949";
    std::string upper(name);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return upper;
}

std::vector<EncodingGuess> detectEncodings(std::string_view bytes)
{
    if (const Mark *mark = markOf(bytes))
        return {{{std::string(mark->encoding), true, false}, 1}};
    if (const std::string_view utf16 = bareUtf16(bytes); !utf16.empty())
        return {{{std::string(utf16), false, true}, 0.95}};
    if (utf8::isValid(bytes))
        return {{{"UTF-8", false, false}, 1}};
    if (isTruncatedUtf8(bytes))
        return {{{"UTF-8", false, true}, 0.95}};

    constexpr std::size_t kSampleBytes = std::size_t{256} * 1024;
    constexpr double kDetectorBonus = 0.15;
    const std::string_view sample = bytes.substr(0, kSampleBytes);
    std::string detected = uchardetGuess(sample);
    if (!detected.empty()) {
        detected = canonicalEncodingName(detected);
        if (hasC1Bytes(sample))
            detected = windowsVariant(detected);
    }
    std::vector<std::string> names{
        "windows-1252", "windows-1250", "windows-1251", "GB18030",      "CP932",        "BIG5",   "CP949",
        "EUC-JP",       "windows-1253", "windows-1254", "windows-1255", "windows-1256", "KOI8-R", "UTF-8"};
    if (!detected.empty() && std::find(names.begin(), names.end(), detected) == names.end())
        names.push_back(detected);
    std::vector<EncodingGuess> guesses;
    for (const std::string &name : names) {
        const TextEncoding encoding{name, false, true};
        const Result<DecodedText> decoded = decodeText(sample, encoding);
        if (!decoded)
            continue;
        double score = plausibility(decoded->utf8, decoded->damaged) * (1 - kDetectorBonus);
        if (name == detected)
            score += kDetectorBonus;
        guesses.push_back({encoding, score});
    }
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const EncodingGuess &a, const EncodingGuess &b) { return a.score > b.score; });
    return guesses;
}

Result<DecodedText> decodeText(std::string_view bytes, const TextEncoding &encoding)
{
    const Mark *mark = markOf(bytes);
    const std::string name = withByteOrder(encoding.name, bytes);
    if (mark != nullptr && text::lowerCased(mark->encoding) == text::lowerCased(name))
        bytes.remove_prefix(mark->bytes.size());
    DecodedText decoded;
    if (isUtf8Name(name)) {
        decoded.utf8 = utf8::replaceMalformed(bytes);
        if (decoded.utf8 != bytes) {
            for (std::size_t at = 0; at < bytes.size();) {
                const std::size_t begin = at;
                const bool isReplaced = utf8::next(bytes, at) == utf8::kReplacement;
                decoded.damaged += isReplaced && bytes.substr(begin, at - begin) != "\xEF\xBF\xBD" ? 1 : 0;
            }
        }
        return decoded;
    }
    Converter converter("UTF-8", name);
    if (!converter.isOpen())
        return Error{ErrorCode::InvalidArgument, "the encoding \"" + encoding.name + "\" is not known", {}};
    const std::size_t unit = unitSize(name);
    decoded.utf8.reserve(bytes.size() + bytes.size() / 4);
    while (!bytes.empty()) {
        const Converter::Step step = converter.convert(bytes, decoded.utf8);
        bytes.remove_prefix(step.consumed);
        if (step.error == 0)
            break;
        ++decoded.damaged;
        decoded.utf8 += "\xEF\xBF\xBD";
        bytes.remove_prefix(std::min(unit, bytes.size()));
        converter.reset();
    }
    return decoded;
}

Result<std::string> encodeText(std::string_view utf8, const TextEncoding &encoding)
{
    const std::string name = withByteOrder(encoding.name, {});
    std::string out;
    if (encoding.hasBom) {
        const auto *const mark = std::find_if(kMarks.begin(), kMarks.end(), [&name](const Mark &m) {
            return text::lowerCased(m.encoding) == text::lowerCased(name);
        });
        if (mark != kMarks.end())
            out += mark->bytes;
    }
    if (isUtf8Name(name)) {
        out += utf8;
        return out;
    }
    Converter converter(name, "UTF-8");
    if (!converter.isOpen())
        return Error{ErrorCode::InvalidArgument, "the encoding \"" + encoding.name + "\" is not known", {}};
    const Converter::Step step = converter.convert(utf8, out);
    if (step.error != 0) {
        std::size_t at = step.consumed;
        std::string character;
        if (at < utf8.size())
            utf8::append(character, utf8::next(utf8, at));
        return Error{ErrorCode::Unsupported, name + " has no \"" + text::excerpt(character) + "\"", {}};
    }
    return out;
}

} // namespace anycap
