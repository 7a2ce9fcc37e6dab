// SPDX-License-Identifier: MIT
// Options to constraints; see caption_options.h.
#include "app/cli/caption_options.h"

#include <array>

namespace anycap::cli {

namespace {

const QString kInstruction = QStringLiteral("instruction");
const QString kAsk = QStringLiteral("ask");
const QString kLanguage = QStringLiteral("language");

/// An option whose value is a range. For some, a plain number is the most there may be.
struct RangeOption {
    const char *name;
    const char *valueName;
    ConstraintKind kind;
    bool isUpperBound;
    const char *help;
};

constexpr std::array<RangeOption, 6> kRanges{{
    {"words", "A..B", ConstraintKind::Words, false, "Words in a caption: 10..20, ..20, 10.. or 15 (exactly)"},
    {"sentences", "A..B", ConstraintKind::Sentences, false,
     "Sentences in a caption, as a range like --words"},
    {"max-chars", "N", ConstraintKind::Characters, true, "Most characters in a caption (or A..B)"},
    {"lines", "N", ConstraintKind::Lines, true, "Most lines in a cue (or A..B)"},
    {"chars-per-line", "N", ConstraintKind::CharactersPerLine, true, "Most characters in a line (or A..B)"},
    {"reading-speed", "N", ConstraintKind::ReadingSpeed, true, "Most characters a second in a cue (or A..B)"},
}};

Error named(const Error &error, const char *option)
{
    return {error.code, error.message, std::string("--") + option};
}

Result<Unit> addRanges(const Invocation &call, ConstraintSet &set)
{
    for (const RangeOption &option : kRanges) {
        for (QString value : call.values(QLatin1String(option.name))) {
            if (option.isUpperBound && !value.contains(QLatin1String("..")))
                value.prepend(QLatin1String(".."));
            const Result<Constraint> c = Constraint::parseRange(option.kind, value.toStdString());
            if (!c)
                return named(c.error(), option.name);
            set.push_back(*c);
        }
    }
    return Unit{};
}

Result<Unit> addTexts(const Invocation &call, ConstraintSet &set)
{
    struct TextOption {
        const char *name;
        ConstraintKind kind;
    };
    constexpr std::array<TextOption, 3> kTexts{{{"mention", ConstraintKind::Mention},
                                                {"avoid", ConstraintKind::Avoid},
                                                {"language", ConstraintKind::Language}}};
    for (const TextOption &option : kTexts) {
        for (const QString &value : call.values(QLatin1String(option.name))) {
            const Result<Constraint> c = Constraint::text(option.kind, value.toStdString());
            if (!c)
                return named(c.error(), option.name);
            set.push_back(*c);
        }
    }
    return Unit{};
}

} // namespace

QString utf8Text(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QList<QCommandLineOption> wishOptions()
{
    QList<QCommandLineOption> options{
        {kInstruction,
         QStringLiteral("What the caption shall be: brief, detail, camera ... (see caption "
                        "--list-instructions); without it brief for films, else detail"),
         QStringLiteral("TYPE")},
        {kAsk, QStringLiteral("The same in your own words; needs a provider that understands them"),
         QStringLiteral("TEXT")},
    };
    for (const RangeOption &option : kRanges) {
        options << QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help),
                                      QLatin1String(option.valueName));
    }
    options << QCommandLineOption(QStringLiteral("mention"),
                                  QStringLiteral("A word or phrase that must occur; may be given again"),
                                  QStringLiteral("W"))
            << QCommandLineOption(QStringLiteral("avoid"),
                                  QStringLiteral("A word or phrase that must not occur; may be given again"),
                                  QStringLiteral("W"))
            << QCommandLineOption(kLanguage, QStringLiteral("Language of the captions: en, pt-BR ..."),
                                  QStringLiteral("L"));
    return options;
}

Result<CaptionWish> readWish(const Invocation &call)
{
    Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    if (!catalogue)
        return catalogue.error();
    CaptionWish wish{*std::move(catalogue), {}, {}, {}, {}};
    wish.instructionName = call.value(kInstruction).toStdString();
    wish.ask = call.value(kAsk).trimmed().toStdString();
    wish.language = call.value(kLanguage).trimmed().toStdString();
    if (call.isSet(kInstruction) && call.isSet(kAsk)) {
        return Error{ErrorCode::InvalidArgument,
                     "--instruction and --ask say two different things: give one of them",
                     {}};
    }
    if (call.isSet(kAsk) && wish.ask.empty())
        return Error{ErrorCode::InvalidArgument, "the text is empty", "--ask"};
    if (const Result<Unit> added = addRanges(call, wish.constraints); !added)
        return added.error();
    if (const Result<Unit> added = addTexts(call, wish.constraints); !added)
        return added.error();
    if (const Result<Unit> possible = checkSatisfiable(wish.constraints); !possible)
        return possible.error();
    return wish;
}

batch::JobRequest CaptionWish::request() const
{
    batch::JobRequest request;
    request.instruction = instructionName;
    request.ask = ask;
    request.constraints = constraints;
    request.language = language;
    return request;
}

Result<batch::AskedFor> CaptionWish::forMedium(Modality modality, bool forRefining) const
{
    return batch::askedFor(request(), catalogue, modality, forRefining);
}

int listInstructions(Console &console)
{
    const Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    if (!catalogue) {
        console.error(catalogue.error());
        return Unusable;
    }
    for (const InstructionEntry &entry : catalogue->entries()) {
        QString line = utf8Text(entry.type.id()).leftJustified(20) + utf8Text(entry.explanation);
        QStringList defaults;
        for (const Constraint &c : entry.defaults)
            defaults << utf8Text(c.toString());
        if (!defaults.isEmpty())
            line += QStringLiteral(" (%1)").arg(defaults.join(QStringLiteral(", ")));
        console.print(line);
    }
    return Success;
}

} // namespace anycap::cli
