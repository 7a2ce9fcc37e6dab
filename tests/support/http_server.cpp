// SPDX-License-Identifier: MIT
#include "tests/support/http_server.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QObject>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>

namespace anycap::test {

namespace {

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> kReasons{
        {200, "OK"},           {206, "Partial Content"},   {302, "Found"},
        {307, "Temporary"},    {401, "Unauthorized"},      {404, "Not Found"},
        {413, "Too Large"},    {429, "Too Many Requests"}, {500, "Internal Server Error"},
        {503, "Not Available"}};
    return kReasons.value(status, "Status");
}

QByteArray headBytes(const ServedAnswer &answer)
{
    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(answer.status) + " " + reasonOf(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    switch (answer.framing) {
    case ServedAnswer::Framing::Length:
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        break;
    case ServedAnswer::Framing::Chunked:
        head += "Transfer-Encoding: chunked\r\n";
        break;
    case ServedAnswer::Framing::UntilClose:
        head += "Connection: close\r\n";
        break;
    }
    return head + "\r\n";
}

std::uint32_t crc32(const QByteArray &data)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : data) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(std::uint32_t value)
{
    QByteArray bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((value >> shift) & 0xFFU);
    return bytes;
}

/// One client's connection: reads requests, sends one answer at a time.
class Connection final : public QObject {
public:
    struct Events {
        std::function<ServedAnswer(ServedRequest &)> onRequest;
        std::function<void(qint64)> onBodySent;
        std::function<void()> onAnswered;
    };

    Connection(QTcpSocket *socket, Events events, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_events(std::move(events))
    {
        socket->setParent(this);
        connect(socket, &QIODevice::readyRead, this, &Connection::read);
        connect(socket, &QAbstractSocket::disconnected, this, [this] {
            finish();
            deleteLater();
        });
        read();
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_isAnswering)
            return;
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ServedRequest request;
        QList<QByteArray> lines = m_buffer.left(end).split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return;
        request.body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        m_isAnswering = true;
        m_answer = m_events.onRequest(request);
        if (!m_answer.isSilent)
            QTimer::singleShot(m_answer.delay, this, &Connection::beginAnswer);
    }

    void beginAnswer()
    {
        m_left = m_answer.cutAfter.value_or(-1);
        m_pieces = wirePieces(m_answer);
        if (!m_answer.raw.isEmpty())
            m_pieces = {m_answer.raw};
        else
            write(headBytes(m_answer), false);
        sendPiece();
    }

    /// False: the answer was cut off.
    bool write(QByteArray bytes, bool isBody)
    {
        const bool isCut = m_left >= 0 && bytes.size() >= m_left;
        if (isCut)
            bytes.truncate(m_left);
        if (m_left >= 0)
            m_left -= bytes.size();
        m_socket->write(bytes);
        if (isBody)
            m_events.onBodySent(bytes.size());
        if (isCut) {
            m_pieces.clear();
            m_isCut = true;
        }
        return !isCut;
    }

    void sendPiece()
    {
        if (m_isCut || (!m_pieces.isEmpty() && !write(m_pieces.takeFirst(), true))) {
            m_socket->disconnectFromHost(); // after what was written
            return;
        }
        if (!m_pieces.isEmpty()) {
            // Not faster than the client takes it, so that a slow client is seen as one.
            if (m_socket->bytesToWrite() > 256 * 1024) {
                auto *once = new QObject(this);
                connect(m_socket, &QIODevice::bytesWritten, once, [this, once] {
                    if (m_socket->bytesToWrite() > 64 * 1024)
                        return;
                    m_socket->disconnect(once);
                    once->deleteLater();
                    sendPiece();
                });
                return;
            }
            QTimer::singleShot(m_answer.pause, this, &Connection::sendPiece);
            return;
        }
        finish();
        if (!m_answer.raw.isEmpty() || m_answer.framing == ServedAnswer::Framing::UntilClose)
            m_socket->disconnectFromHost();
        else
            read();
    }

    void finish()
    {
        if (!std::exchange(m_isAnswering, false))
            return;
        m_events.onAnswered();
    }

    QTcpSocket *m_socket;
    Events m_events;
    QByteArray m_buffer;
    ServedAnswer m_answer;
    QList<QByteArray> m_pieces;
    qsizetype m_left = -1; ///< bytes until the cut; -1: none
    bool m_isAnswering = false;
    bool m_isCut = false;
};

} // namespace

QByteArray ServedRequest::path() const { return target.split('?').front(); }

QList<QByteArray> wirePieces(const ServedAnswer &answer)
{
    QList<QByteArray> pieces;
    if (!answer.isBodySent)
        return pieces;
    const bool isChunked = answer.framing == ServedAnswer::Framing::Chunked;
    const qsizetype step
        = answer.pieceBytes > 0 ? answer.pieceBytes : std::max<qsizetype>(answer.body.size(), 1);
    for (qsizetype at = 0; at < answer.body.size(); at += step) {
        const QByteArray piece = answer.body.mid(at, step);
        pieces << (isChunked ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece);
    }
    if (isChunked)
        pieces << QByteArray("0\r\n\r\n");
    return pieces;
}

QByteArray ServedAnswer::wireBytes() const
{
    if (!raw.isEmpty())
        return raw;
    QByteArray bytes = headBytes(*this);
    for (const QByteArray &piece : wirePieces(*this))
        bytes += piece;
    return bytes;
}

ServedAnswer jsonAnswer(const QByteArray &json, int status)
{
    return textAnswer(json, "application/json", status);
}

ServedAnswer textAnswer(const QByteArray &text, const QByteArray &contentType, int status)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers << std::pair<QByteArray, QByteArray>("Content-Type", contentType);
    answer.body = text;
    return answer;
}

ServedAnswer rangeAnswer(const ServedRequest &request, const QByteArray &data, const QByteArray &etag)
{
    ServedAnswer answer;
    answer.headers << std::pair<QByteArray, QByteArray>("ETag", etag)
                   << std::pair<QByteArray, QByteArray>("Accept-Ranges", "bytes");
    answer.isBodySent = request.method != "HEAD";
    answer.body = data;
    const QByteArray range = request.headers.value("range");
    if (!range.startsWith("bytes="))
        return answer;
    const QList<QByteArray> ends = range.mid(6).split('-');
    const qsizetype first = ends.value(0).toLongLong();
    qsizetype last = ends.value(1).isEmpty() ? data.size() - 1 : ends.value(1).toLongLong();
    last = std::min(last, data.size() - 1);
    const QByteArray size = QByteArray::number(data.size());
    if (first > last) {
        answer.status = 416;
        answer.body.clear();
        answer.headers << std::pair<QByteArray, QByteArray>("Content-Range", "bytes */" + size);
        return answer;
    }
    answer.status = 206;
    answer.body = data.mid(first, last - first + 1);
    answer.headers << std::pair<QByteArray, QByteArray>(
        "Content-Range", "bytes " + QByteArray::number(first) + "-" + QByteArray::number(last) + "/" + size);
    return answer;
}

QByteArray gzipped(const QByteArray &data)
{
    // qCompress(): four bytes of length, then zlib's format: two bytes, deflated data, four bytes of
    // checksum.
    const QByteArray zlib = qCompress(data);
    const std::array<char, 10> head{'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, '\xff'};
    return QByteArray(head.data(), 10) + zlib.mid(6, zlib.size() - 10) + littleEndian(crc32(data))
        + littleEndian(static_cast<std::uint32_t>(data.size()));
}

std::optional<TestCertificate> makeCertificate(const QString &folder, const QString &names, int days)
{
    const QString key = QDir(folder).filePath(QStringLiteral("key.pem"));
    const QString certificate = QDir(folder).filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate, QStringLiteral("-days"), QString::number(days),
                   QStringLiteral("-subj"), QStringLiteral("/CN=AnyCap test"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=") + names});
    QFile keyFile(key);
    QFile certificateFile(certificate);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !keyFile.open(QIODevice::ReadOnly)
        || !certificateFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    return TestCertificate{certificateFile.readAll(), keyFile.readAll()};
}

struct HttpServer::Impl {
    QThread thread;
    QObject *home = nullptr; ///< on the thread; owns the listener and the connections
    Handler handler;
    bool isSecure = false;
    int port = 0;

    mutable std::mutex mutex; ///< for what follows
    QList<ServedRequest> requests;
    qint64 bodyBytes = 0;
    int atOnce = 0;
    int mostAtOnce = 0;

    void listen(const std::optional<TestCertificate> &certificate)
    {
        QTcpServer *server = nullptr;
        if (certificate) {
            auto *secure = new QSslServer(home);
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(QSslCertificate(certificate->certificate));
            tls.setPrivateKey(QSslKey(certificate->key, QSsl::Rsa));
            secure->setSslConfiguration(tls);
            server = secure;
        } else {
            server = new QTcpServer(home);
        }
        QObject::connect(server, &QTcpServer::pendingConnectionAvailable, home, [this, server] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                new Connection(socket, events(), home);
        });
        if (server->listen(QHostAddress::LocalHost))
            port = server->serverPort();
    }

    Connection::Events events()
    {
        Connection::Events events;
        events.onRequest = [this](ServedRequest &request) {
            {
                const std::lock_guard lock(mutex);
                request.number = static_cast<int>(requests.size()) + 1;
                requests << request;
                mostAtOnce = std::max(mostAtOnce, ++atOnce);
            }
            return handler(request);
        };
        events.onBodySent = [this](qint64 bytes) {
            const std::lock_guard lock(mutex);
            bodyBytes += bytes;
        };
        events.onAnswered = [this] {
            const std::lock_guard lock(mutex);
            --atOnce;
        };
        return events;
    }
};

HttpServer::HttpServer(Handler handler, std::optional<TestCertificate> certificate)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->handler = std::move(handler);
    m_impl->isSecure = certificate.has_value();
    m_impl->home = new QObject; // deleted by its thread
    m_impl->home->moveToThread(&m_impl->thread);
    QObject::connect(&m_impl->thread, &QThread::finished, m_impl->home, &QObject::deleteLater);
    m_impl->thread.start();
    QMetaObject::invokeMethod(
        m_impl->home, [this, &certificate] { m_impl->listen(certificate); }, Qt::BlockingQueuedConnection);
}

HttpServer::~HttpServer()
{
    m_impl->thread.quit();
    m_impl->thread.wait();
}

bool HttpServer::isListening() const { return m_impl->port > 0; }
int HttpServer::port() const { return m_impl->port; }

std::string HttpServer::url(const std::string &path) const { return urlAt("127.0.0.1", path); }

std::string HttpServer::urlAt(const std::string &host, const std::string &path) const
{
    const bool isSecure = m_impl->isSecure;
    return (isSecure ? "https://" : "http://") + host + ":" + std::to_string(m_impl->port) + path;
}

QList<ServedRequest> HttpServer::requests() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->requests;
}

int HttpServer::requestCount() const
{
    const std::lock_guard lock(m_impl->mutex);
    return static_cast<int>(m_impl->requests.size());
}

qint64 HttpServer::bodyBytesSent() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->bodyBytes;
}

int HttpServer::mostAtOnce() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->mostAtOnce;
}

} // namespace anycap::test
