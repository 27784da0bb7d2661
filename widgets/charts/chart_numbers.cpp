// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_numbers.h"

#include "base/units.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace bakeoff::widgets {

using report::FigureAxis;

namespace {

/// Figures name the won in the language they are made in.
bool isWon(const FigureAxis &axis)
{
    return axis.unit == QStringLiteral("원") || axis.unit == QLatin1String("KRW");
}

/// Places behind the point that tell marks apart which are \a step away from each other.
int placesFor(double step)
{
    if (!(step > 0))
        return 0;
    int places = 0;
    for (double left = step; places < 6; ++places, left *= 10) {
        if (std::abs(left - std::round(left)) < 1e-6 * left)
            break;
    }
    return places;
}

int placesForThreeDigits(double value)
{
    const double size = std::abs(value);
    return size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

/// Without zeros at its end.
QString plain(double value, int places, const QLocale &locale)
{
    const double unit = std::pow(10.0, places);
    const double rounded = std::round(value * unit) / unit;
    return locale.toString(rounded == 0 ? 0.0 : rounded, 'f', QLocale::FloatingPointShortest);
}

QString withUnit(const QString &number, const QString &unit)
{
    if (unit.isEmpty())
        return number;
    // Korean counters follow their number at once.
    const bool follows = unit.front().script() == QChar::Script_Hangul;
    return follows ? number + unit : number + u' ' + unit;
}

} // namespace

QString shortWon(double won, double step, const QLocale &locale)
{
    struct Unit {
        double size;
        const char *name;
    };
    static constexpr std::array korean{Unit{1, ""}, Unit{1e4, "만"}, Unit{1e8, "억"}, Unit{1e12, "조"}};
    static constexpr std::array english{Unit{1, ""}, Unit{1e3, "K"}, Unit{1e6, "M"}, Unit{1e9, "B"}};
    const auto &units = locale.language() == QLocale::Korean ? korean : english;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const double value = won / units[i].size;
        const int places = step > 0 ? placesFor(step / units[i].size) : placesForThreeDigits(value);
        const double scale = std::pow(10.0, places);
        const double rounded = std::round(value * scale) / scale;
        // Rounding may reach the next unit: 999,950 is 1M, not 1,000K.
        if (i + 1 == units.size() || std::abs(rounded) * units[i].size < units[i + 1].size)
            return plain(rounded, places, locale) + QString::fromUtf8(units[i].name);
    }
    return {};
}

QString tickText(const FigureAxis &axis, double value, double step, const QLocale &locale)
{
    if (std::abs(value) < std::abs(step) * 1e-9)
        value = 0;
    if (isWon(axis))
        return shortWon(value, step, locale);
    if (step > 0)
        return locale.toString(value, 'f', placesFor(step));
    const double size = std::abs(value);
    if (size > 0 && (size < 1e-4 || size >= 1e12))
        return locale.toString(value, 'g', 3);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

QString valueText(const FigureAxis &axis, double value, const QLocale &locale)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (axis.isDate) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(qint64(value), Qt::UTC);
        return at.toString(at.time() == QTime(0, 0) ? QStringLiteral("yyyy-MM-dd")
                                                    : QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
    }
    if (axis.unit == QLatin1String("s"))
        return formatSeconds(value);
    if (isWon(axis)) {
        const QString whole = locale.toString(std::round(value) == 0 ? 0.0 : std::round(value), 'f', 0);
        return withUnit(whole,
                        locale.language() == QLocale::Korean ? QStringLiteral("원") : QStringLiteral("KRW"));
    }
    return withUnit(locale.toString(value, 'f', axis.places), axis.unit);
}

} // namespace bakeoff::widgets
