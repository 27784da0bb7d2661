// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "image/bake_plan.h"

namespace bakeoff::deploy {

/// What the planner may know: values only, so that a plan can be made and tested without a hypervisor.
struct PlanInputs {
    const catalog::Catalog &catalog;
    const image::TemplateInventory &inventory;
    QMap<catalog::Phase, double> medianPhases_s; ///< of earlier runs, for estimates; may be empty
};

/// The graph of one deploy: what builds or bakes missing templates, then for each node clone, boot, agent,
/// identity, install, configure, join, health, and publish at the end. Nodes go side by side; a role joins
/// when those it comes after are healthy. Errors: NotFound, Unsupported (no recipe yet, planning-only OS),
/// Invalid (counts, ports), each with what to do.
Result<catalog::Plan> planDeployment(const catalog::DeployRequest &request, const PlanInputs &inputs,
                                     const QString &deploymentId);

inline constexpr int leastMemory_MiB =
    256; ///< a Debian guest with its agent and Puppet swaps or dies below it
inline constexpr int mostVcpus = 64;
/// As many nodes as a role may have.
int largestCount(const catalog::NodeGroup &group);

// What the plans of deployments and of their changes share:

/// Whether a role may have that many nodes. Errors: Invalid.
Result<> checkCount(const catalog::NodeGroup &group, int count);
/// The worst case that a new node takes on the disk.
Bytes diskSpaceOf(const catalog::PlanNode &node, catalog::CloneMode mode,
                  const image::TemplateInventory &inventory);
/// Seconds from the first step to the last: nodes work side by side, but what waits for another comes after
/// it.
double longestPath_s(const catalog::Plan &plan);

/// Building (empty service id) or baking one template, with what it needs; an empty plan when all is there
/// and no rebuild was asked for.
Result<catalog::Plan> planTemplates(const QString &platformId, const QString &serviceId,
                                    catalog::BakeDepth depth, bool rebuild, const PlanInputs &inputs);

/// Making an OS template of a vendor's image; see Deployer::planImport().
Result<catalog::Plan> planImport(const QString &platformId, const catalog::ImageSource &source,
                                 const PlanInputs &inputs);

/// Whether such a template can be made here at all. Errors: NotFound, Unsupported (planning only, no recipe).
Result<> checkTemplateKey(const catalog::TemplateKey &key, const catalog::Catalog &catalog);

/// Building and baking all of \a wanted that is missing or stale, \a atOnce at a time; an empty plan when
/// nothing is. An OS template that is built anew takes what was baked from it along. Errors: as above.
Result<catalog::Plan> planBakes(const QList<catalog::TemplateKey> &wanted, int atOnce,
                                const PlanInputs &inputs);

/// Asking the mirror what each of these templates lacks: one refresh of the index for each platform, then one
/// check for each template. Errors: NotFound, Unsupported, for a platform that is not known or not built
/// here.
Result<catalog::Plan> planPatchCheck(const QList<catalog::TemplateRecord> &records, const PlanInputs &inputs);

/// Writing one template into a new folder that boots elsewhere.
catalog::Plan planExport(const QString &templateId, const QString &folder);

} // namespace bakeoff::deploy
