// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QList>
#include <QUndoCommand>

namespace bakeoff::tables {

class MatrixDocument;

struct CellChange {
    catalog::CellKey key;
    catalog::Cell cell;
};

/// Swaps cells with what the matrix holds. Holds keys only, so that it survives a reset of every model.
/// Changing the same cell again merges; back to where it began, the command vanishes.
class ChangeCells : public QUndoCommand
{
public:
    ChangeCells(MatrixDocument &document, QString matrixId, QList<CellChange> changes, const QString &text);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void swap();

    MatrixDocument &m_document;
    QString m_matrixId;
    QList<CellChange> m_changes; ///< what the next swap puts in
};

class ChangeDefaultStrategy : public QUndoCommand
{
public:
    ChangeDefaultStrategy(MatrixDocument &document, QString matrixId, catalog::Strategy strategy,
                          const QString &text);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override { return 2; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void swap();

    MatrixDocument &m_document;
    QString m_matrixId;
    catalog::Strategy m_strategy;
};

} // namespace bakeoff::tables
