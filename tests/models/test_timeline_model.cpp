// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_values.h"
#include "tables/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bakeoff;
using catalog::Phase;
using engine::StepEvent;
using engine::StepState;
using tables::TimelineModel;

namespace {

StepEvent told(const QString &step, const QString &node, Phase phase, StepState state, double at_s,
               double fraction = -1)
{
    return {step, node, phase, state, at_s, fraction, {}};
}

/// Lanes and their bars, a line each: "web-1", "  clone 0-1".
QString printed(const TimelineModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex lane = model.index(row, 0);
        lines << lane.data().toString();
        for (int i = 0; i < model.rowCount(lane); ++i) {
            const QModelIndex bar = model.index(i, 0, lane);
            lines << QStringLiteral("  %1 %2-%3")
                         .arg(catalog::toId(Phase(bar.data(TimelineModel::PhaseRole).toInt())))
                         .arg(bar.data(TimelineModel::StartRole).toDouble())
                         .arg(bar.data(TimelineModel::EndRole).toDouble());
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesALaneForEachMachineAndABarForEachStep()
    {
        const catalog::Catalog catalog = samples::catalog();
        TimelineModel model(catalog);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(samples::plan({}));
        QCOMPARE(printed(model), QStringLiteral("web-1"));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Waiting, 0));
        QCOMPARE(printed(model), QStringLiteral("web-1"));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Running, 0));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Running, 0.5, 0.5));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Succeeded, 1));
        model.apply(told("boot", "web-1", Phase::Boot, StepState::Running, 1));
        model.apply(told("boot", "web-1", Phase::Boot, StepState::Succeeded, 15));
        model.apply(told("check", "", Phase::Health, StepState::Running, 15));
        model.apply(told("check", "", Phase::Health, StepState::Succeeded, 17));
        model.finish();
        QCOMPARE(printed(model), QStringLiteral("web-1\n  clone 0-1\n  boot 1-15\nWhole\n  health 15-17"));
        QCOMPARE(model.stepsDone(), 3);
        QVERIFY(!model.isRunning());
    }

    void growsWhileItRuns()
    {
        const catalog::Catalog catalog = samples::catalog();
        TimelineModel model(catalog);
        model.setPlan(samples::plan({}));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Running, 3));
        const double first = model.now_s();
        QTRY_VERIFY(model.now_s() > first);
        const QModelIndex bar = model.index(0, 0, model.index(0, 0));
        QVERIFY(bar.data(TimelineModel::EndRole).toDouble() > 3);
        model.finish();
        const double last = model.now_s();
        QTest::qWait(20);
        QCOMPARE(model.now_s(), last);
        QCOMPARE(bar.data(TimelineModel::StateRole).toInt(), int(StepState::Cancelled));
    }

    void templatesComeBeforeTheOrigin()
    {
        const catalog::Catalog catalog = samples::catalog();
        TimelineModel model(catalog);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        catalog::Plan plan = samples::plan({}, true);
        plan.estimate_s = 40;
        model.setPlan(plan);
        model.apply(told("t-os", "", Phase::Template, StepState::Running, 0));
        QVERIFY(!model.origin_s());
        QVERIFY(!model.remaining_s());
        model.apply(told("t-os", "", Phase::Template, StepState::Succeeded, 30));
        model.apply(told("t-boot", "bake-apache", Phase::Template, StepState::Succeeded, 90));
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Running, 100));
        QCOMPARE(model.origin_s().value(), 100.0);
        QCOMPARE(model.preparation_s(), 100.0);
        QVERIFY(model.elapsed_s() < 5);
        QVERIFY(model.remaining_s().value() > 35 && model.remaining_s().value() <= 40);
        QVERIFY(model.index(0, 0).data(TimelineModel::PreparationRole).toBool());
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Templates"));
    }

    void progressCountsPartsOfSteps()
    {
        const catalog::Catalog catalog = samples::catalog();
        TimelineModel model(catalog);
        model.setPlan(samples::plan({})); // five steps
        model.apply(told("clone", "web-1", Phase::Clone, StepState::Succeeded, 1));
        model.apply(told("boot", "web-1", Phase::Boot, StepState::Running, 1, 0.5));
        QCOMPARE(model.fraction(), 1.5 / 5);
        QVERIFY2(model.currentActivity().contains(QStringLiteral("web-1")),
                 qPrintable(model.currentActivity()));
    }
};

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "test_timeline_model.moc"
