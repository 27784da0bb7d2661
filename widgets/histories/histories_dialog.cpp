// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histories/histories_dialog.h"

#include "catalog/own_folder.h"
#include "report/history_import.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/page_header.h"
#include "widgets/histories/history_import_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace bakeoff::widgets {

using tables::HistoriesModel;

HistoriesDialog::HistoriesDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent), m_folders(folders), m_model(new HistoriesModel(this)), m_table(new QTableView(this)),
      m_sourceCaption(new CaptionLabel(this)), m_source(new QLabel(this)),
      m_noteCaption(new CaptionLabel(this)), m_note(new QLabel(this)), m_message(new MessageStrip(this)),
      m_import(new QPushButton(this)), m_remove(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("historiesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_source->setObjectName(QStringLiteral("historySource"));
    m_note->setObjectName(QStringLiteral("historyNote"));
    m_message->setObjectName(QStringLiteral("historiesMessage"));
    m_import->setObjectName(QStringLiteral("importHistory"));
    m_remove->setObjectName(QStringLiteral("removeHistory"));
    m_close->setObjectName(QStringLiteral("closeHistories"));
    layOut();
    connect(m_import, &QPushButton::clicked, this, &HistoriesDialog::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &HistoriesDialog::askRemoval);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoriesDialog::showCurrent);
    retranslate();
    load();
    m_table->setFocus();
}

void HistoriesDialog::layOut()
{
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HistoriesModel::NameColumn, QHeaderView::Stretch);
    auto *details = new QGridLayout;
    details->setHorizontalSpacing(16);
    details->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[caption, text] :
         {std::pair(m_sourceCaption, m_source), std::pair(m_noteCaption, m_note)}) {
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        caption->setBuddy(text);
        details->addWidget(caption, row, 0, Qt::AlignTop);
        details->addWidget(text, row++, 1, Qt::AlignTop);
    }
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_import, m_remove})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addLayout(details);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(860, 480);
}

void HistoriesDialog::load()
{
    m_background.run(
        this, [folders = m_folders] { return catalog::loadPatchHistory(catalog::withOwnFolder(folders)); },
        [this](const catalog::PatchHistory &history) { fill(history); });
}

void HistoriesDialog::fill(const catalog::PatchHistory &history)
{
    m_history = history;
    const int former = m_table->currentIndex().row();
    m_model->setHistory(history);
    const int wanted = m_model->rowOf(m_wanted);
    m_wanted.clear();
    m_table->selectRow(wanted >= 0 ? wanted : std::clamp(former, 0, std::max(0, m_model->rowCount() - 1)));
    if (!history.problems.isEmpty())
        m_message->setMessage(MessageStrip::Kind::Warning, history.problems.first().message);
    showCurrent();
}

const HistoriesModel::Row *HistoriesDialog::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void HistoriesDialog::showCurrent()
{
    const HistoriesModel::Row *row = current();
    m_source->setText(row ? row->source : QString());
    const QString note = row ? row->note.text() : QString();
    m_note->setText(note.isEmpty() ? QStringLiteral("–") : note);
    const bool isOwn = row && catalog::isOwn(row->folder);
    m_import->setEnabled(row);
    m_remove->setEnabled(isOwn);
    m_remove->setToolTip(row && !isOwn ? tr("Histories that come with the product stay.") : QString());
}

void HistoriesDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a table of patches"), QString(),
                                   tr("Comma-separated values (*.csv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("historyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoriesDialog::openImport);
    dialog->open();
}

void HistoriesDialog::openImport(const QString &path)
{
    const HistoriesModel::Row *row = current();
    if (!row)
        return;
    m_message->clear();
    auto *dialog = new HistoryImportDialog(m_history, row->id, row->name.text(), path, this);
    connect(dialog, &HistoryImportDialog::imported, this, [this](const report::HistorySummary &taken) {
        m_wanted = taken.id;
        QStringList sentences{taken.lines > 0
                                  ? tr("%n release line(s) were taken over.", nullptr, int(taken.lines))
                                  : tr("%n advisory(ies) were taken over.", nullptr, int(taken.advisories))};
        if (taken.otherSystems > 0)
            sentences << tr("%n row(s) of other systems were left alone.", nullptr, int(taken.otherSystems));
        if (taken.withoutPackages > 0) {
            sentences << tr("%n advisory(ies) without a package were left out.", nullptr,
                            int(taken.withoutPackages));
        }
        m_message->setMessage(MessageStrip::Kind::Success, sentences.join(u' '));
        load();
        Q_EMIT changed();
    });
    dialog->open();
}

void HistoriesDialog::askRemoval()
{
    const HistoriesModel::Row *row = current();
    if (!row)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove a history"),
                                     tr("Remove your own history “%1”?").arg(row->name.text()),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("historyRemovalQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its folder goes to the trash. The product's own of that name holds again, if there is one."));
    QPushButton *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmHistoryRemoval"));
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, id = row->id] { remove(id); });
    question->open();
}

void HistoriesDialog::remove(const QString &id)
{
    m_message->clear();
    m_background.run(
        this, [id, known = m_history] { return report::removeHistory(id, known); },
        [this, id](const Result<> &removed) {
            if (!removed) {
                m_message->setMessage(
                    MessageStrip::Kind::Danger,
                    QStringList{removed.error().message, removed.error().hint}.join(u' ').trimmed());
                return;
            }
            m_wanted = id;
            load();
            Q_EMIT changed();
        });
}

void HistoriesDialog::retranslate()
{
    setWindowTitle(tr("Histories of patches"));
    m_table->setAccessibleName(tr("Histories of patches"));
    m_sourceCaption->setText(tr("Source"));
    m_noteCaption->setText(tr("Note"));
    m_import->setText(tr("Import newer data …"));
    m_import->setToolTip(tr("A table that takes the place of the chosen history's"));
    m_remove->setText(tr("Remove …"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    showCurrent();
}

void HistoriesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace bakeoff::widgets
