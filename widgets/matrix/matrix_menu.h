// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"

#include <QMenu>

namespace bakeoff::widgets {

class MatrixFiles;

/// What is done to matrices as a whole: new, duplicate, rename, remove, compare, from and to files, more
/// lines.
class MatrixMenu : public QMenu
{
    Q_OBJECT

public:
    /// Dialogs stand before \a window.
    MatrixMenu(tables::MatrixDocument &document, tables::WorkspaceCache &cache, MatrixFiles &files,
               QWidget *window);
    /// The one it acts on.
    void setMatrixId(const QString &id) { m_matrixId = id; }

Q_SIGNALS:
    void matrixChosen(const QString &id); ///< a new one, to be shown
    void findRequested();
    void definitionRequested(bakeoff::catalog::Axis axis); ///< of one that the catalog does not have

private:
    void fill();
    void rename();

    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    MatrixFiles &m_files;
    QWidget *m_window;
    QString m_matrixId;
};

} // namespace bakeoff::widgets
