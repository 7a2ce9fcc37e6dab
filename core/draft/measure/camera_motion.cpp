// SPDX-License-Identifier: MIT
// Sparse optical flow and a robust similarity fit; see camera_motion.h. The thresholds are shares of the
// picture, chosen so that composed pans, tilts and zooms of 5 % and more are named and encoder noise is not.
#include "core/draft/measure/camera_motion.h"

#include "core/draft/measure/frame_mat.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numeric>
#include <set>

namespace anycap::draft {

namespace {

using Point = std::complex<double>;

constexpr int kGridColumns = 8;
constexpr int kGridRows = 6;
constexpr int kPerCell = 6; ///< features; so that a rich object does not outvote a plain wall
constexpr double kInlierPx = 1.2;
constexpr double kLeastMove = 0.05; ///< of the picture, over the shot
constexpr double kLeastZoom = 0.04; ///< of log scale, over the shot
constexpr double kLeastAgreement = 0.6; ///< net movement over the sum of all movements
constexpr double kShake = 0.004; ///< of the picture's width, from frame to frame, off the smooth path
constexpr int kChanged = 16; ///< grey levels

/// z' = scale z + shift, about the picture's centre.
struct Similarity {
    Point scale{1, 0};
    Point shift{0, 0};
};

struct Step {
    double x = 0; ///< shares of width and height
    double y = 0;
    double logScale = 0;
};

int cellOf(const cv::Point2f &p, const cv::Size &size)
{
    const int column
        = std::clamp(static_cast<int>(p.x) * kGridColumns / std::max(size.width, 1), 0, kGridColumns - 1);
    const int row
        = std::clamp(static_cast<int>(p.y) * kGridRows / std::max(size.height, 1), 0, kGridRows - 1);
    return row * kGridColumns + column;
}

std::vector<cv::Point2f> spreadFeatures(const cv::Mat &grey)
{
    std::vector<cv::Point2f> corners;
    cv::goodFeaturesToTrack(grey, corners, 900, 0.003, 4);
    std::array<int, std::size_t{kGridColumns} * kGridRows> filled{};
    std::vector<cv::Point2f> spread;
    for (const cv::Point2f &p : corners) {
        int &count = filled.at(static_cast<std::size_t>(cellOf(p, grey.size())));
        if (count < kPerCell) {
            ++count;
            spread.push_back(p);
        }
    }
    return spread;
}

/// Least squares over the chosen pairs.
Similarity fitted(const std::vector<Point> &from, const std::vector<Point> &to, const std::vector<bool> &use)
{
    Point meanFrom;
    Point meanTo;
    double n = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (use[i]) {
            meanFrom += from[i];
            meanTo += to[i];
            ++n;
        }
    }
    if (n < 2)
        return {};
    meanFrom /= n;
    meanTo /= n;
    Point product;
    double power = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (use[i]) {
            product += std::conj(from[i] - meanFrom) * (to[i] - meanTo);
            power += std::norm(from[i] - meanFrom);
        }
    }
    Similarity s;
    s.scale = power > 1 ? product / power : Point(1, 0);
    s.shift = meanTo - s.scale * meanFrom;
    return s;
}

std::size_t markInliers(const Similarity &s, const std::vector<Point> &from, const std::vector<Point> &to,
                        std::vector<bool> &use)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        use[i] = std::abs(s.scale * from[i] + s.shift - to[i]) < kInlierPx;
        count += use[i] ? 1 : 0;
    }
    return count;
}

/// The similarity with the largest following: pairs of points far apart are tried in a fixed order.
std::vector<bool> consensus(const std::vector<Point> &from, const std::vector<Point> &to)
{
    const std::size_t n = from.size();
    std::vector<bool> use(n, false);
    std::vector<bool> best(n, false);
    // Nothing moved is the first guess, and wins ties: a still wall outvotes an equal number of leaves.
    std::size_t most = markInliers({}, from, to, best);
    constexpr std::size_t kTries = 120;
    for (std::size_t k = 0; k < kTries && n >= 2; ++k) {
        const std::size_t a = k * 7919 % n;
        const std::size_t b = (a + 1 + k * 104729 % (n - 1)) % n;
        const Point base = from[b] - from[a];
        if (a == b || std::abs(base) < 20)
            continue;
        Similarity s;
        s.scale = (to[b] - to[a]) / base;
        if (std::abs(std::abs(s.scale) - 1) > 0.2)
            continue;
        s.shift = to[a] - s.scale * from[a];
        const std::size_t count = markInliers(s, from, to, use);
        if (count > most) {
            most = count;
            best = use;
        }
    }
    return best;
}

} // namespace

class CameraMotionMeter::Impl {
public:
    void add(const RgbImage &frame);
    CameraMotion motion() const;
    PictureChange change() const;

private:
    void follow(const cv::Mat &grey);
    void measureChange(const cv::Mat &grey, const Similarity &camera);

    cv::Mat m_previous;
    std::vector<Step> m_steps;
    int m_followed = 0; ///< steps with enough of the picture followed
    double m_changed = 0;
    std::array<double, 9> m_changedByCell{};
};

void CameraMotionMeter::Impl::add(const RgbImage &frame)
{
    cv::Mat grey;
    cv::cvtColor(matOf(frame), grey, cv::COLOR_RGB2GRAY);
    if (!m_previous.empty() && m_previous.size() == grey.size())
        follow(grey);
    m_previous = grey;
}

void CameraMotionMeter::Impl::follow(const cv::Mat &grey)
{
    const std::vector<cv::Point2f> before = spreadFeatures(m_previous);
    std::vector<Point> from;
    std::vector<Point> to;
    const Point centre(grey.cols / 2.0, grey.rows / 2.0);
    if (before.size() >= 4) {
        std::vector<cv::Point2f> after;
        std::vector<cv::Point2f> back;
        std::vector<unsigned char> found;
        std::vector<unsigned char> foundBack;
        std::vector<float> error;
        cv::calcOpticalFlowPyrLK(m_previous, grey, before, after, found, error, {15, 15}, 3);
        cv::calcOpticalFlowPyrLK(grey, m_previous, after, back, foundBack, error, {15, 15}, 3);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const double off = std::hypot(back[i].x - before[i].x, back[i].y - before[i].y);
            if (found[i] == 0 || foundBack[i] == 0 || off > 0.8)
                continue;
            from.emplace_back(Point(before[i].x, before[i].y) - centre);
            to.emplace_back(Point(after[i].x, after[i].y) - centre);
        }
    }
    Similarity camera;
    std::vector<bool> use = consensus(from, to);
    std::set<int> columns;
    std::set<int> rows;
    std::size_t followers = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (!use[i])
            continue;
        ++followers;
        const int cell = cellOf(
            {static_cast<float>((from[i] + centre).real()), static_cast<float>((from[i] + centre).imag())},
            grey.size());
        columns.insert(cell % kGridColumns);
        rows.insert(cell / kGridColumns);
    }
    const bool coversPicture = columns.size() >= 4 && rows.size() >= 2 && followers >= 10
        && *columns.rbegin() - *columns.begin() >= 5;
    if (coversPicture) {
        camera = fitted(from, to, use);
        Step step;
        step.x = camera.shift.real() / grey.cols;
        step.y = camera.shift.imag() / grey.rows;
        step.logScale = std::log(std::max(std::abs(camera.scale), 1e-3));
        m_steps.push_back(step);
        ++m_followed;
    } else {
        m_steps.emplace_back();
    }
    measureChange(grey, camera);
}

void CameraMotionMeter::Impl::measureChange(const cv::Mat &grey, const Similarity &camera)
{
    const double cx = grey.cols / 2.0;
    const double cy = grey.rows / 2.0;
    const double a = camera.scale.real();
    const double b = camera.scale.imag();
    const cv::Matx23d warp(a, -b, cx + camera.shift.real() - a * cx + b * cy, b, a,
                           cy + camera.shift.imag() - b * cx - a * cy);
    cv::Mat moved;
    cv::warpAffine(m_previous, moved, warp, grey.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat difference;
    cv::absdiff(moved, grey, difference);
    cv::blur(difference, difference, {5, 5}); // edges that resampling moved by half a pixel
    cv::Mat changed = difference > kChanged;
    // What the camera's movement brought into the picture is no change in the scene.
    const int marginX = static_cast<int>(std::ceil(std::abs(camera.shift.real()))) + 3;
    const int marginY = static_cast<int>(std::ceil(std::abs(camera.shift.imag()))) + 3;
    const cv::Rect inner(marginX, marginY, grey.cols - 2 * marginX, grey.rows - 2 * marginY);
    if (inner.width < 9 || inner.height < 9)
        return;
    changed = changed(inner);
    m_changed += double(cv::countNonZero(changed)) / double(changed.total());
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const cv::Rect cell(changed.cols * column / 3, changed.rows * row / 3, changed.cols / 3,
                                changed.rows / 3);
            const int index = row * 3 + column;
            m_changedByCell.at(static_cast<std::size_t>(index)) += cv::countNonZero(changed(cell));
        }
    }
}

CameraMotion CameraMotionMeter::Impl::motion() const
{
    CameraMotion out;
    if (m_steps.empty() || m_followed * 2 < static_cast<int>(m_steps.size()))
        return out;
    double x = 0;
    double y = 0;
    double zoom = 0;
    double allX = 1e-9;
    double allY = 1e-9;
    double allZoom = 1e-9;
    for (const Step &s : m_steps) {
        x += s.x;
        y += s.y;
        zoom += s.logScale;
        allX += std::abs(s.x);
        allY += std::abs(s.y);
        allZoom += std::abs(s.logScale);
    }
    // Shake: how far each step is off the mean of its neighbours.
    double shake = 0;
    const auto n = m_steps.size();
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t from = i >= 2 ? i - 2 : 0;
        const std::size_t to = std::min(i + 3, n);
        double meanX = 0;
        double meanY = 0;
        for (std::size_t k = from; k < to; ++k) {
            meanX += m_steps[k].x / double(to - from);
            meanY += m_steps[k].y / double(to - from);
        }
        shake += std::hypot(m_steps[i].x - meanX, m_steps[i].y - meanY) / double(n);
    }
    out.shiftX = x;
    out.shiftY = y;
    out.zoom = std::exp(zoom);
    out.isShaky = shake > kShake && n >= 4;
    const bool pans = std::abs(x) >= kLeastMove && std::abs(x) >= kLeastAgreement * allX;
    const bool tilts = std::abs(y) >= kLeastMove && std::abs(y) >= kLeastAgreement * allY;
    const bool zooms = std::abs(zoom) >= kLeastZoom && std::abs(zoom) >= kLeastAgreement * allZoom;
    // A zoom moves a point a quarter of the width off the centre by about a third of its logarithm.
    const double zoomWeight = zooms ? std::abs(zoom) * 0.35 : 0;
    const double panWeight = pans ? std::abs(x) : 0;
    const double tiltWeight = tilts ? std::abs(y) : 0;
    if (!pans && !tilts && !zooms)
        out.move = out.isShaky ? CameraMove::Handheld : CameraMove::Static;
    else if (zoomWeight >= panWeight && zoomWeight >= tiltWeight)
        out.move = zoom > 0 ? CameraMove::ZoomIn : CameraMove::ZoomOut;
    else if (panWeight >= tiltWeight)
        out.move = x < 0 ? CameraMove::PanRight : CameraMove::PanLeft; // the picture moves against the camera
    else
        out.move = y > 0 ? CameraMove::TiltUp : CameraMove::TiltDown;
    return out;
}

PictureChange CameraMotionMeter::Impl::change() const
{
    PictureChange out;
    if (m_steps.empty())
        return out;
    out.share = m_changed / double(m_steps.size());
    const double all = std::accumulate(m_changedByCell.begin(), m_changedByCell.end(), 0.0);
    const auto most = std::max_element(m_changedByCell.begin(), m_changedByCell.end());
    if (all > 0 && *most > 0.4 * all) {
        const auto index = static_cast<int>(most - m_changedByCell.begin());
        out.place = GridCell{index / 3, index % 3};
    }
    return out;
}

CameraMotionMeter::CameraMotionMeter()
    : m_impl(std::make_unique<Impl>())
{
}
CameraMotionMeter::~CameraMotionMeter() = default;
CameraMotionMeter::CameraMotionMeter(CameraMotionMeter &&) noexcept = default;
CameraMotionMeter &CameraMotionMeter::operator=(CameraMotionMeter &&) noexcept = default;

void CameraMotionMeter::add(const RgbImage &frame) { m_impl->add(frame); }
CameraMotion CameraMotionMeter::motion() const { return m_impl->motion(); }
PictureChange CameraMotionMeter::change() const { return m_impl->change(); }

} // namespace anycap::draft
