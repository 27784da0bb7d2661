// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace bakeoff {

/// A command described purely; runCommand() runs it.
struct Command {
    QString program;
    QStringList arguments;
    QString workingDirectory;
    std::vector<std::pair<QString, QString>> environment; ///< set on top of our own
    QByteArray standardInput;

    /// As one would type it, for a log.
    QString toString() const;
};

struct CommandOptions {
    std::stop_token stop;
    Deadline deadline;
    /// Called on the process thread for each line of either stream (also those ended by a carriage return,
    /// which is how progress meters write). Must be quick and must not throw.
    std::function<void(const QString &line)> onLine;
    /// Called on the process thread when the child runs.
    std::function<void(qint64 pid)> onStarted;
    /// How long it may take to clean up after SIGTERM.
    std::chrono::seconds grace{5};
};

struct CommandOutput {
    int exitCode = 0;
    QByteArray standardOutput; ///< the last MiB of it
    QByteArray standardError;  ///< the last MiB of it
};

/// Where Debian keeps programs for administrators, some of which anybody may use. Children find them too.
QStringList systemFolders();

/// Runs a child process to its end and blocks the calling thread meanwhile.
///
/// All children are started by one long-lived thread and get a parent-death signal (which Linux binds to the
/// starting \e thread) and a process group of their own. On a stop or at the deadline the group gets SIGTERM,
/// and SIGKILL when the grace is over or the child
/// itself has ended. A non-zero exit code is not an error here; see checkedCommand(). Errors:
/// NotFound (no such program), Cancelled, TimedOut, Failed (it crashed).
Result<CommandOutput> runCommand(const Command &command, const CommandOptions &options = {});

/// The same, where anything but exit code 0 is an error with \a what as the subject of the sentence. A full
/// disk is recognised and told as NoSpace.
Result<CommandOutput> checkedCommand(const QString &what, const Command &command,
                                     const CommandOptions &options = {});

} // namespace bakeoff
