// SPDX-License-Identifier: GPL-3.0-or-later
// Matrices as JSON: out and in again, and what is refused, with its place.
#include "report/matrix_csv.h"
#include "report/matrix_file.h"
#include "report/matrix_json.h"
#include "workspace_samples.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::report;

class TestMatrixJson : public QObject
{
    Q_OBJECT

    static Matrix full()
    {
        Matrix matrix = samples::fullMatrix();
        matrix.setLines(Axis::Platforms, matrix.platforms.ids()); // what is not shown is not exported
        matrix.name = QStringLiteral("'=1+1 %1 \"quoted\" \\ 두 줄\n둘째");
        Cell cell = matrix.cell({"debian-12", "hadoop"});
        cell.note = QStringLiteral("'=1 한글 \t \u0001");
        cell.deploysPerMonth_hundredths = 250;
        matrix.setCell({"debian-12", "hadoop"}, cell);
        return matrix;
    }

private Q_SLOTS:
    void comesBackEqual()
    {
        const Matrix matrix = full();
        const QByteArray json = toJson(matrix);
        QJsonParseError error;
        QVERIFY(QJsonDocument::fromJson(json, &error).isObject());
        QCOMPARE(error.error, QJsonParseError::NoError);
        const auto read = matrixFromJson(json, QStringLiteral("m.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QVERIFY(showTheSame(*read, matrix));
        QCOMPARE(toJson(*read), json);
    }

    void anEmptyMatrixComesBackToo()
    {
        Matrix matrix;
        matrix.name = QStringLiteral("Empty");
        const auto read = matrixFromJson(toJson(matrix), QStringLiteral("m.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(read->name, matrix.name);
        QVERIFY(read->platforms.order.isEmpty());
    }

    void aByteOrderMarkDoesNotMatter()
    {
        const auto read = matrixFromJson("\xef\xbb\xbf" + toJson(full()), QStringLiteral("m.json"));
        QVERIFY(read);
    }

    void filesAreToldApartByWhatIsInThem()
    {
        QTemporaryDir folder;
        const Matrix matrix = full();
        QVERIFY(writeMatrixFile(folder.filePath("a.json"), matrix));
        QVERIFY(writeMatrixFile(folder.filePath("b.csv"), matrix));
        QVERIFY(QFile::rename(folder.filePath("a.json"), folder.filePath("a.txt")));
        for (const char *name : {"a.txt", "b.csv"}) {
            const auto read = readMatrixFile(folder.filePath(name));
            QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
            QVERIFY(showTheSame(*read, matrix));
        }
    }

    void malformedOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const auto with = [](const QByteArray &rest) {
            return QByteArray("{\"format\": \"bakeoff-matrix\", \"version\": 1,\n" + rest + "}");
        };
        QTest::newRow("nothing") << QByteArray() << "no JSON";
        QTest::newRow("cut off") << QByteArray("{\"format\": \"bakeoff-matrix\", \"ver") << "line 1";
        QTest::newRow("a comma too many") << with("\"cells\": [],") << "line 2, column 13";
        QTest::newRow("a list") << QByteArray("[]") << "object";
        QTest::newRow("a number") << QByteArray("7") << "object";
        QTest::newRow("another format")
            << QByteArray("{\"format\": \"x\", \"version\": 1}") << "line 1, column 2: this is “x”";
        QTest::newRow("no format") << QByteArray("{\"version\": 1}") << "“format” is missing";
        QTest::newRow("no version") << QByteArray("{\"format\": \"bakeoff-matrix\"}")
                                    << "“version” is missing";
        QTest::newRow("a newer version")
            << QByteArray("{\"format\": \"bakeoff-matrix\", \"version\": 2}") << "version 2 cannot be read";
        QTest::newRow("an unknown key") << with("\"colour\": 1") << "line 2, column 1: “colour” is not known";
        QTest::newRow("a key twice") << with("\"name\": \"a\", \"name\": \"b\"") << "“name” is there twice";
        QTest::newRow("a name that is no text") << with("\"name\": 5") << "must be a text";
        QTest::newRow("cells that are no list") << with("\"cells\": {}") << "must not hold an object";
        QTest::newRow("cells that are a text") << with("\"cells\": \"x\"") << "must hold a list";
        QTest::newRow("defaults that are a list") << with("\"defaults\": []") << "must not hold a list";
        QTest::newRow("a cell that is a number") << with("\"cells\": [1]") << "must hold objects only";
        QTest::newRow("a cell in a list of its own") << with("\"cells\": [[{}]]") << "must not hold a list";
        QTest::newRow("a cell without platform")
            << with("\"cells\": [{\"service\": \"apache\"}]") << "it is empty";
        QTest::newRow("a platform without id") << with("\"platforms\": [{}]") << "it is empty";
        QTest::newRow("a star for an id") << with("\"platforms\": [{\"id\": \"*\"}]") << "“*” is no id";
        QTest::newRow("a cell's key in a platform")
            << with("\"platforms\": [{\"id\": \"u\", \"service\": \"x\"}]") << "“service” is not known here";
        QTest::newRow("a text for a number")
            << with("\"platforms\": [{\"id\": \"u\",\n \"generations\": \"2\"}]")
            << "line 3, column 2: “generations” must be a number";
        QTest::newRow("a number out of range")
            << with("\"platforms\": [{\"id\": \"u\", \"generations\": 0}]") << "line 2, column 27";
        QTest::newRow("a number for a text")
            << with("\"cells\": [{\"platform\": 1, \"service\": \"x\"}]") << "“platform” must be a text";
        QTest::newRow("a text for true or false")
            << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\", \"offered\": \"yes\"}]")
            << "must be true or false";
        QTest::newRow("an unknown strategy")
            << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\", \"strategy\": \"fried\"}]")
            << "“fried” is none of";
        QTest::newRow("a cell twice") << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\"}, "
                                              "{\"platform\": \"u\", \"service\": \"x\"}]")
                                      << "u x x is there twice";
        QTest::newRow("a negative number")
            << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\", \"running_instances\": -1}]")
            << "“-1” is no number";
        QTest::newRow("an exponent")
            << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\", \"running_instances\": 1e3}]")
            << "“1e3” is no number";
        QTest::newRow("an object in a cell")
            << with("\"cells\": [{\"platform\": \"u\", \"service\": \"x\", \"note\": {\"a\": 1}}]")
            << "“note” must not hold an object";
        QTest::newRow("neither UTF-8 nor CP949") << QByteArray("{\"name\": \"\xff\xff\"}") << "neither";
    }
    void malformedOnesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const auto read = matrixFromJson(json, QStringLiteral("m.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        const QString text = read.error().message + u'\n' + read.error().detail;
        QVERIFY2(text.contains(told), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("m.json")));
    }

    void everyProblemIsTold()
    {
        const auto read = matrixFromJson("{\"format\": \"bakeoff-matrix\", \"version\": 1,\n\"colour\": 1,\n"
                                         "\"platforms\": [{\"id\": \"u\", \"generations\": 99}],\n"
                                         "\"cells\": [{\"platform\": \"u\"}]}",
                                         QStringLiteral("m.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().detail.count(QStringLiteral("line ")), 3);
    }

    void deepNestingIsNoCrash()
    {
        const auto read = matrixFromJson(QByteArray(200000, '['), QStringLiteral("m.json"));
        QVERIFY(!read);
    }
};

QTEST_GUILESS_MAIN(TestMatrixJson)
#include "test_matrix_json.moc"
