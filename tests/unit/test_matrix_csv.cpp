// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices as separated values: out and in again, as spreadsheets change them, and what is refused.
#include "report/matrix_csv.h"
#include "report/matrix_file.h"
#include "report/matrix_json.h"
#include "workspace_samples.h"

#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;

namespace {

Matrix visible(Matrix matrix)
{
    // What is not shown is not exported.
    matrix.setLines(Axis::Platforms, matrix.platforms.ids());
    return matrix;
}

const QByteArray smallest = "platform,service,strategy\nubuntu,apache,pre-installed\n";

} // namespace

class TestMatrixCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackEqual_data()
    {
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << ',';
        QTest::newRow("semicolon") << ';';
        QTest::newRow("tab") << '\t';
    }
    void comesBackEqual()
    {
        QFETCH(char, separator);
        Matrix matrix = visible(samples::fullMatrix());
        matrix.name = QStringLiteral("'=1+1, \"quoted\"; \t두 줄\n둘째");
        Cell cell = matrix.cell({"debian-12", "hadoop"});
        for (const QString &note :
             {QStringLiteral("=HYPERLINK(\"x\")"), QStringLiteral("'=1"), QStringLiteral("''"),
              QStringLiteral("-1"), QStringLiteral("+1"), QStringLiteral("@SUM(A1)"),
              QStringLiteral("한글, ; \" 메모\nline two")}) {
            cell.note = note;
            matrix.setCell({"debian-12", "hadoop"}, cell);
            const QByteArray csv = toCsv(matrix, separator);
            QVERIFY(csv.startsWith("\xef\xbb\xbf"));
            const auto read = matrixFromCsv(csv, QStringLiteral("m.csv"));
            QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
            QVERIFY2(showTheSame(*read, matrix), qPrintable(note));
            QCOMPARE(toCsv(*read, separator), csv);
        }
    }

    void nothingRunsInASpreadsheet()
    {
        Matrix matrix = visible(samples::fullMatrix());
        for (const char first : {'=', '+', '-', '@', '\''}) {
            matrix.name = QLatin1Char(first) + QStringLiteral("cmd");
            QVERIFY(toCsv(matrix).contains(QByteArray(",'") + first + "cmd"));
        }
    }

    void readsWhatSpreadsheetsWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("as it is") << smallest;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + smallest;
        QTest::newRow("CRLF") << QByteArray(smallest).replace("\n", "\r\n");
        QTest::newRow("no end of line") << smallest.chopped(1);
        QTest::newRow("empty lines") << QByteArray(smallest).replace("\n", "\n\n");
        QTest::newRow("semicolons") << QByteArray(smallest).replace(",", ";");
        QTest::newRow("tabs") << QByteArray(smallest).replace(",", "\t");
        QTest::newRow("quotes") << QByteArray("\"platform\",\"service\",\"strategy\"\n\"ubuntu\",\"apache\","
                                              "\"pre-installed\"\n");
        QTest::newRow("spaces, capitals")
            << QByteArray("Platform , SERVICE,Strategy\nubuntu ,apache, Pre-Installed\n");
        QTest::newRow("other order") << QByteArray(
            "strategy,service,platform\npre-installed,apache,ubuntu\n");
        QString wide = QStringLiteral("\ufeff") + QString::fromUtf8(smallest);
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    }
    void readsWhatSpreadsheetsWrite()
    {
        QFETCH(QByteArray, bytes);
        const auto read = matrixFromCsv(bytes, QStringLiteral("m.csv"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->platforms.ids(), QStringList{"ubuntu"});
        QCOMPARE(read->services.ids(), QStringList{"apache"});
        QCOMPARE(read->cell({"ubuntu", "apache"}).strategy, Strategy::PreInstalled);
    }

    void readsKoreanExcel()
    {
        // "플랫폼 메모" in CP949.
        const QByteArray note = QByteArray::fromHex("c7c3b7a7c6fb20b8deb8f0");
        const auto read =
            matrixFromCsv("platform,service,note\nubuntu,apache," + note + "\n", QStringLiteral("m.csv"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->cell({"ubuntu", "apache"}).note, QStringLiteral("플랫폼 메모"));
    }

    void refusesWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty file") << QByteArray() << 1 << 0;
        QTest::newRow("only a byte order mark") << QByteArray("\xef\xbb\xbf") << 1 << 0;
        QTest::newRow("another encoding") << QByteArray("platform,service\n\xff\xff,\x80\n") << 0 << 0;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << 0 << 0;
        QTest::newRow("no platform column") << QByteArray("service,strategy\napache,os-only\n") << 1 << 0;
        QTest::newRow("no service column") << QByteArray("platform,strategy\nubuntu,os-only\n") << 1 << 0;
        QTest::newRow("unknown column")
            << QByteArray("platform,service,colour\nubuntu,apache,red\n") << 1 << 3;
        QTest::newRow("column twice")
            << QByteArray("platform,service,strategy,strategy\nubuntu,apache,os-only,\n") << 1 << 4;
        QTest::newRow("too few fields") << smallest + "ubuntu,mysql\n" << 3 << 0;
        QTest::newRow("too many fields") << smallest + "ubuntu,mysql,os-only,1\n" << 3 << 0;
        QTest::newRow("no platform") << smallest + ",mysql,os-only\n" << 3 << 1;
        QTest::newRow("no service") << smallest + "ubuntu,,os-only\n" << 3 << 2;
        QTest::newRow("platform of spaces") << smallest + "   ,mysql,os-only\n" << 3 << 1;
        QTest::newRow("long platform") << smallest + QByteArray(101, 'x') + ",mysql,os-only\n" << 3 << 1;
        QTest::newRow("platform of two lines") << smallest + "\"a\nb\",mysql,os-only\n" << 3 << 1;
        QTest::newRow("cell twice") << smallest + "ubuntu,apache,os-only\n" << 3 << 0;
        QTest::newRow("cell twice, guarded") << smallest + "'ubuntu,apache,os-only\n" << 3 << 0;
        QTest::newRow("strategy") << smallest + "ubuntu,mysql,bake\n" << 3 << 3;
        QTest::newRow("after an empty line") << smallest + "\n\nubuntu,mysql,bake\n" << 5 << 3;
        QTest::newRow("after a field of two lines")
            << QByteArray("platform,service,note\nubuntu,apache,\"a\nb\"\n,mysql,\n") << 4 << 1;
        QTest::newRow("open quotation") << smallest + "ubuntu,\"mysql,os-only\n" << 3 << 2;
        QTest::newRow("quotation inside") << smallest + "ubuntu,my\"sql,os-only\n" << 3 << 2;
        QTest::newRow("text after quotation") << smallest + "ubuntu,\"my\"sql,os-only\n" << 3 << 2;
        const auto with = [](const char *column, const char *value, bool line = false) {
            return QByteArray("platform,service,") + column + "\nubuntu," + (line ? "*" : "apache") + ',' +
                   value + '\n';
        };
        const std::pair<const char *, const char *> cells[]{
            {"offered", "maybe"},
            {"offered", "1"},
            {"offered", "true"},
            {"depth", "deep"},
            {"depth", "2"},
            {"strategy", "pre installed"},
            {"strategy", "2"},
            {"deploys_per_month", "-1"},
            {"deploys_per_month", "many"},
            {"deploys_per_month", "1.234"},
            {"deploys_per_month", "1.2.3"},
            {"deploys_per_month", ".5"},
            {"deploys_per_month", "5."},
            {"deploys_per_month", "1e3"},
            {"deploys_per_month", "NaN"},
            {"deploys_per_month", "inf"},
            {"deploys_per_month", "99999999999"},
            {"running_instances", "1.5"},
            {"running_instances", "+3"},
            {"running_instances", "0x10"},
            {"running_instances", "4294967295"},
            {"running_instances", "99999999999999999999999"},
            {"running_instances", "\xef\xbc\x93"}, // a full-width 3
            {"running_instances", "1 000"},
            {"deploy_time_target_s", "-5"},
            {"deploy_time_target_s", "5 s"},
            {"deploy_time_target_s", "0.5"},
            {"release_line", "24.04"},
            {"generations", "2"},
            {"name", "own name"},
        };
        for (const auto &[column, value] : cells)
            QTest::addRow("cell: %s %s", column, value) << with(column, value) << 2 << 3;
        const std::pair<const char *, const char *> lines[]{
            {"generations", "0"},   {"generations", "-1"},  {"generations", "21"}, {"generations", "1.5"},
            {"generations", "two"}, {"note", "for a line"}, {"template", "t-1"},   {"strategy", "both"},
        };
        for (const auto &[column, value] : lines)
            QTest::addRow("line: %s %s", column, value) << with(column, value, true) << 2 << 3;
    }
    void refusesWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto read = matrixFromCsv(bytes, QStringLiteral("m.csv"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(read.error().message.contains(QLatin1String("m.csv")));
        QVERIFY(!read.error().hint.isEmpty());
        if (line > 0) {
            const QString place = column > 0 ? QStringLiteral("line %1, column %2: ").arg(line).arg(column)
                                             : QStringLiteral("line %1: ").arg(line);
            QVERIFY2(read.error().detail.contains(place), qPrintable(read.error().detail));
        }
        QVERIFY2(!read.error().detail.contains(QLatin1String("%1")), qPrintable(read.error().detail));
    }

    void everyProblemIsFound()
    {
        const auto read = matrixFromCsv("platform,service,strategy,offered\n"
                                        "ubuntu,apache,bake,perhaps\n"
                                        "ubuntu,mysql,os-only,yes\n"
                                        ",mysql,os-only\n"
                                        "ubuntu,mysql,,\n",
                                        QStringLiteral("m.csv"));
        QVERIFY(!read);
        QCOMPARE(read.error().detail.split('\n').size(), 4);
        QVERIFY(read.error().message.contains('4'));
    }
};

QTEST_GUILESS_MAIN(TestMatrixCsv)
#include "test_matrix_csv.moc"
