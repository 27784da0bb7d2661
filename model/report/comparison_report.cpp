// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparison_report.h"

#include "planning/deploy_times.h"
#include "report/deploy_figures.h"
#include "report/patch_figures.h"
#include "report/verdict_figures.h"
#include "report/verdict_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace bakeoff::report {

using planning::Verdict;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

block::Table tableOf(const VerdictTable &table)
{
    block::Table made;
    made.title = table.title;
    made.head = table.head;
    made.numberColumns = QList<int>(table.numbers.begin(), table.numbers.end());
    std::sort(made.numberColumns.begin(), made.numberColumns.end());
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        block::Row row;
        row.isTotal = i >= table.rows.size() - table.totals;
        for (const QString &text : table.rows[i])
            row.cells << block::Cell(text);
        made.rows << row;
    }
    return made;
}

void addTable(Document &document, const VerdictTable &table)
{
    if (!table.rows.isEmpty())
        document.table(tableOf(table));
}

void addFigure(Document &document, const Figure &figure, double height_mm = 80)
{
    if (!figure.isEmpty())
        document.figure(figure, height_mm);
}

/// Where the days of the history come from, with their gaps.
void addSources(Document &document, const Verdict &verdict, const catalog::PatchHistory &history)
{
    QSet<QString> used;
    for (const planning::StreamOrigin &origin : verdict.scene.platforms)
        used.insert(origin.historyId);
    for (const catalog::AdvisoryHistory &each : history.advisories) {
        if (used.contains(each.id))
            document.note(each.name.text(),
                          Text::tr("%1. As of %2. %3")
                              .arg(each.source, each.asOf.toString(Qt::ISODate), each.note.text()));
    }
    for (const catalog::ReleaseHistory &each : history.releases)
        document.note(
            each.name.text(),
            Text::tr("%1. As of %2. %3").arg(each.source, each.asOf.toString(Qt::ISODate), each.note.text()));
}

/// For each topology and platform that was measured under the acceleration that the verdict is of.
void addDeployTimes(Document &document, const Verdict &verdict, const catalog::Catalog &catalog,
                    const QList<catalog::RunRecord> &runs)
{
    QList<planning::RunSelection> selections;
    const QList<planning::RunGroup> groups = planning::groupRuns(runs);
    for (const planning::RunGroup &group : groups) {
        const planning::RunSelection selection{
            group.topologyId, group.platformId, verdict.acceleration, {}, {}, {}};
        if (group.acceleration == verdict.acceleration && !selections.contains(selection))
            selections << selection;
    }
    if (selections.isEmpty())
        return;
    document.heading(Text::tr("Deploy time"));
    for (const planning::RunSelection &selection : std::as_const(selections)) {
        const planning::DeployTimes times = planning::deployTimes(runs, selection);
        const Figure figure = deployTimeFigure(times.comparisons, catalog);
        constexpr double axes_mm = 30;
        constexpr double bar_mm = 14; // two lines beside each
        addFigure(document, figure, axes_mm + bar_mm * double(figure.categories.size()));
        QStringList sentences;
        for (const planning::Comparison &comparison : times.comparisons)
            sentences << QStringLiteral("%1: %2").arg(
                catalog::displayName(comparison.strategies.first().cloneMode), comparison.sentence(catalog));
        sentences << times.copying.sentence();
        document.paragraph(sentences.join(u' '));
    }
}

Result<> addPatchBurden(Document &document, const Verdict &verdict, const catalog::Catalog &catalog,
                        const catalog::PatchHistory &history)
{
    const auto windows = windowsOf(verdict);
    if (!windows)
        return tl::unexpected(windows.error());
    document.heading(Text::tr("Patch burden"));
    const QList<Figure> figures{rebuildFigure(verdict),
                                rebuildHoursFigure(verdict),
                                exposureFigure(verdict),
                                imagesKeptFigure(verdict),
                                repairByWindowFigure(verdict, *windows),
                                exposureByWindowFigure(verdict, *windows)};
    for (const Figure &figure : figures)
        addFigure(document, figure, 65);
    if (const QString sentence = windowSentence(*windows); !sentence.isEmpty())
        document.paragraph(sentence);
    addTable(document, windowTable(*windows));
    addTable(document, streamTable(verdict, catalog, history));
    addSources(document, verdict, history);
    return {};
}

} // namespace

Result<Document> comparisonReport(const Verdict &verdict, const catalog::Catalog &catalog,
                                  const catalog::PatchHistory &history, const QList<catalog::RunRecord> &runs,
                                  const ReportHead &head)
{
    Document document;
    document.language = head.language;
    document.title = Text::tr("Pre-installed or OS-only: “%1”").arg(verdict.matrix.name);
    document.subtitle = {
        Text::tr("%n cell(s) of operating system and service", nullptr, int(verdict.cost.cells.size())),
        Text::tr("Made on %1 by Bakeoff %2")
            .arg(QLocale().toString(head.madeAt.toLocalTime(), QLocale::ShortFormat), head.version)};

    document.callout(planning::sentence(verdict));
    document.note(Text::tr("Under these conditions"), planning::conditions(verdict).join(u'\n'));
    addFigure(document, breakEvenFigure(verdict));
    addTable(document, scoreTable(verdict));

    addDeployTimes(document, verdict, catalog, runs);
    if (auto added = addPatchBurden(document, verdict, catalog, history); !added)
        return tl::unexpected(added.error());

    document.heading(Text::tr("Monthly cost"));
    document.paragraph(Text::tr("The workload costs %1 a month, whatever the strategy.")
                           .arg(planning::formatKrw(verdict.workload_krw)));
    addTable(document, billTable(verdict));
    addFigure(document, strategyCostFigure(verdict), 70);
    addTable(document, strategyCostTable(verdict));
    addFigure(document, totalCostFigure(verdict), 65);

    document.heading(Text::tr("Risk"));
    addFigure(document, failureFigure(verdict), 50);
    addTable(document, causeTable(verdict));
    addTable(document, scenarioTable(verdict));

    document.heading(Text::tr("Advice"));
    addTable(document, adviceTable(verdict, catalog));

    document.heading(Text::tr("Everything that was assumed"));
    addTable(document, assumptionTable(verdict));
    return document;
}

} // namespace bakeoff::report
