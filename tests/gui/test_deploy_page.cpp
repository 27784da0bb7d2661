// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/controls.h"
#include "widgets/deploy/deploy_page.h"
#include "widgets/deploy/deploy_sessions.h"
#include "widgets/deploy/timeline_view.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

#include <sys/stat.h>

using namespace bakeoff;
using catalog::Outcome;
using catalog::Strategy;
using engine::StepState;

class TestDeployPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->show();
        m->click("goDeploy");
        QVERIFY(m->find("deployPage")->isVisible());
    }
    void cleanup() { m.reset(); }

    void whatCannotBeDeployedSaysWhy()
    {
        auto *card = m->find<QAbstractButton>("topology-hadoop-cluster");
        QVERIFY(!card->isEnabled());
        QVERIFY(card->accessibleDescription().contains(QStringLiteral("No recipe yet: Hadoop")));
        auto *systems = m->find<QComboBox>("platformChoice");
        const auto *items = qobject_cast<QStandardItemModel *>(systems->model());
        QVERIFY(!items->item(systems->findData(QStringLiteral("suse")))->isEnabled());
        QVERIFY(systems->itemText(systems->findData(QStringLiteral("suse")))
                    .contains(QStringLiteral("planning only")));
    }

    void whatWasLeftUnfinishedIsResumedOrRolledBack()
    {
        QVERIFY(!m->find("recoveryBar")->isVisible());
        deploy::Unfinished first;
        first.id = QStringLiteral("aaaaaa");
        first.kind = deploy::Unfinished::Kind::Deploy;
        first.topologyId = QStringLiteral("web-tier");
        first.phase = catalog::Phase::Boot;
        first.domains = QStringList{QStringLiteral("bakeoff-aaaaaa-web-1")};
        first.canResume = true;
        first.canRollBack = true;
        deploy::Unfinished second = first;
        second.id = QStringLiteral("bbbbbb");
        second.kind = deploy::Unfinished::Kind::Destroy;
        second.canRollBack = false;
        m->click("goMatrix");
        m->window->setUnfinished({first, second});
        QVERIFY(m->find("recoveryBar")->isVisible()); // the page is shown
        const auto said = [this] { return m->find("recoveryMessage")->accessibleName(); };
        QVERIFY2(said().contains(QStringLiteral("aaaaaa")), qPrintable(said()));

        // One that fails stays, and says why.
        m->click("recoveryResume");
        QCOMPARE(m->backend->log.last(), QStringLiteral("resume aaaaaa"));
        QVERIFY(!m->find("recoveryRollBack")->isEnabled());
        QVERIFY(!m->find("deployButton")->isEnabled());
        m->backend->recovering->end(
            Outcome::Failed, {{}, {}, catalog::Phase::Boot, QStringLiteral("The host is away."), {}, {}});
        QVERIFY2(said().contains(QStringLiteral("The host is away.")), qPrintable(said()));
        m->click("recoveryRollBack");
        QCOMPARE(m->backend->log.last(), QStringLiteral("roll back aaaaaa"));
        m->backend->recovering->end(Outcome::Succeeded);
        QVERIFY2(said().contains(QStringLiteral("bbbbbb")), qPrintable(said()));
        QVERIFY(!m->find("recoveryRollBack")->isVisible()); // a removal can only be gone on with
        m->click("recoveryResume");
        m->backend->recovering->end(Outcome::Succeeded);
        QVERIFY(!m->find("recoveryBar")->isVisible());
    }

    void theOldestLinesOfALongLogAreDropped()
    {
        widgets::DeploySessions sessions(*m->backend);
        for (int i = 0; i < 4000; ++i)
            sessions.note({}, QString::number(i));
        QCOMPARE(sessions.log().size(), 4000);
        sessions.note({}, QStringLiteral("the last"));
        QCOMPARE(sessions.log().size(), 3001);
        QCOMPARE(sessions.log().first().text, QStringLiteral("1000"));
        QCOMPARE(sessions.log().last().text, QStringLiteral("the last"));
        for (int i = 0; i < 1000; ++i)
            sessions.note({}, QString::number(i));
        QCOMPARE(sessions.log().size(), 3001); // once more
    }

    void planIsShownBeforeTheClick()
    {
        m->backend->missingTemplates = true;
        m->click("topology-web-single");
        m->click("strategyPreInstalled");
        QVERIFY(m->find<QLabel>("planSummary")->text().contains(QStringLiteral("512")));
        QVERIFY(m->find("planNotice")->isVisible());
        const QString notice = m->find("planNotice")->accessibleName();
        QVERIFY2(notice.contains(QStringLiteral("Apache on Debian 12")) &&
                     notice.contains(QStringLiteral("not counted")),
                 qPrintable(notice));
        QVERIFY(!m->find("planTabs")->isVisible());
        m->click("strategyBoth");
        QVERIFY(m->find("planTabs")->isVisible());
        QCOMPARE(m->find<QTabBar>("planTabs")->count(), 2);
        QVERIFY(m->find<QTableView>("planTable")->model()->rowCount() > 3);
    }

    void whatIsSetBeforeReachesTheDeploy()
    {
        m->click("topology-web-tier");
        m->click("strategyOsOnly");
        QVERIFY(!m->find("optionsArea")->isVisible());
        m->click("optionsToggle");
        QVERIFY(m->find("optionsArea")->isVisible());
        enter(option("optionCount", "web"), 3);
        enter(option("optionMemory", "web"), 768);
        enter(option("optionVcpus", "balancer"), 2);
        enter(m->find<QSpinBox>("optionPort"), 8080);
        const QString summary = m->find<QLabel>("optionsSummary")->text();
        QVERIFY2(summary.contains(QStringLiteral("machines: 4")) &&
                     summary.contains(QStringLiteral("2.8 GiB")) &&
                     summary.contains(QStringLiteral("16.0 GiB")),
                 qPrintable(summary));
        auto *secret = m->find<QLineEdit>("optionSecret");
        QTest::keyClicks(secret, QStringLiteral("open sesame"));
        QCOMPARE(secret->displayText(), QString(11, secret->displayText().at(0))); // masked
        m->click("optionShowSecret");
        QCOMPARE(secret->displayText(), QStringLiteral("open sesame"));
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
        const catalog::DeployRequest request = m->backend->deploying->plan().request;
        QCOMPARE(request.counts, (QMap<QString, int>{{"web", 3}}));
        QCOMPARE(request.memory_MiB, (QMap<QString, int>{{"web", 768}}));
        QCOMPARE(request.vcpus, (QMap<QString, int>{{"balancer", 2}}));
        QCOMPARE(request.ports, (QMap<QString, int>{{"balancer:80", 8080}}));
        QCOMPARE(m->backend->secrets, (QMap<QString, QString>{{"admin", "open sesame"}}));
        for (const QString &key : m->store.allKeys())
            QVERIFY2(!m->store.value(key).toString().contains(QStringLiteral("sesame")), qPrintable(key));
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void whatCannotBeDeployedLikeThisIsSaidBefore()
    {
        m->click("topology-web-tier");
        m->click("strategyOsOnly");
        m->click("optionsToggle");
        auto *secret = m->find<QLineEdit>("optionSecret");
        QTest::keyClicks(secret, QStringLiteral("short"));
        QVERIFY(!m->find("deployButton")->isEnabled());
        QVERIFY2(m->find("planNotice")->accessibleName().contains(QStringLiteral("8 to 128")),
                 qPrintable(m->find("planNotice")->accessibleName()));
        QTest::keyClicks(secret, QStringLiteral(" no more"));
        QVERIFY(m->find("deployButton")->isEnabled());
        QTRY_VERIFY(m->find<QLabel>("optionsSummary")->text().contains(QStringLiteral("16.0 GiB")));
        enter(option("optionMemory", "web"), 9000);
        QVERIFY(!m->find("deployButton")->isEnabled());
        QVERIFY(m->find("planNotice")->accessibleName().contains(QStringLiteral("the host has 16.0 GiB")));
        m->click("optionsReset");
        QVERIFY(m->find("deployButton")->isEnabled());
        QCOMPARE(option("optionMemory", "web")->value(), 512);
        QVERIFY(m->find<QLineEdit>("optionSecret")->text().isEmpty());
    }

    void thePublicKeyOfTheOperatorGoesAlong()
    {
        const QByteArray key(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHN2ZXJ5IHB1YmxpYyBrZXkgb2YgYW4gb3BlcmF0 kim");
        QTemporaryDir folder;
        const QString name = folder.filePath("kim.pub");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(key + '\n') > 0);
        file.close();
        m->click("topology-web-tier");
        m->click("strategyOsOnly");
        m->click("optionsToggle");
        auto *given = m->find<QLineEdit>("optionPublicKey");
        given->setText(folder.filePath("nobody.pub"));
        QVERIFY(!m->find("deployButton")->isEnabled());
        QTRY_VERIFY2(m->find("planNotice")->accessibleName().contains(QStringLiteral("nobody.pub” with a")),
                     qPrintable(m->find("planNotice")->accessibleName()));
        const QByteArray pipe = folder.filePath("pipe").toUtf8();
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0); // whoever opens it waits for a writer
        given->setText(QString::fromUtf8(pipe));
        QTRY_VERIFY2(m->find("planNotice")->accessibleName().contains(QStringLiteral("is no file with")),
                     qPrintable(m->find("planNotice")->accessibleName()));
        given->setText(name);
        QTRY_VERIFY(m->find("deployButton")->isEnabled());
        m->click("topology-web-single"); // it is the operator, not the topology, whose key it is
        QCOMPARE(m->find<QLineEdit>("optionPublicKey")->text(), name);
        m->click("optionsReset");
        QCOMPARE(m->find<QLineEdit>("optionPublicKey")->text(), QString());
        m->find<QLineEdit>("optionPublicKey")->setText(name);
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
        QCOMPARE(m->backend->deploying->plan().request.publicKey.toUtf8(), key);
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void anotherTopologyHasItsOwnOptions()
    {
        m->click("topology-web-tier");
        m->click("optionsToggle");
        enter(option("optionCount", "web"), 5);
        m->click("topology-web-single");
        QCOMPARE(option("optionCount", "web")->value(), 1);
        QVERIFY(m->window->findChildren<QSpinBox *>(QStringLiteral("optionCount")).size() == 1);
    }

    void aPlanThatCannotBeMadeSaysWhy()
    {
        m->backend->planError =
            Error{ErrorCode::Invalid, QStringLiteral("The template was revoked."), {}, {}};
        m->click("strategyOsOnly");
        QVERIFY(!m->find("deployButton")->isEnabled());
        QCOMPARE(m->find("planNotice")->accessibleName(), QStringLiteral("The template was revoked."));
    }

    void aPinnedGenerationIsToldAndCanBeDropped()
    {
        catalog::TemplateRecord record;
        record.id = QStringLiteral("pinned-os");
        record.platformId = QStringLiteral("debian-12");
        record.generation = 3;
        record.diskFile = QStringLiteral("pinned.qcow2");
        QVERIFY(m->workspace->saveTemplate(record));
        m->find<widgets::DeployPage>("deployPage")
            ->chooseCell({QStringLiteral("debian-12"), QStringLiteral("apache")}, Strategy::OsOnly,
                         record.id);
        QTRY_VERIFY(m->find("pinnedNotice")->accessibleName().contains(QStringLiteral("generation 3")));
        m->click("useNewest");
        QVERIFY(!m->find("pinnedNotice")->isVisible());
        QVERIFY(!m->find("useNewest")->isVisible());
        start("strategyOsOnly");
        QVERIFY(m->backend->deploying->plan().request.pinnedTemplates.isEmpty());
    }

    void oneClickDeploysAndShowsHowToReachIt()
    {
        start("strategyOsOnly");
        tell("clone", 0, 1);
        tell("boot", 1, 15);
        m->backend->deploying->tell("install", StepState::Running, 15);
        QTRY_VERIFY(m->find<QLabel>("runActivity")->text().contains(QStringLiteral("web-1")));
        Q_EMIT m->backend->deploying->logged(QStringLiteral("web-1"), QStringLiteral("Unpacking apache2"));
        QTRY_VERIFY(
            m->find<QPlainTextEdit>("logText")->toPlainText().contains(QStringLiteral("Unpacking apache2")));
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(m->find("endpointUrl")->isVisible());
        QCOMPARE(m->find<QLabel>("endpointUrl")->text(), QStringLiteral("http://127.0.0.1:49160"));
        m->click("copyEndpoint");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:49160"));
        QVERIFY(m->find("runOutcome")->isVisible());
        QTRY_COMPARE(m->find<QTableView>("deploymentsTable")->model()->rowCount(), 1);
    }

    void aNewCatalogLeavesTheStageAndTheChoice()
    {
        start("strategyOsOnly");
        m->backend->deploying->end(Outcome::Succeeded);
        auto *stage = m->find<QStackedWidget>("deployStage");
        QTRY_COMPARE(stage->currentIndex(), 1); // how to reach it
        catalog::Catalog other = m->backend->catalog();
        other.topologies.removeIf(
            [](const auto &each) { return each.id == QLatin1String("hadoop-cluster"); });
        m->backend->setCatalog(other);
        QCOMPARE(stage->currentIndex(), 1);
        QVERIFY(m->find<QAbstractButton>("topology-web-single")->isChecked());
        QVERIFY(!m->window->findChild<QAbstractButton *>(QStringLiteral("topology-hadoop-cluster")));
    }

    void secretsAreShownOnRequestOnly()
    {
        start("strategyOsOnly");
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(m->find("showSecret")->isVisible());
        QVERIFY(!m->find<QLabel>("secretValue")->text().contains(QStringLiteral("s3cret")));
        m->click("showSecret");
        QTRY_COMPARE(m->find<QLabel>("secretValue")->text(), QStringLiteral("s3cret"));
        m->click("showSecret");
        QTRY_VERIFY(!m->find<QLabel>("secretValue")->text().contains(QStringLiteral("s3cret")));
    }

    void bothRunOneAfterTheOther()
    {
        start("strategyBoth");
        QCOMPARE(m->backend->log, QStringList{QStringLiteral("start d-pre")});
        QTRY_VERIFY(m->find("runNote")->isVisible());
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->log.size(), 2);
        QCOMPARE(m->backend->log.last(), QStringLiteral("destroy d-pre"));
        m->backend->destroying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->log.last(), QStringLiteral("start d-os"));
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(m->find("showComparisonButton")->isVisible());
        m->click("showComparisonButton");
        QVERIFY(m->find("deployTimeTab")->isVisible());
        QTRY_VERIFY(m->find<QLabel>("comparisonSentence")->text().contains(QStringLiteral("42")));
    }

    void runsAreRepeatedInTurnsWithTheTimeLeft()
    {
        m->click("topology-web-single");
        enter(m->find<QSpinBox>("runCount"), 3);
        start("strategyBoth");
        const auto times = [&] { return m->find<QLabel>("runTimes")->text(); };
        for (int run = 1; run <= 6; ++run) {
            const QString id = run % 2 ? "d-pre" : "d-os";
            QTRY_COMPARE(m->backend->log.last(), "start " + id);
            tell("clone", 0, 1);
            QTRY_VERIFY2(times().contains(QString("run %1 of 6").arg(run)), qPrintable(times()));
            m->backend->deploying->end(Outcome::Succeeded);
            if (run == 6)
                break;
            QTRY_COMPARE(m->backend->log.last(), "destroy " + id);
            // Each took 42 s; what is behind the last of one strategy is known by that.
            if (run >= 2)
                QTRY_VERIFY2(times().contains(run == 5   ? "42.0 s left for all"
                                              : run == 4 ? "1 min 24 s left for all"
                                                         : "left for all"),
                             qPrintable(times()));
            m->backend->destroying->end(Outcome::Succeeded);
        }
        QTRY_VERIFY(m->find("runOutcome")->isVisible());
        const QString said = m->find("runOutcome")->accessibleName();
        QCOMPARE(said.count("42.0 s"), 6);
        QCOMPARE(m->backend->log.size(), 11); // the last one stays
        QCOMPARE(m->workspace->deployments()->size(), 1);
    }

    void severalAreDeployedBesideOneAnother()
    {
        QVERIFY(!m->find("sessionTabs")->isVisible());
        start("strategyOsOnly");
        tell("clone", 0, 1);
        QVERIFY(!m->find("runNote")->isVisible());
        QVERIFY(!m->find<QTabBar>("sessionTabs")->tabButton(1, QTabBar::RightSide)); // not to be closed yet
        QPointer<ScriptedTask> first = m->backend->deploying;
        Q_EMIT first->logged("web-1", "of the first");
        // The next is chosen while the first is at work.
        chooseTab(0);
        QVERIFY(m->find("planTable")->isVisible());
        m->click("topology-web-tier");
        m->click("deployButton");
        QTRY_COMPARE(m->backend->deploys.size(), 2);
        Q_EMIT m->backend->deploying->logged("web-1", "of the second");
        const auto log = [&] { return m->find<QPlainTextEdit>("logText")->toPlainText(); };
        QTRY_VERIFY(log().contains("of the second"));
        QVERIFY(!log().contains("of the first"));
        QVERIFY2(m->find("runNote")->accessibleName().contains("does not count as a measurement"),
                 qPrintable(m->find("runNote")->accessibleName()));
        // A third has to wait, says for what, and can do without.
        chooseTab(0);
        m->click("deployButton");
        const auto activity = [&] { return m->find<QLabel>("runActivity")->text(); };
        QTRY_VERIFY2(activity().contains("Waiting. ") && activity().contains("at most 2"),
                     qPrintable(activity()));
        QCOMPARE(m->find<QTabBar>("sessionTabs")->count(), 4);
        QVERIFY2(tab(3).contains("waiting"), qPrintable(tab(3)));
        QVERIFY(!m->find("runNote")->isVisible()); // it takes nothing from anybody yet
        m->click("startAnywayButton");
        QTRY_COMPARE(m->backend->deploys.size(), 3);
        QVERIFY(!m->find("startAnywayButton")->isVisible());
        // Each ends by itself, and says so on its tab.
        m->backend->deploys[1]->end(Outcome::Succeeded);
        QTRY_VERIFY2(tab(2).contains("42.0 s"), qPrintable(tab(2)));
        chooseTab(1);
        QTRY_VERIFY(log().contains("of the first"));
        QVERIFY(m->find("cancelButton")->isVisible());
        m->click("cancelButton");
        QTRY_VERIFY(first && first->wasCancelled);
        QTRY_VERIFY2(tab(1).contains("Cancelled"), qPrintable(tab(1)));
        QVERIFY(!m->backend->deploys[2]->wasCancelled);
        m->click("closeSession-1");
        QCOMPARE(m->find<QTabBar>("sessionTabs")->count(), 3);
        QVERIFY(m->find("planTable")->isVisible());
        m->backend->deploys[2]->end(Outcome::Succeeded);
    }

    void whatWaitsCanBeCancelled()
    {
        m->backend->atOnce = 1;
        start("strategyOsOnly");
        chooseTab(0);
        m->click("deployButton");
        QTRY_VERIFY(m->find<QLabel>("runActivity")->text().contains("at most 1"));
        m->click("cancelButton");
        QTRY_VERIFY2(m->find("runOutcome")->accessibleName().contains("Nothing was changed"),
                     qPrintable(m->find("runOutcome")->accessibleName()));
        QCOMPARE(m->backend->deploys.size(), 1);
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void whoComparesHasTheHostForItself()
    {
        start("strategyOsOnly");
        chooseTab(0);
        m->click("strategyBoth");
        m->click("deployButton");
        const auto activity = [&] { return m->find<QLabel>("runActivity")->text(); };
        QTRY_VERIFY2(activity().contains("It measures, with nothing else under way"), qPrintable(activity()));
        QVERIFY(!m->find("startAnywayButton")->isVisible());
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->log.last(), QStringLiteral("start d-pre"));
        chooseTab(0);
        m->click("strategyOsOnly");
        m->click("deployButton");
        QTRY_VERIFY2(activity().contains("has the host for itself"), qPrintable(activity()));
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->log.last(), QStringLiteral("destroy d-pre"));
        m->backend->destroying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->log.last(), QStringLiteral("start d-os"));
        QCOMPARE(m->backend->deploys.size(), 3); // between its runs the host stays its own
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_COMPARE(m->backend->deploys.size(), 4);
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void failureTellsStepNodeOutputAndHint()
    {
        start("strategyOsOnly");
        tell("clone", 0, 1);
        m->backend->deploying->tell("install", StepState::Failed, 60);
        catalog::Failure failure;
        failure.stepId = QStringLiteral("install");
        failure.node = QStringLiteral("web-1");
        failure.message = QStringLiteral("Puppet ended with code 4.");
        failure.detail = QStringLiteral("E: Unable to locate package apache2");
        failure.hint = QStringLiteral("Check the mirror.");
        m->backend->deploying->end(Outcome::Failed, failure);
        QTRY_VERIFY(m->find("runOutcome")->isVisible());
        const QString said = m->find("runOutcome")->accessibleName();
        for (const char *part : {"web-1", "Puppet ended with code 4.", "Check the mirror."})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        QVERIFY(m->find<QPlainTextEdit>("failureDetail")
                    ->toPlainText()
                    .contains(QStringLiteral("Unable to locate")));
        m->click("backToPlanButton");
        QVERIFY(m->find("planTable")->isVisible());
        QVERIFY(m->find("deployButton")->isEnabled());
    }

    void cancelIsNeitherSuccessNorFailure()
    {
        start("strategyBoth");
        tell("clone", 0, 1);
        m->click("cancelButton");
        QTRY_VERIFY(m->find("runOutcome")->accessibleName().startsWith(QStringLiteral("Cancelled")));
        QCOMPARE(m->backend->log, (QStringList{"start d-pre", "cancel d-pre"})); // the other never began
        QVERIFY(m->find("deployButton")->isEnabled());
    }

    void logCanBeNarrowedToOneMachine()
    {
        start("strategyOsOnly");
        Q_EMIT m->backend->deploying->logged(QStringLiteral("web-1"), QStringLiteral("from the first"));
        Q_EMIT m->backend->deploying->logged(QStringLiteral("web-2"), QStringLiteral("from the second"));
        auto *text = m->find<QPlainTextEdit>("logText");
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("from the second")));
        auto *filter = m->find<QComboBox>("logNodeFilter");
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_End);
        QTRY_VERIFY(!text->toPlainText().contains(QStringLiteral("from the first")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("from the second")));
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void earlierDeploymentsAreThereAndCanBeDestroyed()
    {
        QVERIFY(m->workspace->saveDeployment(samples::deployment("earlier")));
        auto *table = m->find<QTableView>("deploymentsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        auto *tabs = m->find<QTabWidget>("deployTabs");
        QTRY_VERIFY(tabs->tabText(1).contains(QStringLiteral("(1)")));
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        m->click("destroyButton");
        m->click("confirmDestroy");
        QTRY_COMPARE(m->backend->log, QStringList{QStringLiteral("destroy earlier")});
        QVERIFY(!m->find("destroyButton")->isEnabled());
        m->backend->destroying->end(Outcome::Succeeded);
        QTRY_COMPARE(table->model()->rowCount(), 0);
    }

private:
    QSpinBox *option(const char *name, const char *role) const
    {
        for (QSpinBox *each : m->window->findChildren<QSpinBox *>(QLatin1String(name))) {
            if (each->property("role").toString() == QLatin1String(role))
                return each;
        }
        qFatal("no %s of %s", name, role);
        return nullptr;
    }
    static void enter(QSpinBox *box, int value)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Return);
    }
    QString tab(int index) const { return m->find<QTabBar>("sessionTabs")->tabText(index); }
    void chooseTab(int index) const
    {
        auto *tabs = m->find<QTabBar>("sessionTabs");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(index).center());
    }
    void start(const char *strategy)
    {
        m->click("topology-web-single");
        m->click(strategy);
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
    }
    void tell(const QString &step, double from, double to)
    {
        m->backend->deploying->tell(step, StepState::Running, from);
        m->backend->deploying->tell(step, StepState::Succeeded, to);
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestDeployPage)
#include "test_deploy_page.moc"
