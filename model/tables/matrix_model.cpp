// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_model.h"

namespace bakeoff::tables {

using catalog::CellKey;
using catalog::Matrix;
using catalog::Strategy;

MatrixModel::MatrixModel(MatrixDocument &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &MatrixDocument::loaded, this, &MatrixModel::reset);
    connect(&document, &MatrixDocument::cellsChanged, this,
            [this](const QString &id, const QList<CellKey> &keys) {
                if (id != m_matrixId)
                    return;
                for (const CellKey &key : keys) {
                    const QModelIndex index = indexOf(key);
                    Q_EMIT dataChanged(index, index);
                }
            });
    connect(&document, &MatrixDocument::defaultStrategyChanged, this, [this](const QString &id) {
        if (id == m_matrixId)
            retranslate();
    });
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
    return {shown->platforms.value(index.row()), shown->services.value(index.column())};
}

QModelIndex MatrixModel::indexOf(const CellKey &key) const
{
    const Matrix *shown = matrix();
    if (!shown)
        return {};
    const auto row = int(shown->platforms.indexOf(key.platform));
    const auto column = int(shown->services.indexOf(key.service));
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    const Matrix *shown = matrix();
    return parent.isValid() || !shown ? 0 : int(shown->platforms.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    const Matrix *shown = matrix();
    return parent.isValid() || !shown ? 0 : int(shown->services.size());
}

QString MatrixModel::toolTip(const CellKey &key) const
{
    const catalog::Cell cell = matrix()->cell(key);
    QStringList lines{tr("%1 on %2")
                          .arg(serviceName(m_document.catalog(), key.service),
                               platformName(m_document.catalog(), key.platform))};
    if (!cell.offered) {
        lines.append(tr("Not offered."));
        return lines.join(u'\n');
    }
    const CellFacts facts = cellFacts(m_document.catalog(), m_templates, *matrix(), key);
    const QString strategy = catalog::displayName(matrix()->effectiveStrategy(key));
    lines.append(cell.strategy == Strategy::Inherit ? tr("%1, as the matrix says").arg(strategy) : strategy);
    if (facts.readiness == Readiness::NoRecipe)
        lines.append(tr("No recipe yet: this service can be planned, but not deployed."));
    else if (facts.readiness == Readiness::PlanningOnly)
        lines.append(tr("Planning only: no template of this OS can be built here."));
    else
        lines.append(tr("Template: %1").arg(displayName(facts.state)));
    return lines.join(u'\n');
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Matrix &shown = *matrix();
    const CellKey key = keyAt(index);
    const catalog::Cell cell = shown.cell(key);
    const auto facts = [&] { return cellFacts(m_document.catalog(), m_templates, shown, key); };
    const auto strategyText = [&] {
        return cell.offered ? catalog::displayName(shown.effectiveStrategy(key)) : tr("Not offered");
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
    case Qt::AccessibleTextRole: {
        const QString state = stateText();
        const QString name = tr("%1 on %2")
                                 .arg(serviceName(m_document.catalog(), key.service),
                                      platformName(m_document.catalog(), key.platform));
        return QStringList{name, strategyText(), state}.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return toolTip(key);
    case Qt::EditRole:
    case StrategyRole:
        return int(cell.strategy);
    case EffectiveStrategyRole:
        return int(shown.effectiveStrategy(key));
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
    const QStringList &ids = orientation == Qt::Horizontal ? shown->services : shown->platforms;
    if (section >= ids.size())
        return {};
    const QString name = orientation == Qt::Horizontal ? serviceName(m_document.catalog(), ids.at(section))
                                                       : platformName(m_document.catalog(), ids.at(section));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return name;
    return {};
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
