// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QList>

namespace bakeoff::catalog {

/// Matrices to start from, which show what the article that the product grew from argues about.
enum class Preset {
    Article,        ///< SUSE, Red Hat and Ubuntu by seven services: 21 images against 3
    TwoGenerations, ///< the same with a second generation of every service: 42 against 3
    OneOs,          ///< "what if we offered only one OS?": 7 against 1
    Lab,            ///< Debian 11, 12 and 13 by every service: what can be built and measured here
    Empty,
};
inline constexpr std::array presets{Preset::Article, Preset::TwoGenerations, Preset::OneOs, Preset::Lab,
                                    Preset::Empty};

/// Named, in the current language; without an id of its own.
Matrix presetMatrix(Preset preset);
/// The name, and a sentence on what it shows.
QString displayName(Preset preset);
QString explanation(Preset preset);

/// What a new workspace starts with: the lab as "lab", the article as "article".
QList<Matrix> sampleMatrices();

} // namespace bakeoff::catalog
