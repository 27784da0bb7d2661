// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"

#include "deploy/workspace_settings.h"
#include "image/cloud_image.h"
#include "image/cloud_seed.h"
#include "image/fetch_failure.h"
#include "image/import_plan.h"

#include <QCoreApplication>

namespace bakeoff::deploy {

using catalog::PlanNode;
using catalog::PlanStep;
using engine::StepContext;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

// What the import itself writes beyond the image: packages, and the sealed copy of both.
constexpr Bytes headroom = Bytes::gibi(2);
constexpr double shareOfDigest = 0.3;
/// From the agent's first answer until cloud-init has done all; 90 s were seen under emulation.
constexpr std::chrono::minutes longestFirstBoot{5};

Result<> checkSpace(const RunContext &context, const image::CloudImage &image)
{
    auto free = context.host->volumes().freeSpace(context.names.images);
    if (!free)
        return tl::unexpected(free.error());
    auto stored = context.host->volumes().allocatedSize(image.file); // a raw image is mostly holes
    const Bytes needed{headroom.value + 2 * (stored ? *stored : image.fileSize).value};
    if (*free >= needed)
        return {};
    return fail(ErrorCode::NoSpace,
                Text::tr("Importing “%1” needs about %2 in “%3”, but only %4 are free.")
                    .arg(image.file, formatBytes(needed), context.names.images, formatBytes(*free)),
                Text::tr("Free some space and try again."));
}

const catalog::Platform &platformOf(const RunContext &context)
{
    return *context.catalog.platform(context.plan.request.platformId); // the planner has checked it
}

} // namespace

Actions bindImportImage(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString key = planStep.scope;
    const QString target = context.names.disk(node.id);
    Actions actions;
    actions.intent = QStringLiteral("create volume");
    actions.resource = target;
    actions.run = [&context, key, target](StepContext &step) -> Result<> {
        context.secondsOf(key); // the template's own time begins here
        const catalog::ImageSource &source = context.plan.image;
        auto looked = image::probeCloudImage(source.file, image::imageFormatFromId(source.format), step.stop);
        if (!looked)
            return tl::unexpected(looked.error());
        if (auto enough = checkSpace(context, *looked); !enough)
            return enough;
        auto digest = image::imageSha256(looked->file, step.stop, step.deadline, [&step](double fraction) {
            step.progress(fraction * shareOfDigest, Text::tr("Computing the SHA-256"));
        });
        if (!digest)
            return tl::unexpected(digest.error());
        step.log(Text::tr("SHA-256 of “%1”: %2").arg(looked->file, *digest));
        if (!source.sha256.isEmpty()) {
            if (auto same = image::compareSha256(looked->file, *digest, source.sha256); !same)
                return same;
        }
        context.setRecipeDigest(key, image::importedDigest(*digest));
        auto converted = image::convertCloudImage(
            *looked, target, platformOf(context).build->diskSize, step.stop, step.deadline,
            [&step](double fraction) {
                step.progress(shareOfDigest + fraction * (1 - shareOfDigest), Text::tr("Converting"));
            });
        if (!converted)
            return converted;
        return context.host->volumes().bring(target, step.stop, step.deadline, {});
    };
    actions.undo = [&context, target](StepContext &) { return context.host->volumes().remove(target); };
    return actions;
}

Actions bindPrepareSeed(RunContext &context, const PlanStep &planStep)
{
    const QString iso = context.names.iso(planStep.scope);
    Actions actions;
    actions.intent = QStringLiteral("write seed");
    actions.resource = iso;
    actions.run = [&context, iso](StepContext &step) -> Result<> {
        auto mirror = mirrorOf(context.workspace, step.stop);
        if (!mirror)
            return tl::unexpected(mirror.error());
        const catalog::Platform &platform = platformOf(context);
        auto written =
            image::writeSeedIso(context.catalog,
                                image::cloudSeed(platform, context.catalog.modulePackages(platform.family),
                                                 *mirror, context.unitId),
                                iso, step.stop, step.deadline);
        if (!written)
            return written;
        return context.host->volumes().bring(iso, step.stop, step.deadline, {});
    };
    actions.undo = [&context, iso](StepContext &) { return context.host->volumes().remove(iso); };
    return actions;
}

/// An agent that the image brought along answers long before the first boot has done its part, and with some
/// vendors may not run commands until then (see first-boot.sh).
Result<> waitForFirstBoot(guest::GuestAgent &agent, const std::stop_token &stop, const Deadline &deadline)
{
    Result<> alive;
    bool mayRun = false;
    const auto done = pollUntil(stop, deadline.capped(longestFirstBoot), std::chrono::milliseconds(500),
                                Text::tr("The image's first boot"), [&] {
                                    const auto allowed = agent.allowsCommands();
                                    mayRun = allowed && *allowed;
                                    if (!allowed)
                                        alive = agent.checkAlive(); // it is started anew on the way
                                    if (!mayRun)
                                        return !alive;
                                    const auto marker =
                                        agent.run({QStringLiteral("/usr/bin/test"), QStringLiteral("-e"),
                                                   QStringLiteral("/run/bakeoff/first-boot-done")},
                                                  stop, Deadline(std::chrono::seconds(10)));
                                    return marker && marker->exitCode == 0;
                                });
    if (!alive)
        return alive;
    if (done || mayRun || done.error().isCancelled())
        return done;
    return fail(ErrorCode::Unsupported,
                Text::tr("The agent of this image refuses to run commands (guest-exec), also after its first "
                         "boot was to allow them."),
                Text::tr("Allow guest-exec in the image (the block list of qemu-ga), or import another "
                         "image."));
}

Actions bindAdopt(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("install agent and configuration tool");
    actions.run = [&context, node](StepContext &step) -> Result<> {
        guest::GuestAgent agent = context.agent(node.id);
        if (auto allowed = waitForFirstBoot(agent, step.stop, step.deadline); !allowed)
            return allowed;
        if (auto mounted = mountRecipes(agent, step.stop, step.deadline); !mounted)
            return mounted;
        const QString script = QStringLiteral("%1/recipes/%2/adopt.sh")
                                   .arg(QLatin1String(recipesInGuest), platformOf(context).family);
        auto done = agent.runUnit(
            QStringLiteral("bakeoff-adopt"), Text::tr("Installing the configuration tool"),
            {QStringLiteral("/bin/sh"), script}, step.stop, step.deadline, [&step](const QString &line) {
                step.log(line);
                step.progress(-1, line);
            });
        if (!done)
            return tl::unexpected(image::addFetchFailure(
                done.error(),
                Text::tr("Import it again later, or choose another mirror with “bakeoffctl mirror” before."),
                Text::tr("Read what the guest printed. The image must be of the platform that was named.")));
        return done;
    };
    return actions;
}

} // namespace bakeoff::deploy
