// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/host_address.h"
#include "host/hypervisor.h"

#include <QList>

#include <optional>
#include <utility>

namespace bakeoff::host {

/// Something about a host that keeps it from being used, or from being used well.
struct HostProblem {
    QString what;           ///< a few words
    QString why;            ///< what was seen
    QString mend;           ///< what to do about it, as a sentence
    bool isBlocking = true; ///< nothing can be deployed until it is mended
};

/// A host as it was found.
struct HostReport {
    QString uri;
    bool isReachable = false;
    catalog::HostFacts facts = {};
    HostLoad load = {};
    std::optional<Bytes> freeSpace = {};
    QString probedAcceleration = {}; ///< "kvm", "tcg", or empty where nothing has been deployed yet
    QList<HostProblem> problems = {};

    bool isUsable() const;
};

/// KVM or TCG, as far as that is known.
QString accelerationText(const HostReport &report);
/// What it says of itself, label and value, for a person; nothing where it was not reached.
QList<std::pair<QString, QString>> linesOf(const HostReport &report);

/// What was seen of a host; diagnose() makes sense of it.
struct HostObservation {
    enum class KvmDevice { NotLookedAt, Missing, NotPermitted, Usable };

    HostAddress address;
    std::optional<Error> failure = {}; ///< why there is no connection
    catalog::HostFacts facts = {};     ///< this and the next two only with a connection
    HostLoad load = {};
    std::optional<Bytes> freeSpace = {};
    QStringList missingPrograms = {}; ///< of this machine
    KvmDevice kvmDevice = KvmDevice::NotLookedAt;
    QString probedAcceleration = {};
    bool hasDaemonProgram = true; ///< libvirtd is installed (a local session)
    int socketError = 0;          ///< errno of connecting to the daemon's socket (a local system)
    bool hasTriedSsh = false;
    int sshExitCode = 0;                    ///< 255: ssh itself failed
    QString sshText = {};                   ///< what it printed, in English
    bool hasRemoteDaemon = true;            ///< libvirt is installed there
    std::optional<qint64> clockSkew_s = {}; ///< how far that clock is ahead of ours
};

/// Pure. Errors of the connection first, one problem each.
QList<HostProblem> diagnose(const HostObservation &seen);

/// Looks at a host: connects, unless \a open is a connection to it already, and asks. Takes up to half a
/// minute where nobody answers, of a group for each of its hosts. \a imagesFolder is where disks of hosts
/// that share our files are kept.
HostReport examineHost(const HostOptions &options, const std::shared_ptr<Hypervisor> &open,
                       const QString &imagesFolder, const QString &probedAcceleration,
                       const std::stop_token &stop);

} // namespace bakeoff::host
