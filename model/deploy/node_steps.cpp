// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/actions.h"

#include "base/transfer.h"
#include "image/bundle.h"
#include "image/fetch_failure.h"
#include "image/manifest.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bakeoff::deploy {

using namespace std::chrono_literals;
using catalog::PlanNode;
using catalog::PlanStep;
using engine::StepContext;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

// A guest grows while it is set up; less than this and a linked clone would run full midway.
constexpr Bytes headroom = Bytes::mebi(512);

/// The cluster network of a deployment: a multicast group and port of its own.
host::ClusterNic clusterNic(const QString &unitId, const QString &mac)
{
    const QByteArray digest = QCryptographicHash::hash(unitId.toUtf8(), QCryptographicHash::Sha256);
    const auto byte = [&digest](int i) { return static_cast<int>(static_cast<uchar>(digest[i])); };
    const QString group = QStringLiteral("239.%1.%2.%3").arg(byte(0)).arg(byte(1)).arg(byte(2));
    return {mac, group,
            20000 + (byte(3) * 256 + byte(4)) % 12000}; // below the range that the kernel hands out
}

QString userNicMac(const QString &domain)
{
    const QByteArray digest = QCryptographicHash::hash(domain.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("52:54:01:%1:%2:%3")
        .arg(QString::fromLatin1(digest.mid(0, 2)), QString::fromLatin1(digest.mid(2, 2)),
             QString::fromLatin1(digest.mid(4, 2)));
}

Result<> checkSpace(RunContext &context, const catalog::TemplateRecord &base)
{
    auto free = context.host->volumes().freeSpace(context.names.images);
    if (!free)
        return tl::unexpected(free.error());
    Bytes needed = headroom;
    if (context.plan.request.cloneMode == catalog::CloneMode::Full)
        needed.value += base.allocatedSize.value;
    if (*free >= needed)
        return {};
    return fail(ErrorCode::NoSpace,
                Text::tr("A clone needs %1 in “%2”, but only %3 are free.")
                    .arg(formatBytes(needed), context.names.images, formatBytes(*free)),
                Text::tr("Free some space, or use linked clones."));
}

/// The group of a deployment's node; none for the machine of a bake.
const catalog::NodeGroup *groupOf(const RunContext &context, const PlanNode &node)
{
    const catalog::Topology *topology = context.catalog.topology(context.plan.request.topologyId);
    return topology && !node.forTemplate ? topology->group(node.role) : nullptr;
}

QByteArray nodeData(const RunContext &context, const PlanNode &node)
{
    QJsonObject peers;
    for (const PlanNode &other : context.plan.nodes) {
        if (other.forTemplate || other.leaves || node.forTemplate)
            continue;
        QJsonArray list = peers.value(other.role).toArray();
        list.append(
            QJsonObject{{QStringLiteral("name"), other.id}, {QStringLiteral("address"), other.address}});
        peers.insert(other.role, list);
    }
    const catalog::NodeGroup *group = groupOf(context, node);
    return QJsonDocument(QJsonObject{{QStringLiteral("bakeoff::node"), node.id},
                                     {QStringLiteral("bakeoff::role"), node.role},
                                     {QStringLiteral("bakeoff::service"), node.serviceId},
                                     // Of the node for as long as it lives, whoever comes and goes beside it.
                                     {QStringLiteral("bakeoff::index"),
                                      node.forTemplate ? 1 : catalog::nodeNumber(node.address)},
                                     {QStringLiteral("bakeoff::deployment"), context.unitId},
                                     {QStringLiteral("bakeoff::address"), node.address},
                                     {QStringLiteral("bakeoff::after"),
                                      QJsonArray::fromStringList(group ? group->after : QStringList())},
                                     {QStringLiteral("bakeoff::peers"), peers}})
        .toJson(QJsonDocument::Compact);
}

Result<> writeSecrets(RunContext &context, guest::GuestAgent &agent, const PlanNode &node,
                      const StepContext &step)
{
    QStringList wanted;
    for (const catalog::SecretSpec &spec : context.service(node).secrets)
        wanted << spec.id;
    if (const catalog::NodeGroup *group = groupOf(context, node))
        wanted << group->secrets;
    if (node.forTemplate || wanted.isEmpty())
        return {};
    auto secrets = context.secrets->load(context.unitId);
    if (!secrets)
        return tl::unexpected(secrets.error());
    QJsonObject object;
    for (const QString &id : std::as_const(wanted)) {
        const QString value = secrets->value(id);
        if (value.isEmpty()) { // never a service without its password
            return fail(
                ErrorCode::Corrupt,
                Text::tr("The secret “%1” of the deployment “%2” is missing from where secrets are kept.")
                    .arg(id, context.unitId),
                Text::tr("Look after the keyring, or the files that stand in for it, and deploy again."));
        }
        object.insert(QStringLiteral("bakeoff::secret::") + id, value);
    }
    const QString path = QStringLiteral("/run/bakeoff/data/secret.json");
    auto made = agent.checkedRun(Text::tr("Preparing the secrets"),
                                 {QStringLiteral("install"), QStringLiteral("-m"), QStringLiteral("0600"),
                                  QStringLiteral("/dev/null"), path},
                                 step.stop, step.deadline);
    if (!made)
        return tl::unexpected(made.error());
    return agent.writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Which versions the node ended up with: of the service's packages and the configuration tool.
Result<> recordVersions(RunContext &context, guest::GuestAgent &agent, const PlanNode &node,
                        const StepContext &step)
{
    QStringList command{QStringLiteral("dpkg-query"), QStringLiteral("-W"), QStringLiteral("-f"),
                        QString::fromLatin1(image::dpkgFormat)};
    // Patterns, because a name may be a meta package (default-mysql-server) that stands for what is really
    // installed.
    command << context.service(node).packagesOn(context.platform(node)) << QStringLiteral("mariadb-server*")
            << QStringLiteral("puppet*") << QStringLiteral("linux-image-*");
    auto listed = agent.run(command, step.stop, step.deadline);
    if (!listed)
        return tl::unexpected(listed.error());
    auto packages =
        image::parsePackages(listed->standardOutput); // exit code 1 only says that a pattern matched nothing
    if (!packages)
        return tl::unexpected(packages.error());
    context.setVersions(node.id, *packages);
    return {};
}

} // namespace

Result<> mountRecipes(guest::GuestAgent &agent, const std::stop_token &stop, const Deadline &deadline)
{
    // /run is in memory: data and secrets never reach the disk this way.
    const QString script = QStringLiteral("mkdir -p -m 0700 /run/bakeoff && mkdir -p /run/bakeoff/data %1 && "
                                          "{ mountpoint -q %1 || mount -o ro /dev/vdb %1; }")
                               .arg(QLatin1String(recipesInGuest));
    auto mounted =
        agent.checkedRun(Text::tr("Mounting the recipes"),
                         {QStringLiteral("/bin/sh"), QStringLiteral("-c"), script}, stop, deadline);
    if (!mounted)
        return tl::unexpected(mounted.error());
    return {};
}

Result<> removeNode(host::Hypervisor &host, const QString &domain, const QStringList &files)
{
    // A machine that could not be ended still writes to its disk: its files stay, so that one can try again.
    Result<> outcome = host.destroy(domain);
    if (!outcome)
        return outcome;
    for (const QString &file : files) {
        if (auto removed = host.volumes().remove(file); !removed && outcome)
            outcome = removed;
    }
    return outcome;
}

namespace {

/// Nodes of one role do the same: what takes down one of them is not to take down all.
host::Placement placementOf(const RunContext &context, const PlanNode &node)
{
    host::Placement placement{
        context.names.domain(node.id), context.names.disk(node.id), Bytes::mebi(node.memory_MiB), {}};
    for (const PlanNode &other : context.plan.nodes) {
        if (!node.forTemplate && other.id != node.id && other.role == node.role && !other.leaves &&
            !other.forTemplate)
            placement.apart << context.names.domain(other.id);
    }
    return placement;
}

} // namespace

Actions bindClone(RunContext &context, const PlanNode &node)
{
    const QString target = context.names.disk(node.id);
    Actions actions;
    actions.intent = QStringLiteral("create volume");
    actions.resource = target;
    actions.run = [&context, node, target](StepContext &step) -> Result<> {
        auto base = context.templateFor(node.templateKey);
        if (!base)
            return tl::unexpected(base.error());
        const host::Placement placement = placementOf(context, node);
        if (auto placed = context.host->place(placement); !placed)
            return placed;
        if (const QString place = context.host->placeOf(placement.domain); !place.isEmpty())
            step.log(Text::tr("It is put on %1.").arg(place));
        if (auto space = checkSpace(context, *base); !space)
            return space;
        // A bake's machine is thrown away, so it is never worth a full copy.
        const auto mode = node.forTemplate ? catalog::CloneMode::Linked : context.plan.request.cloneMode;
        host::VolumeStore &volumes = context.host->volumes();
        const QString source = context.imagePath(base->diskFile);
        const Bytes size = volumes.allocatedSize(source).value_or(Bytes());
        const auto began = Clock::now();
        return volumes.clone(source, target, mode, step.stop, step.deadline, [&](double fraction) {
            step.progress(fraction,
                          Text::tr("Copying: %1")
                              .arg(transferText(size, fraction, Seconds(Clock::now() - began).count())));
        });
    };
    actions.undo = [&context, target](StepContext &) { return context.host->volumes().remove(target); };
    return actions;
}

Actions bindBoot(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("define and start domain");
    actions.resource = context.names.domain(node.id);
    const QString iso = context.names.iso(node.forTemplate ? planStep.scope : QStringLiteral("deployment"));
    actions.run = [&context, node, iso](StepContext &) -> Result<> {
        const bool isImport = node.templateKey.isEmpty(); // it stands on nothing of ours
        auto base = isImport ? catalog::TemplateRecord() : context.templateFor(node.templateKey);
        if (!base)
            return tl::unexpected(base.error());
        const bool linked =
            !isImport && (node.forTemplate || context.plan.request.cloneMode == catalog::CloneMode::Linked);
        host::DomainSpec spec;
        spec.name = context.names.domain(node.id);
        spec.workspaceId = context.workspace.id();
        spec.deploymentId = context.unitId;
        spec.node = node.id;
        spec.memory_MiB = node.memory_MiB;
        spec.vcpus = node.vcpus;
        spec.acceleration = context.acceleration();
        spec.diskFile = context.names.disk(node.id);
        spec.backingFile = linked ? context.imagePath(base->diskFile) : QString();
        spec.unsafeCache = node.forTemplate;
        spec.isoFile = iso;
        if (!base->kernelFile.isEmpty()) { // a vendor's image boots by its own boot loader
            spec.kernelFile = context.imagePath(base->kernelFile);
            spec.initrdFile = context.imagePath(base->initrdFile);
            spec.kernelArguments = QLatin1String(image::kernelArguments);
            if (spec.acceleration == host::Acceleration::Tcg)
                spec.kernelArguments += QLatin1String(image::emulatedKernelArguments);
        }
        spec.consoleFile = context.names.console(node.id);
        spec.agentSocket = context.names.agentSocket(node.id);
        spec.userNicMac = userNicMac(spec.name);
        if (!node.macAddress.isEmpty())
            spec.cluster = clusterNic(context.unitId, node.macAddress);
        return context.host->start(spec);
    };
    actions.undo = [&context, node](StepContext &) {
        return removeNode(*context.host, context.names.domain(node.id), context.names.filesOf(node.id));
    };
    return actions;
}

Actions bindStart(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("start domain");
    actions.resource = context.names.domain(node.id);
    actions.run = [&context, node](StepContext &) {
        return context.host->startAgain(context.names.domain(node.id));
    };
    return actions; // nothing to undo: a node of a deployment is to run
}

Actions bindWaitForAgent(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("wait for agent");
    actions.run = [&context, node](StepContext &step) -> Result<> {
        auto answered = context.agent(node.id).waitUntilReady(step.stop, step.deadline);
        if (answered || answered.error().isCancelled())
            return answered;
        // What the guest last said on its console is the best clue there is.
        Error error = answered.error();
        if (const auto said = context.host->volumes().tail(context.names.console(node.id), 2000))
            error.detail += QLatin1Char('\n') + QString::fromUtf8(*said).trimmed();
        return tl::unexpected(error);
    };
    return actions;
}

Actions bindIdentity(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("give the guest its name and address");
    actions.run = [&context, node](StepContext &step) -> Result<> {
        guest::GuestAgent agent = context.agent(node.id);
        if (auto mounted = mountRecipes(agent, step.stop, step.deadline); !mounted)
            return mounted;
        if (auto written =
                agent.writeFile(QStringLiteral("/run/bakeoff/data/node.json"), nodeData(context, node));
            !written)
            return written;
        if (auto written = writeSecrets(context, agent, node, step); !written)
            return written;
        if (node.forTemplate)
            return {}; // a bake's machine keeps no identity
        if (const QString &key = context.plan.request.publicKey; !key.isEmpty()) {
            if (auto written =
                    agent.writeFile(QStringLiteral("/run/bakeoff/data/authorized_keys"), key.toUtf8() + '\n');
                !written)
                return written;
        }
        auto done = agent.checkedRun(Text::tr("Setting name and address"),
                                     {QStringLiteral("/bin/sh"),
                                      QLatin1String(recipesInGuest) + QStringLiteral("/recipes/identity.sh"),
                                      node.id, node.address, node.macAddress},
                                     step.stop, step.deadline);
        if (!done)
            return tl::unexpected(done.error());
        return {};
    };
    return actions;
}

Actions bindUpdatePeers(RunContext &context, const PlanNode &node)
{
    // All of it can be done again: the same files and names, with other peers in them. It also brings back
    // what is only in the guest's memory, if the guest was restarted since.
    Actions actions = bindIdentity(context, node);
    actions.intent = QStringLiteral("tell the guest about its peers");
    return actions;
}

Actions bindRunStage(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString stage = planStep.argument;
    Actions actions;
    actions.intent = QStringLiteral("run stage ") + stage;
    actions.run = [&context, node, stage](StepContext &step) -> Result<> {
        guest::GuestAgent agent = context.agent(node.id);
        const QString what = Text::tr("The stage “%1” of %2").arg(stage, context.service(node).name.text());
        const QStringList command{QStringLiteral("/bin/sh"),
                                  QLatin1String(recipesInGuest) + QStringLiteral("/recipes/run-stage.sh"),
                                  node.serviceId, stage};
        auto done = agent.runUnit(QStringLiteral("bakeoff-") + stage, what, command, step.stop, step.deadline,
                                  [&step](const QString &line) {
                                      step.log(line);
                                      step.progress(-1, line);
                                  });
        if (!done)
            return tl::unexpected(image::addFetchFailure(
                done.error(),
                Text::tr(
                    "Deploying again is enough where it was for a while. A template keeps the mirror that "
                    "it was built with: for another, choose it with “bakeoffctl mirror” and build the OS "
                    "template again."),
                Text::tr("Read what the guest printed.")));
        return done;
    };
    return actions;
}

Actions bindCheckHealth(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("check health");
    actions.run = [&context, node](StepContext &step) -> Result<> {
        guest::GuestAgent agent = context.agent(node.id);
        const catalog::Service &service = context.service(node);
        if (service.health) {
            const QString script =
                QStringLiteral("%1/services/%2/%3")
                    .arg(QLatin1String(recipesInGuest), service.id, service.health->command);
            // The script retries by itself up to its limit; the agent gets some more, so that its own
            // sentence comes through.
            const Deadline deadline =
                step.deadline.capped(std::chrono::seconds(service.health->timeout_s * 2 + 30));
            auto healthy = agent.checkedRun(Text::tr("The health check of %1").arg(service.name.text()),
                                            {QStringLiteral("/bin/sh"), script}, step.stop, deadline);
            if (!healthy)
                return tl::unexpected(healthy.error());
        }
        if (node.forTemplate)
            return {};
        return recordVersions(context, agent, node, step);
    };
    return actions;
}

Actions bindShutDown(RunContext &context, const PlanNode &node)
{
    Actions actions;
    actions.intent = QStringLiteral("shut down");
    actions.run = [&context, node](StepContext &step) -> Result<> {
        // Through the agent: a cloud kernel need not have a power button. The call gets no answer when it
        // succeeds.
        guest::GuestAgent agent = context.agent(node.id);
        (void)agent.call("guest-shutdown", {{QStringLiteral("mode"), QStringLiteral("powerdown")}}, 5s);
        const QString domain = context.names.domain(node.id);
        return pollUntil(step.stop, step.deadline, 100ms, Text::tr("Shutting down “%1”").arg(domain), [&] {
            const auto state = context.host->state(domain);
            return state == host::DomainState::ShutOff || state == host::DomainState::Missing;
        });
    };
    return actions;
}

Actions bindDiscard(RunContext &context, const PlanStep &planStep, const PlanNode &node)
{
    const QString iso = planStep.argument.isEmpty() ? QString() : context.names.iso(planStep.argument);
    Actions actions;
    actions.intent = QStringLiteral("remove domain and volume");
    actions.resource = context.names.domain(node.id);
    actions.run = [&context, node, iso](StepContext &) {
        QStringList files = context.names.filesOf(node.id);
        if (!iso.isEmpty())
            files << iso;
        return removeNode(*context.host, context.names.domain(node.id), files);
    };
    return actions;
}

} // namespace bakeoff::deploy
