// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/own_hardware.h"

namespace bakeoff::planning {

HardwareCost hardwareCost(const Assumptions &assumptions, const catalog::PriceSet &prices)
{
    using A = Assumption;
    const Decimal hours = assumptions.find(A::HoursPerMonth).value_or(prices.hoursPerMonth);
    HardwareCost cost;
    cost.purchase =
        assumptions.value(A::Hardware_krw).dividedBy(max(assumptions.value(A::HardwareMonths), 1), 0);
    cost.power =
        (assumptions.value(A::Hardware_W) * hours * assumptions.value(A::Power_krwPerKWh)).dividedBy(1000, 6);
    cost.rack = assumptions.value(A::Rack_krw);
    if (assumptions.isOn(A::CountsLabour))
        cost.people = assumptions.value(A::HardwarePeople_h) * assumptions.value(A::Wage_krwPerH);
    return cost;
}

} // namespace bakeoff::planning
