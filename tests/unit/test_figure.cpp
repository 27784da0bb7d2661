// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure.h"

#include <QTest>

#include <cmath>

using namespace bakeoff::report;

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bars();
    void lines();
    void severalPointsAtOneX();
    void textsThatLookLikeFormulas();
};

void TestFigure::bars()
{
    Figure figure;
    figure.title = QStringLiteral("Deploy time");
    figure.y.unit = QStringLiteral("s");
    figure.categories = {QStringLiteral("Pre-installed\nruns: 5"), QStringLiteral("OS-only")};
    figure.series = {{QStringLiteral("clone"), QStringLiteral("Clone"), {}, Provenance::Measured, {0.25, 1}},
                     {QStringLiteral("boot"),
                      QStringLiteral("Boot, \"cold\""),
                      {},
                      Provenance::Assumed,
                      {std::nan(""), 14.5}}};
    figure.whiskers = {{1, 2}, {3, 4.5}};
    figure.categoryNotes = {QStringLiteral("5 runs"), QStringLiteral("2 runs\nunder TCG")};
    QCOMPARE(toCsv(figure), QStringLiteral("Deploy time,Clone [s] (measured),\"Boot, \"\"cold\"\" [s] "
                                           "(assumed)\",spread from,spread to,note\r\n"
                                           "Pre-installed runs: 5,0.25,,1,2,5 runs\r\n"
                                           "OS-only,1,14.5,3,4.5,2 runs; under TCG\r\n"));
}

void TestFigure::lines()
{
    Figure figure;
    figure.kind = Figure::Kind::Lines;
    figure.x.label = QStringLiteral("Month");
    figure.x.isDate = true;
    figure.series = {
        {QStringLiteral("a"), QStringLiteral("A"), {}, Provenance::Data, {}, {{86400, 2}, {0, 1}}},
        {QStringLiteral("b"), QStringLiteral("B"), {}, Provenance::Data, {}, {{0, -3}}}};
    QCOMPARE(toCsv(figure), QStringLiteral("Month,A (from data),B (from data)\r\n"
                                           "1970-01-01T00:00:00Z,1,-3\r\n"
                                           "1970-01-02T00:00:00Z,2,\r\n"));
}

void TestFigure::severalPointsAtOneX()
{
    Figure figure;
    figure.kind = Figure::Kind::Dots;
    figure.x.label = QStringLiteral("n");
    figure.series = {
        {QStringLiteral("a"), QStringLiteral("A"), {}, Provenance::Measured, {}, {{1, 5}, {1, 4}}},
        {QStringLiteral("b"), QStringLiteral("B"), {}, Provenance::Measured, {}, {{1, 6}}}};
    QCOMPARE(toCsv(figure), QStringLiteral("n,A (measured),B (measured)\r\n1,5,6\r\n1,4,\r\n"));
}

void TestFigure::textsThatLookLikeFormulas()
{
    Figure figure;
    figure.title = QStringLiteral("t");
    figure.categories = {QStringLiteral("=1+1")};
    figure.series = {{QStringLiteral("a"), QStringLiteral("A"), {}, Provenance::Measured, {-2}}};
    QCOMPARE(toCsv(figure), QStringLiteral("t,A (measured)\r\n'=1+1,-2\r\n"));
}

QTEST_GUILESS_MAIN(TestFigure)
#include "test_figure.moc"
