// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "planning/burden_series.h"
#include "planning/patch_figures.h"
#include "planning/replay_scene.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace bakeoff::cli {

using namespace catalog;
using namespace planning;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<double> numberOf(const Words &words, const QString &name, double otherwise, double most)
{
    if (!words.has(name))
        return otherwise;
    bool isNumber = false;
    const double value = words.options.value(name).toDouble(&isNumber);
    if (isNumber && value >= 0 && value <= most)
        return value;
    return fail(ErrorCode::Invalid, Text::tr("--%1 wants a number from 0 to %2, not “%3”.")
                                        .arg(name)
                                        .arg(most)
                                        .arg(words.options.value(name)));
}

Result<int> wholeNumberOf(const Words &words, const QString &name, int otherwise, int most)
{
    if (!words.has(name))
        return otherwise;
    bool isNumber = false;
    const int value = words.options.value(name).toInt(&isNumber);
    if (isNumber && value >= 1 && value <= most)
        return value;
    return fail(ErrorCode::Invalid, Text::tr("--%1 wants a whole number from 1 to %2, not “%3”.")
                                        .arg(name)
                                        .arg(most)
                                        .arg(words.options.value(name)));
}

Result<ReplayRequest> requestOf(const Words &words, const PatchHistory &history)
{
    ReplayRequest request = lastYearOf(history);
    const auto to = dayOf(words, QStringLiteral("to"), request.to);
    if (!to)
        return tl::unexpected(to.error());
    request.to = *to;
    const auto from = dayOf(words, QStringLiteral("from"), request.to.addYears(-1));
    if (!from)
        return tl::unexpected(from.error());
    request.from = *from;
    for (const auto &[name, field, most] :
         {std::tuple(QStringLiteral("break-chance"), &request.risk.breakChance, 1.0),
          {QStringLiteral("repair-hours"), &request.risk.repair_h, 10000.0},
          {QStringLiteral("search-hours"), &request.risk.search_h, 10000.0}}) {
        const auto value = numberOf(words, name, *field, most);
        if (!value)
            return tl::unexpected(value.error());
        *field = *value;
    }
    const auto window = wholeNumberOf(words, QStringLiteral("window"), request.window_days, mostReplay_days);
    if (!window)
        return tl::unexpected(window.error());
    request.window_days = *window;
    const auto rates = patchRatesOf(words);
    if (!rates)
        return tl::unexpected(rates.error());
    for (auto rate = rates->cbegin(); rate != rates->cend(); ++rate)
        request.assumedPerYear.insert(rate.key(), rate.value().toDouble());
    return request;
}

struct Row {
    QString id;
    QString name;
    const PatchBurden *burden;
};
QList<Row> rowsOf(const ReplayResult &result)
{
    return {{toId(Strategy::PreInstalled), Text::tr("all pre-installed"), &result.preInstalled},
            {toId(Strategy::OsOnly), Text::tr("all OS-only"), &result.osOnly},
            {QStringLiteral("plan"), Text::tr("your plan"), &result.plan}};
}

QJsonValue valueOf(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

/// Hours to make so many images, one after another; none where a kind was never measured.
std::optional<double> rebuildHours(const PatchBurden &burden, const ImageMeasures &measures)
{
    qint64 os = 0;
    for (const qint64 each : burden.osRebuilds)
        os += each;
    const auto bake_s = bakeTime_s(os, burden.rebuilds() - os, measures);
    return bake_s ? std::optional(*bake_s / 3600) : std::nullopt;
}

QJsonObject toJson(const PatchBurden &burden, const ImageMeasures &measures)
{
    return {{QStringLiteral("rebuilds"), burden.rebuilds()},
            {QStringLiteral("rebuild_hours"), valueOf(rebuildHours(burden, measures))},
            {QStringLiteral("exposure_image_days"), burden.exposure_days},
            {QStringLiteral("patches"), burden.patches},
            {QStringLiteral("largest_batch"), burden.largestBatch},
            {QStringLiteral("expected_breaks"), burden.expectedBreaks},
            {QStringLiteral("expected_repair_hours"), burden.repair_h}};
}

QJsonObject toJson(const PatchFigures &figures)
{
    return {{QStringLiteral("rebuilds"), figures.rebuilds},
            {QStringLiteral("rebuilds_per_year"), figures.rebuildsPerYear},
            {QStringLiteral("rebuild_hours_per_year"), valueOf(figures.rebuildPerYear_h)},
            {QStringLiteral("largest_batch"), figures.largestBatch},
            {QStringLiteral("mean_batch"), figures.meanBatch},
            {QStringLiteral("break_chance"), figures.breakChance},
            {QStringLiteral("largest_break_chance"), figures.largestBreakChance},
            {QStringLiteral("repair_hours_per_year"), figures.repairPerYear_h},
            {QStringLiteral("exposure_image_days_per_year"), figures.exposurePerYear_days}};
}

QJsonObject toJson(const WindowFigures &window)
{
    return {{QStringLiteral("window_days"), window.window_days},
            {QStringLiteral("replayed_days"), window.replayed_days},
            {toId(Strategy::PreInstalled), toJson(window.preInstalled)},
            {toId(Strategy::OsOnly), toJson(window.osOnly)},
            {QStringLiteral("plan"), toJson(window.plan)},
            {QStringLiteral("exposure_instance_days_per_year"), window.instanceExposurePerYear_days}};
}

QJsonArray toJson(const QList<StreamOrigin> &origins, const PatchHistory &history)
{
    QJsonArray list;
    for (const StreamOrigin &origin : origins) {
        QJsonObject object{{QStringLiteral("id"), origin.id},
                           {QStringLiteral("kind"), toId(origin.kind)},
                           {QStringLiteral("patches"), origin.patches},
                           {QStringLiteral("is_assumed"), origin.isAssumed()},
                           {QStringLiteral("counted_by"), toId(origin.filter)},
                           {QStringLiteral("source"), describe(origin, history)}};
        if (!origin.platformIds.isEmpty())
            object.insert(QStringLiteral("platforms"), QJsonArray::fromStringList(origin.platformIds));
        if (!origin.historyId.isEmpty()) {
            object.insert(QStringLiteral("history"), origin.historyId);
            object.insert(QStringLiteral("is_stand_in"), origin.isAnotherSystems);
            object.insert(QStringLiteral("data_from"), origin.dataFrom.toString(Qt::ISODate));
            object.insert(QStringLiteral("data_until"), origin.dataUntil.toString(Qt::ISODate));
        }
        if (origin.isSetByHand || origin.isAssumedBefore || origin.isAssumedAfter) {
            object.insert(QStringLiteral("assumed_per_year"), origin.assumedPerYear);
            object.insert(QStringLiteral("repeated_years"), origin.repeatedYears);
        }
        list.append(object);
    }
    return list;
}

/// What the histories that were used say of themselves.
struct Sources {
    QJsonArray json;
    QString text;

    Sources(const QList<StreamOrigin> &origins, const PatchHistory &history)
    {
        QStringList used;
        for (const StreamOrigin &origin : origins)
            used << origin.historyId;
        const auto add = [this, &used](const auto &each) {
            if (!used.contains(each.id))
                return;
            json.append(QJsonObject{{QStringLiteral("id"), each.id},
                                    {QStringLiteral("name"), each.name.text()},
                                    {QStringLiteral("note"), each.note.text()},
                                    {QStringLiteral("source"), each.source},
                                    {QStringLiteral("as_of"), each.asOf.toString(Qt::ISODate)}});
            text += u'\n' + Text::tr("“%1”, as of %2, from: %3")
                                .arg(each.name.text(), each.asOf.toString(Qt::ISODate), each.source);
            if (!each.note.text().isEmpty())
                text += QStringLiteral("\n  ") + each.note.text();
        };
        std::for_each(history.advisories.begin(), history.advisories.end(), add);
        std::for_each(history.releases.begin(), history.releases.end(), add);
    }
};

QString tableOf(const ReplayResult &result, const ImageMeasures &measures)
{
    QString text = QStringLiteral("%1%2%3%4%5%6\n")
                       .arg(QString(), -20)
                       .arg(Text::tr("rebuilds"), 12)
                       .arg(Text::tr("hours"), 12)
                       .arg(Text::tr("exposed days"), 16)
                       .arg(Text::tr("breaks"), 12)
                       .arg(Text::tr("repair hours"), 16);
    for (const Row &row : rowsOf(result)) {
        const auto hours = rebuildHours(*row.burden, measures);
        text += QStringLiteral("%1%2%3%4%5%6\n")
                    .arg(row.name, -20)
                    .arg(row.burden->rebuilds(), 12)
                    .arg(hours ? QString::number(*hours, 'f', 1) : QStringLiteral("–"), 12)
                    .arg(row.burden->exposure_days, 16)
                    .arg(row.burden->expectedBreaks, 12, 'f', 1)
                    .arg(row.burden->repair_h, 16, 'f', 1);
    }
    return text +
           Text::tr("Hours are medians of %1 OS templates and %2 golden images that were made here.")
               .arg(measures.osCount)
               .arg(measures.goldenCount) +
           u'\n';
}

QString lineOf(const WindowFigures &window)
{
    const PatchFigures &plan = window.plan;
    return Text::tr("%1 days: %2 rebuilds, batches of %3 patches (at most %4)")
               .arg(window.window_days, 4)
               .arg(plan.rebuildsPerYear, 0, 'f', 1)
               .arg(plan.meanBatch, 0, 'f', 1)
               .arg(plan.largestBatch) +
           Text::tr(", of which %1 % break (at most %2 %), %3 hours of repair")
               .arg(plan.breakChance * 100, 0, 'f', 1)
               .arg(plan.largestBreakChance * 100, 0, 'f', 1)
               .arg(plan.repairPerYear_h, 0, 'f', 1) +
           Text::tr(", exposed %1 days of images and %2 of instances")
               .arg(plan.exposurePerYear_days, 0, 'f', 0)
               .arg(window.instanceExposurePerYear_days, 0, 'f', 0);
}

QString lineOf(const StreamOrigin &origin, const PatchHistory &history)
{
    const QString name = origin.platformIds.isEmpty()
                             ? origin.id
                             : QStringLiteral("%1 (%2)").arg(origin.id, origin.platformIds.join(u", "));
    const QString line = QStringLiteral("\n  %1: %2").arg(name, describe(origin, history));
    if (origin.kind == StreamOrigin::NotNamed || origin.kind == StreamOrigin::Unknown)
        return line;
    return line + QStringLiteral("; ") + Text::tr("%n patch(es)", nullptr, int(origin.patches));
}

QJsonArray toJson(const std::vector<BurdenMonth> &months)
{
    QJsonArray list;
    for (const BurdenMonth &month : months) {
        QJsonObject object{{QStringLiteral("month"), month.month.toString(QStringLiteral("yyyy-MM"))},
                           {QStringLiteral("days"), month.days},
                           {QStringLiteral("exposure_instance_days"), month.instanceExposure_days}};
        for (const auto &[id, burden] : {std::pair(toId(Strategy::PreInstalled), &month.preInstalled),
                                         {toId(Strategy::OsOnly), &month.osOnly},
                                         {QStringLiteral("plan"), &month.plan}}) {
            QJsonArray kept;
            for (const qint64 images : burden->kept)
                kept.append(images);
            object.insert(id, QJsonObject{{QStringLiteral("rebuilds"), burden->rebuilds()},
                                          {QStringLiteral("rebuild_hours"), valueOf(burden->rebuild_h)},
                                          {QStringLiteral("exposure_image_days"), burden->exposure_days},
                                          {QStringLiteral("images_by_kept_builds"), kept}});
        }
        list.append(object);
    }
    return list;
}

/// What the command prints.
struct Told {
    QJsonObject json;
    QString text;
};
Result<Told> tell(const Matrix &matrix, const ReplayRequest &request, const ReplayScene &scene, int builds,
                  const ImageMeasures &measures, const PatchHistory &history)
{
    const auto result = replayPatches(scene.input);
    if (!result)
        return tl::unexpected(result.error());
    const auto windows = compareWindows(scene.input, measures);
    if (!windows)
        return tl::unexpected(windows.error());
    const auto months = burdenByMonth(scene, builds, measures);
    if (!months)
        return tl::unexpected(months.error());
    const Sources sources(scene.platforms + scene.services, history);
    const QString from = request.from.toString(Qt::ISODate);
    const QString to = request.to.toString(Qt::ISODate);

    QJsonArray windowList;
    QString windowText;
    for (const WindowFigures &window : *windows) {
        windowList.append(toJson(window));
        windowText += lineOf(window) + u'\n';
    }
    Told told;
    told.json = {{QStringLiteral("matrix"), matrix.id},
                 {QStringLiteral("from"), from},
                 {QStringLiteral("to"), to},
                 {QStringLiteral("window_days"), request.window_days},
                 {QStringLiteral("replayed_days"), result->replayed_days},
                 {QStringLiteral("instance_exposure_days"), result->instanceExposure_days},
                 {QStringLiteral("break_chance"), request.risk.breakChance},
                 {QStringLiteral("repair_hours"), request.risk.repair_h},
                 {QStringLiteral("search_hours"), request.risk.search_h},
                 {QStringLiteral("measured_os_templates"), measures.osCount},
                 {QStringLiteral("measured_golden_images"), measures.goldenCount},
                 {QStringLiteral("windows"), windowList},
                 {QStringLiteral("months"), toJson(*months)},
                 {QStringLiteral("platforms"), toJson(scene.platforms, history)},
                 {QStringLiteral("services"), toJson(scene.services, history)},
                 {QStringLiteral("histories"), sources.json}};
    for (const Row &row : rowsOf(*result))
        told.json.insert(row.id, toJson(*row.burden, measures));

    told.text = Text::tr("“%1” from %2 to %3, patched every %n day(s)", nullptr, request.window_days)
                    .arg(matrix.name, from, to) +
                u'\n';
    if (const int rest = scene.input.days - result->replayed_days; rest > 0)
        told.text +=
            Text::tr("The last %n day(s) are no whole window and are left out.", nullptr, rest) + u'\n';
    told.text += tableOf(*result, measures) + u'\n' +
                 Text::tr("Small and often, or large and seldom (your plan, a year):") + u'\n' + windowText +
                 u'\n' +
                 Text::tr("Assumed: a patch breaks something with a chance of %1; mending takes %2 hours and "
                          "%3 more for each patch in the batch.")
                     .arg(request.risk.breakChance)
                     .arg(request.risk.repair_h)
                     .arg(request.risk.search_h);
    for (const StreamOrigin &origin : scene.platforms + scene.services)
        told.text += lineOf(origin, history);
    told.text += sources.text;
    return told;
}

Result<> patch(Session &session, const QStringList &words)
{
    auto parsed =
        parseWords(words,
                   {QStringLiteral("matrix"), QStringLiteral("from"), QStringLiteral("to"),
                    QStringLiteral("window"), QStringLiteral("break-chance"), QStringLiteral("repair-hours"),
                    QStringLiteral("search-hours"), QStringLiteral("assume"), QStringLiteral("keep")},
                   {}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const PatchHistory history = loadPatchHistory(session.catalog().folders);
    if (!history.problems.isEmpty())
        return fail(ErrorCode::Invalid, history.problems.first().message,
                    Text::tr("Mend the files named above."));
    const auto request = requestOf(*parsed, history);
    if (!request)
        return tl::unexpected(request.error());
    constexpr int usualBuilds = 3;
    const auto builds = wholeNumberOf(*parsed, QStringLiteral("keep"), usualBuilds, mostKeptBuilds);
    if (!builds)
        return tl::unexpected(builds.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    const auto templates = (*workspace)->templates(true); // their packages say which advisories touch them
    if (!templates)
        return tl::unexpected(templates.error());
    const auto scene = prepareReplay(*matrix, session.catalog(), history, *templates, *request);
    if (!scene)
        return tl::unexpected(scene.error());
    const auto told = tell(*matrix, *request, *scene, *builds, measureImages(*templates), history);
    if (!told)
        return tl::unexpected(told.error());
    session.print(told->json, told->text);
    return {};
}

} // namespace

std::vector<CommandInfo> patchCommands()
{
    return {{QStringLiteral("patch"),
             QStringLiteral("[--matrix ID] [--from DAY] [--to DAY] [--window DAYS] [--break-chance P] "
                            "[--repair-hours H] [--search-hours H] [--assume PLATFORM=PATCHES,…] "
                            "[--keep BUILDS]"),
             Text::tr("what the real history of patches would have asked of each strategy"), patch}};
}

} // namespace bakeoff::cli
