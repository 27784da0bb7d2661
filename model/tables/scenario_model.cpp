// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/scenario_model.h"

#include "tables/cell_facts.h"

#include <QSet>

namespace bakeoff::tables {

using catalog::Axis;
using catalog::CellKey;
using catalog::EffectiveCell;
using catalog::Matrix;

namespace {

/// The lines of one, then those that only the other has.
QStringList allLines(const Matrix &first, const Matrix &second, Axis axis)
{
    QStringList ids = first.axis(axis).ids();
    QSet<QString> known(ids.cbegin(), ids.cend());
    for (const QString &id : second.axis(axis).ids()) {
        if (!known.contains(id))
            ids.append(id);
    }
    return ids;
}

catalog::MatrixLine lineIn(const Matrix &matrix, Axis axis, const QString &id)
{
    const catalog::MatrixAxis &lines = matrix.axis(axis);
    return lines.shows(id) ? lines.lines.value(lines.slotOf(id)) : catalog::MatrixLine();
}

} // namespace

ScenarioModel::ScenarioModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void ScenarioModel::setMatrices(const Matrix &shown, const Matrix &other, bool isFirst)
{
    beginResetModel();
    m_shown = shown;
    m_other = other;
    const Matrix &first = isFirst ? shown : other;
    const Matrix &second = isFirst ? other : shown;
    m_platforms = allLines(first, second, Axis::Platforms);
    m_services = allLines(first, second, Axis::Services);
    m_differences = 0;
    for (const QString &platform : std::as_const(m_platforms)) {
        for (const QString &service : std::as_const(m_services))
            m_differences += differsAt({platform, service}) ? 1 : 0;
    }
    endResetModel();
}

std::optional<EffectiveCell> ScenarioModel::cellIn(const Matrix &matrix, const CellKey &key)
{
    if (!matrix.contains(key))
        return std::nullopt;
    EffectiveCell cell = matrix.effective(key);
    if (!cell.offered)
        return std::nullopt;
    return cell;
}

bool ScenarioModel::differsAt(const CellKey &key) const
{
    return cellIn(m_shown, key) != cellIn(m_other, key);
}

CellKey ScenarioModel::keyAt(const QModelIndex &index) const
{
    return {m_platforms.value(index.row()), m_services.value(index.column())};
}

void ScenarioModel::retranslate()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ScenarioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_platforms.size());
}

int ScenarioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_services.size());
}

QVariant ScenarioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellKey key = keyAt(index);
    if (role == DiffersRole)
        return differsAt(key);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto words = [](const std::optional<EffectiveCell> &cell) -> QString {
        if (!cell)
            return tr("not offered");
        QString text = catalog::displayName(cell->strategy);
        if (cell->isGolden() &&
            cell->depth != catalog::BakeDepth::Configured) // the usual depth needs no words
            text += QStringLiteral(", ") + catalog::displayName(cell->depth);
        return text;
    };
    const std::optional<EffectiveCell> shown = cellIn(m_shown, key);
    if (role == Qt::DisplayRole)
        return words(shown);
    const std::optional<EffectiveCell> other = cellIn(m_other, key);
    if (shown == other)
        return tr("The same in both.");
    const QString difference = tr("here: %1\nin the other: %2").arg(words(shown), words(other));
    // What the words do not tell: notes, demand, a pinned template.
    return words(shown) == words(other) ? tr("Note, demand or pinned template differ.") : difference;
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const Axis axis = orientation == Qt::Horizontal ? Axis::Services : Axis::Platforms;
    const QString id = (axis == Axis::Services ? m_services : m_platforms).value(section);
    if (id.isEmpty())
        return {};
    const catalog::MatrixLine shown = lineIn(m_shown, axis, id);
    const catalog::MatrixLine other = lineIn(m_other, axis, id);
    if (role == DiffersRole)
        return shown.id != other.id || shown.generations != other.generations ||
               shown.releaseLine != other.releaseLine;
    if (role == Qt::ToolTipRole && shown.id.isEmpty())
        return tr("Only in the other.");
    if (role == Qt::ToolTipRole && other.id.isEmpty())
        return tr("Only here.");
    if (role == Qt::ToolTipRole && shown.generations != other.generations)
        return tr("Generations here: %1, in the other: %2.").arg(shown.generations).arg(other.generations);
    if (role != Qt::DisplayRole)
        return {};
    return displayName(m_catalog, axis, shown.id.isEmpty() ? other : shown);
}

} // namespace bakeoff::tables
