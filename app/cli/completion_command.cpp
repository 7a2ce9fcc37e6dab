// SPDX-License-Identifier: MIT
// `anycap completion SHELL`: prints a completion script made from the command table.
#include "app/cli/command.h"
#include "app/cli/commands.h"

#include <QMap>

namespace anycap::cli {

namespace {

QStringList optionWords(const Command &command)
{
    QStringList words{QStringLiteral("--help")};
    for (const QCommandLineOption &option : command.options) {
        for (const QString &name : option.names())
            words << (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    }
    words.sort();
    return words;
}

/// Second words of two-word commands, by first word; an empty list for one-word commands.
QMap<QString, QStringList> subWords(const QList<Command> &commands)
{
    QMap<QString, QStringList> words;
    for (const Command &command : commands)
        words[command.path.first()] << command.path.mid(1);
    return words;
}

QString bashScript(const QList<Command> &commands)
{
    QString s
        = QStringLiteral("# bash completion for anycap; load it with: source <(anycap completion bash)\n"
                         "_anycap() {\n"
                         "    local cur=\"${COMP_WORDS[COMP_CWORD]}\" words=''\n"
                         "    COMPREPLY=()\n"
                         "    case \"$COMP_CWORD\" in\n"
                         "    1) COMPREPLY=($(compgen -W '%1' -- \"$cur\")); return ;;\n"
                         "    esac\n")
              .arg(subWords(commands).keys().join(QLatin1Char(' ')));
    const QMap<QString, QStringList> subs = subWords(commands);
    s += QStringLiteral("    if [ \"$COMP_CWORD\" = 2 ]; then\n        case \"${COMP_WORDS[1]}\" in\n");
    for (auto it = subs.begin(); it != subs.end(); ++it) {
        if (!it.value().isEmpty())
            s += QStringLiteral("        %1) COMPREPLY=($(compgen -W '%2' -- \"$cur\")); return ;;\n")
                     .arg(it.key(), it.value().join(QLatin1Char(' ')));
    }
    s += QStringLiteral("        esac\n    fi\n    case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n");
    for (const Command &command : commands) {
        const QString pattern = command.path.size() > 1
            ? QLatin1Char('"') + command.path.join(QLatin1Char(' ')) + QLatin1Char('"')
            : QLatin1Char('"') + command.path.first() + QStringLiteral(" \"*");
        s += QStringLiteral("    %1) words='%2' ;;\n")
                 .arg(pattern, optionWords(command).join(QLatin1Char(' ')));
    }
    s += QStringLiteral("    esac\n"
                        "    case \"$cur\" in\n"
                        "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")) ;;\n"
                        "    *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n"
                        "    esac\n"
                        "}\n"
                        "complete -o filenames -F _anycap anycap\n");
    return s;
}

QString quotedForShell(QString text) { return text.replace(QLatin1Char('\''), QStringLiteral("'\\''")); }

QString fishScript(const QList<Command> &commands)
{
    QString s
        = QStringLiteral("# fish completion for anycap; load it with: anycap completion fish | source\n");
    for (const Command &command : commands) {
        const QString first = command.path.first();
        QString condition = QStringLiteral("__fish_seen_subcommand_from %1").arg(first);
        if (command.path.size() > 1) {
            s += QStringLiteral("complete -c anycap -n '__fish_use_subcommand' -a %1\n").arg(first);
            s += QStringLiteral("complete -c anycap -n '__fish_seen_subcommand_from %1' -a %2 -d '%3'\n")
                     .arg(first, command.path.at(1), quotedForShell(command.summary));
            condition += QStringLiteral("; and __fish_seen_subcommand_from %1").arg(command.path.at(1));
        } else {
            s += QStringLiteral("complete -c anycap -n '__fish_use_subcommand' -a %1 -d '%2'\n")
                     .arg(first, quotedForShell(command.summary));
        }
        for (const QCommandLineOption &option : command.options) {
            s += QStringLiteral("complete -c anycap -n '%1'").arg(condition);
            for (const QString &name : option.names())
                s += (name.size() == 1 ? QStringLiteral(" -s ") : QStringLiteral(" -l ")) + name;
            if (!option.valueName().isEmpty())
                s += QStringLiteral(" -r");
            s += QStringLiteral(" -d '%1'\n").arg(quotedForShell(option.description()));
        }
    }
    return s;
}

QString zshScript(const QList<Command> &commands)
{
    return QStringLiteral("#compdef anycap\n"
                          "# zsh completion for anycap; load it with: source <(anycap completion zsh)\n"
                          "autoload -U +X bashcompinit && bashcompinit\n")
        + bashScript(commands);
}

} // namespace

QString completionScript(const QList<Command> &commands, const QString &shell)
{
    if (shell == QLatin1String("bash"))
        return bashScript(commands);
    if (shell == QLatin1String("zsh"))
        return zshScript(commands);
    if (shell == QLatin1String("fish"))
        return fishScript(commands);
    return {};
}

Command completionCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("completion")};
    command.arguments = QStringLiteral("bash|zsh|fish");
    command.summary = QStringLiteral("Print a completion script for your shell");
    command.details = QStringLiteral("For this session:\n  source <(anycap completion bash)\n"
                                     "For every session:\n  anycap completion bash "
                                     "> ~/.local/share/bash-completion/completions/anycap");
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = [](const Invocation &call) {
        const QString script = completionScript(allCommands(), call.arguments.first());
        if (script.isEmpty()) {
            call.console.error(
                QStringLiteral("%1: no completion for this shell; known are bash, zsh and fish")
                    .arg(call.arguments.first()));
            return int(Unusable);
        }
        call.console.writeRaw(script.toUtf8());
        return int(Success);
    };
    return command;
}

} // namespace anycap::cli
