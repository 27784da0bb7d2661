// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"

#include <QMenu>

#include <functional>

namespace bakeoff::widgets {

/// What can be done with a row or column of the matrix: what its cells inherit, its place, its properties;
/// others put in beside it. Shown at a header, and inside the menu of a cell.
class LineMenu : public QMenu
{
    Q_OBJECT

public:
    LineMenu(tables::MatrixDocument &document, const QString &matrixId, catalog::Axis axis, int slot,
             bool readOnly, QWidget *parent = nullptr);

Q_SIGNALS:
    void propertiesRequested(bakeoff::catalog::Axis axis, int slot);
    /// \a id: the one to define anew; empty: a new one, to be put in before the place \a before.
    void definitionRequested(bakeoff::catalog::Axis axis, const QString &id, int before);
    void definitionRemovalRequested(bakeoff::catalog::Axis axis, const QString &id);

private:
    void addInherited();
    void addPlace();
    void addDefinition();
    void inherit(catalog::CellAttribute attribute, catalog::Code code, const QString &what);
    /// Cells with a choice of their own do not follow by themselves.
    void askToFollow(catalog::CellAttribute attribute, const QString &name, const QString &what);
    const catalog::Matrix *matrix() const { return m_document.matrix(m_matrixId); }

    tables::MatrixDocument &m_document;
    QString m_matrixId;
    catalog::Axis m_axis;
    int m_slot;
};

/// Fills \a menu with the platforms or services of the catalog that the matrix does not show; each is put in
/// before the place \a before (-1: at the end). \a define: asks for one that the catalog does not have.
void addInsertions(QMenu &menu, tables::MatrixDocument &document, const QString &matrixId, catalog::Axis axis,
                   int before, const std::function<void()> &define);

} // namespace bakeoff::widgets
