// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/deployment.h"
#include "catalog/plan.h"
#include "deploy/secret_store.h"
#include "guest/agent.h"
#include "host/hypervisor.h"
#include "image/mirror.h"
#include "storage/workspace.h"

#include <map>
#include <mutex>

namespace bakeoff::deploy {

/// Names of what exists on the host for one deployment or bake. All carry its id, so that they are found
/// again later.
struct UnitNames {
    QString unitId;
    QString images;           ///< the workspace's image folder
    QString runtimeDirectory; ///< the host's folder of short paths

    QString domain(const QString &node) const;
    QString disk(const QString &node) const;
    QString console(const QString &node) const;
    QString agentSocket(const QString &node) const;
    QString iso(const QString &scope) const; ///< "deployment", or a template key
    QStringList filesOf(const QString &node) const { return {disk(node), console(node), agentSocket(node)}; }
};

/// What the steps of one run share. The maps are filled by steps on worker threads and guarded by the mutex;
/// the rest is set before the run begins.
class RunContext
{
public:
    RunContext(storage::Workspace &workspace, catalog::Catalog catalog,
               std::shared_ptr<host::Hypervisor> host, std::shared_ptr<SecretStore> secrets,
               catalog::Plan plan, QString unitId);

    storage::Workspace &workspace;
    const catalog::Catalog catalog;
    const std::shared_ptr<host::Hypervisor> host;
    const std::shared_ptr<SecretStore> secrets;
    const catalog::Plan plan;
    const QString unitId; ///< names all that this run makes; the deployment's id where there is one
    const UnitNames names;
    QMap<QString, QString> chosenSecrets; ///< by id, those that are not to be generated
    const QString checkToken;             ///< of this run's check of the topology; see catalog::TopologyCheck

    /// Of the template that the node is cloned from.
    const catalog::Platform &platform(const catalog::PlanNode &node) const;
    const catalog::Service &service(const catalog::PlanNode &node) const;

    guest::GuestAgent agent(const QString &node) const;

    /// The ready template of a key: from the workspace, or what this run has just built.
    Result<catalog::TemplateRecord> templateFor(const QString &key) const;
    void provide(const QString &key, const catalog::TemplateRecord &record);
    QString imagePath(const QString &file) const { return names.images + QLatin1Char('/') + file; }

    host::Acceleration acceleration() const;
    void setAcceleration(host::Acceleration acceleration);
    void addEndpoint(const catalog::Endpoint &endpoint);
    QList<catalog::Endpoint> endpoints() const;
    void setVersions(const QString &node, const QList<catalog::PackageVersion> &versions);
    QList<catalog::PackageVersion> versions(const QString &node) const;
    /// Manifest and time of a bake that goes on.
    void setManifest(const QString &key, const QList<catalog::PackageVersion> &packages);
    QList<catalog::PackageVersion> manifest(const QString &key) const;
    /// Of the recipes as they were when they were packed for a bake: the folder may change meanwhile.
    void setRecipeDigest(const QString &key, const QString &digest);
    QString recipeDigest(const QString &key) const;
    /// Seconds since this key was first asked about; the first call starts it.
    double secondsOf(const QString &key);
    /// Held by who uses the package lists of a platform.
    std::mutex &indexMutex(const QString &platformId);

private:
    mutable std::mutex m_mutex;
    QMap<QString, catalog::TemplateRecord> m_provided;
    host::Acceleration m_acceleration = host::Acceleration::Tcg;
    QList<catalog::Endpoint> m_endpoints;
    QMap<QString, QList<catalog::PackageVersion>> m_versions;
    QMap<QString, QList<catalog::PackageVersion>> m_manifests;
    QMap<QString, QString> m_recipeDigests;
    QMap<QString, Clock::time_point> m_began;
    std::map<QString, std::mutex> m_indexMutexes;
};

} // namespace bakeoff::deploy
