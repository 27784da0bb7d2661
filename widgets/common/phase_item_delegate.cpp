// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/phase_item_delegate.h"

#include "widgets/common/phase_colors.h"

#include <QPainter>

namespace bakeoff::widgets {

namespace {
constexpr int swatchSize = 12;
}

PhaseItemDelegate::PhaseItemDelegate(int phaseRole, QObject *parent)
    : QStyledItemDelegate(parent), m_phaseRole(phaseRole)
{
}

void PhaseItemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant phase = index.data(m_phaseRole);
    if (!phase.isValid())
        return;
    QPixmap swatch(swatchSize, swatchSize);
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(phaseColor(catalog::Phase(phase.toInt()), option->palette));
    painter.drawRoundedRect(QRectF(0, 0, swatchSize, swatchSize), 3, 3);
    painter.end();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = swatch.size();
    option->icon = QIcon(swatch);
}

} // namespace bakeoff::widgets
