// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/deployment.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace bakeoff::tables {

/// What runs on the hosts, one deployment a row.
class DeploymentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        PlatformColumn,
        StrategyColumn,
        StateColumn,
        AddressColumn,
        CreatedColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1,
        StateRole, ///< the deployment's id; int of catalog::DeploymentState
        LostRole   ///< bool: machines of it are dead
    };

    explicit DeploymentsModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// Keeps the rows of deployments that are still there, so that a selection survives.
    void setDeployments(const QList<catalog::DeploymentRecord> &deployments);
    const QList<catalog::DeploymentRecord> &deployments() const { return m_deployments; }
    const catalog::DeploymentRecord *deployment(const QModelIndex &index) const;
    /// Shown as being removed until the workspace no longer has it.
    void setDestroying(const QString &id, bool destroying);
    /// Machines of it that are known to be dead; shown with its state.
    void setLost(const QString &id, int count);
    bool isDestroying(const QString &id) const { return m_destroying.contains(id); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    catalog::DeploymentState state(const catalog::DeploymentRecord &record) const;
    int lost(const catalog::DeploymentRecord &record) const;

    const catalog::Catalog &m_catalog;
    QList<catalog::DeploymentRecord> m_deployments;
    QSet<QString> m_destroying;
    QHash<QString, int> m_lost;
};

} // namespace bakeoff::tables
