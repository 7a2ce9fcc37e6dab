// SPDX-License-Identifier: MIT
#include "core/net/address.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QUrl>

namespace anycap::net {

namespace {

QUrl urlOf(std::string_view text)
{
    return QUrl(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
}

int ownPort(std::string_view scheme) { return scheme == "https" ? 443 : 80; }

} // namespace

std::string Origin::label() const
{
    std::string text = host.find(':') == std::string::npos ? host : "[" + host + "]";
    if (port != ownPort(scheme))
        text += ":" + std::to_string(port);
    return text;
}

Result<Origin> originOf(std::string_view url)
{
    const QUrl parsed = urlOf(url);
    Origin origin;
    origin.scheme = parsed.scheme().toLower().toStdString();
    origin.host = parsed.host(QUrl::FullyEncoded).toLower().toStdString();
    const bool isWeb = origin.scheme == "http" || origin.scheme == "https";
    if (!parsed.userInfo().isEmpty()) {
        return Error{ErrorCode::InvalidArgument, "an address must not have a user name or password in it",
                     origin.host};
    }
    if (!parsed.isValid() || !isWeb || origin.host.empty()) {
        return Error{ErrorCode::InvalidArgument, "is no web address: it must begin with http:// or https://",
                     std::string(url.substr(0, url.find_first_of("?#")))};
    }
    if (origin.host.front() == '[')
        origin.host = origin.host.substr(1, origin.host.size() - 2);
    origin.port = parsed.port(ownPort(origin.scheme));
    return origin;
}

bool isLoopback(std::string_view host)
{
    constexpr std::string_view kBelow = ".localhost";
    if (host == "localhost"
        || (host.size() > kBelow.size() && host.substr(host.size() - kBelow.size()) == kBelow))
        return true;
    QHostAddress address;
    return address.setAddress(QString::fromUtf8(host.data(), static_cast<qsizetype>(host.size())))
        && address.isLoopback();
}

std::string joinedUrl(std::string_view base, std::string_view path)
{
    std::string url(base.substr(0, base.find_first_of("?#")));
    while (!url.empty() && url.back() == '/')
        url.pop_back();
    while (!path.empty() && path.front() == '/')
        path.remove_prefix(1);
    return url + "/" + std::string(path);
}

std::string percentEncoded(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toPercentEncoding().toStdString();
}

} // namespace anycap::net
