// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mailbox.h"
#include "base/process.h"
#include "base/transfer.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <future>
#include <limits>
#include <mutex>
#include <thread>

using namespace bakeoff;
using namespace std::chrono_literals;

namespace {

Command shell(const QString &script)
{
    Command command;
    command.program = "/bin/sh";
    command.arguments = QStringList{"-c", script};
    return command;
}

/// What onLine() got, safe to read from the test's thread.
class Lines
{
public:
    void add(const QString &line)
    {
        const std::lock_guard lock(m_mutex);
        m_lines << line;
    }
    QStringList all()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

private:
    std::mutex m_mutex;
    QStringList m_lines;
};

/// Whether a process runs; a zombie that only waits for its parent does not.
bool isRunning(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const char state = text.mid(text.lastIndexOf(')') + 2, 1).at(0);
    return state != 'Z' && state != 'X';
}

} // namespace

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreReadInOrderOnTheMailboxsThread()
    {
        Mailbox mailbox;
        QList<int> read;
        bool here = true;
        std::thread writer([&] {
            for (int i = 0; i < 1000; ++i) {
                mailbox.post([&, i] {
                    here = here && QThread::currentThread() == thread();
                    read << i;
                });
            }
        });
        writer.join();
        QCOMPARE(read.size(), 0); // not before this thread's event loop runs
        QTRY_COMPARE(read.size(), 1000);
        QVERIFY(std::is_sorted(read.cbegin(), read.cend()));
        QVERIFY(here);
    }
    void lettersToAMailboxThatIsGoneAreDropped()
    {
        auto mailbox = std::make_unique<Mailbox>();
        auto kept = std::make_shared<int>(0);
        mailbox->post([kept] { ++*kept; });
        mailbox.reset();
        QCoreApplication::processEvents();
        QCOMPARE(*kept, 0);
        QCOMPARE(kept.use_count(), 1); // and nothing leaks
    }
    void aLetterMayDestroyItsMailboxAndMayOnlyBeMovable()
    {
        auto mailbox = std::make_unique<Mailbox>();
        int read = 0;
        mailbox->post([&, own = std::make_unique<int>(1)] {
            read += *own;
            mailbox.reset();
        });
        mailbox->post([&] { read += 10; });
        QTRY_COMPARE(read, 1);
        QCoreApplication::processEvents();
        QCOMPARE(read, 1);
    }
    void aLetterMayWaitForALaterOne()
    {
        Mailbox mailbox;
        bool second = false;
        bool sawIt = false;
        mailbox.post([&] { sawIt = QTest::qWaitFor([&] { return second; }); });
        mailbox.post([&] { second = true; });
        QTRY_VERIFY(sawIt);
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsTheExitCode();
    void passesInputAndEnvironment();
    void checksTheExitCode();
    void recognisesAFullDisk();
    void tellsAMissingProgram();
    void tellsACrash();
    void splitsLines();
    void keepsTheLastMebibyte();
    void whatAnOrdinaryUsersPathLacksIsFound();
    void cancelEndsTheWholeGroup_data();
    void cancelEndsTheWholeGroup();
    void cancelIsSeenBeforeTheStart();
    void endsAtTheDeadline();
    void runsManyAtOnce();
    void printsCommands_data();
    void printsCommands();
    void waits();
    void polls();
    void deadlines();
    void formatsBytes_data();
    void formatsBytes();
    void formatsSeconds_data();
    void formatsSeconds();
    void tellsHowFarACopyIs();
    void printsErrors();
};

void TestBase::tellsTheExitCode()
{
    const auto output = runCommand(shell("echo out; echo err >&2; exit 7"));
    QVERIFY2(output, qPrintable(output ? QString() : output.error().text()));
    QCOMPARE(output->exitCode, 7);
    QCOMPARE(output->standardOutput, "out\n");
    QCOMPARE(output->standardError, "err\n");
}

void TestBase::passesInputAndEnvironment()
{
    Command command = shell("cat; printf ' %s %s' \"$BAKEOFF_TEST\" \"$LC_ALL\"; pwd >&2");
    QTemporaryDir folder;
    command.standardInput = "in";
    command.environment = {{"BAKEOFF_TEST", "set"}};
    command.workingDirectory = folder.path();
    const auto output = runCommand(command);
    QVERIFY(output);
    QCOMPARE(output->standardOutput, "in set C.UTF-8");
    QCOMPARE(QString::fromUtf8(output->standardError).trimmed(), folder.path());
}

void TestBase::checksTheExitCode()
{
    QVERIFY(checkedCommand("Nothing", shell("exit 0")));
    const auto output = checkedCommand("Making the disk", shell("echo 'no such format' >&2; exit 3"));
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Failed);
    QCOMPARE(output.error().message, "Making the disk failed with exit code 3.");
    QCOMPARE(output.error().detail, "no such format");
}

void TestBase::recognisesAFullDisk()
{
    const auto output = checkedCommand("Copying", shell("echo 'write: No space left on device' >&2; exit 1"));
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::NoSpace);
    QVERIFY(!output.error().hint.isEmpty());
}

void TestBase::tellsAMissingProgram()
{
    Command command;
    command.program = "bakeoff-has-no-such-program";
    const auto output = runCommand(command);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::NotFound);
    QVERIFY(output.error().message.contains(command.program));
}

void TestBase::tellsACrash()
{
    const auto output = runCommand(shell("kill -SEGV $$"));
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Failed);
}

void TestBase::splitsLines()
{
    Lines lines;
    CommandOptions options;
    options.onLine = [&lines](const QString &line) { lines.add(line); };
    // As qemu-img writes its progress, then a line without an end.
    QVERIFY(runCommand(shell("printf '(1/100%%)\\r(2/100%%)\\r\\ndone\\n\\nlast'"), options));
    QCOMPARE(lines.all(), QStringList({"(1/100%)", "(2/100%)", "done", "last"}));
}

void TestBase::keepsTheLastMebibyte()
{
    const auto output = runCommand(shell("head -c 5000000 /dev/zero; printf end"));
    QVERIFY(output);
    QVERIFY(output->standardOutput.size() >= 1024 * 1024);
    QVERIFY(output->standardOutput.size() <= 2 * 1024 * 1024 + 65536);
    QVERIFY(output->standardOutput.endsWith("end"));
}

void TestBase::whatAnOrdinaryUsersPathLacksIsFound()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", "/usr/local/bin:/usr/bin:/bin");
    const auto output = runCommand(shell("command -v mke2fs"));
    qputenv("PATH", before);
    QVERIFY(output);
    QCOMPARE(output->exitCode, 0);
    QVERIFY(output->standardOutput.contains("sbin/mke2fs"));
}

void TestBase::cancelEndsTheWholeGroup_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("a child of the child") << "sleep 300 & echo $!; wait";
    QTest::newRow("one that ignores the signal")
        << "(trap '' TERM; exec sleep 300) & echo $!; exec sleep 300";
}

void TestBase::cancelEndsTheWholeGroup()
{
    QFETCH(QString, script);
    std::promise<qint64> grandchild;
    auto grandchildPid = grandchild.get_future();
    std::stop_source stop;
    CommandOptions options;
    options.stop = stop.get_token();
    options.onLine = [&grandchild](const QString &line) { grandchild.set_value(line.toLongLong()); };
    auto outcome =
        std::async(std::launch::async, [&options, script] { return runCommand(shell(script), options); });
    const qint64 pid = grandchildPid.get();
    QVERIFY(isRunning(pid));
    stop.request_stop();
    const auto output = outcome.get();
    QVERIFY(!output);
    QVERIFY(output.error().isCancelled());
    QTRY_VERIFY(!isRunning(pid));
}

void TestBase::cancelIsSeenBeforeTheStart()
{
    QTemporaryDir folder;
    std::stop_source stop;
    stop.request_stop();
    CommandOptions options;
    options.stop = stop.get_token();
    const auto output = runCommand(shell("touch " + folder.filePath("ran")), options);
    QVERIFY(!output);
    QVERIFY(output.error().isCancelled());
    QVERIFY(!QFile::exists(folder.filePath("ran")));
}

void TestBase::endsAtTheDeadline()
{
    CommandOptions options;
    options.deadline = Deadline(50ms);
    const auto begun = Clock::now();
    const auto output = runCommand(shell("sleep 300"), options);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::TimedOut);
    QVERIFY(Clock::now() - begun < 10s);
}

void TestBase::runsManyAtOnce()
{
    std::vector<std::future<Result<CommandOutput>>> outcomes;
    for (int i = 0; i < 12; ++i) {
        outcomes.push_back(std::async(std::launch::async, [i] {
            return runCommand(shell(QStringLiteral("echo %1; exit %1").arg(i)));
        }));
    }
    for (int i = 0; i < 12; ++i) {
        const auto output = outcomes[i].get();
        QVERIFY(output);
        QCOMPARE(output->exitCode, i);
        QCOMPARE(output->standardOutput.trimmed().toInt(), i);
    }
}

void TestBase::printsCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("printed");
    QTest::newRow("plain") << QStringList{"create", "-f", "qcow2"} << "qemu-img create -f qcow2";
    QTest::newRow("space") << QStringList{"my disk"} << "qemu-img 'my disk'";
    QTest::newRow("quote") << QStringList{"it's"} << "qemu-img 'it'\\''s'";
    QTest::newRow("empty") << QStringList{""} << "qemu-img ''";
}

void TestBase::printsCommands()
{
    QFETCH(QStringList, arguments);
    Command command;
    command.program = "qemu-img";
    command.arguments = arguments;
    QTEST(command.toString(), "printed");
}

void TestBase::waits()
{
    const auto begun = Clock::now();
    QVERIFY(waitFor({}, 20ms));
    QVERIFY(Clock::now() - begun >= 20ms);

    std::stop_source stop;
    auto waited = std::async(std::launch::async, [token = stop.get_token()] { return waitFor(token, 1h); });
    stop.request_stop();
    QVERIFY(!waited.get()); // at once, or the test's time limit ends it
    QVERIFY(!waitFor(stop.get_token(), 1h));
}

void TestBase::polls()
{
    int asked = 0;
    QVERIFY(pollUntil({}, Deadline(), 1ms, "It", [&asked] { return ++asked == 3; }));
    QCOMPARE(asked, 3);
    const auto late = pollUntil({}, Deadline(5ms), 1ms, "The agent of web-1", [] { return false; });
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::TimedOut);
    QVERIFY(late.error().message.contains("The agent of web-1"));
    std::stop_source stop;
    const auto stopped = pollUntil(stop.get_token(), Deadline(), 1h, "It", [&stop] {
        stop.request_stop();
        return false;
    });
    QVERIFY(!stopped);
    QVERIFY(stopped.error().isCancelled());
}

void TestBase::deadlines()
{
    QVERIFY(Deadline().isForever());
    QVERIFY(!Deadline().isOver());
    QCOMPARE(Deadline().remaining(), 1h);
    QVERIFY(Deadline(0s).isOver());
    QCOMPARE(Deadline(-5s).remaining(), 0ms);
    QVERIFY(Deadline().capped(2s).remaining() <= 2s);
    QVERIFY(Deadline(1s).capped(1h).remaining() <= 1s);
}

void TestBase::formatsBytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Q_INT64_C(0) << "0 bytes";
    QTest::newRow("MiB") << Bytes::mebi(3).value / 2 << "1.5 MiB";
    QTest::newRow("GiB") << Bytes::gibi(10).value << "10.0 GiB";
}

void TestBase::formatsBytes()
{
    QFETCH(qint64, bytes);
    QTEST(formatBytes({bytes}), "text");
}

void TestBase::formatsSeconds_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("hundredth") << 0.01 << "0.01 s";
    QTest::newRow("tenth") << 0.1 << "0.1 s";
    QTest::newRow("seconds") << 14.21 << "14.2 s";
    QTest::newRow("minutes") << 125.0 << "2 min 05 s";
    QTest::newRow("a minute") << 60.0 << "1 min 00 s";
    QTest::newRow("just below a minute") << 59.97 << "1 min 00 s";
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << "–";
}

void TestBase::formatsSeconds()
{
    QFETCH(double, seconds);
    QTEST(formatSeconds(seconds), "text");
}

void TestBase::tellsHowFarACopyIs()
{
    const Bytes total = Bytes::mebi(400);
    QCOMPARE(transferText(total, 0, 0), QString("0 bytes of 400.0 MiB"));
    QCOMPARE(transferText(total, 0.25, 0.1), QString("100.0 MiB of 400.0 MiB")); // too early to tell a rate
    QCOMPARE(transferText(total, 0.25, 2), QString("100.0 MiB of 400.0 MiB, 50.0 MiB/s, 6.0 s left"));
    QCOMPARE(transferText(total, 1, 8), QString("400.0 MiB of 400.0 MiB, 50.0 MiB/s"));
    QCOMPARE(transferText(total, 1.5, 8), transferText(total, 1, 8));
    QCOMPARE(transferText({}, 0.5, 8), QString("0 bytes of 0 bytes")); // of unknown size
}

void TestBase::printsErrors()
{
    const Error error{ErrorCode::Failed, "It failed.", "exit 3\n", "Try again."};
    QCOMPARE(error.text(), "It failed.\nTry again.\nexit 3");
}

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
