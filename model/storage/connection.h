// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace bakeoff::storage {

/// One row of a result, by column from 0. Valid only inside the function it is passed to.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    bool flag(int column) const { return m_query.value(column).toInt() != 0; }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QDateTime time(int column) const; ///< UTC; not valid where the column is NULL

private:
    const QSqlQuery &m_query;
};

/// A time as a column holds it: ISO 8601 in UTC with milliseconds, NULL for an invalid one.
QVariant fromTime(const QDateTime &time);

/// One connection to a SQLite file. Used by one thread at a time; queries never outlive a call, so that it
/// can always be closed. Errors are sentences about the file, not SQL: NoSpace, PermissionDenied, Busy,
/// Corrupt, Invalid, Failed.
class Connection
{
public:
    enum class Access {
        Create,    ///< makes the file when it is not there
        ReadWrite, ///< the file must be there
        QueryOnly, ///< changes nothing, but may tidy the write-ahead log away when it closes last
        ReadOnly,  ///< the operating system opens it for reading
        Immutable, ///< takes no locks and makes no files beside it; only when nobody can be writing
    };
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }

    Result<> run(const QString &sql, const QVariantList &values = {});
    /// One prepared statement for many rows of values.
    Result<> runEach(const QString &sql, const QList<QVariantList> &rows);
    /// Calls \a visit for each row of the result.
    Result<> each(const QString &sql, const QVariantList &values,
                  const std::function<void(const Row &)> &visit);
    /// The first column of the first row; an invalid value when there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Runs \a work between \a begin ("BEGIN", "BEGIN IMMEDIATE") and COMMIT; rolls back when it fails.
    Result<> transaction(const QString &begin, const std::function<Result<>(Connection &)> &work);

private:
    Connection(QString path, QString name);
    tl::unexpected<Error> failure(const QSqlError &error) const;
    Result<QSqlQuery> executed(const QString &sql, const QVariantList &values);

    QString m_path;
    QString m_name; ///< QSqlDatabase's; never used twice in a process
    QSqlDatabase m_database;
};

} // namespace bakeoff::storage
