// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/price_sets_dialog.h"

#include "catalog/own_folder.h"
#include "widgets/common/controls.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/page_header.h"
#include "widgets/prices/price_import_dialog.h"

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

using catalog::PriceSet; // lupdate loses the context behind a qualified return type
using tables::PriceSetsModel;

PriceSetsDialog::PriceSetsDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent), m_folders(folders), m_model(new PriceSetsModel(this)), m_table(new QTableView(this)),
      m_sourceCaption(new CaptionLabel(this)), m_source(new QLabel(this)),
      m_noteCaption(new CaptionLabel(this)), m_note(new QLabel(this)), m_message(new MessageStrip(this)),
      m_import(new QPushButton(this)), m_remove(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("priceSetsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_table->setObjectName(QStringLiteral("priceSetTable"));
    m_source->setObjectName(QStringLiteral("priceSetSource"));
    m_note->setObjectName(QStringLiteral("priceSetNote"));
    m_message->setObjectName(QStringLiteral("priceSetsMessage"));
    m_import->setObjectName(QStringLiteral("importPriceSet"));
    m_remove->setObjectName(QStringLiteral("removePriceSet"));
    m_close->setObjectName(QStringLiteral("closePriceSets"));
    layOut();
    connect(m_import, &QPushButton::clicked, this, &PriceSetsDialog::openImport);
    connect(m_remove, &QPushButton::clicked, this, &PriceSetsDialog::askRemoval);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PriceSetsDialog::showCurrent);
    retranslate();
    load();
    m_table->setFocus();
}

void PriceSetsDialog::layOut()
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
    header->setSectionResizeMode(PriceSetsModel::NameColumn, QHeaderView::Stretch);
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
    resize(820, 520);
}

void PriceSetsDialog::load()
{
    m_background.run(
        this, [folders = m_folders] { return catalog::loadPriceSetsWithOwn(folders); },
        [this](const catalog::PriceSets &sets) { fill(sets); });
}

void PriceSetsDialog::fill(const catalog::PriceSets &sets)
{
    const int former = m_table->currentIndex().row();
    m_model->setSets(sets.sets);
    const int wanted = m_model->rowOf(m_wanted);
    m_wanted.clear();
    const int row = wanted >= 0 ? wanted : std::clamp(former, 0, std::max(0, m_model->rowCount() - 1));
    m_table->selectRow(row);
    if (!sets.problems.isEmpty())
        m_message->setMessage(MessageStrip::Kind::Warning, sets.problems.first().message);
    showCurrent();
}

const PriceSet *PriceSetsDialog::current() const
{
    return m_model->set(m_table->currentIndex().row());
}

void PriceSetsDialog::showCurrent()
{
    const PriceSet *set = current();
    m_source->setText(set ? set->source : QString());
    const QString note = set ? set->note.text() : QString();
    m_note->setText(note.isEmpty() ? QStringLiteral("–") : note);
    const bool isOwn = set && catalog::isOwn(set->folder);
    m_remove->setEnabled(isOwn);
    m_remove->setToolTip(set && !isOwn ? tr("Prices that come with the product stay.") : QString());
}

void PriceSetsDialog::openImport()
{
    auto *dialog = new PriceImportDialog(m_folders, this);
    connect(dialog, &PriceImportDialog::imported, this, [this](const QString &id) {
        m_message->clear();
        m_wanted = id;
        load();
        Q_EMIT changed();
    });
    dialog->open();
}

void PriceSetsDialog::askRemoval()
{
    const PriceSet *set = current();
    if (!set)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove prices"),
                        tr("Remove the prices “%1”?").arg(set->name.text()), QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("priceRemovalQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Their folder goes to the trash. What was computed by them has to be computed by others."));
    QPushButton *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmPriceRemoval"));
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, chosen = *set] { remove(chosen); });
    question->open();
}

void PriceSetsDialog::remove(const PriceSet &set)
{
    m_message->clear();
    m_background.run(
        this, [set] { return catalog::removePriceSet(set); },
        [this](const Result<> &removed) {
            if (!removed) {
                m_message->setMessage(
                    MessageStrip::Kind::Danger,
                    QStringList{removed.error().message, removed.error().hint}.join(u' ').trimmed());
                return;
            }
            load();
            Q_EMIT changed();
        });
}

void PriceSetsDialog::retranslate()
{
    setWindowTitle(tr("Prices of AWS"));
    m_table->setAccessibleName(tr("Price sets"));
    m_sourceCaption->setText(tr("Source"));
    m_noteCaption->setText(tr("Note"));
    m_import->setText(tr("Import …"));
    m_remove->setText(tr("Remove …"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    showCurrent();
}

void PriceSetsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace bakeoff::widgets
