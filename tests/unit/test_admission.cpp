// SPDX-License-Identifier: GPL-3.0-or-later
// Who may work at a host beside whom, on a host without machines.
#include "deploy/admission.h"
#include "support/scripted_desk.h"

#include <QTest>

#include <condition_variable>
#include <semaphore>
#include <thread>

using namespace bakeoff;
using namespace std::chrono_literals;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;
using deploy::Admission;
using deploy::Claim;

namespace {

/// Somebody who asks for a place and then stays until told to leave.
class Visitor
{
public:
    Visitor(Admission &admission, const Claim &claim, bool isImpatient = false)
        : m_isImpatient(isImpatient), m_thread([this, &admission, claim](const std::stop_token &stop) {
              auto place = admission.enter(claim, stop, [this](const deploy::Obstacle &obstacle) {
                  const std::lock_guard lock(m_mutex);
                  m_reason = obstacle.reason;
                  ++m_looks;
                  return m_isImpatient;
              });
              const std::lock_guard lock(m_mutex);
              m_place = std::move(place);
          })
    {
    }
    bool isIn() const
    {
        const std::lock_guard lock(m_mutex);
        return m_place && m_place->has_value();
    }
    bool isRefused() const
    {
        const std::lock_guard lock(m_mutex);
        return m_place && !m_place->has_value();
    }
    Error error() const
    {
        const std::lock_guard lock(m_mutex);
        return m_place->error();
    }
    QString reason() const
    {
        const std::lock_guard lock(m_mutex);
        return m_reason;
    }
    /// How often the host was looked at in vain.
    int looks() const
    {
        const std::lock_guard lock(m_mutex);
        return m_looks;
    }
    bool waits() const { return !isIn() && !isRefused() && !reason().isEmpty(); }
    void loseHope() { m_thread.request_stop(); }
    void becomeImpatient()
    {
        const std::lock_guard lock(m_mutex);
        m_isImpatient = true;
    }
    void setUnit(const QString &id) const { m_place->value()->setUnit(id); }
    void noteMade(const QString &key) const { m_place->value()->noteMade(key); }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        m_place.reset();
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Result<std::shared_ptr<Admission::Place>>> m_place;
    QString m_reason;
    int m_looks = 0;
    bool m_isImpatient;
    std::jthread m_thread;
};

Claim claim(const QString &name, int memory_MiB = 512)
{
    return {name, name, Bytes::mebi(memory_MiB), {}};
}

} // namespace

class TestAdmission : public QObject, private ScriptedDesk
{
    Q_OBJECT

    int m_atOnce = 2;
    std::unique_ptr<Admission> m_admission;

    Result<> startMachine(const QString &unit, int memory_MiB)
    {
        host::DomainSpec spec;
        spec.name = QStringLiteral("bakeoff-%1-one").arg(unit);
        spec.workspaceId = m_workspace->id();
        spec.deploymentId = unit;
        spec.memory_MiB = memory_MiB;
        spec.consoleFile = m_path + QStringLiteral("/vm/") + unit;
        return m_host->start(spec);
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(open());
        m_atOnce = 2;
        m_admission = std::make_unique<Admission>(m_host, [this](const HostFacts &) { return m_atOnce; });
    }
    void cleanup()
    {
        m_admission.reset();
        close();
    }

    void asManyAsTheLimitSaysInTheOrderOfAsking()
    {
        Visitor a(*m_admission, claim("a"));
        QTRY_VERIFY(a.isIn());
        Visitor b(*m_admission, claim("b"));
        QTRY_VERIFY(b.isIn());
        Visitor c(*m_admission, claim("c"));
        QTRY_VERIFY(c.waits());
        QVERIFY2(c.reason().contains("One of “a”, “b” must") && c.reason().contains("at most 2"),
                 qPrintable(c.reason()));
        Visitor d(*m_admission, claim("d"));
        QTRY_VERIFY(d.waits());
        QVERIFY2(d.reason().contains("after “c”"), qPrintable(d.reason()));
        a.leave();
        QTRY_VERIFY(c.isIn());
        QTRY_VERIFY2(d.reason().contains("at most 2"), qPrintable(d.reason()));
        QVERIFY(d.waits());
        c.leave();
        QTRY_VERIFY(d.isIn());
    }

    void memoryThatIsPromisedIsNotPromisedTwice()
    {
        m_host->memory = Bytes::gibi(4); // of which the host itself keeps half a gibibyte
        Visitor a(*m_admission, claim("a", 2048));
        QTRY_VERIFY(a.isIn());
        Visitor b(*m_admission, claim("b", 1537)); // one too many, although nothing has started yet
        QTRY_VERIFY(b.waits());
        QVERIFY2(b.reason().contains("need 1.5 GiB of memory, and 1.5 GiB are free") &&
                     b.reason().contains("host's 4.0 GiB"),
                 qPrintable(b.reason()));
        // What has started is not counted a second time: 512 of the 2048 run, the rest is to come.
        QVERIFY(startMachine("a", 512));
        Visitor c(*m_admission, claim("c", 1024));
        QTRY_VERIFY(c.waits()); // b's turn comes first, small as it is
        b.loseHope();
        QTRY_VERIFY(b.isRefused());
        QVERIFY(b.error().isCancelled());
        QTRY_VERIFY(c.isIn());
        // Somebody else's machine, seen when the host is looked at again.
        Visitor d(*m_admission, claim("d", 256));
        QTRY_VERIFY(d.waits());
        c.leave();
        QTRY_VERIFY(d.isIn());
    }

    void aNewNameOfTheUnitCountsFromItsFirstMachine()
    {
        m_host->memory = Bytes::gibi(4);
        QVERIFY(startMachine("old", 512));
        Visitor a(*m_admission, claim("old", 1024)); // 512 there, 1024 to come
        QTRY_VERIFY(a.isIn());
        Visitor b(*m_admission, claim("b", 2049));
        QTRY_VERIFY(b.waits());
        const int before = b.looks();
        QVERIFY(startMachine("new", 1024)); // counted as a stranger's: 1024 still to come
        QTRY_VERIFY(b.looks() > before + 1);
        QVERIFY2(b.reason().contains("1.0 GiB are free"), qPrintable(b.reason()));
        a.setUnit("new");
        QTRY_VERIFY2(b.reason().contains("2.0 GiB are free"), qPrintable(b.reason()));
        QVERIFY(b.waits()); // one mebibyte
    }

    void whoMeasuresIsAlone()
    {
        Visitor a(*m_admission, claim("a"));
        QTRY_VERIFY(a.isIn());
        Claim alone = claim("measuring");
        alone.isAlone = true;
        Visitor m(*m_admission, alone);
        QTRY_VERIFY(m.waits());
        QVERIFY2(m.reason().contains("“a” must end first"), qPrintable(m.reason()));
        Visitor b(*m_admission, claim("b"));
        QTRY_VERIFY(b.waits());
        QVERIFY2(b.reason().contains("after “measuring”"), qPrintable(b.reason()));
        for (Visitor *each : {&m, &b})
            each->becomeImpatient();
        const int before = b.looks();
        QTRY_VERIFY(b.looks() > before + 1);
        QVERIFY(m.waits() && b.waits()); // neither may pass by
        a.leave();
        QTRY_VERIFY(m.isIn());
        QTRY_VERIFY2(b.reason().contains("has the host for itself"), qPrintable(b.reason()));
        m.leave();
        QTRY_VERIFY(b.isIn());
    }

    void aTemplateThatIsMadeIsNotWaitedForAnyLonger()
    {
        Claim maker = claim("a");
        maker.templates = QStringList{"debian-12", "debian-12/apache"};
        Visitor a(*m_admission, maker);
        QTRY_VERIFY(a.isIn());
        Claim other = claim("b");
        other.templates = QStringList{"debian-12"};
        Visitor b(*m_admission, other);
        QTRY_VERIFY(b.waits());
        a.noteMade("debian-12/apache"); // another one
        const int before = b.looks();
        QTRY_VERIFY(b.looks() > before + 1);
        QVERIFY(b.waits());
        a.noteMade("debian-12");
        QTRY_VERIFY(b.isIn());
    }

    void aTemplateIsNotMadeTwice()
    {
        Claim first = claim("a");
        first.templates = QStringList{"debian-12", "debian-12/apache"};
        Visitor a(*m_admission, first);
        QTRY_VERIFY(a.isIn());
        Claim second = claim("b");
        second.templates = QStringList{"debian-12/haproxy", "debian-12"};
        Visitor b(*m_admission, second);
        QTRY_VERIFY(b.waits());
        QVERIFY2(b.reason().contains("“a” is making the template debian-12,"), qPrintable(b.reason()));
        Visitor c(*m_admission, second); // behind b, which is no way around it
        QTRY_VERIFY(c.waits());
        for (Visitor *each : {&b, &c}) {
            each->becomeImpatient();
            const int before = each->looks();
            QTRY_VERIFY(each->looks() > before + 1);
            QVERIFY(each->waits());
        }
        a.leave();
        // Either, as neither keeps to its turn; but one alone.
        QTRY_VERIFY(b.isIn() || c.isIn());
        const Visitor &other = b.isIn() ? c : b;
        const int before = other.looks();
        QTRY_VERIFY(other.looks() > before + 1);
        QVERIFY(other.waits());
        QVERIFY2(other.reason().contains("is making the template debian-12/haproxy,"),
                 qPrintable(other.reason()));
    }

    void whoIsImpatientBeginsInSpiteOfMemoryAndLimit()
    {
        m_host->memory = Bytes::gibi(2);
        m_atOnce = 1;
        Visitor a(*m_admission, claim("a", 1024));
        QTRY_VERIFY(a.isIn());
        Visitor b(*m_admission, claim("b", 1024));
        QTRY_VERIFY(b.waits());
        b.becomeImpatient();
        QTRY_VERIFY(b.isIn());
        // More than there is at all is not waited for.
        Visitor c(*m_admission, claim("c", 4096));
        QTRY_VERIFY(c.isRefused());
        QCOMPARE(c.error().code, ErrorCode::Invalid);
        QVERIFY2(c.error().message.contains("4.0 GiB") && c.error().message.contains("1.5 GiB for machines"),
                 qPrintable(c.error().text()));
        Visitor d(*m_admission, claim("d", 4096), true); // whoever knows better has said so before
        QTRY_VERIFY(d.isIn());
    }

    void aHostThatIsAwayIsSaid()
    {
        m_host->isAway = true;
        Visitor a(*m_admission, claim("a"));
        QTRY_VERIFY(a.isRefused());
        QCOMPARE(a.error().code, ErrorCode::Unreachable);
        m_host->isAway = false;
        Visitor b(*m_admission, claim("b")); // who was refused is not waited for
        QTRY_VERIFY(b.isIn());
    }

    void deploysBesideOneAnotherAreNoMeasurements()
    {
        const RunRecord alone = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(alone.outcome, Outcome::Succeeded);
        QVERIFY(!alone.besideOthers && isMeasurement(alone));
        auto first = m_deployer->plan(request("web-single", Strategy::OsOnly));
        auto second = m_deployer->plan(request("web-tier", Strategy::OsOnly));
        QVERIFY(first && second);
        std::mutex installing;
        std::condition_variable changed;
        int inside = 0;
        int most = 0;
        // The first is held up until the second has begun.
        std::binary_semaphore hasSecondBegun(0);
        m_host->script = [&](const QString &operation, const QString &subject) -> Result<> {
            if (operation == QLatin1String("install")) {
                std::unique_lock lock(installing);
                most = std::max(most, ++inside);
                changed.notify_all();
                // Who comes first waits until the cores are taken; nobody may come on top of that.
                changed.wait_for(lock, 20s, [&] { return most >= m_host->cores; });
                changed.wait_for(lock, 300ms, [&] { return inside > m_host->cores; });
                --inside;
            }
            if (operation != QLatin1String("clone"))
                return {};
            if (subject.contains(first->deploymentId))
                (void)hasSecondBegun.try_acquire_for(20s);
            else if (subject.contains("balancer"))
                hasSecondBegun.release();
            return {};
        };
        const auto one = m_deployer->start(*first);
        const auto two = m_deployer->start(*second);
        for (const auto &job : {one.get(), two.get()}) {
            const RunRecord run = job->wait();
            QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
            QVERIFY(run.besideOthers && !isMeasurement(run));
            QCOMPARE(m_workspace->run(run.id)->besideOthers, true);
        }
        QCOMPARE(most, m_host->cores); // emulated guests share the cores, whoever's they are
        // A removal is no work that counts; it is held up until the deploy has ended.
        std::binary_semaphore hasDeployEnded(0);
        m_host->script = [&](const QString &operation, const QString &subject) -> Result<> {
            if (operation == QLatin1String("destroy") && subject.contains(first->deploymentId))
                (void)hasDeployEnded.try_acquire_for(20s);
            return {};
        };
        auto removal = m_deployer->destroy(first->deploymentId);
        QVERIFY(removal);
        const RunRecord beside = deploy(request("web-single", Strategy::OsOnly));
        hasDeployEnded.release();
        QCOMPARE((*removal)->wait().outcome, Outcome::Succeeded);
        QVERIFY(!beside.besideOthers);
        // Estimates are made of what was measured.
        const auto medians =
            m_workspace->medianPhases("web-tier", "debian-12", Strategy::OsOnly, alone.host.acceleration);
        QVERIFY(medians);
        QVERIFY(medians->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "test_admission.moc"
