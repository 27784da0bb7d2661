// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/command_line.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <csignal>

namespace bakeoff::tests {

CommandLine::CommandLine(const QString &workspace, const QStringList &words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_STATE_HOME"),
                       QFileInfo(workspace).path() + QStringLiteral("/state"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // a person's keyring is none of a test's business
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(BAKEOFFCTL),
                    QStringList{QStringLiteral("--workspace"), workspace} + words);
}

CommandLine::~CommandLine()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    interrupt(); // undoes what it made
    (void)waitUntilEnded(60000);
}

void CommandLine::read()
{
    m_output += m_process.readAllStandardOutput();
    m_errors += m_process.readAllStandardError();
}

bool CommandLine::waitUntilPrinted(const QByteArray &text, int atMost_ms)
{
    const QDeadlineTimer deadline(atMost_ms);
    while (true) {
        const bool ended = m_process.state() == QProcess::NotRunning;
        read();
        if (printed().contains(text))
            return true;
        if (ended || deadline.hasExpired())
            return false;
        m_process.waitForReadyRead(100); // of one stream; the other is looked at all the same
    }
}

void CommandLine::interrupt()
{
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
}

void CommandLine::kill()
{
    m_process.kill();
}

int CommandLine::waitUntilEnded(int atMost_ms)
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(atMost_ms);
    read();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace bakeoff::tests
