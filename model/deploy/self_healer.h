// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "deploy/deployer.h"
#include "deploy/watcher.h"

#include <QHash>

#include <map>
#include <thread>

namespace bakeoff::deploy {

/// Repairs deployments whose policy allows it (DeploymentRecord::repairTries) as soon as a node is lost; one
/// that breaks again and again is left for a person to look at. Lives on the deployer's thread.
class SelfHealer : public QObject
{
    Q_OBJECT

public:
    SelfHealer(Deployer &deployer, const storage::Workspace &workspace, Watcher &watcher,
               QObject *parent = nullptr);
    ~SelfHealer() override; ///< cancels repairs and waits for them

    /// Repairs what is lost already, when the policy has come to allow it.
    void reconsider(const QString &deploymentId) { begin(deploymentId); }

Q_SIGNALS:
    void repairing(const QString &deploymentId,
                   const QStringList &nodes); ///< these are replaced, or started again
    void repaired(const QString &deploymentId);
    void repairFailed(const QString &deploymentId, const QString &why); ///< it is tried again while it may be
    void logged(const QString &deploymentId, const QString &node, const QString &line); ///< by a repair
    void gaveUp(const QString &deploymentId, int tries); ///< as often as allowed within the hour

private:
    void begin(const QString &deploymentId, bool hasFailed = false);
    void carryOut(const QString &deploymentId, const Result<catalog::Plan> &plan);
    void finish(const QString &deploymentId, const catalog::RunRecord &record);

    Deployer &m_deployer;
    const storage::Workspace &m_workspace;
    const Watcher &m_watcher;
    QHash<QString, QList<Clock::time_point>> m_tries; ///< by deployment, those of the last hour
    Mailbox m_plans;
    std::map<QString, std::jthread> m_planning;
    std::map<QString, std::unique_ptr<Job>> m_jobs;
};

} // namespace bakeoff::deploy
