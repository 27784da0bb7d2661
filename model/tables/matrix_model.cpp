// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_model.h"

#include <QDate>

namespace bakeoff::tables {

using catalog::CellAttribute;
using catalog::CellKey;
using catalog::EffectiveCell;
using catalog::Matrix;
using catalog::MatrixEdit;
using catalog::Strategy;

MatrixModel::MatrixModel(MatrixDocument &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &MatrixDocument::loaded, this, &MatrixModel::reset);
    connect(&document, &MatrixDocument::edited, this, &MatrixModel::follow);
}

void MatrixModel::follow(const QString &matrixId, const MatrixEdit &edit)
{
    if (matrixId != m_matrixId)
        return;
    if (edit.isPresent || edit.platforms.order || edit.services.order) {
        reset();
        return;
    }
    if (!edit.codes.isEmpty() || !edit.platforms.isEmpty() || !edit.services.isEmpty()) {
        retranslate();
        return;
    }
    // One cell is told exactly; of many, a view paints no more than it shows.
    const bool isOne = edit.cells.size() == 1 && edit.cells.first().blocks.size() == 1 &&
                       edit.cells.first().blocks.first().cellCount() == 1;
    if (isOne) {
        const catalog::CellBlock &block = edit.cells.first().blocks.first();
        const QModelIndex changed = index(int(matrix()->platforms.order.indexOf(block.platformSlots.first())),
                                          int(matrix()->services.order.indexOf(block.serviceSlots.first())));
        if (changed.isValid())
            Q_EMIT dataChanged(changed, changed);
    } else if (!edit.cells.isEmpty() && rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void MatrixModel::setMatrixId(const QString &id)
{
    if (id == m_matrixId)
        return;
    m_matrixId = id;
    reset();
}

void MatrixModel::reset()
{
    beginResetModel();
    endResetModel();
}

void MatrixModel::setTemplates(const QList<catalog::TemplateRecord> &templates)
{
    m_templates = templates;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::retranslate()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

CellKey MatrixModel::keyAt(const QModelIndex &index) const
{
    const Matrix *shown = matrix();
    if (!shown || !index.isValid())
        return {};
    return {shown->platforms.lines.value(shown->platforms.order.value(index.row(), -1)).id,
            shown->services.lines.value(shown->services.order.value(index.column(), -1)).id};
}

QModelIndex MatrixModel::indexOf(const CellKey &key) const
{
    const Matrix *shown = matrix();
    if (!shown)
        return {};
    const auto row = int(shown->platforms.order.indexOf(shown->platforms.slotOf(key.platform)));
    const auto column = int(shown->services.order.indexOf(shown->services.slotOf(key.service)));
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    const Matrix *shown = matrix();
    return parent.isValid() || !shown ? 0 : int(shown->platforms.order.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    const Matrix *shown = matrix();
    return parent.isValid() || !shown ? 0 : int(shown->services.order.size());
}

QString MatrixModel::nameOf(const Place &place) const
{
    return tr("%1 on %2")
        .arg(displayName(m_document.catalog(), catalog::Axis::Services,
                         matrix()->services.lines[place.serviceSlot]),
             displayName(m_document.catalog(), catalog::Axis::Platforms,
                         matrix()->platforms.lines[place.platformSlot]));
}

QString MatrixModel::toolTip(const Place &place, const EffectiveCell &cell, const CellFacts &facts) const
{
    QStringList lines{nameOf(place)};
    if (!cell.offered) {
        lines.append(tr("Not offered."));
        return lines.join(u'\n');
    }
    const QString strategy = catalog::displayName(cell.strategy);
    lines.append(matrix()->code(CellAttribute::Strategy, place.platformSlot, place.serviceSlot) == 0
                     ? tr("%1, as the matrix says").arg(strategy)
                     : strategy);
    if (facts.readiness == Readiness::NoRecipe)
        lines.append(tr("No recipe yet: this service can be planned, but not deployed."));
    else if (facts.readiness == Readiness::PlanningOnly)
        lines.append(tr("Planning only: no template of this OS can be built here."));
    else
        lines.append(tr("Template: %1").arg(displayName(facts.state)));
    if (!cell.note.isEmpty())
        lines.append(cell.note);
    return lines.join(u'\n');
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Matrix &shown = *matrix();
    const Place place{shown.platforms.order[index.row()], shown.services.order[index.column()]};
    const EffectiveCell cell = shown.effectiveAt(place.platformSlot, place.serviceSlot);
    const auto facts = [&] { return cellFacts(m_document.catalog(), m_templates, cell, keyAt(index)); };
    const auto strategyText = [&] {
        return cell.offered ? catalog::displayName(cell.strategy) : tr("Not offered");
    };
    const auto stateText = [&]() -> QString {
        if (!cell.offered)
            return {};
        const CellFacts known = facts();
        return known.readiness == Readiness::Deployable ? displayName(known.state)
                                                        : displayName(known.readiness);
    };
    switch (role) {
    case Qt::DisplayRole:
    case StrategyTextRole:
        return strategyText();
    case StateTextRole:
        return stateText();
    case Qt::AccessibleTextRole:
        return QStringList{nameOf(place), strategyText(), stateText()}.join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return toolTip(place, cell, facts());
    case Qt::EditRole:
    case StrategyRole:
        return int(shown.code(CellAttribute::Strategy, place.platformSlot, place.serviceSlot));
    case EffectiveStrategyRole:
        return int(cell.strategy);
    case OfferedRole:
        return cell.offered;
    case TemplateStateRole:
        return int(facts().state);
    case ReadinessRole:
        return int(facts().readiness);
    case RecipeAvailableRole:
        return facts().readiness == Readiness::Deployable;
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const Matrix *shown = matrix();
    if (!shown || section < 0)
        return {};
    const catalog::MatrixAxis &axis = orientation == Qt::Horizontal ? shown->services : shown->platforms;
    if (section >= axis.order.size())
        return {};
    const catalog::Axis which =
        orientation == Qt::Horizontal ? catalog::Axis::Services : catalog::Axis::Platforms;
    const catalog::MatrixLine &line = axis.lines[axis.order[section]];
    const catalog::Catalog &catalog = m_document.catalog();
    switch (role) {
    case Qt::DisplayRole:
        return displayName(catalog, which, line);
    case Qt::ToolTipRole:
        return QString(displayName(catalog, which, line) + u'\n' +
                       releaseLineText(catalog, releaseLineOf(catalog, which, line)));
    case PastEndRole: {
        const catalog::ReleaseLineFacts *facts = catalog.releaseLine(releaseLineOf(catalog, which, line));
        return facts && facts->isPastEnd(QDate::currentDate());
    }
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags readable = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return m_readOnly ? readable : readable | Qt::ItemIsEditable;
}

bool MatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_readOnly || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == OfferedRole && value.typeId() == QMetaType::Bool) {
        m_document.setOffered(m_matrixId, {keyAt(index)}, value.toBool());
        return true;
    }
    if (role != Qt::EditRole && role != StrategyRole)
        return false;
    bool isNumber = false;
    const int strategy = value.toInt(&isNumber);
    if (!isNumber || strategy < int(Strategy::Inherit) || strategy > int(Strategy::OsOnly))
        return false;
    m_document.setStrategy(m_matrixId, {keyAt(index)}, Strategy(strategy));
    return true;
}

} // namespace bakeoff::tables
