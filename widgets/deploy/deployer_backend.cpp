// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deployer_backend.h"

namespace bakeoff::widgets {

namespace {

class JobTask : public DeployTask
{
public:
    explicit JobTask(std::unique_ptr<deploy::Job> job) : m_job(std::move(job))
    {
        connect(m_job.get(), &deploy::Job::stepChanged, this, &DeployTask::stepChanged);
        connect(m_job.get(), &deploy::Job::logged, this, &DeployTask::logged);
        connect(m_job.get(), &deploy::Job::finished, this, &DeployTask::finished);
    }
    void cancel() override { m_job->cancel(); }
    void setPaused(bool paused) override { m_job->setPaused(paused); }
    bool isFinished() const override { return m_job->isFinished(); }

private:
    std::unique_ptr<deploy::Job> m_job;
};

/// For what could not even begin; tells so like any other end.
class RefusedTask : public DeployTask
{
public:
    explicit RefusedTask(const Error &error)
    {
        catalog::RunRecord record;
        record.outcome = catalog::Outcome::Failed;
        record.failure.message = error.message;
        record.failure.detail = error.detail;
        record.failure.hint = error.hint;
        QMetaObject::invokeMethod(
            this, [this, record] { Q_EMIT finished(record); }, Qt::QueuedConnection);
    }
    void cancel() override {}
    void setPaused(bool) override {}
    bool isFinished() const override { return true; }
};

std::unique_ptr<DeployTask> taskOf(Result<std::unique_ptr<deploy::Job>> job)
{
    if (!job)
        return std::make_unique<RefusedTask>(job.error());
    return std::make_unique<JobTask>(std::move(*job));
}

} // namespace

DeployerBackend::DeployerBackend(deploy::Deployer &deployer, QObject *parent)
    : DeployBackend(parent), m_deployer(deployer), m_background(QStringLiteral("secrets"))
{
}

const catalog::Catalog &DeployerBackend::catalog() const
{
    return m_deployer.catalog();
}

void DeployerBackend::setCatalog(const catalog::Catalog &catalog)
{
    m_deployer.setCatalog(catalog);
    Q_EMIT catalogChanged();
}

Result<catalog::Plan> DeployerBackend::plan(const catalog::DeployRequest &request) const
{
    return m_deployer.plan(request);
}

Result<catalog::Plan> DeployerBackend::planBakes(const QList<catalog::TemplateKey> &wanted) const
{
    return m_deployer.planBakes(wanted);
}

Result<catalog::Plan> DeployerBackend::planRebuild(const catalog::TemplateKey &key) const
{
    return m_deployer.planTemplate(key.platformId, key.serviceId, key.depth, true);
}

Result<catalog::Plan> DeployerBackend::planPatchCheck(const QStringList &templateIds) const
{
    return m_deployer.planPatchCheck(templateIds);
}

Result<catalog::Plan> DeployerBackend::planExport(const QString &templateId, const QString &folder) const
{
    return m_deployer.planExport(templateId, folder);
}

Result<catalog::Plan> DeployerBackend::planChange(const QString &deploymentId,
                                                  const deploy::DeploymentChange &change) const
{
    return m_deployer.planChange(deploymentId, change);
}

Result<catalog::Plan> DeployerBackend::planRepair(const QString &deploymentId, const QStringList &more,
                                                  const std::stop_token &stop) const
{
    return m_deployer.planRepair(deploymentId, more, stop);
}

Result<catalog::HostFacts> DeployerBackend::hostFacts() const
{
    return m_deployer.hostFacts();
}

deploy::NodeControl DeployerBackend::nodeControl() const
{
    return m_deployer.nodeControl();
}

Result<std::shared_ptr<deploy::SshAccess>>
DeployerBackend::openSsh(const QString &deploymentId, const QString &node, const std::stop_token &stop) const
{
    return m_deployer.openSsh(deploymentId, node, stop);
}

Result<> DeployerBackend::setRepairTries(const QString &deploymentId, int tries)
{
    Result<> kept = m_deployer.setRepairTries(deploymentId, tries);
    if (kept && tries > 0)
        m_policies.post([this, deploymentId] { Q_EMIT repairAllowed(deploymentId); });
    return kept;
}

Result<std::shared_ptr<deploy::Admission::Place>>
DeployerBackend::enter(const deploy::Claim &claim, const std::stop_token &stop,
                       const deploy::Admission::Waiting &waiting) const
{
    return m_deployer.enter(claim, stop, waiting);
}

void DeployerBackend::follow(deploy::Watcher &watcher, deploy::SelfHealer &healer,
                             deploy::Restarter &restarter)
{
    connect(&watcher, &deploy::Watcher::nodeLost, this, &DeployBackend::nodeLost);
    connect(&watcher, &deploy::Watcher::nodeRuns, this, &DeployBackend::nodeRuns);
    connect(this, &DeployerBackend::repairAllowed, &healer, &deploy::SelfHealer::reconsider);
    connect(&healer, &deploy::SelfHealer::repairing, this,
            [this](const QString &id, const QStringList &nodes) {
                Q_EMIT logged({}, tr("Deployment %1 is repaired without being asked: %2.")
                                      .arg(id, nodes.join(QStringLiteral(", "))));
            });
    connect(&healer, &deploy::SelfHealer::logged, this,
            [this](const QString &, const QString &node, const QString &line) { Q_EMIT logged(node, line); });
    connect(&healer, &deploy::SelfHealer::repaired, this,
            [this](const QString &id) { Q_EMIT logged({}, tr("Deployment %1 is repaired.").arg(id)); });
    connect(&healer, &deploy::SelfHealer::repairFailed, this, [this](const QString &id, const QString &why) {
        Q_EMIT logged({}, tr("Deployment %1 could not be repaired: %2").arg(id, why));
    });
    connect(&restarter, &deploy::Restarter::restarting, this, [this](const QString &id) {
        Q_EMIT logged(
            {}, tr("This computer was restarted: the machines of deployment %1 are started again.").arg(id));
    });
    connect(&restarter, &deploy::Restarter::restarted, this,
            [this](const QString &id) { Q_EMIT logged({}, tr("Deployment %1 runs again.").arg(id)); });
    connect(&restarter, &deploy::Restarter::restartFailed, this,
            [this](const QString &id, const QString &why) {
                Q_EMIT logged({}, tr("Deployment %1 could not be started again: %2").arg(id, why));
            });
    connect(&restarter, &deploy::Restarter::logged, this,
            [this](const QString &, const QString &node, const QString &line) { Q_EMIT logged(node, line); });
    connect(&healer, &deploy::SelfHealer::gaveUp, this, [this](const QString &id, int tries) {
        Q_EMIT logged({},
                      tr("Deployment %1 was repaired %n time(s) within the hour and breaks again; it is left "
                         "for a person to look at.",
                         nullptr, tries)
                          .arg(id));
    });
}

std::unique_ptr<DeployTask> DeployerBackend::start(const catalog::Plan &plan,
                                                   const QMap<QString, QString> &secrets)
{
    return std::make_unique<JobTask>(m_deployer.start(plan, secrets));
}

std::unique_ptr<DeployTask> DeployerBackend::destroy(const QString &deploymentId)
{
    return taskOf(m_deployer.destroy(deploymentId));
}

std::unique_ptr<DeployTask> DeployerBackend::resume(const QString &unfinishedId)
{
    return taskOf(m_deployer.resume(unfinishedId));
}

std::unique_ptr<DeployTask> DeployerBackend::rollBack(const QString &unfinishedId)
{
    return taskOf(m_deployer.rollBack(unfinishedId));
}

void DeployerBackend::fetchSecret(const QString &deploymentId, const QString &secretId, QObject *context,
                                  std::function<void(Result<QString>)> then)
{
    m_background.run(
        context,
        [deployer = &m_deployer, deploymentId, secretId] { return deployer->secret(deploymentId, secretId); },
        std::move(then));
}

QString DeployerBackend::accelerationSummary() const
{
    return m_deployer.accelerationSummary();
}

} // namespace bakeoff::widgets
