// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

namespace bakeoff {

namespace {
const auto letterCame = static_cast<QEvent::Type>(QEvent::registerEventType());
} // namespace

Mailbox::Mailbox(QObject *parent) : QObject(parent) {}

Mailbox::~Mailbox() = default;

void Mailbox::put(std::unique_ptr<Letter> letter)
{
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
    }
    QCoreApplication::postEvent(this, new QEvent(letterCame));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != letterCame)
        return QObject::event(event);
    std::unique_ptr<Letter> letter;
    {
        const std::lock_guard lock(m_mutex);
        letter = std::move(m_letters.front()); // there is one for each event
        m_letters.pop_front();
    }
    letter->read(); // may destroy this mailbox: nothing of it is touched any more
    return true;
}

MailboxThread::MailboxThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_mailbox.moveToThread(&m_thread);
    m_thread.start();
}

MailboxThread::~MailboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace bakeoff
