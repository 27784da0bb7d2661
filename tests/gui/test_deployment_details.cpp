// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator sees of a deployment that runs, and does to it. The machines are those of a host without
// machines; what watches them and talks to them is the real thing.
#include "deploy/run_context.h"
#include "shown_widgets.h"
#include "support/fixtures.h"
#include "tables/nodes_model.h"
#include "widgets/deploy/deploy_page.h"
#include "widgets/deploy/deployments_panel.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>

using namespace bakeoff;
using catalog::Outcome;
using host::DomainState;
using tables::NodesModel;
using widgets::DeploymentsPanel;

class TestDeploymentDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->show();
        m->click("goDeploy");
        // What new machines are cloned from.
        QVERIFY(m->workspace->saveTemplate(
            tests::osTemplate(m->backend->catalog(), QStringLiteral("debian-12"))));
        m_deployment = runningTier();
        QVERIFY(m->workspace->saveDeployment(m_deployment));
        QTRY_COMPARE(m->find<QTableView>("deploymentsTable")->model()->rowCount(), 1);
        auto *tabs = m->find<QTabWidget>("deployTabs");
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        m->click("detailsButton");
        QTRY_COMPARE(nodes()->rowCount(), 3);
        QTRY_COMPARE(stateOf("web-1"), QStringLiteral("Running"));
    }
    void cleanup() { m.reset(); }

    void eachMachineIsShownAndHowToReachIt()
    {
        QCOMPARE(cell(0, 0), QStringLiteral("balancer-1"));
        QCOMPARE(cell(0, 1), QStringLiteral("HAProxy"));
        QCOMPARE(cell(0, 5), QStringLiteral("10.77.0.11"));
        QCOMPARE(cell(0, 6), QStringLiteral("http://127.0.0.1:49160"));
        QCOMPARE(cell(1, 6), QStringLiteral("–"));
        QVERIFY(m->find<QLabel>("endpointUrl")->isVisible());
        QVERIFY(!m->find("lostNotice")->isVisible());
        QVERIFY(!m->find("repairLostButton")->isVisible());
        m->click("detailsBack");
        QVERIFY(m->find("planTable")->isVisible());
    }

    void scalingShowsWhatItMeansAndIsFollowedLikeADeploy()
    {
        m->click("scaleButton");
        auto *count = shown_widgets::shown<QSpinBox>("scaleCount");
        for (QSpinBox *each : shown_widgets::shown("scaleDialog")->findChildren<QSpinBox *>()) {
            if (each->property("role").toString() == QLatin1String("web"))
                count = each;
        }
        QCOMPARE(count->value(), 2);
        QVERIFY(!shown_widgets::shown("confirmScale")->isEnabled()); // as many as there are
        count->setFocus();
        QTest::keyClick(count, Qt::Key_Up);
        const QString outlook = shown_widgets::shown("scaleOutlook")->accessibleName();
        QVERIFY2(outlook.contains(QStringLiteral("Added: web-3")), qPrintable(outlook));
        shown_widgets::click("confirmScale");
        QTRY_COMPARE(m->backend->log, QStringList{QStringLiteral("change d1")});
        QVERIFY(m->backend->deploying->plan().node(QStringLiteral("web-3")));
        QVERIFY(m->find("runProgress")->isVisible());
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(m->find("runOutcome")->accessibleName().contains(QStringLiteral("was changed")));
        QVERIFY(!m->find("showComparisonButton")->isVisible());
    }

    void aLostMachineIsToldAtOnceAndReplacedByOneClick()
    {
        m->backend->host->lose(domain("web-1"));
        QTRY_VERIFY(m->find("lostNotice")->isVisible());
        QVERIFY(m->find("lostNotice")->accessibleName().contains(QStringLiteral("web-1")));
        QVERIFY2(stateOf("web-1").startsWith(QStringLiteral("Lost")), qPrintable(stateOf("web-1")));
        QCOMPARE(stateOf("web-2"), QStringLiteral("Running"));
        auto *tabs = m->find<QTabWidget>("deployTabs");
        QVERIFY2(tabs->tabText(1).contains(QStringLiteral("lost: 1")), qPrintable(tabs->tabText(1)));
        const QString row = m->find<QTableView>("deploymentsTable")->model()->index(0, 3).data().toString();
        QVERIFY2(row.contains(QStringLiteral("lost: 1")), qPrintable(row));
        QTRY_VERIFY(m->find<QPlainTextEdit>("logText")->toPlainText().contains(QStringLiteral("Lost:")));

        m->click("repairLostButton");
        QTRY_COMPARE(m->backend->log, QStringList{QStringLiteral("change d1")});
        const catalog::Plan plan = m->backend->deploying->plan();
        QStringList leaving;
        for (const catalog::PlanNode &node : plan.nodes) {
            if (node.leaves)
                leaving << node.id;
        }
        QCOMPARE(leaving, QStringList{QStringLiteral("web-1")});
        QVERIFY(start("web-1")); // as the repair would
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY(!tabs->tabText(1).contains(QStringLiteral("lost")));
    }

    void aLostMachineCanBeRepairedFromTheList()
    {
        m->click("detailsBack");
        m->backend->host->lose(domain("web-2"));
        m->click("repairListedButton");
        QTRY_COMPARE(m->backend->log, QStringList{QStringLiteral("change d1")});
        m->backend->deploying->end(Outcome::Succeeded);
    }

    void aRepairThatHadToWaitLooksAgainBeforeItReplacesAnything()
    {
        m->backend->atOnce = 1;
        m->click("detailsBack");
        m->click("topology-web-single");
        m->click("strategyOsOnly");
        m->click("deployButton");
        QTRY_VERIFY(m->backend->deploying);
        m->backend->host->lose(domain("web-2"));
        auto *tabs = m->find<QTabWidget>("deployTabs");
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
        m->click("repairListedButton");
        QTRY_VERIFY(m->find<QLabel>("runActivity")->text().contains("at most 1"));
        QVERIFY(start("web-2")); // somebody else was quicker
        m->backend->deploying->end(Outcome::Succeeded);
        QTRY_VERIFY2(m->find("runOutcome")->accessibleName().contains("nothing to repair"),
                     qPrintable(m->find("runOutcome")->accessibleName()));
        QCOMPARE(m->backend->log, QStringList{"start d-os"});
    }

    void wholeMachinesNeedNoRepairAndThatIsSaid()
    {
        m->click("repairButton");
        QTRY_VERIFY(m->find("runOutcome")->isVisible());
        const QString said = m->find("runOutcome")->accessibleName();
        QVERIFY2(said.contains(QStringLiteral("nothing to repair")), qPrintable(said));
        QVERIFY(m->backend->log.isEmpty());
    }

    void suspendAndResumeReachTheHost()
    {
        choose("web-1");
        m->click("suspendButton");
        QTRY_COMPARE(state("web-1"), DomainState::Paused);
        QCOMPARE(state("web-2"), DomainState::Running);
        QTRY_COMPARE(stateOf("web-1"), host::displayName(DomainState::Paused));
        QVERIFY(!m->find("lostNotice")->isVisible());
        choose("");
        m->click("resumeButton");
        QTRY_COMPARE(state("web-1"), DomainState::Running);
        QTRY_COMPARE(stateOf("web-1"), QStringLiteral("Running"));
    }

    void restartReachesTheGuest()
    {
        choose("web-2");
        m->click("restartButton");
        QTRY_VERIFY(m->backend->host->operations().contains(QStringLiteral("reboot ") + domain("web-2")));
        QTRY_VERIFY(m->find("restartButton")->isEnabled());
        QVERIFY(!m->find("nodeNotice")->isVisible());
    }

    void whatTheHostRefusesIsSaid()
    {
        m->backend->host->lose(domain("web-1"));
        choose("web-1");
        m->click("restartButton");
        QTRY_VERIFY(m->find("nodeNotice")->accessibleName().contains(domain("web-1")));
    }

    void aCommandShowsItsOutputAndExitCode()
    {
        QVERIFY(!m->find("commandButton")->isEnabled()); // in which of the three?
        choose("web-1");
        m->backend->host->prints = [](const QString &, const QString &command) {
            return command.endsWith(QLatin1String("uname -r")) ? QByteArray("6.1.0-18-cloud-amd64\n")
                                                               : QByteArray();
        };
        m->click("commandButton");
        QVERIFY(!shown_widgets::shown("runCommand")->isEnabled());
        shown_widgets::type("commandLine", QStringLiteral("uname -r"));
        QTest::keyClick(shown_widgets::shown("commandLine"), Qt::Key_Return);
        auto *output = shown_widgets::shown<QPlainTextEdit>("commandOutput");
        auto *ended = shown_widgets::shown<QLabel>("commandState");
        QTRY_COMPARE(ended->text(), QStringLiteral("Exit code: 0"));
        QCOMPARE(output->toPlainText(), QStringLiteral("6.1.0-18-cloud-amd64"));

        m->backend->host->script = [](const QString &operation, const QString &) -> Result<> {
            return operation == QLatin1String("health")
                       ? fail(ErrorCode::Failed, QStringLiteral("no such service"))
                       : Result<>();
        };
        shown_widgets::type("commandLine", QStringLiteral("/services/none"));
        shown_widgets::click("runCommand");
        QTRY_COMPARE(ended->text(), QStringLiteral("Exit code: 1"));
        QVERIFY(output->toPlainText().contains(QStringLiteral("no such service")));
        QTest::keyClick(shown_widgets::shown("commandDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!shown_widgets::isShown("commandDialog"));
    }

    void aCommandThatDoesNotEndCanBeStopped()
    {
        choose("web-1");
        m->backend->host->hanging.insert(QStringLiteral("health"));
        m->click("commandButton");
        shown_widgets::type("commandLine", QStringLiteral("/services/endless"));
        shown_widgets::click("runCommand");
        shown_widgets::click("stopCommand");
        QTRY_COMPARE(shown_widgets::shown<QLabel>("commandState")->text(), QStringLiteral("Stopped."));
        QTest::keyClick(shown_widgets::shown("commandDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!shown_widgets::isShown("commandDialog"));
    }

    void sshOpensInATerminal()
    {
        choose("web-1");
        QVERIFY(!m->find("sshButton")->isEnabled());
        QVERIFY(m->find("sshButton")->toolTip().contains(QStringLiteral("without a public key")));
        m_deployment.publicKey = QStringLiteral("ssh-ed25519 AAAA kim");
        QVERIFY(m->workspace->saveDeployment(m_deployment));
        QTRY_VERIFY(m->find("sshButton")->isEnabled());

        // A terminal program that notes what it was to run.
        QTemporaryDir folder;
        const QString terminal = folder.filePath("terminal");
        QFile script(terminal);
        QVERIFY(script.open(QIODevice::WriteOnly) &&
                script.write("#!/bin/sh\necho \"$@\" >\"$0.part\" && mv \"$0.part\" \"$0.said\"\n") > 0);
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        m->backend->host->prints = [](const QString &, const QString &) {
            return QByteArray("ssh-ed25519 AAAAhost root@web-1\n");
        };
        qputenv("TERMINAL", terminal.toUtf8());
        const auto forget = qScopeGuard([] { qunsetenv("TERMINAL"); });
        m->click("sshButton");
        QTRY_VERIFY(QFile::exists(terminal + ".said"));
        QFile said(terminal + ".said");
        QVERIFY(said.open(QIODevice::ReadOnly));
        const QByteArray line = said.readAll();
        QVERIFY2(line.startsWith("-e /bin/sh -c ") && line.contains(" ssh -p ") &&
                     line.contains("HostKeyAlias=") && line.endsWith(" root@127.0.0.1\n"),
                 line.constData());
        QTRY_VERIFY(!m->find("nodeNotice")->isVisible());

        // What cannot be opened is said.
        m->backend->host->prints = {};
        m->click("sshButton");
        QTRY_VERIFY(m->find("nodeNotice")->accessibleName().contains(QStringLiteral("no ssh server")));
    }

    void theConsoleLogIsReadAgainWhileItIsOpen()
    {
        choose("web-1");
        m->click("consoleButton");
        auto *text = shown_widgets::shown<QPlainTextEdit>("consoleText");
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("Linux version")));
        QFile file(names().console(QStringLiteral("web-1")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\x1b[0;32mOK\x1b[0m reached target\r\n");
        file.close();
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("\nOK reached target")));
        shown_widgets::click("copyConsole");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("OK reached target")));
        QTest::keyClick(shown_widgets::shown("consoleDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!shown_widgets::isShown("consoleDialog"));
    }

    void theRepairPolicyIsKept()
    {
        QVERIFY(!m->find("selfHealTries")->isEnabled());
        m->click("selfHealCheck");
        QTRY_COMPARE(policy(), 3);
        QTRY_VERIFY(m->find("selfHealTries")->isEnabled());
        auto *tries = m->find<QSpinBox>("selfHealTries");
        tries->setFocus();
        QTest::keyClick(tries, Qt::Key_Up);
        QTRY_COMPARE(policy(), 4);
        m->click("selfHealCheck");
        QTRY_COMPARE(policy(), 0);
        QTRY_VERIFY(!m->find("selfHealTries")->isEnabled());
    }

    void whatIsBeingTypedIsNotWrittenOver()
    {
        m->click("selfHealCheck");
        QTRY_COMPARE(policy(), 3);
        auto *tries = m->find<QSpinBox>("selfHealTries");
        auto *edit = tries->findChild<QLineEdit *>();
        tries->setFocus();
        edit->setCursorPosition(int(edit->text().indexOf(u'3')));
        QTest::keyClick(tries, Qt::Key_1); // and something else is going to be typed
        const QString typed = edit->text();
        QVERIFY2(typed.contains(QStringLiteral("13")), qPrintable(typed));
        auto changed = *m->workspace->deployment(m_deployment.id);
        changed.endpoints.clear();
        QVERIFY(m->workspace->saveDeployment(changed));
        QTRY_COMPARE(cell(0, NodesModel::EndpointColumn), QStringLiteral("–"));
        QCOMPARE(edit->text(), typed);
        // What somebody else sets is shown.
        changed.repairTries = 9;
        QVERIFY(m->workspace->saveDeployment(changed));
        QTRY_COMPARE(tries->value(), 9);
    }

    void whatGoesOnElsewhereDoesNotChooseAnew()
    {
        auto *panel = m->window->findChild<DeploymentsPanel *>();
        QVERIFY(panel);
        QSignalSpy chosen(panel, &DeploymentsPanel::selectionChanged);
        panel->setBlocked(QStringLiteral("Wait."), {});
        panel->setBlocked({}, {m_deployment.id});
        m->backend->host->lose(domain("web-2"));
        QTRY_VERIFY(m->find("lostNotice")->isVisible());
        QCOMPARE(chosen.size(), 0);
    }

    void theHostOfEachMachineIsShownWhereThereAreSeveral()
    {
        auto *table = m->find<QTableView>("nodesTable");
        QVERIFY(table->isColumnHidden(NodesModel::PlaceColumn));
        m->backend->host->machine = QStringLiteral("qemu+ssh://rack/system");
        QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(NodesModel::PlaceColumn), 15000);
        QCOMPARE(cell(1, NodesModel::PlaceColumn), QStringLiteral("qemu+ssh://rack/system"));
    }

    void whatIsBeingChangedIsLeftAlone()
    {
        m_deployment.state = catalog::DeploymentState::Changing;
        QVERIFY(m->workspace->saveDeployment(m_deployment));
        for (const char *button : {"scaleButton", "repairButton", "suspendButton", "selfHealCheck"})
            QTRY_VERIFY2(!m->find(button)->isEnabled(), button);
        m->backend->host->lose(domain("web-1")); // on purpose
        QVERIFY(m->workspace->removeDeployment(m_deployment.id));
        QTRY_VERIFY(m->find("planTable")->isVisible()); // nothing is left to show
    }

private:
    deploy::UnitNames names() const { return {m_deployment.id, {}, m->backend->host->runtimeDirectory()}; }
    QString domain(const QString &node) const { return names().domain(node); }
    bool start(const QString &node)
    {
        host::DomainSpec spec;
        spec.name = domain(node);
        spec.node = node;
        spec.consoleFile = names().console(node);
        return m->backend->host->start(spec).has_value();
    }
    /// One balancer and two web servers, with their machines.
    catalog::DeploymentRecord runningTier()
    {
        catalog::DeploymentRecord made = samples::deployment(QStringLiteral("d1"));
        m_deployment = made;
        made.topologyId = QStringLiteral("web-tier");
        made.hostUri = m->backend->host->uri();
        made.nodes.clear();
        made.endpoints[0].node = QStringLiteral("balancer-1");
        int number = 0;
        for (const auto &[role, service, node] : {std::tuple("balancer", "haproxy", "balancer-1"),
                                                  {"web", "apache", "web-1"},
                                                  {"web", "apache", "web-2"}}) {
            catalog::DeploymentNode each;
            each.node = QLatin1String(node);
            each.role = QLatin1String(role);
            each.serviceId = QLatin1String(service);
            each.domainName = domain(each.node);
            each.address = catalog::nodeAddress(QStringLiteral("10.77.0."), ++number);
            made.nodes << each;
            if (!start(each.node))
                qFatal("no machine");
        }
        return made;
    }
    const QAbstractItemModel *nodes() const { return m->find<QTableView>("nodesTable")->model(); }
    QString cell(int row, int column) const { return nodes()->index(row, column).data().toString(); }
    QString stateOf(const QString &node) const
    {
        for (int row = 0; row < nodes()->rowCount(); ++row) {
            if (cell(row, 0) == node)
                return cell(row, 3);
        }
        return {};
    }
    DomainState state(const QString &node) const { return m->backend->host->state(domain(node)); }
    int policy() const { return m->workspace->deployment(m_deployment.id)->repairTries; }
    /// As by the keyboard; empty: all machines.
    void choose(const QString &node)
    {
        auto *choice = m->find<QComboBox>("nodeChoice");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int i = choice->findData(node); i > 0; --i)
            QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(choice->currentData().toString(), node);
    }

    std::unique_ptr<WindowFixture> m;
    catalog::DeploymentRecord m_deployment;
};

QTEST_MAIN(TestDeploymentDetails)
#include "test_deployment_details.moc"
