// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat.h"
#include "app/language.h"
#include "catalog/preset_matrices.h"
#include "planning/template_count.h"
#include "widgets/common/theme.h"
#include "window_fixture.h"

#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace bakeoff;
using catalog::Outcome;
using catalog::Strategy;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(QStringLiteral("en")); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup()
    {
        m.reset();
        m_language.apply(QStringLiteral("en"));
    }

    void articleCountsAreThoseOfTheArticle()
    {
        const planning::TemplateCount count =
            planning::countTemplates(catalog::presetMatrix(catalog::Preset::Article));
        QCOMPARE(count.preInstalled, 21);
        QCOMPARE(count.osOnly, 3);
        QCOMPARE(catalog::presetMatrix(catalog::Preset::Lab).platforms.order.size(), 3);
    }

    void pagesAreReachedByClickAndKey()
    {
        m->show();
        QCOMPARE(m->window->size(), QSize(1280, 800));
        m->click("goDeploy");
        QVERIFY(m->find("deployPage")->isVisible());
        QTest::keyClick(m->window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m->find("comparisonPage")->isVisible());
        QTest::keyClick(m->window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m->find("matrixPage")->isVisible());
    }

    void statusTellsWorkspaceAndAcceleration()
    {
        m->show();
        m->window->setHostText(QStringLiteral("qemu:///embed"));
        QCOMPARE(m->find<QLabel>("statusPath")->text(), m->path());
        QVERIFY(m->find<QLabel>("statusAcceleration")->text().contains(QStringLiteral("TCG")));
        QVERIFY(m->find<QLabel>("statusHost")->text().contains(QStringLiteral("qemu:///embed")));
    }

    void languageSwitchesWhileItRuns()
    {
        m->show();
        QSignalSpy chosen(m->window.get(), &app::MainWindow::languageChosen);
        m->action("actionKorean")->trigger();
        QCOMPARE(chosen.size(), 1);
        m_language.apply(chosen.first().first().toString());
        QTRY_COMPARE(m->find<QAbstractButton>("goDeploy")->text(), QStringLiteral("배포"));
        QCOMPARE(m->find<QAbstractButton>("deployButton")->text(), QStringLiteral("배포"));
        QCOMPARE(m->find<QAbstractButton>("topology-web-tier")->text(), QStringLiteral("웹 계층"));
        QTRY_COMPARE(m->find<QTableView>("matrixTable")->model()->headerData(1, Qt::Horizontal).toString(),
                     QStringLiteral("아파치"));
        const QString english = visibleEnglish();
        QVERIFY2(english.isEmpty(), qPrintable(english));
        m_language.apply(QStringLiteral("en"));
        QTRY_COMPARE(m->find<QAbstractButton>("goDeploy")->text(), QStringLiteral("Deploy"));
    }

    void noTextIsCutOffAt1280x800_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }
    void noTextIsCutOffAt1280x800()
    {
        QFETCH(QString, language);
        m_language.apply(language);
        m->show();
        // What the workspace answers comes a moment later and is laid out after that, hence QTRY.
        for (const char *page : {"goMatrix", "goTemplates", "goDeploy", "goCompare", "goHosts"}) {
            m->click(page);
            QCoreApplication::processEvents();
            for (const QAbstractButton *button : m->window->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !button->text().isEmpty() && !button->inherits("QToolButton"))
                    QTRY_VERIFY2(button->width() >= button->minimumSizeHint().width(),
                                 qPrintable(button->text()));
            }
            for (const QLabel *label : m->window->findChildren<QLabel *>()) {
                if (label->isVisible() && !label->wordWrap() &&
                    label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
                    QTRY_VERIFY2(label->width() >= label->minimumSizeHint().width(),
                                 qPrintable(label->text()));
            }
        }
        QCOMPARE(m->window->width(), 1280);
    }

    void noTextPushesThePagesAbout()
    {
        m->show();
        const auto *bar = m->find("navigation");
        QTRY_COMPARE(bar->width(), bar->sizeHint().width());
        const auto *counters = m->find<QLabel>("matrixCounters");
        QTRY_VERIFY(!counters->text().isEmpty());
        // The templates are asked for in the background; what comes back writes the labels anew.
        QTRY_VERIFY(!m->window->findChild<QLabel *>(QStringLiteral("matrixCost"))->text().isEmpty());
        auto *changes = m->find<QLabel>("matrixChanges");
        changes->setText(QStringLiteral("Changed and not saved: ") +
                         QStringLiteral("name, order ").repeated(40));
        for (int parents = 0; parents < 10; ++parents) // each layout asks the next one to lay out
            QCoreApplication::processEvents();
        QVERIFY(changes->text().size() > 400);
        QCOMPARE(m->window->width(), 1280);
        QCOMPARE(bar->width(), bar->sizeHint().width());
        for (const char *name : {"matrixPage", "matrixChanges", "cellInspector"}) {
            const QWidget *each = m->find(name);
            QTRY_VERIFY2(each->mapTo(m->window.get(), QPoint(each->width(), 0)).x() <= 1280, name);
        }
    }

    void themeTurnsDarkWhileItRuns()
    {
        m->show();
        QSignalSpy chosen(m->window.get(), &app::MainWindow::themeChosen);
        m->action("actionThemeDark")->trigger();
        QCOMPARE(chosen.size(), 1);
        widgets::applyTheme(widgets::Theme::Dark, {});
        QTRY_VERIFY(widgets::isDark(m->window->palette()));
        QTRY_VERIFY(m->window->grab().toImage().pixelColor(300, 780).lightness() < 80);
        widgets::applyTheme(widgets::Theme::Light, {});
    }

    void closingWithUnsavedChangesAsks()
    {
        m->show();
        change();
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        QVERIFY(m->window->isVisible());
        pressIn("unsavedQuestion", "closeCancel");
        QCOMPARE(closed.size(), 0);
        m->window->close();
        pressIn("unsavedQuestion", "closeSave");
        QTRY_COMPARE(closed.size(), 1);
        const auto stored = m->workspace->matrices();
        QVERIFY(std::any_of(stored->begin(), stored->end(), [](const catalog::Matrix &x) {
            return x.platforms.lines.size() > 0 && x != samples::matrix() && x != samples::otherMatrix();
        }));
    }

    void discardedChangesAreForgotten()
    {
        m->show();
        change();
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        pressIn("unsavedQuestion", "closeCancel"); // what was begun is kept on
        QVERIFY(m->window->isWindowModified());
        m->workspace->waitForEdits();
        QVERIFY(hasUnsavedEdits());
        m->window->close();
        pressIn("unsavedQuestion", "closeDiscard");
        QTRY_COMPARE(closed.size(), 1);
        m->workspace->waitForEdits();
        QVERIFY(!hasUnsavedEdits());
        QCOMPARE(m->workspace->matrices()->first(), samples::matrix());
    }

    void closingWhileMachinesRunAsks_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("destroys");
        QTest::newRow("keep running") << QStringLiteral("closeKeep") << true << false;
        QTest::newRow("destroy all") << QStringLiteral("closeStop") << true << true;
        QTest::newRow("cancel") << QStringLiteral("closeCancel") << false << false;
    }
    void closingWhileMachinesRunAsks()
    {
        QFETCH(QString, button);
        QFETCH(bool, closes);
        QFETCH(bool, destroys);
        QVERIFY(m->workspace->saveDeployment(samples::deployment("d1")));
        m->show();
        QTRY_COMPARE(m->find<QTableView>("deploymentsTable")->model()->rowCount(), 1);
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        pressIn("runningQuestion", button.toLatin1());
        if (destroys) {
            QTRY_VERIFY(m->backend->destroying);
            QCOMPARE(closed.size(), 0); // not before they are gone
            m->backend->destroying->end(Outcome::Succeeded);
        }
        if (closes)
            QTRY_COMPARE(closed.size(), 1);
        else
            QVERIFY(m->window->isVisible());
        QCOMPARE(m->backend->log.contains(QStringLiteral("destroy d1")), destroys);
    }

    void closingWhileDeployingCanWaitOrStop_data()
    {
        QTest::addColumn<bool>("stop");
        QTest::newRow("when finished") << false;
        QTest::newRow("stop") << true;
    }
    void closingWhileDeployingCanWaitOrStop()
    {
        QFETCH(bool, stop);
        m->show();
        m->click("goDeploy");
        m->click("topology-web-single");
        m->click("strategyOsOnly");
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        pressIn("deployingQuestion", stop ? "closeStop" : "closeWhenFinished");
        if (!stop) {
            QTest::qWait(50);
            QCOMPARE(closed.size(), 0);
            m->backend->deploying->end(Outcome::Succeeded);
        } else {
            QTRY_VERIFY(!m->backend->deploying || m->backend->deploying->wasCancelled);
        }
        QTRY_COMPARE(closed.size(), 1);
    }

    void closingStopsWhatIsUnderWayAndWhatWaits()
    {
        m->show();
        m->backend->atOnce = 1;
        m->click("goDeploy");
        m->click("topology-web-single");
        m->click("strategyOsOnly");
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
        auto *tabs = m->find<QTabBar>("sessionTabs");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        m->click("deployButton");
        QTRY_VERIFY(m->find("startAnywayButton")->isVisible());
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        pressIn("deployingQuestion", "closeStop");
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(m->backend->log, (QStringList{"start d-os", "cancel d-os"}));
    }

    void geometryIsRemembered()
    {
        m->show();
        m->window->resize(1400, 900);
        QCoreApplication::processEvents();
        m->window->close();
        m->show();
        QCOMPARE(m->window->size(), QSize(1400, 900).boundedTo(m->window->size()));
        QVERIFY(!m->settings.windowGeometry().isEmpty());
    }

    void aThousandRunsDoNotStallTheWindow()
    {
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(m->workspace->saveRun(samples::run(
                QString::number(i), i % 2 ? Strategy::OsOnly : Strategy::PreInstalled, 20 + i % 37)));
        }
        m->show();
        m->click("goCompare");
        QTRY_COMPARE_WITH_TIMEOUT(m->find<QTableView>("runTable")->model()->rowCount(), 1000, 20000);
        app::Heartbeat heartbeat;
        QTest::qWait(30);
        heartbeat.reset();
        QVERIFY(m->workspace->saveRun(samples::run("one-more", Strategy::OsOnly, 30)));
        QTRY_COMPARE_WITH_TIMEOUT(m->find<QTableView>("runTable")->model()->rowCount(), 1001, 20000);
        qInfo("longest stall: %.1f ms", heartbeat.longestStall().length_ms);
    }

private:
    bool hasUnsavedEdits() const
    {
        const auto versions = m->workspace->matrixVersions();
        return versions && std::any_of(versions->begin(), versions->end(),
                                       [](const catalog::MatrixVersions &x) { return x.saved != x.current; });
    }
    void change()
    {
        auto *table = m->find<QTableView>("matrixTable");
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(0, 0)).center());
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(m->window->isWindowModified());
    }
    void pressIn(const char *question, const QByteArray &button)
    {
        QTRY_VERIFY2(m->window->findChild<QMessageBox *>(QLatin1String(question)), question);
        auto *box = m->window->findChild<QMessageBox *>(QLatin1String(question));
        QTRY_VERIFY(box->isVisible());
        auto *target = box->findChild<QAbstractButton *>(QLatin1String(button));
        QVERIFY2(target, button.constData());
        QTest::mouseClick(target, Qt::LeftButton);
        QTRY_VERIFY(!m->window->findChild<QMessageBox *>(QLatin1String(question)));
    }
    /// Labels and buttons with whole English words in a Korean window, names of products aside.
    QString visibleEnglish() const
    {
        static const QRegularExpression words(
            QStringLiteral("\\b(the|and|of|deploy|template|strategy|clone|matrix|machine|open)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        for (const QAbstractButton *button : m->window->findChildren<QAbstractButton *>()) {
            if (button->text().contains(words))
                return button->text();
        }
        for (const QLabel *label : m->window->findChildren<QLabel *>()) {
            if (label->text().contains(words) && label->objectName() != QLatin1String("statusPath"))
                return label->text();
        }
        return {};
    }

    app::Language m_language;
    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
