// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/plan_preview.h"

#include "base/units.h"
#include "tables/cell_facts.h"
#include "widgets/common/flat_header.h"
#include "widgets/common/page_header.h"
#include "widgets/common/phase_item_delegate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTabBar>
#include <QTableView>

namespace bakeoff::widgets {

PlanPreview::PlanPreview(const catalog::Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_tabs(new QTabBar(this)), m_summary(new QLabel(this)),
      m_notice(new MessageStrip(this)), m_table(new QTableView(this))
{
    m_tabs->setObjectName(QStringLiteral("planTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_summary->setObjectName(QStringLiteral("planSummary"));
    m_summary->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("planNotice"));
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(0, new PhaseItemDelegate(tables::PlanModel::PhaseRole, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    column->addWidget(m_summary);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlanPreview::showPlan);
    retranslate();
}

void PlanPreview::setPlans(const QList<catalog::Plan> &plans)
{
    m_plans = plans;
    m_problem.clear();
    retranslate();
}

void PlanPreview::setProblem(const QString &sentence)
{
    m_plans.clear();
    m_problem = sentence;
    retranslate();
}

void PlanPreview::retranslate()
{
    m_table->setAccessibleName(tr("Steps of the plan by phase and machine"));
    {
        const QSignalBlocker quiet(m_tabs);
        const int chosen = std::max(0, m_tabs->currentIndex());
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (const catalog::Plan &plan : std::as_const(m_plans))
            m_tabs->addTab(catalog::displayName(plan.request.strategy));
        m_tabs->setVisible(m_plans.size() > 1);
        m_tabs->setCurrentIndex(std::min(chosen, m_tabs->count() - 1));
    }
    showPlan(std::max(0, m_tabs->currentIndex()));
}

void PlanPreview::showPlan(int index)
{
    m_summary->setVisible(!m_plans.isEmpty());
    m_table->setVisible(!m_plans.isEmpty());
    if (index >= m_plans.size()) {
        m_model.clear();
        m_notice->setMessage(MessageStrip::Kind::Warning, m_problem);
        return;
    }
    const catalog::Plan &plan = m_plans.at(index);
    const auto machines = int(std::count_if(plan.nodes.begin(), plan.nodes.end(),
                                            [](const catalog::PlanNode &node) { return !node.forTemplate; }));
    QStringList facts{tr("%n VM(s)", nullptr, machines), tr("memory: %1").arg(formatBytes(plan.memory)),
                      tr("disk: up to %1").arg(formatBytes(plan.diskSpace))};
    facts << (plan.estimate_s
                  ? tr("deploy time: about %1 (median of earlier runs)").arg(formatSeconds(*plan.estimate_s))
                  : tr("deploy time: not measured yet"));
    m_summary->setText(facts.join(QStringLiteral("  ·  ")));

    QStringList missing;
    for (const QString &key : plan.missingTemplates)
        missing << tables::templateName(m_catalog, key);
    m_notice->setMessage(MessageStrip::Kind::Information,
                         missing.isEmpty() ? QString()
                                           : tr("Will be built first (not counted in the deploy time): %1")
                                                 .arg(missing.join(QStringLiteral(", "))));
    m_model.setPlan(plan);
    if (m_model.columnCount() > 0) {
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    }
}

void PlanPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
