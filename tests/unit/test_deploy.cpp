// SPDX-License-Identifier: GPL-3.0-or-later
// Whole deployments and bakes on a host without machines: what happens in what order, and that nothing is
// left after any failure or cancel.
#include "host/unreachable_host.h"
#include "support/scripted_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestDeploy : public QObject, ScriptedDesk
{
    Q_OBJECT

    void verifyNothingIsLeft()
    {
        QCOMPARE(m_host->domainNames(), QStringList());
        QCOMPARE(files(), m_filesBefore);
        QCOMPARE(m_workspace->deployments()->size(), 0);
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aDeployRunsAndIsRecorded()
    {
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message + run.failure.detail));
        QCOMPARE(m_host->domainNames().size(), 3);

        const auto deployments = m_workspace->deployments();
        QCOMPARE(deployments->size(), 1);
        const DeploymentRecord deployment = deployments->first();
        QCOMPARE(deployment.state, DeploymentState::Running);
        QCOMPARE(deployment.endpoints.size(), 1);
        QCOMPARE(deployment.endpoints.first().address, QString("127.0.0.1"));
        QVERIFY(deployment.endpoints.first().port > 0);

        const auto kept = m_workspace->run(run.id);
        QVERIFY(kept);
        QCOMPARE(kept->outcome, Outcome::Succeeded);
        QCOMPARE(kept->host.acceleration, QString("tcg"));
        QCOMPARE(kept->host.cpuModel, QString("Scripted CPU"));
        QCOMPARE(kept->host.memory, Bytes::gibi(16));
        QCOMPARE(kept->bootMethod, QString("direct-kernel"));
        QCOMPARE(kept->cloneMode, CloneMode::Linked);
        QCOMPARE(kept->nodes.size(), 3);
        for (const RunNode &node : kept->nodes) {
            QCOMPARE(node.versions.size(), 2); // the line of the package that is gone does not count
            QCOMPARE(node.templateId, QString("os-debian-12"));
        }
        for (Phase phase : deployPhases) {
            QVERIFY2(std::any_of(kept->phases.cbegin(), kept->phases.cend(),
                                 [phase](const PhaseRecord &each) {
                                     return each.phase == phase && each.end_s >= each.start_s &&
                                            each.startedAt.isValid();
                                 }),
                     qPrintable(toId(phase)));
        }
        QVERIFY(kept->deploy_s > 0);
        QCOMPARE(kept->template_s, 0.0);
        const auto journal = m_workspace->journal(run.id);
        QVERIFY(journal->size() >= 25);
        for (const storage::JournalEntry &entry : *journal)
            QCOMPARE(entry.state, QString("done"));
    }

    void destroyLeavesNothing()
    {
        const RunRecord run = deploy(request("mysql-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        QVERIFY(files() != m_filesBefore);
        auto job = m_deployer->destroy(run.deploymentId);
        QVERIFY(job);
        QCOMPARE((*job)->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
        QVERIFY(!m_deployer->destroy(run.deploymentId));
        QCOMPARE(m_workspace->runs()->size(), 1); // the measurement stays
    }

    void missingTemplatesAreBakedFirstAndKept()
    {
        const RunRecord run = deploy(request("web-tier", Strategy::PreInstalled));
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message + run.failure.detail));
        QVERIFY(run.template_s > 0);
        const auto templates = m_workspace->templates(true);
        QCOMPARE(templates->size(), 3);
        for (const TemplateRecord &record : *templates) {
            if (record.kind == TemplateKind::Os)
                continue;
            QCOMPARE(record.status, TemplateStatus::Ready);
            QCOMPARE(record.parentId, QString("os-debian-12"));
            QCOMPARE(record.generation, 1);
            QVERIFY(!record.packages.isEmpty());
            QVERIFY(QFile::exists(m_workspace->imagesDirectory() + '/' + record.kernelFile));
        }
        // The machines of the bakes are gone, and the second deploy bakes nothing.
        QCOMPARE(m_host->domainNames().size(), 3);
        QVERIFY(m_deployer->plan(request("web-tier", Strategy::PreInstalled))->missingTemplates.isEmpty());
    }

    void nodesAreSetUpSideBySide()
    {
        // Each install waits for the other two: done one after another, none would ever end.
        m_host->cores = 4;
        QSemaphore arrived;
        m_host->script = [&](const QString &operation, const QString &) -> Result<> {
            if (operation == "install") {
                arrived.release();
                const bool all = arrived.tryAcquire(3, 20000);
                arrived.release(3);
                if (!all)
                    return fail(ErrorCode::Failed, "alone");
            }
            return {};
        };
        QCOMPARE(deploy(request("web-tier", Strategy::OsOnly)).outcome, Outcome::Succeeded);
        QVERIFY(m_host->mostAtOnce() >= 3);
    }

    void emulatedNodesInstallOnAsManyCoresAsThereAre()
    {
        // Each stage waits a little for another to come; giving a node its name and address is no such work.
        std::atomic<int> working = 0;
        std::atomic<int> others = 0;
        QSemaphore came;
        m_host->cores = 1;
        m_host->script = [&](const QString &operation, const QString &) -> Result<> {
            if (operation != "install" && operation != "configure" && operation != "join")
                return {};
            if (++working > 1) {
                ++others;
                came.release();
            } else if (came.tryAcquire(1, 30)) {
                ++others;
            }
            --working;
            return {};
        };
        QCOMPARE(deploy(request("web-tier", Strategy::OsOnly)).outcome, Outcome::Succeeded);
        QCOMPARE(others.load(), 0);
    }

    void cancelInEachPhaseLeavesNothing_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<bool>("hangs");
        for (const char *operation : {"clone", "start", "agent", "identity", "install", "configure", "join",
                                      "health", "topology", "publish"})
            QTest::newRow(operation) << operation << false;
        for (const char *operation :
             {"clone", "agent", "identity", "install", "configure", "join", "health", "topology"})
            QTest::addRow("%s that never ends", operation) << operation << true;
    }
    void cancelInEachPhaseLeavesNothing()
    {
        QFETCH(QString, operation);
        QFETCH(bool, hangs);
        auto plan = m_deployer->plan(request("web-tier", Strategy::OsOnly));
        QVERIFY(plan);
        std::atomic<deploy::Job *> job = nullptr;
        QSemaphore started;
        if (hangs)
            m_host->hanging.insert(operation);
        m_host->script = [&](const QString &what, const QString &) -> Result<> {
            if (what == operation) {
                started.acquire();
                started.release();
                job.load()->cancel();
            }
            return {};
        };
        const auto running = m_deployer->start(*plan);
        job = running.get();
        started.release();
        const RunRecord run = running->wait();
        QVERIFY2(run.outcome == Outcome::Cancelled, qPrintable(run.failure.message + run.failure.detail));
        verifyNothingIsLeft();
        QCOMPARE(m_workspace->run(run.id)->outcome, Outcome::Cancelled);
    }

    void aFailureInEachPhaseLeavesNothingAndSaysWhere_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("phase");
        QTest::newRow("clone") << "clone"
                               << "clone";
        QTest::newRow("start") << "start"
                               << "boot";
        QTest::newRow("identity") << "identity"
                                  << "identity";
        QTest::newRow("install") << "install"
                                 << "install";
        QTest::newRow("configure") << "configure"
                                   << "configure";
        QTest::newRow("join") << "join"
                              << "join";
        QTest::newRow("health") << "health"
                                << "health";
        QTest::newRow("topology") << "topology"
                                  << "health";
        QTest::newRow("publish") << "publish"
                                 << "publish";
    }
    void aFailureInEachPhaseLeavesNothingAndSaysWhere()
    {
        QFETCH(QString, operation);
        QFETCH(QString, phase);
        m_host->script = [operation](const QString &what, const QString &subject) -> Result<> {
            const bool here = what == operation && (subject.contains("web-2") || operation == "topology" ||
                                                    operation == "publish");
            return here ? Result<>(fail(ErrorCode::Failed, "It broke.", "Mend it.", "E: the guest said this"))
                        : Result<>{};
        };
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Failed);
        QCOMPARE(toId(run.failure.phase), phase);
        QVERIFY(!run.failure.stepId.isEmpty());
        QVERIFY(run.failure.node == "web-2" || run.failure.node == "balancer-1");
        QVERIFY2((run.failure.message + run.failure.detail).contains("the guest said this"),
                 qPrintable(run.failure.message + run.failure.detail));
        if (operation == "install")
            QVERIFY(!run.failure.hint.isEmpty());
        verifyNothingIsLeft();
    }

    void aFailedBakeLeavesNothing_data()
    {
        QTest::addColumn<QString>("operation");
        for (const char *operation : {"clone", "install", "configure", "health", "generalise", "flatten"})
            QTest::newRow(operation) << operation;
    }
    void aFailedBakeLeavesNothing()
    {
        QFETCH(QString, operation);
        m_host->script = [operation](const QString &what, const QString &) -> Result<> {
            return what == operation ? Result<>(fail(ErrorCode::Failed, "It broke.")) : Result<>{};
        };
        QCOMPARE(deploy(request("web-single", Strategy::PreInstalled)).outcome, Outcome::Failed);
        verifyNothingIsLeft();
        QCOMPARE(m_workspace->templates()->size(), 1);
    }

    void aTestCloneThatFailsKeepsTheImageOut()
    {
        m_host->script = [](const QString &what, const QString &subject) -> Result<> {
            return what == "health" && subject.contains("check-debian-12-apache")
                       ? Result<>(fail(ErrorCode::Failed, "It broke."))
                       : Result<>{};
        };
        QCOMPARE(deploy(request("web-single", Strategy::PreInstalled)).outcome, Outcome::Failed);
        verifyNothingIsLeft();
        QCOMPARE(m_workspace->templates()->size(), 1);
    }

    void aGuestThatNeverAnswersHitsTheDeadline()
    {
        m_host->hanging.insert("agent");
        auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        QVERIFY(plan);
        for (PlanStep &step : plan->steps) {
            if (step.kind == StepKind::WaitForAgent)
                step.deadline = std::chrono::seconds(0);
        }
        const RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("never answered"), qPrintable(run.failure.message));
        QVERIFY(run.failure.detail.contains("Linux version")); // what its console said
        verifyNothingIsLeft();
    }

    void aStageThatHangsHitsTheDeadline()
    {
        m_host->hanging.insert("install");
        auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        QVERIFY(plan);
        for (PlanStep &step : plan->steps) {
            if (step.argument == "install")
                step.deadline = std::chrono::seconds(0);
        }
        const RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("took too long"), qPrintable(run.failure.message));
        verifyNothingIsLeft();
    }

    void aFullDiskIsToldBefore()
    {
        m_host->free = Bytes::mebi(100);
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("free"), qPrintable(run.failure.message));
        QVERIFY(run.failure.hint.contains("Free some space"));
        QVERIFY(!m_host->operations().join(' ').contains("clone")); // nothing was begun
        verifyNothingIsLeft();
    }

    void aDiskThatFillsMidwayIsTold()
    {
        m_host->script = [this](const QString &what, const QString &subject) -> Result<> {
            if (what == "clone" && subject.contains("web-2"))
                return fail(ErrorCode::NoSpace, "Copying failed: the disk is full.",
                            "Free some space and try again.");
            return {};
        };
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QVERIFY(run.failure.message.contains("disk is full"));
        verifyNothingIsLeft();
    }

    void aHostThatIsAwayIsToldBeforeAnythingIsMade()
    {
        const Error reason{ErrorCode::Unreachable, "The host “far” cannot be reached.", "connection refused",
                           "Check the address."};
        deploy::Deployer away(*m_workspace, m_catalog, std::make_shared<host::UnreachableHost>("far", reason),
                              deploy::makeFileSecretStore(m_folder->filePath("secrets")));
        // Of a platform without a template, so that building one would come first.
        DeployRequest asked = request("web-tier", Strategy::OsOnly);
        asked.platformId = "debian-13";
        auto plan = away.plan(asked); // planning wants no host
        QVERIFY(plan);
        const RunRecord run = away.start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QCOMPARE(run.failure.message, reason.message);
        QCOMPARE(run.failure.hint, reason.hint);
        QCOMPARE(run.failure.detail, reason.detail);
        QVERIFY(run.phases.isEmpty());
        verifyNothingIsLeft();
        QCOMPARE(m_workspace->templates()->size(), 1);
    }

    void whatRunsOnAHostThatIsAwayStaysInTheList()
    {
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        deploy::Deployer away(
            *m_workspace, m_catalog,
            std::make_shared<host::UnreachableHost>(
                "far", Error{ErrorCode::Unreachable, "The host “far” cannot be reached.", {}, {}}),
            deploy::makeFileSecretStore(m_folder->filePath("secrets")));
        QCOMPARE((*away.destroy(run.deploymentId))->wait().outcome, Outcome::Failed);
        QCOMPARE(m_workspace->deployments()->size(), 1);
        QCOMPARE(m_workspace->deployments()->first().state, DeploymentState::Running); // as it is
        QCOMPARE((*m_deployer->destroy(run.deploymentId))->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void onAnotherHostNothingIsRemoved()
    {
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        DeploymentRecord elsewhere = m_workspace->deployments()->first();
        elsewhere.hostUri = "qemu:///system";
        QVERIFY(m_workspace->saveDeployment(elsewhere));
        const QStringList filesBefore = files();
        const RunRecord removal = (*m_deployer->destroy(run.deploymentId))->wait();
        QCOMPARE(removal.outcome, Outcome::Failed);
        QVERIFY2(removal.failure.message.contains("qemu:///system"), qPrintable(removal.failure.message));
        QCOMPARE(files(), filesBefore);
        QCOMPARE(m_host->domainNames().size(), 1);
        QCOMPARE(m_workspace->deployments()->first().state, DeploymentState::Running);
        elsewhere.hostUri = m_host->uri();
        QVERIFY(m_workspace->saveDeployment(elsewhere));
        QCOMPARE((*m_deployer->destroy(run.deploymentId))->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void aRemovalIsNotBrokenOff()
    {
        const RunRecord run = deploy(request("web-tier", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        std::atomic<deploy::Job *> job = nullptr;
        QSemaphore started;
        m_host->script = [&](const QString &what, const QString &) -> Result<> {
            if (what == "destroy") {
                started.acquire();
                started.release();
                job.load()->cancel();
            }
            return {};
        };
        auto removal = m_deployer->destroy(run.deploymentId);
        QVERIFY(removal);
        job = removal->get();
        started.release();
        QCOMPARE((*removal)->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void aMachineThatCannotBeEndedKeepsItsDisk()
    {
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const QStringList filesBefore = files();
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            return what == "destroy" ? Result<>(fail(ErrorCode::Failed, "It is stuck.")) : Result<>{};
        };
        QCOMPARE((*m_deployer->destroy(run.deploymentId))->wait().outcome, Outcome::Failed);
        QCOMPARE(files(), filesBefore);
        m_host->script = {};
        QCOMPARE((*m_deployer->destroy(run.deploymentId))->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void aSecretThatIsLostIsTold()
    {
        m_host->script = [this](const QString &what, const QString &) -> Result<> {
            if (what == "agent") // between making the secrets and writing them into the guest
                QDir(m_folder->filePath("secrets")).removeRecursively();
            return {};
        };
        const RunRecord run = deploy(request("mysql-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Failed);
        QCOMPARE(run.failure.phase, Phase::Identity);
        verifyNothingIsLeft();
    }

    void aMissingTemplateFileIsTold()
    {
        // Somebody deleted the record while the plan waited.
        auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        QVERIFY(plan);
        QVERIFY(m_workspace->removeTemplate("os-debian-12").has_value());
        const RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.message.contains("missing"), qPrintable(run.failure.message));
    }

    void aPortThatIsTakenIsTold()
    {
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            return what == "publish"
                       ? Result<>(fail(ErrorCode::Busy, "Port 8080 on 127.0.0.1 is already taken.",
                                       "Choose another port."))
                       : Result<>{};
        };
        DeployRequest asked = request("web-single", Strategy::OsOnly);
        asked.ports.insert("web:80", 8080);
        const RunRecord run = deploy(asked);
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY(run.failure.message.contains("8080"));
        verifyNothingIsLeft();
    }

    void whatCannotBeUndoneStaysInTheList()
    {
        m_host->script = [](const QString &what, const QString &subject) -> Result<> {
            if (what == "health")
                return fail(ErrorCode::Failed, "It broke.");
            return what == "destroy" && subject.contains("web-1")
                       ? Result<>(fail(ErrorCode::Failed, "It is stuck."))
                       : Result<>{};
        };
        QCOMPARE(deploy(request("web-single", Strategy::OsOnly)).outcome, Outcome::Failed);
        const auto left = m_workspace->deployments();
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().state, DeploymentState::Destroying);
        m_host->script = {};
        auto job = m_deployer->destroy(left->first().id);
        QVERIFY(job);
        QCOMPARE((*job)->wait().outcome, Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void nodesAreToldOfTheirPeersAndOnlyTheSecretsTheyNeed()
    {
        auto plan = m_deployer->plan(request("tomcat-tier", Strategy::OsOnly));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const RunRecord run = m_deployer->start(*plan, {{"mysql_password", "Chosen by hand"}})->wait();
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message + run.failure.detail));
        QCOMPARE(*m_deployer->secret(run.deploymentId, "mysql_password"), QString("Chosen by hand"));
        const auto file = [&](const char *node, const char *name) {
            return QJsonDocument::fromJson(
                       m_host->fileInGuest(QStringLiteral("bakeoff-%1-%2").arg(run.deploymentId, node),
                                           QStringLiteral("/run/bakeoff/data/%1.json").arg(name)))
                .object();
        };
        QCOMPARE(file("app-2", "secret"),
                 (QJsonObject{{"bakeoff::secret::mysql_password", "Chosen by hand"}}));
        QCOMPARE(file("database-1", "secret").size(), 1);
        QCOMPARE(file("balancer-1", "secret").size(), 0); // it has no business with the database
        const QJsonObject balancer = file("balancer-1", "node");
        QCOMPARE(balancer["bakeoff::after"].toArray(), QJsonArray{"app"});
        QCOMPARE(balancer["bakeoff::peers"]["app"].toArray().size(), 2);
        QCOMPARE(balancer["bakeoff::peers"]["database"][0]["address"].toString(),
                 catalog::nodeAddress(catalog::clusterPrefix(run.deploymentId), 4));
        QCOMPARE(file("database-1", "node")["bakeoff::index"].toInt(), 4);
    }

    void aChosenSecretMustBeOneThatServicesTake()
    {
        const auto asked = request("mysql-replication", Strategy::OsOnly);
        QVERIFY(m_deployer->checkSecrets(asked, {"mysql_password", "replication_password"}));
        const auto unknown = m_deployer->checkSecrets(asked, {"mysql_passwort"});
        QVERIFY(!unknown && unknown.error().message.contains("mysql_passwort"));
        QVERIFY(unknown.error().hint.contains("mysql_password, replication_password"));
        QVERIFY(deploy::checkSecret("x", "quotes \" and \\ signs <&>"));
        for (const QString &bad : {QStringLiteral("short"), QString(129, u'a'), QStringLiteral("line\nbreak"),
                                   QStringLiteral("비밀번호비밀번호")}) {
            const auto refused = deploy::checkSecret("x", bad);
            QVERIFY2(!refused, qPrintable(bad));
            QVERIFY(!refused.error().text().contains(bad));
        }
    }

    void secretsStayOutOfTheWorkspace()
    {
        const RunRecord run = deploy(request("mysql-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const auto secret = m_deployer->secret(run.deploymentId, "mysql_password");
        QVERIFY(secret);
        QCOMPARE(secret->size(), 24);
        QVERIFY(!m_deployer->secret(run.deploymentId, "other"));
        // In one file, which only its owner reads; in no database, ISO or console.
        int found = 0;
        QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!file.readAll().contains(secret->toUtf8()))
                continue;
            ++found;
            QVERIFY2(file.fileName().contains("/secrets/"), qPrintable(file.fileName()));
            QCOMPARE(file.permissions() &
                         (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        }
        QCOMPARE(found, 1);
        const RunRecord second = deploy(request("mysql-single", Strategy::OsOnly));
        QVERIFY(*m_deployer->secret(second.deploymentId, "mysql_password") != *secret);
    }

    void eventsArriveOnTheJobsThread()
    {
        auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        const auto job = m_deployer->start(*plan);
        bool onThisThread = true;
        int ended = 0;
        connect(
            job.get(), &deploy::Job::stepChanged, this,
            [&] { onThisThread = onThisThread && QThread::currentThread() == thread(); },
            Qt::DirectConnection);
        connect(
            job.get(), &deploy::Job::finished, this, [&] { ++ended; }, Qt::DirectConnection);
        QTRY_COMPARE_WITH_TIMEOUT(ended, 1, 20000);
        QVERIFY(onThisThread);
        QVERIFY(job->isFinished());
    }

    void deletingAJobCancelsIt()
    {
        m_host->hanging.insert("install");
        auto plan = m_deployer->plan(request("web-single", Strategy::OsOnly));
        {
            const auto job = m_deployer->start(*plan);
            QTRY_VERIFY_WITH_TIMEOUT(m_host->operations().join(' ').contains("install"), 20000);
        }
        verifyNothingIsLeft();
    }
};

QTEST_GUILESS_MAIN(TestDeploy)
#include "test_deploy.moc"
