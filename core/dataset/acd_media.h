// SPDX-License-Identifier: MIT
/// @file acd_media.h
/// Where the media of a dataset's records are. Records name them by paths below a root, which a meta file
/// tells, mostly as it was on the machine where the dataset was made.
#pragma once

#include "core/dataset/acd_record.h"
#include "core/dataset/acd_sources.h"

#include <string>

namespace anycap::dataset {

/// Looked for below `folder` (the user's choice; empty: none), the meta file's root, and the folder of the
/// records, each time also in a folder named after the modality and by the file's name alone. Where it is
/// nowhere: the path below `folder`, or empty without one. Looks at the disk. Thread: any.
std::string acdMediumPath(const AcdFile &file, const AcdRecord &record, const std::string &folder);

} // namespace anycap::dataset
