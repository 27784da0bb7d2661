// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "catalog/own_folder.h"
#include "report/history_import.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

/// What both kinds of history have.
template <typename History>
void list(const History &history, const QString &kind, QJsonObject more, QJsonArray &array, QString &text)
{
    const QString from = more.value(QStringLiteral("from")).toString();
    const QString until = more.value(QStringLiteral("until")).toString();
    more.insert(QStringLiteral("id"), history.id);
    more.insert(QStringLiteral("kind"), kind);
    more.insert(QStringLiteral("name"), history.name.text());
    more.insert(QStringLiteral("note"), history.note.text());
    more.insert(QStringLiteral("source"), history.source);
    more.insert(QStringLiteral("as_of"), history.asOf.toString(Qt::ISODate));
    more.insert(QStringLiteral("is_own"), isOwn(history.folder));
    array.append(more);
    text += QStringLiteral("%1  %2%3\n    ")
                .arg(history.id, -14)
                .arg(history.name.text(), isOwn(history.folder) ? u' ' + Text::tr("(your own)") : QString()) +
            (from.isEmpty() ? Text::tr("as of %1").arg(history.asOf.toString(Qt::ISODate))
                            : Text::tr("as of %1, data from %2 to %3")
                                  .arg(history.asOf.toString(Qt::ISODate), from, until)) +
            QStringLiteral(", %1\n").arg(history.source);
    if (!history.note.text().isEmpty())
        text += QStringLiteral("    %1\n").arg(history.note.text());
}

Result<> listHistories(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const PatchHistory known = loadPatchHistory(session.catalog().folders);
    QJsonArray array;
    QString text;
    for (const AdvisoryHistory &each : known.advisories)
        list(each, QStringLiteral("advisories"),
             {{QStringLiteral("from"), each.from.toString(Qt::ISODate)},
              {QStringLiteral("until"), each.until.toString(Qt::ISODate)},
              {QStringLiteral("advisories"), each.advisories.size()}},
             array, text);
    for (const ReleaseHistory &each : known.releases)
        list(each, QStringLiteral("releases"), {}, array, text);
    QJsonArray problems;
    for (const CatalogProblem &problem : known.problems) {
        problems.append(problem.message);
        text += problem.message + u'\n';
    }
    session.print({{QStringLiteral("histories"), array}, {QStringLiteral("problems"), problems}}, text);
    return {};
}

Result<> importOne(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words,
                                   {QStringLiteral("as"), QStringLiteral("os"), QStringLiteral("from"),
                                    QStringLiteral("until"), QStringLiteral("source")},
                                   {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto from = dayOf(*parsed, QStringLiteral("from"));
    if (!from)
        return tl::unexpected(from.error());
    const auto until = dayOf(*parsed, QStringLiteral("until"));
    if (!until)
        return tl::unexpected(until.error());
    report::HistoryRequest request{.path = parsed->plain.first(),
                                   .id = parsed->options.value(QStringLiteral("as")),
                                   .os = parsed->options.value(QStringLiteral("os")),
                                   .from = *from,
                                   .until = *until,
                                   .source = parsed->options.value(QStringLiteral("source"))};
    if (request.id.isEmpty() && !QFileInfo(request.path).isDir())
        return fail(
            ErrorCode::Invalid, Text::tr("Which history the table is for is not said."),
            Text::tr("Name it with --as, such as --as debian; “bakeoffctl history list” lists them."));
    const PatchHistory known = loadPatchHistory(session.catalog().folders);
    const auto taken = report::importHistory(request, known);
    if (!taken)
        return tl::unexpected(taken.error());
    const QStringList sentences = report::leftOut(*taken);
    for (const QString &sentence : sentences)
        session.say(sentence);
    const QString days =
        Text::tr("from %1 to %2").arg(taken->from.toString(Qt::ISODate), taken->until.toString(Qt::ISODate));
    session.print({{QStringLiteral("history"), taken->id},
                   {QStringLiteral("advisories"), taken->advisories},
                   {QStringLiteral("lines"), taken->lines},
                   {QStringLiteral("from"), taken->from.toString(Qt::ISODate)},
                   {QStringLiteral("until"), taken->until.toString(Qt::ISODate)},
                   {QStringLiteral("other_systems_rows"), taken->otherSystems},
                   {QStringLiteral("advisories_without_packages"), taken->withoutPackages}},
                  taken->lines > 0 ? Text::tr("The history “%1” has %2 release lines now, %3.")
                                         .arg(taken->id)
                                         .arg(taken->lines)
                                         .arg(days)
                                   : Text::tr("The history “%1” has %2 advisories now, %3.")
                                         .arg(taken->id)
                                         .arg(taken->advisories)
                                         .arg(days));
    return {};
}

Result<> removeOne(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString &id = parsed->plain.first();
    if (auto removed = report::removeHistory(id, loadPatchHistory(session.catalog().folders)); !removed)
        return removed;
    session.print({{QStringLiteral("removed"), id}},
                  Text::tr("Your own history “%1” is in the trash.").arg(id));
    return {};
}

} // namespace

std::vector<CommandInfo> historyCommands()
{
    return {
        {QStringLiteral("history list"), {}, Text::tr("list the histories of patches"), listHistories},
        {QStringLiteral("history import"),
         QStringLiteral("FILE.csv|FOLDER --as ID [--os NAME] [--from DAY] [--until DAY] [--source TEXT]"),
         Text::tr("put newer patches in the place of a history's, or a history of your own beside them"),
         importOne},
        {QStringLiteral("history remove"), QStringLiteral("ID"), Text::tr("remove a history of your own"),
         removeOne},
    };
}

} // namespace bakeoff::cli
