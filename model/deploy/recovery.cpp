// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/recovery.h"

#include "deploy/run_context.h"
#include "image/os_template.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace bakeoff::deploy {

using catalog::DeploymentRecord;
using catalog::DeploymentState;
using catalog::Phase;
using host::OwnedDomain;
using storage::JournalEntry;
using Kind = Unfinished::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

const QString intended = QStringLiteral("intended");

/// "7f3a1c-run", "7f3a1c-change-0815abcd"
QString unitOf(const QString &runId)
{
    return runId.section(QLatin1Char('-'), 0, 0);
}

/// "install" of "web-1:install"; empty for a step that is not one of a deployment's node.
QString nodeStepOf(const JournalEntry &entry)
{
    const QString prefix = entry.node + QLatin1Char(':');
    return !entry.node.isEmpty() && entry.stepId.startsWith(prefix) ? entry.stepId.mid(prefix.size())
                                                                    : QString();
}

Phase phaseOf(const JournalEntry &entry)
{
    const QString step = nodeStepOf(entry);
    if (step.startsWith(QLatin1String("publish-")))
        return Phase::Publish;
    if (step == QLatin1String("peers"))
        return Phase::Identity;
    if (!step.isEmpty())
        return catalog::phaseFromId(step, Phase::Template);
    if (entry.stepId.startsWith(QLatin1String("topology:")))
        return Phase::Health;
    return entry.stepId == QLatin1String("recipes") ? Phase::Clone : Phase::Template;
}

/// Files of the images folder that templates of the workspace consist of.
QSet<QString> templateFiles(const QList<catalog::TemplateRecord> &templates)
{
    QSet<QString> names;
    for (const catalog::TemplateRecord &record : templates)
        names << record.diskFile << record.kernelFile << record.initrdFile;
    return names;
}

/// All that was read for looking.
struct Findings {
    QString workspaceId;
    QString images;
    QString runtimeDirectory;
    QList<DeploymentRecord> deployments;
    QHash<QString, catalog::RunRecord> openRuns; ///< by unit, those without an end
    QHash<QString, QList<JournalEntry>> journal; ///< by unit
    QList<OwnedDomain> domains;
    QSet<QString> templateFiles;
    QSet<QString> stored; ///< names of what is in a store of the host's own

    static Result<Findings> read(const storage::Workspace &workspace, const host::Hypervisor &host)
    {
        const auto deployments = workspace.deployments();
        const auto runs = workspace.runs();
        const auto journal = workspace.journal();
        const auto templates = workspace.templates();
        const auto domains = host.ownedDomains();
        const auto stored = host.volumes().stored();
        for (const Error *error :
             {deployments ? nullptr : &deployments.error(), runs ? nullptr : &runs.error(),
              journal ? nullptr : &journal.error(), templates ? nullptr : &templates.error(),
              domains ? nullptr : &domains.error(), stored ? nullptr : &stored.error()}) {
            if (error)
                return tl::unexpected(*error);
        }
        Findings read{workspace.id(),
                      workspace.imagesDirectory(),
                      host.runtimeDirectory(),
                      *deployments,
                      {},
                      {},
                      {},
                      deploy::templateFiles(*templates),
                      {stored->cbegin(), stored->cend()}};
        for (const catalog::RunRecord &run : *runs) {
            if (run.outcome == catalog::Outcome::Running)
                read.openRuns.insert(unitOf(run.id), run);
        }
        for (const JournalEntry &entry : *journal)
            read.journal[unitOf(entry.runId)] << entry;
        for (const OwnedDomain &domain : *domains) {
            // Both must say so: the metadata, and the name.
            const bool isProbe = domain.deploymentId == QLatin1String("probe");
            const QString stem = QStringLiteral("bakeoff-%1-").arg(domain.deploymentId);
            if (domain.workspaceId == read.workspaceId && !domain.deploymentId.isEmpty() &&
                (isProbe ? domain.name.startsWith(stem) : domain.name == stem + domain.node))
                read.domains << domain;
        }
        return read;
    }

    UnitNames names(const QString &unit) const { return {unit, images, runtimeDirectory}; }

    void addFile(Unfinished &found, const QString &path) const
    {
        const QFileInfo file(path);
        if ((file.exists() || stored.contains(file.fileName())) && !found.files.contains(path))
            found.files << path;
    }
    void addNode(Unfinished &found, const QString &node) const
    {
        const QStringList files = names(found.id).filesOf(node);
        for (const QString &file : files)
            addFile(found, file);
    }
    void addDomain(Unfinished &found, const OwnedDomain &domain) const
    {
        if (found.domains.contains(domain.name))
            return;
        found.domains << domain.name;
        addNode(found, domain.node);
        addFile(found, runtimeDirectory + QLatin1Char('/') + domain.name +
                           QLatin1String(host::consoleSuffix)); // of a probe
    }
    /// What an entry of the journal names, beside its node's machine.
    void addResource(Unfinished &found, const JournalEntry &entry) const
    {
        const QString name = entry.resource.section(QLatin1Char('/'), -1);
        if (name.endsWith(QLatin1String(".iso")) && name.startsWith(found.id + QLatin1Char('-')))
            addFile(found, runtimeDirectory + QLatin1Char('/') + name);
        QStringList made;
        if (entry.intent == QLatin1String("build OS template")) {
            made = image::remainsOfBuild(entry.resource, images);
        } else if (entry.intent == QLatin1String("create golden image")) {
            const QString stem = images + QLatin1Char('/') + name.section(QLatin1Char('.'), 0, -2);
            for (const char *suffix : {".qcow2", ".vmlinuz", ".initrd"})
                made << stem + QLatin1String(suffix);
        }
        for (const QString &path : std::as_const(made)) {
            if (!templateFiles.contains(path.section(QLatin1Char('/'), -1)))
                addFile(found, path);
        }
    }

    /// Books and place of a unit, from the journal.
    Unfinished begin(const QString &unit, Kind kind) const
    {
        Unfinished found;
        found.id = unit;
        found.kind = kind;
        found.runId = openRuns.value(unit).id;
        const QList<JournalEntry> entries = journal.value(unit);
        const JournalEntry *last = nullptr;
        for (const JournalEntry &entry : entries) {
            if (entry.state == intended)
                found.journalEntries << entry.id;
            if (!last || entry.state == intended || last->state != intended)
                last = &entry;
        }
        if (last) {
            found.stepId = last->stepId;
            found.phase = phaseOf(*last);
            found.lastAt = last->at;
        }
        return found;
    }

    /// With everything that there is of the unit.
    Unfinished everything(const QString &unit, Kind kind) const
    {
        Unfinished found = begin(unit, kind);
        for (const OwnedDomain &domain : domains) {
            if (domain.deploymentId == unit)
                addDomain(found, domain);
        }
        for (const DeploymentRecord &deployment : deployments) {
            if (deployment.id != unit)
                continue;
            found.topologyId = deployment.topologyId;
            for (const catalog::DeploymentNode &node : deployment.nodes)
                addNode(found, node.node);
            addFile(found, names(unit).iso(QStringLiteral("deployment")));
        }
        const QList<JournalEntry> entries = journal.value(unit);
        for (const JournalEntry &entry : entries) {
            if (!entry.node.isEmpty())
                addNode(found, entry.node);
            addResource(found, entry);
        }
        return found;
    }

    /// With what the change has made new.
    Unfinished change(const DeploymentRecord &deployment) const
    {
        Unfinished found = begin(deployment.id, Kind::Change);
        found.topologyId = deployment.topologyId;
        QSet<QString> made;
        const QString &runId = deployment.pending.runId;
        const QList<JournalEntry> entries = journal.value(deployment.id);
        for (const JournalEntry &entry : entries) {
            if (entry.runId == runId && nodeStepOf(entry) == QLatin1String("clone"))
                made << entry.node;
        }
        for (const OwnedDomain &domain : domains) {
            const bool isMember = std::any_of(deployment.nodes.cbegin(), deployment.nodes.cend(),
                                              [&](const auto &node) { return node.node == domain.node; });
            if (domain.deploymentId == deployment.id && (made.contains(domain.node) || !isMember))
                addDomain(found, domain);
        }
        QStringList sorted(made.cbegin(), made.cend());
        sorted.sort();
        for (const QString &node : std::as_const(sorted))
            addNode(found, node);
        return found;
    }

    /// The nodes of a deploy that have passed all their steps. One that something was published on is made
    /// anew: on which port, nobody wrote down.
    QStringList passed(const DeploymentRecord &deployment) const
    {
        struct Trace {
            bool isMade = false;
            bool isHealthy = false;
            bool isPublished = false;
        };
        QHash<QString, Trace> traces;
        const QList<JournalEntry> entries = journal.value(deployment.id);
        for (const JournalEntry &entry : entries) {
            const QString step = nodeStepOf(entry);
            Trace &trace = traces[entry.node];
            if (step == QLatin1String("clone"))
                trace = {entry.state == QLatin1String("done"), false, false};
            else if (step == QLatin1String("remove"))
                trace = {};
            else if (step == QLatin1String("health"))
                trace.isHealthy = entry.state == QLatin1String("done");
            else if (step.startsWith(QLatin1String("publish-")))
                trace.isPublished = true;
        }
        QStringList nodes;
        for (const catalog::DeploymentNode &node : deployment.nodes) {
            const Trace trace = traces.value(node.node);
            if (trace.isMade && trace.isHealthy && !trace.isPublished)
                nodes << node.node;
        }
        return nodes;
    }
};

Result<Unfinished> unfinishedDeploy(const Findings &read, const DeploymentRecord &deployment,
                                    const host::Hypervisor &host)
{
    Unfinished found = read.everything(deployment.id, Kind::Deploy);
    const QStringList passed = read.passed(deployment);
    for (const QString &node : passed) {
        const QString domain = read.names(deployment.id).domain(node);
        if (!found.domains.contains(domain))
            continue;
        const host::DomainState state = host.state(domain);
        if (state == host::DomainState::Unknown)
            return fail(ErrorCode::Unreachable, Text::tr("The host of “%1” does not answer.").arg(node),
                        Text::tr("Check that it runs and try again."));
        if (state == host::DomainState::Running)
            found.serving << node;
    }
    return found;
}

Result<> removeFile(const QString &path, host::Hypervisor &host)
{
    return QFileInfo(path).isDir() ? image::removeBuildFolder(path) : host.volumes().remove(path);
}

} // namespace

QString toId(Kind kind)
{
    switch (kind) {
    case Kind::Deploy:
        return QStringLiteral("deploy");
    case Kind::Change:
        return QStringLiteral("change");
    case Kind::Destroy:
        return QStringLiteral("destroy");
    case Kind::Template:
        return QStringLiteral("template");
    case Kind::Remains:
        return QStringLiteral("remains");
    }
    return {};
}

QString sentence(const Unfinished &unfinished)
{
    QStringList there;
    if (const auto n = static_cast<int>(unfinished.domains.size()); n > 0)
        there << Text::tr("%n machine(s)", nullptr, n);
    if (const auto n = static_cast<int>(unfinished.files.size()); n > 0)
        there << Text::tr("%n file(s)", nullptr, n);
    if (unfinished.hasSecrets)
        there << Text::tr("secrets");
    const QString what = there.isEmpty() ? Text::tr("nothing of it is there")
                                         : Text::tr("there are %1").arg(there.join(QLatin1String(", ")));
    const QString phase = catalog::displayName(unfinished.phase);
    switch (unfinished.kind) {
    case Kind::Deploy:
        return Text::tr("The program ended while “%1” (%2) was being deployed, in the phase “%3”: %4.")
            .arg(unfinished.id, unfinished.topologyId, phase, what);
    case Kind::Change:
        return Text::tr(
                   "The program ended while “%1” (%2) was being changed, in the phase “%3”: of what is new, "
                   "%4.")
            .arg(unfinished.id, unfinished.topologyId, phase, what);
    case Kind::Destroy:
        return Text::tr("“%1” (%2) was being removed, and was not to the end: %3.")
            .arg(unfinished.id, unfinished.topologyId, what);
    case Kind::Template:
        return Text::tr("The program ended while it worked at templates (%1), at the step “%2”: %3.")
            .arg(unfinished.id, unfinished.stepId, what);
    case Kind::Remains:
        return Text::tr("Something is left of “%1”, which is not deployed any more: %2.")
            .arg(unfinished.id, what);
    }
    return {};
}

Result<QList<Unfinished>> findUnfinished(const storage::Workspace &workspace, const host::Hypervisor &host,
                                         const SecretStore &secrets, const QSet<QString> &busy)
{
    const auto read = Findings::read(workspace, host);
    if (!read)
        return tl::unexpected(read.error());
    QList<Unfinished> all;
    QSet<QString> known = busy;
    if (!busy.isEmpty())
        known << QStringLiteral("probe"); // a machine of a job that is at work
    for (const DeploymentRecord &deployment : read->deployments) {
        if (known.contains(deployment.id))
            continue;
        known << deployment.id;
        switch (deployment.state) {
        case DeploymentState::Deploying: {
            auto found = unfinishedDeploy(*read, deployment, host);
            if (!found)
                return tl::unexpected(found.error());
            found->canResume = true;
            all << *found;
            break;
        }
        case DeploymentState::Changing: {
            all << read->change(deployment);
            // Of what an older version left nobody knows what was wanted.
            all.last().canResume = deployment.pending.change != catalog::DeploymentChange();
            break;
        }
        case DeploymentState::Destroying:
            all << read->everything(deployment.id, Kind::Destroy);
            all.last().canResume = true;
            break;
        case DeploymentState::Running:
        case DeploymentState::Stopped: {
            // Whatever of it is in no list: nobody would ever remove it.
            Unfinished found = read->change(deployment);
            found.kind = Kind::Remains;
            found.files.clear();
            for (const OwnedDomain &domain : read->domains) {
                if (found.domains.contains(domain.name))
                    read->addNode(found, domain.node);
            }
            if (!found.domains.isEmpty())
                all << found;
            continue;
        }
        }
        all.last().hasSecrets = all.last().kind != Kind::Change && secrets.load(deployment.id).has_value();
    }
    QSet<QString> units;
    for (auto it = read->journal.keyBegin(); it != read->journal.keyEnd(); ++it)
        units << *it;
    for (auto it = read->openRuns.keyBegin(); it != read->openRuns.keyEnd(); ++it)
        units << *it;
    const QSet<QString> recorded = units;
    for (const OwnedDomain &domain : read->domains)
        units << domain.deploymentId;
    units -= known;
    QStringList sorted(units.cbegin(), units.cend());
    sorted.sort();
    for (const QString &unit : std::as_const(sorted)) {
        const bool isTemplate = recorded.contains(unit) && !workspace.run(unit + QStringLiteral("-run"));
        const Unfinished found = read->everything(unit, isTemplate ? Kind::Template : Kind::Remains);
        if (!found.domains.isEmpty() || !found.files.isEmpty() || !found.journalEntries.isEmpty() ||
            !found.runId.isEmpty())
            all << found;
    }
    for (Unfinished &found : all)
        found.canRollBack = found.kind != Kind::Destroy;
    return all;
}

Result<Unfinished> findRemains(const QString &unitId, const storage::Workspace &workspace,
                               const host::Hypervisor &host)
{
    const auto read = Findings::read(workspace, host);
    if (!read)
        return tl::unexpected(read.error());
    return read->everything(unitId, Kind::Remains);
}

Result<> removeRemains(const Unfinished &unfinished, const QStringList &kept, const QString &imagesDirectory,
                       host::Hypervisor &host)
{
    const UnitNames names{unfinished.id, imagesDirectory, host.runtimeDirectory()};
    QStringList domains = unfinished.domains;
    QStringList files = unfinished.files;
    for (const QString &node : kept) {
        domains.removeAll(names.domain(node));
        const QStringList ofNode = names.filesOf(node);
        for (const QString &file : ofNode)
            files.removeAll(file);
    }
    if (!kept.isEmpty())
        files.removeAll(names.iso(QStringLiteral("deployment"))); // their machines have it as a drive
    for (const QString &domain : std::as_const(domains)) {
        if (auto ended = host.destroy(domain); !ended)
            return ended; // it still writes to its disk
    }
    Result<> outcome;
    for (const QString &file : std::as_const(files)) {
        if (auto removed = removeFile(file, host); !removed && outcome)
            outcome = removed;
    }
    return outcome;
}

Result<> closeBooks(const Unfinished &unfinished, storage::Workspace &workspace)
{
    if (!unfinished.runId.isEmpty()) {
        auto run = workspace.run(unfinished.runId);
        if (run && run->outcome == catalog::Outcome::Running) {
            run->outcome = catalog::Outcome::Cancelled;
            run->finishedAt = unfinished.lastAt.isValid() ? unfinished.lastAt : run->startedAt;
            run->failure = {unfinished.stepId,
                            {},
                            unfinished.phase,
                            Text::tr("The program ended in the middle, so nothing was measured."),
                            {},
                            {}};
            if (auto saved = workspace.saveRun(*run); !saved)
                return saved;
        }
    }
    for (qint64 entry : unfinished.journalEntries) {
        if (auto closed = workspace.closeIntent(entry, QStringLiteral("undone")); !closed)
            return closed;
    }
    return {};
}

} // namespace bakeoff::deploy
