// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/planner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace bakeoff::deploy {

using namespace std::chrono_literals;
using catalog::BakeDepth;
using catalog::NodeGroup;
using catalog::Phase;
using catalog::Plan;
using catalog::PlanNode;
using catalog::PlanStep;
using catalog::StepKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr int maximumNodes = 32;
// What a node writes beyond its template, measured for the recipes that ship: packages, caches and logs stay
// below it.
constexpr Bytes growthOfNode = Bytes::gibi(1);
constexpr Bytes sizeOfOsTemplate = Bytes::gibi(4); // at the height of a build
constexpr Bytes sizeOfBake = Bytes::gibi(3);

/// A stable MAC of the locally administered range, by deployment and node.
QString macAddress(const QString &deploymentId, int index)
{
    const QByteArray digest = QCryptographicHash::hash((deploymentId + QString::number(index)).toUtf8(),
                                                       QCryptographicHash::Sha256);
    QString mac = QStringLiteral("52:54:00");
    for (int i = 0; i < 3; ++i)
        mac += QLatin1Char(':') +
               QString::number(static_cast<uchar>(digest[i]), 16).rightJustified(2, QLatin1Char('0'));
    return mac;
}

QString nodeStep(const QString &node, const char *name)
{
    return node + QLatin1Char(':') + QLatin1String(name);
}

Result<> checkRequest(const catalog::DeployRequest &request, const catalog::Catalog &catalog)
{
    const catalog::Topology *topology = catalog.topology(request.topologyId);
    if (!topology) {
        QStringList known;
        for (const catalog::Topology &each : catalog.topologies)
            known << each.id;
        return fail(ErrorCode::NotFound, Text::tr("There is no topology “%1”.").arg(request.topologyId),
                    Text::tr("Known ones: %1.").arg(known.join(QLatin1String(", "))));
    }
    const catalog::Platform *platform = catalog.platform(request.platformId);
    if (!platform) {
        QStringList known;
        for (const catalog::Platform &each : catalog.platforms)
            known << each.id;
        return fail(ErrorCode::NotFound, Text::tr("There is no platform “%1”.").arg(request.platformId),
                    Text::tr("Known ones: %1.").arg(known.join(QLatin1String(", "))));
    }
    if (!platform->isBuildable()) {
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 is for planning only: no template of it can be built here.")
                        .arg(platform->name.text()),
                    Text::tr("Choose a platform that can be built, e.g. Debian 12."));
    }
    for (const NodeGroup &group : topology->nodes) {
        const catalog::Service *service = catalog.service(group.service);
        if (!service || !service->hasRecipe()) {
            return fail(ErrorCode::Unsupported,
                        Text::tr("%1 has no recipe yet, so “%2” cannot be deployed.")
                            .arg(service ? service->name.text() : group.service, topology->name.text()),
                        Text::tr("Choose another topology, or add recipes to the service's folder."));
        }
    }
    int total = 0;
    for (const NodeGroup &group : topology->nodes) {
        const int count = request.counts.value(group.role, group.count);
        if (count < 1) {
            return fail(
                ErrorCode::Invalid,
                Text::tr("The role “%1” needs at least one node, not %2.").arg(group.role).arg(count));
        }
        total += count;
    }
    if (total > maximumNodes)
        return fail(ErrorCode::Invalid,
                    Text::tr("%1 nodes are more than the %2 that one deployment may have.")
                        .arg(total)
                        .arg(maximumNodes));
    for (auto port = request.ports.cbegin(); port != request.ports.cend(); ++port) {
        if (port.value() < 1 || port.value() > 65535)
            return fail(ErrorCode::Invalid,
                        Text::tr("%1 is not a port; ports go from 1 to 65535.").arg(port.value()));
    }
    return {};
}

/// Adds building and baking of what is missing; gives, by template key, the step to wait for.
/// With \a rebuild what is asked for counts as missing (the OS template itself only when no service is asked
/// for).
Result<QHash<QString, QString>> planMissingTemplates(Plan &plan, const catalog::Platform &platform,
                                                     const QStringList &services, BakeDepth depth,
                                                     const PlanInputs &inputs, bool rebuild = false)
{
    QHash<QString, QString> readyAfter;
    const QString osKey = catalog::templateKey(platform.id, {}, BakeDepth::OsOnly);
    QStringList missing;
    for (const QString &service : services) {
        if (rebuild || !inputs.inventory.current(catalog::templateKey(platform.id, service, depth)))
            missing << service;
    }
    const bool usesOs = services.isEmpty() || !missing.isEmpty();
    const bool needsOs = usesOs && ((rebuild && services.isEmpty()) || !inputs.inventory.current(osKey));
    readyAfter[osKey] = image::planOsTemplate(plan, platform, needsOs);
    QStringList before;
    if (!readyAfter[osKey].isEmpty())
        before << readyAfter[osKey];
    if (!missing.isEmpty()) {
        PlanStep probe;
        probe.id = QStringLiteral("bake-host");
        probe.kind = StepKind::ProbeHost;
        probe.phase = Phase::Template;
        probe.argument = osKey;
        probe.after = before;
        probe.deadline = 1min;
        plan.steps << probe;
        before = QStringList{probe.id};
    }
    for (const QString &service : missing) {
        auto last = image::planBake(plan, platform, *inputs.catalog.service(service), depth, before);
        if (!last)
            return tl::unexpected(last.error());
        readyAfter[catalog::templateKey(platform.id, service, depth)] = *last;
    }
    return readyAfter;
}

class DeploySteps
{
public:
    DeploySteps(Plan &plan, const catalog::Topology &topology, const PlanInputs &inputs)
        : m_plan(plan), m_topology(topology), m_inputs(inputs)
    {
    }

    PlanStep &add(const QString &id, StepKind kind, Phase phase, const QString &node,
                  const QStringList &after, std::chrono::seconds deadline, const QString &argument = {})
    {
        PlanStep step;
        step.id = id;
        step.kind = kind;
        step.phase = phase;
        step.node = node;
        step.argument = argument;
        step.after = after;
        step.deadline = deadline;
        step.scope = QStringLiteral("deployment");
        if (const auto estimate = m_inputs.medianPhases_s.constFind(phase);
            estimate != m_inputs.medianPhases_s.cend())
            step.estimate_s = *estimate;
        m_plan.steps << step;
        return m_plan.steps.last();
    }

    void addNode(const PlanNode &node, const NodeGroup &group)
    {
        const QString &id = node.id;
        add(nodeStep(id, "clone"), StepKind::Clone, Phase::Clone, id, {QStringLiteral("recipes")}, 60min);
        add(nodeStep(id, "boot"), StepKind::Boot, Phase::Boot, id, {nodeStep(id, "clone")}, 3min);
        add(nodeStep(id, "agent"), StepKind::WaitForAgent, Phase::Agent, id, {nodeStep(id, "boot")}, 5min);
        add(nodeStep(id, "identity"), StepKind::Identity, Phase::Identity, id, {nodeStep(id, "agent")}, 2min);
        QString before = nodeStep(id, "identity");
        const auto stage = [&](const char *name, Phase phase) -> PlanStep & {
            PlanStep &step =
                add(nodeStep(id, name), StepKind::RunStage, phase, id, {before}, 30min, QLatin1String(name));
            before = step.id;
            return step;
        };
        const bool osOnly = m_plan.request.strategy == catalog::Strategy::OsOnly;
        if (osOnly)
            stage("install", Phase::Install);
        if (osOnly || m_plan.request.depth == BakeDepth::Packages)
            stage("configure", Phase::Configure);
        PlanStep &join = stage("join", Phase::Join);
        for (const PlanNode &other : std::as_const(m_plan.nodes)) {
            if (!other.forTemplate && group.after.contains(other.role))
                join.after << nodeStep(other.id, "health");
        }
        add(nodeStep(id, "health"), StepKind::CheckHealth, Phase::Health, id, {before}, 5min);
    }

    void addWhole()
    {
        QStringList healthy;
        for (const PlanNode &node : std::as_const(m_plan.nodes)) {
            if (!node.forTemplate)
                healthy << nodeStep(node.id, "health");
        }
        if (m_topology.health) {
            const QString node = firstNode(m_topology.healthRole);
            healthy = QStringList{add(QStringLiteral("topology:health"), StepKind::CheckTopology,
                                      Phase::Health, node, healthy, 5min)
                                      .id};
        }
        for (const catalog::EndpointSpec &endpoint : m_topology.endpoints) {
            const QString argument = QStringLiteral("%1:%2").arg(endpoint.role).arg(endpoint.port);
            const QString node = firstNode(endpoint.role);
            add(node + QStringLiteral(":publish-%1").arg(endpoint.port), StepKind::Publish, Phase::Publish,
                node, healthy, 1min, argument);
        }
    }

private:
    QString firstNode(const QString &role) const
    {
        for (const PlanNode &node : std::as_const(m_plan.nodes)) {
            if (!node.forTemplate && node.role == role)
                return node.id;
        }
        return {};
    }

    Plan &m_plan;
    const catalog::Topology &m_topology;
    const PlanInputs &m_inputs;
};

void addNodes(Plan &plan, const catalog::Topology &topology)
{
    int index = 0;
    for (const NodeGroup &group : topology.nodes) {
        const int count = plan.request.counts.value(group.role, group.count);
        for (int i = 1; i <= count; ++i) {
            PlanNode node;
            node.id = QStringLiteral("%1-%2").arg(group.role).arg(i);
            node.role = group.role;
            node.serviceId = group.service;
            const bool osOnly = plan.request.strategy == catalog::Strategy::OsOnly;
            node.templateKey =
                catalog::templateKey(plan.request.platformId, osOnly ? QString() : group.service,
                                     osOnly ? BakeDepth::OsOnly : plan.request.depth);
            node.memory_MiB = group.memory_MiB;
            node.vcpus = group.vcpus;
            node.address = QStringLiteral("10.77.0.%1").arg(11 + index);
            node.macAddress = macAddress(plan.deploymentId, index);
            plan.nodes << node;
            plan.memory.value += Bytes::mebi(node.memory_MiB).value;
            ++index;
        }
    }
}

/// Seconds from the first step to the last: nodes work side by side, but what waits for another comes after
/// it.
double longestPath_s(const Plan &plan)
{
    QHash<QString, double> ends;
    const std::function<double(const PlanStep &)> endOf = [&](const PlanStep &step) {
        if (const auto known = ends.constFind(step.id); known != ends.cend())
            return *known;
        double begin = 0;
        for (const QString &before : step.after) {
            if (const PlanStep *other = plan.step(before))
                begin = std::max(begin, endOf(*other));
        }
        return *ends.insert(step.id, begin + step.estimate_s.value_or(0));
    };
    double last = 0;
    for (const PlanStep &step : plan.steps)
        last = std::max(last, endOf(step));
    return last;
}

void addUp(Plan &plan, const PlanInputs &inputs)
{
    QSet<QString> missing(plan.missingTemplates.cbegin(), plan.missingTemplates.cend());
    for (const QString &key : missing)
        plan.diskSpace.value += (key.contains(QLatin1Char('/')) ? sizeOfBake : sizeOfOsTemplate).value;
    for (const PlanNode &node : std::as_const(plan.nodes)) {
        if (node.forTemplate)
            continue;
        plan.diskSpace.value += growthOfNode.value;
        const catalog::TemplateRecord *record = inputs.inventory.current(node.templateKey);
        if (plan.request.cloneMode == catalog::CloneMode::Full)
            plan.diskSpace.value += record ? record->allocatedSize.value : Bytes::gibi(1).value;
    }
    if (!inputs.medianPhases_s.isEmpty())
        plan.estimate_s = longestPath_s(plan);
}

} // namespace

Result<Plan> planDeployment(const catalog::DeployRequest &request, const PlanInputs &inputs,
                            const QString &deploymentId)
{
    if (auto checked = checkRequest(request, inputs.catalog); !checked)
        return tl::unexpected(checked.error());
    const catalog::Topology &topology = *inputs.catalog.topology(request.topologyId);
    const catalog::Platform &platform = *inputs.catalog.platform(request.platformId);
    Plan plan;
    plan.request = request;
    plan.deploymentId = deploymentId;

    QStringList services;
    if (request.strategy == catalog::Strategy::PreInstalled) {
        for (const NodeGroup &group : topology.nodes) {
            if (!services.contains(group.service))
                services << group.service;
        }
    }
    for (const QString &service : services) {
        const catalog::TemplateRecord *latest =
            inputs.inventory.latest(catalog::templateKey(platform.id, service, request.depth));
        if (latest && latest->status == catalog::TemplateStatus::Revoked) {
            return fail(ErrorCode::Unsupported,
                        Text::tr("The template “%1” was revoked and cannot be deployed.")
                            .arg(catalog::templateKey(platform.id, service, request.depth)),
                        Text::tr("Bake a new generation of it first, or deploy OS-only."));
        }
    }
    auto readyAfter = planMissingTemplates(plan, platform, services, request.depth, inputs);
    if (!readyAfter)
        return tl::unexpected(readyAfter.error());
    addNodes(plan, topology);

    DeploySteps steps(plan, topology, inputs);
    QStringList templatesReady;
    for (const QString &step : std::as_const(*readyAfter)) {
        if (!step.isEmpty())
            templatesReady << step;
    }
    templatesReady.sort();
    // All templates first, then the whole deploy: its time must not be blurred by a bake that runs beside it.
    steps.add(QStringLiteral("host"), StepKind::ProbeHost, Phase::Template, {}, templatesReady, 1min,
              catalog::templateKey(platform.id, {}, BakeDepth::OsOnly));
    steps.add(QStringLiteral("recipes"), StepKind::PrepareRecipes, Phase::Clone, {}, {QStringLiteral("host")},
              1min, QStringLiteral("deployment"));
    for (const PlanNode &node : QList<PlanNode>(plan.nodes)) {
        if (node.forTemplate)
            continue;
        for (const NodeGroup &group : topology.nodes) {
            if (group.role == node.role)
                steps.addNode(node, group);
        }
    }
    steps.addWhole();
    addUp(plan, inputs);
    return plan;
}

Result<Plan> planTemplates(const QString &platformId, const QString &serviceId, BakeDepth depth, bool rebuild,
                           const PlanInputs &inputs)
{
    const catalog::Platform *platform = inputs.catalog.platform(platformId);
    if (!platform)
        return fail(ErrorCode::NotFound, Text::tr("There is no platform “%1”.").arg(platformId));
    if (!platform->isBuildable())
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 is for planning only: no template of it can be built here.")
                        .arg(platform->name.text()));
    const catalog::Service *service = serviceId.isEmpty() ? nullptr : inputs.catalog.service(serviceId);
    if (!serviceId.isEmpty() && !service)
        return fail(ErrorCode::NotFound, Text::tr("There is no service “%1”.").arg(serviceId));
    Plan plan;
    plan.request.platformId = platformId;
    plan.request.depth = depth;
    if (service && !service->hasRecipe())
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 has no recipe yet, so it cannot be baked.").arg(service->name.text()));
    auto ready = planMissingTemplates(plan, *platform, service ? QStringList{serviceId} : QStringList(),
                                      depth, inputs, rebuild);
    if (!ready)
        return tl::unexpected(ready.error());
    addUp(plan, inputs);
    return plan;
}

} // namespace bakeoff::deploy
