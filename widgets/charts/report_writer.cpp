// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/report_writer.h"

#include "report/comparison_report.h"
#include "report/csv_document.h"
#include "report/html_document.h"
#include "report/pdf_document.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace bakeoff::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::widgets)
};

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

/// The document sets title and caption itself.
void drawFigure(QPainter &painter, const QRectF &area, const report::Figure &figure)
{
    report::Figure bare = figure;
    bare.title.clear();
    bare.caption.clear();
    FigureChart::paint(painter, area, bare, paperPalette());
}

/// The language that texts are in now, not the desktop's.
QString languageOfTexts()
{
    return QLocale().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

} // namespace

bool isReportFile(const QString &path)
{
    static const QStringList endings{QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("htm"),
                                     QStringLiteral("csv")};
    return endings.contains(endingOf(path));
}

Result<> writeReport(const QString &path, const planning::Verdict &verdict, const catalog::Catalog &catalog,
                     const catalog::PatchHistory &history, const QList<catalog::RunRecord> &runs)
{
    const report::ReportHead head{QDateTime::currentDateTime(), QStringLiteral(BAKEOFF_VERSION),
                                  languageOfTexts()};
    const auto document = report::comparisonReport(verdict, catalog, history, runs, head);
    if (!document)
        return tl::unexpected(document.error());
    const QString ending = endingOf(path);
    if (ending == QLatin1String("pdf"))
        return report::writePdf(*document, path, drawFigure);
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        return report::writeHtml(*document, path, drawFigure);
    if (ending == QLatin1String("csv"))
        return report::writeCsv(*document, path);
    return fail(ErrorCode::Invalid, Text::tr("“%1” is no kind of report.").arg(path),
                Text::tr("End the name with .pdf, .html or .csv."));
}

} // namespace bakeoff::widgets
