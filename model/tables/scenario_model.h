// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/matrix.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// One of two matrices laid over each other: rows and columns of both, so that the same cell is at the same
/// place, with what differs marked.
class ScenarioModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { DiffersRole = Qt::UserRole + 1 }; ///< bool, of cells and of headers

    explicit ScenarioModel(const catalog::Catalog &catalog, QObject *parent = nullptr);

    /// \a shown is what the cells say, \a other what they are compared with. \a first, of the two, gives the
    /// order.
    void setMatrices(const catalog::Matrix &shown, const catalog::Matrix &other, bool isFirst);
    qint64 differences() const { return m_differences; } ///< cells
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// What a cell comes to in a matrix; nothing where the matrix does not have it, or does not offer it.
    static std::optional<catalog::EffectiveCell> cellIn(const catalog::Matrix &matrix,
                                                        const catalog::CellKey &key);
    bool differsAt(const catalog::CellKey &key) const;
    catalog::CellKey keyAt(const QModelIndex &index) const;

    const catalog::Catalog &m_catalog;
    catalog::Matrix m_shown;
    catalog::Matrix m_other;
    QStringList m_platforms;
    QStringList m_services;
    qint64 m_differences = 0;
};

} // namespace bakeoff::tables
