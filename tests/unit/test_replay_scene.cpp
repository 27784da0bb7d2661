// SPDX-License-Identifier: GPL-3.0-or-later
// What of the history of patches touches which image, and what is assumed where it ends.
#include "planning/patch_days.h"
#include "unit/replay_samples.h"

#include <QTest>

#include <limits>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

class TestReplayScene : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = loadCatalog({QStringLiteral(RESOURCES_DIR)});
    const PatchHistory m_history = loadPatchHistory({QStringLiteral(RESOURCES_DIR)});

    ReplayScene prepare(const Matrix &matrix, const ReplayRequest &request,
                        const QList<TemplateRecord> &templates = {}) const
    {
        return prepareReplay(matrix, m_catalog, m_history, templates, request).value();
    }
    /// Days of advisories that name the package, read one by one.
    QList<QDate> naming(const QString &id, const QString &package) const
    {
        QList<QDate> days;
        for (const Advisory &each : m_history.advisoryHistory(id)->advisories) {
            if (each.packages.contains(package))
                days << each.day;
        }
        return days;
    }
    /// The days that a stream has, each as often as it has patches.
    static QList<QDate> daysOf(const PatchStream &stream, const QDate &from)
    {
        QList<QDate> days;
        for (const PatchDay &each : stream) {
            for (int i = 0; i < each.count; ++i)
                days << from.addDays(each.day);
        }
        return days;
    }
    static QDate later(const QDate &day, int years) { return {day.year() + years, day.month(), day.day()}; }
    static QList<StreamOrigin> of(const ReplayScene &scene, const QString &service)
    {
        QList<StreamOrigin> origins;
        for (const StreamOrigin &each : scene.services) {
            if (each.id == service)
                origins << each;
        }
        return origins;
    }

private Q_SLOTS:
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
            prepareReplay(matrixOf({"redhat"}, {"apache"}), m_catalog, history, {}, years(2024, 2024))
                .value();
        QCOMPARE(scene.input.osStreams.front(), (PatchStream{{31, 1}}));
        QCOMPARE(scene.input.serviceStreams.front(), (PatchStream{{60, 2}}));
        QCOMPARE(scene.platforms.first().filter, StreamOrigin::AssumedList);
        QCOMPARE(scene.services.first().patches, 2);
    }

    void theSignedKernelIsTheKernel()
    {
        QList<QDate> expected;
        for (const QDate &day : naming("debian", "linux")) {
            if (day.year() == 2022)
                expected << day;
        }
        QVERIFY(expected.size() > 3);
        for (const char *source : {"linux", "linux-signed-amd64", "linux-signed-arm64"}) {
            const ReplayScene scene = prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2022, 2022),
                                              {withPackages("debian-12", {}, {source})});
            QCOMPARE(daysOf(scene.input.osStreams.front(), scene.from), expected);
        }
        // Only where a package has a source package of that name.
        TemplateRecord binary = withPackages("debian-12", {}, {"openssl"});
        binary.packages << PackageVersion{"linux-signed-amd64", "1", {}, {}};
        const ReplayScene scene = prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2022, 2022), {binary});
        QCOMPARE(scene.platforms.first().patches, 3); // openssl alone
    }

    void aServiceIsFoundByWhatTheHistoryCallsIt()
    {
        // No image was measured. MySQL of Debian comes from mariadb-10.3 here, which its recipe does not
        // name.
        const Matrix matrix = matrixOf({"debian-11", "suse", "redhat", "ghost"},
                                       {"mysql", "apache", "glusterfs", "tomcat", "hadoop", "ghost"});
        const ReplayScene scene = prepare(matrix, years(2020, 2022));
        const QDate from = scene.from;
        const auto stream = [&scene, &from](std::size_t row, std::size_t column) {
            const int number = scene.input.rows[row].cells[column].stream;
            return number < 0 ? QList<QDate>()
                              : daysOf(scene.input.serviceStreams[std::size_t(number)], from);
        };
        QCOMPARE(stream(0, 0), (QList<QDate>{QDate(2020, 10, 20)}));
        QList<QDate> apache;
        for (const QDate &day : naming("debian", "apache2")) {
            if (day >= from && day.year() < 2023)
                apache << day;
        }
        QVERIFY(apache.size() > 3);
        QCOMPARE(stream(0, 1), apache);
        QVERIFY(stream(1, 1).size() > 3); // SUSE's apache2 is AlmaLinux's httpd
        QVERIFY(stream(0, 3).contains(QDate(2020, 5, 3)) && stream(0, 3).contains(QDate(2020, 5, 6)));

        // Each column says where its patches come from, once where that is the same everywhere.
        const QList<StreamOrigin> gluster = of(scene, "glusterfs");
        QCOMPARE(gluster.size(), 4);
        QCOMPARE(gluster[0].platformIds, QStringList{"debian-11"});
        QCOMPARE(gluster[0].kind, StreamOrigin::NotNamed);
        QVERIFY2(describe(gluster[0], m_history).contains("no advisory"),
                 qPrintable(describe(gluster[0], m_history)));
        QCOMPARE(gluster[3].platformIds, QStringList{"ghost"});
        QCOMPARE(gluster[3].kind, StreamOrigin::Unknown);
        const QList<StreamOrigin> mysql = of(scene, "mysql");
        QCOMPARE(mysql[0].kind, StreamOrigin::Data);
        QCOMPARE(mysql[0].filter, StreamOrigin::AssumedList);
        QCOMPARE(mysql[0].patches, 1);
        QCOMPARE(mysql[1].kind, StreamOrigin::Assumed);
        QVERIFY(mysql[1].isAnotherSystems);
        QCOMPARE(mysql[2].kind, StreamOrigin::PartData); // AlmaLinux 9 begins in 2022
        QCOMPARE(of(scene, "hadoop").size(), 1);
        QVERIFY(of(scene, "hadoop").first().platformIds.isEmpty());
        QCOMPARE(of(scene, "ghost").size(), 1);
        QCOMPARE(of(scene, "ghost").first().kind, StreamOrigin::Unknown);
        // The sum of what is said is what is replayed.
        const ReplayScene same =
            prepare(matrixOf({"debian-11", "debian-12"}, {"mysql", "apache"}), years(2020, 2022));
        QCOMPARE(same.services.size(), 2);
        QVERIFY(same.services[0].platformIds.isEmpty());
    }

    void anUpstreamServiceGetsReleasesAndAdvisories()
    {
        // Cassandra from its own upstream, with a JDK of Debian, which has advisories on 2021-11-23,
        // 2022-01-25, 2022-05-03 and 2022-07-26.
        const QList<TemplateRecord> templates{
            withPackages("debian-12", {}, {"glibc", "openssl"}),
            withPackages("debian-12", "cassandra", {"glibc", "openssl", "openjdk-17", "cassandra"})};
        const ReplayScene scene =
            prepare(matrixOf({"debian-12", "redhat"}, {"cassandra"}), years(2021, 2022), templates);
        QList<QDate> expected{QDate(2022, 12, 13)}; // Cassandra 4.1.0
        for (const QDate &day : naming("debian", "openjdk-17")) {
            if (day.year() == 2021 || day.year() == 2022)
                expected << day;
        }
        std::sort(expected.begin(), expected.end());
        QCOMPARE(expected.size(), 5);
        const auto stream = [&scene](std::size_t row) {
            return daysOf(scene.input.serviceStreams[std::size_t(scene.input.rows[row].cells[0].stream)],
                          scene.from);
        };
        QCOMPARE(stream(0), expected);
        QCOMPARE(stream(1), QList<QDate>{QDate(2022, 12, 13)}); // never measured there
        QCOMPARE(scene.services.size(), 2);
        QVERIFY(scene.services[0].isOfReleases());
        QCOMPARE(scene.services[0].patches, 1);
        QCOMPARE(scene.services[1].platformIds, QStringList{"debian-12"});
        QCOMPARE(scene.services[1].filter, StreamOrigin::Manifest);
        QCOMPARE(scene.services[1].patches, expected.size() - 1);

        // An advisory for the service itself is a release that was counted.
        PatchHistory history = m_history;
        AdvisoryHistory &debian = history.advisories.last();
        QCOMPARE(debian.id, QString("debian"));
        debian.advisories = {{QDate(2022, 3, 1), {"cassandra"}},
                             {QDate(2022, 4, 1), {"openjdk-17"}},
                             {QDate(2022, 5, 1), {"openjdk-17", "openssl"}}};
        const ReplayScene made = prepareReplay(matrixOf({"debian-12"}, {"cassandra"}), m_catalog, history,
                                               templates, years(2021, 2022))
                                     .value();
        QCOMPARE(daysOf(made.input.osStreams[0], made.from), QList<QDate>{QDate(2022, 5, 1)});
        QCOMPARE(
            daysOf(made.input.serviceStreams[std::size_t(made.input.rows[0].cells[0].stream)], made.from),
            (QList<QDate>{QDate(2022, 4, 1), QDate(2022, 12, 13)}));
    }

    void releasesGoOnAfterTheDayOfTheData()
    {
        // Hadoop 3.4 came out on 2024-03-17, 2024-10-18, 2025-08-29 and 2026-02-24, as of 2026-08-31. The two
        // whole years before that have the last three, and are repeated.
        Matrix matrix = matrixOf({"redhat"}, {"hadoop"});
        const ReplayScene scene = prepare(matrix, years(2024, 2028));
        QCOMPARE(
            daysOf(scene.input.serviceStreams.front(), scene.from),
            (QList<QDate>{QDate(2024, 3, 17), QDate(2024, 10, 18), QDate(2025, 8, 29), QDate(2026, 2, 24),
                          QDate(2026, 10, 18), QDate(2027, 8, 29), QDate(2028, 2, 24), QDate(2028, 10, 18)}));
        const StreamOrigin origin = scene.services.first();
        QCOMPARE(origin.kind, StreamOrigin::PartData);
        QCOMPARE(origin.repeatedYears, 2);
        QCOMPARE(origin.assumedPerYear, 1.5);
        QVERIFY(origin.isAssumedAfter && !origin.isAssumedBefore);
        QCOMPARE(origin.patches, 8);
        QCOMPARE(prepare(matrix, years(2024, 2025)).services.first().kind, StreamOrigin::Data);
        QCOMPARE(prepare(matrix, years(2028, 2029)).services.first().kind, StreamOrigin::Assumed);
        // That a line did not exist yet is known.
        QCOMPARE(prepare(matrix, years(2020, 2021)).services.first().kind, StreamOrigin::Data);
        QCOMPARE(prepare(matrix, years(2020, 2021)).services.first().patches, 0);
        matrix.services.lines[0].releaseLine = "2.10";
        QVERIFY(prepare(matrix, years(2020, 2021)).services.first().patches > 0);
    }

    void whereDataEndTheirLastYearsAreRepeated()
    {
        // Debian's end on 2023-03-29. The three years before, for openssl, come again.
        const QList<TemplateRecord> templates{withPackages("debian-12", {}, {"openssl"})};
        const auto replay = [&](int first, int last) {
            return prepare(matrixOf({"debian-12"}, {"haproxy"}), years(first, last), templates);
        };
        QList<QDate> block;
        for (const QDate &day : naming("debian", "openssl")) {
            if (day > QDate(2020, 3, 29))
                block << day;
        }
        QVERIFY(block.size() > 3);
        QList<QDate> expected;
        for (const int shift : {3, 6, 9}) {
            for (const QDate &day : std::as_const(block)) {
                if (const QDate at = later(day, shift); at.year() >= 2024 && at.year() <= 2030)
                    expected << at;
            }
        }
        const ReplayScene after = replay(2024, 2030);
        QCOMPARE(daysOf(after.input.osStreams.front(), after.from), expected);
        QCOMPARE(after.platforms.first().kind, StreamOrigin::Assumed);
        QCOMPARE(after.platforms.first().repeatedYears, 3);
        QCOMPARE(after.platforms.first().assumedPerYear, double(block.size()) / 3);
        const ReplayScene across = replay(2022, 2024);
        QCOMPARE(across.platforms.first().kind, StreamOrigin::PartData);
        const ReplayScene before = replay(2022, 2022);
        QCOMPARE(before.platforms.first().kind, StreamOrigin::Data);
        // What the data tell is in both.
        const QList<QDate> known = daysOf(before.input.osStreams.front(), before.from);
        QCOMPARE(daysOf(across.input.osStreams.front(), across.from).mid(0, known.size()), known);

        // AlmaLinux 9 begins on 2022-05-18 and ends on 2026-08-21.
        ReplayRequest early = years(2021, 2021);
        const ReplayScene scene = prepare(matrixOf({"redhat"}, {"haproxy"}), early);
        QList<QDate> kernels;
        for (const QDate &day : naming("almalinux-9", "kernel")) {
            if (day.year() == 2024)
                kernels << later(day, -3);
        }
        QVERIFY(kernels.size() > 10);
        const QList<QDate> assumed = daysOf(scene.input.osStreams.front(), scene.from);
        for (const QDate &day : std::as_const(kernels))
            QVERIFY2(assumed.contains(day), qPrintable(day.toString(Qt::ISODate)));
        QCOMPARE(scene.platforms.first().kind, StreamOrigin::Assumed);
        const StreamOrigin part =
            prepare(matrixOf({"redhat"}, {"haproxy"}), years(2022, 2022)).platforms.first();
        QCOMPARE(part.kind, StreamOrigin::PartData);
        QVERIFY(part.isAssumedBefore && !part.isAssumedAfter);
        QVERIFY2(describe(part, m_history).contains("before that assumed"),
                 qPrintable(describe(part, m_history)));
        // Another system's days are assumed as they are.
        const ReplayScene standIn = prepare(matrixOf({"redhat", "suse"}, {"haproxy"}), years(2024, 2024));
        QCOMPARE(standIn.input.osStreams[0], standIn.input.osStreams[1]);
        QCOMPARE(standIn.platforms[0].kind, StreamOrigin::Data);
        QCOMPARE(standIn.platforms[1].kind, StreamOrigin::Assumed);
    }

    void yearsAreRepeatedWhole()
    {
        // Nothing is lost or doubled where the years meet, leap days included.
        PatchDays days;
        for (QDate day(2021, 3, 1); day <= QDate(2024, 2, 29); day = day.addDays(1))
            days.insert(day, 1);
        const Continuation goesOn =
            continueDays(days, QDate(2021, 3, 1), QDate(2024, 2, 29), {QDate(2010, 1, 1), QDate(2040, 1, 1)});
        QCOMPARE(goesOn.years, 3);
        QCOMPARE(goesOn.perYear, 1096 / 3.0);
        for (int year = 2010; year < 2040; ++year) {
            int count = 0;
            for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
                count += days.value(day);
            QVERIFY2(std::abs(count - 365) <= 1, qPrintable(QString::number(count)));
        }
        QCOMPARE(days.value(QDate(2027, 3, 1)), 2); // with the leap day's
        // A first year that is not whole is not repeated; less than a year has only its mean rate.
        PatchDays young{{QDate(2025, 1, 10), 4}, {QDate(2026, 1, 10), 2}};
        QCOMPARE(continueDays(young, QDate(2025, 1, 10), QDate(2026, 6, 30),
                              {QDate(2026, 7, 1), QDate(2028, 7, 1)})
                     .years,
                 1);
        QCOMPARE(young.value(QDate(2027, 1, 10)), 2);
        QCOMPARE(young.value(QDate(2028, 1, 10)), 2);
        PatchDays fresh{{QDate(2026, 6, 1), 1}};
        const Continuation rate =
            continueDays(fresh, QDate(2026, 6, 1), QDate(2026, 6, 1), {QDate(2026, 6, 1), QDate(2027, 6, 1)});
        QCOMPARE(rate.years, 0);
        QCOMPARE(rate.perYear, 365.25 / 91); // not one each day
        QCOMPARE(fresh.size(), 1 + 4);
    }

    void aRateThatIsSetIsLaidOnRealDays()
    {
        const Matrix matrix = matrixOf({"suse", "ghost"}, {"haproxy"});
        const ReplayScene real = prepare(matrix, years(2024, 2024));
        const PatchStream pattern = real.input.osStreams[0];
        const qint64 known = real.platforms[0].patches;
        for (const auto &[rate, patches] :
             {std::pair(12.0, 12), {0.3, 1}, {0.0, 0}, {double(known) * 2, int(known) * 2}}) {
            ReplayRequest request = years(2024, 2024);
            request.assumedPerYear = {{"suse", rate}, {"ghost", rate}};
            const ReplayScene scene = prepare(matrix, request);
            QCOMPARE(scene.platforms[0].kind, StreamOrigin::Assumed);
            QVERIFY(scene.platforms[0].isSetByHand);
            // A year of 366 days has a little more than a year's.
            QVERIFY(std::abs(scene.platforms[0].patches - patches) <= (patches > 100 ? 1 : 0));
            QCOMPARE(scene.platforms[1].patches, scene.platforms[0].patches);
            QVERIFY(scene.platforms[1].historyId.isEmpty());
            for (const PatchDay &day : scene.input.osStreams[0])
                QVERIFY(std::any_of(pattern.begin(), pattern.end(),
                                    [&day](const PatchDay &each) { return each.day == day.day; }));
            if (patches == int(known) * 2)
                QCOMPARE(scene.input.osStreams[0].size(), pattern.size());
        }
        // Half of four are the first and the third.
        PatchDays four;
        for (const int month : {2, 5, 8, 11})
            four.insert(QDate(2024, month, 1), 1);
        QCOMPARE(scaledTo(2, four, {QDate(2024, 1, 1), QDate(2025, 1, 1)}),
                 (PatchDays{{QDate(2024, 2, 1), 1}, {QDate(2024, 8, 1), 1}}));
        ReplayRequest request = years(2024, 2024);
        request.assumedPerYear = {{"ghost", 4}};
        // Of 366 days, the middles of four quarters.
        QCOMPARE(prepare(matrix, request).input.osStreams.back(),
                 (PatchStream{{45, 1}, {137, 1}, {228, 1}, {320, 1}}));
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const double rate : {nan, infinity, -infinity, -1.0, mostPatchesPerYear + 1}) {
            request.assumedPerYear = {{"ghost", rate}};
            const auto refused = prepareReplay(matrix, m_catalog, m_history, {}, request);
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains("ghost"), qPrintable(refused.error().message));
            const DaySpan year{QDate(2024, 1, 1), QDate(2025, 1, 1)};
            QVERIFY(spreadEvenly(rate, year).size() <= 366); // ends
            QVERIFY(scaledTo(rate, {{QDate(2024, 5, 1), 1}}, year).size() <= 1);
        }
    }

    void aManifestCountsOnlyWhereItsNamesFit()
    {
        const QStringList os{"openssl"};
        const QStringList golden{"openssl", "haproxy", "lua5.3"};
        const auto replay = [&](const QString &platform, bool hasOs, bool hasGolden) {
            QList<TemplateRecord> templates;
            if (hasOs)
                templates << withPackages(platform, {}, os);
            if (hasGolden)
                templates << withPackages(platform, "haproxy", golden);
            return prepare(matrixOf({platform}, {"haproxy"}), years(2021, 2022), templates);
        };
        // Ubuntu names its packages as Debian does, and takes both.
        const ReplayScene ubuntu = replay("ubuntu", true, true);
        QCOMPARE(ubuntu.platforms[0].filter, StreamOrigin::Manifest);
        QCOMPARE(ubuntu.platforms[0].kind, StreamOrigin::Assumed);
        QCOMPARE(ubuntu.services[0].filter, StreamOrigin::Manifest);
        QCOMPARE(ubuntu.input.osStreams[0], replay("debian-12", true, true).input.osStreams[0]);
        QCOMPARE(ubuntu.input.serviceStreams[0], replay("debian-12", true, true).input.serviceStreams[0]);
        // SUSE does not name them as AlmaLinux does, and takes neither.
        const ReplayScene suse = replay("suse", true, true);
        QCOMPARE(suse.platforms[0].filter, StreamOrigin::ManifestDoesNotFit);
        QCOMPARE(suse.services[0].filter, StreamOrigin::ManifestDoesNotFit);
        QVERIFY(describe(suse.platforms[0], m_history).contains("another system"));
        QCOMPARE(suse.input.osStreams[0], replay("suse", false, false).input.osStreams[0]);
        QCOMPARE(suse.input.serviceStreams[0], replay("suse", false, false).input.serviceStreams[0]);
        // A golden image alone would make packages of the OS the service's.
        const ReplayScene alone = replay("debian-12", false, true);
        QCOMPARE(alone.services[0].filter, StreamOrigin::AssumedList);
        QCOMPARE(alone.input.serviceStreams[0], replay("debian-12", false, false).input.serviceStreams[0]);
        // Debian's history goes by source packages, which not every manifest has.
        TemplateRecord binary = withPackages("debian-12", {}, os);
        binary.packages.first().source.clear();
        QCOMPARE(
            prepare(matrixOf({"debian-12"}, {"haproxy"}), years(2021, 2022), {binary}).platforms[0].filter,
            StreamOrigin::ManifestDoesNotFit);
    }

    void manyInstancesAreCounted()
    {
        Matrix matrix = matrixOf({"redhat"}, {"haproxy"});
        Cell many;
        many.runningInstances = 4'000'000'000;
        matrix.setCell({"redhat", "haproxy"}, many);
        const ReplayScene scene = prepare(matrix, years(2024, 2024));
        QCOMPARE(scene.input.rows[0].cells[0].instances, 4'000'000'000);
    }

    void whatIsNoTimeIsRefused()
    {
        const auto replay = [this](const QDate &from, const QDate &to, int window_days) {
            ReplayRequest request;
            request.from = from;
            request.to = to;
            request.window_days = window_days;
            return prepareReplay(matrixOf({"redhat"}, {"haproxy"}), m_catalog, m_history, {}, request);
        };
        QVERIFY(replay(QDate(2024, 1, 1), QDate(2024, 1, 8), 7));
        QVERIFY(!replay(QDate(2024, 1, 1), QDate(2024, 1, 7), 7));
        QVERIFY(!replay(QDate(2024, 1, 1), QDate(2024, 1, 1), 7));
        QVERIFY(!replay(QDate(2024, 1, 2), QDate(2024, 1, 1), 7));
        QVERIFY(!replay({}, QDate(2024, 1, 1), 7));
        QVERIFY(!replay(QDate(2024, 1, 1), QDate(2024, 1, 8), 0));
        QVERIFY(!replay(QDate(1900, 1, 1), QDate(2024, 1, 8), 7));
        QVERIFY(replay(QDate(3000, 1, 1), QDate(3100, 1, 1), 7)); // far from all data
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
        const ReplayInput byRow = prepare(whole, years(2024, 2025)).input;
        const ReplayInput byCell = prepare(single, years(2024, 2025)).input;
        QVERIFY(byRow.osStreams == byCell.osStreams && byRow.serviceStreams == byCell.serviceStreams);
        for (std::size_t row = 0; row < 2; ++row) {
            for (std::size_t i = 0; i < 2; ++i) {
                const ReplayCell &a = byRow.rows[row].cells[i];
                const ReplayCell &b = byCell.rows[row].cells[i];
                QCOMPARE(a.stream, b.stream);
                QCOMPARE(a.images, b.images);
                QCOMPARE(a.planImages, b.planImages);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestReplayScene)
#include "test_replay_scene.moc"
