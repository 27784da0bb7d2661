// SPDX-License-Identifier: GPL-3.0-or-later
// "Bake the plan" and "Check for patches" for real: two systems by three services, forty minutes of work. The
// first two follow one another on purpose.
#include "catalog/definition.h"
#include "image/bake_plan.h"
#include "image/manifest.h"
#include "live/live_desk.h"
#include "planning/template_count.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestBakePlan : public QObject
{
    Q_OBJECT

    QString m_folder;
    std::unique_ptr<LiveDesk> m_desk;

    static QList<TemplateKey> wanted()
    {
        Matrix matrix;
        matrix.setLines(Axis::Platforms, {"debian-12", "debian-13"});
        matrix.setLines(Axis::Services, {"haproxy", "apache", "mysql"});
        matrix.setDefault(Strategy::PreInstalled);
        return planning::wantedTemplates(matrix);
    }
    Plan planned() { return *m_desk->deployer().planBakes(wanted()); }
    /// The id of the template that is deployed for that key, made now when there is none: each test function
    /// can be run by itself.
    QString currentId(const TemplateKey &key)
    {
        const auto plan = m_desk->deployer().planBakes({key});
        if (!plan || (!plan->steps.isEmpty() && m_desk->carryOut(*plan).outcome != Outcome::Succeeded))
            return {};
        const auto templates = m_desk->workspace().templates();
        const image::TemplateInventory inventory(*templates, m_desk->catalog());
        const TemplateRecord *current = inventory.current(key.toString());
        return current ? current->id : QString();
    }
    void verifyNothingIsLeft()
    {
        QCOMPARE(m_desk->leftFiles(), QStringList());
        QCOMPARE(m_desk->leftProcesses(), QStringList());
        QCOMPARE(m_desk->host().ownedDomains()->size(), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QStringLiteral("/var/tmp/bakeoff-bake-%1").arg(getpid());
        QVERIFY(QDir().mkpath(m_folder));
        auto desk = LiveDesk::open(m_folder);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_desk = std::move(*desk);
    }
    void cleanupTestCase() { LiveDesk::discard(std::move(m_desk), m_folder); }

    void bakesAllInOneGoAndSurvivesAFailure()
    {
        const Plan plan = planned();
        QCOMPARE(plan.missingTemplates.size(), 8); // 2 OS templates, 2 x 3 golden images
        const auto job = m_desk->deployer().start(plan);
        // Somebody pulls the plug of one machine while it installs.
        bool isPulled = false;
        connect(job.get(), &deploy::Job::stepChanged, this, [&](const engine::StepEvent &event) {
            if (isPulled || event.stepId != "debian-12/apache:install" ||
                event.state != engine::StepState::Running)
                return;
            const auto domains = m_desk->host().ownedDomains();
            for (const host::OwnedDomain &domain : *domains) {
                if (domain.node == "bake-debian-12-apache")
                    isPulled = m_desk->host().destroy(domain.name).has_value();
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(job->isFinished(), 3600000);
        QVERIFY(isPulled);
        const RunRecord record = job->wait();
        QCOMPARE(record.outcome, Outcome::Failed);
        QVERIFY2(record.failure.stepId.startsWith("debian-12/apache:"), qPrintable(record.failure.stepId));
        QVERIFY(!record.failure.message.isEmpty());
        verifyNothingIsLeft();
        QSet<QString> made;
        const auto templates = m_desk->workspace().templates();
        for (const TemplateRecord &each : *templates)
            made.insert(image::keyOf(each));
        QCOMPARE(made, (QSet<QString>{"debian-12", "debian-13", "debian-12/haproxy", "debian-12/mysql",
                                      "debian-13/haproxy", "debian-13/apache", "debian-13/mysql"}));
    }

    void theSecondRunMakesTheRestAndTheThirdNothing()
    {
        const Plan plan = planned();
        QCOMPARE(plan.missingTemplates, QStringList{"debian-12/apache"});
        QCOMPARE(m_desk->carryOut(plan).outcome, Outcome::Succeeded);
        QVERIFY(planned().steps.isEmpty());
        verifyNothingIsLeft();
    }

    void anExportedTemplateBootsElsewhere()
    {
        const QString id = currentId({"debian-12", {}, BakeDepth::OsOnly});
        QVERIFY(!id.isEmpty());
        const QString folder = m_folder + "/bundle";
        const auto plan = m_desk->deployer().planExport(id, folder);
        QVERIFY(plan);
        QCOMPARE(m_desk->carryOut(*plan).outcome, Outcome::Succeeded);
        QProcess sums;
        sums.setWorkingDirectory(folder);
        sums.start("sha256sum", {"--check", "--strict", "SHA256SUMS"});
        QVERIFY(sums.waitForFinished(120000));
        QCOMPARE(sums.exitCode(), 0);

        // By QEMU alone, with nothing but the folder, as its domain.xml says.
        QFile xml(folder + "/domain.xml");
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QMap<QString, QString> boot;
        for (QXmlStreamReader reader(&xml); !reader.atEnd(); reader.readNext()) {
            if (reader.isStartElement() && QStringList{"kernel", "initrd", "cmdline"}.contains(reader.name()))
                boot.insert(reader.name().toString(), reader.readElementText());
        }
        const auto inFolder = [&](const char *what) {
            return folder + '/' + QFileInfo(boot.value(what)).fileName();
        };
        const QString socket = m_folder + "/bundle.agent";
        QProcess qemu;
        qemu.start("qemu-system-x86_64", {"-accel",
                                          "tcg",
                                          "-m",
                                          "768",
                                          "-nodefaults",
                                          "-display",
                                          "none",
                                          "-kernel",
                                          inFolder("kernel"),
                                          "-initrd",
                                          inFolder("initrd"),
                                          "-append",
                                          boot.value("cmdline"),
                                          "-drive",
                                          "if=virtio,format=qcow2,file=" + folder + "/disk.qcow2",
                                          "-device",
                                          "virtio-serial-pci",
                                          "-chardev",
                                          "socket,id=a,server=on,wait=off,path=" + socket,
                                          "-device",
                                          "virtserialport,chardev=a,name=org.qemu.guest_agent.0"});
        QVERIFY(qemu.waitForStarted());
        QLocalSocket agent;
        bool isUp = false;
        (void)QTest::qWaitFor(
            [&] {
                if (agent.state() != QLocalSocket::ConnectedState) {
                    agent.connectToServer(socket);
                    if (!agent.waitForConnected(200))
                        return qemu.state() != QProcess::Running;
                }
                agent.write("{\"execute\":\"guest-ping\"}\n");
                isUp = agent.waitForReadyRead(2000) && agent.readAll().contains("return");
                return isUp || qemu.state() != QProcess::Running;
            },
            300000);
        qemu.kill();
        QVERIFY(qemu.waitForFinished());
        QVERIFY2(isUp, qemu.readAllStandardError().constData());
    }

    void aServiceThatAPersonDefinedIsDeployed()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder + "/data"));
        const QStringList folders{QStringLiteral(RESOURCES_DIR), ownCatalogFolder()};
        ServiceDefinition nginx;
        nginx.service.id = "nginx";
        nginx.service.name = {"nginx", {}};
        nginx.service.line = {"nginx", "1"};
        nginx.service.packages.insert("debian", {"nginx-light"});
        nginx.service.ports = {{"http", 80}};
        nginx.unit = "nginx";
        const auto saved = saveDefinition(nginx, loadCatalog({folders.first()}));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        m_desk->deployer().setCatalog(loadCatalog(folders));
        DeployRequest request;
        request.topologyId = "nginx-single";
        request.platformId = "debian-12";
        for (const Strategy strategy : {Strategy::OsOnly, Strategy::PreInstalled}) {
            request.strategy = strategy;
            const auto plan = m_desk->deployer().plan(request);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
            QVERIFY(!plan->missingTemplates.contains("debian-12")); // the OS template stays as it is
            const RunRecord run = m_desk->carryOut(*plan);
            QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message + run.failure.detail));
            const QByteArray page = httpGet(m_desk->deployment(run.deploymentId)->endpoints.first().port);
            QVERIFY2(page.contains("nginx"), page.constData());
            QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
        }
        verifyNothingIsLeft();
    }

    void patchesAreNamedExactly()
    {
        // One of the plain release suite only; what it lacks is what one of all suites, built minutes ago,
        // has newer.
        const Catalog catalog = withChangedBuild(QStringLiteral("own"), "sibling_suites", QJsonArray());
        const QString fullId = currentId({"debian-12", {}, BakeDepth::OsOnly});
        QVERIFY(!fullId.isEmpty());
        QCOMPARE(rebuildWith(catalog).outcome, Outcome::Succeeded);
        const QString plainId = m_desk->workspace().templates()->last().id;

        auto check = m_desk->deployer().planPatchCheck({plainId, fullId});
        QVERIFY2(check, check ? "" : qPrintable(check.error().text()));
        QCOMPARE(m_desk->carryOut(*check).outcome, Outcome::Succeeded);
        const TemplateRecord plain = *m_desk->workspace().templateById(plainId);
        const TemplateRecord complete = *m_desk->workspace().templateById(fullId);
        QVERIFY(plain.checkedAt.isValid());
        QCOMPARE(complete.outdated, QList<OutdatedPackage>());
        QStringList expected;
        for (const image::ManifestDifference &each :
             image::compareManifests(plain.packages, complete.packages)) {
            if (!each.first.isEmpty() && !each.second.isEmpty())
                expected
                    << QStringLiteral("%1 %2 %3").arg(each.name.section(':', 0, 0), each.first, each.second);
        }
        QStringList found;
        int security = 0;
        for (const OutdatedPackage &each : plain.outdated) {
            found << QStringLiteral("%1 %2 %3").arg(each.name, each.installed, each.candidate);
            security += each.isSecurity ? 1 : 0;
        }
        expected.sort();
        found.sort();
        qInfo("%d packages differ, %d of them for security: %s", int(found.size()), security,
              qPrintable(found.join(", ")));
        QCOMPARE(found, expected);
    }

    void aCustomizeScriptOfOnesOwnRunsInTheBuild()
    {
        // It ends the build with a word of its own: nothing else can say that.
        const QString folder = m_folder + "/scripted/recipes";
        QVERIFY(QDir().mkpath(folder));
        QFile script(folder + "/own.sh");
        QVERIFY(script.open(QIODevice::WriteOnly));
        QVERIFY(script.write("test -x \"$1/bin/sh\" && echo \"my own script says no\" >&2\nexit 7\n") > 0);
        script.close();
        const RunRecord run =
            rebuildWith(withChangedBuild(QStringLiteral("scripted"), "customize", QStringLiteral("own.sh")));
        QCOMPARE(run.outcome, Outcome::Failed);
        QVERIFY2(run.failure.detail.contains("my own script says no"),
                 qPrintable(run.failure.message + '\n' + run.failure.detail));
    }

private:
    /// The product's data folders, one field of what Debian 12 is built from changed.
    Catalog withChangedBuild(const QString &folder, const char *field, const QJsonValue &value)
    {
        const QString own = m_folder + '/' + folder;
        QFile manifest(QStringLiteral(RESOURCES_DIR) + "/platforms/debian-12/platform.json");
        QFile changed(own + "/platforms/debian-12/platform.json");
        if (!QDir().mkpath(own + "/platforms/debian-12") || !manifest.open(QIODevice::ReadOnly) ||
            !changed.open(QIODevice::WriteOnly))
            qFatal("cannot write below %s", qPrintable(own));
        QJsonObject platform = QJsonDocument::fromJson(manifest.readAll()).object();
        QJsonObject build = platform["build"].toObject();
        build[QLatin1String(field)] = value;
        platform["build"] = build;
        changed.write(QJsonDocument(platform).toJson());
        changed.close();
        const Catalog catalog = loadCatalog({QStringLiteral(RESOURCES_DIR), own});
        if (!catalog.problems.isEmpty())
            qFatal("%s", qPrintable(catalog.problems.first().message));
        return catalog;
    }
    RunRecord rebuildWith(const Catalog &catalog)
    {
        deploy::Deployer deployer(
            m_desk->workspace(), catalog,
            std::shared_ptr<host::Hypervisor>(&m_desk->host(), [](host::Hypervisor *) {}),
            deploy::makeFileSecretStore(m_folder + "/secrets"));
        auto plan = deployer.planTemplate("debian-12", {}, BakeDepth::Configured, true);
        if (!plan) {
            qWarning() << plan.error().text();
            return {};
        }
        return deployer.start(*plan)->wait();
    }
};

QTEST_GUILESS_MAIN(TestBakePlan)
#include "test_bake_plan.moc"
