// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolTip>

namespace bakeoff::widgets {

namespace {

QPalette makePalette(bool dark)
{
    const auto pick = [dark](const char *light, const char *night) {
        return QColor(QLatin1String(dark ? night : light));
    };
    const QColor window = pick("#f3f4f6", "#1f2227");
    const QColor text = pick("#1d2127", "#e3e6ea");
    const QColor dim = pick("#8b919b", "#747b85");
    const QColor accent = pick("#1f62c4", "#4b8df0");

    QPalette palette(pick("#fbfbfc", "#2e3239"), window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, pick("#ffffff", "#181a1e"));
    palette.setColor(QPalette::AlternateBase, pick("#f7f8fa", "#1d2025"));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, pick("#fbfbfc", "#2e3239"));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, pick("#ffffff", "#ffffff"));
    palette.setColor(QPalette::ToolTipBase, pick("#22262c", "#3a3f48"));
    palette.setColor(QPalette::ToolTipText, pick("#f4f5f7", "#f1f2f4"));
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, pick("#ffffff", "#0d1117"));
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, pick("#ffffff", "#3a3f48"));
    palette.setColor(QPalette::Midlight, pick("#e9ebee", "#33373f"));
    palette.setColor(QPalette::Mid, pick("#c9cdd3", "#454b55"));
    palette.setColor(QPalette::Dark, pick("#a5abb4", "#131519"));
    palette.setColor(QPalette::Shadow, pick("#6f7680", "#0b0c0e"));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick("#c9cdd3", "#454b55"));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, dim);
    return palette;
}

/// Fusion draws the frame of a field darker than the window, which cannot be seen where that is dark.
void outlineField(const QStyleOption &option, QPainter &painter)
{
    if (!isDark(option.palette) || option.state & QStyle::State_HasFocus)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        blend(option.palette.color(QPalette::Window), option.palette.color(QPalette::WindowText), 0.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ButtonMargin:
        return 10;
    case PM_HeaderMargin:
        return 6;
    case PM_FocusFrameHMargin: // Beside the text of an item
        return 5;
    case PM_SplitterWidth:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0; // the words say it; the icons would be another set's
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && box && box->frame)
        outlineField(*option, *painter);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_IndicatorRadioButton && element != PE_IndicatorCheckBox) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit)
            outlineField(*option, *painter);
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor accent = option->palette.color(group, QPalette::Highlight);
    const QColor base = option->palette.color(group, QPalette::Base);
    const QColor ink = option->palette.color(group, QPalette::Text);
    const qreal side = std::min(option->rect.width(), option->rect.height()) - 1;
    const QRectF area(option->rect.x() + 0.5, option->rect.y() + (option->rect.height() - side) / 2.0, side,
                      side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool near = enabled && option->state & (State_MouseOver | State_HasFocus | State_Sunken);
    painter->setPen(QPen(on || near ? accent : blend(base, ink, enabled ? 0.45 : 0.3), 1.2));
    painter->setBrush(on ? accent : base);
    if (element == PE_IndicatorRadioButton) {
        painter->drawEllipse(area);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option->palette.color(group, QPalette::HighlightedText));
            painter->drawEllipse(area.center(), side * 0.2, side * 0.2);
        }
    } else {
        painter->drawRoundedRect(area, 3, 3);
        if (on) {
            painter->setPen(QPen(option->palette.color(group, QPalette::HighlightedText), 1.8, Qt::SolidLine,
                                 Qt::RoundCap, Qt::RoundJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawPolyline(QPolygonF{area.topLeft() + QPointF(side * 0.24, side * 0.54),
                                            area.topLeft() + QPointF(side * 0.43, side * 0.72),
                                            area.topLeft() + QPointF(side * 0.77, side * 0.3)});
        }
    }
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element != CE_HeaderSection && element != CE_HeaderEmptyArea) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    painter->fillRect(option->rect, option->palette.base()); // no frames: see FlatHeader
}

void applyTheme(Theme theme, const QPalette &desktop)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isDark(desktop));
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    const QPalette palette = makePalette(dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QPalette paperPalette()
{
    return makePalette(false);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor blend(const QColor &from, const QColor &to, qreal amount)
{
    const auto mix = [amount](float a, float b) { return a + (b - a) * float(amount); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor successColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x4f, 0xc3, 0x8a) : QColor(0x12, 0x7a, 0x4b);
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe8, 0xb3, 0x4a) : QColor(0x9a, 0x66, 0x00);
}

QColor dangerColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf2, 0x7d, 0x72) : QColor(0xb9, 0x2c, 0x22);
}

QColor secondaryText(const QPalette &palette)
{
    return blend(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.36);
}

QColor separatorColor(const QPalette &palette)
{
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.16);
}

} // namespace bakeoff::widgets
