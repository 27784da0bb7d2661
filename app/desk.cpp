// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/main_window.h"
#include "base/mailbox.h"
#include "catalog/catalog.h"
#include "catalog/preset_matrices.h"
#include "deploy/deployer.h"
#include "deploy/host_list.h"
#include "deploy/restarter.h"
#include "deploy/self_healer.h"
#include "deploy/workspace_settings.h"
#include "host/host_address.h"
#include "host/unreachable_host.h"
#include "widgets/deploy/deployer_backend.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <thread>

namespace bakeoff::app {

using storage::Workspace;

namespace {

/// Whether a reboot of this machine ends machines of that host: of all of them, or of some in a group.
bool hasThisMachine(const QString &hostUri)
{
    const auto address = host::parseHostAddress(hostUri);
    return address && (address->isLocal() ||
                       std::any_of(address->members.cbegin(), address->members.cend(), hasThisMachine));
}

} // namespace

/// Destroyed from the bottom up: the window first, the workspace last.
struct Desk::Session {
    std::unique_ptr<Workspace> workspace;
    std::shared_ptr<host::Hypervisor> host;
    std::unique_ptr<deploy::Deployer> deployer;
    std::unique_ptr<widgets::DeployerBackend> backend;
    std::unique_ptr<deploy::Watcher> watcher;
    std::unique_ptr<deploy::SelfHealer> healer;
    std::unique_ptr<deploy::Restarter> restarter;
    std::unique_ptr<MainWindow> window;
    Mailbox found;
    std::jthread looking;    ///< for what was left unfinished
    std::jthread publishing; ///< what other machines publish for this one
};

Desk::Desk(Settings &settings, Language &language, QPalette desktopPalette)
    : m_settings(settings), m_language(language), m_desktopPalette(std::move(desktopPalette))
{
}

Desk::~Desk() = default;

Result<std::unique_ptr<Workspace>> Desk::openOrCreate(const QString &path, Workspace::Mode mode) const
{
    if (QFileInfo::exists(path))
        return Workspace::open(path, mode);
    QDir().mkpath(QFileInfo(path).absolutePath());
    Result<std::unique_ptr<Workspace>> made = Workspace::create(path);
    if (!made)
        return made;
    for (const catalog::Matrix &matrix : catalog::sampleMatrices()) {
        if (const Result<> saved = (*made)->saveMatrix(matrix); !saved)
            return tl::unexpected(saved.error());
    }
    return made;
}

void Desk::open(const QString &path)
{
    Result<std::unique_ptr<Workspace>> workspace = openOrCreate(path, Workspace::Mode::ReadWrite);
    if (workspace)
        showSession(std::move(*workspace));
    else if (workspace.error().code == ErrorCode::Busy)
        offerReadOnly(path, workspace.error());
    else
        showError(tr("Workspace"), workspace.error(), !m_session);
}

void Desk::showSession(std::unique_ptr<Workspace> workspace)
{
    auto session = std::make_unique<Session>();
    session->workspace = std::move(workspace);
    // Planning and comparing want no host: without one the window opens all the same, and deploying says why
    // not. Who only reads leaves the host to those who may change something.
    const bool readsOnly = session->workspace->isReadOnly();
    const Result<std::shared_ptr<host::Hypervisor>> host =
        readsOnly ? fail(ErrorCode::Unreachable, tr("A workspace that is open read-only uses no host."))
                  : deploy::connectHost(*session->workspace);
    session->host =
        host ? *host
             : std::make_shared<host::UnreachableHost>(deploy::hostUri(*session->workspace), host.error());
    session->deployer = std::make_unique<deploy::Deployer>(
        *session->workspace, catalog::loadCatalog(catalog::defaultCatalogFolders()), session->host);
    session->backend = std::make_unique<widgets::DeployerBackend>(*session->deployer);
    session->watcher = std::make_unique<deploy::Watcher>(*session->workspace, session->host);
    session->healer =
        std::make_unique<deploy::SelfHealer>(*session->deployer, *session->workspace, *session->watcher);
    session->restarter = std::make_unique<deploy::Restarter>(
        *session->deployer, *session->workspace,
        hasThisMachine(session->host->uri()) ? deploy::Restarter::currentBootId() : QString());
    session->backend->follow(*session->watcher, *session->healer, *session->restarter);
    session->window = std::make_unique<MainWindow>(*session->workspace, *session->backend, m_settings);
    MainWindow *window = session->window.get();
    window->setHostText(host ? deploy::usedHost(*session->workspace).name : tr("not connected"),
                        host ? session->host->uri() : host.error().text());
    if (host)
        window->setOpenHost(session->host);
    connect(window, &MainWindow::languageChosen, this, [this](const QString &language) {
        m_settings.setLanguage(language);
        m_language.apply(language);
    });
    connect(window, &MainWindow::themeChosen, this, [this](widgets::Theme theme) {
        m_settings.setTheme(theme);
        widgets::applyTheme(theme, m_desktopPalette);
    });
    connect(window, &MainWindow::workspaceRequested, this, &Desk::request);
    connect(window, &MainWindow::closeRefused, this, [this] { m_next.clear(); });
    connect(window, &MainWindow::closed, this, &Desk::windowClosed, Qt::QueuedConnection);
    m_settings.setLastWorkspace(session->workspace->path());
    m_session = std::move(session);
    window->show();
    if (host)
        lookForUnfinished();
    if (!host && !readsOnly)
        showError(tr("Host"), host.error(), false);
    if (host)
        takeCare();
    for (const catalog::CatalogProblem &problem : m_session->deployer->catalog().problems)
        qWarning("%s", qUtf8Printable(problem.message));
}

void Desk::takeCare()
{
    Session *session = m_session.get();
    // First what a reboot has ended is started again. Then what died while nobody watched is shown, and
    // repaired where that is wanted.
    connect(session->restarter.get(), &deploy::Restarter::finished, this, [session] {
        if (const Result<> watching = session->watcher->start(); !watching)
            qWarning("%s", qUtf8Printable(watching.error().text()));
    });
    session->restarter->begin();
    // Addresses over ssh ended with the program that opened them.
    session->publishing = std::jthread([session](const std::stop_token &stop) {
        const QMap<QString, Error> failures = session->deployer->nodeControl().publishAgain(stop);
        session->found.post([session, failures] {
            for (auto it = failures.cbegin(); it != failures.cend(); ++it)
                Q_EMIT session->backend->logged(
                    {},
                    tr("The addresses of deployment %1 could not be opened: %2").arg(it.key(), it->text()));
        });
    });
}

void Desk::lookForUnfinished()
{
    // The host and the keyring are asked, which may take a moment.
    Session *session = m_session.get();
    session->looking = std::jthread([session] {
        const auto unfinished = session->deployer->unfinished();
        if (!unfinished) {
            qWarning("%s", qUtf8Printable(unfinished.error().text()));
            return;
        }
        if (!unfinished->isEmpty())
            session->found.post([session, all = *unfinished] { session->window->setUnfinished(all); });
    });
}

void Desk::stop(int code)
{
    m_next.clear();
    m_session.reset(); // cancels what is being deployed, and waits until it is undone
    QCoreApplication::exit(code);
}

void Desk::request(const QString &path, bool create)
{
    if (create && QFileInfo::exists(path)) {
        showError(tr("New workspace"),
                  {ErrorCode::AlreadyExists,
                   tr("“%1” exists already.").arg(path),
                   {},
                   tr("Choose another name, or open it.")},
                  false);
        return;
    }
    if (!create) { // looked at while the present one is still open: a file that is none closes nothing
        const auto readable = Workspace::open(path, Workspace::Mode::ReadOnly);
        if (!readable &&
            readable.error().code != ErrorCode::Unsupported) { // an older one is upgraded on opening
            showError(tr("Open workspace"), readable.error(), false);
            return;
        }
    }
    m_next = path;
    m_session->window->close();
}

void Desk::windowClosed()
{
    if (!m_session)
        return;
    const QString former = m_session->workspace->path();
    m_session.reset();
    if (m_next.isEmpty()) {
        QCoreApplication::quit();
        return;
    }
    m_successor = std::exchange(m_next, {});
    const Result<std::unique_ptr<Workspace>> made = openOrCreate(m_successor, Workspace::Mode::ReadWrite);
    if (made || made.error().code == ErrorCode::Busy) { // the successor offers to read one that is held
        QCoreApplication::quit();
        return;
    }
    m_successor = former;
    showError(tr("Workspace"), made.error(), true);
}

void Desk::offerReadOnly(const QString &path, const Error &error)
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Workspace in use"), error.message);
    question->setObjectName(QStringLiteral("readOnlyQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("It can be opened read-only: you see everything, and change nothing."));
    question->setDetailedText(error.detail);
    QPushButton *readOnly = question->addButton(tr("Open read-only"), QMessageBox::AcceptRole);
    readOnly->setObjectName(QStringLiteral("openReadOnly"));
    question->addButton(QMessageBox::Cancel);
    connect(readOnly, &QPushButton::clicked, this, [this, path] {
        Result<std::unique_ptr<Workspace>> workspace = openOrCreate(path, Workspace::Mode::ReadOnly);
        if (workspace)
            showSession(std::move(*workspace));
        else
            showError(tr("Workspace"), workspace.error(), true);
    });
    connect(question, &QMessageBox::rejected, this, [this] {
        if (!m_session)
            QCoreApplication::quit();
    });
    question->open();
}

void Desk::showError(const QString &title, const Error &error, bool quitAfter)
{
    QWidget *parent = m_session ? m_session->window.get() : nullptr;
    auto *message = new QMessageBox(QMessageBox::Critical, title, error.message, QMessageBox::Close, parent);
    message->setObjectName(QStringLiteral("errorMessage"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(error.hint);
    message->setDetailedText(error.detail);
    if (quitAfter)
        connect(message, &QMessageBox::finished, this, [] { QCoreApplication::exit(1); });
    message->open();
}

} // namespace bakeoff::app
