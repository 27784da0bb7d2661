// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_legend.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace bakeoff::widgets {

using report::Figure;

namespace {

constexpr int swatchWidth = 24;
constexpr int swatchHeight = 13;
constexpr int gap = 6;
constexpr int columnGap = 18;

int boxWidth(Figure::Kind kind, bool isMark)
{
    const bool isBox = !isMark && (kind == Figure::Kind::StackedBars || kind == Figure::Kind::GroupedBars);
    return isBox ? swatchHeight : swatchWidth;
}

void drawSample(QPainter &painter, const QRectF &area, const LegendItem &item, Figure::Kind kind,
                const QPalette &palette)
{
    if (item.isMark)
        drawMarkSwatch(painter, area, palette);
    else
        drawSwatch(painter, area, kind, item.style);
}

} // namespace

QList<LegendItem> legendItems(const Figure &figure, const QPalette &palette)
{
    QList<LegendItem> items;
    const QList<SeriesStyle> styles = seriesStyles(figure, palette);
    for (int i = 0; i < figure.series.size(); ++i)
        items << LegendItem{figure.series.at(i).id, figure.series.at(i).name, false, styles.at(i)};
    for (const report::FigureMark &mark : figure.marks) {
        if (!mark.isInitiallyShown)
            items << LegendItem{mark.id, mark.text, true};
    }
    return items.size() > 1 ? items : QList<LegendItem>();
}

qreal paintLegend(QPainter *painter, const QPointF &topLeft, qreal width, const Figure &figure,
                  const QSet<QString> &hidden, const QPalette &palette, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal height = std::max(metrics.height(), qreal(swatchHeight)) + 5;
    qreal x = 0;
    qreal y = 0;
    bool isAny = false;
    for (const LegendItem &item : legendItems(figure, palette)) {
        if (hidden.contains(item.id))
            continue;
        const qreal box = boxWidth(figure.kind, item.isMark);
        const qreal length = box + gap + metrics.horizontalAdvance(item.name) + columnGap;
        if (x > 0 && x + length - columnGap > width) {
            x = 0;
            y += height;
        }
        if (painter) {
            const QPointF at = topLeft + QPointF(x, y);
            drawSample(*painter, {at.x(), at.y() + (height - swatchHeight) / 2, box, swatchHeight}, item,
                       figure.kind, palette);
            painter->setFont(font);
            painter->setPen(palette.color(QPalette::Text));
            painter->drawText(QRectF(at.x() + box + gap, at.y(), length, height),
                              int(Qt::AlignLeft | Qt::AlignVCenter), item.name);
        }
        x += length;
        isAny = true;
    }
    return isAny ? y + height : 0;
}

LegendEntry::LegendEntry(QWidget *parent) : QCheckBox(parent)
{
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void LegendEntry::setItem(const LegendItem &item, Figure::Kind kind)
{
    m_item = item;
    m_kind = kind;
    if (text() != item.name) {
        setText(item.name);
        setAccessibleName(item.name);
        updateGeometry();
    }
    setObjectName(QStringLiteral("legend-") + item.id);
    update();
}

QSize LegendEntry::sizeHint() const
{
    return {boxWidth(m_kind, m_item.isMark) + gap + fontMetrics().horizontalAdvance(text()) + 10,
            std::max(fontMetrics().height(), swatchHeight) + 6};
}

void LegendEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::Text);
    if (hasFocus() || underMouse()) {
        QColor tint = palette().color(QPalette::Highlight);
        painter.setPen(hasFocus() ? QPen(tint, 1.5) : QPen(Qt::NoPen));
        tint.setAlphaF(0.12f);
        painter.setBrush(tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        painter.setBrush(Qt::NoBrush);
    }
    const int box = boxWidth(m_kind, m_item.isMark);
    const QRectF sample(4, (height() - swatchHeight) / 2.0, box, swatchHeight);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (isChecked()) {
        drawSample(painter, sample, m_item, m_kind, palette());
    } else {
        painter.setPen(blend(palette().color(QPalette::Base), ink, 0.4));
        painter.drawRect(sample.adjusted(0, 0, -1, -1));
    }
    QFont shownFont = font();
    shownFont.setStrikeOut(!isChecked());
    painter.setFont(shownFont);
    painter.setPen(isChecked() ? ink : secondaryText(palette()));
    const QRect area = rect().adjusted(4 + box + gap, 0, -4, 0);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width() + 2));
}

void LegendEntry::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else
        QCheckBox::keyPressEvent(event);
}

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(8, 0, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setFigure(const Figure &figure, const QSet<QString> &hidden)
{
    m_heads = {};
    m_heads.kind = figure.kind;
    m_heads.marks = figure.marks;
    for (const report::FigureSeries &series : figure.series)
        m_heads.series << report::FigureSeries{series.id, series.name, series.tone};
    m_hidden = hidden;
    refresh();
}

void ChartLegend::refresh()
{
    const QList<LegendItem> items = legendItems(m_heads, palette());
    while (m_entries.size() > items.size())
        delete m_entries.takeLast();
    while (m_entries.size() < items.size()) {
        auto *entry = new LegendEntry(this);
        layout()->addWidget(entry);
        connect(entry, &QCheckBox::toggled, this,
                [this, entry](bool on) { Q_EMIT toggled(entry->id(), on); });
        m_entries << entry;
        entry->show();
    }
    for (int i = 0; i < items.size(); ++i) {
        const QSignalBlocker quiet(m_entries.at(i));
        m_entries.at(i)->setItem(items.at(i), m_heads.kind);
        m_entries.at(i)->setChecked(!m_hidden.contains(items.at(i).id));
    }
    setVisible(!items.isEmpty());
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace bakeoff::widgets
