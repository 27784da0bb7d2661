// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/embed_root.h"
#include "host/hypervisor.h"
#include "host/local_volumes.h"

#include <memory>

struct _virConnect;

namespace bakeoff::host {

/// A libvirt connection. Domain handles live inside one call each; only the connection, which libvirt allows
/// every thread to use at once, is kept.
class LibvirtHost final : public Hypervisor
{
public:
    static Result<std::shared_ptr<Hypervisor>> open(const HostOptions &options);
    ~LibvirtHost() override;

    QString uri() const override;
    Result<catalog::HostFacts> facts() const override;
    VolumeStore &volumes() override { return m_volumes; }
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

private:
    LibvirtHost() = default;
    Result<> setSuspended(const QString &name, bool suspended);
    Result<> waitForReconnection(const QStringList &names) const;

    HostOptions m_options;
    std::unique_ptr<EmbedRoot> m_root; ///< outlives the connection
    _virConnect *m_connection = nullptr;
    QString m_runtimeDirectory;
    LocalVolumes m_volumes;
};

} // namespace bakeoff::host
