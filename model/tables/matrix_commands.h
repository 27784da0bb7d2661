// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix_edit.h"

#include <QUndoCommand>

namespace bakeoff::tables {

class MatrixDocument;

/// Applies an edit, and the one that takes it back. Holds slots only, so that it survives a reset of every
/// model. Changing the same thing again merges; back to where it began, the command vanishes.
class ChangeMatrix : public QUndoCommand
{
public:
    ChangeMatrix(MatrixDocument &document, QString matrixId, catalog::MatrixEdit edit, const QString &text,
                 QString mergeKey);

    void undo() override;
    void redo() override;
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    MatrixDocument &m_document;
    QString m_matrixId;
    catalog::MatrixEdit m_edit;
    catalog::MatrixEdit m_back; ///< known once it was carried out
    QString m_mergeKey;
};

} // namespace bakeoff::tables
