// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/deployments_model.h"

#include "tables/cell_facts.h"

#include <QLocale>

#include <algorithm>

namespace bakeoff::tables {

using catalog::DeploymentRecord;
using catalog::DeploymentState;

DeploymentsModel::DeploymentsModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void DeploymentsModel::setDeployments(const QList<DeploymentRecord> &deployments)
{
    const auto find = [](const QList<DeploymentRecord> &list, const QString &id) {
        return std::find_if(list.begin(), list.end(), [&](const DeploymentRecord &d) { return d.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QString id = m_deployments.at(row).id;
        if (find(deployments, id) == deployments.end()) {
            beginRemoveRows({}, row, row);
            m_deployments.removeAt(row);
            m_destroying.remove(id);
            m_lost.remove(id);
            endRemoveRows();
        }
    }
    for (const DeploymentRecord &record : deployments) {
        const auto known = find(m_deployments, record.id);
        if (known == m_deployments.end()) {
            beginInsertRows({}, rowCount(), rowCount());
            m_deployments.append(record);
            endInsertRows();
        } else if (*known != record) {
            const auto row =
                int(std::distance(m_deployments.cbegin(), QList<DeploymentRecord>::const_iterator(known)));
            m_deployments[row] = record;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

const DeploymentRecord *DeploymentsModel::deployment(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_deployments.size() ? &m_deployments.at(index.row()) : nullptr;
}

void DeploymentsModel::setDestroying(const QString &id, bool destroying)
{
    if (destroying)
        m_destroying.insert(id);
    else
        m_destroying.remove(id);
    retranslate();
}

void DeploymentsModel::setLost(const QString &id, int count)
{
    if (m_lost.value(id) == count)
        return;
    m_lost.insert(id, count);
    retranslate();
}

void DeploymentsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DeploymentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deployments.size());
}

int DeploymentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

DeploymentState DeploymentsModel::state(const DeploymentRecord &record) const
{
    return m_destroying.contains(record.id) ? DeploymentState::Destroying : record.state;
}

int DeploymentsModel::lost(const DeploymentRecord &record) const
{
    return state(record) == DeploymentState::Running ? m_lost.value(record.id) : 0;
}

QVariant DeploymentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeploymentRecord &record = m_deployments.at(index.row());
    if (role == IdRole)
        return record.id;
    if (role == StateRole)
        return int(state(record));
    if (role == LostRole)
        return lost(record) > 0;
    if (role == Qt::ToolTipRole)
        return tr("%1, virtual machines: %2, host: %3")
            .arg(record.id)
            .arg(record.nodes.size())
            .arg(record.hostUri);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return topologyName(m_catalog, record.topologyId);
    case PlatformColumn:
        return platformName(m_catalog, record.platformId);
    case StrategyColumn:
        return catalog::displayName(record.strategy);
    case StateColumn:
        return lost(record) > 0
                   ? tr("%1, machines lost: %2").arg(catalog::displayName(state(record))).arg(lost(record))
                   : catalog::displayName(state(record));
    case AddressColumn: {
        QStringList urls;
        for (const catalog::Endpoint &endpoint : record.endpoints)
            urls << endpoint.url();
        return urls.isEmpty() ? QStringLiteral("–") : urls.join(QStringLiteral(", "));
    }
    case CreatedColumn:
        return QLocale().toString(record.createdAt.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
    default:
        return {};
    }
}

QVariant DeploymentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Deployment");
    case PlatformColumn:
        return tr("OS");
    case StrategyColumn:
        return tr("Strategy");
    case StateColumn:
        return tr("State");
    case AddressColumn:
        return tr("Address");
    case CreatedColumn:
        return tr("Created");
    default:
        return {};
    }
}

} // namespace bakeoff::tables
