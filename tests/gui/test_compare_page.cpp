// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/runs_model.h"
#include "widgets/charts/chart_scene.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/page_header.h"
#include "widgets/compare/comparison_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>

#include <qcustomplot.h>

using namespace bakeoff;
using catalog::CloneMode;
using catalog::Strategy;
using widgets::ChartPlace;
using widgets::FigureChart;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void emptyLeadsToDeploy();
    void answersWithASentenceAndNumbers();
    void onlyWhatWasMeasuredCanBeChosen();
    void aBarForEachStrategyAndCloneMode();
    void hoverTellsValues();
    void theThreeMinutesAreSwitchedOn();
    void copyingAgainstInstallingIsAnswered();
    void aBarLeadsToItsRuns();
    void aBarIsReachedByKeys();
    void hostsAreChosen();
    void datesNarrowWhatCounts();
    void referenceRunsStandInUntilThereAreOwn();
    void referenceRunsAreNeverMixedIn();
    void whoseRunsIsOneChoice();
    void allPhasesAreSeenAtOnce();
    void aRunTellsWhatItRanOn();
    void shippedReferenceRunsAreLabelledAndGiveWay();
    void followsTheLanguage();

private:
    void save(const catalog::RunRecord &run) { QVERIFY(m->workspace->saveRun(run)); }
    static catalog::RunRecord run(const char *id, Strategy strategy, double seconds,
                                  CloneMode mode = CloneMode::Linked, int day = 1)
    {
        catalog::RunRecord made = samples::run(QLatin1String(id), strategy, seconds);
        made.cloneMode = mode;
        made.startedAt = QDateTime(QDate(2025, 3, day), QTime(12, 0), Qt::UTC);
        return made;
    }
    void saveRuns()
    {
        save(run("a", Strategy::PreInstalled, 21));
        save(run("b", Strategy::OsOnly, 51));
        save(run("c", Strategy::OsOnly, 71));
    }
    void show()
    {
        m->show();
        m->click("goCompare");
        page().showTab(widgets::ComparisonPage::DeployTimeIndex);
        QVERIFY(m->find("deployTimeTab")->isVisible());
    }
    QString sentence() { return m->find<QLabel>("comparisonSentence")->text(); }
    int runsUsed() { return m->find<QTableView>("runTable")->model()->rowCount(); }
    FigureChart *chart() { return m->find<FigureChart>("deployChart"); }
    void activate(const char *name, int index)
    {
        auto *box = m->find<QComboBox>(name);
        QVERIFY(index >= 0 && index < box->count());
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    /// As a person does: a click in the middle of a bar.
    void clickBar(int series, int category)
    {
        QTRY_VERIFY(chart()->positionOf({ChartPlace::Kind::Bar, series, category}));
        auto *plot = chart()->findChild<QCustomPlot *>();
        QTest::mouseClick(
            plot, Qt::LeftButton, {},
            plot->mapFrom(chart(), *chart()->positionOf({ChartPlace::Kind::Bar, series, category})));
    }
    widgets::ComparisonPage &page() { return *m->find<widgets::ComparisonPage>("comparisonPage"); }
    QList<catalog::RunRecord> reference()
    {
        QList<catalog::RunRecord> runs{run("r1", Strategy::PreInstalled, 30),
                                       run("r2", Strategy::OsOnly, 300)};
        for (catalog::RunRecord &each : runs)
            each.host.cpuModel = QStringLiteral("Reference CPU");
        return runs;
    }

    std::unique_ptr<WindowFixture> m;
};

void TestComparePage::emptyLeadsToDeploy()
{
    show();
    QTRY_VERIFY(!m->find("readingRuns")->isVisible());
    QVERIFY(!m->find("deployChart")->isVisible());
    QWidget *page = m->find("deployTimeTab");
    auto *button = page->findChild<QAbstractButton *>(QStringLiteral("emptyStateButton"));
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m->find("deployPage")->isVisible());
}

void TestComparePage::answersWithASentenceAndNumbers()
{
    saveRuns();
    show();
    QTRY_COMPARE(runsUsed(), 3);
    QVERIFY(m->find<QLabel>("comparisonSentence")->isVisible());
    QVERIFY2(sentence().startsWith(QStringLiteral("Pre-installed was 2.9 times as fast")),
             qPrintable(sentence()));
    auto *phases = m->find<QTableView>("phaseTable")->model();
    QVERIFY(phases->rowCount() >= 4);
    QVERIFY(m->find("comparisonNote")->isVisible()); // measured under TCG, and says so
    QVERIFY(!m->find("phaseCloneMode")->isVisible());
    QVERIFY(!m->find("compareSource")->isVisible()); // nothing to choose between
    QVERIFY(!m->find("referenceNote")->isVisible());
}

void TestComparePage::onlyWhatWasMeasuredCanBeChosen()
{
    saveRuns();
    save(samples::run("k", Strategy::OsOnly, 20, QStringLiteral("kvm")));
    show();
    auto *acceleration = m->find<QComboBox>("compareAcceleration");
    QTRY_COMPARE(acceleration->count(), 2);
    QCOMPARE(m->find<QComboBox>("compareTopology")->count(), 1);
    activate("compareAcceleration", acceleration->findData(QStringLiteral("kvm")));
    QTRY_COMPARE(runsUsed(), 1); // never averaged together
    QVERIFY(!m->find("comparisonNote")->isVisible());
    activate("compareAcceleration", acceleration->findData(QStringLiteral("tcg")));
    QTRY_COMPARE(runsUsed(), 3);
    QVERIFY(m->find("comparisonNote")->isVisible());
}

void TestComparePage::aBarForEachStrategyAndCloneMode()
{
    saveRuns();
    save(run("d", Strategy::PreInstalled, 40, CloneMode::Full));
    save(run("e", Strategy::OsOnly, 90, CloneMode::Full));
    show();
    QTRY_COMPARE(chart()->figure().categories.size(), 4);
    const QStringList sentences = sentence().split(u'\n');
    QCOMPARE(sentences.size(), 2);
    QVERIFY2(sentences.at(0).startsWith(QStringLiteral("Linked clone: Pre-installed was")),
             qPrintable(sentence()));
    QVERIFY2(sentences.at(1).startsWith(QStringLiteral("Full copy: Pre-installed was")),
             qPrintable(sentence()));
    // The table has one clone mode at a time.
    auto *phases = m->find<QTableView>("phaseTable")->model();
    const auto total = [&] { return phases->index(phases->rowCount() - 1, 1).data().toString(); };
    QCOMPARE(total(), QStringLiteral("21.0 s"));
    activate("phaseCloneMode", 1);
    QCOMPARE(total(), QStringLiteral("40.0 s"));
}

void TestComparePage::hoverTellsValues()
{
    saveRuns();
    show();
    QTRY_COMPARE(chart()->figure().categories.size(), 2);
    QTRY_VERIFY(chart()->positionOf({ChartPlace::Kind::Bar, 1, 1}));
    const QString text = chart()->textAt(*chart()->positionOf({ChartPlace::Kind::Bar, 1, 1}));
    QVERIFY2(text.startsWith(QStringLiteral("OS-only, Linked clone (n = 2)\nBoot: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("2 run(s), under TCG")), qPrintable(text));
}

void TestComparePage::theThreeMinutesAreSwitchedOn()
{
    saveRuns();
    show();
    QTRY_COMPARE(chart()->figure().categories.size(), 2);
    QVERIFY(!chart()->positionOf({ChartPlace::Kind::Mark, 0, -1}));
    auto *entry = chart()->findChild<QCheckBox *>(QStringLiteral("legend-article"));
    entry->setFocus();
    QTest::keyClick(entry, Qt::Key_Space);
    QTRY_VERIFY(chart()->positionOf({ChartPlace::Kind::Mark, 0, -1}));
    const QString text = chart()->textAt(*chart()->positionOf({ChartPlace::Kind::Mark, 0, -1}));
    QVERIFY2(text.contains(QStringLiteral("3 min 00 s")), qPrintable(text));
    // New runs leave it on.
    save(run("d", Strategy::OsOnly, 61));
    QTRY_COMPARE(runsUsed(), 4);
    QVERIFY(chart()->isShown(QStringLiteral("article")));
}

void TestComparePage::copyingAgainstInstallingIsAnswered()
{
    saveRuns();
    show();
    auto *answer = m->find<QLabel>("copySentence");
    QTRY_VERIFY2(answer->text().contains(QStringLiteral("was not measured here")),
                 qPrintable(answer->text()));
    QVERIFY(answer->text().contains(QStringLiteral("deploy with the clone mode “Full copy”")));
    save(run("d", Strategy::PreInstalled, 40, CloneMode::Full)); // its clone phase took 1 s
    QTRY_VERIFY2(
        answer->text().contains(QStringLiteral("is not true here: a full copy took 1.0 s, installing")),
        qPrintable(answer->text()));
}

void TestComparePage::aBarLeadsToItsRuns()
{
    saveRuns();
    show();
    clickBar(1, 1);
    auto *runs = m->find<FigureChart>("singleRunsChart");
    QTRY_VERIFY(runs->isVisible());
    QVERIFY(!chart()->isVisible());
    QCOMPARE(runs->figure().series.first().points.size(), 2);
    QVERIFY(runs->figure().title.contains(QStringLiteral("OS-only")));
    // A click on a point finds its run in the table.
    QTRY_VERIFY(runs->positionOf({ChartPlace::Kind::Point, 0, 1}));
    auto *plot = runs->findChild<QCustomPlot *>();
    QTest::mouseClick(plot, Qt::LeftButton, {},
                      plot->mapFrom(runs, *runs->positionOf({ChartPlace::Kind::Point, 0, 1})));
    auto *table = m->find<QTableView>("runTable");
    QCOMPARE(table->currentIndex().data(tables::RunsModel::RunIdRole).toString(),
             runs->figure().series.first().points.at(1).y() == 71 ? QStringLiteral("c")
                                                                  : QStringLiteral("b"));
    // New runs are shown in it, too.
    save(run("d", Strategy::OsOnly, 61));
    QTRY_COMPARE(runs->figure().series.first().points.size(), 3);
    m->click("backToBars");
    QVERIFY(chart()->isVisible());
    QVERIFY(!runs->isVisible());
}

void TestComparePage::aBarIsReachedByKeys()
{
    saveRuns();
    show();
    QTRY_COMPARE(chart()->figure().categories.size(), 2);
    auto *plot = chart()->findChild<QCustomPlot *>();
    plot->setFocus();
    QTRY_VERIFY(chart()->positionOf({ChartPlace::Kind::Bar, 1, 1}));
    QTest::keyClick(plot, Qt::Key_Down);
    QTest::keyClick(plot, Qt::Key_Return);
    QTRY_VERIFY(m->find("singleRunsChart")->isVisible());
    QTRY_VERIFY(m->find("backToBars")->hasFocus());
    QTest::keyClick(m->find("backToBars"), Qt::Key_Space);
    QVERIFY(chart()->isVisible());
}

void TestComparePage::hostsAreChosen()
{
    saveRuns();
    catalog::RunRecord other = run("d", Strategy::OsOnly, 99);
    other.host.cpuModel = QStringLiteral("Other CPU");
    save(other);
    show();
    auto *hosts = m->find<QComboBox>("compareHost");
    QTRY_COMPARE(hosts->count(), 3);
    QTRY_COMPARE(runsUsed(), 4);
    auto *note = m->find<widgets::MessageStrip>("comparisonNote");
    QVERIFY2(note->text().contains(QStringLiteral("2 host(s)")), qPrintable(note->text()));
    activate("compareHost", hosts->findText(QStringLiteral("Other CPU")));
    QTRY_COMPARE(runsUsed(), 1);
    QVERIFY(!note->text().contains(QStringLiteral("host(s)")));
}

void TestComparePage::datesNarrowWhatCounts()
{
    save(run("a", Strategy::OsOnly, 40, CloneMode::Linked, 1));
    save(run("b", Strategy::OsOnly, 50, CloneMode::Linked, 10));
    save(run("c", Strategy::OsOnly, 60, CloneMode::Linked, 20));
    show();
    QTRY_COMPARE(runsUsed(), 3);
    auto *from = m->find<QDateEdit>("compareFrom");
    auto *to = m->find<QDateEdit>("compareTo");
    QCOMPARE(from->date(), QDate(2025, 3, 1));
    QCOMPARE(to->date(), QDate(2025, 3, 20));
    QVERIFY(!m->find("compareAllDates")->isVisible());
    from->setDate(QDate(2025, 3, 2));
    QTRY_COMPARE(runsUsed(), 2);
    to->setDate(QDate(2025, 3, 15));
    QTRY_COMPARE(runsUsed(), 1);
    to->setDate(QDate(2025, 3, 5));
    QTRY_COMPARE(runsUsed(), 0);
    QTRY_VERIFY2(sentence().contains(QStringLiteral("Choose other dates")), qPrintable(sentence()));
    m->click("compareAllDates");
    QTRY_COMPARE(runsUsed(), 3);
    // All dates go on with the newest run.
    save(run("d", Strategy::OsOnly, 60, CloneMode::Linked, 25));
    QTRY_COMPARE(runsUsed(), 4);
    QCOMPARE(to->date(), QDate(2025, 3, 25));
}

void TestComparePage::referenceRunsStandInUntilThereAreOwn()
{
    show();
    page().setReference({QStringLiteral("Reference CPU, 2026-01, TCG"), reference(), {}});
    QTRY_COMPARE(runsUsed(), 2);
    auto *note = m->find<widgets::MessageStrip>("referenceNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(QStringLiteral("Reference CPU, 2026-01, TCG")));
    QVERIFY(m->find("measureOwn")->isVisible());
    QVERIFY2(sentence().startsWith(QStringLiteral("Pre-installed was 10.0 times")), qPrintable(sentence()));
    saveRuns();
    QTRY_VERIFY2(sentence().startsWith(QStringLiteral("Pre-installed was 2.9 times")),
                 qPrintable(sentence()));
    QCOMPARE(runsUsed(), 3);
    QVERIFY(!note->isVisible());
    QVERIFY(!m->find("measureOwn")->isVisible());
}

void TestComparePage::referenceRunsAreNeverMixedIn()
{
    saveRuns();
    show();
    page().setReference({QStringLiteral("Reference CPU, 2026-01, TCG"), reference(), {}});
    QTRY_VERIFY(m->find("compareSource")->isVisible());
    QTRY_COMPARE(runsUsed(), 3);
    QVERIFY(!m->find("referenceNote")->isVisible());
    activate("compareSource", 1);
    QTRY_COMPARE(runsUsed(), 2);
    QTRY_VERIFY(m->find("referenceNote")->isVisible());
    QCOMPARE(m->find<QComboBox>("compareHost")->currentText(), QStringLiteral("Reference CPU"));
    // What a person chose stays, also when own runs come in.
    save(run("d", Strategy::OsOnly, 61));
    QTest::qWait(50);
    QVERIFY(m->find("referenceNote")->isVisible());
    QCOMPARE(runsUsed(), 2);
    activate("compareSource", 0);
    QTRY_COMPARE(runsUsed(), 4);
    QVERIFY(!m->find("referenceNote")->isVisible());
}

void TestComparePage::whoseRunsIsOneChoice()
{
    saveRuns();
    show();
    page().setReference({QStringLiteral("Reference CPU, 2026-01, TCG"), reference(), {}});
    QTRY_VERIFY(m->find("compareSource")->isVisible());
    auto *here = m->find<QComboBox>("compareSource");
    auto *besideTheAnswer = m->find<QComboBox>("measuredRuns");
    activate("compareSource", 1);
    QTRY_COMPARE(runsUsed(), 2);
    page().showTab(widgets::ComparisonPage::AnswerIndex);
    QVERIFY(besideTheAnswer->isVisible());
    QCOMPARE(besideTheAnswer->currentIndex(), 1);
    for (const int choice : {0, 1}) {
        activate("measuredRuns", choice);
        QTRY_COMPARE(runsUsed(), choice == 1 ? 2 : 3);
        QCOMPARE(here->currentIndex(), choice);
        QCOMPARE(m->find<widgets::MessageStrip>("referenceNote")->text().isEmpty(), choice == 0);
    }
}

void TestComparePage::allPhasesAreSeenAtOnce()
{
    m->dataFolders = {QStringLiteral(RESOURCES_DIR)};
    show();
    QTRY_VERIFY(m->find("referenceNote")->isVisible());
    auto *table = m->find<QTableView>("phaseTable");
    QTRY_VERIFY(table->model()->rowCount() > 4);
    const QModelIndex total = table->model()->index(table->model()->rowCount() - 1, 0);
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1000, 600)}) {
        m->window->resize(size);
        QTRY_VERIFY2(table->viewport()->rect().contains(table->visualRect(total)),
                     qPrintable(QStringLiteral("%1 wide").arg(size.width())));
        QCOMPARE(table->verticalScrollBar()->maximum(), 0);
    }
}

void TestComparePage::aRunTellsWhatItRanOn()
{
    saveRuns();
    show();
    QTRY_COMPARE(runsUsed(), 3);
    auto *table = m->find<QTableView>("runTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *detail = m->find<QLabel>("runDetail");
    QTRY_VERIFY(detail->isVisible());
    QVERIFY2(detail->text().contains(QStringLiteral("Test CPU")), qPrintable(detail->text()));
    // Those of the reference are in no workspace.
    page().setReference({QStringLiteral("label"), reference(), {}});
    QTRY_VERIFY(m->find("compareSource")->isVisible());
    activate("compareSource", 1);
    QTRY_COMPARE(runsUsed(), 2);
    QVERIFY(!detail->isVisible());
    table->setCurrentIndex(table->model()->index(0, 0));
    QTRY_VERIFY2(detail->text().contains(QStringLiteral("Reference CPU")), qPrintable(detail->text()));
}

void TestComparePage::shippedReferenceRunsAreLabelledAndGiveWay()
{
    m->dataFolders = {QStringLiteral(RESOURCES_DIR)};
    show();
    auto *note = m->find<widgets::MessageStrip>("referenceNote");
    QTRY_VERIFY2(note->text().contains(QLatin1String("Reference runs")), qPrintable(note->text()));
    // What was measured most comes first: each strategy in both clone modes.
    QTRY_COMPARE(chart()->figure().categories.size(), 4);
    saveRuns();
    QTRY_COMPARE(runsUsed(), 3);
    QVERIFY(!note->isVisible());
}

void TestComparePage::followsTheLanguage()
{
    saveRuns();
    show();
    QTRY_COMPARE(runsUsed(), 3);
    QEvent change(QEvent::LanguageChange);
    for (QWidget *each : m->find("deployTimeTab")->findChildren<QWidget *>())
        QApplication::sendEvent(each, &change);
    QTRY_COMPARE(runsUsed(), 3);
    QTRY_VERIFY(!chart()->figure().isEmpty());
}

QTEST_MAIN(TestComparePage)
#include "test_compare_page.moc"
