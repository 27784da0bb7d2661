// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs as other programs read them: the tools of poppler (package poppler-utils, which tests/run installs).
#include "document_samples.h"
#include "report/pdf_document.h"
#include "report/text_setting.h"

#include <QFile>
#include <QFontInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace bakeoff;
using namespace documents;

class TestPdfDocument : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const Document &document, const FigurePainter &painter = drawFigure)
    {
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        const auto written = writePdf(document, path, painter);
        return written ? path : QStringLiteral("not written: ") + written.error().text();
    }
    /// What a tool prints; its complaints too, so that none is overlooked.
    static QString told(const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qWarning("%s: %s %s", qPrintable(tool), qPrintable(process.errorString()),
                     process.readAll().constData());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static QStringList pagesOf(const QString &path)
    {
        QStringList pages = told(QStringLiteral("pdftotext"), {"-raw", path, "-"}).split(u'\f');
        pages.removeLast(); // each page ends with one
        return pages;
    }
    /// As words with single spaces.
    static QString textOf(const QString &path)
    {
        QStringList pages;
        for (const QString &page : pagesOf(path))
            pages << page.simplified();
        return pages.join(u' ');
    }

private Q_SLOTS:
    void everythingIsThere_data();
    void everythingIsThere();
    void fontsAreEmbeddedAndChartsAreVectors();
    void headsOfTablesAreRepeated();
    void headingsStandWithWhatTheyHead();
    void chartsStandWithTheirCaptions();
    void wordsAreNotBroken();
    void shortCellsStayOnOneLine();
    void nothingLeavesThePaper();
    void rowsTallerThanAPageGoOn();
    void figurePaintersGetWhatIsPromised();
    void littleIsADocumentToo();
    void theSameTwice();
};

void TestPdfDocument::everythingIsThere_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("English") << english()
                             << QStringList{"How far should templates be pre-installed?",
                                            "Made on 6 September 2026 by Bakeoff 0.1.0",
                                            "8 images are kept up to date instead of 42.",
                                            "Probability that a change breaks an image 2 % ○",
                                            "● measured ■ from data ○ assumed",
                                            "both are counted here from the same recipes",
                                            "Deploy time by phase",
                                            "The whisker ends at the 95th percentile.",
                                            "● measured: Boot, Install ○ assumed: Configure",
                                            "Sources and gaps Ubuntu and SUSE advisories",
                                            "Debian 12 service-60 Pre-installed, configured 420 ○ 180.50 ■",
                                            "Sum 5,490.00",
                                            "Ties go to OS-only.",
                                            "What is not known Nothing was measured under KVM."};
    QTest::newRow("Korean") << korean()
                            << QStringList{"템플릿을 어디까지 사전 설치할 것인가?",
                                           "2026년 9월 6일, Bakeoff 0.1.0으로 작성",
                                           "최신으로 유지할 이미지는 42개가 아니라 8개입니다.",
                                           "변경 하나가 이미지를 망가뜨릴 확률 2 % ○",
                                           "둘 다 같은 레시피로, 같은 기계에서 측정했습니다.",
                                           "단계별 배포 시간",
                                           "출처와 빠진 것 우분투와 SUSE의 보안 권고는",
                                           "데비안 12 서비스-60 사전 설치, 구성까지 420 ○ 180,500 ■",
                                           "합계 3,583,600",
                                           "모르는 것 KVM에서는 아무것도 측정하지 않았습니다."};
}

void TestPdfDocument::everythingIsThere()
{
    QFETCH(Document, document);
    QFETCH(QStringList, texts);
    const QString path = write(document);
    const QStringList pages = pagesOf(path);
    QVERIFY2(pages.size() >= 4, qPrintable(path));
    const QString all = textOf(path);
    for (const QString &text : texts)
        QVERIFY2(all.contains(text), qPrintable(text + "\nin " + all));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString footer = QStringLiteral("%1 %2 / %3").arg(document.title).arg(i + 1).arg(pages.size());
        QVERIFY2(pages[i].simplified().endsWith(footer), qPrintable(pages[i]));
    }
    const QString info = told(QStringLiteral("pdfinfo"), {path});
    QVERIFY2(
        info.contains(QRegularExpression("Title: +" + QRegularExpression::escape(document.title) + '\n')),
        qPrintable(info));
    QVERIFY2(info.contains(QRegularExpression("Creator: +Bakeoff [0-9.]+\n")), qPrintable(info));
    QVERIFY2(info.contains(QStringLiteral("(A4)")), qPrintable(info));
    QVERIFY2(!info.contains(QStringLiteral("Error")), qPrintable(info));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\n/Lang (" + document.language.toLatin1() + ")\n"));

    // The outline, with the pages it leads to.
    QXmlStreamReader xml(told(QStringLiteral("pdftohtml"), {"-xml", "-i", "-stdout", path}));
    QStringList outline;
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == QLatin1String("outline"))
            depth += xml.isStartElement() ? 1 : -1;
        if (xml.isStartElement() && xml.name() == QLatin1String("item") && depth > 0) {
            const int page = xml.attributes().value(QStringLiteral("page")).toInt();
            const QString text = xml.readElementText();
            outline << QString(depth, u'*') + text;
            QVERIFY2(pages.value(page - 1).contains(text), qPrintable(text));
        }
    }
    QStringList headings;
    for (const Block &block : document.blocks) {
        if (const auto *heading = std::get_if<block::Heading>(&block))
            headings << QString(heading->level, u'*') + heading->text;
    }
    QCOMPARE(outline, headings);
}

void TestPdfDocument::fontsAreEmbeddedAndChartsAreVectors()
{
    for (const Document &document : {english(), korean()}) {
        const QString path = write(document);
        const QStringList fonts = told(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(fonts.size() >= 3, qPrintable(fonts.join(u'\n'))); // below two lines of head
        static const QRegularExpression embedded(QStringLiteral("yes (yes|no) +yes +[0-9]+ +0$"));
        for (const QString &font : fonts.mid(2))
            QVERIFY2(font.contains(embedded), qPrintable(font));
        const QString images = told(QStringLiteral("pdfimages"), {"-list", path});
        QCOMPARE(images.split(u'\n', Qt::SkipEmptyParts).size(), 2); // the head
    }
}

void TestPdfDocument::headsOfTablesAreRepeated()
{
    const QStringList pages = pagesOf(write(english(150)));
    static const QRegularExpression row(QStringLiteral("Debian 12\\s+service-(\\d+)\\s[^■]*■"));
    QList<int> rows;
    int pagesWithRows = 0;
    for (const QString &page : pages) {
        int here = 0;
        for (const auto &match : row.globalMatch(page)) {
            rows << match.captured(1).toInt();
            ++here;
        }
        const auto heads = page.count(QRegularExpression("Platform\\s+Service\\s+Advice\\s+Deploys a month"));
        QCOMPARE(heads, here > 0 ? 1 : 0);
        pagesWithRows += here > 0 ? 1 : 0;
        if (here > 0)
            QVERIFY2(here >= 2, qPrintable(page));
    }
    QVERIFY2(pagesWithRows >= 4, qPrintable(QString::number(pagesWithRows)));
    QCOMPARE(rows.size(), 150);
    for (int i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i], i + 1);
}

void TestPdfDocument::headingsStandWithWhatTheyHead()
{
    int later = 0;
    for (int lines = 20; lines < 34; ++lines) {
        Document document = Document().heading(QStringLiteral("First"));
        for (int i = 0; i < lines; ++i)
            document.paragraph(QStringLiteral("Filler."));
        document.heading(QStringLiteral("Chapter")).heading(QStringLiteral("Section"), 2);
        if (lines % 2 == 0) // both come to the foot of a page
            document.paragraph(QStringLiteral("It follows."));
        else
            document.table(
                {QStringLiteral("Numbers"), {QStringLiteral("Name")}, {{{QStringLiteral("It follows.")}}}});
        int found = 0;
        const QStringList pages = pagesOf(write(document));
        later += pages.size() > 1 ? 1 : 0;
        for (const QString &page : pages) {
            const bool isHere = page.contains(QStringLiteral("Chapter"));
            QCOMPARE(page.contains(QStringLiteral("Section")), isHere);
            QCOMPARE(page.contains(QStringLiteral("It follows.")), isHere);
            found += isHere ? 1 : 0;
        }
        QCOMPARE(found, 1);
    }
    QVERIFY2(later >= 4 && later <= 10, qPrintable(QString::number(later))); // some fit, some do not
}

void TestPdfDocument::chartsStandWithTheirCaptions()
{
    for (int lines = 10; lines < 40; lines += 3) {
        Document document;
        for (int i = 0; i < lines; ++i)
            document.paragraph(QStringLiteral("Filler."));
        document.figure(deployTime(false), 90);
        int found = 0;
        for (const QString &page : pagesOf(write(document))) {
            const bool isHere = page.contains(QStringLiteral("Deploy time by phase"));
            QCOMPARE(page.contains(QStringLiteral("only")), isHere); // drawn
            QCOMPARE(page.contains(QStringLiteral("95th percentile")), isHere);
            QCOMPARE(page.contains(QStringLiteral("assumed: Configure")), isHere);
            found += isHere ? 1 : 0;
        }
        QCOMPARE(found, 1);
    }
}

void TestPdfDocument::wordsAreNotBroken()
{
    const QStringList words =
        QStringLiteral("템플릿은 pre-installed 되지만 MySQL과 Hadoop만 171초에서 41초(중앙값)로 "
                       "줄고, eu-west-1의 값은 0.05입니다.")
            .split(u' ');
    // Further to the right in every paragraph, so that every word comes to where lines end.
    Document document;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i)
        document.paragraph(QString(i + 1, u'x') + u' ' + words.join(u' ') + u' ' + words.join(u' '));
    const QStringList shown = textOf(write(document)).split(u' ');
    for (const QString &word : words)
        QVERIFY2(shown.count(word) == 2 * count,
                 qPrintable(QStringLiteral("%1 %2").arg(word).arg(shown.count(word))));
}

void TestPdfDocument::shortCellsStayOnOneLine()
{
    Document document;
    document.title = QStringLiteral("Short and long");
    block::Table table;
    table.head = {QStringLiteral("OS"), QStringLiteral("Service"), QStringLiteral("Reason")};
    block::Row row;
    for (const QString &text : {QStringLiteral("Debian 11"), QStringLiteral("Apache HTTP Server"),
                                QStringLiteral("a reason of many words ").repeated(20)})
        row.cells << block::Cell(text);
    table.rows = {row};
    document.table(table);
    const QStringList lines = pagesOf(write(document)).first().split(u'\n');
    QVERIFY2(lines.filter(QStringLiteral("Debian 11 Apache HTTP Server a reason")).size() == 1,
             qPrintable(lines.join(u'\n')));
}

void TestPdfDocument::nothingLeavesThePaper()
{
    const QString longWord(400, u'W');
    const QString longKorean(300, u'뷁');
    const QString hostile =
        QStringLiteral("<script>alert(\"x\")</script> & 🙂 \x01\x1b[31m ") + QChar(0xd800);
    Document document;
    document.title = longWord + longKorean;
    document.subtitle = {longWord, hostile};
    document.language = QStringLiteral("ko");
    Figure figure = deployTime(true);
    figure.title = longWord;
    figure.caption = longKorean + hostile;
    block::Table wide{longWord, {}, {}, {1, 3}, longKorean};
    for (int i = 0; i < 14; ++i)
        wide.head << QStringLiteral("Column%1").arg(i);
    wide.rows << block::Row{{{longWord, Provenance::Assumed}, {longWord}, {hostile}}};
    wide.rows << block::Row{QList<block::Cell>(14, {QStringLiteral("123,456,789")})};
    document.heading(longWord)
        .heading(longKorean, 2)
        .paragraph(longWord + u' ' + longKorean + u' ' + hostile)
        .callout(longKorean)
        .note(longWord, longWord)
        .facts({{longWord, {longKorean, Provenance::Measured}}, {hostile, {hostile}}}, longWord)
        .figure(figure, 4000)
        .table(wide);
    const QString path = write(document);
    QXmlStreamReader xml(told(QStringLiteral("pdftotext"), {"-bbox", path, "-"}));
    int words = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("word"))
            continue;
        const auto attributes = xml.attributes();
        const auto at = [&attributes](const char *edge) {
            return attributes.value(QLatin1String(edge)).toDouble();
        };
        const QString word = xml.readElementText();
        const double margin = 20 / 25.4 * 72 - 1; // and a point for letters that lean out
        QVERIFY2(at("xMin") >= margin && at("xMax") <= 595.3 - margin, qPrintable(word));
        QVERIFY2(at("yMin") >= 40 && at("yMax") <= 835, qPrintable(word));
        ++words;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(words > 50, qPrintable(path));
    const QString text = textOf(path);
    QVERIFY(text.contains(QStringLiteral("<script>alert(\"x\")</script> &")));
    // No letter is lost: title, heading, paragraph, callout, fact, and the captions of chart and table.
    QCOMPARE(text.count(u'뷁'), 7 * 300);
}

void TestPdfDocument::rowsTallerThanAPageGoOn()
{
    QStringList lines;
    for (int i = 1; i <= 150; ++i)
        lines << QStringLiteral("line-%1.").arg(i);
    Document document;
    document.table(
        {QStringLiteral("Log"),
         {QStringLiteral("Name"), QStringLiteral("Output")},
         {{{QStringLiteral("short"), QStringLiteral("x")}}, {{QStringLiteral("long"), lines.join(u'\n')}}}});
    const QString text = textOf(write(document));
    for (const QString &line : lines)
        QCOMPARE(text.count(line), 1);
}

void TestPdfDocument::figurePaintersGetWhatIsPromised()
{
    int painted = 0;
    Figure figure = deployTime(false);
    figure.series[0].name = QStringLiteral("Bo\x02ot");
    const auto painter = [&painted](QPainter &paint, const QRectF &area, const Figure &given) {
        ++painted;
        QCOMPARE(paint.device()->logicalDpiX(), 96);
        QVERIFY(std::abs(area.width() - 170 / 25.4 * 96) < 1);
        QVERIFY(std::abs(area.height() - 60 / 25.4 * 96) < 1);
        QCOMPARE(given.series[0].name, QStringLiteral("Boot"));
        QCOMPARE(QFontInfo(paint.font()).family(), paperFamilies(QStringLiteral("en")).first());
        // One unit is 1/96 inch on paper.
        const QRectF onPaper = paint.combinedTransform().mapRect(area);
        QVERIFY(std::abs(onPaper.left() - 20 / 25.4 * 96) < 1);
    };
    write(Document().figure(figure, 60).figure(Figure(), 60), painter);
    QCOMPARE(painted, 1); // an empty figure is not drawn
}

void TestPdfDocument::littleIsADocumentToo()
{
    Document document;
    QCOMPARE(pagesOf(write(document)).size(), 1);
    document.pageBreak().pageBreak().facts({}).table({}).note({}).paragraph({}).figure({}).pageBreak();
    const QStringList pages = pagesOf(write(document));
    QCOMPARE(pages.size(), 2);
    QVERIFY2(pages[1].contains(QStringLiteral("There are no numbers for this chart yet.")),
             qPrintable(pages[1]));
}

void TestPdfDocument::theSameTwice()
{
    const auto first = toPdf(english(), drawFigure);
    const auto second = toPdf(english(), drawFigure);
    QVERIFY(first && second);
    static const QRegularExpression when(QStringLiteral("D:\\d{14}"));
    QCOMPARE(QString::fromLatin1(*first).remove(when), QString::fromLatin1(*second).remove(when));
}

QTEST_MAIN(TestPdfDocument)
#include "test_pdf_document.moc"
