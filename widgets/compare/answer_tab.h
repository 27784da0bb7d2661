// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/advice_model.h"
#include "tables/text_table_model.h"
#include "tables/verdict_document.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bakeoff::widgets {

class CopyButton;
class FigureChart;
class HeadingLabel;
class MessageStrip;
class PlainTable;

/// The answer in one sentence with its conditions, where the lines cross, the five criteria, and the advice
/// for each cell with a button that takes it over.
class AnswerTab : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerTab(tables::VerdictDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void reportRequested();
    /// So many cells got the depth that is advised.
    void adviceApplied(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void apply();
    void retranslate();

    tables::VerdictDocument &m_document;
    tables::AdviceModel m_advice;
    tables::TextTableModel m_scores;
    HeadingLabel *m_sentence;
    QLabel *m_conditions;
    CopyButton *m_copy;
    QPushButton *m_report;
    MessageStrip *m_note;
    FigureChart *m_breakEven;
    FigureChart *m_scoreChart;
    PlainTable *m_scoreTable;
    HeadingLabel *m_adviceTitle;
    QLabel *m_adviceSum;
    QPushButton *m_apply;
    PlainTable *m_adviceTable;
};

} // namespace bakeoff::widgets
