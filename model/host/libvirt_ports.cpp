// SPDX-License-Identifier: GPL-3.0-or-later
// Ports of machines that are published on the loopback of this one.
#include "host/host_text.h"
#include "host/libvirt_host.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <libvirt/libvirt-qemu.h>
#include <libvirt/virterror.h>

namespace bakeoff::host {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::host)
};

} // namespace

Result<> LibvirtHost::forwardPort(const QString &name, int hostPort, int guestPort)
{
    if (!m_tunnels)
        return addForward(name, hostPort, guestPort);
    if (m_tunnels->leadsTo(name, hostPort))
        return {};
    // A process that ended has left its end there, for as long as the guest runs.
    if (const std::optional<int> left = forwarded(name, guestPort); left && !m_tunnels->leadTo(*left))
        return m_tunnels->open(name, hostPort, *left);
    // The port there is nobody's business but the tunnel's: any that is free will do.
    Result<> added;
    for (int attempt = 0; attempt < 20; ++attempt) {
        const int remotePort = QRandomGenerator::global()->bounded(32768, 61000);
        added = addForward(name, remotePort, guestPort);
        if (added) {
            auto opened = m_tunnels->open(name, hostPort, remotePort);
            if (!opened)
                (void)removeForward(name, remotePort);
            return opened;
        }
        if (added.error().code != ErrorCode::Busy)
            break;
    }
    return added;
}

Result<QString> LibvirtHost::monitor(const QString &name, const QString &command,
                                     const QString &failure) const
{
    const auto domain = find(name);
    if (!domain)
        return tl::unexpected(domain.error());
    char *raw = nullptr;
    if (virDomainQemuMonitorCommand(domain->get(), command.toUtf8().constData(), &raw,
                                    VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP) != 0) {
        if (virGetLastErrorCode() == VIR_ERR_OPERATION_INVALID)
            return m_connection->explain(ErrorCode::NotFound,
                                         Text::tr("The virtual machine “%1” does not run.").arg(name));
        return m_connection->explain(ErrorCode::Failed, failure);
    }
    const CString answer(raw);
    return QString::fromUtf8(answer.get()).trimmed();
}

std::optional<int> LibvirtHost::forwarded(const QString &name, int guestPort) const
{
    const auto told = monitor(name, QStringLiteral("info usernet"), {});
    return told ? forwardedPort(*told, guestPort) : std::nullopt;
}

Result<> LibvirtHost::addForward(const QString &name, int hostPort, int guestPort)
{
    // hostnet0 is what libvirt calls the back end of the first NIC, which is the user-mode one.
    const auto said = monitor(
        name, QStringLiteral("hostfwd_add hostnet0 tcp:127.0.0.1:%1-:%2").arg(hostPort).arg(guestPort),
        Text::tr("Port %1 of “%2” could not be published.").arg(guestPort).arg(name));
    if (!said)
        return tl::unexpected(said.error());
    if (said->isEmpty())
        return {};
    return fail(ErrorCode::Busy, Text::tr("Port %1 on 127.0.0.1 is already taken.").arg(hostPort),
                Text::tr("Choose another port, or end what listens there."), *said);
}

Result<> LibvirtHost::closePort(const QString &name, int hostPort)
{
    if (!m_tunnels)
        return removeForward(name, hostPort);
    const std::optional<int> remotePort = m_tunnels->close(hostPort);
    return remotePort ? removeForward(name, *remotePort) : Result<>();
}

Result<> LibvirtHost::removeForward(const QString &name, int hostPort)
{
    // QEMU says what it removed, or that there was none.
    const auto said = monitor(name, QStringLiteral("hostfwd_remove hostnet0 tcp:127.0.0.1:%1").arg(hostPort),
                              Text::tr("Port %1 of 127.0.0.1 could not be closed.").arg(hostPort));
    if (said || said.error().code == ErrorCode::NotFound)
        return {};
    return tl::unexpected(said.error());
}

} // namespace bakeoff::host
