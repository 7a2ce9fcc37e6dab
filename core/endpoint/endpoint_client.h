// SPDX-License-Identifier: MIT
/// @file endpoint_client.h
/// EndpointClient: chat, transcription and the list of models of one endpoint. Everything goes out through
/// one door, which asks mayReach() first, keeps to the endpoint's number of requests at one time, tries again
/// where that may help, and counts.
#pragma once

#include "core/base/media_buffers.h"
#include "core/endpoint/chat_client.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/wire.h"
#include "core/net/secret.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anycap::endpoint {

/// Thread: all methods from any number of threads at once. Needs a QCoreApplication.
class EndpointClient final : public ChatClient {
public:
    /// Nothing is sent yet. Errors: InvalidArgument; of the CA file NotFound, IoError, InvalidData.
    static Result<std::unique_ptr<EndpointClient>> open(const Endpoint &endpoint, const net::Secret &key);
    ~EndpointClient() override;

    const Endpoint &endpoint() const;
    /// "office (llama-3.2-vision)"; the name alone until the model is known.
    std::string name() const override;
    Result<ChatAnswer> chat(const ChatRequest &request, const ChatContext &context = {}) override;

    /// As the server lists them; nothing when cancelled. Errors as chat().
    Result<std::optional<std::vector<std::string>>> models(const WorkContext &context = {});
    /// What is said in the sound; its times begin with 0. Nothing when cancelled. Errors as chat().
    /// @param language ISO 639-1; empty: the server finds out
    Result<std::optional<Transcript>> transcribe(const Pcm &sound, const std::string &language,
                                                 const WorkContext &context = {});

    /// Of everything so far.
    ChatUsage usage() const;

private:
    struct Impl;
    explicit EndpointClient(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::endpoint
