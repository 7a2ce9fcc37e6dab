// SPDX-License-Identifier: MIT
// Kinds of characters and scripts; see symbol.h.
#include "inference/constrain/symbol.h"

#include <algorithm>
#include <array>
#include <string>

namespace anycap::constrain {

namespace {

bool isWide(char32_t c)
{
    // As countWords() has it (core/base/text_count.h).
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

bool isIn(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

SymbolKind wideKind(char32_t c)
{
    if (unicode::isRegexWord(c))
        return SymbolKind::WideWord;
    if (isIn(U"\u3002\uFF01\uFF1F\uFF0E\uFF61", c))
        return SymbolKind::WideStop;
    if (isIn(U"\u300D\u300F\u3011\u300B\u3009\u3015\u3017\u301F\uFF09\uFF3D\uFF5D\uFF63\uFF02", c))
        return SymbolKind::WideCloser;
    return SymbolKind::WidePunctuation;
}

SymbolKind asciiKind(char32_t c)
{
    switch (c) {
    case U' ':
        return SymbolKind::Blank;
    case U'\n':
        return SymbolKind::Newline;
    case U'.':
    case U'!':
    case U'?':
        return SymbolKind::Stop;
    case U'\'':
        return SymbolKind::Apostrophe;
    case U'-':
        return SymbolKind::Hyphen;
    case U'"':
        return SymbolKind::Quote;
    case U',':
        return SymbolKind::Comma;
    case U'&':
        return SymbolKind::Ampersand;
    case U'<':
    case U'{':
        return SymbolKind::Markup;
    case U')':
    case U']':
    case U'%':
        return SymbolKind::Closer;
    default:
        break;
    }
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
        return SymbolKind::Letter;
    if ((c >= U'0' && c <= U'9') || c == U'_')
        return SymbolKind::WordOther;
    return c < 0x20 || c == 0x7F ? SymbolKind::Banned : SymbolKind::Open;
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFF)
        || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000;
}

SymbolKind kindOf(char32_t c)
{
    if (c < 0x80)
        return asciiKind(c);
    if (c == 0xA0 || c == 0x202F)
        return SymbolKind::HardBlank;
    if (unicode::isSpace(c) || isInvisible(c) || c < 0xA0)
        return SymbolKind::Banned;
    if (isWide(c))
        return unicode::isMark(c) ? SymbolKind::Banned : wideKind(c);
    if (unicode::isRegexWord(c))
        return SymbolKind::WordOther;
    if (unicode::isMark(c))
        return SymbolKind::Mark;
    if (isIn(U"\u2019\u201D\u203A\u00BB\u2030", c))
        return SymbolKind::Closer;
    if (isIn(U"\u2018\u201C\u201E\u201A\u2039\u00AB\u2010\u2011\u2012\u2013\u2014\u2015\u2026\u00A1\u00BF"
             U"\u2022"
             U"\u00B7",
             c))
        return SymbolKind::Open;
    return SymbolKind::Other;
}

struct ScriptBlock {
    char32_t first;
    char32_t last;
    ScriptSet script;
};

constexpr ScriptSet kOtherScript = 1U << 31U;

constexpr std::array kBlocks{
    ScriptBlock{0x41, 0x24F, kLatin},          ScriptBlock{0x250, 0x2AF, kLatin},
    ScriptBlock{0x370, 0x3FF, kGreek},         ScriptBlock{0x400, 0x52F, kCyrillic},
    ScriptBlock{0x530, 0x58F, 1U << 6U},       ScriptBlock{0x590, 0x5FF, 1U << 7U},
    ScriptBlock{0x600, 0x77F, 1U << 8U},       ScriptBlock{0x900, 0x97F, 1U << 9U},
    ScriptBlock{0x980, 0x9FF, 1U << 10U},      ScriptBlock{0xB80, 0xBFF, 1U << 11U},
    ScriptBlock{0xC00, 0xC7F, 1U << 12U},      ScriptBlock{0xE00, 0xE7F, 1U << 13U},
    ScriptBlock{0x10A0, 0x10FF, 1U << 14U},    ScriptBlock{0x1100, 0x11FF, kHangul},
    ScriptBlock{0x1E00, 0x1EFF, kLatin},       ScriptBlock{0x1F00, 0x1FFF, kGreek},
    ScriptBlock{0x3005, 0x3007, kHan},         ScriptBlock{0x3041, 0x30FF, kKana},
    ScriptBlock{0x3130, 0x318F, kHangul},      ScriptBlock{0x31F0, 0x31FF, kKana},
    ScriptBlock{0x3400, 0x9FFF, kHan},         ScriptBlock{0xAC00, 0xD7AF, kHangul},
    ScriptBlock{0xF900, 0xFAFF, kHan},         ScriptBlock{0xFB50, 0xFEFC, 1U << 8U},
    ScriptBlock{0xFF21, 0xFF5A, kOtherScript}, ScriptBlock{0xFF66, 0xFF9D, kKana},
    ScriptBlock{0x20000, 0x3FFFD, kHan},
};

struct LanguageScripts {
    std::string_view tag;
    ScriptSet scripts;
    char32_t sample;
};

constexpr std::array kLanguages{
    LanguageScripts{"zh", kHan, U'\u7684'},      LanguageScripts{"ja", kHan | kKana, U'\u306E'},
    LanguageScripts{"ko", kHangul, U'\uC774'},   LanguageScripts{"ru", kCyrillic, U'\u0438'},
    LanguageScripts{"uk", kCyrillic, U'\u0438'}, LanguageScripts{"bg", kCyrillic, U'\u0438'},
    LanguageScripts{"sr", kCyrillic, U'\u0438'}, LanguageScripts{"el", kGreek, U'\u03BF'},
    LanguageScripts{"hy", 1U << 6U, U'\u0561'},  LanguageScripts{"he", 1U << 7U, U'\u05D5'},
    LanguageScripts{"ar", 1U << 8U, U'\u0648'},  LanguageScripts{"fa", 1U << 8U, U'\u0648'},
    LanguageScripts{"hi", 1U << 9U, U'\u0915'},  LanguageScripts{"bn", 1U << 10U, U'\u0995'},
    LanguageScripts{"ta", 1U << 11U, U'\u0B95'}, LanguageScripts{"te", 1U << 12U, U'\u0C15'},
    LanguageScripts{"th", 1U << 13U, U'\u0E01'}, LanguageScripts{"ka", 1U << 14U, U'\u10D0'},
};

constexpr std::array<std::string_view, 20> kLatinLanguages{"en", "de", "fr", "es", "it", "pt", "nl",
                                                           "sv", "da", "nb", "no", "nn", "fi", "pl",
                                                           "cs", "ro", "hu", "tr", "ca", "vi"};

} // namespace

Symbol classify(char32_t c)
{
    const Symbol symbol{kindOf(c), unicode::graphemeClass(c)};
    const bool isControl = symbol.grapheme == unicode::GraphemeClass::Control;
    return isControl && c != U'\n' ? Symbol{} : symbol;
}

Edge edgeOf(char32_t c)
{
    if (c == U' ')
        return Edge::Blank;
    if (unicode::isMark(c))
        return Edge::Mark;
    if (unicode::isUnspacedScript(c))
        return Edge::Unspaced;
    return unicode::isWordPart(c) ? Edge::Word : Edge::NonWord;
}

bool mayPhraseEnd(Edge left, Edge right)
{
    if (right == Edge::Mark)
        return false;
    return !((left == Edge::Word || left == Edge::Mark) && right == Edge::Word);
}

bool mayPhraseBegin(Edge left, Edge right) { return left != Edge::Mark && mayPhraseEnd(left, right); }

ScriptSet scriptOf(char32_t c)
{
    if (!unicode::isRegexWord(c) || (c >= U'0' && c <= U'9') || c == U'_')
        return 0;
    for (const ScriptBlock &block : kBlocks) {
        if (c >= block.first && c <= block.last)
            return block.script;
    }
    return kOtherScript;
}

ScriptSet scriptsOfLanguage(std::string_view tag)
{
    std::string primary(tag.substr(0, tag.find_first_of("-_")));
    for (char &c : primary)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (tag.find("-Latn") != std::string_view::npos || tag.find("-latn") != std::string_view::npos)
        return kLatin;
    if (tag.find("-Cyrl") != std::string_view::npos || tag.find("-cyrl") != std::string_view::npos)
        return kCyrillic;
    if (primary == "cmn" || primary == "yue")
        primary = "zh";
    if (primary == "id"
        || std::find(kLatinLanguages.begin(), kLatinLanguages.end(), primary) != kLatinLanguages.end())
        return kLatin;
    for (const LanguageScripts &language : kLanguages) {
        if (language.tag == primary)
            return language.scripts;
    }
    return kAnyScript;
}

char32_t sampleLetter(ScriptSet scripts)
{
    if ((scripts & kLatin) != 0)
        return U'a';
    if ((scripts & kHan) != 0)
        return U'\u7684';
    for (const LanguageScripts &language : kLanguages) {
        if ((scripts & language.scripts) != 0)
            return language.sample;
    }
    return U'a';
}

} // namespace anycap::constrain
