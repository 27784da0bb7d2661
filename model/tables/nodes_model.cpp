// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/nodes_model.h"

#include "tables/cell_facts.h"

namespace bakeoff::tables {

using catalog::DeploymentNode;
using host::DomainState;

NodesModel::NodesModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void NodesModel::setDeployment(const catalog::DeploymentRecord &deployment)
{
    if (deployment == m_deployment)
        return;
    if (deployment.id == m_deployment.id && deployment.nodes == m_deployment.nodes) {
        m_deployment = deployment;
        retranslate();
        return;
    }
    beginResetModel();
    QHash<QString, DomainState> kept;
    for (const DeploymentNode &node : deployment.nodes) {
        if (deployment.id == m_deployment.id && m_states.contains(node.node))
            kept.insert(node.node, m_states.value(node.node));
    }
    m_states = kept;
    if (deployment.id != m_deployment.id)
        m_places.clear();
    m_deployment = deployment;
    endResetModel();
}

void NodesModel::setStates(const QHash<QString, DomainState> &states, const QHash<QString, QString> &places)
{
    if (states == m_states && places == m_places)
        return;
    m_states = states;
    m_places = places;
    retranslate();
}

void NodesModel::setState(const QString &node, DomainState state)
{
    m_states.insert(node, state);
    retranslate();
}

bool NodesModel::isLost(const DeploymentNode &node) const
{
    if (m_deployment.state != catalog::DeploymentState::Running)
        return false; // what is being changed or removed ends on purpose
    const auto state = m_states.value(node.node, DomainState::Unknown);
    return state == DomainState::Missing || state == DomainState::ShutOff || state == DomainState::Crashed;
}

QStringList NodesModel::lost() const
{
    QStringList nodes;
    for (const DeploymentNode &node : m_deployment.nodes) {
        if (isLost(node))
            nodes << node.node;
    }
    return nodes;
}

int NodesModel::rowOf(const QString &node) const
{
    for (int row = 0; row < m_deployment.nodes.size(); ++row) {
        if (m_deployment.nodes.at(row).node == node)
            return row;
    }
    return -1;
}

void NodesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int NodesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deployment.nodes.size());
}

int NodesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString NodesModel::endpointsOf(const DeploymentNode &node) const
{
    QStringList urls;
    for (const catalog::Endpoint &endpoint : m_deployment.endpoints) {
        if (endpoint.node == node.node)
            urls << endpoint.url();
    }
    return urls.isEmpty() ? QStringLiteral("–") : urls.join(QStringLiteral(", "));
}

QVariant NodesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeploymentNode &node = m_deployment.nodes.at(index.row());
    if (role == NodeRole)
        return node.node;
    if (role == LostRole)
        return isLost(node);
    if (role == Qt::ToolTipRole)
        return tr("%1, memory: %2 MiB, vCPUs: %3").arg(node.domainName).arg(node.memory_MiB).arg(node.vcpus);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NodeColumn:
        return node.node;
    case ServiceColumn:
        return serviceName(m_catalog, node.serviceId);
    case RoleColumn:
        return node.role;
    case StateColumn:
        if (isLost(node))
            return tr("Lost: %1").arg(host::displayName(m_states.value(node.node)));
        return m_states.contains(node.node) ? host::displayName(m_states.value(node.node))
                                            : QStringLiteral("…");
    case PlaceColumn:
        return m_places.value(node.node);
    case AddressColumn:
        return node.address.isEmpty() ? QStringLiteral("–") : node.address;
    case EndpointColumn:
        return endpointsOf(node);
    default:
        return {};
    }
}

QVariant NodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NodeColumn:
        return tr("Machine");
    case ServiceColumn:
        return tr("Service");
    case RoleColumn:
        return tr("Role");
    case StateColumn:
        return tr("State");
    case PlaceColumn:
        return tr("Host");
    case AddressColumn:
        return tr("Cluster address");
    case EndpointColumn:
        return tr("Published at");
    default:
        return {};
    }
}

} // namespace bakeoff::tables
