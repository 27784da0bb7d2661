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

std::unique_ptr<DeployTask> DeployerBackend::start(const catalog::Plan &plan)
{
    return std::make_unique<JobTask>(m_deployer.start(plan));
}

std::unique_ptr<DeployTask> DeployerBackend::destroy(const QString &deploymentId)
{
    Result<std::unique_ptr<deploy::Job>> job = m_deployer.destroy(deploymentId);
    if (!job)
        return std::make_unique<RefusedTask>(job.error());
    return std::make_unique<JobTask>(std::move(*job));
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
