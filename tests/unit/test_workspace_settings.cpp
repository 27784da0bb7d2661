// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/workspace_settings.h"
#include "storage/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;

class TestWorkspaceSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        auto made = storage::Workspace::create(m_folder.filePath("team.bakeoff"));
        QVERIFY(made);
        m_workspace = std::move(*made);
    }

    void theHostIsTheEmbeddedDriverUntilAnotherIsChosen()
    {
        QCOMPARE(deploy::hostUri(*m_workspace), QString("embed"));
        QVERIFY(deploy::setHostUri(*m_workspace, "qemu:///session"));
        QCOMPARE(deploy::hostUri(*m_workspace), QString("qemu:///session"));
        QVERIFY(deploy::setHostUri(*m_workspace, "embed"));
        QCOMPARE(deploy::hostUri(*m_workspace), QString("embed"));
    }
    void whatIsNoUriIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri : {"", "qemu", "my host", "qemu://far/system", "://"})
            QTest::newRow(uri) << QString(uri);
    }
    void whatIsNoUriIsRefusedAndChangesNothing()
    {
        QFETCH(QString, uri);
        const auto set = deploy::setHostUri(*m_workspace, uri);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::Invalid);
        QVERIFY(set.error().message.contains(uri));
        QVERIFY(set.error().hint.contains("qemu:///session"));
        QCOMPARE(deploy::hostUri(*m_workspace), QString("embed"));
    }

    void aMirrorIsKeptWithoutCredentials()
    {
        QVERIFY(!deploy::chosenMirror(*m_workspace));
        QVERIFY(deploy::setMirror(
            *m_workspace,
            image::Mirror{"http://me:secret@mirror.example/debian", "http://mirror.example/security", {}}));
        const image::Mirror expected{"http://mirror.example/debian", "http://mirror.example/security", {}};
        QCOMPARE(*deploy::chosenMirror(*m_workspace), expected);
        QCOMPARE(*deploy::mirrorOf(*m_workspace), expected);
        QVERIFY(deploy::setMirror(*m_workspace, {}));
        QVERIFY(!deploy::chosenMirror(*m_workspace));
    }
    void whatIsNoMirrorIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("archive");
        QTest::addColumn<QString>("security");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("empty") << ""
                               << ""
                               << "";
        QTest::newRow("a path") << "/srv/debian"
                                << ""
                                << "/srv/debian";
        QTest::newRow("another protocol") << "ftp://mirror.example/debian"
                                          << ""
                                          << "ftp://";
        QTest::newRow("no host") << "http:///debian"
                                 << ""
                                 << "http:///debian";
        QTest::newRow("security") << "http://mirror.example/debian"
                                  << "nonsense"
                                  << "nonsense";
    }
    void whatIsNoMirrorIsRefusedAndChangesNothing()
    {
        QFETCH(QString, archive);
        QFETCH(QString, security);
        QFETCH(QString, wrong);
        const auto set = deploy::setMirror(*m_workspace, image::Mirror{archive, security, {}});
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::Invalid);
        QVERIFY2(set.error().message.contains(wrong), qPrintable(set.error().message));
        QVERIFY(!deploy::chosenMirror(*m_workspace));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceSettings)
#include "test_workspace_settings.moc"
