// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/run_panel.h"

#include "base/units.h"
#include "tables/cell_facts.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/deploy/endpoints_panel.h"
#include "widgets/deploy/timeline_view.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace bakeoff::widgets {

using catalog::Outcome;
using Stage = DeploySession::Stage;

RunPanel::RunPanel(DeploySessions &sessions, DeployBackend &backend, tables::WorkspaceCache &cache,
                   QWidget *parent)
    : QWidget(parent), m_sessions(sessions), m_backend(backend), m_cache(cache), m_activity(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_times(new CaptionLabel(this)),
      m_startAnyway(new QPushButton(this)), m_cancel(new QPushButton(this)), m_back(new QPushButton(this)),
      m_note(new MessageStrip(this)), m_scroll(new QScrollArea(this)), m_timeline(new TimelineView),
      m_outcome(new MessageStrip(this)), m_failureDetail(new QPlainTextEdit(this)),
      m_endpoints(new EndpointsPanel(backend, this)), m_destroy(new QPushButton(this)),
      m_compare(new QPushButton(this))
{
    m_activity->setObjectName(QStringLiteral("runActivity"));
    m_activity->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedHeight(8);
    m_times->setObjectName(QStringLiteral("runTimes"));
    m_startAnyway->setObjectName(QStringLiteral("startAnywayButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_cancel->setIcon(lineIcon(QStringLiteral("stop")));
    m_back->setObjectName(QStringLiteral("backToPlanButton"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_outcome->setObjectName(QStringLiteral("runOutcome"));
    m_failureDetail->setObjectName(QStringLiteral("failureDetail"));
    m_failureDetail->setReadOnly(true);
    m_failureDetail->setTabChangesFocus(true);
    m_failureDetail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_failureDetail->setMaximumHeight(112);
    m_destroy->setObjectName(QStringLiteral("destroyNewButton"));
    m_destroy->setIcon(lineIcon(QStringLiteral("trash")));
    m_compare->setObjectName(QStringLiteral("showComparisonButton"));
    m_compare->setIcon(lineIcon(QStringLiteral("compare")));

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_timeline);
    m_timeline->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_activity);
    texts->addWidget(m_progress);
    texts->addWidget(m_times);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(texts, 1);
    top->addWidget(m_startAnyway, 0, Qt::AlignVCenter);
    top->addWidget(m_cancel, 0, Qt::AlignVCenter);
    top->addWidget(m_back, 0, Qt::AlignVCenter);
    auto *result = new QHBoxLayout;
    result->setSpacing(8);
    result->addWidget(m_endpoints, 1);
    result->addWidget(m_compare, 0, Qt::AlignTop);
    result->addWidget(m_destroy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_note);
    column->addWidget(m_outcome);
    column->addWidget(m_failureDetail);
    column->addLayout(result);
    column->addWidget(m_scroll, 1);

    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &RunPanel::refreshProgress);
    connect(&sessions, &DeploySessions::changed, this, &RunPanel::refreshNote);
    connect(&sessions, &DeploySessions::aboutToBeRemoved, this, [this](const DeploySession *session) {
        if (session == m_session)
            setSession(nullptr);
    });
    connect(&cache, &tables::WorkspaceCache::deploymentsChanged, this, &RunPanel::refreshOutcome);
    connect(m_startAnyway, &QPushButton::clicked, this, [this] {
        if (!m_session)
            return;
        m_session->startAnyway();
        m_startAnyway->setEnabled(false);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->cancel();
    });
    connect(m_back, &QPushButton::clicked, this, &RunPanel::planRequested);
    connect(m_destroy, &QPushButton::clicked, this, [this] {
        if (const catalog::DeploymentRecord *record = deployment())
            Q_EMIT destroyRequested(record->id);
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const DeploySession::Leg *leg = m_session ? m_session->currentLeg() : nullptr)
            Q_EMIT comparisonRequested(leg->request.topologyId, leg->request.platformId);
    });
    retranslate();
}

void RunPanel::setSession(DeploySession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session) {
        m_tick.stop();
        m_timeline->setTracks({});
        return;
    }
    connect(session, &DeploySession::changed, this, &RunPanel::refresh);
    connect(session, &DeploySession::reasonChanged, this, &RunPanel::refresh);
    connect(session, &DeploySession::finished, this, &RunPanel::refresh);
    refresh();
}

const catalog::DeploymentRecord *RunPanel::deployment() const
{
    const DeploySession::Leg *leg = m_session ? m_session->currentLeg() : nullptr;
    if (!leg || m_session->stage() != Stage::Finished || leg->record.outcome != Outcome::Succeeded)
        return nullptr;
    const QList<catalog::DeploymentRecord> &all = m_cache.deployments();
    const auto it = std::find_if(all.begin(), all.end(), [&](const catalog::DeploymentRecord &record) {
        return record.id == leg->record.deploymentId && record.state == catalog::DeploymentState::Running;
    });
    return it == all.end() ? nullptr : &*it;
}

void RunPanel::refresh()
{
    if (!m_session)
        return;
    if (m_session->isActive())
        m_tick.start();
    else
        m_tick.stop();
    m_startAnyway->setVisible(m_session->mayStartAnyway());
    m_startAnyway->setEnabled(true);
    m_cancel->setVisible(m_session->isActive());
    m_cancel->setEnabled(!m_session->isCancelling());
    m_back->setVisible(!m_session->isActive());
    refreshNote();
    refreshTracks();
    refreshProgress();
    refreshOutcome();
}

void RunPanel::refreshNote()
{
    if (!m_session)
        return;
    const bool isSeries = m_session->legs().size() > 1;
    QString note;
    if (m_session->isActive() && isSeries)
        note = tr("One run follows the other, from the same zero: the next starts once the one "
                  "before has been destroyed, so that neither takes processor time from the other.");
    else if (m_session->stage() == Stage::Deploying && !m_session->isChange() &&
             m_sessions.deployingCount() > 1)
        note =
            tr("Other work is under way on this host, so that this deploy takes longer than by itself. Its "
               "time is kept, but does not count as a measurement.");
    m_note->setMessage(MessageStrip::Kind::Information, note);
}

void RunPanel::refreshTracks()
{
    QList<TimelineView::Track> tracks;
    QMap<catalog::Strategy, int> runs;
    for (const DeploySession::Leg &leg : m_session->legs()) {
        TimelineView::Track track;
        track.title = m_session->isChange() ? tr("Change") : catalog::displayName(leg.request.strategy);
        if (const int run = ++runs[leg.request.strategy]; m_session->legs().size() > 2)
            track.title = tr("%1, run %2").arg(track.title).arg(run);
        track.model = leg.timeline.get();
        track.isStarted = leg.isStarted;
        if (leg.isDone) {
            const bool succeeded = leg.record.outcome == Outcome::Succeeded;
            track.outcome =
                succeeded ? formatSeconds(leg.record.deploy_s) : catalog::displayName(leg.record.outcome);
        }
        tracks.append(track);
    }
    m_timeline->setTracks(tracks);
    // The strategy at work, where not both fit.
    QMetaObject::invokeMethod(this, &RunPanel::showCurrentTrack, Qt::QueuedConnection);
}

void RunPanel::showCurrentTrack()
{
    if (!m_session)
        return;
    const DeploySession::Leg *leg = m_session->currentLeg();
    for (size_t i = 0; leg && i < m_session->legs().size(); ++i) {
        if (&m_session->legs()[i] == leg)
            m_scroll->ensureVisible(0, m_timeline->trackBottom(int(i)), 0, 8);
    }
}

void RunPanel::refreshProgress()
{
    const DeploySession::Leg *leg = m_session ? m_session->currentLeg() : nullptr;
    if (!leg)
        return;
    const tables::TimelineModel &timeline = *leg->timeline;
    m_progress->setValue(int(std::lround(1000 * m_session->fraction())));

    if (m_session->isActive()) {
        QString activity = timeline.currentActivity();
        const bool hasBegun = m_session->stage() != Stage::Waiting && m_session->stage() != Stage::Looking;
        if (m_session->isCancelling() && !hasBegun)
            activity = tr("Cancelling.");
        else if (m_session->isCancelling())
            activity = tr("Cancelling: what was made is being removed.");
        else if (m_session->stage() == Stage::Clearing)
            activity = tr("Removing %1 before the next run starts.")
                           .arg(catalog::displayName(leg->request.strategy));
        else if (m_session->stage() == Stage::Waiting)
            activity = m_session->reason().isEmpty() ? tr("Asking the host whether it has room.")
                                                     : tr("Waiting. %1").arg(m_session->reason());
        else if (m_session->stage() == Stage::Looking)
            activity = tr("Asking the machines which of them are lost.");
        else if (activity.isEmpty())
            activity = tr("Starting.");
        m_activity->setText(activity);
    } else {
        m_activity->setText(tr("%1 on %2")
                                .arg(tables::topologyName(m_backend.catalog(), leg->request.topologyId),
                                     tables::platformName(m_backend.catalog(), leg->request.platformId)));
    }

    QStringList times;
    if (timeline.stepsTotal() > 0)
        times << tr("Step %1 of %2").arg(timeline.stepsDone()).arg(timeline.stepsTotal());
    if (timeline.origin_s()) {
        times << tr("elapsed: %1").arg(formatSeconds(std::floor(timeline.elapsed_s())));
        if (const std::optional<double> rest = timeline.remaining_s(); rest && timeline.isRunning())
            times << (*rest > 0 ? tr("about %1 left").arg(formatSeconds(std::ceil(*rest)))
                                : tr("longer than usual"));
    } else if (timeline.isRunning()) {
        times << tr("building templates first: %1").arg(formatSeconds(std::floor(timeline.preparation_s())));
    }
    if (m_session->isActive() && m_session->legs().size() > 1) {
        QString all = tr("run %1 of %2").arg(m_session->legsDone() + 1).arg(m_session->legs().size());
        const std::optional<double> later = m_session->laterLegs_s();
        const std::optional<double> rest = leg->isDone ? std::optional(0.0) : timeline.remaining_s();
        if (later && rest)
            all = tr("%1, about %2 left for all")
                      .arg(all, formatSeconds(std::ceil(*later + std::max(0.0, *rest))));
        times.prepend(all);
    }
    m_times->setText(times.join(QStringLiteral("  ·  ")));
}

void RunPanel::showFailure(const catalog::RunRecord &record)
{
    QStringList lines;
    const DeploySession::Leg *leg = m_session->currentLeg();
    const catalog::PlanStep *step = leg ? leg->timeline->plan().step(record.failure.stepId) : nullptr;
    const QString name = step ? catalog::displayName(*step) : QString();
    if (step && !record.failure.node.isEmpty() && !name.contains(record.failure.node))
        lines << tr("Failed at “%1” on %2.").arg(name, record.failure.node);
    else if (step)
        lines << tr("Failed at “%1”.").arg(name);
    else if (record.outcome == Outcome::Succeeded)
        lines << tr("The deployment could not be removed, so the next run was not started.");
    else if (m_session->isChange())
        lines << tr("The deployment could not be changed.");
    else
        lines << tr("The deploy failed.");
    lines << record.failure.message;
    if (!record.failure.hint.isEmpty())
        lines << tr("What to try: %1").arg(record.failure.hint);
    m_outcome->setMessage(MessageStrip::Kind::Danger, lines.join(u'\n'));
    m_failureDetail->setPlainText(record.failure.detail);
    m_failureDetail->setVisible(!record.failure.detail.isEmpty());
}

void RunPanel::refreshOutcome()
{
    if (!m_session)
        return;
    const DeploySession::Leg *leg = m_session->currentLeg();
    m_failureDetail->hide();
    const catalog::DeploymentRecord *record = deployment();
    m_endpoints->setVisible(record);
    m_destroy->setVisible(record);
    m_compare->setVisible(!m_session->isChange() && m_session->stage() == Stage::Finished &&
                          m_session->outcome() == Outcome::Succeeded);
    if (record)
        m_endpoints->setDeployment(*record);
    if (!leg || m_session->stage() != Stage::Finished) {
        m_outcome->clear();
        return;
    }
    switch (m_session->outcome()) {
    case Outcome::Succeeded: {
        if (m_session->isChange()) {
            m_outcome->setMessage(
                MessageStrip::Kind::Success,
                tr("The deployment was changed in %1.").arg(formatSeconds(leg->record.deploy_s)));
            break;
        }
        QMap<catalog::Strategy, QStringList> seconds;
        for (const DeploySession::Leg &each : m_session->legs())
            seconds[each.request.strategy] << formatSeconds(each.record.deploy_s);
        QStringList took;
        for (auto each = seconds.cbegin(); each != seconds.cend(); ++each)
            took << tr("%1: %2").arg(catalog::displayName(each.key()), each->join(QStringLiteral(", ")));
        QString text = tr("Deployed. %1").arg(took.join(QStringLiteral("; ")));
        const bool hadCompany =
            std::any_of(m_session->legs().begin(), m_session->legs().end(),
                        [](const DeploySession::Leg &each) { return each.record.besideOthers; });
        if (hadCompany)
            text +=
                u'\n' + tr("Other work was under way beside it; a time that it had to share does not count "
                           "as a measurement.");
        m_outcome->setMessage(MessageStrip::Kind::Success, text);
        break;
    }
    case Outcome::Failed:
        showFailure(leg->record);
        break;
    case Outcome::Cancelled:
        m_outcome->setMessage(MessageStrip::Kind::Warning,
                              leg->isStarted ? tr("Cancelled. What had been made was removed again.")
                                             : tr("Cancelled. Nothing was changed."));
        break;
    case Outcome::Running:
        m_outcome->clear();
        break;
    }
}

void RunPanel::retranslate()
{
    m_startAnyway->setText(tr("Start anyway"));
    m_startAnyway->setToolTip(tr("Does not wait for its turn, nor until the host has enough memory"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops the deploy and removes what it has made so far"));
    m_back->setText(tr("Back to the plan"));
    m_destroy->setText(tr("Destroy"));
    m_destroy->setToolTip(tr("Removes these virtual machines with their disks, secrets and published ports"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Shows the measured deploy times side by side"));
    m_progress->setAccessibleName(tr("Progress of the deploy"));
    m_timeline->setAccessibleName(
        tr("Timeline of the deploy: a lane for each machine, a bar for each phase"));
    m_failureDetail->setAccessibleName(tr("What the machine printed"));
    refresh();
}

void RunPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
