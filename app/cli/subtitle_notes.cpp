// SPDX-License-Identifier: MIT
#include "app/cli/subtitle_notes.h"

#include <algorithm>

namespace anycap::cli {

QStringList problemLines(const std::vector<SubtitleProblem> &problems, const QString &name)
{
    constexpr std::size_t kShown = 20;
    QStringList lines;
    const std::size_t count = problems.size();
    for (std::size_t i = 0; i < std::min(count, kShown); ++i) {
        const SubtitleProblem &problem = problems[i];
        const QString where = problem.line > 0 ? QStringLiteral("%1:%2: ").arg(name).arg(problem.line)
                                               : QStringLiteral("%1: ").arg(name);
        lines << where + QString::fromStdString(problem.message);
    }
    if (count > kShown) {
        lines << QStringLiteral("%1: and %2 more; 'anycap convert' into a .json file lists them all")
                     .arg(name)
                     .arg(count - kShown);
    }
    return lines;
}

} // namespace anycap::cli
