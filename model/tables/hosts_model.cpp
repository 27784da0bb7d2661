// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/hosts_model.h"

namespace bakeoff::tables {

void HostsModel::setHosts(const QList<deploy::NamedHost> &hosts)
{
    m_hosts = hosts;
    retranslate();
}

void HostsModel::setTesting(const QString &uri)
{
    m_testing.insert(uri);
    retranslate();
}

void HostsModel::setReport(const QString &uri, const host::HostReport &report)
{
    m_testing.remove(uri);
    m_reports.insert(uri, report);
    retranslate();
}

QString HostsModel::stateOf(const deploy::NamedHost &host) const
{
    if (isTesting(host.uri))
        return tr("Being tested …");
    const host::HostReport *found = report(host.uri);
    QString state = tr("Not tested");
    if (found && !found->isReachable)
        state = tr("Not reachable");
    else if (found && !found->isUsable())
        state = tr("Not usable");
    else if (found)
        state = found->problems.isEmpty() ? tr("Ready")
                                          : tr("Ready, %n note(s)", nullptr, int(found->problems.size()));
    return host.isUsed ? tr("In use · %1").arg(state) : state;
}

void HostsModel::retranslate()
{
    report::VerdictTable table;
    table.head = {tr("Name"), tr("Address"), tr("State"), tr("Running"), tr("Acceleration")};
    table.numbers = {MachinesColumn};
    for (const deploy::NamedHost &host : std::as_const(m_hosts)) {
        const host::HostReport *found = report(host.uri);
        const bool isKnown = found && found->isReachable;
        table.rows << QStringList{host.name, host.uri, stateOf(host),
                                  isKnown ? QString::number(found->load.running) : QString(),
                                  isKnown ? host::accelerationText(*found) : QString()};
    }
    setTable(table);
}

const deploy::NamedHost *HostsModel::host(int row) const
{
    return row >= 0 && row < m_hosts.size() ? &m_hosts.at(row) : nullptr;
}

int HostsModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_hosts.size(); ++row) {
        if (m_hosts[row].name == name)
            return row;
    }
    return -1;
}

const host::HostReport *HostsModel::report(const QString &uri) const
{
    const auto found = m_reports.constFind(uri);
    return found == m_reports.cend() ? nullptr : &*found;
}

} // namespace bakeoff::tables
