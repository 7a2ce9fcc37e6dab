// SPDX-License-Identifier: MIT
// anycap-studio: the window. Wiring only: the captioners of this program, the samples, what was named on the
// command line.
#include "app/captioner_source.h"
#include "app/sample_project.h"
#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/theme.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace anycap;
using namespace anycap::ui;

namespace {

engine::Precision precisionOf(const QString &name)
{
    if (name == QLatin1String("float32"))
        return engine::Precision::Float32;
    if (name == QLatin1String("bfloat16"))
        return engine::Precision::BFloat16;
    if (name == QLatin1String("int8"))
        return engine::Precision::Int8;
    if (name == QLatin1String("int4"))
        return engine::Precision::Int4;
    return engine::Precision::Automatic;
}

CaptionerSourceOptions captionerOptions(const StudioSettings &settings)
{
    CaptionerSourceOptions options;
    for (const QString &folder : settings.modelFolders())
        options.modelFolders.push_back(toUtf8(folder));
    options.engine.load.device
        = toUtf8(settings.value(QStringLiteral("models/device"), QStringLiteral("auto")).toString());
    options.engine.load.precision
        = precisionOf(settings.value(QStringLiteral("models/precision")).toString());
    return options;
}

/// Where the samples are: beside the installed program, or in the source tree it was built from.
QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char *place : {"../share/anycap/samples", "../../../resources/samples"}) {
        const QString folder = program.absoluteFilePath(QLatin1String(place));
        if (QFileInfo::exists(folder + QStringLiteral("/harbour-town.mp4")))
            return QDir::cleanPath(folder);
    }
    return {};
}

/// The sample project in the user's documents: opened when it is there, else made of the sample media.
void openSample(Studio &studio, MainWindow &window)
{
    const QString samples = samplesFolder();
    if (samples.isEmpty()) {
        studio.notices().error(QCoreApplication::translate("Studio", "The sample media are not installed"));
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (!QDir().mkpath(folder)) {
        studio.notices().error(
            QCoreApplication::translate("Studio", "%1: this folder cannot be made").arg(folder));
        return;
    }
    const QString path = QDir(folder).filePath(QStringLiteral("sample.anycap"));
    if (QFileInfo::exists(path)) {
        window.takeFiles({path});
        return;
    }
    runInBackground(
        &window,
        [path = toUtf8(path), samples = toUtf8(samples)] { return makeSampleProject(path, samples); },
        [&studio, &window, path](const Result<Unit> &made) {
            if (!made)
                return studio.notices().error(made.error());
            window.takeFiles({path});
        });
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    // Qt 6.4's other media backend lacks decoders on a plain installation.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("anycap-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("AnyCap Studio"));
    QApplication::setApplicationVersion(QStringLiteral(ANYCAP_VERSION));
    QApplication::setOrganizationName(QStringLiteral("AnyCap"));
    QApplication::setDesktopFileName(QStringLiteral("anycap-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/anycap-studio.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Captions for pictures, films and sounds"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption settingsFile(
        QStringLiteral("settings"), QStringLiteral("Keep settings in this file"), QStringLiteral("FILE"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample project"));
    parser.addOption(settingsFile);
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("FILE..."),
                                 QStringLiteral("A project to open, media to add, or captions to import"));
    parser.process(application);

    Studio studio(parser.value(settingsFile));
    const Theme theme(studio.settings());
    const Language language(studio.settings());
    const std::shared_ptr<ProgramCaptioners> captioners
        = makeCaptionerSource(captionerOptions(studio.settings()));
    studio.jobs().setSource(captioners);
    QObject::connect(&studio.settings(), &StudioSettings::changed, &studio, [&](const QString &key) {
        if (!key.startsWith(QLatin1String("models/")))
            return;
        captioners->setOptions(captionerOptions(studio.settings()));
        emit studio.jobs().availabilityChanged();
    });

    MainWindow window(studio);
    QObject::connect(&window, &MainWindow::sampleRequested, &window, [&] { openSample(studio, window); });
    window.show();
    QStringList files;
    for (const QString &file : parser.positionalArguments())
        files << QFileInfo(file).absoluteFilePath();
    if (!files.isEmpty())
        window.takeFiles(files);
    else if (parser.isSet(sample))
        openSample(studio, window);
    else if (studio.settings().reopensLastProject())
        window.openLastProject();

    // For the benchmark: how long until the window, and the project where one was named, can be used.
    if (qEnvironmentVariableIsSet("ANYCAP_STARTUP_REPORT")) {
        const bool isProjectWanted = !files.isEmpty();
        auto *watch = new QTimer(&window);
        QObject::connect(watch, &QTimer::timeout, &window, [&, isProjectWanted] {
            const ProjectSession &session = studio.session();
            if (isProjectWanted && (!session.isOpen() || session.isBusy()))
                return;
            std::fprintf(stderr, "ready after %lld ms\n", static_cast<long long>(sinceStart.elapsed()));
            QApplication::exit(0);
        });
        watch->start(0);
    }
    return QApplication::exec();
}
