// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as HTML and CSV, and how every kind is written; what a PDF looks like has a test of its own.
#include "document_samples.h"
#include "report/csv_document.h"
#include "report/csv_text.h"
#include "report/html_document.h"
#include "report/pdf_document.h"
#include "support/full_disk.h"
#include "support/ordinary_user.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace bakeoff;
using namespace documents;

namespace {

const QString hostile = QStringLiteral("<script>alert(\"1\")</script> 'q' & ]]> </style> 🙂\x01\x1b") +
                        QChar(0xdc00) + QChar(0xfffe) + QString(500, u'W');
const QString shownHostile =
    QStringLiteral("<script>alert(\"1\")</script> 'q' & ]]> </style> 🙂\uFFFD\uFFFD") + QString(500, u'W');

Document hostileDocument()
{
    Figure figure = deployTime(false);
    figure.title = hostile;
    figure.caption = hostile;
    figure.categories = {hostile, hostile};
    figure.totals = {hostile, hostile};
    for (FigureSeries &series : figure.series)
        series.name = hostile;
    Document document;
    document.title = hostile;
    document.subtitle = {hostile};
    document.language = QStringLiteral("en\" onload=\"alert(1)");
    document.heading(hostile)
        .paragraph(hostile)
        .callout(hostile)
        .note(hostile, hostile)
        .facts({{hostile, {hostile, Provenance::Data}}}, hostile)
        .table({hostile, {hostile}, {{{{hostile, Provenance::Assumed}}}}, {}, hostile})
        .figure(figure);
    return document;
}

/// What a browser would see.
struct Page {
    QString error;
    QString language;
    QStringList elements;
    QStringList texts; ///< with single spaces, of every element without others in it
    QStringList ids;
    QStringList references; ///< to ids
    QStringList links;      ///< to anything outside
};

Page read(const QByteArray &html)
{
    Page page;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !xml.isWhitespace())
            page.texts << xml.text().toString().simplified();
        if (!xml.isStartElement())
            continue;
        page.elements << xml.name().toString();
        const auto attributes = xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QString name = attribute.name().toString();
            const QString value = attribute.value().toString();
            static const QRegularExpression url(QStringLiteral("url\\(#([^)]*)\\)"));
            if (const auto match = url.match(value); match.hasMatch())
                page.references << match.captured(1);
            if (name == QLatin1String("aria-labelledby"))
                page.references << value.split(u' ');
            else if (name == QLatin1String("id"))
                page.ids << value;
            else if (name == QLatin1String("href") || name == QLatin1String("src"))
                (value.startsWith(u'#') ? page.references : page.links) << value;
            else if (name == QLatin1String("lang"))
                page.language = value;
            if (name.startsWith(QLatin1String("on")))
                page.links << name;
        }
    }
    page.error = xml.errorString();
    return page;
}

QByteArray html(const Document &document)
{
    const auto bytes = toHtml(document, drawFigure);
    return bytes ? *bytes : bytes.error().text().toUtf8();
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composes();
    void htmlHasEverything_data();
    void htmlHasEverything();
    void htmlOfHostileTexts();
    void htmlClosesWhatItOpens();
    void htmlNumbersOfCharts();
    void htmlIsRefusedWhereAPictureIsNone();
    void csvHasSections();
    void csvNumbersAndProvenance();
    void csvHasNoFormulas();
    void isWrittenWholeOrNotAtAll_data();
    void isWrittenWholeOrNotAtAll();
};

void TestDocument::composes()
{
    Document document;
    document.heading(QStringLiteral("a")).paragraph(QStringLiteral("b")).pageBreak();
    QCOMPARE(document.blocks.size(), 3);
    QVERIFY(document.blocks[0] == Block(block::Heading{QStringLiteral("a"), 1}));
    QVERIFY(english() == english());
    QVERIFY(!(english() == english(3)));
    QVERIFY(showable(english()) == english()); // nothing is lost that can be shown
    QVERIFY(showable(korean()) == korean());
    const Document shown = showable(hostileDocument());
    QCOMPARE(shown.title, shownHostile);
    QCOMPARE(shown.language, QStringLiteral("enonloadalert1"));
    QCOMPARE(std::get<block::Chart>(shown.blocks.last()).figure.series[1].name, shownHostile);
    QCOMPARE(showable(Document().paragraph(QStringLiteral("a\r\nb\rc\td\u2028e"))).blocks.first(),
             Block(block::Paragraph{QStringLiteral("a\nb\nc d\ne")}));
}

void TestDocument::htmlHasEverything_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("English") << english()
                             << QStringList{"How far should templates be pre-installed?",
                                            "Made on 6 September 2026 by Bakeoff 0.1.0",
                                            "What was compared",
                                            "Probability that a change breaks an image",
                                            "● measured ■ from data ○ assumed",
                                            "service-60",
                                            "180.50",
                                            "5,490.00",
                                            "Snapshot prices are of February 2021 (eu-west-1).",
                                            "OS-only",
                                            "171 s"};
    QTest::newRow("Korean") << korean()
                            << QStringList{"템플릿을 어디까지 사전 설치할 것인가?",
                                           "2026년 9월 6일, Bakeoff 0.1.0으로 작성",
                                           "변경 하나가 이미지를 망가뜨릴 확률",
                                           "서비스-60",
                                           "180,500",
                                           "3,583,600",
                                           "스냅숏 가격은 2021년 2월 eu-west-1의 것입니다.",
                                           "OS 전용",
                                           "171 s"};
}

void TestDocument::htmlHasEverything()
{
    QFETCH(Document, document);
    QFETCH(QStringList, texts);
    const QByteArray bytes = html(document);
    QVERIFY(bytes.startsWith("<!DOCTYPE html>"));
    const Page page = read(bytes);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.language, document.language);
    for (const QString &text : texts)
        QVERIFY2(page.texts.contains(text), qPrintable(text + "\nin " + page.texts.join(u'|')));
    QCOMPARE(page.elements.count(QStringLiteral("h1")), 1);
    QCOMPARE(page.elements.count(QStringLiteral("h2")), 5);
    QCOMPARE(page.elements.count(QStringLiteral("h3")), 1);
    QCOMPARE(page.elements.count(QStringLiteral("svg")), 2);
    QCOMPARE(page.elements.count(QStringLiteral("details")), 2);
    QCOMPARE(page.elements.count(QStringLiteral("tr")), 4 + 62 + 3 + 12); // facts, table, the charts' numbers
    QCOMPARE(page.links, QStringList());                                  // needs no other file
    QSet<QString> unique(page.ids.begin(), page.ids.end());
    QCOMPARE(unique.size(), page.ids.size());
    QVERIFY(page.references.size() >= 5); // titles and descriptions of two charts, and a hatched bar
    for (const QString &reference : page.references)
        QVERIFY2(unique.contains(reference), qPrintable(reference));
}

void TestDocument::htmlOfHostileTexts()
{
    const QByteArray bytes = html(hostileDocument());
    const Page page = read(bytes);
    QCOMPARE(page.error, QString());
    QVERIFY(!page.elements.contains(QStringLiteral("script")));
    QVERIFY(!bytes.contains("<script"));
    QCOMPARE(bytes.count("</style>"), 1);
    QCOMPARE(page.language, QStringLiteral("enonloadalert1"));
    QCOMPARE(page.links, QStringList());
    // Title twice, subtitle, heading, paragraph, callout, note (2), facts (3), table (4) and the chart's own.
    QVERIFY2(page.texts.count(shownHostile) >= 15 + 3,
             qPrintable(QString::number(page.texts.count(shownHostile))));
}

void TestDocument::htmlClosesWhatItOpens()
{
    // HTML takes <p/> for <p>: only void elements, and what belongs to SVG, may be written so.
    Document document = english(2);
    document.paragraph({})
        .heading({})
        .note({})
        .callout({})
        .table({{}, {{}, {}}, {{{{}, {}}}}})
        .facts({{{}, {}}});
    static const QRegularExpression selfClosed(QStringLiteral("<([a-z0-9]+)[^<>]*/>"));
    static const QRegularExpression pictures(QStringLiteral("<svg.*?</svg>"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString outside = QString::fromUtf8(html(document)).remove(pictures);
    for (const auto &match : selfClosed.globalMatch(outside))
        QVERIFY2(QStringList({"meta", "br"}).contains(match.captured(1)), qPrintable(match.captured(0)));
    // A style sheet is no text to HTML: nothing in it may be escaped.
    const qsizetype begin = outside.indexOf(QLatin1String("<style>"));
    QVERIFY(begin > 0);
    QVERIFY(!outside.mid(begin, outside.indexOf(QLatin1String("</style>")) - begin).contains(u'&'));
}

void TestDocument::htmlNumbersOfCharts()
{
    Figure figure = deployTime(false);
    figure.categories[0] = QStringLiteral("=1+1");
    figure.series[1].name = QStringLiteral("a;b;c;d;e;f;g"); // more of these than commas
    const Page page = read(html(Document().figure(figure)));
    const qsizetype at = page.texts.lastIndexOf(QStringLiteral("=1+1"));
    QCOMPARE(page.texts.mid(at, 6), QStringList({"=1+1", "17", "0", "24", "41", "48"}));
}

void TestDocument::htmlIsRefusedWhereAPictureIsNone()
{
    // Control characters that a painter brings along itself make no SVG.
    const auto bytes = toHtml(Document().figure(deployTime(false)),
                              [](QPainter &painter, const QRectF &area, const Figure &) {
                                  painter.drawText(area, QStringLiteral("\x01"));
                                  painter.drawText(area, QString(QChar(0xffff)));
                              });
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::Failed);
    QVERIFY2(bytes.error().message.contains(QStringLiteral("Deploy time by phase")),
             qPrintable(bytes.error().text()));
}

void TestDocument::csvHasSections()
{
    const QByteArray bytes = toCsv(korean(2));
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    const QString text = QString::fromUtf8(bytes.mid(3));
    const QStringList sections = text.split(QStringLiteral("\r\n\r\n"));
    QCOMPARE(sections.size(), 1 + 4); // facts, two charts, a table
    QCOMPARE(
        sections[2],
        QStringLiteral("단계별 배포 시간\r\n"
                       "\"TCG에서 측정, 연결 복제, 실행 5회의 중앙값. 막대 끝의 선은 95번째 백분위까지.\"\r\n"
                       "기사의 3분,180,s\r\n"
                       "단계별 배포 시간,부팅 [s] (measured),설치 [s] (measured),구성 [s] (assumed),spread "
                       "from,spread to\r\n"
                       "사전 설치,17,0,24,41,48\r\n"
                       "OS 전용,16,92,63,171,196"));
    const CsvTable table = parseCsv(*decodeText(bytes));
    QVERIFY(table.problems.isEmpty());
    QCOMPARE(table.separator, ',');
    QCOMPARE(table.rows.first().fields, QStringList{"템플릿을 어디까지 사전 설치할 것인가?"});
    QCOMPARE(table.rows.last().fields, QStringList({"합계", "", "", "", "", "3583600", ""}));
}

void TestDocument::csvNumbersAndProvenance()
{
    Document document;
    document.title = QStringLiteral("a;b");
    document.table({QStringLiteral("T"),
                    {QStringLiteral("Name"), QStringLiteral("Mixed"), QStringLiteral("Same")},
                    {{{QStringLiteral("x"),
                       {QStringLiteral("1,5"), Provenance::Data, QStringLiteral("1.5")},
                       {QStringLiteral("-7"), Provenance::Measured}}},
                     {{QStringLiteral("y"),
                       {QStringLiteral("2"), Provenance::Assumed},
                       {QStringLiteral("8"), Provenance::Measured}}}},
                    {1, 2}});
    const CsvTable table = parseCsv(*decodeText(toCsv(document)));
    QList<QStringList> rows;
    for (const CsvRow &row : table.rows)
        rows << row.fields;
    QCOMPARE(rows, QList<QStringList>({{"a;b"},
                                       {"T"},
                                       {"Name", "Mixed", "comes from", "Same (measured)"},
                                       {"x", "1.5", "from data", "-7"},
                                       {"y", "2", "assumed", "8"}}));
}

void TestDocument::csvHasNoFormulas()
{
    const QString formula = QStringLiteral("=cmd|' /C calc'!A0");
    Figure figure = deployTime(false);
    figure.title = figure.caption = figure.marks[0].text = formula;
    figure.categories = {formula, QStringLiteral("\x01+1")};
    for (FigureSeries &series : figure.series)
        series.name = formula;
    Document document;
    document.title = formula;
    document.subtitle = {formula, QStringLiteral("\n=1")};
    document.facts({{formula, {formula}}}, formula)
        .table({formula,
                {formula},
                {{{{formula}}}, {{{QStringLiteral("x"), {}, formula}}}, {{{QStringLiteral("-1+1")}}}},
                {0},
                formula})
        .figure(figure);
    const CsvTable table = parseCsv(*decodeText(toCsv(document)));
    QVERIFY(table.problems.isEmpty());
    int guarded = 0;
    for (const CsvRow &row : table.rows) {
        for (const QString &field : row.fields) {
            QVERIFY2(!QRegularExpression(QStringLiteral("^\\s*[=+@]")).match(field).hasMatch(),
                     qPrintable(field));
            QVERIFY2(!field.startsWith(u'-'), qPrintable(field));
            guarded += field.startsWith(u'\'') ? 1 : 0;
        }
    }
    QCOMPARE(guarded, 3 + 3 + 6 + (3 + 4 + 2)); // bars: title as first head, three series
}

void TestDocument::isWrittenWholeOrNotAtAll_data()
{
    using Write = std::function<Result<>(const QString &)>;
    QTest::addColumn<Write>("write");
    QTest::newRow("PDF") << Write([](const QString &path) { return writePdf(english(), path, drawFigure); });
    QTest::newRow("HTML") << Write(
        [](const QString &path) { return writeHtml(english(), path, drawFigure); });
    QTest::newRow("CSV") << Write([](const QString &path) { return writeCsv(english(), path); });
}

void TestDocument::isWrittenWholeOrNotAtAll()
{
    QFETCH(std::function<Result<>(const QString &)>, write);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("보고서"));
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto names = [&folder] {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const auto refused = [](const Result<> &result, const QString &named) {
        return !result && result.error().message.contains(named) && !result.error().hint.isEmpty();
    };
    QVERIFY(write(path));
    const QByteArray before = content();
    QVERIFY(before.size() > 1000);
    QCOMPARE(names(), QStringList{"보고서"});

    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("what was there") > 0);
    old.close();
    {
        const tests::FullDisk full(500);
        const Result<> result = write(path);
        QVERIFY(refused(result, path));
        QCOMPARE(result.error().code, ErrorCode::NoSpace);
    }
    QCOMPARE(content(), QByteArray("what was there"));
    QCOMPARE(names(), QStringList{"보고서"});

    const QString nowhere = folder.filePath(QStringLiteral("none/report"));
    QVERIFY(refused(write(nowhere), folder.filePath(QStringLiteral("none"))));
    QCOMPARE(names(), QStringList{"보고서"});

    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("closed")));
    QVERIFY(refused(write(folder.filePath(QStringLiteral("closed"))), QStringLiteral("closed"))); // a folder
    QVERIFY(
        QFile::setPermissions(folder.filePath(QStringLiteral("closed")), QFile::ReadOwner | QFile::ExeOwner));
    {
        const tests::AsOrdinaryUser user(folder.path());
        QVERIFY(refused(write(folder.filePath(QStringLiteral("closed/report"))), QStringLiteral("closed")));
    }
    QCOMPARE(content(), QByteArray("what was there"));
    QVERIFY(QDir(folder.filePath(QStringLiteral("closed"))).isEmpty());
    QVERIFY(write(path)); // and replaces what was there
    QVERIFY(content().size() > 1000);
}

QTEST_MAIN(TestDocument)
#include "test_document.moc"
