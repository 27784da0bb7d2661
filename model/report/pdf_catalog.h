// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bakeoff::report {

/// A place that a reader can jump to.
struct OutlineEntry {
    QString text;
    int level = 1;         ///< 1 or 2
    int page = 0;          ///< from 0
    double fromTop_pt = 0; ///< of the page
};

/// Adds to a file of QPdfWriter what that does not write: the language (letters, digits and hyphens), for who
/// has it read aloud, and the outline. An incremental update (PDF 32000-1, 7.5.6): what was written stays as
/// it is. Errors: Failed, when the file is not as QPdfWriter of Qt 6 writes it.
Result<QByteArray> withCatalog(const QByteArray &pdf, const QString &language,
                               const QList<OutlineEntry> &outline, double pageHeight_pt);

} // namespace bakeoff::report
