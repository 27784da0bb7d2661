// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QProxyStyle>

namespace bakeoff::widgets {

enum class Theme { System, Light, Dark };

/// Fusion with the spacing of an 8-pixel grid, and check marks that can be seen on a dark card.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
};

/// Sets style and palette of the whole application. System follows the lightness of \a desktop, the palette
/// that the application was started with.
void applyTheme(Theme theme, const QPalette &desktop);

/// For what is printed, whatever the screen shows.
QPalette paperPalette();

bool isDark(const QPalette &palette);
/// \a amount (0..1) of the way from \a from to \a to.
QColor blend(const QColor &from, const QColor &to, qreal amount);

/// Colours with a meaning, readable on the palette's window and base.
QColor successColor(const QPalette &palette);
QColor warningColor(const QPalette &palette);
QColor dangerColor(const QPalette &palette);
/// Text that steps back: captions, second lines.
QColor secondaryText(const QPalette &palette);
/// Lines between areas.
QColor separatorColor(const QPalette &palette);

} // namespace bakeoff::widgets
