// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bakeoff::widgets {

/// Writes one column in the colour of danger where a row says that something was lost.
class LostDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LostDelegate(int lostRole, int column, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const int m_lostRole;
    const int m_column;
};

} // namespace bakeoff::widgets
