// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/risk_tab.h"

#include "report/verdict_figures.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/plain_table.h"
#include "widgets/compare/assumption_field.h"
#include "widgets/compare/tab_layout.h"

#include <QBoxLayout>
#include <QEvent>

namespace bakeoff::widgets {

using planning::Assumption;

RiskTab::RiskTab(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_failures(new FigureChart), m_causesTitle(new HeadingLabel(1)),
      m_noCauses(new CaptionLabel), m_causeTable(new PlainTable), m_scenariosTitle(new HeadingLabel(1)),
      m_scenariosText(new CaptionLabel), m_effectTable(new PlainTable)
{
    setObjectName(QStringLiteral("riskTab"));
    m_failures->setObjectName(QStringLiteral("failureChart"));
    m_failures->setMinimumHeight(240);
    m_causeTable->setObjectName(QStringLiteral("causeTable"));
    m_causeTable->setModel(&m_causes);
    m_causeTable->setFitsRows(true);
    m_causeTable->setStretchedColumn(3);
    m_effectTable->setObjectName(QStringLiteral("scenarioTable"));
    m_effectTable->setModel(&m_effects);
    m_effectTable->setFitsRows(true);
    m_effectTable->setStretchedColumn(0);
    m_scenariosText->setWordWrap(true);
    m_noCauses->setWordWrap(true);

    auto *causes = new QVBoxLayout;
    causes->addWidget(m_causesTitle);
    causes->addWidget(m_noCauses);
    causes->addWidget(m_causeTable);
    auto *scenarios = new QVBoxLayout;
    scenarios->addWidget(m_scenariosTitle);
    scenarios->addWidget(m_scenariosText);
    for (const auto &[isOn, hours] : {std::pair(Assumption::MirrorDown, Assumption::MirrorDown_h),
                                      std::pair(Assumption::ServerDown, Assumption::ServerDown_h),
                                      std::pair(Assumption::FailingRecipe, Assumption::FailingRecipe_h)}) {
        const Scenario scenario{new AssumptionField(isOn), new AssumptionField(hours), new CaptionLabel};
        scenario.reason->setWordWrap(true);
        scenario.reason->setContentsMargins(24, 0, 0, 6);
        auto *row = new QHBoxLayout;
        row->addWidget(scenario.isOn, 1);
        row->addWidget(scenario.hours);
        scenarios->addLayout(row);
        scenarios->addWidget(scenario.reason);
        for (AssumptionField *field : {scenario.isOn, scenario.hours})
            connect(field, &AssumptionField::edited, this,
                    [this](Assumption which, const std::optional<Decimal> &value) {
                        (void)m_document.assume(which, value); // the fields keep to the bounds
                    });
        m_scenarios << scenario;
    }
    scenarios->addWidget(m_effectTable);
    new TabLayout(this, {cardOf(m_failures), cardOf(causes), cardOf(scenarios)});

    connect(&m_document, &tables::VerdictDocument::changed, this, &RiskTab::refresh);
    connect(&m_document, &tables::VerdictDocument::inputsChanged, this, &RiskTab::refresh);
    retranslate();
}

void RiskTab::refresh()
{
    for (qsizetype i = 0; i < m_scenarios.size(); ++i) {
        for (AssumptionField *field : {m_scenarios[i].isOn, m_scenarios[i].hours}) {
            const auto &chosen = m_document.assumptions().chosen;
            const auto own = chosen.constFind(field->which());
            field->setValue(own == chosen.cend() ? std::nullopt : std::optional(*own),
                            planning::Assumptions().number(field->which()));
        }
    }
    const auto &verdict = m_document.verdict();
    if (!verdict)
        return;
    for (qsizetype i = 0; i < m_scenarios.size() && i < verdict->scenarios.size(); ++i)
        m_scenarios[i].reason->setText(verdict->scenarios[i].reason);
    m_failures->setFigure(report::failureFigure(*verdict));
    m_causes.setTable(report::causeTable(*verdict));
    const bool hasCauses = m_causes.rowCount() > 0;
    m_causeTable->setVisible(hasCauses);
    m_noCauses->setVisible(!hasCauses);
    m_effects.setTable(report::scenarioTable(*verdict));
}

void RiskTab::retranslate()
{
    m_failures->setEmptyText(tr("Nothing was deployed yet: deploy by both strategies, then the share that "
                                "failed is shown here with its interval."));
    m_causesTitle->setText(tr("Why deploys failed"));
    m_noCauses->setText(tr("No deploy failed."));
    m_scenariosTitle->setText(tr("What if"));
    m_scenariosText->setText(
        tr("Switch on what may happen to you: the deploys that it makes fail are counted in the cost, the "
           "break-even and the advice."));
    for (const Scenario &scenario : std::as_const(m_scenarios)) {
        scenario.isOn->retranslate();
        scenario.hours->retranslate();
    }
    refresh();
}

void RiskTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
