// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/run_context.h"
#include "engine/step.h"

namespace bakeoff::deploy {

/// What a step of the plan does and how it is undone.
struct Actions {
    engine::Action run;
    engine::Action undo;
    QString intent;   ///< for the journal
    QString resource; ///< likewise
};

/// Makes the recipes' disk readable in a guest; fine when it is. A guest that was restarted has forgotten it.
Result<> mountRecipes(guest::GuestAgent &agent, const std::stop_token &stop, const Deadline &deadline);

// Each of these binds one kind of step to the host and the guest. The context outlives the actions.
Actions bindProbeHost(RunContext &context, const catalog::PlanStep &step);
Actions bindPrepareRecipes(RunContext &context, const catalog::PlanStep &step);
Actions bindPublish(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindCheckTopology(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);

Actions bindClone(RunContext &context, const catalog::PlanNode &node);
Actions bindBoot(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindStart(RunContext &context, const catalog::PlanNode &node);
Actions bindWaitForAgent(RunContext &context, const catalog::PlanNode &node);
Actions bindIdentity(RunContext &context, const catalog::PlanNode &node);
Actions bindUpdatePeers(RunContext &context, const catalog::PlanNode &node);
Actions bindRunStage(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindCheckHealth(RunContext &context, const catalog::PlanNode &node);
Actions bindShutDown(RunContext &context, const catalog::PlanNode &node);
Actions bindDiscard(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);

Actions bindBuildOsTemplate(RunContext &context, const catalog::PlanStep &step);
Actions bindGeneralise(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindSeal(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindRegister(RunContext &context, const catalog::PlanStep &step);

Actions bindImportImage(RunContext &context, const catalog::PlanStep &step, const catalog::PlanNode &node);
Actions bindPrepareSeed(RunContext &context, const catalog::PlanStep &step);
Actions bindAdopt(RunContext &context, const catalog::PlanNode &node);

Actions bindRefreshIndex(RunContext &context, const catalog::PlanStep &step);
Actions bindCheckPatches(RunContext &context, const catalog::PlanStep &step);
Actions bindExportBundle(RunContext &context, const catalog::PlanStep &step);

/// The engine's graph for a plan.
engine::Graph bindPlan(RunContext &context);
inline constexpr char recipesInGuest[] = "/run/bakeoff/recipes";

/// Ends a node and removes all that exists for it: domain, disk, console, agent socket.
Result<> removeNode(host::Hypervisor &host, const QString &domain, const QStringList &files);

} // namespace bakeoff::deploy
