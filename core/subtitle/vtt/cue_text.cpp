// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/cue_text.h"

#include "core/subtitle/vtt/cue_tokenizer.h"
#include "core/subtitle/vtt/timestamp.h"

#include <array>
#include <optional>
#include <utility>

namespace anycap::vtt {

namespace {

constexpr std::array<std::pair<std::string_view, NodeKind>, 8> kTags{{
    {"c", NodeKind::Class},
    {"i", NodeKind::Italic},
    {"b", NodeKind::Bold},
    {"u", NodeKind::Underline},
    {"ruby", NodeKind::Ruby},
    {"rt", NodeKind::RubyText},
    {"v", NodeKind::Voice},
    {"lang", NodeKind::Language},
}};

std::optional<NodeKind> kindOf(std::string_view tag)
{
    for (const auto &[name, kind] : kTags) {
        if (name == tag)
            return kind;
    }
    return std::nullopt;
}

class TreeBuilder {
public:
    Node build(std::string_view cueText)
    {
        m_open.reserve(8);
        m_open.emplace_back();
        CueTokenizer tokenizer(cueText);
        while (!tokenizer.atEnd())
            take(tokenizer.next());
        m_tooDeep.clear();
        while (m_open.size() > 1)
            close();
        return std::move(m_open.front());
    }

private:
    void take(Token token)
    {
        switch (token.kind) {
        case Token::Kind::Text:
            addText(std::move(token.value));
            break;
        case Token::Kind::StartTag:
            open(token);
            break;
        case Token::Kind::EndTag:
            end(token.value);
            break;
        case Token::Kind::Timestamp:
            addTimestamp(token.value);
            break;
        }
    }

    void addText(std::string characters)
    {
        Node node;
        node.kind = NodeKind::Text;
        node.text = std::move(characters);
        m_open.back().children.push_back(std::move(node));
    }

    void addTimestamp(std::string_view value)
    {
        std::size_t at = 0;
        const std::optional<Milliseconds> time = collectTimestamp(value, at);
        if (!time || at != value.size())
            return;
        Node node;
        node.kind = NodeKind::Timestamp;
        node.time = *time;
        m_open.back().children.push_back(std::move(node));
    }

    void open(Token &token)
    {
        const std::optional<NodeKind> kind = kindOf(token.value);
        if (!kind || (*kind == NodeKind::RubyText && current() != NodeKind::Ruby))
            return;
        if (m_open.size() > static_cast<std::size_t>(kMaxDepth)) {
            m_tooDeep.push_back(*kind);
            return;
        }
        Node node;
        node.kind = *kind;
        for (std::string &name : token.classes) {
            if (!name.empty())
                node.classes.push_back(std::move(name));
        }
        if (*kind == NodeKind::Voice || *kind == NodeKind::Language)
            node.value = std::move(token.annotation);
        m_open.push_back(std::move(node));
    }

    void end(std::string_view tag)
    {
        const std::optional<NodeKind> kind = kindOf(tag);
        if (!kind)
            return;
        if (current() == *kind) {
            close();
        } else if (*kind == NodeKind::Ruby && current() == NodeKind::RubyText) {
            close();
            close();
        }
    }

    NodeKind current() const { return m_tooDeep.empty() ? m_open.back().kind : m_tooDeep.back(); }

    void close()
    {
        if (!m_tooDeep.empty()) {
            m_tooDeep.pop_back();
            return;
        }
        Node node = std::move(m_open.back());
        m_open.pop_back();
        m_open.back().children.push_back(std::move(node));
    }

    std::vector<Node> m_open; ///< the path from the root to the current node
    std::vector<NodeKind> m_tooDeep; ///< elements beyond kMaxDepth: open, but not in the tree
};

} // namespace

Node parseCueText(std::string_view cueText) { return TreeBuilder().build(cueText); }

std::string plainText(std::string_view cueText)
{
    std::string plain;
    CueTokenizer tokenizer(cueText);
    while (!tokenizer.atEnd()) {
        const Token token = tokenizer.next();
        if (token.kind == Token::Kind::Text)
            plain += token.value;
    }
    return plain;
}

std::string escapeText(std::string_view plain)
{
    constexpr std::string_view kLeftToRightMark = "\xE2\x80\x8E";
    constexpr std::string_view kRightToLeftMark = "\xE2\x80\x8F";
    std::string out;
    out.reserve(plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const std::string_view mark = plain.substr(i, kLeftToRightMark.size());
        if (plain[i] == '&') {
            out += "&amp;";
        } else if (plain[i] == '<') {
            out += "&lt;";
        } else if (plain[i] == '>') {
            out += "&gt;";
        } else if (mark == kLeftToRightMark || mark == kRightToLeftMark) {
            out += mark == kLeftToRightMark ? "&lrm;" : "&rlm;";
            i += mark.size() - 1;
        } else {
            out += plain[i];
        }
    }
    return out;
}

} // namespace anycap::vtt
