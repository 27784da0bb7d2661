// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace bakeoff {

/// An exact decimal number, for money, rates and volumes: at most 38 digits, some of them behind the point.
/// Sums, differences and products are exact. One that would need more digits is not a number, and neither is
/// what is computed from it; nothing wraps around or loses digits unseen.
class Decimal
{
public:
    constexpr Decimal() = default;                       ///< 0
    constexpr Decimal(qint64 whole) : m_digits(whole) {} // NOLINT: a whole number is a decimal
    /// "12", "0.0116", "-3.50": digits with at most one point, of at most 18 places; none for anything else.
    static std::optional<Decimal> parse(QStringView text);
    /// The nearest one with that many places, for what was measured. Not a number for infinities.
    static Decimal fromDouble(double value, int places);

    bool isNumber() const { return m_isNumber; }
    bool isZero() const { return m_isNumber && m_digits == 0; }

    friend Decimal operator+(const Decimal &a, const Decimal &b);
    friend Decimal operator-(const Decimal &a, const Decimal &b);
    friend Decimal operator*(const Decimal &a, const Decimal &b);
    Decimal &operator+=(const Decimal &other) { return *this = *this + other; }
    /// 1.5 equals 1.50. What is not a number is unordered with everything.
    friend std::partial_ordering operator<=>(const Decimal &a, const Decimal &b);
    friend bool operator==(const Decimal &a, const Decimal &b) { return (a <=> b) == 0; }

    /// To so many places, halves away from zero, as money is rounded.
    Decimal rounded(int places) const;
    /// To so many places, rounded as above; not a number for a divisor of 0.
    Decimal dividedBy(const Decimal &divisor, int places) const;

    /// All its digits, without zeros at the end: "0.17". "–" for what is not a number.
    QString toString() const;
    /// Nearest double, for charts; NaN for what is not a number.
    double toDouble() const;

private:
    __extension__ using Digits = __int128;
    Decimal(Digits digits, int places, bool isNumber)
        : m_digits(digits), m_places(places), m_isNumber(isNumber)
    {
    }
    static Decimal notANumber() { return {0, 0, false}; }
    static Decimal normalized(Digits digits, int places);
    static bool align(const Decimal &a, const Decimal &b, Digits &first, Digits &second, int &places);

    Digits m_digits = 0;
    int m_places = 0;
    bool m_isNumber = true;
};

inline Decimal min(const Decimal &a, const Decimal &b)
{
    return b < a ? b : a;
}
inline Decimal max(const Decimal &a, const Decimal &b)
{
    return a < b ? b : a;
}

} // namespace bakeoff
