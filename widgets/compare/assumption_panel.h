// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/verdict_document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace bakeoff::widgets {

class AssumptionField;
class InstanceLines;
class MessageStrip;

/// Everything of the comparison that can be changed on the spot: the question with its sliders, prices, and
/// the other assumptions in groups that fold.
class AssumptionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AssumptionPanel(tables::VerdictDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    /// To see, import or remove price sets.
    void pricesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshPrices();
    void refreshMatrices();
    void refreshMeasured();
    /// Says why something was not taken, or no more.
    void showOutcome(const Result<> &taken);
    double holdsFor(planning::Assumption which) const;
    void retranslate();

    struct Group {
        planning::AssumptionGroup group;
        QToolButton *title;
        QWidget *content;
        QList<AssumptionField *> fields;
    };
    tables::VerdictDocument &m_document;
    QLabel *m_matrixLabel;
    QComboBox *m_matrix;
    QLabel *m_pricesLabel;
    QComboBox *m_prices;
    QToolButton *m_managePrices;
    QLabel *m_typeLabel;
    QComboBox *m_type;
    QLabel *m_priceNote;
    QLabel *m_measuredLabel;
    QComboBox *m_runs; ///< whose runs deploy times are of
    QComboBox *m_cloneMode;
    QList<Group> m_groups;
    InstanceLines *m_instances;
    MessageStrip *m_problem;
    QPushButton *m_reset;
    QScrollArea *m_area;
    bool m_isSetting = false;
};

} // namespace bakeoff::widgets
