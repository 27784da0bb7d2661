// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/host_list.h"
#include "host/host_doctor.h"

#include <memory>
#include <mutex>

namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::widgets {

/// What the page of hosts asks, on a thread of its own, so that it can be tried without any host. See
/// deploy/host_list.h for what these do.
class HostsBackend
{
public:
    virtual ~HostsBackend() = default;

    virtual QList<deploy::NamedHost> hosts() const = 0;
    virtual Result<> add(const QString &name, const QString &uri) = 0;
    virtual Result<> edit(const QString &name, const QString &newName, const QString &newUri) = 0;
    virtual Result<> remove(const QString &name) = 0;
    virtual Result<> use(const QString &name) = 0;
    /// May take half a minute.
    virtual host::HostReport examine(const QString &uri, const std::stop_token &stop) const = 0;
    virtual bool isReadOnly() const = 0;
};

/// The hosts of a workspace, which must outlive it.
class WorkspaceHosts final : public HostsBackend
{
public:
    explicit WorkspaceHosts(storage::Workspace &workspace) : m_workspace(workspace) {}
    /// The host that is deployed on; it is asked itself, where it is the one that is looked at.
    void setOpenHost(std::shared_ptr<host::Hypervisor> open);

    QList<deploy::NamedHost> hosts() const override;
    Result<> add(const QString &name, const QString &uri) override;
    Result<> edit(const QString &name, const QString &newName, const QString &newUri) override;
    Result<> remove(const QString &name) override;
    Result<> use(const QString &name) override;
    host::HostReport examine(const QString &uri, const std::stop_token &stop) const override;
    bool isReadOnly() const override;

private:
    storage::Workspace &m_workspace;
    mutable std::mutex m_mutex;
    std::shared_ptr<host::Hypervisor> m_open; ///< guarded by the mutex
};

} // namespace bakeoff::widgets
