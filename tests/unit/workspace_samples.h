// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "catalog/matrix.h"
#include "catalog/run.h"
#include "catalog/template.h"

/// Records with every field set to something of its own, so that a field that gets lost or swapped is
/// noticed.
namespace samples {

using namespace bakeoff;
using namespace bakeoff::catalog;

inline QDateTime time(int minute)
{
    return QDateTime(QDate(2024, 5, 6), QTime(7, minute, 9, 123), Qt::UTC);
}

inline Matrix matrix()
{
    Matrix matrix;
    matrix.id = "main";
    matrix.name = "제공 목록 'quoted'";
    matrix.platforms = QStringList{"ubuntu", "debian-12"};
    matrix.services = QStringList{"mysql", "apache", "hadoop"};
    matrix.defaultStrategy = Strategy::PreInstalled;
    matrix.setCell({"ubuntu", "apache"}, {false, Strategy::OsOnly, BakeDepth::Packages});
    matrix.setCell({"debian-12", "mysql"}, {true, Strategy::PreInstalled, BakeDepth::OsOnly});
    matrix.setCell({"gone", "kept"}, {true, Strategy::OsOnly, BakeDepth::Configured}); // of a row taken out
    return matrix;
}

inline TemplateRecord golden()
{
    TemplateRecord record;
    record.id = "t-2";
    record.kind = TemplateKind::PreInstalled;
    record.platformId = "debian-12";
    record.serviceId = "apache";
    record.depth = BakeDepth::Packages;
    record.parentId = "t-1";
    record.generation = 4;
    record.recipeDigest = "abc";
    record.status = TemplateStatus::Stale;
    record.diskFile = "disk.qcow2";
    record.kernelFile = "vmlinuz";
    record.kernelSha256 = "k";
    record.initrdFile = "initrd";
    record.initrdSha256 = "i";
    record.virtualSize = Bytes::gibi(10);
    record.allocatedSize = Bytes::mebi(700);
    record.build_s = 123.456;
    record.acceleration = "tcg";
    record.builtAt = time(1);
    record.packages = {{"b", "1.0-1", "bs", "1.0"}, {"a", "2:3", "as", "3"}};
    return record;
}

inline TemplateRecord osTemplate()
{
    TemplateRecord record;
    record.id = "t-1";
    record.platformId = "debian-12";
    record.packages = {{"systemd", "252", "systemd", "252"}};
    return record;
}

inline DeploymentRecord deployment()
{
    DeploymentRecord record;
    record.id = "d7f3a1";
    record.topologyId = "web-tier";
    record.platformId = "debian-12";
    record.strategy = Strategy::PreInstalled;
    record.cloneMode = CloneMode::Full;
    record.state = DeploymentState::Destroying;
    record.hostUri = "qemu:///embed";
    record.runId = "r-1";
    record.createdAt = time(2);
    record.nodes = {{"web-2", "web", "apache", "bakeoff-web-2", "uuid-2", "10.9.0.3", "52:54:00:00:00:02"},
                    {"web-1", "web", "apache", "bakeoff-web-1", "uuid-1", "10.9.0.2", "52:54:00:00:00:01"}};
    record.endpoints = {{"Web site", "http", "web-2", "127.0.0.1", 49160, 80}};
    return record;
}

inline RunRecord run(const QString &id = "r-1", int minute = 3)
{
    RunRecord record;
    record.id = id;
    record.deploymentId = "d7f3a1";
    record.topologyId = "web-tier";
    record.platformId = "debian-12";
    record.strategy = Strategy::PreInstalled;
    record.cloneMode = CloneMode::Full;
    record.bootMethod = "direct-kernel";
    record.host = {"qemu:///embed", "tcg", "Xeon", 2, Bytes::gibi(8), "9.0.0", "7.2.0"};
    record.outcome = Outcome::Failed;
    record.startedAt = time(minute);
    record.finishedAt = time(minute + 1);
    record.deploy_s = 0.1 + 0.2; // not exact in decimal
    record.template_s = 31.25;
    record.nodes = {{"web-1", "web", "apache", "t-2", 512, 1, {{"apache2", "2.4", "apache2", "2.4"}}},
                    {"web-2", "web", "apache", "t-2", 640, 2, {}}};
    record.phases = {
        {"web-1", Phase::Clone, "clone-web-1", 0.5, 0.75, time(minute), time(minute), Outcome::Succeeded},
        {"web-1", Phase::Boot, "boot-web-1", 0.75, 9.5, time(minute), QDateTime(), Outcome::Cancelled}};
    record.failure = {"boot-web-1", "web-1", Phase::Boot, "It failed.", "panic\nat 0", "Try again."};
    return record;
}

} // namespace samples
