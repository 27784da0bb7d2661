// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_document.h"

#include "tables/cell_facts.h"
#include "tables/matrix_commands.h"

namespace bakeoff::tables {

using catalog::Cell;
using catalog::CellKey;
using catalog::Matrix;
using catalog::Strategy;

MatrixDocument::MatrixDocument(const catalog::Catalog &catalog, QObject *parent)
    : QObject(parent), m_catalog(catalog)
{
    connect(&m_stack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

const Matrix *MatrixDocument::matrix(const QString &id) const
{
    return const_cast<MatrixDocument *>(this)->find(id);
}

Matrix *MatrixDocument::find(const QString &id)
{
    const auto it =
        std::find_if(m_matrices.begin(), m_matrices.end(), [&](const Matrix &m) { return m.id == id; });
    return it == m_matrices.end() ? nullptr : &*it;
}

void MatrixDocument::load(const QList<Matrix> &matrices)
{
    if (isModified() || (!m_stored.isEmpty() && matrices == m_stored))
        return;
    m_stored = matrices;
    m_matrices = matrices;
    m_stack.clear();
    Q_EMIT loaded();
}

QList<Matrix> MatrixDocument::unsaved() const
{
    QList<Matrix> changed;
    for (const Matrix &matrix : m_matrices) {
        if (!m_stored.contains(matrix))
            changed.append(matrix);
    }
    return changed;
}

void MatrixDocument::markSaved(const QList<Matrix> &saved)
{
    for (const Matrix &matrix : saved) {
        for (Matrix &stored : m_stored) {
            if (stored.id == matrix.id)
                stored = matrix;
        }
    }
    if (unsaved().isEmpty()) // a change made while it was being written stays unsaved
        m_stack.setClean();
}

void MatrixDocument::setStrategy(const QString &matrixId, const QList<CellKey> &keys, Strategy strategy)
{
    const QString what =
        strategy == Strategy::Inherit ? tr("as the matrix says") : catalog::displayName(strategy);
    changeCells(
        matrixId, keys, [strategy](Cell &cell) { cell.strategy = strategy; }, what);
}

void MatrixDocument::setOffered(const QString &matrixId, const QList<CellKey> &keys, bool offered)
{
    changeCells(
        matrixId, keys, [offered](Cell &cell) { cell.offered = offered; },
        offered ? tr("offered") : tr("not offered"));
}

void MatrixDocument::changeCells(const QString &matrixId, const QList<CellKey> &keys,
                                 const std::function<void(Cell &)> &change, const QString &what)
{
    const Matrix *matrix = find(matrixId);
    if (!matrix)
        return;
    QList<CellChange> changes;
    for (const CellKey &key : keys) {
        if (!matrix->platforms.contains(key.platform) || !matrix->services.contains(key.service))
            continue;
        Cell cell = matrix->cell(key);
        change(cell);
        if (cell != matrix->cell(key))
            changes.append({key, cell});
    }
    if (changes.isEmpty())
        return;
    const QString text = changes.size() == 1
                             ? tr("%1 on %2: %3")
                                   .arg(serviceName(m_catalog, changes.first().key.service),
                                        platformName(m_catalog, changes.first().key.platform), what)
                             : tr("%n cell(s): %1", nullptr, int(changes.size())).arg(what);
    m_stack.push(new ChangeCells(*this, matrixId, changes, text));
}

void MatrixDocument::setDefaultStrategy(const QString &matrixId, Strategy strategy)
{
    const Matrix *matrix = find(matrixId);
    if (!matrix || strategy == Strategy::Inherit || matrix->defaultStrategy == strategy)
        return;
    m_stack.push(new ChangeDefaultStrategy(*this, matrixId, strategy,
                                           tr("whole matrix: %1").arg(catalog::displayName(strategy))));
}

} // namespace bakeoff::tables
