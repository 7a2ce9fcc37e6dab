// SPDX-License-Identifier: MIT
// Word lists; see lexicon.h.
#include "core/draft/fitting/lexicon.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_set>

namespace anycap::draft::lexicon {

namespace {

using Words = std::unordered_set<std::string_view>;

bool endsWith(std::string_view word, std::string_view ending)
{
    return word.size() > ending.size() + 1 && word.ends_with(ending);
}

} // namespace

bool isDeterminer(std::string_view word)
{
    static const Words kWords{"a",      "an",      "the",   "this",    "these", "those",   "its",
                              "his",    "her",     "their", "my",      "your",  "our",     "some",
                              "any",    "each",    "every", "no",      "both",  "another", "all",
                              "either", "neither", "such",  "several", "many",  "few"};
    return kWords.contains(word);
}

bool isPronoun(std::string_view word)
{
    static const Words kWords{
        "i",       "you",  "he",      "she",      "it",        "we",       "they",       "him",     "them",
        "us",      "me",   "someone", "somebody", "something", "everyone", "everything", "nothing", "nobody",
        "anyone",  "one",  "others",  "himself",  "herself",   "itself",   "themselves", "there",   "it's",
        "there's", "he's", "she's",   "they're",  "we're",     "you're",   "i'm"};
    return kWords.contains(word);
}

bool isPreposition(std::string_view word)
{
    static const Words kWords{
        "in",      "on",         "at",       "by",      "with",      "without",    "of",      "from",
        "into",    "onto",       "over",     "under",   "above",     "below",      "beneath", "beside",
        "besides", "between",    "among",    "amid",    "amidst",    "against",    "along",   "across",
        "around",  "behind",     "beyond",   "near",    "next",      "inside",     "outside", "within",
        "through", "throughout", "toward",   "towards", "upon",      "for",        "during",  "about",
        "like",    "off",        "past",     "atop",    "alongside", "underneath", "via",     "per",
        "amongst", "including",  "opposite", "despite", "featuring"};
    return kWords.contains(word);
}

bool isSubordinator(std::string_view word)
{
    static const Words kWords{"while", "because", "although", "though", "whereas", "as",   "when",  "if",
                              "until", "since",   "before",   "after",  "unless",  "once", "whilst"};
    return kWords.contains(word);
}

bool isRelative(std::string_view word)
{
    static const Words kWords{"who", "which", "whose", "whom", "where", "that"};
    return kWords.contains(word);
}

bool isAuxiliary(std::string_view word)
{
    static const Words kWords{"is",      "are",   "was",    "were",  "am",     "has",    "have",   "had",
                              "does",    "do",    "did",    "can",   "could",  "will",   "would",  "shall",
                              "should",  "may",   "might",  "must",  "isn't",  "aren't", "wasn't", "weren't",
                              "doesn't", "don't", "didn't", "can't", "cannot", "won't",  "hasn't", "haven't"};
    return kWords.contains(word);
}

bool isKeptAdverb(std::string_view word)
{
    static const Words kWords{"not",        "never",     "almost",     "nearly",   "only",     "hardly",
                              "barely",     "seldom",    "rarely",     "scarcely", "partly",   "partially",
                              "supposedly", "allegedly", "apparently", "possibly", "probably", "likely",
                              "perhaps",    "maybe",     "less",       "un",       "non",      "seemingly",
                              "least",      "too",       "more",       "most",     "half"};
    return kWords.contains(word);
}

bool isAdverb(std::string_view word)
{
    static const Words kWords{
        "very",        "quite",        "rather",   "also",      "just",      "still",   "even",
        "really",      "so",           "somewhat", "then",      "now",       "here",    "soon",
        "again",       "always",       "often",    "sometimes", "together",  "however", "moreover",
        "furthermore", "additionally", "overall",  "meanwhile", "perfectly", "well",    "therefore",
        "thus",        "instead",      "nearby",   "away",      "indeed"};
    static const Words kNotAdverbs{"family", "only",  "early",  "lovely",  "lonely",    "friendly",
                                   "fly",    "belly", "lively", "jelly",   "ugly",      "silly",
                                   "curly",  "july",  "italy",  "elderly", "butterfly", "daily",
                                   "deadly", "holy",  "reply",  "supply",  "apply",     "rely"};
    return kWords.contains(word) || (endsWith(word, "ly") && word.size() > 4 && !kNotAdverbs.contains(word));
}

bool isAdjective(std::string_view word)
{
    static const Words kWords{
        "red",      "blue",     "green",   "yellow",  "white",   "black",    "brown",    "grey",
        "gray",     "orange",   "purple",  "pink",    "golden",  "silver",   "beige",    "big",
        "small",    "large",    "little",  "tiny",    "huge",    "tall",     "short",    "long",
        "wide",     "narrow",   "old",     "young",   "new",     "bright",   "dark",     "light",
        "pale",     "warm",     "cold",    "cool",    "hot",     "soft",     "hard",     "smooth",
        "rough",    "clean",    "dirty",   "wet",     "dry",     "empty",    "full",     "busy",
        "quiet",    "loud",     "calm",    "gentle",  "vivid",   "bold",     "rich",     "deep",
        "shallow",  "high",     "low",     "thick",   "thin",    "heavy",    "fresh",    "clear",
        "blurry",   "sharp",    "round",   "square",  "flat",    "steep",    "modern",   "ancient",
        "vintage",  "rustic",   "simple",  "elegant", "lush",    "snowy",    "sunny",    "cloudy",
        "rainy",    "foggy",    "grassy",  "sandy",   "rocky",   "leafy",    "fluffy",   "shiny",
        "cozy",     "cosy",     "happy",   "sad",     "curly",   "straight", "blond",    "blonde",
        "wooden",   "striped",  "plain",   "scenic",  "serene",  "tranquil", "vibrant",  "stunning",
        "lovely",   "friendly", "elderly", "main",    "single",  "distinct", "overcast", "early",
        "late",     "various",  "nice",    "good",    "great",   "fine",     "crisp",    "tight",
        "loose",    "ornate",   "sleek",   "sturdy",  "slender", "majestic", "dramatic", "dynamic",
        "electric", "public",   "urban",   "rural",   "local",   "classic",  "metallic", "plastic",
        "lively"};
    static const Words kNouns{"animal", "metal",     "hospital", "festival",   "canal",        "table",
                              "cable",  "vegetable", "dish",     "fish",       "detective",    "olive",
                              "native", "signal",    "meal",     "individual", "professional", "material",
                              "mural",  "petal",     "bus",      "business",   "adhesive",     "marble"};
    if (kWords.contains(word))
        return true;
    if (word.size() < 5 || kNouns.contains(word))
        return false;
    static constexpr std::array<std::string_view, 12> kEndings{"ful",  "ous",  "ive", "ish", "less", "able",
                                                               "ible", "ical", "ial", "ual", "ern",  "like"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view e) { return endsWith(word, e); });
}

bool isNumber(std::string_view word)
{
    static const Words kWords{"two",      "three",   "four",   "five",   "six",    "seven",
                              "eight",    "nine",    "ten",    "eleven", "twelve", "thirteen",
                              "fifteen",  "twenty",  "thirty", "forty",  "fifty",  "hundred",
                              "thousand", "million", "dozen",  "first",  "second", "third"};
    return kWords.contains(word) || (!word.empty() && word.front() >= '0' && word.front() <= '9');
}

bool isVerbBase(std::string_view word)
{
    static const Words kWords{
        "sit",      "stand",     "lie",       "walk",     "run",         "drive",      "ride",
        "hold",     "wear",      "look",      "gaze",     "stare",       "smile",      "laugh",
        "play",     "eat",       "drink",     "read",     "write",       "talk",       "speak",
        "sing",     "dance",     "jump",      "fly",      "swim",        "sail",       "float",
        "hang",     "lean",      "rest",      "sleep",    "watch",       "show",       "feature",
        "contain",  "include",   "appear",    "seem",     "remain",      "stay",       "become",
        "move",     "turn",      "pan",       "tilt",     "zoom",        "follow",     "cross",
        "pass",     "enter",     "leave",     "come",     "go",          "grow",       "shine",
        "glow",     "reflect",   "cast",      "fill",     "cover",       "surround",   "create",
        "add",      "give",      "make",      "take",     "use",         "carry",      "push",
        "pull",     "throw",     "catch",     "kick",     "hit",         "cut",        "cook",
        "prepare",  "serve",     "place",     "put",      "set",         "open",       "close",
        "start",    "begin",     "end",       "continue", "stop",        "fall",       "rise",
        "climb",    "reach",     "extend",    "stretch",  "line",        "frame",      "dominate",
        "occupy",   "depict",    "display",   "capture",  "suggest",     "indicate",   "convey",
        "evoke",    "emphasize", "highlight", "provide",  "offer",       "complement", "enhance",
        "blend",    "contrast",  "focus",     "face",     "point",       "wave",       "bark",
        "meow",     "chirp",     "ring",      "buzz",     "hum",         "rumble",     "echo",
        "blow",     "rustle",    "pour",      "drip",     "splash",      "clap",       "cheer",
        "shout",    "scream",    "cry",       "whisper",  "say",         "tell",       "ask",
        "see",      "hear",      "feel",      "think",    "know",        "want",       "need",
        "like",     "love",      "help",      "work",     "live",        "wait",       "bring",
        "build",    "connect",   "consist",   "depend",   "exist",       "form",       "belong",
        "bear",     "perch",     "graze",     "approach", "emerge",      "transition", "shift",
        "reveal",   "present",   "perform",   "interact", "gather",      "pose",       "park",
        "rock",     "roll",      "slide",     "spin",     "swing",       "lead",       "meet",
        "separate", "divide",    "support",   "sound",    "touch",       "lift",       "raise",
        "lower",    "press",     "pick",      "drop",     "keep",        "get",        "let",
        "adjust",   "attach",    "explain",   "describe", "demonstrate", "illustrate", "narrate",
        "change",   "vary",      "range",     "dot",      "border",      "overlook",   "loom",
        "tower",    "rush",      "flow",      "burn",     "melt",        "bloom"};
    return kWords.contains(word);
}

bool isVerbThirdPerson(std::string_view word)
{
    if (word.size() < 3 || word.back() != 's')
        return false;
    if (isVerbBase(word.substr(0, word.size() - 1)))
        return true;
    if (!word.ends_with("es"))
        return false;
    const std::string_view stem = word.substr(0, word.size() - 2);
    return isVerbBase(stem)
        || (stem.ends_with('i') && isVerbBase(std::string(stem.substr(0, stem.size() - 1)) + 'y'));
}

bool isVerbPast(std::string_view word)
{
    static const Words kWords{"sat",   "stood", "lay",   "ran",  "drove", "rode",  "wore",   "ate",
                              "drank", "spoke", "sang",  "flew", "swam",  "went",  "came",   "grew",
                              "gave",  "took",  "threw", "fell", "rose",  "began", "became", "blew",
                              "saw",   "knew",  "said",  "told", "got",   "felt"};
    return kWords.contains(word);
}

bool isParticiple(std::string_view word)
{
    static const Words kWords{"seen",    "held",   "worn",   "taken",  "given", "made",  "shown",
                              "written", "drawn",  "hung",   "set",    "built", "lit",   "bent",
                              "spread",  "cut",    "broken", "driven", "known", "grown", "worn",
                              "thrown",  "caught", "kept",   "left",   "placed"};
    static const Words kNot{"red",  "bed",   "shed",  "sled",  "seed", "need",
                            "feed", "speed", "bleed", "breed", "weed"};
    return kWords.contains(word) || (endsWith(word, "ed") && word.size() > 4 && !kNot.contains(word));
}

bool isGerund(std::string_view word)
{
    static const Words kNouns{"building", "ceiling",   "clothing", "evening",  "morning",    "painting",
                              "wedding",  "thing",     "string",   "spring",   "king",       "wing",
                              "ring",     "something", "nothing",  "anything", "everything", "railing",
                              "clearing", "parking",   "lighting", "setting",  "during",     "awning",
                              "feeling",  "meeting",   "drawing",  "dining"};
    return endsWith(word, "ing") && word.size() > 4 && !kNouns.contains(word);
}

bool needsOf(std::string_view word)
{
    static const Words kWords{"group",      "pair",   "number",  "variety",  "lot",    "couple",   "kind",
                              "type",       "piece",  "bunch",   "set",      "row",    "series",   "array",
                              "range",      "sense",  "consist", "consists", "part",   "parts",    "side",
                              "top",        "front",  "middle",  "center",   "centre", "edge",     "sort",
                              "rest",       "one",    "most",    "some",     "all",    "each",     "many",
                              "view",       "sound",  "sounds",  "full",     "made",   "composed", "mix",
                              "collection", "pieces", "rows",    "pairs",    "groups", "kinds"};
    return kWords.contains(word);
}

bool startsWithVowelSound(std::string_view word)
{
    if (word.empty())
        return false;
    static constexpr std::array<std::string_view, 4> kSilentH{"hour", "honest", "honour", "heir"};
    static constexpr std::array<std::string_view, 8> kConsonantU{"uni", "use", "usual", "uk",
                                                                 "eu",  "one", "once",  "ubiq"};
    for (std::string_view start : kSilentH) {
        if (word.starts_with(start))
            return true;
    }
    for (std::string_view start : kConsonantU) {
        if (word.starts_with(start) && !word.starts_with("unin") && !word.starts_with("unim"))
            return false;
    }
    const char c = word.front();
    if (c == '8' || word == "11" || word == "18")
        return true;
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool leansBack(std::string_view word)
{
    static const Words kWords{"it",           "he",          "she",       "they",      "this", "these",
                              "those",        "that",        "its",       "his",       "her",  "their",
                              "however",      "moreover",    "also",      "but",       "and",  "another",
                              "additionally", "furthermore", "similarly", "then",      "both", "such",
                              "meanwhile",    "them",        "others",    "therefore", "thus", "instead",
                              "nevertheless", "finally",     "afterwards"};
    return kWords.contains(word);
}

} // namespace anycap::draft::lexicon
