// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "deploy/restarter.h"
#include "deploy/self_healer.h"
#include "tables/background.h"
#include "widgets/deploy/deploy_backend.h"

namespace bakeoff::widgets {

/// The pages' view of a real deployer, which must outlive it.
class DeployerBackend : public DeployBackend
{
    Q_OBJECT

public:
    explicit DeployerBackend(deploy::Deployer &deployer, QObject *parent = nullptr);
    /// Passes on what these notice, in words; all live on this thread.
    void follow(deploy::Watcher &watcher, deploy::SelfHealer &healer, deploy::Restarter &restarter);

    const catalog::Catalog &catalog() const override;
    void setCatalog(const catalog::Catalog &catalog) override;
    Result<catalog::Plan> plan(const catalog::DeployRequest &request) const override;
    Result<catalog::Plan> planBakes(const QList<catalog::TemplateKey> &wanted) const override;
    Result<catalog::Plan> planRebuild(const catalog::TemplateKey &key) const override;
    Result<catalog::Plan> planPatchCheck(const QStringList &templateIds) const override;
    Result<catalog::Plan> planExport(const QString &templateId, const QString &folder) const override;
    Result<catalog::Plan> planChange(const QString &deploymentId,
                                     const deploy::DeploymentChange &change) const override;
    Result<catalog::Plan> planRepair(const QString &deploymentId, const QStringList &more,
                                     const std::stop_token &stop) const override;
    Result<catalog::HostFacts> hostFacts() const override;
    deploy::NodeControl nodeControl() const override;
    Result<std::shared_ptr<deploy::SshAccess>> openSsh(const QString &deploymentId, const QString &node,
                                                       const std::stop_token &stop) const override;
    Result<> setRepairTries(const QString &deploymentId, int tries) override;
    Result<std::shared_ptr<deploy::Admission::Place>>
    enter(const deploy::Claim &claim, const std::stop_token &stop,
          const deploy::Admission::Waiting &waiting) const override;
    std::unique_ptr<DeployTask> start(const catalog::Plan &plan,
                                      const QMap<QString, QString> &secrets = {}) override;
    std::unique_ptr<DeployTask> destroy(const QString &deploymentId) override;
    std::unique_ptr<DeployTask> resume(const QString &unfinishedId) override;
    std::unique_ptr<DeployTask> rollBack(const QString &unfinishedId) override;
    void fetchSecret(const QString &deploymentId, const QString &secretId, QObject *context,
                     std::function<void(Result<QString>)> then) override;
    QString accelerationSummary() const override;

Q_SIGNALS:
    void repairAllowed(const QString &deploymentId);

private:
    deploy::Deployer &m_deployer;
    Mailbox m_policies;
    tables::Background m_background; // the keyring may take its time
};

} // namespace bakeoff::widgets
