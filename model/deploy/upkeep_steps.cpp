// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"

#include "deploy/workspace_settings.h"
#include "image/bundle.h"
#include "image/patch_check.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

using catalog::PlanStep;
using engine::StepContext;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

Result<image::PackageIndex> indexOf(const RunContext &context, const QString &platformId,
                                    const std::stop_token &stop)
{
    auto mirror = mirrorOf(context.workspace, stop);
    if (!mirror)
        return tl::unexpected(mirror.error());
    const catalog::Platform &platform = *context.catalog.platform(platformId); // the planner has checked it
    return image::PackageIndex{
        QStringLiteral("%1/apt-%2").arg(context.names.images, platformId), *mirror, *platform.build, {}};
}

} // namespace

Actions bindRefreshIndex(RunContext &context, const PlanStep &planStep)
{
    Actions actions;
    actions.intent = QStringLiteral("fetch package lists");
    actions.run = [&context, platformId = planStep.argument](StepContext &step) -> Result<> {
        auto index = indexOf(context, platformId, step.stop);
        if (!index)
            return tl::unexpected(index.error());
        return image::refreshIndex(*index, step.stop, step.deadline, step.log);
    };
    return actions;
}

Actions bindCheckPatches(RunContext &context, const PlanStep &planStep)
{
    Actions actions;
    actions.intent = QStringLiteral("compare packages");
    actions.run = [&context, id = planStep.argument](StepContext &step) -> Result<> {
        auto record = context.workspace.templateById(id);
        if (!record)
            return tl::unexpected(record.error());
        auto index = indexOf(context, record->platformId, step.stop);
        if (!index)
            return tl::unexpected(index.error());
        // Templates of one platform share its state folder, so they are compared one after another.
        const std::lock_guard lock(context.indexMutex(record->platformId));
        auto outdated = image::findOutdated(*index, record->packages, step.stop, step.deadline);
        if (!outdated)
            return tl::unexpected(outdated.error());
        step.log(Text::tr("%1: outdated packages: %2, security fixes: %3")
                     .arg(catalog::templateKey(record->platformId, record->serviceId, record->depth))
                     .arg(outdated->size())
                     .arg(std::count_if(outdated->cbegin(), outdated->cend(),
                                        [](const auto &each) { return each.isSecurity; })));
        return context.workspace.setTemplateCheck(id, QDateTime::currentDateTimeUtc(), *outdated);
    };
    return actions;
}

Actions bindExportBundle(RunContext &context, const PlanStep &planStep)
{
    Actions actions;
    actions.intent = QStringLiteral("export template");
    actions.resource = planStep.target;
    actions.run = [&context, id = planStep.argument,
                   folder = planStep.target](StepContext &step) -> Result<> {
        auto record = context.workspace.templateById(id);
        if (!record)
            return tl::unexpected(record.error());
        return image::exportBundle(*record, context.names.images, folder, context.host->volumes(), step.stop,
                                   step.deadline, step.progress);
    };
    return actions;
}

} // namespace bakeoff::deploy
