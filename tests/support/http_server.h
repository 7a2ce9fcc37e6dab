// SPDX-License-Identifier: MIT
/// @file http_server.h
/// A web server on loopback for tests, with a thread of its own. What it answers is decided by a function for
/// each request; how it is sent (slowly, in chunks, cut off, never) is part of the answer. TLS with a
/// certificate made for the occasion by the openssl program.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace anycap::test {

struct ServedRequest {
    int number = 0; ///< from 1, in the order they were complete
    QByteArray method;
    QByteArray target; ///< "/v1/models?x=1"; an absolute address where the server is used as a proxy
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray path() const; ///< of the target
};

struct ServedAnswer {
    enum class Framing { Length, Chunked, UntilClose };

    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Framing framing = Framing::Length;
    bool isBodySent = true; ///< false: what answers a HEAD request

    std::chrono::milliseconds delay{0}; ///< before the first byte
    qsizetype pieceBytes = 0; ///< of the body (of a chunk); 0: all at once
    std::chrono::milliseconds pause{0}; ///< between pieces
    std::optional<qsizetype> cutAfter; ///< bytes of the whole answer, headers included; then it hangs up
    bool isSilent = false; ///< nothing is ever sent
    QByteArray raw; ///< sent in place of everything, then it hangs up

    /// As they go over the wire, uncut.
    QByteArray wireBytes() const;
};

/// What is left of an answer after its headers are written: pieces as they are sent.
QList<QByteArray> wirePieces(const ServedAnswer &answer);

ServedAnswer jsonAnswer(const QByteArray &json, int status = 200);
ServedAnswer textAnswer(const QByteArray &text, const QByteArray &contentType = "text/plain",
                        int status = 200);
/// The whole of `data`, or the part that the request's Range asks for (206, 416), with an ETag.
ServedAnswer rangeAnswer(const ServedRequest &request, const QByteArray &data,
                         const QByteArray &etag = "\"data\"");
/// The gzip form of `data` (RFC 1952).
QByteArray gzipped(const QByteArray &data);

/// A key pair and a certificate that signs itself, in PEM.
struct TestCertificate {
    QByteArray certificate;
    QByteArray key;
};
/// For the names, "DNS:localhost,IP:127.0.0.1"; made in `folder`. Nothing where openssl could not be run.
std::optional<TestCertificate>
makeCertificate(const QString &folder, const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"),
                int days = 2);

class HttpServer {
public:
    /// On the server's thread; requests come one at a time, answers may overtake each other.
    using Handler = std::function<ServedAnswer(const ServedRequest &)>;

    /// Listens on a free port of 127.0.0.1 when it is made; check isListening().
    explicit HttpServer(Handler handler, std::optional<TestCertificate> certificate = std::nullopt);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    bool isListening() const;
    int port() const;
    /// "http://127.0.0.1:40123" and the path.
    std::string url(const std::string &path = {}) const;
    /// The same with another name for the host: "localhost".
    std::string urlAt(const std::string &host, const std::string &path = {}) const;

    /// All requests so far.
    QList<ServedRequest> requests() const;
    int requestCount() const;
    /// Bodies' bytes that were handed to the system so far.
    qint64 bodyBytesSent() const;
    /// The most requests that were being answered at one time.
    int mostAtOnce() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::test
