// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_facts.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace bakeoff::tables {

using catalog::BakeDepth;
using catalog::Catalog;
using catalog::CellKey;
using catalog::Strategy;
using catalog::TemplateKind;
using catalog::TemplateRecord;
using catalog::TemplateStatus;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellFacts)
};

TemplateState stateOf(TemplateStatus status)
{
    switch (status) {
    case TemplateStatus::Building:
        return TemplateState::Building;
    case TemplateStatus::Ready:
        return TemplateState::Ready;
    case TemplateStatus::Stale:
        return TemplateState::Stale;
    case TemplateStatus::Revoked:
        return TemplateState::Revoked;
    case TemplateStatus::PendingDeletion:
        break;
    }
    return TemplateState::None;
}

} // namespace

Readiness readiness(const Catalog &catalog, const CellKey &key)
{
    const catalog::Platform *platform = catalog.platform(key.platform);
    const catalog::Service *service = catalog.service(key.service);
    if (!service || !service->hasRecipe())
        return Readiness::NoRecipe;
    if (!platform || !platform->isBuildable())
        return Readiness::PlanningOnly;
    return service->recipes->modules.contains(platform->family) ? Readiness::Deployable : Readiness::NoRecipe;
}

const TemplateRecord *bestTemplate(const QList<TemplateRecord> &templates, const QString &platformId,
                                   const QString &serviceId, BakeDepth depth)
{
    const TemplateRecord *best = nullptr;
    const auto rank = [](const TemplateRecord &record) {
        return record.status == TemplateStatus::Ready ? 1 : 0;
    };
    for (const TemplateRecord &record : templates) {
        const bool sameKind = serviceId.isEmpty()
                                  ? record.kind == TemplateKind::Os
                                  : record.kind == TemplateKind::PreInstalled &&
                                        record.serviceId == serviceId && record.depth == depth;
        if (!sameKind || record.platformId != platformId || record.status == TemplateStatus::PendingDeletion)
            continue;
        if (!best || rank(record) > rank(*best) ||
            (rank(record) == rank(*best) && record.generation > best->generation))
            best = &record;
    }
    return best;
}

CellFacts cellFacts(const Catalog &catalog, const QList<TemplateRecord> &templates,
                    const catalog::EffectiveCell &cell, const CellKey &key)
{
    CellFacts facts;
    facts.readiness = readiness(catalog, key);
    const bool golden = cell.isGolden();
    const TemplateRecord *record = golden
                                       ? bestTemplate(templates, key.platform, key.service, cell.depth)
                                       : bestTemplate(templates, key.platform, QString(), BakeDepth::OsOnly);
    if (record) {
        facts.state = stateOf(record->status);
        facts.templateId = record->id;
    }
    return facts;
}

QStringList servicesWithoutRecipe(const Catalog &catalog, const catalog::Topology &topology)
{
    QStringList missing;
    for (const catalog::NodeGroup &group : topology.nodes) {
        const catalog::Service *service = catalog.service(group.service);
        if ((!service || !service->hasRecipe()) && !missing.contains(group.service))
            missing.append(group.service);
    }
    return missing;
}

QString displayName(TemplateState state)
{
    switch (state) {
    case TemplateState::None:
        return Words::tr("no template");
    case TemplateState::Building:
        return Words::tr("building");
    case TemplateState::Ready:
        return Words::tr("ready");
    case TemplateState::Stale:
        return Words::tr("stale");
    case TemplateState::Revoked:
        return Words::tr("revoked");
    }
    return {};
}

QString displayName(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Deployable:
        return {};
    case Readiness::NoRecipe:
        return Words::tr("no recipe yet");
    case Readiness::PlanningOnly:
        return Words::tr("planning only");
    }
    return {};
}

QString platformName(const Catalog &catalog, const QString &id)
{
    const catalog::Platform *platform = catalog.platform(id);
    return platform ? platform->name.text() : id;
}

QString serviceName(const Catalog &catalog, const QString &id)
{
    const catalog::Service *service = catalog.service(id);
    return service ? service->name.text() : id;
}

QString displayName(const Catalog &catalog, catalog::Axis axis, const catalog::MatrixLine &line)
{
    if (!line.name.isEmpty())
        return line.name;
    return axis == catalog::Axis::Platforms ? platformName(catalog, line.id) : serviceName(catalog, line.id);
}

catalog::ReleaseLine releaseLineOf(const Catalog &catalog, catalog::Axis axis,
                                   const catalog::MatrixLine &line)
{
    catalog::ReleaseLine followed;
    if (axis == catalog::Axis::Platforms) {
        if (const catalog::Platform *platform = catalog.platform(line.id))
            followed = platform->line;
    } else if (const catalog::Service *service = catalog.service(line.id)) {
        followed = service->line;
    }
    if (!line.releaseLine.isEmpty())
        followed.line = line.releaseLine;
    return followed;
}

QString releaseLineText(const Catalog &catalog, const catalog::ReleaseLine &line, const QDate &today)
{
    if (line.component.isEmpty() || line.line.isEmpty())
        return Words::tr("No release line is named.");
    const QString name = line.component + u' ' + line.line;
    const catalog::ReleaseLineFacts *facts = catalog.releaseLine(line);
    if (!facts)
        return Words::tr("%1: nothing is known of this release line.").arg(name);
    const QString end = facts->endOfLife.toString(Qt::ISODate);
    QString text;
    if (facts->isPastEnd(today))
        text = Words::tr("%1: past its end of life since %2.").arg(name, end);
    else if (facts->endOfLife.isValid())
        text = Words::tr("%1: supported until %2.").arg(name, end);
    else if (facts->hasNoEnd)
        text = Words::tr("%1: supported, no end was announced.").arg(name);
    else
        text = Words::tr("%1: its end is not known.").arg(name);
    if (const auto rate = catalog::releaseRate(*facts, today)) {
        const QString years = rate->firstYear == rate->lastYear
                                  ? QString::number(rate->firstYear)
                                  : QStringLiteral("%1–%2").arg(rate->firstYear).arg(rate->lastYear);
        text += u' ' +
                Words::tr("Releases a year: %1 (%2).").arg(QLocale().toString(rate->perYear, 'f', 1), years);
    }
    return text;
}

QString topologyName(const Catalog &catalog, const QString &id)
{
    const catalog::Topology *topology = catalog.topology(id);
    return topology ? topology->name.text() : id;
}

QString templateName(const Catalog &catalog, const QString &templateKey)
{
    const QString platform = templateKey.section(u'/', 0, 0);
    const QString service = templateKey.section(u'/', 1).section(u'@', 0, 0);
    if (service.isEmpty())
        return Words::tr("%1 (OS template)").arg(platformName(catalog, platform));
    return Words::tr("%1 on %2 (golden image)")
        .arg(serviceName(catalog, service), platformName(catalog, platform));
}

} // namespace bakeoff::tables
