// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"

#include <functional>

class QWidget;

namespace bakeoff::widgets {

/// Asks whether a deployment is to be destroyed, and calls \a confirmed, later, if it is.
void askDestroy(QWidget *window, const QString &deploymentId, std::function<void()> confirmed);
/// Says that something of it is left, and why.
void tellNotDestroyed(QWidget *window, const QString &deploymentId, const catalog::Failure &failure);

} // namespace bakeoff::widgets
