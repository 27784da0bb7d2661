// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "tables/background.h"
#include "widgets/deploy/deploy_backend.h"

namespace bakeoff::widgets {

/// The pages' view of a real deployer, which must outlive it.
class DeployerBackend : public DeployBackend
{
    Q_OBJECT

public:
    explicit DeployerBackend(deploy::Deployer &deployer, QObject *parent = nullptr);

    const catalog::Catalog &catalog() const override;
    void setCatalog(const catalog::Catalog &catalog) override;
    Result<catalog::Plan> plan(const catalog::DeployRequest &request) const override;
    Result<catalog::Plan> planBakes(const QList<catalog::TemplateKey> &wanted) const override;
    Result<catalog::Plan> planRebuild(const catalog::TemplateKey &key) const override;
    Result<catalog::Plan> planPatchCheck(const QStringList &templateIds) const override;
    Result<catalog::Plan> planExport(const QString &templateId, const QString &folder) const override;
    std::unique_ptr<DeployTask> start(const catalog::Plan &plan) override;
    std::unique_ptr<DeployTask> destroy(const QString &deploymentId) override;
    void fetchSecret(const QString &deploymentId, const QString &secretId, QObject *context,
                     std::function<void(Result<QString>)> then) override;
    QString accelerationSummary() const override;

private:
    deploy::Deployer &m_deployer;
    tables::Background m_background; // the keyring may take its time
};

} // namespace bakeoff::widgets
