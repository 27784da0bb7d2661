// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_setting.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace bakeoff::report {

namespace {

/// Chinese and Japanese have no spaces to break at.
bool isBrokenAnywhere(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana;
}

/// Where a line that would end at \a end should: behind a space, not between the syllables of a Korean word
/// or behind a hyphen.
int endOfWords(const QString &text, int begin, int end)
{
    if (end >= text.size() || text[end - 1].isSpace() || text[end].isSpace() ||
        isBrokenAnywhere(text[end - 1]) || isBrokenAnywhere(text[end]))
        return end;
    for (int i = end - 1; i > begin; --i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return end; // one word, longer than the line
}

/// Whether the text is read from right to left somewhere, which only a line as a whole can be.
bool isMixed(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL ||
               c.direction() == QChar::DirRLO || c.direction() == QChar::DirRLE ||
               c.direction() == QChar::DirRLI;
    });
}

/// Where the letters, or what is no letter, from \a begin on end.
qsizetype endOfPart(const QString &text, qsizetype begin)
{
    if (isMixed(text))
        return text.size();
    const auto scriptAt = [&text](qsizetype i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        return QChar::script(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode());
    };
    const bool isCommon = scriptAt(begin) == QChar::Script_Common;
    qsizetype end = begin;
    while (end < text.size()) {
        const QChar::Script script = scriptAt(end);
        // Accents and joiners belong to what they follow.
        if (script != QChar::Script_Inherited && (script == QChar::Script_Common) != isCommon)
            break;
        end += text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
    }
    return end;
}

QTextOption optionFor(QTextOption::WrapMode mode)
{
    QTextOption option;
    option.setWrapMode(mode);
    option.setUseDesignMetrics(true);
    return option;
}

} // namespace

QStringList paperFamilies(const QString &language)
{
    const bool isKorean = language.startsWith(QLatin1String("ko"));
    QStringList known{QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans KR"),
                      QStringLiteral("Source Han Sans KR"), QStringLiteral("NanumGothic"),
                      QStringLiteral("Malgun Gothic")};
    const QStringList latin{QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                            QStringLiteral("Liberation Sans")};
    // The Korean family's Latin letters are drawn for paper; it ships with us, so both languages look alike.
    known = isKorean ? known + latin : known.mid(0, 3) + latin + known.mid(3);
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    for (const QString &family : known) {
        if (installed.contains(family))
            families << family;
    }
    if (families.isEmpty())
        families << QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return families;
}

QFont paperFont(const QString &language, double size_pt, bool isBold)
{
    QFont font;
    font.setFamilies(paperFamilies(language));
    font.setPixelSize(qRound(size_pt * unitsPerPoint));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // The least there is: with any, Qt sets no ligatures, by whose signs "five" would not be found in a PDF.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1 / 64.0);
    return font;
}

SetText::SetText(const QString &text, const QFont &font, double width, Qt::Alignment alignment,
                 double leading)
    : m_pitch(leading * font.pixelSize())
{
    const QFontMetricsF metrics(font);
    m_baseline = (m_pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    const QString shown = QString(text).replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font);
    layout.setTextOption(optionFor(QTextOption::WrapAtWordBoundaryOrAnywhere));
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int begin = line.textStart();
        const int end = begin + line.textLength();
        const int better = endOfWords(shown, begin, end);
        if (better < end)
            line.setNumColumns(better - begin, width);
        QStringView words = QStringView(shown).mid(begin, line.textLength());
        while (!words.isEmpty() && words.last().isSpace())
            words.chop(1);
        Line made = set(words.toString(), font);
        if (alignment & Qt::AlignRight) {
            for (Part &part : made.parts)
                part.x += width - made.end;
            made.end = width;
        }
        m_lines->append(made);
    }
    layout.endLayout();
}

SetText::Line SetText::set(const QString &text, const QFont &font)
{
    Line line;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = endOfPart(text, begin);
        Part part{std::make_shared<QTextLayout>(text.mid(begin, end - begin), font), line.end};
        part.layout->setTextOption(optionFor(QTextOption::NoWrap));
        part.layout->beginLayout();
        QTextLine only = part.layout->createLine();
        part.layout->endLayout();
        only.setPosition({0, -only.ascent()});
        line.end += only.cursorToX(int(end - begin)); // with spaces at its end
        line.parts.append(part);
        begin = end;
    }
    return line;
}

void SetText::draw(QPainter &painter, const QPointF &topLeft, int first, int count) const
{
    const int end = std::min(lineCount(), first + count);
    for (int i = first; i < end; ++i) {
        const QPointF baseline = topLeft + QPointF(0, (i - first) * m_pitch + m_baseline);
        for (const Part &part : m_lines->at(i).parts)
            part.layout->lineAt(0).draw(&painter, baseline + QPointF(part.x, 0));
    }
}

double SetText::naturalWidth(const QString &text, const QFont &font)
{
    double widest = 0;
    for (const QString &line : text.split(u'\n')) {
        QTextLayout layout(line, font);
        layout.setTextOption(optionFor(QTextOption::NoWrap));
        layout.beginLayout();
        const QTextLine only = layout.createLine();
        layout.endLayout();
        if (only.isValid())
            widest = std::max(widest, only.naturalTextWidth());
    }
    return widest;
}

double SetText::longestWord(const QString &text, const QFont &font)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    double widest = 0;
    for (const QString &word : text.split(spaces, Qt::SkipEmptyParts))
        widest = std::max(widest, naturalWidth(word, font));
    return widest;
}

} // namespace bakeoff::report
