// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "deploy/admission.h"
#include "deploy/change_planner.h"
#include "deploy/node_control.h"
#include "deploy/ssh_access.h"
#include "engine/events.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bakeoff::widgets {

/// Something that is being carried out: the part of deploy::Job that a page needs.
class DeployTask : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void cancel() = 0;
    /// While paused no step begins; those under way go on to their end.
    virtual void setPaused(bool paused) = 0;
    virtual bool isFinished() const = 0;

Q_SIGNALS:
    void stepChanged(const bakeoff::engine::StepEvent &event);
    void logged(const QString &node, const QString &line);
    void finished(const bakeoff::catalog::RunRecord &record);
};

/// What the pages ask of deploy::Deployer, so that they can be tried with scripted events.
class DeployBackend : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The same object always, with other contents after catalogChanged().
    virtual const catalog::Catalog &catalog() const = 0;
    virtual void setCatalog(const catalog::Catalog &catalog) = 0;
    // The planning below may be asked of from any thread.
    virtual Result<catalog::Plan> plan(const catalog::DeployRequest &request) const = 0;
    /// These plan work on templates; see deploy::Deployer.
    virtual Result<catalog::Plan> planBakes(const QList<catalog::TemplateKey> &wanted) const = 0;
    virtual Result<catalog::Plan> planRebuild(const catalog::TemplateKey &key) const = 0;
    virtual Result<catalog::Plan> planPatchCheck(const QStringList &templateIds) const = 0;
    virtual Result<catalog::Plan> planExport(const QString &templateId, const QString &folder) const = 0;
    virtual Result<catalog::Plan> planChange(const QString &deploymentId,
                                             const deploy::DeploymentChange &change) const = 0;
    /// Blocks for some seconds, until the machines were asked.
    virtual Result<catalog::Plan> planRepair(const QString &deploymentId, const QStringList &more,
                                             const std::stop_token &stop) const = 0;
    // These ask the host or wait for the disk; from any thread.
    virtual Result<catalog::HostFacts> hostFacts() const = 0;
    virtual deploy::NodeControl nodeControl() const = 0;
    /// See deploy::SshAccess::open().
    virtual Result<std::shared_ptr<deploy::SshAccess>>
    openSsh(const QString &deploymentId, const QString &node, const std::stop_token &stop) const = 0;
    /// See deploy::Deployer::setRepairTries().
    virtual Result<> setRepairTries(const QString &deploymentId, int tries) = 0;

    /// Blocks until it may begin; see deploy::Deployer::enter().
    virtual Result<std::shared_ptr<deploy::Admission::Place>>
    enter(const deploy::Claim &claim, const std::stop_token &stop,
          const deploy::Admission::Waiting &waiting) const = 0;

    /// \a secrets: by id, those of a new deployment that are not to be generated.
    virtual std::unique_ptr<DeployTask> start(const catalog::Plan &plan,
                                              const QMap<QString, QString> &secrets = {}) = 0;
    virtual std::unique_ptr<DeployTask> destroy(const QString &deploymentId) = 0;
    /// Goes on with what a program that ended has left in the middle, or undoes it; see deploy::Unfinished.
    virtual std::unique_ptr<DeployTask> resume(const QString &unfinishedId) = 0;
    virtual std::unique_ptr<DeployTask> rollBack(const QString &unfinishedId) = 0;
    /// Calls \a then with the secret, later and on this thread, unless \a context is gone by then.
    virtual void fetchSecret(const QString &deploymentId, const QString &secretId, QObject *context,
                             std::function<void(Result<QString>)> then) = 0;
    virtual QString accelerationSummary() const = 0;

Q_SIGNALS:
    void catalogChanged();
    /// A machine of a deployment that nobody is changing has died; and one that had runs again.
    void nodeLost(const QString &deploymentId, const QString &node);
    void nodeRuns(const QString &deploymentId, const QString &node);
    void logged(const QString &node, const QString &line); ///< by a repair that nobody asked for
};

} // namespace bakeoff::widgets
