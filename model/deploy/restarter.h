// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"

#include <QObject>

#include <memory>

namespace bakeoff::deploy {

/// After the machine that the host runs on was rebooted, starts the deployments again that should run, in the
/// order in which they were made, one after another. Lives on the deployer's thread.
class Restarter : public QObject
{
    Q_OBJECT

public:
    /// \a bootId: of the kernel that runs now (random(4)); empty where the host is another machine, whose
    /// reboots nobody tells.
    Restarter(Deployer &deployer, storage::Workspace &workspace, const QString &bootId,
              QObject *parent = nullptr);
    ~Restarter() override; ///< cancels what it does; what has been started runs on

    /// Begins where there was a reboot since the last time; finished() follows in any case.
    void begin();
    /// Of this machine; empty where the kernel does not tell.
    static QString currentBootId();

Q_SIGNALS:
    void restarting(const QString &deploymentId);
    void restarted(const QString &deploymentId);
    void restartFailed(const QString &deploymentId, const QString &why);
    void logged(const QString &deploymentId, const QString &node, const QString &line);
    void finished();

private:
    void next();
    void noteEnd(const QString &deploymentId, const catalog::RunRecord &record);

    Deployer &m_deployer;
    storage::Workspace &m_workspace;
    const QString m_bootId;
    QStringList m_waiting;
    std::unique_ptr<Job> m_job;
};

} // namespace bakeoff::deploy
