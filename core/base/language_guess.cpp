// SPDX-License-Identifier: MIT
// Scripts and common words by language; see language_guess.h. The word lists are each language's most
// frequent function words, chosen so that close neighbours (Spanish and Portuguese, Danish and Norwegian)
// still part.
#include "core/base/language_guess.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace anycap {

namespace {

enum class Script : unsigned char {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Thai,
    Georgian,
    Hangul,
    Kana,
    Han,
    Other
};

struct Language {
    std::string_view tag;
    std::string_view name;
    Script script;
    std::string_view words; ///< blank on both sides of each; empty: the script alone decides
};

constexpr std::array kLanguages{
    Language{"en", "English", Script::Latin,
             " a an in the of and to is are was with for that this from at by it its his her they there "
             "while as an "
             "has have "
             "which into over on "},
    Language{
        "de", "German", Script::Latin,
        " in der die das und ist ein eine einen einem einer mit auf den dem des nicht von zu im sich für "
        "sie er es "
        "wird sind vor auch über unter zwei "},
    Language{"fr", "French", Script::Latin,
             " a le la les un une des et est dans sur avec pour que qui du au aux par il elle sont deux ce "
             "cette d'un "
             "d'une plus se son sa "},
    Language{"es", "Spanish", Script::Latin,
             " a el la los las un una y en de con por para que se es del al su está están sobre mientras hay "
             "lo como "
             "más muy "},
    Language{
        "it", "Italian", Script::Latin,
        " a in il lo la gli le un una e di che con per è sono nel nella del della dei sul sulla si da al non "
        "mentre "
        "su due "},
    Language{"pt", "Portuguese", Script::Latin,
             " o a os as um uma e em de com por para que se do da dos das no na ao está estão não enquanto "
             "sobre é "
             "mais sua seu "},
    Language{"nl", "Dutch", Script::Latin,
             " de het een en van in is op met te dat die voor zijn niet aan er naar om bij wordt over twee "
             "ook hij "
             "terwijl "},
    Language{"sv", "Swedish", Script::Latin,
             " och en ett det som är på med av till för den att inte i från står ligger två har under sig "
             "man när "},
    Language{"da", "Danish", Script::Latin,
             " og en et det som er på med af til for den at ikke i fra står ligger to har under sig mens der "
             "hvid "},
    Language{"nb", "Norwegian", Script::Latin,
             " og en et det som er på med av til for den at ikke i fra står ligger to har under seg mens "
             "hvit ei "},
    Language{
        "fi", "Finnish", Script::Latin,
        " ja on ei se että joka kun hän ovat mutta kuin myös niin hänen kaksi sen jossa vieressä edessä "},
    Language{
        "pl", "Polish", Script::Latin,
        " i w z na się jest nie do to że są po przez przy od dla jak oraz który która które dwa obok nad "},
    Language{"cs", "Czech", Script::Latin,
             " a v se na je s z do to že jsou po při od pro jako který která které dva vedle nad ve ze "},
    Language{"ro", "Romanian", Script::Latin,
             " și în de la cu pe un o este sunt nu se din care pentru lui mai sau două lângă al ale "},
    Language{"hu", "Hungarian", Script::Latin,
             " a az és egy van nem is hogy meg két mellett alatt között mint ezt azt áll előtt vannak "},
    Language{"tr", "Turkish", Script::Latin,
             " ve bir bu da de için ile olan iki var çok üzerinde daha gibi yanında altında önünde o "},
    Language{"ca", "Catalan", Script::Latin,
             " a el la els les un una i en de amb per que es del al seu està són sobre mentre hi dos als "},
    Language{"vi", "Vietnamese", Script::Latin,
             " và của là một có trong với trên cho không những các người được đang này ở hai từ "},
    Language{
        "id", "Indonesian", Script::Latin,
        " dan yang di dengan sebuah dari untuk ini itu pada ke adalah seorang dua tidak ada dalam atas "},
    Language{"ru", "Russian", Script::Cyrillic,
             " и в на с не что по из у к за от это как он она они два для под над рядом стоит ещё "},
    Language{"uk", "Ukrainian", Script::Cyrillic,
             " і в на з не що та у до за від це як він вона вони два для під над поруч стоїть є й "},
    Language{"bg", "Bulgarian", Script::Cyrillic,
             " и в на с не че от за се да е по са до това като той тя те два под над към със във "},
    Language{"sr", "Serbian", Script::Cyrillic,
             " и у на с са не што да од за се је су до то као он она два под над "},
    Language{"el", "Greek", Script::Greek, ""},
    Language{"hy", "Armenian", Script::Armenian, ""},
    Language{"he", "Hebrew", Script::Hebrew, ""},
    Language{"ar", "Arabic", Script::Arabic, " في من على إلى مع هذا هذه التي الذي أن كان عن بين "},
    Language{"fa", "Persian", Script::Arabic, " در از به با است که این آن را برای یک دو روی می "},
    Language{"hi", "Hindi", Script::Devanagari, ""},
    Language{"bn", "Bengali", Script::Bengali, ""},
    Language{"ta", "Tamil", Script::Tamil, ""},
    Language{"te", "Telugu", Script::Telugu, ""},
    Language{"th", "Thai", Script::Thai, ""},
    Language{"ka", "Georgian", Script::Georgian, ""},
    Language{"ko", "Korean", Script::Hangul, ""},
    Language{"ja", "Japanese", Script::Kana, ""},
    Language{"zh", "Chinese", Script::Han, ""},
};

std::string_view scriptName(Script script)
{
    static constexpr std::array<std::string_view, 16> kNames{
        "Latin", "Greek",  "Cyrillic", "Armenian", "Hebrew", "Arabic",   "Devanagari", "Bengali",
        "Tamil", "Telugu", "Thai",     "Georgian", "Korean", "Japanese", "Chinese",    "other"};
    return kNames[static_cast<std::size_t>(script)];
}

struct ScriptBlock {
    char32_t first;
    char32_t last;
    Script script;
};

Script scriptOf(char32_t c)
{
    static constexpr std::array kBlocks{
        ScriptBlock{0x41, 0x24F, Script::Latin},       ScriptBlock{0x370, 0x3FF, Script::Greek},
        ScriptBlock{0x400, 0x52F, Script::Cyrillic},   ScriptBlock{0x530, 0x58F, Script::Armenian},
        ScriptBlock{0x590, 0x5FF, Script::Hebrew},     ScriptBlock{0x600, 0x77F, Script::Arabic},
        ScriptBlock{0x900, 0x97F, Script::Devanagari}, ScriptBlock{0x980, 0x9FF, Script::Bengali},
        ScriptBlock{0xB80, 0xBFF, Script::Tamil},      ScriptBlock{0xC00, 0xC7F, Script::Telugu},
        ScriptBlock{0xE00, 0xE7F, Script::Thai},       ScriptBlock{0x10A0, 0x10FF, Script::Georgian},
        ScriptBlock{0x1100, 0x11FF, Script::Hangul},   ScriptBlock{0x1E00, 0x1EFF, Script::Latin},
        ScriptBlock{0x1F00, 0x1FFF, Script::Greek},    ScriptBlock{0x3041, 0x30FF, Script::Kana},
        ScriptBlock{0x3130, 0x318F, Script::Hangul},   ScriptBlock{0x3400, 0x9FFF, Script::Han},
        ScriptBlock{0xAC00, 0xD7AF, Script::Hangul},   ScriptBlock{0xF900, 0xFAFF, Script::Han},
        ScriptBlock{0xFB50, 0xFEFC, Script::Arabic},   ScriptBlock{0xFF66, 0xFF9D, Script::Kana},
        ScriptBlock{0x20000, 0x3FFFD, Script::Han},
    };
    for (const ScriptBlock &block : kBlocks) {
        if (c >= block.first && c <= block.last)
            return block.script;
    }
    return Script::Other;
}

std::string primaryTag(std::string_view tag)
{
    std::string primary(tag.substr(0, tag.find_first_of("-_")));
    for (char &c : primary)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (primary == "no" || primary == "nn")
        return "nb";
    return primary == "cmn" || primary == "yue" ? "zh" : primary;
}

const Language *findLanguage(std::string_view tag)
{
    const std::string primary = primaryTag(tag);
    const auto *found
        = std::find_if(kLanguages.begin(), kLanguages.end(),
                       [&primary](const Language &language) { return language.tag == primary; });
    return found == kLanguages.end() ? nullptr : found;
}

/// Serbian and a few more are also written in Latin letters, when the tag says so.
Script expectedScript(const Language &language, std::string_view tag)
{
    if (tag.find("-Latn") != std::string_view::npos || tag.find("-latn") != std::string_view::npos)
        return Script::Latin;
    if (tag.find("-Cyrl") != std::string_view::npos || tag.find("-cyrl") != std::string_view::npos)
        return Script::Cyrillic;
    return language.script;
}

/// Letters by script.
std::array<int, 16> scriptCounts(const std::string &text)
{
    std::array<int, 16> counts{};
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = utf8::next(text, i);
        if (unicode::isRegexWord(c) && !(c >= U'0' && c <= U'9') && c != U'_')
            ++counts[static_cast<std::size_t>(scriptOf(c))];
    }
    return counts;
}

/// Case-folded words, apostrophes inside kept.
std::vector<std::string> foldedWords(const std::string &text)
{
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = utf8::next(text, i);
        c = c == 0x2019 ? U'\'' : c;
        if (unicode::isWordPart(c) || (c == U'\'' && !word.empty())) {
            utf8::append(word, unicode::foldCase(c));
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

int hits(const Language &language, const std::vector<std::string> &words)
{
    return static_cast<int>(std::count_if(words.begin(), words.end(), [&language](const std::string &word) {
        return language.words.find(' ' + word + ' ') != std::string_view::npos;
    }));
}

LanguageFinding byCommonWords(const Language &expected, const std::vector<std::string> &words)
{
    const int own = hits(expected, words);
    int best = 0;
    const Language *rival = nullptr;
    for (const Language &language : kLanguages) {
        if (&language == &expected || language.script != expected.script)
            continue;
        const int count = hits(language, words);
        if (count > best) {
            best = count;
            rival = &language;
        }
    }
    const std::string name(expected.name);
    if (rival != nullptr && best - own >= 2 && 2 * best >= 3 * own)
        return {LanguageVerdict::Differs,
                "reads like " + std::string(rival->name) + ", " + name + " required"};
    if (own > 0 && own >= best)
        return {LanguageVerdict::Agrees, "reads like " + name};
    return {LanguageVerdict::Unclear, "too little text to tell whether this is " + name};
}

} // namespace

std::string languageName(std::string_view tag)
{
    const Language *language = findLanguage(tag);
    return std::string(language == nullptr ? tag : language->name);
}

LanguageFinding checkLanguage(std::string_view utf8, std::string_view tag)
{
    const Language *expected = findLanguage(tag);
    if (expected == nullptr)
        return {LanguageVerdict::Unclear, "language " + std::string(tag) + " cannot be checked here"};
    const std::string name(expected->name);
    const std::string text = withoutMarkup(utf8);
    const std::array<int, 16> counts = scriptCounts(text);
    int total = 0;
    for (const int count : counts)
        total += count;
    if (total == 0)
        return {LanguageVerdict::Unclear, "no letters to tell whether this is " + name};

    const auto share = [&counts](Script script) { return counts[static_cast<std::size_t>(script)]; };
    const Script wanted = expectedScript(*expected, tag);
    int matching = share(wanted);
    if (wanted == Script::Kana) { // Japanese mixes kana with Han; Han alone may be either
        matching += share(Script::Han);
    }
    const auto *top = std::max_element(counts.begin(), counts.end());
    if (2 * matching < total) {
        return {LanguageVerdict::Differs,
                "written in " + std::string(scriptName(static_cast<Script>(top - counts.begin())))
                    + " script, " + name + " required"};
    }
    if (wanted == Script::Han && 10 * share(Script::Kana) > total)
        return {LanguageVerdict::Differs, "reads like Japanese, Chinese required"};
    if (wanted == Script::Kana && share(Script::Kana) == 0 && total >= 8)
        return {LanguageVerdict::Differs, "has no kana and reads like Chinese, Japanese required"};
    if (wanted == Script::Kana && share(Script::Kana) == 0)
        return {LanguageVerdict::Unclear, "too little text to tell Japanese from Chinese"};
    if (expected->words.empty())
        return {LanguageVerdict::Agrees, "written in the script of " + name};
    if (wanted != expected->script)
        return {LanguageVerdict::Unclear, "no profile of " + name + " in this script"};
    return byCommonWords(*expected, foldedWords(text));
}

} // namespace anycap
