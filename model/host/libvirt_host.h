// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/embed_root.h"
#include "host/host_address.h"
#include "host/hypervisor.h"
#include "host/libvirt_connection.h"
#include "host/ssh_tunnels.h"

#include <memory>
#include <mutex>
#include <optional>

namespace bakeoff::host {

class LibvirtVolumes;

/// A libvirt host. Domain handles live inside one call each; only the connection, which libvirt allows every
/// thread to use at once, is kept.
class LibvirtHost final : public Hypervisor
{
public:
    static Result<std::shared_ptr<LibvirtHost>> open(const HostOptions &options);

    /// What tells its machine from others, as libvirt reads it from the firmware; empty where it cannot.
    QString machineId() const;

    QString uri() const override { return m_options.uri; }
    Result<catalog::HostFacts> facts() const override;
    Result<HostLoad> load() const override;
    VolumeStore &volumes() override { return *m_volumes; }
    const VolumeStore &volumes() const override { return *m_volumes; }
    bool sharesFiles() const override { return m_address.sharesFiles(); }
    using Hypervisor::isOnThisMachine;
    bool isOnThisMachine() const override { return m_address.isLocal(); }
    QString runtimeDirectory() const override { return m_runtimeDirectory; }
    Acceleration probe(const QString &kernelFile, const QString &initrdFile,
                       const std::stop_token &stop) override;
    Result<> start(const DomainSpec &spec) override;
    Result<> startAgain(const QString &name) override;
    Result<> destroy(const QString &name) override;
    Result<> shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline) override;
    Result<> suspend(const QString &name) override;
    Result<> resume(const QString &name) override;
    DomainState state(const QString &name) const override;
    Result<std::shared_ptr<void>> watch(DomainListener listener) override;
    Result<QList<OwnedDomain>> ownedDomains() const override;
    Result<QByteArray> agentCommand(const QString &name, const QByteArray &json,
                                    std::chrono::seconds timeout) override;
    Result<> forwardPort(const QString &name, int hostPort, int guestPort) override;
    Result<> closePort(const QString &name, int hostPort) override;

private:
    LibvirtHost() = default;
    Result<Domain> find(const QString &name) const;
    Result<Domain> findOurs(const QString &name) const;
    Result<> setSuspended(const QString &name, bool suspended);
    Result<> waitForReconnection(const QStringList &names) const;
    DomainSpec placedOnHost(DomainSpec spec) const;
    Result<> checkNetwork() const;
    /// Whether each deployment has a network of its own on this host.
    bool ownsNetworks() const
    {
        return m_address.driver == HostAddress::Driver::System && m_options.sharedNetwork.isEmpty();
    }
    Result<> removeUnusedNetworks(virConnectPtr connection) const;
    /// Has QEMU's monitor carry out a command; \a failure: the sentence where libvirt refuses.
    Result<QString> monitor(const QString &name, const QString &command, const QString &failure) const;
    std::optional<int> forwarded(const QString &name, int guestPort) const;
    Result<> addForward(const QString &name, int hostPort, int guestPort);
    Result<> removeForward(const QString &name, int hostPort);
    bool kernelSpeaks(const DomainSpec &spec, const std::stop_token &stop) const;

    HostOptions m_options;
    HostAddress m_address;
    std::unique_ptr<EmbedRoot> m_root; ///< outlives the connection
    std::unique_ptr<LibvirtConnection> m_connection;
    QString m_runtimeDirectory;
    std::unique_ptr<VolumeStore> m_volumes;
    LibvirtVolumes *m_store = nullptr;     ///< those, where the host does not read our files
    std::unique_ptr<SshTunnels> m_tunnels; ///< none where the host's loopback is ours
    mutable std::mutex m_networkMutex;     ///< a network is made and used, or looked at and removed
};

} // namespace bakeoff::host
