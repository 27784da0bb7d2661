// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QThread>

#include <atomic>
#include <mutex>

class QTcpSocket;

namespace bakeoff::tests {

/// A package mirror on loopback, over HTTP, out of a folder: of the files that it is told, it gives wrong or
/// no answers. It works on a thread of its own, because what asks it blocks the test's.
class FaultyMirror
{
public:
    enum class Fault {
        None,
        Hangs,       ///< takes the request and never answers
        StopsMidway, ///< sends the first half and nothing more
        BreaksOff,   ///< sends the first half and closes the connection
        WrongBytes,  ///< the right size
        Truncated,   ///< half of it, as if that were all
        Lacks,       ///< 404
    };

    explicit FaultyMirror(const QString &folder);
    ~FaultyMirror();
    FaultyMirror(const FaultyMirror &) = delete;
    FaultyMirror &operator=(const FaultyMirror &) = delete;

    QString address() const; ///< without a slash at the end
    void misbehave(Fault fault, const QString &pathPattern);
    int badAnswers() const { return m_badAnswers; } ///< since it was told to misbehave

private:
    void answer(QTcpSocket &socket, const QByteArray &request);

    const QString m_folder;
    std::mutex m_mutex;
    Fault m_fault = Fault::None;      ///< mutex held
    QRegularExpression m_faultyFiles; ///< mutex held
    std::atomic<int> m_badAnswers = 0;
    quint16 m_port = 0;
    QObject m_context; ///< lives on the thread
    QThread m_thread;
};

} // namespace bakeoff::tests
