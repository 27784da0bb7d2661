// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in a matrix, what was changed in it, and two of them laid over each other.
#include "support/sample_values.h"
#include "tables/cell_facts.h"
#include "tables/matrix_document.h"
#include "tables/matrix_search.h"
#include "tables/scenario_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using tables::CellArea;
using tables::MatrixDocument;
using Place = tables::MatrixMatches::Place;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

Matrix withNote()
{
    Matrix matrix = samples::matrix();
    Cell cell;
    cell.note = QStringLiteral("Kept for the old billing");
    matrix.setCell({"debian-13", "apache"}, cell);
    return matrix;
}

} // namespace

class TestMatrixSearch : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = samples::catalog();

private Q_SLOTS:
    void findsNamesIdsAndNotes()
    {
        const Matrix matrix = withNote();
        const auto names = tables::findInMatrix(matrix, m_catalog, QStringLiteral("DEBIAN"));
        QCOMPARE(names.rows, (QList<int>{0, 1}));
        QVERIFY(names.columns.isEmpty());
        const auto service = tables::findInMatrix(matrix, m_catalog, QStringLiteral("hado"));
        QCOMPARE(service.columns, QList<int>{2});
        const auto note = tables::findInMatrix(matrix, m_catalog, QStringLiteral("billing"));
        QCOMPARE(note.cells, (QList<Place>{{1, 1}}));
        QCOMPARE(note.rowsToShow(), QSet<int>{1});
        QCOMPARE(note.columnsToShow(), QSet<int>{1});
        QVERIFY(tables::findInMatrix(matrix, m_catalog, QStringLiteral("nowhere")).isEmpty());
        QVERIFY(tables::findInMatrix(matrix, m_catalog, QString()).isEmpty());
    }

    void changesAreCountedCellByCell()
    {
        const Matrix saved = withNote();
        Matrix current = saved;
        QVERIFY(tables::changesBetween(saved, current).isEmpty());
        Cell cell = current.cell({"debian-12", "apache"});
        cell.strategy = Strategy::PreInstalled;
        cell.deploysPerMonth_hundredths = 100; // two attributes, one cell
        current.setCell({"debian-12", "apache"}, cell);
        QCOMPARE(tables::changesBetween(saved, current).cells, 1);
        current.services.lines[0].generations = 2;
        current.platforms.order.removeLast();
        const auto changes = tables::changesBetween(saved, current);
        QCOMPARE(changes.lines, 2);
        QVERIFY(!changes.other);
        current = saved;
        current.setDefault(Strategy::PreInstalled);
        QVERIFY(tables::changesBetween(saved, current).other);
    }

    void whatCellsDoNotAgreeOnIsMixed()
    {
        MatrixDocument document(m_catalog);
        document.load({{samples::matrix(), samples::matrix()}});
        const auto mixed = [&](CellAttribute attribute, const QList<CellArea> &areas) {
            return tables::mixedAttributes(*document.matrix("lab"),
                                           areas)[static_cast<std::size_t>(attribute)];
        };
        const CellArea all{{0, 1, 2}, {0, 1, 2}};
        QVERIFY(!mixed(CellAttribute::Strategy, {all}));
        document.setStrategy("lab", {{{0, 2}, {0, 1, 2}}}, Strategy::PreInstalled);
        QVERIFY(mixed(CellAttribute::Strategy, {all})); // row 1 has none
        QVERIFY(!mixed(CellAttribute::Strategy, {{{0, 2}, {0, 1, 2}}}));
        QVERIFY(mixed(CellAttribute::Strategy, {{{0}, {0}}, {{1}, {0}}})); // in two areas
        QVERIFY(!mixed(CellAttribute::Note, {all}));
        document.setText("lab", {{{1}, {1}}}, CellAttribute::Note, "here");
        QVERIFY(mixed(CellAttribute::Note, {all}));
        QVERIFY(!mixed(CellAttribute::Note, {{{1}, {1}}}));
        document.setStrategy("lab", {all}, Strategy::OsOnly);
        QVERIFY(!mixed(CellAttribute::Strategy, {all}));
    }

    void namesStayApart()
    {
        MatrixDocument document(m_catalog);
        document.load({{samples::matrix(), samples::matrix()}});
        const QString first = document.addMatrix(samples::matrix());
        QCOMPARE(document.matrix(first)->name, QString("Lab (2)"));
        const QString second = document.addMatrix(samples::matrix());
        QCOMPARE(document.matrix(second)->name, QString("Lab (3)"));
        document.renameMatrix(second, "Lab (2)");
        QCOMPARE(document.matrix(second)->name, QString("Lab (2) (2)"));
        document.renameMatrix(first, "Lab (2)"); // its own
        QCOMPARE(document.matrix(first)->name, QString("Lab (2)"));
    }

    void fillingIsOneStepAndTakesEverythingAlong()
    {
        MatrixDocument document(m_catalog);
        document.load({{withNote(), withNote()}});
        const Matrix &matrix = *document.matrix("lab");
        document.fill("lab", {{1, 2}, {0, 1}}, MatrixDocument::Fill::Down); // from Debian 13 to SUSE
        QCOMPARE(document.matrix("lab")->cell({"suse", "apache"}).note,
                 matrix.cell({"debian-13", "apache"}).note);
        QVERIFY(!document.matrix("lab")->cell({"suse", "apache"}).note.isEmpty());
        QCOMPARE(document.undoStack().count(), 1);
        document.fill("lab", {{1}, {1, 2}}, MatrixDocument::Fill::Right);
        QVERIFY(!document.matrix("lab")->cell({"debian-13", "hadoop"}).note.isEmpty());
        document.undoStack().undo();
        document.undoStack().undo();
        QVERIFY(haveTheSameContent(*document.matrix("lab"), withNote()));
        document.fill("lab", {{1}, {1, 2}}, MatrixDocument::Fill::Down); // one row has nothing to fill from
        QCOMPARE(document.undoStack().index(), 0);
    }

    void twoMatricesAreLaidOverEachOther()
    {
        Matrix first = samples::matrix();
        Matrix second = samples::matrix();
        second.setLines(Axis::Platforms, {"debian-12", "debian-13", "ubuntu"}); // instead of SUSE
        Cell cell;
        cell.strategy = Strategy::PreInstalled;
        second.setCell({"debian-12", "apache"}, cell);
        tables::ScenarioModel left(m_catalog);
        tables::ScenarioModel right(m_catalog);
        QAbstractItemModelTester leftTester(&left, strict);
        QAbstractItemModelTester rightTester(&right, strict);
        left.setMatrices(first, second, true);
        right.setMatrices(second, first, false);
        QCOMPARE(left.rowCount(), 4);
        QCOMPARE(right.rowCount(), 4);
        for (int row = 0; row < 4; ++row) // the same place is the same cell
            QCOMPARE(left.headerData(row, Qt::Vertical), right.headerData(row, Qt::Vertical));
        QCOMPARE(left.differences(), 1 + 3 + 3); // a cell, all of SUSE, all of Ubuntu
        QVERIFY(left.index(0, 1).data(tables::ScenarioModel::DiffersRole).toBool());
        QVERIFY(!left.index(0, 0).data(tables::ScenarioModel::DiffersRole).toBool());
        QCOMPARE(left.index(0, 1).data().toString(), displayName(Strategy::OsOnly));
        QVERIFY(right.index(0, 1).data().toString().startsWith(displayName(Strategy::PreInstalled)));
        QVERIFY(left.headerData(2, Qt::Vertical, tables::ScenarioModel::DiffersRole).toBool());
        QVERIFY(!left.headerData(0, Qt::Vertical, tables::ScenarioModel::DiffersRole).toBool());
        left.setMatrices(first, first, true);
        QCOMPARE(left.differences(), 0);
    }

    void aReleaseLineIsDescribedWithItsEnd_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("supported") << "2.8"
                                   << "supported until 2028-04-01. Releases a year: 6.5 (2024–2025).";
        QTest::newRow("past its end") << "2.4"
                                      << "past its end of life since 2026-04-01.";
        QTest::newRow("no end") << "9.9"
                                << "no end was announced";
        QTest::newRow("unknown") << "0.1"
                                 << "nothing is known";
    }
    void aReleaseLineIsDescribedWithItsEnd()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        Catalog catalog = m_catalog;
        ReleaseLineFacts facts;
        facts.line = {"haproxy", "2.8"};
        facts.released = QDate(2023, 5, 31);
        facts.endOfLife = QDate(2028, 4, 1);
        facts.releases = {
            {2023, 6}, {2024, 8}, {2025, 5}, {2026, 9}}; // the first and the present year are not whole
        catalog.releaseLines << facts;
        facts.line.line = "2.4";
        facts.endOfLife = QDate(2026, 4, 1);
        catalog.releaseLines << facts;
        facts.line.line = "9.9";
        facts.endOfLife = {};
        facts.hasNoEnd = true;
        catalog.releaseLines << facts;
        const QString text = tables::releaseLineText(catalog, {"haproxy", line}, QDate(2026, 11, 25));
        QVERIFY2(text.contains(told), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestMatrixSearch)
#include "test_matrix_search.moc"
