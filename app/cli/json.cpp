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

} // namespace

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
            {QStringLiteral("repairs_an_hour"), deployment.repairTries},
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
