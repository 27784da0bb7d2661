// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace bakeoff::report {

/// One file that needs no other: HTML 5 that is well-formed XML too, light or dark as its reader's desktop
/// is, with charts as SVG and their numbers as tables that fold. Needs a QGuiApplication (offscreen will do),
/// and the thread that \a drawFigure needs. Errors: Failed.
Result<QByteArray> toHtml(const Document &document, const FigurePainter &drawFigure);

/// Whole or not at all. Errors: as toHtml() and writeDocument().
Result<> writeHtml(const Document &document, const QString &path, const FigurePainter &drawFigure);

} // namespace bakeoff::report
