// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_commands.h"

#include "tables/matrix_document.h"

namespace bakeoff::tables {

using catalog::Matrix;
using catalog::MatrixEdit;

ChangeMatrix::ChangeMatrix(MatrixDocument &document, QString matrixId, MatrixEdit edit, const QString &text,
                           QString mergeKey)
    : QUndoCommand(text), m_document(document), m_matrixId(std::move(matrixId)), m_edit(std::move(edit)),
      m_mergeKey(std::move(mergeKey))
{
}

void ChangeMatrix::redo()
{
    m_back = m_document.carryOut(m_matrixId, m_edit);
}

void ChangeMatrix::undo()
{
    (void)m_document.carryOut(m_matrixId, m_back);
}

bool ChangeMatrix::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeMatrix *>(other);
    if (next->m_matrixId != m_matrixId || next->m_mergeKey != m_mergeKey)
        return false;
    // Both have been carried out: m_back leads to what was there before the first of them.
    m_edit = next->m_edit;
    setText(next->text());
    if (const Matrix *matrix = m_document.find(m_matrixId)) {
        Matrix before = *matrix;
        apply(before, m_back);
        setObsolete(before == *matrix);
    }
    return true;
}

} // namespace bakeoff::tables
