// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a workspace file, and how an older one becomes a newer one.
#include "storage/migrations.h"
#include "storage/workspace.h"
#include "workspace_samples.h"
#include "workspace_support.h"

#include <QTemporaryDir>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::storage;
using namespace support;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensTheFixture();
    void freshSchemaIsTheFixtures();
    void migratesWithABackup();
    void migrationIsAllOrNothing();
    void migrationChecksReferences();
    void hasNoPlaceForSecrets();

private:
    void create()
    {
        auto created = Workspace::create(m_path);
        VERIFY_OK(created);
        VERIFY_OK((*created)->saveRun(samples::run()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestMigrations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("team 50%.bakeoff"); // a name that has to be escaped in a URI
}

void TestMigrations::opensTheFixture()
{
    QFile script(DATA_DIR "/workspace-v1.sql");
    QVERIFY(script.open(QIODevice::ReadOnly));
    runScript(m_path, QString::fromUtf8(script.readAll()));
    auto opened = Workspace::open(m_path);
    VERIFY_OK(opened);
    QCOMPARE((*opened)->id(), "5a0c5f0e-7a52-4b7e-9d0b-3a4f6f3a1c11");
    QCOMPARE(*(*opened)->matrices(), QList<Matrix>{samples::matrix()});
    QCOMPARE(*(*opened)->templates(true), QList<TemplateRecord>({samples::osTemplate(), samples::golden()}));
    DeploymentRecord deployment = samples::deployment();
    deployment.pending = {}; // nobody wrote that down
    QCOMPARE(*(*opened)->deployments(), QList<DeploymentRecord>{deployment});
    QCOMPARE(*(*opened)->runs(true), QList<RunRecord>{samples::run()});
    QCOMPARE((*opened)->journal("r-1")->size(), 1);
    QCOMPARE((*opened)->setting("host.uri"), QJsonValue("qemu:///embed"));
    VERIFY_OK((*opened)->saveRun(samples::run("r-2"))); // and it can be changed
}

void TestMigrations::freshSchemaIsTheFixtures()
{
    // When a second version comes, this compares what the ladder makes of the fixture with what a new file
    // has.
    const QString fixture = m_folder->filePath("fixture");
    QFile script(DATA_DIR "/workspace-v1.sql");
    QVERIFY(script.open(QIODevice::ReadOnly));
    runScript(fixture, QString::fromUtf8(script.readAll()));
    VERIFY_OK(Workspace::open(fixture));
    create();
    const QString columns =
        "SELECT group_concat(line, char(10)) FROM (SELECT m.name || ' ' || c.cid || ' ' || c.name || ' ' "
        "|| c.type || ' ' || c.\"notnull\" || ' ' || c.pk AS line FROM sqlite_master m, "
        "pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY line)";
    QVERIFY(sqlValue(m_path, columns).contains("phase_event"));
    QCOMPARE(sqlValue(fixture, columns), sqlValue(m_path, columns));
    const QString indexes =
        "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_master WHERE type = 'index' "
        "ORDER BY name)";
    QCOMPARE(sqlValue(fixture, indexes), sqlValue(m_path, indexes));
    QCOMPARE(sqlValue(m_path, "PRAGMA user_version"), QString::number(newestVersion(migrationLadder())));
}

void TestMigrations::migratesWithABackup()
{
    create();
    QList<Migration> ladder = migrationLadder();
    const int next = newestVersion(ladder) + 1;
    // Rebuilding a table by dropping it must not take the rows that refer to it along.
    ladder << Migration{next,
                        {"CREATE TABLE new_run AS SELECT * FROM run", "DROP TABLE run",
                         "CREATE TABLE run (id TEXT PRIMARY KEY, note TEXT NOT NULL DEFAULT '')",
                         "INSERT INTO run (id) SELECT id FROM new_run", "DROP TABLE new_run"}}
           << Migration{next + 1, {"ALTER TABLE run ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"}};
    {
        auto connection = Connection::open(m_path, Connection::Access::ReadWrite);
        VERIFY_OK(connection);
        VERIFY_OK(migrate(**connection, ladder));
        VERIFY_OK(migrate(**connection, ladder)); // nothing left to do, and no second backup
    }
    QCOMPARE(sqlValue(m_path, "PRAGMA user_version").toInt(), next + 1);
    QCOMPARE(sqlValue(m_path, "SELECT id || colour FROM run"), "r-1red");
    QCOMPARE(sqlValue(m_path, "SELECT count(*) FROM phase_event"), "2");
    const QString backup = m_path + QStringLiteral(".v%1.backup").arg(next - 1);
    QCOMPARE(filesOf(m_folder->path()).keys(),
             QStringList({"team 50%.bakeoff", QFileInfo(backup).fileName()}));
    // The backup is a workspace of its own and can be gone back to.
    auto old = Workspace::open(backup);
    VERIFY_OK(old);
    QCOMPARE(*(*old)->run("r-1"), samples::run());
    // This program now finds the file too new.
    QCOMPARE(Workspace::open(m_path).error().code, ErrorCode::NewerVersion);
}

void TestMigrations::migrationIsAllOrNothing()
{
    create();
    QList<Migration> ladder = migrationLadder();
    const int next = newestVersion(ladder) + 1;
    ladder << Migration{next, {"DELETE FROM run", "CREATE TABLE half (a TEXT)", "THIS IS NOT SQL"}};
    {
        auto connection = Connection::open(m_path, Connection::Access::ReadWrite);
        VERIFY_OK(connection);
        const auto migrated = migrate(**connection, ladder);
        QVERIFY(!migrated);
        QVERIFY2(migrated.error().message.contains(QString::number(next)),
                 qPrintable(migrated.error().text()));
        QCOMPARE((*connection)->value("PRAGMA foreign_keys")->toInt(), 1);
    }
    auto opened = Workspace::open(m_path);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->run("r-1"), samples::run());
    QCOMPARE(sqlValue(m_path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'"), "0");
}

void TestMigrations::migrationChecksReferences()
{
    create();
    QList<Migration> ladder = migrationLadder();
    ladder << Migration{newestVersion(ladder) + 1, {"DELETE FROM run"}};
    auto connection = Connection::open(m_path, Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    QVERIFY(!migrate(**connection, ladder));
    QCOMPARE((*connection)->value("SELECT count(*) FROM run")->toInt(), 1);
}

void TestMigrations::hasNoPlaceForSecrets()
{
    create();
    QCOMPARE(
        sqlValue(m_path,
                 "SELECT count(*) FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' "
                 "AND (c.name LIKE '%secret%' OR c.name LIKE '%password%' OR c.name LIKE '%private%')"),
        "0");
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
