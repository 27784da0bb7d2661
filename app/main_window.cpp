// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/close_guard.h"
#include "app/main_actions.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/navigation_bar.h"
#include "widgets/compare/comparison_page.h"
#include "widgets/deploy/deploy_page.h"
#include "widgets/hosts/hosts_page.h"
#include "widgets/matrix/matrix_page.h"
#include "widgets/templates/templates_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>

namespace bakeoff::app {

using widgets::ComparisonPage;
using widgets::DeployPage;
using widgets::HostsPage;
using widgets::MatrixPage;
using widgets::TemplatesPage;

MainWindow::MainWindow(storage::Workspace &workspace, widgets::DeployBackend &backend, Settings &settings)
    : m_settings(settings), m_backend(backend), m_cache(workspace), m_document(backend.catalog()),
      m_knownHosts(workspace), m_actions(new MainActions(*this, m_document.undoStack())),
      m_navigation(new widgets::NavigationBar(this)), m_pages(new QStackedWidget(this)),
      m_matrix(new MatrixPage(m_document, m_cache)),
      m_templates(new TemplatesPage(backend, m_document, m_cache)),
      m_deploy(new DeployPage(backend, m_cache)),
      m_compare(new ComparisonPage(backend.catalog(), m_document, m_cache)),
      m_hosts(new HostsPage(m_knownHosts)),
      m_guard(new CloseGuard(this, m_document, m_cache, *m_deploy, *m_templates)),
      m_pathLabel(new QLabel(this)), m_accelerationLabel(new QLabel(this)), m_hostLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/bakeoff/icons/bakeoff.svg")));
    m_navigation->addPage(QStringLiteral("matrix"), "goMatrix");
    m_navigation->addPage(QStringLiteral("templates"), "goTemplates");
    m_navigation->addPage(QStringLiteral("deploy"), "goDeploy");
    m_navigation->addPage(QStringLiteral("compare"), "goCompare");
    m_navigation->addPage(QStringLiteral("server"), "goHosts");
    m_pages->setObjectName(QStringLiteral("pages"));
    for (QWidget *page : {static_cast<QWidget *>(m_matrix), static_cast<QWidget *>(m_templates),
                          static_cast<QWidget *>(m_deploy), static_cast<QWidget *>(m_compare),
                          static_cast<QWidget *>(m_hosts)})
        m_pages->addWidget(page);
    auto *center = new QWidget(this);
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    setCentralWidget(center);

    m_pathLabel->setObjectName(QStringLiteral("statusPath"));
    m_accelerationLabel->setObjectName(QStringLiteral("statusAcceleration"));
    m_hostLabel->setObjectName(QStringLiteral("statusHost"));
    statusBar()->addWidget(m_pathLabel, 1);
    statusBar()->addPermanentWidget(m_accelerationLabel);
    statusBar()->addPermanentWidget(m_hostLabel);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);

    m_actions->addToMenus(m_matrix->editActions(), m_matrix->viewActions());
    connectActions();
    connectPages();
    m_actions->setLanguage(settings.language());
    m_actions->setTheme(settings.theme());
    retranslate();
    showPage(MatrixPageIndex);
    resize(1280, 800);
    setMinimumHeight(640); // its pages say how narrow it may be
    restoreGeometry(settings.windowGeometry());
}

MainWindow::~MainWindow()
{
    // Pages use the cache and the document, which are members and would go first.
    m_document.disconnect();
    m_document.undoStack().disconnect();
    delete centralWidget();
}

void MainWindow::connectActions()
{
    connect(m_actions->newWorkspace, &QAction::triggered, this, [this] { askWorkspace(true); });
    connect(m_actions->openWorkspace, &QAction::triggered, this, [this] { askWorkspace(false); });
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::save);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::about);
    connect(m_actions, &MainActions::languageChosen, this, &MainWindow::languageChosen);
    connect(m_actions, &MainActions::themeChosen, this, &MainWindow::themeChosen);
    connect(m_actions, &MainActions::pageChosen, this, [this](int page) { showPage(Page(page)); });
    connect(m_navigation, &widgets::NavigationBar::pageChosen, this,
            [this](int page) { showPage(Page(page)); });
}

void MainWindow::connectPages()
{
    connect(&m_cache, &tables::WorkspaceCache::matricesChanged, this, [this] {
        QList<catalog::MatrixVersions> versions = m_cache.matrices();
        if (m_cache.isReadOnly()) { // what another window is editing is not ours to save
            for (catalog::MatrixVersions &each : versions)
                each.current = each.saved;
        }
        m_document.load(versions);
    });
    connect(&m_document, &tables::MatrixDocument::edited, &m_cache, &tables::WorkspaceCache::recordEdit);
    connect(&m_cache, &tables::WorkspaceCache::matricesSaved, this,
            [this](const QList<catalog::Matrix> &saved) { m_document.markSaved(saved); });
    connect(&m_cache, &tables::WorkspaceCache::failed, this, [this](const Error &error) {
        auto *message =
            new QMessageBox(QMessageBox::Warning, tr("Workspace"), error.message, QMessageBox::Ok, this);
        message->setObjectName(QStringLiteral("workspaceError"));
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->setInformativeText(error.hint);
        message->setDetailedText(error.detail);
        message->open();
    });
    connect(&m_document, &tables::MatrixDocument::modifiedChanged, this, [this](bool modified) {
        m_actions->save->setEnabled(modified && !m_cache.isReadOnly());
        setWindowModified(modified);
    });
    connect(m_matrix, &MatrixPage::deployRequested, this,
            [this](const catalog::CellKey &key, catalog::Strategy strategy, const QString &pinned) {
                showPage(DeployPageIndex);
                m_deploy->chooseCell(key, strategy, pinned);
            });
    connect(m_matrix, &MatrixPage::noticed, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10000); });
    connect(m_matrix, &MatrixPage::matrixShown, m_templates, &TemplatesPage::chooseMatrix);
    connect(m_matrix, &MatrixPage::matrixShown, m_compare, &ComparisonPage::chooseMatrix);
    connect(m_matrix, &MatrixPage::catalogChanged, &m_backend, &widgets::DeployBackend::setCatalog);
    connect(&m_backend, &widgets::DeployBackend::catalogChanged, m_matrix, &MatrixPage::refreshCatalog);
    connect(&m_backend, &widgets::DeployBackend::catalogChanged, m_compare, &ComparisonPage::refreshCatalog);
    connect(m_deploy, &DeployPage::comparisonRequested, this,
            [this](const QString &topology, const QString &platform) {
                showPage(ComparisonPageIndex);
                m_compare->choose(topology, platform);
            });
    // The first deploy finds out what acceleration there is.
    connect(m_deploy, &DeployPage::busyChanged, this, &MainWindow::refreshStatus);
    connect(m_deploy, &DeployPage::busyChanged, this, &MainWindow::shareHost);
    connect(m_templates, &TemplatesPage::busyChanged, this, &MainWindow::shareHost);
    connect(&m_cache, &tables::WorkspaceCache::runsChanged, this, &MainWindow::refreshStatus);
    connect(m_compare, &ComparisonPage::deployRequested, this, [this] { showPage(DeployPageIndex); });
    connect(m_compare, &ComparisonPage::noticed, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10000); });
    connect(m_hosts, &HostsPage::hostChosen, this, [this] {
        // A process serves one host; closing asks first where something is under way.
        Q_EMIT workspaceRequested(m_cache.path(), false);
    });
    connect(m_guard, &CloseGuard::saveRequested, this, &MainWindow::save);
    connect(m_guard, &CloseGuard::allowed, this, &QWidget::close);
    connect(m_guard, &CloseGuard::refused, this, &MainWindow::closeRefused);
    connect(m_guard, &CloseGuard::waitingFor, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
}

void MainWindow::setUnfinished(const QList<deploy::Unfinished> &unfinished)
{
    m_deploy->setUnfinished(unfinished);
    showPage(DeployPageIndex);
}

void MainWindow::setHostText(const QString &text, const QString &details)
{
    m_hostText = text;
    m_hostDetails = details;
    refreshStatus();
}

void MainWindow::setOpenHost(std::shared_ptr<host::Hypervisor> host)
{
    m_knownHosts.setOpenHost(std::move(host));
    m_hosts->testUsedHost();
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    m_navigation->setCurrent(page);
    refreshStatus();
}

void MainWindow::save()
{
    m_cache.saveMatrices(m_document.snapshot(m_document.unsaved()));
}

void MainWindow::askWorkspace(bool create)
{
    auto *dialog =
        new QFileDialog(this, create ? tr("New workspace") : tr("Open workspace"),
                        QFileInfo(m_cache.path()).absolutePath(), tr("Bakeoff workspaces (*.bakeoff)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("bakeoff"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, create](const QString &path) { Q_EMIT workspaceRequested(path, create); });
    dialog->open();
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Bakeoff"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("<h3>Bakeoff %1</h3>").arg(QStringLiteral(BAKEOFF_VERSION)));
    box->setInformativeText(tr(
        "How far should a virtual machine template be pre-installed? Bakeoff deploys both ways on your own "
        "hosts, measures every phase, and answers with the numbers.\n\n"
        "Free software under the GNU General Public License, version 3 or later."));
    box->open();
}

void MainWindow::retitle()
{
    const QString name = QFileInfo(m_cache.path()).completeBaseName();
    setWindowTitle(m_cache.isReadOnly() ? tr("%1[*] (read-only) – Bakeoff").arg(name)
                                        : tr("%1[*] – Bakeoff").arg(name));
}

void MainWindow::refreshStatus()
{
    m_pathLabel->setText(m_cache.path());
    m_pathLabel->setToolTip(tr("The workspace that is open"));
    m_accelerationLabel->setText(tr("Acceleration: %1").arg(m_backend.accelerationSummary()));
    m_hostLabel->setText(tr("Host: %1").arg(m_hostText));
    m_hostLabel->setToolTip(m_hostDetails);
    m_hostLabel->setVisible(!m_hostText.isEmpty());
}

void MainWindow::shareHost()
{
    // Both would make the same templates, and what is measured would be measured beside something else.
    m_templates->setBlocked(m_deploy->isBusy() ? tr("Wait until the deploy has ended.") : QString());
    m_deploy->setBlocked(m_templates->isBusy()
                             ? tr("Templates are being worked on; deploying waits until that has ended.")
                             : QString());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_navigation->setTexts({tr("Matrix"), tr("Templates"), tr("Deploy"), tr("Compare"), tr("Hosts")});
    m_navigation->setAccessibleName(tr("Pages"));
    retitle();
    refreshStatus();
    shareHost();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_guard->isAllowed()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    event->accept();
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace bakeoff::app
