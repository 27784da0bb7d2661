// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

#include <QSharedPointer>

class QCPAxisTicker;

namespace bakeoff::widgets {

/// Marks for an axis of numbers, powers of ten or dates (UTC), about \a count of them.
QSharedPointer<QCPAxisTicker> makeTicker(const report::FigureAxis &axis, int count);

} // namespace bakeoff::widgets
