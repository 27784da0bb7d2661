// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

/// One figure of each kind.
namespace figures {

using bakeoff::report::Figure;
using bakeoff::report::FigureSeries;
using bakeoff::report::Provenance;

inline constexpr double day = 24 * 3600;

inline FigureSeries bars(const char *id, const char *name, const QList<double> &values, const char *tone)
{
    return {QLatin1String(id), QLatin1String(name), QLatin1String(tone), Provenance::Measured, values};
}

/// Two bars of two phases; the mark lies beyond them.
inline Figure stacked()
{
    Figure figure;
    figure.id = QStringLiteral("deploy-time");
    figure.title = QStringLiteral("Deploy time");
    figure.caption = QStringLiteral("Measured under TCG");
    figure.y.unit = QStringLiteral("s");
    figure.y.label = QStringLiteral("Deploy time (s)");
    figure.categories = {QStringLiteral("Pre-installed\nruns: 5"), QStringLiteral("OS-only\nruns: 3")};
    figure.series = {bars("boot", "Boot", {10, 20}, "phase:boot"),
                     bars("install", "Install", {5, 60}, "phase:install")};
    figure.whiskers = {{15, 18}, {80, 95}};
    figure.totals = {QStringLiteral("15.0 s"), QStringLiteral("1 min 20 s")};
    figure.categoryNotes = {QStringLiteral("5 runs"), QStringLiteral("3 runs")};
    figure.marks = {{QStringLiteral("article"), QStringLiteral("The 3 minutes"), Qt::Vertical, 180, false}};
    return figure;
}

inline Figure grouped()
{
    Figure figure = stacked();
    figure.kind = Figure::Kind::GroupedBars;
    figure.whiskers.clear();
    figure.totals.clear();
    return figure;
}

inline Figure lines()
{
    Figure figure;
    figure.id = QStringLiteral("break-even");
    figure.kind = Figure::Kind::Lines;
    figure.title = QStringLiteral("Break-even");
    figure.x.label = QStringLiteral("Deploys a month");
    figure.y.unit = QStringLiteral("KRW");
    figure.series = {{QStringLiteral("pre"),
                      QStringLiteral("Pre-installed"),
                      QStringLiteral("pre-installed"),
                      Provenance::Assumed,
                      {},
                      {{0, 100000}, {50, 100000}, {100, 100000}}},
                     {QStringLiteral("os"),
                      QStringLiteral("OS-only"),
                      QStringLiteral("os-only"),
                      Provenance::Data,
                      {},
                      {{0, 0}, {50, 100000}, {100, 3583600}}}};
    return figure;
}

inline Figure dots()
{
    Figure figure;
    figure.id = QStringLiteral("runs");
    figure.kind = Figure::Kind::Dots;
    figure.title = QStringLiteral("Runs");
    figure.x.isDate = true;
    figure.y.unit = QStringLiteral("s");
    figure.series = {{QStringLiteral("runs"),
                      QStringLiteral("Run"),
                      QStringLiteral("os-only"),
                      Provenance::Measured,
                      {},
                      {{20000 * day, 40}, {20001 * day + 23 * 3600, 50}}}};
    figure.marks = {{QStringLiteral("median"), QStringLiteral("Median"), Qt::Horizontal, 45}};
    return figure;
}

} // namespace figures
