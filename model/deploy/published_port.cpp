// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/published_port.h"

#include <QTcpServer>

namespace bakeoff::deploy {

namespace {

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

} // namespace

Result<int> publishPort(host::Hypervisor &host, const QString &domain, int guestPort, int wanted)
{
    Result<> done;
    for (int attempt = 0; attempt < 5; ++attempt) { // another process may take the port in between
        const int port = wanted > 0 ? wanted : freePort();
        done = host.forwardPort(domain, port, guestPort);
        if (done)
            return port;
        if (wanted > 0 || done.error().code != ErrorCode::Busy)
            break;
    }
    return tl::unexpected(done.error());
}

} // namespace bakeoff::deploy
