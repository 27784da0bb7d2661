// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_commands.h"

#include "tables/matrix_document.h"

namespace bakeoff::tables {

using catalog::Cell;
using catalog::CellKey;
using catalog::Matrix;

ChangeCells::ChangeCells(MatrixDocument &document, QString matrixId, QList<CellChange> changes,
                         const QString &text)
    : QUndoCommand(text), m_document(document), m_matrixId(std::move(matrixId)), m_changes(std::move(changes))
{
}

void ChangeCells::swap()
{
    Matrix *matrix = m_document.find(m_matrixId);
    if (!matrix)
        return;
    QList<CellKey> keys;
    for (CellChange &change : m_changes) {
        const Cell before = matrix->cell(change.key);
        matrix->setCell(change.key, change.cell);
        change.cell = before;
        keys.append(change.key);
    }
    Q_EMIT m_document.cellsChanged(m_matrixId, keys);
}

bool ChangeCells::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeCells *>(other);
    // Only one cell being tried out; changes to several cells stay steps of their own.
    if (next->m_matrixId != m_matrixId || m_changes.size() != 1 || next->m_changes.size() != 1 ||
        !(next->m_changes.first().key == m_changes.first().key))
        return false;
    // Both have been carried out: m_changes holds what was there before the first of them.
    const Matrix *matrix = m_document.matrix(m_matrixId);
    setText(next->text());
    setObsolete(matrix && matrix->cell(m_changes.first().key) == m_changes.first().cell);
    return true;
}

ChangeDefaultStrategy::ChangeDefaultStrategy(MatrixDocument &document, QString matrixId,
                                             catalog::Strategy strategy, const QString &text)
    : QUndoCommand(text), m_document(document), m_matrixId(std::move(matrixId)), m_strategy(strategy)
{
}

void ChangeDefaultStrategy::swap()
{
    Matrix *matrix = m_document.find(m_matrixId);
    if (!matrix)
        return;
    std::swap(matrix->defaultStrategy, m_strategy);
    Q_EMIT m_document.defaultStrategyChanged(m_matrixId);
}

bool ChangeDefaultStrategy::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeDefaultStrategy *>(other);
    if (next->m_matrixId != m_matrixId)
        return false;
    const Matrix *matrix = m_document.matrix(m_matrixId);
    setText(next->text());
    setObsolete(matrix && matrix->defaultStrategy == m_strategy);
    return true;
}

} // namespace bakeoff::tables
