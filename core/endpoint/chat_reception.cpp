// SPDX-License-Identifier: MIT
#include "core/endpoint/chat_reception.h"

#include "core/net/http_words.h"

namespace anycap::endpoint {

bool ChatReception::fail(ErrorCode code, std::string message, bool isPassing)
{
    m_error = Error{code, std::move(message), {}};
    m_isPassing = isPassing;
    return false;
}

bool ChatReception::onHead(const net::HttpHead &head)
{
    if (!head.isSuccess())
        return true; // its words are read by the caller
    const std::string type = head.mediaType();
    m_isStream = type == "text/event-stream";
    if (m_isStream || type == "application/json" || type == "application/x-ndjson" || type.empty())
        return true;
    return fail(ErrorCode::InvalidData,
                "answers with " + net::oneLine(type, 60)
                    + " in place of a chat answer: is the address right, up to /v1?");
}

bool ChatReception::takePiece(std::string_view json)
{
    auto piece = chatPiece(json);
    if (!piece)
        return fail(piece.error().code, piece.error().message);
    if (piece->failure)
        return fail(ErrorCode::IoError, "failed while it wrote: " + *piece->failure, true);
    if (!piece->model.empty())
        m_answer.model = net::oneLine(piece->model, 200);
    if (piece->usage) {
        m_answer.usage.promptTokens = piece->usage->promptTokens;
        m_answer.usage.outputTokens = piece->usage->outputTokens;
    }
    if (piece->end) {
        m_answer.end = *piece->end;
        m_hasEnd = true;
    }
    if (piece->text.empty())
        return true;
    if (m_answer.text.size() + piece->text.size() > kMostTextBytes)
        return fail(ErrorCode::TooLarge, "does not stop writing");
    m_answer.text += piece->text;
    if (m_onText) {
        m_hasShownText = true;
        m_onText(piece->text);
    }
    return true;
}

bool ChatReception::takeEvent(const SseEvent &event)
{
    if (event.data == "[DONE]") {
        m_hasEnd = true;
        return false;
    }
    return takePiece(event.data);
}

bool ChatReception::onBytes(std::string_view bytes)
{
    if (!m_isStream) {
        m_whole += bytes;
        return true;
    }
    const auto goesOn = m_events.feed(bytes);
    if (!goesOn)
        return fail(goesOn.error().code, goesOn.error().message);
    return *goesOn;
}

void ChatReception::finish()
{
    if (m_error)
        return;
    if (!m_isStream && takePiece(m_whole))
        m_hasEnd = true;
    if (!m_hasEnd && !m_error)
        fail(ErrorCode::IoError, "broke off in the middle of its answer", true);
}

} // namespace anycap::endpoint
