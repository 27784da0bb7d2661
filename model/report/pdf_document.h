// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace bakeoff::report {

/// A4, upright, everything as vectors, fonts embedded; with title, language and outline. Needs a
/// QGuiApplication (offscreen will do), and the thread that \a drawFigure needs. Errors: Failed.
Result<QByteArray> toPdf(const Document &document, const FigurePainter &drawFigure);

/// Whole or not at all. Errors: as toPdf() and writeDocument().
Result<> writePdf(const Document &document, const QString &path, const FigurePainter &drawFigure);

} // namespace bakeoff::report
