// SPDX-License-Identifier: GPL-3.0-or-later
// The planner defines an operating system and a service without touching a file.
#include "catalog/definition.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QUndoStack>

using namespace bakeoff;

class TestDefinitions : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;
    std::unique_ptr<QTemporaryDir> m_home;

    void openDialog(const char *menu, const char *name)
    {
        auto *matrixMenu = m->find<QMenu>("matrixMenu");
        matrixMenu->popup(m->find("matrixActions")->mapToGlobal(QPoint(0, 0)));
        m->find<QMenu>(menu)->findChild<QAction *>(QStringLiteral("defineNew"))->trigger();
        matrixMenu->close();
        QVERIFY(QTest::qWaitForWindowExposed(m->find<QDialog>(name)));
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = m->find<QWidget>(field);
        if (auto *box = qobject_cast<QComboBox *>(edit))
            edit = box->lineEdit();
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QInputMethodEvent composed; // what an input method hands over; keys alone make no Hangul
        composed.setCommitString(text);
        QCoreApplication::sendEvent(edit, &composed);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    QString reason(const char *field) const
    {
        return m->find<QLabel>(qPrintable(QStringLiteral("reason.") + QLatin1String(field)))->text();
    }
    bool canSave() const { return m->find<QAbstractButton>("definitionSave")->isEnabled(); }
    QStringList header(Qt::Orientation orientation) const
    {
        const auto *model = m->find<QTableView>("matrixTable")->model();
        QStringList names;
        const int count = orientation == Qt::Horizontal ? model->columnCount() : model->rowCount();
        for (int i = 0; i < count; ++i)
            names << model->headerData(i, orientation).toString();
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
        m = std::make_unique<WindowFixture>();
        m->show();
        m->backend->setCatalog(catalog::loadCatalog(catalog::defaultCatalogFolders())); // the product's own
        QTRY_VERIFY(m->find<QTableView>("matrixTable")->model()->rowCount() > 0);
    }
    void cleanup() { m.reset(); }

    void aServiceIsDefinedAndPutIntoTheMatrix()
    {
        const qsizetype before = header(Qt::Horizontal).size();
        openDialog("addServiceMenu", "serviceDialog");
        QVERIFY(!canSave());
        QVERIFY(!reason("name.en").isEmpty()); // says what is missing before anything is typed
        type("definitionEnglish", QStringLiteral("Nginx"));
        QCOMPARE(m->find<QLineEdit>("definitionId")->text(), QStringLiteral("nginx")); // follows the name
        QVERIFY(reason("name.en").isEmpty());
        type("definitionComponent", QStringLiteral("nginx"));
        type("definitionLine", QStringLiteral("1.22"));
        type("servicePorts", QStringLiteral("http eighty"));
        QVERIFY(reason("ports").contains(QStringLiteral("http 80")));
        QVERIFY(!canSave());
        type("servicePorts", QStringLiteral("http 80"));
        QVERIFY(reason("ports").isEmpty());
        QVERIFY(canSave()); // for planning that is enough
        auto *deployable = m->find<QCheckBox>("serviceDeployable");
        deployable->setFocus();
        QTest::keyClick(deployable, Qt::Key_Space);
        QVERIFY(m->find("serviceUnit")->isVisible());
        QVERIFY(!reason("unit").isEmpty());
        QVERIFY(!reason("packages.debian").isEmpty());
        type("servicePackages-debian", QStringLiteral("nginx"));
        type("serviceUnit", QStringLiteral("nginx"));
        QVERIFY(canSave());
        m->click("definitionSave");
        QTRY_COMPARE(header(Qt::Horizontal).size(), before + 1);
        QCOMPARE(header(Qt::Horizontal).last(), QStringLiteral("Nginx"));
        QVERIFY(m->window->isWindowModified());
        // The operator finds it on the other page at once.
        m->click("goDeploy");
        QVERIFY(m->find<QAbstractButton>("topology-nginx-single")->isEnabled());
        // Undone, it leaves the matrix and stays defined.
        m->click("goMatrix");
        m->action("actionUndo")->trigger();
        QTRY_COMPARE(header(Qt::Horizontal).size(), before);
        QVERIFY(m->backend->catalog().service(QStringLiteral("nginx")));
    }

    void anOperatingSystemLikeAnother()
    {
        openDialog("addPlatformMenu", "platformDialog");
        type("definitionEnglish", QStringLiteral("Debian 12 plain"));
        type("definitionKorean", QStringLiteral("데비안 12 기본"));
        type("definitionComponent", QStringLiteral("debian"));
        type("definitionLine", QStringLiteral("12"));
        type("platformRelease", QStringLiteral("12"));
        QVERIFY(!m->find("platformSuite")->isVisible());
        QVERIFY(canSave());
        auto *buildable = m->find<QCheckBox>("platformBuildable");
        buildable->setFocus();
        QTest::keyClick(buildable, Qt::Key_Space);
        QVERIFY(!reason("build.suite").isEmpty());
        QVERIFY(!canSave());
        auto *like = m->find<QComboBox>("platformLike");
        like->setCurrentIndex(like->findData(QStringLiteral("debian-12")));
        Q_EMIT like->activated(like->currentIndex());
        QCOMPARE(m->find<QLineEdit>("platformSuite")->text(), QStringLiteral("bookworm"));
        QVERIFY(
            m->find<QPlainTextEdit>("platformPackages")->toPlainText().contains(QStringLiteral("puppet")));
        auto *siblings = m->find<QLineEdit>("platformSiblings");
        siblings->setFocus();
        QTest::keySequence(siblings, QKeySequence::SelectAll);
        QTest::keyClick(siblings, Qt::Key_Backspace);
        QVERIFY(canSave());
        m->click("definitionSave");
        QTRY_VERIFY(header(Qt::Vertical).contains(QStringLiteral("Debian 12 plain")));
        const auto *platform = m->backend->catalog().platform(QStringLiteral("debian-12-plain"));
        QVERIFY(platform && platform->isBuildable());
        QVERIFY(m->find<QComboBox>("platformChoice")->findData(QStringLiteral("debian-12-plain")) >= 0);
    }

    void anOwnDefinitionIsChangedAndDeleted()
    {
        openDialog("addServiceMenu", "serviceDialog");
        type("definitionEnglish", QStringLiteral("Nginx"));
        type("definitionComponent", QStringLiteral("nginx"));
        type("definitionLine", QStringLiteral("1.22"));
        m->click("definitionSave");
        QTRY_COMPARE(header(Qt::Horizontal).last(), QStringLiteral("Nginx"));
        QTRY_VERIFY(!m->window->findChild<QDialog *>(QStringLiteral("serviceDialog")));
        const auto menuOf = [this](int column) {
            auto *sections = m->find<QTableView>("matrixTable")->horizontalHeader();
            const QPoint place(sections->sectionViewportPosition(column) + 5, 5);
            Q_EMIT sections->customContextMenuRequested(place);
            QMenu *shown = nullptr;
            (void)QTest::qWaitFor([&] {
                for (auto *menu : m->window->findChildren<QMenu *>(QStringLiteral("columnMenu")))
                    shown = menu->isVisible() ? menu : shown;
                return shown != nullptr;
            });
            return shown;
        };
        QMenu *menu = menuOf(0);
        QVERIFY(menu && !menu->findChild<QAction *>(QStringLiteral("lineDefinition"))); // the product's
        menu->close();
        const int last = int(header(Qt::Horizontal).size()) - 1;
        menu = menuOf(last);
        menu->findChild<QAction *>(QStringLiteral("lineDefinition"))->trigger();
        menu->close();
        QVERIFY(QTest::qWaitForWindowExposed(m->find<QDialog>("serviceDialog")));
        QVERIFY(!m->find("definitionId")->isEnabled());
        QVERIFY(m->find<QLineEdit>("definitionKorean")->text().isEmpty()); // as it was left
        type("definitionEnglish", QStringLiteral("Nginx web server"));
        m->click("definitionSave");
        QTRY_COMPARE(header(Qt::Horizontal).last(), QStringLiteral("Nginx web server"));
        menu = menuOf(last);
        menu->findChild<QAction *>(QStringLiteral("lineDefinitionRemove"))->trigger();
        menu->close();
        m->click("confirmRemoval");
        QTRY_VERIFY(!m->backend->catalog().service(QStringLiteral("nginx")));
        QTRY_COMPARE(header(Qt::Horizontal).last(), QStringLiteral("nginx")); // the matrix keeps its column
    }

    void anIdThatIsTakenIsSaidAtOnce()
    {
        openDialog("addPlatformMenu", "platformDialog");
        type("definitionEnglish", QStringLiteral("SUSE"));
        QVERIFY2(reason("id").contains(QStringLiteral("already")), qPrintable(reason("id")));
        type("definitionId", QStringLiteral("suse two"));
        QVERIFY(reason("id").contains(QStringLiteral("hyphens")));
        type("definitionId", QStringLiteral("suse-2"));
        QVERIFY(reason("id").isEmpty());
        type("definitionEnglish", QStringLiteral("Another"));
        QCOMPARE(m->find<QLineEdit>("definitionId")->text(), QStringLiteral("suse-2")); // somebody wrote it
        QTest::keyClick(m->find<QDialog>("platformDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!m->window->findChild<QDialog *>(QStringLiteral("platformDialog")));
        QVERIFY(!m->backend->catalog().platform(QStringLiteral("suse-2")));
    }

    void aFolderThatCannotBeWrittenIsToldInTheDialog()
    {
        openDialog("addPlatformMenu", "platformDialog");
        type("definitionEnglish", QStringLiteral("Plan 9"));
        type("definitionComponent", QStringLiteral("plan9"));
        type("definitionLine", QStringLiteral("4"));
        type("platformRelease", QStringLiteral("4"));
        QFile file(catalog::ownCatalogFolder()); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        m->click("definitionSave");
        QTRY_VERIFY(m->find("definitionError")->accessibleName().contains(catalog::ownCatalogFolder()));
        QVERIFY(m->find("platformDialog")->isVisible()); // with all that was typed
        QVERIFY(canSave());
    }
};

QTEST_MAIN(TestDefinitions)
#include "test_definitions.moc"
