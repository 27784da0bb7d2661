// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/bake_plan.h"

#include "image/import_plan.h"
#include "image/os_template.h"
#include "image/step_chain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace bakeoff::image {

using namespace std::chrono_literals;
using catalog::Phase;
using catalog::PlanNode;
using catalog::PlanStep;
using catalog::StepKind;
using catalog::TemplateRecord;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

PlanNode bakeNode(const QString &id, const catalog::Service &service, const QString &templateKey)
{
    PlanNode node;
    node.id = id;
    node.role = service.id;
    node.serviceId = service.id;
    node.templateKey = templateKey;
    node.memory_MiB = std::max(service.memory_MiB, 768); // apt and Puppet side by side need some room
    node.vcpus = service.vcpus;
    node.forTemplate = true;
    return node;
}

} // namespace

QString keyOf(const TemplateRecord &record)
{
    return catalog::templateKey(record.platformId, record.serviceId, record.depth);
}

QString osRecipeDigest(const catalog::Catalog &catalog, const catalog::Platform &platform)
{
    if (!platform.build)
        return {};
    const catalog::OsBuild &build = *platform.build;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList parts{build.method,
                            build.suite,
                            build.siblingSuites.join(QLatin1Char(' ')),
                            build.components.join(QLatin1Char(' ')),
                            build.packages.join(QLatin1Char(' ')),
                            build.kernelPackage,
                            QString::number(build.diskSize.value),
                            catalog.modulePackages(platform.family).join(QLatin1Char(' '))};
    hash.addData(parts.join(QLatin1Char('\n')).toUtf8());
    for (const QString &name : {bootstrapRecipe, build.customize}) {
        QFile script(QDir(catalog.recipesFolder).filePath(name)); // may be absolute
        if (script.open(QIODevice::ReadOnly))
            hash.addData(script.readAll());
    }
    return QString::fromLatin1(hash.result().toHex());
}

TemplateInventory::TemplateInventory(QList<TemplateRecord> records, catalog::Catalog catalog)
    : m_records(std::move(records)), m_catalog(std::move(catalog))
{
}

const TemplateRecord *TemplateInventory::latest(const QString &templateKey) const
{
    const TemplateRecord *found = nullptr;
    for (const TemplateRecord &record : m_records) {
        if (keyOf(record) == templateKey && record.status != catalog::TemplateStatus::PendingDeletion &&
            (!found || record.generation > found->generation))
            found = &record;
    }
    return found;
}

const TemplateRecord *TemplateInventory::current(const QString &templateKey) const
{
    const TemplateRecord *record = latest(templateKey);
    if (!record || record->status != catalog::TemplateStatus::Ready)
        return nullptr;
    return staleness(*record).recipeChanged ? nullptr : record;
}

const TemplateRecord *TemplateInventory::byId(const QString &id) const
{
    const auto found = std::find_if(m_records.cbegin(), m_records.cend(),
                                    [&id](const TemplateRecord &each) { return each.id == id; });
    return found == m_records.cend() ? nullptr : &*found;
}

bool TemplateInventory::isUpToDate(const QString &templateKey) const
{
    const TemplateRecord *record = current(templateKey);
    return record && !staleness(*record).isStale();
}

Staleness TemplateInventory::staleness(const TemplateRecord &record) const
{
    Staleness found;
    const catalog::Platform *platform = m_catalog.platform(record.platformId);
    if (record.kind == catalog::TemplateKind::Os) {
        // What a vendor made is as it was imported, whatever becomes of the recipe that builds its like here.
        found.recipeChanged = !platform || (sourceSha256(record.recipeDigest).isEmpty() &&
                                            record.recipeDigest != osRecipeDigest(m_catalog, *platform));
    } else {
        const catalog::Service *service = m_catalog.service(record.serviceId);
        found.recipeChanged = !platform || !service ||
                              record.recipeDigest != catalog::recipeDigest(m_catalog, *service, *platform);
        const TemplateRecord *parent = current(record.platformId);
        found.parentReplaced = parent && parent->id != record.parentId;
    }
    found.outdated = record.outdated.size();
    found.security = std::count_if(record.outdated.cbegin(), record.outdated.cend(),
                                   [](const catalog::OutdatedPackage &each) { return each.isSecurity; });
    return found;
}

int TemplateInventory::nextGeneration(const QString &templateKey) const
{
    int last = 0;
    for (const TemplateRecord &record : m_records) { // also one that waits for its deletion has its number
        if (keyOf(record) == templateKey)
            last = std::max(last, record.generation);
    }
    return last + 1;
}

QString planOsTemplate(catalog::Plan &plan, const catalog::Platform &platform, bool needed)
{
    if (!needed)
        return {};
    const QString key = catalog::templateKey(platform.id, {}, catalog::BakeDepth::OsOnly);
    plan.missingTemplates << key;
    StepChain chain(plan, key, {});
    chain.add(QStringLiteral("build"), StepKind::BuildOsTemplate, {}, 30min, key).commits = true;
    return chain.last();
}

Result<QString> planBake(catalog::Plan &plan, const catalog::Platform &platform,
                         const catalog::Service &service, catalog::BakeDepth depth, const QStringList &after)
{
    if (!service.hasRecipe())
        return fail(ErrorCode::Unsupported,
                    Text::tr("%1 has no recipe yet, so it cannot be installed.").arg(service.name.text()),
                    Text::tr("Choose another service, or add recipes to its folder."));
    const QString key = catalog::templateKey(platform.id, service.id, depth);
    const QString osKey = catalog::templateKey(platform.id, {}, catalog::BakeDepth::OsOnly);
    plan.missingTemplates << key;
    QString suffix = platform.id + QLatin1Char('-') + service.id;
    if (depth == catalog::BakeDepth::Packages)
        suffix += QStringLiteral("-packages");
    const QString bake = QStringLiteral("bake-") + suffix;
    const QString check = QStringLiteral("check-") + suffix;
    plan.nodes << bakeNode(bake, service, osKey) << bakeNode(check, service, key);

    StepChain chain(plan, key, after);
    chain.add(QStringLiteral("recipes"), StepKind::PrepareRecipes, {}, 1min, key);
    chain.add(QStringLiteral("clone"), StepKind::Clone, bake, 5min);
    chain.add(QStringLiteral("boot"), StepKind::Boot, bake, 3min);
    chain.add(QStringLiteral("agent"), StepKind::WaitForAgent, bake, 5min);
    chain.add(QStringLiteral("identity"), StepKind::Identity, bake, 2min);
    chain.add(QStringLiteral("install"), StepKind::RunStage, bake, 30min, QStringLiteral("install"));
    if (depth == catalog::BakeDepth::Configured) {
        chain.add(QStringLiteral("configure"), StepKind::RunStage, bake, 30min, QStringLiteral("configure"));
        chain.add(QStringLiteral("health"), StepKind::CheckHealth, bake, 5min);
    }
    chain.add(QStringLiteral("generalise"), StepKind::Generalise, bake, 5min);
    chain.add(QStringLiteral("shutdown"), StepKind::ShutDown, bake, 3min);
    chain.add(QStringLiteral("seal"), StepKind::Seal, bake, 10min, key);
    chain.add(QStringLiteral("check-clone"), StepKind::Clone, check, 5min);
    chain.add(QStringLiteral("check-boot"), StepKind::Boot, check, 3min);
    chain.add(QStringLiteral("check-agent"), StepKind::WaitForAgent, check, 5min);
    chain.add(QStringLiteral("check-identity"), StepKind::Identity, check, 2min);
    if (depth == catalog::BakeDepth::Configured)
        chain.add(QStringLiteral("check-health"), StepKind::CheckHealth, check, 5min);
    chain.add(QStringLiteral("discard-check"), StepKind::Discard, check, 2min);
    chain.add(QStringLiteral("discard-bake"), StepKind::Discard, bake, 2min,
              key); // and the recipes of this bake
    chain.add(QStringLiteral("register"), StepKind::Register, {}, 1min, key).commits = true;
    return chain.last();
}

} // namespace bakeoff::image
