// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/text_table_model.h"
#include "tables/verdict_document.h"

#include <QWidget>

namespace bakeoff::widgets {

class FigureChart;
class HeadingLabel;
class PlainTable;

/// The bill of the workload to the won, what each strategy costs on top, and hardware of one's own.
class CostTab : public QWidget
{
    Q_OBJECT

public:
    explicit CostTab(tables::VerdictDocument &document, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    tables::VerdictDocument &m_document;
    tables::TextTableModel m_bill;
    tables::TextTableModel m_strategies;
    HeadingLabel *m_sum;
    PlainTable *m_billTable;
    FigureChart *m_total;
    FigureChart *m_byStrategy;
    PlainTable *m_strategyTable;
};

} // namespace bakeoff::widgets
