// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/deployment.h"
#include "catalog/plan.h"
#include "deploy/admission.h"
#include "deploy/change_planner.h"
#include "deploy/node_control.h"
#include "deploy/recovery.h"
#include "deploy/ssh_access.h"
#include "engine/events.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace bakeoff::host {
class Hypervisor;
}
namespace bakeoff::storage {
class Workspace;
}

namespace bakeoff::deploy {

class SecretStore;

inline constexpr int mostRepairTries = 60; ///< within an hour: one a minute

/// A plan being carried out on threads of its own. Signals arrive queued on the thread that made the job.
class Job : public QObject
{
    Q_OBJECT

public:
    class Private;
    ~Job() override; ///< cancels and waits, undo included

    const catalog::Plan &plan() const;
    /// Asks it to stop; finished() follows when all is undone. May be called at any time from any thread. A
    /// removal, and a roll back, go on to their end all the same: half of one would leave what nobody lists.
    void cancel();
    bool isCancellable() const;
    /// While paused no step begins; those under way go on to their end. May be called from any thread.
    void setPaused(bool paused);
    bool isFinished() const;
    /// Blocks until it ended (for the command line); the record is the same that finished() carries.
    catalog::RunRecord wait();

Q_SIGNALS:
    void stepChanged(
        const bakeoff::engine::StepEvent &event); ///< progress at most 10 times a second for each step
    void logged(const QString &node, const QString &line);
    void finished(const bakeoff::catalog::RunRecord &record);

private:
    friend class Deployer;
    explicit Job(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What the GUI and the command line use to deploy, bake and destroy. Lives on the thread that made it;
/// nothing here blocks for more than a few milliseconds unless it says so.
class Deployer : public QObject
{
    Q_OBJECT

public:
    Deployer(storage::Workspace &workspace, catalog::Catalog catalog, std::shared_ptr<host::Hypervisor> host,
             QObject *parent = nullptr);
    /// With another place for secrets; for tests.
    Deployer(storage::Workspace &workspace, catalog::Catalog catalog, std::shared_ptr<host::Hypervisor> host,
             std::unique_ptr<SecretStore> secrets, QObject *parent = nullptr);
    ~Deployer() override;

    /// To be read on the deployer's own thread.
    const catalog::Catalog &catalog() const;
    /// What is planned and started from now on uses this one; what runs keeps its own, and the recipes that
    /// it has packed already.
    void setCatalog(catalog::Catalog catalog);

    // The planning below may be asked of from any thread.

    /// Plans a deploy from what the workspace has. Errors: Invalid or NotFound with a sentence (unknown
    /// topology, platform without a template recipe, a service with no recipe yet, revoked template).
    Result<catalog::Plan> plan(const catalog::DeployRequest &request) const;
    /// Plans building (empty service) or baking one template; \a rebuild also when one is there.
    Result<catalog::Plan> planTemplate(const QString &platformId, const QString &serviceId,
                                       catalog::BakeDepth depth = catalog::BakeDepth::Configured,
                                       bool rebuild = false) const;
    /// Plans making an OS template of a vendor's image. Looks at the image shortly, but does not read it
    /// through. Errors: as image::probeCloudImage(); NotFound (no such platform), Invalid (digest, format),
    /// Unsupported.
    Result<catalog::Plan> planImport(const QString &platformId, const catalog::ImageSource &source) const;
    /// Plans making all of these that are missing or stale, as many at a time as the host can carry (one for
    /// each core, or the workspace's setting "parallel_bakes"). Errors: as above.
    Result<catalog::Plan> planBakes(const QList<catalog::TemplateKey> &wanted) const;
    /// Plans asking the mirror which packages of these templates are outdated; where \a ids is empty, all
    /// that are ready and whose platform is built here. Errors: NotFound; Unsupported for one asked for by
    /// name.
    Result<catalog::Plan> planPatchCheck(const QStringList &ids) const;
    /// Plans writing a template into a new folder that boots elsewhere. Errors: NotFound, AlreadyExists.
    Result<catalog::Plan> planExport(const QString &templateId, const QString &folder) const;

    /// Plans what \a change makes of a deployment that runs. Errors: as deploy::planChange(), NotFound.
    Result<catalog::Plan> planChange(const QString &deploymentId, const DeploymentChange &change) const;
    /// Looks which nodes of a deployment are dead, or do not answer, and plans to replace them and those in
    /// \a more; where a lost node's role can be taken over, by the node that has lost least. Blocks for some
    /// seconds. Errors: as planChange(); Invalid when nothing is to be repaired; Unreachable.
    Result<catalog::Plan> planRepair(const QString &deploymentId, const QStringList &more,
                                     const std::stop_token &stop) const;

    /// Plans to start those of a deployment's machines again that are off, all or those named; what was
    /// published on them is published again. Blocks shortly. Errors: as planChange(); Invalid when all of
    /// them run.
    Result<catalog::Plan> planStart(const QString &deploymentId, const QStringList &nodes = {}) const;
    /// How often within an hour that deployment may be repaired without being asked; 0: never. May be called
    /// from any thread. Errors: NotFound, Invalid (the number), Busy (it is being worked at).
    Result<> setRepairTries(const QString &deploymentId, int tries);
    /// For looking at single machines of a deployment; must not outlive the workspace.
    NodeControl nodeControl() const;
    /// Blocks until the guest has answered. See SshAccess::open().
    Result<std::shared_ptr<SshAccess>> openSsh(const QString &deploymentId, const QString &node,
                                               const std::stop_token &stop) const;
    /// What the host has; asks it, from any thread. Errors: Unreachable.
    Result<catalog::HostFacts> hostFacts() const;

    /// Blocks until such work may begin on the host beside what is under way already, as many pieces at once
    /// as deploymentsAtOnce() says, one for each core but two at the least where nothing was set. From any
    /// thread. Nobody has to ask before start(); who does keeps the place until the work has ended. See
    /// Admission::enter().
    Result<std::shared_ptr<Admission::Place>> enter(const Claim &claim, const std::stop_token &stop,
                                                    const Admission::Waiting &waiting) const;
    /// Starts it; the job is owned by the caller. Never fails at once: what is wrong comes with finished().
    /// \a secrets: by id, those of the deployment that are not to be generated; see checkSecret().
    std::unique_ptr<Job> start(const catalog::Plan &plan, const QMap<QString, QString> &secrets = {});
    /// Removes every domain, volume, ISO, secret and published port of a deployment. Errors: NotFound. That
    /// the host is away, or another one than it was deployed on, comes with finished(), and nothing was
    /// touched then.
    Result<std::unique_ptr<Job>> destroy(const QString &deploymentId);

    // After a program that ended in the middle of its work:

    /// What it has left; what jobs of this deployer work at is none of it. Blocks for some milliseconds; may
    /// be called from any thread. Errors: Unreachable, those of the workspace.
    Result<QList<Unfinished>> unfinished() const;
    /// Goes on with it: a deploy keeps the nodes that serve and makes the others anew, a change is planned
    /// again from what there is, a removal is carried on. Its time is no measurement: the run stays as
    /// cancelled. A deploy of which something is kept stays unfinished when this fails. Blocks as above.
    /// Errors: NotFound (nothing of that id is unfinished), Unsupported (templates, remains), those of
    /// planning.
    Result<std::unique_ptr<Job>> resume(const QString &id);
    /// Removes what exists of it: the whole of a deploy, of a change what is new (nodes that had left already
    /// stay lost, and can be repaired), of templates what is not finished. Blocks as above. Errors: NotFound,
    /// Unsupported (a removal).
    Result<std::unique_ptr<Job>> rollBack(const QString &id);

    /// The secrets that a deployment has, by the services in it; their values come from secret().
    QList<catalog::SecretSpec> secretsOf(const catalog::DeploymentRecord &deployment) const;

    /// Whether a deployment of that topology has secrets with these ids. Errors: Invalid, naming what it has.
    Result<> checkSecrets(const catalog::DeployRequest &request, const QStringList &ids) const;

    /// A generated secret of a deployment, for showing to a person on request. Errors: NotFound. Blocks
    /// shortly; may be called from any thread.
    Result<QString> secret(const QString &deploymentId, const QString &secretId) const;

    /// "KVM" or "TCG (software emulation)" and why, as far as it is known without starting anything.
    QString accelerationSummary() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bakeoff::deploy
