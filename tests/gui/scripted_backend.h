// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/planner.h"
#include "deploy/repair.h"
#include "deploy/watcher.h"
#include "storage/workspace.h"
#include "support/sample_values.h"
#include "support/scripted_host.h"
#include "widgets/deploy/deploy_backend.h"

#include <QFileInfo>
#include <QPointer>

/// A task that does what the test says, when it says so.
class ScriptedTask : public bakeoff::widgets::DeployTask
{
    Q_OBJECT

public:
    explicit ScriptedTask(bakeoff::catalog::Plan plan) : m_plan(std::move(plan)) {}

    void cancel() override
    {
        wasCancelled = true;
        if (whenCancelled)
            whenCancelled();
        QMetaObject::invokeMethod(
            this, [this] { end(bakeoff::catalog::Outcome::Cancelled); }, Qt::QueuedConnection);
    }
    void setPaused(bool paused) override { isPaused = paused; }
    bool isFinished() const override { return m_finished; }

    void tell(const QString &step, bakeoff::engine::StepState state, double at_s)
    {
        const bakeoff::catalog::PlanStep *known = m_plan.step(step);
        Q_EMIT stepChanged({step, known->node, known->phase, state, at_s, -1, {}});
    }
    void end(bakeoff::catalog::Outcome outcome, const bakeoff::catalog::Failure &failure = {})
    {
        if (m_finished)
            return;
        m_finished = true;
        bakeoff::catalog::RunRecord record = samples::run(m_plan.deploymentId, m_plan.request.strategy, 42);
        record.deploymentId = m_plan.deploymentId;
        record.outcome = outcome;
        record.failure = failure;
        if (whenFinished)
            whenFinished(record);
        Q_EMIT finished(record);
    }
    const bakeoff::catalog::Plan &plan() const { return m_plan; }

    bool wasCancelled = false;
    bool isPaused = false;
    std::function<void()> whenCancelled;
    std::function<void(const bakeoff::catalog::RunRecord &)> whenFinished;

private:
    bakeoff::catalog::Plan m_plan;
    bool m_finished = false;
};

/// Deploys nothing: keeps the newest task of each kind for the test to steer, and the workspace's rows as a
/// deployer would. Its machines are those of a host without machines.
class ScriptedBackend : public bakeoff::widgets::DeployBackend
{
    Q_OBJECT

public:
    explicit ScriptedBackend(bakeoff::storage::Workspace &workspace)
        : host(std::make_shared<bakeoff::tests::ScriptedHost>(QFileInfo(workspace.path()).absolutePath(),
                                                              workspace.id())),
          m_workspace(workspace), m_catalog(samples::catalog()), m_watcher(workspace, host)
    {
        connect(&m_watcher, &bakeoff::deploy::Watcher::nodeLost, this, &DeployBackend::nodeLost);
        connect(&m_watcher, &bakeoff::deploy::Watcher::nodeRuns, this, &DeployBackend::nodeRuns);
        if (!m_watcher.start())
            qFatal("nobody watches");
    }

    const bakeoff::catalog::Catalog &catalog() const override { return m_catalog; }
    void setCatalog(const bakeoff::catalog::Catalog &catalog) override
    {
        m_catalog = catalog;
        Q_EMIT catalogChanged();
    }
    bakeoff::Result<bakeoff::catalog::Plan>
    plan(const bakeoff::catalog::DeployRequest &request) const override
    {
        if (planError)
            return tl::unexpected(*planError);
        return samples::plan(request, missingTemplates);
    }
    bakeoff::Result<bakeoff::catalog::Plan>
    planBakes(const QList<bakeoff::catalog::TemplateKey> &wanted) const override
    {
        return templatePlan(&bakeoff::deploy::planBakes, wanted, 2);
    }
    bakeoff::Result<bakeoff::catalog::Plan>
    planRebuild(const bakeoff::catalog::TemplateKey &key) const override
    {
        return templatePlan(&bakeoff::deploy::planTemplates, key.platformId, key.serviceId, key.depth, true);
    }
    bakeoff::Result<bakeoff::catalog::Plan> planPatchCheck(const QStringList &ids) const override
    {
        QList<bakeoff::catalog::TemplateRecord> records = *m_workspace.templates();
        if (!ids.isEmpty())
            records.removeIf([&](const auto &record) { return !ids.contains(record.id); });
        return templatePlan(&bakeoff::deploy::planPatchCheck, records);
    }
    bakeoff::Result<bakeoff::catalog::Plan> planExport(const QString &id,
                                                       const QString &folder) const override
    {
        return bakeoff::deploy::planExport(id, folder);
    }
    bakeoff::Result<bakeoff::catalog::Plan>
    planChange(const QString &id, const bakeoff::deploy::DeploymentChange &change) const override
    {
        const auto deployment = m_workspace.deployment(id);
        return deployment ? templatePlan(&bakeoff::deploy::planChange, *deployment, change)
                          : tl::unexpected(deployment.error());
    }
    bakeoff::Result<bakeoff::catalog::Plan> planRepair(const QString &id, const QStringList &more,
                                                       const std::stop_token &stop) const override
    {
        const auto deployment = m_workspace.deployment(id);
        if (!deployment)
            return tl::unexpected(deployment.error());
        const auto change = bakeoff::deploy::findRepair(*deployment, m_catalog, *host, more, stop);
        return change ? planChange(id, *change) : tl::unexpected(change.error());
    }
    bakeoff::Result<bakeoff::catalog::HostFacts> hostFacts() const override { return host->facts(); }
    bakeoff::deploy::NodeControl nodeControl() const override { return {m_workspace, host}; }
    bakeoff::Result<std::shared_ptr<bakeoff::deploy::SshAccess>>
    openSsh(const QString &id, const QString &node, const std::stop_token &stop) const override
    {
        return bakeoff::deploy::SshAccess::open(m_workspace, host, id, node, stop);
    }
    bakeoff::Result<> setRepairTries(const QString &id, int tries) override
    {
        auto deployment = m_workspace.deployment(id);
        if (!deployment)
            return tl::unexpected(deployment.error());
        if (deployment->state == bakeoff::catalog::DeploymentState::Changing)
            return bakeoff::fail(bakeoff::ErrorCode::Busy, QStringLiteral("It is being worked at."));
        deployment->repairTries = tries;
        return m_workspace.saveDeployment(*deployment);
    }
    bakeoff::Result<std::shared_ptr<bakeoff::deploy::Admission::Place>>
    enter(const bakeoff::deploy::Claim &claim, const std::stop_token &stop,
          const bakeoff::deploy::Admission::Waiting &waiting) const override
    {
        return m_admission->enter(claim, stop, waiting);
    }
    std::unique_ptr<bakeoff::widgets::DeployTask>
    start(const bakeoff::catalog::Plan &plan, const QMap<QString, QString> &chosenSecrets = {}) override
    {
        auto task = std::make_unique<ScriptedTask>(plan);
        deploying = task.get();
        deploys << deploying;
        secrets = chosenSecrets;
        if (plan.isChange) {
            log << QStringLiteral("change ") + plan.deploymentId;
            return task;
        }
        task->whenFinished = [this](const bakeoff::catalog::RunRecord &record) {
            if (record.outcome == bakeoff::catalog::Outcome::Succeeded)
                (void)m_workspace.saveDeployment(samples::deployment(record.deploymentId));
            (void)m_workspace.saveRun(record);
        };
        log << QStringLiteral("start ") + plan.deploymentId;
        task->whenCancelled = [this, id = plan.deploymentId] { log << QStringLiteral("cancel ") + id; };
        return task;
    }
    std::unique_ptr<bakeoff::widgets::DeployTask> destroy(const QString &id) override
    {
        bakeoff::catalog::Plan plan;
        plan.deploymentId = id;
        auto task = std::make_unique<ScriptedTask>(plan);
        destroying = task.get();
        task->whenFinished = [this, id](const bakeoff::catalog::RunRecord &) {
            (void)m_workspace.removeDeployment(id);
        };
        log << QStringLiteral("destroy ") + id;
        return task;
    }
    std::unique_ptr<bakeoff::widgets::DeployTask> resume(const QString &id) override
    {
        return recover(QStringLiteral("resume ") + id);
    }
    std::unique_ptr<bakeoff::widgets::DeployTask> rollBack(const QString &id) override
    {
        return recover(QStringLiteral("roll back ") + id);
    }
    void fetchSecret(const QString &, const QString &, QObject *context,
                     std::function<void(bakeoff::Result<QString>)> then) override
    {
        QMetaObject::invokeMethod(
            context, [then] { then(QStringLiteral("s3cret")); }, Qt::QueuedConnection);
    }
    QString accelerationSummary() const override { return QStringLiteral("TCG"); }

    const std::shared_ptr<bakeoff::tests::ScriptedHost> host;
    QMap<QString, QString> secrets; ///< of the newest start
    int atOnce = 2;                 ///< deployments
    bool missingTemplates = false;
    std::optional<bakeoff::Error> planError;
    QPointer<ScriptedTask> deploying;
    QList<QPointer<ScriptedTask>> deploys; ///< all of them, in the order in which they began
    QPointer<ScriptedTask> destroying;
    QPointer<ScriptedTask> recovering;
    QStringList log;

private:
    std::unique_ptr<bakeoff::widgets::DeployTask> recover(const QString &what)
    {
        auto task = std::make_unique<ScriptedTask>(bakeoff::catalog::Plan());
        recovering = task.get();
        log << what;
        return task;
    }
    /// The real planner, with what the workspace has.
    template <typename Planner, typename... Arguments>
    bakeoff::Result<bakeoff::catalog::Plan> templatePlan(Planner planner, Arguments... arguments) const
    {
        const bakeoff::image::TemplateInventory inventory(*m_workspace.templates(), m_catalog);
        return planner(arguments..., bakeoff::deploy::PlanInputs{m_catalog, inventory, {}});
    }

    bakeoff::storage::Workspace &m_workspace;
    bakeoff::catalog::Catalog m_catalog;
    bakeoff::deploy::Watcher m_watcher;
    const std::unique_ptr<bakeoff::deploy::Admission> m_admission =
        std::make_unique<bakeoff::deploy::Admission>(
            host, [this](const bakeoff::catalog::HostFacts &) { return atOnce; });
};
