// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSet>

#include <csignal>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace bakeoff::cli {

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

std::mutex signalMutex;
std::function<void()> onSignal; ///< what SIGINT and SIGTERM do at the moment; guarded by the mutex

/// While it lives, a signal calls the action, on the watcher's thread.
class OnSignal
{
public:
    explicit OnSignal(std::function<void()> action)
    {
        const std::lock_guard lock(signalMutex);
        onSignal = std::move(action);
    }
    ~OnSignal()
    {
        const std::lock_guard lock(signalMutex);
        onSignal = nullptr;
    }
    OnSignal(const OnSignal &) = delete;
    OnSignal &operator=(const OnSignal &) = delete;
};

} // namespace

void watchSignals()
{
    // Blocked before any other thread begins, so that all inherit it and only the watcher below takes them:
    // cancelling a job is no async-signal-safe thing.
    sigset_t handled;
    sigemptyset(&handled);
    sigaddset(&handled, SIGINT);
    sigaddset(&handled, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &handled, nullptr);
    std::thread([handled] {
        int signal = 0;
        while (sigwait(&handled, &signal) == 0) {
            const std::lock_guard lock(signalMutex);
            if (!onSignal)
                _exit(128 + signal); // nothing is under way that would have to be undone
            onSignal();
        }
    }).detach();
}

catalog::RunRecord follow(Session &session, deploy::Job &job)
{
    QEventLoop loop;
    catalog::RunRecord record;
    QSet<QString> announced;
    QMap<QString, double> began;
    QObject::connect(&job, &deploy::Job::stepChanged, &loop, [&](const StepEvent &event) {
        switch (event.state) {
        case StepState::Running:
            if (!announced.contains(event.stepId)) {
                announced.insert(event.stepId);
                began.insert(event.stepId, event.at_s);
            }
            break;
        case StepState::Succeeded:
            session.say(QStringLiteral("%1 s  %2 (%3 s)")
                            .arg(event.at_s, 8, 'f', 2)
                            .arg(describe(job, event))
                            .arg(event.at_s - began.value(event.stepId), 0, 'f', 2));
            break;
        case StepState::Failed:
        case StepState::Cancelled:
            session.say(QStringLiteral("%1 s  %2: %3")
                            .arg(event.at_s, 8, 'f', 2)
                            .arg(describe(job, event), event.text));
            break;
        case StepState::Undone:
            session.say(QCoreApplication::translate("bakeoff::cli", "%1 s  %2: undone")
                            .arg(event.at_s, 8, 'f', 2)
                            .arg(describe(job, event)));
            break;
        case StepState::Waiting:
        case StepState::Undoing:
            break;
        }
    });
    QObject::connect(&job, &deploy::Job::finished, &loop, [&](const catalog::RunRecord &result) {
        record = result;
        loop.quit();
    });
    const OnSignal guard([&] {
        session.say(QCoreApplication::translate("bakeoff::cli", "Cancelling, and removing what was made …"));
        job.cancel();
    });
    loop.exec();
    return record;
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
