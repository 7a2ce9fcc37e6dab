// SPDX-License-Identifier: MIT
#include "core/subtitle/subtitle_file.h"

#include "core/base/atomic_file.h"
#include "core/base/utf8.h"
#include "core/subtitle/encoding.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/origin.h"
#include "core/subtitle/serializer.h"
#include "core/subtitle/srt/srt_reader.h"
#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/vtt_reader.h"

#include <algorithm>
#include <utility>

namespace anycap {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool isUtf8(const TextEncoding &encoding) { return encoding.name == "UTF-8"; }

/// The file's text, what it was encoded in, and what there is to say about that.
struct Source {
    std::string text; ///< UTF-8; for a UTF-8 file its bytes, damaged ones included
    std::string fileBytes; ///< empty for a UTF-8 file
    TextEncoding encoding;
    std::vector<SubtitleProblem> problems;
};

std::string damageMessage(std::size_t places, const std::string &encoding)
{
    return std::to_string(places) + (places == 1 ? " place that is no " : " places that are no ") + encoding
        + (places == 1 ? " reads as U+FFFD" : " read as U+FFFD");
}

int lineOf(std::string_view text, std::size_t offset)
{
    return 1
        + static_cast<int>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

void reportDamage(Source &source, bool isVtt)
{
    if (utf8::isValid(source.text))
        return;
    const Result<DecodedText> decoded = decodeText(source.text, source.encoding);
    std::size_t first = 0;
    for (std::size_t at = 0; at < source.text.size();) {
        first = at;
        const bool isReplacement = utf8::next(source.text, at) == utf8::kReplacement;
        if (isReplacement && std::string_view(source.text).substr(first, at - first) != "\xEF\xBF\xBD")
            break;
    }
    const std::size_t places = decoded ? decoded->damaged : 0;
    std::string message = damageMessage(places, "UTF-8");
    // SubRip's encoding was chosen among all; WebVTT is UTF-8 by its standard, whatever it looks like.
    if (const std::string guess = detectEncodings(source.text).front().encoding.name;
        isVtt && guess != source.encoding.name)
        message += "; the text looks like " + guess;
    source.problems.push_back({lineOf(source.text, first), std::move(message)});
}

TextEncoding chooseEncoding(std::string_view bytes, const SubtitleReadOptions &options, bool isVtt,
                            std::vector<SubtitleProblem> &problems)
{
    const bool hasUtf8Mark = bytes.substr(0, kUtf8Mark.size()) == kUtf8Mark;
    if (!options.encoding.empty()) {
        TextEncoding encoding{canonicalEncodingName(options.encoding), false, false};
        encoding.hasBom = isUtf8(encoding) ? hasUtf8Mark : false;
        return encoding;
    }
    if (isVtt)
        return {"UTF-8", hasUtf8Mark, false};
    const std::vector<EncodingGuess> guesses = detectEncodings(bytes);
    const TextEncoding &best = guesses.front().encoding;
    if (best.isGuess && !isUtf8(best)) {
        std::string others;
        for (std::size_t i = 1; i < std::min<std::size_t>(guesses.size(), 4); ++i)
            others += (others.empty() ? "" : ", ") + guesses[i].encoding.name;
        problems.push_back({0,
                            "the encoding was guessed: " + best.name
                                + (others.empty() ? "" : "; next in likelihood: " + others)});
    }
    return best;
}

Result<Source> decodeSource(std::string bytes, const SubtitleReadOptions &options, bool isVtt)
{
    Source source;
    source.encoding = chooseEncoding(bytes, options, isVtt, source.problems);
    if (isUtf8(source.encoding)) {
        source.text = std::move(bytes);
        if (source.encoding.hasBom)
            source.text.erase(0, kUtf8Mark.size());
        reportDamage(source, isVtt);
        return source;
    }
    Result<DecodedText> decoded = decodeText(bytes, source.encoding);
    if (!decoded)
        return decoded.error();
    source.text = std::move(decoded->utf8);
    source.fileBytes = std::move(bytes);
    if (decoded->damaged > 0)
        source.problems.push_back({0, damageMessage(decoded->damaged, source.encoding.name)});
    // A text that begins like a mark when written back had one.
    const Result<std::string> withMark = encodeText("", {source.encoding.name, true, false});
    source.encoding.hasBom
        = withMark && !withMark->empty() && source.fileBytes.compare(0, withMark->size(), *withMark) == 0;
    return source;
}

Result<SubtitleDocument> parse(std::string text, SubtitleFormat format)
{
    switch (format) {
    case SubtitleFormat::WebVtt:
        return vtt::readVtt(std::move(text));
    case SubtitleFormat::SubRip:
        // A WebVTT file under the wrong name, unless SubRip's reader finds more in it.
        if (vtt::hasSignature(text)) {
            SubtitleDocument asSrt = srt::readSrt(text);
            Result<SubtitleDocument> asVtt = vtt::readVtt(std::move(text));
            if (asVtt && asVtt->cues.size() >= asSrt.cues.size()) {
                asVtt->problems.insert(asVtt->problems.begin(),
                                       {1, "the file is WebVTT and was read as such"});
                return asVtt;
            }
            return asSrt;
        }
        return srt::readSrt(std::move(text), format);
    case SubtitleFormat::SubViewer:
        return srt::readSrt(std::move(text), format);
    case SubtitleFormat::Json:
    case SubtitleFormat::PlainText:
        break;
    }
    return Error{
        ErrorCode::Unsupported, std::string(subtitleFormatName(format)) + " cannot be read as subtitles", {}};
}

/// WebVTT's standard knows UTF-8 alone; a file that is none of it for its encoding can be read when that is
/// named.
Error notVtt(std::string_view text)
{
    const std::string encoding = detectEncodings(text).front().encoding.name;
    if (encoding.compare(0, 6, "UTF-16") != 0 && encoding.compare(0, 6, "UTF-32") != 0)
        return {ErrorCode::InvalidData, "is not WebVTT: the first line must be WEBVTT", {}};
    return {ErrorCode::InvalidData,
            "is in " + encoding + ", but WebVTT is UTF-8 alone; it is read when the encoding is named",
            {}};
}

bool looksBinary(std::string_view text) { return text.substr(0, 4096).find('\0') != std::string_view::npos; }

Error noCues(const SubtitleDocument &document, bool isBinary)
{
    std::string message = isBinary ? "is not a text file" : "no cue found";
    if (!isBinary && !document.problems.empty() && document.problems.back().line == 0)
        message = document.problems.back().message;
    return {ErrorCode::InvalidData, message, {}};
}

/// What the options or the name say; nothing where the text has to be looked at. A name that ends in .txt
/// says nothing: SubRip is often kept under it.
std::optional<SubtitleFormat> toldFormat(const std::string &name, const SubtitleReadOptions &options)
{
    if (options.format)
        return options.format;
    const std::optional<SubtitleFormat> named = subtitleFormatFromPath(name);
    return named == SubtitleFormat::PlainText ? std::nullopt : named;
}

} // namespace

Result<SubtitleDocument> readSubtitles(std::string bytes, const std::string &name,
                                       const SubtitleReadOptions &options)
{
    const auto fail = [&name](Error error) -> Result<SubtitleDocument> {
        error.detail = name;
        return error;
    };
    if (bytes.empty())
        return fail({ErrorCode::InvalidData, "is empty", {}});
    if (bytes.size() > options.maxBytes || bytes.size() >= UINT32_MAX)
        return fail({ErrorCode::TooLarge,
                     "is larger than the " + std::to_string(options.maxBytes >> 20U) + " MiB that are read",
                     {}});
    const std::optional<SubtitleFormat> told = toldFormat(name, options);
    const std::string_view head = bytes;
    const bool isVtt = told ? *told == SubtitleFormat::WebVtt
                            : vtt::hasSignature(head.substr(head.substr(0, 3) == kUtf8Mark ? 3 : 0));
    Result<Source> source = decodeSource(std::move(bytes), options, isVtt);
    if (!source)
        return fail(source.error());
    const std::optional<SubtitleFormat> format = told ? told : sniffSubtitleFormat(source->text);
    const bool isBinary = looksBinary(source->text);
    if (!format) {
        return fail({ErrorCode::InvalidData,
                     isBinary ? "is not a text file"
                              : "is in no subtitle format that is known (SubRip, WebVTT, SubViewer)",
                     {}});
    }
    if (*format == SubtitleFormat::WebVtt && !vtt::hasSignature(source->text))
        return fail(notVtt(source->text));
    Result<SubtitleDocument> document = parse(std::move(source->text), *format);
    if (!document)
        return fail(document.error());
    if (document->cues.empty() && document->format != SubtitleFormat::WebVtt)
        return fail(noCues(*document, isBinary));

    document->encoding = source->encoding;
    document->problems.insert(document->problems.begin(), source->problems.begin(), source->problems.end());
    std::stable_sort(document->problems.begin(), document->problems.end(),
                     [](const SubtitleProblem &a, const SubtitleProblem &b) { return a.line < b.line; });
    if (document->cues.empty())
        document->problems.push_back({0, "the file has no cues"});
    // Nobody else holds it yet.
    auto origin = std::const_pointer_cast<SubtitleOrigin>(document->origin);
    origin->fileBytes = std::move(source->fileBytes);
    origin->encoding = source->encoding;
    return document;
}

Result<SubtitleDocument> readSubtitleFile(const std::string &path, const SubtitleReadOptions &options)
{
    Result<std::string> bytes = readFile(path, options.maxBytes);
    if (!bytes)
        return bytes.error();
    return readSubtitles(*std::move(bytes), path, options);
}

std::string serialize(const SubtitleDocument &document, SubtitleFormat format)
{
    std::vector<SubtitleLoss> losses;
    return serialized(document, format, false, losses);
}

namespace {

/// The document's bytes in options.format. `disposable` is the document itself where it may be used up.
Result<std::string> bytesOf(const SubtitleDocument &document, SubtitleDocument *disposable,
                            const SubtitleWriteOptions &options, SubtitleWriteReport &report)
{
    const SubtitleFormat format = options.format.value_or(document.format);
    if (!canWrite(format)) {
        return Error{ErrorCode::Unsupported,
                     std::string(subtitleFormatName(format)) + " cannot be written; known are "
                         + std::string(writableExtensions()),
                     {}};
    }
    const bool isSameFormat = format == document.format;
    TextEncoding encoding{"UTF-8", false, false};
    if (!options.encoding.empty()) {
        encoding.name = canonicalEncodingName(options.encoding);
        encoding.hasBom = encoding.name.compare(0, 4, "UTF-") == 0 && encoding.name != "UTF-8";
    } else if (isSameFormat) {
        encoding = document.encoding;
    } else if (format == SubtitleFormat::SubRip || format == SubtitleFormat::WebVtt) {
        encoding.hasBom = isUtf8(document.encoding) && document.encoding.hasBom;
    }
    if (disposable != nullptr && (format == SubtitleFormat::SubRip || format == SubtitleFormat::WebVtt))
        *disposable = convertedTo(std::move(*disposable), format, report.losses);
    std::string text = serialized(document, format, options.rewriteAll, report.losses);
    // Untouched: the file's own bytes, whatever its encoding could not say.
    const SubtitleOrigin *origin = document.origin.get();
    if (isSameFormat && origin != nullptr && !origin->fileBytes.empty()
        && origin->encoding.name == encoding.name && origin->text == text) {
        report.bytesWritten = origin->fileBytes.size();
        return origin->fileBytes;
    }
    if (isUtf8(encoding) && !encoding.hasBom) {
        report.bytesWritten = text.size();
        return text;
    }
    if (!isUtf8(encoding))
        text = utf8::replaceMalformed(text);
    Result<std::string> bytes = encodeText(text, encoding);
    if (!bytes && bytes.error().code == ErrorCode::Unsupported && options.encoding.empty()) {
        report.losses.push_back({"written as UTF-8, because " + bytes.error().message, 1, 0});
        bytes = encodeText(text, {"UTF-8", false, false});
    }
    if (bytes)
        report.bytesWritten = bytes->size();
    return bytes;
}

Result<SubtitleWriteReport> writeTo(const std::string &path, const SubtitleDocument &document,
                                    SubtitleDocument *disposable, const SubtitleWriteOptions &options)
{
    SubtitleWriteOptions resolved = options;
    if (!resolved.format)
        resolved.format = subtitleFormatFromPath(path);
    if (!resolved.format) {
        return Error{ErrorCode::InvalidArgument,
                     "the format is not known by this name; known are " + std::string(writableExtensions()),
                     path};
    }
    SubtitleWriteReport report;
    Result<std::string> bytes = bytesOf(document, disposable, resolved, report);
    if (!bytes) {
        Error error = bytes.error();
        error.detail = path;
        return error;
    }
    if (Result<Unit> written = writeFileAtomically(path, *bytes); !written)
        return written.error();
    return report;
}

} // namespace

Result<std::string> subtitleBytes(const SubtitleDocument &document, const SubtitleWriteOptions &options,
                                  SubtitleWriteReport &report)
{
    return bytesOf(document, nullptr, options, report);
}

Result<SubtitleWriteReport> writeSubtitleFile(const SubtitleDocument &document, const std::string &path,
                                              const SubtitleWriteOptions &options)
{
    return writeTo(path, document, nullptr, options);
}

Result<SubtitleWriteReport> writeSubtitleFile(SubtitleDocument &&document, const std::string &path,
                                              const SubtitleWriteOptions &options)
{
    return writeTo(path, document, &document, options);
}

} // namespace anycap
