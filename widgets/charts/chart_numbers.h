// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

#include <QLocale>

namespace bakeoff::widgets {

/// Won for the marks of an axis, shorter than they are exact: "358만" and "1.2억" in Korean, "3.58M" and
/// "634K" elsewhere. With a \a step between the marks as many places as tell them apart, else three digits.
QString shortWon(double won, double step, const QLocale &locale);

/// A mark of an axis without its unit, which the axis' label has; \a step is the way to the next mark, 0 when
/// the marks are unevenly spread.
QString tickText(const report::FigureAxis &axis, double value, double step, const QLocale &locale = {});

/// A value as it is told to a person, whole and with its unit: "3,583,600원", "1 min 38 s", "12 images",
/// "2026-01-31 08:30 UTC".
QString valueText(const report::FigureAxis &axis, double value, const QLocale &locale = {});

} // namespace bakeoff::widgets
