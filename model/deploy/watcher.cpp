// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/watcher.h"

#include "storage/workspace.h"

namespace bakeoff::deploy {

Watcher::Watcher(const storage::Workspace &workspace, std::shared_ptr<host::Hypervisor> host, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_host(std::move(host))
{
}

Result<> Watcher::start()
{
    auto watch = m_host->watch(
        [this](const host::DomainEvent &event) { m_events.post([this, event] { heed(event); }); });
    if (!watch)
        return tl::unexpected(watch.error());
    m_watch = std::move(*watch);
    const auto deployments = m_workspace.deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    for (const catalog::DeploymentRecord &deployment : *deployments) {
        if (deployment.hostUri != m_host->uri())
            continue;
        for (const catalog::DeploymentNode &node : deployment.nodes)
            heed({node.domainName, m_host->state(node.domainName)});
    }
    return {};
}

bool Watcher::isLost(const catalog::DeploymentRecord &deployment) const
{
    return std::any_of(
        deployment.nodes.cbegin(), deployment.nodes.cend(),
        [this](const catalog::DeploymentNode &node) { return m_lost.contains(node.domainName); });
}

void Watcher::heed(const host::DomainEvent &event)
{
    const bool isLost = host::isDead(event.state);
    if (isLost == m_lost.contains(event.name))
        return; // nothing new
    const auto deployments = m_workspace.deployments();
    if (!deployments)
        return; // the next event, or the next look, tells it again
    for (const catalog::DeploymentRecord &deployment : *deployments) {
        for (const catalog::DeploymentNode &node : deployment.nodes) {
            if (node.domainName != event.name)
                continue;
            if (!isLost) {
                m_lost.remove(event.name);
                Q_EMIT nodeRuns(deployment.id, node.node);
            } else if (deployment.state == catalog::DeploymentState::Running &&
                       host::isDead(m_host->state(event.name))) { // it may have been started again meanwhile
                m_lost.insert(event.name);
                Q_EMIT nodeLost(deployment.id, node.node);
            }
            return;
        }
    }
    m_lost.remove(event.name); // of a node that left
}

} // namespace bakeoff::deploy
