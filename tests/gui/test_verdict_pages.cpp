// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/usage_profile.h"
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
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollArea>
#include <QSlider>
#include <QStatusBar>
#include <QTableView>
#include <QWheelEvent>

#include <cmath>

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

    void whatWasMeasuredIsChosen()
    {
        show();
        catalog::RunRecord full = run(QStringLiteral("full"), Strategy::OsOnly, 900);
        full.cloneMode = catalog::CloneMode::Full;
        QVERIFY(m->workspace->saveRun(full));
        openTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY2(answer().contains(QLatin1String("40.0 s against 6 min 40 s")), qPrintable(answer()));
        const auto choose = [this](const char *name, int index) {
            auto *box = m->find<QComboBox>(name);
            QVERIFY(box->isVisible());
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        };
        choose("measuredCloneMode", 1); // pre-installed was never copied in full
        QTRY_VERIFY2(!answer().contains(QLatin1String("40.0 s")), qPrintable(answer()));
        choose("measuredCloneMode", 0);
        QTRY_VERIFY(answer().contains(QLatin1String("40.0 s against 6 min 40 s")));
        auto *note = m->find<widgets::MessageStrip>("answerNote");
        QVERIFY(!note->text().contains(QLatin1String("Reference runs")));
        choose("measuredRuns", 1);
        QTRY_VERIFY2(note->text().contains(QLatin1String("Reference runs")), qPrintable(note->text()));
        QVERIFY(!answer().contains(QLatin1String("40.0 s against")));
        choose("measuredRuns", 0);
        QTRY_VERIFY(answer().contains(QLatin1String("40.0 s against 6 min 40 s")));
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

    void instanceTypesAreAddedAndRemoved()
    {
        show();
        openTab(widgets::ComparisonPage::CostIndex);
        auto *profile = m->find<QComboBox>("usageProfile");
        QTRY_VERIFY(profile->isVisible());
        QTRY_COMPARE(billRows(), 4);
        choosePrices(QStringLiteral("us-east-1-2026-07"));
        m->click(qPrintable(QStringLiteral("group-%1").arg(int(planning::AssumptionGroup::Workload))));
        m->click("addInstanceType");
        auto *type = m->find<QComboBox>("lineType-0");
        QTRY_VERIFY(type->lineEdit()->hasFocus()); // typing goes on at once
        QTest::keyClicks(type->lineEdit(), QStringLiteral("M5.XLARGE"));
        enter(type->lineEdit());
        QTRY_COMPARE(type->currentText(), QStringLiteral("m5.xlarge"));
        // Part of a name is enough when only one has it.
        type->lineEdit()->selectAll();
        QTest::keyClicks(type->lineEdit(), QStringLiteral("m5.2x"));
        enter(type->lineEdit());
        QTRY_COMPARE(type->currentText(), QStringLiteral("m5.2xlarge"));
        type->lineEdit()->selectAll();
        QTest::keyClicks(type->lineEdit(), QStringLiteral("m5.xlarge"));
        enter(type->lineEdit());
        QTRY_COMPARE(type->currentText(), QStringLiteral("m5.xlarge"));
        enterNumber("lineCount-0", "3");
        enterNumber("lineHours-0", "120");
        // One m5.large all month, three m5.xlarge for 120 hours, 6,000 GB in and 15,000 GB out, 100 of them
        // free.
        const double usd = 720 * 0.096 + 3 * 120 * 0.192 + (10240 * 0.09 + (15000 - 100 - 10240) * 0.085);
        const QString sum = QLocale().toString(std::round(usd * 1400), 'f', 0) + QStringLiteral(" KRW");
        QTRY_VERIFY2(billSum().contains(sum), qPrintable(billSum() + sum));
        auto *bill = m->find<QTableView>("billTable")->model();
        QCOMPARE(bill->index(1, 1).data().toString(), QStringLiteral("m5.xlarge"));
        QCOMPARE(bill->index(1, 2).data().toString(), QStringLiteral("360 h"));
        QCOMPARE(bill->index(1, 5).data().toString(), QStringLiteral("96,768"));
        // Emptied, it is the whole month again.
        auto *hours = m->find<QDoubleSpinBox>("lineHours-0");
        hours->setFocus();
        hours->selectAll();
        QTest::keyClick(hours, Qt::Key_Delete);
        QTest::keyClick(hours, Qt::Key_Return);
        QTRY_COMPARE(bill->index(1, 2).data().toString(), QStringLiteral("2,160 h"));
        // What no line may have is refused in a sentence, and the field says what holds.
        enterNumber("lineHours-0", "0.5");
        QVERIFY(m->find<widgets::MessageStrip>("assumptionProblem")
                    ->text()
                    .contains(QLatin1String("from 1 to 744")));
        QCOMPARE(hours->value(), 0.0);
        // The wheel scrolls; it changes nothing under it.
        auto *count = m->find<QDoubleSpinBox>("lineCount-0");
        m->window->activateWindow(); // which the list under the field was
        m->find<QAbstractButton>("addInstanceType")->setFocus();
        QTRY_VERIFY(m->find<QAbstractButton>("addInstanceType")->hasFocus());
        for (QWidget *under : {static_cast<QWidget *>(count), static_cast<QWidget *>(type)}) {
            const QPointF place = under->rect().center();
            QWheelEvent turn(place, under->mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton,
                             Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(under, &turn);
        }
        QCOMPARE(count->value(), 3.0);
        QCOMPARE(type->currentText(), QStringLiteral("m5.xlarge"));
        // Nothing of it is cut off at the right.
        auto *area = m->find<QScrollArea>("assumptionScroll");
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(
                     QStringLiteral("%1 in %2").arg(area->widget()->width()).arg(area->viewport()->width())));
        const int rows = billRows();
        m->click("removeLine-0");
        QTRY_COMPARE(billRows(), rows - 1);
        QTRY_VERIFY(!m->window->findChild<QWidget *>(QStringLiteral("lineType-0")));
    }

    void aLineWithoutAPriceIsSaid()
    {
        show();
        openTab(widgets::ComparisonPage::CostIndex);
        choosePrices(QStringLiteral("us-east-1-2026-07"));
        m->click(qPrintable(QStringLiteral("group-%1").arg(int(planning::AssumptionGroup::Workload))));
        m->click("addInstanceType");
        m->click("addInstanceType");
        for (const char *name : {"lineType-0", "lineType-1"}) {
            auto *line = m->find<QComboBox>(name)->lineEdit();
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, QLatin1String(name) == QLatin1String("lineType-0")
                                       ? QStringLiteral("t3.micro")
                                       : QStringLiteral("c5.large"));
            enter(line);
        }
        QTRY_COMPARE(billRows(), 6);
        choosePrices(QStringLiteral("article"));
        QTRY_COMPARE(billRows(), 5);
        auto *note = m->find<QLabel>("lineNote-1");
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QLatin1String("c5.large")), qPrintable(note->text()));
        m->find<widgets::ComparisonPage>("comparisonPage")->showTab(widgets::ComparisonPage::AnswerIndex);
        QTRY_VERIFY(m->find<QLabel>("answerConditions")
                        ->text()
                        .contains(QLatin1String("no such instance type: t3.micro, c5.large.")));
        // They are still there for prices that have them.
        choosePrices(QStringLiteral("us-east-1-2026-07"));
        QTRY_COMPARE(billRows(), 6);
        QVERIFY(!note->isVisible());
        QCOMPARE(m->find<QComboBox>("lineType-1")->currentText(), QStringLiteral("c5.large"));
        // The first goes, and the second takes its place.
        m->click("removeLine-0");
        QTRY_COMPARE(billRows(), 5);
        QCOMPARE(m->find<QComboBox>("lineType-0")->currentText(), QStringLiteral("c5.large"));
        m->window.reset();
        const QJsonArray kept = m->workspace->setting(QStringLiteral("comparison_assumptions"))
                                    .toObject()
                                    .value(QLatin1String("more-instances"))
                                    .toArray();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].toObject().value(QLatin1String("type")).toString(), QStringLiteral("c5.large"));
    }

    void aProfileOfOnesOwn()
    {
        show();
        openTab(widgets::ComparisonPage::CostIndex);
        auto *profile = m->find<QComboBox>("usageProfile");
        QTRY_VERIFY(profile->isVisible());
        QVERIFY(!m->find<QAbstractButton>("removeProfile")->isEnabled());
        m->click(qPrintable(QStringLiteral("group-%1").arg(int(planning::AssumptionGroup::Workload))));
        enterNumber("number-instances", "4");
        m->click("addInstanceType");
        QTRY_COMPARE(billRows(), 5);
        const QString bill = billSum();
        // No name, and one of the product's, are refused with a sentence, and asked again.
        m->click("keepProfile");
        name(QStringLiteral("  "));
        QTRY_VERIFY(nameDialog() && nameDialog()->labelText().contains(QLatin1String("no name")));
        name(QStringLiteral("as in the article"));
        QTRY_VERIFY(nameDialog() && nameDialog()->labelText().contains(QLatin1String("of the product")));
        name(QStringLiteral("Our shop"));
        QTRY_VERIFY(!nameDialog());
        QTRY_COMPARE(profile->currentText(), QStringLiteral("Our shop"));
        QVERIFY(m->find<QAbstractButton>("removeProfile")->isEnabled());
        QCOMPARE(billSum(), bill);
        // Another, and it again.
        profile->setFocus();
        QTest::keyClick(profile, Qt::Key_Home);
        QTRY_VERIFY(billSum().contains(QLatin1String("3,583,600 KRW")));
        QVERIFY(!m->find<QAbstractButton>("removeProfile")->isEnabled());
        QTest::keyClick(profile, Qt::Key_End);
        QTRY_COMPARE(billSum(), bill);
        // It is still there when the workspace is opened again, and the name is asked for before it is
        // replaced.
        m->window.reset();
        m->show();
        openTab(widgets::ComparisonPage::CostIndex);
        profile = m->find<QComboBox>("usageProfile");
        QTRY_COMPARE(profile->currentText(), QStringLiteral("Our shop"));
        QTRY_COMPARE(billSum(), bill);
        m->click(qPrintable(QStringLiteral("group-%1").arg(int(planning::AssumptionGroup::Workload))));
        enterNumber("number-instances", "5");
        QTRY_VERIFY(billSum() != bill);
        const QString larger = billSum();
        QCOMPARE(profile->currentIndex(), -1);
        for (const bool replaces : {false, true}) {
            m->click("keepProfile");
            name(QStringLiteral("our shop"));
            auto *question = m->find<QMessageBox>("replaceProfileQuestion");
            QTRY_VERIFY(question->isVisible());
            QTest::mouseClick(replaces ? m->find<QAbstractButton>("replaceProfile")
                                       : question->button(QMessageBox::Cancel),
                              Qt::LeftButton);
            QTRY_VERIFY(!m->window->findChild<QMessageBox *>(QStringLiteral("replaceProfileQuestion")));
            QCOMPARE(profile->currentText(), replaces ? QStringLiteral("our shop") : QString());
        }
        QCOMPARE(profile->count(), 5);
        QCOMPARE(billSum(), larger);
        m->click("removeProfile");
        m->click("removeProfileNow");
        QTRY_COMPARE(profile->count(), 4);
        QCOMPARE(profile->currentIndex(), -1);
        QCOMPARE(billSum(), larger);
        QCOMPARE(m->workspace->setting(planning::usageProfilesKey).toArray(), QJsonArray());
    }

    void aProfileThatCannotBeWrittenIsTold()
    {
        show();
        openTab(widgets::ComparisonPage::CostIndex);
        auto *profile = m->find<QComboBox>("usageProfile");
        QTRY_COMPARE(billRows(), 4);
        QVERIFY(m->workspace->setSetting(planning::usageProfilesKey, QStringLiteral("of a later version")));
        m->click("keepProfile");
        name(QStringLiteral("Ours"));
        auto *message = m->find<QMessageBox>("profileError");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QLatin1String("Another version")), qPrintable(message->text()));
        message->close();
        QCOMPARE(profile->count(), 4);
        QCOMPARE(m->workspace->setting(planning::usageProfilesKey).toString(),
                 QStringLiteral("of a later version"));
    }

    void aReadOnlyWorkspaceKeepsNoProfile()
    {
        saveMeasured();
        auto reader = storage::Workspace::open(m->path(), storage::Workspace::Mode::ReadOnly);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
        QVERIFY((*reader)->isReadOnly());
        std::swap(m->workspace, *reader);
        m->show();
        openTab(widgets::ComparisonPage::CostIndex);
        auto *keep = m->find<QAbstractButton>("keepProfile");
        QTRY_VERIFY(keep->isVisible());
        QVERIFY(!keep->isEnabled());
        QVERIFY2(keep->toolTip().contains(QLatin1String("Another program")), qPrintable(keep->toolTip()));
        m->window.reset();
        m->backend.reset();
        std::swap(m->workspace, *reader);
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

    QString billSum() const { return m->find<QLabel>("billSum")->text(); }
    int billRows() const { return m->find<QTableView>("billTable")->model()->rowCount(); }

    /// As a person ends typing; a list of what fits may be open over it.
    static void enter(QWidget *field)
    {
        QWidget *list = QApplication::activePopupWidget();
        QTest::keyClick(list ? list : field, Qt::Key_Return);
        if (QWidget *left = QApplication::activePopupWidget())
            left->close();
    }

    void enterNumber(const char *name, const char *text)
    {
        auto *number = m->find<QDoubleSpinBox>(name);
        QTRY_VERIFY2(number->isVisible(), name);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QString::fromLatin1(text));
        QTest::keyClick(number, Qt::Key_Return);
    }

    void choosePrices(const QString &id)
    {
        auto *prices = m->find<QComboBox>("priceSet");
        QTRY_VERIFY(prices->findData(id) >= 0);
        prices->setFocus();
        QTest::keyClick(prices, Qt::Key_Home);
        while (prices->currentData().toString() != id && prices->currentIndex() + 1 < prices->count())
            QTest::keyClick(prices, Qt::Key_Down);
        QCOMPARE(prices->currentData().toString(), id);
    }

    QInputDialog *nameDialog() const
    {
        const auto all = m->window->findChildren<QInputDialog *>(QStringLiteral("keepProfileDialog"));
        for (QInputDialog *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    void name(const QString &typed)
    {
        QTRY_VERIFY(nameDialog());
        auto *field = nameDialog()->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }

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
