// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QJsonArray>

namespace bakeoff::cli {

using namespace catalog;

namespace {

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

QJsonObject toJson(const DeploymentRecord &deployment)
{
    QJsonArray nodes;
    for (const DeploymentNode &node : deployment.nodes) {
        nodes.append(QJsonObject{{QStringLiteral("node"), node.node},
                                 {QStringLiteral("role"), node.role},
                                 {QStringLiteral("service"), node.serviceId},
                                 {QStringLiteral("domain"), node.domainName},
                                 {QStringLiteral("address"), node.address}});
    }
    QJsonArray endpoints;
    for (const Endpoint &endpoint : deployment.endpoints) {
        endpoints.append(QJsonObject{{QStringLiteral("label"), endpoint.label},
                                     {QStringLiteral("url"), endpoint.url()},
                                     {QStringLiteral("node"), endpoint.node},
                                     {QStringLiteral("port"), endpoint.port},
                                     {QStringLiteral("guest_port"), endpoint.guestPort}});
    }
    return {{QStringLiteral("id"), deployment.id},
            {QStringLiteral("topology"), deployment.topologyId},
            {QStringLiteral("platform"), deployment.platformId},
            {QStringLiteral("strategy"), toId(deployment.strategy)},
            {QStringLiteral("clone_mode"), toId(deployment.cloneMode)},
            {QStringLiteral("state"), toId(deployment.state)},
            {QStringLiteral("host"), deployment.hostUri},
            {QStringLiteral("run"), deployment.runId},
            {QStringLiteral("created_at"), stamp(deployment.createdAt)},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("endpoints"), endpoints}};
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray nodes;
    for (const PlanNode &node : plan.nodes) {
        nodes.append(QJsonObject{{QStringLiteral("node"), node.id},
                                 {QStringLiteral("role"), node.role},
                                 {QStringLiteral("service"), node.serviceId},
                                 {QStringLiteral("template"), node.templateKey},
                                 {QStringLiteral("memory_bytes"), Bytes::mebi(node.memory_MiB).value},
                                 {QStringLiteral("vcpus"), node.vcpus},
                                 {QStringLiteral("address"), node.address},
                                 {QStringLiteral("for_template"), node.forTemplate}});
    }
    QJsonArray steps;
    for (const PlanStep &step : plan.steps) {
        QJsonObject entry{{QStringLiteral("id"), step.id},
                          {QStringLiteral("kind"), toId(step.kind)},
                          {QStringLiteral("phase"), toId(step.phase)},
                          {QStringLiteral("node"), step.node},
                          {QStringLiteral("argument"), step.argument},
                          {QStringLiteral("after"), QJsonArray::fromStringList(step.after)},
                          {QStringLiteral("deadline_s"), static_cast<qint64>(step.deadline.count())}};
        if (step.estimate_s)
            entry.insert(QStringLiteral("estimate_s"), *step.estimate_s);
        steps.append(entry);
    }
    QJsonObject json{{QStringLiteral("topology"), plan.request.topologyId},
                     {QStringLiteral("platform"), plan.request.platformId},
                     {QStringLiteral("strategy"), toId(plan.request.strategy)},
                     {QStringLiteral("depth"), toId(plan.request.depth)},
                     {QStringLiteral("clone_mode"), toId(plan.request.cloneMode)},
                     {QStringLiteral("missing_templates"), QJsonArray::fromStringList(plan.missingTemplates)},
                     {QStringLiteral("memory_bytes"), plan.memory.value},
                     {QStringLiteral("disk_bytes"), plan.diskSpace.value},
                     {QStringLiteral("nodes"), nodes},
                     {QStringLiteral("steps"), steps}};
    if (plan.estimate_s)
        json.insert(QStringLiteral("estimate_s"), *plan.estimate_s);
    return json;
}

} // namespace bakeoff::cli
