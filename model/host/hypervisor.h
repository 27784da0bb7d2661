// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/matrix.h"
#include "catalog/run.h"
#include "host/domain_spec.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <memory>

namespace bakeoff::host {

enum class DomainState {
    Missing,
    Unknown, ///< the host does not answer
    Running,
    PausedDiskFull, ///< the host's disk was full when the guest wrote
    Paused,
    ShutOff,
    Crashed,
};

QString displayName(DomainState state);

/// Its disk is there: it can be started again.
inline bool isOff(DomainState state)
{
    return state == DomainState::ShutOff || state == DomainState::Crashed;
}
/// It does not come back by itself.
inline bool isDead(DomainState state)
{
    return isOff(state) || state == DomainState::Missing;
}

/// What became of a machine, as the host told by itself.
struct DomainEvent {
    QString name;
    DomainState state = DomainState::Unknown;
};

/// A domain that carries our metadata.
struct OwnedDomain {
    QString name;
    QString uuid;
    QString workspaceId;
    QString deploymentId;
    QString node;
    bool active = false;
};

/// What runs on a host at the moment.
struct HostLoad {
    int running = 0;                  ///< virtual machines of anybody that this connection may see
    int ours = 0;                     ///< of those, this workspace's
    Bytes freeMemory;                 ///< 0 where the host does not tell
    Bytes promised;                   ///< what those that run may take at the most, together
    Bytes untouched;                  ///< of that, what they have not taken yet
    QHash<QString, Bytes> promisedTo; ///< of this workspace's, by deployment
    bool offersKvm = false; ///< libvirt says so; whether guests run under it is for probe() to find out
};

/// Memory that no running machine has or was promised. Less than 0 where more was promised than there is.
inline Bytes unpromisedMemory(const catalog::HostFacts &facts, const HostLoad &load)
{
    const qint64 left = facts.memory.value - load.promised.value;
    // A machine takes its memory little by little: what is free now is not what will be.
    return {load.freeMemory.value > 0 // else the host does not tell
                ? std::min(left, load.freeMemory.value - load.untouched.value)
                : left};
}

/// What decides on which machine of several a domain is put.
struct Placement {
    QString domain;
    QString diskFile;
    Bytes memory;
    QStringList apart; ///< domains that do the same as this one: better on another machine than those
};

/// Disk images on a host. Everything that writes can be stopped and then leaves nothing behind.
class VolumeStore
{
public:
    virtual ~VolumeStore() = default;

    using Progress = std::function<void(double fraction)>;

    /// Makes sure that the host has a file of this machine: a template, a kernel, the recipes. Nothing to do
    /// where it reads ours. Errors: NotFound, NoSpace, Cancelled, Failed.
    virtual Result<> bring(const QString &file, const std::stop_token &stop, const Deadline &deadline,
                           const Progress &progress)
    {
        Q_UNUSED(file)
        Q_UNUSED(stop)
        Q_UNUSED(deadline)
        Q_UNUSED(progress)
        return {};
    }

    /// Makes \a target from \a base: a qcow2 that stands on it (linked) or a full copy. Errors: NoSpace,
    /// Cancelled, Failed.
    virtual Result<> clone(const QString &base, const QString &target, catalog::CloneMode mode,
                           const std::stop_token &stop, const Deadline &deadline,
                           const Progress &progress) = 0;
    /// Writes \a source with all it stands on into one new, compact qcow2.
    virtual Result<> flatten(const QString &source, const QString &target, const std::stop_token &stop,
                             const Deadline &deadline, const Progress &progress) = 0;
    /// Removing what is not there succeeds.
    virtual Result<> remove(const QString &file) = 0;
    /// File names, without a folder, of all that the host keeps in a store of its own; none where it reads
    /// and writes files of this machine. Errors: Unreachable, Failed.
    virtual Result<QStringList> stored() const { return QStringList(); }
    /// The last \a most bytes of what a machine writes to a file, its console log. Errors: NotFound,
    /// PermissionDenied, Unreachable, Failed.
    virtual Result<QByteArray> tail(const QString &file, qint64 most) const = 0;
    virtual Result<Bytes> freeSpace(const QString &folder) const = 0;
    virtual Result<Bytes> allocatedSize(const QString &file) const = 0;
};

/// What Bakeoff needs of a virtualisation host. Every function may be called from any thread; each takes and
/// gives values, no handle leaves. What can take long has a deadline.
class Hypervisor
{
public:
    virtual ~Hypervisor() = default;

    virtual QString uri() const = 0;
    /// CPU, memory, versions; \a acceleration is left empty: see probe().
    virtual Result<catalog::HostFacts> facts() const = 0;
    /// Errors: Unreachable.
    virtual Result<HostLoad> load() const = 0;
    virtual VolumeStore &volumes() = 0;
    virtual const VolumeStore &volumes() const = 0;
    /// Chooses the machine for a domain that is about to be made, before its disk is. A host that is one
    /// machine has nothing to choose. Errors: Unreachable.
    virtual Result<> place(const Placement &placement)
    {
        Q_UNUSED(placement)
        return {};
    }
    /// The address of the machine that has that domain, or is going to; empty where there is but one machine,
    /// or none has it.
    virtual QString placeOf(const QString &domain) const
    {
        Q_UNUSED(domain)
        return {};
    }
    /// Whether the host's QEMU reads and writes files of this machine; else it has a store of its own.
    virtual bool sharesFiles() const { return true; }
    /// Whether what is published there is on this machine's own loopback, and stays when this process ends.
    virtual bool isOnThisMachine() const { return true; }
    /// The same of one machine, where the host is a group.
    virtual bool isOnThisMachine(const QString &domain) const
    {
        Q_UNUSED(domain)
        return isOnThisMachine();
    }
    /// A folder with short paths for sockets, consoles and ISOs of running domains.
    virtual QString runtimeDirectory() const = 0;

    /// Whether a guest really runs under KVM here: boots \a kernelFile in a throwaway domain and waits for
    /// the kernel to speak. /dev/kvm and libvirt's capabilities are only a reason to try.
    virtual Acceleration probe(const QString &kernelFile, const QString &initrdFile,
                               const std::stop_token &stop) = 0;

    /// Defines and starts it. Errors: AlreadyExists, Failed (with what QEMU said).
    virtual Result<> start(const DomainSpec &spec) = 0;
    /// Starts one that is defined and off; what was published of its ports is not any more. One that runs is
    /// left as it is. Errors: NotFound, PermissionDenied (it is not of this workspace), Failed.
    virtual Result<> startAgain(const QString &name) = 0;
    /// Ends and undefines it. One that is not there is no error; one without our metadata is refused.
    virtual Result<> destroy(const QString &name) = 0;
    /// Asks the guest to power off and waits until it did.
    virtual Result<> shutDown(const QString &name, const std::stop_token &stop, const Deadline &deadline) = 0;
    /// Stops a machine's processors, and lets them go on where they were; fine when they do already. Errors:
    /// NotFound (it does not run), PermissionDenied (not ours), Failed.
    virtual Result<> suspend(const QString &name) = 0;
    virtual Result<> resume(const QString &name) = 0;
    virtual DomainState state(const QString &name) const = 0;
    /// Calls \a listener, on the host's event thread, whenever one of this workspace's machines begins to
    /// run, is suspended, resumes or ends, until what it returns is gone; while a call is under way that
    /// waits. The listener must be quick and must not call the host.
    using DomainListener = std::function<void(const DomainEvent &event)>;
    virtual Result<std::shared_ptr<void>> watch(DomainListener listener) = 0;
    virtual Result<QList<OwnedDomain>> ownedDomains() const = 0;

    /// One QEMU guest agent command, as JSON both ways. Errors: Unreachable (no agent yet), TimedOut, Failed
    /// (the agent's own error), NotFound (no such domain, or not running).
    virtual Result<QByteArray> agentCommand(const QString &name, const QByteArray &json,
                                            std::chrono::seconds timeout) = 0;
    /// Publishes a guest port of the user-mode NIC on 127.0.0.1. Errors: Busy (the port is taken), Failed.
    virtual Result<> forwardPort(const QString &name, int hostPort, int guestPort) = 0;
    /// Ends that again; what is connected stays so. One that is not published is no error.
    virtual Result<> closePort(const QString &name, int hostPort) = 0;
};

struct HostOptions {
    QString uri; ///< "" or "embed" for libvirt's embedded QEMU driver, else a libvirt URI
    QString workspaceId;
    QString workspacePath; ///< tells the embedded driver's private root folder
    bool allowKvm = true;
    /// To look at a host beside the one that is used: without the workspace's private folder. Machines cannot
    /// be started there. Not for the embedded driver.
    bool onlyLook = false;
    /// Of a member of a group: libvirt's name for the network by which its machines reach those of the other
    /// members; it is never made or removed.
    QString sharedNetwork = {};
    std::stop_token stop = {}; ///< of connecting
};

/// Connects, to a group by connecting to each of its hosts. Errors: Unreachable (with the URI and what
/// libvirt said), Busy (another process holds the embedded root), Unsupported (hosts that do not share that
/// network). Takes about 10 ms for the embedded driver; remote hosts may take seconds.
Result<std::shared_ptr<Hypervisor>> openHypervisor(const HostOptions &options);

} // namespace bakeoff::host
