// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/run.h"

#include "catalog/names.h"

#include <QCoreApplication>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr auto phaseIds = idTable<Phase>({
    {Phase::Template, "template"},
    {Phase::Clone, "clone"},
    {Phase::Boot, "boot"},
    {Phase::Agent, "agent"},
    {Phase::Identity, "identity"},
    {Phase::Install, "install"},
    {Phase::Configure, "configure"},
    {Phase::Join, "join"},
    {Phase::Health, "health"},
    {Phase::Publish, "publish"},
});
constexpr auto outcomeIds = idTable<Outcome>({
    {Outcome::Running, "running"},
    {Outcome::Succeeded, "succeeded"},
    {Outcome::Failed, "failed"},
    {Outcome::Cancelled, "cancelled"},
});

} // namespace

QString toId(Phase phase)
{
    return phaseIds.id(phase);
}

QString toId(Outcome outcome)
{
    return outcomeIds.id(outcome);
}

Phase phaseFromId(const QString &id, Phase otherwise)
{
    return phaseIds.value(id, otherwise);
}

Outcome outcomeFromId(const QString &id)
{
    // What is not understood must not count as a measured success.
    return outcomeIds.value(id, Outcome::Failed);
}

QString displayName(Phase phase)
{
    switch (phase) {
    case Phase::Template:
        return Text::tr("Template");
    case Phase::Clone:
        return Text::tr("Clone");
    case Phase::Boot:
        return Text::tr("Boot");
    case Phase::Agent:
        return Text::tr("Agent");
    case Phase::Identity:
        return Text::tr("Identity");
    case Phase::Install:
        return Text::tr("Install");
    case Phase::Configure:
        return Text::tr("Configure");
    case Phase::Join:
        return Text::tr("Join");
    case Phase::Health:
        return Text::tr("Health");
    case Phase::Publish:
        return Text::tr("Publish");
    }
    return {};
}

QString displayName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return Text::tr("Running");
    case Outcome::Succeeded:
        return Text::tr("Succeeded");
    case Outcome::Failed:
        return Text::tr("Failed");
    case Outcome::Cancelled:
        return Text::tr("Cancelled");
    }
    return {};
}

} // namespace bakeoff::catalog
