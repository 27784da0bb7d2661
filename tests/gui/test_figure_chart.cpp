// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_samples.h"
#include "widgets/charts/chart_scene.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <qcustomplot.h>

#include <cmath>

using namespace bakeoff;
using namespace figures;
using report::Figure;
using widgets::ChartPlace;
using widgets::FigureChart;
using Kind = ChartPlace::Kind;

namespace {

QImage drawn(FigureChart &chart)
{
    return chart.grab().toImage();
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/// Whether the plot took it.
bool wheel(QWidget *plot, int delta, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    const QPointF at = plot->rect().center();
    QWheelEvent event(at, plot->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(plot, &event);
    return event.isAccepted();
}

} // namespace

class TestFigureChart : public QObject
{
    Q_OBJECT

public:
    /// Dates are told in UTC wherever the person is.
    static void initMain() { qputenv("TZ", "Asia/Seoul"); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        widgets::applyTheme(widgets::Theme::Light, QApplication::palette());
        m_chart = std::make_unique<FigureChart>();
        m_chart->resize(800, 420);
    }
    void cleanup() { m_chart.reset(); }

    void hoverTellsBars();
    void hoverTellsLinesDotsAndMarks();
    void hoverShowsATip();
    void legendTogglesByMouse();
    void legendTogglesByKey();
    void marksAreSwitchedOn();
    void wheelAndDragZoomAndAllResets();
    void wheelScrollsThePage();
    void clicksTellTheBar();
    void keysGoFromValueToValue();
    void followsThePalette();
    void datesAreUtc();
    void countsAreMarkedWhole();
    void logarithmicAxesShowPowers();
    void saysWhyItIsEmpty();
    void keepsWhatNeedNotBeMade();

private:
    void show(const Figure &figure)
    {
        m_chart->setFigure(figure);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        (void)drawn(*m_chart); // lays the axes out
    }
    QCustomPlot *plot() { return m_chart->findChild<QCustomPlot *>(); }
    QString hover(const ChartPlace &place)
    {
        const auto at = m_chart->positionOf(place);
        return at ? m_chart->textAt(*at) : QStringLiteral("nowhere");
    }
    QCheckBox *entry(const char *id)
    {
        return m_chart->findChild<QCheckBox *>(QStringLiteral("legend-") + QLatin1String(id));
    }
    QPoint inPlot(const ChartPlace &place)
    {
        return plot()->mapFrom(m_chart.get(), m_chart->positionOf(place).value_or(QPoint()));
    }

    std::unique_ptr<FigureChart> m_chart;
};

void TestFigureChart::hoverTellsBars()
{
    show(stacked());
    QCOMPARE(hover({Kind::Bar, 1, 1}), QStringLiteral("OS-only, runs: 3\nInstall: 1 min 00 s (75 % of the "
                                                      "whole)\nmeasured\n3 runs"));
    QCOMPARE(hover({Kind::Bar, 0, 0}).section(u'\n', 1, 1),
             QStringLiteral("Boot: 10.0 s (67 % of the whole)"));
    // Between the end of the bar and of its whisker.
    const QPoint from = *m_chart->positionOf({Kind::Bar, 1, 1});
    const QPoint start = *m_chart->positionOf({Kind::Bar, 0, 1});
    const double pixelsPerSecond = double(from.x() - start.x()) / (50 - 10);
    const QPoint onWhisker(start.x() + int(pixelsPerSecond * (90 - 10)), from.y());
    QVERIFY2(m_chart->textAt(onWhisker).contains(QStringLiteral("from 1 min 20 s to 1 min 35 s")),
             qPrintable(m_chart->textAt(onWhisker)));
    QCOMPARE(m_chart->textAt({start.x(), from.y() - 60}), QString());
    QCOMPARE(m_chart->textAt({-5, -5}), QString());

    show(grouped());
    QCOMPARE(hover({Kind::Bar, 1, 1}),
             QStringLiteral("OS-only, runs: 3\nInstall: 1 min 00 s\nmeasured\n3 runs"));
    // Side by side: the lower one ends where the other goes on.
    QVERIFY(m_chart->positionOf({Kind::Bar, 0, 1})->x() < m_chart->positionOf({Kind::Bar, 1, 1})->x());
}

void TestFigureChart::hoverTellsLinesDotsAndMarks()
{
    show(lines());
    QCOMPARE(hover({Kind::Point, 1, 2}),
             QStringLiteral("OS-only: 3,583,600 KRW\nDeploys a month: 100\nfrom data"));
    // Far from its points, but on the line.
    const QPoint between =
        (*m_chart->positionOf({Kind::Point, 1, 1}) * 2 + *m_chart->positionOf({Kind::Point, 1, 2})) / 3;
    QVERIFY(m_chart->textAt(between).startsWith(QStringLiteral("OS-only: 100,000 KRW")));
    show(dots());
    QCOMPARE(hover({Kind::Point, 0, 1}), QStringLiteral("Run: 50.0 s\n2024-10-05 23:00 UTC\nmeasured"));
    QCOMPARE(hover({Kind::Mark, 0, -1}), QStringLiteral("Median\n45.0 s"));
}

void TestFigureChart::hoverShowsATip()
{
    show(stacked());
    QTest::mouseMove(plot(), inPlot({Kind::Bar, 0, 1}));
    QTRY_VERIFY2(QToolTip::text().contains(QStringLiteral("Boot: 20.0 s")), qPrintable(QToolTip::text()));
}

void TestFigureChart::legendTogglesByMouse()
{
    show(stacked());
    QSignalSpy changed(m_chart.get(), &FigureChart::shownChanged);
    const QImage before = drawn(*m_chart);
    QTest::mouseClick(entry("boot"), Qt::LeftButton);
    QVERIFY(!m_chart->isShown(QStringLiteral("boot")));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_chart->positionOf({Kind::Bar, 0, 0}));
    QTRY_VERIFY(drawn(*m_chart) != before);
    // The rest of the stack begins at 0, and the share is still of the whole deploy.
    QVERIFY(hover({Kind::Bar, 1, 1}).contains(QStringLiteral("Install: 1 min 00 s (75 %")));
    const QPoint install = *m_chart->positionOf({Kind::Bar, 1, 1});
    QTest::mouseClick(entry("boot"), Qt::LeftButton);
    QVERIFY(m_chart->isShown(QStringLiteral("boot")));
    QVERIFY(m_chart->positionOf({Kind::Bar, 1, 1}) != install);
    QVERIFY(m_chart->positionOf({Kind::Bar, 0, 0}));
}

void TestFigureChart::legendTogglesByKey()
{
    show(stacked());
    m_chart->activateWindow();
    entry("boot")->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(entry("boot")->hasFocus());
    QTest::keyClick(entry("boot"), Qt::Key_Right);
    QVERIFY(entry("install")->hasFocus());
    QTest::keyClick(entry("install"), Qt::Key_Space);
    QVERIFY(!m_chart->isShown(QStringLiteral("install")));
    QVERIFY(m_chart->isShown(QStringLiteral("boot")));
    QTest::keyClick(entry("install"), Qt::Key_Tab);
    QVERIFY(!entry("install")->hasFocus());
    QTest::keyClick(entry("install"), Qt::Key_Space);
    QVERIFY(m_chart->isShown(QStringLiteral("install")));
}

void TestFigureChart::marksAreSwitchedOn()
{
    show(stacked());
    QVERIFY(!m_chart->isShown(QStringLiteral("article")));
    QVERIFY(!m_chart->positionOf({Kind::Mark, 0, -1}));
    const int end = m_chart->positionOf({Kind::Bar, 1, 1})->x();
    QTest::mouseClick(entry("article"), Qt::LeftButton);
    QCOMPARE(hover({Kind::Mark, 0, -1}), QStringLiteral("The 3 minutes\n3 min 00 s"));
    QVERIFY(m_chart->positionOf({Kind::Bar, 1, 1})->x() < end); // the axis goes on to it
    // Once switched on it stays so, whatever the next figure says.
    Figure next = stacked();
    next.series[0].values = {11, 21};
    m_chart->setFigure(next);
    QVERIFY(m_chart->isShown(QStringLiteral("article")));
}

void TestFigureChart::wheelAndDragZoomAndAllResets()
{
    show(lines());
    auto *reset = m_chart->findChild<QToolButton *>(QStringLiteral("resetZoom"));
    const QCPRange whole = plot()->xAxis->range();
    QVERIFY(!reset->isVisible());
    wheel(plot(), 120);
    QVERIFY(plot()->xAxis->range().size() < whole.size());
    QVERIFY(m_chart->isZoomed());
    QVERIFY(reset->isVisible());

    const QCPRange zoomed = plot()->xAxis->range();
    const QPoint middle = plot()->rect().center();
    QTest::mousePress(plot(), Qt::LeftButton, {}, middle);
    QMouseEvent move(QEvent::MouseMove, middle + QPoint(20, 0), plot()->mapToGlobal(middle + QPoint(20, 0)),
                     Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plot(), &move);
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, middle + QPoint(20, 0));
    QVERIFY(plot()->xAxis->range().lower < zoomed.lower);
    QVERIFY(qFuzzyCompare(plot()->xAxis->range().size(), zoomed.size()));

    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(plot()->xAxis->range(), whole);
    QVERIFY(!reset->isVisible());
    wheel(plot(), 240);
    QVERIFY(m_chart->isZoomed());
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, middle);
    QCOMPARE(plot()->xAxis->range(), whole);
    QTest::keyClick(plot(), Qt::Key_Plus);
    QVERIFY(m_chart->isZoomed());
    QTest::keyClick(plot(), Qt::Key_0);
    QVERIFY(!m_chart->isZoomed());
    // There is nothing beyond the whole.
    wheel(plot(), -240);
    QCOMPARE(plot()->xAxis->range(), whole);
    QVERIFY(!m_chart->isZoomed());
    // A new figure of the same series does not lose the place that somebody is looking at.
    wheel(plot(), 120);
    const QCPRange looking = plot()->xAxis->range();
    Figure next = lines();
    next.series[1].points[2].setY(4000000);
    m_chart->setFigure(next);
    QCOMPARE(plot()->xAxis->range(), looking);
    m_chart->setFigure(dots());
    QVERIFY(!m_chart->isZoomed());
}

void TestFigureChart::wheelScrollsThePage()
{
    show(lines());
    plot()->clearFocus();
    const QCPRange whole = plot()->xAxis->range();
    for (const int delta : {-120, 120}) {
        // Qt hands on to the parents only what a window system sends, so this is what makes it do so.
        QVERIFY(!wheel(plot(), delta, Qt::NoModifier));
        QVERIFY(!plot()->testAttribute(Qt::WA_NoMousePropagation));
        QCOMPARE(plot()->xAxis->range(), whole);
    }
    // What has the focus is what is meant.
    plot()->setFocus();
    QTRY_VERIFY(plot()->hasFocus());
    QVERIFY(wheel(plot(), 120, Qt::NoModifier));
    QVERIFY(plot()->xAxis->range().size() < whole.size());
}

void TestFigureChart::clicksTellTheBar()
{
    show(stacked());
    QSignalSpy clicked(m_chart.get(), &FigureChart::barClicked);
    QTest::mouseClick(plot(), Qt::LeftButton, {}, inPlot({Kind::Bar, 1, 1}));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.takeFirst(), (QVariantList{1, 1}));
    QTest::mousePress(plot(), Qt::LeftButton, {}, inPlot({Kind::Bar, 1, 1}));
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, inPlot({Kind::Bar, 1, 1}) - QPoint(30, 0));
    QCOMPARE(clicked.count(), 0); // that was dragging
    show(dots());
    QSignalSpy point(m_chart.get(), &FigureChart::pointClicked);
    QTest::mouseClick(plot(), Qt::LeftButton, {}, inPlot({Kind::Point, 0, 1}));
    QCOMPARE(point.count(), 1);
    QCOMPARE(point.takeFirst(), (QVariantList{0, 1}));
}

void TestFigureChart::keysGoFromValueToValue()
{
    show(stacked());
    QSignalSpy clicked(m_chart.get(), &FigureChart::barClicked);
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Return); // nothing is chosen yet
    QCOMPARE(clicked.count(), 0);
    QTest::keyClick(plot(), Qt::Key_Right);
    QTest::keyClick(plot(), Qt::Key_Right);
    QTest::keyClick(plot(), Qt::Key_Down);
    QTRY_VERIFY2(QToolTip::text().contains(QStringLiteral("Install: 1 min 00 s")),
                 qPrintable(QToolTip::text()));
    QVERIFY(plot()->accessibleDescription().contains(QStringLiteral("Install: 1 min 00 s")));
    QTest::keyClick(plot(), Qt::Key_Return);
    QCOMPARE(clicked.takeFirst(), (QVariantList{1, 1}));
    QTest::keyClick(plot(), Qt::Key_Down); // the last one
    QTest::keyClick(plot(), Qt::Key_Return);
    QCOMPARE(clicked.takeFirst(), (QVariantList{1, 1}));
}

void TestFigureChart::followsThePalette()
{
    show(stacked());
    const QColor lightBoot(0x33, 0x22, 0x88);
    const QColor darkBoot(0x6d, 0x64, 0xd8);
    QVERIFY(hasColor(drawn(*m_chart), lightBoot));
    QVERIFY(hasColor(drawn(*m_chart), Qt::white));
    widgets::applyTheme(widgets::Theme::Dark, QApplication::palette());
    QTRY_VERIFY(hasColor(drawn(*m_chart), darkBoot));
    QTRY_VERIFY(!hasColor(drawn(*m_chart), lightBoot)); // the plot follows its legend at the next turn
    const QImage dark = drawn(*m_chart);
    QVERIFY(plot()->xAxis->tickLabelColor().lightness() > 100);
    QVERIFY(dark.pixelColor(dark.width() / 2, plot()->y() + 4).lightness() < 60);
}

void TestFigureChart::datesAreUtc()
{
    show(dots());
    QVector<double> ticks;
    QVector<QString> labels;
    plot()->xAxis->ticker()->generate({20000 * day, 20004 * day}, QLocale(), u'g', 6, ticks, nullptr,
                                      &labels);
    QVERIFY(!ticks.isEmpty());
    for (int i = 0; i < ticks.size(); ++i)
        QCOMPARE(labels.at(i),
                 QDateTime::fromSecsSinceEpoch(qint64(ticks.at(i)), Qt::UTC)
                     .toString(ticks.at(1) - ticks.at(0) < day * 0.9 ? QStringLiteral("MM-dd HH:mm")
                                                                     : QStringLiteral("yyyy-MM-dd")));
}

void TestFigureChart::countsAreMarkedWhole()
{
    Figure figure = lines();
    figure.x.isCount = true;
    figure.y.isCount = true;
    show(figure);
    for (const QCPAxis *axis : {plot()->xAxis, plot()->yAxis}) {
        for (const double upper : {1.2, 3.0, 6.0, 13.0, 20.0, 120.0}) {
            QVector<double> ticks;
            axis->ticker()->generate({0.9, upper}, QLocale(), u'g', 6, ticks, nullptr, nullptr);
            QVERIFY(!ticks.isEmpty());
            for (const double tick : std::as_const(ticks))
                QCOMPARE(tick, std::round(tick));
        }
    }
}

void TestFigureChart::logarithmicAxesShowPowers()
{
    Figure figure = lines();
    figure.x.isLogarithmic = true;
    figure.y = {};
    figure.y.isLogarithmic = true;
    figure.series[0].points = {{1, 0.5}, {1000, 20000}};
    figure.series[1].points = {{0, 0}, {10, 100}}; // 0 has no place there
    show(figure);
    QCOMPARE(plot()->xAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(plot()->yAxis->range().lower > 0 && plot()->yAxis->range().lower <= 0.5);
    QVERIFY(plot()->yAxis->range().upper >= 20000);
    QVector<double> ticks;
    QVector<QString> labels;
    plot()->yAxis->ticker()->generate(plot()->yAxis->range(), QLocale(), u'g', 6, ticks, nullptr, &labels);
    QVERIFY2(labels.contains(QStringLiteral("10,000")), qPrintable(QStringList(labels).join(u' ')));
    plot()->yAxis->ticker()->generate({20, 60}, QLocale(), u'g', 6, ticks, nullptr, &labels);
    QVERIFY2(labels.contains(QStringLiteral("30")), qPrintable(QStringList(labels).join(u' ')));
}

void TestFigureChart::saysWhyItIsEmpty()
{
    Figure figure;
    figure.title = QStringLiteral("Deploy time");
    show(figure);
    auto *why = m_chart->findChild<QLabel *>(QStringLiteral("chartEmpty"));
    QVERIFY(why->isVisible());
    QVERIFY(!why->text().isEmpty());
    figure.caption = QStringLiteral("Deploy something first.");
    m_chart->setFigure(figure);
    QCOMPARE(why->text(), figure.caption);
    m_chart->setEmptyText(QStringLiteral("Choose runs."));
    QCOMPARE(why->text(), QStringLiteral("Choose runs."));
    QVERIFY(!plot()->isVisible());
    QVERIFY(!m_chart->findChild<QToolButton *>(QStringLiteral("exportChart"))->isEnabled());
    m_chart->setFigure(stacked());
    QVERIFY(!why->isVisible());
    QVERIFY(plot()->isVisible());
    QCOMPARE(m_chart->accessibleName(), QStringLiteral("Deploy time"));
    QVERIFY(m_chart->accessibleDescription().contains(QStringLiteral("OS-only, runs: 3: 1 min 20 s")));
}

void TestFigureChart::keepsWhatNeedNotBeMade()
{
    Figure figure = lines();
    show(figure);
    QCPGraph *first = plot()->graph(0);
    QCheckBox *name = entry("pre");
    QTest::mouseClick(entry("os"), Qt::LeftButton);
    figure.series[0].points = {{0, 5}, {50, 6}};
    figure.series[0].name = QStringLiteral("Baked");
    m_chart->setFigure(figure);
    QCOMPARE(plot()->graphCount(), 2);
    QCOMPARE(plot()->graph(0), first);
    QCOMPARE(plot()->graph(0)->dataCount(), 2);
    QCOMPARE(entry("pre"), name);
    QCOMPARE(name->text(), QStringLiteral("Baked"));
    QVERIFY(!m_chart->isShown(QStringLiteral("os")));
    figure.series.removeLast();
    m_chart->setFigure(figure);
    QCOMPARE(plot()->graphCount(), 1);
    m_chart->setFigure(stacked());
    QCOMPARE(plot()->graphCount(), 0);
    QVERIFY(m_chart->positionOf({Kind::Bar, 0, 0}));
}

QTEST_MAIN(TestFigureChart)
#include "test_figure_chart.moc"
