// SPDX-License-Identifier: MIT
#include "core/net/tls_words.h"

namespace anycap::net {

std::string tlsWords(const QList<QSslError> &errors, const QString &fallback)
{
    // The first that says most: a wrong name is told before an unknown issuer would be.
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return "its certificate is for another name, so it may be somebody else";
        case QSslError::CertificateExpired:
            return "its certificate has expired";
        case QSslError::CertificateNotYetValid:
            return "its certificate is not valid yet: check this machine's clock";
        case QSslError::CertificateRevoked:
            return "its certificate was revoked";
        default:
            break;
        }
    }
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::InvalidCaCertificate:
            return "its certificate is not signed by anybody this machine trusts; if it is yours, give the "
                   "certificate of its signer as CA file";
        default:
            break;
        }
    }
    const QString reason = errors.isEmpty() ? fallback : errors.front().errorString();
    return "no encrypted connection could be made: " + reason.toStdString();
}

} // namespace anycap::net
