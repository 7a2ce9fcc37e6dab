// SPDX-License-Identifier: MIT
#include "ui/session/action_names.h"

#include "ui/session/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace anycap::ui {

namespace {

struct CountedAction {
    const char *verb;
    const char *noun; ///< English, singular
    const char *text; ///< to translate; %n is the count
};

/// What the store names with countedName() (core/project/action.h).
constexpr std::array kCounted{
    CountedAction{"accept", "change", QT_TRANSLATE_N_NOOP("ActionNames", "accept %n change(s)")},
    CountedAction{"reject", "change", QT_TRANSLATE_N_NOOP("ActionNames", "reject %n change(s)")},
    CountedAction{"move", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "move %n cue(s)")},
    CountedAction{"resize", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "resize %n cue(s)")},
    CountedAction{"split", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "split %n cue(s)")},
    CountedAction{"merge", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "merge %n cue(s)")},
    CountedAction{"delete", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "delete %n cue(s)")},
    CountedAction{"add", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "add %n cue(s)")},
    CountedAction{"edit", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "edit %n cue(s)")},
    CountedAction{"time", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "time %n cue(s)")},
    CountedAction{"shift", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "shift %n cue(s)")},
    CountedAction{"caption", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "caption %n cue(s)")},
    CountedAction{"accept", "caption", QT_TRANSLATE_N_NOOP("ActionNames", "accept %n caption(s)")},
    CountedAction{"reject", "caption", QT_TRANSLATE_N_NOOP("ActionNames", "reject %n caption(s)")},
    CountedAction{"reopen", "caption", QT_TRANSLATE_N_NOOP("ActionNames", "reopen %n caption(s)")},
    CountedAction{"restore", "caption", QT_TRANSLATE_N_NOOP("ActionNames", "restore %n caption(s)")},
    CountedAction{"delete", "media file", QT_TRANSLATE_N_NOOP("ActionNames", "delete %n media file(s)")},
    CountedAction{"add", "media file", QT_TRANSLATE_N_NOOP("ActionNames", "add %n media file(s)")},
    CountedAction{"relink", "media file", QT_TRANSLATE_N_NOOP("ActionNames", "relink %n media file(s)")},
    CountedAction{"import", "caption", QT_TRANSLATE_N_NOOP("ActionNames", "import %n caption(s)")},
    CountedAction{"add", "track", QT_TRANSLATE_N_NOOP("ActionNames", "add %n track(s)")},
    CountedAction{"edit", "track", QT_TRANSLATE_N_NOOP("ActionNames", "edit %n track(s)")},
    CountedAction{"delete", "track", QT_TRANSLATE_N_NOOP("ActionNames", "delete %n track(s)")},
    CountedAction{"paste", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "paste %n cue(s)")},
    CountedAction{"snap", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "snap %n cue(s)")},
    CountedAction{"sort", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "sort %n cue(s)")},
    CountedAction{"duplicate", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "duplicate %n cue(s)")},
    CountedAction{"fix", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "fix %n cue(s)")},
    CountedAction{"replace in", "cue", QT_TRANSLATE_N_NOOP("ActionNames", "replace in %n cue(s)")},
    CountedAction{"edit settings of", "cue",
                  QT_TRANSLATE_N_NOOP("ActionNames", "edit settings of %n cue(s)")},
};

} // namespace

QString actionDisplayName(std::string_view name)
{
    static const QRegularExpression counted(QStringLiteral("^(.+) (\\d+) (.+?)s?$"));
    const QString text = fromUtf8(name);
    const QRegularExpressionMatch match = counted.match(text);
    if (match.hasMatch()) {
        for (const CountedAction &action : kCounted) {
            if (match.captured(1) == QLatin1String(action.verb)
                && match.captured(3) == QLatin1String(action.noun))
                return QCoreApplication::translate("ActionNames", action.text, nullptr,
                                                   match.captured(2).toInt());
        }
    }
    return QCoreApplication::translate("ActionNames", text.toUtf8().constData());
}

} // namespace anycap::ui
