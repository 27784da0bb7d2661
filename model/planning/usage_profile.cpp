// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/usage_profile.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

QMap<Assumption, Decimal> workload(qint64 instances, qint64 in, qint64 out, qint64 volumes)
{
    return {{Assumption::Instances, instances},
            {Assumption::Inbound_GBperDay, in},
            {Assumption::Outbound_GBperDay, out},
            {Assumption::Volumes_GB, volumes}};
}

} // namespace

bool UsageProfile::holds(const Assumptions &assumptions) const
{
    if ((!priceSetId.isEmpty() && priceSetId != assumptions.priceSetId) ||
        (!instanceType.isEmpty() && instanceType != assumptions.instanceType))
        return false;
    for (auto each = values.cbegin(); each != values.cend(); ++each) {
        if (assumptions.value(each.key()) != each.value())
            return false;
    }
    return true;
}

QList<UsageProfile> usageProfiles()
{
    return {
        {QStringLiteral("article"), Text::tr("As in the article"), QStringLiteral("article"),
         QStringLiteral("extra-large"), workload(1, 200, 500, 0)},
        {QStringLiteral("small"), Text::tr("A small service: 3 instances"), {}, {}, workload(3, 5, 20, 100)},
        {QStringLiteral("medium"),
         Text::tr("Several services: 20 instances"),
         {},
         {},
         workload(20, 50, 200, 2000)},
        {QStringLiteral("cluster"),
         Text::tr("A cluster: 100 instances"),
         {},
         {},
         workload(100, 500, 300, 50000)},
    };
}

} // namespace bakeoff::planning
