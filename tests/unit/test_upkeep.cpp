// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to templates after they were made, on a host without machines: baking a plan, revoking,
// deleting, exporting, checking, and the catalog that changes meanwhile.
#include "deploy/template_keeper.h"
#include "support/scripted_desk.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

class TestUpkeep : public QObject, ScriptedDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aBakeThatFailsDoesNotStopTheOthers()
    {
        m_host->script = [](const QString &what, const QString &subject) -> Result<> {
            return what == "install" && subject.contains("haproxy")
                       ? Result<>(fail(ErrorCode::Failed, "It broke."))
                       : Result<>{};
        };
        const QList<TemplateKey> wanted{{"debian-12", {}, BakeDepth::OsOnly},
                                        {"debian-12", "haproxy", BakeDepth::Configured},
                                        {"debian-12", "apache", BakeDepth::Configured}};
        const auto bake = [&] {
            auto plan = m_deployer->planBakes(wanted);
            return plan ? m_deployer->start(*plan)->wait() : RunRecord();
        };
        const RunRecord first = bake();
        QCOMPARE(first.outcome, Outcome::Failed);
        QVERIFY2(first.failure.stepId.contains("haproxy"), qPrintable(first.failure.stepId));
        QCOMPARE(m_host->domainNames(), QStringList());
        const auto made = m_workspace->templates();
        QCOMPARE(made->size(), 2);
        QCOMPARE(made->last().serviceId, QString("apache"));
        QCOMPARE(made->last().platformId, QString("debian-12"));
        // The same once more makes the rest, and then there is nothing to make.
        m_host->script = nullptr;
        QCOMPARE(m_deployer->planBakes(wanted)->missingTemplates, QStringList{"debian-12/haproxy"});
        QCOMPARE(bake().outcome, Outcome::Succeeded);
        QVERIFY(m_deployer->planBakes(wanted)->steps.isEmpty());
        QCOMPARE(m_workspace->templates()->size(), 3);
    }

    void aRevokedTemplateIsNotDeployedUntilItIsRestored()
    {
        QCOMPARE(deploy::revokeTemplate(*m_workspace, "os-debian-12", "  ").error().code, ErrorCode::Invalid);
        QVERIFY(deploy::revokeTemplate(*m_workspace, "os-debian-12", "wrong kernel"));
        QCOMPARE(m_workspace->templates()->first().statusReason, QString("wrong kernel"));
        QVERIFY(m_deployer->plan(request("web-single", Strategy::OsOnly))
                    ->missingTemplates.contains("debian-12"));
        QVERIFY(deploy::restoreTemplate(*m_workspace, "os-debian-12"));
        QVERIFY(m_deployer->plan(request("web-single", Strategy::OsOnly))->missingTemplates.isEmpty());
        QVERIFY(m_workspace->templates()->first().statusReason.isEmpty());
        QCOMPARE(deploy::revokeTemplate(*m_workspace, "ghost", "why").error().code, ErrorCode::NotFound);
    }

    void aTemplateInUseIsDeletedWhenItIsFree()
    {
        const RunRecord run = deploy(request("web-single", Strategy::OsOnly));
        QCOMPARE(run.outcome, Outcome::Succeeded);
        const auto refused = deploy::deleteTemplate(*m_workspace, "os-debian-12");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY2(refused.error().message.contains(run.deploymentId), qPrintable(refused.error().message));
        QCOMPARE(m_workspace->templates()->size(), 1);
        const auto gone = deploy::deleteTemplateWhenFree(*m_workspace, "os-debian-12");
        QVERIFY(gone);
        QVERIFY(!*gone);
        QCOMPARE(m_workspace->templates()->first().status, TemplateStatus::PendingDeletion);
        QVERIFY(m_deployer->plan(request("web-single", Strategy::OsOnly))
                    ->missingTemplates.contains("debian-12")); // nothing new stands on it
        auto destroyed = m_deployer->destroy(run.deploymentId);
        QVERIFY(destroyed);
        QCOMPARE((*destroyed)->wait().outcome, Outcome::Succeeded);
        QVERIFY(m_workspace->templates()->isEmpty());
        QCOMPARE(files(), QStringList());
    }

    void aPinnedGenerationIsCloned()
    {
        TemplateRecord newer = osTemplate(m_catalog, "debian-12");
        newer.id = "newer";
        newer.generation = 2;
        newer.diskFile = "newer.qcow2";
        QVERIFY(addTemplate(newer));
        DeployRequest asked = request("web-single", Strategy::OsOnly);
        QCOMPARE(deploy(asked).nodes.first().templateId, QString("newer"));
        asked.pinnedTemplates = QStringList{"os-debian-12"};
        QCOMPARE(deploy(asked).nodes.first().templateId, QString("os-debian-12"));
    }

    void aFullCopyKeepsNoTemplate()
    {
        DeployRequest asked = request("web-single", Strategy::OsOnly);
        asked.cloneMode = CloneMode::Full;
        QCOMPARE(deploy(asked).outcome, Outcome::Succeeded);
        QVERIFY(deploy::deleteTemplate(*m_workspace, "os-debian-12"));
    }

    void anExportIsAFolderOfItsOwnOrNothing()
    {
        const QString folder = m_folder->filePath("bundle");
        auto plan = m_deployer->planExport("os-debian-12", folder);
        QVERIFY(plan);
        QCOMPARE(m_deployer->start(*plan)->wait().outcome, Outcome::Succeeded);
        const QStringList written = QDir(folder).entryList(QDir::Files);
        QCOMPARE(QSet<QString>(written.cbegin(), written.cend()),
                 (QSet<QString>{"README.txt", "SHA256SUMS", "disk.qcow2", "domain.xml", "initrd",
                                "manifest.txt", "vmlinuz"}));
        QFile xml(folder + "/domain.xml");
        QVERIFY(xml.open(QIODevice::ReadOnly));
        const QByteArray text = xml.readAll();
        QVERIFY2(text.contains("/var/lib/libvirt/images/bundle/disk.qcow2"), text.constData());
        QVERIFY(!text.contains("urn:bakeoff")); // another's libvirt is not to take it for ours
        QCOMPARE(m_deployer->planExport("os-debian-12", folder).error().code, ErrorCode::AlreadyExists);
        // One that fails leaves no folder.
        m_host->script = [](const QString &what, const QString &) -> Result<> {
            return what == "flatten" ? Result<>(fail(ErrorCode::NoSpace, "The disk is full.")) : Result<>{};
        };
        const QString other = m_folder->filePath("other");
        QCOMPARE(m_deployer->start(*m_deployer->planExport("os-debian-12", other))->wait().outcome,
                 Outcome::Failed);
        QVERIFY(!QFile::exists(other));
    }

    void aCheckOfAllLeavesOutWhatCannotBeAskedAbout()
    {
        TemplateRecord foreign = osTemplate(m_catalog, "debian-12");
        foreign.id = "foreign";
        foreign.platformId = "plan9"; // its data folder was removed
        foreign.diskFile = "foreign.qcow2";
        QVERIFY(addTemplate(foreign));
        const auto all = m_deployer->planPatchCheck({});
        QVERIFY(all);
        QVERIFY(all->step("check:os-debian-12"));
        QVERIFY(!all->step("check:foreign"));
        QCOMPARE(m_deployer->planPatchCheck({"foreign"}).error().code, ErrorCode::NotFound);
    }

    void aNewCatalogCountsFromTheNextPlanOn()
    {
        QVERIFY(m_deployer->planTemplate("debian-12", "apache"));
        Catalog other = m_catalog;
        other.services.removeIf([](const Service &service) { return service.id == "apache"; });
        m_deployer->setCatalog(other);
        QCOMPARE(m_deployer->planTemplate("debian-12", "apache").error().code, ErrorCode::NotFound);
        QVERIFY(!m_deployer->catalog().service("apache"));
    }

    void aRecipeEditedDuringItsBakeMakesTheImageStale()
    {
        // The image was made from what was packed before; its digest must say so.
        const QString recipe = useOwnRecipeOf("apache");
        m_host->script = [&](const QString &what, const QString &) -> Result<> {
            if (what == "install")
                append(recipe, "# changed meanwhile\n");
            return {};
        };
        const auto bake = [&] {
            auto plan = m_deployer->planTemplate("debian-12", "apache");
            return plan ? m_deployer->start(*plan)->wait() : RunRecord();
        };
        QCOMPARE(bake().outcome, Outcome::Succeeded);
        const auto made = *m_workspace->templates();
        QCOMPARE(made.last().serviceId, QString("apache"));
        const image::TemplateInventory inventory(made, m_deployer->catalog());
        QVERIFY(inventory.staleness(made.last()).recipeChanged);
        m_host->script = nullptr;
        QCOMPARE(bake().outcome, Outcome::Succeeded);
        const auto again = *m_workspace->templates();
        QVERIFY(
            !image::TemplateInventory(again, m_deployer->catalog()).staleness(again.last()).recipeChanged);
    }

    void aRecipeEditedAfterThePlanDoesNotStopTheDeploy()
    {
        const QString recipe = useOwnRecipeOf("apache");
        const TemplateRecord golden = goldenImage(m_deployer->catalog(), "debian-12", "apache");
        QVERIFY(addTemplate(golden));
        auto plan = m_deployer->plan(request("web-single", Strategy::PreInstalled));
        QVERIFY(plan);
        QCOMPARE(plan->missingTemplates, QStringList());
        append(recipe, "# changed after the plan\n");
        const RunRecord run = m_deployer->start(*plan)->wait();
        QCOMPARE(run.outcome, Outcome::Succeeded);
        QCOMPARE(run.nodes.first().templateId, golden.id);
        QVERIFY(m_deployer->plan(request("web-single", Strategy::PreInstalled))
                    ->missingTemplates.contains("debian-12/apache")); // the next plan bakes it anew
        // A revoked one is no way out.
        QVERIFY(m_deployer->destroy(run.deploymentId).value()->wait().outcome == Outcome::Succeeded);
        QVERIFY(deploy::revokeTemplate(*m_workspace, golden.id, "wrong"));
        const RunRecord refused = m_deployer->start(*plan)->wait();
        QCOMPARE(refused.outcome, Outcome::Failed);
        QVERIFY2(refused.failure.message.contains("debian-12/apache"), qPrintable(refused.failure.message));
    }

private:
    /// The deployer takes a copy of the service's folder from now on. Returns the path of its first recipe.
    QString useOwnRecipeOf(const QString &id)
    {
        const QString own = m_folder->filePath("own/" + id);
        Catalog catalog = m_catalog;
        for (Service &service : catalog.services) {
            if (service.id != id)
                continue;
            QDir().mkpath(own);
            for (const QString &name : QDir(service.folder).entryList(QDir::Files))
                QFile::copy(QDir(service.folder).filePath(name), own + '/' + name);
            service.folder = own;
        }
        m_deployer->setCatalog(catalog);
        return own + "/install.pp";
    }
    static void append(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        file.setPermissions(file.permissions() | QFileDevice::WriteOwner);
        if (!file.open(QIODevice::Append) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "test_upkeep.moc"
