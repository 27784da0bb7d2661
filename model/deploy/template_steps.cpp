// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"

#include "base/files.h"
#include "deploy/workspace_settings.h"
#include "image/bake_plan.h"
#include "image/cloud_image.h"
#include "image/manifest.h"
#include "image/os_template.h"

#include <QCoreApplication>
#include <QUuid>

namespace bakeoff::deploy {

using catalog::PlanNode;
using catalog::PlanStep;
using catalog::TemplateRecord;
using engine::StepContext;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

QString newTemplateId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(8);
}

int nextGeneration(RunContext &context, const QString &key)
{
    auto records = context.workspace.templates();
    return image::TemplateInventory(records ? *records : QList<TemplateRecord>(), context.catalog)
        .nextGeneration(key);
}

} // namespace

Actions bindBuildOsTemplate(RunContext &context, const PlanStep &planStep)
{
    const QString key = planStep.argument;
    const QString id = newTemplateId();
    Actions actions;
    actions.intent = QStringLiteral("build OS template");
    actions.resource = id;
    actions.run = [&context, key, id](StepContext &step) -> Result<> {
        auto mirror = mirrorOf(context.workspace, step.stop);
        if (!mirror)
            return tl::unexpected(mirror.error());
        image::OsTemplateRequest request;
        request.platform = *context.catalog.platform(catalog::parseTemplateKey(key).platformId);
        request.modulePackages = context.catalog.modulePackages(request.platform.family);
        request.recipesFolder = context.catalog.recipesFolder;
        request.mirror = *mirror;
        request.imagesDirectory = context.names.images;
        request.templateId = id;
        auto record = image::buildOsTemplate(request, {step.stop, step.deadline, step.progress, step.log});
        if (!record)
            return tl::unexpected(record.error());
        record->recipeDigest = image::osRecipeDigest(context.catalog, request.platform);
        record->generation = nextGeneration(context, key);
        if (auto size = context.host->volumes().allocatedSize(context.imagePath(record->diskFile)))
            record->allocatedSize = *size;
        if (auto saved = context.workspace.saveTemplate(*record); !saved) {
            (void)image::removeTemplateFiles(*record, context.names.images);
            return saved;
        }
        context.provide(key, *record);
        return {};
    };
    return actions;
}

Actions bindGeneralise(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString key = planStep.scope;
    Actions actions;
    actions.intent = QStringLiteral("generalise");
    actions.run = [&context, node, key](StepContext &step) -> Result<> {
        guest::GuestAgent agent = context.agent(node.id);
        auto listed = agent.checkedRun(Text::tr("Listing the packages"),
                                       {QStringLiteral("dpkg-query"), QStringLiteral("-W"),
                                        QStringLiteral("-f"), QString::fromLatin1(image::dpkgFormat)},
                                       step.stop, step.deadline);
        if (!listed)
            return tl::unexpected(listed.error());
        auto packages = image::parsePackages(listed->standardOutput);
        if (!packages)
            return tl::unexpected(packages.error());
        context.setManifest(key, *packages);
        QStringList command{QStringLiteral("/bin/sh"),
                            QLatin1String(recipesInGuest) + QStringLiteral("/recipes/generalise.sh")};
        if (!node.serviceId.isEmpty())
            command << node.serviceId;
        return agent.runUnit(QStringLiteral("bakeoff-generalise"), Text::tr("Generalising the image"),
                             command, step.stop, step.deadline, step.log);
    };
    return actions;
}

Actions bindSeal(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString key = planStep.argument;
    TemplateRecord record;
    record.id = newTemplateId();
    const catalog::TemplateKey made = catalog::parseTemplateKey(key);
    record.kind = made.isOs() ? catalog::TemplateKind::Os : catalog::TemplateKind::PreInstalled;
    record.platformId = made.platformId;
    record.serviceId = made.serviceId;
    record.depth = made.depth;
    const QString stem =
        made.isOs() ? QStringLiteral("os-%1-%2").arg(record.platformId, record.id)
                    : QStringLiteral("golden-%1-%2-%3").arg(record.platformId, record.serviceId, record.id);
    record.diskFile = stem + QStringLiteral(".qcow2");
    record.kernelFile = stem + QStringLiteral(".vmlinuz");
    record.initrdFile = stem + QStringLiteral(".initrd");

    Actions actions;
    actions.intent =
        made.isOs() ? QStringLiteral("create OS template") : QStringLiteral("create golden image");
    actions.resource = context.imagePath(record.diskFile);
    actions.run = [&context, key, node, record](StepContext &step) -> Result<> {
        TemplateRecord sealed = record;
        TemplateRecord parent; // of an import: none
        if (!node.templateKey.isEmpty()) {
            auto found = context.templateFor(node.templateKey);
            if (!found)
                return tl::unexpected(found.error());
            parent = *found;
        }
        auto flat = context.host->volumes().flatten(
            context.names.disk(node.id), context.imagePath(sealed.diskFile), step.stop, step.deadline,
            [&step](double fraction) { step.progress(fraction, Text::tr("Writing the image")); });
        if (!flat)
            return flat;
        if (parent.kernelFile.isEmpty()) { // it has its own boot loader
            sealed.kernelFile.clear();
            sealed.initrdFile.clear();
        } else {
            // A golden image stands alone: its OS template may be deleted without taking its kernel along.
            if (auto copied =
                    copyFile(context.imagePath(parent.kernelFile), context.imagePath(sealed.kernelFile));
                !copied)
                return copied;
            if (auto copied =
                    copyFile(context.imagePath(parent.initrdFile), context.imagePath(sealed.initrdFile));
                !copied)
                return copied;
        }
        sealed.parentId = parent.id;
        sealed.kernelSha256 = parent.kernelSha256;
        sealed.initrdSha256 = parent.initrdSha256;
        sealed.virtualSize = parent.virtualSize;
        if (node.templateKey.isEmpty()) {
            auto look =
                image::probeCloudImage(context.names.disk(node.id), image::ImageFormat::Qcow2, step.stop);
            if (!look)
                return tl::unexpected(look.error());
            sealed.virtualSize = look->virtualSize;
        }
        sealed.recipeDigest = context.recipeDigest(key);
        sealed.packages = context.manifest(key);
        sealed.acceleration = host::toId(context.acceleration());
        if (auto size = context.host->volumes().allocatedSize(context.imagePath(sealed.diskFile)))
            sealed.allocatedSize = *size;
        context.provide(key, sealed); // for the test clone; the workspace learns of it when that has passed
        return {};
    };
    actions.undo = [&context, record](StepContext &) {
        return image::removeTemplateFiles(record, context.names.images);
    };
    return actions;
}

Actions bindRegister(RunContext &context, const PlanStep &planStep)
{
    const QString key = planStep.argument;
    Actions actions;
    actions.intent = QStringLiteral("register golden image");
    actions.run = [&context, key](StepContext &) -> Result<> {
        auto sealed = context.templateFor(key);
        if (!sealed)
            return tl::unexpected(sealed.error());
        sealed->build_s = context.secondsOf(key);
        sealed->builtAt = QDateTime::currentDateTimeUtc();
        sealed->generation = nextGeneration(context, key);
        if (auto saved = context.workspace.saveTemplate(*sealed); !saved)
            return saved;
        context.provide(key, *sealed);
        return {};
    };
    return actions;
}

} // namespace bakeoff::deploy
