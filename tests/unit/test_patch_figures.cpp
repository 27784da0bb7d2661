// SPDX-License-Identifier: GPL-3.0-or-later
// What the Compare page shows of a replay: month by month, and window by window. Both against a plain count,
// image by image and day by day.
#include "planning/burden_series.h"
#include "planning/patch_figures.h"
#include "unit/plain_replay.h"

#include <QTest>

#include <array>
#include <numeric>

using namespace bakeoff;
using namespace bakeoff::planning;

namespace {

/// What is counted of one strategy in one month.
struct PlainMonth {
    qint64 os = 0;
    qint64 golden = 0;
    qint64 exposure_days = 0;
    qint64 kept = 0;
    bool operator==(const PlainMonth &) const = default;
};

/// Follows one image day by day; \a kept builds of it stay.
void followPlainly(const PlainImage &image, const ReplayScene &scene, qint64 images, int kept, bool isOs,
                   QMap<QDate, PlainMonth> &months)
{
    int waiting = 0;
    int builds = 1;
    QDate last;
    for (int day = 0, days = plainDays(scene.input); day < days; ++day) {
        const QDate date = scene.from.addDays(day);
        const QDate month(date.year(), date.month(), 1);
        if (last.isValid() && last != month)
            months[last].kept += images * std::min(builds, kept);
        last = month;
        waiting += image.patches[std::size_t(day)];
        if (waiting > 0)
            months[month].exposure_days += images;
        if ((day + 1) % scene.input.window_days == 0 && waiting > 0) {
            (isOs ? months[month].os : months[month].golden) += images;
            ++builds;
            waiting = 0;
        }
    }
    if (last.isValid())
        months[last].kept += images * std::min(builds, kept);
}

/// Pre-installed, OS-only and the plan.
using PlainSeries = std::array<QMap<QDate, PlainMonth>, 3>;
PlainSeries seriesPlainly(const ReplayScene &scene, int kept)
{
    PlainSeries series;
    for (const ReplayRow &row : scene.input.rows) {
        for (QMap<QDate, PlainMonth> &months : series)
            followPlainly({scene.input, row.stream, -1}, scene, row.images, kept, true, months);
        for (const ReplayCell &cell : row.cells) {
            const PlainImage image(scene.input, row.stream, cell.stream);
            followPlainly(image, scene, cell.images, kept, false, series[0]);
            followPlainly(image, scene, cell.planImages, kept, false, series[2]);
        }
    }
    return series;
}

PlainMonth plain(const MonthBurden &burden, int kept)
{
    return {burden.osRebuilds, burden.goldenRebuilds, burden.exposure_days,
            burden.kept[std::size_t(kept - 1)]};
}

/// An OS with patches on these days of 2025, and a service with one on 15 February.
ReplayScene twoMonths(int window_days)
{
    ReplayScene scene;
    scene.from = QDate(2025, 1, 20);
    scene.input.days = 50;
    scene.input.window_days = window_days;
    scene.input.risk = {0.1, 2, 1};
    scene.input.osStreams = {{{2, 1}, {18, 3}}}; // 22 January, 7 February
    scene.input.serviceStreams = {{{26, 1}}};    // 15 February
    scene.input.rows = {{0, 1, {{0, 2, 1, 5}}}};
    return scene;
}

} // namespace

class TestPatchFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoMonthsByHand()
    {
        // Windows of 14 days from 20 January: they end on 2 February, 16 February and 2 March; what comes
        // after 2 March is not replayed. The OS is patched on 22 January and 7 February, the service on 15
        // February.
        //   OS template: rebuilt on 2 and 16 February; exposed 22 to 31 January (10 days), 1 and 2 February,
        //   and
        //                7 to 16 February (2 + 10)
        //   golden images (2, of which the plan has 1): the same, for 15 February falls in the second window
        // Kept to 3 builds: at the end of January 1 of each, at the end of February 3, in March 3.
        ImageMeasures measures;
        measures.osBuild_s = 1800;
        const auto series = burdenByMonth(twoMonths(14), 3, measures);
        QVERIFY(series.has_value());
        QCOMPARE(series->size(), std::size_t(3));
        const BurdenMonth &january = series->at(0);
        const BurdenMonth &february = series->at(1);
        const BurdenMonth &march = series->at(2);
        QCOMPARE(january.month, QDate(2025, 1, 1));
        QCOMPARE(january.days, 12);
        QCOMPARE(february.days, 28);
        QCOMPARE(march.days, 2);
        QCOMPARE(january.osOnly.exposure_days, 10);
        QCOMPARE(january.preInstalled.exposure_days, 30);
        QCOMPARE(january.plan.exposure_days, 20);
        QCOMPARE(january.instanceExposure_days, 50);
        QCOMPARE(january.preInstalled.rebuilds(), 0);
        QCOMPARE(february.osOnly.exposure_days, 12);
        QCOMPARE(february.preInstalled.osRebuilds, 2);
        QCOMPARE(february.preInstalled.goldenRebuilds, 4);
        QCOMPARE(february.plan.goldenRebuilds, 2);
        QCOMPARE(february.osOnly.rebuilds(), 2);
        QCOMPARE(march.preInstalled.exposure_days, 0);
        QCOMPARE(january.preInstalled.kept, (std::vector<qint64>{3, 3, 3}));
        QCOMPARE(february.preInstalled.kept, (std::vector<qint64>{3, 6, 9}));
        QCOMPARE(march.osOnly.kept, (std::vector<qint64>{1, 2, 3}));
        QCOMPARE(march.plan.kept, (std::vector<qint64>{2, 4, 6}));
        // Hours only of what was measured.
        QCOMPARE(february.osOnly.rebuild_h, std::optional(1.0));
        QVERIFY(!february.preInstalled.rebuild_h);
        QCOMPARE(january.preInstalled.rebuild_h, std::optional(0.0));
    }

    void equalsAPlainCount()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 150; ++round) {
            ReplayScene scene;
            scene.input = randomInput(random);
            scene.from = QDate(2019, 1, 1).addDays(random.bounded(2000));
            const int builds = int(random.bounded(1, 9));
            const auto series = burdenByMonth(scene, builds, {});
            QVERIFY(series.has_value());
            for (int kept = 1; kept <= builds; ++kept) {
                const PlainSeries plainly = seriesPlainly(scene, kept);
                for (const BurdenMonth &month : *series) {
                    QCOMPARE(plain(month.preInstalled, kept), plainly[0].value(month.month));
                    QCOMPARE(plain(month.osOnly, kept), plainly[1].value(month.month));
                    QCOMPARE(plain(month.plan, kept), plainly[2].value(month.month));
                }
            }
            // All months together are the replay.
            const ReplayResult whole = replayPatches(scene.input).value();
            qint64 days = 0;
            qint64 rebuilds = 0;
            qint64 exposed = 0;
            qint64 instances = 0;
            for (const BurdenMonth &month : *series) {
                days += month.days;
                rebuilds += month.preInstalled.rebuilds();
                exposed += month.plan.exposure_days;
                instances += month.instanceExposure_days;
            }
            QCOMPARE(days, whole.replayed_days);
            QCOMPARE(rebuilds, whole.preInstalled.rebuilds());
            QCOMPARE(exposed, whole.plan.exposure_days);
            QCOMPARE(instances, whole.instanceExposure_days);
        }
    }

    void aWindowByHand()
    {
        // As above, by windows of 14 days: 42 days, two batches of each image: of 1 and of 3 for the OS
        // template, of 1 and of 4 for a golden image.
        const auto list = compareWindows(twoMonths(1).input, {});
        QVERIFY(list.has_value());
        QCOMPARE(list->size(), std::size_t(4)); // 90 days and more do not fit into 50
        const WindowFigures &window = list->at(2);
        QCOMPARE(window.window_days, 14);
        QCOMPARE(window.replayed_days, 42);
        const double perYear = 365.25 / 42;
        QCOMPARE(window.osOnly.rebuilds, 2);
        QCOMPARE(window.osOnly.largestBatch, 3);
        QCOMPARE(window.osOnly.meanBatch, 2.0);
        QCOMPARE(window.preInstalled.rebuilds, 6);
        QCOMPARE(window.preInstalled.meanBatch, (1 + 3 + 2 * (1 + 4)) / 6.0);
        QCOMPARE(window.preInstalled.rebuildsPerYear, 6 * perYear);
        QCOMPARE(window.preInstalled.largestBatch, 4);
        const double one = 0.1;
        const double three = 1 - 0.9 * 0.9 * 0.9;
        const double four = 1 - 0.9 * 0.9 * 0.9 * 0.9;
        QCOMPARE(window.preInstalled.largestBreakChance, four);
        QCOMPARE(window.osOnly.breakChance, (one + three) / 2);
        QCOMPARE(window.osOnly.repairPerYear_h, (one * (2 + 1) + three * (2 + 3)) * perYear);
        QCOMPARE(window.preInstalled.breakChance, (one + three + 2 * (one + four)) / 6);
        QCOMPARE(window.osOnly.exposurePerYear_days, 22 * perYear);
        QCOMPARE(window.instanceExposurePerYear_days, 5 * 22 * perYear);
        QVERIFY(!window.osOnly.rebuildPerYear_h);
    }

    void windowsAreTheReplaysOfThem()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        ImageMeasures measures;
        measures.osBuild_s = 60;
        measures.goldenBake_s = 600;
        for (int round = 0; round < 20; ++round) {
            ReplayInput input = randomInput(random);
            const auto list = compareWindows(input, measures);
            QVERIFY(list.has_value());
            for (const WindowFigures &figures : *list) {
                input.window_days = figures.window_days;
                const ReplayResult plainly = replayPlainly(input);
                QCOMPARE(figures.replayed_days, plainly.replayed_days);
                const auto sum = [](const std::vector<qint64> &each) {
                    return std::accumulate(each.begin(), each.end(), qint64(0));
                };
                for (const auto &[a, b] : {std::pair(&figures.preInstalled, &plainly.preInstalled),
                                           {&figures.osOnly, &plainly.osOnly},
                                           {&figures.plan, &plainly.plan}}) {
                    const double yearly = 365.25 / plainly.replayed_days;
                    const qint64 rebuilds = sum(b->osRebuilds) + sum(b->goldenRebuilds);
                    QCOMPARE(a->rebuilds, rebuilds);
                    QVERIFY(areNear(a->meanBatch * double(rebuilds), double(b->patches)));
                    QVERIFY(areNear(a->breakChance * double(rebuilds), b->expectedBreaks));
                    QVERIFY(areNear(a->repairPerYear_h, b->repair_h * yearly));
                    QVERIFY(areNear(*a->rebuildPerYear_h,
                                    (double(sum(b->osRebuilds)) + 10 * double(sum(b->goldenRebuilds))) / 60 *
                                        yearly));
                }
            }
        }
    }

    void whatCannotBeCountedIsRefused()
    {
        ReplayScene scene = twoMonths(7);
        QVERIFY(!burdenByMonth(scene, 0, {}));
        QVERIFY(!burdenByMonth(scene, mostKeptBuilds + 1, {}));
        scene.input.window_days = 51;
        QVERIFY(!burdenByMonth(scene, 1, {}));
        scene.input.rows[0].stream = 7;
        QVERIFY(!compareWindows(scene.input, {}));
        scene.input.days = 0;
        QVERIFY(!compareWindows(scene.input, {}));
    }
};

QTEST_GUILESS_MAIN(TestPatchFigures)
#include "test_patch_figures.moc"
