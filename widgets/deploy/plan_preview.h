// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/plan.h"
#include "tables/plan_model.h"

#include <QWidget>

class QLabel;
class QTabBar;
class QTableView;

namespace bakeoff::widgets {

class MessageStrip;

/// What a click on Deploy would do, before it is clicked.
class PlanPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPreview(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    void setPlans(const QList<catalog::Plan> &plans);
    /// Instead of a plan: why there is none.
    void setProblem(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPlan(int index);
    void retranslate();

    const catalog::Catalog &m_catalog;
    QList<catalog::Plan> m_plans;
    QString m_problem;
    QTabBar *m_tabs;
    QLabel *m_summary;
    MessageStrip *m_notice;
    tables::PlanModel m_model;
    QTableView *m_table;
};

} // namespace bakeoff::widgets
