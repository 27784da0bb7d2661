// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_import.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace bakeoff::widgets {

class MessageStrip;

/// What an import found, what comes from elsewhere, and what was left out.
class ImportSummary : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSummary(QWidget *parent = nullptr);
    void setImport(const report::OfferImport &made, const catalog::LocalizedText &baseName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &name, const QString &caption, const QString &text);
    void refresh();

    QLabel *m_title;
    MessageStrip *m_outcome;
    QWidget *m_rows;
    QGridLayout *m_grid = nullptr;
    report::OfferImport m_import;
    catalog::LocalizedText m_baseName;
};

} // namespace bakeoff::widgets
