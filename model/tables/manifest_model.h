// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/manifest.h"

#include <QAbstractTableModel>

namespace bakeoff::tables {

/// The packages of one template; or those that two templates do not have alike.
class ManifestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, VersionColumn, OtherColumn, NewerColumn, ColumnCount };

    explicit ManifestModel(QObject *parent = nullptr);
    /// With its packages.
    void setTemplate(const catalog::TemplateRecord &record);
    /// Shows differences only, from now on.
    void setOther(const catalog::TemplateRecord &record);
    void clearOther();
    bool isComparison() const { return m_isComparison; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rebuild();

    struct Line {
        QString name;
        QString version;
        QString other;
        QString newer; ///< what the mirror had at the last check
        bool isSecurity = false;
    };
    catalog::TemplateRecord m_record;
    catalog::TemplateRecord m_other;
    QList<Line> m_lines;
    bool m_isComparison = false;
};

} // namespace bakeoff::tables
