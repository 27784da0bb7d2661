// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, switching and sharing workspaces, with real hosts: libvirt's test driver, and one that is not
// there.
#include "app/desk.h"
#include "app/main_window.h"
#include "deploy/workspace_settings.h"
#include "host/embed_root.h"
#include "storage/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;

class TestDesk : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QSettings m_store{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    app::Settings m_settings{m_store};
    app::Language m_language;
    QStringList m_made;

    /// A workspace whose host is \a uri.
    QString make(const char *name, const QString &uri)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        auto made = storage::Workspace::create(path);
        if (!made || !deploy::setHostUri(**made, uri))
            qFatal("no workspace");
        m_made << path;
        return path;
    }
    static app::MainWindow *window()
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<app::MainWindow *>(each); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QMessageBox *message(const char *name)
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<QMessageBox *>(each);
            if (found && found->isVisible() && found->objectName() == QLatin1String(name))
                return found;
        }
        return nullptr;
    }
    static QString hostText() { return window()->findChild<QLabel *>(QStringLiteral("statusHost"))->text(); }

private Q_SLOTS:
    void cleanupTestCase()
    {
        // Each workspace has a folder for its machines outside its own.
        for (const QString &path : std::as_const(m_made)) {
            QString runtime;
            if (auto root = host::EmbedRoot::acquire(path))
                runtime = (*root)->path();
            if (runtime.startsWith(QLatin1String("/var/tmp/bakeoff-")))
                QDir(runtime).removeRecursively();
        }
    }

    void aWorkspaceOpensWithItsHost()
    {
        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(make("own.bakeoff", QStringLiteral("test:///default")));
        QVERIFY(window());
        QVERIFY2(hostText().contains("test:///default"), qPrintable(hostText()));
        QVERIFY(!message("errorMessage"));
    }

    void withoutItsHostAWorkspaceOpensAllTheSameAndSaysWhy()
    {
        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(make("away.bakeoff", QStringLiteral("qemu+unix:///system?socket=/nowhere/libvirt-sock")));
        QVERIFY(window());
        QTRY_VERIFY(message("errorMessage"));
        QVERIFY2(message("errorMessage")->text().contains("/nowhere/libvirt-sock"),
                 qPrintable(message("errorMessage")->text()));
        QVERIFY(!message("errorMessage")->informativeText().isEmpty());
        QTest::keyClick(message("errorMessage"), Qt::Key_Escape);
        QVERIFY2(hostText().contains("not connected"), qPrintable(hostText()));
        QVERIFY(window()
                    ->findChild<QWidget *>(QStringLiteral("statusHost"))
                    ->toolTip()
                    .contains("/nowhere/libvirt-sock"));
    }

    void aHeldWorkspaceCanBeReadMeanwhile()
    {
        const QString path = make("held.bakeoff", QStringLiteral("embed"));
        auto held = storage::Workspace::open(path);
        QVERIFY(held);

        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(path);
        QTRY_VERIFY(message("readOnlyQuestion"));
        QTest::mouseClick(
            message("readOnlyQuestion")->findChild<QAbstractButton *>(QStringLiteral("openReadOnly")),
            Qt::LeftButton);
        QTRY_VERIFY(window());
        QVERIFY2(window()->windowTitle().contains("read-only"), qPrintable(window()->windowTitle()));
        QVERIFY(!message("errorMessage")); // that the other one has the machines was said already
        QVERIFY2(hostText().contains("not connected"), qPrintable(hostText()));
        // Who only reads leaves the machines to who changes.
        QVERIFY(host::EmbedRoot::acquire(path));
    }

    void anotherWorkspaceIsHandedToASuccessor()
    {
        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(make("first.bakeoff", QStringLiteral("test:///default")));
        const QString second = make("second.bakeoff", QStringLiteral("test:///default"));
        Q_EMIT window()->workspaceRequested(second, false);
        QTRY_COMPARE(desk.successor(), second);
        QVERIFY(!window());
    }

    void aNewWorkspaceIsMadeForTheSuccessor()
    {
        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(make("third.bakeoff", QStringLiteral("test:///default")));
        const QString fresh = m_folder.filePath(QStringLiteral("fresh.bakeoff"));
        Q_EMIT window()->workspaceRequested(fresh, true);
        QTRY_COMPARE(desk.successor(), fresh);
        auto opened = storage::Workspace::open(fresh);
        QVERIFY(opened);
        QVERIFY(!(*opened)->matrices()->isEmpty()); // with the samples
    }

    void whatIsNoWorkspaceClosesNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("picture.bakeoff"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a database") > 0);
        file.close();
        app::Desk desk(m_settings, m_language, QApplication::palette());
        desk.open(make("fourth.bakeoff", QStringLiteral("test:///default")));
        Q_EMIT window()->workspaceRequested(path, false);
        QTRY_VERIFY(message("errorMessage"));
        QVERIFY(window());
        QVERIFY(desk.successor().isEmpty());
        QTest::keyClick(message("errorMessage"), Qt::Key_Escape);
    }
};

QTEST_MAIN(TestDesk)
#include "test_desk.moc"
