// SPDX-License-Identifier: MIT
// Pictures in words: each sentence states what was measured and no more; see facts.h.
#include "core/draft/phrasing/facts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap::draft {

namespace {

std::string percent(double share)
{
    const int value = static_cast<int>(std::lround(share * 100));
    // Round numbers, as the measure is no better: whole tens above a fifth, fives below.
    const int step = value >= 20 ? 10 : 5;
    return std::to_string(std::max(step, (value + step / 2) / step * step)) + " percent";
}

std::string articled(const std::string &phrase)
{
    static constexpr std::string_view kVowels = "aeiou";
    return (kVowels.find(phrase.front()) != std::string_view::npos ? "An " : "A ") + phrase;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string listed(const std::vector<std::string> &items)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    return text;
}

std::vector<std::string> colourNames(const VisualMeasures &shot, std::size_t most)
{
    std::vector<std::string> names;
    for (const NamedColour &colour : shot.colours) {
        if (names.size() < most)
            names.push_back(colour.name);
    }
    return names;
}

/// "dark, night-like", "dim", "bright" …: one adjective phrase.
std::string lightWords(const Light &light)
{
    if (light.meanLightness < 18)
        return "dark, night-like";
    if (light.meanLightness < 32)
        return "dark";
    if (light.meanLightness < 46)
        return "dim";
    if (light.meanLightness < 66)
        return "evenly lit";
    return light.meanLightness < 85 ? "bright" : "very bright";
}

struct CameraWords {
    std::string shot; ///< before "shot"
    std::string verb; ///< after "The camera"
};

CameraWords cameraWords(const CameraMotion &camera)
{
    switch (camera.move) {
    case CameraMove::Static:
        return {"static", "is static"};
    case CameraMove::PanLeft:
        return {"", "pans left"};
    case CameraMove::PanRight:
        return {"", "pans right"};
    case CameraMove::TiltUp:
        return {"", "tilts up"};
    case CameraMove::TiltDown:
        return {"", "tilts down"};
    case CameraMove::ZoomIn:
        return {"", "zooms in"};
    case CameraMove::ZoomOut:
        return {"", "zooms out"};
    case CameraMove::Handheld:
        return {"handheld", "shakes, as if handheld"};
    case CameraMove::Unclear:
        break;
    }
    return {};
}

bool isMoving(CameraMove move)
{
    return move != CameraMove::Static && move != CameraMove::Unclear && move != CameraMove::Handheld;
}

/// "with little movement in the picture"
std::string changeWords(const PictureChange &change)
{
    if (change.share < 0.002)
        return "almost no movement";
    if (change.share < 0.03)
        return "little movement";
    return change.share < 0.15 ? "some movement" : "much movement";
}

/// By the height of the largest face. The borders are those of a head in the usual shot sizes.
std::string shotSize(const std::vector<FaceBox> &faces)
{
    const double height = faces.front().height;
    if (height > 0.6)
        return "an extreme close-up";
    if (height > 0.33)
        return "a close-up";
    if (height > 0.18)
        return "a medium close-up";
    return height > 0.1 ? "a medium shot" : "a long shot";
}

std::string faceCount(const std::vector<FaceBox> &faces)
{
    return faces.size() == 1 ? "one face" : numberWords(faces.size()) + " faces";
}

GridCell cellOf(const FaceBox &face)
{
    const auto third = [](double at) { return std::clamp(static_cast<int>(at * 3), 0, 2); };
    return {third(face.y + face.height / 2), third(face.x + face.width / 2)};
}

/// One sentence that says most: what a brief caption is.
Fact summary(const VisualMeasures &shot)
{
    const CameraWords camera = cameraWords(shot.camera);
    const bool isVideo = shot.time.has_value();
    const std::string noun = isVideo ? "shot" : "picture";
    const std::string light = lightWords(shot.light);
    const std::string kind = (isVideo && !camera.shot.empty() ? camera.shot + " " : "") + noun;
    const std::string lit = light + (isVideo && !camera.shot.empty() ? ", " : " ") + kind;
    const std::string one = shot.colours.empty() ? "" : ", mainly " + shot.colours.front().name;
    const std::string two = shot.colours.empty() ? "" : ", mainly " + listed(colourNames(shot, 2));
    const std::string three = shot.colours.empty() ? "" : ", mainly " + listed(colourNames(shot, 3));
    const std::string faces = shot.faces.empty() ? "" : ", with " + faceCount(shot.faces) + " detected";
    std::string movement;
    if (isMoving(shot.camera.move))
        movement = ", in which the camera " + camera.verb;
    const std::string change = isVideo ? ", with " + changeWords(shot.change) + " in the picture" : "";
    const std::string brightest = shot.light.brightest
        ? ", with the brightest part " + placeWords(*shot.light.brightest)
        : std::string(", evenly bright all over");
    Fact fact;
    fact.worth = 4;
    if (!faces.empty())
        fact.wordings.push_back(articled(lit) + two + faces + movement + ".");
    const std::string tail = isMoving(shot.camera.move) ? movement : (isVideo ? change : brightest);
    fact.wordings.push_back(articled(lit) + two + tail + ".");
    fact.wordings.push_back(articled(lit) + three + tail + ".");
    fact.wordings.push_back(articled(lit) + one + tail + ".");
    fact.wordings.push_back(articled(lit) + tail + ".");
    fact.wordings.push_back(articled(lit) + three + ".");
    fact.wordings.push_back(articled(lit) + two + ".");
    fact.wordings.push_back(articled(lit) + one + ".");
    fact.wordings.push_back(articled(lit) + ".");
    fact.wordings.push_back(articled(kind) + movement + ".");
    fact.wordings.push_back(articled(kind) + ".");
    if (isMoving(shot.camera.move))
        fact.wordings.push_back(articled(lit) + three + movement + change + ".");
    return fact;
}

Fact cameraFact(const VisualMeasures &shot)
{
    const CameraMotion &camera = shot.camera;
    const std::string verb = cameraWords(camera).verb;
    Fact fact;
    fact.worth = 3;
    const std::string size = percent(
        isMoving(camera.move) && (camera.move == CameraMove::TiltUp || camera.move == CameraMove::TiltDown)
            ? std::abs(camera.shiftY)
            : std::abs(camera.shiftX));
    switch (camera.move) {
    case CameraMove::Static:
        fact.wordings = {"The camera is static throughout the shot.", "The camera is static.",
                         "The camera stays in one place and does not pan, tilt or zoom during the shot."};
        break;
    case CameraMove::PanLeft:
    case CameraMove::PanRight:
        fact.wordings = {"The camera " + verb + " by about " + size + " of the picture's width.",
                         "The camera " + verb + ".", "The camera " + verb + " during the shot."};
        break;
    case CameraMove::TiltUp:
    case CameraMove::TiltDown:
        fact.wordings = {"The camera " + verb + " by about " + size + " of the picture's height.",
                         "The camera " + verb + ".", "The camera " + verb + " during the shot."};
        break;
    case CameraMove::ZoomIn:
        fact.wordings = {"The camera zooms in or moves closer, so that things grow by about "
                             + percent(camera.zoom - 1) + ".",
                         "The camera zooms in.", "The camera zooms in during the shot."};
        break;
    case CameraMove::ZoomOut:
        fact.wordings = {"The camera zooms out or moves away, so that things shrink by about "
                             + percent(1 - camera.zoom) + ".",
                         "The camera zooms out.", "The camera zooms out during the shot."};
        break;
    case CameraMove::Handheld:
        fact.wordings = {"The camera shakes without a direction, as if it were handheld.",
                         "The camera shakes.", "The camera is handheld or shaky."};
        break;
    case CameraMove::Unclear:
        fact.wordings
            = {"The camera movement could not be measured, because too little detail can be followed.",
               "The camera movement is unclear."};
        break;
    }
    return fact;
}

Fact shakeFact() { return {1.5, {"The movement is shaky, as if handheld.", "It is shaky."}, false}; }

Fact changeFact(const VisualMeasures &shot)
{
    const std::string amount = changeWords(shot.change);
    std::vector<std::string> wordings;
    if (shot.change.place && shot.change.share >= 0.002)
        wordings.push_back("There is " + amount + " within the picture, most of it "
                           + placeWords(*shot.change.place) + ".");
    wordings.push_back("There is " + amount + " within the picture.");
    wordings.push_back("There is " + amount + ".");
    return {1.4, std::move(wordings), false};
}

Fact lightFact(const VisualMeasures &shot)
{
    const std::string words = lightWords(shot.light);
    const std::string level = std::to_string(std::lround(shot.light.meanLightness));
    return {1.2,
            {"The picture is " + words + ", with a mean lightness of " + level + " out of 100.",
             "The picture is " + words + "."},
            false};
}

std::vector<Fact> colourFacts(const VisualMeasures &shot)
{
    std::vector<Fact> facts;
    if (shot.colours.empty())
        return facts;
    const NamedColour &first = shot.colours.front();
    const std::string share = percent(first.share) + " of the picture";
    facts.push_back({2,
                     {"The largest area is " + first.name + ", with about " + share
                          + (first.share < 0.7 ? ", mostly " + placeWords(first.place) : "") + ".",
                      "The largest area is " + first.name + ", with about " + share + ".",
                      "The main colour is " + first.name + "."},
                     false});
    if (shot.colours.size() > 1) {
        const NamedColour &second = shot.colours[1];
        facts.push_back(
            {1.6,
             {"The next largest is " + second.name + ", with about " + percent(second.share) + ", mostly "
                  + placeWords(second.place) + ".",
              "The next largest is " + second.name + ", with about " + percent(second.share) + ".",
              "The next largest is " + second.name + "."},
             false});
    }
    std::vector<std::string> rest;
    for (std::size_t i = 2; i < std::min<std::size_t>(shot.colours.size(), 5); ++i)
        rest.push_back(shot.colours[i].name);
    if (!rest.empty())
        facts.push_back({1, {"There is also " + listed(rest) + "."}, false});
    return facts;
}

std::vector<Fact> faceFacts(const VisualMeasures &shot)
{
    std::vector<Fact> facts;
    if (!shot.facesWereSought)
        return facts;
    if (shot.faces.empty()) {
        facts.push_back(
            {2.2, {"No faces are detected.", "There are no faces detected in the picture."}, false});
    } else {
        const std::string count = capitalised(faceCount(shot.faces));
        const std::string be = shot.faces.size() == 1 ? " is" : " are";
        facts.push_back({3.2, {count + be + " detected in the picture.", count + be + " detected."}, false});
        const std::string place = placeWords(cellOf(shot.faces.front()));
        facts.push_back(
            {2.4,
             {shot.faces.size() == 1 ? "The face is " + place + "." : "The largest face is " + place + "."},
             false});
        for (std::size_t i = 1; i < std::min<std::size_t>(shot.faces.size(), 4); ++i)
            facts.push_back({1.2, {"Another face is " + placeWords(cellOf(shot.faces[i])) + "."}, false});
        const std::string height = percent(shot.faces.front().height);
        facts.push_back({2,
                         {"The framing is " + shotSize(shot.faces) + ", with a face of about " + height
                              + " of the picture's height.",
                          "The framing is " + shotSize(shot.faces) + "."},
                         false});
    }
    facts.push_back(
        {0.4, {"Only faces seen from the front are counted.", "The count covers frontal faces only."}, true});
    return facts;
}

std::vector<Fact> frameFacts(const VisualMeasures &shot, std::size_t index, std::size_t count)
{
    std::vector<Fact> facts;
    const std::string contrast
        = shot.light.spread < 12 ? "low" : (shot.light.spread < 26 ? "medium" : "high");
    facts.push_back(
        {0.6,
         {"The contrast is " + contrast + ".", "The contrast within the picture is " + contrast + "."},
         true});
    if (shot.light.darkShare >= 0.05)
        facts.push_back(
            {0.5, {"About " + percent(shot.light.darkShare) + " of the picture is nearly black."}, true});
    if (shot.light.brightShare >= 0.05)
        facts.push_back(
            {0.5, {"About " + percent(shot.light.brightShare) + " of the picture is nearly white."}, true});
    if (shot.time) {
        facts.push_back({0.7,
                         {"The shot lasts " + durationWords(shot.time->duration()) + ".",
                          "The length of the shot is " + durationWords(shot.time->duration()) + "."},
                         true});
        facts.push_back(
            {0.3,
             {"It is shot " + std::to_string(index + 1) + " of " + std::to_string(count) + " in the video.",
              "It is shot " + std::to_string(index + 1) + " of " + std::to_string(count) + "."},
             true});
    }
    return facts;
}

Fact brightestFact(const VisualMeasures &shot)
{
    if (!shot.light.brightest)
        return {
            1, {"It is evenly bright all over.", "No part of the picture is brighter than the rest."}, false};
    const std::string place = placeWords(*shot.light.brightest);
    return {1,
            {"The brightest part is " + place + ".", "The brightest part of the picture is " + place + "."},
            false};
}

void append(std::vector<Fact> &facts, std::vector<Fact> more, bool asExtras)
{
    for (Fact &fact : more) {
        fact.isExtra = fact.isExtra || asExtras;
        facts.push_back(std::move(fact));
    }
}

} // namespace

std::vector<Fact> visualFacts(const VisualMeasures &shot, Aspect aspect, std::size_t index, std::size_t count)
{
    const bool isVideo = shot.time.has_value();
    const bool isAll = aspect == Aspect::Brief || aspect == Aspect::Detail || aspect == Aspect::Plain;
    std::vector<Fact> facts;
    const auto camera = [&](bool asExtras) {
        if (!isVideo)
            return;
        append(facts, {cameraFact(shot)}, asExtras);
        if (shot.camera.isShaky && isMoving(shot.camera.move))
            append(facts, {shakeFact()}, asExtras);
    };
    const auto change = [&](bool asExtras) {
        if (isVideo)
            append(facts, {changeFact(shot)}, asExtras);
    };
    const bool isSummed = aspect == Aspect::Brief || aspect == Aspect::Plain;
    if (isSummed)
        facts.push_back(summary(shot));
    if (aspect == Aspect::Instance || aspect == Aspect::Position)
        append(facts, faceFacts(shot), false);
    camera(aspect != Aspect::Detail && aspect != Aspect::Camera);
    if (isAll) // that there is none is worth a word in a longer caption only
        append(facts, faceFacts(shot), isSummed || shot.faces.empty());
    if (aspect == Aspect::Position)
        append(facts, {brightestFact(shot)}, false);
    append(facts, colourFacts(shot), isSummed || aspect == Aspect::Camera || aspect == Aspect::Instance);
    append(facts, {lightFact(shot)}, aspect != Aspect::Background && aspect != Aspect::Detail);
    change(aspect != Aspect::Position && aspect != Aspect::Camera && aspect != Aspect::Detail);
    if (aspect != Aspect::Position)
        append(facts, {brightestFact(shot)}, aspect != Aspect::Detail || isVideo);
    append(facts, frameFacts(shot, index, count), true);
    return facts;
}

std::string durationWords(Milliseconds duration)
{
    const auto ms = duration.count();
    if (ms < 750)
        return "half a second";
    const auto seconds = (ms + 500) / 1000;
    if (seconds < 120)
        return std::to_string(seconds) + (seconds == 1 ? " second" : " seconds");
    return std::to_string((seconds + 30) / 60) + " minutes";
}

std::string placeWords(const GridCell &cell)
{
    static constexpr std::array<std::string_view, 9> kPlaces{
        "in the upper left", "at the top",        "in the upper right", "on the left",       "in the centre",
        "on the right",      "in the lower left", "at the bottom",      "in the lower right"};
    const int place = cell.row * 3 + cell.column;
    return std::string(kPlaces.at(static_cast<std::size_t>(place)));
}

std::string numberWords(std::size_t number)
{
    static constexpr std::array<std::string_view, 13> kNumbers{"no",   "one",    "two",   "three", "four",
                                                               "five", "six",    "seven", "eight", "nine",
                                                               "ten",  "eleven", "twelve"};
    return number < kNumbers.size() ? std::string(kNumbers.at(number)) : std::to_string(number);
}

} // namespace anycap::draft
