// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "base/mailbox.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMap>
#include <QTimer>

#include <mutex>
#include <unistd.h>

namespace bakeoff::cli {

using catalog::RunRecord; // lupdate loses the context behind a qualified return type
using engine::StepEvent;
using engine::StepState;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

QString describe(const deploy::Job &job, const StepEvent &event)
{
    const catalog::PlanStep *step = job.plan().step(event.stepId);
    return step ? catalog::displayName(*step) : event.stepId;
}

/// What a signal does at the moment; guarded by the mutex.
std::mutex signalMutex;
std::function<void()> onSignal;
int holds = 0;
bool interrupted = false;

/// Prints a job's steps as they end, and every ten seconds what is still at work, so that nobody has to
/// guess.
class Follower : public QObject
{
public:
    Follower(Session &session, const deploy::Job &job) : m_session(session), m_job(job)
    {
        connect(&job, &deploy::Job::stepChanged, this, &Follower::note);
        connect(&m_tick, &QTimer::timeout, this, &Follower::sayWhatIsAtWork);
        m_tick.start(10000);
        m_sinceBegin.start();
    }

private:
    void note(const StepEvent &event)
    {
        switch (event.state) {
        case StepState::Running:
            m_began.insert(event.stepId, m_began.value(event.stepId, event.at_s));
            m_running.insert(event.stepId, event);
            return;
        case StepState::Succeeded:
            line(event.at_s, QStringLiteral("%1 (%2 s)")
                                 .arg(describe(m_job, event))
                                 .arg(event.at_s - m_began.value(event.stepId), 0, 'f', 2));
            for (const QString &found : event.text.split(u'\n', Qt::SkipEmptyParts))
                line(event.at_s, QStringLiteral("    ") + found);
            break;
        case StepState::Failed:
        case StepState::Cancelled:
            line(event.at_s, QStringLiteral("%1: %2").arg(describe(m_job, event), event.text));
            break;
        case StepState::Undone:
            line(event.at_s, Text::tr("%1: undone").arg(describe(m_job, event)));
            break;
        case StepState::Waiting:
        case StepState::Undoing:
            return;
        }
        m_running.remove(event.stepId);
    }
    void sayWhatIsAtWork()
    {
        for (const StepEvent &event : std::as_const(m_running)) {
            QString text = QStringLiteral("… ") + describe(m_job, event);
            if (event.fraction > 0)
                text += QStringLiteral(", %1 %").arg(qRound(event.fraction * 100));
            if (!event.text.isEmpty())
                text += QStringLiteral(": ") + event.text;
            line(double(m_sinceBegin.elapsed()) / 1000, text.left(110));
        }
    }
    void line(double at_s, const QString &text)
    {
        m_session.say(QStringLiteral("%1 s  %2").arg(at_s, 8, 'f', 2).arg(text));
    }

    Session &m_session;
    const deploy::Job &m_job;
    QMap<QString, double> m_began;
    QMap<QString, StepEvent> m_running;
    QElapsedTimer m_sinceBegin;
    QTimer m_tick;
};

} // namespace

void handleSignal(int signal)
{
    const std::lock_guard lock(signalMutex);
    if (!onSignal && holds == 0)
        _exit(128 + signal); // nothing is under way that would have to be undone
    interrupted = true;
    if (onSignal)
        onSignal();
}

OnSignal::OnSignal(std::function<void()> action)
{
    const std::lock_guard lock(signalMutex);
    onSignal = std::move(action);
}

OnSignal::~OnSignal()
{
    const std::lock_guard lock(signalMutex);
    onSignal = nullptr;
}

InterruptHold::InterruptHold()
{
    const std::lock_guard lock(signalMutex);
    ++holds;
}

InterruptHold::~InterruptHold()
{
    const std::lock_guard lock(signalMutex);
    --holds;
}

bool InterruptHold::wasInterrupted() const
{
    const std::lock_guard lock(signalMutex);
    return interrupted;
}

RunRecord follow(Session &session, deploy::Job &job)
{
    QEventLoop loop;
    RunRecord record;
    const Follower follower(session, job);
    QObject::connect(&job, &deploy::Job::finished, &loop, [&](const RunRecord &result) {
        record = result;
        loop.quit();
    });
    Mailbox said; // the signal comes on a thread of its own, and only this one prints
    const OnSignal guard([&] {
        said.post([&] {
            session.say(job.isCancellable() ? Text::tr("Cancelling, and removing what was made …")
                                            : Text::tr("A removal is not broken off; it ends in a moment …"));
        });
        job.cancel();
    });
    loop.exec();
    return record;
}

Result<std::shared_ptr<deploy::Admission::Place>> takePlace(Session &session, deploy::Deployer &deployer,
                                                            const catalog::Plan &plan, bool overcommit)
{
    QString reason;
    bool isRefused = false;
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    auto place = deployer.enter(deploy::claimOf(plan, plan.request.topologyId), stop.get_token(),
                                [&](const deploy::Obstacle &obstacle) {
                                    reason = obstacle.reason;
                                    isRefused = !overcommit && stop.request_stop(); // else by Ctrl-C
                                    return overcommit;
                                });
    if (reason.isEmpty())
        return place;
    if (place || overcommit) {
        session.say(reason);
        return place;
    }
    if (!isRefused || !place.error().isCancelled())
        return place;
    return fail(ErrorCode::Busy, reason,
                Text::tr("Destroy a deployment, choose fewer or smaller machines, or begin all the same with "
                         "--overcommit."));
}

Result<> outcomeOf(const catalog::RunRecord &record)
{
    switch (record.outcome) {
    case catalog::Outcome::Succeeded:
        return {};
    case catalog::Outcome::Cancelled:
        return cancelled();
    default:
        break;
    }
    QString where = record.failure.stepId;
    if (!where.isEmpty())
        where = Text::tr("Step “%1”: ").arg(where);
    return fail(ErrorCode::Failed, where + record.failure.message, record.failure.hint,
                record.failure.detail);
}

} // namespace bakeoff::cli
