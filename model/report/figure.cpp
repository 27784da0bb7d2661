// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure.h"

#include "catalog/names.h"
#include "report/csv_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>

#include <cmath>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr auto provenanceIds = catalog::idTable<Provenance>(
    {{Provenance::Measured, "measured"}, {Provenance::Data, "data"}, {Provenance::Assumed, "assumed"}});

/// The shortest text that reads back as the same number; empty for none.
QString number(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString row(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields)
        written << csvField(field);
    return written.join(u',') + QStringLiteral("\r\n");
}

/// A number is never taken for a formula; a text could be.
QString words(const QString &text)
{
    return guardFormula(text);
}

QString barsToCsv(const Figure &figure)
{
    QString text;
    const bool hasWhiskers = figure.whiskers.size() == figure.categories.size();
    const bool hasNotes = figure.categoryNotes.size() == figure.categories.size();
    for (qsizetype i = 0; i < figure.categories.size(); ++i) {
        QStringList fields{words(QString(figure.categories[i]).replace(u'\n', u' '))};
        for (const FigureSeries &series : figure.series)
            fields << number(series.values.value(i, std::nan("")));
        if (hasWhiskers)
            fields << number(figure.whiskers[i].low) << number(figure.whiskers[i].high);
        if (hasNotes)
            fields << words(QString(figure.categoryNotes[i]).replace(u'\n', QStringLiteral("; ")));
        text += row(fields);
    }
    return text;
}

QString pointsToCsv(const Figure &figure)
{
    // Series may have points at different x, and several at one.
    QMap<double, QList<QStringList>> rows;
    for (qsizetype i = 0; i < figure.series.size(); ++i) {
        QMap<double, int> seen;
        for (const QPointF &point : figure.series[i].points) {
            QList<QStringList> &at = rows[point.x()];
            const int nth = seen[point.x()]++;
            while (at.size() <= nth)
                at << QStringList(figure.series.size(), QString());
            at[nth][i] = number(point.y());
        }
    }
    QString text;
    for (auto at = rows.cbegin(); at != rows.cend(); ++at) {
        for (const QStringList &values : at.value())
            text += row(QStringList{plainPlace(figure.x, at.key())} + values);
    }
    return text;
}

} // namespace

QString toId(Provenance provenance)
{
    return provenanceIds.id(provenance);
}

QString displayName(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Measured:
        return Text::tr("measured");
    case Provenance::Data:
        return Text::tr("from data");
    case Provenance::Assumed:
        return Text::tr("assumed");
    }
    return {};
}

QString plainPlace(const FigureAxis &axis, double value)
{
    if (!axis.isDate)
        return number(value);
    return QDateTime::fromSecsSinceEpoch(qint64(value), Qt::UTC).toString(Qt::ISODate);
}

QString toCsv(const Figure &figure)
{
    const bool areBars = figure.kind == Figure::Kind::StackedBars || figure.kind == Figure::Kind::GroupedBars;
    QStringList head{words(areBars ? figure.title : figure.x.label)};
    for (const FigureSeries &series : figure.series) {
        const QString unit = figure.y.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(figure.y.unit);
        head << words(QStringLiteral("%1%2 (%3)").arg(series.name, unit, displayName(series.provenance)));
    }
    if (areBars && figure.whiskers.size() == figure.categories.size())
        head << Text::tr("spread from") << Text::tr("spread to");
    if (areBars && figure.categoryNotes.size() == figure.categories.size())
        head << Text::tr("note");
    return row(head) + (areBars ? barsToCsv(figure) : pointsToCsv(figure));
}

} // namespace bakeoff::report
