// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of templates, and the list of what is being made.
#include "deploy/planner.h"
#include "support/sample_values.h"
#include "tables/manifest_model.h"
#include "tables/templates_model.h"
#include "tables/work_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bakeoff;
using catalog::BakeDepth;
using catalog::TemplateKey;
using catalog::TemplateRecord;
using engine::StepState;
using tables::TemplatesModel;
using tables::WorkModel;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto strict = Tester::FailureReportingMode::QtTest;

/// Names of a tree, children indented.
QString printed(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, u' ') + index.data().toString() + QStringLiteral(" | ") +
                index.siblingAtColumn(TemplatesModel::StatusColumn).data().toString() + u'\n';
        text += printed(model, index, depth + 1);
    }
    return text;
}

} // namespace

class TestTemplateModels : public QObject
{
    Q_OBJECT

    const catalog::Catalog m_catalog = samples::catalog();

    TemplateRecord os(const QString &id, const QString &platform, int generation) const
    {
        TemplateRecord record;
        record.id = id;
        record.platformId = platform;
        record.generation = generation;
        record.recipeDigest = image::osRecipeDigest(m_catalog, *m_catalog.platform(platform));
        record.allocatedSize = Bytes::mebi(700);
        return record;
    }
    TemplateRecord golden(const QString &id, const QString &parent, int generation = 1) const
    {
        TemplateRecord record = os(id, QStringLiteral("debian-12"), generation);
        record.kind = catalog::TemplateKind::PreInstalled;
        record.serviceId = QStringLiteral("apache");
        record.depth = BakeDepth::Configured;
        record.parentId = parent;
        record.recipeDigest =
            catalog::recipeDigest(m_catalog, *m_catalog.service("apache"), *m_catalog.platform("debian-12"));
        return record;
    }
    catalog::Plan bakes() const
    {
        const image::TemplateInventory inventory({}, m_catalog);
        return *deploy::planBakes({TemplateKey{"debian-12", {}, BakeDepth::OsOnly},
                                   TemplateKey{"debian-12", "apache", BakeDepth::Configured},
                                   TemplateKey{"debian-12", "haproxy", BakeDepth::Configured}},
                                  2, {m_catalog, inventory, {}});
    }
    static engine::StepEvent told(const QString &step, StepState state, double at_s, double fraction = -1)
    {
        return {step, {}, catalog::Phase::Template, state, at_s, fraction, {}};
    }

private Q_SLOTS:
    void theTreeFollowsAncestry()
    {
        TemplatesModel model(m_catalog);
        Tester tester(&model, strict);
        catalog::RunRecord run = samples::run(QStringLiteral("r"), catalog::Strategy::PreInstalled, 9);
        run.nodes = {{"web-1", "web", "apache", "g2", 512, 1, {}}};
        catalog::DeploymentRecord deployment = samples::deployment(QStringLiteral("d"));
        deployment.runId = QStringLiteral("r");
        const QList<TemplateRecord> templates{os("a", "debian-12", 1), os("b", "debian-12", 2),
                                              os("c", "debian-13", 1), golden("g1", "a", 1),
                                              golden("g2", "b", 2),    golden("g3", "gone", 3)};
        model.setFacts({templates, {deployment}, {run}, {}, tables::stalenessOf(templates, m_catalog), {}});
        const QList<TemplateRecord> marked =
            tables::withStaleStatus(templates, tables::stalenessOf(templates, m_catalog));
        QCOMPARE(marked[3].status, catalog::TemplateStatus::Stale);
        QCOMPARE(marked[4].status, catalog::TemplateStatus::Ready);
        QCOMPARE(printed(model), QStringLiteral("Debian 12 | Ready\n" // generation 2 first
                                                "  Apache | Ready\n"
                                                "    web-1 of Single web server | Running\n"
                                                "Debian 12 | Ready\n"
                                                "  Apache | Stale\n" // its OS template was built anew
                                                "Debian 13 | Ready\n"
                                                "From OS templates that were deleted | \n"
                                                "  Apache | Stale\n"));
        QCOMPARE(model.record(model.indexOf("g2"))->id, QStringLiteral("g2"));
        QVERIFY(!model.record(model.indexOf("d/web-1")));
        QCOMPARE(model.previousGeneration(*model.record("g2"))->id, QStringLiteral("g1"));
        QVERIFY(!model.previousGeneration(*model.record("g1")));
        model.setFacts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void workGoesFromWaitingToDone()
    {
        WorkModel model(m_catalog);
        Tester tester(&model, strict);
        model.setPlan(bakes());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.count(WorkModel::State::Waiting), 3);
        QCOMPARE(model.fraction(), 0.0);
        QVERIFY(!model.remaining_s()); // nothing of the kind was ever measured
        model.apply(told("debian-12:build", StepState::Running, 0, 0.5));
        QCOMPARE(model.index(0, 0).data(WorkModel::FractionRole).toDouble(), 0.5);
        model.apply(told("debian-12:build", StepState::Succeeded, 60));
        QCOMPARE(model.count(WorkModel::State::Done), 1);
        QVERIFY(model.remaining_s()); // from what the first one took
        QVERIFY(qAbs(model.fraction() - 1.0 / 3) < 1e-9);
        model.apply(told("debian-12/apache:install", StepState::Running, 61));
        QCOMPARE(model.count(WorkModel::State::Working), 1);
        model.tick(100);
        QCOMPARE(model.index(1, WorkModel::TimeColumn).data().toString(), formatSeconds(39));
    }

    void oneThatFailsSaysWhyAndIsToBeMadeAgain()
    {
        WorkModel model(m_catalog);
        model.setPlan(bakes());
        engine::StepEvent event = told("debian-12/apache:install", StepState::Failed, 5);
        event.text = QStringLiteral("It broke.");
        model.apply(event);
        model.apply(
            told("debian-12/apache:configure", StepState::Cancelled, 6)); // what stopped because of it
        QCOMPARE(model.index(1, WorkModel::StepColumn).data().toString(), QStringLiteral("It broke."));
        QCOMPARE(model.index(1, 0).data(WorkModel::StateRole).toInt(), int(WorkModel::State::Failed));
        model.finish();
        QCOMPARE(model.count(WorkModel::State::Cancelled), 2);
        QCOMPARE(model.unfinished().size(), 3);
    }

    void theTimeLeftCountsWhatGoesSideBySide()
    {
        WorkModel model(m_catalog);
        model.setPlan(bakes(), {{"debian-12", 60}, {"debian-12/apache", 100}, {"debian-12/haproxy", 100}});
        QCOMPARE(*model.remaining_s(), 130.0); // 260 seconds of work, two at a time
        model.apply(told("debian-12:build", StepState::Succeeded, 60));
        QCOMPARE(*model.remaining_s(), 100.0);
    }

    void manifestsDifferByName()
    {
        tables::ManifestModel model;
        Tester tester(&model, strict);
        TemplateRecord one;
        one.packages = {{"bash", "5.2", {}, {}}, {"libc6:amd64", "2.36", {}, {}}, {"vim", "9", {}, {}}};
        one.outdated = {{"libc6", "2.36", "2.37", true}};
        TemplateRecord other = one;
        other.packages = {{"bash", "5.2", {}, {}}, {"libc6:amd64", "2.37", {}, {}}, {"nano", "7", {}, {}}};
        model.setTemplate(one);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(1, tables::ManifestModel::NewerColumn).data().toString().contains("2.37"));
        model.setOther(other);
        QCOMPARE(model.rowCount(), 3); // libc6 differs, nano came, vim went
        QCOMPARE(model.index(1, tables::ManifestModel::VersionColumn).data().toString(), QStringLiteral("–"));
        model.clearOther();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("bash"));
    }
};

QTEST_GUILESS_MAIN(TestTemplateModels)
#include "test_template_models.moc"
