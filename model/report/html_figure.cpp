// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_figure.h"

#include "report/text_setting.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

QByteArray drawn(const Figure &figure, const QSize &size, const QString &language,
                 const FigurePainter &drawFigure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    QFont font = paperFont(language, 9);
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFigure(painter, QRectF(QPointF(0, 0), QSizeF(size)), figure);
    painter.end();
    return bytes;
}

/// What a reader's machine lacks has a stand-in there.
QString withStandIns(const QString &family)
{
    return QStringLiteral("'%1', 'Noto Sans KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif")
        .arg(QString(family).remove(u'\''));
}

/// Ids of several pictures meet in one page: each is given its own, where it is named too.
QString renamed(const QXmlStreamAttribute &attribute, const QString &prefix)
{
    static const QRegularExpression reference(QStringLiteral("url\\(#"));
    QString value = attribute.value().toString();
    if (attribute.name() == QLatin1String("id"))
        return prefix + value;
    if (attribute.name() == QLatin1String("href") && value.startsWith(u'#'))
        return u'#' + prefix + value.mid(1);
    if (attribute.name() == QLatin1String("font-family"))
        return withStandIns(value);
    return value.replace(reference, QStringLiteral("url(#") + prefix);
}

void writeRoot(QXmlStreamWriter &html, const Figure &figure, const QString &prefix, const QSize &size)
{
    html.writeStartElement(QStringLiteral("svg"));
    html.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
    html.writeAttribute(QStringLiteral("xmlns:xlink"), QStringLiteral("http://www.w3.org/1999/xlink"));
    html.writeAttribute(QStringLiteral("viewBox"),
                        QStringLiteral("0 0 %1 %2").arg(size.width()).arg(size.height()));
    html.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    html.writeAttribute(QStringLiteral("aria-labelledby"), QStringLiteral("%1title %1desc").arg(prefix));
    html.writeStartElement(QStringLiteral("title"));
    html.writeAttribute(QStringLiteral("id"), prefix + QStringLiteral("title"));
    html.writeCharacters(figure.title);
    html.writeEndElement();
    html.writeStartElement(QStringLiteral("desc"));
    html.writeAttribute(QStringLiteral("id"), prefix + QStringLiteral("desc"));
    QStringList said{figure.caption, marksOf(figure)};
    for (qsizetype i = 0; i < figure.categories.size(); ++i)
        said << QStringLiteral("%1: %2").arg(figure.categories[i], figure.totals.value(i));
    said.removeAll(QString());
    html.writeCharacters(said.join(QStringLiteral("; ")).replace(u'\n', u' '));
    html.writeEndElement();
}

} // namespace

Result<> writeSvg(QXmlStreamWriter &html, const Figure &figure, const QString &prefix, const QSize &size,
                  const QString &language, const FigurePainter &drawFigure)
{
    QXmlStreamReader svg(drawn(figure, size, language, drawFigure));
    int depth = 0;
    int skipped = 0; // inside the generator's own title and description
    while (!svg.atEnd()) {
        switch (svg.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            if (depth == 1) {
                writeRoot(html, figure, prefix, size);
            } else if (skipped > 0 || svg.name() == QLatin1String("title") ||
                       svg.name() == QLatin1String("desc")) {
                ++skipped;
            } else {
                html.writeStartElement(svg.name().toString());
                const auto attributes = svg.attributes();
                for (const QXmlStreamAttribute &attribute : attributes)
                    html.writeAttribute(attribute.qualifiedName().toString(), renamed(attribute, prefix));
            }
            break;
        case QXmlStreamReader::Characters:
            if (skipped == 0 && !svg.isWhitespace())
                html.writeCharacters(svg.text().toString());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (skipped > 0)
                --skipped;
            else
                html.writeEndElement();
            break;
        default:
            break;
        }
    }
    if (svg.hasError())
        return fail(ErrorCode::Failed, Text::tr("The chart “%1” could not be drawn.").arg(figure.title),
                    Text::tr("Write the report as CSV instead, and please report this."), svg.errorString());
    return {};
}

} // namespace bakeoff::report
