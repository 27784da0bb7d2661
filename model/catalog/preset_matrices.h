// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"

#include <QList>

namespace bakeoff::app {

/// SUSE, Red Hat and Ubuntu by the seven services of the article the product grew from; for planning.
catalog::Matrix articleMatrix();
/// Debian 11, 12 and 13 by every service: what can be built and measured here.
catalog::Matrix labMatrix();
/// What a new workspace starts with.
QList<catalog::Matrix> sampleMatrices();

} // namespace bakeoff::app
