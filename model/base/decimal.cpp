// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <cmath>
#include <limits>

namespace bakeoff {

namespace {

constexpr int mostParsedPlaces = 18;

} // namespace

Decimal Decimal::normalized(Digits digits, int places)
{
    while (places > 0 && digits % 10 == 0) {
        digits /= 10;
        --places;
    }
    return {digits, places, true};
}

bool Decimal::align(const Decimal &a, const Decimal &b, Digits &first, Digits &second, int &places)
{
    first = a.m_digits;
    second = b.m_digits;
    places = std::max(a.m_places, b.m_places);
    for (int i = a.m_places; i < places; ++i) {
        if (__builtin_mul_overflow(first, Digits(10), &first))
            return false;
    }
    for (int i = b.m_places; i < places; ++i) {
        if (__builtin_mul_overflow(second, Digits(10), &second))
            return false;
    }
    return a.m_isNumber && b.m_isNumber;
}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text = text.mid(1);
    Digits digits = 0;
    int places = -1; // no point yet
    qsizetype count = 0;
    for (const QChar each : text) {
        if (each == u'.' && places < 0) {
            places = 0;
            continue;
        }
        if (each < u'0' || each > u'9')
            return std::nullopt;
        if (places >= 0 && ++places > mostParsedPlaces)
            return std::nullopt;
        ++count;
        if (__builtin_mul_overflow(digits, Digits(10), &digits) ||
            __builtin_add_overflow(digits, Digits(each.unicode() - u'0'), &digits))
            return std::nullopt;
    }
    if (count == 0 || places == 0) // "." and "5."
        return std::nullopt;
    return normalized(isNegative ? -digits : digits, std::max(0, places));
}

Decimal Decimal::fromDouble(double value, int places)
{
    const double scaled = value * std::pow(10.0, places);
    if (!std::isfinite(scaled) || std::abs(scaled) >= 1e18)
        return notANumber();
    return normalized(Digits(std::llround(scaled)), places);
}

Decimal operator+(const Decimal &a, const Decimal &b)
{
    Decimal::Digits first;
    Decimal::Digits second;
    int places;
    if (!Decimal::align(a, b, first, second, places) || __builtin_add_overflow(first, second, &first))
        return Decimal::notANumber();
    return Decimal::normalized(first, places);
}

Decimal operator-(const Decimal &a, const Decimal &b)
{
    Decimal::Digits first;
    Decimal::Digits second;
    int places;
    if (!Decimal::align(a, b, first, second, places) || __builtin_sub_overflow(first, second, &first))
        return Decimal::notANumber();
    return Decimal::normalized(first, places);
}

Decimal operator*(const Decimal &a, const Decimal &b)
{
    Decimal::Digits product;
    if (!a.m_isNumber || !b.m_isNumber || __builtin_mul_overflow(a.m_digits, b.m_digits, &product))
        return Decimal::notANumber();
    return Decimal::normalized(product, a.m_places + b.m_places);
}

std::partial_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    if (!a.m_isNumber || !b.m_isNumber)
        return std::partial_ordering::unordered;
    Decimal::Digits first;
    Decimal::Digits second;
    int places;
    if (Decimal::align(a, b, first, second, places))
        return first < second   ? std::partial_ordering::less
               : first > second ? std::partial_ordering::greater
                                : std::partial_ordering::equivalent;
    // Too far apart to be written with as many places: the doubles tell them apart.
    return a.toDouble() <=> b.toDouble();
}

Decimal Decimal::rounded(int places) const
{
    if (!m_isNumber || m_places <= places)
        return *this;
    Digits unit = 1;
    for (int i = places; i < m_places; ++i)
        unit *= 10; // at most as many digits as there are
    Digits quotient = m_digits / unit;
    const Digits rest = m_digits % unit;
    if ((rest < 0 ? -rest : rest) >= unit - unit / 2)
        quotient += rest < 0 ? -1 : 1;
    return normalized(quotient, places);
}

Decimal Decimal::dividedBy(const Decimal &divisor, int places) const
{
    if (!m_isNumber || !divisor.m_isNumber || divisor.m_digits == 0)
        return notANumber();
    // digits / 10^m_places / (divisor / 10^d) = digits * 10^(d + places - m_places) / divisor, in 10^-places
    Digits dividend = m_digits;
    Digits by = divisor.m_digits;
    for (int i = divisor.m_places + places - m_places; i > 0; --i) {
        if (__builtin_mul_overflow(dividend, Digits(10), &dividend))
            return notANumber();
    }
    for (int i = divisor.m_places + places - m_places; i < 0; ++i) {
        if (__builtin_mul_overflow(by, Digits(10), &by))
            return notANumber();
    }
    Digits quotient = dividend / by;
    const Digits rest = dividend % by;
    const Digits size = by < 0 ? -by : by;
    if ((rest < 0 ? -rest : rest) >= size - size / 2 && rest != 0)
        quotient += (rest < 0) == (by < 0) ? 1 : -1;
    return normalized(quotient, places);
}

QString Decimal::toString() const
{
    if (!m_isNumber)
        return QStringLiteral("–");
    QString text;
    // Negative all along: the least number has no positive counterpart.
    Digits rest = m_digits < 0 ? m_digits : -m_digits;
    for (int place = 0; rest != 0 || place <= m_places; ++place) {
        if (place == m_places && m_places > 0)
            text.prepend(u'.');
        text.prepend(QChar(char16_t(u'0' + int(-(rest % 10)))));
        rest /= 10;
    }
    return m_digits < 0 ? u'-' + text : text;
}

double Decimal::toDouble() const
{
    return m_isNumber ? double(m_digits) / std::pow(10.0, m_places)
                      : std::numeric_limits<double>::quiet_NaN();
}

} // namespace bakeoff
