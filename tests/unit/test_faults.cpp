// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong outside of Bakeoff while it works, on a host without machines: a clear sentence, and
// nothing left.
#include "support/scripted_desk.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <ctime>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

namespace {
std::atomic<time_t> wallClockShift_s = 0;
}

/// Stands before the C library's, for Qt too: only the wall clock can be set.
extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const int result = int(syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && clock == CLOCK_REALTIME)
        time->tv_sec += wallClockShift_s;
    return result;
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

class TestFaults : public QObject, private ScriptedDesk
{
    Q_OBJECT

    void verifyNothingIsLeft()
    {
        QCOMPARE(files(), m_filesBefore);
        QCOMPARE(m_host->domainNames(), QStringList());
        QCOMPARE(m_workspace->deployments()->size(), 0);
    }
    void verifyJournalIsClosed(const QString &runId)
    {
        const auto entries = m_workspace->journal(runId);
        QVERIFY(entries);
        for (const storage::JournalEntry &entry : *entries)
            QVERIFY2(entry.state != "intended", qPrintable(entry.stepId));
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aMachineThatDiesInEachPhase_data()
    {
        QTest::addColumn<QString>("operation");
        for (const char *operation :
             {"start", "agent", "identity", "install", "configure", "join", "health", "topology", "publish"})
            QTest::newRow(operation) << QString(operation);
    }
    void aMachineThatDiesInEachPhase()
    {
        QFETCH(QString, operation);
        const QString victim = operation == "topology" || operation == "publish" ? "balancer-1" : "web-1";
        std::atomic<bool> isDead = false;
        m_host->script = [&](const QString &what, const QString &domain) -> Result<> {
            if (what == operation && domain.endsWith(victim) && !isDead.exchange(true)) {
                m_host->lose(domain);
                if (what == "publish" || what == "start") // QEMU's own answer: there is none
                    return fail(ErrorCode::Failed, QString("The virtual machine “%1” is gone.").arg(domain));
            }
            return {};
        };
        QElapsedTimer took;
        took.start();
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QVERIFY(isDead);
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains(victim), qPrintable(run.failure.message));
        QVERIFY2(took.elapsed() < 60000, "it was noticed by a deadline only");
        verifyNothingIsLeft();
        verifyJournalIsClosed(run.id);
    }

    void aTemplateThatIsRevokedWhileAPlanWaits()
    {
        const auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        QVERIFY(plan);
        TemplateRecord record = m_workspace->templates()->first();
        record.status = TemplateStatus::Revoked;
        QVERIFY(m_workspace->saveTemplate(record));
        const RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("revoked"), qPrintable(run.failure.message));
        QVERIFY(!run.failure.hint.isEmpty());
        verifyNothingIsLeft();
    }

    void twoDeploymentsThatWantOnePort()
    {
        DeployRequest wanted = request("web-single", Strategy::OsOnly);
        wanted.ports.insert("web:80", 18080);
        const auto first = m_deployer->plan(wanted);
        const auto second = m_deployer->plan(wanted);
        const auto third = m_deployer->plan(wanted);
        QVERIFY(first && second && third);
        // Both under way: the later one is told before it has made anything.
        std::atomic<bool> isHeld = true;
        std::atomic<bool> hasBegun = false;
        m_host->script = [&](const QString &what, const QString &domain) -> Result<> {
            if (what == "install" && domain.contains(first->deploymentId)) {
                hasBegun = true;
                while (isHeld)
                    std::this_thread::yield();
            }
            return {};
        };
        auto one = m_deployer->start(*first);
        const auto letGo = qScopeGuard([&isHeld] { isHeld = false; });
        QTRY_VERIFY(hasBegun);
        const RunRecord late = m_deployer->start(*second)->wait();
        QCOMPARE(late.outcome, Outcome::Failed);
        QVERIFY2(late.failure.message.contains("18080") && late.failure.message.contains(first->deploymentId),
                 qPrintable(late.failure.message));
        QCOMPARE(m_host->domainNames().size(), 1);
        isHeld = false;
        QCOMPARE(one->wait().outcome, Outcome::Succeeded);
        // One that runs: told by a plan, and by a start of what was planned before.
        const auto refused = m_deployer->plan(wanted);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(first->deploymentId), qPrintable(refused.error().message));
        QCOMPARE(m_deployer->start(*third)->wait().outcome, Outcome::Failed);
        QCOMPARE(m_workspace->deployments()->size(), 1);
        QCOMPARE((*m_deployer->destroy(first->deploymentId))->wait().outcome, Outcome::Succeeded);
        QVERIFY(m_deployer->plan(wanted));
        verifyNothingIsLeft();
    }

    void aMirrorThatFailsAGuest_data()
    {
        // What run-stage.sh really printed, with apt of Debian 11, 12 and 13.
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(DATA_DIR "/mirror"));
        for (const QString &name : folder.entryList({"*.txt"}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString fault = name.section('-', 2, 2).chopped(4);
            QTest::newRow(qPrintable(name.chopped(4))) << QString::fromUtf8(file.readAll())
                                                       << (fault == "corrupt"     ? "the checksum of "
                                                           : fault == "truncated" ? "the size of "
                                                                                  : "stopped answering")
                                                       << (name.startsWith("package") ? "_amd64.deb”"
                                                           : fault == "hangs"         ? "/InRelease”"
                                                                              : "/main/binary-amd64”");
        }
    }
    void aMirrorThatFailsAGuest()
    {
        QFETCH(QString, printed);
        QFETCH(QString, told);
        QFETCH(QString, file);
        m_host->script = [&printed](const QString &what, const QString &) -> Result<> {
            return what == "install" ? Result<>(fail(ErrorCode::Failed, {}, {}, printed)) : Result<>{};
        };
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Failed);
        for (const QString &part :
             {QString("web-1"), QString("“http://127.0.0.1:"), QString("/debian”"), told, file})
            QVERIFY2(run.failure.message.contains(part), qPrintable(run.failure.message));
        QVERIFY2(run.failure.hint.contains("bakeoffctl mirror") && run.failure.hint.contains("template"),
                 qPrintable(run.failure.hint)); // the guest's is the template's
        verifyNothingIsLeft();
        verifyJournalIsClosed(run.id);
    }

    void aDiskThatFillsInTheGuest()
    {
        // QEMU stops the machine where the host's disk is full; nothing in it answers then.
        std::atomic<bool> isFull = false;
        m_host->script = [&](const QString &what, const QString &domain) -> Result<> {
            if (what == "install" && !isFull.exchange(true))
                m_host->fillUp(domain);
            return {};
        };
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("full"), qPrintable(run.failure.message));
        verifyNothingIsLeft();
        verifyJournalIsClosed(run.id);
    }

    void aDiskThatFillsWhileTheWorkspaceIsWritten()
    {
        close();
        QTemporaryDir place;
        if (mount("tmpfs", qPrintable(place.path()), "tmpfs", 0, "size=4m") != 0)
            QSKIP(
                qPrintable(QString("A small disk cannot be mounted here: %1.").arg(qt_error_string(errno))));
        const auto unmounted = qScopeGuard([&] {
            close();
            umount2(qPrintable(place.path()), MNT_DETACH);
        });
        QVERIFY(makeIn(place.path()));
        QFile filler(place.path() + "/filler");
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        std::atomic<bool> isFull = false;
        m_host->script = [&](const QString &what, const QString &) -> Result<> {
            if (what == "install" && !isFull.exchange(true)) {
                for (const QByteArray &block : {QByteArray(4096, 'x'), QByteArray(1, 'x')}) {
                    while (filler.write(block) > 0) {
                    }
                }
            }
            return {};
        };
        auto plan = m_deployer->plan(request("web-tier", Strategy::OsOnly));
        QVERIFY(plan);
        QStringList said;
        auto job = m_deployer->start(*plan);
        connect(job.get(), &deploy::Job::logged, this,
                [&](const QString &, const QString &line) { said << line; });
        const RunRecord run = job->wait();
        QVERIFY(isFull);
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("full"), qPrintable(run.failure.message));
        QCOMPARE(m_host->domainNames(), QStringList()); // undone, though nothing could be written down
        job.reset();

        // With room again: what could not be written down is found, and brought to an end.
        QVERIFY(filler.remove());
        const auto unfinished = m_workspace->deployments();
        QVERIFY(unfinished);
        for (const DeploymentRecord &left : *unfinished) {
            auto recovery = m_deployer->rollBack(left.id);
            QVERIFY2(recovery, recovery ? "" : qPrintable(recovery.error().text()));
            QCOMPARE((*recovery)->wait().outcome, Outcome::Succeeded);
        }
        QCOMPARE(m_workspace->deployments()->size(), 0);
        QCOMPARE(files(), m_filesBefore);
        QVERIFY(m_workspace->runs());
        m_host->script = {};
        QCOMPARE(deploy(request("web-single", Strategy::OsOnly)).outcome, Outcome::Succeeded);
    }

    void aClockThatIsSetBack()
    {
        const auto setBack = qScopeGuard([] { wallClockShift_s = 0; });
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            if (what == "configure")
                wallClockShift_s = -86400;
            return {};
        };
        QElapsedTimer took;
        took.start();
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        const double most_s = double(took.elapsed()) / 1000 + 1;
        QCOMPARE(run.outcome, Outcome::Succeeded);
        QVERIFY(run.finishedAt < run.startedAt); // the stamps are what the clock said
        QVERIFY(run.deploy_s > 0 && run.deploy_s < most_s);
        for (const PhaseRecord &phase : run.phases)
            QVERIFY(phase.end_s >= phase.start_s && phase.end_s < most_s);
        QCOMPARE(m_workspace->run(run.id)->deploy_s, run.deploy_s);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
