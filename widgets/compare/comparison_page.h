// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/verdict_document.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace bakeoff::widgets {

class AnswerTab;
class AssumptionPanel;
class CostTab;
class DeployTimeTab;
class PageHeader;
class PatchTab;
class RiskTab;

/// What the manager looks at: the answer, and behind it deploy time, patch burden, monthly cost and risk,
/// with the assumptions beside them.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    enum Tab { AnswerIndex, DeployTimeIndex, PatchIndex, CostIndex, RiskIndex };

    ComparisonPage(const catalog::Catalog &catalog, tables::MatrixDocument &matrices,
                   tables::WorkspaceCache &cache, QWidget *parent = nullptr);

    void showTab(int tab);
    /// Deploy times of a topology on a platform.
    void choose(const QString &topologyId, const QString &platformId);
    /// The matrix that is looked at elsewhere.
    void chooseMatrix(const QString &id);
    /// Instead of those that came with the product.
    void setReference(const tables::ReferenceRuns &reference) { m_document.setReference(reference); }
    /// Names have changed.
    void refreshCatalog();

Q_SIGNALS:
    void deployRequested();
    /// Something was done that a line in the window should say.
    void noticed(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askReport();
    void writeReport(const QString &path);
    void retranslate();

    const catalog::Catalog &m_catalog;
    tables::WorkspaceCache &m_cache;
    tables::VerdictDocument m_document;
    PageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    AnswerTab *m_answer;
    DeployTimeTab *m_deployTime;
    PatchTab *m_patches;
    CostTab *m_cost;
    RiskTab *m_risk;
    AssumptionPanel *m_assumptions;
};

} // namespace bakeoff::widgets
