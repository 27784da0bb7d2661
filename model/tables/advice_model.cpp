// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/advice_model.h"

#include "tables/cell_facts.h"

namespace bakeoff::tables {

using namespace catalog;
using planning::CellAdvice;
using planning::CellCost;

namespace {

QString depthName(BakeDepth depth)
{
    return depth == BakeDepth::OsOnly ? displayName(Strategy::OsOnly) : displayName(depth);
}

QString lineName(const Catalog &catalog, const Matrix &matrix, Axis axis, const QString &id)
{
    const MatrixAxis &lines = matrix.axis(axis);
    const int slot = lines.slotOf(id);
    return slot < 0 ? id : displayName(catalog, axis, lines.lines[slot]);
}

} // namespace

AdviceModel::AdviceModel(const Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void AdviceModel::setVerdict(const std::shared_ptr<const planning::Verdict> &verdict)
{
    // A slider changes numbers, not cells: what is selected and scrolled to stays.
    const bool isSameShape = m_verdict && verdict && m_verdict->advice.size() == verdict->advice.size() &&
                             !verdict->advice.isEmpty();
    if (isSameShape) {
        m_verdict = verdict;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_verdict = verdict;
    endResetModel();
}

void AdviceModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AdviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_verdict ? 0 : int(m_verdict->advice.size());
}

int AdviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AdviceModel::text(int row, int column) const
{
    const CellAdvice &advice = m_verdict->advice[row];
    const CellCost &cost = m_verdict->cost.cells[row];
    switch (column) {
    case PlatformColumn:
        return lineName(m_catalog, m_verdict->matrix, Axis::Platforms, advice.key.platform);
    case ServiceColumn:
        return lineName(m_catalog, m_verdict->matrix, Axis::Services, advice.key.service);
    case PlanColumn:
        return depthName(cost.planned);
    case AdviceColumn:
        switch (advice.state) {
        case CellAdvice::Chosen:
            return depthName(advice.depth);
        case CellAdvice::NotMeasured:
            return tr("not measured yet");
        case CellAdvice::CannotBeMet:
            return tr("cannot be met");
        }
        return {};
    case CostColumn:
        return advice.state == CellAdvice::NotMeasured ? QString() : planning::formatKrw(advice.krwPerMonth);
    case ReasonColumn:
        return planning::reason(advice, cost);
    }
    return {};
}

QVariant AdviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellAdvice &advice = m_verdict->advice[index.row()];
    const CellCost &cost = m_verdict->cost.cells[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return planning::reason(advice, cost) + u'\n' + planning::inputsOf(cost).join(u'\n');
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (index.column() == CostColumn ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        return int(advice.state);
    case IsChangeRole:
        return advice.isChange(cost);
    case SortRole:
        if (index.column() == CostColumn)
            return advice.state == CellAdvice::NotMeasured ? -1 : advice.krwPerMonth.toDouble();
        return text(index.row(), index.column());
    default:
        return {};
    }
}

QVariant AdviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over what it heads
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (section == CostColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case PlatformColumn:
        return tr("OS");
    case ServiceColumn:
        return tr("Service");
    case PlanColumn:
        return tr("Plan");
    case AdviceColumn:
        return tr("Advice");
    case CostColumn:
        return tr("A month");
    case ReasonColumn:
        return tr("Reason");
    }
    return {};
}

} // namespace bakeoff::tables
