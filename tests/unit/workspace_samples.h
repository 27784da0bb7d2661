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
    matrix.setLines(Axis::Platforms, {"ubuntu", "debian-12"});
    matrix.setLines(Axis::Services, {"mysql", "apache", "hadoop"});
    matrix.setDefault(Strategy::PreInstalled);
    Cell cell;
    cell.offered = false;
    cell.strategy = Strategy::OsOnly;
    cell.depth = BakeDepth::Packages;
    matrix.setCell({"ubuntu", "apache"}, cell);
    cell = {};
    cell.strategy = Strategy::PreInstalled;
    cell.depth = BakeDepth::OsOnly;
    matrix.setCell({"debian-12", "mysql"}, cell);
    cell = {};
    cell.strategy = Strategy::OsOnly;
    matrix.setCell({"gone", "kept"}, cell); // of a row taken out
    return matrix;
}

/// With everything that version 1 of the file did not know.
inline Matrix fullMatrix()
{
    Matrix full = matrix();
    full.id = "full";
    full.position = 3;
    full.codes[std::size_t(CellAttribute::RunningInstances)] = 11;
    MatrixLine &ubuntu = full.platforms.lines[0];
    ubuntu.name = "우분투 LTS";
    ubuntu.releaseLine = "24.04";
    ubuntu.generations = 2;
    ubuntu.codes = {noCode, codeOf(Strategy::OsOnly), codeOf(BakeDepth::Packages), 0, 0, 151, 1, 601};
    full.services.lines[2].codes[std::size_t(CellAttribute::Offered)] = yesCode;
    Cell cell;
    cell.offered = true;
    cell.templateId = "t-2";
    cell.note = "=not a formula";
    cell.deploysPerMonth_hundredths = 150;
    cell.runningInstances = 0;
    cell.deployTimeTarget_s = 300;
    full.setCell({"debian-12", "hadoop"}, cell);
    return full;
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
    record.depth = BakeDepth::Packages;
    record.cloneMode = CloneMode::Full;
    record.state = DeploymentState::Destroying;
    record.hostUri = "qemu:///embed";
    record.runId = "r-1";
    record.createdAt = time(2);
    record.nodes = {
        {"web-2", "web", "apache", "bakeoff-web-2", "uuid-2", "10.9.0.3", "52:54:00:00:00:02", 640, 2, "t-2"},
        {"web-1", "web", "apache", "bakeoff-web-1", "uuid-1", "10.9.0.2", "52:54:00:00:00:01", 512, 1,
         "t-2"}};
    record.endpoints = {{"Web site", "http", "web-2", "127.0.0.1", 49160, 80}};
    record.pending = {
        "r-2", {{"web:80", 8080}}, {"t-2"}, {{{"web", 3}}, {"web-1"}, {"web-3"}, {{"primary", "web-2"}}}};
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
