// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_files.h"

#include "report/matrix_file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace bakeoff::widgets {

using catalog::Matrix;

MatrixFiles::MatrixFiles(tables::MatrixDocument &document, tables::WorkspaceCache &cache, QWidget *window)
    : QObject(window), m_document(document), m_cache(cache), m_window(window)
{
}

void MatrixFiles::askForImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a matrix"), QString(),
                                   tr("Matrices (*.csv *.tsv *.txt *.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importMatrixDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MatrixFiles::importFile);
    dialog->open();
}

void MatrixFiles::importFile(const QString &path)
{
    m_cache.background().run(
        this, [path] { return report::readMatrixFile(path); },
        [this](const Result<Matrix> &matrix) {
            if (matrix)
                Q_EMIT imported(m_document.addMatrix(*matrix));
            else
                showError(tr("Import a matrix"), matrix.error());
        });
}

void MatrixFiles::askForExport(const QString &matrixId)
{
    const Matrix *matrix = m_document.matrix(matrixId);
    if (!matrix)
        return;
    const QString csv = tr("Comma-separated values (*.csv)");
    auto *dialog = new QFileDialog(m_window, tr("Export the matrix"));
    dialog->setNameFilters({csv, tr("Whole matrix as JSON (*.json)"), tr("PNG picture (*.png)"),
                            tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)")});
    dialog->setObjectName(QStringLiteral("exportMatrixDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QString name = matrix->name.left(80).trimmed();
    dialog->selectFile(name.replace(u'/', u'-'));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).section(u')', 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, value = *matrix](const QString &path) { exportTo(path, value); });
    dialog->open();
}

void MatrixFiles::exportTo(const QString &path, const Matrix &matrix)
{
    static const QStringList pictures{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    static const QStringList texts{QStringLiteral("csv"), QStringLiteral("json")};
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (pictures.contains(suffix)) {
        if (const Result<> written = writeMatrixPicture(path, m_picture()); !written)
            showError(tr("Export the matrix"), written.error());
        else
            Q_EMIT exported(path);
        return;
    }
    if (!texts.contains(suffix)) {
        showError(
            tr("Export the matrix"),
            {ErrorCode::Invalid,
             tr("“%1” is no kind of file that a matrix is exported to.").arg(QFileInfo(path).fileName()),
             {},
             tr("Choose a name that ends in .csv, .json, .png, .svg or .pdf.")});
        return;
    }
    m_cache.background().run(
        this, [path, matrix] { return report::writeMatrixFile(path, matrix); },
        [this, path](const Result<> &written) {
            if (!written)
                showError(tr("Export the matrix"), written.error());
            else
                Q_EMIT exported(path);
        });
}

void MatrixFiles::showError(const QString &title, const Error &error)
{
    auto *message = new QMessageBox(QMessageBox::Warning, title, error.message, QMessageBox::Ok, m_window);
    message->setObjectName(QStringLiteral("matrixFileError"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(error.hint);
    message->setDetailedText(error.detail);
    message->open();
}

} // namespace bakeoff::widgets
