// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_session.h"

#include <pthread.h>

namespace bakeoff::widgets {

using catalog::Outcome;
using catalog::RunRecord;

namespace {

/// As much of the log as a person scrolls through; the rest is in the run's journal.
constexpr int longestLog = 4000;

} // namespace

DeploySession::DeploySession(DeployBackend &backend, QObject *parent) : QObject(parent), m_backend(backend) {}

DeploySession::~DeploySession() = default;

void DeploySession::begin(bool isChange)
{
    m_legs.clear();
    m_log.clear();
    m_current = 0;
    m_cancelling = false;
    m_isChange = isChange;
    m_outcome = Outcome::Running;
}

void DeploySession::addLeg(const catalog::DeployRequest &request)
{
    Leg leg;
    leg.request = request;
    leg.timeline = std::make_unique<tables::TimelineModel>(m_backend.catalog());
    m_legs.push_back(std::move(leg));
}

void DeploySession::start(const QList<catalog::DeployRequest> &requests,
                          const QMap<QString, QString> &secrets)
{
    if (isActive() || requests.isEmpty())
        return;
    begin(false);
    m_secrets = secrets;
    for (const catalog::DeployRequest &request : requests) {
        addLeg(request);
        if (const Result<catalog::Plan> plan = m_backend.plan(request))
            m_legs.back().timeline->setPlan(*plan); // its lanes show what is to come
    }
    m_stage = Stage::Deploying;
    Q_EMIT started();
    startLeg();
}

void DeploySession::change(const catalog::Plan &plan)
{
    if (isActive())
        return;
    begin(true);
    addLeg(plan.request);
    m_legs.back().change = plan;
    m_stage = Stage::Deploying;
    Q_EMIT started();
    startLeg();
}

void DeploySession::repair(const catalog::DeploymentRecord &deployment)
{
    if (isActive())
        return;
    begin(true);
    catalog::DeployRequest request;
    request.topologyId = deployment.topologyId;
    request.platformId = deployment.platformId;
    request.strategy = deployment.strategy;
    addLeg(request);
    m_stage = Stage::Looking;
    Q_EMIT started();
    Q_EMIT changed();
    m_looking = std::jthread([this, id = deployment.id](const std::stop_token &stop) {
        pthread_setname_np(pthread_self(), "look-for-lost");
        const Result<catalog::Plan> plan = m_backend.planRepair(id, {}, stop);
        m_plans.post([this, plan] { takeRepair(plan); });
    });
}

void DeploySession::takeRepair(const Result<catalog::Plan> &plan)
{
    if (m_cancelling) {
        failLeg(cancelled().value());
    } else if (!plan) {
        failLeg(plan.error());
    } else {
        m_legs[m_current].request = plan->request;
        m_legs[m_current].change = *plan;
        startLeg();
    }
}

const DeploySession::Leg *DeploySession::currentLeg() const
{
    return m_current < m_legs.size() ? &m_legs[m_current] : nullptr;
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
    m_task = m_backend.start(*plan, m_secrets);
    connect(m_task.get(), &DeployTask::stepChanged, this, [this](const engine::StepEvent &event) {
        m_legs[m_current].timeline->apply(event);
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
    m_looking.request_stop();
    Q_EMIT changed();
}

void DeploySession::finish(Outcome outcome)
{
    m_outcome = outcome;
    m_secrets.clear();
    m_stage = Stage::Finished;
    m_cancelling = false;
    Q_EMIT changed();
    Q_EMIT finished();
}

void DeploySession::addLog(const QString &node, const QString &text)
{
    if (m_log.size() >= longestLog)
        m_log.remove(0, longestLog / 4);
    m_log.append({node, text});
    Q_EMIT logged(m_log.last());
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
