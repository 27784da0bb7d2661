// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/matrix.h"
#include "catalog/price_set.h"
#include "planning/assumptions.h"

namespace bakeoff::planning {

/// What one misfortune of a few hours a month does to deploys of each strategy, on top of what fails anyway.
struct ScenarioEffect {
    Assumption which = Assumption::MirrorDown; ///< its switch
    bool isOn = false;
    double hours = 0;        ///< a month
    double preInstalled = 0; ///< share of the deploys that fail by it
    double osOnly = 0;
    QString reason; ///< why, in a sentence, in the current language
};

/// Deploys are taken to be spread evenly over a month of hours:
/// - the package mirror is down: an OS-only deploy installs from it and fails; a golden image needs nothing
/// of
///   it (its rebuild waits, which delays a patch but fails no deploy);
/// - the configuration server is down: both fail, since per-machine settings are its work by either strategy;
///   neither where there is no server;
/// - a recipe of one service fails after an upgrade: that service's OS-only deploys fail until it is mended;
/// a
///   golden image was verified before, and goes on being deployed.
QList<ScenarioEffect> scenarioEffects(const Assumptions &assumptions, const catalog::PriceSet &prices,
                                      const catalog::Matrix &matrix);

} // namespace bakeoff::planning
