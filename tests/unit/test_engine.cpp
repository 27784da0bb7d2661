// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include <QSemaphore>
#include <QSet>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace bakeoff;
using namespace bakeoff::engine;
using catalog::Outcome;

namespace {

class MemoryJournal final : public Journal
{
public:
    Result<qint64> writeIntent(const Step &step) override
    {
        if (step.id == refused)
            return fail(ErrorCode::NoSpace, QStringLiteral("The disk is full."));
        const std::lock_guard lock(mutex);
        entries << step.id + QStringLiteral(" intended");
        return entries.size() - 1;
    }
    void close(qint64 entry, const QString &state) override
    {
        const std::lock_guard lock(mutex);
        entries << entries.value(entry).section(QLatin1Char(' '), 0, 0) + QLatin1Char(' ') + state;
    }
    std::mutex mutex;
    QStringList entries;
    QString refused;
};

class Recorder final : public Listener
{
public:
    void stepChanged(const StepEvent &event) override
    {
        const std::lock_guard lock(mutex);
        events << event;
    }
    void logged(const QString &, const QString &line) override
    {
        const std::lock_guard lock(mutex);
        lines << line;
    }
    int count(StepState state)
    {
        const std::lock_guard lock(mutex);
        return static_cast<int>(
            std::count_if(events.cbegin(), events.cend(),
                          [state](const StepEvent &event) { return event.state == state; }));
    }
    std::mutex mutex;
    QList<StepEvent> events;
    QStringList lines;
};

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private:
    std::mutex m_mutex;
    QStringList m_done;

    void note(const QString &what)
    {
        const std::lock_guard lock(m_mutex);
        m_done << what;
    }
    Step step(const QString &id, const QStringList &after = {}, const QString &scope = QStringLiteral("s"))
    {
        Step made;
        made.id = id;
        made.node = id;
        made.after = after;
        made.scope = scope;
        made.deadline = std::chrono::seconds(20);
        made.run = [this, id](StepContext &) -> Result<> {
            note(id);
            return {};
        };
        made.undo = [this, id](StepContext &) -> Result<> {
            note(QStringLiteral("undo ") + id);
            return {};
        };
        return made;
    }

private Q_SLOTS:
    void init() { m_done.clear(); }

    void refusesBadGraphs_data()
    {
        QTest::addColumn<QStringList>("edges"); // "step<before"
        QTest::addColumn<QString>("named");
        QTest::newRow("two of one name") << QStringList{"a", "a"} << "a";
        QTest::newRow("unknown dependency") << QStringList{"a<ghost"} << "ghost";
        QTest::newRow("circle") << QStringList{"a<c", "b<a", "c<b"} << "a";
        QTest::newRow("waits for itself") << QStringList{"a<a"} << "a";
    }
    void refusesBadGraphs()
    {
        QFETCH(QStringList, edges);
        QFETCH(QString, named);
        Graph graph;
        for (const QString &edge : edges)
            graph.push_back(step(edge.section('<', 0, 0),
                                 edge.contains('<') ? QStringList{edge.section('<', 1)} : QStringList()));
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run({});
        QCOMPARE(result.outcome, Outcome::Failed);
        QVERIFY2(result.error.message.contains(named), qPrintable(result.error.message));
        QVERIFY(m_done.isEmpty());
    }

    void keepsTheOrderOfDependencies()
    {
        Graph graph{step("d", {"b", "c"}), step("b", {"a"}), step("c", {"a"}), step("a")};
        MemoryJournal journal;
        Recorder recorder;
        QCOMPARE(Runner(graph, journal, recorder).run({}).outcome, Outcome::Succeeded);
        QCOMPARE(m_done.size(), 4);
        QCOMPARE(m_done.first(), QString("a"));
        QCOMPARE(m_done.last(), QString("d"));
        QVERIFY(journal.entries.indexOf("a intended") < journal.entries.indexOf("a done"));
        QCOMPARE(recorder.count(StepState::Succeeded), 4);
    }

    void runsIndependentStepsSideBySideUnderTheLimit()
    {
        // Each step waits until three are under way: with fewer workers than three this would never end.
        QSemaphore arrived;
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        Graph graph;
        for (int i = 0; i < 6; ++i) {
            Step one = step(QString::number(i));
            one.run = [&, i](StepContext &) -> Result<> {
                most = std::max(most.load(), ++inside);
                arrived.release();
                const bool all = i >= 3 || arrived.tryAcquire(3, 10000);
                if (i < 3)
                    arrived.release(3);
                --inside;
                return all ? Result<>{} : Result<>(fail(ErrorCode::TimedOut, "alone"));
            };
            graph.push_back(one);
        }
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.parallel = 3;
        QCOMPARE(Runner(graph, journal, recorder, options).run({}).outcome, Outcome::Succeeded);
        QVERIFY(most.load() <= 3);
    }

    void aFailureStopsTheRestAndUndoesInReverse()
    {
        Graph graph{step("a"), step("b", {"a"}), step("c", {"b"}), step("d", {"c"})};
        graph[2].run = [](StepContext &) -> Result<> {
            return fail(ErrorCode::Failed, "broken", "try again", "it said so");
        };
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run({});
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failedStep, QString("c"));
        QCOMPARE(result.error.detail, QString("it said so"));
        QCOMPARE(m_done, (QStringList{"a", "b", "undo c", "undo b", "undo a"}));
        QVERIFY(journal.entries.contains("c failed"));
        QVERIFY(journal.entries.contains("a undone"));
        QCOMPARE(recorder.count(StepState::Undone), 3);
    }

    void aFailureInterruptsWhatRunsBeside()
    {
        QSemaphore waiting;
        Step patient = step("patient");
        patient.run = [&](StepContext &context) -> Result<> {
            waiting.release();
            return waitFor(context.stop, std::chrono::seconds(15))
                       ? Result<>(fail(ErrorCode::Failed, "was not interrupted"))
                       : Result<>(cancelled());
        };
        Step failing = step("failing");
        failing.run = [&](StepContext &) -> Result<> {
            waiting.acquire();
            return fail(ErrorCode::Failed, "broken");
        };
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner({patient, failing}, journal, recorder).run({});
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failedStep, QString("failing"));
        QVERIFY(journal.entries.contains("patient cancelled"));
    }

    void cancelIsAnOutcomeOfItsOwn()
    {
        std::stop_source source;
        Graph graph{step("a"), step("b", {"a"}), step("c", {"b"})};
        graph[1].run = [&](StepContext &context) -> Result<> {
            source.request_stop();
            return waitFor(context.stop, std::chrono::seconds(15)) ? Result<>{} : Result<>(cancelled());
        };
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run(source.get_token());
        QCOMPARE(result.outcome, Outcome::Cancelled);
        QCOMPARE(m_done, (QStringList{"a", "undo b", "undo a"}));
    }

    void whatFailsBecauseOfACancelIsNoFailure()
    {
        std::stop_source source;
        Graph graph{step("a"), step("b", {"a"})};
        graph[1].run = [&](StepContext &) -> Result<> {
            source.request_stop();
            return fail(ErrorCode::Failed, "killed"); // as a guest's program that was ended says
        };
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run(source.get_token());
        QCOMPARE(result.outcome, Outcome::Cancelled);
        QVERIFY(result.failures.isEmpty());
        QCOMPARE(m_done, (QStringList{"a", "undo b", "undo a"}));
    }

    void aStopDuringTheLastStepStillCancels()
    {
        std::stop_source source;
        Graph graph{step("a"), step("b", {"a"})};
        graph[1].run = [&](StepContext &) -> Result<> {
            source.request_stop();
            return {};
        };
        MemoryJournal journal;
        Recorder recorder;
        QCOMPARE(Runner(graph, journal, recorder).run(source.get_token()).outcome, Outcome::Cancelled);
        QCOMPARE(m_done, (QStringList{"a", "undo b", "undo a"}));
    }

    void whatIsCommittedIsKept()
    {
        Graph graph{step("build", {}, "template"), step("register", {"build"}, "template"),
                    step("clone", {"register"}, "deployment")};
        graph[1].commits = true;
        graph[2].run = [](StepContext &) -> Result<> { return fail(ErrorCode::Failed, "broken"); };
        MemoryJournal journal;
        Recorder recorder;
        QCOMPARE(Runner(graph, journal, recorder).run({}).outcome, Outcome::Failed);
        QCOMPARE(m_done, (QStringList{"build", "register", "undo clone"}));
    }

    void anIntentThatCannotBeWrittenComesBeforeTheSideEffect()
    {
        Graph graph{step("a"), step("b", {"a"})};
        MemoryJournal journal;
        journal.refused = "b";
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run({});
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.error.code, ErrorCode::NoSpace);
        QCOMPARE(m_done, (QStringList{"a", "undo a"}));
    }

    void anUndoThatFailsIsToldAndTheRestGoesOn()
    {
        Graph graph{step("a"), step("b", {"a"}), step("c", {"b"})};
        graph[1].undo = [](StepContext &) -> Result<> { return fail(ErrorCode::Failed, "stuck"); };
        graph[2].run = [](StepContext &) -> Result<> { return fail(ErrorCode::Failed, "broken"); };
        MemoryJournal journal;
        Recorder recorder;
        const RunResult result = Runner(graph, journal, recorder).run({});
        QCOMPARE(result.undoErrors.size(), 1);
        QVERIFY(m_done.contains("undo a"));
        QVERIFY(recorder.lines.join(' ').contains("stuck"));
    }

    void progressComesAtMostTenTimesASecond()
    {
        Step busy = step("busy");
        busy.run = [](StepContext &context) -> Result<> {
            for (int i = 0; i < 10000; ++i)
                context.progress(0.5, QStringLiteral("still"));
            return {};
        };
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.progressGap = std::chrono::hours(1);
        QCOMPARE(Runner({busy}, journal, recorder, options).run({}).outcome, Outcome::Succeeded);
        QCOMPARE(recorder.count(StepState::Running), 2); // the beginning, and one of the 10,000
    }

    void scopesFailAlone()
    {
        Graph graph{step("a1", {}, "a"), step("a2", {"a1"}, "a"), step("a3", {"a2"}, "a"),
                    step("b1", {}, "b"), step("b2", {"b1"}, "b"), step("c1", {"a3"}, "c")};
        graph[1].run = [](StepContext &) -> Result<> { return fail(ErrorCode::Failed, "broken"); };
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.scopesFailAlone = true;
        const RunResult result = Runner(graph, journal, recorder, options).run({});
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failures.size(), 1);
        QCOMPARE(result.failures.first().step, QString("a2"));
        QVERIFY(m_done.contains("b2"));
        QVERIFY(!m_done.contains("a3"));
        QVERIFY(!m_done.contains("c1")); // it waited for what failed
        QVERIFY(m_done.indexOf("undo a2") < m_done.indexOf("undo a1"));
        QVERIFY(m_done.contains("undo a1"));
        QVERIFY(!m_done.join(' ').contains("undo b")); // carried out whole
    }

    void aScopeThatFailedIsUndoneWhileTheOthersGoOn()
    {
        QSemaphore undone;
        Graph graph{step("a1", {}, "a"), step("b1", {}, "b")};
        graph[0].run = [](StepContext &) -> Result<> { return fail(ErrorCode::Failed, "broken"); };
        graph[0].undo = [&](StepContext &) -> Result<> {
            undone.release();
            return {};
        };
        graph[1].run = [&](StepContext &) -> Result<> {
            return undone.tryAcquire(1, 15000) ? Result<>{} : Result<>(fail(ErrorCode::TimedOut, "too late"));
        };
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.scopesFailAlone = true;
        const RunResult result = Runner(graph, journal, recorder, options).run({});
        QCOMPARE(result.failures.size(), 1); // the other one found it undone
    }

    void onlySoManyScopesAreUnderWay()
    {
        Graph graph;
        for (const char *scope : {"a", "b", "c", "d"}) {
            graph.push_back(step(QString(scope) + "1", {}, scope));
            graph.push_back(step(QString(scope) + "2", {QString(scope) + "1"}, scope));
        }
        QSet<QString> open;
        qsizetype most = 0;
        for (Step &each : graph) {
            each.run = [&, id = each.id](StepContext &) -> Result<> {
                const std::lock_guard lock(m_mutex);
                if (id.endsWith('1'))
                    open.insert(id.left(1));
                most = std::max(most, open.size());
                if (id.endsWith('2'))
                    open.remove(id.left(1));
                return {};
            };
        }
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.scopesAtOnce = 2;
        QCOMPARE(Runner(graph, journal, recorder, options).run({}).outcome, Outcome::Succeeded);
        QVERIFY2(most <= 2, qPrintable(QString::number(most)));
    }

    void heavyStepsKeepToTheirLimit()
    {
        Graph graph;
        std::atomic<int> inside = 0;
        std::atomic<int> most = 0;
        QSemaphore light;
        for (int i = 0; i < 4; ++i) {
            Step heavy = step(QStringLiteral("heavy%1").arg(i));
            heavy.isHeavy = true;
            heavy.run = [&](StepContext &) -> Result<> {
                most = std::max(most.load(), ++inside);
                const bool met = light.tryAcquire(1, 15000); // what is not heavy goes on beside it
                --inside;
                return met ? Result<>{} : Result<>(fail(ErrorCode::TimedOut, "alone"));
            };
            graph.push_back(heavy);
            Step easy = step(QStringLiteral("light%1").arg(i));
            easy.run = [&](StepContext &) -> Result<> {
                light.release();
                return {};
            };
            graph.push_back(easy);
        }
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.heavyAtOnce = [] { return 1; };
        QCOMPARE(Runner(graph, journal, recorder, options).run({}).outcome, Outcome::Succeeded);
        QCOMPARE(most.load(), 1);
    }

    void scopesThatWaitForOneThatMayNotBeginDoNotWaitForEver()
    {
        Graph graph{step("a1", {}, "a"), step("a2", {"b1"}, "a"), step("b1", {}, "b")};
        MemoryJournal journal;
        Recorder recorder;
        RunnerOptions options;
        options.scopesAtOnce = 1;
        QCOMPARE(Runner(graph, journal, recorder, options).run({}).outcome, Outcome::Succeeded);
        QVERIFY(m_done.contains("a2"));
    }

    void whilePausedNothingBegins()
    {
        QSemaphore begun;
        QSemaphore mayEnd;
        Graph graph{step("a"), step("b", {"a"})};
        graph[0].run = [&](StepContext &) -> Result<> {
            begun.release();
            mayEnd.acquire();
            return {};
        };
        MemoryJournal journal;
        Recorder recorder;
        Runner runner(graph, journal, recorder);
        RunResult result;
        std::stop_source stop;
        std::jthread running([&] { result = runner.run(stop.get_token()); });
        begun.acquire();
        runner.setPaused(true);
        mayEnd.release();
        QTRY_COMPARE(recorder.count(StepState::Succeeded), 1); // what was at work goes on to its end
        stop.request_stop();
        running.join();
        QCOMPARE(result.outcome, Outcome::Cancelled);
        QVERIFY(!m_done.contains("b"));
    }

    void resumingGoesOn()
    {
        MemoryJournal journal;
        Recorder recorder;
        Runner runner({step("a"), step("b", {"a"})}, journal, recorder);
        runner.setPaused(true);
        std::jthread running([&] { runner.run({}); });
        runner.setPaused(false);
        running.join();
        QCOMPARE(m_done, (QStringList{"a", "b"}));
    }

    void anEmptyGraphSucceeds()
    {
        MemoryJournal journal;
        Recorder recorder;
        QCOMPARE(Runner({}, journal, recorder).run({}).outcome, Outcome::Succeeded);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
