// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace bakeoff::tests {

/// bakeoffctl as a person runs it in a terminal. Its secrets go to a folder beside the workspace.
class CommandLine
{
public:
    CommandLine(const QString &workspace, const QStringList &words);
    ~CommandLine();

    /// Waits until it has printed \a text; false when it ended before, or after that many milliseconds.
    bool waitUntilPrinted(const QByteArray &text, int atMost_ms);
    /// Ctrl-C.
    void interrupt();
    void kill(); ///< SIGKILL: it has no say in it
    /// Its exit code, or -1 when it crashed or did not end in that time.
    int waitUntilEnded(int atMost_ms);
    QByteArray printed() const { return m_output + m_errors; }
    QByteArray output() const { return m_output; } ///< on standard output alone

private:
    void read();

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace bakeoff::tests
