// SPDX-License-Identifier: MIT
// `anycap caption MEDIA…`: media in, checked captions out. One medium that fails does not stop the others.
#include "app/cli/caption_options.h"
#include "app/cli/caption_output.h"
#include "app/cli/caption_target.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/media_list.h"
#include "app/cli/model_options.h"
#include "app/cli/recipe_options.h"
#include "app/providers.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace anycap::cli {

namespace {

const QString kProvider = QStringLiteral("base-provider");
const QString kBaseText = QStringLiteral("base-text");
const QString kBaseFile = QStringLiteral("base-file");
const QString kFormat = QStringLiteral("format");
const QString kOut = QStringLiteral("o");
const QString kJson = QStringLiteral("json");
const QString kRecursive = QStringLiteral("r");
const QString kList = QStringLiteral("list-instructions");

/// One run of the command.
class CaptionBatch {
public:
    CaptionBatch(const Invocation &call, CaptionWish wish, ModelWish modelWish,
                 std::optional<batch::Recipe> recipe)
        : m_call(call)
        , m_wish(std::move(wish))
        , m_modelWish(std::move(modelWish))
        , m_recipe(std::move(recipe))
    {
    }

    int run();

private:
    Result<Unit> prepare();
    Result<Unit> readBase();
    CaptionedMedia caption(const QString &path);
    Result<CaptionRun> captionOpened(const OpenedMedia &media, const QString &path);
    void tell(const CaptionedMedia &media);
    void deliver(qsizetype index, const CaptionedMedia &media);
    void write(const QString &path, const std::vector<CaptionedMedia> &media);
    void deliverAll();
    int exitCode() const;

    const Invocation &m_call;
    CaptionWish m_wish;
    ModelWish m_modelWish;
    std::optional<batch::Recipe> m_recipe; ///< then the wish is its own
    Captioners m_captioners;
    std::vector<TimedCaption> m_given;
    MediaList m_media;
    CaptionTarget m_target;
    std::vector<CaptionedMedia> m_done;
    QStringList m_written;
    int m_failed = 0; ///< arguments and media that gave nothing
    bool m_hasProblems = false;
    bool m_isCancelled = false;
    bool m_couldNotWrite = false;
};

Result<Unit> CaptionBatch::readBase()
{
    if (m_call.isSet(kBaseText) && m_call.isSet(kBaseFile))
        return Error{ErrorCode::InvalidArgument, "give --base-text or --base-file, not both", {}};
    if (m_call.isSet(kBaseText)) {
        const QString text = m_call.value(kBaseText).trimmed();
        if (text.isEmpty())
            return Error{ErrorCode::InvalidArgument, "the text is empty", "--base-text"};
        m_given.push_back({std::nullopt, text.toStdString()});
    } else if (m_call.isSet(kBaseFile)) {
        Result<BaseFile> base = readBaseFile(m_call.value(kBaseFile));
        if (!base)
            return base.error();
        for (const QString &note : base->notes)
            m_call.console.note(note);
        m_given = std::move(base->captions);
    }
    return Unit{};
}

Result<Unit> CaptionBatch::prepare()
{
    if (Result<Unit> read = readBase(); !read)
        return read;
    m_media = listMedia(m_call.arguments, m_call.isSet(kRecursive) ? FolderDepth::All : FolderDepth::TopOnly);
    if (!m_given.empty() && m_media.files.size() > 1)
        return Error{ErrorCode::InvalidArgument, "a base caption belongs to one medium; give one", {}};
    const bool hasFolder = std::any_of(m_call.arguments.begin(), m_call.arguments.end(),
                                       [](const QString &path) { return QFileInfo(path).isDir(); });
    Result<CaptionTarget> target
        = captionTarget(m_call.value(kOut), m_call.value(kFormat), m_media.files, hasFolder);
    if (!target)
        return target.error();
    m_target = *std::move(target);
    Result<Captioners> captioners = m_recipe
        ? openCaptioners(*m_recipe, m_call.console)
        : makeCaptioners(m_modelWish, m_call.value(kProvider).toStdString(), m_call.console);
    if (!captioners)
        return captioners.error();
    m_captioners = *std::move(captioners);
    return Unit{};
}

Result<CaptionRun> CaptionBatch::captionOpened(const OpenedMedia &media, const QString &path)
{
    const Result<batch::AskedFor> wish = m_wish.forMedium(media.ref.modality, !m_given.empty());
    if (!wish)
        return Error{wish.error().code, wish.error().message, path.toStdString()};
    CaptionPlan plan;
    plan.media = media.ref;
    plan.instruction = wish->instruction;
    plan.constraints = wish->constraints;
    plan.language = m_wish.language;
    plan.sampling = m_modelWish.sampling;
    plan.given = m_given;
    for (TimedCaption &caption : plan.given) {
        if (!caption.time)
            caption.time = media.wholeTime;
    }
    CaptionContext context;
    context.work = m_call.console.work(QFileInfo(path).fileName());
    Result<CaptionRun> run = captionMedia(plan, m_captioners.base.get(), m_captioners.refiner.get(), context);
    if (!run && run.error().detail.empty())
        return Error{run.error().code, run.error().message, path.toStdString()};
    return run;
}

CaptionedMedia CaptionBatch::caption(const QString &path)
{
    CaptionedMedia media;
    media.path = path;
    const Result<OpenedMedia> opened = openMedia(path);
    if (!opened) {
        media.error = opened.error();
        return media;
    }
    media.media = *opened;
    Result<CaptionRun> run = captionOpened(*opened, path);
    if (run)
        media.run = *std::move(run);
    else
        media.error = run.error();
    return media;
}

/// What went wrong and what is worth knowing, on standard error.
void CaptionBatch::tell(const CaptionedMedia &media)
{
    if (media.error) {
        m_call.console.error(*media.error);
        ++m_failed;
        return;
    }
    QStringList notes;
    const auto addNotes = [&notes](const std::vector<std::string> &remarks) {
        for (const std::string &remark : remarks) {
            if (!notes.contains(utf8Text(remark)))
                notes << utf8Text(remark);
        }
    };
    addNotes(media.run->remarks);
    for (const CaptionOutcome *caption : media.finished()) {
        addNotes(caption->remarks);
        for (const std::string &line : unmetLines(*caption)) {
            m_call.console.error(QStringLiteral("%1: %2").arg(media.path, utf8Text(line)));
            m_hasProblems = true;
        }
    }
    if (media.finished().empty() && media.run->finish == Finish::Completed) {
        m_call.console.error(QStringLiteral("%1: nothing was found to caption").arg(media.path));
        m_hasProblems = true;
    }
    for (const QString &note : notes)
        m_call.console.note(QStringLiteral("%1: %2").arg(media.path, note));
}

void CaptionBatch::write(const QString &path, const std::vector<CaptionedMedia> &media)
{
    const bool isPartial = std::any_of(media.begin(), media.end(), [](const CaptionedMedia &m) {
        return m.run && m.run->finish == Finish::Cancelled;
    });
    if (isPartial && QFileInfo::exists(path)) {
        m_call.console.note(
            QStringLiteral("%1: left as it was, because not all captions were finished").arg(path));
        return;
    }
    const Result<Unit> written = writeCaptions(m_target, path, formatted(media, *m_target.format));
    if (!written) {
        m_call.console.error(written.error());
        m_couldNotWrite = true;
        return;
    }
    m_written << path;
}

/// What can be handed over as soon as one medium is done.
void CaptionBatch::deliver(qsizetype index, const CaptionedMedia &media)
{
    if (!media.run || (media.run->finish == Finish::Cancelled && media.finished().empty()))
        return;
    if (!m_target.filePerMedium.isEmpty()) {
        write(m_target.filePerMedium.at(index), {media});
    } else if (m_target.isStandardOutput() && !m_target.format && !m_call.isSet(kJson)) {
        if (m_media.files.size() > 1)
            m_call.console.print(media.path + QLatin1Char(':'));
        m_call.console.writeRaw(terminalText(media).toUtf8());
    }
}

void CaptionBatch::deliverAll()
{
    const bool hasAny = std::any_of(m_done.begin(), m_done.end(), [](const CaptionedMedia &m) {
        return m.run && (m.run->finish == Finish::Completed || !m.finished().empty());
    });
    if (!m_target.oneFile.isEmpty() && hasAny)
        write(m_target.oneFile, m_done);
    const bool wantsJson = m_call.isSet(kJson);
    if (wantsJson)
        m_call.console.writeRaw(QByteArray::fromStdString(formatted(m_done, CaptionFormat::Json)));
    else if (m_target.isStandardOutput() && m_target.format && hasAny)
        m_call.console.writeRaw(QByteArray::fromStdString(formatted(m_done, *m_target.format)));
    if (m_written.size() > 1 || (!m_written.isEmpty() && m_written.first() != m_call.value(kOut))) {
        for (const QString &path : m_written)
            m_call.console.note(QStringLiteral("wrote %1").arg(path));
    }
}

int CaptionBatch::exitCode() const
{
    const bool hasNothing = m_failed == static_cast<int>(m_done.size() + m_media.errors.size());
    if (m_isCancelled || m_couldNotWrite || hasNothing)
        return Unusable;
    return m_failed > 0 || m_hasProblems ? ProblemsFound : Success;
}

int CaptionBatch::run()
{
    if (const Result<Unit> prepared = prepare(); !prepared) {
        m_call.console.error(prepared.error());
        return Unusable;
    }
    for (const Error &error : m_media.errors) {
        m_call.console.error(error);
        ++m_failed;
    }
    for (qsizetype i = 0; i < m_media.files.size() && !m_isCancelled && !m_couldNotWrite; ++i) {
        CaptionedMedia media = caption(m_media.files.at(i));
        m_call.console.clearProgress();
        m_isCancelled = m_call.console.stopToken().stop_requested();
        tell(media);
        deliver(i, media);
        m_done.push_back(std::move(media));
    }
    deliverAll();
    if (m_isCancelled)
        m_call.console.error(QStringLiteral("cancelled"));
    return exitCode();
}

int runCaption(const Invocation &call)
{
    if (call.isSet(kList))
        return listInstructions(call.console);
    if (call.arguments.isEmpty()) {
        call.console.error(QStringLiteral("usage: anycap caption MEDIA... (see anycap caption --help)"));
        return Unusable;
    }
    Result<std::optional<batch::Recipe>> recipe = readRecipe(call);
    if (!recipe) {
        call.console.error(recipe.error());
        return Unusable;
    }
    Result<CaptionWish> wish = *recipe ? wishOf(**recipe) : readWish(call);
    if (!wish) {
        call.console.error(wish.error());
        return Unusable;
    }
    Result<ModelWish> modelWish = readModelWish(call);
    if (!modelWish) {
        call.console.error(modelWish.error());
        return Unusable;
    }
    if (*recipe)
        modelWish->sampling = (*recipe)->request.sampling;
    return CaptionBatch(call, *std::move(wish), *std::move(modelWish), *std::move(recipe)).run();
}

const char kDetails[]
    = "MEDIA are images, videos and sounds, or folders of them. A video or a sound gives captions with "
      "times, an\n"
      "image gives one; in a subtitle file an image is shown for 5 seconds. The captions say what was "
      "measured\n"
      "(or what --base-text or --base-file says) and are fitted to the limits that you give. A caption that\n"
      "misses a limit is still written, and named on standard error with what it misses.\n"
      "With --model a captioning model rewrites each of them while it looks at the medium; with\n"
      "--base-provider model it writes them, too.\n\n"
      "Where the captions go:\n"
      "  no -o                  to the terminal, as text (--json or --format for other forms)\n"
      "  -o out.vtt             that file; with several media a file each beside it: out-CLIP.vtt\n"
      "  -o out.json, out.txt   that file, with all media in it\n"
      "  -o folder              a file for each medium, named after it (--format, else vtt)\n\n"
      "Exit status: 0 all captions meet the limits; 1 some do not, or some media failed; 2 nothing could be\n"
      "captioned or written, or it was cancelled.\n\n"
      "Examples:\n"
      "  anycap caption photo.jpg\n"
      "  anycap caption film.mp4 -o film.vtt --words 5..15 --chars-per-line 42\n"
      "  anycap caption clip.mp4 --instruction camera --json\n"
      "  anycap caption photo.jpg --model ACM --base-provider model --ask \"What is on the table?\"\n"
      "  anycap caption film.mp4 --base-file film.srt --reading-speed 17 -o fitted.srt";

} // namespace

Command captionCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("caption")};
    command.arguments = QStringLiteral("MEDIA...");
    command.summary = QStringLiteral("Caption images, videos and sounds");
    command.details = QLatin1String(kDetails);
    command.options = wishOptions();
    command.options
        << modelOptions() << recipeOption()
        << QCommandLineOption(kProvider,
                              QStringLiteral("Who writes the base captions: %1").arg(providerHelp()),
                              QStringLiteral("P"), utf8Text(knownProviders().front().name))
        << QCommandLineOption(kBaseText, QStringLiteral("Refine this text instead of writing one"),
                              QStringLiteral("T"))
        << QCommandLineOption(kBaseFile,
                              QStringLiteral("Refine the captions of this file (.srt, .vtt, .txt)"),
                              QStringLiteral("F"))
        << QCommandLineOption(QStringList{kOut, QStringLiteral("output")},
                              QStringLiteral("Where to write; see above"), QStringLiteral("OUT"))
        << QCommandLineOption(kFormat, QStringLiteral("srt, vtt, json or txt; else by OUT's name"),
                              QStringLiteral("F"))
        << QCommandLineOption(kJson, QStringLiteral("Print all that is known as JSON"))
        << QCommandLineOption(QStringList{kRecursive, QStringLiteral("recursive")},
                              QStringLiteral("Look into the folders of a folder, too"))
        << QCommandLineOption(kList, QStringLiteral("List the instruction types"));
    command.run = runCaption;
    return command;
}

} // namespace anycap::cli
