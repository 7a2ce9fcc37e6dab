// SPDX-License-Identifier: MIT
#include "core/endpoint/key_store.h"

#include <QEventLoop>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <cstdlib>

namespace anycap::endpoint {

namespace {

const QString kService = QStringLiteral("anycap-studio");

Error keychainError(const QKeychain::Job &job, const std::string &name)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, "the keychain has no key for this endpoint", name};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::PermissionDenied, "the keychain was not unlocked", name};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unsupported,
                "there is no keychain on this machine: keep the key in a variable of the environment", name};
    default:
        return {ErrorCode::IoError,
                "the keychain cannot be used (keep the key in a variable of the environment instead): "
                    + job.errorString().toStdString(),
                name};
    }
}

/// Runs it on this thread, with an event loop of its own.
Result<Unit> finish(QKeychain::Job &job, const std::string &name)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    job.setInsecureFallback(false); // never into a plain file
    job.setKey(QString::fromStdString(name));
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    job.start();
    loop.exec();
    if (job.error() != QKeychain::NoError)
        return keychainError(job, name);
    return Unit{};
}

class Keychain final : public KeyStore {
public:
    Result<net::Secret> read(const std::string &name) override
    {
        QKeychain::ReadPasswordJob job(kService);
        if (const auto done = finish(job, name); !done)
            return done.error();
        return net::Secret(job.textData().toStdString());
    }
    Result<Unit> write(const std::string &name, const net::Secret &key) override
    {
        QKeychain::WritePasswordJob job(kService);
        job.setTextData(QString::fromStdString(key.reveal()));
        return finish(job, name);
    }
    Result<Unit> remove(const std::string &name) override
    {
        QKeychain::DeletePasswordJob job(kService);
        return finish(job, name);
    }
};

std::string trimmed(std::string text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Result<net::Secret> keyInEnvironment(const Endpoint &endpoint)
{
    const char *value = std::getenv(endpoint.keyVariable.c_str());
    std::string key = value != nullptr ? trimmed(value) : std::string();
    if (key.empty())
        return Error{ErrorCode::NotFound,
                     "the environment variable " + endpoint.keyVariable + " that holds its key is not set",
                     endpoint.name};
    return net::Secret(std::move(key));
}

} // namespace

std::unique_ptr<KeyStore> makeKeychain() { return std::make_unique<Keychain>(); }

Result<net::Secret> keyOf(const Endpoint &endpoint, KeyStore &keys)
{
    if (endpoint.keyPlace == KeyPlace::None)
        return net::Secret();
    auto key
        = endpoint.keyPlace == KeyPlace::Environment ? keyInEnvironment(endpoint) : keys.read(endpoint.name);
    if (!key)
        return key.error();
    const std::string &text = key->reveal();
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; }))
        return Error{ErrorCode::InvalidArgument, "its key has characters that no key has", endpoint.name};
    return key;
}

} // namespace anycap::endpoint
