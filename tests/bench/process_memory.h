// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

namespace bakeoff::bench {

/// A figure of this process in MiB, from /proc/self/status: "VmRSS" now, "VmHWM" at its highest.
inline double processMemory_MiB(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// The highest is counted anew from now on.
inline void forgetHighestMemory()
{
    QFile references(QStringLiteral("/proc/self/clear_refs")); // proc(5)
    if (references.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        references.write("5");
}

} // namespace bakeoff::bench
