// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace bakeoff::catalog {

/// A name or sentence from a data folder, in the product's two languages.
struct LocalizedText {
    QString en;
    QString ko;

    /// The Korean text for a Korean locale where there is one, else the English one.
    QString text(const QLocale &locale = QLocale()) const
    {
        return locale.language() == QLocale::Korean && !ko.isEmpty() ? ko : en;
    }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace bakeoff::catalog
