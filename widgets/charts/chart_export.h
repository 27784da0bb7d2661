// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/figure.h"

#include <QPalette>
#include <QSet>
#include <QSize>

class QPainter;

namespace bakeoff::widgets {

/// Draws a figure with title, legend and caption, all of it but what is \a hidden, as vectors and without a
/// widget on the screen. A unit of the painter is a pixel: text is 13 of them high. Needs a QApplication.
void paintFigure(QPainter &painter, const QRectF &area, const report::Figure &figure, const QPalette &palette,
                 const QSet<QString> &hidden);

/// In pixels, before any scale: wide enough for a page, as high as the figure's bars need.
QSize pictureSize(const report::Figure &figure);

/// Marks that are only shown when switched on.
QSet<QString> initiallyHidden(const report::Figure &figure);

/// Writes a figure as the file's ending says, whole or not at all: png (two pixels for each of its size),
/// svg, pdf (one page of its size) or csv (all numbers, whatever is hidden). Pictures are for paper: light,
/// whatever the screen shows. Errors: Unsupported for another ending; NoSpace, with what to do, where the
/// file cannot be written.
Result<> exportFigure(const QString &path, const report::Figure &figure, const QSet<QString> &hidden);

} // namespace bakeoff::widgets
