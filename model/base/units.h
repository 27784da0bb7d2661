// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <compare>

namespace bakeoff {

/// A duration in seconds, as measured by a monotonic clock.
using Seconds = std::chrono::duration<double>;
using Clock = std::chrono::steady_clock;

/// A size in bytes.
struct Bytes {
    qint64 value = 0;

    static constexpr Bytes mebi(qint64 n) { return {n * 1024 * 1024}; }
    static constexpr Bytes gibi(qint64 n) { return mebi(n * 1024); }
    auto operator<=>(const Bytes &) const = default;
};

/// "1.4 GiB", in binary units, in the current locale.
QString formatBytes(Bytes size);
/// "0.01 s", "14.2 s", "2 min 05 s", in the current locale and language.
QString formatSeconds(double seconds);

} // namespace bakeoff
