// SPDX-License-Identifier: MIT
#include "core/models/hub.h"

#include "core/net/http_words.h"
#include "core/net/retry.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace anycap::models {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostAnswer = 16 << 20;
constexpr int kMostPages = 200;

/// Unreserved characters and '/' stay (RFC 3986, 2.3).
std::string escaped(std::string_view path)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-_.~/").find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 15U];
        }
    }
    return out;
}

Result<std::optional<net::HttpResponse>> get(net::HttpClient &client, const Hub &hub, const std::string &url,
                                             const std::string &repository, const WorkContext &context)
{
    net::HttpRequest request;
    request.url = url;
    request.secret = hub.token;
    request.maxBytes = kMostAnswer;
    auto response = net::sendWithRetries(client, request, {}, context);
    if (!response)
        return response.error();
    if (response->finish == Finish::Cancelled)
        return std::optional<net::HttpResponse>();
    if (response->head.isSuccess())
        return std::optional(*std::move(response));
    const int status = response->head.status;
    if (status == 401 || status == 403)
        return Error{
            ErrorCode::PermissionDenied,
            hub.token.isEmpty()
                ? "there is no such model, or it asks for an access token (set HF_TOKEN)"
                : "there is no such model, or the access token does not open it: its licence may have "
                  "to be accepted on its page first",
            repository};
    if (status == 404)
        return Error{ErrorCode::NotFound, "there is no such model or revision on " + hub.address, repository};
    return net::statusError(*response, hub.token);
}

/// A member that is text; empty where it is not.
std::string text(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

Hub hubOfEnvironment()
{
    Hub hub;
    // Read before threads are made.
    if (const char *address = std::getenv("HF_ENDPOINT");
        address != nullptr && *address != '\0') // NOLINT(concurrency-mt-unsafe)
        hub.address = address;
    while (!hub.address.empty() && hub.address.back() == '/')
        hub.address.pop_back();
    if (const char *token = std::getenv("HF_TOKEN"); token != nullptr) // NOLINT(concurrency-mt-unsafe)
        hub.token = net::Secret(token);
    return hub;
}

std::string nextPage(std::string_view link)
{
    // <https://…>; rel="next", <…>; rel="last"
    std::size_t at = 0;
    while ((at = link.find('<', at)) != std::string_view::npos) {
        const std::size_t end = link.find('>', at);
        if (end == std::string_view::npos)
            return {};
        const std::size_t comma = std::min(link.find(',', end), link.size());
        if (link.substr(end, comma - end).find("rel=\"next\"") != std::string_view::npos)
            return std::string(link.substr(at + 1, end - at - 1));
        at = end;
    }
    return {};
}

Result<Unit> addTreePage(std::string_view json, Manifest &manifest, const std::string &name)
{
    const Json all = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!all.is_array())
        return Error{ErrorCode::InvalidData, "the host did not answer with a list of files", name};
    for (const Json &one : all) {
        if (!one.is_object() || text(one, "type") != "file")
            continue;
        const auto path = one.find("path");
        const auto size = one.find("size");
        if (path == one.end() || !path->is_string() || size == one.end() || !size->is_number_integer())
            return Error{ErrorCode::InvalidData, "the host lists a file without path or size", name};
        ModelFile file;
        file.path = path->get<std::string>();
        file.size = size->get<std::int64_t>();
        if (!isSafePath(file.path) || file.size < 0)
            return Error{ErrorCode::InvalidData, "the host lists a file that would leave the model's folder",
                         name};
        const auto large = one.find("lfs");
        if (large != one.end() && large->is_object()) {
            // Older hosts write "sha256:…".
            std::string digest = text(*large, "oid");
            if (digest.empty())
                digest = text(*large, "sha256");
            if (digest.starts_with("sha256:"))
                digest.erase(0, 7);
            file.sha256 = digest;
        } else {
            file.gitSha1 = text(one, "oid");
        }
        manifest.files.push_back(std::move(file));
    }
    return Unit{};
}

Result<std::optional<Manifest>> listRepository(net::HttpClient &client, const Hub &hub,
                                               const std::string &repository, const std::string &revision,
                                               const WorkContext &context)
{
    if (!isRepositoryName(repository))
        return Error{ErrorCode::InvalidArgument, "is not a repository's name (owner/name)", repository};
    const std::string api = hub.address + "/api/models/" + repository;
    const auto info = get(client, hub, api + "/revision/" + escaped(revision), repository, context);
    if (!info)
        return info.error();
    if (!info->has_value())
        return std::optional<Manifest>();
    Manifest manifest;
    manifest.repository = repository;
    const Json about = Json::parse((*info)->body, nullptr, false);
    if (about.is_object())
        manifest.commit = text(about, "sha");
    if (manifest.commit.empty() || !isSafePath(manifest.commit))
        return Error{ErrorCode::InvalidData, "the host does not say which commit this is", repository};
    std::string page = api + "/tree/" + manifest.commit + "?recursive=true";
    for (int pages = 0; !page.empty(); ++pages) {
        if (pages == kMostPages)
            return Error{ErrorCode::TooLarge, "has more files than a model can have", repository};
        const auto tree = get(client, hub, page, repository, context);
        if (!tree)
            return tree.error();
        if (!tree->has_value())
            return std::optional<Manifest>();
        if (const auto added = addTreePage((*tree)->body, manifest, repository); !added)
            return added.error();
        page = nextPage((*tree)->head.header("link"));
        // The token goes where it belongs.
        if (!page.empty() && !page.starts_with(hub.address + "/"))
            return Error{ErrorCode::InvalidData, "the host sends us to another one for its list of files",
                         repository};
    }
    return std::optional(std::move(manifest));
}

Result<Manifest> filesToFetch(const Manifest &all)
{
    constexpr std::array<std::string_view, 4> kEndings{".safetensors", ".json", ".model", ".txt"};
    constexpr std::array<std::string_view, 3> kNames{"README.md", "LICENSE", "LICENSE.md"};
    Manifest wanted{all.repository, all.commit, {}};
    bool hasWeights = false;
    bool hasPickle = false;
    bool hasConfig = false;
    for (const ModelFile &file : all.files) {
        hasPickle = hasPickle || endsWith(file.path, ".bin") || endsWith(file.path, ".pt");
        const bool isOurs = std::any_of(kEndings.begin(), kEndings.end(),
                                        [&](std::string_view end) { return endsWith(file.path, end); })
            || std::find(kNames.begin(), kNames.end(), file.path) != kNames.end();
        if (!isOurs || file.path == kManifestName)
            continue;
        hasWeights = hasWeights || endsWith(file.path, ".safetensors");
        hasConfig = hasConfig || file.path == "config.json" || endsWith(file.path, "/config.json");
        wanted.files.push_back(file);
    }
    if (!hasWeights)
        return Error{ErrorCode::Unsupported,
                     hasPickle ? "has its weights as PyTorch pickles only, which can run code when they are "
                                 "opened; a repository with safetensors files is needed"
                               : "has no safetensors files",
                     all.repository};
    if (!hasConfig)
        return Error{ErrorCode::Unsupported, "has no config.json", all.repository};
    return wanted;
}

std::string fileAddress(const Hub &hub, const Manifest &model, const std::string &path)
{
    return hub.address + '/' + model.repository + "/resolve/" + model.commit + '/' + escaped(path);
}

} // namespace anycap::models
