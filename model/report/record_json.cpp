// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/record_json.h"

#include "catalog/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::report {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonArray toJson(const QList<PackageVersion> &packages)
{
    QJsonArray list;
    for (const PackageVersion &package : packages) {
        list.append(QJsonObject{{QStringLiteral("package"), package.name},
                                {QStringLiteral("version"), package.version},
                                {QStringLiteral("source"), package.source},
                                {QStringLiteral("source_version"), package.sourceVersion}});
    }
    return list;
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QList<PackageVersion> packagesOf(const QJsonValue &value)
{
    QList<PackageVersion> packages;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list) {
        const QJsonObject package = each.toObject();
        packages << PackageVersion{package.value(QLatin1String("package")).toString(),
                                   package.value(QLatin1String("version")).toString(),
                                   package.value(QLatin1String("source")).toString(),
                                   package.value(QLatin1String("source_version")).toString()};
    }
    return packages;
}

/// The first of the keys that the object lacks, as an error.
Result<> wants(const QJsonObject &object, const QString &what, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (object.value(QLatin1String(key)).isUndefined())
            return fail(ErrorCode::Invalid, Text::tr("%1 has no “%2”.").arg(what, QLatin1String(key)),
                        Text::tr("Write the file with “runs export”."));
    }
    return {};
}

/// A number of 0 or more. Errors: Invalid.
Result<double> amount(const QJsonObject &object, const QString &what, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isDouble() && value.toDouble() >= 0)
        return value.toDouble();
    return fail(ErrorCode::Invalid,
                Text::tr("%1 has no number of 0 or more as “%2”.").arg(what, QLatin1String(key)),
                Text::tr("Write the file with “runs export”."));
}

} // namespace

QJsonObject toJson(const RunRecord &run, bool withVersions)
{
    QJsonArray phases;
    for (const PhaseRecord &phase : run.phases) {
        phases.append(QJsonObject{{QStringLiteral("node"), phase.node},
                                  {QStringLiteral("phase"), toId(phase.phase)},
                                  {QStringLiteral("step"), phase.stepId},
                                  {QStringLiteral("start_s"), phase.start_s},
                                  {QStringLiteral("end_s"), phase.end_s},
                                  {QStringLiteral("duration_s"), phase.duration_s()},
                                  {QStringLiteral("started_at"), stamp(phase.startedAt)},
                                  {QStringLiteral("finished_at"), stamp(phase.finishedAt)},
                                  {QStringLiteral("outcome"), toId(phase.outcome)}});
    }
    QJsonArray nodes;
    for (const RunNode &node : run.nodes) {
        QJsonObject entry{{QStringLiteral("node"), node.node},
                          {QStringLiteral("role"), node.role},
                          {QStringLiteral("service"), node.serviceId},
                          {QStringLiteral("template"), node.templateId},
                          {QStringLiteral("memory_bytes"), Bytes::mebi(node.memory_MiB).value},
                          {QStringLiteral("vcpus"), node.vcpus}};
        if (withVersions)
            entry.insert(QStringLiteral("versions"), toJson(node.versions));
        nodes.append(entry);
    }
    QJsonObject json{
        {QStringLiteral("id"), run.id},
        {QStringLiteral("deployment"), run.deploymentId},
        {QStringLiteral("topology"), run.topologyId},
        {QStringLiteral("platform"), run.platformId},
        {QStringLiteral("strategy"), toId(run.strategy)},
        {QStringLiteral("clone_mode"), toId(run.cloneMode)},
        {QStringLiteral("boot_method"), run.bootMethod},
        {QStringLiteral("beside_others"), run.besideOthers},
        {QStringLiteral("outcome"), toId(run.outcome)},
        {QStringLiteral("started_at"), stamp(run.startedAt)},
        {QStringLiteral("finished_at"), stamp(run.finishedAt)},
        {QStringLiteral("deploy_s"), run.deploy_s},
        {QStringLiteral("template_s"), run.template_s},
        {QStringLiteral("host"), QJsonObject{{QStringLiteral("uri"), run.host.uri},
                                             {QStringLiteral("acceleration"), run.host.acceleration},
                                             {QStringLiteral("cpu"), run.host.cpuModel},
                                             {QStringLiteral("cores"), run.host.cores},
                                             {QStringLiteral("memory_bytes"), run.host.memory.value},
                                             {QStringLiteral("libvirt"), run.host.libvirtVersion},
                                             {QStringLiteral("qemu"), run.host.qemuVersion}}},
        {QStringLiteral("nodes"), nodes},
        {QStringLiteral("phases"), phases}};
    if (run.outcome == Outcome::Failed) {
        json.insert(QStringLiteral("failure"), QJsonObject{{QStringLiteral("step"), run.failure.stepId},
                                                           {QStringLiteral("node"), run.failure.node},
                                                           {QStringLiteral("phase"), toId(run.failure.phase)},
                                                           {QStringLiteral("message"), run.failure.message},
                                                           {QStringLiteral("detail"), run.failure.detail},
                                                           {QStringLiteral("hint"), run.failure.hint}});
    }
    return json;
}

QJsonObject toJson(const TemplateRecord &record, bool withPackages)
{
    QJsonObject json{{QStringLiteral("id"), record.id},
                     {QStringLiteral("key"), templateKey(record.platformId, record.serviceId, record.depth)},
                     {QStringLiteral("kind"), toId(record.kind)},
                     {QStringLiteral("platform"), record.platformId},
                     {QStringLiteral("service"), record.serviceId},
                     {QStringLiteral("depth"), toId(record.depth)},
                     {QStringLiteral("parent"), record.parentId},
                     {QStringLiteral("generation"), record.generation},
                     {QStringLiteral("recipe_digest"), record.recipeDigest},
                     {QStringLiteral("status"), toId(record.status)},
                     {QStringLiteral("disk"), record.diskFile},
                     {QStringLiteral("kernel_sha256"), record.kernelSha256},
                     {QStringLiteral("initrd_sha256"), record.initrdSha256},
                     {QStringLiteral("virtual_size_bytes"), record.virtualSize.value},
                     {QStringLiteral("size_bytes"), record.allocatedSize.value},
                     {QStringLiteral("build_s"), record.build_s},
                     {QStringLiteral("acceleration"), record.acceleration},
                     {QStringLiteral("built_at"), stamp(record.builtAt)},
                     {QStringLiteral("status_reason"), record.statusReason},
                     {QStringLiteral("checked_at"), stamp(record.checkedAt)}};
    QJsonArray outdated;
    for (const OutdatedPackage &package : record.outdated) {
        outdated.append(QJsonObject{{QStringLiteral("name"), package.name},
                                    {QStringLiteral("installed"), package.installed},
                                    {QStringLiteral("candidate"), package.candidate},
                                    {QStringLiteral("is_security"), package.isSecurity}});
    }
    json.insert(QStringLiteral("outdated"), outdated);
    if (withPackages)
        json.insert(QStringLiteral("packages"), toJson(record.packages));
    return json;
}

Result<RunRecord> runFromJson(const QJsonObject &object)
{
    RunRecord run;
    run.id = object.value(QLatin1String("id")).toString();
    const QString what = Text::tr("The run “%1”").arg(run.id);
    if (auto has = wants(object, what,
                         {"id", "topology", "platform", "strategy", "clone_mode", "outcome", "started_at",
                          "deploy_s", "host", "nodes", "phases"});
        !has)
        return tl::unexpected(has.error());
    run.deploymentId = object.value(QLatin1String("deployment")).toString();
    run.topologyId = object.value(QLatin1String("topology")).toString();
    run.platformId = object.value(QLatin1String("platform")).toString();
    run.strategy = strategyFromId(object.value(QLatin1String("strategy")).toString());
    run.cloneMode = cloneModeFromId(object.value(QLatin1String("clone_mode")).toString());
    run.bootMethod = object.value(QLatin1String("boot_method")).toString();
    run.besideOthers = object.value(QLatin1String("beside_others")).toBool();
    run.outcome = outcomeFromId(object.value(QLatin1String("outcome")).toString());
    run.startedAt = timeOf(object.value(QLatin1String("started_at")));
    run.finishedAt = timeOf(object.value(QLatin1String("finished_at")));
    if (run.strategy == Strategy::Inherit || !run.startedAt.isValid())
        return fail(ErrorCode::Invalid, Text::tr("%1 names no strategy or no time.").arg(what),
                    Text::tr("Write the file with “runs export”."));
    const auto deploy_s = amount(object, what, "deploy_s");
    if (!deploy_s)
        return tl::unexpected(deploy_s.error());
    run.deploy_s = *deploy_s;
    run.template_s = object.value(QLatin1String("template_s")).toDouble();
    const QJsonObject host = object.value(QLatin1String("host")).toObject();
    run.host.uri = host.value(QLatin1String("uri")).toString();
    run.host.acceleration = host.value(QLatin1String("acceleration")).toString();
    run.host.cpuModel = host.value(QLatin1String("cpu")).toString();
    run.host.cores = host.value(QLatin1String("cores")).toInt();
    run.host.memory = Bytes{qint64(host.value(QLatin1String("memory_bytes")).toDouble())};
    run.host.libvirtVersion = host.value(QLatin1String("libvirt")).toString();
    run.host.qemuVersion = host.value(QLatin1String("qemu")).toString();
    const QJsonArray nodes = object.value(QLatin1String("nodes")).toArray();
    for (const QJsonValue &each : nodes) {
        const QJsonObject entry = each.toObject();
        RunNode node;
        node.node = entry.value(QLatin1String("node")).toString();
        node.role = entry.value(QLatin1String("role")).toString();
        node.serviceId = entry.value(QLatin1String("service")).toString();
        node.templateId = entry.value(QLatin1String("template")).toString();
        node.memory_MiB = int(entry.value(QLatin1String("memory_bytes")).toDouble() / 1024 / 1024);
        node.vcpus = entry.value(QLatin1String("vcpus")).toInt();
        node.versions = packagesOf(entry.value(QLatin1String("versions")));
        run.nodes << node;
    }
    const QJsonArray phases = object.value(QLatin1String("phases")).toArray();
    for (const QJsonValue &each : phases) {
        const QJsonObject entry = each.toObject();
        const auto start = amount(entry, what, "start_s");
        const auto end = amount(entry, what, "end_s");
        if (!start || !end)
            return tl::unexpected(start ? end.error() : start.error());
        PhaseRecord phase;
        phase.node = entry.value(QLatin1String("node")).toString();
        phase.phase = phaseFromId(entry.value(QLatin1String("phase")).toString());
        phase.stepId = entry.value(QLatin1String("step")).toString();
        phase.start_s = *start;
        phase.end_s = *end;
        phase.startedAt = timeOf(entry.value(QLatin1String("started_at")));
        phase.finishedAt = timeOf(entry.value(QLatin1String("finished_at")));
        phase.outcome = outcomeFromId(entry.value(QLatin1String("outcome")).toString());
        run.phases << phase;
    }
    const QJsonObject failure = object.value(QLatin1String("failure")).toObject();
    if (!failure.isEmpty()) {
        run.failure.stepId = failure.value(QLatin1String("step")).toString();
        run.failure.node = failure.value(QLatin1String("node")).toString();
        run.failure.phase = phaseFromId(failure.value(QLatin1String("phase")).toString());
        run.failure.message = failure.value(QLatin1String("message")).toString();
        run.failure.detail = failure.value(QLatin1String("detail")).toString();
        run.failure.hint = failure.value(QLatin1String("hint")).toString();
    }
    return run;
}

Result<TemplateRecord> templateFromJson(const QJsonObject &object)
{
    TemplateRecord record;
    record.id = object.value(QLatin1String("id")).toString();
    const QString what = Text::tr("The template “%1”").arg(record.id);
    if (auto has = wants(object, what, {"id", "kind", "platform", "depth", "size_bytes", "build_s"}); !has)
        return tl::unexpected(has.error());
    const auto build_s = amount(object, what, "build_s");
    const auto size = amount(object, what, "size_bytes");
    if (!build_s || !size)
        return tl::unexpected(build_s ? size.error() : build_s.error());
    record.kind = templateKindFromId(object.value(QLatin1String("kind")).toString());
    record.platformId = object.value(QLatin1String("platform")).toString();
    record.serviceId = object.value(QLatin1String("service")).toString();
    record.depth = bakeDepthFromId(object.value(QLatin1String("depth")).toString());
    record.parentId = object.value(QLatin1String("parent")).toString();
    record.generation = object.value(QLatin1String("generation")).toInt(1);
    record.recipeDigest = object.value(QLatin1String("recipe_digest")).toString();
    record.status = templateStatusFromId(object.value(QLatin1String("status")).toString());
    record.virtualSize = Bytes{qint64(object.value(QLatin1String("virtual_size_bytes")).toDouble())};
    record.allocatedSize = Bytes{qint64(*size)};
    record.build_s = *build_s;
    record.acceleration = object.value(QLatin1String("acceleration")).toString();
    record.builtAt = timeOf(object.value(QLatin1String("built_at")));
    record.packages = packagesOf(object.value(QLatin1String("packages")));
    return record;
}

} // namespace bakeoff::report
