// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/deploy_steps.h"

#include <QCryptographicHash>

namespace bakeoff::deploy {

using namespace std::chrono_literals;
using catalog::NodeGroup;
using catalog::Phase;
using catalog::PlanNode;
using catalog::PlanStep;
using catalog::StepKind;

namespace {

QString nodeStep(const QString &node, const char *name)
{
    return node + QLatin1Char(':') + QLatin1String(name);
}

} // namespace

QString clusterMac(const QString &deploymentId, int number)
{
    const QByteArray digest = QCryptographicHash::hash((deploymentId + QString::number(number - 1)).toUtf8(),
                                                       QCryptographicHash::Sha256);
    QString mac = QStringLiteral("52:54:00");
    for (int i = 0; i < 3; ++i)
        mac += QLatin1Char(':') +
               QString::number(static_cast<uchar>(digest[i]), 16).rightJustified(2, QLatin1Char('0'));
    return mac;
}

DeploySteps::DeploySteps(catalog::Plan &plan, const catalog::Topology &topology,
                         const QMap<Phase, double> &medians_s)
    : m_plan(plan), m_topology(topology), m_medians_s(medians_s)
{
}

PlanStep &DeploySteps::add(const QString &id, StepKind kind, Phase phase, const QString &node,
                           const QStringList &after, std::chrono::seconds deadline, const QString &argument)
{
    PlanStep step;
    step.id = id;
    step.kind = kind;
    step.phase = phase;
    step.node = node;
    step.argument = argument;
    step.after = after;
    step.deadline = deadline;
    step.scope = QStringLiteral("deployment");
    if (const auto estimate = m_medians_s.constFind(phase); estimate != m_medians_s.cend())
        step.estimate_s = *estimate;
    m_plan.steps << step;
    return m_plan.steps.last();
}

void DeploySteps::addBeginning(const QStringList &after)
{
    // All templates first, then the whole deploy: its time must not be blurred by a bake that runs beside it.
    add(QStringLiteral("host"), StepKind::ProbeHost, Phase::Template, {}, after, 1min,
        catalog::templateKey(m_plan.request.platformId, {}, catalog::BakeDepth::OsOnly));
    add(QStringLiteral("recipes"), StepKind::PrepareRecipes, Phase::Clone, {}, {QStringLiteral("host")}, 1min,
        QStringLiteral("deployment"));
}

void DeploySteps::addNode(const PlanNode &node)
{
    const QString &id = node.id;
    QStringList cloneAfter{QStringLiteral("recipes")};
    if (m_cloneAfter.contains(id))
        cloneAfter << m_cloneAfter.value(id);
    add(nodeStep(id, "clone"), StepKind::Clone, Phase::Clone, id, cloneAfter, 60min);
    add(nodeStep(id, "boot"), StepKind::Boot, Phase::Boot, id, {nodeStep(id, "clone")}, 3min);
    add(nodeStep(id, "agent"), StepKind::WaitForAgent, Phase::Agent, id, {nodeStep(id, "boot")}, 5min);
    add(nodeStep(id, "identity"), StepKind::Identity, Phase::Identity, id, {nodeStep(id, "agent")}, 2min);
    QString before = nodeStep(id, "identity");
    const auto stage = [&](const char *name, Phase phase) {
        before =
            add(nodeStep(id, name), StepKind::RunStage, phase, id, {before}, 30min, QLatin1String(name)).id;
    };
    if (m_plan.request.strategy == catalog::Strategy::OsOnly)
        stage("install", Phase::Install);
    if (isConfiguredHere())
        stage("configure", Phase::Configure);
    addJoin(node, before);
}

void DeploySteps::addStaying(const PlanNode &node)
{
    const QString told = add(nodeStep(node.id, "peers"), StepKind::UpdatePeers, Phase::Identity, node.id,
                             {QStringLiteral("recipes")}, 2min)
                             .id;
    if (m_rejoining.contains(node.id))
        addJoin(node, told);
}

bool DeploySteps::comesAfter(const PlanNode &later, const PlanNode &earlier) const
{
    const NodeGroup &group = *m_topology.group(later.role);
    return group.after.contains(earlier.role) ||
           (group.firstLeads && later.role == earlier.role && earlier.id == firstNode(group.role));
}

void DeploySteps::addStarting(const PlanNode &node)
{
    QStringList after{QStringLiteral("recipes")};
    for (const PlanNode &other : std::as_const(m_plan.nodes)) {
        if (other.id != node.id && m_starting.contains(other.id) && comesAfter(node, other))
            after << servingAfter(other);
    }
    add(nodeStep(node.id, "start"), StepKind::Start, Phase::Boot, node.id, after, 1min);
    add(nodeStep(node.id, "agent"), StepKind::WaitForAgent, Phase::Agent, node.id,
        {nodeStep(node.id, "start")}, 5min);
    // Its services come up by themselves; what only its memory had is brought back.
    const QString told = add(nodeStep(node.id, "peers"), StepKind::UpdatePeers, Phase::Identity, node.id,
                             {nodeStep(node.id, "agent")}, 2min)
                             .id;
    if (m_rejoining.contains(node.id)) {
        addJoin(node, told);
        return;
    }
    add(nodeStep(node.id, "health"), StepKind::CheckHealth, Phase::Health, node.id, {told}, 5min);
}

void DeploySteps::addJoin(const PlanNode &node, const QString &before)
{
    const NodeGroup &group = *m_topology.group(node.role);
    QStringList after{before};
    const QString leader = group.firstLeads ? firstNode(group.role) : QString();
    for (const PlanNode &other : std::as_const(m_plan.nodes)) {
        if (other.forTemplate || other.leaves || other.id == node.id)
            continue;
        if (group.after.contains(other.role) || other.id == leader)
            after << servingAfter(other);
        else if (node.id == leader && other.role == group.role && !other.exists)
            after << beforeJoin(other);
        if (other.exists && !node.exists && other.role == group.role)
            after << nodeStep(other.id, "peers"); // it must know the new one by its name
    }
    after.removeAll(QString());
    add(nodeStep(node.id, "join"), StepKind::RunStage, Phase::Join, node.id, after, 30min,
        QStringLiteral("join"));
    add(nodeStep(node.id, "health"), StepKind::CheckHealth, Phase::Health, node.id,
        {nodeStep(node.id, "join")}, 5min);
}

void DeploySteps::addLeaving(const PlanNode &node, const QStringList &after)
{
    // "remove" stands apart from the steps of a new machine of that name.
    add(nodeStep(node.id, "remove"), StepKind::Discard, Phase::Template, node.id, after, 2min);
}

void DeploySteps::addEnding(
    const std::function<bool(const catalog::EndpointSpec &, const QString &node)> &isPublished)
{
    QStringList serving;
    for (const PlanNode &node : std::as_const(m_plan.nodes)) {
        if (node.forTemplate)
            continue;
        if (node.leaves)
            serving << nodeStep(node.id, "remove");
        else if (const QString step = servingAfter(node); !step.isEmpty())
            serving << step;
        else
            serving << nodeStep(node.id, "peers");
    }
    const QStringList checked = addChecks(serving);
    for (const catalog::EndpointSpec &endpoint : m_topology.endpoints) {
        const QString node = firstNode(endpoint.role);
        if (isPublished && isPublished(endpoint, node))
            continue;
        add(node + QStringLiteral(":publish-%1").arg(endpoint.port), StepKind::Publish, Phase::Publish, node,
            checked, 1min, QStringLiteral("%1:%2").arg(endpoint.role).arg(endpoint.port));
    }
}

QString DeploySteps::servingAfter(const PlanNode &node) const
{
    return node.exists && !m_rejoining.contains(node.id) && !m_starting.contains(node.id)
               ? QString()
               : nodeStep(node.id, "health");
}

bool DeploySteps::isConfiguredHere() const
{
    return m_plan.request.strategy == catalog::Strategy::OsOnly ||
           m_plan.request.depth == catalog::BakeDepth::Packages;
}

QString DeploySteps::beforeJoin(const PlanNode &node) const
{
    return nodeStep(node.id, isConfiguredHere() ? "configure" : "identity");
}

/// The parts of the topology's check, one after another; gives what comes after them must wait for.
QStringList DeploySteps::addChecks(QStringList after)
{
    for (qsizetype i = 0; i < m_topology.checks.size(); ++i) {
        const catalog::TopologyCheck &check = m_topology.checks[i];
        QStringList steps;
        for (const PlanNode &node : QList<PlanNode>(m_plan.nodes)) {
            if (node.forTemplate || node.leaves || node.role != check.role)
                continue;
            steps << add(QStringLiteral("topology:%1-%2").arg(i + 1).arg(node.id), StepKind::CheckTopology,
                         Phase::Health, node.id, after, std::chrono::seconds(check.health.timeout_s * 2 + 60),
                         QString::number(i))
                         .id;
            if (!check.onEvery)
                break;
        }
        if (!steps.isEmpty())
            after = steps;
    }
    return after;
}

QString DeploySteps::firstNode(const QString &role) const
{
    for (const PlanNode &node : std::as_const(m_plan.nodes)) {
        if (!node.forTemplate && !node.leaves && node.role == role)
            return node.id;
    }
    return {};
}

} // namespace bakeoff::deploy
