// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hypervisor.h"
#include "host/local_volumes.h"

namespace bakeoff::host {

/// Stands in for a host that could not be connected to: whatever is asked of it, it answers with the reason.
/// With it a workspace can be read, planned and compared while its host is away.
class UnreachableHost final : public Hypervisor
{
public:
    UnreachableHost(QString uri, Error reason) : m_uri(std::move(uri)), m_reason(std::move(reason)) {}

    QString uri() const override { return m_uri; }
    Result<catalog::HostFacts> facts() const override { return refuse(); }
    Result<HostLoad> load() const override { return refuse(); }
    VolumeStore &volumes() override { return m_volumes; }
    const VolumeStore &volumes() const override { return m_volumes; }
    QString runtimeDirectory() const override { return {}; }
    Acceleration probe(const QString &, const QString &, const std::stop_token &) override
    {
        return Acceleration::Tcg;
    }
    Result<> start(const DomainSpec &) override { return refuse(); }
    Result<> destroy(const QString &) override { return refuse(); }
    Result<> shutDown(const QString &, const std::stop_token &, const Deadline &) override
    {
        return refuse();
    }
    Result<> startAgain(const QString &) override { return refuse(); }
    Result<> suspend(const QString &) override { return refuse(); }
    Result<> resume(const QString &) override { return refuse(); }
    Result<std::shared_ptr<void>> watch(DomainListener) override { return refuse(); }
    DomainState state(const QString &) const override { return DomainState::Unknown; }
    Result<QList<OwnedDomain>> ownedDomains() const override { return refuse(); }
    Result<QByteArray> agentCommand(const QString &, const QByteArray &, std::chrono::seconds) override
    {
        return refuse();
    }
    Result<> forwardPort(const QString &, int, int) override { return refuse(); }
    Result<> closePort(const QString &, int) override { return refuse(); }

private:
    tl::unexpected<Error> refuse() const { return tl::unexpected(m_reason); }

    QString m_uri;
    Error m_reason;
    LocalVolumes m_volumes;
};

} // namespace bakeoff::host
