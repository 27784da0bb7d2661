// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

namespace bakeoff::tables {

/// The matrices as they are being edited: every change goes through one undo stack and is kept apart from the
/// workspace until it is saved.
class MatrixDocument : public QObject
{
    Q_OBJECT

public:
    /// \a catalog (for the names in undo texts) must outlive the document.
    explicit MatrixDocument(const catalog::Catalog &catalog, QObject *parent = nullptr);

    const QList<catalog::Matrix> &matrices() const { return m_matrices; }
    const catalog::Matrix *matrix(const QString &id) const;
    const catalog::Catalog &catalog() const { return m_catalog; }
    QUndoStack &undoStack() { return m_stack; }
    bool isModified() const { return !m_stack.isClean(); }

    /// Takes what the workspace has. Does nothing while there are unsaved changes, or when it is the same.
    void load(const QList<catalog::Matrix> &matrices);
    /// Those that differ from what was loaded or saved last.
    QList<catalog::Matrix> unsaved() const;
    void markSaved(const QList<catalog::Matrix> &saved);

    /// Each pushes one undo command, or nothing when nothing would change. Keys outside the matrix are left
    /// out.
    void setStrategy(const QString &matrixId, const QList<catalog::CellKey> &keys,
                     catalog::Strategy strategy);
    void setOffered(const QString &matrixId, const QList<catalog::CellKey> &keys, bool offered);
    void setDefaultStrategy(const QString &matrixId, catalog::Strategy strategy);

Q_SIGNALS:
    void loaded();
    void cellsChanged(const QString &matrixId, const QList<bakeoff::catalog::CellKey> &keys);
    void defaultStrategyChanged(const QString &matrixId);
    void modifiedChanged(bool modified);

private:
    friend class ChangeCells;
    friend class ChangeDefaultStrategy;
    catalog::Matrix *find(const QString &id);
    void changeCells(const QString &matrixId, const QList<catalog::CellKey> &keys,
                     const std::function<void(catalog::Cell &)> &change, const QString &what);

    const catalog::Catalog &m_catalog;
    QList<catalog::Matrix> m_matrices;
    QList<catalog::Matrix> m_stored;
    QUndoStack m_stack;
};

} // namespace bakeoff::tables
