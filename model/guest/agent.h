// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "host/hypervisor.h"

#include <QJsonObject>
#include <QStringList>

namespace bakeoff::guest {

struct GuestCommandOutput {
    int exitCode = 0;
    QString standardOutput;
    QString standardError;
};

/// The QEMU guest agent of one domain: everything Bakeoff does inside a guest goes through it. Each call to
/// the agent has a time limit of its own, whatever the deadline, because an agent may stop answering for
/// ever.
class GuestAgent
{
public:
    GuestAgent(host::Hypervisor &host, QString domain);

    /// Waits until the agent answers. Errors: TimedOut, Cancelled, Failed (the machine ended meanwhile).
    Result<> waitUntilReady(const std::stop_token &stop, const Deadline &deadline);
    /// One agent command; see host::Hypervisor::agentCommand() for its errors.
    Result<QByteArray> call(const QByteArray &command, const QJsonObject &arguments = {},
                            std::chrono::seconds timeout = std::chrono::seconds(10));

    /// Whether it runs commands at all: some vendors block guest-exec. Errors: as call().
    Result<bool> allowsCommands();

    /// Runs a short command to its end; cancelled, it is ended in the guest. For what takes long see
    /// runUnit().
    Result<GuestCommandOutput> run(const QStringList &command, const std::stop_token &stop,
                                   const Deadline &deadline, const QByteArray &input = {});
    /// The same; anything but exit code 0 is an error with what the guest printed.
    Result<GuestCommandOutput> checkedRun(const QString &what, const QStringList &command,
                                          const std::stop_token &stop, const Deadline &deadline,
                                          const QByteArray &input = {});

    Result<> writeFile(const QString &path, const QByteArray &content);
    /// Errors: NotFound where the file is not there (or cannot be opened).
    Result<QByteArray> readFile(const QString &path, qint64 offset = 0);

    /// Runs what takes long as a transient systemd unit in the guest, so that it goes on if we end and can be
    /// found again. \a onLine gets what it prints. Errors: Failed with the last lines, TimedOut, Cancelled,
    /// NoSpace (the host's disk).
    Result<> runUnit(const QString &unit, const QString &what, const QStringList &command,
                     const std::stop_token &stop, const Deadline &deadline,
                     const std::function<void(const QString &)> &onLine);

    /// Why the machine cannot answer any more, where that is so.
    Result<> checkAlive() const;
    QString domain() const { return m_domain; }

private:
    void end(const QJsonValue &pid); ///< asks a command to end, and does not wait

    host::Hypervisor &m_host;
    QString m_domain;
};

} // namespace bakeoff::guest
