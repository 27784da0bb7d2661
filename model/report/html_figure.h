// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

class QXmlStreamWriter;

namespace bakeoff::report {

/// Writes the figure's drawing as an <svg> element into HTML: as wide as there is room, its ids beginning
/// with \a prefix, with title and description for who has it read aloud. The size is in pixels of CSS.
/// Errors: Failed, when what was drawn is no picture.
Result<> writeSvg(QXmlStreamWriter &html, const Figure &figure, const QString &prefix, const QSize &size,
                  const QString &language, const FigurePainter &drawFigure);

} // namespace bakeoff::report
