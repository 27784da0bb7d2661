// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/answer_tab.h"

#include "report/verdict_figures.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/page_header.h"
#include "widgets/common/plain_table.h"
#include "widgets/compare/tab_layout.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace bakeoff::widgets {

using planning::Verdict;

AnswerTab::AnswerTab(tables::VerdictDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_advice(document.catalog()), m_sentence(new HeadingLabel(2)),
      m_conditions(new CaptionLabel), m_copy(new CopyButton), m_report(new QPushButton),
      m_note(new MessageStrip), m_breakEven(new FigureChart), m_scoreChart(new FigureChart),
      m_scoreTable(new PlainTable), m_adviceTitle(new HeadingLabel(1)), m_adviceSum(new CaptionLabel),
      m_apply(new QPushButton), m_adviceTable(new PlainTable)
{
    setObjectName(QStringLiteral("answerTab"));
    m_sentence->setObjectName(QStringLiteral("answerSentence"));
    m_conditions->setObjectName(QStringLiteral("answerConditions"));
    m_copy->setObjectName(QStringLiteral("copyAnswer"));
    m_report->setObjectName(QStringLiteral("makeReport"));
    m_report->setIcon(lineIcon(QStringLiteral("export")));
    m_note->setObjectName(QStringLiteral("answerNote"));
    m_breakEven->setObjectName(QStringLiteral("breakEvenChart"));
    m_scoreChart->setObjectName(QStringLiteral("scoreChart"));
    m_scoreTable->setObjectName(QStringLiteral("scoreTable"));
    m_adviceSum->setObjectName(QStringLiteral("adviceSum"));
    m_apply->setObjectName(QStringLiteral("applyAdvice"));
    m_adviceTable->setObjectName(QStringLiteral("adviceTable"));
    for (QLabel *label : {static_cast<QLabel *>(m_sentence), m_conditions, m_adviceSum}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_scoreTable->setModel(&m_scores);
    m_scoreTable->setFitsRows(true);
    m_scoreTable->setStretchedColumn(3);
    m_adviceTable->setModel(&m_advice);
    m_adviceTable->setFitsRows(true);
    m_adviceTable->setStretchedColumn(tables::AdviceModel::ReasonColumn);

    auto *answer = new QVBoxLayout;
    answer->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sentence, 1);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_report);
    buttons->addWidget(m_copy, 0, Qt::AlignRight);
    buttons->addStretch(1);
    top->addLayout(buttons);
    answer->addLayout(top);
    answer->addWidget(m_note);
    answer->addWidget(m_conditions);
    auto *adviceTop = new QHBoxLayout;
    adviceTop->addWidget(m_adviceTitle);
    adviceTop->addStretch(1);
    adviceTop->addWidget(m_apply);
    auto *advice = new QVBoxLayout;
    advice->addLayout(adviceTop);
    advice->addWidget(m_adviceSum);
    advice->addWidget(m_adviceTable);
    auto *scores = new QVBoxLayout;
    scores->addWidget(m_scoreChart);
    scores->addWidget(m_scoreTable);
    m_breakEven->setMinimumHeight(300);
    m_scoreChart->setMinimumHeight(260);
    new TabLayout(this, {cardOf(answer), cardOf(m_breakEven), cardOf(advice), cardOf(scores)});

    connect(m_report, &QPushButton::clicked, this, &AnswerTab::reportRequested);
    connect(m_apply, &QPushButton::clicked, this, &AnswerTab::apply);
    connect(&m_document, &tables::VerdictDocument::changed, this, &AnswerTab::refresh);
    retranslate();
}

void AnswerTab::refresh()
{
    const auto &verdict = m_document.verdict();
    if (!verdict)
        return;
    const QString sentence = planning::sentence(*verdict);
    QStringList conditions = planning::conditions(*verdict);
    m_copy->setCopiedText(sentence + u'\n' + conditions.join(u' '));
    conditions.removeOne(verdict->measuredOn); // said in the strip above them
    m_sentence->setText(sentence);
    m_conditions->setText(conditions.join(u' '));
    m_note->setMessage(MessageStrip::Kind::Information, verdict->measuredOn);
    m_breakEven->setFigure(report::breakEvenFigure(*verdict));
    m_scoreChart->setFigure(report::scoreFigure(*verdict));
    m_scores.setTable(report::scoreTable(*verdict));
    m_advice.setVerdict(verdict);

    const int changes = m_document.adviceChanges();
    m_apply->setEnabled(changes > 0);
    m_apply->setText(changes > 0 ? tr("Apply to the matrix: %n cell(s)", nullptr, changes)
                                 : tr("Apply to the matrix"));
    const auto krw = [&verdict](const planning::StrategyCost &cost) {
        return cost.isKnown() ? planning::formatKrw(cost.total.at(verdict->cost.deploys)) : tr("not known");
    };
    m_adviceSum->setText(tr("A month: all pre-installed %1, all OS-only %2, your plan %3, as advised %4.")
                             .arg(krw(verdict->preInstalled), krw(verdict->osOnly), krw(verdict->plan),
                                  krw(verdict->advised)));
}

void AnswerTab::apply()
{
    const int changes = m_document.adviceChanges();
    m_document.applyAdvice();
    Q_EMIT adviceApplied(tr("The advice was applied to %n cell(s); Undo takes it back.", nullptr, changes));
}

void AnswerTab::retranslate()
{
    m_report->setText(tr("Report…"));
    m_adviceTitle->setText(tr("Advice for each cell"));
    m_breakEven->setEmptyText(
        tr("Deploy by both strategies, then the lines and where they cross are shown here."));
    m_scoreChart->setEmptyText(tr("Deploy by both strategies, then the criteria have figures."));
    m_advice.retranslate();
    refresh();
}

void AnswerTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
