// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"
#include "tables/matrix_document.h"

#include <QSet>

namespace bakeoff::tables {

/// Where a text was found, by place in the order that is shown.
struct MatrixMatches {
    QList<int> rows;    ///< operating systems whose name has it
    QList<int> columns; ///< services whose name has it
    struct Place {
        int row = 0;
        int column = 0;
        bool operator==(const Place &) const = default;
    };
    QList<Place> cells; ///< whose note or pinned template has it, row by row
    bool isEmpty() const { return rows.isEmpty() && columns.isEmpty() && cells.isEmpty(); }
    qsizetype count() const { return rows.size() + columns.size() + cells.size(); }
    /// Rows with anything that was found; all of them where a service's name was. Columns likewise.
    QSet<int> rowsToShow() const;
    QSet<int> columnsToShow() const;
};

/// Names (as shown, and ids), notes and pinned templates, whatever the case. Nothing for an empty text. A
/// million cells take some milliseconds.
MatrixMatches findInMatrix(const catalog::Matrix &matrix, const catalog::Catalog &catalog,
                           const QString &text);

/// Which attributes are not chosen alike in all cells of these areas, by their own choices.
using AttributeFlags = std::array<bool, catalog::cellAttributes.size()>;
AttributeFlags mixedAttributes(const catalog::Matrix &matrix, const QList<CellArea> &areas);

/// What differs between two states of a matrix.
struct MatrixChanges {
    qint64 cells = 0;   ///< with any choice of their own that differs
    int lines = 0;      ///< rows and columns that came, went or changed
    bool other = false; ///< name, defaults, order
    bool isEmpty() const { return cells == 0 && lines == 0 && !other; }
};
/// Both must come from one history of edits, so that slots and codes agree.
MatrixChanges changesBetween(const catalog::Matrix &saved, const catalog::Matrix &current);

} // namespace bakeoff::tables
