// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/run.h"

namespace bakeoff::engine {

enum class StepState { Waiting, Running, Succeeded, Failed, Cancelled, Undoing, Undone };

/// What a runner tells while it works. Offsets are seconds of a monotonic clock since the run began.
struct StepEvent {
    QString stepId;
    QString node;
    catalog::Phase phase = catalog::Phase::Clone;
    StepState state = StepState::Waiting;
    double at_s = 0;
    double fraction = -1; ///< 0..1 while Running, -1 when the step cannot tell
    QString text;         ///< progress text, what was found, or the error's sentence
};

} // namespace bakeoff::engine

Q_DECLARE_METATYPE(bakeoff::engine::StepEvent)
