// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "catalog/catalog.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <optional>

namespace bakeoff::catalog {

/// Everything that is wrong with one file, in the order it was found.
class FileProblems
{
public:
    explicit FileProblems(QString file) : m_file(std::move(file)) {}

    /// \a pattern is a translated sentence with %1 for the file, then one for the field (unless the file as a
    /// whole is wrong) and one for \a extra (unless empty).
    void add(const QString &field, const QString &pattern, const QString &extra = {});

    const QString &file() const { return m_file; }
    bool isEmpty() const { return m_list.isEmpty(); }
    const QList<CatalogProblem> &list() const { return m_list; }

private:
    QString m_file;
    QList<CatalogProblem> m_list;
};

/// Data files are written by people and are small; a larger one is something else by mistake.
inline constexpr qint64 largestDataFile_bytes = 1024 * 1024;

/// The object in a JSON file; nothing when it could not be read, which is then among the problems (with line
/// and column for a syntax error).
std::optional<QJsonObject> readJsonFile(FileProblems &problems);

/// Takes the fields out of one JSON object. A wrong or missing one is noted as a problem and reading goes on,
/// so that all of a file's mistakes are told at once.
class ObjectReader
{
public:
    enum Presence { Required, Optional };

    ObjectReader(const QJsonObject &object, QString path, FileProblems &problems);

    QString text(const QString &key, Presence presence = Required);
    /// A whole number within the bounds; \a otherwise when it is absent or wrong.
    qint64 number(const QString &key, qint64 least, qint64 most, qint64 otherwise,
                  Presence presence = Required);
    bool boolean(const QString &key, bool otherwise, Presence presence = Required);
    /// An exact number of 0 or more, as text: JSON's own numbers are doubles.
    Decimal decimal(const QString &key, Presence presence = Required);
    QMap<QString, Decimal> decimalsByKey(const QString &key, Presence presence = Required);
    QDate date(const QString &key, Presence presence = Required); ///< "2026-07-20"
    QStringList texts(const QString &key, Presence presence = Required);
    QMap<QString, QStringList> textsByKey(const QString &key, Presence presence = Required);
    LocalizedText localized(const QString &key, Presence presence = Required);
    std::optional<ObjectReader> object(const QString &key, Presence presence = Required);
    /// An element that is no object is noted and left out.
    QList<ObjectReader> objects(const QString &key, Presence presence = Required);
    /// The same, where one that stands alone needs no list.
    QList<ObjectReader> objectOrObjects(const QString &key, Presence presence = Required);

    /// Notes every key that nothing asked for: most often a typing error in a known one.
    void finish();

    /// "nodes[1].service"
    QString field(const QString &key) const;
    FileProblems &problems() const { return *m_problems; }

private:
    /// The value, when it is there; notes a missing one.
    std::optional<QJsonValue> take(const QString &key, Presence presence);
    /// Every entry of the object under \a key: visit(name, value, path).
    template <typename Visit>
    void forEachIn(const QString &key, Presence presence, Visit visit);
    Decimal decimalOf(const QJsonValue &value, const QString &path);
    QStringList textsOf(const QJsonValue &value, const QString &path);

    QJsonObject m_object;
    QString m_path;
    FileProblems *m_problems;
    QSet<QString> m_asked;
};

/// Ids name folders, files, domains and command-line arguments: [a-z0-9][a-z0-9-]*.
bool isValidId(const QString &id);

} // namespace bakeoff::catalog
