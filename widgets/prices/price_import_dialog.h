// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "widgets/prices/price_importer.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace bakeoff::widgets {

class ImportSummary;
class MessageStrip;
class PriceImportForm;

/// Makes a price set of the user's own out of offer files of the AWS Price List: asks what for, reads with
/// progress, and says what came of it. Modal to its parent, and gone once closed.
class PriceImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a folders: where the price sets are that a new one can be based on, see catalog::loadPriceSets();
    /// one's own are looked for in any case.
    explicit PriceImportDialog(const QStringList &folders, QWidget *parent = nullptr);

    /// While files are read it cancels that, and closes otherwise.
    void reject() override;

Q_SIGNALS:
    /// It is written.
    void imported(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void start();
    void takeReading(const PriceImporter::Reading &reading);
    void save();
    void showProgress(qint64 read_bytes, qint64 all_bytes);
    void showSummary(const report::OfferImport &made);
    void showError(const Error &error);
    void refresh();
    void retranslate();

    PriceImportForm *m_form;
    ImportSummary *m_summary;
    QStackedWidget *m_pages;
    QProgressBar *m_bar;
    QLabel *m_progress;
    MessageStrip *m_message;
    QLabel *m_note;
    QPushButton *m_import;
    QPushButton *m_close;
    PriceImporter::Reading m_reading; ///< of the files that the form names
    Clock::time_point m_started;
    bool m_isCancelling = false;
    bool m_isDone = false;
    PriceImporter m_importer; ///< last: its thread ends first
};

} // namespace bakeoff::widgets
