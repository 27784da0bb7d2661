// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/session_tabs.h"

#include "base/units.h"
#include "widgets/common/icons.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace bakeoff::widgets {

using Stage = DeploySession::Stage;

SessionTabs::SessionTabs(DeploySessions &sessions, QWidget *parent) : QTabBar(parent), m_sessions(sessions)
{
    setObjectName(QStringLiteral("sessionTabs"));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    QTabBar::addTab(QString());
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SessionTabs::refresh);
    connect(&sessions, &DeploySessions::added, this, &SessionTabs::addTab);
    connect(&sessions, &DeploySessions::aboutToBeRemoved, this, &SessionTabs::removeTab);
    connect(&sessions, &DeploySessions::changed, this, &SessionTabs::refresh);
    // Clicked where it is chosen already, it leads back from a deployment's details.
    connect(this, &QTabBar::tabBarClicked, this, &SessionTabs::choose);
    connect(this, &QTabBar::currentChanged, this, &SessionTabs::choose);
    refresh();
}

void SessionTabs::addTab(DeploySession *session)
{
    const QSignalBlocker quiet(this);
    const int tab = QTabBar::addTab(QString());
    setTabData(tab, session->number());
}

QToolButton *SessionTabs::closeButton(DeploySession *session)
{
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeSession-%1").arg(session->number()));
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setIconSize(QSize(12, 12));
    connect(close, &QToolButton::clicked, this, [this, session] { m_sessions.remove(session); });
    return close;
}

void SessionTabs::removeTab(const DeploySession *session)
{
    const int tab = tabOf(session);
    if (tab < 1)
        return;
    const bool wasShown = tab == currentIndex();
    {
        const QSignalBlocker quiet(this);
        QTabBar::removeTab(tab);
        if (wasShown)
            setCurrentIndex(0);
    }
    if (wasShown)
        Q_EMIT planChosen();
}

void SessionTabs::setShown(const DeploySession *session)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(session ? tabOf(session) : 0);
}

void SessionTabs::choose(int tab)
{
    if (tab < 0)
        return;
    if (DeploySession *session = sessionOf(tab))
        Q_EMIT sessionChosen(session);
    else
        Q_EMIT planChosen();
}

int SessionTabs::tabOf(const DeploySession *session) const
{
    for (int tab = 1; tab < count(); ++tab) {
        if (tabData(tab).toInt() == session->number())
            return tab;
    }
    return -1;
}

DeploySession *SessionTabs::sessionOf(int tab) const
{
    for (const auto &session : m_sessions.all()) {
        if (session->number() == tabData(tab).toInt())
            return session.get();
    }
    return nullptr;
}

QString SessionTabs::textOf(const DeploySession &session) const
{
    const DeploySession::Leg *leg = session.currentLeg();
    if (!leg)
        return {};
    switch (session.stage()) {
    case Stage::Idle:
        break;
    case Stage::Looking:
        return tr("%1: looking").arg(session.title());
    case Stage::Waiting:
        return tr("%1: waiting").arg(session.title());
    case Stage::Deploying:
    case Stage::Clearing:
        if (session.isCancelling())
            return tr("%1: cancelling").arg(session.title());
        return tr("%1: %2 %").arg(session.title()).arg(std::lround(100 * session.fraction()));
    case Stage::Finished:
        return session.outcome() == catalog::Outcome::Succeeded
                   ? tr("%1: %2").arg(session.title(), formatSeconds(leg->record.deploy_s))
                   : tr("%1: %2").arg(session.title(), catalog::displayName(session.outcome()));
    }
    return session.title();
}

void SessionTabs::refresh()
{
    setTabText(0, tr("New deploy"));
    setTabToolTip(0, tr("Choose what to deploy next, also while something is under way"));
    for (const auto &session : m_sessions.all()) {
        const int tab = tabOf(session.get());
        if (tab < 1)
            continue;
        setTabText(tab, textOf(*session).replace(u'&', QStringLiteral("&&")));
        setTabToolTip(tab, session->reason());
        if (session->stage() == Stage::Finished && !tabButton(tab, QTabBar::RightSide))
            setTabButton(tab, QTabBar::RightSide, closeButton(session.get()));
        if (auto *close = qobject_cast<QToolButton *>(tabButton(tab, QTabBar::RightSide))) {
            close->setToolTip(tr("Close; what was measured stays"));
            close->setAccessibleName(tr("Close “%1”").arg(session->title()));
        }
    }
    setAccessibleName(tr("Deploys that are under way or have ended"));
    setVisible(count() > 1);
    if (m_sessions.isActive() && !m_tick.isActive())
        m_tick.start();
    else if (!m_sessions.isActive())
        m_tick.stop();
}

void SessionTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QTabBar::changeEvent(event);
}

} // namespace bakeoff::widgets
