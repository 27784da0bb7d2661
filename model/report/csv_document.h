// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>

namespace bakeoff::report {

/// All numbers of a document in one file for spreadsheets (RFC 4180): title and subtitle, then a section for
/// each chart, table and list of facts, apart by an empty line: its title, its caption, its head and rows.
/// Numbers have a point and no grouping, whatever the language; where they come from stands in the head or,
/// where a column mixes it, in a column of its own. No text is a formula. With a byte order mark, without
/// which Excel takes Korean for another encoding.
QByteArray toCsv(const Document &document);

/// Whole or not at all. Errors: as writeDocument().
Result<> writeCsv(const Document &document, const QString &path);

} // namespace bakeoff::report
