// SPDX-License-Identifier: GPL-3.0-or-later
// How workspaces are made, opened, locked and refused.
#include "storage/lock.h"
#include "storage/workspace.h"
#include "support/ordinary_user.h"
#include "workspace_samples.h"
#include "workspace_support.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::storage;
using namespace support;
using tests::AsOrdinaryUser;
using Mode = Workspace::Mode;

class TestWorkspaceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createRefusesWhatIsThere();
    void createInAMissingFolder();
    void createInAReadOnlyFolder();
    void createRepairsAnInterruptedOne();
    void refusesAndLeavesUntouched_data();
    void refusesAndLeavesUntouched();
    void refusesDamageBehindALog();
    void readsACrashedWritersLog();
    void oneProcessChanges();
    void namesAnotherProcess();
    void crashedHolderDoesNotBlock();
    void lockIsTheRealFiles();
    void readOnlyBesideAWriter();
    void readOnlyLeavesNothingBehind();
    void readOnlyInAReadOnlyFolder();
    void readWriteInAReadOnlyFolder();
    void fullDiskIsASentence();

private:
    void create()
    {
        auto created = Workspace::create(m_path);
        VERIFY_OK(created);
        VERIFY_OK((*created)->saveMatrix(samples::matrix()));
        VERIFY_OK((*created)->saveRun(samples::run()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestWorkspaceFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("team 50%.bakeoff"); // a name that has to be escaped in a URI
}

void TestWorkspaceFiles::createRefusesWhatIsThere()
{
    write(m_path, "somebody's file");
    const Files before = filesOf(m_folder->path());
    const auto created = Workspace::create(m_path);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::AlreadyExists);
    QVERIFY(created.error().message.contains(m_path));
    QCOMPARE(filesOf(m_folder->path()), before);

    const QString link = m_folder->filePath("link");
    QCOMPARE(symlink("nowhere", QFile::encodeName(link)), 0);
    QCOMPARE(Workspace::create(link).error().code, ErrorCode::AlreadyExists);
}

void TestWorkspaceFiles::createInAMissingFolder()
{
    const auto created = Workspace::create(m_folder->filePath("no/such/file"));
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::NotFound);
    QVERIFY(created.error().message.contains(m_folder->filePath("no/such")));
}

void TestWorkspaceFiles::createInAReadOnlyFolder()
{
    const AsOrdinaryUser user(m_folder->path());
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0500), 0);
    const auto created = Workspace::create(m_path);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0700), 0);
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::PermissionDenied);
    QVERIFY(created.error().message.contains(m_folder->path()));
}

void TestWorkspaceFiles::createRepairsAnInterruptedOne()
{
    write(m_path + ".part", "half a workspace");
    create();
    QCOMPARE(filesOf(m_folder->path()).keys(), QStringList{"team 50%.bakeoff"});
}

void TestWorkspaceFiles::refusesAndLeavesUntouched_data()
{
    using Prepare = std::function<void(const QString &)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    const auto make = [](const QStringList &statements) {
        return Prepare([statements](const QString &path) {
            VERIFY_OK(Workspace::create(path));
            runSql(path, statements);
        });
    };
    QTest::newRow("missing") << Prepare([](const QString &) {}) << ErrorCode::NotFound
                             << "There is no workspace";
    QTest::newRow("empty") << Prepare([](const QString &path) { write(path, {}); }) << ErrorCode::Corrupt
                           << "is not a Bakeoff workspace";
    QTest::newRow("text") << Prepare([](const QString &path) {
        write(path, QByteArray("hello\n").repeated(1000));
    }) << ErrorCode::Corrupt
                          << "is not a Bakeoff workspace";
    QTest::newRow("only SQLite's first bytes")
        << Prepare([](const QString &path) { write(path, QByteArray("SQLite format 3\0", 16)); })
        << ErrorCode::Corrupt << "is not a Bakeoff workspace";
    QTest::newRow("folder") << Prepare([](const QString &path) { QVERIFY(QDir().mkpath(path)); })
                            << ErrorCode::Corrupt << "is not a Bakeoff workspace";
    QTest::newRow("named pipe") << Prepare([](const QString &path) {
        QCOMPARE(mkfifo(QFile::encodeName(path + ".pipe"), 0600), 0);
        QCOMPARE(symlink(QFile::encodeName(path + ".pipe"), QFile::encodeName(path)), 0);
    }) << ErrorCode::Corrupt << "is not a Bakeoff workspace";
    QTest::newRow("another program's") << Prepare([](const QString &path) {
        runScript(path, "CREATE TABLE places (url TEXT);\nPRAGMA user_version = 1;\n");
    }) << ErrorCode::Corrupt << "is not a Bakeoff workspace";
    QTest::newRow("another program's with a log") << Prepare([](const QString &path) {
        runScript(path, "PRAGMA journal_mode = WAL;\nCREATE TABLE places (url TEXT);\n");
    }) << ErrorCode::Corrupt << "is not a Bakeoff workspace";
    QTest::newRow("newer") << make({"PRAGMA user_version = 99"}) << ErrorCode::NewerVersion << "version 99";
    QTest::newRow("version 0") << make({"PRAGMA user_version = 0"}) << ErrorCode::Corrupt
                               << "is not a Bakeoff workspace";
    QTest::newRow("without its row") << make({"DELETE FROM workspace"}) << ErrorCode::Corrupt << "is damaged";
    QTest::newRow("without its tables")
        << make({"DROP TABLE workspace"}) << ErrorCode::Corrupt << "is damaged";
    QTest::newRow("cut off") << Prepare([](const QString &path) {
        VERIFY_OK(Workspace::create(path));
        QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
    }) << ErrorCode::Corrupt << "is damaged";
    QTest::newRow("its last page overwritten") << Prepare([](const QString &path) {
        VERIFY_OK(Workspace::create(path)); // what opening itself reads is still whole
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\xa5'));
    }) << ErrorCode::Corrupt << "is damaged";
    QTest::newRow("overwritten in the middle") << Prepare([](const QString &path) {
        VERIFY_OK(Workspace::create(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096));
        file.write(QByteArray(4096 * 3, '\xa5'));
    }) << ErrorCode::Corrupt << "is damaged";
}

void TestWorkspaceFiles::refusesAndLeavesUntouched()
{
    QFETCH(std::function<void(const QString &)>, prepare);
    QFETCH(ErrorCode, code);
    QFETCH(QString, sentence);
    prepare(m_path);
    if (QTest::currentTestFailed())
        return;
    QFile::remove(m_path + ".lock");
    if (qstrcmp(QTest::currentDataTag(), "named pipe") != 0 && QFileInfo(m_path).isFile()) {
        // The tests' own connections must have left it alone.
        QVERIFY(!QFile::exists(m_path + "-wal"));
    }
    // Reading the pipe would block; its folder's names say enough.
    const auto state = [this] {
        return QFileInfo(m_path + ".pipe").exists()
                   ? Files{{QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System).join(' '), {}}}
                   : filesOf(m_folder->path());
    };
    const Files before = state();
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly}) {
        const auto opened = Workspace::open(m_path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY2(opened.error().message.contains(sentence), qPrintable(opened.error().text()));
        QVERIFY2(opened.error().message.contains(QFileInfo(m_path).fileName()),
                 qPrintable(opened.error().text()));
        QVERIFY(!opened.error().hint.isEmpty());
        QCOMPARE(state(), before);
    }
}

void TestWorkspaceFiles::refusesDamageBehindALog()
{
    // As a crash leaves it: the log is not yet in the file, and says that a newer program wrote it.
    {
        auto workspace = Workspace::create(m_path);
        VERIFY_OK(workspace);
        runSql(m_path, {"PRAGMA user_version = 99"});
        for (const char *suffix : {"", "-wal"})
            QVERIFY(QFile::copy(m_path + suffix, m_folder->filePath("copy") + suffix));
    }
    const QString copy = m_folder->filePath("copy");
    QVERIFY(QFile::remove(m_path));
    const Files before = filesOf(m_folder->path());
    QVERIFY(before.contains("copy-wal"));
    const auto opened = Workspace::open(copy);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NewerVersion);
    QCOMPARE(filesOf(m_folder->path()), before);
}

void TestWorkspaceFiles::readsACrashedWritersLog()
{
    const QString copy = m_folder->filePath("copy");
    {
        auto workspace = Workspace::create(m_path);
        VERIFY_OK(workspace);
        VERIFY_OK((*workspace)->saveRun(samples::run()));
        for (const char *suffix : {"", "-wal"})
            QVERIFY(QFile::copy(m_path + suffix, copy + suffix));
    }
    auto opened = Workspace::open(copy);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->run("r-1"), samples::run());
}

void TestWorkspaceFiles::oneProcessChanges()
{
    auto first = Workspace::create(m_path);
    VERIFY_OK(first);
    const auto second = Workspace::open(m_path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QVERIFY2(second.error().message.contains("test_workspace_files"), qPrintable(second.error().message));
    QVERIFY(second.error().message.contains(QString::number(getpid())));
    QVERIFY(second.error().message.contains(QSysInfo::machineHostName()));
    first->reset();
    VERIFY_OK(Workspace::open(m_path));
    QVERIFY(!QFile::exists(m_path + ".lock"));
}

void TestWorkspaceFiles::namesAnotherProcess()
{
    create();
    QProcess holder;
    holder.start("flock",
                 {m_path + ".lock", "sh", "-c",
                  "printf 'bakeoffctl\\n4711\\nbuild1\\n' > \"$0\"; echo held; cat", m_path + ".lock"});
    QVERIFY(holder.waitForStarted());
    QVERIFY(holder.waitForReadyRead());
    const auto opened = Workspace::open(m_path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Busy);
    QVERIFY2(opened.error().message.contains("bakeoffctl (process 4711 on build1)"),
             qPrintable(opened.error().message));
    auto reader = Workspace::open(m_path, Mode::ReadOnly);
    VERIFY_OK(reader);
    const auto saved = (*reader)->saveMatrix(samples::matrix());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Busy);
    QVERIFY2(saved.error().message.contains("bakeoffctl (process 4711 on build1)"),
             qPrintable(saved.error().message));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    VERIFY_OK(Workspace::open(m_path));
}

void TestWorkspaceFiles::crashedHolderDoesNotBlock()
{
    create();
    write(m_path + ".lock", "bakeoff\n1\nelsewhere\n"); // process 1 runs, but holds nothing
    QVERIFY(!WorkspaceLock::holder(m_path));
    VERIFY_OK(Workspace::open(m_path));
}

void TestWorkspaceFiles::lockIsTheRealFiles()
{
    create();
    const QString link = m_folder->filePath("link");
    QCOMPARE(symlink(QFile::encodeName(m_path), QFile::encodeName(link)), 0);
    auto first = Workspace::open(link);
    VERIFY_OK(first);
    QCOMPARE((*first)->path(), m_path);
    QCOMPARE(Workspace::open(m_path).error().code, ErrorCode::Busy);
}

void TestWorkspaceFiles::readOnlyBesideAWriter()
{
    auto writer = Workspace::create(m_path);
    VERIFY_OK(writer);
    auto reader = Workspace::open(m_path, Mode::ReadOnly);
    VERIFY_OK(reader);
    QVERIFY((*reader)->isReadOnly());
    VERIFY_OK((*writer)->saveRun(samples::run()));
    QCOMPARE(*(*reader)->run("r-1"), samples::run()); // it sees what is written meanwhile
    QCOMPARE((*reader)->saveRun(samples::run("r-2")).error().code, ErrorCode::Busy);
    VERIFY_OK((*writer)->saveRun(samples::run("r-3"))); // and does not stand in the way
    writer->reset();
    const auto refused = (*reader)->removeTemplate("t-1");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PermissionDenied);
    QVERIFY2(refused.error().message.contains("for reading only"), qPrintable(refused.error().message));
    QVERIFY(!(*reader)->writeIntent({}));
    QVERIFY(!(*reader)->setSetting("a", 1));
    QCOMPARE((*reader)->runs()->size(), 2);
    QVERIFY(!QFile::exists((*reader)->imagesDirectory()));
}

void TestWorkspaceFiles::readOnlyLeavesNothingBehind()
{
    create();
    const Files before = filesOf(m_folder->path());
    {
        auto reader = Workspace::open(m_path, Mode::ReadOnly);
        VERIFY_OK(reader);
        QCOMPARE((*reader)->runs()->size(), 1);
    }
    QCOMPARE(filesOf(m_folder->path()), before);
}

void TestWorkspaceFiles::readOnlyInAReadOnlyFolder()
{
    create();
    const Files before = filesOf(m_folder->path());
    {
        const AsOrdinaryUser user(m_folder->path());
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0500), 0);
        {
            auto reader = Workspace::open(m_path, Mode::ReadOnly);
            VERIFY_OK(reader);
            QCOMPARE(*(*reader)->run("r-1"), samples::run());
        }
        QCOMPARE(chmod(QFile::encodeName(m_folder->path()), 0700), 0);
    }
    QCOMPARE(filesOf(m_folder->path()), before);
}

void TestWorkspaceFiles::readWriteInAReadOnlyFolder()
{
    create();
    QCOMPARE(chmod(QFile::encodeName(m_path), 0444), 0);
    const Files before = filesOf(m_folder->path());
    {
        const AsOrdinaryUser user(m_folder->path());
        const auto opened = Workspace::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::PermissionDenied);
        QVERIFY(opened.error().hint.contains("reading only"));
    }
    QCOMPARE(filesOf(m_folder->path()), before);
}

void TestWorkspaceFiles::fullDiskIsASentence()
{
    create();
    auto connection = Connection::open(m_path, Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    // SQLite answers a file that may not grow as it answers a full disk.
    VERIFY_OK((*connection)->run("PRAGMA max_page_count = 1"));
    const auto written = (*connection)->transaction("BEGIN IMMEDIATE", [](Connection &inside) {
        return inside.run("INSERT INTO setting VALUES ('big', ?)", {QString(1'000'000, 'x')});
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NoSpace);
    QVERIFY2(written.error().message.contains("the disk is full"), qPrintable(written.error().message));
    VERIFY_OK((*connection)->run("PRAGMA max_page_count = 1000000"));
    VERIFY_OK(
        (*connection)->transaction("BEGIN IMMEDIATE", [](Connection &inside) { // and it goes on afterwards
            return inside.run("INSERT INTO setting VALUES ('big', '1')");
        }));
}

QTEST_GUILESS_MAIN(TestWorkspaceFiles)
#include "test_workspace_files.moc"
