// SPDX-License-Identifier: MIT
/// @file tls_words.h
/// Internal to core/net: what is wrong with a server's certificate, in words.
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

#include <string>

namespace anycap::net {

/// @param fallback what Qt says where no single error is known (no common protocol …)
std::string tlsWords(const QList<QSslError> &errors, const QString &fallback);

} // namespace anycap::net
