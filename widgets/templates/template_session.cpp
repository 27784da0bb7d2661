// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/template_session.h"

namespace bakeoff::widgets {

TemplateSession::TemplateSession(DeployBackend &backend, QObject *parent)
    : QObject(parent), m_backend(backend), m_items(backend.catalog())
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_items.tick(elapsed_s());
        Q_EMIT progressed();
    });
}

TemplateSession::~TemplateSession() = default;

void TemplateSession::start(Work work, const catalog::Plan &plan, const QHash<QString, double> &seconds)
{
    if (isActive())
        return;
    m_work = work;
    m_wasStarted = true;
    m_isPaused = false;
    m_isCancelling = false;
    m_record = {};
    m_items.setPlan(plan, seconds);
    m_clock.start();
    m_tick.start();
    m_task = m_backend.start(plan);
    connect(m_task.get(), &DeployTask::stepChanged, this, [this](const engine::StepEvent &event) {
        m_items.apply(event);
        Q_EMIT progressed();
    });
    connect(m_task.get(), &DeployTask::logged, this, &TemplateSession::logged);
    connect(m_task.get(), &DeployTask::finished, this, [this](const catalog::RunRecord &record) {
        m_record = record;
        m_took_s = elapsed_s();
        m_tick.stop();
        m_items.finish();
        m_task->disconnect(this);
        m_task.release()->deleteLater(); // we are inside one of its signals
        m_isPaused = false;
        m_isCancelling = false;
        Q_EMIT changed();
        Q_EMIT finished();
    });
    Q_EMIT changed();
}

void TemplateSession::cancel()
{
    if (!isActive() || m_isCancelling)
        return;
    m_isCancelling = true;
    m_task->cancel();
    Q_EMIT changed();
}

void TemplateSession::setPaused(bool paused)
{
    if (!isActive() || paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_task->setPaused(paused);
    Q_EMIT changed();
}

double TemplateSession::elapsed_s() const
{
    return isActive() ? double(m_clock.elapsed()) / 1000 : m_took_s;
}

} // namespace bakeoff::widgets
