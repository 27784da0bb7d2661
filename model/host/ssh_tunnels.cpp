// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/ssh_tunnels.h"

#include "base/process.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <list>

namespace bakeoff::host {

using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

bool answers(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected =
        socket >= 0 && connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (socket >= 0)
        close(socket);
    return connected;
}

} // namespace

Result<> SshTunnels::open(const QString &domain, int localPort, int remotePort)
{
    const std::lock_guard opening(m_opening);
    if (leadsTo(domain, localPort))
        return {};
    if (answers(localPort))
        return fail(ErrorCode::Busy, Text::tr("Port %1 on 127.0.0.1 is already taken.").arg(localPort),
                    Text::tr("Choose another port, or end what listens there."));
    auto ended = std::make_shared<Ended>();
    QStringList arguments{QStringLiteral("-N"),
                          QStringLiteral("-o"),
                          QStringLiteral("ExitOnForwardFailure=yes"),
                          QStringLiteral("-o"),
                          QStringLiteral("ServerAliveInterval=5"),
                          QStringLiteral("-L"),
                          QStringLiteral("127.0.0.1:%1:127.0.0.1:%2").arg(localPort).arg(remotePort)};
    const Command ssh{m_address.sshProgram, arguments + m_address.sshArguments(), {}, {}, {}};
    std::jthread tunnel([ssh, ended](const std::stop_token &stop) {
        auto output = runCommand(ssh, {stop, {}, {}, {}});
        ended->said = output ? QString::fromUtf8(output->standardError).trimmed() : output.error().text();
        ended->now = true;
    });
    auto through = pollUntil({}, Deadline(15s), 50ms, QStringLiteral("ssh"),
                             [&] { return ended->now || answers(localPort); });
    if (!through || ended->now) {
        return fail(ErrorCode::Unreachable,
                    Text::tr("The port %1 of “%2” could not be reached over ssh.")
                        .arg(remotePort)
                        .arg(m_address.server),
                    Text::tr("Check that “ssh %1” works without a password, and that the server allows "
                             "forwarding.")
                        .arg(m_address.server),
                    ended->now ? ended->said : QString());
    }
    const std::lock_guard lock(m_mutex);
    m_tunnels[localPort] = Tunnel{domain, remotePort, std::move(ended), std::move(tunnel)};
    return {};
}

bool SshTunnels::leadsTo(const QString &domain, int localPort) const
{
    const std::lock_guard lock(m_mutex);
    const auto tunnel = m_tunnels.find(localPort);
    return tunnel != m_tunnels.cend() && tunnel->second.domain == domain && !tunnel->second.ended->now;
}

void SshTunnels::closeAllOf(const QString &domain)
{
    std::list<Tunnel> closed; // ended outside the lock
    const std::lock_guard lock(m_mutex);
    for (auto it = m_tunnels.begin(); it != m_tunnels.end();) {
        if (it->second.domain == domain) {
            closed.push_back(std::move(it->second));
            it = m_tunnels.erase(it);
        } else {
            ++it;
        }
    }
}

std::optional<int> SshTunnels::close(int localPort)
{
    Tunnel ended; // outside the lock
    const std::lock_guard lock(m_mutex);
    const auto tunnel = m_tunnels.find(localPort);
    if (tunnel == m_tunnels.end())
        return {};
    ended = std::move(tunnel->second);
    m_tunnels.erase(tunnel);
    return ended.remotePort;
}

bool SshTunnels::leadTo(int remotePort) const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_tunnels.cbegin(), m_tunnels.cend(), [remotePort](const auto &tunnel) {
        return tunnel.second.remotePort == remotePort && !tunnel.second.ended->now;
    });
}

} // namespace bakeoff::host
