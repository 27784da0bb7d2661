// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/deployer.h"
#include "deploy/secret_store.h"
#include "storage/workspace.h"
#include "support/fixtures.h"
#include "support/scripted_host.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

namespace bakeoff::tests {

/// A new workspace with an OS template of Debian 12 on a host without machines, and a deployer on it.
class ScriptedDesk
{
protected:
    const catalog::Catalog m_catalog = productCatalog();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<storage::Workspace> m_workspace;
    std::shared_ptr<ScriptedHost> m_host;
    std::unique_ptr<deploy::Deployer> m_deployer;
    QStringList m_filesBefore;

    bool open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return makeIn(m_folder->path());
    }
    bool makeIn(const QString &folder)
    {
        m_path = folder;
        auto workspace = storage::Workspace::create(m_path + QStringLiteral("/team.bakeoff"));
        if (!workspace || !QDir(m_path).mkpath(QStringLiteral("vm")))
            return false;
        m_workspace = std::move(*workspace);
        connectHost();
        if (!addTemplate(osTemplate(m_catalog, "debian-12")))
            return false;
        m_filesBefore = files();
        return true;
    }
    /// The desk that open() has made in that folder, with the machines that are kept there: as another
    /// process finds it.
    bool openIn(const QString &folder)
    {
        m_path = folder;
        auto workspace = storage::Workspace::open(m_path + QStringLiteral("/team.bakeoff"));
        if (!workspace) {
            qWarning() << workspace.error().text();
            return false;
        }
        m_workspace = std::move(*workspace);
        connectHost();
        m_host->keepIn(m_path + QStringLiteral("/machines.json"));
        return true;
    }
    void connectHost()
    {
        m_host = std::make_shared<ScriptedHost>(m_path + QStringLiteral("/vm"), m_workspace->id());
        if (QDir(store()).exists())
            m_host->store = store();
        m_deployer = std::make_unique<deploy::Deployer>(
            *m_workspace, m_catalog, m_host,
            deploy::makeFileSecretStore(m_path + QStringLiteral("/secrets")));
    }
    /// Leaves the folder to another process.
    void letGo()
    {
        m_deployer.reset();
        m_host.reset();
        m_workspace.reset();
    }
    void close()
    {
        letGo();
        m_folder.reset();
    }

    /// Where it is made, the host keeps disks of machines in it, as one that does not read our files.
    QString store() const { return m_path + QStringLiteral("/store"); }
    QStringList files() const
    {
        QStringList found;
        for (const QString &folder : {m_path + QStringLiteral("/vm"), m_path + QStringLiteral("/secrets"),
                                      m_workspace->imagesDirectory(), store()}) {
            QDirIterator it(folder, QDir::Files | QDir::System, QDirIterator::Subdirectories);
            while (it.hasNext())
                found << it.next();
        }
        found.sort();
        return found;
    }

    bool addTemplate(const catalog::TemplateRecord &record)
    {
        for (const QString &name : {record.diskFile, record.kernelFile, record.initrdFile}) {
            QFile file(m_workspace->imagesDirectory() + '/' + name);
            if (!file.open(QIODevice::WriteOnly) || file.write("image") <= 0)
                return false;
        }
        return m_workspace->saveTemplate(record).has_value();
    }

    catalog::RunRecord deploy(const catalog::DeployRequest &asked)
    {
        auto plan = m_deployer->plan(asked);
        if (!plan) {
            qWarning() << plan.error().text();
            return {};
        }
        return m_deployer->start(*plan)->wait();
    }
};

} // namespace bakeoff::tests
