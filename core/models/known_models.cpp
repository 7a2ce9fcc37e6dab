// SPDX-License-Identifier: MIT
#include "core/models/known_models.h"

#include <algorithm>

namespace anycap::models {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isSame(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

const std::vector<KnownModel> &knownModels()
{
    // Parameters and licences: the models' own pages, 2026-11.
    static const std::vector<KnownModel> kModels{
        {"acm", "qishisuren/AnyCapModel", 0, "", "Refines captions of pictures, films and sounds", true},
        {"internvl3-1b", "OpenGVLab/InternVL3-1B", 0.94, "Apache-2.0", "Writes captions; runs on any laptop",
         false},
        {"internvl3-2b", "OpenGVLab/InternVL3-2B", 2.09, "Apache-2.0", "Writes captions; a good start",
         false},
        {"internvl3-8b", "OpenGVLab/InternVL3-8B", 7.94, "Apache-2.0", "Writes captions; the best of these",
         false},
        {"internvl2.5-1b", "OpenGVLab/InternVL2_5-1B", 0.94, "MIT", "Writes captions", false},
        {"internvl2.5-2b", "OpenGVLab/InternVL2_5-2B", 2.21, "MIT",
         "Writes captions; what ACM 2B was made from", false},
        {"internvl2.5-4b", "OpenGVLab/InternVL2_5-4B", 3.71, "MIT", "Writes captions", false},
        {"internvl2.5-8b", "OpenGVLab/InternVL2_5-8B", 8.08, "MIT",
         "Writes captions; what ACM 8B was made from", false},
    };
    return kModels;
}

std::optional<KnownModel> findKnownModel(std::string_view name)
{
    for (const KnownModel &model : knownModels()) {
        if (isSame(model.id, name) || isSame(model.repository, name))
            return model;
    }
    return std::nullopt;
}

} // namespace anycap::models
