// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_guard.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace bakeoff::app {

CloseGuard::CloseGuard(QWidget *window, tables::MatrixDocument &document, tables::WorkspaceCache &cache,
                       widgets::DeployPage &deploy, widgets::TemplatesPage &templates)
    : QObject(window), m_window(window), m_document(document), m_cache(cache), m_deploy(deploy),
      m_templates(templates)
{
    connect(&m_document, &tables::MatrixDocument::modifiedChanged, this, [this](bool modified) {
        if (m_asking && !modified) // saved, as was asked for
            ask();
    });
    connect(&m_deploy, &widgets::DeployPage::busyChanged, this, &CloseGuard::noteBusy);
    connect(&m_templates, &widgets::TemplatesPage::busyChanged, this, &CloseGuard::noteBusy);
}

void CloseGuard::noteBusy()
{
    if (!m_waiting || isBusy())
        return;
    if (std::exchange(m_askAgain, false)) {
        m_waiting = false;
        m_asking = true;
        ask();
    } else {
        allow();
    }
}

bool CloseGuard::isAllowed()
{
    if (m_allowed)
        return true;
    if (m_asking)
        return false;
    if ((m_document.isModified() && !m_discard) || isBusy() ||
        (runningDeployments() > 0 && !m_cache.isReadOnly())) {
        m_asking = true;
        m_waiting = false;
        Q_EMIT waitingFor({});
        // The window system waits for an answer to its close event, so the question comes after it.
        QMetaObject::invokeMethod(this, &CloseGuard::ask, Qt::QueuedConnection);
        return false;
    }
    return true;
}

int CloseGuard::runningDeployments() const
{
    const QList<catalog::DeploymentRecord> &all = m_cache.deployments();
    return int(std::count_if(all.begin(), all.end(), [](const catalog::DeploymentRecord &record) {
        return record.state == catalog::DeploymentState::Running;
    }));
}

void CloseGuard::ask()
{
    if (m_document.isModified() && !m_discard)
        askUnsaved();
    else if (m_deploy.isBusy())
        askDeploying();
    else if (m_templates.isBusy())
        askMakingTemplates();
    else if (runningDeployments() > 0 && !m_keepRunning && !m_cache.isReadOnly())
        askRunning();
    else
        allow();
}

QMessageBox *CloseGuard::makeQuestion(const char *name, const QString &title, const QString &text,
                                      const QString &information)
{
    auto *question = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, m_window);
    question->setObjectName(QLatin1String(name));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(information);
    QPushButton *cancel = question->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("closeCancel"));
    connect(question, &QMessageBox::rejected, this, [this] {
        m_asking = false;
        m_discard = false;
        Q_EMIT refused();
    });
    return question;
}

void CloseGuard::askUnsaved()
{
    QMessageBox *question =
        makeQuestion("unsavedQuestion", tr("Unsaved changes"), tr("The matrix has unsaved changes."),
                     tr("Save them before closing?"));
    QPushButton *save = question->addButton(QMessageBox::Save);
    QPushButton *discard = question->addButton(QMessageBox::Discard);
    save->setObjectName(QStringLiteral("closeSave"));
    discard->setObjectName(QStringLiteral("closeDiscard"));
    question->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, &CloseGuard::saveRequested);
    connect(discard, &QPushButton::clicked, this, [this] {
        m_discard = true;
        QMetaObject::invokeMethod(this, &CloseGuard::ask, Qt::QueuedConnection);
    });
    question->open();
}

void CloseGuard::askDeploying()
{
    QMessageBox *question = makeQuestion("deployingQuestion", tr("A deploy is running"),
                                         tr("Bakeoff is still deploying or removing virtual machines."),
                                         tr("It can close by itself when that has ended, and leave what runs "
                                            "running; or stop now and remove all "
                                            "virtual machines of this workspace."));
    QPushButton *later = question->addButton(tr("Close when finished"), QMessageBox::AcceptRole);
    QPushButton *stop = question->addButton(tr("Stop and destroy"), QMessageBox::DestructiveRole);
    later->setObjectName(QStringLiteral("closeWhenFinished"));
    stop->setObjectName(QStringLiteral("closeStop"));
    question->setDefaultButton(later);
    connect(later, &QPushButton::clicked, this, &CloseGuard::closeWhenIdle);
    connect(stop, &QPushButton::clicked, this, &CloseGuard::stopAndClose);
    question->open();
}

void CloseGuard::askMakingTemplates()
{
    QMessageBox *question = makeQuestion(
        "templatesQuestion", tr("Templates are being made"), tr("Bakeoff is still working on templates."),
        tr("It can close by itself when that has ended. Cancelled now, what was finished stays, and "
           "the rest is made the next time."));
    QPushButton *later = question->addButton(tr("Close when finished"), QMessageBox::AcceptRole);
    QPushButton *stop = question->addButton(tr("Cancel the work and close"), QMessageBox::DestructiveRole);
    later->setObjectName(QStringLiteral("closeWhenFinished"));
    stop->setObjectName(QStringLiteral("closeStop"));
    question->setDefaultButton(later);
    connect(later, &QPushButton::clicked, this, &CloseGuard::closeWhenIdle);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_asking = false;
        m_waiting = true;
        m_askAgain = true; // what runs is another question
        Q_EMIT waitingFor(tr("Cancelling the work on templates, then Bakeoff closes."));
        m_templates.stop();
        noteBusy();
    });
    question->open();
}

void CloseGuard::askRunning()
{
    QMessageBox *question =
        makeQuestion("runningQuestion", tr("Virtual machines are running"),
                     tr("%n deployment(s) are still running.", nullptr, runningDeployments()),
                     tr("They can keep running without Bakeoff, with the ports they publish; it finds them "
                        "again at the next start."));
    QPushButton *keep = question->addButton(tr("Keep running"), QMessageBox::AcceptRole);
    QPushButton *stop = question->addButton(tr("Destroy all"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("closeKeep"));
    stop->setObjectName(QStringLiteral("closeStop"));
    question->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_keepRunning = true;
        allow();
    });
    connect(stop, &QPushButton::clicked, this, &CloseGuard::stopAndClose);
    question->open();
}

void CloseGuard::closeWhenIdle()
{
    m_asking = false;
    m_waiting = true;
    Q_EMIT waitingFor(tr("Bakeoff closes when what is under way has ended."));
    noteBusy();
}

void CloseGuard::stopAndClose()
{
    m_asking = false;
    m_waiting = true;
    Q_EMIT waitingFor(tr("Stopping: virtual machines are being removed, then Bakeoff closes."));
    m_templates.stop();
    m_deploy.stopEverything();
    noteBusy();
}

void CloseGuard::allow()
{
    m_asking = false;
    m_waiting = false;
    m_allowed = true;
    if (m_discard) // only now: until here the window might have stayed open
        m_cache.discardMatrices(m_document.unsaved());
    QMetaObject::invokeMethod(this, &CloseGuard::allowed, Qt::QueuedConnection);
}

} // namespace bakeoff::app
