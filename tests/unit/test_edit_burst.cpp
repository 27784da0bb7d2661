// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed while it edits: what it was told is kept is there afterwards, and nothing half.
#include "storage/workspace.h"
#include "workspace_support.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <numeric>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::storage;

namespace {

constexpr int lineCount = 1000;

Matrix emptyMatrix()
{
    Matrix matrix;
    matrix.id = "burst";
    QStringList ids;
    for (int i = 0; i < lineCount; ++i)
        ids << QString::number(i);
    matrix.setLines(Axis::Platforms, ids);
    matrix.setLines(Axis::Services, ids);
    return matrix;
}

/// Every fifth fills a million cells.
MatrixEdit editNumber(int i)
{
    MatrixEdit edit;
    if (i % 5 == 4) {
        QList<int> all(lineCount);
        std::iota(all.begin(), all.end(), 0);
        edit.cells = {{CellAttribute::Strategy, {{all, all, {{Code(1 + i / 5 % 2)}}}}}};
    } else {
        edit.cells = {
            {CellAttribute::RunningInstances, {{{i % lineCount}, {i * 7 % lineCount}, {{Code(i + 1)}}}}}};
    }
    return edit;
}

/// The program that will be killed: says the number of each edit once it is kept.
int burst(const QString &path)
{
    auto workspace = Workspace::open(path);
    if (!workspace)
        return 1;
    for (int i = 0;; ++i) {
        (*workspace)->recordEdit("burst", editNumber(i), [i](const Result<> &kept) {
            if (kept) {
                std::printf("%d\n", i);
                std::fflush(stdout);
            }
        });
        (*workspace)->waitForEdits(); // as a person, who makes one edit after another
        if (i % 20 == 19)
            (*workspace)->saveEdits({emptyMatrix()}); // and saves now and then; it is written out meanwhile
    }
}

} // namespace

class TestEditBurst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAtMostTheEditInFlight_data()
    {
        QTest::addColumn<int>("killAfter");
        for (int i = 0; i < 8; ++i) {
            const int edits = QRandomGenerator::global()->bounded(5, 120);
            QTest::addRow("killed after %d edits (%d)", edits, i) << edits;
        }
    }
    void losesAtMostTheEditInFlight()
    {
        QFETCH(int, killAfter);
        QTemporaryDir folder;
        const QString path = folder.filePath("team.bakeoff");
        {
            auto made = Workspace::create(path);
            VERIFY_OK(made);
            VERIFY_OK((*made)->saveMatrix(emptyMatrix()));
        }
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {"--burst", path});
        QByteArray said;
        while (said.count('\n') < killAfter && program.waitForReadyRead(30000))
            said += program.readAllStandardOutput();
        program.kill(); // SIGKILL
        QVERIFY(program.waitForFinished());
        said += program.readAllStandardOutput();
        const int kept = int(said.count('\n'));
        QVERIFY2(kept >= killAfter, program.readAllStandardError().constData());

        auto workspace = Workspace::open(path);
        VERIFY_OK(workspace);
        const auto found = (*workspace)->matrixVersions();
        VERIFY_OK(found);
        Matrix wanted = emptyMatrix();
        for (int i = 0; i < kept; ++i)
            apply(wanted, editNumber(i));
        const bool hasAllThatWasKept = found->first().current == wanted;
        apply(wanted, editNumber(kept)); // committed, but killed before it could say so
        QVERIFY(hasAllThatWasKept || found->first().current == wanted);
        (*workspace)->waitForEdits(); // what had been saved is written out
        const auto again = (*workspace)->matrixVersions();
        VERIFY_OK(again);
        QCOMPARE(again->first().current, found->first().current);
        workspace->reset();
        QCOMPARE(support::sqlValue(path, "PRAGMA integrity_check"), QString("ok"));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == "--burst")
        return burst(words[2]);
    TestEditBurst test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_edit_burst.moc"
