// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_scene.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/comparison_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace bakeoff;
using catalog::Strategy;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void emptyLeadsToDeploy()
    {
        show();
        QVERIFY(!m->find("deployChart")->isVisible());
        QWidget *page = m->find("comparePage");
        auto *button = page->findChild<QAbstractButton *>(QStringLiteral("emptyStateButton"));
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m->find("deployPage")->isVisible());
    }

    void answersWithASentenceAndNumbers()
    {
        saveRuns();
        show();
        QTRY_VERIFY(m->find<QLabel>("comparisonSentence")->isVisible());
        QTRY_VERIFY2(!m->find<QLabel>("comparisonSentence")->text().isEmpty(), "sentence");
        QTRY_COMPARE(m->find<QTableView>("runTable")->model()->rowCount(), 3);
        auto *phases = m->find<QTableView>("phaseTable")->model();
        QVERIFY(phases->rowCount() >= 4);
        QVERIFY(m->find("comparisonNote")->isVisible()); // measured under TCG, and says so
    }

    void onlyWhatWasMeasuredCanBeChosen()
    {
        saveRuns();
        QVERIFY(m->workspace->saveRun(samples::run("k", Strategy::OsOnly, 20, QStringLiteral("kvm"))));
        show();
        auto *acceleration = m->find<QComboBox>("compareAcceleration");
        QTRY_COMPARE(acceleration->count(), 2);
        QCOMPARE(m->find<QComboBox>("compareTopology")->count(), 1);
        acceleration->setFocus();
        acceleration->setCurrentIndex(acceleration->findData(QStringLiteral("kvm")));
        Q_EMIT acceleration->activated(acceleration->currentIndex());
        QTRY_COMPARE(m->find<QTableView>("runTable")->model()->rowCount(), 1); // never averaged together
        QVERIFY(!m->find("comparisonNote")->isVisible());
    }

    void hoverTellsValues()
    {
        saveRuns();
        show();
        auto *chart = m->find<widgets::FigureChart>("deployChart");
        QTRY_COMPARE(chart->figure().categories.size(), 2);
        QTRY_VERIFY(chart->positionOf({widgets::ChartPlace::Kind::Bar, 1, 1}));
        QTRY_VERIFY2(chart->textAt(*chart->positionOf({widgets::ChartPlace::Kind::Bar, 1, 1}))
                         .startsWith(QStringLiteral("OS-only, Linked clone, runs: 2\nBoot: ")),
                     qPrintable(chart->textAt(*chart->positionOf({widgets::ChartPlace::Kind::Bar, 1, 1}))));
    }

    void bothCloneModesAndTheClaimAboutCopying()
    {
        saveRuns();
        catalog::RunRecord full = samples::run("f", Strategy::PreInstalled, 60);
        full.cloneMode = catalog::CloneMode::Full;
        full.phases[0].end_s = 45; // of 60: copying
        full.phases[1].start_s = 45;
        full.phases[1].end_s = 50;
        full.phases[2].start_s = 50;
        QVERIFY(m->workspace->saveRun(full));
        show();
        auto *chart = m->find<widgets::FigureChart>("deployChart");
        QTRY_COMPARE(chart->figure().categories.size(), 3);
        // 45 s of copying against 50 s of installing (medians of 40 and 60).
        QTRY_VERIFY2(m->find<QLabel>("copyingSentence")->text().contains(QLatin1String("not here")),
                     qPrintable(m->find<QLabel>("copyingSentence")->text()));
        QCOMPARE(m->find<QTableView>("runTable")->model()->rowCount(), 1); // those of the newest one's mode
        // The article's three minutes can be switched on.
        QVERIFY(!chart->isShown(QStringLiteral("article")));
        chart->setShown(QStringLiteral("article"), true);
        QVERIFY(chart->isShown(QStringLiteral("article")));
    }

    void referenceRunsAreLabelledAndGiveWay()
    {
        m->dataFolders = {QStringLiteral(RESOURCES_DIR)};
        show();
        auto *note = m->find<widgets::MessageStrip>("comparisonNote");
        QTRY_VERIFY2(note->text().contains(QLatin1String("Reference runs")), qPrintable(note->text()));
        QTRY_COMPARE(m->find<widgets::FigureChart>("deployChart")->figure().categories.size(), 2);
        saveRuns();
        QTRY_COMPARE(m->find<QTableView>("runTable")->model()->rowCount(), 3);
        QVERIFY(!note->text().contains(QLatin1String("Reference runs")));
    }

private:
    void show()
    {
        m->show();
        m->click("goCompare");
        m->find<widgets::ComparisonPage>("comparisonPage")->showTab(widgets::ComparisonPage::DeployTimeIndex);
        QVERIFY(m->find("comparePage")->isVisible());
    }
    void saveRuns()
    {
        QVERIFY(m->workspace->saveRun(samples::run("a", Strategy::PreInstalled, 21)));
        QVERIFY(m->workspace->saveRun(samples::run("b", Strategy::OsOnly, 51)));
        QVERIFY(m->workspace->saveRun(samples::run("c", Strategy::OsOnly, 71)));
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestComparePage)
#include "test_compare_page.moc"
