// SPDX-License-Identifier: MIT
/// @file camera_motion.h
/// How the camera moves in one shot: features spread over the picture are followed from frame to frame, and
/// the shift and zoom that most of them agree on, over most of the picture, is the camera's. A moving object
/// is a minority, or in one place only, and is counted as change in the picture instead.
#pragma once

#include "core/draft/measure/visual_measures.h"

#include <memory>

namespace anycap::draft {

/// Fed with the frames of one shot in order, all of one size (320 pixels wide is plenty), about 5 to 15 a
/// second.
class CameraMotionMeter {
public:
    CameraMotionMeter();
    ~CameraMotionMeter();
    CameraMotionMeter(CameraMotionMeter &&) noexcept;
    CameraMotionMeter &operator=(CameraMotionMeter &&) noexcept;

    void add(const RgbImage &frame);
    CameraMotion motion() const;
    PictureChange change() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::draft
