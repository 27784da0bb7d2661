// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <utility>

namespace bakeoff::catalog {

/// The stable ids of an enumeration, both ways.
template <typename Enum, std::size_t N>
struct IdTable {
    std::array<std::pair<Enum, const char *>, N> entries;

    QString id(Enum value) const
    {
        for (const auto &[known, name] : entries) {
            if (known == value)
                return QString::fromLatin1(name);
        }
        return {};
    }
    Enum value(const QString &id, Enum otherwise) const
    {
        for (const auto &[known, name] : entries) {
            if (id == QLatin1String(name))
                return known;
        }
        return otherwise;
    }
};

template <typename Enum, std::size_t N>
constexpr IdTable<Enum, N> idTable(const std::pair<Enum, const char *> (&entries)[N])
{
    return {std::to_array(entries)};
}

} // namespace bakeoff::catalog
