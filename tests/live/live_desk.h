// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/secret_store.h"
#include "host/hypervisor.h"
#include "storage/workspace.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <memory>
#include <thread>
#include <utility>

namespace bakeoff::tests {

/// A workspace with the real embedded hypervisor, for tests and benchmarks that use virtual machines.
class LiveDesk
{
public:
    /// Opens or makes FOLDER/live.bakeoff. Errors are those of workspace and host.
    static Result<std::unique_ptr<LiveDesk>> open(const QString &folder);
    ~LiveDesk();

    /// Ends the desk and removes its folder, and that of its host.
    static void discard(std::unique_ptr<LiveDesk> desk, const QString &folder);

    storage::Workspace &workspace() { return *m_workspace; }
    deploy::Deployer &deployer() { return *m_deployer; }
    host::Hypervisor &host() { return *m_host; }
    const catalog::Catalog &catalog() const { return m_deployer->catalog(); }

    /// Plans, deploys and waits; prints each step as it ends.
    catalog::RunRecord deploy(const catalog::DeployRequest &request);
    catalog::RunRecord carryOut(const catalog::Plan &plan);
    catalog::RunRecord destroy(const QString &deploymentId);
    Result<catalog::DeploymentRecord> deployment(const QString &id);
    /// What a command prints in a node of a running deployment.
    QString inGuest(const QString &deploymentId, const QString &node, const QStringList &command);

    /// Files of ours in the image folder and the runtime folder, apart from those of templates and of the
    /// workspace.
    QStringList leftFiles();
    /// QEMU processes whose command line names this workspace's runtime folder.
    QStringList leftProcesses();
    /// The process of a domain's QEMU; 0 when there is none.
    static qint64 processOf(const QString &domain);

private:
    LiveDesk() = default;
    std::unique_ptr<storage::Workspace> m_workspace;
    std::shared_ptr<host::Hypervisor> m_host;
    std::unique_ptr<deploy::Deployer> m_deployer;
};

/// GET / over a fresh connection each time; the whole answer, empty on any error.
QByteArray httpGet(int port);

/// Asks a published web site again and again, on a thread of its own, until it is ended.
class RequestStream
{
public:
    explicit RequestStream(int port);
    /// How many were answered with 200, and how many were not.
    std::pair<int, int> end();
    int answered() const { return m_answered; }

private:
    std::atomic<int> m_answered = 0;
    std::atomic<int> m_failed = 0;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace bakeoff::tests
