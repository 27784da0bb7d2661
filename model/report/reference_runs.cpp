// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reference_runs.h"

#include "catalog/data_folders.h"
#include "catalog/manifests.h"
#include "report/record_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace bakeoff::report {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr qint64 largestRecords_bytes = 64LL * 1024 * 1024;

template <typename Record, typename Read>
void readRecords(const QJsonArray &list, QList<Record> &records, FileProblems &problems, Read read)
{
    for (const QJsonValue &each : list) {
        const Result<Record> record = read(each.toObject());
        if (!record) {
            problems.add({}, Text::tr("%1: %2"), record.error().message);
            return;
        }
        records << *record;
    }
}

void readMeasured(const QString &path, ReferenceSet &set, FileProblems &problems)
{
    QFile file(path);
    const QFileInfo info(path); // a named pipe would block the reader for ever
    if (!info.isFile() || info.size() > largestRecords_bytes || !file.open(QIODevice::ReadOnly)) {
        problems.add(
            {}, Text::tr("%1 names the file “%2”, which cannot be read; put it there, of at most 64 MiB."),
            path);
        return;
    }
    QJsonParseError error;
    const QJsonObject measured = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        problems.add({}, Text::tr("%1 names the file “%2”, which is no JSON; write it with “runs export”."),
                     path);
        return;
    }
    readRecords(measured.value(QLatin1String("runs")).toArray(), set.runs, problems, runFromJson);
    readRecords(measured.value(QLatin1String("templates")).toArray(), set.templates, problems,
                templateFromJson);
}

ReferenceSet readSet(const QJsonObject &object, const QString &folder, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    ReferenceSet set;
    set.folder = folder;
    set.id = readId(reader, folder);
    set.name = reader.localized(QStringLiteral("name"));
    set.note = reader.localized(QStringLiteral("note"), ObjectReader::Optional);
    set.asOf = reader.date(QStringLiteral("as_of"));
    const QString measured = reader.text(QStringLiteral("measured"));
    if (measured.contains(u'/'))
        problems.add(
            reader.field(QStringLiteral("measured")),
            Text::tr("In %1, the field “%2” names “%3”, which leaves its folder; put the file beside it."),
            measured);
    reader.finish();
    if (problems.isEmpty())
        readMeasured(QDir(folder).filePath(measured), set, problems);
    return set;
}

} // namespace

ReferenceSets loadReferenceRuns(const QStringList &folders)
{
    ReferenceSets all;
    for (const QString &folder : folders)
        readDataFolders(folder, QStringLiteral("reference"), QStringLiteral("reference.json"), all.sets,
                        all.problems, readSet);
    return all;
}

QString label(const ReferenceSet &set)
{
    return Text::tr("%1, %2. Not measured on your hosts: deploy here to see your own.")
        .arg(set.name.text(), set.asOf.toString(Qt::ISODate));
}

} // namespace bakeoff::report
