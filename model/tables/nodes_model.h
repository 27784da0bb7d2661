// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/deployment.h"
#include "host/hypervisor.h"

#include <QAbstractTableModel>
#include <QHash>

namespace bakeoff::tables {

/// The machines of one deployment, each with what it does at the moment.
class NodesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NodeColumn,
        ServiceColumn,
        RoleColumn,
        StateColumn,
        PlaceColumn, ///< empty where the deployment is on a host that is one machine
        AddressColumn,
        EndpointColumn,
        ColumnCount
    };
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< the node's id
        LostRole                     ///< bool: it is dead
    };

    explicit NodesModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// Another deployment forgets the states; the same one keeps those of the machines it still has.
    void setDeployment(const catalog::DeploymentRecord &deployment);
    const catalog::DeploymentRecord &deployment() const { return m_deployment; }
    /// By node; one that is missing is not known yet. \a places: addresses of the hosts that they are on.
    void setStates(const QHash<QString, host::DomainState> &states,
                   const QHash<QString, QString> &places = {});
    bool hasPlaces() const { return !m_places.isEmpty(); }
    void setState(const QString &node, host::DomainState state);
    /// Those of a deployment that should run, and are dead.
    QStringList lost() const;
    int rowOf(const QString &node) const; ///< -1 where there is none
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isLost(const catalog::DeploymentNode &node) const;
    QString endpointsOf(const catalog::DeploymentNode &node) const;

    const catalog::Catalog &m_catalog;
    catalog::DeploymentRecord m_deployment;
    QHash<QString, host::DomainState> m_states;
    QHash<QString, QString> m_places;
};

} // namespace bakeoff::tables
