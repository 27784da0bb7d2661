// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/patch_history.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// The histories of patches that there are.
class HistoriesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, CountColumn, FromColumn, UntilColumn, OriginColumn, ColumnCount };

    /// What the table and those who ask about a row need of either kind.
    struct Row {
        QString id;
        catalog::LocalizedText name;
        catalog::LocalizedText note;
        QString source;
        QString folder;
        bool isOfReleases = false;
        qsizetype count = 0; ///< advisories, or release lines
        QDate from;
        QDate until;
    };

    explicit HistoriesModel(QObject *parent = nullptr);
    void setHistory(const catalog::PatchHistory &history);
    const Row *row(int row) const;      ///< null where there is none
    int rowOf(const QString &id) const; ///< -1 where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void retranslate();

private:
    QList<Row> m_rows;
};

} // namespace bakeoff::tables
