// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "deploy/recovery.h"
#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_backend.h"
#include "widgets/hosts/hosts_backend.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace bakeoff::widgets {
class ComparisonPage;
class DeployPage;
class HostsPage;
class MatrixPage;
class NavigationBar;
class TemplatesPage;
} // namespace bakeoff::widgets

namespace bakeoff::app {

class CloseGuard;
class MainActions;

/// Assembles the pages of one workspace. What they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum Page { MatrixPageIndex, TemplatesPageIndex, DeployPageIndex, ComparisonPageIndex, HostsPageIndex };

    /// All three must outlive the window.
    MainWindow(storage::Workspace &workspace, widgets::DeployBackend &backend, Settings &settings);
    ~MainWindow() override;

    /// What the status bar says of the host; \a details: its address, or why it is not connected.
    void setHostText(const QString &text, const QString &details = {});
    /// The host that is deployed on, for the page of hosts to look at.
    void setOpenHost(std::shared_ptr<host::Hypervisor> host);
    /// What a program that ended in the middle has left: it is shown at once.
    void setUnfinished(const QList<deploy::Unfinished> &unfinished);
    void showPage(Page page);

Q_SIGNALS:
    void languageChosen(const QString &language);
    void themeChosen(bakeoff::widgets::Theme theme);
    void workspaceRequested(const QString &path, bool create);
    void closed();
    void closeRefused();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void connectPages();
    void askWorkspace(bool create);
    void save();
    void about();
    void retranslate();
    void retitle();
    void refreshStatus();
    void shareHost();

    Settings &m_settings;
    widgets::DeployBackend &m_backend;
    tables::WorkspaceCache m_cache;
    tables::MatrixDocument m_document;
    widgets::WorkspaceHosts m_knownHosts;
    MainActions *m_actions;
    widgets::NavigationBar *m_navigation;
    QStackedWidget *m_pages;
    widgets::MatrixPage *m_matrix;
    widgets::TemplatesPage *m_templates;
    widgets::DeployPage *m_deploy;
    widgets::ComparisonPage *m_compare;
    widgets::HostsPage *m_hosts;
    CloseGuard *m_guard;
    QLabel *m_pathLabel;
    QLabel *m_accelerationLabel;
    QLabel *m_hostLabel;
    QString m_hostText;
    QString m_hostDetails;
};

} // namespace bakeoff::app
