// SPDX-License-Identifier: GPL-3.0-or-later
// A data race on purpose, in the two places that a careless suppression would hide: a test function, which Qt
// Test calls, and a function that Qt's event queue calls. Built with the thread sanitizer only; ctest wants
// to see it caught.
#include "base/mailbox.h"

#include <QTest>

#include <thread>

using namespace bakeoff;

class SeededRace : public QObject
{
    Q_OBJECT

    int m_counter = 0;

    // Not inlined, so that the report names this file whatever the optimizer does.
    [[gnu::noinline]] void count()
    {
        for (int i = 0; i < 100000; ++i)
            ++m_counter;
    }

private Q_SLOTS:
    void inATestFunction()
    {
        std::thread other([this] { count(); });
        count();
        other.join();
    }
    void inALetter()
    {
        Mailbox mailbox;
        bool read = false;
        mailbox.post([&] {
            count();
            read = true;
        });
        std::thread other([this] { count(); });
        QTRY_VERIFY(read);
        other.join();
    }
};

QTEST_GUILESS_MAIN(SeededRace)
#include "seeded_race.moc"
