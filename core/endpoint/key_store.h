// SPDX-License-Identifier: MIT
/// @file key_store.h
/// Where keys are kept: the system's keychain, or a variable of the environment. Nowhere else.
#pragma once

#include "core/base/result.h"
#include "core/endpoint/endpoint.h"
#include "core/net/secret.h"

#include <memory>
#include <string>

namespace anycap::endpoint {

/// Thread: any; needs a QCoreApplication. May wait for the user to unlock the keychain.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    KeyStore(const KeyStore &) = delete;
    KeyStore &operator=(const KeyStore &) = delete;

    /// NotFound: there is none of that name. Unsupported: there is no keychain here. PermissionDenied.
    virtual Result<net::Secret> read(const std::string &name) = 0;
    virtual Result<Unit> write(const std::string &name, const net::Secret &key) = 0;
    virtual Result<Unit> remove(const std::string &name) = 0;

protected:
    KeyStore() = default;
};

/// Secret Service or KWallet, Keychain, or the credential store.
std::unique_ptr<KeyStore> makeKeychain();

/// The endpoint's key; empty where it has none. Errors: as KeyStore::read(); NotFound for a variable that is
/// not set; InvalidArgument for what cannot stand in a header.
Result<net::Secret> keyOf(const Endpoint &endpoint, KeyStore &keys);

} // namespace anycap::endpoint
