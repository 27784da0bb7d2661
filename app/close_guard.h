// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_page.h"
#include "widgets/templates/templates_page.h"

#include <QObject>

class QMessageBox;

namespace bakeoff::app {

/// Decides whether the window may close: asks about unsaved changes, then about what is being deployed, made
/// or still runs. Waits for nothing itself; allowed() or refused() follows.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    CloseGuard(QWidget *window, tables::MatrixDocument &document, tables::WorkspaceCache &cache,
               widgets::DeployPage &deploy, widgets::TemplatesPage &templates);

    /// True at once when there is nothing to ask.
    bool isAllowed();

Q_SIGNALS:
    void allowed();
    void refused();
    void saveRequested();
    void waitingFor(const QString &sentence); ///< what closing waits for; empty: for nothing any more

private:
    void ask();
    void askUnsaved();
    void askDeploying();
    void askMakingTemplates();
    void askRunning();
    void stopAndClose();
    void closeWhenIdle();
    void allow();
    bool isBusy() const { return m_deploy.isBusy() || m_templates.isBusy(); }
    void noteBusy();
    int runningDeployments() const;
    QMessageBox *makeQuestion(const char *name, const QString &title, const QString &text,
                              const QString &information);

    QWidget *m_window;
    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    widgets::DeployPage &m_deploy;
    widgets::TemplatesPage &m_templates;
    bool m_asking = false;
    bool m_waiting = false;
    bool m_allowed = false;
    bool m_discard = false;
    bool m_keepRunning = false;
    bool m_askAgain = false; ///< once what was stopped is undone
};

} // namespace bakeoff::app
