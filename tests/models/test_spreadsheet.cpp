// SPDX-License-Identifier: GPL-3.0-or-later
// Cells copied to LibreOffice Calc, changed there, and pasted back.
#include "support/sample_values.h"
#include "tables/cell_text.h"

#include "base/process.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;

class TestSpreadsheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(content) == content.size());
    }
    /// Has Calc read a file and write it in another format into the same folder.
    Result<> convert(const QString &file, const QString &format, const QStringList &more = {}) const
    {
        CommandOptions options;
        options.deadline = Deadline(std::chrono::seconds(120));
        auto done = checkedCommand(
            "LibreOffice",
            {"soffice",
             QStringList{"-env:UserInstallation=file://" + path("profile"), "--headless", "--norestore"} +
                 more + QStringList{"--convert-to", format, "--outdir", m_folder.path(), file},
             {},
             {{"HOME", m_folder.path()}},
             {}},
            options);
        return done ? Result<>() : tl::unexpected(done.error());
    }

private Q_SLOTS:
    void cellsGoToCalcAndComeBack()
    {
        if (QStandardPaths::findExecutable("soffice").isEmpty())
            QSKIP("LibreOffice Calc (libreoffice-calc-nogui) is not installed.");
        Matrix matrix = samples::matrix();
        Cell cell;
        cell.strategy = Strategy::PreInstalled;
        cell.depth = BakeDepth::Packages;
        matrix.setCell({"debian-12", "apache"}, cell);
        matrix.setCell({"suse", "hadoop"}, cell);
        cell = {};
        cell.strategy = Strategy::OsOnly;
        matrix.setCell({"debian-13", "haproxy"}, cell);
        cell = {};
        cell.offered = false;
        matrix.setCell({"suse", "apache"}, cell);

        // Copied, and pasted into Calc: fields between tabs, in UTF-8 (76), as its dialog for pasting text
        // has it.
        write(path("cells.tsv"),
              tables::copyCells(matrix, matrix.platforms.order, matrix.services.order).toUtf8());
        const auto into = convert(path("cells.tsv"), "fods", {"--infilter=CSV:9,34,76,1"});
        QVERIFY2(into, into ? "" : qPrintable(into.error().text()));
        // Changed there: one cell says something else.
        QByteArray sheet = read(path("cells.fods"));
        QCOMPARE(sheet.count("<text:p>os-only</text:p>"), 1);
        write(path("changed.fods"),
              sheet.replace("<text:p>os-only</text:p>", "<text:p>not-offered</text:p>"));
        const auto back = convert(path("changed.fods"), "csv:Text - txt - csv (StarCalc):9,34,76");
        QVERIFY2(back, back ? "" : qPrintable(back.error().text()));
        const QString text = QString::fromUtf8(read(path("changed.csv")));

        auto edit = tables::pasteCells(matrix, 0, 0, 1, 1, text);
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().text()));
        Matrix pasted = matrix;
        apply(pasted, *edit);
        Matrix expected = matrix;
        cell = {};
        cell.offered = false;
        expected.setCell({"debian-13", "haproxy"}, cell);
        QVERIFY2(haveTheSameContent(pasted, expected), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "test_spreadsheet.moc"
