// SPDX-License-Identifier: MIT
#include "core/evaluation/answer_grades.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace anycap::evaluation {

namespace {

constexpr double kMostWeight = 100;

std::vector<double> numbersIn(const Json &object, const char *name)
{
    std::vector<double> numbers;
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return numbers;
    for (const Json &one : *found) {
        if (one.is_number())
            numbers.push_back(one.get<double>());
    }
    return numbers;
}

std::vector<std::string> textsIn(const Json &object, const char *name)
{
    std::vector<std::string> texts;
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return texts;
    for (const Json &one : *found) {
        if (one.is_string())
            texts.push_back(one.get<std::string>());
    }
    return texts;
}

void readMiaGrades(const Json &object, EvalRecord &record)
{
    MiaParts parts = miaPartsOf(object);
    const std::vector<double> points = numbersIn(object, kMiaScores);
    if (!parts.isGood() || points.size() != parts.weights.size())
        return;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!(points[i] >= 0 && points[i] <= parts.weights[i] + kMiaTolerance))
            return; // as an answer of a judge would be none
    }
    for (std::size_t i = 0; i < points.size(); ++i)
        record.grades.push_back(
            {std::move(parts.texts[i]), std::move(parts.types[i]), points[i], parts.weights[i]});
}

void readVidCapGrades(const Json &object, EvalRecord &record)
{
    record.judgesAnswer = textIn(object, {kVidCapAnswer});
    const auto score = object.find(kVidCapScore);
    if (score == object.end() || !score->is_number_integer())
        return;
    const auto value = score->get<std::int64_t>();
    if (value >= kLeastVidCap && value <= kMostVidCap)
        record.grades.push_back({record.instruction, textIn(object, {kVidCapCategory}),
                                 static_cast<double>(value), static_cast<double>(kMostVidCap)});
}

} // namespace

bool MiaParts::isGood() const
{
    return !texts.empty() && texts.size() == weights.size() && texts.size() == types.size()
        && std::all_of(weights.begin(), weights.end(),
                       [](double weight) { return weight > 0 && weight <= kMostWeight; });
}

MiaParts miaPartsOf(const Json &object)
{
    return {textsIn(object, "components"), numbersIn(object, "component_weight"),
            textsIn(object, "component_type")};
}

void readGrades(const Json &object, EvalRecord &record)
{
    if (object.contains("component_weight")) {
        record.benchmark = Benchmark::Mia;
        readMiaGrades(object, record);
    } else if (object.contains(kVidCapCategory)
               || textIn(object, {kBenchmarkMember}) == benchmarkName(Benchmark::VidCap)) {
        record.benchmark = Benchmark::VidCap;
        readVidCapGrades(object, record);
    }
}

std::string_view benchmarkName(Benchmark benchmark)
{
    switch (benchmark) {
    case Benchmark::AnyCapEval:
        break;
    case Benchmark::Mia:
        return "MIA-Bench";
    case Benchmark::VidCap:
        return "VidCapBench";
    }
    return "AnyCapEval";
}

} // namespace anycap::evaluation
