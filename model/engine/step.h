// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "catalog/run.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace bakeoff::engine {

/// What a step is handed while it works.
struct StepContext {
    std::stop_token stop;
    Deadline deadline;
    /// Fraction 0..1 (or -1) and a text for a person; passed on at most 10 times a second.
    std::function<void(double fraction, const QString &text)> progress;
    std::function<void(const QString &line)> log;
    /// What was found, for a person; told when the step has succeeded.
    std::function<void(const QString &text)> conclude;
};

using Action = std::function<Result<>(StepContext &)>;

/// A node of the graph. Knows nothing of images or services.
struct Step {
    QString id;
    QString node;
    catalog::Phase phase = catalog::Phase::Clone;
    QStringList after; ///< ids of steps that must have succeeded
    std::chrono::seconds deadline{600};
    QString scope;        ///< groups undo actions
    bool commits = false; ///< its success drops the undo actions of its scope
    bool isHeavy = false; ///< it keeps a processor busy for long; see RunnerOptions::heavyAtOnce
    QString intent;       ///< for the journal: the side effect in words
    QString resource;     ///< for the journal: the name of what exists afterwards
    Action run;
    Action undo; ///< may be empty; must succeed when the side effect never happened
};

using Graph = std::vector<Step>;

/// Errors: Invalid, naming the step: two of one id, a dependency that is not there, a cycle.
Result<> validate(const Graph &graph);

} // namespace bakeoff::engine
