// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/run_context.h"

#include "image/bake_plan.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUuid>

namespace bakeoff::deploy {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};
} // namespace

RunContext::RunContext(storage::Workspace &theWorkspace, catalog::Catalog theCatalog,
                       std::shared_ptr<host::Hypervisor> theHost, std::shared_ptr<SecretStore> theSecrets,
                       catalog::Plan thePlan, QString theUnitId)
    : workspace(theWorkspace), catalog(std::move(theCatalog)), host(std::move(theHost)),
      secrets(std::move(theSecrets)), plan(std::move(thePlan)),
      unitId(std::move(theUnitId)), names{unitId, theWorkspace.imagesDirectory(), host->runtimeDirectory()},
      checkToken(QUuid::createUuid().toString(QUuid::Id128))
{
}

const catalog::Platform &RunContext::platform(const catalog::PlanNode &node) const
{
    // The planner has checked that it is there.
    const QString cloned = catalog::parseTemplateKey(node.templateKey).platformId;
    return *catalog.platform(cloned.isEmpty() ? plan.request.platformId : cloned); // empty: it runs already
}

const catalog::Service &RunContext::service(const catalog::PlanNode &node) const
{
    return *catalog.service(node.serviceId);
}

QString UnitNames::domain(const QString &node) const
{
    return QStringLiteral("bakeoff-%1-%2").arg(unitId, node);
}

QString UnitNames::disk(const QString &node) const
{
    return QStringLiteral("%1/%2-%3.qcow2").arg(images, unitId, node);
}

QString UnitNames::console(const QString &node) const
{
    return QStringLiteral("%1/%2-%3").arg(runtimeDirectory, unitId, node) +
           QLatin1String(host::consoleSuffix);
}

QString UnitNames::agentSocket(const QString &node) const
{
    // A digest, because a socket's path ends at 108 bytes and a role may have any name.
    const QByteArray digest =
        QCryptographicHash::hash(node.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return QStringLiteral("%1/%2-%3.agent").arg(runtimeDirectory, unitId, QString::fromLatin1(digest));
}

QString UnitNames::iso(const QString &scope) const
{
    QString name = scope;
    return QStringLiteral("%1/%2-%3.iso")
        .arg(runtimeDirectory, unitId, name.replace(QLatin1Char('/'), QLatin1Char('-')));
}

guest::GuestAgent RunContext::agent(const QString &node) const
{
    return {*host, names.domain(node)};
}

Result<catalog::TemplateRecord> RunContext::templateFor(const QString &key) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_provided.constFind(key); found != m_provided.cend())
            return *found;
    }
    auto records = workspace.templates();
    if (!records)
        return tl::unexpected(records.error());
    const image::TemplateInventory inventory(*records, catalog);
    for (const QString &id : plan.request.pinnedTemplates) {
        const catalog::TemplateRecord *pinned = inventory.byId(id);
        if (pinned && image::keyOf(*pinned) == key && pinned->status == catalog::TemplateStatus::Ready)
            return *pinned;
    }
    if (const catalog::TemplateRecord *record = inventory.current(key))
        return *record;
    // It was current when the plan was made; what was changed in its recipes since is for the next plan.
    const catalog::TemplateRecord *latest = inventory.latest(key);
    if (latest && latest->status == catalog::TemplateStatus::Ready && !plan.missingTemplates.contains(key))
        return *latest;
    if (latest && latest->status == catalog::TemplateStatus::Revoked)
        return fail(ErrorCode::Unsupported, Text::tr("The template “%1” was revoked meanwhile.").arg(key),
                    Text::tr("Bake a new generation of it, then plan the deployment again."));
    return fail(ErrorCode::NotFound, Text::tr("The template “%1” is missing.").arg(key),
                Text::tr("Plan the deployment again; the plan will contain building it."));
}

void RunContext::provide(const QString &key, const catalog::TemplateRecord &record)
{
    const std::lock_guard lock(m_mutex);
    m_provided.insert(key, record);
}

host::Acceleration RunContext::acceleration() const
{
    const std::lock_guard lock(m_mutex);
    return m_acceleration;
}

void RunContext::setAcceleration(host::Acceleration acceleration)
{
    const std::lock_guard lock(m_mutex);
    m_acceleration = acceleration;
}

void RunContext::addEndpoint(const catalog::Endpoint &endpoint)
{
    const std::lock_guard lock(m_mutex);
    m_endpoints << endpoint;
}

QList<catalog::Endpoint> RunContext::endpoints() const
{
    const std::lock_guard lock(m_mutex);
    return m_endpoints;
}

void RunContext::setVersions(const QString &node, const QList<catalog::PackageVersion> &versions)
{
    const std::lock_guard lock(m_mutex);
    m_versions.insert(node, versions);
}

QList<catalog::PackageVersion> RunContext::versions(const QString &node) const
{
    const std::lock_guard lock(m_mutex);
    return m_versions.value(node);
}

void RunContext::setManifest(const QString &key, const QList<catalog::PackageVersion> &packages)
{
    const std::lock_guard lock(m_mutex);
    m_manifests.insert(key, packages);
}

QList<catalog::PackageVersion> RunContext::manifest(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    return m_manifests.value(key);
}

void RunContext::setRecipeDigest(const QString &key, const QString &digest)
{
    const std::lock_guard lock(m_mutex);
    m_recipeDigests.insert(key, digest);
}

QString RunContext::recipeDigest(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    return m_recipeDigests.value(key);
}

std::mutex &RunContext::indexMutex(const QString &platformId)
{
    const std::lock_guard lock(m_mutex);
    return m_indexMutexes[platformId];
}

double RunContext::secondsOf(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    if (!m_began.contains(key))
        m_began.insert(key, now);
    return Seconds(now - m_began.value(key)).count();
}

} // namespace bakeoff::deploy
