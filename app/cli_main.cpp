// SPDX-License-Identifier: MIT
// The `anycap` program: everything the studio does, without a screen. Wiring only.
#include "app/cli/command.h"
#include "app/cli/console.h"

#include <QCoreApplication>

#include <cstdio>
#include <exception>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("anycap"));
    QCoreApplication::setOrganizationName(QStringLiteral("AnyCap"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ANYCAP_VERSION));

    anycap::cli::Console console;
    try {
        return anycap::cli::runCommandLine(QCoreApplication::arguments(), console);
    } catch (const std::bad_alloc &) {
        console.error(QStringLiteral("out of memory"));
    } catch (const std::exception &e) {
        console.error(QStringLiteral("internal error: %1").arg(QString::fromUtf8(e.what())));
    }
    return anycap::cli::Unusable;
}
