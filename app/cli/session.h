// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "deploy/deployer.h"
#include "deploy/node_control.h"
#include "host/hypervisor.h"
#include "storage/workspace.h"

#include <QJsonObject>
#include <QTextStream>

#include <memory>

namespace bakeoff::cli {

/// The options that come before every command.
struct GlobalOptions {
    QString workspacePath;
    bool json = false;
    QString hostUri; ///< empty: what the workspace says, else the embedded driver
};

/// What the commands share: the catalog at once, workspace and host when first asked for.
class Session
{
public:
    explicit Session(GlobalOptions options);
    ~Session();

    const GlobalOptions &options() const { return m_options; }
    const catalog::Catalog &catalog() const { return m_catalog; }
    /// For reading; taken for changes by nobody else meanwhile only with openForChanges().
    Result<storage::Workspace *> openForReading();
    Result<storage::Workspace *> openForChanges();
    Result<deploy::Deployer *> deployer(); ///< opens the workspace for changes, and the host

    /// The machines of the workspace's deployments; opens the workspace for changes, and the host.
    Result<deploy::NodeControl> nodeControl();

    /// Result of a command: as JSON with --json, else \a text.
    void print(const QJsonObject &json, const QString &text);
    /// What a person may like to know while waiting; to stderr, so that --json stays clean.
    void say(const QString &line);

private:
    GlobalOptions m_options;
    catalog::Catalog m_catalog;
    std::unique_ptr<storage::Workspace> m_workspace;
    std::shared_ptr<host::Hypervisor> m_host;
    std::unique_ptr<deploy::Deployer> m_deployer;
    QTextStream m_out;
    QTextStream m_error;
};

/// "NAME.bakeoff" below the XDG data directory.
QString defaultWorkspacePath();

} // namespace bakeoff::cli
