// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/deploy/deploy_sessions.h"

#include <QTabBar>
#include <QTimer>

class QToolButton;

namespace bakeoff::widgets {

/// Leads to the plan of a new deploy, and to each one that is under way, waits or has ended; says of each how
/// far it is. Hidden while there is only the plan.
class SessionTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit SessionTabs(DeploySessions &sessions, QWidget *parent = nullptr);

    /// Marks what is shown; null: the plan.
    void setShown(const DeploySession *session);

Q_SIGNALS:
    void planChosen();
    void sessionChosen(bakeoff::widgets::DeploySession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addTab(DeploySession *session);
    QToolButton *closeButton(DeploySession *session);
    void removeTab(const DeploySession *session);
    void choose(int tab);
    void refresh();
    int tabOf(const DeploySession *session) const;
    DeploySession *sessionOf(int tab) const; ///< null: the plan
    QString textOf(const DeploySession &session) const;

    DeploySessions &m_sessions;
    QTimer m_tick;
};

} // namespace bakeoff::widgets
