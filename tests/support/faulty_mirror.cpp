// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faulty_mirror.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

namespace bakeoff::tests {

FaultyMirror::FaultyMirror(const QString &folder) : m_folder(folder)
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            auto *server = new QTcpServer(&m_context);
            if (!server->listen(QHostAddress::LocalHost))
                qFatal("No mirror: %s", qPrintable(server->errorString()));
            m_port = server->serverPort();
            QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
                QTcpSocket *socket = server->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket, pending = QByteArray()]() mutable {
                                     pending += socket->readAll();
                                     qsizetype end = 0; // several at once, as apt pipelines them
                                     while ((end = pending.indexOf("\r\n\r\n")) >= 0) {
                                         answer(*socket, pending.left(end));
                                         pending.remove(0, end + 4);
                                     }
                                 });
            });
        },
        Qt::BlockingQueuedConnection);
}

FaultyMirror::~FaultyMirror()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { qDeleteAll(m_context.children()); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString FaultyMirror::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

void FaultyMirror::misbehave(Fault fault, const QString &pathPattern)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_faultyFiles.setPattern(pathPattern);
    m_badAnswers = 0;
}

void FaultyMirror::answer(QTcpSocket &socket, const QByteArray &request)
{
    if (socket.property("hangs").toBool())
        return; // whatever follows on this connection comes after the answer that never does
    const QString path = QString::fromLatin1(request.split(' ').value(1));
    Fault fault = Fault::None;
    {
        const std::lock_guard lock(m_mutex);
        if (m_fault != Fault::None && m_faultyFiles.match(path).hasMatch()) {
            fault = m_fault;
            ++m_badAnswers;
        }
    }
    QFile file(m_folder + path);
    if (fault == Fault::Lacks || !file.open(QIODevice::ReadOnly)) {
        socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    QByteArray body = file.readAll();
    const qsizetype half = body.size() / 2;
    if (fault == Fault::WrongBytes)
        body[half] = static_cast<char>(~body[half]);
    if (fault == Fault::Truncated)
        body.truncate(half);
    socket.setProperty("hangs", fault == Fault::Hangs || fault == Fault::StopsMidway);
    if (fault == Fault::Hangs)
        return;
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    socket.write(fault == Fault::StopsMidway || fault == Fault::BreaksOff ? body.left(half) : body);
    if (fault == Fault::BreaksOff)
        socket.disconnectFromHost(); // once all is written
}

} // namespace bakeoff::tests
