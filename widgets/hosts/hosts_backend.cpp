// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hosts/hosts_backend.h"

#include "deploy/workspace_settings.h"
#include "storage/workspace.h"

namespace bakeoff::widgets {

void WorkspaceHosts::setOpenHost(std::shared_ptr<host::Hypervisor> open)
{
    const std::lock_guard lock(m_mutex);
    m_open = std::move(open);
}

QList<deploy::NamedHost> WorkspaceHosts::hosts() const
{
    return deploy::knownHosts(m_workspace);
}

Result<> WorkspaceHosts::add(const QString &name, const QString &uri)
{
    return deploy::addHost(m_workspace, name, uri);
}

Result<> WorkspaceHosts::edit(const QString &name, const QString &newName, const QString &newUri)
{
    return deploy::editHost(m_workspace, name, newName, newUri);
}

Result<> WorkspaceHosts::remove(const QString &name)
{
    return deploy::removeHost(m_workspace, name);
}

Result<> WorkspaceHosts::use(const QString &name)
{
    return deploy::useHost(m_workspace, name);
}

host::HostReport WorkspaceHosts::examine(const QString &uri, const std::stop_token &stop) const
{
    std::shared_ptr<host::Hypervisor> open;
    {
        const std::lock_guard lock(m_mutex);
        open = m_open;
    }
    return deploy::examineHost(m_workspace, uri, open, stop);
}

bool WorkspaceHosts::isReadOnly() const
{
    return m_workspace.isReadOnly();
}

} // namespace bakeoff::widgets
