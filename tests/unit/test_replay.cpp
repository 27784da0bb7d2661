// SPDX-License-Identifier: GPL-3.0-or-later
// The replay of patches against a slow, plain one.
#include "unit/plain_replay.h"
#include "unit/replay_samples.h"

#include <QTest>

#include <limits>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

class TestReplay : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = loadCatalog({QStringLiteral(RESOURCES_DIR)});
    const PatchHistory m_history = loadPatchHistory({QStringLiteral(RESOURCES_DIR)});

    ReplayScene prepare(const Matrix &matrix, const ReplayRequest &request,
                        const QList<TemplateRecord> &templates = {}) const
    {
        return prepareReplay(matrix, m_catalog, m_history, templates, request).value();
    }

private Q_SLOTS:
    void equalsAPlainReplay()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const ReplayInput input = randomInput(random);
            const QString differs = difference(replayPatches(input).value(), replayPlainly(input));
            QVERIFY2(differs.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(differs)));
        }
    }

    void equalsAPlainReplayOfTheRealHistory_data()
    {
        QTest::addColumn<int>("window_days");
        for (const int window_days : {1, 7, 14, 30, 90, 180, 365})
            QTest::addRow("%d days", window_days) << window_days;
    }
    void equalsAPlainReplayOfTheRealHistory()
    {
        QFETCH(int, window_days);
        Matrix matrix =
            matrixOf({"redhat", "suse", "ubuntu", "debian-11"},
                     {"hadoop", "mysql", "cassandra", "tomcat", "haproxy", "apache", "glusterfs"});
        matrix.platforms.lines[0].generations = 2;
        matrix.services.lines[1].generations = 3;
        Cell osOnly;
        osOnly.strategy = Strategy::OsOnly;
        osOnly.runningInstances = 12;
        matrix.setCell({"suse", "mysql"}, osOnly);
        Cell absent;
        absent.offered = false;
        matrix.setCell({"ubuntu", "hadoop"}, absent);
        const ReplayScene scene = prepare(matrix, years(2019, 2025, window_days));
        const ReplayResult result = replayPatches(scene.input).value();
        const QString differs = difference(result, replayPlainly(scene.input));
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
        QVERIFY(result.preInstalled.rebuilds() > result.plan.rebuilds());
        QVERIFY(result.plan.rebuilds() > result.osOnly.rebuilds());
        QVERIFY(result.instanceExposure_days > 0);
    }

    void oneYearOfOnePairByHand()
    {
        // Debian's advisories of 2022 for an image of glibc, openssl and sudo, and HAProxy's packages on top:
        //   openssl 2022-03-15 (day 73), 2022-05-17 (day 136), 2022-06-26 (day 176); none for glibc or sudo
        //   haproxy 2022-03-13 (day 71)
        // Windows of 30 days end on days 90, 150 and 180 (among others):
        //   OS template: rebuilt 3 times; exposed (90-73) + (150-136) + (180-176) = 17 + 14 + 4 = 35 days
        //   golden image: the same 3 windows; exposed (90-71) + 14 + 4 = 37 days; batches of 2, 1 and 1
        const QList<TemplateRecord> templates{
            withPackages("debian-11", {}, {"glibc", "openssl", "sudo"}),
            withPackages("debian-11", "haproxy", {"glibc", "openssl", "sudo", "haproxy"})};
        ReplayRequest request = years(2022, 2022, 30);
        request.risk = {0.1, 2, 1};
        const ReplayScene scene = prepare(matrixOf({"debian-11"}, {"haproxy"}), request, templates);
        QCOMPARE(scene.platforms.size(), 1);
        QCOMPARE(scene.platforms.first().kind, StreamOrigin::Data);
        QCOMPARE(scene.platforms.first().filter, StreamOrigin::Manifest);
        QCOMPARE(scene.input.osStreams.front(), (PatchStream{{73, 1}, {136, 1}, {176, 1}}));
        QCOMPARE(scene.input.serviceStreams.front(), (PatchStream{{71, 1}}));
        const ReplayResult result = replayPatches(scene.input).value();
        QCOMPARE(result.replayed_days, 360);
        std::vector<qint64> rebuilds(12); // the 13th window would be of 5 days
        rebuilds[2] = rebuilds[4] = rebuilds[5] = 1;
        QCOMPARE(result.osOnly.osRebuilds, rebuilds);
        QCOMPARE(result.osOnly.rebuilds(), 3);
        QCOMPARE(result.osOnly.exposure_days, 35);
        QCOMPARE(result.preInstalled.goldenRebuilds, rebuilds);
        QCOMPARE(result.preInstalled.rebuilds(), 6);
        QCOMPARE(result.preInstalled.exposure_days, 35 + 37);
        QCOMPARE(result.preInstalled.largestBatch, 2);
        QCOMPARE(result.osOnly.largestBatch, 1);
        // 1 - 0.9 = 0.1 for each batch of one, 1 - 0.81 = 0.19 for the batch of two.
        QVERIFY(areNear(result.osOnly.expectedBreaks, 3 * 0.1));
        QVERIFY(areNear(result.osOnly.repair_h, 3 * 0.1 * (2 + 1)));
        QVERIFY(areNear(result.preInstalled.expectedBreaks, 0.3 + 0.19 + 0.1 + 0.1));
        QVERIFY(areNear(result.preInstalled.repair_h, 0.9 + 0.19 * (2 + 2) + 2 * 0.1 * (2 + 1)));
    }

    void onlyWholeWindowsAreReplayed()
    {
        // A patch on the first day of every month of 2025: 0, 31, 59, 90, 120, 151, 181, 212, ... 334.
        ReplayInput input;
        input.days = 365;
        input.osStreams.resize(1);
        for (int month = 1; month <= 12; ++month)
            input.osStreams[0].push_back({int(QDate(2025, 1, 1).daysTo(QDate(2025, month, 1))), 1});
        input.rows = {{0, 1, {}}};
        const auto replay = [&input](int window_days) {
            input.window_days = window_days;
            return replayPatches(input).value();
        };
        QCOMPARE(replay(180).osOnly.rebuilds(), 2);
        QCOMPARE(replay(180).replayed_days, 360);
        QCOMPARE(replay(365).osOnly.rebuilds(), 1);
        QCOMPARE(replay(365).replayed_days, 365);
        QCOMPARE(replay(365).osOnly.patches, 12);
        QCOMPARE(replay(90).osOnly.rebuilds(), 4);
        QCOMPARE(replay(1).osOnly.rebuilds(), 12);
        // 200 days leave 165 out, and with them the patches from 1 August on (day 212).
        QCOMPARE(replay(200).osOnly.patches, 7);
        QVERIFY(areNear(perYear(double(replay(180).osOnly.rebuilds()), 360), 2 * 365.25 / 360));
        for (const int window_days : {366, 0, -7}) {
            input.window_days = window_days;
            const auto refused = replayPatches(input);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
            QVERIFY2(refused.error().message.contains(QString::number(window_days)),
                     qPrintable(refused.error().message));
        }
    }

    void muchIsCountedRight()
    {
        ReplayInput input;
        input.days = mostReplay_days;
        input.window_days = mostReplay_days;
        input.osStreams = {{{0, 10'000'000}}};
        input.serviceStreams = {{{0, 10'000'000}}};
        input.rows = {{0, 2'000'000'000, {{0, 2'000'000'000, 1, 10'000'000'000'000}}}};
        const ReplayResult result = replayPatches(input).value();
        QCOMPARE(result.preInstalled.rebuilds(), 4'000'000'000);
        QCOMPARE(result.preInstalled.patches, 2'000'000'000LL * 30'000'000);
        QCOMPARE(result.preInstalled.largestBatch, 20'000'000);
        QCOMPARE(result.osOnly.exposure_days, 2'000'000'000LL * mostReplay_days);
        QCOMPARE(result.instanceExposure_days, 10'000'000'000'000LL * mostReplay_days);
    }

    void noRiskIsNone()
    {
        // Sums that cancel must not end a little below nothing.
        ReplayInput input;
        input.days = 700;
        input.risk = {0, 3, 0.7};
        QRandomGenerator random(1);
        for (int i = 0; i < 3; ++i) {
            input.osStreams.push_back(randomStream(random, input.days));
            input.serviceStreams.push_back(randomStream(random, input.days));
            input.rows.push_back({i, 1, {{0, 3, 1, 0}, {1, 7, 7, 0}, {2, 1, 0, 0}}});
        }
        for (input.window_days = 1; input.window_days < 100; ++input.window_days) {
            const ReplayResult result = replayPatches(input).value();
            for (const PatchBurden *burden : {&result.preInstalled, &result.osOnly, &result.plan}) {
                QVERIFY(!std::signbit(burden->repair_h) && !std::signbit(burden->expectedBreaks));
                QVERIFY(burden->repair_h < 1e-9);
            }
        }
    }

    void whatCannotBeReplayedIsRefused_data()
    {
        QTest::addColumn<ReplayInput>("input");
        QTest::addColumn<bool>("isGood");
        ReplayInput good;
        good.days = 100;
        good.risk = {0.1, 1, 1};
        good.osStreams = {{{3, 1}, {99, 2}}};
        good.serviceStreams = {{{0, 1}}};
        good.rows = {{0, 1, {{0, 2, 1, 5}, {-1, 1, 0, 0}}}};
        const auto add = [&good](const char *name, auto change, bool isGood = false) {
            ReplayInput input = good;
            change(input);
            QTest::newRow(name) << input << isGood;
        };
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        add(
            "good", [](ReplayInput &) {}, true);
        add("no days", [](ReplayInput &input) { input.days = 0; });
        add("too many days", [](ReplayInput &input) { input.days = mostReplay_days + 1; });
        add("chance", [](ReplayInput &input) { input.risk.breakChance = 1.1; });
        add("no number", [](ReplayInput &input) { input.risk.breakChance = nan; });
        add("endless repair", [](ReplayInput &input) { input.risk.repair_h = infinity; });
        add("search", [](ReplayInput &input) { input.risk.search_h = -1; });
        add("day outside", [](ReplayInput &input) { input.osStreams[0].push_back({100, 1}); });
        add("day before", [](ReplayInput &input) { input.serviceStreams[0] = {{-1, 1}}; });
        add("day twice", [](ReplayInput &input) { input.osStreams[0].push_back({99, 1}); });
        add("no patch", [](ReplayInput &input) { input.osStreams[0][1].count = 0; });
        add("too many patches", [](ReplayInput &input) {
            input.osStreams[0] = {{1, 9'000'000}, {2, 9'000'000}};
        });
        add("no such OS", [](ReplayInput &input) { input.rows[0].stream = 1; });
        add("no such service", [](ReplayInput &input) { input.rows[0].cells[0].stream = 1; });
        add("stream below -1", [](ReplayInput &input) { input.rows[0].cells[0].stream = -2; });
        add("less than no images", [](ReplayInput &input) { input.rows[0].images = -1; });
        add("plan above all", [](ReplayInput &input) { input.rows[0].cells[0].planImages = 3; });
        add("instances", [](ReplayInput &input) { input.rows[0].cells[0].instances = -1; });
        add("too many images", [](ReplayInput &input) {
            input.rows[0].cells[0].images = 1'500'000'000;
            input.rows[0].cells[1].images = 1'500'000'000;
        });
        add("too many templates", [](ReplayInput &input) {
            input.rows = {{0, 1'500'000'000, {}}, {0, 1'500'000'000, {}}};
        });
        add("too many instances", [](ReplayInput &input) {
            input.rows[0].cells[0].instances = mostInstances;
            input.rows[0].cells[1].instances = 1;
        });
    }
    void whatCannotBeReplayedIsRefused()
    {
        QFETCH(ReplayInput, input);
        QFETCH(bool, isGood);
        const auto result = replayPatches(input);
        QCOMPARE(result.has_value(), isGood);
        if (!isGood) {
            QCOMPARE(result.error().code, ErrorCode::Invalid);
            QVERIFY(!result.error().message.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "test_replay.moc"
