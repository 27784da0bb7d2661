// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"

#include <QDateTime>
#include <QList>

namespace bakeoff::planning {

/// A share of trials, with the interval that covers the true one 95 times of 100.
struct Proportion {
    int hits = 0;
    int n = 0;
    double low = 0;
    double high = 1;

    bool isMeasured() const { return n > 0; }
    double share() const { return n > 0 ? double(hits) / n : 0; }
    bool operator==(const Proportion &) const = default;
};
/// Wilson's score interval without continuity correction, which holds for few trials and for none that hit:
/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
/// American Statistical Association 22 (1927), 209-212. Nothing tried: 0 to 1.
Proportion wilson(int hits, int n);

/// How often deploys of one strategy failed, and in which phase.
struct FailureRecord {
    catalog::Strategy strategy = catalog::Strategy::OsOnly;
    Proportion failed;
    struct Cause {
        catalog::Phase phase = catalog::Phase::Clone;
        QString step; ///< id, without the node
        int count = 0;
        QString message; ///< of the newest
        bool operator==(const Cause &) const = default;
    };
    QList<Cause> causes; ///< most frequent first
    bool operator==(const FailureRecord &) const = default;
};
/// Of the pre-installed strategy first, then OS-only. Cancelled runs say nothing about failing and do not
/// count; failures are counted whatever they ran on.
QList<FailureRecord> failuresOf(const QList<catalog::RunRecord> &runs);

} // namespace bakeoff::planning
