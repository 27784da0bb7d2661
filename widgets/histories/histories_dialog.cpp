// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histories/histories_dialog.h"

#include "catalog/own_folder.h"
#include "report/history_import.h"
#include "widgets/common/page_header.h"
#include "widgets/histories/history_import_dialog.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTableView>

namespace bakeoff::widgets {

using tables::HistoriesModel;

HistoriesDialog::HistoriesDialog(const QStringList &folders, QWidget *parent)
    : DataSetsDialog(QStringLiteral("history"), QStringLiteral("histories"), parent), m_folders(folders),
      m_model(new HistoriesModel(this))
{
    resize(860, 480);
    begin(m_model);
}

void HistoriesDialog::load()
{
    background().run(
        this, [folders = m_folders] { return catalog::loadPatchHistory(catalog::withOwnFolder(folders)); },
        [this](const catalog::PatchHistory &history) {
            m_history = history;
            const int former = currentRow();
            m_model->setHistory(history);
            showLoaded(m_model->rowOf(wanted()), former, history.problems);
        });
}

void HistoriesDialog::showCurrent()
{
    const HistoriesModel::Row *row = m_model->row(currentRow());
    showDetails(row ? row->source : QString(), row ? row->note.text() : QString());
    importButton()->setEnabled(row);
    const bool isOwn = row && catalog::isOwn(row->folder);
    allowRemoval(isOwn, row && !isOwn ? tr("Histories that come with the product stay.") : QString());
}

void HistoriesDialog::openImport()
{
    auto *dialog = new QFileDialog(this, tr("Choose a table of patches"), QString(),
                                   tr("Comma-separated values (*.csv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("historyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoriesDialog::openImportOf);
    dialog->open();
}

void HistoriesDialog::openImportOf(const QString &path)
{
    const HistoriesModel::Row *row = m_model->row(currentRow());
    if (!row)
        return;
    message()->clear();
    auto *dialog = new HistoryImportDialog(m_history, row->id, row->name.text(), path, this);
    connect(dialog, &HistoryImportDialog::imported, this, [this](const report::HistorySummary &taken) {
        const QString took = taken.lines > 0
                                 ? tr("%n release line(s) were taken over.", nullptr, int(taken.lines))
                                 : tr("%n advisory(ies) were taken over.", nullptr, int(taken.advisories));
        const QStringList sentences = QStringList{took} + report::leftOut(taken);
        message()->setMessage(MessageStrip::Kind::Success, sentences.join(u' '));
        reload(taken.id);
    });
    dialog->open();
}

void HistoriesDialog::removeCurrent()
{
    const HistoriesModel::Row *row = m_model->row(currentRow());
    if (!row)
        return;
    askRemoval(
        {.id = row->id,
         .title = tr("Remove a history"),
         .question = tr("Remove your own history “%1”?").arg(row->name.text()),
         .consequence =
             tr("Its folder goes to the trash. The product's own of that name holds again, if there is one."),
         .work = [id = row->id, known = m_history] { return report::removeHistory(id, known); }});
}

void HistoriesDialog::retranslate()
{
    setWindowTitle(tr("Histories of patches"));
    table()->setAccessibleName(tr("Histories of patches"));
    importButton()->setText(tr("Import newer data …"));
    importButton()->setToolTip(tr("A table that takes the place of the chosen history's"));
    m_model->retranslate();
    DataSetsDialog::retranslate();
}

} // namespace bakeoff::widgets
