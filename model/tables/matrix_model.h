// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/template.h"
#include "tables/cell_facts.h"
#include "tables/matrix_document.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// One matrix of a document as a table: platforms down, services across.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Enumerations travel as int.
    enum Role {
        StrategyRole = Qt::UserRole + 1, ///< catalog::Strategy as chosen, perhaps Inherit
        EffectiveStrategyRole,           ///< catalog::Strategy after inheriting
        OfferedRole,                     ///< bool
        TemplateStateRole,               ///< tables::TemplateState
        ReadinessRole,                   ///< tables::Readiness
        RecipeAvailableRole,             ///< bool: it can be deployed here
        StrategyTextRole,                ///< words for the first line of a cell
        StateTextRole,                   ///< words for the second line of a cell
        PastEndRole,                     ///< of a header: bool, its release line is past its end of life
    };

    explicit MatrixModel(MatrixDocument &document, QObject *parent = nullptr);

    QString matrixId() const { return m_matrixId; }
    void setMatrixId(const QString &id);
    const catalog::Matrix *matrix() const { return m_document.matrix(m_matrixId); }
    void setTemplates(const QList<catalog::TemplateRecord> &templates);
    const QList<catalog::TemplateRecord> &templates() const { return m_templates; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void retranslate();

    catalog::CellKey keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const catalog::CellKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes StrategyRole (or EditRole, the same) and OfferedRole; false when the value is no such thing.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    void reset();
    void follow(const QString &matrixId, const catalog::MatrixEdit &edit);
    struct Place {
        int platformSlot = 0;
        int serviceSlot = 0;
    };
    QString nameOf(const Place &place) const;
    QString toolTip(const Place &place, const catalog::EffectiveCell &cell, const CellFacts &facts) const;

    MatrixDocument &m_document;
    QString m_matrixId;
    QList<catalog::TemplateRecord> m_templates;
    bool m_readOnly = false;
};

} // namespace bakeoff::tables
