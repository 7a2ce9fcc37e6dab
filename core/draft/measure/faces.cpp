// SPDX-License-Identifier: MIT
// Face detection with a Haar cascade; see faces.h.
#include "core/draft/measure/faces.h"

#include "core/draft/measure/frame_mat.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace anycap::draft {

class FaceFinder::Impl {
public:
    cv::CascadeClassifier cascade;
    bool isLoaded = false;
};

FaceFinder::FaceFinder(const std::string &directory)
    : m_impl(std::make_unique<Impl>())
{
    const std::vector<std::string> folders{directory, "/usr/share/opencv4/haarcascades",
                                           "/usr/local/share/opencv4/haarcascades"};
    for (const std::string &folder : folders) {
        if (folder.empty() || m_impl->isLoaded)
            continue;
        const std::string path = folder + "/haarcascade_frontalface_alt2.xml";
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored))
            continue;
        try {
            m_impl->isLoaded = m_impl->cascade.load(path);
        } catch (const cv::Exception &) {
            m_impl->isLoaded = false; // a damaged file counts as a missing one
        }
    }
}

FaceFinder::~FaceFinder() = default;

bool FaceFinder::isAvailable() const { return m_impl->isLoaded; }

std::vector<FaceBox> FaceFinder::find(const RgbImage &image)
{
    std::vector<FaceBox> faces;
    if (!m_impl->isLoaded || image.isEmpty())
        return faces;
    constexpr double kLongSide = 480;
    const double scale = std::min(1.0, kLongSide / std::max(image.width, image.height));
    cv::Mat grey;
    cv::cvtColor(matOf(image), grey, cv::COLOR_RGB2GRAY);
    cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
    cv::equalizeHist(grey, grey);
    const int least = std::max(20, grey.rows * 6 / 100);
    std::vector<cv::Rect> boxes;
    m_impl->cascade.detectMultiScale(grey, boxes, 1.1, 5, 0, {least, least});
    faces.reserve(boxes.size());
    for (const cv::Rect &box : boxes) {
        faces.push_back({double(box.x) / grey.cols, double(box.y) / grey.rows, double(box.width) / grey.cols,
                         double(box.height) / grey.rows});
    }
    std::stable_sort(faces.begin(), faces.end(),
                     [](const FaceBox &a, const FaceBox &b) { return a.height > b.height; });
    return faces;
}

std::vector<FaceBox> steadyFaces(const std::vector<std::vector<FaceBox>> &frames)
{
    std::vector<FaceBox> steady;
    if (frames.empty())
        return steady;
    const auto &fullest = *std::max_element(frames.begin(), frames.end(),
                                            [](const auto &a, const auto &b) { return a.size() < b.size(); });
    for (const FaceBox &face : fullest) {
        std::size_t seen = 0;
        for (const auto &frame : frames) {
            const bool isThere = std::any_of(frame.begin(), frame.end(), [&face](const FaceBox &other) {
                return std::abs(other.x - face.x) < face.width && std::abs(other.y - face.y) < face.height
                    && other.height < face.height * 1.8 && other.height > face.height / 1.8;
            });
            seen += isThere ? 1 : 0;
        }
        if (seen * 2 > frames.size() || frames.size() == 1)
            steady.push_back(face);
    }
    return steady;
}

} // namespace anycap::draft
