// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/self_healer.h"

#include "storage/workspace.h"

#include <pthread.h>

namespace bakeoff::deploy {

SelfHealer::SelfHealer(Deployer &deployer, const storage::Workspace &workspace, Watcher &watcher,
                       QObject *parent)
    : QObject(parent), m_deployer(deployer), m_workspace(workspace), m_watcher(watcher)
{
    connect(&watcher, &Watcher::nodeLost, this,
            [this](const QString &deploymentId, const QString &) { begin(deploymentId); });
}

SelfHealer::~SelfHealer() = default;

void SelfHealer::begin(const QString &deploymentId, bool hasFailed)
{
    if (m_planning.contains(deploymentId) || m_jobs.contains(deploymentId))
        return; // what is lost now is found when that is done
    const auto deployment = m_workspace.deployment(deploymentId);
    if (!deployment || deployment->repairTries <= 0 ||
        (!hasFailed && !m_watcher.isLost(*deployment))) // a failed repair has removed its new machine again
        return;
    QList<Clock::time_point> &tries = m_tries[deploymentId];
    const Clock::time_point now = Clock::now(); // a clock that is set does not make or end an hour
    tries.removeIf([&now](Clock::time_point at) { return now - at >= std::chrono::hours(1); });
    if (tries.size() >= deployment->repairTries) {
        Q_EMIT gaveUp(deploymentId, int(tries.size()));
        return;
    }
    tries << now;
    // Looking at the guests takes seconds.
    m_planning[deploymentId] = std::jthread([this, deploymentId](const std::stop_token &stop) {
        pthread_setname_np(pthread_self(), "repair");
        auto plan = m_deployer.planRepair(deploymentId, {}, stop);
        m_plans.post([this, deploymentId, plan] { carryOut(deploymentId, plan); });
    });
}

void SelfHealer::carryOut(const QString &deploymentId, const Result<catalog::Plan> &plan)
{
    m_planning.erase(deploymentId);
    if (!plan) {
        Q_EMIT repairFailed(deploymentId, plan.error().text());
        return;
    }
    Q_EMIT repairing(deploymentId, leavingNodes(*plan) + startingNodes(*plan));
    auto job = m_deployer.start(*plan);
    connect(job.get(), &Job::finished, this,
            [this, deploymentId](const catalog::RunRecord &record) { finish(deploymentId, record); });
    connect(job.get(), &Job::logged, this, [this, deploymentId](const QString &node, const QString &line) {
        Q_EMIT logged(deploymentId, node, line);
    });
    m_jobs[deploymentId] = std::move(job);
}

void SelfHealer::finish(const QString &deploymentId, const catalog::RunRecord &record)
{
    // Not deleted in its own signal.
    m_plans.post([this, deploymentId, hasFailed = record.outcome != catalog::Outcome::Succeeded] {
        m_jobs.erase(deploymentId);
        begin(deploymentId, hasFailed); // or another one was lost meanwhile
    });
    if (record.outcome == catalog::Outcome::Succeeded)
        Q_EMIT repaired(deploymentId);
    else
        Q_EMIT repairFailed(deploymentId, record.failure.message);
}

} // namespace bakeoff::deploy
