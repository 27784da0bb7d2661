// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "deploy/deployer.h"
#include "deploy/run_context.h"
#include "engine/runner.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace bakeoff::deploy {

/// The part of a job that works on threads. It listens to the runner, measures, records, and passes events on
/// to the thread that the job lives on.
class Job::Private final : public engine::Listener
{
public:
    /// What the job is for: a deploy is recorded as a run, the others are not. A deploy that is resumed has
    /// its run already, which is no measurement.
    enum class Purpose { Deploy, Templates, Change, Destroy, Resume, RollBack };

    Private(Purpose purpose, std::unique_ptr<RunContext> context, engine::Graph graph);
    ~Private() override;

    void requestStop(); ///< but for a removal: half of one is worse than none
    bool isRemoval() const { return purpose == Purpose::Destroy || purpose == Purpose::RollBack; }
    void setPaused(bool paused);
    void begin(Job *job); ///< on the thread that the job lives on
    void stepChanged(const engine::StepEvent &event) override;
    void logged(const QString &node, const QString &line) override;

    const Purpose purpose;
    const std::unique_ptr<RunContext> context;
    /// Runs on the job's worker once the host answered, before the first step; an error ends the job.
    std::function<Result<>()> beforeSteps;
    std::function<int()> atWork;               ///< jobs that compute on the host, this one included
    std::function<bool()> hadCompany;          ///< whether it was measured beside other work
    std::function<void()> afterwards;          ///< runs on the worker at the very end, whatever came of it
    catalog::DeploymentRecord deployment = {}; ///< as it was before a change, or was left

    std::mutex mutex;
    std::condition_variable ended;
    bool isEnded = false;
    catalog::RunRecord record;

private:
    void work();
    Result<> recordBeginning();
    void recordEnd(const engine::RunResult &result);
    void recordPhase(const engine::StepEvent &event);
    void fillRecord(const engine::RunResult &result);
    catalog::DeploymentRecord deploymentRecord(catalog::DeploymentState state) const;
    Result<> recordChange(const engine::RunResult &result);
    Result<> recordResumed(const engine::RunResult &result);
    QList<catalog::DeploymentNode> deploymentNodes() const; ///< those that the plan ends with

    std::stop_source m_stop;
    engine::Graph m_graph;
    std::shared_ptr<engine::Runner> m_runner; ///< while it runs; guarded by the mutex, as the next
    bool m_isPaused = false;
    bool m_hasBegun = false; ///< on the worker: it may carry out its steps
    Job *m_job = nullptr;
    Mailbox m_events; ///< to the thread that the job lives on
    struct Began {
        double at_s = 0;
        QDateTime wall;
    };
    QMap<QString, Began> m_began;                 ///< running steps, guarded by the mutex
    QMap<QString, QPair<double, double>> m_spans; ///< of each finished step
    std::jthread m_thread;
};

} // namespace bakeoff::deploy
