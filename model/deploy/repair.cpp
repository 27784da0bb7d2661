// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/repair.h"

#include "deploy/actions.h"
#include "guest/agent.h"
#include "host/hypervisor.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

using namespace std::chrono_literals;
using catalog::DeploymentNode;
using catalog::DeploymentRecord;
using catalog::NodeGroup;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr auto agentPatience = 60s; // an emulated guest that is busy answers late, and is not lost
constexpr auto rankPatience = 30s;

/// How much this node has of what was lost, in the topology's own measure; nothing when it cannot tell.
std::optional<qint64> rankOf(const DeploymentNode &node, const DeploymentRecord &deployment,
                             const QString &script, host::Hypervisor &host, const std::stop_token &stop)
{
    guest::GuestAgent agent(host, node.domainName);
    if (!mountRecipes(agent, stop, Deadline(rankPatience)))
        return {};
    auto said = agent.checkedRun(
        Text::tr("Asking “%1” what it has").arg(node.node),
        {QStringLiteral("/bin/sh"),
         QStringLiteral("/run/bakeoff/recipes/topologies/%1/%2").arg(deployment.topologyId, script)},
        stop, Deadline(rankPatience));
    if (!said)
        return {};
    bool isNumber = false;
    const qint64 rank = said->standardOutput.trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(rank) : std::nullopt;
}

/// Whether replacing this node would lose data: nobody takes its place, and no other node of its kind that is
/// not \a lost has the same.
bool holdsTheOnlyCopy(const DeploymentNode &node, const DeploymentRecord &deployment,
                      const catalog::Topology &topology, const QMap<QString, QString> &promoted,
                      const QStringList &lost)
{
    const NodeGroup *group = topology.group(node.role);
    if (!group || !group->stateful || promoted.contains(node.role))
        return false;
    return std::none_of(deployment.nodes.cbegin(), deployment.nodes.cend(), [&](const DeploymentNode &other) {
        return other.role == node.role && !lost.contains(other.node);
    });
}

} // namespace

Result<> spareOnlyCopies(DeploymentChange &change, const DeploymentRecord &deployment,
                         const catalog::Topology &topology, const host::Hypervisor &host,
                         const QStringList &named)
{
    const QStringList lost = change.lost;
    for (const DeploymentNode &node : deployment.nodes) {
        if (lost.contains(node.node) && !named.contains(node.node) &&
            holdsTheOnlyCopy(node, deployment, topology, change.promoted, lost) &&
            host::isOff(host.state(node.domainName))) {
            change.started << node.node;
            change.lost.removeAll(node.node);
        }
    }
    // Those whose machines are gone get the data from one of them.
    for (const DeploymentNode &node : deployment.nodes) {
        if (change.lost.contains(node.node) && !named.contains(node.node) &&
            holdsTheOnlyCopy(node, deployment, topology, change.promoted, change.lost))
            return fail(
                ErrorCode::Invalid,
                Text::tr("“%1” of the deployment “%2” is lost, and no other node has its data: its "
                         "replacement would begin empty.")
                    .arg(node.node, deployment.id),
                Text::tr("Bring its virtual machine back if you can. To replace it all the same, name "
                         "it: “bakeoffctl repair %1 --node %2”.")
                    .arg(deployment.id, node.node));
    }
    return {};
}

Result<QString> whyLost(const DeploymentNode &node, host::Hypervisor &host, const std::stop_token &stop)
{
    switch (host.state(node.domainName)) {
    case host::DomainState::Running:
        break;
    case host::DomainState::Unknown:
        return fail(ErrorCode::Unreachable, Text::tr("The host of “%1” does not answer.").arg(node.node),
                    Text::tr("Check that it runs and try again."));
    case host::DomainState::Paused:
    case host::DomainState::PausedDiskFull:
        return QString(); // it stands still, and goes on where it was
    default:
        return Text::tr("its virtual machine does not run");
    }
    guest::GuestAgent agent(host, node.domainName);
    if (auto answered = agent.waitUntilReady(stop, Deadline(agentPatience)); !answered) {
        if (answered.error().isCancelled())
            return tl::unexpected(answered.error());
        return Text::tr("nothing in it answers");
    }
    return QString();
}

Result<DeploymentChange> findRepair(const DeploymentRecord &deployment, const catalog::Catalog &catalog,
                                    host::Hypervisor &host, const QStringList &more,
                                    const std::stop_token &stop)
{
    DeploymentChange change;
    change.lost = more;
    for (const DeploymentNode &node : deployment.nodes) {
        if (change.lost.contains(node.node))
            continue;
        auto why = whyLost(node, host, stop);
        if (!why)
            return tl::unexpected(why.error());
        if (!why->isEmpty())
            change.lost << node.node;
    }
    if (change.lost.isEmpty())
        return fail(
            ErrorCode::Invalid,
            Text::tr("All nodes of “%1” run and answer: there is nothing to repair.").arg(deployment.id),
            Text::tr("A node that runs is replaced when it is named."));
    const catalog::Topology *topology = catalog.topology(deployment.topologyId);
    for (const DeploymentNode &lost : deployment.nodes) {
        if (!topology || !change.lost.contains(lost.node) || change.promoted.contains(lost.role))
            continue;
        std::optional<qint64> best;
        for (const DeploymentNode &candidate : deployment.nodes) {
            const NodeGroup *group = topology->group(candidate.role);
            if (!group || !group->promotion || group->promotion->role != lost.role ||
                change.lost.contains(candidate.node))
                continue;
            const auto rank = rankOf(candidate, deployment, group->promotion->rank, host, stop);
            if (rank && (!best || *rank > *best)) {
                best = rank;
                change.promoted.insert(lost.role, candidate.node);
            }
        }
    }
    if (stop.stop_requested())
        return cancelled();
    if (topology) {
        if (auto saved = spareOnlyCopies(change, deployment, *topology, host, more); !saved)
            return tl::unexpected(saved.error());
    }
    return change;
}

Result<DeploymentChange> findStart(const DeploymentRecord &deployment, const host::Hypervisor &host,
                                   const QStringList &nodes)
{
    DeploymentChange change;
    for (const DeploymentNode &node : deployment.nodes) {
        if (!nodes.isEmpty() && !nodes.contains(node.node))
            continue;
        switch (host.state(node.domainName)) {
        case host::DomainState::Unknown:
            return fail(ErrorCode::Unreachable, Text::tr("The host of “%1” does not answer.").arg(node.node),
                        Text::tr("Check that it runs and try again."));
        case host::DomainState::Missing:
            return fail(ErrorCode::NotFound, Text::tr("The virtual machine of “%1” is gone.").arg(node.node),
                        Text::tr("“bakeoffctl repair %1” replaces it.").arg(deployment.id));
        case host::DomainState::ShutOff:
        case host::DomainState::Crashed:
            change.started << node.node;
            break;
        default:
            break;
        }
    }
    for (const QString &node : nodes) { // one that is not there is told by the plan
        if (std::none_of(deployment.nodes.cbegin(), deployment.nodes.cend(),
                         [&](const DeploymentNode &known) { return known.node == node; }))
            change.started << node;
    }
    if (change.started.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("All machines of “%1” run.").arg(deployment.id));
    return change;
}

} // namespace bakeoff::deploy
