// SPDX-License-Identifier: GPL-3.0-or-later
// The replay of patches against a slow, plain one that goes through it image by image and day by day, and
// what of the history touches which image.
#include "catalog/preset_matrices.h"
#include "planning/replay_scene.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

namespace {

/// One image: what happens to it, day by day.
struct PlainImage {
    std::vector<int> patches; ///< by day

    PlainImage(const ReplayInput &input, int os, int service) : patches(std::size_t(input.days))
    {
        const auto add = [this](const PatchStream &stream) {
            for (const PatchDay &each : stream)
                patches[std::size_t(each.day)] += each.count;
        };
        if (os >= 0)
            add(input.osStreams[std::size_t(os)]);
        if (service >= 0)
            add(input.serviceStreams[std::size_t(service)]);
    }
};

void keepPlainly(const PlainImage &image, const ReplayInput &input, int images, PatchBurden &burden,
                 std::vector<qint64> &rebuilds)
{
    int waiting = 0;
    for (int day = 0; day < input.days; ++day) {
        waiting += image.patches[std::size_t(day)];
        if (waiting > 0)
            burden.exposure_days += images; // it lacks one on this day
        const bool isLast = (day + 1) % input.window_days == 0 || day + 1 == input.days;
        if (!isLast || waiting == 0)
            continue;
        rebuilds[std::size_t(day / input.window_days)] += images;
        burden.patches += qint64(waiting) * images;
        if (images > 0)
            burden.largestBatch = std::max(burden.largestBatch, waiting);
        double survives = 1;
        for (int patch = 0; patch < waiting; ++patch)
            survives *= 1 - input.risk.breakChance;
        burden.expectedBreaks += images * (1 - survives);
        burden.repair_h += images * (1 - survives) * (input.risk.repair_h + waiting * input.risk.search_h);
        waiting = 0;
    }
}

ReplayResult replayPlainly(const ReplayInput &input)
{
    ReplayResult result;
    const auto windows = std::size_t(windowCount(input.days, input.window_days));
    for (PatchBurden *burden : {&result.preInstalled, &result.osOnly, &result.plan}) {
        burden->osRebuilds.resize(windows);
        burden->goldenRebuilds.resize(windows);
        for (const ReplayRow &row : input.rows)
            keepPlainly({input, row.stream, -1}, input, row.images, *burden, burden->osRebuilds);
    }
    for (const ReplayRow &row : input.rows) {
        for (const ReplayCell &cell : row.cells) {
            const PlainImage image(input, row.stream, cell.stream);
            keepPlainly(image, input, cell.images, result.preInstalled, result.preInstalled.goldenRebuilds);
            keepPlainly(image, input, cell.planImages, result.plan, result.plan.goldenRebuilds);
            PatchBurden ofInstances;
            std::vector<qint64> unused(windows);
            keepPlainly(image, input, cell.instances, ofInstances, unused);
            result.instanceExposure_days += ofInstances.exposure_days;
        }
    }
    return result;
}

bool areNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// What differs, empty when nothing does.
QString difference(const PatchBurden &a, const PatchBurden &b)
{
    QString text;
    const auto compare = [&text](const char *what, auto first, auto second) {
        if (first != second)
            text += QStringLiteral("%1: %2, plainly %3; ").arg(QLatin1String(what)).arg(first).arg(second);
    };
    if (a.osRebuilds != b.osRebuilds)
        text += "rebuilds of OS templates; ";
    if (a.goldenRebuilds != b.goldenRebuilds)
        text += "rebuilds of golden images; ";
    compare("exposure", a.exposure_days, b.exposure_days);
    compare("patches", a.patches, b.patches);
    compare("largest batch", a.largestBatch, b.largestBatch);
    if (!areNear(a.expectedBreaks, b.expectedBreaks))
        compare("breaks", a.expectedBreaks, b.expectedBreaks);
    if (!areNear(a.repair_h, b.repair_h))
        compare("repair", a.repair_h, b.repair_h);
    return text;
}
QString difference(const ReplayResult &a, const ReplayResult &b)
{
    QString text;
    for (const auto &[name, first, second] : {std::tuple("pre-installed", &a.preInstalled, &b.preInstalled),
                                              {"OS-only", &a.osOnly, &b.osOnly},
                                              {"plan", &a.plan, &b.plan}}) {
        const QString one = difference(*first, *second);
        if (!one.isEmpty())
            text += QStringLiteral("%1: %2").arg(QLatin1String(name), one);
    }
    if (a.instanceExposure_days != b.instanceExposure_days)
        text += "exposure of instances";
    return text;
}

PatchStream randomStream(QRandomGenerator &random, int days)
{
    PatchStream stream;
    const int density = int(random.bounded(1, 60));
    for (int day = 0; day < days; ++day) {
        if (random.bounded(density) == 0)
            stream.push_back({day, int(random.bounded(1, 4))});
    }
    return stream;
}

ReplayInput randomInput(QRandomGenerator &random)
{
    ReplayInput input;
    input.days = int(random.bounded(1, 800));
    input.window_days = int(random.bounded(1, 400));
    input.risk = {random.bounded(1.0), random.bounded(10.0), random.bounded(1.0)};
    for (int i = 0; i < 3; ++i)
        input.osStreams.push_back(randomStream(random, input.days));
    for (int i = 0; i < 4; ++i)
        input.serviceStreams.push_back(randomStream(random, input.days));
    const auto columns = std::size_t(random.bounded(1, 6));
    for (int i = 0, rows = int(random.bounded(1, 5)); i < rows; ++i) {
        ReplayRow row{int(random.bounded(-1, 3)), int(random.bounded(0, 3)), {}};
        for (std::size_t c = 0; c < columns; ++c) {
            ReplayCell cell{int(random.bounded(-1, 4)), int(random.bounded(0, 4)), 0,
                            int(random.bounded(0, 30))};
            cell.planImages = random.bounded(2) == 0 ? cell.images : 0;
            row.cells.push_back(cell);
        }
        input.rows.push_back(row);
    }
    return input;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = loadCatalog({QStringLiteral(RESOURCES_DIR)});
    const PatchHistory m_history = loadPatchHistory({QStringLiteral(RESOURCES_DIR)});

    static Matrix matrixOf(const QStringList &platforms, const QStringList &services)
    {
        Matrix matrix;
        matrix.setLines(Axis::Platforms, platforms);
        matrix.setLines(Axis::Services, services);
        matrix.setDefault(Strategy::PreInstalled);
        return matrix;
    }
    static TemplateRecord withPackages(const QString &platform, const QString &service,
                                       const QStringList &packages)
    {
        TemplateRecord record;
        record.platformId = platform;
        record.serviceId = service;
        for (const QString &name : packages)
            record.packages << PackageVersion{name + "-bin", "1", name, "1"};
        return record;
    }
    static ReplayRequest years(int first, int last, int window_days = 7)
    {
        ReplayRequest request;
        request.from = QDate(first, 1, 1);
        request.to = QDate(last + 1, 1, 1);
        request.window_days = window_days;
        return request;
    }
    ReplayScene prepare(const Matrix &matrix, const ReplayRequest &request,
                        const QList<TemplateRecord> &templates = {}) const
    {
        return prepareReplay(matrix, m_catalog, m_history, templates, request);
    }

private Q_SLOTS:
    void theProductsHistoryIsRead()
    {
        QVERIFY2(m_history.problems.isEmpty(),
                 m_history.problems.isEmpty() ? "" : qPrintable(m_history.problems.first().message));
        QCOMPARE(m_history.advisories.size(), 4);
        // As counted in the sources with other tools.
        QMap<QString, qsizetype> counts;
        for (const AdvisoryHistory &each : m_history.advisories)
            counts.insert(each.id, each.advisories.size());
        QCOMPARE(counts,
                 (QMap<QString, qsizetype>{
                     {"almalinux-10", 660}, {"almalinux-8", 3237}, {"almalinux-9", 1783}, {"debian", 5403}}));
        QCOMPARE(m_history.releasesOf({"hadoop", "3.4"}).size(), 4);
        QCOMPARE(m_history.releasesOf({"glusterfs", "10.3"}), m_history.releasesOf({"glusterfs", "10"}));
        QVERIFY(m_history.releasesOf({"glusterfs", "10"}).size() > 3);
        QVERIFY(m_history.releasesOf({"hadoop", "99"}).isEmpty());
        QCOMPARE(m_history.advisoriesOf({"rhel", "9"})->id, QString("almalinux-9"));
        QCOMPARE(m_history.advisoriesOf({"debian", "12"})->id, QString("debian"));
        QVERIFY(!m_history.advisoriesOf({"sles", "15.7"}));
        QCOMPARE(m_history.assumedFor("sles")->id, QString("almalinux-9"));
    }

    void equalsAPlainReplay()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const ReplayInput input = randomInput(random);
            const QString differs = difference(replayPatches(input), replayPlainly(input));
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
        const ReplayResult result = replayPatches(scene.input);
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
        QVERIFY(scene.platforms.first().hasMeasuredPackages);
        QCOMPARE(scene.input.osStreams.front(), (PatchStream{{73, 1}, {136, 1}, {176, 1}}));
        QCOMPARE(scene.input.serviceStreams.front(), (PatchStream{{71, 1}}));
        const ReplayResult result = replayPatches(scene.input);
        std::vector<qint64> rebuilds(13);
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

    void nothingIsCountedTwice()
    {
        // One that mends a package of the OS and one of the service is the OS's.
        PatchHistory history;
        AdvisoryHistory alma;
        alma.id = "made";
        alma.from = QDate(2024, 1, 1);
        alma.until = QDate(2024, 12, 31);
        alma.appliesTo = {{"rhel", ""}};
        alma.assumedPackages = QStringList{"openssl"};
        alma.advisories = {{QDate(2024, 2, 1), {"httpd", "openssl"}},
                           {QDate(2024, 3, 1), {"httpd"}},
                           {QDate(2024, 3, 1), {"httpd", "mod_ssl"}},
                           {QDate(2024, 4, 1), {"firefox"}}};
        history.advisories << alma;
        const ReplayScene scene =
            prepareReplay(matrixOf({"redhat"}, {"apache"}), m_catalog, history, {}, years(2024, 2024));
        QCOMPARE(scene.input.osStreams.front(), (PatchStream{{31, 1}}));
        QCOMPARE(scene.input.serviceStreams.front(), (PatchStream{{60, 2}}));
        QVERIFY(!scene.platforms.first().hasMeasuredPackages);
    }

    void whatIsPackagedElsewhereFollowsItsOwnReleases()
    {
        Matrix matrix = matrixOf({"redhat"}, {"hadoop", "haproxy"});
        const ReplayScene scene = prepare(matrix, years(2024, 2025));
        QCOMPARE(scene.services.size(), 1);
        QCOMPARE(scene.services.first().id, QString("hadoop"));
        // 3.4.0 of 2024-03-17 and 3.4.1 of 2024-10-18, and so on: as many as the history has in these years.
        qsizetype expected = 0;
        for (const QDate &day : m_history.releasesOf({"hadoop", "3.4"}))
            expected += day.year() == 2024 || day.year() == 2025 ? 1 : 0;
        QVERIFY(expected > 0);
        QCOMPARE(qsizetype(scene.input.serviceStreams.front().size()), expected);
        matrix.services.lines[0].releaseLine = "2.10";
        QVERIFY(prepare(matrix, years(2024, 2025)).input.serviceStreams.front() !=
                scene.input.serviceStreams.front());
    }

    void whereDataEndTheirRateGoesOn()
    {
        const QList<TemplateRecord> templates{withPackages("debian-12", {}, {"openssl"})};
        // The three years up to 2023-03-29 have so many advisories for openssl.
        int known = 0;
        for (const Advisory &each : m_history.advisoriesOf({"debian", "12"})->advisories)
            known += each.day > QDate(2020, 3, 29) && each.packages.contains("openssl") ? 1 : 0;
        QVERIFY(known > 3);
        const ReplayScene after = prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2024, 2026), templates);
        QCOMPARE(after.platforms.first().kind, StreamOrigin::Assumed);
        QVERIFY(areNear(after.platforms.first().assumedPerYear, known * 365.25 / 1095));
        QVERIFY(std::abs(int(after.input.osStreams.front().size()) - known) <= 1); // three years again
        const ReplayScene across =
            prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2022, 2024), templates);
        QCOMPARE(across.platforms.first().kind, StreamOrigin::PartData);
        const ReplayScene before =
            prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2022, 2022), templates);
        QCOMPARE(before.platforms.first().kind, StreamOrigin::Data);
        // What the data tell is in both.
        for (const PatchDay &day : before.input.osStreams.front())
            QVERIFY(std::count(across.input.osStreams.front().begin(), across.input.osStreams.front().end(),
                               day) == 1);
    }

    void aRateCanBeSetAndWhatIsUnknownIsSaid()
    {
        ReplayRequest request = years(2024, 2024);
        request.assumedPerYear = {{"suse", 12}};
        const ReplayScene scene = prepare(matrixOf({"suse", "ghost"}, {"haproxy", "ghost"}), request);
        QCOMPARE(scene.platforms.size(), 2);
        QCOMPARE(scene.platforms[0].kind, StreamOrigin::Assumed);
        QCOMPARE(scene.platforms[0].patches, 12);
        QVERIFY(scene.platforms[0].historyId.isEmpty());
        QCOMPARE(scene.platforms[1].kind, StreamOrigin::Unknown);
        QCOMPARE(scene.platforms[1].patches, 0);
        QCOMPARE(scene.input.rows[1].stream, -1);
    }

    void aMillionCellsAreTheSameAsFew()
    {
        // A whole row says what its cells say one by one.
        Matrix whole = matrixOf({"redhat", "suse"}, {"haproxy", "apache"});
        Matrix single = matrixOf({"redhat", "suse"}, {"haproxy", "apache"});
        whole.platforms.lines[0].codes[std::size_t(CellAttribute::Strategy)] = codeOf(Strategy::OsOnly);
        whole.services.lines[1].codes[std::size_t(CellAttribute::Offered)] = noCode;
        whole.services.lines[0].codes[std::size_t(CellAttribute::Strategy)] =
            codeOf(Strategy::PreInstalled); // the row comes first
        Cell osOnly;
        osOnly.strategy = Strategy::OsOnly;
        single.setCell({"redhat", "haproxy"}, osOnly);
        Cell absent;
        absent.offered = false;
        single.setCell({"redhat", "apache"}, absent);
        single.setCell({"suse", "apache"}, absent);
        const QString differs = difference(replayPatches(prepare(whole, years(2024, 2025)).input),
                                           replayPatches(prepare(single, years(2024, 2025)).input));
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }

    void aBrokenHistoryIsNamed_data()
    {
        QTest::addColumn<QString>("manifest");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("said");
        const QString good = R"({"id":"own","name":{"en":"Own"},"source":"us","as_of":"2026-01-01",
            "from":"2025-01-01","until":"2025-12-31","names":"binary","advisories":"a.csv"})";
        const auto changed = [&good](const char *what, const char *to) {
            QString text = good;
            return text.replace(QLatin1String(what), QLatin1String(to));
        };
        const QString table = "day,advisories\n2025-03-01,openssl;sudo\n";
        QTest::newRow("good") << good << table << QString();
        QTest::newRow("no table") << good << QString() << "cannot be read";
        QTest::newRow("outside") << changed("a.csv", "../a.csv") << table << "leaves its folder";
        QTest::newRow("no day") << good << "day,advisories\nMarch,openssl\n"
                                << "line 2";
        QTest::newRow("day not covered") << good << "day,advisories\n\n2026-03-01,openssl\n"
                                         << "line 3";
        QTest::newRow("fields") << good << "day,advisories\n2025-03-01\n"
                                << "line 2";
        QTest::newRow("names") << changed("\"binary\"", "\"all\"") << table << "binary or source";
        QTest::newRow("id") << changed("\"own\"", "\"other\"") << table << "id";
        QTest::newRow("until") << changed("\"until\":\"2025-12-31\",", "") << table << "until";
        QTest::newRow("releases")
            << R"({"id":"own","name":{"en":"Own"},"source":"us","as_of":"2026-01-01","releases":"a.csv"})"
            << "component,line,days\nhadoop,3.4,2025-01-01 soon\n"
            << "line 2";
    }
    void aBrokenHistoryIsNamed()
    {
        QFETCH(QString, manifest);
        QFETCH(QString, table);
        QFETCH(QString, said);
        QTemporaryDir folder;
        const QString own = folder.filePath("history/own");
        QVERIFY(QDir().mkpath(own));
        const auto write = [](const QString &path, const QString &text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
        };
        QVERIFY(write(own + "/history.json", manifest));
        if (!table.isEmpty())
            QVERIFY(write(own + "/a.csv", table));
        const PatchHistory read = loadPatchHistory({QStringLiteral(RESOURCES_DIR), folder.path()});
        QCOMPARE(read.advisories.size(), said.isEmpty() ? 5 : 4); // the rest is there all the same
        QCOMPARE(read.problems.isEmpty(), said.isEmpty());
        if (!said.isEmpty())
            QVERIFY2(read.problems.first().message.contains(said) &&
                         read.problems.first().message.contains(own),
                     qPrintable(read.problems.first().message));
        else
            QCOMPARE(read.advisories.last().advisories.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "test_replay.moc"
