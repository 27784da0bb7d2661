// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/poll_loop.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

#include <poll.h>
#include <unistd.h>

using namespace bakeoff::host;
using namespace std::chrono_literals;

class TestPollLoop : public QObject
{
    Q_OBJECT

    int m_pipe[2] = {-1, -1};

    void writeByte() { QCOMPARE(write(m_pipe[1], "x", 1), ssize_t(1)); }
    void readByte()
    {
        char byte;
        QCOMPARE(read(m_pipe[0], &byte, 1), ssize_t(1));
    }

private Q_SLOTS:
    void init() { QCOMPARE(pipe(m_pipe), 0); }
    void cleanup()
    {
        close(m_pipe[0]);
        close(m_pipe[1]);
    }

    void aDescriptorIsToldOnTheLoopsThread()
    {
        PollLoop loop;
        QSemaphore told;
        std::atomic<short> what = 0;
        std::atomic<bool> isElsewhere = false;
        const auto here = std::this_thread::get_id();
        loop.addDescriptor(m_pipe[0], POLLIN, [&](int, short events) {
            readByte();
            what = events;
            isElsewhere = std::this_thread::get_id() != here;
            told.release();
        });
        QVERIFY(!told.tryAcquire(1, 20));
        writeByte();
        QVERIFY(told.tryAcquire(1, 10000));
        QCOMPARE(what.load(), short(POLLIN));
        QVERIFY(isElsewhere);
    }

    void eventsCanBeTurnedOffAndOn()
    {
        PollLoop loop;
        QSemaphore told;
        const int id = loop.addDescriptor(m_pipe[0], 0, [&](int, short) {
            readByte();
            told.release();
        });
        writeByte();
        QVERIFY(!told.tryAcquire(1, 50));
        loop.setEvents(id, POLLIN);
        QVERIFY(told.tryAcquire(1, 10000));
    }

    void aTimerGoesOnUntilItIsTurnedOff()
    {
        PollLoop loop;
        QSemaphore ticks;
        const int id = loop.addTimer(-1ms, [&](int, short) { ticks.release(); });
        QVERIFY(!ticks.tryAcquire(1, 30));
        loop.setInterval(id, 1ms);
        QVERIFY(ticks.tryAcquire(5, 10000));
        loop.setInterval(id, -1ms);
        QSemaphore round; // one timer after the other: what ticks now was under way
        loop.addTimer(0ms, [&](int, short) { round.release(); });
        QVERIFY(round.tryAcquire(2, 10000));
        ticks.acquire(ticks.available());
        QVERIFY(round.tryAcquire(50, 10000));
        QCOMPARE(ticks.available(), 0);
    }

    void whatRemovesItselfIsReleasedOnceAfterwards()
    {
        PollLoop loop;
        QSemaphore released;
        std::atomic<int> calls = 0;
        std::atomic<bool> isInHandler = false;
        std::atomic<bool> wasReleasedInside = false;
        loop.addTimer(
            0ms,
            [&](int id, short) {
                isInHandler = true;
                ++calls;
                QVERIFY(loop.remove(id));
                QVERIFY(!loop.remove(id)); // there is none any more
                isInHandler = false;
            },
            [&] {
                wasReleasedInside = isInHandler.load();
                released.release();
            });
        QVERIFY(released.tryAcquire(1, 10000));
        QVERIFY(!released.tryAcquire(1, 30));
        QCOMPARE(calls.load(), 1);
        QVERIFY(!wasReleasedInside);
    }

    void itEndsWhileItWaits()
    {
        auto loop = std::make_unique<PollLoop>();
        std::atomic<int> calls = 0;
        loop->addDescriptor(m_pipe[0], POLLIN, [&](int, short) { ++calls; });
        loop->stop();
        writeByte();
        loop.reset();
        QCOMPARE(calls.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPollLoop)
#include "test_poll_loop.moc"
