// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"
#include "deploy/published_port.h"

#include "base/transfer.h"
#include "image/recipe_iso.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QSysInfo>

namespace bakeoff::deploy {

using catalog::PlanNode;
using catalog::PlanStep;
using engine::StepContext;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

/// What probing depends on: another kernel of the host, another QEMU or another guest kernel asks for a new
/// probe.
QString probeKey(const catalog::HostFacts &facts, const QString &kernelSha256)
{
    QFile bootId(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    const QString boot =
        bootId.open(QIODevice::ReadOnly) ? QString::fromLatin1(bootId.readAll()).trimmed() : QString();
    return QStringLiteral("%1 %2 %3 %4").arg(facts.uri, facts.qemuVersion, boot, kernelSha256);
}

/// What is asked to boot, to see whether KVM runs a guest.
struct ProbeKernel {
    QString kernel;
    QString initrd;
    QString sha256;
};

/// The template's own kernel; where it boots by a boot loader of its own, another template's, or this
/// machine's.
ProbeKernel kernelToProbe(const RunContext &context, const catalog::TemplateRecord &base)
{
    QList<catalog::TemplateRecord> templates{base};
    if (auto others = context.workspace.templates())
        templates += *others;
    for (const catalog::TemplateRecord &each : std::as_const(templates)) {
        if (!each.kernelFile.isEmpty())
            return {context.imagePath(each.kernelFile), context.imagePath(each.initrdFile),
                    each.kernelSha256};
    }
    const QString kernel = QStringLiteral("/boot/vmlinuz-") + QSysInfo::kernelVersion();
    const QString initrd = QStringLiteral("/boot/initrd.img-") + QSysInfo::kernelVersion();
    if (QFileInfo(kernel).isReadable() && QFileInfo(initrd).isReadable())
        return {kernel, initrd, QSysInfo::kernelVersion()};
    return {};
}

Result<> chooseAcceleration(RunContext &context, const catalog::TemplateRecord &base,
                            const catalog::HostFacts &facts, const StepContext &step)
{
    const ProbeKernel asked = kernelToProbe(context, base);
    const QString key = probeKey(facts, asked.sha256);
    const QJsonObject known = context.workspace.setting(QStringLiteral("acceleration_probe")).toObject();
    host::Acceleration found = host::Acceleration::Tcg;
    if (known.value(QLatin1String("key")).toString() == key) {
        found = known.value(QLatin1String("found")).toString() == QLatin1String("kvm")
                    ? host::Acceleration::Kvm
                    : host::Acceleration::Tcg;
    } else if (!asked.kernel.isEmpty()) {
        found = context.host->probe(asked.kernel, asked.initrd, step.stop);
        if (step.stop.stop_requested())
            return cancelled();
        auto kept = context.workspace.setSetting(
            QStringLiteral("acceleration_probe"),
            QJsonObject{{QStringLiteral("key"), key}, {QStringLiteral("found"), host::toId(found)}});
        if (!kept)
            return kept;
    } else {
        step.log(Text::tr("No kernel is at hand to try KVM with; a template built here would bring one."));
    }
    step.log(
        found == host::Acceleration::Kvm
            ? Text::tr("Guests run under KVM here.")
            : Text::tr("Guests run under TCG (software emulation): KVM is missing or runs no guest here."));
    context.setAcceleration(found);
    return {};
}

Result<> checkCapacity(const RunContext &context, const catalog::HostFacts &facts)
{
    if (context.plan.memory > facts.memory) {
        return fail(ErrorCode::NoSpace,
                    Text::tr("The virtual machines need %1 of memory, but the host has %2.")
                        .arg(formatBytes(context.plan.memory), formatBytes(facts.memory)),
                    Text::tr("Choose fewer or smaller nodes."));
    }
    auto free = context.host->volumes().freeSpace(context.names.images);
    if (!free)
        return tl::unexpected(free.error());
    if (*free < context.plan.diskSpace) {
        return fail(ErrorCode::NoSpace,
                    Text::tr("The plan may take %1 in “%2”, but only %3 are free.")
                        .arg(formatBytes(context.plan.diskSpace), context.names.images, formatBytes(*free)),
                    Text::tr("Free some space, use linked clones, or move the workspace to a larger disk."));
    }
    return {};
}

/// The template whose kernel is asked to boot: of the OS, or where that is missing of any node's golden
/// image.
Result<catalog::TemplateRecord> anyTemplate(const RunContext &context, const QString &preferredKey)
{
    auto preferred = context.templateFor(preferredKey);
    if (preferred)
        return preferred;
    for (const PlanNode &node : context.plan.nodes) {
        if (auto other = context.templateFor(node.templateKey))
            return other;
    }
    return preferred;
}

QStringList servicesOf(const catalog::Plan &plan, bool forDeployment)
{
    QStringList services;
    for (const PlanNode &node : plan.nodes) {
        if (node.forTemplate != forDeployment && !services.contains(node.serviceId))
            services << node.serviceId;
    }
    return services;
}

Result<> makeSecrets(RunContext &context)
{
    QMap<QString, QString> secrets;
    const catalog::Topology &topology = *context.catalog.topology(context.plan.request.topologyId);
    // Those that were chosen; and where an unfinished deploy is resumed, those that it has.
    const auto known = context.secrets->load(context.unitId);
    for (const catalog::SecretSpec &spec : catalog::secretsOf(topology, context.catalog)) {
        const QString chosen = known ? known->value(spec.id) : QString();
        secrets.insert(spec.id, chosen.isEmpty() ? generateSecret() : chosen);
    }
    if (secrets.isEmpty())
        return {};
    return context.secrets->save(context.unitId, secrets);
}

/// A port that nobody listens on at the moment.

} // namespace

Actions bindProbeHost(RunContext &context, const PlanStep &planStep)
{
    const QString key = planStep.argument;
    Actions actions;
    actions.intent = QStringLiteral("check host");
    actions.run = [&context, key](StepContext &step) -> Result<> {
        auto facts = context.host->facts();
        if (!facts)
            return tl::unexpected(facts.error());
        if (auto enough = checkCapacity(context, *facts); !enough)
            return enough;
        // Before an import there need not be any.
        auto base = key.isEmpty() ? catalog::TemplateRecord() : anyTemplate(context, key);
        if (!base)
            return tl::unexpected(base.error());
        return chooseAcceleration(context, *base, *facts, step);
    };
    return actions;
}

Actions bindPrepareRecipes(RunContext &context, const PlanStep &planStep)
{
    const bool forDeployment = planStep.argument == QLatin1String("deployment");
    const QString iso = context.names.iso(forDeployment ? planStep.argument : planStep.scope);
    Actions actions;
    actions.intent = QStringLiteral("write recipes");
    actions.resource = iso;
    const auto write = [&context, iso](const QStringList &services, const QString &topology,
                                       StepContext &step) -> Result<> {
        if (auto written =
                image::writeRecipeIso(context.catalog, services, topology, iso, step.stop, step.deadline);
            !written)
            return written;
        const Bytes size{QFileInfo(iso).size()};
        const auto began = Clock::now();
        return context.host->volumes().bring(iso, step.stop, step.deadline, [&](double fraction) {
            step.progress(fraction,
                          Text::tr("Sending to the host: %1")
                              .arg(transferText(size, fraction, Seconds(Clock::now() - began).count())));
        });
    };
    if (context.plan.isChange) {
        // New nodes get the recipes that the others were made by. They are written anew only where they are
        // gone.
        actions.run = [&context, iso, write](StepContext &step) -> Result<> {
            if (QFile::exists(iso))
                return {};
            return write(servicesOf(context.plan, true), context.plan.request.topologyId, step);
        };
        return actions;
    }
    actions.run = [&context, iso, write, forDeployment,
                   scope = planStep.scope](StepContext &step) -> Result<> {
        if (!forDeployment)
            context.secondsOf(scope); // a bake's own time begins here
        const QStringList services = servicesOf(context.plan, forDeployment);
        if (!forDeployment) {
            const catalog::TemplateKey key = catalog::parseTemplateKey(scope);
            context.setRecipeDigest(scope, catalog::recipeDigest(context.catalog,
                                                                 *context.catalog.service(key.serviceId),
                                                                 *context.catalog.platform(key.platformId)));
        }
        if (forDeployment) {
            if (auto made = makeSecrets(context); !made)
                return made;
        }
        return write(services, forDeployment ? context.plan.request.topologyId : QString(), step);
    };
    actions.undo = [&context, iso, forDeployment](StepContext &) -> Result<> {
        Result<> outcome = context.host->volumes().remove(iso);
        if (forDeployment) {
            if (auto removed = context.secrets->remove(context.unitId); !removed)
                outcome = removed;
        }
        return outcome;
    };
    return actions;
}

Actions bindCheckTopology(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const qsizetype index = planStep.argument.toInt();
    Actions actions;
    actions.intent = QStringLiteral("use the deployment as its client would");
    actions.run = [&context, node, index](StepContext &step) -> Result<> {
        const catalog::Topology &topology = *context.catalog.topology(context.plan.request.topologyId);
        const catalog::HealthCheck &check = topology.checks[index].health;
        const QString script =
            QStringLiteral("/run/bakeoff/recipes/topologies/%1/%2").arg(topology.id, check.command);
        guest::GuestAgent agent = context.agent(node.id);
        auto healthy = agent.checkedRun(Text::tr("The health check of “%1”").arg(topology.name.text()),
                                        {QStringLiteral("/bin/sh"), script, context.checkToken}, step.stop,
                                        step.deadline.capped(std::chrono::seconds(check.timeout_s * 2 + 30)));
        if (!healthy)
            return tl::unexpected(healthy.error());
        // What was seen: how many answered, how far a replica is behind.
        step.conclude(healthy->standardOutput.trimmed());
        return {};
    };
    return actions;
}

Actions bindPublish(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString key = planStep.argument; // "role:guest port"
    Actions actions;
    actions.intent = QStringLiteral("publish port");
    actions.resource = key;
    actions.run = [&context, node, key](StepContext &) -> Result<> {
        for (const catalog::EndpointSpec &spec :
             context.catalog.topology(context.plan.request.topologyId)->endpoints) {
            if (QStringLiteral("%1:%2").arg(spec.role).arg(spec.port) != key)
                continue;
            auto port = publishPort(*context.host, context.names.domain(node.id), spec.port,
                                    context.plan.request.ports.value(key));
            if (!port)
                return tl::unexpected(port.error());
            context.addEndpoint(
                {spec.label.text(), spec.scheme, node.id, QStringLiteral("127.0.0.1"), *port, spec.port});
        }
        return {};
    };
    return actions;
}

} // namespace bakeoff::deploy
