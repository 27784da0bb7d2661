// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs count together, and what they say about deploy times.
#include "planning/deploy_times.h"
#include "support/sample_values.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

const QString web = QStringLiteral("web-single");
const QString debian = QStringLiteral("debian-12");

/// A run whose clone and install phase took that long, and nothing else.
RunRecord took(Strategy strategy, CloneMode mode, double clone_s, double install_s, int day = 1)
{
    RunRecord run = samples::run(QStringLiteral("r"), strategy, clone_s + install_s);
    run.cloneMode = mode;
    run.startedAt = QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC);
    run.phases.resize(2);
    run.phases[0].end_s = clone_s;
    run.phases[1].phase = strategy == Strategy::OsOnly ? Phase::Install : Phase::Configure;
    run.phases[1].start_s = clone_s;
    run.phases[1].end_s = clone_s + install_s;
    return run;
}

RunSelection selection()
{
    return {web, debian, QStringLiteral("tcg"), {}, {}, {}};
}

} // namespace

class TestDeployTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void groupsWhatCanBeChosen();
    void selectsByHostAndDay();
    void neverMixesAccelerations();
    void comparesEachCloneModeByItself();
    void keepsTheSinglesRuns();
    void answersWhetherCopyingTakesLonger_data();
    void answersWhetherCopyingTakesLonger();
};

void TestDeployTimes::groupsWhatCanBeChosen()
{
    QList<RunRecord> runs{took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 3),
                          took(Strategy::PreInstalled, CloneMode::Full, 1, 9, 5),
                          took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 1)};
    runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 9);
    runs.last().host.acceleration = QStringLiteral("kvm");
    runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 20);
    runs.last().outcome = Outcome::Failed; // takes no part
    runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 21);
    runs.last().besideOthers = true; // nor does this one
    const QList<RunGroup> groups = groupRuns(runs);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.at(0).acceleration, QStringLiteral("kvm")); // has the newest
    QCOMPARE(groups.at(0).n, 1);
    QCOMPARE(groups.at(1).n, 3);
    QCOMPARE(groups.at(1).oldest.date(), QDate(2026, 1, 1));
    QCOMPARE(groups.at(1).newest.date(), QDate(2026, 1, 5));
    QCOMPARE(groups.at(1).host, (MeasuredHost{QStringLiteral("Test CPU"), {}}));
    QVERIFY(groupRuns({}).isEmpty());
}

void TestDeployTimes::selectsByHostAndDay()
{
    QList<RunRecord> runs;
    for (int day = 1; day <= 5; ++day)
        runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 9, day);
    runs[1].host.cpuModel = QStringLiteral("Other CPU");
    runs[2].startedAt = QDateTime(QDate(2026, 1, 3), QTime(23, 59, 59, 999), Qt::UTC);
    runs[3].startedAt = QDateTime(QDate(2026, 1, 4), QTime(0, 0), Qt::UTC);
    runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 9, 2);
    runs[5].besideOthers = true;
    RunSelection chosen = selection();
    int besideOthers = 0;
    QCOMPARE(select(runs, chosen, &besideOthers), (QList<qsizetype>{0, 1, 2, 3, 4}));
    QCOMPARE(besideOthers, 1);
    QCOMPARE(deployTimes(runs, chosen).besideOthers, 1);
    chosen.host = MeasuredHost{QStringLiteral("Test CPU"), {}};
    QCOMPARE(select(runs, chosen), (QList<qsizetype>{0, 2, 3, 4}));
    chosen.host = MeasuredHost{QStringLiteral("Test CPU"), QStringLiteral("qemu:///system")};
    QCOMPARE(select(runs, chosen), QList<qsizetype>());
    chosen.host.reset();
    runs[5].outcome = Outcome::Failed; // not left out for the company it had
    QCOMPARE(deployTimes(runs, chosen).besideOthers, 0);
    chosen.to = QDate(2026, 1, 3); // to its very end
    QCOMPARE(select(runs, chosen), (QList<qsizetype>{0, 1, 2}));
    chosen.to = {};
    chosen.from = QDate(2026, 1, 4); // from its very beginning
    QCOMPARE(select(runs, chosen), (QList<qsizetype>{3, 4}));
    chosen.platformId = QStringLiteral("debian-13");
    QVERIFY(select(runs, chosen).isEmpty());
}

void TestDeployTimes::neverMixesAccelerations()
{
    QList<RunRecord> runs{took(Strategy::OsOnly, CloneMode::Full, 10, 90),
                          took(Strategy::OsOnly, CloneMode::Full, 1, 9)};
    runs[1].host.acceleration = QStringLiteral("kvm");
    const DeployTimes times = deployTimes(runs, selection());
    QCOMPARE(times.used, QList<qsizetype>{0});
    QCOMPARE(times.comparisons.size(), 1);
    QCOMPARE(times.comparisons[0].strategies[0].p50_s, 100.0);
    QCOMPARE(times.copying.fullCopy, (MedianOf{1, 10}));
    QCOMPARE(times.copying.install, (MedianOf{1, 90}));
    RunSelection none = selection();
    none.acceleration.clear(); // not "any of them"
    QVERIFY(deployTimes(runs, none).used.isEmpty());
}

void TestDeployTimes::comparesEachCloneModeByItself()
{
    QList<RunRecord> runs{took(Strategy::OsOnly, CloneMode::Full, 10, 90),
                          took(Strategy::OsOnly, CloneMode::Linked, 1, 90),
                          took(Strategy::PreInstalled, CloneMode::Linked, 1, 9)};
    runs[2].host.cpuModel = QStringLiteral("Other CPU");
    const DeployTimes times = deployTimes(runs, selection());
    QCOMPARE(times.comparisons.size(), 2);
    QCOMPARE(times.comparisons[0].strategies.size(), 2);
    QCOMPARE(times.comparisons[0].strategies[0].cloneMode, CloneMode::Linked);
    QCOMPARE(times.comparisons[0].strategies[1].p50_s, 91.0);
    QCOMPARE(times.comparisons[1].strategies.size(), 1);
    QCOMPARE(times.comparisons[1].strategies[0].cloneMode, CloneMode::Full);
    QCOMPARE(times.hosts.size(), 2);
    // The same as each for itself.
    const Comparison alone = compare(runs, web, debian, CloneMode::Full, QStringLiteral("tcg"));
    QCOMPARE(alone.strategies[0].phases_s, times.comparisons[1].strategies[0].phases_s);
}

void TestDeployTimes::keepsTheSinglesRuns()
{
    QList<RunRecord> runs;
    for (const int day : {4, 2, 3}) {
        runs << took(Strategy::OsOnly, CloneMode::Linked, 1, 10 * day, day);
        runs.last().id = QString::number(day);
    }
    const StrategySummary summary = deployTimes(runs, selection()).comparisons[0].strategies[0];
    QCOMPARE(summary.runIds, (QStringList{"2", "3", "4"}));
    QCOMPARE(summary.samples_s, (QList<double>{21, 31, 41}));
    QCOMPARE(summary.startedAt.first(),
             QDateTime(QDate(2026, 1, 2), QTime(12, 0), Qt::UTC).toSecsSinceEpoch());
}

void TestDeployTimes::answersWhetherCopyingTakesLonger_data()
{
    QTest::addColumn<QList<RunRecord>>("runs");
    QTest::addColumn<QString>("sentence");
    const auto copied = [](double clone_s, double install_s) {
        return took(Strategy::OsOnly, CloneMode::Full, clone_s, install_s);
    };
    QTest::newRow("true")
        << QList<RunRecord>{copied(80, 40), copied(100, 50),
                            took(Strategy::OsOnly, CloneMode::Linked, 0.5, 60)}
        << "“Copying takes longer than installing” is true here: a full copy took 1 min 30 s, "
           "installing 50.0 s (median of 2 and 3 runs, under TCG). A linked clone took 0.5 s.";
    QTest::newRow("not true")
        << QList<RunRecord>{copied(10, 40)}
        << "“Copying takes longer than installing” is not true here: a full copy took 10.0 s, "
           "installing 40.0 s (median of 1 and 1 runs, under TCG).";
    QTest::newRow("the same")
        << QList<RunRecord>{copied(40, 41)}
        << "“Copying takes longer than installing”: about the same here; a full copy took "
           "40.0 s, installing 41.0 s (median of 1 and 1 runs, under TCG).";
    // A pre-installed image is copied too, but what it does then is no installing.
    QTest::newRow("never installed") << QList<RunRecord>{took(Strategy::PreInstalled, CloneMode::Full, 30, 5)}
                                     << "“Copying takes longer than installing” was not measured here: a "
                                        "full copy took 30.0 s (median of 1 "
                                        "run(s), under TCG); deploy by the strategy “OS-only” to compare.";
    QTest::newRow("never copied") << QList<RunRecord>{took(Strategy::OsOnly, CloneMode::Linked, 1, 40)}
                                  << "“Copying takes longer than installing” was not measured here: "
                                     "installing took 40.0 s (median of 1 "
                                     "run(s), under TCG); deploy with the clone mode “Full copy” to compare.";
    QTest::newRow("nothing")
        << QList<RunRecord>{}
        << "“Copying takes longer than installing” was not measured here: deploy OS-only "
           "with the clone mode “Full copy”.";
}

void TestDeployTimes::answersWhetherCopyingTakesLonger()
{
    QFETCH(QList<RunRecord>, runs);
    QTEST(deployTimes(runs, selection()).copying.sentence(), "sentence");
}

QTEST_GUILESS_MAIN(TestDeployTimes)
#include "test_deploy_times.moc"
