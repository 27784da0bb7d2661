// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "catalog/matrix.h"
#include "catalog/template.h"

#include <QDateTime>
#include <QList>

#include <array>

namespace bakeoff::catalog {

/// The phases of a deploy, the same for every one so that they compare. Template is apart: building or baking
/// what a plan lacked is never part of the deploy's own time.
enum class Phase { Template, Clone, Boot, Agent, Identity, Install, Configure, Join, Health, Publish };
inline constexpr std::array deployPhases{Phase::Clone,    Phase::Boot,    Phase::Agent,
                                         Phase::Identity, Phase::Install, Phase::Configure,
                                         Phase::Join,     Phase::Health,  Phase::Publish};

enum class Outcome { Running, Succeeded, Failed, Cancelled };

/// What a run ran on. Runs of different acceleration are never averaged together.
struct HostFacts {
    QString uri;
    QString acceleration; ///< "kvm" or "tcg"
    QString cpuModel;
    int cores = 0;
    Bytes memory;
    QString libvirtVersion;
    QString qemuVersion;
    bool operator==(const HostFacts &) const = default;
};

/// One phase of one node. Offsets are seconds of a monotonic clock since the run began; wall stamps are UTC.
struct PhaseRecord {
    QString node;
    Phase phase = Phase::Clone;
    QString stepId;
    double start_s = 0;
    double end_s = 0;
    QDateTime startedAt;
    QDateTime finishedAt;
    Outcome outcome = Outcome::Succeeded;
    double duration_s() const { return end_s - start_s; }
    bool operator==(const PhaseRecord &) const = default;
};

struct RunNode {
    QString node; ///< "web-1"
    QString role;
    QString serviceId;
    QString templateId;
    int memory_MiB = 0;
    int vcpus = 0;
    QList<PackageVersion>
        versions; ///< of the service's packages and the configuration tool, as installed in the end
    bool operator==(const RunNode &) const = default;
};

struct Failure {
    QString stepId;
    QString node;
    Phase phase = Phase::Clone;
    QString message;
    QString detail; ///< what the guest or tool printed
    QString hint;   ///< what to try
    bool operator==(const Failure &) const = default;
};

/// One deploy as it was measured. Kept whatever its outcome.
struct RunRecord {
    QString id;
    QString deploymentId;
    QString topologyId;
    QString platformId;
    Strategy strategy = Strategy::OsOnly;
    CloneMode cloneMode = CloneMode::Linked;
    QString bootMethod; ///< "direct-kernel", or "bios": by the boot loader of an imported image
    HostFacts host;
    Outcome outcome = Outcome::Running;
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt;
    double deploy_s = 0;   ///< from the first clone to the last publish, templates left out
    double template_s = 0; ///< building and baking what the plan lacked
    QList<RunNode> nodes;
    QList<PhaseRecord> phases;
    Failure failure;           ///< meaningful when the outcome is Failed
    bool besideOthers = false; ///< other work was under way on the host, and took processor time from it
    bool operator==(const RunRecord &) const = default;
};

/// Whether its times say what the deploy takes: it succeeded, and had the host for itself.
inline bool isMeasurement(const RunRecord &run)
{
    return run.outcome == Outcome::Succeeded && !run.besideOthers;
}

QString toId(Phase phase);
QString toId(Outcome outcome);
Phase phaseFromId(const QString &id, Phase otherwise = Phase::Clone);
Outcome outcomeFromId(const QString &id);
QString displayName(Phase phase);
QString displayName(Outcome outcome);

} // namespace bakeoff::catalog

Q_DECLARE_METATYPE(bakeoff::catalog::RunRecord)
