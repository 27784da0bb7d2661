// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "planning/image_measures.h"
#include "planning/replay_scene.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace bakeoff::cli {

using namespace catalog;
using namespace planning;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

constexpr std::array windows_days{1, 7, 14, 30, 90, 180, 365};

Result<QDate> dayOf(const Words &words, const QString &name, const QDate &otherwise)
{
    if (!words.has(name))
        return otherwise;
    const QDate day = QDate::fromString(words.options.value(name), Qt::ISODate);
    if (day.isValid())
        return day;
    return fail(ErrorCode::Invalid,
                Text::tr("--%1 wants a day, not “%2”.").arg(name, words.options.value(name)),
                Text::tr("Write it as 2026-01-31."));
}

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
    constexpr int mostYears = 100;
    if (request.from >= request.to || request.from.addYears(mostYears) < request.to)
        return fail(ErrorCode::Invalid,
                    Text::tr("From %1 to %2 is no time to replay.")
                        .arg(request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate)),
                    Text::tr("--from must come before --to, by %1 years at most.").arg(mostYears));
    for (const auto &[name, field, most] :
         {std::tuple(QStringLiteral("break-chance"), &request.risk.breakChance, 1.0),
          {QStringLiteral("repair-hours"), &request.risk.repair_h, 10000.0},
          {QStringLiteral("search-hours"), &request.risk.search_h, 10000.0}}) {
        const auto value = numberOf(words, name, *field, most);
        if (!value)
            return tl::unexpected(value.error());
        *field = *value;
    }
    const auto window = numberOf(words, QStringLiteral("window"), request.window_days, 366);
    if (!window)
        return tl::unexpected(window.error());
    request.window_days = std::max(1, int(*window));
    return request;
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

QJsonObject toJson(const PatchBurden &burden, const ImageMeasures &measures)
{
    const auto hours = rebuildHours(burden, measures);
    return {{QStringLiteral("rebuilds"), burden.rebuilds()},
            {QStringLiteral("rebuild_hours"), hours ? QJsonValue(*hours) : QJsonValue()},
            {QStringLiteral("exposure_image_days"), burden.exposure_days},
            {QStringLiteral("patches"), burden.patches},
            {QStringLiteral("largest_batch"), burden.largestBatch},
            {QStringLiteral("expected_breaks"), burden.expectedBreaks},
            {QStringLiteral("expected_repair_hours"), burden.repair_h}};
}

QJsonArray toJson(const QList<StreamOrigin> &origins, const PatchHistory &history)
{
    QJsonArray list;
    for (const StreamOrigin &origin : origins)
        list.append(QJsonObject{{QStringLiteral("id"), origin.id},
                                {QStringLiteral("patches"), origin.patches},
                                {QStringLiteral("is_assumed"), origin.isAssumed()},
                                {QStringLiteral("source"), describe(origin, history)}});
    return list;
}

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
    return text;
}

Result<> patch(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words,
                             {QStringLiteral("matrix"), QStringLiteral("from"), QStringLiteral("to"),
                              QStringLiteral("window"), QStringLiteral("break-chance"),
                              QStringLiteral("repair-hours"), QStringLiteral("search-hours")},
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
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    const auto templates = (*workspace)->templates(true); // their packages say which advisories touch them
    if (!templates)
        return tl::unexpected(templates.error());
    const ImageMeasures measures = measureImages(*templates);
    auto scene = prepareReplay(*matrix, session.catalog(), history, *templates, *request);
    if (!scene)
        return tl::unexpected(scene.error());
    const auto result = replayPatches(scene->input);
    if (!result)
        return tl::unexpected(result.error());

    QJsonObject json{{QStringLiteral("matrix"), matrix->id},
                     {QStringLiteral("from"), request->from.toString(Qt::ISODate)},
                     {QStringLiteral("to"), request->to.toString(Qt::ISODate)},
                     {QStringLiteral("window_days"), request->window_days},
                     {QStringLiteral("instance_exposure_days"), result->instanceExposure_days},
                     {QStringLiteral("break_chance"), request->risk.breakChance},
                     {QStringLiteral("repair_hours"), request->risk.repair_h},
                     {QStringLiteral("search_hours"), request->risk.search_h},
                     {QStringLiteral("platforms"), toJson(scene->platforms, history)},
                     {QStringLiteral("services"), toJson(scene->services, history)}};
    for (const Row &row : rowsOf(*result))
        json.insert(row.id, toJson(*row.burden, measures));
    QString text =
        Text::tr("“%1” from %2 to %3, patched every %n day(s)", nullptr, request->window_days)
            .arg(matrix->name, request->from.toString(Qt::ISODate), request->to.toString(Qt::ISODate)) +
        u'\n' + tableOf(*result, measures);

    QJsonArray windows;
    text += u'\n' + Text::tr("Small and often, or large and seldom (your plan):") + u'\n';
    for (const int window_days : windows_days) {
        if (window_days > scene->input.days)
            continue;
        scene->input.window_days = window_days;
        const ReplayResult other = replayPatches(scene->input).value();
        QJsonObject entry = toJson(other.plan, measures);
        entry.insert(QStringLiteral("window_days"), window_days);
        windows.append(entry);
        text +=
            Text::tr("%1 days: %2 rebuilds, at most %3 patches in a batch, %4 breaks, %5 hours of repair, "
                     "%6 exposed days")
                .arg(window_days, 4)
                .arg(other.plan.rebuilds())
                .arg(other.plan.largestBatch)
                .arg(other.plan.expectedBreaks, 0, 'f', 1)
                .arg(other.plan.repair_h, 0, 'f', 1)
                .arg(other.plan.exposure_days) +
            u'\n';
    }
    json.insert(QStringLiteral("windows"), windows);
    text +=
        u'\n' + Text::tr("Assumed: a patch breaks something with a chance of %1; mending takes %2 hours and "
                         "%3 more for each patch in the batch.")
                    .arg(request->risk.breakChance)
                    .arg(request->risk.repair_h)
                    .arg(request->risk.search_h);
    for (const StreamOrigin &origin : scene->platforms + scene->services)
        text += QStringLiteral("\n  %1: %2").arg(origin.id, describe(origin, history));
    session.print(json, text);
    return {};
}

} // namespace

std::vector<CommandInfo> patchCommands()
{
    return {{QStringLiteral("patch"),
             QStringLiteral("[--matrix ID] [--from DAY] [--to DAY] [--window DAYS] [--break-chance P] "
                            "[--repair-hours H] [--search-hours H]"),
             Text::tr("what the real history of patches would have asked of each strategy"), patch}};
}

} // namespace bakeoff::cli
