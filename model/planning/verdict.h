// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/advice.h"
#include "planning/aws_cost.h"
#include "planning/burden_series.h"
#include "planning/own_hardware.h"
#include "planning/scorecard.h"
#include "planning/template_count.h"

namespace bakeoff::planning {

/// What a comparison of both strategies rests on. References must outlive the call.
struct Evidence {
    const catalog::Matrix &matrix;
    const catalog::Catalog &catalog;
    const catalog::PatchHistory &history;
    const QList<catalog::TemplateRecord> &templates; ///< with packages where they were measured
    const DeployMeasures &measures;
    const QList<FailureRecord> &failures;
    const catalog::PriceSet &prices;
    const Assumptions &assumptions;
    QDate from;         ///< of the history that is replayed
    QDate to;           ///< the day after its last
    QString measuredOn; ///< a sentence about the machine when the runs are not the user's own; else empty
};

/// Everything the Compare page, the report and the command line say.
struct Verdict {
    catalog::Matrix matrix; ///< as asked
    Assumptions assumptions;
    QString priceSetName;
    QDate pricesAsOf;
    QString instanceType;
    QString acceleration;
    QString measuredOn;
    int runs = 0;
    TemplateCount images;
    ReplayScene scene;
    ReplayResult replay;
    ImageMeasures builds;            ///< scaled as assumed
    std::vector<BurdenMonth> months; ///< the replay by calendar month
    MonthlyCost workload;            ///< the same by either strategy
    Decimal workload_krw;
    Decimal server_krw; ///< configuration servers, the same by either strategy
    HardwareCost hardware;
    MatrixCost cost;
    StrategyCost preInstalled;
    StrategyCost osOnly;
    StrategyCost plan;
    StrategyCost advised;
    BreakEven breakEven; ///< first: pre-installed
    QList<CellAdvice> advice;
    QList<FailureRecord> failures;
    QList<ScenarioEffect> scenarios;
    QList<CriterionScore> scores;

    bool isKnown() const { return preInstalled.isKnown() && osOnly.isKnown() && !cost.cells.isEmpty(); }
};

/// Compares. Errors: NotFound and Invalid, as monthlyCost() and costOf().
Result<Verdict> judge(const Evidence &evidence);

/// The workload that the assumptions describe; the article's own when nothing was changed.
Usage usageOf(const Assumptions &assumptions, const catalog::PriceSet &prices);

/// The answer that a manager can quote, in the current language.
QString sentence(const Verdict &verdict);
/// What it holds under: prices and their date, window, people, what was assumed. One sentence each.
QStringList conditions(const Verdict &verdict);
/// Of the conditions, the prices: "Prices: N. Virginia, July 2026 (2026-07-20), m5.large at 1,400 KRW per
/// USD."
QString pricesSentence(const Verdict &verdict);
/// "Pre-installed is cheaper from 240 deploys a month on."
QString sentence(const BreakEven &breakEven);

} // namespace bakeoff::planning
