// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"

#include <QColor>
#include <QPalette>

namespace bakeoff::widgets {

/// The colour of a phase, the same in every chart. Paul Tol's "muted" scheme, told apart by people with any
/// common colour blindness; its darkest colours are lifted on a dark palette. Source:
/// https://personal.sron.nl/~pault/ (2021).
QColor phaseColor(catalog::Phase phase, const QPalette &palette);
/// Black or white, whichever is easier to read on \a background.
QColor readableOn(const QColor &background);

} // namespace bakeoff::widgets
