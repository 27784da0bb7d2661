// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/transfer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bakeoff {

namespace {
constexpr double enough_s = 0.5;
}

QString transferText(Bytes total, double fraction, double elapsed_s)
{
    const double part = std::clamp(fraction, 0.0, 1.0);
    const Bytes done{static_cast<qint64>(std::llround(static_cast<double>(total.value) * part))};
    QString text =
        QCoreApplication::translate("bakeoff", "%1 of %2").arg(formatBytes(done), formatBytes(total));
    if (elapsed_s < enough_s || done.value <= 0)
        return text;
    const double rate = static_cast<double>(done.value) / elapsed_s;
    text += QCoreApplication::translate("bakeoff", ", %1/s").arg(formatBytes({std::llround(rate)}));
    if (part < 1)
        text += QCoreApplication::translate("bakeoff", ", %1 left")
                    .arg(formatSeconds(static_cast<double>(total.value - done.value) / rate));
    return text;
}

} // namespace bakeoff
