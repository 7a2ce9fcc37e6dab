// SPDX-License-Identifier: MIT
/// @file model_folder.h
/// The folder that an argument means: itself, or that of a model in the store.
#pragma once

#include "core/models/model_store.h"

#include <QString>

namespace anycap::cli {

inline QString modelFolder(const QString &nameOrFolder)
{
    const models::ModelStore store(models::ModelStore::defaultFolder());
    return QString::fromStdString(models::modelFolder(nameOrFolder.toStdString(), store));
}

} // namespace anycap::cli
