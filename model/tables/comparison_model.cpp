// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/comparison_model.h"

#include "base/units.h"

#include <QFont>

#include <algorithm>

namespace bakeoff::tables {

using catalog::Phase;
using catalog::Strategy;
using planning::StrategySummary;

const StrategySummary *summaryOf(const planning::Comparison &comparison, Strategy strategy)
{
    const auto it = std::find_if(comparison.strategies.begin(), comparison.strategies.end(),
                                 [&](const StrategySummary &s) { return s.strategy == strategy && s.n > 0; });
    return it == comparison.strategies.end() ? nullptr : &*it;
}

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent) {}

void ComparisonModel::setComparison(const planning::Comparison &comparison)
{
    beginResetModel();
    m_comparison = comparison;
    m_phases.clear();
    for (const Phase phase : catalog::deployPhases) {
        for (const StrategySummary &strategy : comparison.strategies) {
            if (strategy.phases_s.value(phase) > 0 && !m_phases.contains(phase))
                m_phases.append(phase);
        }
    }
    endResetModel();
}

void ComparisonModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const StrategySummary *ComparisonModel::summary(Strategy strategy) const
{
    return summaryOf(m_comparison, strategy);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_phases.isEmpty() ? 0 : int(m_phases.size()) + 1;
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ComparisonModel::seconds(int row, int column) const
{
    if (column == DifferenceColumn) {
        const QVariant golden = seconds(row, PreInstalledColumn);
        const QVariant plain = seconds(row, OsOnlyColumn);
        return golden.isValid() && plain.isValid() ? QVariant(plain.toDouble() - golden.toDouble())
                                                   : QVariant();
    }
    const StrategySummary *of =
        summary(column == PreInstalledColumn ? Strategy::PreInstalled : Strategy::OsOnly);
    if (!of)
        return {};
    return row == m_phases.size() ? of->p50_s : of->phases_s.value(m_phases.at(row));
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool total = index.row() == m_phases.size();
    switch (role) {
    case PhaseRole:
        return total ? QVariant() : QVariant(int(m_phases.at(index.row())));
    case TotalRole:
        return total;
    case SecondsRole:
        return index.column() == PhaseColumn ? QVariant() : seconds(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == PhaseColumn ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                             : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (total) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (index.column() == PhaseColumn)
        return total ? tr("Total (median)") : catalog::displayName(m_phases.at(index.row()));
    const QVariant value = seconds(index.row(), index.column());
    if (!value.isValid())
        return QStringLiteral("–");
    const double number = value.toDouble();
    if (std::abs(number) < 0.005) // a phase that this strategy does not have
        return QStringLiteral("–");
    if (index.column() != DifferenceColumn)
        return formatSeconds(number);
    // A typographic minus; the plus tells at once that OS-only took longer.
    const QString sign = number > 0 ? QStringLiteral("+") : number < 0 ? QStringLiteral("−") : QString();
    return sign + formatSeconds(std::abs(number));
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == PhaseColumn ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                      : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == DifferenceColumn)
        return tr("OS-only minus pre-installed: with a plus, OS-only takes that much longer.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PhaseColumn:
        return tr("Phase");
    case PreInstalledColumn:
        return catalog::displayName(Strategy::PreInstalled);
    case OsOnlyColumn:
        return catalog::displayName(Strategy::OsOnly);
    case DifferenceColumn:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace bakeoff::tables
