// SPDX-License-Identifier: GPL-3.0-or-later
// How charts write numbers and tell series apart.
#include "catalog/run.h"
#include "widgets/charts/chart_numbers.h"
#include "widgets/charts/chart_style.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace bakeoff;
using report::Figure;

namespace {

constexpr double day = 24 * 3600;

report::FigureSeries toned(const QString &tone)
{
    return {QStringLiteral("s"), QStringLiteral("S"), tone};
}

} // namespace

class TestChartStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void writesNumbers_data();
    void writesNumbers();
    void writesValues();
    void isToldApartWithoutHues();
};

void TestChartStyle::writesNumbers_data()
{
    QTest::addColumn<double>("won");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("korean");
    QTest::addColumn<QString>("english");
    QTest::newRow("the article's") << 3583600.0 << 0.0 << "358만"
                                   << "3.58M";
    QTest::newRow("nothing") << 0.0 << 500.0 << "0"
                             << "0";
    QTest::newRow("small") << 5000.0 << 0.0 << "5,000"
                           << "5K";
    QTest::newRow("below ten thousand") << 9999.0 << 1.0 << "9,999"
                                        << "9.999K";
    QTest::newRow("ten thousand") << 10000.0 << 0.0 << "1만"
                                  << "10K";
    QTest::newRow("grouped") << 35836000.0 << 0.0 << "3,584만"
                             << "35.8M";
    QTest::newRow("hundred million") << 1.2e8 << 0.0 << "1.2억"
                                     << "120M";
    QTest::newRow("billions") << 3.4e12 << 0.0 << "3.4조"
                              << "3,400B";
    QTest::newRow("rounding reaches the next unit") << 999950.0 << 0.0 << "100만"
                                                    << "1M";
    QTest::newRow("ten thousand of ten thousand") << 99999999.0 << 0.0 << "1억"
                                                  << "100M";
    QTest::newRow("less than nothing") << -633600.0 << 0.0 << "-63.4만"
                                       << "-634K";
    QTest::newRow("marks of half a million") << 3500000.0 << 500000.0 << "350만"
                                             << "3.5M";
    QTest::newRow("marks close to each other") << 3505000.0 << 5000.0 << "350.5만"
                                               << "3.505M";
}

void TestChartStyle::writesNumbers()
{
    QFETCH(double, won);
    QFETCH(double, step);
    QFETCH(QString, korean);
    QFETCH(QString, english);
    QCOMPARE(widgets::shortWon(won, step, QLocale(QLocale::Korean)), korean);
    QCOMPARE(widgets::shortWon(won, step, QLocale(QLocale::English)), english);
    // The unit of an axis decides, in the language its figure was made in.
    report::FigureAxis axis;
    axis.unit = QStringLiteral("원");
    QCOMPARE(widgets::tickText(axis, won, step, QLocale(QLocale::Korean)), korean);
    axis.unit = QStringLiteral("KRW");
    QCOMPARE(widgets::tickText(axis, won, step, QLocale(QLocale::English)), english);
}

void TestChartStyle::writesValues()
{
    const QLocale korean(QLocale::Korean);
    report::FigureAxis axis;
    axis.unit = QStringLiteral("원");
    QCOMPARE(widgets::valueText(axis, 3583600, korean), QStringLiteral("3,583,600원"));
    QCOMPARE(widgets::valueText(axis, 3583600), QStringLiteral("3,583,600 KRW"));
    QCOMPARE(widgets::valueText(axis, std::nan("")), QStringLiteral("–"));
    axis.unit = QStringLiteral("s");
    QCOMPARE(widgets::valueText(axis, 98), QStringLiteral("1 min 38 s"));
    axis.unit = QStringLiteral("images");
    QCOMPARE(widgets::valueText(axis, 12345), QStringLiteral("12,345 images"));
    axis.unit = QStringLiteral("개");
    axis.places = 1;
    QCOMPARE(widgets::valueText(axis, 1.25, korean), QStringLiteral("1.3개"));
    axis.isDate = true;
    QCOMPARE(widgets::valueText(axis, 20000 * day), QStringLiteral("2024-10-04"));
    QCOMPARE(widgets::valueText(axis, 20000 * day + 1800), QStringLiteral("2024-10-04 00:30 UTC"));
    // Marks of an axis have the places that their way apart needs.
    axis = {};
    QCOMPARE(widgets::tickText(axis, 0.1 + 0.2, 0.1), QStringLiteral("0.3"));
    QCOMPARE(widgets::tickText(axis, 1e-17, 0.5), QStringLiteral("0.0"));
    QCOMPARE(widgets::tickText(axis, 20000, 5000), QStringLiteral("20,000"));
    QCOMPARE(widgets::tickText(axis, 0.01, 0), QStringLiteral("0.01"));
}

void TestChartStyle::isToldApartWithoutHues()
{
    // What lies side by side differs in lightness or hatch, on paper and on a dark screen.
    Figure figure;
    for (const catalog::Phase phase : catalog::deployPhases)
        figure.series << toned(QStringLiteral("phase:") + catalog::toId(phase));
    Figure strategies;
    for (const char *tone : {"pre-installed", "os-only", "plan", "own-hardware"})
        strategies.series << toned(QLatin1String(tone));
    Figure costs;
    for (const char *tone : {"cost:instances", "cost:inbound", "cost:outbound", "cost:volumes", "cost:bake",
                             "cost:labour", "cost:unheard-of", "cost:another", "other:0", "other:1", ""})
        costs.series << toned(QLatin1String(tone));
    for (const auto theme : {widgets::Theme::Light, widgets::Theme::Dark}) {
        widgets::applyTheme(theme, QApplication::palette());
        for (const Figure &each : {figure, strategies, costs}) {
            const auto styles = widgets::seriesStyles(each, QApplication::palette());
            QCOMPARE(styles.size(), each.series.size());
            for (int i = 0; i + 1 < styles.size(); ++i) {
                const auto &a = styles.at(i);
                const auto &b = styles.at(i + 1);
                QVERIFY2(a.hatch != b.hatch || std::abs(qGray(a.color.rgb()) - qGray(b.color.rgb())) > 40,
                         qPrintable(each.series.at(i).tone));
                for (int j = i + 1; j < styles.size(); ++j)
                    QVERIFY2(styles.at(i) != styles.at(j), qPrintable(each.series.at(j).tone));
            }
        }
        const auto four = widgets::seriesStyles(strategies, QApplication::palette());
        for (int i = 0; i < four.size(); ++i) {
            for (int j = i + 1; j < four.size(); ++j)
                QVERIFY(four.at(i).dashes != four.at(j).dashes && four.at(i).shape != four.at(j).shape);
        }
    }
    // A tone has one look, whatever it stands beside.
    Figure alone;
    alone.series << toned(QLatin1String("cost:bake"));
    QCOMPARE(widgets::seriesStyles(alone, QApplication::palette()).first(),
             widgets::seriesStyles(costs, QApplication::palette()).at(4));
}

QTEST_MAIN(TestChartStyle)
#include "test_chart_style.moc"
