// SPDX-License-Identifier: MIT
// Dispatch, help and argument errors; see command.h.
#include "app/cli/command.h"

#include <QCoreApplication>

#include <algorithm>

namespace anycap::cli {

namespace {

constexpr int kHelpColumn = 26;

QString padded(const QString &left, const QString &right)
{
    if (left.size() + 2 > kHelpColumn)
        return QStringLiteral("  %1\n%2%3").arg(left, QString(kHelpColumn, QLatin1Char(' ')), right);
    return QStringLiteral("  %1%2").arg(left.leftJustified(kHelpColumn - 2), right);
}

QString generalHelp(const QList<Command> &commands)
{
    QString text = QStringLiteral("anycap %1: captions for images, videos and sounds\n\n"
                                  "Usage: anycap COMMAND [ARGUMENTS]\n\nCommands:\n")
                       .arg(QCoreApplication::applicationVersion());
    for (const Command &command : commands)
        text += padded(command.path.join(QLatin1Char(' ')), command.summary) + QLatin1Char('\n');
    text += QStringLiteral(
        "\nStart here:\n"
        "  anycap caption photo.jpg            describe a picture\n"
        "  anycap caption film.mp4 -o film.vtt caption a film into a WebVTT file\n"
        "  anycap COMMAND --help               what a command takes\n\n"
        "Exit status: 0 success; 1 done, but problems were found; 2 unusable arguments or input.\n");
    return text;
}

QString optionHelp(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names << (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    QString left = names.join(QStringLiteral(", "));
    if (!option.valueName().isEmpty())
        left += QLatin1Char(' ') + option.valueName();
    return padded(left, option.description());
}

QString commandHelp(const Command &command)
{
    QString text = QStringLiteral("Usage: anycap %1 %2\n\n%3.\n")
                       .arg(command.path.join(QLatin1Char(' ')),
                            command.options.isEmpty() ? command.arguments
                                                      : command.arguments + QStringLiteral(" [OPTIONS]"),
                            command.summary);
    if (!command.details.isEmpty())
        text += QLatin1Char('\n') + command.details + QLatin1Char('\n');
    text += QStringLiteral("\nOptions:\n");
    for (const QCommandLineOption &option : command.options)
        text += optionHelp(option) + QLatin1Char('\n');
    text += padded(QStringLiteral("-h, --help"), QStringLiteral("Show this help")) + QLatin1Char('\n');
    return text;
}

/// The command whose path the words begin with; two-word paths win over one-word ones.
const Command *findCommand(const QList<Command> &commands, const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : commands) {
        const bool matches = words.mid(0, command.path.size()) == command.path;
        if (matches && (found == nullptr || command.path.size() > found->path.size()))
            found = &command;
    }
    return found;
}

QString unknownCommand(const QList<Command> &commands, const QStringList &words)
{
    QStringList seconds;
    for (const Command &command : commands) {
        if (command.path.size() > 1 && command.path.first() == words.first())
            seconds << command.path.at(1);
    }
    if (!seconds.isEmpty()) {
        return QStringLiteral("%1 needs one of: %2 (see anycap %1 --help)")
            .arg(words.first(), seconds.join(QStringLiteral(", ")));
    }
    if (words.first().startsWith(QLatin1Char('-')))
        return QStringLiteral("%1: options stand behind the command: anycap COMMAND %1").arg(words.first());
    return QStringLiteral("%1: no such command; 'anycap --help' lists them").arg(words.first());
}

bool wantsHelp(const QString &word) { return word == QLatin1String("--help") || word == QLatin1String("-h"); }

} // namespace

int runCommandLine(const QList<Command> &commands, const QStringList &arguments, Console &console)
{
    QStringList words = arguments.mid(1);
    if (!words.isEmpty() && words.first() == QLatin1String("help")) {
        words.removeFirst();
        words << QStringLiteral("--help");
    }
    if (words.isEmpty()) {
        console.writeRaw(generalHelp(commands).toUtf8());
        return Unusable;
    }
    if (wantsHelp(words.first())) {
        console.writeRaw(generalHelp(commands).toUtf8());
        return Success;
    }
    if (words.first() == QLatin1String("--version") || words.first() == QLatin1String("-V")) {
        console.print(QStringLiteral("anycap %1").arg(QCoreApplication::applicationVersion()));
        return Success;
    }

    const Command *command = findCommand(commands, words);
    if (command == nullptr) {
        const bool isGroup = std::any_of(commands.begin(), commands.end(), [&](const Command &c) {
            return c.path.size() > 1 && c.path.first() == words.first();
        });
        if (isGroup && std::any_of(words.begin(), words.end(), wantsHelp)) {
            for (const Command &c : commands) {
                if (c.path.first() == words.first())
                    console.print(padded(c.path.join(QLatin1Char(' ')), c.summary));
            }
            return Success;
        }
        console.error(unknownCommand(commands, words));
        return Unusable;
    }
    const QStringList rest = words.mid(command->path.size());
    const qsizetype endOfOptions = rest.indexOf(QStringLiteral("--"));
    const QStringList beforeEnd = endOfOptions < 0 ? rest : rest.mid(0, endOfOptions);
    if (std::any_of(beforeEnd.begin(), beforeEnd.end(), wantsHelp)) {
        console.writeRaw(commandHelp(*command).toUtf8());
        return Success;
    }

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsCompactedShortOptions);
    parser.addOptions(command->options);
    const QString name = command->path.join(QLatin1Char(' '));
    if (!parser.parse(QStringList{arguments.first()} + rest)) {
        console.error(QStringLiteral("%1 (see anycap %2 --help)").arg(parser.errorText(), name));
        return Unusable;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() < command->minimumArguments
        || (command->maximumArguments >= 0 && positional.size() > command->maximumArguments)) {
        console.error(
            QStringLiteral("usage: anycap %1 %2 (see anycap %1 --help)").arg(name, command->arguments));
        return Unusable;
    }
    const int status = command->run(Invocation{parser, positional, console});
    if (!console.isOutputHealthy()) {
        console.error(QStringLiteral("standard output: could not be written"));
        return Unusable;
    }
    return status;
}

} // namespace anycap::cli
