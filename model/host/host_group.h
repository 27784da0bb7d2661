// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/embed_root.h"
#include "host/hypervisor.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace bakeoff::host {

/// What hosts have, and what runs on them, as if they were one. What differs is named in their order.
catalog::HostFacts together(const QList<catalog::HostFacts> &members);
HostLoad together(const QList<HostLoad> &members);

/// Several hosts that share a network, as one: each new machine is put where there is room, apart from those
/// that do the same. What is asked about a machine goes to the host that has it; which one that is, the hosts
/// know themselves, so that nothing of it need be kept.
class HostGroup final : public Hypervisor, private VolumeStore
{
public:
    /// Connects to all of them. Errors: as openHypervisor().
    static Result<std::shared_ptr<Hypervisor>> open(const HostOptions &options);
    /// \a members: two or more. \a runtimeDirectory: of this machine, for what is made here before it is
    /// brought to them.
    HostGroup(QString uri, std::vector<std::shared_ptr<Hypervisor>> members, QString runtimeDirectory);

    QString uri() const override { return m_uri; }
    /// Cores and memory of all together, also while one is away.
    Result<catalog::HostFacts> facts() const override;
    Result<HostLoad> load() const override;
    VolumeStore &volumes() override { return *this; }
    const VolumeStore &volumes() const override { return *this; }
    Result<> place(const Placement &placement) override;
    QString placeOf(const QString &domain) const override;
    bool sharesFiles() const override { return false; }
    bool isOnThisMachine() const override { return false; }
    bool isOnThisMachine(const QString &domain) const override
    {
        return memberWith(domain).isOnThisMachine();
    }
    QString runtimeDirectory() const override { return m_runtimeDirectory; }
    /// KVM where guests run under it on all of them: a deploy is measured as a whole.
    Acceleration probe(const QString &kernelFile, const QString &initrdFile,
                       const std::stop_token &stop) override;
    Result<> start(const DomainSpec &spec) override;
    Result<> startAgain(const QString &name) override;
    Result<> destroy(const QString &name) override;
    Result<> shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline) override;
    Result<> suspend(const QString &name) override;
    Result<> resume(const QString &name) override;
    /// Unknown as long as a host that may have it does not answer.
    DomainState state(const QString &name) const override;
    Result<std::shared_ptr<void>> watch(DomainListener listener) override;
    Result<QList<OwnedDomain>> ownedDomains() const override;
    Result<QByteArray> agentCommand(const QString &name, const QByteArray &json,
                                    std::chrono::seconds timeout) override;
    Result<> forwardPort(const QString &name, int hostPort, int guestPort) override;
    Result<> closePort(const QString &name, int hostPort) override;

private:
    // VolumeStore: what all may need goes to all, a machine's disk to the host of that machine.
    Result<> bring(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                   const Progress &progress) override;
    Result<> clone(const QString &base, const QString &target, catalog::CloneMode mode,
                   const std::stop_token &stop, const Deadline &deadline, const Progress &progress) override;
    Result<> flatten(const QString &source, const QString &target, const std::stop_token &stop,
                     const Deadline &deadline, const Progress &progress) override;
    Result<> remove(const QString &file) override;
    Result<QStringList> stored() const override;
    Result<QByteArray> tail(const QString &file, qint64 most) const override;
    /// Of the one with the least: a machine may be put on any of them.
    Result<Bytes> freeSpace(const QString &folder) const override;
    Result<Bytes> allocatedSize(const QString &file) const override;

    struct Placed {
        size_t member = 0;
        Bytes toCome = {};     ///< memory that it is going to take; none once it runs
        QString diskFile = {}; ///< of one that was placed by us
    };
    struct Found {
        size_t member = 0;
        DomainState state = DomainState::Missing;
    };
    Found find(const QString &domain) const;
    Result<catalog::HostFacts> factsOf(size_t member) const;
    /// Of each; those that are away are left out, unless all are.
    Result<> onAnswering(const std::function<Result<>(Hypervisor &member)> &ask) const;
    /// On each, whatever becomes of it on others; the first failure is the outcome.
    Result<> onAll(const std::function<Result<>(Hypervisor &member)> &change) const;
    std::optional<size_t> expected(const QString &domain) const; ///< without asking
    std::optional<size_t> whereIs(const QString &domain) const;
    Hypervisor &memberWith(const QString &domain) const;
    Hypervisor &memberOfDisk(const QString &file) const;
    Bytes room(size_t member) const;

    const QString m_uri;
    std::unique_ptr<EmbedRoot> m_root; ///< holds the folder; none in tests
    const std::vector<std::shared_ptr<Hypervisor>> m_members;
    const QString m_runtimeDirectory;
    std::mutex m_placing; ///< one machine is placed at a time: the next has to know of it
    mutable std::mutex m_mutex;
    // Guarded by m_mutex:
    mutable QHash<QString, Placed> m_placed;           ///< by domain
    mutable QHash<size_t, catalog::HostFacts> m_facts; ///< by member, as they were told last
};

} // namespace bakeoff::host
