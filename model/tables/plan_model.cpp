// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/plan_model.h"

#include <algorithm>

namespace bakeoff::tables {

using catalog::Phase;
using catalog::PlanStep;

PlanModel::PlanModel(QObject *parent) : QAbstractTableModel(parent) {}

void PlanModel::setPlan(const catalog::Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_phases.clear();
    m_nodes.clear();
    for (const catalog::PlanNode &node : plan.nodes) {
        if (!node.forTemplate)
            m_nodes.append(node.id);
    }
    const auto belongs = [](const PlanStep &step) { return step.phase != Phase::Template; };
    for (const Phase phase : catalog::deployPhases) {
        if (std::any_of(plan.steps.begin(), plan.steps.end(),
                        [&](const PlanStep &step) { return belongs(step) && step.phase == phase; }))
            m_phases.append(phase);
    }
    if (std::any_of(plan.steps.begin(), plan.steps.end(),
                    [&](const PlanStep &step) { return belongs(step) && step.node.isEmpty(); }))
        m_nodes.append(QString());
    endResetModel();
}

void PlanModel::retranslate()
{
    if (rowCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_phases.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_phases.isEmpty() ? 0 : int(m_nodes.size()) + 1;
}

QList<PlanStep> PlanModel::stepsAt(const QModelIndex &index) const
{
    QList<PlanStep> steps;
    for (const PlanStep &step : m_plan.steps) {
        if (step.phase == m_phases.at(index.row()) && step.node == m_nodes.at(index.column() - 1))
            steps.append(step);
    }
    return steps;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Phase phase = m_phases.at(index.row());
    if (role == PhaseRole)
        return int(phase);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == 0)
        return catalog::displayName(phase);
    QStringList names;
    double estimate_s = 0;
    bool isEstimated = false;
    for (const PlanStep &step : stepsAt(index)) {
        names.append(catalog::displayName(step));
        estimate_s += step.estimate_s.value_or(0);
        isEstimated = isEstimated || step.estimate_s;
    }
    if (names.isEmpty())
        return {};
    // Row and column say what happens where; the cell says how long.
    if (role == Qt::DisplayRole)
        return isEstimated ? tr("about %1").arg(formatSeconds(estimate_s)) : QStringLiteral("✓");
    return names.join(u'\n');
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return tr("Phase");
    const QString node = m_nodes.at(section - 1);
    return node.isEmpty() ? tr("Whole") : node;
}

} // namespace bakeoff::tables
