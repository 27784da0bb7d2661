// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace bakeoff {

QString formatBytes(Bytes size)
{
    return QLocale().formattedDataSize(size.value, 1, QLocale::DataSizeIecFormat);
}

QString formatSeconds(double seconds)
{
    const QLocale locale;
    if (!std::isfinite(seconds))
        return QStringLiteral("–");
    if (std::abs(seconds) < 59.95) { // what is rounded to 60.0 s is a minute
        const int digits = std::abs(seconds) < 0.095 ? 2 : 1;
        return QCoreApplication::translate("bakeoff", "%1 s").arg(locale.toString(seconds, 'f', digits));
    }
    const auto whole = static_cast<qint64>(std::llround(seconds));
    return QCoreApplication::translate("bakeoff", "%1 min %2 s")
        .arg(locale.toString(whole / 60))
        .arg(std::abs(whole % 60), 2, 10, QLatin1Char('0'));
}

} // namespace bakeoff
