// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include <QHash>
#include <QSet>

#include <pthread.h>

#include <condition_variable>
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
    Execution(const Runner &runner, std::stop_token outside)
        : m_graph(runner.m_graph), m_journal(runner.m_journal), m_listener(runner.m_listener),
          m_options(runner.m_options), m_outside(outside),
          m_forward(std::move(outside), [this] { stopAll(); })
    {
        for (size_t i = 0; i < m_graph.size(); ++i) {
            const Step &step = m_graph[i];
            m_open.push_back(static_cast<int>(step.after.size()));
            for (const QString &before : step.after)
                m_followers[before] << i;
            if (step.after.isEmpty())
                m_ready.push_back(i);
        }
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
            undoAll();
        return std::move(m_result);
    }

private:
    struct Begun {
        size_t index;
        qint64 entry;
    };

    void stopAll()
    {
        m_stop.request_stop();
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }

    bool isOver() const
    {
        return m_stop.stop_requested() || m_succeeded == m_graph.size() ||
               (m_ready.empty() && m_running == 0);
    }

    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return isOver() || !m_ready.empty(); });
            if (isOver())
                return;
            const size_t index = m_ready.front();
            m_ready.erase(m_ready.begin());
            ++m_running;
            lock.unlock();
            const Result<> result = runStep(index);
            lock.lock();
            --m_running;
            settle(index, result);
            m_changed.notify_all();
        }
    }

    Result<> runStep(size_t index)
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
        StepContext context = makeContext(step, m_stop.get_token(), Deadline(step.deadline));
        Result<> result = step.run ? step.run(context) : Result<>{};
        const bool stopped = !result && result.error().isCancelled();
        m_journal.close(*entry, result    ? QStringLiteral("done")
                                : stopped ? QStringLiteral("cancelled")
                                          : QStringLiteral("failed"));
        send(step,
             result    ? StepState::Succeeded
             : stopped ? StepState::Cancelled
                       : StepState::Failed,
             result ? 1 : -1, result ? QString() : result.error().message);
        return result;
    }

    /// Mutex held.
    void settle(size_t index, const Result<> &result)
    {
        const Step &step = m_graph[index];
        if (result) {
            ++m_succeeded;
            if (step.commits)
                m_committed.insert(step.scope);
            for (size_t follower : m_followers.value(step.id)) {
                if (--m_open[follower] == 0)
                    m_ready.push_back(follower);
            }
            return;
        }
        // A step that reports "cancelled" did so because of a stop; one that fails after the first failure is
        // an aftermath.
        if (m_result.outcome == Outcome::Succeeded) {
            m_result.outcome = result.error().isCancelled() ? Outcome::Cancelled : Outcome::Failed;
            m_result.failedStep = step.id;
            m_result.error = result.error();
        }
        m_stop.request_stop();
    }

    void undoAll()
    {
        for (auto begun = m_begun.rbegin(); begun != m_begun.rend(); ++begun) {
            const Step &step = m_graph[begun->index];
            if (!step.undo || m_committed.contains(step.scope))
                continue;
            send(step, StepState::Undoing, -1, {});
            // Undo is never stopped, only limited in time: what it leaves behind nobody else removes.
            StepContext context = makeContext(step, {}, Deadline(m_options.undoDeadline));
            if (const Result<> result = step.undo(context); result) {
                m_journal.close(begun->entry, QStringLiteral("undone"));
                send(step, StepState::Undone, -1, {});
            } else {
                m_result.undoErrors << result.error();
                m_listener.logged(step.node, result.error().text());
            }
        }
    }

    StepContext makeContext(const Step &step, std::stop_token stop, Deadline deadline)
    {
        StepContext context{std::move(stop), deadline, {}, {}};
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
    QSet<QString> m_committed;
    size_t m_running = 0;
    size_t m_succeeded = 0;
    RunResult m_result;
    std::stop_source m_stop;
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
        return {Outcome::Failed, {}, valid.error(), {}};
    Execution execution(*this, std::move(stop));
    return execution.run();
}

} // namespace bakeoff::engine
