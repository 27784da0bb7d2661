// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <deque>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace bakeoff {

/// Runs functions, in the order they were posted, on the thread that the mailbox lives on, whose event loop
/// must run. What has not been run when it is destroyed is dropped.
///
/// The functions wait in a queue of our own, and Qt's event only says that there is something in it. So the
/// thread sanitizer sees the mutex that orders the two threads, although Debian's Qt is not compiled with it.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    explicit Mailbox(QObject *parent = nullptr);
    ~Mailbox() override;

    /// From any thread. The function may be one that can only be moved; it throws nothing.
    template <typename Function>
    void post(Function &&function)
    {
        put(std::make_unique<LetterOf<std::decay_t<Function>>>(std::forward<Function>(function)));
    }

protected:
    bool event(QEvent *event) override;

private:
    struct Letter {
        virtual ~Letter() = default;
        virtual void read() = 0;
    };
    template <typename Function>
    struct LetterOf final : Letter {
        explicit LetterOf(Function &&theFunction) : function(std::move(theFunction)) {}
        explicit LetterOf(const Function &theFunction) : function(theFunction) {}
        void read() override { function(); }
        Function function;
    };
    void put(std::unique_ptr<Letter> letter);

    std::mutex m_mutex;
    std::deque<std::unique_ptr<Letter>> m_letters; ///< guarded by the mutex
};

/// A thread with an event loop of its own that runs what is posted to it, in order. Made once and kept as
/// long as the program runs, for what is bound to the thread that began it.
class MailboxThread
{
public:
    explicit MailboxThread(const QString &name);
    ~MailboxThread(); ///< ends the event loop and waits; what has not been run is dropped

    template <typename Function>
    void post(Function &&function)
    {
        m_mailbox.post(std::forward<Function>(function));
    }

private:
    QThread m_thread;
    Mailbox m_mailbox;
};

} // namespace bakeoff
