// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/scenario.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

} // namespace

QList<ScenarioEffect> scenarioEffects(const Assumptions &assumptions, const catalog::PriceSet &prices,
                                      const catalog::Matrix &matrix)
{
    const double month_h =
        assumptions.find(Assumption::HoursPerMonth).value_or(prices.hoursPerMonth).toDouble();
    const auto share = [&](Assumption length) {
        const double hours = assumptions.number(length);
        return month_h > 0 ? std::min(1.0, hours / month_h) : 0;
    };
    const double mirror = share(Assumption::MirrorDown_h);
    const bool hasServer = assumptions.isOn(Assumption::ConfigurationServers);
    const double server = hasServer ? share(Assumption::ServerDown_h) : 0;
    const auto services = double(std::max<qsizetype>(1, matrix.services.order.size()));
    const double recipe = share(Assumption::FailingRecipe_h) / services;
    return {
        {Assumption::MirrorDown, assumptions.isOn(Assumption::MirrorDown),
         assumptions.number(Assumption::MirrorDown_h), 0, mirror,
         Text::tr(
             "OS-only installs from the mirror at every deploy; a golden image needs nothing of it, only "
             "its next rebuild waits.")},
        {Assumption::ServerDown, assumptions.isOn(Assumption::ServerDown),
         assumptions.number(Assumption::ServerDown_h), server, server,
         hasServer ? Text::tr("Settings of each machine come from the server by either strategy.")
                   : Text::tr("There is no configuration server here, so nothing depends on one.")},
        {Assumption::FailingRecipe, assumptions.isOn(Assumption::FailingRecipe),
         assumptions.number(Assumption::FailingRecipe_h), 0, recipe,
         Text::tr(
             "One service's OS-only deploys fail until it is mended; its golden image was verified before "
             "and goes on being deployed.")},
    };
}

} // namespace bakeoff::planning
