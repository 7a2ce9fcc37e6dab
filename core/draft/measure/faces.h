// SPDX-License-Identifier: MIT
/// @file faces.h
/// Faces seen from the front, by OpenCV's Haar cascade (Debian: opencv-data). It misses turned and covered
/// faces and takes a drawing for a face: what is said from it must say "detected".
#pragma once

#include "core/draft/measure/visual_measures.h"

#include <memory>
#include <string>
#include <vector>

namespace anycap::draft {

/// Not shared between threads.
class FaceFinder {
public:
    /// Looks in `directory` first (may be empty), then where Debian and a local OpenCV install cascades.
    explicit FaceFinder(const std::string &directory);
    ~FaceFinder();
    FaceFinder(const FaceFinder &) = delete;
    FaceFinder &operator=(const FaceFinder &) = delete;

    bool isAvailable() const;
    /// Faces of at least 6 % of the picture's height, largest first; empty without a cascade.
    std::vector<FaceBox> find(const RgbImage &image);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Faces that stay: those that more than half of the frames show at about the same place.
std::vector<FaceBox> steadyFaces(const std::vector<std::vector<FaceBox>> &frames);

} // namespace anycap::draft
