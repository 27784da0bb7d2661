// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include <QHash>

#include <pthread.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace bakeoff::engine {

using catalog::Outcome;

namespace {

double secondsSince(Clock::time_point origin)
{
    return Seconds(Clock::now() - origin).count();
}

} // namespace

/// The state of one run. The mutex guards all but what is const after construction.
class Runner::Execution
{
public:
    Execution(const Runner &runner, std::stop_token outside, bool isPaused)
        : m_graph(runner.m_graph), m_journal(runner.m_journal), m_listener(runner.m_listener),
          m_options(runner.m_options), m_isPaused(isPaused), m_outside(outside),
          m_forward(std::move(outside), [this] { stopAll(); })
    {
        const std::lock_guard lock(m_mutex);
        for (size_t i = 0; i < m_graph.size(); ++i) {
            const Step &step = m_graph[i];
            m_open.push_back(static_cast<int>(step.after.size()));
            ++m_scopes[step.scope].open;
            for (const QString &before : step.after)
                m_followers[before] << i;
            if (step.after.isEmpty())
                m_ready.push_back(i);
        }
        if (m_isStopped) // it was asked to before the scopes were there
            stopScopes();
    }

    RunResult run()
    {
        {
            std::vector<std::jthread> workers;
            const size_t count =
                std::min(m_graph.size(), static_cast<size_t>(std::max(1, m_options.parallel)));
            for (size_t i = 0; i < count; ++i) {
                workers.emplace_back([this] {
                    pthread_setname_np(pthread_self(), "step");
                    work();
                });
            }
        }
        // A stop that came while the last step ended still counts: who cancels wants nothing left.
        if (m_result.outcome == Outcome::Succeeded &&
            (m_succeeded < m_graph.size() || m_outside.stop_requested()))
            m_result.outcome = Outcome::Cancelled;
        if (m_result.outcome != Outcome::Succeeded)
            undo(takeBegun([](const Step &) { return true; }));
        return std::move(m_result);
    }

    void setPaused(bool paused)
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = paused;
        m_changed.notify_all();
    }

private:
    struct Begun {
        size_t index;
        qint64 entry;
    };
    /// What is undone, and may fail, together.
    struct Scope {
        std::stop_source stop;
        int open = 0;    ///< steps that have not succeeded
        int running = 0; ///< steps, and undoing
        bool hasBegun = false;
        bool hasFailed = false;
        bool isCommitted = false;
        bool isUnderWay() const { return running > 0 || (hasBegun && !hasFailed && open > 0); }
    };

    void stopAll()
    {
        const std::lock_guard lock(m_mutex);
        stopScopes();
        m_changed.notify_all();
    }

    /// Mutex held.
    void stopScopes()
    {
        m_isStopped = true;
        for (auto &[name, scope] : m_scopes)
            scope.stop.request_stop();
    }

    /// Mutex held. Where in m_ready the next step to begin is; its end when none may begin now.
    std::vector<size_t>::iterator nextReady()
    {
        if (m_isPaused || m_ready.empty())
            return m_ready.end();
        const auto underWay = std::count_if(m_scopes.cbegin(), m_scopes.cend(), [](const auto &named) {
            return !named.first.isEmpty() && named.second.isUnderWay();
        });
        const int heavyAtOnce = m_options.heavyAtOnce ? m_options.heavyAtOnce() : 0;
        const auto mayBegin = [&](size_t index) {
            if (m_graph[index].isHeavy && heavyAtOnce > 0 && m_heavy >= heavyAtOnce)
                return false;
            const QString &name = m_graph[index].scope;
            return m_options.scopesAtOnce <= 0 || name.isEmpty() || m_scopes.at(name).hasBegun ||
                   underWay < m_options.scopesAtOnce;
        };
        const auto found = std::find_if(m_ready.begin(), m_ready.end(), mayBegin);
        // Scopes that wait for one that may not begin would wait for ever.
        return found == m_ready.end() && m_running == 0 ? m_ready.begin() : found;
    }

    /// Mutex held.
    bool isOver() const
    {
        return m_isStopped || m_succeeded == m_graph.size() || (m_ready.empty() && m_running == 0);
    }

    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return isOver() || nextReady() != m_ready.end(); });
            if (isOver())
                return;
            const auto next = nextReady();
            const size_t index = *next;
            m_ready.erase(next);
            Scope &scope = m_scopes.at(m_graph[index].scope);
            scope.hasBegun = true;
            ++scope.running;
            ++m_running;
            m_heavy += m_graph[index].isHeavy ? 1 : 0;
            lock.unlock();
            const Result<> result = runStep(index, scope.stop.get_token());
            lock.lock();
            m_heavy -= m_graph[index].isHeavy ? 1 : 0;
            settle(index, scope, result);
            if (scope.running == 1 && scope.hasFailed) { // this was the last of it
                lock.unlock();
                undo(takeBegun([&](const Step &step) { return step.scope == m_graph[index].scope; }));
                lock.lock();
            }
            --scope.running;
            --m_running;
            m_changed.notify_all();
        }
    }

    Result<> runStep(size_t index, const std::stop_token &stop)
    {
        const Step &step = m_graph[index];
        auto entry = m_journal.writeIntent(step);
        if (!entry) {
            send(step, StepState::Failed, -1, entry.error().message);
            return tl::unexpected(entry.error());
        }
        {
            const std::lock_guard lock(m_mutex);
            m_begun.push_back({index, *entry});
        }
        send(step, StepState::Running, -1, {});
        StepContext context = makeContext(step, stop, Deadline(step.deadline));
        QString conclusion;
        context.conclude = [&conclusion](const QString &text) { conclusion = text; };
        Result<> result = step.run ? step.run(context) : Result<>{};
        const bool stopped = !result && result.error().isCancelled();
        m_journal.close(*entry, result    ? QStringLiteral("done")
                                : stopped ? QStringLiteral("cancelled")
                                          : QStringLiteral("failed"));
        send(step,
             result    ? StepState::Succeeded
             : stopped ? StepState::Cancelled
                       : StepState::Failed,
             result ? 1 : -1, result ? conclusion : result.error().message);
        return result;
    }

    /// Mutex held.
    void settle(size_t index, Scope &scope, const Result<> &result)
    {
        const Step &step = m_graph[index];
        if (result) {
            ++m_succeeded;
            --scope.open;
            if (step.commits || (m_options.scopesFailAlone && scope.open == 0))
                scope.isCommitted = true;
            for (size_t follower : m_followers.value(step.id)) {
                if (--m_open[follower] == 0 && !m_scopes.at(m_graph[follower].scope).hasFailed)
                    m_ready.push_back(follower);
            }
            return;
        }
        // A step that reports "cancelled" did so because of a stop; one that fails after the first failure of
        // what stops with it is an aftermath.
        const bool isAftermath =
            scope.hasFailed || (!m_options.scopesFailAlone && m_result.outcome != Outcome::Succeeded);
        // What a step says after somebody has cancelled (a guest's program that was killed "failed") is a
        // consequence of that.
        const bool isCancelled = result.error().isCancelled() || m_outside.stop_requested();
        if (m_result.outcome == Outcome::Succeeded) {
            m_result.outcome = isCancelled ? Outcome::Cancelled : Outcome::Failed;
            m_result.failedStep = step.id;
            m_result.error = result.error();
        }
        if (!isAftermath && !isCancelled)
            m_result.failures << StepFailure{step.id, result.error()};
        if (!m_options.scopesFailAlone) {
            stopScopes();
            return;
        }
        if (step.scope.isEmpty()) // belongs to nothing: only what waits for it does not come
            return;
        scope.hasFailed = true;
        scope.stop.request_stop();
        std::erase_if(m_ready, [&](size_t each) { return m_graph[each].scope == step.scope; });
    }

    /// The steps that began and are to be undone, the newest first; each is given once.
    template <typename Belongs>
    std::vector<Begun> takeBegun(Belongs belongs)
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Begun> taken;
        for (auto begun = m_begun.rbegin(); begun != m_begun.rend(); ++begun) {
            const Step &step = m_graph[begun->index];
            if (belongs(step) && step.undo && !m_scopes.at(step.scope).isCommitted)
                taken.push_back(*begun);
        }
        std::erase_if(m_begun, [&](const Begun &begun) { return belongs(m_graph[begun.index]); });
        return taken;
    }

    void undo(const std::vector<Begun> &begunSteps)
    {
        for (const Begun &begun : begunSteps) {
            const Step &step = m_graph[begun.index];
            send(step, StepState::Undoing, -1, {});
            // Undo is never stopped, only limited in time: what it leaves behind nobody else removes.
            StepContext context = makeContext(step, {}, Deadline(m_options.undoDeadline));
            if (const Result<> result = step.undo(context); result) {
                m_journal.close(begun.entry, QStringLiteral("undone"));
                send(step, StepState::Undone, -1, {});
            } else {
                {
                    const std::lock_guard lock(m_mutex);
                    m_result.undoErrors << result.error();
                }
                m_listener.logged(step.node, result.error().text());
            }
        }
    }

    StepContext makeContext(const Step &step, std::stop_token stop, Deadline deadline)
    {
        StepContext context{std::move(stop), deadline, {}, {}, [](const QString &) {}};
        context.progress = [this, &step, last = std::optional<Clock::time_point>(),
                            mutex = std::make_shared<std::mutex>()](double fraction,
                                                                    const QString &text) mutable {
            {
                const std::lock_guard lock(*mutex);
                const auto now = Clock::now();
                if (last && now - *last < m_options.progressGap && fraction < 1)
                    return;
                last = now;
            }
            send(step, StepState::Running, fraction, text);
        };
        context.log = [this, &step](const QString &line) { m_listener.logged(step.node, line); };
        return context;
    }

    void send(const Step &step, StepState state, double fraction, const QString &text)
    {
        m_listener.stepChanged(
            {step.id, step.node, step.phase, state, secondsSince(m_origin), fraction, text});
    }

    const Graph &m_graph;
    Journal &m_journal;
    Listener &m_listener;
    const RunnerOptions &m_options;
    const Clock::time_point m_origin = Clock::now();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<int> m_open;
    QHash<QString, QList<size_t>> m_followers;
    std::vector<size_t> m_ready;
    std::vector<Begun> m_begun;
    std::map<QString, Scope> m_scopes;
    size_t m_running = 0;
    int m_heavy = 0;
    size_t m_succeeded = 0;
    bool m_isPaused;
    bool m_isStopped = false;
    RunResult m_result;
    const std::stop_token m_outside;
    std::stop_callback<std::function<void()>> m_forward; ///< last: it may call stopAll() at once
};

Runner::Runner(Graph graph, Journal &journal, Listener &listener, RunnerOptions options)
    : m_graph(std::move(graph)), m_journal(journal), m_listener(listener), m_options(options)
{
}

RunResult Runner::run(std::stop_token stop)
{
    if (auto valid = validate(m_graph); !valid)
        return {Outcome::Failed, {}, valid.error(), {}, {}};
    std::unique_lock lock(m_mutex);
    Execution execution(*this, std::move(stop), m_isPaused);
    m_execution = &execution;
    lock.unlock();
    RunResult result = execution.run();
    lock.lock();
    m_execution = nullptr;
    return result;
}

void Runner::setPaused(bool paused)
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = paused;
    if (m_execution)
        m_execution->setPaused(paused);
}

} // namespace bakeoff::engine
