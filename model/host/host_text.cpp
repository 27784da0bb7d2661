// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/host_text.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace bakeoff::host {

QString forwardMode(const QString &networkXml)
{
    QXmlStreamReader xml(networkXml);
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("forward")) { // without a mode it means nat
            const QString mode = xml.attributes().value(QLatin1String("mode")).toString();
            return mode.isEmpty() ? QStringLiteral("nat") : mode;
        }
        if (xml.name() != QLatin1String("network"))
            xml.skipCurrentElement();
    }
    return {};
}

bool reachesOtherHosts(const QString &forwardMode)
{
    // Of the modes that use a card of the host's ("private", "vepa"...) some keep guests of one host apart,
    // and others only work with certain switches.
    return forwardMode == QLatin1String("bridge");
}

std::optional<int> forwardedPort(const QString &usernetInfo, int guestPort)
{
    //   Protocol[State]    FD  Source Address  Port   Dest. Address  Port RecvQ SendQ
    //   TCP[HOST_FORWARD]  13       127.0.0.1 49160       10.0.2.15    80     0     0
    static const QRegularExpression line(
        QStringLiteral(R"(TCP\[HOST_FORWARD\]\s+\d+\s+127\.0\.0\.1\s+(\d+)\s+\S+\s+(\d+)\s)"));
    auto each = line.globalMatch(usernetInfo);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        if (match.captured(2).toInt() == guestPort)
            return match.captured(1).toInt();
    }
    return {};
}

} // namespace bakeoff::host
