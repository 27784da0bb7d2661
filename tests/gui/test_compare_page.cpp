// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/phase_chart.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFileDialog>
#include <QImage>
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
        QVERIFY(!m->find("exportPng")->isVisible());
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
        auto *chart = m->find<widgets::PhaseChart>("phaseChart");
        QTRY_COMPARE(chart->comparison().strategies.size(), 2);
        QTest::qWait(100); // a queued replot lays the axes out
        QStringList seen;
        for (int y = 0; y < chart->height(); y += 4) {
            for (int x = 0; x < chart->width(); x += 4) {
                const QString text = chart->textAt({x, y});
                if (!text.isEmpty() && !seen.contains(text))
                    seen << text;
            }
        }
        QVERIFY2(seen.join(u'\n').contains(QStringLiteral("OS-only: ")), qPrintable(seen.join(u'\n')));
        QVERIFY2(seen.join(u'\n').contains(QStringLiteral("Pre-installed: ")), qPrintable(seen.join(u'\n')));
    }

    void chartIsExportedAsAskedFor()
    {
        saveRuns();
        show();
        auto *chart = m->find<widgets::PhaseChart>("phaseChart");
        QTRY_COMPARE(chart->comparison().strategies.size(), 2);
        const QString file = m->folder.filePath(QStringLiteral("chart.png"));
        const QSize before = chart->size();
        QVERIFY(chart->savePng(file, 900, 400, 2.0));
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1800, 800));
        QCOMPARE(chart->size(), before);
        int colours = 0;
        QSet<QRgb> different;
        for (int x = 0; x < image.width(); x += 5) {
            for (int y = 0; y < image.height(); y += 5)
                different.insert(image.pixel(x, y));
        }
        colours = int(different.size());
        QVERIFY2(colours > 6, qPrintable(QString::number(colours)));
        QVERIFY(!chart->savePng(QStringLiteral("/no/such/folder/chart.png"), 900, 400, 1.0));
    }

    void csvIsWrittenThroughTheDialog()
    {
        saveRuns();
        show();
        QTRY_VERIFY(m->find("exportCsv")->isVisible());
        QTRY_COMPARE(m->find<QTableView>("runTable")->model()->rowCount(), 3);
        m->click("exportCsv");
        auto *dialog = m->window->findChild<QFileDialog *>(QStringLiteral("exportCsvDialog"));
        QVERIFY(dialog);
        const QString file = m->folder.filePath(QStringLiteral("table.csv"));
        dialog->setDirectory(m->folder.path());
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("phase,strategy,"));
    }

private:
    void show()
    {
        m->show();
        m->click("goCompare");
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
