// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/deployment.h"
#include "catalog/plan.h"
#include "catalog/run.h"

/// Small values that tests of models and windows share: two systems, three services, three topologies.
namespace samples {

using namespace bakeoff;

inline catalog::Platform platform(const QString &id, const QString &en, const QString &ko, bool buildable)
{
    catalog::Platform made;
    made.id = id;
    made.name = {en, ko};
    made.family = buildable ? QStringLiteral("debian") : QStringLiteral("suse");
    if (buildable)
        made.build = catalog::OsBuild{};
    return made;
}

inline catalog::Service service(const QString &id, const QString &en, const QString &ko, bool hasRecipe)
{
    catalog::Service made;
    made.id = id;
    made.name = {en, ko};
    if (hasRecipe) {
        made.recipes = catalog::Recipes{QStringLiteral("puppet"),
                                        {QStringLiteral("install"), QStringLiteral("configure")},
                                        {{QStringLiteral("debian"), {}}}};
    }
    return made;
}

inline catalog::Catalog catalog()
{
    catalog::Catalog made;
    made.platforms = {platform("debian-12", "Debian 12", "데비안 12", true),
                      platform("debian-13", "Debian 13", "데비안 13", true),
                      platform("suse", "SUSE", "수세", false)};
    made.services = {service("haproxy", "HAProxy", "HAProxy", true),
                     service("apache", "Apache", "아파치", true), service("hadoop", "Hadoop", "하둡", false)};
    made.services[1].secrets = {{QStringLiteral("admin"), QStringLiteral("root"), {"Password", "비밀번호"}}};
    catalog::Topology tier;
    tier.id = QStringLiteral("web-tier");
    tier.name = {"Web tier", "웹 계층"};
    tier.nodes = {{"balancer", "haproxy", 1, 512, 1, {"web"}}, {"web", "apache", 2, 512, 1, {}}};
    tier.endpoints = {{"balancer", 80, "http", {"Web site", "웹 사이트"}}};
    catalog::Topology single;
    single.id = QStringLiteral("web-single");
    single.name = {"Single web server", "단일 웹 서버"};
    single.nodes = {{"web", "apache", 1, 512, 1, {}}};
    single.endpoints = {{"web", 80, "http", {"Web site", "웹 사이트"}}};
    catalog::Topology cluster;
    cluster.id = QStringLiteral("hadoop-cluster");
    cluster.name = {"Hadoop cluster", "하둡 클러스터"};
    cluster.nodes = {{"worker", "hadoop", 3, 4096, 2, {}}};
    made.topologies = {tier, single, cluster};
    return made;
}

inline catalog::Matrix matrix()
{
    catalog::Matrix made;
    made.id = QStringLiteral("lab");
    made.name = QStringLiteral("Lab");
    made.setLines(catalog::Axis::Platforms, {"debian-12", "debian-13", "suse"});
    made.setLines(catalog::Axis::Services, {"haproxy", "apache", "hadoop"});
    return made;
}

inline catalog::Matrix otherMatrix()
{
    catalog::Matrix made = matrix();
    made.id = QStringLiteral("other");
    made.name = QStringLiteral("Other");
    made.setLines(catalog::Axis::Platforms, {"suse"});
    return made;
}

inline catalog::PlanStep step(const QString &id, catalog::StepKind kind, catalog::Phase phase,
                              const QString &node, const QString &argument = {})
{
    catalog::PlanStep made;
    made.id = id;
    made.kind = kind;
    made.phase = phase;
    made.node = node;
    made.argument = argument;
    return made;
}

/// A plan for one web server, after a template when \a missing.
inline catalog::Plan plan(const catalog::DeployRequest &request, bool missing = false)
{
    using catalog::Phase;
    using catalog::StepKind;
    catalog::Plan made;
    made.request = request;
    made.deploymentId = request.strategy == catalog::Strategy::PreInstalled ? QStringLiteral("d-pre")
                                                                            : QStringLiteral("d-os");
    catalog::PlanNode node;
    node.id = QStringLiteral("web-1");
    node.role = QStringLiteral("web");
    node.serviceId = QStringLiteral("apache");
    made.nodes = {node};
    made.memory = Bytes::mebi(512);
    made.diskSpace = Bytes::gibi(1);
    if (missing) {
        catalog::PlanNode bake = node;
        bake.id = QStringLiteral("bake-apache");
        bake.forTemplate = true;
        made.nodes.prepend(bake);
        made.missingTemplates = {QStringLiteral("debian-12"), QStringLiteral("debian-12/apache")};
        made.steps = {step("t-os", StepKind::BuildOsTemplate, Phase::Template, {}, "debian-12"),
                      step("t-boot", StepKind::Boot, Phase::Template, "bake-apache")};
    }
    made.steps << step("clone", StepKind::Clone, Phase::Clone, "web-1")
               << step("boot", StepKind::Boot, Phase::Boot, "web-1");
    if (request.strategy != catalog::Strategy::PreInstalled)
        made.steps << step("install", StepKind::RunStage, Phase::Install, "web-1", "install");
    made.steps << step("configure", StepKind::RunStage, Phase::Configure, "web-1", "configure")
               << step("check", StepKind::CheckTopology, Phase::Health, {});
    return made;
}

/// A succeeded run that took \a seconds, nearly all of it in one phase.
inline catalog::RunRecord run(const QString &id, catalog::Strategy strategy, double seconds,
                              const QString &acceleration = QStringLiteral("tcg"),
                              const QString &topology = QStringLiteral("web-single"))
{
    using catalog::Phase;
    catalog::RunRecord made;
    made.id = id;
    made.topologyId = topology;
    made.platformId = QStringLiteral("debian-12");
    made.strategy = strategy;
    made.host.acceleration = acceleration;
    made.host.cpuModel = QStringLiteral("Test CPU");
    made.host.cores = 2;
    made.outcome = catalog::Outcome::Succeeded;
    made.startedAt = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    made.finishedAt = made.startedAt.addSecs(qint64(seconds));
    made.deploy_s = seconds;
    const auto add = [&](Phase phase, double from, double to) {
        catalog::PhaseRecord record;
        record.node = QStringLiteral("web-1");
        record.phase = phase;
        record.stepId = catalog::toId(phase);
        record.start_s = from;
        record.end_s = to;
        record.startedAt = made.startedAt;
        record.finishedAt = made.finishedAt;
        made.phases.append(record);
    };
    add(Phase::Clone, 0, 1);
    add(Phase::Boot, 1, 11);
    add(strategy == catalog::Strategy::OsOnly ? Phase::Install : Phase::Configure, 11, seconds);
    return made;
}

inline catalog::DeploymentRecord deployment(const QString &id)
{
    catalog::DeploymentRecord made;
    made.id = id;
    made.topologyId = QStringLiteral("web-single");
    made.platformId = QStringLiteral("debian-12");
    made.state = catalog::DeploymentState::Running;
    made.createdAt = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    made.nodes = {{"web-1", "web", "apache", "bk-" + id, {}, {}, {}}};
    made.endpoints = {{"Web site", "http", "web-1", "127.0.0.1", 49160, 80}};
    return made;
}

} // namespace samples
