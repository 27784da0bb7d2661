// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdict_source.h"
#include "widgets/charts/report_writer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace bakeoff::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> writeReport(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words, verdictOptions(), {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString path = parsed->plain[0];
    if (!widgets::isReportFile(path))
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no kind of report.").arg(path),
                    Text::tr("End the name with .pdf, .html or .csv."));
    const auto source = judgeWorkspace(session, *parsed);
    if (!source)
        return tl::unexpected(source.error());
    if (auto written = widgets::writeReport(path, source->verdict, session.catalog(), source->history,
                                            source->runs);
        !written)
        return written;
    const QString file = QFileInfo(path).absoluteFilePath();
    session.print({{QStringLiteral("file"), file},
                   {QStringLiteral("sentence"), planning::sentence(source->verdict)}},
                  QStringLiteral("%1\n%2").arg(planning::sentence(source->verdict),
                                               Text::tr("Report: %1").arg(file)));
    return {};
}

} // namespace

std::vector<CommandInfo> reportCommands()
{
    return {{QStringLiteral("report"), QStringLiteral("FILE.pdf|FILE.html|FILE.csv ") + verdictUsage(),
             Text::tr("write the comparison as a document"), writeReport, true}};
}

} // namespace bakeoff::cli
