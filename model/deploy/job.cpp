// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/job_private.h"

#include <QCoreApplication>

#include <pthread.h>

namespace bakeoff::deploy {

using catalog::DeploymentRecord;
using catalog::DeploymentState;
using catalog::Outcome;
using catalog::Phase;
using catalog::PlanNode;
using engine::StepEvent;
using engine::StepState;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

/// The engine's journal, kept in the workspace.
class WorkspaceJournal final : public engine::Journal
{
public:
    WorkspaceJournal(storage::Workspace &workspace, QString runId)
        : m_workspace(workspace), m_runId(std::move(runId))
    {
    }

    Result<qint64> writeIntent(const engine::Step &step) override
    {
        storage::JournalEntry entry;
        entry.runId = m_runId;
        entry.stepId = step.id;
        entry.node = step.node;
        entry.intent = step.intent;
        entry.resource = step.resource;
        entry.state = QStringLiteral("intended");
        entry.at = QDateTime::currentDateTimeUtc();
        return m_workspace.writeIntent(entry);
    }
    void close(qint64 entry, const QString &state) override { (void)m_workspace.closeIntent(entry, state); }

private:
    storage::Workspace &m_workspace;
    QString m_runId;
};

bool isEnd(StepState state)
{
    return state == StepState::Succeeded || state == StepState::Failed || state == StepState::Cancelled;
}

} // namespace

Job::Private::Private(Purpose thePurpose, std::unique_ptr<RunContext> theContext, engine::Graph graph)
    : purpose(thePurpose), context(std::move(theContext)), m_graph(std::move(graph))
{
    const catalog::Plan &plan = context->plan;
    record.id = context->unitId + QStringLiteral("-run");
    record.deploymentId = plan.deploymentId;
    record.topologyId = plan.request.topologyId;
    record.platformId = plan.request.platformId;
    record.strategy = plan.request.strategy;
    record.cloneMode = plan.request.cloneMode;
    record.bootMethod = QStringLiteral("direct-kernel");
    if (purpose == Purpose::Change) // the journal tells it from the deploy, and from other changes
        record.id = context->unitId + QStringLiteral("-change-") + context->checkToken.left(8);
    if (purpose == Purpose::Resume)
        record.id = context->unitId + QStringLiteral("-resume-") + context->checkToken.left(8);
}

void Job::Private::requestStop()
{
    if (!isRemoval())
        m_stop.request_stop();
}

void Job::Private::setPaused(bool paused)
{
    const std::lock_guard lock(mutex);
    m_isPaused = paused;
    if (m_runner)
        m_runner->setPaused(paused);
}

Job::Private::~Private()
{
    requestStop();
    if (m_thread.joinable())
        m_thread.join();
}

void Job::Private::begin(Job *job)
{
    m_job = job;
    m_thread = std::jthread([this] {
        pthread_setname_np(pthread_self(), "job");
        work();
    });
}

void Job::Private::work()
{
    engine::RunResult result;
    if (auto begun = recordBeginning(); begun) {
        WorkspaceJournal journal(context->workspace, record.id);
        engine::RunnerOptions options;
        options.parallel =
            context->workspace.setting(QStringLiteral("parallel_steps"), options.parallel).toInt();
        // Emulated guests that install beside one another on too few cores take each other's caches away:
        // three on two cores computed 1.4 times what each of them needs alone.
        options.heavyAtOnce = [this] {
            const int shared = record.host.cores / std::max(1, atWork ? atWork() : 1);
            return context->acceleration() == host::Acceleration::Tcg ? std::max(1, shared) : 0;
        };
        options.scopesAtOnce = context->plan.scopesAtOnce;
        options.scopesFailAlone = purpose == Purpose::Templates;
        auto runner = std::make_shared<engine::Runner>(std::move(m_graph), journal, *this, options);
        {
            const std::lock_guard lock(mutex);
            m_runner = runner;
            runner->setPaused(m_isPaused);
        }
        result = runner->run(m_stop.get_token());
        const std::lock_guard lock(mutex);
        m_runner.reset();
    } else {
        result.outcome = Outcome::Failed;
        result.error = begun.error();
    }
    fillRecord(result);
    recordEnd(result);
    if (afterwards)
        afterwards();
    {
        const std::lock_guard lock(mutex);
        isEnded = true;
        ended.notify_all();
    }
    m_events.post([job = m_job, record = record] { Q_EMIT job->finished(record); });
}

Result<> Job::Private::recordBeginning()
{
    record.startedAt = QDateTime::currentDateTimeUtc();
    // Asked first: a host that is away ends the job before anything was made, not after minutes of building a
    // template.
    auto facts = context->host->facts();
    if (!facts)
        return tl::unexpected(facts.error());
    record.host = *facts;
    if (beforeSteps) {
        if (auto ready = beforeSteps(); !ready)
            return ready;
    }
    m_hasBegun = true;
    if (purpose == Purpose::Change) {
        DeploymentRecord changing = deployment;
        changing.state = DeploymentState::Changing;
        changing.pending = {record.id, {}, {}, context->plan.change};
        return context->workspace.saveDeployment(changing);
    }
    if (purpose != Purpose::Deploy)
        return {};
    if (auto saved = context->workspace.saveRun(record); !saved)
        return saved;
    DeploymentRecord deploying = deploymentRecord(DeploymentState::Deploying);
    deploying.pending = {record.id, context->plan.request.ports, context->plan.request.pinnedTemplates, {}};
    if (auto saved = context->workspace.saveDeployment(deploying); !saved)
        return saved;
    // Who chose a secret is not asked for it again when this deploy is resumed.
    return context->chosenSecrets.isEmpty() ? Result<>()
                                            : context->secrets->save(context->unitId, context->chosenSecrets);
}

void Job::Private::fillRecord(const engine::RunResult &result)
{
    const std::lock_guard lock(mutex);
    record.finishedAt = QDateTime::currentDateTimeUtc();
    record.outcome = result.outcome;
    record.host.acceleration = host::toId(context->acceleration());
    record.besideOthers = hadCompany && hadCompany();
    if (result.outcome == Outcome::Failed) {
        const catalog::PlanStep *step = context->plan.step(result.failedStep);
        record.failure = {
            result.failedStep,    step ? step->node : QString(), step ? step->phase : Phase::Clone,
            result.error.message, result.error.detail,           result.error.hint};
    }
    double first = -1;
    double last = 0;
    double templates = 0;
    for (const catalog::PlanStep &step : context->plan.steps) {
        const auto span = m_spans.constFind(step.id);
        if (span == m_spans.cend())
            continue;
        if (step.phase == Phase::Template) {
            templates = std::max(templates, span->second);
        } else {
            first = first < 0 ? span->first : std::min(first, span->first);
            last = std::max(last, span->second);
        }
    }
    record.deploy_s = first < 0 ? 0 : last - first;
    record.template_s = context->plan.missingTemplates.isEmpty() ? 0 : templates;
    for (const PlanNode &node : context->plan.nodes) {
        if (node.forTemplate || node.exists)
            continue;
        auto base = context->templateFor(node.templateKey);
        if (base && base->kernelFile.isEmpty())
            record.bootMethod = QStringLiteral("bios"); // by the image's own boot loader
        record.nodes << catalog::RunNode{node.id,
                                         node.role,
                                         node.serviceId,
                                         base ? base->id : QString(),
                                         node.memory_MiB,
                                         node.vcpus,
                                         context->versions(node.id)};
    }
}

DeploymentRecord Job::Private::deploymentRecord(DeploymentState state) const
{
    const catalog::Plan &plan = context->plan;
    DeploymentRecord made;
    made.id = plan.deploymentId;
    made.topologyId = plan.request.topologyId;
    made.platformId = plan.request.platformId;
    made.strategy = plan.request.strategy;
    made.depth = plan.request.depth;
    made.cloneMode = plan.request.cloneMode;
    made.publicKey = plan.request.publicKey;
    made.state = state;
    made.hostUri = context->host->uri();
    made.runId = record.id;
    made.createdAt = record.startedAt;
    made.endpoints = context->endpoints();
    made.nodes = deploymentNodes();
    return made;
}

QList<catalog::DeploymentNode> Job::Private::deploymentNodes() const
{
    QList<catalog::DeploymentNode> nodes;
    for (const PlanNode &node : context->plan.nodes) {
        if (node.forTemplate || node.leaves)
            continue;
        QString templateId;
        if (node.exists) {
            for (const catalog::DeploymentNode &former : deployment.nodes) {
                if (former.node == node.id)
                    templateId = former.templateId;
            }
        } else if (auto base = context->templateFor(node.templateKey)) {
            templateId = base->id;
        }
        nodes << catalog::DeploymentNode{
            node.id,    node.role,    node.serviceId,  context->names.domain(node.id),
            {},         node.address, node.macAddress, node.memory_MiB,
            node.vcpus, templateId};
    }
    return nodes;
}

Result<> Job::Private::recordChange(const engine::RunResult &result)
{
    DeploymentRecord changed = deployment;
    changed.state = DeploymentState::Running;
    const QList<catalog::Endpoint> published = context->endpoints();
    if (result.outcome == Outcome::Succeeded) {
        changed.nodes = deploymentNodes();
        // What was published again replaces what the lost node had; its port is the same.
        changed.endpoints.removeIf([&](const catalog::Endpoint &former) {
            return std::any_of(published.cbegin(), published.cend(), [&](const catalog::Endpoint &again) {
                return again.guestPort == former.guestPort && again.label == former.label;
            });
        });
        changed.endpoints << published;
    } else if (!result.undoErrors.isEmpty()) {
        // Something new is left: it must be in the list, so that destroying finds it.
        for (const catalog::DeploymentNode &node : deploymentNodes()) {
            if (std::none_of(changed.nodes.cbegin(), changed.nodes.cend(),
                             [&](const catalog::DeploymentNode &known) { return known.node == node.node; }))
                changed.nodes << node;
        }
    }
    return context->workspace.saveDeployment(changed);
}

Result<> Job::Private::recordResumed(const engine::RunResult &result)
{
    storage::Workspace &workspace = context->workspace;
    if (result.outcome != Outcome::Succeeded) {
        const bool isSomethingKept = context->plan.isChange;
        if (isSomethingKept || !result.undoErrors.isEmpty())
            return {}; // it is as unfinished as it was
        if (auto removed = context->secrets->remove(context->unitId); !removed)
            return removed;
        return workspace.removeDeployment(deployment.id);
    }
    DeploymentRecord done = deployment;
    done.state = DeploymentState::Running;
    done.pending = {};
    done.nodes = deploymentNodes();
    done.endpoints = context->endpoints();
    if (auto saved = workspace.saveDeployment(done); !saved)
        return saved;
    // The run tells which templates its deployment stands on; unless of each node, nothing.
    auto run = workspace.run(deployment.runId);
    if (!run || std::any_of(done.nodes.cbegin(), done.nodes.cend(),
                            [](const catalog::DeploymentNode &node) { return node.templateId.isEmpty(); }))
        return {};
    run->nodes.clear();
    for (const catalog::DeploymentNode &node : std::as_const(done.nodes))
        run->nodes << catalog::RunNode{node.node,
                                       node.role,
                                       node.serviceId,
                                       node.templateId,
                                       node.memory_MiB,
                                       node.vcpus,
                                       context->versions(node.node)};
    return workspace.saveRun(*run);
}

void Job::Private::recordEnd(const engine::RunResult &result)
{
    for (const Error &error : result.undoErrors)
        logged({}, error.text());
    if (purpose == Purpose::Change && m_hasBegun) {
        if (auto kept = recordChange(result); !kept)
            logged({}, kept.error().text());
    }
    if (purpose == Purpose::Resume && m_hasBegun) {
        if (auto kept = recordResumed(result); !kept)
            logged({}, kept.error().text());
    }
    if (purpose != Purpose::Deploy)
        return;
    storage::Workspace &workspace = context->workspace;
    if (auto saved = workspace.saveRun(record); !saved)
        logged({}, saved.error().text());
    Result<> kept;
    if (result.outcome == Outcome::Succeeded)
        kept = workspace.saveDeployment(deploymentRecord(DeploymentState::Running));
    else if (result.undoErrors.isEmpty()) {
        kept = context->secrets->remove(context->unitId); // those chosen, where no step had begun
        if (kept)
            kept = workspace.removeDeployment(context->plan.deploymentId);
    } else // something is left: it stays in the list, and can be destroyed from there
        kept = workspace.saveDeployment(deploymentRecord(DeploymentState::Destroying));
    if (!kept)
        logged({}, kept.error().text());
}

void Job::Private::stepChanged(const StepEvent &event)
{
    if (event.state == StepState::Running || isEnd(event.state))
        recordPhase(event);
    m_events.post([job = m_job, event] { Q_EMIT job->stepChanged(event); });
}

void Job::Private::recordPhase(const StepEvent &event)
{
    catalog::PhaseRecord phase;
    {
        const std::lock_guard lock(mutex);
        if (event.state == StepState::Running) {
            if (!m_began.contains(event.stepId)) // later ones are progress
                m_began.insert(event.stepId, {event.at_s, QDateTime::currentDateTimeUtc()});
            return;
        }
        const Began began = m_began.take(event.stepId);
        m_spans.insert(event.stepId, {began.at_s, event.at_s});
        if (event.phase == Phase::Template)
            return;
        phase = {event.node,
                 event.phase,
                 event.stepId,
                 began.at_s,
                 event.at_s,
                 began.wall,
                 QDateTime::currentDateTimeUtc(),
                 event.state == StepState::Succeeded   ? Outcome::Succeeded
                 : event.state == StepState::Cancelled ? Outcome::Cancelled
                                                       : Outcome::Failed};
        record.phases << phase;
    }
    if (purpose == Purpose::Deploy)
        (void)context->workspace.appendPhase(record.id, phase); // the whole run is saved again at the end
}

void Job::Private::logged(const QString &node, const QString &line)
{
    m_events.post([job = m_job, node, line] { Q_EMIT job->logged(node, line); });
}

Job::Job(std::unique_ptr<Private> theD) : d(std::move(theD))
{
    d->begin(this);
}

Job::~Job()
{
    d->requestStop();
    (void)wait();
    d.reset();
}

const catalog::Plan &Job::plan() const
{
    return d->context->plan;
}

void Job::cancel()
{
    d->requestStop();
}

void Job::setPaused(bool paused)
{
    d->setPaused(paused);
}

bool Job::isCancellable() const
{
    return !d->isRemoval();
}

bool Job::isFinished() const
{
    const std::lock_guard lock(d->mutex);
    return d->isEnded;
}

catalog::RunRecord Job::wait()
{
    std::unique_lock lock(d->mutex);
    d->ended.wait(lock, [this] { return d->isEnded; });
    return d->record;
}

} // namespace bakeoff::deploy
