// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/host_list.h"
#include "host/host_doctor.h"
#include "tables/text_table_model.h"

#include <QMap>
#include <QSet>

namespace bakeoff::tables {

/// The hosts of a workspace, and what was found when they were looked at.
class HostsModel : public TextTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AddressColumn, StateColumn, MachinesColumn, AccelerationColumn };

    using TextTableModel::TextTableModel;
    void setHosts(const QList<deploy::NamedHost> &hosts);
    const QList<deploy::NamedHost> &hosts() const { return m_hosts; }
    /// A look at the host with this address has begun.
    void setTesting(const QString &uri);
    void setReport(const QString &uri, const host::HostReport &report);
    void retranslate();

    const deploy::NamedHost *host(int row) const; ///< null where there is none
    int rowOf(const QString &name) const;         ///< -1 where there is none
    bool isTesting(const QString &uri) const { return m_testing.contains(uri); }
    const host::HostReport *report(const QString &uri) const; ///< null: not looked at yet

private:
    QString stateOf(const deploy::NamedHost &host) const;

    QList<deploy::NamedHost> m_hosts;
    QMap<QString, host::HostReport> m_reports; ///< by address
    QSet<QString> m_testing;                   ///< addresses
};

} // namespace bakeoff::tables
