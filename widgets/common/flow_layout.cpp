// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace bakeoff::widgets {

FlowLayout::FlowLayout(int horizontalSpacing, int verticalSpacing, QWidget *parent)
    : QLayout(parent), m_horizontalSpacing(horizontalSpacing), m_verticalSpacing(verticalSpacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + m_horizontalSpacing;
            height = std::max(height, item->sizeHint().height());
        }
    }
    return {std::max(0, width - m_horizontalSpacing), height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area, true);
}

int FlowLayout::place(const QRect &area, bool apply) const
{
    int x = area.x();
    int y = area.y();
    QList<std::pair<QLayoutItem *, QRect>> row;
    int height = 0;
    const auto endRow = [&] {
        for (auto &[item, rect] : row) { // in the middle of their row
            if (apply)
                item->setGeometry(rect.translated(0, (height - rect.height()) / 2));
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({std::max(1, area.width()), QWIDGETSIZE_MAX});
        if (x > area.x() && x + size.width() > area.x() + area.width()) {
            endRow();
            x = area.x();
            y += height + m_verticalSpacing;
            height = 0;
        }
        row.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + m_horizontalSpacing;
        height = std::max(height, size.height());
    }
    endRow();
    return y + height - area.y();
}

} // namespace bakeoff::widgets
