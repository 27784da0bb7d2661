// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/ssh_access.h"

#include "deploy/node_control.h"
#include "deploy/published_port.h"
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QTemporaryFile>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr int sshPort = 22;
constexpr std::chrono::seconds patience{30};

} // namespace

SshAccess::SshAccess(std::shared_ptr<host::Hypervisor> host, const QString &domain)
    : m_host(std::move(host)), m_domain(domain)
{
}

SshAccess::~SshAccess()
{
    if (m_port > 0)
        (void)m_host->closePort(m_domain, m_port); // else it goes with the machine
}

Result<std::shared_ptr<SshAccess>> SshAccess::open(const storage::Workspace &workspace,
                                                   std::shared_ptr<host::Hypervisor> host,
                                                   const QString &deploymentId, const QString &node,
                                                   const std::stop_token &stop)
{
    const auto deployment = workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (deployment->publicKey.isEmpty())
        return fail(
            ErrorCode::Unsupported,
            Text::tr("The deployment “%1” was made without a public key, so that ssh lets nobody in.")
                .arg(deploymentId),
            Text::tr("Give one with --public-key, or below “Options”, when you deploy; “bakeoffctl run "
                     "%1 %2” works without.")
                .arg(deploymentId, node));
    // The keys as the guest has them, whatever answers at the port.
    const NodeControl control(workspace, host);
    auto keys = control.run(
        deploymentId, node,
        {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("cat /etc/ssh/ssh_host_*_key.pub")},
        stop, Deadline(patience));
    if (!keys)
        return tl::unexpected(keys.error());
    const QString domain = domainOf(*deployment, node);
    std::shared_ptr<SshAccess> access(new SshAccess(std::move(host), domain));
    QString known;
    const QStringList lines = keys->standardOutput.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        known += QStringLiteral("%1 %2 %3\n").arg(domain, line.section(u' ', 0, 0), line.section(u' ', 1, 1));
    if (keys->exitCode != 0 || known.isEmpty())
        return fail(ErrorCode::Unsupported, Text::tr("“%1” has no ssh server.").arg(node),
                    Text::tr("“bakeoffctl run %1 %2” works without one.").arg(deploymentId, node));
    access->m_knownHosts = std::make_unique<QTemporaryFile>();
    if (!access->m_knownHosts->open() || access->m_knownHosts->write(known.toUtf8()) < 0 ||
        !access->m_knownHosts->flush())
        return fail(ErrorCode::NoSpace, Text::tr("The host keys of “%1” could not be written.").arg(node), {},
                    access->m_knownHosts->errorString());
    auto port = publishPort(*access->m_host, domain, sshPort, 0);
    if (!port)
        return tl::unexpected(port.error());
    access->m_port = *port;
    return access;
}

QStringList SshAccess::command() const
{
    const auto option = [](const QString &text) { return QStringList{QStringLiteral("-o"), text}; };
    return QStringList{QStringLiteral("ssh"), QStringLiteral("-p"), QString::number(m_port)} +
           option(QStringLiteral("HostKeyAlias=%1").arg(m_domain)) +
           option(QStringLiteral("UserKnownHostsFile=%1").arg(m_knownHosts->fileName())) +
           option(QStringLiteral("GlobalKnownHostsFile=/dev/null")) +
           option(QStringLiteral("StrictHostKeyChecking=yes")) +
           QStringList{QStringLiteral("root@127.0.0.1")};
}

} // namespace bakeoff::deploy
