// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/usage_profile.h"
#include "report/comparison_report.h"
#include "report/patch_figures.h"
#include "report/record_json.h"
#include "report/reference_runs.h"
#include "report/verdict_figures.h"
#include "report/verdict_tables.h"
#include "support/sample_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;
using namespace bakeoff::report;

namespace {

RunRecord sampleRun(const QString &id, Strategy strategy, double seconds)
{
    RunRecord run = samples::run(id, strategy, seconds);
    RunNode node;
    node.node = QStringLiteral("web-1");
    node.role = QStringLiteral("web");
    node.serviceId = QStringLiteral("apache");
    node.templateId = QStringLiteral("t1");
    node.memory_MiB = 512;
    node.vcpus = 1;
    node.versions = {{QStringLiteral("apache2"), QStringLiteral("2.4.62-1"), QStringLiteral("apache2"),
                      QStringLiteral("2.4.62-1")}};
    run.nodes = {node};
    return run;
}

TemplateRecord sampleTemplate(const QString &service)
{
    TemplateRecord record;
    record.id = service.isEmpty() ? QStringLiteral("t0") : QStringLiteral("t1");
    record.kind = service.isEmpty() ? TemplateKind::Os : TemplateKind::PreInstalled;
    record.platformId = QStringLiteral("debian-12");
    record.serviceId = service;
    record.depth = service.isEmpty() ? BakeDepth::OsOnly : BakeDepth::Configured;
    record.build_s = service.isEmpty() ? 60 : 300;
    record.allocatedSize = Bytes::mebi(500);
    record.virtualSize = Bytes::gibi(10);
    record.builtAt = QDateTime(QDate(2026, 11, 1), QTime(1, 2, 3), Qt::UTC);
    record.packages = {
        {QStringLiteral("bash"), QStringLiteral("5.2"), QStringLiteral("bash"), QStringLiteral("5.2")}};
    return record;
}

Verdict judged(const Assumptions &assumptions, const QList<RunRecord> &runs)
{
    const Catalog catalog = samples::catalog();
    Matrix matrix;
    matrix.name = QStringLiteral("Lab");
    matrix.setLines(Axis::Platforms, {QStringLiteral("debian-12")});
    matrix.setLines(Axis::Services, {QStringLiteral("apache")});
    const QList<TemplateRecord> templates{sampleTemplate({}), sampleTemplate(QStringLiteral("apache"))};
    const PriceSets prices = loadPriceSets({QStringLiteral(RESOURCES_DIR)});
    const PatchHistory history;
    const DeployMeasures measures(runs, templates, CloneMode::Linked, QStringLiteral("tcg"));
    const QString id =
        assumptions.priceSetId.isEmpty() ? QStringLiteral("us-east-1-2026-07") : assumptions.priceSetId;
    const auto verdict = judge({matrix,
                                catalog,
                                history,
                                templates,
                                measures,
                                failuresOf(runs),
                                *prices.set(id),
                                assumptions,
                                QDate(2025, 1, 1),
                                QDate(2026, 1, 1),
                                {}});
    if (!verdict)
        qFatal("%s", qPrintable(verdict.error().message));
    return *verdict;
}

QList<RunRecord> bothStrategies()
{
    return {sampleRun(QStringLiteral("a"), Strategy::PreInstalled, 30),
            sampleRun(QStringLiteral("b"), Strategy::OsOnly, 300)};
}

} // namespace

class TestVerdictReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articleIsExact();
    void linesEndWhereTheCostIs();
    void barsAddUp();
    void monthsAddUp();
    void windowsSayTheSame();
    void nothingMeasured();
    void recordsReadBack();
    void damagedRecordsAreRefused_data();
    void damagedRecordsAreRefused();
    void referenceFolder();
    void shippedReferenceRuns();
};

void TestVerdictReport::articleIsExact()
{
    Assumptions assumptions;
    const UsageProfile article = usageProfiles().first();
    assumptions.priceSetId = article.priceSetId;
    assumptions.instanceType = article.instanceType;
    for (auto each = article.values.cbegin(); each != article.values.cend(); ++each)
        QVERIFY(assumptions.set(each.key(), each.value()).has_value());
    QVERIFY(article.holds(assumptions));
    const Verdict verdict = judged(assumptions, bothStrategies());
    QCOMPARE(verdict.workload_krw.toString(), QStringLiteral("3583600"));
    const VerdictTable bill = billTable(verdict);
    QStringList won;
    for (const QStringList &row : bill.rows)
        won << row.last();
    QCOMPARE(won,
             QStringList({QStringLiteral("633,600"), QStringLiteral("600,000"), QStringLiteral("1,700,000"),
                          QStringLiteral("650,000"), QStringLiteral("3,583,600")}));
    QCOMPARE(bill.rows[2][1], QStringLiteral("0 to 10,000 GB"));
    QCOMPARE(bill.totals, 1);
    (void)assumptions.set(Assumption::Outbound_GBperDay, 501);
    QVERIFY(!article.holds(assumptions));
}

void TestVerdictReport::linesEndWhereTheCostIs()
{
    const Verdict verdict = judged({}, bothStrategies());
    QVERIFY(verdict.isKnown());
    const Figure figure = breakEvenFigure(verdict);
    QCOMPARE(figure.series.size(), 2);
    QCOMPARE(figure.series[0].id, QStringLiteral("pre-installed"));
    for (const auto &[series, cost] : {std::pair(&figure.series[0], &verdict.preInstalled),
                                       std::pair(&figure.series[1], &verdict.osOnly)}) {
        QCOMPARE(series->points.first().y(), cost->total.fixed.toDouble());
        const QPointF last = series->points.last();
        QVERIFY(std::abs(last.y() - cost->total.at(Decimal::fromDouble(last.x(), 3)).toDouble()) < 1e-6);
    }
    QVERIFY(figure.caption.contains(sentence(verdict.breakEven)));
    // The crossing is where the drawn lines cross.
    QCOMPARE(int(verdict.breakEven.kind), int(BreakEven::Crosses));
    const auto mark = std::find_if(figure.marks.begin(), figure.marks.end(), [](const FigureMark &each) {
        return each.id == QLatin1String("break-even");
    });
    QVERIFY(mark != figure.marks.end());
    const Decimal at = verdict.breakEven.deploys;
    QVERIFY(std::abs((verdict.preInstalled.total.at(at) - verdict.osOnly.total.at(at)).toDouble()) < 1);
    QCOMPARE(mark->at, at.toDouble());
}

void TestVerdictReport::barsAddUp()
{
    const Verdict verdict = judged({}, bothStrategies());
    const Figure figure = strategyCostFigure(verdict);
    QCOMPARE(figure.categories.size(), 4);
    double sumOfFirst = 0;
    for (const FigureSeries &series : figure.series)
        sumOfFirst += series.values[0];
    QVERIFY(std::abs(sumOfFirst - verdict.preInstalled.total.at(verdict.cost.deploys).toDouble()) < 1e-6);
    QCOMPARE(figure.totals[0], formatKrw(verdict.preInstalled.total.at(verdict.cost.deploys)));

    const Figure all = totalCostFigure(verdict);
    QCOMPARE(all.categories.size(), 3);
    double cloud = 0;
    double own = 0;
    for (const FigureSeries &series : all.series) {
        QCOMPARE(series.values.size(), 3);
        cloud += series.values[1];
        own += series.values[2];
    }
    const Decimal expected = verdict.workload.usd() * verdict.cost.krwPerUsd + verdict.server_krw +
                             verdict.osOnly.total.at(verdict.cost.deploys);
    QVERIFY(std::abs(cloud - expected.toDouble()) < 1e-3);
    QVERIFY(std::abs(own - verdict.hardware.total().toDouble()) < 1e-6);
    QCOMPARE(failureFigure(verdict).whiskers.size(), 2);
    QCOMPARE(scoreFigure(verdict).categories.size(), 5);
}

void TestVerdictReport::monthsAddUp()
{
    Assumptions assumptions;
    QVERIFY(assumptions.set(Assumption::BakeScale, 2).has_value());
    QVERIFY(assumptions.setPatches(QStringLiteral("debian-12"), 24).has_value());
    const Verdict verdict = judged(assumptions, bothStrategies());
    const Figure rebuilds = rebuildFigure(verdict);
    const Figure hours = rebuildHoursFigure(verdict);
    const auto sumOf = [](const FigureSeries &series) {
        double sum = 0;
        for (const QPointF &point : series.points)
            sum += point.y();
        return sum;
    };
    const auto rebuilt = [](const std::vector<qint64> &list) {
        return double(std::accumulate(list.begin(), list.end(), qint64(0)));
    };
    const QList<const PatchBurden *> burdens{&verdict.replay.preInstalled, &verdict.replay.osOnly};
    QVERIFY(burdens.first()->rebuilds() > 0);
    for (qsizetype side = 0; side < burdens.size(); ++side) {
        QCOMPARE(rebuilds.series[side].points.size(), 12);
        QCOMPARE(sumOf(rebuilds.series[side]), double(burdens[side]->rebuilds()));
        // A minute for an OS template and five for a golden image, each counted twice.
        QCOMPARE(sumOf(hours.series[side]),
                 (rebuilt(burdens[side]->osRebuilds) * 120 + rebuilt(burdens[side]->goldenRebuilds) * 600) /
                     3600);
    }
    QCOMPARE(rebuilds.series[0].points[1].x(),
             double(QDateTime(QDate(2025, 2, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch()));
}

void TestVerdictReport::windowsSayTheSame()
{
    Assumptions assumptions;
    QVERIFY(assumptions.setPatches(QStringLiteral("debian-12"), 24).has_value());
    const Verdict verdict = judged(assumptions, bothStrategies());
    QVERIFY(conditions(verdict).join(u' ').contains(QStringLiteral("set by hand")));
    QVERIFY(assumptionTable(verdict).rows.last().first().contains(QStringLiteral("debian-12")));
    const Windows windows = windowsOf(verdict).value_or(Windows());
    QCOMPARE(windows.size(), comparedWindows_days.size());
    const Figure repair = repairByWindowFigure(verdict, windows);
    const Figure exposure = exposureByWindowFigure(verdict, windows);
    const auto week = std::find_if(windows.begin(), windows.end(), [](const WindowFigures &each) {
        return each.window_days == 7; // which is the verdict's own
    });
    const qsizetype place = week - windows.begin();
    const int days = verdict.replay.replayed_days;
    QCOMPARE(repair.series[0].points[place], QPointF(7, perYear(verdict.replay.preInstalled.repair_h, days)));
    QCOMPARE(repair.series[1].points[place], QPointF(7, perYear(verdict.replay.osOnly.repair_h, days)));
    QCOMPARE(exposure.series[0].points[place],
             QPointF(7, perYear(double(verdict.replay.preInstalled.exposure_days), days)));
    const VerdictTable table = windowTable(windows);
    QCOMPARE(table.rows.size(), qsizetype(windows.size()));
    QCOMPARE(table.rows[place][1],
             QLocale().toString(perYear(double(verdict.replay.preInstalled.rebuilds()), days), 'f', 0));
    QVERIFY(!windowSentence(windows).isEmpty());
    // What cannot be compared is no report with empty charts.
    Verdict impossible = verdict;
    impossible.scene.input.risk.breakChance = 2;
    QCOMPARE(windowsOf(impossible).error().code, ErrorCode::Invalid);
    const auto report = comparisonReport(impossible, samples::catalog(), {}, {}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().message, windowsOf(impossible).error().message);
}

void TestVerdictReport::nothingMeasured()
{
    const Verdict verdict = judged({}, {});
    QVERIFY(!verdict.isKnown());
    QVERIFY(breakEvenFigure(verdict).isEmpty());
    QVERIFY(failureFigure(verdict).isEmpty());
    // The workload and own hardware are known all the same.
    QCOMPARE(totalCostFigure(verdict).categories.size(), 2);
    QVERIFY(sentence(verdict).contains(QLatin1String("Compare both")));
    QCOMPARE(strategyCostTable(verdict).rows[0][1], QStringLiteral("–"));
    QVERIFY(adviceTable(verdict, samples::catalog()).rows[0].last().contains(QLatin1String("Not measured")));
}

void TestVerdictReport::recordsReadBack()
{
    RunRecord run = sampleRun(QStringLiteral("r1"), Strategy::OsOnly, 61.25);
    run.host.memory = Bytes::gibi(24);
    run.bootMethod = QStringLiteral("direct-kernel");
    const auto back = runFromJson(toJson(run));
    QVERIFY(back.has_value());
    QCOMPARE(*back, run);
    run.outcome = Outcome::Failed;
    run.failure = {QStringLiteral("web-1:install"), QStringLiteral("web-1"), Phase::Install,
                   QStringLiteral("It failed."),    QStringLiteral("E: no"), QStringLiteral("Try again.")};
    QCOMPARE(*runFromJson(toJson(run)), run);
    const TemplateRecord record = sampleTemplate(QStringLiteral("apache"));
    QCOMPARE(*templateFromJson(toJson(record, true)), record);
}

void TestVerdictReport::damagedRecordsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    for (const char *key : {"id", "strategy", "started_at", "deploy_s", "host", "nodes", "phases", "outcome"})
        QTest::addRow("no %s", key) << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("text for seconds") << QStringLiteral("deploy_s") << QJsonValue(QStringLiteral("1"));
    QTest::newRow("seconds below 0") << QStringLiteral("deploy_s") << QJsonValue(-1);
    QTest::newRow("unknown strategy") << QStringLiteral("strategy") << QJsonValue(QStringLiteral("x"));
    QTest::newRow("no time") << QStringLiteral("started_at") << QJsonValue(QStringLiteral("yesterday"));
    QTest::newRow("phase without an end")
        << QStringLiteral("phases") << QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("start_s"), 1}}});
}

void TestVerdictReport::damagedRecordsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(sampleRun(QStringLiteral("r1"), Strategy::OsOnly, 61.25));
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
    const auto read = runFromJson(object);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QVERIFY(!read.error().hint.isEmpty());
}

void TestVerdictReport::referenceFolder()
{
    QTemporaryDir folder;
    const QString own = folder.filePath(QStringLiteral("reference/lab"));
    QVERIFY(QDir().mkpath(own));
    const auto write = [&own](const QString &name, const QByteArray &content) {
        QFile file(own + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const QByteArray manifest = R"({"id": "lab", "name": {"en": "Lab machine", "ko": "실험실"},
        "as_of": "2026-11-26", "measured": "runs.json"})";
    QVERIFY(write(QStringLiteral("reference.json"), manifest));
    const QJsonObject measured{
        {QStringLiteral("runs"), QJsonArray{toJson(sampleRun(QStringLiteral("r"), Strategy::OsOnly, 9))}},
        {QStringLiteral("templates"), QJsonArray{toJson(sampleTemplate({}), true)}}};
    QVERIFY(write(QStringLiteral("runs.json"), QJsonDocument(measured).toJson()));
    const ReferenceSets sets = loadReferenceRuns({folder.path()});
    QVERIFY(sets.problems.isEmpty());
    QCOMPARE(sets.sets.size(), 1);
    QCOMPARE(sets.sets[0].runs.size(), 1);
    QCOMPARE(sets.sets[0].templates[0].packages.size(), 1);
    QVERIFY(label(sets.sets[0]).contains(QLatin1String("Lab machine")));

    QVERIFY(write(QStringLiteral("runs.json"), "{\"runs\": [{\"id\": \"r\"}]}"));
    QCOMPARE(loadReferenceRuns({folder.path()}).sets.size(), 0);
    QVERIFY(loadReferenceRuns({folder.path()}).problems[0].message.contains(QLatin1String("topology")));
    QVERIFY(write(QStringLiteral("runs.json"), "{\"runs\": ["));
    QVERIFY(loadReferenceRuns({folder.path()}).problems[0].message.contains(QLatin1String("runs.json")));
    QVERIFY(write(QStringLiteral("reference.json"), QByteArray(manifest).replace("runs.json", "../x.json")));
    QVERIFY(loadReferenceRuns({folder.path()}).problems[0].message.contains(QLatin1String("../x.json")));
}

void TestVerdictReport::shippedReferenceRuns()
{
    const ReferenceSets sets = loadReferenceRuns({QStringLiteral(RESOURCES_DIR)});
    QVERIFY(sets.problems.isEmpty());
    QCOMPARE(sets.sets.size(), 1);
    const ReferenceSet &set = sets.sets[0];
    QVERIFY(set.asOf.isValid());
    // Both strategies and both clone modes were measured, on a machine that is named, and images were made.
    for (const Strategy strategy : {Strategy::PreInstalled, Strategy::OsOnly}) {
        for (const CloneMode mode : {CloneMode::Linked, CloneMode::Full})
            QVERIFY(std::any_of(set.runs.begin(), set.runs.end(), [&](const RunRecord &run) {
                return run.outcome == Outcome::Succeeded && run.strategy == strategy && run.cloneMode == mode;
            }));
    }
    for (const RunRecord &run : set.runs) {
        QVERIFY(!run.host.cpuModel.isEmpty());
        QCOMPARE(run.host.acceleration, QStringLiteral("tcg"));
        QVERIFY(!run.host.uri.contains(u'/')); // no folder of that machine
        QVERIFY(run.startedAt.date() <= set.asOf);
    }
    QVERIFY(std::any_of(set.templates.begin(), set.templates.end(), [](const TemplateRecord &record) {
        return record.kind == TemplateKind::PreInstalled && record.build_s > 0 && !record.packages.isEmpty();
    }));
}

QTEST_GUILESS_MAIN(TestVerdictReport)
#include "test_verdict_report.moc"
