// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix/matrix_legend.h"

#include "widgets/common/strategy_glyph.h"
#include "widgets/common/theme.h"
#include "widgets/common/warning_mark.h"

#include <QEvent>
#include <QPainter>

namespace bakeoff::widgets {

using catalog::Strategy;

namespace {
constexpr int mark = 14;
constexpr int gap = 20;
} // namespace

MatrixLegend::MatrixLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QStringList MatrixLegend::texts() const
{
    return {catalog::displayName(Strategy::PreInstalled),
            catalog::displayName(Strategy::OsOnly),
            tr("Cannot be deployed yet"),
            tr("Template ready"),
            tr("stale"),
            tr("none"),
            tr("Past its end of life")};
}

QSize MatrixLegend::sizeHint() const
{
    int width = 0;
    for (const QString &text : texts())
        width += mark + 8 + fontMetrics().horizontalAdvance(text) + gap;
    return {width, fontMetrics().height() + 8};
}

void MatrixLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList words = texts();
    const qreal middle = height() / 2.0;
    int x = 4;
    for (int i = 0; i < words.size(); ++i) {
        const QRectF area(x, middle - mark / 2.0, mark, mark);
        const QRectF dot(x + 4, middle - 3, 6, 6);
        switch (i) {
        case 0:
            drawStrategyGlyph(painter, area, Strategy::PreInstalled,
                              strategyColor(Strategy::PreInstalled, palette()));
            break;
        case 1:
            drawStrategyGlyph(painter, area, Strategy::OsOnly, strategyColor(Strategy::OsOnly, palette()));
            break;
        case 2:
            painter.setPen(separatorColor(palette()));
            painter.setBrush(QBrush(secondaryText(palette()), Qt::BDiagPattern));
            painter.drawRoundedRect(area, 3, 3);
            break;
        case 3:
        case 4:
            painter.setPen(Qt::NoPen);
            painter.setBrush(i == 3 ? successColor(palette()) : warningColor(palette()));
            painter.drawEllipse(dot);
            break;
        case 6:
            drawWarningMark(painter, area, warningColor(palette()));
            break;
        default:
            painter.setPen(QPen(secondaryText(palette()), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(dot);
        }
        painter.setPen(secondaryText(palette()));
        const int width = fontMetrics().horizontalAdvance(words.at(i));
        painter.drawText(QRectF(x + mark + 8, 0, width + 4, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         words.at(i));
        x += mark + 8 + width + gap;
    }
}

void MatrixLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(texts().join(QStringLiteral(", ")));
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace bakeoff::widgets
