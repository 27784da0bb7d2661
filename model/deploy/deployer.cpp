// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/deployer.h"

#include "deploy/actions.h"
#include "deploy/deployer_private.h"
#include "deploy/planner.h"
#include "deploy/repair.h"
#include "deploy/template_keeper.h"
#include "deploy/workspace_settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QScopeGuard>
#include <QUuid>

#include <algorithm>
#include <thread>

namespace bakeoff::deploy {

using catalog::DeploymentRecord;
using catalog::Plan;
using catalog::PlanStep;
using Purpose = Job::Private::Purpose;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

QString newUnitId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(6);
}

/// One step for each node side by side, then what belongs to the whole, and what no list knows of. \a books:
/// what earlier work on it has left open; filled before the first step.
engine::Graph destroyGraph(RunContext &context, storage::Workspace &workspace,
                           const std::shared_ptr<Unfinished> &books)
{
    engine::Graph graph;
    engine::Step last;
    last.id = QStringLiteral("remove-rest");
    last.phase = catalog::Phase::Template;
    last.intent = QStringLiteral("remove recipes, secrets and record");
    last.run = [&context, &workspace, books](engine::StepContext &) -> Result<> {
        const auto rest = findRemains(context.unitId, workspace, *context.host);
        if (!rest)
            return tl::unexpected(rest.error());
        if (auto removed = removeRemains(*rest, {}, context.names.images, *context.host); !removed)
            return removed;
        if (auto closed = closeBooks(*books, workspace); !closed)
            return closed;
        if (auto removed = context.secrets->remove(context.unitId); !removed)
            return removed;
        if (auto removed = workspace.removeDeployment(context.unitId); !removed)
            return removed;
        return removeFreeTemplates(workspace); // those that waited for this
    };
    for (const catalog::PlanNode &node : context.plan.nodes) {
        engine::Step step;
        step.id = node.id + QStringLiteral(":remove");
        step.node = node.id;
        step.phase = catalog::Phase::Template;
        step.deadline = std::chrono::minutes(2);
        step.intent = QStringLiteral("remove domain and volume");
        step.resource = context.names.domain(node.id);
        step.run = [&context, node](engine::StepContext &) {
            return removeNode(*context.host, context.names.domain(node.id), context.names.filesOf(node.id));
        };
        last.after << step.id;
        graph.push_back(step);
    }
    graph.push_back(last);
    return graph;
}

Plan destroyPlan(const DeploymentRecord &deployment)
{
    Plan plan;
    plan.deploymentId = deployment.id;
    plan.request = requestOf(deployment);
    for (const catalog::DeploymentNode &node : deployment.nodes) {
        catalog::PlanNode planned;
        planned.id = node.node;
        planned.role = node.role;
        planned.serviceId = node.serviceId;
        planned.address = node.address;
        planned.macAddress = node.macAddress;
        plan.nodes << planned;
    }
    return plan;
}

tl::unexpected<Error> portTaken(int port, const QString &deploymentId)
{
    return fail(ErrorCode::Busy,
                Text::tr("The port %1 is published by the deployment “%2”.").arg(port).arg(deploymentId),
                Text::tr("Choose another port, or leave it to be chosen."));
}

} // namespace

Result<> Busy::take(const QString &id, bool computes)
{
    const std::lock_guard lock(m_mutex);
    if (m_units.contains(id))
        return fail(ErrorCode::Busy, Text::tr("The deployment “%1” is being worked at already.").arg(id),
                    Text::tr("Wait until that is done, or cancel it."));
    Work work{computes, false};
    for (Work &other : m_units) {
        other.hadCompany = other.hadCompany || computes;
        work.hadCompany = work.hadCompany || other.computes;
    }
    m_units.insert(id, work);
    return {};
}

Result<> Busy::takePorts(const QString &id, const QList<int> &ports)
{
    const std::lock_guard lock(m_mutex);
    for (const int port : ports) {
        if (const QString other = m_ports.value(port, id); other != id)
            return portTaken(port, other);
    }
    for (const int port : ports)
        m_ports.insert(port, id);
    return {};
}

void Busy::release(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    m_units.remove(id);
    m_ports.removeIf([&id](const auto &port) { return port.value() == id; });
}

QSet<QString> Busy::ids() const
{
    const std::lock_guard lock(m_mutex);
    return {m_units.keyBegin(), m_units.keyEnd()};
}

int Busy::computing() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(
        std::count_if(m_units.cbegin(), m_units.cend(), [](const Work &unit) { return unit.computes; }));
}

bool Busy::hadCompany(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_units.value(id).hadCompany;
}

Result<Deployer::Private::Known> Deployer::Private::known() const
{
    auto records = workspace.templates();
    if (!records)
        return tl::unexpected(records.error());
    const std::lock_guard lock(mutex);
    return Known{catalog, image::TemplateInventory(*records, catalog)};
}

void Deployer::Private::workAt(Job::Private &job, const QString &id, std::function<Result<>()> ready) const
{
    auto isHeld = std::make_shared<bool>(false);
    job.beforeSteps = [busy = busy, id, ready = std::move(ready), isHeld,
                       computes = !job.isRemoval()]() -> Result<> {
        auto taken = busy->take(id, computes);
        *isHeld = taken.has_value();
        return taken ? ready() : taken;
    };
    job.atWork = [busy = busy] { return busy->computing(); };
    job.hadCompany = [busy = busy, id, isHeld] { return *isHeld && busy->hadCompany(id); };
    job.afterwards = [busy = busy, id, isHeld] {
        if (*isHeld)
            busy->release(id);
    };
}

Result<> Deployer::Private::checkPorts(const QList<int> &ports) const
{
    if (ports.isEmpty())
        return {};
    const auto deployments = workspace.deployments();
    if (!deployments)
        return tl::unexpected(deployments.error());
    for (const DeploymentRecord &deployment : *deployments) {
        if (deployment.hostUri != host->uri())
            continue;
        for (const catalog::Endpoint &endpoint : deployment.endpoints) {
            if (ports.contains(endpoint.port))
                return portTaken(endpoint.port, deployment.id);
        }
    }
    return {};
}

QString Deployer::Private::newDeploymentId() const
{
    // Where hosts share a network, so do the deployments on them: no two that this workspace knows are to
    // have the same addresses there.
    const auto deployments = workspace.deployments();
    const auto isTaken = [&deployments](const QString &prefix) {
        return deployments &&
               std::any_of(deployments->cbegin(), deployments->cend(),
                           [&prefix](const DeploymentRecord &each) {
                               return std::any_of(each.nodes.cbegin(), each.nodes.cend(),
                                                  [&prefix](const catalog::DeploymentNode &node) {
                                                      return catalog::prefixOf(node.address) == prefix;
                                                  });
                           });
    };
    QString id = newUnitId();
    while (isTaken(catalog::clusterPrefix(id))) // a few of 16384 are
        id = newUnitId();
    return id;
}

QString Deployer::Private::acceleration() const
{
    return workspace.setting(QStringLiteral("acceleration_probe"))
        .toObject()
        .value(QLatin1String("found"))
        .toString(QStringLiteral("tcg"));
}

std::unique_ptr<Job> Deployer::Private::begin(std::unique_ptr<Job::Private> work)
{
    return std::unique_ptr<Job>(new Job(std::move(work)));
}

Deployer::Deployer(storage::Workspace &workspace, catalog::Catalog catalog,
                   std::shared_ptr<host::Hypervisor> host, QObject *parent)
    : Deployer(workspace, std::move(catalog), std::move(host), openSecretStore(workspace.id()), parent)
{
}

Deployer::Deployer(storage::Workspace &workspace, catalog::Catalog catalog,
                   std::shared_ptr<host::Hypervisor> host, std::unique_ptr<SecretStore> secrets,
                   QObject *parent)
    : QObject(parent), d(new Private{workspace, std::move(catalog), std::move(host), std::move(secrets)})
{
    d->admission = std::make_unique<Admission>(d->host, [&workspace](const catalog::HostFacts &facts) {
        return deploymentsAtOnce(workspace).value_or(std::max(2, facts.cores));
    });
}

Deployer::~Deployer() = default;

const catalog::Catalog &Deployer::catalog() const
{
    return d->catalog;
}

void Deployer::setCatalog(catalog::Catalog catalog)
{
    const std::lock_guard lock(d->mutex);
    d->catalog = std::move(catalog);
}

Result<Plan> Deployer::plan(const catalog::DeployRequest &request) const
{
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    if (auto free = d->checkPorts(request.ports.values()); !free)
        return tl::unexpected(free.error());
    auto medians = d->workspace.medianPhases(request.topologyId, request.platformId, request.strategy,
                                             d->acceleration());
    return planDeployment(request, known->inputs(medians ? *medians : QMap<catalog::Phase, double>()),
                          d->newDeploymentId());
}

Result<Plan> Deployer::planTemplate(const QString &platformId, const QString &serviceId,
                                    catalog::BakeDepth depth, bool rebuild) const
{
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    return planTemplates(platformId, serviceId, depth, rebuild, known->inputs());
}

Result<Plan> Deployer::planImport(const QString &platformId, const catalog::ImageSource &source) const
{
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    return deploy::planImport(platformId, source, known->inputs());
}

Result<Plan> Deployer::planBakes(const QList<catalog::TemplateKey> &wanted) const
{
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    // A bake under emulation keeps a core busy; under KVM the disk is the limit long before the cores are.
    const int atOnce = d->workspace
                           .setting(QStringLiteral("parallel_bakes"),
                                    static_cast<int>(std::max(1U, std::thread::hardware_concurrency())))
                           .toInt();
    return deploy::planBakes(wanted, atOnce, known->inputs());
}

Result<Plan> Deployer::planPatchCheck(const QStringList &ids) const
{
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    QList<catalog::TemplateRecord> chosen;
    for (const catalog::TemplateRecord &record : known->inventory.records()) {
        // Asked for all, those that cannot be asked about do not keep the others from it.
        const bool isWanted =
            ids.isEmpty()
                ? record.status == catalog::TemplateStatus::Ready &&
                      checkTemplateKey({record.platformId, {}, catalog::BakeDepth::OsOnly}, known->catalog)
                          .has_value()
                : ids.contains(record.id);
        if (isWanted)
            chosen << record;
    }
    if (chosen.size() < ids.size())
        return fail(ErrorCode::NotFound,
                    Text::tr("There is no template “%1”.").arg(ids.join(QStringLiteral("”, “"))),
                    Text::tr("“bakeoffctl template list” lists those there are."));
    return deploy::planPatchCheck(chosen, known->inputs());
}

Result<Plan> Deployer::planExport(const QString &templateId, const QString &folder) const
{
    if (auto record = d->workspace.templateById(templateId); !record)
        return tl::unexpected(record.error());
    if (QFileInfo::exists(folder))
        return fail(ErrorCode::AlreadyExists, Text::tr("“%1” exists already.").arg(folder),
                    Text::tr("Choose the name of a folder that is not there yet."));
    return deploy::planExport(templateId, folder);
}

Result<Plan> Deployer::planChange(const QString &deploymentId, const DeploymentChange &change) const
{
    auto deployment = d->workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    auto medians = d->workspace.medianPhases(deployment->topologyId, deployment->platformId,
                                             deployment->strategy, d->acceleration());
    return deploy::planChange(*deployment, change,
                              known->inputs(medians ? *medians : QMap<catalog::Phase, double>()));
}

Result<Plan> Deployer::planRepair(const QString &deploymentId, const QStringList &more,
                                  const std::stop_token &stop) const
{
    auto deployment = d->workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (auto same = checkHost(*deployment, *d->host); !same)
        return tl::unexpected(same.error());
    const auto known = d->known();
    if (!known)
        return tl::unexpected(known.error());
    auto change = findRepair(*deployment, known->catalog, *d->host, more, stop);
    if (!change)
        return tl::unexpected(change.error());
    return planChange(deploymentId, *change);
}

Result<Plan> Deployer::planStart(const QString &deploymentId, const QStringList &nodes) const
{
    auto deployment = d->workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (auto same = checkHost(*deployment, *d->host); !same)
        return tl::unexpected(same.error());
    const auto change = findStart(*deployment, *d->host, nodes);
    if (!change)
        return tl::unexpected(change.error());
    return planChange(deploymentId, *change);
}

Result<> Deployer::setRepairTries(const QString &deploymentId, int tries)
{
    if (tries < 0 || tries > mostRepairTries)
        return fail(ErrorCode::Invalid,
                    Text::tr("A deployment can be repaired 0 to %1 times an hour, not %2.")
                        .arg(mostRepairTries)
                        .arg(tries));
    // A job keeps the record that it began with until it ends, and would write this over.
    if (auto taken = d->busy->take(deploymentId, false); !taken)
        return taken;
    const auto release = qScopeGuard([this, &deploymentId] { d->busy->release(deploymentId); });
    auto deployment = d->workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    if (deployment->state == catalog::DeploymentState::Deploying)
        return fail(ErrorCode::Busy, Text::tr("The deployment “%1” is still being made.").arg(deploymentId),
                    Text::tr("Wait until that is done."));
    deployment->repairTries = tries;
    return d->workspace.saveDeployment(*deployment);
}

Result<std::shared_ptr<SshAccess>> Deployer::openSsh(const QString &deploymentId, const QString &node,
                                                     const std::stop_token &stop) const
{
    return SshAccess::open(d->workspace, d->host, deploymentId, node, stop);
}

NodeControl Deployer::nodeControl() const
{
    return {d->workspace, d->host};
}

Result<catalog::HostFacts> Deployer::hostFacts() const
{
    return d->host->facts();
}

Result<std::shared_ptr<Admission::Place>> Deployer::enter(const Claim &claim, const std::stop_token &stop,
                                                          const Admission::Waiting &waiting) const
{
    return d->admission->enter(claim, stop, waiting);
}

std::unique_ptr<Job> Deployer::start(const Plan &plan, const QMap<QString, QString> &secrets)
{
    const bool deploys = !plan.deploymentId.isEmpty();
    auto context = std::make_unique<RunContext>(d->workspace, d->catalog, d->host, d->secrets, plan,
                                                deploys ? plan.deploymentId : newUnitId());
    context->chosenSecrets = secrets;
    engine::Graph graph = bindPlan(*context);
    auto work = std::make_unique<Job::Private>(plan.isChange ? Purpose::Change
                                               : deploys     ? Purpose::Deploy
                                                             : Purpose::Templates,
                                               std::move(context), std::move(graph));
    if (plan.isChange) {
        d->workAt(*work, plan.deploymentId, [this, target = work.get()]() -> Result<> {
            // As it is now: what the plan was made from may have changed while it waited.
            auto deployment = d->workspace.deployment(target->context->plan.deploymentId);
            if (!deployment)
                return tl::unexpected(deployment.error());
            target->deployment = *deployment;
            if (deployment->state != catalog::DeploymentState::Running)
                return fail(ErrorCode::Invalid,
                            Text::tr("The deployment “%1” cannot be changed: %2.")
                                .arg(deployment->id, catalog::displayName(deployment->state)));
            return checkHost(*deployment, *d->host);
        });
    } else { // nobody else knows of it yet, but may soon want to remove it
        // Two plans may want one port: the second is told before it has made anything.
        d->workAt(
            *work, work->context->unitId,
            [d = d.get(), id = work->context->unitId, ports = plan.request.ports.values()]() -> Result<> {
                if (auto taken = d->busy->takePorts(id, ports); !taken)
                    return taken;
                return d->checkPorts(ports);
            });
    }
    return Private::begin(std::move(work));
}

Result<std::unique_ptr<Job>> Deployer::destroy(const QString &deploymentId)
{
    auto deployment = d->workspace.deployment(deploymentId);
    if (!deployment)
        return tl::unexpected(deployment.error());
    auto context = std::make_unique<RunContext>(d->workspace, d->catalog, d->host, d->secrets,
                                                destroyPlan(*deployment), deployment->id);
    auto books = std::make_shared<Unfinished>();
    engine::Graph graph = destroyGraph(*context, d->workspace, books);
    auto work = std::make_unique<Job::Private>(Purpose::Destroy, std::move(context), std::move(graph));
    d->workAt(*work, deploymentId, [this, books, ending = *deployment]() mutable -> Result<> {
        // On another host its machines would be "not there", which counts as removed.
        if (auto same = checkHost(ending, *d->host); !same)
            return same;
        auto open = findRemains(ending.id, d->workspace, *d->host);
        if (!open)
            return tl::unexpected(open.error());
        *books = *open;
        ending.state = catalog::DeploymentState::Destroying;
        ending.pending = {};
        return d->workspace.saveDeployment(ending);
    });
    return Private::begin(std::move(work));
}

Result<QString> Deployer::secret(const QString &deploymentId, const QString &secretId) const
{
    auto secrets = d->secrets->load(deploymentId);
    if (!secrets)
        return tl::unexpected(secrets.error());
    if (!secrets->contains(secretId))
        return fail(ErrorCode::NotFound,
                    Text::tr("The deployment “%1” has no secret “%2”.").arg(deploymentId, secretId));
    return secrets->value(secretId);
}

QList<catalog::SecretSpec> Deployer::secretsOf(const DeploymentRecord &deployment) const
{
    const catalog::Topology *topology = d->catalog.topology(deployment.topologyId);
    return topology ? catalog::secretsOf(*topology, d->catalog) : QList<catalog::SecretSpec>();
}

Result<> Deployer::checkSecrets(const catalog::DeployRequest &request, const QStringList &ids) const
{
    const catalog::Topology *topology = d->catalog.topology(request.topologyId);
    QStringList known;
    for (const catalog::SecretSpec &spec :
         topology ? catalog::secretsOf(*topology, d->catalog) : QList<catalog::SecretSpec>())
        known << spec.id;
    for (const QString &id : ids) {
        if (!known.contains(id))
            return fail(ErrorCode::Invalid,
                        Text::tr("The topology “%1” has no secret “%2”.").arg(request.topologyId, id),
                        known.isEmpty() ? Text::tr("It has none.")
                                        : Text::tr("It has %1.").arg(known.join(QLatin1String(", "))));
    }
    return {};
}

QString Deployer::accelerationSummary() const
{
    const QString found = d->workspace.setting(QStringLiteral("acceleration_probe"))
                              .toObject()
                              .value(QLatin1String("found"))
                              .toString();
    if (found == QLatin1String("kvm"))
        return Text::tr("KVM");
    if (found == QLatin1String("tcg"))
        return Text::tr("TCG (software emulation)");
    return Text::tr("not probed yet");
}

} // namespace bakeoff::deploy
