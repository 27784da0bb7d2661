// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/matrix.h"

#include <QMap>

namespace bakeoff::catalog {

/// One attribute's codes for the cells of some rows and columns, by slot.
struct CellBlock {
    QList<int> platformSlots;
    QList<int> serviceSlots;
    /// One for each platform slot, or a single one for all of them; each as long as serviceSlots, or a single
    /// code for all of those.
    QList<CodeRow> codes;

    qint64 cellCount() const { return qint64(platformSlots.size()) * serviceSlots.size(); }
    bool operator==(const CellBlock &) const = default;
};

struct AttributeEdit {
    CellAttribute attribute = CellAttribute::Strategy;
    QList<CellBlock> blocks; ///< set one after another
    bool operator==(const AttributeEdit &) const = default;
};

struct AxisEdit {
    QMap<int, MatrixLine> lines; ///< by slot: new ones, and ones that change; without id: the slot is freed
    std::optional<QList<int>> order;
    bool isEmpty() const { return lines.isEmpty() && !order; }
    bool operator==(const AxisEdit &) const = default;
};

/// A change to one matrix as a value: what is undone, written to the workspace and read back. It says the new
/// state of what it touches, so that applying it twice is applying it once.
struct MatrixEdit {
    std::optional<QString> name;
    std::optional<int> position;
    std::optional<bool> isPresent;
    QMap<int, Code> codes; ///< by attribute: defaults of the matrix
    AxisEdit platforms;
    AxisEdit services;
    QMap<Code, QString> texts; ///< those its codes refer to; the matrix may lack them
    QList<AttributeEdit> cells;

    bool isEmpty() const;
    AxisEdit &axis(Axis which) { return which == Axis::Platforms ? platforms : services; }
    const AxisEdit &axis(Axis which) const { return which == Axis::Platforms ? platforms : services; }
    bool operator==(const MatrixEdit &) const = default;
};

/// A matrix as it was saved last and as it is being edited; the same when nothing is unsaved.
struct MatrixVersions {
    Matrix saved;
    Matrix current;
    bool operator==(const MatrixVersions &) const = default;
};

/// Changes \a matrix and returns the edit that takes the change back (texts stay). \a edit must fit.
MatrixEdit apply(Matrix &matrix, const MatrixEdit &edit);

/// Whether \a edit can be applied to \a matrix: slots that exist, codes that mean something, an order that
/// names each line once. Errors: Corrupt, for one that was read from a file.
Result<> checkFit(const Matrix &matrix, const MatrixEdit &edit);

/// The most rows or columns of a matrix.
inline constexpr int mostLines = 10000;

/// The edit that makes \a from what \a to is, cells by the ids of their lines. Keeps the id of \a from.
MatrixEdit replacement(const Matrix &from, const Matrix &to);

inline constexpr Code mostTexts = 10'000'000;

/// Adds \a text to those of the edit and returns its code: the one the matrix has for it, else a new one; 0
/// for an empty text.
Code codeOfText(const Matrix &matrix, MatrixEdit &edit, const QString &text);

/// A text attribute's code for one cell etc.: what setting \a cell whole comes to, attribute by attribute.
AttributeCodes codesOf(const Matrix &matrix, MatrixEdit &edit, const Cell &cell);

} // namespace bakeoff::catalog
