// SPDX-License-Identifier: MIT
// The callers' side of the client and the worker that owns the transfers on the network's thread.
#include "core/net/http_client.h"

#include "core/net/address.h"
#include "core/net/http_transfer.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace anycap::net {

namespace {

/// Qt opens at most six connections to a host for one manager; more requests would wait inside Qt.
constexpr int kTransfersPerManager = 6;
constexpr std::size_t kMostErrorBytes = 64 * 1024;

class ProxyChoice final : public QNetworkProxyFactory {
public:
    ProxyChoice(ProxyUse use, QNetworkProxy proxy)
        : m_use(use)
        , m_proxy(std::move(proxy))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (m_use == ProxyUse::None || isLoopback(query.peerHostName().toLower().toStdString()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_use == ProxyUse::Explicit ? QList<QNetworkProxy>{m_proxy} : systemProxyForQuery(query);
    }

private:
    ProxyUse m_use;
    QNetworkProxy m_proxy;
};

/// What the network's thread needs to know; never changes.
struct NetworkConfig {
    ProxyUse proxyUse = ProxyUse::System;
    QNetworkProxy proxy;
    QSslConfiguration tls;
    std::string userAgent;
};

Result<QNetworkProxy> explicitProxy(const NetworkSettings &settings)
{
    const QUrl url(QString::fromStdString(settings.proxyUrl), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isSocks = scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (scheme != QLatin1String("http") && !isSocks)) {
        return Error{ErrorCode::InvalidArgument,
                     "the proxy's address must be http://HOST:PORT or socks5://HOST:PORT",
                     url.host().toStdString()};
    }
    QNetworkProxy proxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        static_cast<quint16>(url.port(isSocks ? 1080 : 8080)));
    proxy.setUser(QString::fromStdString(settings.proxyUser));
    proxy.setPassword(QString::fromStdString(settings.proxyPassword.reveal()));
    return proxy;
}

Result<QSslConfiguration> tlsConfiguration(const std::string &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (caFile.empty())
        return tls;
    QFile file(QString::fromStdString(caFile));
    if (!file.exists())
        return Error{ErrorCode::NotFound, "there is no such file", caFile};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, "cannot be read", caFile};
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{ErrorCode::InvalidData, "has no certificates in PEM form", caFile};
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + certificates);
    return tls;
}

/// Lives on the network's thread.
class NetworkWorker final : public QObject {
public:
    explicit NetworkWorker(NetworkConfig config)
        : m_config(std::move(config))
    {
    }
    ~NetworkWorker() override
    {
        m_transfers.clear(); // before the managers
    }

    void begin(std::shared_ptr<Exchange> exchange)
    {
        auto transfer = std::make_unique<Transfer>(
            std::move(exchange), freeManager(), m_config.tls, m_config.userAgent, [this](Transfer *ended) {
                QMetaObject::invokeMethod(
                    this, [this, ended] { remove(ended); }, Qt::QueuedConnection);
            });
        Transfer *begun = transfer.get();
        m_transfers.push_back(std::move(transfer));
        begun->begin();
    }
    void readOn(const Exchange *exchange)
    {
        if (Transfer *transfer = find(exchange))
            transfer->readOn();
    }
    void abandon(const Exchange *exchange)
    {
        if (Transfer *transfer = find(exchange))
            transfer->abandon();
    }

private:
    Transfer *find(const Exchange *exchange) const
    {
        const auto found = std::find_if(m_transfers.begin(), m_transfers.end(),
                                        [exchange](const auto &t) { return t->exchange() == exchange; });
        return found == m_transfers.end() ? nullptr : found->get();
    }
    void remove(const Transfer *ended)
    {
        const auto found = std::find_if(m_transfers.begin(), m_transfers.end(),
                                        [ended](const auto &t) { return t.get() == ended; });
        if (found != m_transfers.end())
            m_transfers.erase(found);
    }
    QNetworkAccessManager &freeManager()
    {
        for (const auto &manager : m_managers) {
            const auto used = std::count_if(m_transfers.begin(), m_transfers.end(),
                                            [&](const auto &t) { return &t->manager() == manager.get(); });
            if (used < kTransfersPerManager)
                return *manager;
        }
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
        QNetworkAccessManager &manager = *m_managers.back();
        manager.setAutoDeleteReplies(false);
        manager.setProxyFactory(new ProxyChoice(m_config.proxyUse, m_config.proxy)); // the manager's own
        return manager;
    }

    NetworkConfig m_config;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
};

} // namespace

struct HttpClient::Impl {
    explicit Impl(NetworkConfig config)
        : worker(new NetworkWorker(std::move(config)))
    {
        thread.setObjectName(QStringLiteral("network"));
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    ~Impl()
    {
        thread.quit();
        thread.wait();
    }
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    template <class Function> void onNetwork(Function function)
    {
        QMetaObject::invokeMethod(worker, std::move(function), Qt::QueuedConnection);
    }

    QThread thread;
    NetworkWorker *worker; ///< deleted by its thread when that ends
};

HttpClient::HttpClient(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

HttpClient::~HttpClient() = default;

Result<std::unique_ptr<HttpClient>> HttpClient::open(const NetworkSettings &settings)
{
    NetworkConfig config;
    config.proxyUse = settings.proxy;
    config.userAgent = settings.userAgent;
    if (settings.proxy == ProxyUse::Explicit) {
        auto proxy = explicitProxy(settings);
        if (!proxy)
            return proxy.error();
        config.proxy = std::move(*proxy);
    }
    auto tls = tlsConfiguration(settings.caFile);
    if (!tls)
        return tls.error();
    config.tls = std::move(*tls);
    return std::unique_ptr<HttpClient>(new HttpClient(std::make_unique<Impl>(std::move(config))));
}

Result<HttpResponse> HttpClient::send(HttpRequest request, const WorkContext &context)
{
    const auto exchange
        = std::make_shared<Exchange>(); // shared with the network's thread, which may outlast us
    exchange->request = std::move(request);
    const HttpRequest &wish = exchange->request;
    HttpResponse response;
    if (context.isStopRequested()) {
        response.finish = Finish::Cancelled;
        return response;
    }
    NetworkWorker *worker = m_impl->worker;
    m_impl->onNetwork([worker, exchange] { worker->begin(exchange); });
    const auto leave = [&] { m_impl->onNetwork([worker, exchange] { worker->abandon(exchange.get()); }); };

    bool isHeadSeen = false;
    std::unique_lock lock(exchange->mutex);
    while (true) {
        const bool isAwake = exchange->changed.wait(lock, context.stop, [&] {
            return exchange->isEnded || !exchange->pieces.empty() || (exchange->head && !isHeadSeen);
        });
        if (!isAwake || context.isStopRequested()) {
            lock.unlock();
            leave();
            response.finish = Finish::Cancelled;
            return response;
        }
        if (exchange->head && !isHeadSeen) {
            isHeadSeen = true;
            response.head = *exchange->head;
            lock.unlock();
            const bool goesOn = !wish.onHead || wish.onHead(response.head);
            lock.lock();
            if (!goesOn) {
                lock.unlock();
                leave();
                response.isEndedByCaller = true;
                return response;
            }
            continue;
        }
        if (!exchange->pieces.empty()) {
            const QByteArray piece = std::move(exchange->pieces.front());
            exchange->pieces.pop_front();
            exchange->waitingBytes -= piece.size();
            const bool mayReadOn
                = exchange->isNetworkPaused && exchange->waitingBytes < Exchange::kMostWaiting / 2;
            if (mayReadOn)
                exchange->isNetworkPaused = false;
            lock.unlock();
            if (mayReadOn)
                m_impl->onNetwork([worker, exchange] { worker->readOn(exchange.get()); });
            const std::string_view bytes(piece.constData(), static_cast<std::size_t>(piece.size()));
            response.receivedBytes += static_cast<std::int64_t>(piece.size());
            bool goesOn = true;
            if (response.head.isSuccess() && wish.onBody)
                goesOn = wish.onBody(bytes);
            else if (response.head.isSuccess() || response.body.size() < kMostErrorBytes)
                response.body += bytes;
            if (!goesOn) {
                leave();
                response.isEndedByCaller = true;
                return response;
            }
            lock.lock();
            continue;
        }
        if (exchange->error)
            return *exchange->error;
        return response;
    }
}

} // namespace anycap::net
