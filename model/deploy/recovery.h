// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/run.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

namespace bakeoff::host {
class Hypervisor;
}
namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

class SecretStore;

/// What a program that ended in the middle of its work has left, and what of it exists. Only what the journal
/// or a deployment's record names, and machines that carry this workspace's metadata under a name of ours:
/// whatever else lies beside it is somebody else's.
struct Unfinished {
    enum class Kind {
        Deploy,
        Change,   ///< of a deployment that runs: its other nodes serve on
        Destroy,  ///< half of a removal can only be gone on with
        Template, ///< building or baking: it can only be removed
        Remains,  ///< of something that no record knows any more; likewise
    };
    QString id; ///< the deployment's, or of the making of templates
    Kind kind = Kind::Remains;
    QString topologyId;                              ///< of a deployment
    QString stepId;                                  ///< the last that had begun; empty: none had
    catalog::Phase phase = catalog::Phase::Template; ///< of that step
    QDateTime lastAt;                                ///< when it had begun, UTC
    // What exists, and goes when it is rolled back:
    QStringList domains;
    QStringList files; ///< with their paths; also folders of builds
    bool hasSecrets = false;
    /// Of a deploy, the nodes that have passed all their steps and run; resuming keeps them.
    QStringList serving;
    bool canResume = false;
    bool canRollBack = false;
    // The books that are still open:
    QList<qint64> journalEntries;
    QString runId;
};

QString toId(Unfinished::Kind kind);
/// What happened and what is there, in one sentence.
QString sentence(const Unfinished &unfinished);

/// All of it, but for the units in \a busy, which jobs of this process work at; that no other process does,
/// the workspace's lock guarantees. Blocks for some milliseconds; may be called from any thread. Errors:
/// those of the workspace; Unreachable (the host).
///
/// Child processes of the ended program need no looking for: each gets a signal when its parent dies (see
/// base/process).
Result<QList<Unfinished>> findUnfinished(const storage::Workspace &workspace, const host::Hypervisor &host,
                                         const SecretStore &secrets, const QSet<QString> &busy);

/// Everything that there is of a unit, whether or not it is finished.
Result<Unfinished> findRemains(const QString &unitId, const storage::Workspace &workspace,
                               const host::Hypervisor &host);

/// Ends those machines and removes those files, but for what belongs to the nodes in \a kept. A machine that
/// could not be ended keeps its files. May be done again when it failed.
Result<> removeRemains(const Unfinished &unfinished, const QStringList &kept, const QString &imagesDirectory,
                       host::Hypervisor &host);

/// Closes what the journal has open of it, and the record of a run that has no end: as cancelled, which is
/// neither a failure of the strategy nor a measured time.
Result<> closeBooks(const Unfinished &unfinished, storage::Workspace &workspace);

} // namespace bakeoff::deploy
