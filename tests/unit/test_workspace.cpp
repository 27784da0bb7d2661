// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace keeps, and that many threads may use it at once.
#include "storage/workspace.h"
#include "workspace_samples.h"
#include "workspace_support.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::storage;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsEmpty();
    void keepsTheMatrix();
    void refusesAPlatformTwice();
    void keepsTemplates();
    void updatingAnOsTemplateKeepsItsImages();
    void keepsDeployments();
    void keepsRuns();
    void keepsInterleavedRunsApart();
    void readsTimes_data();
    void readsTimes();
    void listsRunsNewestFirst();
    void appendsPhases();
    void medians();
    void keepsTheJournal();
    void keepsSettings_data();
    void keepsSettings();
    void survivesClosing();
    void tellsWhatChanged();
    void slotsOnTheWriterThreadMayWrite();
    void manyThreadsAtOnce();
    void readsSeeOneState();
    void closesConnectionsOfEndedThreads();
    void closesConnectionsOfOtherThreads();
    void makesTheImagesFolder();

private:
    void reopen()
    {
        m_workspace.reset();
        auto opened = Workspace::open(m_path);
        VERIFY_OK(opened);
        m_workspace = std::move(*opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Workspace> m_workspace;
};

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("team.bakeoff");
    auto created = Workspace::create(m_path);
    VERIFY_OK(created);
    m_workspace = std::move(*created);
}

void TestWorkspace::cleanup()
{
    m_workspace.reset();
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"team.bakeoff"});
}

void TestWorkspace::beginsEmpty()
{
    QCOMPARE(m_workspace->path(), m_path);
    QVERIFY(!m_workspace->isReadOnly());
    QVERIFY(!m_workspace->id().isEmpty());
    const auto matrices = m_workspace->matrices();
    VERIFY_OK(matrices);
    QVERIFY(matrices->isEmpty());
    QVERIFY(m_workspace->runs()->isEmpty());
}

void TestWorkspace::keepsTheMatrix()
{
    const Matrix matrix = samples::matrix();
    VERIFY_OK(m_workspace->saveMatrix(matrix));
    QCOMPARE(*m_workspace->matrices(), QList<Matrix>{matrix});
    Matrix other = matrix;
    other.id = "other";
    VERIFY_OK(m_workspace->saveMatrix(other));
    Matrix smaller = matrix;
    smaller.platforms.order.removeFirst();
    smaller.rows = {};
    VERIFY_OK(m_workspace->saveMatrix(smaller));
    QCOMPARE(*m_workspace->matrices(), QList<Matrix>({smaller, other})); // changing one moves none
}

void TestWorkspace::refusesAPlatformTwice()
{
    VERIFY_OK(m_workspace->saveMatrix(samples::matrix()));
    Matrix wrong = samples::matrix();
    wrong.name = "wrong";
    wrong.platforms.lines << wrong.platforms.lines.first();
    const auto saved = m_workspace->saveMatrix(wrong);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Invalid);
    QCOMPARE(*m_workspace->matrices(), QList<Matrix>{samples::matrix()}); // nothing of it stays
}

void TestWorkspace::keepsTemplates()
{
    VERIFY_OK(m_workspace->saveTemplate(samples::osTemplate()));
    VERIFY_OK(m_workspace->saveTemplate(samples::golden()));
    QCOMPARE(*m_workspace->templates(true),
             QList<TemplateRecord>({samples::osTemplate(), samples::golden()}));
    QCOMPARE(*m_workspace->templateById("t-2"), samples::golden());
    TemplateRecord withoutPackages = samples::golden();
    withoutPackages.packages.clear();
    QCOMPARE(m_workspace->templates()->at(1), withoutPackages);

    const auto missing = m_workspace->templateById("t-3");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.contains("t-3"));
    QVERIFY(!m_workspace->templateById({}));

    VERIFY_OK(m_workspace->removeTemplate("t-2"));
    VERIFY_OK(m_workspace->removeTemplate("t-2"));
    QCOMPARE(m_workspace->templates()->size(), 1);
    VERIFY_OK(m_workspace->saveTemplate(withoutPackages));
    QCOMPARE(*m_workspace->templateById("t-2"), withoutPackages); // the packages went with it
}

void TestWorkspace::updatingAnOsTemplateKeepsItsImages()
{
    VERIFY_OK(m_workspace->saveTemplate(samples::osTemplate()));
    VERIFY_OK(m_workspace->saveTemplate(samples::golden()));
    TemplateRecord stale = samples::osTemplate();
    stale.status = TemplateStatus::Stale;
    stale.packages = {{"systemd", "253", "systemd", "253"}};
    VERIFY_OK(m_workspace->saveTemplate(stale));
    QCOMPARE(*m_workspace->templates(true), QList<TemplateRecord>({stale, samples::golden()}));
    VERIFY_OK(m_workspace->removeTemplate("t-1"));
    QCOMPARE(m_workspace->templateById("t-2")->parentId, "t-1");
}

void TestWorkspace::keepsDeployments()
{
    VERIFY_OK(m_workspace->saveDeployment(samples::deployment()));
    QCOMPARE(*m_workspace->deployments(), QList<DeploymentRecord>{samples::deployment()});
    DeploymentRecord running = samples::deployment();
    running.state = DeploymentState::Running;
    running.nodes.removeFirst();
    running.endpoints.clear();
    VERIFY_OK(m_workspace->saveDeployment(running));
    QCOMPARE(*m_workspace->deployments(), QList<DeploymentRecord>{running});
    VERIFY_OK(m_workspace->removeDeployment(running.id));
    QVERIFY(m_workspace->deployments()->isEmpty());
}

void TestWorkspace::keepsRuns()
{
    RunRecord run = samples::run();
    run.besideOthers = true;
    VERIFY_OK(m_workspace->saveRun(run));
    QCOMPARE(*m_workspace->run("r-1"), run);
    QCOMPARE(*m_workspace->runs(true), QList<RunRecord>{run});
    RunRecord withoutVersions = run;
    withoutVersions.nodes[0].versions.clear();
    QCOMPARE(*m_workspace->runs(), QList<RunRecord>{withoutVersions});

    RunRecord again = run;
    again.outcome = Outcome::Succeeded;
    again.failure = {};
    again.phases.removeLast();
    again.nodes.removeLast();
    VERIFY_OK(m_workspace->saveRun(again));
    QCOMPARE(*m_workspace->run("r-1"), again);
    QCOMPARE(m_workspace->run("r-2").error().code, ErrorCode::NotFound);
}

void TestWorkspace::keepsInterleavedRunsApart()
{
    // Two deploys at a time write the rows of their phases as they come.
    RunRecord first = samples::run("first", 10);
    RunRecord second = samples::run("second", 20);
    const QList<PhaseRecord> phases = first.phases;
    QVERIFY(phases.size() > 1);
    first.phases.clear();
    second.phases.clear();
    VERIFY_OK(m_workspace->saveRun(first));
    VERIFY_OK(m_workspace->saveRun(second));
    for (const PhaseRecord &phase : phases) {
        for (RunRecord *run : {&first, &second}) {
            PhaseRecord own = phase;
            own.node += run->id;
            run->phases << own;
            VERIFY_OK(m_workspace->appendPhase(run->id, own));
        }
    }
    const auto runs = m_workspace->runs(true);
    VERIFY_OK(runs);
    QCOMPARE(*runs, (QList<RunRecord>{second, first}));
}

void TestWorkspace::readsTimes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QDateTime>("read");
    const QDateTime noon(QDate(2025, 2, 3), QTime(12, 34, 56, 789), Qt::UTC);
    QTest::newRow("as written") << "2025-02-03T12:34:56.789Z" << noon;
    QTest::newRow("another zone") << "2025-02-03T21:34:56.789+09:00" << noon;
    QTest::newRow("no milliseconds") << "2025-02-03T12:34:56Z" << noon.addMSecs(-789);
    QTest::newRow("leap day") << "2024-02-29T23:59:59.999Z"
                              << QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC);
    QTest::newRow("no such day") << "2025-02-29T00:00:00.000Z" << QDateTime();
    QTest::newRow("letters") << "2025-02-0xT00:00:00.000Z" << QDateTime();
    QTest::newRow("nothing") << "" << QDateTime();
}

void TestWorkspace::readsTimes()
{
    QFETCH(QString, written);
    QFETCH(QDateTime, read);
    VERIFY_OK(m_workspace->saveRun(samples::run()));
    m_workspace.reset();
    support::runSql(m_path, {QStringLiteral("UPDATE run SET finished_at = '%1'").arg(written)});
    reopen();
    QCOMPARE(m_workspace->run("r-1")->finishedAt, read);
}

void TestWorkspace::listsRunsNewestFirst()
{
    VERIFY_OK(m_workspace->saveRun(samples::run("middle", 20)));
    VERIFY_OK(m_workspace->saveRun(samples::run("newest", 30)));
    VERIFY_OK(m_workspace->saveRun(samples::run("oldest", 10)));
    const auto runs = m_workspace->runs();
    VERIFY_OK(runs);
    QStringList ids;
    for (const RunRecord &run : *runs)
        ids << run.id;
    QCOMPARE(ids, QStringList({"newest", "middle", "oldest"}));
}

void TestWorkspace::appendsPhases()
{
    RunRecord run = samples::run();
    const PhaseRecord last = run.phases.takeLast();
    run.outcome = Outcome::Running;
    VERIFY_OK(m_workspace->saveRun(run));
    VERIFY_OK(m_workspace->appendPhase(run.id, last));
    run.phases << last;
    QCOMPARE(*m_workspace->run(run.id), run);
    const auto unknown = m_workspace->appendPhase("r-9", last);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void TestWorkspace::medians()
{
    const auto add = [this](const QString &id, double clone_s,
                            const std::function<void(RunRecord &)> &change = {}) {
        RunRecord run = samples::run(id);
        run.outcome = Outcome::Succeeded;
        run.phases = {{"web-1", Phase::Clone, "a", 0, clone_s / 2, {}, {}, Outcome::Succeeded},
                      {"web-1", Phase::Clone, "b", 100, 100 + clone_s / 2, {}, {}, Outcome::Succeeded},
                      {"web-1", Phase::Boot, "c", 0, 500, {}, {}, Outcome::Failed}};
        if (change)
            change(run);
        VERIFY_OK(m_workspace->saveRun(run));
    };
    const auto medianOf = [this](auto... more) {
        return m_workspace->medianPhases("web-tier", "debian-12", Strategy::PreInstalled, "tcg", more...);
    };
    QVERIFY(medianOf()->isEmpty());
    add("1", 10);
    add("2", 30);
    add("3", 20);
    QCOMPARE(*medianOf(), (QMap<Phase, double>{{Phase::Clone, 20}})); // two steps of a node are one phase
    add("4", 40, [](RunRecord &run) { run.cloneMode = CloneMode::Linked; });
    QCOMPARE(medianOf()->value(Phase::Clone), 25.0);
    QCOMPARE(medianOf(CloneMode::Linked)->value(Phase::Clone), 40.0);
    // None of these may count.
    add("5", 1000, [](RunRecord &run) { run.outcome = Outcome::Failed; });
    add("6", 1000, [](RunRecord &run) { run.outcome = Outcome::Cancelled; });
    add("7", 1000, [](RunRecord &run) { run.host.acceleration = "kvm"; });
    add("8", 1000, [](RunRecord &run) { run.topologyId = "other"; });
    add("beside", 1000, [](RunRecord &run) { run.besideOthers = true; });
    add("9", 1000, [](RunRecord &run) { run.platformId = "other"; });
    add("10", 1000, [](RunRecord &run) { run.strategy = Strategy::OsOnly; });
    QCOMPARE(medianOf()->value(Phase::Clone), 25.0);
}

void TestWorkspace::keepsTheJournal()
{
    JournalEntry entry{0,          "r-1",           "clone-web-1", "web-1", "create volume", "web-1.qcow2",
                       "intended", samples::time(5)};
    const auto first = m_workspace->writeIntent(entry);
    VERIFY_OK(first);
    entry.runId = "r-2";
    const auto second = m_workspace->writeIntent(entry);
    VERIFY_OK(second);
    QVERIFY(*second > *first);
    VERIFY_OK(m_workspace->closeIntent(*first, "done"));
    const auto journal = m_workspace->journal("r-1");
    VERIFY_OK(journal);
    QCOMPARE(journal->size(), 1);
    QCOMPARE(journal->at(0).id, *first);
    QCOMPARE(journal->at(0).state, "done");
    QCOMPARE(journal->at(0).intent, "create volume");
    QCOMPARE(journal->at(0).resource, "web-1.qcow2");
    QCOMPARE(journal->at(0).stepId, "clone-web-1");
    QCOMPARE(journal->at(0).at, samples::time(5));
    QCOMPARE(m_workspace->journal("r-2")->at(0).state, "intended");
    QCOMPARE(m_workspace->closeIntent(12345, "done").error().code, ErrorCode::NotFound);
}

void TestWorkspace::keepsSettings_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << QJsonValue("qemu:///embed — 호스트");
    QTest::newRow("number") << QJsonValue(2.5);
    QTest::newRow("boolean") << QJsonValue(true);
    QTest::newRow("list") << QJsonValue(QJsonArray{1, "a"});
    QTest::newRow("object") << QJsonValue(QJsonObject{{"a", QJsonArray{}}});
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
}

void TestWorkspace::keepsSettings()
{
    QFETCH(QJsonValue, value);
    QCOMPARE(m_workspace->setting("key", "otherwise"), QJsonValue("otherwise"));
    VERIFY_OK(m_workspace->setSetting("key", "first"));
    VERIFY_OK(m_workspace->setSetting("key", value));
    QCOMPARE(m_workspace->setting("key", "otherwise"), value);
}

void TestWorkspace::survivesClosing()
{
    const QString id = m_workspace->id();
    VERIFY_OK(m_workspace->saveMatrix(samples::matrix()));
    VERIFY_OK(m_workspace->saveRun(samples::run()));
    reopen();
    QCOMPARE(m_workspace->id(), id);
    QCOMPARE(*m_workspace->matrices(), QList<Matrix>{samples::matrix()});
    QCOMPARE(*m_workspace->run("r-1"), samples::run());
}

void TestWorkspace::tellsWhatChanged()
{
    QSignalSpy matrix(m_workspace.get(), &Workspace::matrixChanged);
    QSignalSpy templates(m_workspace.get(), &Workspace::templatesChanged);
    QSignalSpy deployments(m_workspace.get(), &Workspace::deploymentsChanged);
    QSignalSpy runs(m_workspace.get(), &Workspace::runsChanged);
    VERIFY_OK(m_workspace->saveMatrix(samples::matrix()));
    QCOMPARE(matrix.size(), 1);
    VERIFY_OK(m_workspace->saveTemplate(samples::golden()));
    VERIFY_OK(m_workspace->removeTemplate("t-2"));
    QCOMPARE(templates.size(), 2);
    VERIFY_OK(m_workspace->saveDeployment(samples::deployment()));
    VERIFY_OK(m_workspace->removeDeployment("d7f3a1"));
    QCOMPARE(deployments.size(), 2);
    VERIFY_OK(m_workspace->saveRun(samples::run()));
    QCOMPARE(runs.size(), 1);
    Matrix wrong = samples::matrix();
    wrong.platforms.lines << wrong.platforms.lines.first();
    QVERIFY(!m_workspace->saveMatrix(wrong));
    QCOMPARE(matrix.size(), 1);
}

void TestWorkspace::slotsOnTheWriterThreadMayWrite()
{
    bool isSaved = false;
    connect(
        m_workspace.get(), &Workspace::matrixChanged, m_workspace.get(),
        [&] {
            isSaved =
                m_workspace->setSetting("seen", true).has_value() && m_workspace->matrices().has_value();
        },
        Qt::DirectConnection);
    VERIFY_OK(m_workspace->saveMatrix(samples::matrix()));
    QVERIFY(isSaved);
    QCOMPARE(m_workspace->setting("seen"), QJsonValue(true));
}

void TestWorkspace::manyThreadsAtOnce()
{
    constexpr int threads = 8;
    constexpr int each = 25;
    VERIFY_OK(m_workspace->saveRun(samples::run()));
    std::atomic<int> failures = 0;
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; ++t) {
        workers.emplace_back([this, t, &failures] {
            for (int i = 0; i < each; ++i) {
                JournalEntry entry;
                entry.runId = "r-1";
                entry.node = QStringLiteral("%1-%2").arg(t).arg(i);
                const auto id = m_workspace->writeIntent(entry);
                // What was written is there at once, for the thread that wrote it too.
                const auto journal = m_workspace->journal("r-1");
                const bool isThere = id && journal &&
                                     std::any_of(journal->begin(), journal->end(),
                                                 [&](const JournalEntry &e) { return e.id == *id; });
                if (!isThere || !m_workspace->closeIntent(*id, "done") || !m_workspace->run("r-1"))
                    ++failures;
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(failures, 0);
    const auto journal = m_workspace->journal("r-1");
    QSet<qint64> ids;
    for (const JournalEntry &entry : *journal) {
        ids << entry.id;
        QCOMPARE(entry.state, "done");
    }
    QCOMPARE(ids.size(), threads * each);
}

void TestWorkspace::readsSeeOneState()
{
    // The writer replaces a matrix of n columns and n cells by one of m and m; no reader may see a mixture.
    Matrix first;
    first.id = "main";
    VERIFY_OK(m_workspace->saveMatrix(first));
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        for (int round = 0; round < 100; ++round) {
            Matrix matrix;
            matrix.id = "main";
            for (int i = 0; i < 1 + round % 7; ++i) {
                Cell cell;
                cell.offered = false;
                matrix.setCell({"p", QString::number(i)}, cell);
            }
            if (!m_workspace->saveMatrix(matrix))
                qFatal("not saved");
        }
        isDone = true;
    });
    int mixtures = 0;
    while (!isDone) {
        const auto matrices = m_workspace->matrices();
        if (!matrices || matrices->size() != 1 ||
            matrices->at(0).services.lines.size() != matrices->at(0).row(CellAttribute::Offered, 0).size())
            ++mixtures;
    }
    writer.join();
    QCOMPARE(mixtures, 0);
}

void TestWorkspace::closesConnectionsOfEndedThreads()
{
    VERIFY_OK(m_workspace->matrices());
    const auto before = QSqlDatabase::connectionNames().size();
    for (int i = 0; i < 5; ++i)
        std::thread([this] { QVERIFY(m_workspace->matrices()); }).join();
    std::unique_ptr<QThread> thread(QThread::create([this] { QVERIFY(m_workspace->matrices()); }));
    thread->start();
    QVERIFY(thread->wait()); // returns a moment before the thread lets go of what is its own
    QTRY_COMPARE(QSqlDatabase::connectionNames().size(), before);
}

void TestWorkspace::closesConnectionsOfOtherThreads()
{
    std::promise<void> haveRead;
    std::promise<void> mayEnd;
    std::thread reader([&] {
        QVERIFY(m_workspace->matrices());
        haveRead.set_value();
        mayEnd.get_future().wait();
    });
    haveRead.get_future().wait();
    m_workspace.reset();
    const QStringList left = QSqlDatabase::connectionNames();
    mayEnd.set_value();
    reader.join();
    QCOMPARE(left, QStringList());
}

void TestWorkspace::makesTheImagesFolder()
{
    const QString folder = m_workspace->imagesDirectory();
    QCOMPARE(folder, m_path + ".images");
    QVERIFY(QDir(folder).exists());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
