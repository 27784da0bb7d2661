// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/node_control.h"

#include "deploy/run_context.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr std::chrono::seconds agentPatience{10};
constexpr std::chrono::minutes restartPatience{5}; // emulated guests beside others need most of it
constexpr std::chrono::seconds shortCommand{20};

/// Another one after each start of the guest's kernel; random(4).
Result<QString> bootId(guest::GuestAgent &agent, const std::stop_token &stop)
{
    auto printed =
        agent.checkedRun(Text::tr("Asking when “%1” was started").arg(agent.domain()),
                         {QStringLiteral("cat"), QStringLiteral("/proc/sys/kernel/random/boot_id")}, stop,
                         Deadline(shortCommand));
    if (!printed)
        return tl::unexpected(printed.error());
    return printed->standardOutput.trimmed();
}

} // namespace

Result<> checkHost(const catalog::DeploymentRecord &deployment, const host::Hypervisor &host)
{
    if (deployment.hostUri == host.uri())
        return {};
    return fail(ErrorCode::Unreachable,
                Text::tr("“%1” was deployed on the host “%2”, but this is “%3”.")
                    .arg(deployment.id, deployment.hostUri, host.uri()),
                Text::tr("Choose that host with “bakeoffctl host”, or give it with --host."));
}

QString domainOf(const catalog::DeploymentRecord &deployment, const QString &node)
{
    const auto found = std::find_if(deployment.nodes.cbegin(), deployment.nodes.cend(),
                                    [&](const catalog::DeploymentNode &each) { return each.node == node; });
    return found == deployment.nodes.cend() ? QString() : found->domainName;
}

NodeControl::NodeControl(const storage::Workspace &workspace, std::shared_ptr<host::Hypervisor> host)
    : m_workspace(workspace), m_host(std::move(host))
{
}

Result<QStringList> NodeControl::domains(const QString &deploymentId, const QStringList &nodes) const
{
    const auto deployment = m_workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (auto same = checkHost(*deployment, *m_host); !same)
        return tl::unexpected(same.error());
    QStringList known;
    QStringList found;
    for (const catalog::DeploymentNode &node : deployment->nodes) {
        known << node.node;
        if (nodes.isEmpty() || nodes.contains(node.node))
            found << node.domainName;
    }
    for (const QString &node : nodes) {
        if (!known.contains(node))
            return fail(ErrorCode::NotFound,
                        Text::tr("The deployment “%1” has no node “%2”.").arg(deploymentId, node),
                        Text::tr("It has %1.").arg(known.join(QLatin1String(", "))));
    }
    return found;
}

Result<QList<NodeControl::State>> NodeControl::states(const QString &deploymentId) const
{
    const auto deployment = m_workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (auto same = checkHost(*deployment, *m_host); !same)
        return tl::unexpected(same.error());
    QList<State> all;
    for (const catalog::DeploymentNode &node : deployment->nodes)
        all << State{node.node, node.role, m_host->state(node.domainName), m_host->placeOf(node.domainName)};
    return all;
}

Result<> NodeControl::suspend(const QString &deploymentId, const QStringList &nodes) const
{
    const auto found = domains(deploymentId, nodes);
    if (!found)
        return tl::unexpected(found.error());
    for (const QString &domain : *found) {
        if (auto done = m_host->suspend(domain); !done)
            return done;
    }
    return {};
}

Result<> NodeControl::resume(const QString &deploymentId, const QStringList &nodes) const
{
    const auto found = domains(deploymentId, nodes);
    if (!found)
        return tl::unexpected(found.error());
    for (const QString &domain : *found) {
        if (auto done = m_host->resume(domain); !done)
            return done;
    }
    return {};
}

Result<> NodeControl::restart(const QString &deploymentId, const QStringList &nodes,
                              const std::stop_token &stop) const
{
    const auto found = domains(deploymentId, nodes);
    if (!found)
        return tl::unexpected(found.error());
    for (const QString &domain : *found) {
        guest::GuestAgent agent(*m_host, domain);
        if (auto ready = agent.waitUntilReady(stop, Deadline(agentPatience)); !ready)
            return ready;
        const auto before = bootId(agent, stop);
        if (!before)
            return tl::unexpected(before.error());
        // The agent may end before it can say that the command began, so how that went tells nothing.
        (void)agent.run({QStringLiteral("systemctl"), QStringLiteral("--no-block"), QStringLiteral("reboot")},
                        stop, Deadline(shortCommand));
        const Deadline deadline(restartPatience);
        while (true) {
            if (auto ready = agent.waitUntilReady(stop, deadline); !ready)
                return ready;
            if (const auto now = bootId(agent, stop); now && *now != *before)
                break;
            if (deadline.isOver())
                return timedOut(Text::tr("Restarting the guest “%1”").arg(domain));
            if (!waitFor(stop, std::chrono::milliseconds(500)))
                return cancelled();
        }
    }
    return {};
}

Result<guest::GuestCommandOutput> NodeControl::run(const QString &deploymentId, const QString &node,
                                                   const QStringList &command, const std::stop_token &stop,
                                                   const Deadline &deadline) const
{
    const auto found = domains(deploymentId, {node});
    if (!found)
        return tl::unexpected(found.error());
    guest::GuestAgent agent(*m_host, found->constFirst());
    if (auto ready = agent.waitUntilReady(stop, deadline.capped(agentPatience)); !ready)
        return tl::unexpected(ready.error());
    return agent.run(command, stop, deadline);
}

Result<> NodeControl::publish(const QString &deploymentId) const
{
    const auto deployment = m_workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (auto same = checkHost(*deployment, *m_host); !same)
        return tl::unexpected(same.error());
    Result<> outcome;
    for (const catalog::Endpoint &endpoint : deployment->endpoints) {
        const UnitNames names{deploymentId, m_workspace.imagesDirectory(), m_host->runtimeDirectory()};
        const QString domain = names.domain(endpoint.node);
        auto done = m_host->forwardPort(domain, endpoint.port, endpoint.guestPort);
        // On this machine QEMU keeps a port open for as long as its guest runs.
        const bool isOpen = done || (m_host->isOnThisMachine(domain) && done.error().code == ErrorCode::Busy);
        if (!isOpen && outcome)
            outcome = done; // the others may well be opened
    }
    return outcome;
}

QMap<QString, Error> NodeControl::publishAgain(const std::stop_token &stop) const
{
    QMap<QString, Error> failures;
    const auto deployments = m_workspace.deployments();
    if (!deployments || m_host->isOnThisMachine()) // there QEMU itself keeps them open
        return failures;
    for (const catalog::DeploymentRecord &deployment : *deployments) {
        if (stop.stop_requested())
            break;
        if (deployment.hostUri != m_host->uri() || deployment.state != catalog::DeploymentState::Running)
            continue;
        // That a machine does not run is told by who watches it.
        if (auto done = publish(deployment.id); !done && done.error().code != ErrorCode::NotFound)
            failures.insert(deployment.id, done.error());
    }
    return failures;
}

Result<QString> NodeControl::console(const QString &deploymentId, const QString &node, qint64 most) const
{
    const auto found = domains(deploymentId, {node});
    if (!found)
        return tl::unexpected(found.error());
    const UnitNames names{deploymentId, m_workspace.imagesDirectory(), m_host->runtimeDirectory()};
    const auto text = m_host->volumes().tail(names.console(node), most);
    if (!text && text.error().code != ErrorCode::NotFound)
        return tl::unexpected(text.error());
    if (!text)
        return fail(ErrorCode::NotFound, Text::tr("The console log of “%1” cannot be read.").arg(node),
                    Text::tr("It is written when the machine runs, and removed with it."),
                    text.error().text());
    // A console ends its lines with a carriage return as well, and a cut may begin inside a character.
    return QString::fromUtf8(*text).remove(QLatin1Char('\r'));
}

} // namespace bakeoff::deploy
