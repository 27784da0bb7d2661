// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matrix.h"

#include "catalog/names.h"

#include <QCoreApplication>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr auto strategyIds = idTable<Strategy>({
    {Strategy::Inherit, "inherit"},
    {Strategy::PreInstalled, "pre-installed"},
    {Strategy::OsOnly, "os-only"},
});
constexpr auto depthIds = idTable<BakeDepth>({
    {BakeDepth::OsOnly, "os-only"},
    {BakeDepth::Packages, "packages"},
    {BakeDepth::Configured, "configured"},
});
constexpr auto cloneModeIds = idTable<CloneMode>({
    {CloneMode::Linked, "linked"},
    {CloneMode::Full, "full"},
});

} // namespace

Strategy Matrix::effectiveStrategy(const CellKey &key) const
{
    const Strategy own = cell(key).strategy;
    if (own != Strategy::Inherit)
        return own;
    return defaultStrategy == Strategy::PreInstalled ? Strategy::PreInstalled : Strategy::OsOnly;
}

void Matrix::setCell(const CellKey &key, const Cell &cell)
{
    if (cell == Cell())
        cells.remove(key);
    else
        cells.insert(key, cell);
}

QString toId(Strategy strategy)
{
    return strategyIds.id(strategy);
}

QString toId(BakeDepth depth)
{
    return depthIds.id(depth);
}

QString toId(CloneMode mode)
{
    return cloneModeIds.id(mode);
}

Strategy strategyFromId(const QString &id, Strategy otherwise)
{
    return strategyIds.value(id, otherwise);
}

BakeDepth bakeDepthFromId(const QString &id, BakeDepth otherwise)
{
    return depthIds.value(id, otherwise);
}

CloneMode cloneModeFromId(const QString &id, CloneMode otherwise)
{
    return cloneModeIds.value(id, otherwise);
}

QString displayName(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Inherit:
        return Text::tr("Inherited");
    case Strategy::PreInstalled:
        return Text::tr("Pre-installed");
    case Strategy::OsOnly:
        return Text::tr("OS-only");
    }
    return {};
}

QString displayName(BakeDepth depth)
{
    switch (depth) {
    case BakeDepth::OsOnly:
        return Text::tr("OS only");
    case BakeDepth::Packages:
        return Text::tr("Packages installed");
    case BakeDepth::Configured:
        return Text::tr("Installed and configured");
    }
    return {};
}

QString displayName(CloneMode mode)
{
    switch (mode) {
    case CloneMode::Linked:
        return Text::tr("Linked clone");
    case CloneMode::Full:
        return Text::tr("Full copy");
    }
    return {};
}

} // namespace bakeoff::catalog
