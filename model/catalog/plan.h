// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "catalog/run.h"

#include <QMap>

#include <chrono>
#include <optional>

namespace bakeoff::catalog {

/// What a step does; the binder of deploy/ knows how.
enum class StepKind {
    BuildOsTemplate, ///< mmdebstrap, file system, qcow2, manifest; no VM
    PrepareRecipes,  ///< the ISO with the recipes
    ProbeHost,       ///< does KVM really run a guest here?
    Clone,
    Boot,
    Start, ///< a machine that is there and off, in the change of a deployment
    WaitForAgent,
    Identity,
    RunStage,      ///< \a PlanStep::argument: install, configure or join
    CheckHealth,   ///< of one node's service
    CheckTopology, ///< of the whole, as its client would use it
    Publish,
    Generalise,
    ShutDown,
    Seal,        ///< turns a bake's disk into a golden image file
    UpdatePeers, ///< tells a node that runs who is there beside it, and which role it has
    Discard,  ///< removes a node that was only needed on the way (bake, test clone); argument: whose ISO goes
              ///< too
    Register, ///< enters the template into the workspace
    RefreshIndex, ///< what the mirror has now; argument: platform id
    CheckPatches, ///< which packages of a template are older than that; argument: template id
    ImportImage,  ///< checks Plan::image and writes it as the node's disk
    PrepareSeed,  ///< the ISO that its first boot reads
    Adopt,        ///< gives a vendor's system what a template built here has
    ExportBundle, ///< a template as a folder that boots elsewhere; argument: template id
};

/// A virtual machine that the plan makes.
struct PlanNode {
    QString id; ///< "web-1"; "bake-debian-12-apache", "check-debian-12-apache" for the machines of a bake
    QString role;
    QString serviceId;
    QString templateKey; ///< which template it is cloned from; see templateKey()
    int memory_MiB = 512;
    int vcpus = 1;
    QString address;          ///< on the cluster network; empty: no cluster network
    QString macAddress;       ///< of that network's NIC
    bool forTemplate = false; ///< true: it belongs to a bake, not to the deployment
    // In the change of a deployment:
    bool exists = false; ///< it runs already
    bool leaves = false; ///< it is ended and removed; what remains of it, where it is lost already
};

/// The network, a /24, on which the nodes of a deployment talk, as the beginning of their addresses
/// ("10.93.7."). Each deployment has its own, by its id: several may share one wire.
QString clusterPrefix(const QString &deploymentId);
/// Of the network that a node with that address is on.
QString prefixOf(const QString &address);
/// The address that a node has there by its number (1 to 243), which stays its own for as long as it lives.
QString nodeAddress(const QString &prefix, int number);
/// The other way round; 0 for no address of a node.
int nodeNumber(const QString &address);

struct PlanStep {
    QString id;
    StepKind kind = StepKind::Clone;
    Phase phase = Phase::Clone;
    QString node;      ///< a PlanNode's id; empty: concerns the whole
    QString argument;  ///< stage, template key, or what its kind says
    QString target;    ///< the folder that an export writes
    QStringList after; ///< ids of steps that must have succeeded
    std::chrono::seconds deadline{600};
    std::optional<double> estimate_s; ///< the median of earlier runs, where there is one
    QString scope;                    ///< what its undo belongs to: "deployment" or a template key
    bool commits = false;             ///< once it succeeded, the undo steps of its scope are dropped

    bool operator==(const PlanStep &) const = default;
};

struct DeployRequest {
    QString topologyId;
    QString platformId;
    Strategy strategy = Strategy::OsOnly; ///< PreInstalled or OsOnly
    BakeDepth depth = BakeDepth::Configured;
    CloneMode cloneMode = CloneMode::Linked;
    // By role, where not the topology's default:
    QMap<QString, int> counts;
    QMap<QString, int> memory_MiB;
    QMap<QString, int> vcpus;
    QStringList pinnedTemplates; ///< ids of templates to be cloned whatever newer ones there are
    QMap<QString, int> ports;    ///< published port by "role:guest port"; absent: any free one
    QString publicKey;           ///< of an operator, for ssh as root; a line as in sshd(8); empty: none
};

/// A vendor's disk image, as it was asked for.
struct ImageSource {
    QString file;   ///< absolute
    QString format; ///< "qcow2", "raw" or "vmdk"; empty: what its beginning says
    QString sha256; ///< what it must have; empty: any
    bool operator==(const ImageSource &) const = default;
};

/// A pure value: can be printed, tested and shown without a hypervisor.
struct Plan {
    DeployRequest request;
    QString deploymentId; ///< empty for a plan that only builds templates
    QList<PlanNode> nodes;
    QList<PlanStep> steps;
    bool isChange = false;            ///< of a deployment that runs; else it makes a new one
    DeploymentChange change;          ///< the one that was asked for
    ImageSource image = {};           ///< what an import reads
    QStringList missingTemplates;     ///< keys of what it builds or bakes first
    Bytes memory;                     ///< of all VMs of the deployment, or of all bakes at once, together
    Bytes diskSpace;                  ///< worst case that its clones (and templates) may take
    std::optional<double> estimate_s; ///< of the deploy itself; none when never measured
    int scopesAtOnce = 0;             ///< templates made at the same time; 0: as many as there are

    const PlanNode *node(const QString &id) const;
    const PlanStep *step(const QString &id) const;
};

/// "debian-12" for an OS template, "debian-12/apache" for a configured golden image,
/// "debian-12/apache@packages" for one with packages only.
QString templateKey(const QString &platformId, const QString &serviceId, BakeDepth depth);

/// What such a key says.
struct TemplateKey {
    QString platformId;
    QString serviceId; ///< empty for an OS template
    BakeDepth depth = BakeDepth::OsOnly;

    bool isOs() const { return serviceId.isEmpty(); }
    QString toString() const { return templateKey(platformId, serviceId, depth); }
    bool operator==(const TemplateKey &) const = default;
};
inline size_t qHash(const TemplateKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.platformId, key.serviceId, static_cast<int>(key.depth));
}
TemplateKey parseTemplateKey(const QString &key);

QString toId(StepKind kind);
/// What the step does, for a person, in the current language.
QString displayName(const PlanStep &step);

} // namespace bakeoff::catalog

Q_DECLARE_METATYPE(bakeoff::catalog::Plan)
Q_DECLARE_METATYPE(bakeoff::catalog::DeployRequest)
