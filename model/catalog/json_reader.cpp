// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/json_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

/// "line 3, column 14", counted from 1 and in characters as an editor does.
QString position(const QByteArray &data, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(data).first(qBound<qsizetype>(0, offset, data.size()));
    const auto line = before.count('\n') + 1;
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return Text::tr("line %1, column %2").arg(line).arg(column);
}

} // namespace

void FileProblems::add(const QString &field, const QString &pattern, const QString &extra)
{
    QString sentence;
    if (field.isEmpty())
        sentence = extra.isEmpty() ? pattern.arg(m_file) : pattern.arg(m_file, extra);
    else
        sentence = extra.isEmpty() ? pattern.arg(m_file, field) : pattern.arg(m_file, field, extra);
    m_list << CatalogProblem{m_file, field, sentence};
}

std::optional<QJsonObject> readJsonFile(FileProblems &problems)
{
    const QFileInfo info(problems.file());
    // A named pipe would block the reader for ever, so what is no plain file is not even opened.
    if (info.exists() && !info.isFile()) {
        problems.add({}, Text::tr("%1 is not a regular file; put a JSON file in its place."));
        return {};
    }
    QFile file(problems.file());
    if (!file.open(QIODevice::ReadOnly)) {
        problems.add({}, Text::tr("%1 could not be read (%2); check that it is there and readable."),
                     file.errorString());
        return {};
    }
    const QByteArray data = file.read(largestDataFile_bytes + 1);
    if (file.error() != QFileDevice::NoError) {
        problems.add({}, Text::tr("%1 could not be read (%2); check the disk."), file.errorString());
        return {};
    }
    if (data.size() > largestDataFile_bytes) {
        problems.add({},
                     Text::tr("%1 is larger than 1 MiB, which no data file is; put the right file there."));
        return {};
    }
    if (data.trimmed().isEmpty()) {
        problems.add({}, Text::tr("%1 is empty; write a JSON object into it."));
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(data, &error);
    if (error.error != QJsonParseError::NoError) {
        problems.add({}, Text::tr("%1 is not valid JSON: %2."),
                     QStringLiteral("%1: %2").arg(position(data, error.offset), error.errorString()));
        return {};
    }
    if (!document.isObject()) {
        problems.add({}, Text::tr("%1 must hold one JSON object in braces."));
        return {};
    }
    return document.object();
}

ObjectReader::ObjectReader(const QJsonObject &object, QString path, FileProblems &problems)
    : m_object(object), m_path(std::move(path)), m_problems(&problems)
{
}

QString ObjectReader::field(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

std::optional<QJsonValue> ObjectReader::take(const QString &key, Presence presence)
{
    m_asked.insert(key);
    const auto found = m_object.constFind(key);
    if (found != m_object.constEnd())
        return found.value();
    if (presence == Required)
        m_problems->add(field(key), Text::tr("In %1, the field “%2” is missing; add it."));
    return {};
}

QString ObjectReader::text(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    if (!value)
        return {};
    if (!value->isString()) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be text in quotes."));
        return {};
    }
    const QString text = value->toString();
    if (text.trimmed().isEmpty() && presence == Required)
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must not be empty."));
    return text;
}

qint64 ObjectReader::number(const QString &key, qint64 least, qint64 most, qint64 otherwise,
                            Presence presence)
{
    const auto value = take(key, presence);
    if (!value)
        return otherwise;
    const double given = value->toDouble();
    if (!value->isDouble() || std::floor(given) != given) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be a whole number."));
        return otherwise;
    }
    if (given < static_cast<double>(least) || given > static_cast<double>(most)) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be a number from %3."),
                        Text::tr("%1 to %2").arg(least).arg(most));
        return otherwise;
    }
    return static_cast<qint64>(given);
}

Decimal ObjectReader::decimalOf(const QJsonValue &value, const QString &path)
{
    const auto read = Decimal::parse(value.toString());
    if (read && *read >= Decimal(0))
        return *read;
    m_problems->add(path, Text::tr("In %1, the field “%2” must be a number of 0 or more in quotes, such as "
                                   "“0.085”."));
    return {};
}

Decimal ObjectReader::decimal(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    return value ? decimalOf(*value, field(key)) : Decimal();
}

template <typename Visit>
void ObjectReader::forEachIn(const QString &key, Presence presence, Visit visit)
{
    const auto value = take(key, presence);
    if (!value)
        return;
    if (!value->isObject()) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be an object in braces."));
        return;
    }
    const QJsonObject object = value->toObject();
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        visit(entry.key(), entry.value(), field(key) + QLatin1Char('.') + entry.key());
}

QMap<QString, Decimal> ObjectReader::decimalsByKey(const QString &key, Presence presence)
{
    QMap<QString, Decimal> all;
    forEachIn(key, presence, [&](const QString &name, const QJsonValue &value, const QString &path) {
        all.insert(name, decimalOf(value, path));
    });
    return all;
}

QDate ObjectReader::date(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    if (!value)
        return {};
    const QDate read = QDate::fromString(value->toString(), Qt::ISODate);
    if (!read.isValid())
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be a day, such as “2026-07-20”."));
    return read;
}

bool ObjectReader::boolean(const QString &key, bool otherwise, Presence presence)
{
    const auto value = take(key, presence);
    if (value && !value->isBool())
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be true or false."));
    return value ? value->toBool(otherwise) : otherwise;
}

QStringList ObjectReader::textsOf(const QJsonValue &value, const QString &path)
{
    if (!value.isArray()) {
        m_problems->add(path, Text::tr("In %1, the field “%2” must be a list of texts in brackets."));
        return {};
    }
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString text = array[i].toString();
        if (text.trimmed().isEmpty()) {
            m_problems->add(QStringLiteral("%1[%2]").arg(path).arg(i),
                            Text::tr("In %1, the field “%2” must be text in quotes and not empty."));
            continue;
        }
        texts << text;
    }
    return texts;
}

QStringList ObjectReader::texts(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    return value ? textsOf(*value, field(key)) : QStringList();
}

QMap<QString, QStringList> ObjectReader::textsByKey(const QString &key, Presence presence)
{
    QMap<QString, QStringList> all;
    forEachIn(key, presence, [&](const QString &name, const QJsonValue &value, const QString &path) {
        all.insert(name, textsOf(value, path));
    });
    return all;
}

LocalizedText ObjectReader::localized(const QString &key, Presence presence)
{
    auto reader = object(key, presence);
    if (!reader)
        return {};
    LocalizedText text;
    text.en = reader->text(QStringLiteral("en"));
    text.ko = reader->text(QStringLiteral("ko"), Optional);
    reader->finish();
    return text;
}

std::optional<ObjectReader> ObjectReader::object(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    if (!value)
        return {};
    if (!value->isObject()) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be an object in braces."));
        return {};
    }
    return ObjectReader(value->toObject(), field(key), *m_problems);
}

QList<ObjectReader> ObjectReader::objects(const QString &key, Presence presence)
{
    const auto value = take(key, presence);
    if (!value)
        return {};
    if (!value->isArray()) {
        m_problems->add(field(key), Text::tr("In %1, the field “%2” must be a list in brackets."));
        return {};
    }
    QList<ObjectReader> readers;
    const QJsonArray array = value->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("%1[%2]").arg(field(key)).arg(i);
        if (array[i].isObject())
            readers << ObjectReader(array[i].toObject(), path, *m_problems);
        else
            m_problems->add(path, Text::tr("In %1, the field “%2” must be an object in braces."));
    }
    return readers;
}

QList<ObjectReader> ObjectReader::objectOrObjects(const QString &key, Presence presence)
{
    if (!m_object.value(key).isObject())
        return objects(key, presence);
    m_asked.insert(key);
    return {ObjectReader(m_object.value(key).toObject(), field(key), *m_problems)};
}

void ObjectReader::finish()
{
    for (auto entry = m_object.constBegin(); entry != m_object.constEnd(); ++entry) {
        if (!m_asked.contains(entry.key())) {
            m_problems->add(field(entry.key()),
                            Text::tr("In %1, the field “%2” is not known; check its spelling or remove it."));
        }
    }
}

bool isValidId(const QString &id)
{
    const auto isPlain = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
               (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    };
    return !id.isEmpty() && isPlain(id.front()) &&
           std::all_of(id.begin(), id.end(), [&](QChar c) { return isPlain(c) || c == QLatin1Char('-'); });
}

} // namespace bakeoff::catalog
