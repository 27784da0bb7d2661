// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_session.h"

#include "tables/cell_facts.h"

#include <algorithm>

#include <pthread.h>

namespace bakeoff::widgets {

using catalog::Outcome;
using catalog::RunRecord;

DeploySession::DeploySession(DeployBackend &backend, int number, QObject *parent)
    : QObject(parent), m_backend(backend), m_number(number)
{
}

DeploySession::~DeploySession() = default;

QString DeploySession::title() const
{
    const Leg *leg = currentLeg();
    return leg ? tr("%1 on %2")
                     .arg(tables::topologyName(m_backend.catalog(), leg->request.topologyId),
                          tables::platformName(m_backend.catalog(), leg->request.platformId))
               : QString();
}

void DeploySession::begin(bool isChange, bool isRepair)
{
    m_legs.clear();
    m_current = 0;
    m_cancelling = false;
    m_isChange = isChange;
    m_isRepair = isRepair;
    m_deploymentId.clear();
    m_startAnyway = false;
    m_outcome = Outcome::Running;
}

DeploySession::Leg &DeploySession::addLeg(const catalog::DeployRequest &request)
{
    Leg leg;
    leg.request = request;
    leg.timeline = std::make_unique<tables::TimelineModel>(m_backend.catalog());
    m_legs.push_back(std::move(leg));
    return m_legs.back();
}

void DeploySession::start(const QList<catalog::DeployRequest> &requests,
                          const QMap<QString, QString> &secrets)
{
    if (isActive() || requests.isEmpty())
        return;
    begin(false);
    m_secrets = secrets;
    deploy::Claim claim;
    QMap<catalog::Strategy, Result<catalog::Plan>> plans; // all runs of a strategy are alike
    for (const catalog::DeployRequest &request : requests) {
        Leg &leg = addLeg(request);
        auto plan = plans.find(request.strategy);
        if (plan == plans.end())
            plan = plans.insert(request.strategy, m_backend.plan(request));
        if (!*plan)
            continue;
        leg.timeline->setPlan(**plan); // its lanes show what is to come
        const deploy::Claim one = deploy::claimOf(**plan, {});
        claim.memory = std::max(claim.memory, one.memory);
        claim.templates << one.templates;
        claim.unitId = one.unitId;
    }
    claim.isAlone = requests.size() > 1;
    waitForHost(claim);
}

void DeploySession::change(const catalog::Plan &plan)
{
    if (isActive())
        return;
    begin(true);
    m_deploymentId = plan.deploymentId;
    Leg &leg = addLeg(plan.request);
    leg.change = plan;
    leg.timeline->setPlan(plan);
    waitForHost(deploy::claimOf(plan, {}));
}

void DeploySession::repair(const catalog::DeploymentRecord &deployment)
{
    if (isActive())
        return;
    begin(true, true);
    m_deploymentId = deployment.id;
    catalog::DeployRequest request;
    request.topologyId = deployment.topologyId;
    request.platformId = deployment.platformId;
    request.strategy = deployment.strategy;
    addLeg(request);
    m_stage = Stage::Looking;
    Q_EMIT changed();
    m_asking = std::jthread([this, id = deployment.id](const std::stop_token &stop) {
        pthread_setname_np(pthread_self(), "look-for-lost");
        const Result<catalog::Plan> plan = m_backend.planRepair(id, {}, stop);
        m_answers.post([this, plan] { takeRepair(plan); });
    });
}

void DeploySession::takeRepair(const Result<catalog::Plan> &plan)
{
    if (m_cancelling) {
        failLeg(cancelled().value());
    } else if (!plan) {
        failLeg(plan.error());
    } else {
        Leg &leg = m_legs[m_current];
        leg.request = plan->request;
        leg.change = *plan;
        leg.timeline->setPlan(*plan);
        waitForHost(deploy::claimOf(*plan, {}));
    }
}

Result<catalog::Plan> DeploySession::planAgain(const catalog::Plan &plan, const std::stop_token &stop) const
{
    return m_isRepair ? m_backend.planRepair(plan.deploymentId, {}, stop)
                      : m_backend.planChange(plan.deploymentId, plan.change);
}

void DeploySession::waitForHost(const deploy::Claim &claim)
{
    m_stage = Stage::Waiting;
    m_reason.clear();
    m_mayStartAnyway = false;
    deploy::Claim named = claim;
    named.name = title();
    Q_EMIT changed();
    m_asking = std::jthread([this, named, change = m_legs[m_current].change](const std::stop_token &stop) {
        pthread_setname_np(pthread_self(), "wait-for-host");
        QString told;
        auto place = m_backend.enter(named, stop, [this, &told](const deploy::Obstacle &obstacle) {
            if (obstacle.reason != told) {
                told = obstacle.reason;
                m_answers.post([this, obstacle] {
                    m_reason = obstacle.reason;
                    m_mayStartAnyway = !obstacle.isBinding;
                    Q_EMIT reasonChanged();
                });
            }
            return m_startAnyway.load();
        });
        // While it waited, somebody else may have changed or repaired what this was planned for.
        std::optional<Result<catalog::Plan>> again;
        if (place && change && !told.isEmpty())
            again = planAgain(*change, stop);
        m_answers.post([this, place, again] { takePlace(place, again); });
    });
}

void DeploySession::takePlace(const Result<std::shared_ptr<deploy::Admission::Place>> &place,
                              const std::optional<Result<catalog::Plan>> &again)
{
    m_reason.clear();
    if (m_cancelling) {
        failLeg(cancelled().value());
    } else if (!place) {
        failLeg(place.error());
    } else if (again && !*again) {
        failLeg(again->error());
    } else {
        if (again)
            m_legs[m_current].change = **again;
        m_place = *place;
        startLeg();
    }
}

const DeploySession::Leg *DeploySession::currentLeg() const
{
    return m_current < m_legs.size() ? &m_legs[m_current] : nullptr;
}

int DeploySession::legsDone() const
{
    return int(std::count_if(m_legs.begin(), m_legs.end(), [](const Leg &leg) {
        return leg.isDone && leg.record.outcome == Outcome::Succeeded;
    }));
}

double DeploySession::fraction() const
{
    const Leg *leg = currentLeg();
    if (!leg)
        return 0;
    const bool succeeded = leg->isDone && leg->record.outcome == Outcome::Succeeded;
    return (legsDone() + (succeeded ? 0 : leg->timeline->fraction())) / double(m_legs.size());
}

std::optional<double> DeploySession::laterLegs_s() const
{
    double sum = 0;
    for (size_t i = m_current + 1; i < m_legs.size(); ++i) {
        double took = 0;
        int measured = 0;
        for (const Leg &other : m_legs) {
            if (!other.isDone || other.request.strategy != m_legs[i].request.strategy)
                continue;
            took += other.record.deploy_s;
            ++measured;
        }
        const std::optional<double> one =
            measured > 0 ? took / measured : m_legs[i].timeline->plan().estimate_s;
        if (!one)
            return {};
        sum += *one;
    }
    return sum;
}

void DeploySession::startLeg()
{
    m_stage = Stage::Deploying;
    Leg &leg = m_legs[m_current];
    const Result<catalog::Plan> plan =
        leg.change ? Result<catalog::Plan>(*leg.change) : m_backend.plan(leg.request);
    if (!plan) {
        failLeg(plan.error());
        return;
    }
    leg.isStarted = true;
    leg.timeline->setPlan(*plan);
    m_deploymentId = plan->deploymentId;
    if (m_place)
        m_place->setUnit(m_deploymentId);
    m_task = m_backend.start(*plan, m_secrets);
    connect(m_task.get(), &DeployTask::stepChanged, this, [this](const engine::StepEvent &event) {
        tables::TimelineModel &timeline = *m_legs[m_current].timeline;
        const catalog::PlanStep *step = timeline.plan().step(event.stepId);
        if (m_place && step && step->commits && event.state == engine::StepState::Succeeded)
            m_place->noteMade(step->scope);
        timeline.apply(event);
        Q_EMIT stepChanged();
    });
    connect(m_task.get(), &DeployTask::logged, this, &DeploySession::addLog);
    connect(m_task.get(), &DeployTask::finished, this, &DeploySession::legFinished);
    Q_EMIT changed();
}

void DeploySession::failLeg(const Error &error)
{
    RunRecord record;
    record.strategy = m_legs[m_current].request.strategy;
    record.topologyId = m_legs[m_current].request.topologyId;
    record.platformId = m_legs[m_current].request.platformId;
    record.outcome = error.isCancelled() ? Outcome::Cancelled : Outcome::Failed;
    record.failure.message = error.message;
    record.failure.detail = error.detail;
    record.failure.hint = error.hint;
    legFinished(record);
}

void DeploySession::legFinished(const RunRecord &record)
{
    Leg &leg = m_legs[m_current];
    leg.timeline->finish();
    leg.record = record;
    leg.isDone = true;
    dropTask();
    const bool more = m_current + 1 < m_legs.size();
    if (record.outcome != Outcome::Succeeded || !more || m_cancelling)
        finish(record.outcome);
    else
        clearLeg();
}

void DeploySession::clearLeg()
{
    m_stage = Stage::Clearing;
    m_task = m_backend.destroy(m_legs[m_current].record.deploymentId);
    connect(m_task.get(), &DeployTask::logged, this, &DeploySession::addLog);
    connect(m_task.get(), &DeployTask::finished, this, [this](const RunRecord &record) {
        dropTask();
        if (record.outcome != Outcome::Succeeded) {
            m_legs[m_current].record.failure = record.failure;
            finish(record.outcome);
            return;
        }
        if (m_cancelling) {
            finish(Outcome::Cancelled);
            return;
        }
        ++m_current;
        startLeg();
    });
    Q_EMIT changed();
}

void DeploySession::cancel()
{
    if (!isActive() || m_cancelling)
        return;
    m_cancelling = true;
    // A destroy is left to end by itself: half removed is worse than removed.
    if (m_stage == Stage::Deploying && m_task)
        m_task->cancel();
    m_asking.request_stop();
    Q_EMIT changed();
}

void DeploySession::finish(Outcome outcome)
{
    m_outcome = outcome;
    m_secrets.clear();
    m_place.reset();
    m_stage = Stage::Finished;
    m_cancelling = false;
    Q_EMIT changed();
    Q_EMIT finished();
}

void DeploySession::addLog(const QString &node, const QString &text)
{
    Q_EMIT logged({node, text, m_number});
}

void DeploySession::dropTask()
{
    if (!m_task)
        return;
    m_task->disconnect(this);
    m_task.release()->deleteLater(); // we may be inside one of its signals
}

void DeploySession::retranslate()
{
    for (const Leg &leg : m_legs)
        leg.timeline->retranslate();
}

} // namespace bakeoff::widgets
