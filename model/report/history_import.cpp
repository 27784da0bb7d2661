// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/history_import.h"

#include "catalog/json_reader.h"
#include "catalog/own_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace bakeoff::report {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr qint64 largestFile_bytes = 64LL * 1024 * 1024; ///< that loadPatchHistory() reads

const QString manifestName = QStringLiteral("history.json");

Result<QByteArray> readWhole(const QString &path)
{
    const QFileInfo info(path); // a named pipe would block the reader for ever
    if (!info.exists())
        return fail(ErrorCode::NotFound, Text::tr("There is no file “%1”.").arg(path));
    QFile file(path);
    if (!info.isFile() || info.size() > largestFile_bytes || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, Text::tr("“%1” cannot be read.").arg(path),
                    Text::tr("Choose a file of at most 64 MiB."), file.errorString());
    return file.readAll();
}

Result<QString> readText(const QString &path)
{
    const auto bytes = readWhole(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto text = decodeText(*bytes);
    if (!text)
        return refuse(QFileInfo(path).fileName(), {text.error()});
    return *text;
}

QJsonArray toJson(const QList<ReleaseLine> &lines)
{
    QJsonArray array;
    for (const ReleaseLine &line : lines)
        array.append(
            QJsonObject{{QStringLiteral("component"), line.component}, {QStringLiteral("line"), line.line}});
    return array;
}

template <typename History>
QJsonObject headOf(const History &history)
{
    QJsonObject object{{QStringLiteral("id"), history.id},
                       {QStringLiteral("name"), toJson(history.name)},
                       {QStringLiteral("source"), history.source},
                       {QStringLiteral("as_of"), history.asOf.toString(Qt::ISODate)}};
    if (!history.note.en.isEmpty())
        object.insert(QStringLiteral("note"), toJson(history.note));
    return object;
}

const QString advisoryTable = QStringLiteral("advisories.csv");
const QString releaseTable = QStringLiteral("releases.csv");

QJsonObject toJson(const AdvisoryHistory &history)
{
    QJsonObject object = headOf(history);
    object.insert(QStringLiteral("from"), history.from.toString(Qt::ISODate));
    object.insert(QStringLiteral("until"), history.until.toString(Qt::ISODate));
    object.insert(QStringLiteral("names"), history.names == PackageNames::Source ? QStringLiteral("source")
                                                                                 : QStringLiteral("binary"));
    object.insert(QStringLiteral("applies_to"), toJson(history.appliesTo));
    object.insert(QStringLiteral("assumed_for"), QJsonArray::fromStringList(history.assumedFor));
    object.insert(QStringLiteral("assumed_packages"), QJsonArray::fromStringList(history.assumedPackages));
    QJsonObject services;
    for (auto each = history.servicePackages.begin(); each != history.servicePackages.end(); ++each)
        services.insert(each.key(), QJsonArray::fromStringList(*each));
    object.insert(QStringLiteral("service_packages"), services);
    object.insert(QStringLiteral("advisories"), advisoryTable);
    return object;
}

QJsonObject toJson(const ReleaseHistory &history)
{
    QJsonObject object = headOf(history);
    object.insert(QStringLiteral("releases"), releaseTable);
    return object;
}

/// "… (own import: dsa.csv)", once however often one is imported.
QString sourceOf(const HistoryRequest &request, QString former)
{
    if (!request.source.isEmpty())
        return request.source;
    static const QRegularExpression mark(QStringLiteral(" \\(own import: [^()]*\\)$"));
    QString file = QFileInfo(request.path).fileName();
    file.remove(u'(').remove(u')');
    return former.remove(mark) + QStringLiteral(" (own import: %1)").arg(file);
}

const ReleaseHistory *releaseHistory(const PatchHistory &known, const QString &id)
{
    const auto found = std::find_if(known.releases.begin(), known.releases.end(),
                                    [&id](const ReleaseHistory &each) { return each.id == id; });
    return found == known.releases.end() ? nullptr : &*found;
}

QString folderOf(const QString &id)
{
    return QStringLiteral("history/") + id;
}

/// Of the history that was written below \a folder, which a person knows as \a name.
Result<> checkAsLoaded(const QString &folder, const QString &name)
{
    const PatchHistory read = loadPatchHistory({folder});
    if (read.problems.isEmpty())
        return {};
    QString message = read.problems.first().message;
    return fail(ErrorCode::Invalid, message.replace(folder + u'/', name),
                Text::tr("Nothing was changed. Mend the file and import it again."));
}

Result<> write(const QString &id, const Files &files)
{
    return writeOwnFolders(files, OwnFolder::NewOrChanged, [&id](const QString &folder) {
        return checkAsLoaded(folder, ownCatalogFolder() + u'/' + folderOf(id));
    });
}

/// The days that the person says the table covers, else its own.
Result<> setDays(const HistoryRequest &request, const HistoryTable &table, HistorySummary &summary)
{
    summary.from = request.from.isValid() ? request.from : table.first;
    summary.until = request.until.isValid() ? request.until : table.last;
    if (summary.from <= table.first && table.last <= summary.until)
        return {};
    return fail(ErrorCode::Invalid,
                Text::tr("“%1” has days from %2 to %3, which is more than from %4 to %5.")
                    .arg(QFileInfo(request.path).fileName(), table.first.toString(Qt::ISODate),
                         table.last.toString(Qt::ISODate), summary.from.toString(Qt::ISODate),
                         summary.until.toString(Qt::ISODate)),
                Text::tr("Nothing was changed. Let the data begin earlier or end later, or leave the days "
                         "out."));
}

tl::unexpected<Error> unknownHistory(const QString &id, const PatchHistory &known)
{
    QStringList ids;
    for (const AdvisoryHistory &each : known.advisories)
        ids << each.id;
    for (const ReleaseHistory &each : known.releases)
        ids << each.id;
    return fail(ErrorCode::NotFound, Text::tr("There is no history “%1”.").arg(id),
                Text::tr("Choose one of %1; for a new one, import a folder with a history.json of its own.")
                    .arg(ids.join(QLatin1String(", "))));
}

Result<HistorySummary> importTable(const HistoryRequest &request, const PatchHistory &known)
{
    const AdvisoryHistory *advisories = known.advisoryHistory(request.id);
    const ReleaseHistory *releases = releaseHistory(known, request.id);
    if (!advisories && !releases)
        return unknownHistory(request.id, known);
    const QString fileName = QFileInfo(request.path).fileName();
    const auto text = readText(request.path);
    if (!text)
        return tl::unexpected(text.error());
    const HistoryTable table = readHistoryTable(*text, request.os);
    if (!table.problems.isEmpty())
        return refuse(fileName, table.problems);
    if (table.isOfReleases != (releases != nullptr))
        return refuse(fileName, {{1, 0,
                                  releases ? Text::tr("“%1” is a history of releases.").arg(request.id)
                                           : Text::tr("“%1” is a history of advisories.").arg(request.id)}});
    HistorySummary summary;
    summary.id = request.id;
    summary.advisories = table.advisories.size();
    summary.otherSystems = table.otherSystems;
    summary.withoutPackages = table.withoutPackages;
    if (auto days = setDays(request, table, summary); !days)
        return tl::unexpected(days.error());
    QJsonObject manifest;
    if (releases) {
        for (const auto &lines : table.releases)
            summary.lines += lines.size();
        ReleaseHistory changed = *releases;
        changed.asOf = summary.until;
        changed.source = sourceOf(request, changed.source);
        manifest = toJson(changed);
    } else {
        AdvisoryHistory changed = *advisories;
        changed.asOf = summary.until;
        changed.from = summary.from;
        changed.until = summary.until;
        changed.source = sourceOf(request, changed.source);
        manifest = toJson(changed);
    }
    const QString folder = folderOf(request.id) + u'/';
    auto written =
        write(request.id, {{folder + manifestName, document(manifest)},
                           {folder + (releases ? releaseTable : advisoryTable), writeHistoryTable(table)}});
    if (!written)
        return tl::unexpected(written.error());
    return summary;
}

Result<HistorySummary> importFolder(const HistoryRequest &request)
{
    const QDir folder(request.path);
    FileProblems problems(folder.filePath(manifestName));
    const auto manifest = readJsonFile(problems);
    if (!manifest)
        return fail(ErrorCode::Invalid, problems.list().first().message,
                    Text::tr("Choose a table, or a folder with a history.json."));
    const QString id = manifest->value(QStringLiteral("id")).toString();
    if (!isValidId(id) || (!request.id.isEmpty() && id != request.id))
        return fail(ErrorCode::Invalid,
                    Text::tr("“%1” has the id “%2”.").arg(folder.filePath(manifestName), id),
                    request.id.isEmpty() ? Text::tr("Use small letters, digits and hyphens.")
                                         : Text::tr("Import it as “%1”, or change the id there.").arg(id));
    // It loads from where it is, whatever its name, before anything is copied.
    const QTemporaryDir aside;
    const QString place = aside.filePath(folderOf(id));
    if (!aside.isValid() || !QDir().mkpath(QFileInfo(place).path()) ||
        !QFile::link(folder.absolutePath(), place))
        return fail(ErrorCode::NoSpace, Text::tr("“%1” cannot be written.").arg(place),
                    Text::tr("Make room, or check who may write there."));
    const PatchHistory read = loadPatchHistory({aside.path()});
    if (!read.problems.isEmpty()) {
        QString message = read.problems.first().message;
        return fail(ErrorCode::Invalid, message.replace(place, folder.absolutePath()),
                    Text::tr("Nothing was changed. Mend the file and import it again."));
    }
    HistorySummary summary;
    summary.id = id;
    const bool isOfReleases = read.advisories.isEmpty();
    if (isOfReleases) {
        summary.until = read.releases.first().asOf;
        for (const auto &lines : read.releases.first().days) {
            summary.lines += lines.size();
            for (const QList<QDate> &days : lines)
                summary.from = summary.from.isValid() ? std::min(summary.from, days.first()) : days.first();
        }
    } else {
        summary.advisories = read.advisories.first().advisories.size();
        summary.from = read.advisories.first().from;
        summary.until = read.advisories.first().until;
    }
    const QString table =
        manifest->value(isOfReleases ? QStringLiteral("releases") : QStringLiteral("advisories")).toString();
    Files files;
    for (const QString &name : {manifestName, table}) {
        const auto bytes = readWhole(folder.filePath(name));
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.insert(folderOf(id) + u'/' + name, *bytes);
    }
    if (auto written = write(id, files); !written)
        return tl::unexpected(written.error());
    return summary;
}

} // namespace

QStringList leftOut(const HistorySummary &summary)
{
    QStringList sentences;
    if (summary.otherSystems > 0)
        sentences << Text::tr("%n row(s) of other systems were left alone.", nullptr,
                              int(summary.otherSystems));
    if (summary.withoutPackages > 0)
        sentences << Text::tr("%n advisory(ies) that name no package were left out.", nullptr,
                              int(summary.withoutPackages));
    return sentences;
}

Result<HistoryTable> readHistoryFile(const QString &path, const QString &os)
{
    const auto text = readText(path);
    if (!text)
        return tl::unexpected(text.error());
    HistoryTable table = readHistoryTable(*text, os);
    if (os.isEmpty() && table.systems.size() > 1)
        table = readHistoryTable(*text, table.systems.first());
    if (!table.problems.isEmpty())
        return refuse(QFileInfo(path).fileName(), table.problems);
    return table;
}

Result<HistorySummary> importHistory(const HistoryRequest &request, const PatchHistory &known)
{
    return QFileInfo(request.path).isDir() ? importFolder(request) : importTable(request, known);
}

Result<> removeHistory(const QString &id, const PatchHistory &known)
{
    // By its place, so that one that cannot be loaded can be removed too.
    const QString own = ownCatalogFolder() + u'/' + folderOf(id);
    if (isValidId(id) && QFileInfo::exists(own))
        return removeOwnFolder(own, {});
    if (!known.advisoryHistory(id) && !releaseHistory(known, id))
        return unknownHistory(id, known);
    return fail(ErrorCode::PermissionDenied, Text::tr("The history “%1” belongs to the product.").arg(id),
                Text::tr("Histories that come with the product stay; import a newer one to take its place."));
}

} // namespace bakeoff::report
