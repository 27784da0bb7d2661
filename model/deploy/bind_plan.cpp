// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"

namespace bakeoff::deploy {

using catalog::PlanNode;
using catalog::PlanStep;
using catalog::StepKind;

namespace {

Actions bindStep(RunContext &context, const PlanStep &step, const PlanNode &node)
{
    switch (step.kind) {
    case StepKind::BuildOsTemplate:
        return bindBuildOsTemplate(context, step);
    case StepKind::PrepareRecipes:
        return bindPrepareRecipes(context, step);
    case StepKind::ProbeHost:
        return bindProbeHost(context, step);
    case StepKind::Clone:
        return bindClone(context, node);
    case StepKind::Boot:
        return bindBoot(context, step, node);
    case StepKind::Start:
        return bindStart(context, node);
    case StepKind::WaitForAgent:
        return bindWaitForAgent(context, node);
    case StepKind::Identity:
        return bindIdentity(context, node);
    case StepKind::UpdatePeers:
        return bindUpdatePeers(context, node);
    case StepKind::RunStage:
        return bindRunStage(context, step, node);
    case StepKind::CheckHealth:
        return bindCheckHealth(context, node);
    case StepKind::CheckTopology:
        return bindCheckTopology(context, step, node);
    case StepKind::Publish:
        return bindPublish(context, step, node);
    case StepKind::Generalise:
        return bindGeneralise(context, step, node);
    case StepKind::ShutDown:
        return bindShutDown(context, node);
    case StepKind::Seal:
        return bindSeal(context, step, node);
    case StepKind::Discard:
        return bindDiscard(context, step, node);
    case StepKind::Register:
        return bindRegister(context, step);
    case StepKind::RefreshIndex:
        return bindRefreshIndex(context, step);
    case StepKind::CheckPatches:
        return bindCheckPatches(context, step);
    case StepKind::ImportImage:
        return bindImportImage(context, step, node);
    case StepKind::PrepareSeed:
        return bindPrepareSeed(context, step);
    case StepKind::Adopt:
        return bindAdopt(context, node);
    case StepKind::ExportBundle:
        return bindExportBundle(context, step);
    }
    return {};
}

/// A lost node and the one that replaces it can have the same name: what removes is for the lost one.
PlanNode nodeOf(const catalog::Plan &plan, const PlanStep &step)
{
    for (const PlanNode &node : plan.nodes) {
        if (node.id == step.node && node.leaves == (plan.isChange && step.kind == StepKind::Discard))
            return node;
    }
    return {};
}

} // namespace

engine::Graph bindPlan(RunContext &context)
{
    engine::Graph graph;
    for (const PlanStep &step : context.plan.steps) {
        const Actions actions = bindStep(context, step, nodeOf(context.plan, step));
        graph.push_back({step.id, step.node, step.phase, step.after, step.deadline, step.scope, step.commits,
                         step.kind == StepKind::RunStage, actions.intent, actions.resource, actions.run,
                         actions.undo});
    }
    return graph;
}

} // namespace bakeoff::deploy
