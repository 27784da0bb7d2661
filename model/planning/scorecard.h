// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/assumptions.h"

#include <optional>

namespace bakeoff::planning {

/// The criteria that the article judges an offering by.
enum class Criterion { Reliability, Diversity, Automation, Support, Economy };
QString toId(Criterion criterion);
QString displayName(Criterion criterion);

/// One criterion, both strategies.
struct CriterionScore {
    Criterion criterion = Criterion::Reliability;
    double weight = 1;
    std::optional<double> preInstalled; ///< 0..10; none: no figure stands behind it
    std::optional<double> osOnly;
    QString preInstalledFigure; ///< "2 % of deploys fail", in the current language
    QString osOnlyFigure;
    QString basis; ///< what was compared
    bool operator==(const CriterionScore &) const = default;
};

/// What the scores rest on; NaN: not known.
struct ScoreFigures {
    double failureChance[2]; ///< pre-installed, OS-only, each below
    double imagesPerPair[2];
    double deploy_s[2];
    double rebuildsPerMonth[2];
    double krwPerMonth[2];
};

/// Reliability is 10 x the share of deploys that succeed; the others give 10 to the better figure (the
/// smaller one) and to the other what it is in proportion: 10 x better / own.
QList<CriterionScore> scorecard(const ScoreFigures &figures, const Assumptions &assumptions);

/// The weighted mean over the criteria that have figures, 0..10; none without any, or without weight.
std::optional<double> overall(const QList<CriterionScore> &scores, bool ofPreInstalled);

} // namespace bakeoff::planning
