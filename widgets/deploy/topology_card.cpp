// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/topology_card.h"

#include "base/units.h"
#include "tables/cell_facts.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace bakeoff::widgets {

TopologyCard::TopologyCard(const catalog::Catalog &catalog, const catalog::Topology &topology,
                           QWidget *parent)
    : QAbstractButton(parent), m_catalog(catalog), m_id(topology.id)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(QStringLiteral("topology-%1").arg(m_id));
    setEnabled(tables::servicesWithoutRecipe(catalog, topology).isEmpty());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QString topologySketch(const catalog::Catalog &catalog, const catalog::Topology &topology)
{
    // Roles that wait for others stand before them: the balancer waits for the web servers it sends requests
    // to.
    QList<catalog::NodeGroup> groups = topology.nodes;
    std::stable_sort(
        groups.begin(), groups.end(),
        [](const catalog::NodeGroup &a, const catalog::NodeGroup &b) { return a.after.contains(b.role); });
    QStringList parts;
    for (const catalog::NodeGroup &group : std::as_const(groups))
        parts << QStringLiteral("%1 %2").arg(group.count).arg(tables::serviceName(catalog, group.service));
    return parts.join(QStringLiteral(" → "));
}

void TopologyCard::retranslate()
{
    const catalog::Topology *topology = m_catalog.topology(m_id);
    if (!topology)
        return;
    setText(topology->name.text());
    setToolTip(topology->description.text());
    m_sketch = topologySketch(m_catalog, *topology);
    qint64 memory_MiB = 0;
    for (const catalog::NodeGroup &group : topology->nodes)
        memory_MiB += qint64(group.memory_MiB) * group.count;
    const QString facts =
        tr("%n VM(s), memory: %1", nullptr, topology->nodeCount()).arg(formatBytes(Bytes::mebi(memory_MiB)));
    QStringList missing;
    for (const QString &service : tables::servicesWithoutRecipe(m_catalog, *topology))
        missing << tables::serviceName(m_catalog, service);
    m_footer = missing.isEmpty() ? facts : tr("No recipe yet: %1").arg(missing.join(QStringLiteral(", ")));
    setAccessibleName(text());
    setAccessibleDescription(QStringList{m_sketch, m_footer}.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize TopologyCard::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const int width =
        std::max({QFontMetrics(bold).horizontalAdvance(text()), fontMetrics().horizontalAdvance(m_sketch),
                  fontMetrics().horizontalAdvance(m_footer)});
    return {std::max(200, width + 36), 3 * fontMetrics().height() + 2 * 4 + 2 * 12};
}

void TopologyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const QColor accent = colors.color(QPalette::Active, QPalette::Highlight);
    const QColor base = colors.color(QPalette::Base);
    QColor fill = isEnabled() ? base : colors.color(QPalette::Window);
    if (isChecked())
        fill = blend(base, accent, 0.10);
    else if (isEnabled() && underMouse())
        fill = blend(base, accent, 0.05);
    const qreal pen = isChecked() || hasFocus() ? 2 : 1;
    painter.setPen(QPen(isChecked() || hasFocus() ? accent : separatorColor(colors), pen,
                        hasFocus() && !isChecked() ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);

    const int line = fontMetrics().height();
    QRect row(16, 12, width() - 32, line);
    const QColor ink =
        isEnabled() ? colors.color(QPalette::Text) : colors.color(QPalette::Disabled, QPalette::Text);
    const QColor quiet = isEnabled() ? secondaryText(colors) : ink;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    row.translate(0, line + 4);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_sketch);
    row.translate(0, line + 4);
    painter.setPen(quiet);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_footer);
}

} // namespace bakeoff::widgets
