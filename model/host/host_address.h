// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace bakeoff::host {

/// What a person wrote for a host, taken apart: "embed", a libvirt URI, or a group of hosts.
struct HostAddress {
    enum class Driver {
        Embed,   ///< libvirt's QEMU driver in our own process
        Session, ///< a daemon of the user who asks
        System,  ///< the machine's daemon
        Group,   ///< several machines' daemons as one host
        Other,   ///< no QEMU: libvirt's own test driver
    };
    QString uri; ///< as it was written
    Driver driver = Driver::Embed;
    QString server; ///< empty: this machine
    QString user;   ///< empty: whom ssh chooses
    int port = 0;   ///< 0: what ssh chooses
    QString keyFile;
    QString sshProgram = QStringLiteral("ssh");
    bool checksHostKey = true;
    QStringList members = {}; ///< of a group: the addresses of its hosts
    QString network = {};     ///< of a group: libvirt's name, on each of them, of the network they share

    bool isLocal() const { return server.isEmpty() && driver != Driver::Group; }
    /// Whether its QEMU runs as who we are, here, and so reads and writes our own files. All others get
    /// theirs through libvirt's storage.
    bool sharesFiles() const { return isLocal() && driver != Driver::System; }
    /// What libvirt is given: never a question on a terminal, which nobody would answer.
    QString connectionUri() const;
    /// Options and destination for sshProgram, as libvirt itself would call it; never asks for anything.
    QStringList sshArguments() const;
};

/// "" counts as "embed". Errors: Invalid, with the forms there are, or why these hosts are no group.
Result<HostAddress> parseHostAddress(const QString &text);

/// The address of several hosts as one: "group:NETWORK URI URI...".
QString groupAddress(const QString &network, const QStringList &members);
/// Whether a host can be of a group: only a machine's own daemon joins guests to a network of the machine's.
bool canBeInGroup(const HostAddress &address);

} // namespace bakeoff::host
