// SPDX-License-Identifier: MIT
#include "ui/dialogs/project_reader.h"

#include "ui/session/text.h"

#include <utility>

namespace anycap::ui {

namespace {

Result<std::shared_ptr<const store::Project>> shared(Result<store::Project> project)
{
    if (!project)
        return project.error();
    return std::shared_ptr<const store::Project>(std::make_shared<store::Project>(*std::move(project)));
}

} // namespace

ProjectReader readerOf(ProjectSession &session)
{
    if (session.isReadOnly())
        return [path = toUtf8(session.path())] {
            return shared(store::Project::open(path, store::ProjectAccess::ReadOnly));
        };
    return [project = shared(session.connectAgain())] { return project; };
}

} // namespace anycap::ui
