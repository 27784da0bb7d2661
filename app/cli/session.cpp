// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "deploy/workspace_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace bakeoff::cli {

QString defaultWorkspacePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/bakeoff/workspace.bakeoff");
}

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

/// The model cannot know by which command a workspace is made.
Result<std::unique_ptr<storage::Workspace>> openWorkspace(const QString &path, storage::Workspace::Mode mode)
{
    auto opened = storage::Workspace::open(path, mode);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        opened.error().hint = Text::tr("Make it with “bakeoffctl init”, or name another with --workspace.");
    return opened;
}

} // namespace

Session::Session(GlobalOptions options)
    : m_options(std::move(options)), m_catalog(catalog::loadCatalog(catalog::defaultCatalogFolders())),
      m_out(stdout), m_error(stderr)
{
    for (const catalog::CatalogProblem &problem : std::as_const(m_catalog.problems))
        say(problem.message);
}

Session::~Session() = default;

Result<storage::Workspace *> Session::openForReading()
{
    if (m_workspace)
        return m_workspace.get();
    auto opened = openWorkspace(m_options.workspacePath, storage::Workspace::Mode::ReadOnly);
    if (!opened)
        return tl::unexpected(opened.error());
    m_workspace = std::move(*opened);
    return m_workspace.get();
}

Result<storage::Workspace *> Session::openForChanges()
{
    if (m_workspace && !m_workspace->isReadOnly())
        return m_workspace.get();
    m_workspace.reset();
    auto opened = openWorkspace(m_options.workspacePath, storage::Workspace::Mode::ReadWrite);
    if (!opened)
        return tl::unexpected(opened.error());
    m_workspace = std::move(*opened);
    return m_workspace.get();
}

Result<deploy::Deployer *> Session::deployer()
{
    if (m_deployer)
        return m_deployer.get();
    auto workspace = openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto host = deploy::connectHost(**workspace, m_options.hostUri);
    if (!host)
        return tl::unexpected(host.error());
    m_host = std::move(*host);
    m_deployer = std::make_unique<deploy::Deployer>(**workspace, m_catalog, m_host);
    return m_deployer.get();
}

Result<deploy::NodeControl> Session::nodeControl()
{
    if (auto opened = deployer(); !opened)
        return tl::unexpected(opened.error());
    return deploy::NodeControl(*m_workspace, m_host);
}

void Session::print(const QJsonObject &json, const QString &text)
{
    if (m_options.json) {
        m_out << QString::fromUtf8(QJsonDocument(json).toJson());
    } else {
        m_out << text;
        if (!text.endsWith(QLatin1Char('\n')))
            m_out << '\n';
    }
    m_out.flush();
}

void Session::say(const QString &line)
{
    m_error << line << '\n';
    m_error.flush();
}

} // namespace bakeoff::cli
