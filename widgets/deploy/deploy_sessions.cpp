// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/deploy_sessions.h"

#include <algorithm>

namespace bakeoff::widgets {

namespace {

/// Lines of one session, as many as a person scrolls through; the rest is in the run's journal.
constexpr int longestLog = 4000;
/// As many as have room beside one another.
constexpr int mostShown = 6;

} // namespace

DeploySessions::DeploySessions(DeployBackend &backend, QObject *parent) : QObject(parent), m_backend(backend)
{
}

DeploySessions::~DeploySessions() = default;

DeploySession *DeploySessions::add()
{
    while (std::ssize(m_sessions) >= mostShown) {
        const auto oldest = std::find_if(m_sessions.begin(), m_sessions.end(),
                                         [](const auto &session) { return !session->isActive(); });
        if (oldest == m_sessions.end())
            break;
        remove(oldest->get());
    }
    auto made = std::make_unique<DeploySession>(m_backend, ++m_lastNumber);
    DeploySession *session = made.get();
    connect(session, &DeploySession::changed, this, &DeploySessions::changed);
    connect(session, &DeploySession::finished, this, &DeploySessions::finished);
    connect(session, &DeploySession::logged, this, &DeploySessions::keep);
    m_sessions.push_back(std::move(made));
    Q_EMIT added(session);
    Q_EMIT changed();
    return session;
}

void DeploySessions::remove(DeploySession *session)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [session](const auto &each) { return each.get() == session; });
    if (found == m_sessions.end() || session->isActive())
        return;
    Q_EMIT aboutToBeRemoved(session);
    session->disconnect(this);
    const int number = session->number();
    found->release()->deleteLater(); // we may be inside one of its signals
    m_sessions.erase(found);
    m_log.removeIf([number](const LogLine &line) { return line.session == number; });
    m_lines.remove(number);
    Q_EMIT changed();
}

int DeploySessions::activeCount() const
{
    return int(std::count_if(m_sessions.begin(), m_sessions.end(),
                             [](const auto &session) { return session->isActive(); }));
}

int DeploySessions::deployingCount() const
{
    return int(std::count_if(m_sessions.begin(), m_sessions.end(), [](const auto &session) {
        return session->stage() == DeploySession::Stage::Deploying;
    }));
}

QSet<QString> DeploySessions::deploymentsAtWork() const
{
    QSet<QString> ids;
    for (const auto &session : m_sessions) {
        if (session->isActive() && !session->deploymentId().isEmpty())
            ids.insert(session->deploymentId());
    }
    return ids;
}

void DeploySessions::cancelAll()
{
    for (const auto &session : m_sessions)
        session->cancel();
}

void DeploySessions::keep(const LogLine &line)
{
    int &lines = m_lines[line.session];
    if (lines >= longestLog) {
        const int tooOld = longestLog / 4;
        lines -= tooOld;
        int left = tooOld;
        m_log.removeIf([&](const LogLine &other) { return other.session == line.session && left-- > 0; });
    }
    ++lines;
    m_log.append(line);
    Q_EMIT logged(m_log.last());
}

void DeploySessions::retranslate()
{
    for (const auto &session : m_sessions)
        session->retranslate();
}

} // namespace bakeoff::widgets
