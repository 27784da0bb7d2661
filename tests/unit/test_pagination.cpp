// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagination.h"

#include <QTest>

using namespace bakeoff::report;

namespace {

Piece piece(const QString &name, double height)
{
    Piece made;
    made.outline = name;
    made.height = height;
    return made;
}

/// "a 0-10, b 15-25 | c 0-10": a page behind each bar.
QString printed(const QList<PlacedPage> &pages)
{
    QStringList all;
    for (const PlacedPage &page : pages) {
        QStringList placed;
        for (const PlacedPiece &each : page)
            placed << QStringLiteral("%1 %2-%3")
                          .arg(each.piece->outline)
                          .arg(each.top)
                          .arg(each.top + each.height);
        all << placed.join(QStringLiteral(", "));
    }
    return all.join(QStringLiteral(" | "));
}

} // namespace

class TestPagination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOnePage() { QCOMPARE(printed(paginate({}, 100)), QString()); }
    void spaceIsLeftOutAtTheTop();
    void whatIsKeptTogetherMovesTogether();
    void whatIsBestKeptTogetherLeavesNoPageHalfEmpty();
    void headsAreRepeated();
    void whatGivesWaySavesAPage();
    void pagesAreBegun();
    void whatNoPageHoldsIsSplit();
};

void TestPagination::spaceIsLeftOutAtTheTop()
{
    QList<Piece> pieces{piece("a", 40), piece("b", 40), piece("c", 20), piece("d", 5)};
    for (Piece &each : pieces)
        each.space = 10;
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("a 0-40, b 50-90 | c 0-20, d 30-35"));
}

void TestPagination::whatIsKeptTogetherMovesTogether()
{
    QList<Piece> pieces{piece("text", 70), piece("heading", 10), piece("subheading", 10), piece("line", 20)};
    pieces[1].isKeptWithNext = true;
    pieces[2].isKeptWithNext = true;
    QCOMPARE(printed(paginate(pieces, 100)),
             QStringLiteral("text 0-70 | heading 0-10, subheading 10-20, line 20-40"));
    QCOMPARE(printed(paginate(pieces, 110)),
             QStringLiteral("text 0-70, heading 70-80, subheading 80-90, line 90-110"));
}

void TestPagination::whatIsBestKeptTogetherLeavesNoPageHalfEmpty()
{
    QList<Piece> pieces{piece("text", 50), piece("chart", 45), piece("note", 10)};
    pieces[1].isBestKeptWithNext = true;
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("text 0-50, chart 50-95 | note 0-10"));
    pieces[0].height = 70;
    pieces[1].height = 25;
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("text 0-70 | chart 0-25, note 25-35"));
}

void TestPagination::headsAreRepeated()
{
    const auto head = std::make_shared<Piece>(piece("head", 10));
    QList<Piece> pieces{*head};
    pieces.first().isKeptWithNext = true;
    for (const char *name : {"1", "2", "3", "4", "5"}) {
        pieces << piece(QLatin1String(name), 30);
        pieces.last().head = head;
    }
    pieces[4].isKeptWithNext = true; // the last row is never alone
    QCOMPARE(printed(paginate(pieces, 100)),
             QStringLiteral("head 0-10, 1 10-40, 2 40-70, 3 70-100 | head 0-10, 4 10-40, 5 40-70"));
    QCOMPARE(printed(paginate(pieces, 130)),
             QStringLiteral("head 0-10, 1 10-40, 2 40-70, 3 70-100 | head 0-10, 4 10-40, 5 40-70"));
}

void TestPagination::whatGivesWaySavesAPage()
{
    QList<Piece> pieces{piece("text", 50), piece("chart", 60), piece("note", 5)};
    pieces[1].isKeptWithNext = true;
    pieces[1].give = 20;
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("text 0-50, chart 50-95, note 95-100"));
    pieces[1].give = 10; // would not be enough: it keeps its height
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("text 0-50 | chart 0-60, note 60-65"));
}

void TestPagination::pagesAreBegun()
{
    QList<Piece> pieces{piece("a", 10), piece("b", 10), piece("c", 10)};
    pieces[0].beginsPage = true; // there is nothing above it: no empty page
    pieces[0].isKeptWithNext = true;
    pieces[1].beginsPage = true;
    QCOMPARE(printed(paginate(pieces, 100)), QStringLiteral("a 0-10 | b 0-10, c 10-20"));
}

void TestPagination::whatNoPageHoldsIsSplit()
{
    QList<Piece> pieces{piece("text", 60), piece("a", 50),      piece("b", 40),
                        piece("c", 30),    piece("giant", 150), piece("end", 10)};
    for (int i : {1, 2})
        pieces[i].isKeptWithNext = true;
    QCOMPARE(printed(paginate(pieces, 100)),
             QStringLiteral("text 0-60 | a 0-50, b 50-90 | c 0-30 | giant 0-150 | end 0-10"));
}

QTEST_GUILESS_MAIN(TestPagination)
#include "test_pagination.moc"
