// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/price_import_dialog.h"

#include "catalog/own_folder.h"
#include "widgets/common/controls.h"
#include "widgets/common/page_header.h"
#include "widgets/prices/import_summary.h"
#include "widgets/prices/price_import_form.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace bakeoff::widgets {

namespace {

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *padded = new QWidget;
    auto *column = new QVBoxLayout(padded);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(content);
    column->addStretch(1);
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(padded);
    return scroll;
}

} // namespace

PriceImportDialog::PriceImportDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent), m_form(new PriceImportForm), m_summary(new ImportSummary),
      m_pages(new QStackedWidget(this)), m_bar(new QProgressBar(this)), m_progress(new CaptionLabel(this)),
      m_message(new MessageStrip(this)), m_note(new CaptionLabel(this)), m_import(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("priceImportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_progress->setObjectName(QStringLiteral("importProgressText"));
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_import->setObjectName(QStringLiteral("importPrices"));
    m_close->setObjectName(QStringLiteral("closePriceImport"));
    layOut();
    connect(m_import, &QPushButton::clicked, this, &PriceImportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &PriceImportDialog::reject);
    connect(m_form, &PriceImportForm::changed, this, [this] {
        m_message->clear();
        refresh();
    });
    connect(m_form, &PriceImportForm::filesChanged, this, [this] {
        m_reading.reset();
        m_form->setRegions({});
    });
    connect(&m_importer, &PriceImporter::setsLoaded, this,
            [this](const catalog::PriceSets &sets) { m_form->setSets(sets.sets); });
    connect(&m_importer, &PriceImporter::progressed, this, &PriceImportDialog::showProgress);
    connect(&m_importer, &PriceImporter::filesRead, this, &PriceImportDialog::takeReading);
    connect(&m_importer, &PriceImporter::saved, this, &PriceImportDialog::showSummary);
    connect(&m_importer, &PriceImporter::failed, this, &PriceImportDialog::showError);
    retranslate();
    m_importer.loadSets(folders);
    m_form->setFocus();
}

void PriceImportDialog::layOut()
{
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_note->setWordWrap(true);
    QScrollArea *formPage = scrolled(m_form, m_pages);
    keepWheelForScrolling(m_form);
    m_pages->addWidget(formPage);
    m_pages->addWidget(scrolled(m_summary, m_pages));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_import->setDefault(true);
    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(16, 0, 16, 12);
    footer->addWidget(m_bar);
    footer->addWidget(m_progress);
    footer->addWidget(m_message);
    footer->addWidget(m_note);
    footer->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages, 1);
    column->addLayout(footer);
    resize(820, std::max(460, m_form->sizeHint().height() + 200));
}

void PriceImportDialog::start()
{
    m_message->clear();
    if (m_reading)
        return save();
    m_isCancelling = false;
    m_started = Clock::now();
    m_importer.read(m_form->files());
    showProgress(0, 0);
    refresh();
}

void PriceImportDialog::takeReading(const PriceImporter::Reading &reading)
{
    m_reading = reading;
    m_form->setRegions(reading->regions());
    if (m_form->isComplete())
        return save();
    m_message->setMessage(
        MessageStrip::Kind::Information,
        tr("The files are read and hold the prices of several regions. Choose one, then press "
           "Import once more: they are not read again."));
    m_form->focusRegion();
}

void PriceImportDialog::save()
{
    m_importer.save(m_reading, m_form->request(), m_form->replace());
    refresh();
}

void PriceImportDialog::showProgress(qint64 read_bytes, qint64 all_bytes)
{
    if (!m_importer.isReading() || m_isCancelling)
        return;
    m_bar->setValue(all_bytes > 0 ? int(1000 * double(read_bytes) / double(all_bytes)) : 0);
    const double elapsed_s = Seconds(Clock::now() - m_started).count();
    if (read_bytes <= 0 || elapsed_s <= 0) {
        m_progress->setText(tr("Reading …"));
        return;
    }
    const double bytesPerSecond = double(read_bytes) / elapsed_s;
    m_progress->setText(tr("%1 of %2 read, %3 a second, about %4 left")
                            .arg(formatBytes({read_bytes}), formatBytes({all_bytes}),
                                 formatBytes({qint64(bytesPerSecond)}),
                                 formatSeconds(double(all_bytes - read_bytes) / bytesPerSecond)));
}

void PriceImportDialog::showSummary(const report::OfferImport &made)
{
    m_isDone = true;
    m_reading.reset();
    m_summary->setImport(made, m_form->request().base.name);
    m_pages->setCurrentIndex(1);
    refresh();
    m_close->setDefault(true);
    m_close->setFocus();
    Q_EMIT imported(made.prices.id);
}

void PriceImportDialog::showError(const Error &error)
{
    const bool wasCancelled = error.isCancelled();
    m_isCancelling = false;
    refresh();
    if (wasCancelled) {
        m_message->setMessage(MessageStrip::Kind::Information, tr("Cancelled. Nothing was changed."));
    } else {
        QStringList parts{error.message, error.detail, error.hint};
        parts.removeAll(QString());
        m_message->setMessage(MessageStrip::Kind::Danger, parts.join(u' '));
    }
    m_import->setFocus();
}

void PriceImportDialog::refresh()
{
    const bool isReading = m_importer.isReading();
    const bool isBusy = isReading || m_importer.isSaving();
    m_form->setEnabled(!isBusy);
    m_bar->setVisible(isReading);
    m_progress->setVisible(isReading);
    m_note->setVisible(!isBusy && !m_isDone);
    m_import->setVisible(!m_isDone);
    m_import->setEnabled(!isBusy && m_form->isComplete());
    m_close->setEnabled(!m_importer.isSaving() && !m_isCancelling);
    m_close->setText(m_isCancelling           ? tr("Cancelling …")
                     : isReading || !m_isDone ? tr("Cancel")
                                              : tr("Close"));
}

void PriceImportDialog::reject()
{
    if (m_importer.isSaving()) // it would be there without being shown
        return;
    if (!m_importer.isReading())
        return QDialog::reject();
    m_isCancelling = true;
    m_importer.cancel();
    refresh();
}

void PriceImportDialog::retranslate()
{
    setWindowTitle(tr("Import prices of AWS"));
    m_import->setText(tr("Import"));
    m_bar->setAccessibleName(tr("How much of the files is read"));
    m_note->setText(tr("The prices are written to %1 and can be used in every workspace.")
                        .arg(catalog::ownCatalogFolder()));
    refresh();
}

void PriceImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace bakeoff::widgets
