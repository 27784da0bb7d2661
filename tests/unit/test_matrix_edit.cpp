// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a matrix as values: made, taken back, written down and read again.
#include "storage/edit_codec.h"
#include "storage/workspace.h"
#include "workspace_samples.h"
#include "workspace_support.h"

#include <QCborMap>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::storage;

namespace {

QList<int> upTo(int count)
{
    QList<int> lineSlots(count);
    std::iota(lineSlots.begin(), lineSlots.end(), 0);
    return lineSlots;
}

Matrix square(int size)
{
    Matrix matrix;
    matrix.id = "square";
    QStringList ids;
    for (int i = 0; i < size; ++i)
        ids << QStringLiteral("line-%1").arg(i);
    matrix.setLines(Axis::Platforms, ids);
    matrix.setLines(Axis::Services, ids);
    return matrix;
}

MatrixEdit cellsEdit(CellAttribute attribute, const QList<int> &rows, const QList<int> &columns,
                     QList<CodeRow> codes)
{
    MatrixEdit edit;
    edit.cells = {{attribute, {{rows, columns, std::move(codes)}}}};
    return edit;
}

} // namespace

class TestMatrixEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inheritsInOrder();
    void isTakenBack_data();
    void isTakenBack();
    void sharesWhatIsTheSame();
    void overlappingBlocksAreTakenBackInTurn();
    void linesKeepTheirCells();
    void replacesTheWhole();
    void comesBackFromBytes_data();
    void comesBackFromBytes();
    void aMillionCellsAreAFewBytes();
    void refusesBrokenBytes();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void isKeptUntilSaved();
    void isDiscarded();
    void aMatrixIsMadeAndRemovedByEdits();
    void brokenEditsAreTold();
    void anEditThatCouldNotBeKeptLeavesNoGap();
};

void TestMatrixEdit::inheritsInOrder()
{
    Matrix matrix = square(2);
    const auto strategy = [&] { return matrix.effectiveAt(0, 1).strategy; };
    constexpr auto i = std::size_t(CellAttribute::Strategy);
    QCOMPARE(strategy(), Strategy::OsOnly);
    matrix.codes[i] = codeOf(Strategy::PreInstalled);
    QCOMPARE(strategy(), Strategy::PreInstalled);
    matrix.services.lines[1].codes[i] = codeOf(Strategy::OsOnly);
    QCOMPARE(strategy(), Strategy::OsOnly);
    matrix.platforms.lines[0].codes[i] = codeOf(Strategy::PreInstalled); // the row is asked before the column
    QCOMPARE(strategy(), Strategy::PreInstalled);
    Cell own;
    own.strategy = Strategy::OsOnly;
    own.note = "for this cell alone";
    matrix.setCell({"line-0", "line-1"}, own);
    QCOMPARE(strategy(), Strategy::OsOnly);
    QCOMPARE(matrix.effectiveAt(0, 1).note, own.note);
    QCOMPARE(matrix.effectiveAt(0, 0).note, QString());
    QCOMPARE(matrix.effectiveAt(1, 1).strategy, Strategy::OsOnly);
}

void TestMatrixEdit::isTakenBack_data()
{
    QTest::addColumn<MatrixEdit>("edit");
    QTest::newRow("nothing") << MatrixEdit();
    QTest::newRow("one cell") << cellsEdit(CellAttribute::Strategy, {0}, {2}, {{1}});
    QTest::newRow("all cells") << cellsEdit(CellAttribute::Strategy, {0, 1, 2}, {0, 1, 2}, {{2}});
    QTest::newRow("cleared") << cellsEdit(CellAttribute::Strategy, {0, 1, 2}, {0, 1, 2}, {{0}});
    QTest::newRow("different values") << cellsEdit(CellAttribute::Depth, {2, 1}, {2, 0}, {{1, 2}, {3, 0}});
    QTest::newRow("values of rows") << cellsEdit(CellAttribute::Depth, {1, 2}, {1, 2}, {{1}, {0}});
    QTest::newRow("beyond what is there") << cellsEdit(CellAttribute::RunningInstances, {5}, {8}, {{77}});
    MatrixEdit edit;
    edit.name = "another";
    edit.position = 9;
    edit.isPresent = false;
    edit.codes = {{int(CellAttribute::Offered), noCode}};
    QTest::newRow("head") << edit;
    edit = {};
    MatrixLine line;
    line.id = "debian-13";
    line.codes[1] = 2;
    edit.platforms.lines = {{3, line}};
    edit.platforms.order = {3, 1, 0};
    edit.services.order = QList<int>{};
    QTest::newRow("lines") << edit;
    edit = cellsEdit(CellAttribute::Note, {0}, {0}, {{1}});
    edit.texts = {{1, "a note"}};
    QTest::newRow("note") << edit;
}

void TestMatrixEdit::isTakenBack()
{
    QFETCH(MatrixEdit, edit);
    const Matrix before = samples::matrix();
    Matrix matrix = before;
    const MatrixEdit back = apply(matrix, edit);
    QCOMPARE(matrix != before, !edit.isEmpty());
    const Matrix after = matrix;
    const MatrixEdit again = apply(matrix, back);
    matrix.texts = before.texts; // which stay
    QCOMPARE(matrix, before);
    apply(matrix, again);
    matrix.texts = after.texts;
    QCOMPARE(matrix, after);
    apply(matrix, edit); // says the new state, so twice is once
    QCOMPARE(matrix, after);
}

void TestMatrixEdit::sharesWhatIsTheSame()
{
    Matrix matrix = square(1000);
    const Matrix empty = matrix;
    const MatrixEdit back = apply(matrix, cellsEdit(CellAttribute::Strategy, upTo(1000), upTo(1000), {{1}}));
    const QList<CodeRow> &rows = matrix.rows[std::size_t(CellAttribute::Strategy)];
    QCOMPARE(rows.size(), 1000);
    for (const CodeRow &row : rows)
        QVERIFY(row.isSharedWith(rows.first()));
    // A part of each row, too.
    apply(matrix, cellsEdit(CellAttribute::Strategy, upTo(1000), {3, 500}, {{2}}));
    for (const CodeRow &row : rows)
        QVERIFY(row.isSharedWith(rows.first()));
    QCOMPARE(matrix.code(CellAttribute::Strategy, 999, 500), Code(2));
    QCOMPARE(matrix.code(CellAttribute::Strategy, 999, 501), Code(1));
    apply(matrix, back);
    QCOMPARE(matrix, empty);
}

void TestMatrixEdit::overlappingBlocksAreTakenBackInTurn()
{
    Matrix matrix = square(3);
    const Matrix before = matrix;
    MatrixEdit edit;
    edit.cells = {{CellAttribute::Strategy, {{{0, 1}, {0, 1}, {{1}}}, {{1, 2}, {1, 2}, {{2}}}}},
                  {CellAttribute::Strategy, {{{1}, {1}, {{0}}}}}};
    const MatrixEdit back = apply(matrix, edit);
    QCOMPARE(matrix.code(CellAttribute::Strategy, 0, 0), Code(1));
    QCOMPARE(matrix.code(CellAttribute::Strategy, 1, 1), Code(0));
    QCOMPARE(matrix.code(CellAttribute::Strategy, 2, 2), Code(2));
    apply(matrix, back);
    QCOMPARE(matrix, before);
}

void TestMatrixEdit::linesKeepTheirCells()
{
    Matrix matrix = samples::matrix();
    const Cell apache = matrix.cell({"ubuntu", "apache"});
    MatrixEdit without;
    without.services.order = QList<int>{0, 2};
    const MatrixEdit back = apply(matrix, without);
    QCOMPARE(matrix.services.ids(), QStringList({"mysql", "hadoop"}));
    QVERIFY(!matrix.contains({"ubuntu", "apache"}));
    QCOMPARE(matrix.cell({"ubuntu", "apache"}), apache); // should it be put in again
    apply(matrix, back);
    QCOMPARE(matrix, samples::matrix());
}

void TestMatrixEdit::replacesTheWhole()
{
    Matrix matrix = samples::matrix();
    Matrix wanted = samples::fullMatrix();
    wanted.setLines(Axis::Services, {"hadoop", "tomcat", "mysql"}); // another order, one more, one less
    const MatrixEdit edit = replacement(matrix, wanted);
    QVERIFY(checkFit(matrix, edit));
    const MatrixEdit back = apply(matrix, edit);
    QVERIFY(showTheSame(matrix, wanted));
    QCOMPARE(matrix.id, samples::matrix().id);
    apply(matrix, back);
    QVERIFY(showTheSame(matrix, samples::matrix()));
    QVERIFY(replacement(wanted, wanted).cells.size() < 9);
    wanted.setCell({"ubuntu", "tomcat"}, matrix.cell({"ubuntu", "apache"}));
    QVERIFY(!showTheSame(matrix, wanted));
}

void TestMatrixEdit::comesBackFromBytes_data()
{
    isTakenBack_data();
    QTest::newRow("whole matrix") << replacement(Matrix(), samples::fullMatrix());
    QTest::newRow("largest code") << cellsEdit(CellAttribute::RunningInstances, {0, 1, 5}, {7},
                                               {{0xffffffff}});
}

void TestMatrixEdit::comesBackFromBytes()
{
    QFETCH(MatrixEdit, edit);
    const auto read = decodeEdit(encode(edit));
    VERIFY_OK(read);
    QVERIFY(*read == edit);
}

void TestMatrixEdit::aMillionCellsAreAFewBytes()
{
    const MatrixEdit fill = cellsEdit(CellAttribute::Strategy, upTo(1000), upTo(1000), {{1}});
    QVERIFY(encode(fill).size() < 200);
    Matrix matrix = square(1000);
    const MatrixEdit back = apply(matrix, fill);
    QVERIFY2(encode(back).size() < 1000, qPrintable(QString::number(encode(back).size())));
}

void TestMatrixEdit::refusesBrokenBytes()
{
    const QByteArray good = encode(replacement(Matrix(), samples::fullMatrix()));
    QCOMPARE(decodeEdit({}).error().code, ErrorCode::Corrupt);
    int refused = 0;
    for (qsizetype i = 0; i < good.size(); ++i) {
        QCOMPARE(decodeEdit(good.left(i)).has_value(), false);
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 0x5a);
        const auto read = decodeEdit(bad); // may be another edit, but never a crash
        Matrix matrix;
        if (!read || !checkFit(matrix, *read))
            ++refused;
        else
            apply(matrix, *read);
    }
    QVERIFY(refused > good.size() / 4);
    QCOMPARE(decodeRow(QByteArray("\x7f\xff\xff\xff", 4)).error().code, ErrorCode::Corrupt); // 2 GiB, it says
    QCOMPARE(decodeRow("x").error().code, ErrorCode::Corrupt);
    QCOMPARE(decodeRow(encode(CodeRow(10001, 1))).error().code, ErrorCode::Corrupt);
    QCOMPARE(decodeRow(encode(CodeRow{1, 2, 3})).value(), (CodeRow{1, 2, 3}));
}

void TestMatrixEdit::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<MatrixEdit>("edit");
    QTest::newRow("slot") << cellsEdit(CellAttribute::Strategy, {-1}, {0}, {{1}});
    QTest::newRow("far slot") << cellsEdit(CellAttribute::Strategy, {0}, {10000}, {{1}});
    QTest::newRow("code") << cellsEdit(CellAttribute::Strategy, {0}, {0}, {{3}});
    QTest::newRow("text") << cellsEdit(CellAttribute::Note, {0}, {0}, {{1}});
    QTest::newRow("rows") << cellsEdit(CellAttribute::Strategy, {0, 1, 2}, {0}, {{1}, {2}});
    QTest::newRow("columns") << cellsEdit(CellAttribute::Strategy, {0}, {0, 1, 2}, {{1, 2}});
    MatrixEdit edit;
    edit.platforms.order = QList<int>{0, 7};
    QTest::newRow("line that is not there") << edit;
    edit.platforms.order = QList<int>{0, 0};
    QTest::newRow("line twice") << edit;
    edit = {};
    MatrixLine line;
    line.id = "ubuntu";
    edit.platforms.lines = {{2, line}};
    QTest::newRow("id twice") << edit;
    line.id = "new";
    line.generations = 0;
    edit.platforms.lines = {{3, line}};
    QTest::newRow("no generation") << edit;
    edit = {};
    edit.texts = {{mostTexts + 1, "far away"}};
    QTest::newRow("text beyond all") << edit;
    edit.texts = {{0, "nowhere"}};
    QTest::newRow("text of no code") << edit;
    edit = {};
    edit.codes = {{int(CellAttribute::Note), 1}};
    QTest::newRow("note for all") << edit;
    edit.codes = {{99, 1}};
    QTest::newRow("unknown attribute") << edit;
    edit = {};
    line.id = "new";
    line.generations = 1;
    line.codes[std::size_t(CellAttribute::Note)] = 1;
    edit.platforms.lines = {{3, line}};
    QTest::newRow("note for a line") << edit;
}

void TestMatrixEdit::refusesWhatDoesNotFit()
{
    QFETCH(MatrixEdit, edit);
    const auto fits = checkFit(samples::matrix(), edit);
    QVERIFY(!fits);
    QCOMPARE(fits.error().code, ErrorCode::Corrupt);
    QVERIFY(!fits.error().message.contains('%'));
}

void TestMatrixEdit::isKeptUntilSaved()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("team.bakeoff");
    Matrix current = samples::fullMatrix();
    {
        auto workspace = Workspace::create(path);
        VERIFY_OK(workspace);
        VERIFY_OK((*workspace)->saveMatrix(current));
        const MatrixEdit edit = cellsEdit(CellAttribute::Depth, {0, 1}, {0, 1, 2}, {{3}});
        const MatrixEdit back = apply(current, edit);
        Result<> kept = tl::unexpected(Error());
        (*workspace)->recordEdit(current.id, edit, [&kept](const Result<> &result) { kept = result; });
        (*workspace)->waitForEdits();
        VERIFY_OK(kept);
        (*workspace)->recordEdit(current.id, back); // and what was undone
        (*workspace)->recordEdit(current.id, edit);
        QCOMPARE((*workspace)->matrices()->first(), samples::fullMatrix());
    }
    {
        auto workspace = Workspace::open(path); // the program ended without saving
        VERIFY_OK(workspace);
        QCOMPARE((*workspace)->matrices()->first(), samples::fullMatrix());
        QCOMPARE((*workspace)->matrixVersions()->first().current, current);
        (*workspace)->saveEdits({current});
        (*workspace)->waitForEdits();
        QCOMPARE((*workspace)->matrices()->first(), current);
        (*workspace)->waitForEdits();
    }
    QCOMPARE(support::sqlValue(path, "SELECT count(*) FROM matrix_edit"), "0"); // written out
    auto workspace = Workspace::open(path, Workspace::Mode::ReadOnly);
    VERIFY_OK(workspace);
    QCOMPARE((*workspace)->matrices()->first(), current);
    bool isRefused = false;
    (*workspace)->recordEdit(current.id, {}, [&](const Result<> &result) { isRefused = !result; });
    QVERIFY(isRefused);
}

void TestMatrixEdit::isDiscarded()
{
    QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath("team.bakeoff"));
    VERIFY_OK(workspace);
    VERIFY_OK((*workspace)->saveMatrix(samples::matrix()));
    const auto edit = [&](Code code) {
        (*workspace)->recordEdit("main", cellsEdit(CellAttribute::Depth, {0}, {0}, {{code}}));
    };
    edit(3);
    (*workspace)->saveEdits({samples::matrix()});
    edit(1);
    edit(2);
    (*workspace)->discardEdits({"main"});
    (*workspace)->waitForEdits();
    const auto versions = (*workspace)->matrixVersions();
    VERIFY_OK(versions);
    QCOMPARE(versions->first().saved, versions->first().current);
    QCOMPARE(versions->first().saved.code(CellAttribute::Depth, 0, 0), Code(3));
}

void TestMatrixEdit::aMatrixIsMadeAndRemovedByEdits()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("team.bakeoff");
    auto workspace = Workspace::create(path);
    VERIFY_OK(workspace);
    Matrix nothing;
    nothing.id = "full";
    nothing.isPresent = false;
    MatrixEdit made = replacement(nothing, samples::fullMatrix());
    made.isPresent = true;
    (*workspace)->recordEdit("full", made);
    (*workspace)->waitForEdits();
    QCOMPARE((*workspace)->matrices()->size(), 0);
    QVERIFY((*workspace)->matrixVersions()->first().current.isPresent);
    (*workspace)->saveEdits({samples::fullMatrix()});
    (*workspace)->waitForEdits();
    QCOMPARE((*workspace)->matrices()->size(), 1);
    QVERIFY(showTheSame((*workspace)->matrices()->first(), samples::fullMatrix()));
    MatrixEdit removed;
    removed.isPresent = false;
    (*workspace)->recordEdit("full", removed);
    (*workspace)->saveEdits({samples::fullMatrix()});
    (*workspace)->waitForEdits(); // which are written out after that
    (*workspace)->waitForEdits();
    QCOMPARE((*workspace)->matrices()->size(), 0);
    // It can still be undone, with everything that was in it.
    MatrixEdit again;
    again.isPresent = true;
    (*workspace)->recordEdit("full", again);
    (*workspace)->waitForEdits();
    QVERIFY(showTheSame((*workspace)->matrixVersions()->first().current, samples::fullMatrix()));
    (*workspace)->recordEdit("full", removed);
    (*workspace)->saveEdits({samples::fullMatrix()});
    workspace->reset();
    workspace = Workspace::open(path); // nobody can any more
    VERIFY_OK(workspace);
    (*workspace)->waitForEdits();
    QCOMPARE((*workspace)->matrixVersions()->size(), 0);
    workspace->reset();
    QCOMPARE(support::sqlValue(path, "SELECT count(*) FROM matrix_line"), "0");
}

void TestMatrixEdit::brokenEditsAreTold()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("team.bakeoff");
    {
        auto workspace = Workspace::create(path);
        VERIFY_OK(workspace);
        VERIFY_OK((*workspace)->saveMatrix(samples::matrix()));
    }
    support::runScript(path, "INSERT INTO matrix_edit (matrix_id, edit) VALUES ('main', x'ffff');");
    auto workspace = Workspace::open(path);
    VERIFY_OK(workspace);                          // the rest can still be used
    QCOMPARE((*workspace)->matrices()->size(), 1); // what was saved does not hang on it
    const auto read = (*workspace)->matrixVersions();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
    QVERIFY2(read.error().detail.contains("main"), qPrintable(read.error().text()));
}

void TestMatrixEdit::anEditThatCouldNotBeKeptLeavesNoGap()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("team.bakeoff");
    auto workspace = Workspace::create(path);
    VERIFY_OK(workspace);
    Matrix current = samples::matrix();
    VERIFY_OK((*workspace)->saveMatrix(current));
    const auto edit = [&](int row, Code code) {
        const MatrixEdit made = cellsEdit(CellAttribute::Depth, {row}, {0}, {{code}});
        apply(current, made);
        bool isKept = false;
        (*workspace)->recordEdit("main", made, [&](const Result<> &kept) { isKept = kept.has_value(); });
        (*workspace)->waitForEdits();
        return isKept;
    };
    QVERIFY(edit(0, 1));
    support::runSql(
        path, {"CREATE TRIGGER full BEFORE INSERT ON matrix_edit BEGIN SELECT RAISE(FAIL, 'full'); END"});
    QVERIFY(!edit(1, 2));
    support::runSql(path, {"DROP TRIGGER full"});
    edit(0, 3); // would give another matrix without the one before it
    QCOMPARE((*workspace)->matrixVersions()->first().current.code(CellAttribute::Depth, 0, 0), Code(1));
    (*workspace)->saveEdits({current});
    (*workspace)->waitForEdits();
    QCOMPARE((*workspace)->matrices()->first(), current);
    QVERIFY(edit(1, 0));
    QCOMPARE((*workspace)->matrixVersions()->first().current, current);
}

QTEST_GUILESS_MAIN(TestMatrixEdit)
#include "test_matrix_edit.moc"
