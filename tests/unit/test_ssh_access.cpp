// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's public key in the guests of a deployment, and the way in that it opens, on a host without
// machines.
#include "deploy/public_key.h"
#include "deploy/ssh_access.h"
#include "support/scripted_desk.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

namespace {
constexpr char key[] =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHN2ZXJ5IHB1YmxpYyBrZXkgb2YgYW4gb3BlcmF0 kim@desk";
constexpr char keyFile[] = "/run/bakeoff/data/authorized_keys";
} // namespace

class TestSshAccess : public QObject, private ScriptedDesk
{
    Q_OBJECT

    QString m_id;

    bool deployed(const QString &publicKey)
    {
        DeployRequest wanted = request("web-tier", Strategy::OsOnly);
        wanted.publicKey = publicKey;
        const RunRecord run = deploy(wanted);
        m_id = run.deploymentId;
        return run.outcome == Outcome::Succeeded;
    }
    QString domain(const QString &node) const { return QStringLiteral("bakeoff-%1-%2").arg(m_id, node); }
    QByteArray keyIn(const QString &node) const { return m_host->fileInGuest(domain(node), keyFile); }
    Result<std::shared_ptr<deploy::SshAccess>> access(const QString &node)
    {
        return m_deployer->openSsh(m_id, node, {});
    }
    QString write(const QByteArray &text) const
    {
        QFile file(m_path + "/given.pub");
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(open());
        m_host->prints = [](const QString &, const QString &command) {
            return command.contains("ssh_host_")
                       ? QByteArray("ssh-ed25519 AAAAhost root@web\nssh-rsa AAAArsa r\n")
                       : QByteArray();
        };
    }
    void cleanup() { close(); }

    void whatIsAPublicKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isOne");
        const QByteArray line(key);
        QTest::newRow("ed25519") << line << true;
        QTest::newRow("with a line break") << line + "\r\n" << true;
        QTest::newRow("without a comment") << line.left(line.lastIndexOf(' ')) << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("two") << line + '\n' + line << false;
        QTest::newRow("options before it") << "command=\"rm\" " + line << false;
        QTest::newRow("cut") << line.left(30) << false;
        QTest::newRow("another type than it says")
            << QByteArray(line).replace("ssh-ed25519 ", "ssh-ed25518 ") << false;
        QTest::newRow("private")
            << QByteArray(
                   "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n")
            << false;
    }
    void whatIsAPublicKey()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isOne);
        const auto read = deploy::readPublicKey(write(text));
        QVERIFY2(read.has_value() == isOne, read ? "" : qPrintable(read.error().text()));
        if (isOne)
            QCOMPARE(read->toUtf8(), text.trimmed());
        else
            QVERIFY(!read.error().hint.isEmpty() && !read.error().text().contains("c2VjcmV0"));
        QCOMPARE(deploy::readPublicKey(m_path + "/none.pub").error().code, ErrorCode::NotFound);
    }

    void everyNodeHasItAndThoseThatComeLater()
    {
        QVERIFY(deployed(key));
        for (const char *node : {"balancer-1", "web-1", "web-2"})
            QCOMPARE(keyIn(node), QByteArray(key) + '\n');
        QCOMPARE(m_workspace->deployment(m_id)->publicKey, QString(key));
        deploy::DeploymentChange change;
        change.counts.insert("web", 3);
        change.lost << "web-1";
        const auto plan = m_deployer->planChange(m_id, change);
        QVERIFY(plan);
        QCOMPARE(m_deployer->start(*plan)->wait().outcome, Outcome::Succeeded);
        for (const char *node : {"web-1", "web-3"})
            QCOMPARE(keyIn(node), QByteArray(key) + '\n');
        QCOMPARE(m_workspace->deployment(m_id)->publicKey, QString(key));
    }

    void theWayInIsOpenAsLongAsItIsWanted()
    {
        QVERIFY(deployed(key));
        const qsizetype before = m_host->publishedPorts().size();
        {
            const auto way = access("web-2");
            QVERIFY2(way, way ? "" : qPrintable(way.error().text()));
            QCOMPARE(m_host->publishedPorts().value((*way)->port()), domain("web-2"));
            const QStringList command = (*way)->command();
            QCOMPARE(command.first(), QString("ssh"));
            QCOMPARE(command.last(), QString("root@127.0.0.1"));
            QVERIFY(command.contains(QString::number((*way)->port())));
            QVERIFY(command.contains("StrictHostKeyChecking=yes"));
            const QString known = command.filter("UserKnownHostsFile=").value(0).section('=', 1);
            QFile file(known);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(),
                     QString("%1 ssh-ed25519 AAAAhost\n%1 ssh-rsa AAAArsa\n").arg(domain("web-2")).toUtf8());
        }
        QCOMPARE(m_host->publishedPorts().size(), before);
    }

    void whyThereIsNoWayIn()
    {
        QVERIFY(deployed({}));
        QCOMPARE(keyIn("web-1"), QByteArray());
        QCOMPARE(access("web-1").error().code, ErrorCode::Unsupported);
        QVERIFY(access("web-1").error().hint.contains("--public-key"));
        QCOMPARE(m_deployer->openSsh("none", "web-1", {}).error().code, ErrorCode::NotFound);

        QVERIFY(deployed(key));
        QCOMPARE(access("web-9").error().code, ErrorCode::NotFound);
        m_host->prints = {};
        QCOMPARE(access("web-1").error().code, ErrorCode::Unsupported); // no keys: no server
        m_host->lose(domain("web-1"));
        QVERIFY(!access("web-1"));
        QCOMPARE(m_host->publishedPorts().values().count(domain("web-1")), 0);
    }
};

QTEST_GUILESS_MAIN(TestSshAccess)
#include "test_ssh_access.moc"
