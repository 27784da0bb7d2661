// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/matrix.h"

#include "catalog/matrix_edit.h"
#include "catalog/names.h"

#include <QCoreApplication>

#include <algorithm>

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

constexpr auto attributeIds = idTable<CellAttribute>({
    {CellAttribute::Offered, "offered"},
    {CellAttribute::Strategy, "strategy"},
    {CellAttribute::Depth, "depth"},
    {CellAttribute::Template, "template"},
    {CellAttribute::Note, "note"},
    {CellAttribute::DeploysPerMonth, "deploys-per-month"},
    {CellAttribute::RunningInstances, "running-instances"},
    {CellAttribute::DeployTimeTarget, "deploy-time-target"},
});

} // namespace

int MatrixAxis::slotOf(const QString &id) const
{
    for (qsizetype slot = 0; slot < lines.size(); ++slot) {
        if (!id.isEmpty() && lines[slot].id == id)
            return int(slot);
    }
    return -1;
}

bool MatrixAxis::shows(const QString &id) const
{
    return std::any_of(order.begin(), order.end(), [&](int slot) { return lines[slot].id == id; });
}

QStringList MatrixAxis::ids() const
{
    QStringList shown;
    shown.reserve(order.size());
    for (const int slot : order)
        shown.append(lines[slot].id);
    return shown;
}

Code Matrix::effectiveCode(CellAttribute attribute, int platformSlot, int serviceSlot) const
{
    const auto i = static_cast<std::size_t>(attribute);
    Code code = 0;
    if (platformSlot >= 0 && platformSlot < rows[i].size())
        code = rows[i][platformSlot].value(serviceSlot);
    if (code != 0 || !isInheritable(attribute))
        return code;
    if (platformSlot >= 0 && platformSlot < platforms.lines.size())
        code = platforms.lines[platformSlot].codes[i];
    if (code == 0 && serviceSlot >= 0 && serviceSlot < services.lines.size())
        code = services.lines[serviceSlot].codes[i];
    return code == 0 ? codes[i] : code;
}

CodeRow Matrix::effectiveRow(CellAttribute attribute, int platformSlot) const
{
    const auto which = static_cast<std::size_t>(attribute);
    const CodeRow own = row(attribute, platformSlot);
    const Code ofRow = isInheritable(attribute) ? platforms.lines[platformSlot].codes[which] : 0;
    CodeRow effective(services.order.size());
    for (qsizetype place = 0; place < services.order.size(); ++place) {
        const int slot = services.order[place];
        Code code = slot < own.size() ? own[slot] : 0;
        if (code == 0 && isInheritable(attribute)) {
            const Code ofColumn = services.lines[slot].codes[which];
            code = ofRow != 0 ? ofRow : ofColumn != 0 ? ofColumn : codes[which];
        }
        effective[place] = code;
    }
    return effective;
}

AttributeCodes Matrix::inheritedCodes(int platformSlot, int serviceSlot) const
{
    AttributeCodes inherited{};
    const AttributeCodes row = platforms.lines.value(platformSlot).codes;
    const AttributeCodes column = services.lines.value(serviceSlot).codes;
    for (std::size_t i = 0; i < inherited.size(); ++i)
        inherited[i] = row[i] != 0 ? row[i] : column[i] != 0 ? column[i] : codes[i];
    return inherited;
}

namespace {

std::optional<qint64> numberOf(Code code)
{
    return code == 0 ? std::nullopt : std::optional<qint64>(qint64(code) - 1);
}

} // namespace

Cell Matrix::cellAt(int platformSlot, int serviceSlot) const
{
    const auto own = [&](CellAttribute attribute) { return code(attribute, platformSlot, serviceSlot); };
    Cell cell;
    if (const Code offered = own(CellAttribute::Offered))
        cell.offered = offered == yesCode;
    cell.strategy = static_cast<Strategy>(own(CellAttribute::Strategy));
    if (const Code depth = own(CellAttribute::Depth))
        cell.depth = static_cast<BakeDepth>(depth - 1);
    cell.templateId = text(own(CellAttribute::Template));
    cell.note = text(own(CellAttribute::Note));
    cell.deploysPerMonth_hundredths = numberOf(own(CellAttribute::DeploysPerMonth));
    cell.runningInstances = numberOf(own(CellAttribute::RunningInstances));
    cell.deployTimeTarget_s = numberOf(own(CellAttribute::DeployTimeTarget));
    return cell;
}

EffectiveCell Matrix::effectiveAt(int platformSlot, int serviceSlot) const
{
    const auto holds = [&](CellAttribute attribute) {
        return effectiveCode(attribute, platformSlot, serviceSlot);
    };
    EffectiveCell cell;
    cell.offered = holds(CellAttribute::Offered) != noCode;
    if (holds(CellAttribute::Strategy) == codeOf(Strategy::PreInstalled))
        cell.strategy = Strategy::PreInstalled;
    if (const Code depth = holds(CellAttribute::Depth))
        cell.depth = static_cast<BakeDepth>(depth - 1);
    cell.templateId = text(holds(CellAttribute::Template));
    cell.note = text(holds(CellAttribute::Note));
    cell.deploysPerMonth_hundredths = numberOf(holds(CellAttribute::DeploysPerMonth));
    cell.runningInstances = numberOf(holds(CellAttribute::RunningInstances));
    cell.deployTimeTarget_s = numberOf(holds(CellAttribute::DeployTimeTarget));
    return cell;
}

Cell Matrix::cell(const CellKey &key) const
{
    return cellAt(platforms.slotOf(key.platform), services.slotOf(key.service));
}

EffectiveCell Matrix::effective(const CellKey &key) const
{
    return effectiveAt(platforms.slotOf(key.platform), services.slotOf(key.service));
}

namespace {

int slotFor(MatrixAxis &axis, const QString &id)
{
    int slot = axis.slotOf(id);
    if (slot < 0) {
        slot = int(axis.lines.size());
        MatrixLine line;
        line.id = id;
        axis.lines.append(line);
    }
    return slot;
}

} // namespace

void Matrix::setLines(Axis which, const QStringList &ids)
{
    MatrixAxis &changed = axis(which);
    changed.order.clear();
    for (const QString &lineId : ids) {
        if (!changed.shows(lineId))
            changed.order.append(slotFor(changed, lineId));
    }
}

void Matrix::setDefault(Strategy strategy)
{
    codes[static_cast<std::size_t>(CellAttribute::Strategy)] = codeOf(strategy);
}

Strategy Matrix::defaultStrategy() const
{
    return codes[static_cast<std::size_t>(CellAttribute::Strategy)] == codeOf(Strategy::PreInstalled)
               ? Strategy::PreInstalled
               : Strategy::OsOnly;
}

void Matrix::setCell(const CellKey &key, const Cell &cell)
{
    const int platformSlot = slotFor(platforms, key.platform);
    const int serviceSlot = slotFor(services, key.service);
    MatrixEdit edit;
    const AttributeCodes wanted = codesOf(*this, edit, cell);
    for (const CellAttribute attribute : cellAttributes) {
        const Code code = wanted[static_cast<std::size_t>(attribute)];
        if (code != this->code(attribute, platformSlot, serviceSlot))
            edit.cells.append({attribute, {{{platformSlot}, {serviceSlot}, {{code}}}}});
    }
    apply(*this, edit);
}

bool haveTheSameContent(const Matrix &a, const Matrix &b)
{
    if (a.texts == b.texts)
        return a == b;
    Matrix other = b;
    other.texts = a.texts;
    return a == other;
}

bool showTheSame(const Matrix &a, const Matrix &b)
{
    const auto linesOf = [](const MatrixAxis &axis) {
        QList<MatrixLine> lines;
        for (const int slot : axis.order)
            lines.append(axis.lines[slot]);
        return lines;
    };
    if (a.name != b.name || a.codes != b.codes || linesOf(a.platforms) != linesOf(b.platforms) ||
        linesOf(a.services) != linesOf(b.services))
        return false;
    for (qsizetype row = 0; row < a.platforms.order.size(); ++row) {
        for (qsizetype column = 0; column < a.services.order.size(); ++column) {
            if (a.cellAt(a.platforms.order[row], a.services.order[column]) !=
                b.cellAt(b.platforms.order[row], b.services.order[column]))
                return false;
        }
    }
    return true;
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

QString toId(CellAttribute attribute)
{
    return attributeIds.id(attribute);
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

std::optional<CellAttribute> cellAttributeFromId(const QString &id)
{
    const CellAttribute found = attributeIds.value(id, CellAttribute::Offered);
    return toId(found) == id ? std::optional(found) : std::nullopt;
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

QString displayName(CellAttribute attribute)
{
    switch (attribute) {
    case CellAttribute::Offered:
        return Text::tr("Offered");
    case CellAttribute::Strategy:
        return Text::tr("Strategy");
    case CellAttribute::Depth:
        return Text::tr("Bake depth");
    case CellAttribute::Template:
        return Text::tr("Pinned template");
    case CellAttribute::Note:
        return Text::tr("Note");
    case CellAttribute::DeploysPerMonth:
        return Text::tr("Deploys a month");
    case CellAttribute::RunningInstances:
        return Text::tr("Running instances");
    case CellAttribute::DeployTimeTarget:
        return Text::tr("Deploy-time target");
    }
    return {};
}

} // namespace bakeoff::catalog
