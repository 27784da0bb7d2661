// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/import_plan.h"

#include "image/step_chain.h"

#include <QCoreApplication>

namespace bakeoff::image {

using namespace std::chrono_literals;
using catalog::StepKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

const QString digestPrefix = QStringLiteral("image:sha256:");
constexpr int memory_MiB = 1024; // cloud-init, apt and dpkg side by side

} // namespace

QString importedDigest(const QString &sha256)
{
    return digestPrefix + sha256;
}

QString sourceSha256(const QString &recipeDigest)
{
    return recipeDigest.startsWith(digestPrefix) ? recipeDigest.mid(digestPrefix.size()) : QString();
}

Result<catalog::Plan> planImport(const catalog::Platform &platform, const catalog::ImageSource &source)
{
    if (!platform.build || platform.family != QLatin1String("debian"))
        return fail(
            ErrorCode::Unsupported,
            Text::tr("No image of %1 can be imported: there are no recipes for what it needs at its first "
                     "boot yet.")
                .arg(platform.name.text()),
            Text::tr("Choose a platform that templates are built of, e.g. Debian 12."));
    const QString key = catalog::templateKey(platform.id, {}, catalog::BakeDepth::OsOnly);
    const QString import = QStringLiteral("import-") + platform.id;
    const QString check = QStringLiteral("check-") + platform.id;
    catalog::Plan plan;
    plan.request.platformId = platform.id;
    plan.image = source;
    plan.missingTemplates << key;
    for (const QString &id : {import, check}) {
        catalog::PlanNode node;
        node.id = id;
        node.role = platform.id;
        node.templateKey = id == check ? key : QString(); // its disk is the image itself
        node.memory_MiB = memory_MiB;
        node.forTemplate = true;
        plan.nodes << node;
    }
    StepChain chain(plan, key, {});
    chain.add(QStringLiteral("image"), StepKind::ImportImage, import, 2h);
    chain.add(QStringLiteral("host"), StepKind::ProbeHost, {}, 1min);
    chain.add(QStringLiteral("seed"), StepKind::PrepareSeed, {}, 2min, key);
    chain.add(QStringLiteral("boot"), StepKind::Boot, import, 3min);
    // The agent may have to be fetched first.
    chain.add(QStringLiteral("agent"), StepKind::WaitForAgent, import, 20min);
    chain.add(QStringLiteral("adopt"), StepKind::Adopt, import, 40min);
    chain.add(QStringLiteral("generalise"), StepKind::Generalise, import, 5min);
    chain.add(QStringLiteral("shutdown"), StepKind::ShutDown, import, 5min);
    chain.add(QStringLiteral("seal"), StepKind::Seal, import, 30min, key);
    chain.add(QStringLiteral("check-clone"), StepKind::Clone, check, 5min);
    chain.add(QStringLiteral("check-boot"), StepKind::Boot, check, 3min);
    chain.add(QStringLiteral("check-agent"), StepKind::WaitForAgent, check, 10min);
    chain.add(QStringLiteral("discard-check"), StepKind::Discard, check, 2min);
    chain.add(QStringLiteral("discard-import"), StepKind::Discard, import, 2min, key); // and the seed
    chain.add(QStringLiteral("register"), StepKind::Register, {}, 1min, key).commits = true;
    return plan;
}

} // namespace bakeoff::image
