// SPDX-License-Identifier: GPL-3.0-or-later
// A vendor's cloud image, made here and with nothing of ours in it, becomes a template, and a service is
// deployed from it. Making it and importing it take a quarter of an hour under emulation: tests/run live-all.
#include "base/process.h"
#include "deploy/workspace_settings.h"
#include "image/cloud_image.h"
#include "image/import_plan.h"
#include "live/live_desk.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestCloudImage : public QObject
{
    Q_OBJECT

    QString m_base;
    std::unique_ptr<LiveDesk> m_desk;

    /// A vendor's image: without an agent, or with one that may not run commands.
    Result<QString> makeImage(const QString &agent)
    {
        // One that was made before, for working at this test.
        if (const QString made = qEnvironmentVariable("BAKEOFF_CLOUD_IMAGE"); !made.isEmpty())
            return made;
        auto mirror = deploy::mirrorOf(m_desk->workspace());
        if (!mirror)
            return tl::unexpected(mirror.error());
        const QString folder = m_base + QStringLiteral("/vendor-") + agent;
        auto made = checkedCommand(
            QStringLiteral("Making a vendor's image"),
            {QStringLiteral(MAKE_CLOUD_IMAGE),
             QStringList{folder, agent} +
                 mirror->sourceLines(*m_desk->catalog().platform(QStringLiteral("debian-12"))->build),
             {},
             {},
             {}},
            {{}, Deadline(std::chrono::minutes(30)), {}, {}});
        if (!made)
            return tl::unexpected(made.error());
        return folder + QStringLiteral("/cloud.qcow2");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_base = QStringLiteral("/var/tmp/bakeoff-cloud-%1").arg(getpid());
        QVERIFY(QDir().mkpath(m_base));
        auto desk = LiveDesk::open(m_base);
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_desk = std::move(*desk);
    }
    void cleanupTestCase() { LiveDesk::discard(std::move(m_desk), m_base); }

    void aVendorsImageIsImportedAndDeployed_data()
    {
        QTest::addColumn<QString>("agent");
        for (const char *agent : {"no-agent", "restricted-agent"})
            QTest::newRow(agent) << agent;
    }
    void aVendorsImageIsImportedAndDeployed()
    {
        QFETCH(QString, agent);
        const auto image = makeImage(agent);
        QVERIFY2(image, image ? "" : qPrintable(image.error().text() + image.error().detail));
        const auto digest = image::imageSha256(*image, {}, Deadline(), {});
        QVERIFY(digest);
        const auto plan = m_desk->deployer().planImport(QStringLiteral("debian-12"), {*image, {}, *digest});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text()));
        const RunRecord imported = m_desk->carryOut(*plan);
        QVERIFY2(imported.outcome == Outcome::Succeeded, qPrintable(imported.failure.message));
        QCOMPARE(m_desk->leftFiles(), QStringList());
        const auto records = m_desk->workspace().templates();
        QVERIFY(records);
        const auto newest = std::max_element(
            records->cbegin(), records->cend(),
            [](const TemplateRecord &a, const TemplateRecord &b) { return a.generation < b.generation; });
        QVERIFY(newest != records->cend());
        const auto found = m_desk->workspace().templateById(newest->id); // with its packages
        QVERIFY(found);
        const TemplateRecord &made = *found;
        QCOMPARE(image::sourceSha256(made.recipeDigest), *digest);
        QVERIFY(made.kernelFile.isEmpty());
        const auto has = [&made](const QString &name) {
            return std::any_of(made.packages.cbegin(), made.packages.cend(),
                               [&name](const PackageVersion &each) { return each.name == name; });
        };
        for (const char *name : {"cloud-init", "qemu-guest-agent", "puppet-agent"})
            QVERIFY2(has(QLatin1String(name)), name);

        DeployRequest wanted;
        wanted.topologyId = QStringLiteral("web-single");
        wanted.platformId = QStringLiteral("debian-12");
        const RunRecord run = m_desk->deploy(wanted);
        QVERIFY2(run.outcome == Outcome::Succeeded, qPrintable(run.failure.message));
        QCOMPARE(run.bootMethod, QString("bios"));
        QCOMPARE(run.nodes.first().templateId, made.id);
        const auto deployment = m_desk->deployment(run.deploymentId);
        QVERIFY(deployment);
        QVERIFY(httpGet(deployment->endpoints.first().port).contains("content=\"web-1\""));
        const auto asked = [&](const QString &command) {
            return m_desk
                ->inGuest(run.deploymentId, QStringLiteral("web-1"),
                          {QStringLiteral("/bin/sh"), QStringLiteral("-c"), command})
                .trimmed();
        };
        // By its own boot loader, on the whole disk, with its own name, and without anything of the import.
        QVERIFY(asked("cat /proc/cmdline").contains("root=LABEL=vendor"));
        QCOMPARE(asked("hostname"), QString("web-1"));
        QCOMPARE(asked("wc -c </etc/machine-id"), QString("33"));
        QCOMPARE(asked("ls /var/lib/cloud/instances /root/.ssh/authorized_keys 2>/dev/null"), QString());
        QCOMPARE(asked("systemctl is-active cloud-init.service"), QString("inactive"));
        QCOMPARE(asked("systemctl --failed --plain --no-legend"), QString());
        QVERIFY(asked("ls /etc/ssh/ssh_host_*").contains("ssh_host_ed25519_key"));
        QCOMPARE(m_desk->destroy(run.deploymentId).outcome, Outcome::Succeeded);
        QCOMPARE(m_desk->leftFiles(), QStringList());
        QCOMPARE(m_desk->leftProcesses(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCloudImage)
#include "test_cloud_image.moc"
