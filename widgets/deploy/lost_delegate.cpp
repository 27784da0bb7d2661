// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/lost_delegate.h"

#include "widgets/common/theme.h"

namespace bakeoff::widgets {

LostDelegate::LostDelegate(int lostRole, int column, QObject *parent)
    : QStyledItemDelegate(parent), m_lostRole(lostRole), m_column(column)
{
}

void LostDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != m_column || !index.data(m_lostRole).toBool())
        return;
    option->font.setBold(true);
    if (!(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, dangerColor(option->palette));
}

} // namespace bakeoff::widgets
