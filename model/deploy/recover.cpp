// SPDX-License-Identifier: GPL-3.0-or-later
// How a deployer goes on with, or undoes, what a program that ended has left in the middle.
#include "deploy/actions.h"
#include "deploy/deployer_private.h"
#include "deploy/node_control.h"
#include "deploy/repair.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

using catalog::DeploymentRecord;
using catalog::DeploymentState;
using catalog::Plan;
using Kind = Unfinished::Kind;
using Purpose = Job::Private::Purpose;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

/// With the number and size of its machines.
catalog::DeployRequest wholeRequestOf(const DeploymentRecord &deployment)
{
    catalog::DeployRequest request = requestOf(deployment);
    for (const catalog::DeploymentNode &node : deployment.nodes) {
        ++request.counts[node.role];
        request.memory_MiB.insert(node.role, node.memory_MiB);
        request.vcpus.insert(node.role, node.vcpus);
    }
    return request;
}

/// The nodes that can stay as they are. A cluster that its first node sets up for all knows each of them, so
/// one that is made anew makes it wrong.
QStringList keptNodes(const DeploymentRecord &deployment, const QStringList &serving,
                      const catalog::Catalog &catalog)
{
    const catalog::Topology *topology = catalog.topology(deployment.topologyId);
    QSet<QString> torn; // roles
    for (const catalog::DeploymentNode &node : deployment.nodes) {
        const catalog::NodeGroup *group = topology ? topology->group(node.role) : nullptr;
        if (!group || (group->firstLeads && !serving.contains(node.node)))
            torn << node.role;
    }
    QStringList kept;
    for (const catalog::DeploymentNode &node : deployment.nodes) {
        if (serving.contains(node.node) && !torn.contains(node.role))
            kept << node.node;
    }
    return kept;
}

/// Nobody may have gone on with it meanwhile. Errors: Invalid, Unreachable (another host).
Result<DeploymentRecord> stillIn(DeploymentState state, const QString &id,
                                 const storage::Workspace &workspace, const host::Hypervisor &host)
{
    auto deployment = workspace.deployment(id);
    if (!deployment)
        return deployment;
    if (deployment->state != state)
        return fail(ErrorCode::Invalid, Text::tr("The deployment “%1” is not what it was any more: %2.")
                                            .arg(id, catalog::displayName(deployment->state)));
    if (auto same = checkHost(*deployment, host); !same)
        return tl::unexpected(same.error());
    return deployment;
}

} // namespace

Result<QList<Unfinished>> Deployer::unfinished() const
{
    const QSet<QString> before = d->busy->ids();
    auto found = findUnfinished(d->workspace, *d->host, *d->secrets, before);
    if (found) {
        const QSet<QString> begun = d->busy->ids();
        found->removeIf([&](const Unfinished &each) { return begun.contains(each.id); });
    }
    return found;
}

Result<Unfinished> Deployer::Private::unfinished(const QString &id) const
{
    const auto all = findUnfinished(workspace, *host, *secrets, busy->ids());
    if (!all)
        return tl::unexpected(all.error());
    for (const Unfinished &each : *all) {
        if (each.id == id)
            return each;
    }
    return fail(ErrorCode::NotFound, Text::tr("Nothing of “%1” was left unfinished.").arg(id),
                Text::tr("“bakeoffctl recover” lists what was."));
}

Result<std::unique_ptr<Job>> Deployer::resume(const QString &id)
{
    const auto found = d->unfinished(id);
    if (!found)
        return tl::unexpected(found.error());
    if (found->canResume && found->kind == Kind::Deploy)
        return d->resumeDeploy(*found);
    if (found->canResume && found->kind == Kind::Change)
        return d->resumeChange(*found);
    if (found->canResume)
        return destroy(id);
    return fail(ErrorCode::Unsupported, Text::tr("What was left of “%1” cannot be gone on with.").arg(id),
                Text::tr("Roll it back, and begin anew."));
}

Result<std::unique_ptr<Job>> Deployer::rollBack(const QString &id)
{
    const auto found = d->unfinished(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->canRollBack)
        return fail(ErrorCode::Unsupported, Text::tr("The removal of “%1” cannot be taken back.").arg(id),
                    Text::tr("Resume it."));
    if (found->kind == Kind::Deploy)
        return destroy(id);
    return d->removeRest(*found);
}

Result<std::unique_ptr<Job>> Deployer::Private::resumeDeploy(const Unfinished &found) const
{
    const auto deployment = workspace.deployment(found.id);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const auto known = this->known();
    if (!known)
        return tl::unexpected(known.error());
    const QStringList kept = keptNodes(*deployment, found.serving, known->catalog);
    QStringList unfinished;
    for (const catalog::DeploymentNode &node : deployment->nodes) {
        if (!kept.contains(node.node))
            unfinished << node.node;
    }
    // Where nothing can be kept it is the deploy that it was, under the same id, names and addresses.
    auto plan = kept.isEmpty() ? planDeployment(wholeRequestOf(*deployment), known->inputs(), found.id)
                               : planCompletion(*deployment, unfinished, known->inputs());
    if (!plan)
        return tl::unexpected(plan.error());
    auto context = std::make_unique<RunContext>(workspace, known->catalog, host, secrets, *plan, found.id);
    engine::Graph graph = bindPlan(*context);
    auto work = std::make_unique<Job::Private>(Purpose::Resume, std::move(context), std::move(graph));
    work->deployment = *deployment;
    workAt(*work, found.id, [this, found, kept]() -> Result<> {
        if (auto same = stillIn(DeploymentState::Deploying, found.id, workspace, *host); !same)
            return tl::unexpected(same.error());
        if (auto removed = removeRemains(found, kept, workspace.imagesDirectory(), *host); !removed)
            return removed;
        return closeBooks(found, workspace);
    });
    return begin(std::move(work));
}

Result<std::unique_ptr<Job>> Deployer::Private::resumeChange(const Unfinished &found) const
{
    auto deployment = workspace.deployment(found.id);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const auto known = this->known();
    if (!known)
        return tl::unexpected(known.error());
    // What was new goes, and what was wanted is planned again, from what there is now.
    DeploymentChange change = deployment->pending.change;
    for (const catalog::DeploymentNode &node : deployment->nodes) {
        const host::DomainState state = host->state(node.domainName);
        if (change.lost.contains(node.node) || change.started.contains(node.node))
            continue;
        if (host::isOff(state)) // the machine of the host was off meanwhile
            change.started << node.node;
        else if (host::isDead(state))
            change.lost << node.node;
    }
    if (const catalog::Topology *topology = known->catalog.topology(deployment->topologyId)) {
        if (auto spared =
                spareOnlyCopies(change, *deployment, *topology, *host, deployment->pending.change.lost);
            !spared)
            return tl::unexpected(spared.error());
    }
    deployment->state = DeploymentState::Running;
    deployment->pending = {};
    auto plan = deploy::planChange(*deployment, change, known->inputs());
    if (!plan)
        return tl::unexpected(plan.error());
    auto context = std::make_unique<RunContext>(workspace, known->catalog, host, secrets, *plan, found.id);
    engine::Graph graph = bindPlan(*context);
    auto work = std::make_unique<Job::Private>(Purpose::Change, std::move(context), std::move(graph));
    work->deployment = *deployment;
    workAt(*work, found.id, [this, found]() -> Result<> {
        if (auto same = stillIn(DeploymentState::Changing, found.id, workspace, *host); !same)
            return tl::unexpected(same.error());
        if (auto removed = removeRemains(found, {}, workspace.imagesDirectory(), *host); !removed)
            return removed;
        return closeBooks(found, workspace);
    });
    return begin(std::move(work));
}

std::unique_ptr<Job> Deployer::Private::removeRest(const Unfinished &found) const
{
    Plan plan;
    plan.deploymentId = found.kind == Kind::Change ? found.id : QString();
    plan.request.topologyId = found.topologyId;
    auto context = std::make_unique<RunContext>(workspace, catalog, host, secrets, plan, found.id);
    engine::Step step;
    step.id = QStringLiteral("remove-rest");
    step.phase = catalog::Phase::Template;
    step.intent = QStringLiteral("remove what was left unfinished");
    step.run = [this, found](engine::StepContext &) -> Result<> {
        if (auto removed = removeRemains(found, {}, workspace.imagesDirectory(), *host); !removed)
            return removed;
        if (found.kind == Kind::Change) {
            auto deployment = workspace.deployment(found.id);
            if (!deployment)
                return tl::unexpected(deployment.error());
            deployment->state = DeploymentState::Running;
            deployment->pending = {};
            if (auto saved = workspace.saveDeployment(*deployment); !saved)
                return saved;
        }
        return closeBooks(found, workspace);
    };
    auto work = std::make_unique<Job::Private>(Purpose::RollBack, std::move(context), engine::Graph{step});
    workAt(*work, found.id, [this, found]() -> Result<> {
        if (found.kind != Kind::Change)
            return {};
        if (auto same = stillIn(DeploymentState::Changing, found.id, workspace, *host); !same)
            return tl::unexpected(same.error());
        return {};
    });
    return begin(std::move(work));
}

} // namespace bakeoff::deploy
