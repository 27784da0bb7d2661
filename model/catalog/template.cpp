// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/template.h"

#include "catalog/names.h"

#include <QCoreApplication>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr auto kindIds = idTable<TemplateKind>({
    {TemplateKind::Os, "os"},
    {TemplateKind::PreInstalled, "pre-installed"},
});
constexpr auto statusIds = idTable<TemplateStatus>({
    {TemplateStatus::Building, "building"},
    {TemplateStatus::Ready, "ready"},
    {TemplateStatus::Stale, "stale"},
    {TemplateStatus::Revoked, "revoked"},
    {TemplateStatus::PendingDeletion, "pending-deletion"},
});

} // namespace

QString toId(TemplateKind kind)
{
    return kindIds.id(kind);
}

QString toId(TemplateStatus status)
{
    return statusIds.id(status);
}

TemplateKind templateKindFromId(const QString &id)
{
    return kindIds.value(id, TemplateKind::Os);
}

TemplateStatus templateStatusFromId(const QString &id)
{
    // An unknown status must not be deployed from.
    return statusIds.value(id, TemplateStatus::Revoked);
}

QString displayName(TemplateStatus status)
{
    switch (status) {
    case TemplateStatus::Building:
        return Text::tr("Building");
    case TemplateStatus::Ready:
        return Text::tr("Ready");
    case TemplateStatus::Stale:
        return Text::tr("Stale");
    case TemplateStatus::Revoked:
        return Text::tr("Revoked");
    case TemplateStatus::PendingDeletion:
        return Text::tr("Waiting for deletion");
    }
    return {};
}

} // namespace bakeoff::catalog
