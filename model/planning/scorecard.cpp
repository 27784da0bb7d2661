// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/scorecard.h"

#include "base/units.h"
#include "catalog/names.h"
#include "planning/advice.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr auto criterionIds = catalog::idTable<Criterion>({{Criterion::Reliability, "reliability"},
                                                           {Criterion::Diversity, "diversity"},
                                                           {Criterion::Automation, "automation"},
                                                           {Criterion::Support, "support"},
                                                           {Criterion::Economy, "economy"}});

/// The smaller is the better.
std::optional<double> inProportion(double own, double other)
{
    if (!std::isfinite(own) || !std::isfinite(other))
        return {};
    if (own <= 0)
        return 10;
    return 10 * std::min(1.0, other / own);
}

QString number(double value, int places)
{
    return QLocale().toString(value, 'f', places);
}

QString figureOf(Criterion criterion, double value)
{
    if (!std::isfinite(value))
        return Text::tr("not known");
    switch (criterion) {
    case Criterion::Reliability:
        return Text::tr("%1 % of deploys fail").arg(number(100 * value, 1));
    case Criterion::Diversity:
        return Text::tr("%1 images for each pair offered").arg(number(value, 2));
    case Criterion::Automation:
        return Text::tr("ready in %1").arg(formatSeconds(value));
    case Criterion::Support:
        return Text::tr("%1 rebuilds a month").arg(number(value, 1));
    case Criterion::Economy:
        return Text::tr("%1 a month").arg(formatKrw(Decimal::fromDouble(value, 0)));
    }
    return {};
}

QString basisOf(Criterion criterion)
{
    switch (criterion) {
    case Criterion::Reliability:
        return Text::tr("Deploys that succeed, with what the scenarios that are switched on add.");
    case Criterion::Diversity:
        return Text::tr("What offering another pair of OS and service adds: images to keep.");
    case Criterion::Automation:
        return Text::tr("From the click to a service that passes its health check, without a hand.");
    case Criterion::Support:
        return Text::tr("Images to rebuild, so that patches reach what is offered.");
    case Criterion::Economy:
        return Text::tr("Monthly cost on top of the workload, which is the same.");
    }
    return {};
}

} // namespace

QString toId(Criterion criterion)
{
    return criterionIds.id(criterion);
}

QString displayName(Criterion criterion)
{
    return displayName(Assumption(int(Assumption::ReliabilityWeight) + int(criterion)));
}

QList<CriterionScore> scorecard(const ScoreFigures &figures, const Assumptions &assumptions)
{
    QList<CriterionScore> scores;
    for (const auto &[criterion, values] : {std::pair(Criterion::Reliability, figures.failureChance),
                                            {Criterion::Diversity, figures.imagesPerPair},
                                            {Criterion::Automation, figures.deploy_s},
                                            {Criterion::Support, figures.rebuildsPerMonth},
                                            {Criterion::Economy, figures.krwPerMonth}}) {
        CriterionScore score;
        score.criterion = criterion;
        score.weight = assumptions.number(Assumption(int(Assumption::ReliabilityWeight) + int(criterion)));
        if (criterion == Criterion::Reliability) {
            score.preInstalled = 10 * (1 - values[0]);
            score.osOnly = 10 * (1 - values[1]);
        } else {
            score.preInstalled = inProportion(values[0], values[1]);
            score.osOnly = inProportion(values[1], values[0]);
        }
        score.preInstalledFigure = figureOf(criterion, values[0]);
        score.osOnlyFigure = figureOf(criterion, values[1]);
        score.basis = basisOf(criterion);
        scores << score;
    }
    return scores;
}

std::optional<double> overall(const QList<CriterionScore> &scores, bool ofPreInstalled)
{
    double sum = 0;
    double weights = 0;
    for (const CriterionScore &score : scores) {
        const std::optional<double> &own = ofPreInstalled ? score.preInstalled : score.osOnly;
        if (!own || score.weight <= 0)
            continue;
        sum += *own * score.weight;
        weights += score.weight;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

} // namespace bakeoff::planning
