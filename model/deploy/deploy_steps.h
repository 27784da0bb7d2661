// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/plan.h"
#include "catalog/topology.h"

namespace bakeoff::deploy {

/// Puts together the steps of a deployment, and of a change of one that runs. The plan's nodes are there
/// before the first call; of a change those that stay, those that are new (not PlanNode::exists) and those
/// that leave.
class DeploySteps
{
public:
    DeploySteps(catalog::Plan &plan, const catalog::Topology &topology,
                const QMap<catalog::Phase, double> &medians_s);

    /// Nodes that are there and join again, because of who comes and goes; to be said before addNode().
    void setRejoining(const QSet<QString> &nodes) { m_rejoining = nodes; }

    void addBeginning(const QStringList &after); ///< looking at the host, and the recipes
    void addNode(const catalog::PlanNode &node); ///< one that is made
    /// One that stays: it is told about its peers and, where it is to, joins again.
    void addStaying(const catalog::PlanNode &node);
    /// Nodes whose machines are started again, each after those whose roles it comes after. To be said before
    /// any node is added.
    void setStarting(const QSet<QString> &nodes) { m_starting = nodes; }
    /// One of them.
    void addStarting(const catalog::PlanNode &node);
    /// Ends and removes a node after \a after.
    void addLeaving(const catalog::PlanNode &node, const QStringList &after);
    /// The check of the whole, then what is published. \a isPublished says what is there already.
    void addEnding(
        const std::function<bool(const catalog::EndpointSpec &, const QString &node)> &isPublished = {});
    /// The step after which a node serves; empty for one that serves all the time.
    QString servingAfter(const catalog::PlanNode &node) const;
    /// What the clone of \a node waits for beside the recipes, e.g. that the machine whose name it takes is
    /// gone.
    void setCloneAfter(const QString &node, const QString &step) { m_cloneAfter.insert(node, step); }

private:
    catalog::PlanStep &add(const QString &id, catalog::StepKind kind, catalog::Phase phase,
                           const QString &node, const QStringList &after, std::chrono::seconds deadline,
                           const QString &argument = {});
    void addJoin(const catalog::PlanNode &node, const QString &before);
    bool isConfiguredHere() const;
    QString beforeJoin(const catalog::PlanNode &node) const;
    QStringList addChecks(QStringList after);
    QString firstNode(const QString &role) const;
    bool comesAfter(const catalog::PlanNode &later, const catalog::PlanNode &earlier) const;

    catalog::Plan &m_plan;
    const catalog::Topology &m_topology;
    const QMap<catalog::Phase, double> &m_medians_s;
    QSet<QString> m_rejoining;
    QSet<QString> m_starting;
    QMap<QString, QString> m_cloneAfter;
};

/// A stable MAC of the range of virtual machines, by deployment and the node's number.
QString clusterMac(const QString &deploymentId, int number);

} // namespace bakeoff::deploy
