// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/deploy/deploy_session.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace bakeoff::widgets {

/// Deploys and changes that are under way, wait for their turn or have ended and are still shown; and what
/// all of them, and the machines that run, have said.
class DeploySessions : public QObject
{
    Q_OBJECT

public:
    explicit DeploySessions(DeployBackend &backend, QObject *parent = nullptr);
    ~DeploySessions() override;

    /// A new one, to be started by the caller. Those that ended long ago make room for it.
    DeploySession *add();
    /// Not while it is active.
    void remove(DeploySession *session);
    const std::vector<std::unique_ptr<DeploySession>> &all() const { return m_sessions; }
    int activeCount() const;
    bool isActive() const { return activeCount() > 0; }
    int deployingCount() const;              ///< that take processor time from others
    QSet<QString> deploymentsAtWork() const; ///< that those are about which are active
    void cancelAll();

    /// Adds a line to the log that comes from elsewhere.
    void note(const QString &node, const QString &text) { keep({node, text, 0}); }
    const QList<LogLine> &log() const { return m_log; }
    void retranslate();

Q_SIGNALS:
    void added(bakeoff::widgets::DeploySession *session);
    void aboutToBeRemoved(bakeoff::widgets::DeploySession *session);
    void changed(); ///< what one of them does, or which there are
    void finished();
    void logged(const bakeoff::widgets::LogLine &line);

private:
    void keep(const LogLine &line);

    DeployBackend &m_backend;
    std::vector<std::unique_ptr<DeploySession>> m_sessions; ///< the oldest first
    QList<LogLine> m_log;
    QHash<int, int> m_lines; ///< of that, how many each session has
    int m_lastNumber = 0;
};

} // namespace bakeoff::widgets
