// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/text_table_model.h"
#include "tables/verdict_document.h"

#include <QWidget>

namespace bakeoff::widgets {

class AssumptionField;
class CaptionLabel;
class FigureChart;
class HeadingLabel;
class PlainTable;

/// How often deploys failed and why, and what misfortunes would do to either strategy.
class RiskTab : public QWidget
{
    Q_OBJECT

public:
    explicit RiskTab(tables::VerdictDocument &document, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    struct Scenario {
        AssumptionField *isOn;
        AssumptionField *hours;
        CaptionLabel *reason;
    };
    tables::VerdictDocument &m_document;
    tables::TextTableModel m_causes;
    tables::TextTableModel m_effects;
    FigureChart *m_failures;
    HeadingLabel *m_causesTitle;
    CaptionLabel *m_noCauses;
    PlainTable *m_causeTable;
    HeadingLabel *m_scenariosTitle;
    CaptionLabel *m_scenariosText;
    QList<Scenario> m_scenarios;
    PlainTable *m_effectTable;
};

} // namespace bakeoff::widgets
