// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/data_sets_dialog.h"

#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/page_header.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace bakeoff::widgets {

namespace {

QString capitalised(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

DataSetsDialog::DataSetsDialog(const QString &one, const QString &many, QWidget *parent)
    : QDialog(parent), m_table(new QTableView(this)), m_sourceCaption(new CaptionLabel(this)),
      m_source(new QLabel(this)), m_noteCaption(new CaptionLabel(this)), m_note(new QLabel(this)),
      m_message(new MessageStrip(this)), m_import(new QPushButton(this)), m_remove(new QPushButton(this)),
      m_close(new QPushButton(this)), m_one(one), m_background(many)
{
    setObjectName(many + QStringLiteral("Dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_table->setObjectName(one + QStringLiteral("Table"));
    m_source->setObjectName(one + QStringLiteral("Source"));
    m_note->setObjectName(one + QStringLiteral("Note"));
    m_message->setObjectName(many + QStringLiteral("Message"));
    m_import->setObjectName(QStringLiteral("import") + capitalised(one));
    m_remove->setObjectName(QStringLiteral("remove") + capitalised(one));
    m_close->setObjectName(QStringLiteral("close") + capitalised(many));
    layOut();
    connect(m_import, &QPushButton::clicked, this, &DataSetsDialog::openImport);
    connect(m_remove, &QPushButton::clicked, this, &DataSetsDialog::removeCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void DataSetsDialog::layOut()
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
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
}

void DataSetsDialog::begin(QAbstractItemModel *model)
{
    m_table->setModel(model);
    retranslate(); // the model has its columns by then
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DataSetsDialog::showCurrent);
    load();
    m_table->setFocus();
}

int DataSetsDialog::currentRow() const
{
    return m_table->currentIndex().row();
}

void DataSetsDialog::showLoaded(int wantedRow, int formerRow, const QList<catalog::CatalogProblem> &problems)
{
    m_wanted.clear();
    const int last = std::max(0, m_table->model()->rowCount() - 1);
    m_table->selectRow(wantedRow >= 0 ? wantedRow : std::clamp(formerRow, 0, last));
    if (!problems.isEmpty())
        m_message->setMessage(MessageStrip::Kind::Warning, problems.first().message);
    showCurrent();
}

void DataSetsDialog::showDetails(const QString &source, const QString &note)
{
    m_source->setText(source);
    m_note->setText(note.isEmpty() ? QStringLiteral("–") : note);
}

void DataSetsDialog::allowRemoval(bool allowed, const QString &whyNot)
{
    m_remove->setEnabled(allowed);
    m_remove->setToolTip(whyNot);
}

void DataSetsDialog::askRemoval(const Removal &removal)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, removal.title, removal.question, QMessageBox::NoButton, this);
    question->setObjectName(m_one + QStringLiteral("RemovalQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(removal.consequence);
    QPushButton *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirm%1Removal").arg(capitalised(m_one)));
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, removal] { remove(removal); });
    question->open();
}

void DataSetsDialog::remove(const Removal &removal)
{
    m_message->clear();
    m_background.run(this, removal.work, [this, id = removal.id](const Result<> &removed) {
        if (removed)
            reload(id);
        else
            m_message->setMessage(
                MessageStrip::Kind::Danger,
                QStringList{removed.error().message, removed.error().hint}.join(u' ').trimmed());
    });
}

void DataSetsDialog::reload(const QString &id)
{
    m_wanted = id;
    load();
    Q_EMIT changed();
}

void DataSetsDialog::retranslate()
{
    m_sourceCaption->setText(tr("Source"));
    m_noteCaption->setText(tr("Note"));
    m_remove->setText(tr("Remove …"));
    m_close->setText(tr("Close"));
    showCurrent();
}

void DataSetsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace bakeoff::widgets
