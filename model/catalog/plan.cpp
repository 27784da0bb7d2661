// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/plan.h"

#include "catalog/names.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr auto kindIds = idTable<StepKind>({
    {StepKind::BuildOsTemplate, "build-os-template"},
    {StepKind::PrepareRecipes, "prepare-recipes"},
    {StepKind::ProbeHost, "probe-host"},
    {StepKind::Clone, "clone"},
    {StepKind::Boot, "boot"},
    {StepKind::Start, "start"},
    {StepKind::WaitForAgent, "wait-for-agent"},
    {StepKind::Identity, "identity"},
    {StepKind::RunStage, "run-stage"},
    {StepKind::CheckHealth, "check-health"},
    {StepKind::CheckTopology, "check-topology"},
    {StepKind::Publish, "publish"},
    {StepKind::Generalise, "generalise"},
    {StepKind::ShutDown, "shut-down"},
    {StepKind::Seal, "seal"},
    {StepKind::UpdatePeers, "update-peers"},
    {StepKind::Discard, "discard"},
    {StepKind::Register, "register"},
    {StepKind::RefreshIndex, "refresh-index"},
    {StepKind::CheckPatches, "check-patches"},
    {StepKind::ImportImage, "import-image"},
    {StepKind::PrepareSeed, "prepare-seed"},
    {StepKind::Adopt, "adopt"},
    {StepKind::ExportBundle, "export-bundle"},
});

template <typename T>
const T *findById(const QList<T> &list, const QString &id)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&id](const T &value) { return value.id == id; });
    return found == list.end() ? nullptr : &*found;
}

QString stageName(const PlanStep &step)
{
    if (step.argument == QLatin1String("install"))
        return Text::tr("Install the service on %1").arg(step.node);
    if (step.argument == QLatin1String("configure"))
        return Text::tr("Configure the service on %1").arg(step.node);
    if (step.argument == QLatin1String("join"))
        return Text::tr("Join %1 to its cluster").arg(step.node);
    return Text::tr("Run the stage %1 on %2").arg(step.argument, step.node);
}

} // namespace

const PlanNode *Plan::node(const QString &id) const
{
    return findById(nodes, id);
}

const PlanStep *Plan::step(const QString &id) const
{
    return findById(steps, id);
}

namespace {
constexpr int firstHost = 11;
}

QString clusterPrefix(const QString &deploymentId)
{
    // 10.64/10: away from 10.0.2/24, which QEMU's user-mode network has.
    const QByteArray digest = QCryptographicHash::hash(deploymentId.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("10.%1.%2.")
        .arg(64 + static_cast<uchar>(digest[0]) % 64)
        .arg(static_cast<uchar>(digest[1]));
}

QString prefixOf(const QString &address)
{
    return address.left(address.lastIndexOf(QLatin1Char('.')) + 1);
}

QString nodeAddress(const QString &prefix, int number)
{
    return prefix + QString::number(firstHost - 1 + number);
}

int nodeNumber(const QString &address)
{
    return std::max(0, address.section(QLatin1Char('.'), -1).toInt() - firstHost + 1);
}

QString templateKey(const QString &platformId, const QString &serviceId, BakeDepth depth)
{
    if (serviceId.isEmpty() || depth == BakeDepth::OsOnly)
        return platformId;
    const QString key = platformId + QLatin1Char('/') + serviceId;
    return depth == BakeDepth::Packages ? key + QLatin1Char('@') + toId(depth) : key;
}

TemplateKey parseTemplateKey(const QString &key)
{
    TemplateKey parsed;
    parsed.platformId = key.section(u'/', 0, 0);
    const QString rest = key.section(u'/', 1);
    parsed.serviceId = rest.section(u'@', 0, 0);
    if (!parsed.isOs())
        parsed.depth = rest.contains(u'@') ? BakeDepth::Packages : BakeDepth::Configured;
    return parsed;
}

QString toId(StepKind kind)
{
    return kindIds.id(kind);
}

QString displayName(const PlanStep &step)
{
    switch (step.kind) {
    case StepKind::BuildOsTemplate:
        return Text::tr("Build the OS template %1").arg(step.argument);
    case StepKind::PrepareRecipes:
        return Text::tr("Prepare the recipes");
    case StepKind::ProbeHost:
        return Text::tr("Check the host's acceleration");
    case StepKind::Clone:
        return Text::tr("Clone the disk of %1").arg(step.node);
    case StepKind::Boot:
        return Text::tr("Boot %1").arg(step.node);
    case StepKind::Start:
        return Text::tr("Start %1 again").arg(step.node);
    case StepKind::WaitForAgent:
        return Text::tr("Wait for the agent of %1").arg(step.node);
    case StepKind::Identity:
        return Text::tr("Give %1 its identity").arg(step.node);
    case StepKind::UpdatePeers:
        return Text::tr("Tell %1 who is beside it").arg(step.node);
    case StepKind::RunStage:
        return stageName(step);
    case StepKind::CheckHealth:
        return Text::tr("Check the health of %1").arg(step.node);
    case StepKind::CheckTopology:
        return Text::tr("Check the whole as its client would use it, on %1").arg(step.node);
    case StepKind::Publish:
        return step.node.isEmpty() ? Text::tr("Publish the endpoints")
                                   : Text::tr("Publish the endpoints of %1").arg(step.node);
    case StepKind::Generalise:
        return Text::tr("Generalise %1").arg(step.node);
    case StepKind::ShutDown:
        return Text::tr("Shut %1 down").arg(step.node);
    case StepKind::Seal:
        if (!step.argument.isEmpty() && parseTemplateKey(step.argument).isOs())
            return Text::tr("Seal the OS template %1").arg(step.argument);
        return step.argument.isEmpty() ? Text::tr("Seal the golden image of %1").arg(step.node)
                                       : Text::tr("Seal the golden image %1").arg(step.argument);
    case StepKind::Discard:
        return Text::tr("Discard %1").arg(step.node);
    case StepKind::Register:
        return Text::tr("Register the template %1").arg(step.argument);
    case StepKind::RefreshIndex:
        return Text::tr("Ask the mirror for the package lists of %1").arg(step.argument);
    case StepKind::CheckPatches:
        return Text::tr("Compare the packages of the template %1").arg(step.argument);
    case StepKind::ImportImage:
        return Text::tr("Check and convert the image");
    case StepKind::PrepareSeed:
        return Text::tr("Prepare the first boot");
    case StepKind::Adopt:
        return Text::tr("Install the configuration tool in the image");
    case StepKind::ExportBundle:
        return Text::tr("Export the template %1").arg(step.argument);
    }
    return {};
}

} // namespace bakeoff::catalog
