// SPDX-License-Identifier: MIT
/// @file http_transfer.h
/// Internal to core/net: one exchange on the network's thread, from the first request over its redirects to
/// the end, with its time limits.
#pragma once

#include "core/net/address.h"
#include "core/net/http_exchange.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace anycap::net {

class Transfer final : public QObject {
public:
    /// @param onEnd called once, from the event loop; may delete the transfer later, not at once
    Transfer(std::shared_ptr<Exchange> exchange, QNetworkAccessManager &manager, const QSslConfiguration &tls,
             const std::string &userAgent, std::function<void(Transfer *)> onEnd);
    ~Transfer() override;

    void begin();
    /// The caller took what was waiting.
    void readOn();
    /// The caller has left.
    void abandon();
    const Exchange *exchange() const { return m_exchange.get(); }
    QNetworkAccessManager &manager() const { return m_manager; }

private:
    void ask(const QUrl &url);
    QNetworkRequest requestTo(const QUrl &url) const;
    void onSent(); ///< the request is on its way
    void onReceived(); ///< bytes came
    void onHead();
    void onFinished();
    void takeBytes(bool isToTheEnd);
    bool isRedirect() const;
    void followRedirect();
    void fail(ErrorCode code, const std::string &message);
    void end(std::optional<Error> error);
    Error errorOfReply() const;
    Error error(ErrorCode code, const std::string &message) const;
    HttpHead headOfReply() const;

    std::shared_ptr<Exchange> m_exchange;
    QNetworkAccessManager &m_manager;
    const QSslConfiguration &m_tls;
    const std::string &m_userAgent;
    std::function<void(Transfer *)> m_onEnd;
    QNetworkReply *m_reply = nullptr;
    QTimer m_connectTimer;
    QTimer m_answerTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_failure; ///< why the reply is being aborted
    std::string m_method;
    Origin m_firstOrigin;
    int m_redirects = 0;
    qint64 m_received = 0;
    bool m_isHeadGiven = false;
    bool m_isEnded = false;
};

} // namespace anycap::net
