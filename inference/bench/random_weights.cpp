// SPDX-License-Identifier: MIT
#include "inference/bench/random_weights.h"

#include "inference/model/large_pages.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace anycap::engine {

namespace {

constexpr std::size_t kTableSize = 1'000'003; // prime: pieces repeat at no row's length

} // namespace

RandomWeights::RandomWeights(const std::vector<checkpoint::WeightOutline> &outlines)
{
    for (const checkpoint::WeightOutline &outline : outlines)
        m_shapes.emplace(outline.name, outline.shape);
    std::mt19937 random(1); // the same on every run
    std::normal_distribution<float> normal(0, 0.02F);
    at::Tensor wide = at::empty({static_cast<std::int64_t>(kTableSize)});
    std::generate_n(wide.data_ptr<float>(), kTableSize, [&] { return normal(random); });
    m_table = wide.to(at::kBFloat16);
}

at::Tensor RandomWeights::tensor(const std::string &name) const
{
    const std::vector<std::int64_t> &shape = m_shapes.at(name);
    if (shape.size() == 1)
        return name.ends_with(".weight") ? at::ones(shape) : at::zeros(shape);
    at::Tensor tensor = at::empty(shape, at::kBFloat16);
    model::useLargePages(tensor.data_ptr(), tensor.nbytes());
    const auto *table = static_cast<const char *>(m_table.data_ptr());
    auto *to = static_cast<char *>(tensor.data_ptr());
    const auto count = static_cast<std::size_t>(tensor.numel());
    std::size_t from = std::hash<std::string>()(name) % kTableSize;
    for (std::size_t done = 0; done < count;) {
        const std::size_t piece = std::min(count - done, kTableSize - from);
        std::memcpy(to + done * 2, table + from * 2, piece * 2);
        done += piece;
        from = 0;
    }
    return tensor;
}

std::vector<std::string> RandomWeights::names() const
{
    std::vector<std::string> all;
    for (const auto &[name, shape] : m_shapes)
        all.push_back(name);
    return all;
}

} // namespace anycap::engine
