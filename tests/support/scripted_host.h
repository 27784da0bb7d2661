// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/hypervisor.h"

#include <QMap>
#include <QSet>

#include <atomic>
#include <functional>
#include <mutex>

namespace bakeoff::tests {

/// A hypervisor without machines, for testing what drives one: it keeps domains in memory and disks as small
/// files, plays the guest agent's side of the protocol, and calls a script before each operation, which may
/// fail, cancel or delay it.
class ScriptedHost final : public host::Hypervisor, public host::VolumeStore
{
public:
    explicit ScriptedHost(const QString &folder, const QString &workspaceId);

    /// Called with the operation ("clone", "start", "agent", "identity", "install", "configure", "join",
    /// "health", "topology", "generalise", "flatten", "publish", "destroy") and what it concerns. An error
    /// returned becomes the operation's; for what runs in the guest its detail becomes what the guest prints.
    /// Set before a job starts.
    std::function<Result<>(const QString &operation, const QString &subject)> script;
    /// Operations that never end by themselves from now on.
    QSet<QString> hanging;
    /// What a command in a guest prints, where it is not to be nothing. Set before a job starts.
    std::function<QByteArray(const QString &domain, const QString &command)> prints;
    /// Keeps machines and ports in a file from now on, and begins with those that are in it: they outlive the
    /// process, as real ones do.
    void keepIn(const QString &file);
    /// Somebody else's machine, or one of another workspace; of none of ours where \a workspaceId is empty.
    void addForeign(const QString &name, const QString &workspaceId = {}, const QString &deploymentId = {},
                    const QString &node = {});
    /// Ends a machine as if its process had been killed.
    void lose(const QString &name);
    /// Stops a machine as QEMU does when it writes and the host's disk is full.
    void fillUp(const QString &name) { (void)setState(name, host::DomainState::PausedDiskFull); }
    QString address = QStringLiteral("test:///scripted");
    QString machine; ///< that each domain is said to be on; empty: there is but one
    Bytes free = Bytes::gibi(100);
    Bytes memory = Bytes::gibi(16);
    int cores = 2;
    QString
        store; ///< a folder in which it keeps disks and console logs, as hosts that do not read our files do
    std::atomic<bool> isAway = false; ///< whoever asks what it has is not answered
    bool blocksCommands = false;      ///< as the agents of some vendors do
    /// How often it says so before it allows them. Set before a job starts.
    std::atomic<int> looksUntilAllowed = 0;

    QStringList domainNames() const;
    QStringList operations() const; ///< all so far, "operation subject"
    QByteArray fileInGuest(const QString &name, const QString &path) const;
    int mostAtOnce() const;                    ///< guest stages that ran at the same time
    QMap<int, QString> publishedPorts() const; ///< with the machine of each

    // Hypervisor
    QString uri() const override { return address; }
    Result<catalog::HostFacts> facts() const override;
    Result<host::HostLoad> load() const override;
    host::VolumeStore &volumes() override { return *this; }
    const host::VolumeStore &volumes() const override { return *this; }
    QString placeOf(const QString &) const override { return machine; }
    QString runtimeDirectory() const override { return m_folder; }
    host::Acceleration probe(const QString &, const QString &, const std::stop_token &) override
    {
        return host::Acceleration::Tcg;
    }
    Result<> start(const host::DomainSpec &spec) override;
    Result<> startAgain(const QString &name) override;
    Result<> destroy(const QString &name) override;
    Result<> shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline) override;
    Result<> suspend(const QString &name) override { return setState(name, host::DomainState::Paused); }
    Result<> resume(const QString &name) override { return setState(name, host::DomainState::Running); }
    Result<std::shared_ptr<void>> watch(DomainListener listener) override;
    host::DomainState state(const QString &name) const override;
    Result<QList<host::OwnedDomain>> ownedDomains() const override;
    Result<QByteArray> agentCommand(const QString &name, const QByteArray &json,
                                    std::chrono::seconds timeout) override;
    Result<> forwardPort(const QString &name, int hostPort, int guestPort) override;
    Result<> closePort(const QString &name, int hostPort) override;

    // VolumeStore
    Result<> clone(const QString &base, const QString &target, catalog::CloneMode mode,
                   const std::stop_token &stop, const Deadline &deadline, const Progress &progress) override;
    Result<> flatten(const QString &source, const QString &target, const std::stop_token &stop,
                     const Deadline &deadline, const Progress &progress) override;
    Result<> remove(const QString &file) override;
    Result<QStringList> stored() const override;
    Result<QByteArray> tail(const QString &file, qint64 most) const override;
    Result<Bytes> freeSpace(const QString &folder) const override;
    Result<Bytes> allocatedSize(const QString &file) const override;

private:
    struct Guest {
        host::DomainSpec spec;
        host::DomainState state = host::DomainState::Running;
        QMap<QString, QByteArray> files;
        QMap<int, QPair<QString, qint64>> handles;
        QMap<int, QByteArray> answers; ///< guest-exec-status by pid
        QSet<int> neverEnding;
        int next = 1;
        int boots = 1; ///< how often its kernel was started
    };

    Result<> tell(const QString &operation, const QString &subject);
    bool hangs(const QString &operation) const;
    QString placeOfDisk(const QString &file) const;
    Result<> setState(const QString &name, host::DomainState state);
    void keep(); ///< mutex held
    QByteArray execute(Guest &guest, const QString &name, const QJsonObject &arguments,
                       std::unique_lock<std::mutex> &lock);

    QString m_folder;
    QString m_workspaceId;
    mutable std::mutex m_mutex;
    QMap<QString, Guest> m_guests;
    std::weak_ptr<DomainListener> m_listener;
    QMap<int, QString> m_ports;
    QString m_keptIn;
    QStringList m_operations;
    QSet<QString> m_runningStages;
    int m_mostAtOnce = 0;
};

} // namespace bakeoff::tests
