// SPDX-License-Identifier: MIT
/// @file secret.h
/// Secret: a key that is only shown where it is used. It cannot be printed by accident, and texts that come
/// from outside (a server may quote the key it got) are cleaned of it before anybody reads them.
#pragma once

#include <string>
#include <string_view>

namespace anycap::net {

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value)
        : m_value(std::move(value))
    {
    }

    bool isEmpty() const { return m_value.empty(); }
    /// For the header that carries it, nothing else.
    const std::string &reveal() const { return m_value; }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    std::string m_value;
};

/// `text` with the secret replaced by "[key]": where it stands whole, and words that begin as a long secret
/// does (servers quote "sk-abcdef****wxyz").
std::string redacted(std::string_view text, const Secret &secret);

} // namespace anycap::net
