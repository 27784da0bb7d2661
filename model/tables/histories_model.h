// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/patch_history.h"
#include "tables/text_table_model.h"

namespace bakeoff::tables {

/// The histories of patches that there are.
class HistoriesModel : public TextTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, CountColumn, FromColumn, UntilColumn, OriginColumn };

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

    using TextTableModel::TextTableModel;
    void setHistory(const catalog::PatchHistory &history);
    const Row *row(int row) const;      ///< null where there is none
    int rowOf(const QString &id) const; ///< -1 where there is none
    void retranslate();

private:
    QList<Row> m_rows;
};

} // namespace bakeoff::tables
