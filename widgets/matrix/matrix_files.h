// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"
#include "widgets/matrix/matrix_picture.h"

#include <QWidget>

#include <functional>

namespace bakeoff::widgets {

/// Matrices from and to files that spreadsheets read. An import becomes a new matrix, which can be undone; a
/// file with a mistake is refused whole, and every mistake is shown.
class MatrixFiles : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before \a window.
    MatrixFiles(tables::MatrixDocument &document, tables::WorkspaceCache &cache, QWidget *window);

    void askForImport();
    void askForExport(const QString &matrixId);
    /// \a picture makes what is to be drawn of the matrix at that moment.
    void setPicture(std::function<MatrixPicture()> picture) { m_picture = std::move(picture); }

Q_SIGNALS:
    void imported(const QString &matrixId);
    void exported(const QString &path);

private:
    void importFile(const QString &path);
    void exportTo(const QString &path, const catalog::Matrix &matrix);
    void showError(const QString &title, const Error &error);

    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    QWidget *m_window;
    std::function<MatrixPicture()> m_picture;
};

} // namespace bakeoff::widgets
