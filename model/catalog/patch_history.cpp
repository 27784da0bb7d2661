// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/patch_history.h"

#include "catalog/data_folders.h"
#include "catalog/manifests.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr qint64 largestTable_bytes = 64LL * 1024 * 1024;

/// Calls \a take for each row after the one of names; what it returns is what is wrong with the row, which is
/// noted with its line and ends the reading.
template <typename Take>
void readTable(const QString &path, const QString &names, FileProblems &problems, Take take)
{
    const qsizetype columns = names.count(u',') + 1;
    QFile file(path);
    const QFileInfo info(path); // a named pipe would block the reader for ever
    if (!info.isFile() || info.size() > largestTable_bytes || !file.open(QIODevice::ReadOnly)) {
        problems.add({},
                     Text::tr("%1 names the table “%2”, which cannot be read; put it there, of at most "
                              "64 MiB."),
                     path);
        return;
    }
    bool isNamed = false;
    for (int number = 1; !file.atEnd(); ++number) {
        QString row = QString::fromUtf8(file.readLine()).trimmed();
        if (number == 1 && row.startsWith(QChar(QChar::ByteOrderMark))) // as spreadsheets write it
            row.remove(0, 1);
        if (row.isEmpty())
            continue;
        if (!std::exchange(isNamed, true)) {
            if (row == names)
                continue;
            problems.add({}, Text::tr("%1: its table does not begin with the names of its columns; %2."),
                         Text::tr("write “%1” into line %2 of “%3”").arg(names).arg(number).arg(path));
            return;
        }
        const QStringList fields = row.split(u',');
        const QString wrong = fields.size() == columns
                                  ? take(fields)
                                  : Text::tr("it has %1 fields, not %2").arg(fields.size()).arg(columns);
        if (!wrong.isEmpty()) {
            problems.add({}, Text::tr("%1: its table is wrong at %2; mend that line or take it out."),
                         Text::tr("“%1”, line %2 (%3)").arg(path).arg(number).arg(wrong));
            return;
        }
    }
    if (!isNamed)
        problems.add({}, Text::tr("%1 names the table “%2”, which is empty; write its rows into it."), path);
}

/// Days in ascending order, each once; empty when one is no day.
QList<QDate> parseDays(const QString &text)
{
    QList<QDate> days;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QDate day = QDate::fromString(word, Qt::ISODate);
        if (!day.isValid())
            return {};
        days << day;
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

QList<ReleaseLine> readLines(ObjectReader &reader, const QString &key)
{
    QList<ReleaseLine> lines;
    for (ObjectReader &object : reader.objects(key, ObjectReader::Optional)) {
        ReleaseLine line;
        line.component = object.text(QStringLiteral("component"));
        line.line = object.text(QStringLiteral("line"), ObjectReader::Optional);
        object.finish();
        lines << line;
    }
    return lines;
}

/// What both kinds of history say of themselves.
template <typename History>
void readHead(ObjectReader &reader, const QString &folder, History &history)
{
    history.folder = folder;
    history.id = readId(reader, folder);
    history.name = reader.localized(QStringLiteral("name"));
    history.note = reader.localized(QStringLiteral("note"), ObjectReader::Optional);
    history.source = reader.text(QStringLiteral("source"));
    history.asOf = reader.date(QStringLiteral("as_of"));
}

QString tablePath(ObjectReader &reader, const QString &key, const QString &folder)
{
    const QString name = reader.text(key);
    if (!name.contains(u'/'))
        return QDir(folder).filePath(name);
    reader.problems().add(reader.field(key),
                          Text::tr("In %1, the field “%2” names “%3”, which leaves its folder; put the table "
                                   "beside it."),
                          name);
    return {};
}

AdvisoryHistory readAdvisories(const QJsonObject &object, const QString &folder, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    AdvisoryHistory history;
    readHead(reader, folder, history);
    history.from = reader.date(QStringLiteral("from"));
    history.until = reader.date(QStringLiteral("until"));
    if (history.from.isValid() && history.until.isValid() && history.until < history.from)
        problems.add(QStringLiteral("until"),
                     Text::tr("In %1, the field “%2” is %3, which comes before “from”; mend one of them."),
                     history.until.toString(Qt::ISODate));
    const QString names = QStringLiteral("names");
    const QString kind = reader.text(names);
    history.names = kind == QLatin1String("source") ? PackageNames::Source : PackageNames::Binary;
    if (!kind.isEmpty() && kind != QLatin1String("source") && kind != QLatin1String("binary"))
        problems.add(names, Text::tr("In %1, the field “%2” is “%3”; it must be binary or source."), kind);
    history.appliesTo = readLines(reader, QStringLiteral("applies_to"));
    history.assumedFor = reader.texts(QStringLiteral("assumed_for"), ObjectReader::Optional);
    history.assumedPackages = reader.texts(QStringLiteral("assumed_packages"), ObjectReader::Optional);
    history.assumedPackages.sort();
    history.servicePackages = reader.textsByKey(QStringLiteral("service_packages"), ObjectReader::Optional);
    const QString path = tablePath(reader, QStringLiteral("advisories"), folder);
    reader.finish();
    if (!problems.isEmpty())
        return history;
    readTable(path, QStringLiteral("day,advisories"), problems, [&](const QStringList &fields) {
        const QDate day = QDate::fromString(fields[0], Qt::ISODate);
        if (day < history.from || day > history.until) // also when it is no day
            return Text::tr("“%1” is no day from “from” to “until”").arg(fields[0]);
        for (const QString &each : fields[1].split(u';', Qt::SkipEmptyParts)) {
            Advisory advisory{day, each.split(u' ', Qt::SkipEmptyParts)};
            advisory.packages.sort();
            history.advisories << advisory;
        }
        return QString();
    });
    std::stable_sort(history.advisories.begin(), history.advisories.end(),
                     [](const Advisory &a, const Advisory &b) { return a.day < b.day; });
    return history;
}

ReleaseHistory readReleases(const QJsonObject &object, const QString &folder, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    ReleaseHistory history;
    readHead(reader, folder, history);
    const QString path = tablePath(reader, QStringLiteral("releases"), folder);
    reader.finish();
    if (!problems.isEmpty())
        return history;
    readTable(path, QStringLiteral("component,line,days"), problems, [&](const QStringList &fields) {
        const QList<QDate> days = parseDays(fields[2]);
        QMap<QString, QList<QDate>> &lines = history.days[fields[0]];
        if (fields[0].isEmpty() || fields[1].isEmpty() || days.isEmpty())
            return Text::tr("it must be a component, a line and days such as 2026-01-31");
        if (lines.contains(fields[1]))
            return Text::tr("%1 %2 comes a second time").arg(fields[0], fields[1]);
        lines.insert(fields[1], days);
        return QString();
    });
    return history;
}

/// In the place of the one with the same id, but behind all others: a later folder comes first when one is
/// looked for.
template <typename History>
void putLast(QList<History> &list, const History &history)
{
    list.removeIf([&history](const History &each) { return each.id == history.id; });
    list << history;
}

} // namespace

bool AdvisoryHistory::tellsOf(const ReleaseLine &line) const
{
    return std::any_of(appliesTo.begin(), appliesTo.end(), [&line](const ReleaseLine &each) {
        return each.component == line.component && (each.line.isEmpty() || each.line == line.line);
    });
}

const AdvisoryHistory *PatchHistory::advisoriesOf(const ReleaseLine &line) const
{
    const auto found =
        std::find_if(advisories.crbegin(), advisories.crend(),
                     [&line](const AdvisoryHistory &history) { return history.tellsOf(line); });
    return found == advisories.crend() ? nullptr : &*found;
}

const AdvisoryHistory *PatchHistory::assumedFor(const QString &component) const
{
    const auto found =
        std::find_if(advisories.crbegin(), advisories.crend(), [&component](const AdvisoryHistory &history) {
            return history.assumedFor.contains(component);
        });
    return found == advisories.crend() ? nullptr : &*found;
}

const AdvisoryHistory *PatchHistory::advisoryHistory(const QString &id) const
{
    const auto found = std::find_if(advisories.begin(), advisories.end(),
                                    [&id](const AdvisoryHistory &each) { return each.id == id; });
    return found == advisories.end() ? nullptr : &*found;
}

LineReleases PatchHistory::releasesOf(const ReleaseLine &line) const
{
    for (QString name = line.line; !name.isEmpty();
         name.truncate(std::max<qsizetype>(0, name.lastIndexOf(u'.')))) {
        for (auto history = releases.crbegin(); history != releases.crend(); ++history) {
            const QMap<QString, QList<QDate>> lines = history->days.value(line.component);
            if (const auto found = lines.constFind(name); found != lines.cend())
                return {*found, &*history};
        }
    }
    return {};
}

PatchHistory loadPatchHistory(const QStringList &folders)
{
    PatchHistory all;
    // Both kinds stand in the same place; each manifest says by its table which it is.
    struct Either {
        QString id;
        std::optional<AdvisoryHistory> advisories;
        std::optional<ReleaseHistory> releases;
    };
    for (const QString &folder : folders) {
        QList<Either> found;
        readDataFolders(folder, QStringLiteral("history"), QStringLiteral("history.json"), found,
                        all.problems,
                        [](const QJsonObject &object, const QString &own, FileProblems &problems) {
                            Either either;
                            if (object.contains(QStringLiteral("releases")))
                                either.releases = readReleases(object, own, problems);
                            else
                                either.advisories = readAdvisories(object, own, problems);
                            either.id = either.releases ? either.releases->id : either.advisories->id;
                            return either;
                        });
        for (const Either &each : std::as_const(found)) {
            if (each.releases)
                putLast(all.releases, *each.releases);
            else
                putLast(all.advisories, *each.advisories);
        }
    }
    return all;
}

} // namespace bakeoff::catalog
