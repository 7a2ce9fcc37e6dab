// SPDX-License-Identifier: MIT
#include "core/net/http_transfer.h"

#include "core/net/http_words.h"
#include "core/net/tls_words.h"

#include <QNetworkRequest>
#include <QUrl>

#include <utility>

namespace anycap::net {

namespace {

constexpr int kMostRedirects = 5;
constexpr qint64 kReadBuffer = 512 * 1024;

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

std::string inSeconds(Milliseconds time)
{
    if (time.count() % 1000 != 0)
        return std::to_string(time.count()) + " ms";
    return std::to_string(time.count() / 1000) + " s";
}

std::string lower(const QByteArray &name) { return name.toLower().toStdString(); }

} // namespace

Transfer::Transfer(std::shared_ptr<Exchange> exchange, QNetworkAccessManager &manager,
                   const QSslConfiguration &tls, const std::string &userAgent,
                   std::function<void(Transfer *)> onEnd)
    : m_exchange(std::move(exchange))
    , m_manager(manager)
    , m_tls(tls)
    , m_userAgent(userAgent)
    , m_onEnd(std::move(onEnd))
    , m_method(m_exchange->request.method)
{
    const HttpTimeouts &limits = m_exchange->request.timeouts;
    const auto prepare = [this](QTimer &timer, Milliseconds limit, const char *what) {
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(limit);
        connect(&timer, &QTimer::timeout, this, [this, limit, text = std::string(what)] {
            fail(ErrorCode::IoError, text + inSeconds(limit));
        });
    };
    prepare(m_connectTimer, limits.connect, "could not be reached within ");
    prepare(m_answerTimer, limits.answer, "gave no answer for ");
    prepare(m_idleTimer, limits.idle, "said nothing for ");
    prepare(m_totalTimer, limits.total, "was not done within ");
}

Transfer::~Transfer()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Transfer::begin()
{
    auto origin = originOf(m_exchange->request.url);
    if (!origin) {
        end(origin.error());
        return;
    }
    m_firstOrigin = std::move(*origin);
    if (m_exchange->request.timeouts.total.count() > 0)
        m_totalTimer.start();
    ask(QUrl(QString::fromStdString(m_exchange->request.url), QUrl::StrictMode));
}

QNetworkRequest Transfer::requestTo(const QUrl &url) const
{
    const HttpRequest &wish = m_exchange->request;
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", bytes(m_userAgent));
    for (const HttpHeader &header : wish.headers)
        request.setRawHeader(bytes(header.name), bytes(header.value));
    if (!wish.contentType.empty())
        request.setRawHeader("Content-Type", bytes(wish.contentType));
    if (wish.range) {
        QByteArray range = "bytes=" + QByteArray::number(qint64{wish.range->first}) + "-";
        if (wish.range->last)
            range += QByteArray::number(qint64{*wish.range->last});
        request.setRawHeader("Range", range);
        request.setRawHeader("Accept-Encoding", "identity");
    }
    const auto origin = originOf(url.toString(QUrl::FullyEncoded).toStdString());
    if (!wish.secret.isEmpty() && origin && *origin == m_firstOrigin)
        request.setRawHeader("Authorization", "Bearer " + bytes(wish.secret.reveal()));
    return request;
}

void Transfer::ask(const QUrl &url)
{
    const QNetworkRequest request = requestTo(url);
    const std::string &body = m_exchange->request.body;
    if (m_method == "GET")
        m_reply = m_manager.get(request);
    else if (m_method == "HEAD")
        m_reply = m_manager.head(request);
    else // the exchange outlives the reply, so the body need not be copied
        m_reply = m_manager.post(request,
                                 QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size())));
    m_reply->setReadBufferSize(kReadBuffer);
    m_tlsErrors.clear();
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::requestSent, this, &Transfer::onSent);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 /*total*/) {
        if (sent > 0)
            onSent();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::onHead);
    connect(m_reply, &QIODevice::readyRead, this, [this] { takeBytes(false); });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::onFinished, Qt::QueuedConnection);
    m_answerTimer.stop();
    m_idleTimer.stop();
    m_connectTimer.start();
}

void Transfer::onSent()
{
    if (m_isEnded || m_idleTimer.isActive())
        return;
    m_connectTimer.stop();
    m_answerTimer.start();
}

void Transfer::onReceived()
{
    m_connectTimer.stop();
    m_answerTimer.stop();
    if (!m_isEnded)
        m_idleTimer.start();
}

bool Transfer::isRedirect() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        && m_reply->hasRawHeader("Location");
}

HttpHead Transfer::headOfReply() const
{
    HttpHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    head.url = m_reply->url().toString(QUrl::FullyEncoded).toStdString();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        head.headers.push_back({lower(name), value.toStdString()});
    return head;
}

void Transfer::onHead()
{
    onReceived();
    if (m_isHeadGiven || m_isEnded || isRedirect())
        return;
    HttpHead head = headOfReply();
    if (head.status < 200)
        return;
    m_isHeadGiven = true;
    const std::lock_guard lock(m_exchange->mutex);
    m_exchange->head = std::move(head);
    m_exchange->changed.notify_all();
}

void Transfer::readOn()
{
    if (m_reply != nullptr && !m_isEnded)
        takeBytes(false);
}

void Transfer::takeBytes(bool isToTheEnd)
{
    if (m_isEnded || m_reply == nullptr)
        return;
    onReceived();
    if (isRedirect()) {
        m_reply->readAll();
        return;
    }
    onHead();
    while (m_reply->bytesAvailable() > 0) {
        if (!isToTheEnd) {
            const std::lock_guard lock(m_exchange->mutex);
            if (m_exchange->waitingBytes >= Exchange::kMostWaiting) {
                m_exchange->isNetworkPaused = true;
                m_idleTimer.stop(); // it is the caller who takes time
                return;
            }
        }
        QByteArray piece = m_reply->read(kReadBuffer);
        if (piece.isEmpty())
            return;
        m_received += piece.size();
        if (m_received > m_exchange->request.maxBytes) {
            fail(ErrorCode::TooLarge,
                 "its answer is larger than " + std::to_string(m_exchange->request.maxBytes) + " bytes");
            return;
        }
        const std::lock_guard lock(m_exchange->mutex);
        m_exchange->waitingBytes += piece.size();
        m_exchange->pieces.push_back(std::move(piece));
        m_exchange->changed.notify_all();
    }
}

void Transfer::onFinished()
{
    if (m_isEnded)
        return;
    if (m_failure) {
        end(m_failure);
        return;
    }
    const QNetworkReply::NetworkError code = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Above 200 Qt has its own names for HTTP statuses; the caller gets the statuses themselves.
    const bool isStatus = code == QNetworkReply::NoError || (code > 200 && status >= 400);
    if (!isStatus) {
        takeBytes(true);
        if (!m_isEnded)
            end(m_failure ? *m_failure : errorOfReply());
        return;
    }
    if (isRedirect()) {
        followRedirect();
        return;
    }
    takeBytes(true);
    if (m_isEnded)
        return;
    if (status < 200)
        end(error(ErrorCode::InvalidData, "its answer is not HTTP"));
    else
        end(m_failure);
}

void Transfer::followRedirect()
{
    const HttpRequest &wish = m_exchange->request;
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto from = originOf(m_reply->url().toString(QUrl::FullyEncoded).toStdString());
    const auto to = originOf(target.toString(QUrl::FullyEncoded).toStdString());
    std::string refusal;
    if (!to || !from)
        refusal = "it redirects to what is no web address";
    else if (++m_redirects > kMostRedirects)
        refusal = "it redirects more than " + std::to_string(kMostRedirects) + " times";
    else if (from->scheme == "https" && to->scheme != "https")
        refusal = "it redirects to " + to->label() + " without encryption, which is not followed";
    else if (m_method == "POST" && status < 307)
        refusal = "it redirects to " + to->label() + " and drops what was sent: check the address";
    else if (to->host != m_firstOrigin.host
             && (wish.redirects == RedirectRule::SameHost || m_method == "POST"))
        refusal = "it redirects to another host, " + to->label() + ", which is not followed";
    if (!refusal.empty()) {
        end(error(ErrorCode::Declined, refusal));
        return;
    }
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    ask(target);
}

void Transfer::fail(ErrorCode code, const std::string &message)
{
    if (m_isEnded || m_failure)
        return;
    m_failure = error(code, message);
    if (m_reply != nullptr)
        m_reply->abort(); // finished() follows, queued
    end(m_failure);
}

void Transfer::abandon()
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_onEnd(this);
}

void Transfer::end(std::optional<Error> failure)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    for (QTimer *timer : {&m_connectTimer, &m_answerTimer, &m_idleTimer, &m_totalTimer})
        timer->stop();
    {
        const std::lock_guard lock(m_exchange->mutex);
        m_exchange->isEnded = true;
        m_exchange->error = std::move(failure);
        m_exchange->changed.notify_all();
    }
    m_onEnd(this);
}

Error Transfer::error(ErrorCode code, const std::string &message) const
{
    return {code, redacted(oneLine(message, 400), m_exchange->request.secret), m_firstOrigin.label()};
}

Error Transfer::errorOfReply() const
{
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return error(ErrorCode::IoError, "refuses the connection: is a server running there?");
    case QNetworkReply::RemoteHostClosedError:
        return error(ErrorCode::IoError,
                     m_isHeadGiven
                         ? "closed the connection before the answer was complete"
                         : "closed the connection without an answer: is it HTTP that is spoken there?");
    case QNetworkReply::HostNotFoundError:
        return error(ErrorCode::NotFound, "there is no host of this name, or no way to look it up");
    case QNetworkReply::TimeoutError:
        return error(ErrorCode::IoError, "could not be reached in time");
    case QNetworkReply::SslHandshakeFailedError:
        return error(ErrorCode::InvalidData, tlsWords(m_tlsErrors, m_reply->errorString()));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return error(ErrorCode::IoError, "the proxy on the way to it does not answer");
    case QNetworkReply::ProxyNotFoundError:
        return error(ErrorCode::NotFound, "the proxy on the way to it does not exist");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return error(ErrorCode::PermissionDenied, "the proxy on the way to it wants a name and a password");
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return error(ErrorCode::InvalidData,
                     "its answer cannot be read: " + m_reply->errorString().toStdString());
    default:
        break;
    }
    return error(ErrorCode::IoError, "the connection failed: " + m_reply->errorString().toStdString());
}

} // namespace anycap::net
