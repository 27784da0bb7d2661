// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events.h"
#include "engine/journal.h"
#include "engine/step.h"

#include <functional>
#include <mutex>

namespace bakeoff::engine {

/// Told what happens, on the runner's threads; must be quick.
class Listener
{
public:
    virtual ~Listener() = default;
    virtual void stepChanged(const StepEvent &event) = 0;
    virtual void logged(const QString &node, const QString &line) = 0;
};

struct StepFailure {
    QString step;
    Error error;
};

/// Exactly one outcome. Cancelled is not a failure; undo problems come on top of either.
struct RunResult {
    catalog::Outcome outcome = catalog::Outcome::Succeeded;
    QString failedStep; ///< the first that failed
    Error error;
    QList<StepFailure> failures; ///< of every scope that failed by itself, the first one included
    QList<Error> undoErrors;
};

struct RunnerOptions {
    int parallel = 8;                           ///< steps at once on this host
    std::chrono::seconds undoDeadline{60};      ///< for each undo action
    std::chrono::milliseconds progressGap{100}; ///< at the least, between two progress events of one step
    /// Heavy steps at work at the same time, asked anew whenever one could begin (threads: any); none or 0:
    /// any number.
    std::function<int()> heavyAtOnce = {};
    int scopesAtOnce = 0;         ///< named scopes under way at the same time; 0: any number
    bool scopesFailAlone = false; ///< a failure ends its scope and what waits for it; the others go on
};

/// Carries out a graph: independent steps side by side under a limit. The first failure stops the others;
/// then, as after a stop from outside, the undo actions of all steps that began run in reverse order, save
/// those of committed scopes. Where scopes fail alone, a scope that failed is undone at once, and one that
/// was carried out whole counts as committed.
class Runner
{
public:
    Runner(Graph graph, Journal &journal, Listener &listener, RunnerOptions options = {});
    /// Blocks until all is done or undone. May be called once.
    RunResult run(std::stop_token stop);
    /// While paused no step begins; those under way go on to their end. May be called from any thread, also
    /// before run().
    void setPaused(bool paused);

private:
    class Execution;
    std::mutex m_mutex; ///< guards the next two
    Execution *m_execution = nullptr;
    bool m_isPaused = false;
    Graph m_graph;
    Journal &m_journal;
    Listener &m_listener;
    RunnerOptions m_options;
};

} // namespace bakeoff::engine
