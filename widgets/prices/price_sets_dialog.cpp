// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/price_sets_dialog.h"

#include "catalog/own_folder.h"
#include "widgets/common/page_header.h"
#include "widgets/prices/price_import_dialog.h"

#include <QPushButton>
#include <QTableView>

namespace bakeoff::widgets {

using catalog::PriceSet;
using tables::PriceSetsModel;

PriceSetsDialog::PriceSetsDialog(const QStringList &folders, QWidget *parent)
    : DataSetsDialog(QStringLiteral("priceSet"), QStringLiteral("priceSets"), parent), m_folders(folders),
      m_model(new PriceSetsModel(this))
{
    resize(820, 520);
    begin(m_model);
}

void PriceSetsDialog::load()
{
    background().run(
        this, [folders = m_folders] { return catalog::loadPriceSetsWithOwn(folders); },
        [this](const catalog::PriceSets &sets) {
            const int former = currentRow();
            m_model->setSets(sets.sets);
            showLoaded(m_model->rowOf(wanted()), former, sets.problems);
        });
}

void PriceSetsDialog::showCurrent()
{
    const PriceSet *set = m_model->set(currentRow());
    showDetails(set ? set->source : QString(), set ? set->note.text() : QString());
    const bool isOwn = set && catalog::isOwn(set->folder);
    allowRemoval(isOwn, set && !isOwn ? tr("Prices that come with the product stay.") : QString());
}

void PriceSetsDialog::openImport()
{
    auto *dialog = new PriceImportDialog(m_folders, this);
    connect(dialog, &PriceImportDialog::imported, this, [this](const QString &id) {
        message()->clear();
        reload(id);
    });
    dialog->open();
}

void PriceSetsDialog::removeCurrent()
{
    const PriceSet *set = m_model->set(currentRow());
    if (!set)
        return;
    askRemoval(
        {.id = set->id,
         .title = tr("Remove prices"),
         .question = tr("Remove the prices “%1”?").arg(set->name.text()),
         .consequence =
             tr("Their folder goes to the trash. What was computed by them has to be computed by others."),
         .work = [chosen = *set] { return catalog::removePriceSet(chosen); }});
}

void PriceSetsDialog::retranslate()
{
    setWindowTitle(tr("Prices of AWS"));
    table()->setAccessibleName(tr("Price sets"));
    importButton()->setText(tr("Import …"));
    m_model->retranslate();
    DataSetsDialog::retranslate();
}

} // namespace bakeoff::widgets
