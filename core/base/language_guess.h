// SPDX-License-Identifier: MIT
/// @file language_guess.h
/// Whether a caption can be in the language that was asked for, by its script and, among languages of one
/// script, by common words. Meant to catch "asked for German, got English"; it does not identify languages
/// and says so when a text is too short to tell.
#pragma once

#include <string>
#include <string_view>

namespace anycap {

enum class LanguageVerdict : unsigned char {
    Agrees,
    Differs,
    Unclear, ///< too little text, or a language this program has no profile of
};

struct LanguageFinding {
    LanguageVerdict verdict = LanguageVerdict::Unclear;
    std::string explanation; ///< plain English
};

/// @param tag BCP 47; only the language and an explicit script subtag are looked at.
LanguageFinding checkLanguage(std::string_view utf8, std::string_view tag);

/// The English name of the language ("German"), or the tag itself when it is not known here.
std::string languageName(std::string_view tag);

} // namespace anycap
