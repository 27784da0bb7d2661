// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/templates/templates_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace bakeoff;
using catalog::BakeDepth;
using catalog::Outcome;
using catalog::Strategy;
using catalog::TemplateRecord;
using catalog::TemplateStatus;
using engine::StepState;

class TestTemplatesPage : public QObject
{
    Q_OBJECT

    TemplateRecord os() const
    {
        TemplateRecord record;
        record.id = QStringLiteral("os1");
        record.platformId = QStringLiteral("debian-12");
        record.recipeDigest =
            image::osRecipeDigest(samples::catalog(), *samples::catalog().platform("debian-12"));
        record.allocatedSize = Bytes::mebi(700);
        record.build_s = 70;
        record.builtAt = QDateTime::currentDateTimeUtc().addDays(-3);
        record.packages = {{"bash", "5.2", "bash", "5.2"}, {"openssl", "3.0.1", "openssl", "3.0.1"}};
        record.diskFile = QStringLiteral("os1.qcow2");
        return record;
    }
    TemplateRecord golden() const
    {
        TemplateRecord record = os();
        record.id = QStringLiteral("g1");
        record.kind = catalog::TemplateKind::PreInstalled;
        record.serviceId = QStringLiteral("apache");
        record.depth = BakeDepth::Configured;
        record.parentId = QStringLiteral("os1");
        record.recipeDigest = catalog::recipeDigest(samples::catalog(), *samples::catalog().service("apache"),
                                                    *samples::catalog().platform("debian-12"));
        record.packages << catalog::PackageVersion{"apache2", "2.4", "apache2", "2.4"};
        record.diskFile = QStringLiteral("g1.qcow2");
        return record;
    }
    /// A matrix that wants one golden image on Debian 12, and nothing else that can be made here.
    void wantApache()
    {
        catalog::Matrix matrix = samples::matrix();
        matrix.setLines(catalog::Axis::Platforms, {"debian-12", "suse"});
        catalog::Cell cell;
        cell.strategy = Strategy::PreInstalled;
        matrix.setCell({"debian-12", "apache"}, cell);
        QVERIFY(m->workspace->saveMatrix(matrix));
    }
    void open()
    {
        m->show();
        m->click("goTemplates");
        QVERIFY(m->find("templatesPage")->isVisible());
    }
    QTreeView *tree() const { return m->find<QTreeView>("templatesTree"); }
    QString needs() const { return m->find("planNeeds")->accessibleName(); }
    void choose(const QString &id)
    {
        auto *model = qobject_cast<tables::TemplatesModel *>(tree()->model());
        QTRY_VERIFY(model->indexOf(id).isValid());
        const QModelIndex index = model->indexOf(id);
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
        QCOMPARE(tree()->currentIndex(), index);
    }
    template <typename Dialog>
    Dialog *dialog(const char *name) const
    {
        (void)QTest::qWaitFor([&] { return m->window->findChild<Dialog *>(QLatin1String(name)) != nullptr; },
                              5000);
        auto *found = m->window->findChild<Dialog *>(QLatin1String(name));
        if (!found)
            qFatal("no dialog %s", name);
        return found;
    }
    TemplateStatus statusOf(const QString &id) const { return m->workspace->templateById(id)->status; }

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void anEmptyCatalogueSaysWhatToDo()
    {
        wantApache();
        open();
        QTRY_VERIFY(m->find("emptyStateButton")->isVisible());
        QTRY_VERIFY2(needs().contains(QStringLiteral("Of 2 templates")) &&
                         needs().contains(QStringLiteral("2 are missing")),
                     qPrintable(needs()));
        m->click("emptyStateButton");
        QTRY_VERIFY(m->backend->deploying);
        QCOMPARE(m->backend->deploying->plan().missingTemplates,
                 (QStringList{"debian-12", "debian-12/apache"}));
    }

    void theTreeShowsWhatCameFromWhat()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        QVERIFY(m->workspace->saveTemplate(golden()));
        catalog::RunRecord run = samples::run(QStringLiteral("r1"), Strategy::PreInstalled, 40);
        run.nodes = {{"web-1", "web", "apache", "g1", 512, 1, {}}};
        QVERIFY(m->workspace->saveRun(run));
        catalog::DeploymentRecord deployment = samples::deployment(QStringLiteral("d1"));
        deployment.runId = QStringLiteral("r1");
        QVERIFY(m->workspace->saveDeployment(deployment));
        QVERIFY(QDir().mkpath(m->workspace->imagesDirectory()));
        QFile disk(m->workspace->imagesDirectory() + QStringLiteral("/d1-web-1.qcow2"));
        QVERIFY(disk.open(QIODevice::WriteOnly) && disk.write(QByteArray(100000, 'x')) > 0);
        disk.close();
        open();
        const QAbstractItemModel *model = tree()->model();
        QTRY_COMPARE(model->rowCount(), 1);
        const QModelIndex system = model->index(0, 0);
        QCOMPARE(system.data().toString(), QStringLiteral("Debian 12"));
        const QModelIndex image = model->index(0, 0, system);
        QCOMPARE(image.data().toString(), QStringLiteral("Apache"));
        QCOMPARE(image.siblingAtColumn(tables::TemplatesModel::PackagesColumn).data().toString(),
                 QStringLiteral("3"));
        const QModelIndex machine = model->index(0, 0, image);
        QVERIFY2(machine.data().toString().contains(QStringLiteral("web-1")),
                 qPrintable(machine.data().toString()));
        QVERIFY(machine.siblingAtColumn(tables::TemplatesModel::OwnSizeColumn).data().toString() !=
                QStringLiteral("–"));
        QCOMPARE(machine.siblingAtColumn(tables::TemplatesModel::SharedSizeColumn).data().toString(),
                 formatBytes(Bytes::mebi(700)));
    }

    void whyItIsStaleIsSaidInWords()
    {
        TemplateRecord lagging = os();
        lagging.outdated = {{"openssl", "3.0.1", "3.0.2", true}, {"bash", "5.2", "5.3", false}};
        lagging.checkedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(m->workspace->saveTemplate(lagging));
        TemplateRecord changed = golden();
        changed.recipeDigest = QStringLiteral("older");
        QVERIFY(m->workspace->saveTemplate(changed));
        open();
        choose(QStringLiteral("os1"));
        const QString told = m->find("templateState")->accessibleName();
        QVERIFY2(told.contains(QStringLiteral("Newer packages: 2")) &&
                     told.contains(QStringLiteral("security fixes among them: 1")),
                 qPrintable(told));
        choose(QStringLiteral("g1"));
        QVERIFY(m->find("templateState")->accessibleName().contains(QStringLiteral("recipe has changed")));
    }

    void bakingThePlanShowsEachTemplate()
    {
        wantApache();
        open();
        QTRY_VERIFY(m->find("bakePlan")->isEnabled());
        m->click("bakePlan");
        QTRY_VERIFY(m->find("workPanel")->isVisible());
        auto *table = m->find<QTableView>("workTable");
        QCOMPARE(table->model()->rowCount(), 2);
        ScriptedTask *task = m->backend->deploying;
        task->tell(QStringLiteral("debian-12:build"), StepState::Running, 0);
        task->tell(QStringLiteral("debian-12:build"), StepState::Succeeded, 70);
        using tables::WorkModel;
        QTRY_COMPARE(table->model()->index(0, 0).data(WorkModel::StateRole).toInt(),
                     int(WorkModel::State::Done));
        QTRY_VERIFY(m->find<QProgressBar>("workProgress")->value() > 0);
        QTRY_VERIFY(m->find<QLabel>("workTime")->text().contains(QStringLiteral("1 of 2 done")));
        // Nothing else is deployed meanwhile, and the page says why.
        m->click("goDeploy");
        QTRY_VERIFY(!m->find("deployButton")->isEnabled());
        QVERIFY(m->find("planNotice")
                    ->accessibleName()
                    .contains(QStringLiteral("Templates are being worked on")));
        m->click("goTemplates");
        m->click("pauseWork");
        QVERIFY(task->isPaused);
        QVERIFY(m->find<QLabel>("workTime")->text().contains(QStringLiteral("paused")));
        m->click("pauseWork");
        QVERIFY(!task->isPaused);
        m->click("cancelWork");
        QTRY_VERIFY(m->find("workOutcome")->accessibleName().contains(QStringLiteral("Cancelled")));
        QVERIFY(m->find("retryWork")->isVisible());
    }

    void oneAloneCanBeMade()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        open();
        choose(QStringLiteral("os1"));
        auto *menu = m->find<QPushButton>("makeOne")->menu();
        menu->popup(m->find("makeOne")->mapToGlobal(QPoint(0, 0)));
        auto *system = menu->findChild<QMenu *>(QStringLiteral("make-debian-12-menu"));
        QVERIFY(system);
        QVERIFY(!system->findChild<QAction *>(QStringLiteral("make-debian-12"))->isEnabled()); // up to date
        QVERIFY(!system->findChild<QAction *>(QStringLiteral("make-debian-12/hadoop"))); // has no recipe
        QVERIFY(!menu->findChild<QMenu *>(QStringLiteral("make-suse-menu")));
        system->findChild<QAction *>(QStringLiteral("make-debian-12/haproxy"))->trigger();
        menu->close();
        QTRY_VERIFY(m->backend->deploying);
        QCOMPARE(m->backend->deploying->plan().missingTemplates,
                 QStringList{QStringLiteral("debian-12/haproxy")});
    }

    void whatFailedCanBeRetried()
    {
        wantApache();
        open();
        QTRY_VERIFY(m->find("bakePlan")->isEnabled());
        m->click("bakePlan");
        QTRY_VERIFY(m->backend->deploying);
        QPointer<ScriptedTask> first = m->backend->deploying;
        first->tell(QStringLiteral("debian-12:build"), StepState::Failed, 3);
        catalog::Failure failure;
        failure.message = QStringLiteral("The mirror is away.");
        failure.hint = QStringLiteral("Try later.");
        first->end(Outcome::Failed, failure);
        QTRY_VERIFY(m->find("workOutcome")
                        ->accessibleName()
                        .contains(QStringLiteral("The mirror is away. Try later.")));
        m->click("retryWork");
        QTRY_VERIFY(m->backend->deploying && m->backend->deploying != first);
    }

    void aRebuildThatFailedIsRebuiltByRetry()
    {
        QVERIFY(m->workspace->saveTemplate(os())); // up to date: the plan lacks nothing
        open();
        choose(QStringLiteral("os1"));
        m->click("rebuildTemplate");
        QTRY_VERIFY(m->backend->deploying);
        QPointer<ScriptedTask> first = m->backend->deploying;
        QCOMPARE(first->plan().missingTemplates, QStringList{QStringLiteral("debian-12")});
        first->tell(QStringLiteral("debian-12:build"), StepState::Failed, 3);
        first->end(Outcome::Failed);
        m->click("retryWork");
        QTRY_VERIFY(m->backend->deploying && m->backend->deploying != first);
        QCOMPARE(m->backend->deploying->plan().missingTemplates, QStringList{QStringLiteral("debian-12")});
    }

    void revokingWantsAReason()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        open();
        choose(QStringLiteral("os1"));
        m->click("revokeTemplate");
        auto *ask = dialog<QInputDialog>("revokeDialog");
        auto *line = ask->findChild<QLineEdit *>();
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(ask->isVisible()); // no reason, no revocation
        QTest::keyClicks(line, QStringLiteral("wrong kernel"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(statusOf(QStringLiteral("os1")), TemplateStatus::Revoked);
        QTRY_VERIFY(m->find("templateState")->accessibleName().contains(QStringLiteral("wrong kernel")));
        m->click("restoreTemplate");
        QTRY_COMPARE(statusOf(QStringLiteral("os1")), TemplateStatus::Ready);
    }

    void deletingOneInUseOffersToWait()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        catalog::RunRecord run = samples::run(QStringLiteral("r1"), Strategy::OsOnly, 40);
        run.nodes = {{"web-1", "web", "apache", "os1", 512, 1, {}}};
        QVERIFY(m->workspace->saveRun(run));
        catalog::DeploymentRecord deployment = samples::deployment(QStringLiteral("d1"));
        deployment.runId = QStringLiteral("r1");
        QVERIFY(m->workspace->saveDeployment(deployment));
        open();
        choose(QStringLiteral("os1"));
        m->click("deleteTemplate");
        auto *question = dialog<QMessageBox>("deleteQuestion");
        QVERIFY(question->informativeText().contains(QStringLiteral("d1")));
        QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("confirmDelete")),
                          Qt::LeftButton);
        QTRY_COMPARE(statusOf(QStringLiteral("os1")), TemplateStatus::PendingDeletion);
    }

    void deletingAFreeOneAsksOnce()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        open();
        choose(QStringLiteral("os1"));
        m->click("deleteTemplate");
        auto *question = dialog<QMessageBox>("deleteQuestion");
        QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("confirmDelete")),
                          Qt::LeftButton);
        QTRY_VERIFY(m->workspace->templates()->isEmpty());
        QTRY_VERIFY(m->find("emptyStateButton")->isVisible() ||
                    needs().contains(QStringLiteral("No template")));
    }

    void manifestsAreShownAndCompared()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        QVERIFY(m->workspace->saveTemplate(golden()));
        open();
        choose(QStringLiteral("g1"));
        m->click("showManifest");
        auto *shown = dialog<QDialog>("manifestDialog");
        auto *table = shown->findChild<QTableView *>(QStringLiteral("packageTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(shown->findChild<QLineEdit *>(QStringLiteral("packageSearch")),
                         QStringLiteral("SSL"));
        QCOMPARE(table->model()->rowCount(), 1);
        shown->findChild<QLineEdit *>(QStringLiteral("packageSearch"))->clear();
        auto *other = shown->findChild<QComboBox *>(QStringLiteral("otherTemplate"));
        QTest::keyClick(other, Qt::Key_Down);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("apache2"));
    }

    void checkingAsksForEveryTemplate()
    {
        QVERIFY(m->workspace->saveTemplate(os()));
        open();
        QTRY_VERIFY(m->find("checkAll")->isEnabled());
        m->click("checkAll");
        QTRY_VERIFY(m->backend->deploying);
        QVERIFY(m->backend->deploying->plan().step(QStringLiteral("check:os1")));
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(m->find("workOutcome")->accessibleName().contains(QStringLiteral("All done")));
    }

    void closingMeanwhileAsks()
    {
        wantApache();
        open();
        QTRY_VERIFY(m->find("bakePlan")->isEnabled());
        m->click("bakePlan");
        QTRY_VERIFY(m->backend->deploying);
        QSignalSpy closed(m->window.get(), &app::MainWindow::closed);
        m->window->close();
        auto *question = dialog<QMessageBox>("templatesQuestion");
        QTest::mouseClick(question->findChild<QAbstractButton *>(QStringLiteral("closeStop")),
                          Qt::LeftButton);
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(m->backend->deploying.isNull() || m->backend->deploying->wasCancelled);
    }

private:
    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestTemplatesPage)
#include "test_templates_page.moc"
