// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/cost_tab.h"

#include "report/verdict_figures.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/plain_table.h"
#include "widgets/compare/profile_choice.h"
#include "widgets/compare/tab_layout.h"

#include <QBoxLayout>
#include <QEvent>

namespace bakeoff::widgets {

CostTab::CostTab(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_sum(new HeadingLabel(2)), m_billTable(new PlainTable),
      m_total(new FigureChart), m_byStrategy(new FigureChart), m_strategyTable(new PlainTable)
{
    setObjectName(QStringLiteral("costTab"));
    m_sum->setObjectName(QStringLiteral("billSum"));
    m_sum->setWordWrap(true);
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_billTable->setObjectName(QStringLiteral("billTable"));
    m_billTable->setModel(&m_bill);
    m_billTable->setFitsRows(true);
    m_billTable->setStretchedColumn(1);
    m_total->setObjectName(QStringLiteral("totalCostChart"));
    m_total->setMinimumHeight(280);
    m_byStrategy->setObjectName(QStringLiteral("strategyCostChart"));
    m_byStrategy->setMinimumHeight(300);
    m_strategyTable->setObjectName(QStringLiteral("strategyCostTable"));
    m_strategyTable->setModel(&m_strategies);
    m_strategyTable->setFitsRows(true);
    m_strategyTable->setStretchedColumn(0);

    auto *bill = new QVBoxLayout;
    bill->addWidget(m_sum);
    bill->addWidget(new ProfileChoice(m_document));
    bill->addWidget(m_billTable);
    auto *strategies = new QVBoxLayout;
    strategies->addWidget(m_byStrategy);
    strategies->addWidget(m_strategyTable);
    new TabLayout(this, {cardOf(bill), cardOf(strategies), cardOf(m_total)});

    connect(&m_document, &tables::VerdictDocument::changed, this, &CostTab::refresh);
    retranslate();
}

void CostTab::refresh()
{
    const auto &verdict = m_document.verdict();
    if (!verdict)
        return;
    const QLocale locale;
    m_sum->setText(tr("The workload costs %1 a month (%2 USD), whatever the strategy.")
                       .arg(planning::formatKrw(verdict->workload_krw),
                            locale.toString(verdict->workload.usd().toDouble(), 'f', 2)));
    m_bill.setTable(report::billTable(*verdict));
    m_strategies.setTable(report::strategyCostTable(*verdict));
    m_total->setFigure(report::totalCostFigure(*verdict));
    m_byStrategy->setFigure(report::strategyCostFigure(*verdict));
}

void CostTab::retranslate()
{
    m_byStrategy->setEmptyText(tr("Deploy by both strategies, then what each costs is shown here."));
    refresh();
}

void CostTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
