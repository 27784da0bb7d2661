// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/change_planner.h"

#include "deploy/deploy_steps.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace bakeoff::deploy {

using catalog::DeploymentNode;
using catalog::DeploymentRecord;
using catalog::NodeGroup;
using catalog::PlanNode;
using catalog::Topology;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

PlanNode planned(const DeploymentNode &node)
{
    PlanNode made;
    made.id = node.node;
    made.role = node.role;
    made.serviceId = node.serviceId;
    made.memory_MiB = node.memory_MiB;
    made.vcpus = node.vcpus;
    made.address = node.address;
    made.macAddress = node.macAddress;
    made.exists = true;
    return made;
}

/// Who stays, comes and goes.
class Membership
{
public:
    Membership(const DeploymentRecord &deployment, const Topology &topology)
        : m_deployment(deployment), m_topology(topology)
    {
        for (const DeploymentNode &node : deployment.nodes)
            m_nodes << planned(node);
    }

    Result<> replace(const DeploymentChange &change)
    {
        for (const QString &id : change.lost) {
            const auto found = find(id);
            if (found == m_nodes.end())
                return fail(ErrorCode::Invalid,
                            Text::tr("The deployment “%1” has no node “%2”.").arg(m_deployment.id, id));
            found->leaves = true;
            m_changedRoles.insert(found->role);
        }
        for (const QString &id : change.lost) {
            PlanNode replacement = *find(id);
            replacement.exists = false;
            replacement.leaves = false;
            if (change.promoted.contains(replacement.role)) {
                auto promoted = promote(change.promoted.value(replacement.role), replacement.role);
                if (!promoted)
                    return tl::unexpected(promoted.error());
                m_nodes << fresh(*promoted, memoryOf(*promoted), vcpusOf(*promoted));
                continue;
            }
            m_nodes.insert(find(id) + 1, replacement); // in its place, also in the order of the nodes
        }
        return {};
    }

    Result<> scale(const QMap<QString, int> &counts)
    {
        for (auto wanted = counts.cbegin(); wanted != counts.cend(); ++wanted) {
            const NodeGroup *group = m_topology.group(wanted.key());
            if (!group) {
                QStringList roles;
                for (const NodeGroup &each : m_topology.nodes)
                    roles << each.role;
                return fail(ErrorCode::Invalid,
                            Text::tr("The topology “%1” has no role “%2”.").arg(m_topology.id, wanted.key()),
                            Text::tr("Its roles: %1.").arg(roles.join(QLatin1String(", "))));
            }
            if (auto possible = checkCount(*group, wanted.value()); !possible)
                return possible;
            const QString &role = wanted.key();
            while (count(role) < wanted.value())
                m_nodes << fresh(role, memoryOf(role), vcpusOf(role));
            while (count(role) > wanted.value())
                letLastGo(role);
        }
        return {};
    }

    const QList<PlanNode> &nodes() const { return m_nodes; }

    /// Nodes that stay and have to join again.
    QSet<QString> rejoining() const
    {
        QSet<QString> again = m_promoted;
        QSet<QString> changed = m_changedRoles;
        for (const PlanNode &node : m_nodes) {
            if (!node.exists || node.leaves)
                changed.insert(node.role);
        }
        for (const PlanNode &node : m_nodes) {
            const NodeGroup *group = m_topology.group(node.role);
            if (!node.exists || node.leaves || !group)
                continue;
            if (std::any_of(group->after.cbegin(), group->after.cend(),
                            [&](const QString &role) { return changed.contains(role); }))
                again.insert(node.id);
        }
        return again;
    }

private:
    QList<PlanNode>::iterator find(const QString &id)
    {
        return std::find_if(m_nodes.begin(), m_nodes.end(),
                            [&](const PlanNode &node) { return node.id == id && node.exists; });
    }
    int count(const QString &role) const
    {
        return int(std::count_if(m_nodes.cbegin(), m_nodes.cend(),
                                 [&](const PlanNode &node) { return node.role == role && !node.leaves; }));
    }
    int memoryOf(const QString &role) const
    {
        for (const PlanNode &node : m_nodes) {
            if (node.role == role && node.exists)
                return node.memory_MiB;
        }
        return m_topology.group(role)->memory_MiB;
    }
    int vcpusOf(const QString &role) const
    {
        for (const PlanNode &node : m_nodes) {
            if (node.role == role && node.exists)
                return node.vcpus;
        }
        return m_topology.group(role)->vcpus;
    }

    /// A new node of the role, with a name and an address that no other has or had before this change.
    PlanNode fresh(const QString &role, int memory_MiB, int vcpus) const
    {
        const auto isTaken = [&](auto same) { return std::any_of(m_nodes.cbegin(), m_nodes.cend(), same); };
        PlanNode node;
        node.role = role;
        node.serviceId = m_topology.group(role)->service;
        node.memory_MiB = memory_MiB;
        node.vcpus = vcpus;
        for (int i = 1; node.id.isEmpty(); ++i) {
            const QString name = QStringLiteral("%1-%2").arg(role).arg(i);
            if (!isTaken([&](const PlanNode &other) { return other.id == name; }))
                node.id = name;
        }
        const QString prefix = m_nodes.isEmpty() ? catalog::clusterPrefix(m_deployment.id)
                                                 : catalog::prefixOf(m_nodes.first().address);
        for (int i = 1; node.address.isEmpty(); ++i) {
            const QString address = catalog::nodeAddress(prefix, i);
            if (!isTaken([&](const PlanNode &other) { return other.address == address; })) {
                node.address = address;
                node.macAddress = clusterMac(m_deployment.id, i);
            }
        }
        return node;
    }

    /// Gives the node the lost one's role; its own former role is the answer.
    Result<QString> promote(const QString &id, const QString &role)
    {
        const auto found = find(id);
        const NodeGroup *group = found == m_nodes.end() ? nullptr : m_topology.group(found->role);
        if (!group || found->leaves || !group->promotion || group->promotion->role != role)
            return fail(ErrorCode::Invalid,
                        Text::tr("The node “%1” cannot take the place of a lost “%2”.").arg(id, role));
        found->role = role;
        m_promoted.insert(id);
        m_changedRoles << role << group->role;
        return group->role;
    }

    void letLastGo(const QString &role)
    {
        // A node that this very change would make is not made; of the others the last one goes.
        for (bool isNew : {true, false}) {
            for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
                if (node->role != role || node->leaves || node->exists == isNew)
                    continue;
                if (isNew)
                    m_nodes.erase(std::next(node).base());
                else
                    node->leaves = true;
                m_changedRoles.insert(role);
                return;
            }
        }
    }

    const DeploymentRecord &m_deployment;
    const Topology &m_topology;
    QList<PlanNode> m_nodes;
    QSet<QString> m_promoted;
    QSet<QString> m_changedRoles;
};

/// Errors: Invalid (a node that the deployment does not have).
Result<> checkStart(const DeploymentRecord &deployment, const DeploymentChange &change)
{
    QStringList known;
    for (const DeploymentNode &node : deployment.nodes)
        known << node.node;
    for (const QString &id : change.started) {
        if (!known.contains(id))
            return fail(ErrorCode::Invalid,
                        Text::tr("The deployment “%1” has no node “%2”.").arg(deployment.id, id),
                        Text::tr("It has %1.").arg(known.join(QLatin1String(", "))));
    }
    return {};
}

Result<> checkRuns(const DeploymentRecord &deployment)
{
    if (deployment.state == catalog::DeploymentState::Running)
        return {};
    return fail(ErrorCode::Invalid,
                Text::tr("The deployment “%1” cannot be changed: %2.")
                    .arg(deployment.id, catalog::displayName(deployment.state)),
                Text::tr("Only one that runs can be."));
}

/// Keys of what new nodes are cloned from, each ready. Errors: NotFound, Unsupported.
Result<> checkTemplates(const catalog::Plan &plan, const image::TemplateInventory &inventory)
{
    for (const PlanNode &node : plan.nodes) {
        if (node.exists || inventory.current(node.templateKey))
            continue;
        const catalog::TemplateRecord *latest = inventory.latest(node.templateKey);
        if (latest && latest->status == catalog::TemplateStatus::Revoked)
            return fail(
                ErrorCode::Unsupported,
                Text::tr("The template “%1” was revoked and cannot be deployed.").arg(node.templateKey),
                Text::tr("Bake a new generation of it first."));
        return fail(ErrorCode::NotFound,
                    Text::tr("There is no template “%1” for new nodes.").arg(node.templateKey),
                    Text::tr("Bake it first, then try again."));
    }
    return {};
}

/// The graph that leads to those members.
Result<catalog::Plan> planMembers(const DeploymentRecord &deployment, const DeploymentChange &change,
                                  bool mayBeEmpty, const PlanInputs &inputs)
{
    const Topology *topology = inputs.catalog.topology(deployment.topologyId);
    if (!topology)
        return fail(ErrorCode::NotFound, Text::tr("There is no topology “%1”.").arg(deployment.topologyId),
                    Text::tr("Put its folder back, then try again."));
    if (!inputs.catalog.platform(deployment.platformId))
        return fail(ErrorCode::NotFound, Text::tr("There is no platform “%1”.").arg(deployment.platformId),
                    Text::tr("Put its folder back, then try again."));
    Membership members(deployment, *topology);
    if (auto replaced = members.replace(change); !replaced)
        return tl::unexpected(replaced.error());
    if (auto scaled = members.scale(change.counts); !scaled)
        return tl::unexpected(scaled.error());

    catalog::Plan plan;
    plan.isChange = true;
    plan.change = change;
    plan.deploymentId = deployment.id;
    plan.request = requestOf(deployment);
    plan.nodes = members.nodes();
    const bool osOnly = deployment.strategy == catalog::Strategy::OsOnly;
    bool isSomethingNew = false;
    for (PlanNode &node : plan.nodes) {
        if (node.leaves)
            isSomethingNew = true;
        if (node.exists)
            continue;
        isSomethingNew = true;
        node.templateKey = catalog::templateKey(deployment.platformId, osOnly ? QString() : node.serviceId,
                                                deployment.depth);
        plan.memory.value += Bytes::mebi(node.memory_MiB).value;
        plan.diskSpace.value += diskSpaceOf(node, deployment.cloneMode, inputs.inventory).value;
    }
    if (auto possible = checkStart(deployment, change); !possible)
        return tl::unexpected(possible.error());
    if (change.started.isEmpty() && !isSomethingNew && !mayBeEmpty) {
        return fail(ErrorCode::Invalid,
                    Text::tr("The deployment “%1” is as it is to be.").arg(deployment.id));
    }
    if (auto ready = checkTemplates(plan, inputs.inventory); !ready)
        return tl::unexpected(ready.error());
    for (const catalog::Endpoint &endpoint : deployment.endpoints) {
        for (const catalog::EndpointSpec &spec : topology->endpoints) {
            if (spec.port == endpoint.guestPort && spec.label.text() == endpoint.label)
                plan.request.ports.insert(QStringLiteral("%1:%2").arg(spec.role).arg(spec.port),
                                          endpoint.port);
        }
    }

    DeploySteps steps(plan, *topology, inputs.medianPhases_s);
    steps.setRejoining(members.rejoining());
    const QSet<QString> off(change.started.cbegin(), change.started.cend());
    steps.setStarting(off);
    steps.addBeginning({});
    const QList<PlanNode> nodes = plan.nodes;
    QStringList turnedAway; // after these nobody turns to a node that leaves any more
    for (const PlanNode &node : nodes) {
        if (node.leaves && change.lost.contains(node.id)) {
            steps.addLeaving(node, {QStringLiteral("recipes")});
            steps.setCloneAfter(node.id, node.id + QStringLiteral(":remove"));
        }
    }
    for (const PlanNode &node : nodes) {
        if (node.leaves)
            continue;
        if (!node.exists) {
            steps.addNode(node);
            continue;
        }
        if (off.contains(node.id)) {
            steps.addStarting(node);
            continue;
        }
        steps.addStaying(node);
        const QString serves = steps.servingAfter(node);
        turnedAway << (serves.isEmpty() ? node.id + QStringLiteral(":peers") : serves);
    }
    for (const PlanNode &node : nodes) {
        if (node.leaves && !change.lost.contains(node.id))
            steps.addLeaving(node, turnedAway);
    }
    steps.addEnding([&](const catalog::EndpointSpec &spec, const QString &node) {
        return std::any_of(deployment.endpoints.cbegin(), deployment.endpoints.cend(),
                           [&](const catalog::Endpoint &known) {
                               return known.guestPort == spec.port && known.node == node &&
                                      !change.lost.contains(node) && !off.contains(node);
                           });
    });
    if (!inputs.medianPhases_s.isEmpty())
        plan.estimate_s = longestPath_s(plan);
    return plan;
}

} // namespace

catalog::DeployRequest requestOf(const DeploymentRecord &deployment)
{
    catalog::DeployRequest request;
    request.topologyId = deployment.topologyId;
    request.platformId = deployment.platformId;
    request.strategy = deployment.strategy;
    request.depth = deployment.depth;
    request.cloneMode = deployment.cloneMode;
    request.ports = deployment.pending.ports;
    request.pinnedTemplates = deployment.pending.pinnedTemplates;
    request.publicKey = deployment.publicKey;
    return request;
}

Result<catalog::Plan> planChange(const DeploymentRecord &deployment, const DeploymentChange &change,
                                 const PlanInputs &inputs)
{
    if (auto runs = checkRuns(deployment); !runs)
        return tl::unexpected(runs.error());
    return planMembers(deployment, change, false, inputs);
}

Result<catalog::Plan> planCompletion(const DeploymentRecord &deployment, const QStringList &unfinished,
                                     const PlanInputs &inputs)
{
    DeploymentChange change;
    change.lost = unfinished;
    return planMembers(deployment, change, true, inputs);
}

QStringList leavingNodes(const catalog::Plan &plan)
{
    QStringList leaving;
    for (const PlanNode &node : plan.nodes) {
        if (node.leaves)
            leaving << node.id;
    }
    return leaving;
}

QStringList startingNodes(const catalog::Plan &plan)
{
    QStringList starting;
    for (const catalog::PlanStep &step : plan.steps) {
        if (step.kind == catalog::StepKind::Start)
            starting << step.node;
    }
    return starting;
}

} // namespace bakeoff::deploy
