// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict_tables.h"
#include "tables/advice_model.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/comparison_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QSlider>
#include <QStatusBar>
#include <QTableView>

using namespace bakeoff;
using catalog::Strategy;
using widgets::FigureChart;

namespace {

catalog::RunRecord run(const QString &id, Strategy strategy, double seconds)
{
    catalog::RunRecord made = samples::run(id, strategy, seconds);
    catalog::RunNode node;
    node.node = QStringLiteral("web-1");
    node.serviceId = QStringLiteral("apache");
    made.nodes = {node};
    return made;
}

catalog::TemplateRecord goldenOrOs(const QString &service)
{
    catalog::TemplateRecord made;
    made.id = QStringLiteral("image-") + service;
    made.kind = service.isEmpty() ? catalog::TemplateKind::Os : catalog::TemplateKind::PreInstalled;
    made.platformId = QStringLiteral("debian-12");
    made.serviceId = service;
    made.depth = service.isEmpty() ? catalog::BakeDepth::OsOnly : catalog::BakeDepth::Configured;
    made.build_s = 100;
    made.allocatedSize = Bytes::mebi(500);
    made.builtAt = QDateTime(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
    return made;
}

} // namespace

/// The Compare page as a manager uses it.
class TestVerdictPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->dataFolders = {QStringLiteral(RESOURCES_DIR)};
    }
    void cleanup() { m.reset(); }

    void answersInOneSentence()
    {
        show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY2(answer().contains(QLatin1String("deploys a month")), qPrintable(answer()));
        QVERIFY(m->find<QLabel>("answerConditions")->text().contains(QLatin1String("Patched every 7 day")));
        QVERIFY(!m->find<FigureChart>("breakEvenChart")->figure().isEmpty());
        QCOMPARE(m->find<FigureChart>("scoreChart")->figure().categories.size(), 5);
    }

    void firstLookHasReferenceRuns()
    {
        m->show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        // Really measured elsewhere, labelled as such, and gone once there are runs of one's own.
        QTRY_VERIFY2(answer().contains(QLatin1String("deploys a month")), qPrintable(answer()));
        QVERIFY(
            m->find<widgets::MessageStrip>("answerNote")->text().contains(QLatin1String("Reference runs")));
        const QString before = answer();
        saveMeasured();
        QTRY_VERIFY(answer() != before);
        QTRY_VERIFY(m->find<widgets::MessageStrip>("answerNote")->text().isEmpty());
    }

    void nothingMeasuredSaysHowToGetIt()
    {
        QTemporaryDir pricesOnly;
        QVERIFY(QDir().mkpath(pricesOnly.filePath(QStringLiteral("prices"))));
        QVERIFY(QFile::link(QStringLiteral(RESOURCES_DIR "/prices/article"),
                            pricesOnly.filePath(QStringLiteral("prices/article"))));
        m->dataFolders = {pricesOnly.path()};
        m->show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY2(answer().contains(QLatin1String("Compare both")), qPrintable(answer()));
        auto *table = m->find<QTableView>("adviceTable");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QCOMPARE(table->model()->index(0, tables::AdviceModel::AdviceColumn).data().toString(),
                 QStringLiteral("not measured yet"));
        QVERIFY(!m->find<QAbstractButton>("applyAdvice")->isEnabled());
    }

    void sliderIsFollowed()
    {
        show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY(answer().contains(QLatin1String("deploys a month")));
        const QString before = answer();
        auto *slider = m->find<QSlider>("slider-deploys");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QTRY_VERIFY2(answer().contains(QLatin1String("at 1,000 deploys a month")), qPrintable(answer()));
        QVERIFY(answer() != before);
        QCOMPARE(m->find<QDoubleSpinBox>("number-deploys")->value(), 1000.0);
        // Back to what the matrix says.
        m->click("reset-deploys");
        QTRY_COMPARE(answer(), before);
    }

    void assumptionsAreKept()
    {
        show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY(answer().contains(QLatin1String("deploys a month")));
        auto *window = m->find<QDoubleSpinBox>("number-window-days");
        window->setFocus();
        window->selectAll();
        QTest::keyClicks(window, QStringLiteral("30"));
        QTest::keyClick(window, Qt::Key_Return);
        QTRY_VERIFY(m->find<QLabel>("answerConditions")->text().contains(QLatin1String("every 30 day")));
        m->window.reset(); // what was set is written at the latest now
        const QJsonObject kept = m->workspace->setting(QStringLiteral("comparison_assumptions")).toObject();
        QCOMPARE(kept.value(QLatin1String("window-days")).toString(), QStringLiteral("30"));
    }

    void patchesAreSetByHand()
    {
        show();
        openTab(widgets::ComparisonPage::PatchIndex);
        auto *rate = m->find<QDoubleSpinBox>("patchRate");
        auto *streams = m->find<QTableView>("streamTable")->model();
        const auto patches = [&] { return streams->index(0, 1).data().toString(); };
        QTRY_VERIFY(streams->rowCount() > 0);
        const QString platform = m->find<QComboBox>("patchRatePlatform")->currentText();
        QCOMPARE(streams->index(0, 0).data().toString(), platform);
        const double before = rate->value();
        const QString counted = patches();
        QVERIFY(!m->find<QAbstractButton>("resetPatchRate")->isEnabled());
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("100"));
        QTest::keyClick(rate, Qt::Key_Return);
        QTRY_COMPARE(patches(), QStringLiteral("100"));
        QVERIFY2(streams->index(0, 2).data().toString().startsWith(QLatin1String("assumed: 100.0 a year")),
                 qPrintable(streams->index(0, 2).data().toString()));
        QVERIFY(m->find<QLabel>("answerConditions")->text().contains(QLatin1String("set by hand")));
        m->click("resetPatchRate");
        QTRY_COMPARE(patches(), counted);
        QCOMPARE(rate->value(), before);
        m->click("manageHistories");
        QTRY_VERIFY(m->find("historiesDialog")->isVisible());
        QTest::keyClick(m->find("historiesDialog"), Qt::Key_Escape);
        rate->setValue(50);
        m->window.reset(); // kept with the other assumptions
        const QJsonObject kept = m->workspace->setting(QStringLiteral("comparison_assumptions")).toObject();
        QCOMPARE(kept.value(QLatin1String("patches-a-year"))
                     .toObject()
                     .value(QLatin1String("debian-12"))
                     .toString(),
                 QStringLiteral("50"));
    }

    void adviceIsOneStep()
    {
        show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        auto *slider = m->find<QSlider>("slider-deploys");
        QTRY_VERIFY(answer().contains(QLatin1String("deploys a month")));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End); // so often that baking pays
        QTRY_VERIFY(m->find<QAbstractButton>("applyAdvice")->isEnabled());
        m->click("applyAdvice");
        auto *table = m->find<QTableView>("adviceTable")->model();
        const auto planOfApache = [table] {
            for (int row = 0; row < table->rowCount(); ++row) {
                if (table->index(row, tables::AdviceModel::ServiceColumn).data().toString() ==
                        QLatin1String("Apache") &&
                    table->index(row, tables::AdviceModel::PlatformColumn).data().toString() ==
                        QLatin1String("Debian 12"))
                    return table->index(row, tables::AdviceModel::PlanColumn).data().toString();
            }
            return QString();
        };
        QTRY_COMPARE(planOfApache(), catalog::displayName(catalog::BakeDepth::Configured));
        QTRY_VERIFY(!m->find<QAbstractButton>("applyAdvice")->isEnabled());
        QVERIFY(m->window->statusBar()->currentMessage().contains(QLatin1String("1 cell")));
        m->action("actionUndo")->trigger();
        QTRY_COMPARE(planOfApache(), catalog::displayName(Strategy::OsOnly));
    }

    void articleToTheWon()
    {
        show();
        openTab(widgets::ComparisonPage::CostIndex);
        auto *profile = m->find<QComboBox>("usageProfile");
        QTRY_VERIFY(profile->isVisible());
        profile->setFocus();
        QTest::keyClick(profile, Qt::Key_Home);
        QTRY_VERIFY2(m->find<QLabel>("billSum")->text().contains(QLatin1String("3,583,600 KRW")),
                     qPrintable(m->find<QLabel>("billSum")->text()));
        auto *bill = m->find<QTableView>("billTable")->model();
        QCOMPARE(bill->rowCount(), 5);
        QStringList won;
        for (int row = 0; row < bill->rowCount(); ++row)
            won << bill->index(row, 5).data().toString();
        QCOMPARE(won.join(u' '), QStringLiteral("633,600 600,000 1,700,000 650,000 3,583,600"));
        QCOMPARE(m->find<FigureChart>("totalCostChart")->figure().categories.size(), 3);
    }

    void scenarioIsSwitchedOn()
    {
        show();
        openTab(widgets::ComparisonPage::RiskIndex);
        auto *table = m->find<QTableView>("scenarioTable")->model();
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->index(0, 3).data().toString(), QStringLiteral("no"));
        QWidget *tab = m->find("riskTab");
        auto *check = tab->findChild<QCheckBox *>(QStringLiteral("check-mirror-down"));
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(10, check->height() / 2));
        QTRY_COMPARE(table->index(0, 3).data().toString(), QStringLiteral("yes"));
        // Runs that failed are shown with their interval and cause.
        QCOMPARE(m->find<FigureChart>("failureChart")->figure().whiskers.size(), 2);
        QCOMPARE(m->find<QTableView>("causeTable")->model()->rowCount(), 1);
    }

    void reportIsWritten()
    {
        show();
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY(answer().contains(QLatin1String("deploys a month")));
        for (const char *name : {"report.pdf", "report.html", "report.csv"}) {
            m->click("makeReport");
            auto *dialog = m->find<QFileDialog>("reportDialog");
            const QString path = m->folder.filePath(QLatin1String(name));
            dialog->selectFile(path);
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
            QTRY_VERIFY2(QFileInfo(path).size() > 1000, name);
            QTRY_VERIFY(!m->window->findChild<QFileDialog *>(QStringLiteral("reportDialog")));
        }
        QFile html(m->folder.filePath(QStringLiteral("report.html")));
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains(answer().toHtmlEscaped().toUtf8()));
    }

private:
    QString answer() const { return m->find<QLabel>("answerSentence")->text(); }

    void openTab(int index)
    {
        m->click("goCompare");
        m->find<widgets::ComparisonPage>("comparisonPage")->showTab(index);
    }

    void show()
    {
        saveMeasured();
        m->show();
    }

    void saveMeasured()
    {
        QVERIFY(m->workspace->saveTemplate(goldenOrOs({})));
        QVERIFY(m->workspace->saveTemplate(goldenOrOs(QStringLiteral("apache"))));
        QVERIFY(m->workspace->saveRun(run(QStringLiteral("a"), Strategy::PreInstalled, 40)));
        QVERIFY(m->workspace->saveRun(run(QStringLiteral("b"), Strategy::OsOnly, 400)));
        catalog::RunRecord failed = run(QStringLiteral("c"), Strategy::OsOnly, 100);
        failed.outcome = catalog::Outcome::Failed;
        failed.failure.phase = catalog::Phase::Install;
        failed.failure.node = QStringLiteral("web-1");
        failed.failure.stepId = QStringLiteral("web-1:install");
        failed.failure.message = QStringLiteral("No package.");
        QVERIFY(m->workspace->saveRun(failed));
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestVerdictPages)
#include "test_verdict_pages.moc"
