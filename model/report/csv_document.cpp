// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_document.h"

#include "report/csv_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <set>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// Quoted also where another separator stands in it: programs guess theirs from the first lines.
QString field(const QString &text)
{
    const bool mayMislead = text.contains(u';') || text.contains(u'\t');
    const QString written = csvField(text);
    return mayMislead && !written.startsWith(u'"') ? u'"' + written + u'"' : written;
}

QString line(const QStringList &fields)
{
    QStringList written;
    for (const QString &each : fields)
        written << field(each);
    return written.join(u',') + QStringLiteral("\r\n");
}

QString words(const QString &text)
{
    return guardFormula(QString(text).replace(u'\n', u' ').trimmed());
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"));
    return number.match(text).hasMatch();
}

/// A number as it is, anything else guarded.
QString value(const block::Cell &cell)
{
    const QString &text = cell.plain.isEmpty() ? cell.text : cell.plain;
    return isNumber(text) ? text : words(text);
}

QString provenanceOf(const block::Cell &cell)
{
    return cell.provenance ? displayName(*cell.provenance) : QString();
}

QString beginning(const QString &title, const QString &caption)
{
    QString text;
    for (const QString &each : {title, caption}) {
        if (!each.isEmpty())
            text += line({words(each)});
    }
    return text;
}

QString tableSection(const block::Table &table)
{
    const int count = table.columnCount();
    QList<bool> isMixed(count, false);
    QStringList head;
    for (int i = 0; i < count; ++i) {
        std::set<QString> kinds;
        for (const block::Row &row : table.rows)
            kinds.insert(provenanceOf(row.cells.value(i)));
        isMixed[i] = kinds.size() > 1;
        QString name = table.head.value(i);
        if (kinds.size() == 1 && !kinds.begin()->isEmpty())
            name = QStringLiteral("%1 (%2)").arg(name, *kinds.begin());
        head << words(name);
        if (isMixed[i])
            head << Text::tr("comes from", "head of a column: measured, from data, assumed");
    }
    QString text = beginning(table.title, table.caption);
    if (!table.head.isEmpty())
        text += line(head);
    for (const block::Row &row : table.rows) {
        QStringList fields;
        for (int i = 0; i < count; ++i) {
            const block::Cell cell = row.cells.value(i);
            fields << value(cell);
            if (isMixed[i])
                fields << provenanceOf(cell);
        }
        text += line(fields);
    }
    return text;
}

QString factsSection(const block::Facts &facts)
{
    QString text = beginning(facts.title, {});
    for (const block::Fact &fact : facts.facts) {
        QStringList fields{words(fact.name), value(fact.value)};
        if (fact.value.provenance)
            fields << provenanceOf(fact.value);
        text += line(fields);
    }
    return text;
}

QString chartSection(const Figure &figure)
{
    QString text = beginning(figure.title, figure.caption);
    for (const FigureMark &each : figure.marks) {
        const FigureAxis &axis = each.orientation == Qt::Vertical ? figure.x : figure.y;
        text += line({words(each.text), plainPlace(axis, each.at), words(axis.unit)});
    }
    if (figure.isEmpty())
        return text + line({Text::tr("There are no numbers for this chart yet.")});
    return text + toCsv(figure);
}

} // namespace

QByteArray toCsv(const Document &given)
{
    const Document document = showable(given);
    QStringList lines{words(document.title)};
    for (const QString &each : document.subtitle)
        lines << words(each);
    QString text = QChar(QChar::ByteOrderMark);
    for (const QString &each : std::as_const(lines))
        text += line({each});
    for (const Block &block : document.blocks) {
        QString section;
        if (const auto *table = std::get_if<block::Table>(&block))
            section = tableSection(*table);
        else if (const auto *facts = std::get_if<block::Facts>(&block))
            section = factsSection(*facts);
        else if (const auto *chart = std::get_if<block::Chart>(&block))
            section = chartSection(chart->figure);
        if (!section.isEmpty())
            text += QStringLiteral("\r\n") + section;
    }
    return text.toUtf8();
}

Result<> writeCsv(const Document &document, const QString &path)
{
    return writeDocument(path, toCsv(document));
}

} // namespace bakeoff::report
