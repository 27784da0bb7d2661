// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix_edit.h"

#include <QObject>
#include <QUndoStack>

namespace bakeoff::tables {

/// Cells by slot: each row of \a platformSlots with each column of \a serviceSlots.
struct CellArea {
    QList<int> platformSlots;
    QList<int> serviceSlots;

    qint64 cellCount() const { return qint64(platformSlots.size()) * serviceSlots.size(); }
};

/// The matrices as they are being edited: every change is a MatrixEdit on one undo stack, told to whoever
/// keeps it, and kept apart from what is saved until it is saved.
class MatrixDocument : public QObject
{
    Q_OBJECT

public:
    /// \a catalog (for the names in undo texts) must outlive the document.
    explicit MatrixDocument(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// As they are now, those that were removed left out.
    QList<catalog::Matrix> matrices() const;
    const catalog::Matrix *matrix(const QString &id) const;      ///< null also for a removed one
    const catalog::Matrix *savedMatrix(const QString &id) const; ///< as it was saved last; null: never
    const catalog::Catalog &catalog() const { return m_catalog; }
    QUndoStack &undoStack() { return m_stack; }
    bool isModified() const { return !m_stack.isClean(); }

    /// Takes what the workspace has, unsaved edits of an earlier time included. Does nothing while there are
    /// unsaved changes, or when it is the same.
    void load(const QList<catalog::MatrixVersions> &versions);
    /// Ids of those that differ from what was loaded or saved last.
    QStringList unsaved() const;
    /// The values to be handed to markSaved() once they have been saved.
    QList<catalog::Matrix> snapshot(const QStringList &ids) const;
    void markSaved(const QList<catalog::Matrix> &saved);

    /// Each pushes one undo command, or nothing when nothing would change. Keys outside the matrix are left
    /// out.
    void setStrategy(const QString &matrixId, const QList<CellArea> &areas, catalog::Strategy strategy);
    void setStrategy(const QString &matrixId, const QList<catalog::CellKey> &keys,
                     catalog::Strategy strategy);
    /// A cell that inherits what is wanted gets no choice of its own.
    void setOffered(const QString &matrixId, const QList<CellArea> &areas, bool offered);
    void setOffered(const QString &matrixId, const QList<catalog::CellKey> &keys, bool offered);
    void setDefaultStrategy(const QString &matrixId, catalog::Strategy strategy);
    /// One attribute of many cells, of any number and at once.
    void setCells(const QString &matrixId, const QList<CellArea> &areas, catalog::CellAttribute attribute,
                  catalog::Code code);
    /// A pinned template or a note; empty: none.
    void setText(const QString &matrixId, const QList<CellArea> &areas, catalog::CellAttribute attribute,
                 const QString &text);
    /// Gives all cells of the area what those of its first row (or column) have.
    enum class Fill { Down, Right };
    void fill(const QString &matrixId, const CellArea &area, Fill direction);
    /// Puts rows or columns in before the place \a before (at the end when it is no place). One that the
    /// matrix had before comes back with its cells; one that it has is left alone.
    void insertLines(const QString &matrixId, catalog::Axis axis, const QStringList &ids, int before);
    void removeLines(const QString &matrixId, catalog::Axis axis, const QList<int> &lineSlots);
    /// Moves them, in the order they have, before the line that is at the place \a before now.
    void moveLines(const QString &matrixId, catalog::Axis axis, const QList<int> &lineSlots, int before);
    /// Changes what a line is called, its release line, generations, and what its cells inherit.
    void setLine(const QString &matrixId, catalog::Axis axis, int slot, const catalog::MatrixLine &line,
                 const QString &text);
    /// A new matrix after all others, with what \a content holds; returns its id. A name that another has
    /// already gets a number, here and on renaming.
    QString addMatrix(const catalog::Matrix &content);
    void removeMatrix(const QString &matrixId);
    void renameMatrix(const QString &matrixId, const QString &name);
    /// Any change, under the name \a text. \a mergeKey: a change with the same one right after it becomes one
    /// step with it; empty: never.
    void change(const QString &matrixId, const catalog::MatrixEdit &edit, const QString &text,
                const QString &mergeKey = {});

Q_SIGNALS:
    void loaded();
    /// An edit was made, undone or redone.
    void edited(const QString &matrixId, const bakeoff::catalog::MatrixEdit &edit);
    void modifiedChanged(bool modified);

private:
    QString freeName(const QString &name) const;
    friend class ChangeMatrix;
    catalog::Matrix *find(const QString &id);
    catalog::MatrixEdit carryOut(const QString &matrixId, const catalog::MatrixEdit &edit);
    QString lineName(const catalog::Matrix &matrix, catalog::Axis axis, int slot) const;
    QString describe(const catalog::Matrix &matrix, const QList<CellArea> &areas, const QString &what) const;

    const catalog::Catalog &m_catalog;
    QList<catalog::Matrix> m_matrices;
    QList<catalog::Matrix> m_stored;
    QUndoStack m_stack;
};

} // namespace bakeoff::tables

Q_DECLARE_METATYPE(bakeoff::catalog::MatrixEdit)
