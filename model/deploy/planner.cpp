// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/planner.h"

#include "deploy/deploy_steps.h"
#include "image/cloud_image.h"
#include "image/import_plan.h"

#include <QCoreApplication>
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
using catalog::TemplateKey;

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
constexpr Bytes sizeOfSealed = Bytes::gibi(1);

/// Numbers by role: each role must be there, each number possible.
Result<> checkSizes(const catalog::DeployRequest &request, const catalog::Topology &topology)
{
    for (const auto *byRole : {&request.counts, &request.memory_MiB, &request.vcpus}) {
        for (auto it = byRole->cbegin(); it != byRole->cend(); ++it) {
            if (topology.group(it.key()))
                continue;
            QStringList roles;
            for (const NodeGroup &group : topology.nodes)
                roles << group.role;
            return fail(ErrorCode::Invalid,
                        Text::tr("The topology “%1” has no role “%2”.").arg(topology.id, it.key()),
                        Text::tr("Its roles: %1.").arg(roles.join(QLatin1String(", "))));
        }
    }
    int total = 0;
    for (const NodeGroup &group : topology.nodes) {
        const int count = request.counts.value(group.role, group.count);
        if (count < group.minCount)
            return fail(ErrorCode::Invalid,
                        Text::tr("The role “%1” needs at least %n node(s), not %2.", nullptr, group.minCount)
                            .arg(group.role)
                            .arg(count));
        if (group.maxCount > 0 && count > group.maxCount)
            return fail(ErrorCode::Invalid, Text::tr("The role “%1” can have %n node(s) at the most, not %2.",
                                                     nullptr, group.maxCount)
                                                .arg(group.role)
                                                .arg(count));
        total += count;
        const int memory = request.memory_MiB.value(group.role, group.memory_MiB);
        if (memory < leastMemory_MiB)
            return fail(
                ErrorCode::Invalid,
                Text::tr("A node of the role “%1” cannot run in %2 MiB of memory; give it %3 or more.")
                    .arg(group.role)
                    .arg(memory)
                    .arg(leastMemory_MiB));
        const int vcpus = request.vcpus.value(group.role, group.vcpus);
        if (vcpus < 1 || vcpus > mostVcpus)
            return fail(ErrorCode::Invalid,
                        Text::tr("A node of the role “%1” cannot have %2 vCPUs; give it 1 to %3.")
                            .arg(group.role)
                            .arg(vcpus)
                            .arg(mostVcpus));
    }
    if (total > maximumNodes)
        return fail(ErrorCode::Invalid,
                    Text::tr("%1 nodes are more than the %2 that one deployment may have.")
                        .arg(total)
                        .arg(maximumNodes));
    return {};
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
    if (auto sized = checkSizes(request, *topology); !sized)
        return sized;
    for (auto port = request.ports.cbegin(); port != request.ports.cend(); ++port) {
        if (port.value() < 1 || port.value() > 65535)
            return fail(ErrorCode::Invalid,
                        Text::tr("%1 is not a port; ports go from 1 to 65535.").arg(port.value()));
    }
    return {};
}

/// By key, the pinned templates of a request. Errors: NotFound, Unsupported (revoked, or to be deleted),
/// Invalid (the deployment clones no such template).
Result<QSet<QString>> pinnedKeys(const catalog::DeployRequest &request, const QStringList &needed,
                                 const PlanInputs &inputs)
{
    QSet<QString> keys;
    for (const QString &id : request.pinnedTemplates) {
        const catalog::TemplateRecord *record = inputs.inventory.byId(id);
        if (!record)
            return fail(ErrorCode::NotFound,
                        Text::tr("The pinned template “%1” is not there any more.").arg(id),
                        Text::tr("Pin another one, or none: then the newest is deployed."));
        const QString key = image::keyOf(*record);
        if (record->status != catalog::TemplateStatus::Ready)
            return fail(ErrorCode::Unsupported,
                        Text::tr("The pinned template “%1”, generation %2, cannot be deployed: %3.")
                            .arg(key)
                            .arg(record->generation)
                            .arg(catalog::displayName(record->status)),
                        Text::tr("Pin another one, or none: then the newest is deployed."));
        if (!needed.contains(key))
            return fail(ErrorCode::Invalid,
                        Text::tr("Nothing of this deployment is cloned from “%1”.").arg(key),
                        Text::tr("Pin a template of that OS and of a service in the topology."));
        keys.insert(key);
    }
    return keys;
}

/// What a plan makes of one platform's templates.
struct Missing {
    bool os = false;
    QList<TemplateKey> golden;
};

/// Adds building and baking of what is missing; gives, by template key, the step to wait for.
Result<QHash<QString, QString>> planMissingTemplates(Plan &plan, const catalog::Platform &platform,
                                                     const Missing &missing, const PlanInputs &inputs)
{
    QHash<QString, QString> readyAfter;
    const QString osKey = catalog::templateKey(platform.id, {}, BakeDepth::OsOnly);
    readyAfter[osKey] = image::planOsTemplate(plan, platform, missing.os);
    QStringList before;
    if (!readyAfter[osKey].isEmpty())
        before << readyAfter[osKey];
    if (!missing.golden.isEmpty()) {
        PlanStep probe;
        probe.id = QStringLiteral("bake-host:") + platform.id;
        probe.kind = StepKind::ProbeHost;
        probe.phase = Phase::Template;
        probe.argument = osKey;
        probe.after = before;
        probe.deadline = 1min;
        plan.steps << probe;
        before = QStringList{probe.id};
    }
    for (const TemplateKey &key : missing.golden) {
        auto last =
            image::planBake(plan, platform, *inputs.catalog.service(key.serviceId), key.depth, before);
        if (!last)
            return tl::unexpected(last.error());
        readyAfter[key.toString()] = *last;
    }
    return readyAfter;
}

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
            node.memory_MiB = plan.request.memory_MiB.value(group.role, group.memory_MiB);
            node.vcpus = plan.request.vcpus.value(group.role, group.vcpus);
            node.address = catalog::nodeAddress(catalog::clusterPrefix(plan.deploymentId), index + 1);
            node.macAddress = clusterMac(plan.deploymentId, index + 1);
            plan.nodes << node;
            plan.memory.value += Bytes::mebi(node.memory_MiB).value;
            ++index;
        }
    }
}

void addUp(Plan &plan, const PlanInputs &inputs)
{
    QSet<QString> missing(plan.missingTemplates.cbegin(), plan.missingTemplates.cend());
    for (const QString &key : missing)
        plan.diskSpace.value += (key.contains(QLatin1Char('/')) ? sizeOfBake : sizeOfOsTemplate).value;
    for (const PlanNode &node : std::as_const(plan.nodes)) {
        if (node.forTemplate)
            continue;
        plan.diskSpace.value += diskSpaceOf(node, plan.request.cloneMode, inputs.inventory).value;
    }
    if (!inputs.medianPhases_s.isEmpty())
        plan.estimate_s = longestPath_s(plan);
}

} // namespace

int largestCount(const NodeGroup &group)
{
    return group.maxCount > 0 ? group.maxCount : maximumNodes;
}

Result<> checkCount(const NodeGroup &group, int count)
{
    if (count < group.minCount)
        return fail(ErrorCode::Invalid,
                    Text::tr("The role “%1” needs at least %n node(s), not %2.", nullptr, group.minCount)
                        .arg(group.role)
                        .arg(count));
    const int most = largestCount(group);
    if (count > most)
        return fail(ErrorCode::Invalid,
                    Text::tr("The role “%1” can have %n node(s) at the most, not %2.", nullptr, most)
                        .arg(group.role)
                        .arg(count));
    return {};
}

Bytes diskSpaceOf(const PlanNode &node, catalog::CloneMode mode, const image::TemplateInventory &inventory)
{
    Bytes space = growthOfNode;
    if (mode == catalog::CloneMode::Full) {
        const catalog::TemplateRecord *record = inventory.current(node.templateKey);
        space.value += record ? record->allocatedSize.value : Bytes::gibi(1).value;
    }
    return space;
}

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

Result<> checkTemplateKey(const TemplateKey &key, const catalog::Catalog &catalog)
{
    const catalog::Platform *platform = catalog.platform(key.platformId);
    if (!platform)
        return fail(ErrorCode::NotFound, Text::tr("There is no platform “%1”.").arg(key.platformId));
    if (!platform->isBuildable())
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 is for planning only: no template of it can be built here.")
                        .arg(platform->name.text()));
    if (key.isOs())
        return {};
    const catalog::Service *service = catalog.service(key.serviceId);
    if (!service)
        return fail(ErrorCode::NotFound, Text::tr("There is no service “%1”.").arg(key.serviceId));
    if (!service->hasRecipe())
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 has no recipe yet, so it cannot be baked.").arg(service->name.text()));
    if (!service->recipes->modules.contains(platform->family))
        return fail(ErrorCode::Unsupported, Text::tr("%1 has no recipe for %2 yet, so it cannot be baked.")
                                                .arg(service->name.text(), platform->name.text()));
    return {};
}

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
    const bool osOnly = request.strategy == catalog::Strategy::OsOnly;
    const QString osKey = catalog::templateKey(platform.id, {}, BakeDepth::OsOnly);
    QStringList needed;
    if (osOnly)
        needed << osKey;
    for (const QString &service : services)
        needed << catalog::templateKey(platform.id, service, request.depth);
    auto pinned = pinnedKeys(request, needed, inputs);
    if (!pinned)
        return tl::unexpected(pinned.error());
    for (const QString &service : services) {
        if (pinned->contains(catalog::templateKey(platform.id, service, request.depth)))
            continue;
        const catalog::TemplateRecord *latest =
            inputs.inventory.latest(catalog::templateKey(platform.id, service, request.depth));
        if (latest && latest->status == catalog::TemplateStatus::Revoked) {
            return fail(ErrorCode::Unsupported,
                        Text::tr("The template “%1” was revoked and cannot be deployed.")
                            .arg(catalog::templateKey(platform.id, service, request.depth)),
                        Text::tr("Bake a new generation of it first, or deploy OS-only."));
        }
    }
    Missing missing;
    for (const QString &service : services) {
        const TemplateKey key{platform.id, service, request.depth};
        if (!pinned->contains(key.toString()) && !inputs.inventory.current(key.toString()))
            missing.golden << key;
    }
    missing.os =
        (osOnly || !missing.golden.isEmpty()) && !pinned->contains(osKey) && !inputs.inventory.current(osKey);
    auto readyAfter = planMissingTemplates(plan, platform, missing, inputs);
    if (!readyAfter)
        return tl::unexpected(readyAfter.error());
    addNodes(plan, topology);

    DeploySteps steps(plan, topology, inputs.medianPhases_s);
    QStringList templatesReady;
    for (const QString &step : std::as_const(*readyAfter)) {
        if (!step.isEmpty())
            templatesReady << step;
    }
    templatesReady.sort();
    // All templates first, then the whole deploy: its time must not be blurred by a bake that runs beside it.
    steps.addBeginning(templatesReady);
    for (const PlanNode &node : QList<PlanNode>(plan.nodes)) {
        if (!node.forTemplate)
            steps.addNode(node);
    }
    steps.addEnding();
    addUp(plan, inputs);
    return plan;
}

Result<Plan> planTemplates(const QString &platformId, const QString &serviceId, BakeDepth depth, bool rebuild,
                           const PlanInputs &inputs)
{
    const TemplateKey key{platformId, serviceId, serviceId.isEmpty() ? BakeDepth::OsOnly : depth};
    if (auto checked = checkTemplateKey(key, inputs.catalog); !checked)
        return tl::unexpected(checked.error());
    Missing missing;
    const bool isMissing = rebuild || !inputs.inventory.current(key.toString());
    if (isMissing && !key.isOs())
        missing.golden << key;
    missing.os = isMissing && ((rebuild && key.isOs()) || !inputs.inventory.current(platformId));
    Plan plan;
    plan.request.platformId = platformId;
    plan.request.depth = depth;
    auto ready = planMissingTemplates(plan, *inputs.catalog.platform(platformId), missing, inputs);
    if (!ready)
        return tl::unexpected(ready.error());
    addUp(plan, inputs);
    return plan;
}

Result<Plan> planImport(const QString &platformId, const catalog::ImageSource &source,
                        const PlanInputs &inputs)
{
    const catalog::Platform *platform = inputs.catalog.platform(platformId);
    if (!platform)
        return fail(ErrorCode::NotFound, Text::tr("There is no platform “%1”.").arg(platformId));
    const auto format = image::imageFormatFromId(source.format);
    if (!source.format.isEmpty() && !format)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no format of an image.").arg(source.format),
                    Text::tr("Use qcow2, raw or vmdk."));
    if (!source.sha256.isEmpty()) {
        if (auto formed = image::checkSha256Form(source.sha256); !formed)
            return tl::unexpected(formed.error());
    }
    auto looked = image::probeCloudImage(source.file, format, {});
    if (!looked)
        return tl::unexpected(looked.error());
    auto plan = image::planImport(*platform, {looked->file, toId(looked->format), source.sha256});
    if (plan)
        addUp(*plan, inputs);
    return plan;
}

Result<Plan> planBakes(const QList<TemplateKey> &wanted, int atOnce, const PlanInputs &inputs)
{
    Plan plan;
    plan.scopesAtOnce = std::max(1, atOnce);
    QStringList platforms;
    for (const TemplateKey &key : wanted) {
        if (auto checked = checkTemplateKey(key, inputs.catalog); !checked)
            return tl::unexpected(checked.error());
        if (!platforms.contains(key.platformId))
            platforms << key.platformId;
    }
    for (const QString &platformId : std::as_const(platforms)) {
        // An OS template that lags behind is built anew first, and what stands on it after it.
        Missing missing;
        missing.os = wanted.contains(TemplateKey{platformId, {}, BakeDepth::OsOnly}) &&
                     !inputs.inventory.isUpToDate(platformId);
        QList<TemplateKey> golden;
        for (const TemplateKey &key : wanted) {
            if (key.platformId == platformId && !key.isOs() && !golden.contains(key))
                golden << key;
        }
        if (!inputs.inventory.current(platformId) &&
            std::any_of(golden.cbegin(), golden.cend(),
                        [&](const TemplateKey &key) { return !inputs.inventory.isUpToDate(key.toString()); }))
            missing.os = true;
        for (const TemplateKey &key : std::as_const(golden)) {
            if (missing.os || !inputs.inventory.isUpToDate(key.toString()))
                missing.golden << key;
        }
        auto ready = planMissingTemplates(plan, *inputs.catalog.platform(platformId), missing, inputs);
        if (!ready)
            return tl::unexpected(ready.error());
    }
    addUp(plan, inputs);
    // Only so many take their working space at once; the others are done, or have not begun.
    const auto golden =
        std::count_if(plan.missingTemplates.cbegin(), plan.missingTemplates.cend(),
                      [](const QString &key) { return !catalog::parseTemplateKey(key).isOs(); });
    const auto os = plan.missingTemplates.size() - golden;
    plan.diskSpace.value =
        (os + golden) * sizeOfSealed.value +
        std::min<qint64>(os + golden, plan.scopesAtOnce) * (os > 0 ? sizeOfOsTemplate : sizeOfBake).value;
    qint64 largest_MiB = 0;
    for (const PlanNode &node : std::as_const(plan.nodes))
        largest_MiB = std::max<qint64>(largest_MiB, node.memory_MiB);
    plan.memory = Bytes::mebi(std::min<qint64>(golden, plan.scopesAtOnce) * largest_MiB);
    return plan;
}

Result<Plan> planPatchCheck(const QList<catalog::TemplateRecord> &records, const PlanInputs &inputs)
{
    Plan plan;
    for (const catalog::TemplateRecord &record : records) {
        const TemplateKey key{record.platformId, {}, BakeDepth::OsOnly};
        if (auto checked = checkTemplateKey(key, inputs.catalog); !checked)
            return tl::unexpected(checked.error());
        const QString refresh = QStringLiteral("index:") + record.platformId;
        if (!plan.step(refresh)) {
            PlanStep step;
            step.id = refresh;
            step.kind = StepKind::RefreshIndex;
            step.phase = Phase::Template;
            step.argument = record.platformId;
            step.deadline = 10min;
            step.scope = record.platformId;
            plan.steps << step;
        }
        PlanStep step;
        step.id = QStringLiteral("check:") + record.id;
        step.kind = StepKind::CheckPatches;
        step.phase = Phase::Template;
        step.argument = record.id;
        step.after = QStringList{refresh};
        step.deadline = 5min;
        step.scope = record.id;
        plan.steps << step;
    }
    return plan;
}

Plan planExport(const QString &templateId, const QString &folder)
{
    Plan plan;
    PlanStep step;
    step.id = QStringLiteral("export:") + templateId;
    step.kind = StepKind::ExportBundle;
    step.phase = Phase::Template;
    step.argument = templateId;
    step.target = folder;
    step.deadline = 60min;
    step.scope = templateId;
    plan.steps << step;
    return plan;
}

} // namespace bakeoff::deploy
