// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's keyring, on a session bus of its own: ctest starts this with dbus-run-session and
// gnome-keyring.
#include "deploy/keyring.h"
#include "deploy/secret_store.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace bakeoff;
using namespace bakeoff::deploy;

class TestKeyring : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_daemon;

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("There is no session bus: dbus-run-session starts this test where it is installed.");
        if (QStandardPaths::findExecutable("gnome-keyring-daemon").isEmpty())
            QSKIP("gnome-keyring-daemon is not installed.");
        // A keyring of the test's own, unlocked with an empty password.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME"}) {
            const QString folder = m_home.filePath(QLatin1String(name));
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile(folder).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            environment.insert(QLatin1String(name), folder);
            qputenv(name, folder.toLocal8Bit());
        }
        m_daemon.setProcessEnvironment(environment);
        m_daemon.start("gnome-keyring-daemon", {"--foreground", "--unlock", "--components=secrets"});
        QVERIFY(m_daemon.waitForStarted());
        m_daemon.write("\n");
        m_daemon.closeWriteChannel();
        // Asked before it is there, the bus would start another one, which is locked.
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QTRY_VERIFY_WITH_TIMEOUT(bus.interface()->isServiceRegistered("org.freedesktop.secrets"), 20000);
        QCOMPARE(keyring::read("nothing").error().code, ErrorCode::NotFound);
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void anEntryIsKeptAndRemoved()
    {
        QVERIFY(keyring::write("a", "s3cret"));
        QCOMPARE(*keyring::read("a"), QByteArray("s3cret"));
        QVERIFY(keyring::remove("a"));
        QCOMPARE(keyring::read("a").error().code, ErrorCode::NotFound);
        QVERIFY(keyring::remove("a")); // what is not there
    }

    void manyThreadsMayAskAtOnce()
    {
        QVERIFY(keyring::write("shared", "s3cret"));
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&right] {
                for (int round = 0; round < 5; ++round)
                    right += keyring::read("shared").value_or(QByteArray()) == "s3cret";
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 40);
        QVERIFY(keyring::remove("shared"));
    }

    void secretsGoToTheKeyringAndToNoFile()
    {
        const auto store = openSecretStore("w1");
        QVERIFY(store->save("d1", {{"mysql_password", "s3cret"}}));
        QCOMPARE(store->load("d1")->value("mysql_password"), QString("s3cret"));
        QVERIFY(!QDir(m_home.filePath("XDG_STATE_HOME")).exists("bakeoff"));
        QVERIFY(store->remove("d1"));
        QVERIFY(!store->load("d1"));
    }

    void secretsOfAFileAreFoundFromTheDesktopToo()
    {
        // Deployed over ssh, without a keyring; looked at and removed from the desktop.
        const auto files = makeFileSecretStore(m_home.filePath("XDG_STATE_HOME/bakeoff/secrets-w2"));
        QVERIFY(files->save("d2", {{"mysql_password", "s3cret"}}));
        const auto store = openSecretStore("w2");
        QCOMPARE(store->load("d2")->value("mysql_password"), QString("s3cret"));
        QVERIFY(store->remove("d2"));
        QVERIFY(!files->load("d2"));
    }

    void aLockedKeyringIsAnError()
    {
        m_daemon.kill();
        QVERIFY(m_daemon.waitForFinished());
        // The bus starts another, which asks for a password where nobody can answer.
        const auto written = keyring::write("a", "s3cret");
        QVERIFY(!written);
        QVERIFY2(written.error().hint.contains("Unlock"), qPrintable(written.error().text()));
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "test_keyring.moc"
