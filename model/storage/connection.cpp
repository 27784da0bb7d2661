// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>
#include <QUrl>

#include <atomic>

namespace bakeoff::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::storage)
};

/// SQLite's primary result codes that people can do something about; https://www.sqlite.org/rescode.html
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteConstraint = 19,
    SqliteNotADatabase = 26,
};

/// SQLite reports some writes to a full disk (to its -shm file, for one) as plain I/O errors.
constexpr qint64 asGoodAsFull_bytes = 128 * 1024;

QString newConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("bakeoff-workspace-%1").arg(++counter);
}

QString databaseUri(const QString &path, Connection::Access access)
{
    QString uri = QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    switch (access) {
    case Connection::Access::Create:
        return uri + QLatin1String("?mode=rwc");
    case Connection::Access::ReadWrite:
    case Connection::Access::QueryOnly:
        return uri + QLatin1String("?mode=rw");
    case Connection::Access::ReadOnly:
        return uri + QLatin1String("?mode=ro");
    case Connection::Access::Immutable:
        return uri + QLatin1String("?mode=ro&immutable=1");
    }
    return uri;
}

/// A null QString would be bound as NULL; everywhere else in the program it is simply empty text.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QVariant(QString(QLatin1String("")));
    return value;
}

/// A time exactly as fromTime() writes it: read a million times over, in a tenth of the time that a general
/// parser takes. Anything else is not valid.
QDateTime timeAsWritten(const QString &text)
{
    constexpr QLatin1String pattern("0000-00-00T00:00:00.000Z");
    if (text.size() != pattern.size())
        return {};
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (pattern[i] == QLatin1Char('0') ? !isDigit : text[i] != pattern[i])
            return {};
    }
    const auto number = [&text](qsizetype at, qsizetype digits) {
        int value = 0;
        for (qsizetype i = at; i < at + digits; ++i)
            value = value * 10 + (text[i].unicode() - u'0');
        return value;
    };
    return QDateTime(QDate(number(0, 4), number(5, 2), number(8, 2)),
                     QTime(number(11, 2), number(14, 2), number(17, 2), number(20, 3)), Qt::UTC);
}

} // namespace

QDateTime Row::time(int column) const
{
    const QString text = m_query.value(column).toString();
    if (auto written = timeAsWritten(text); written.isValid())
        return written;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QVariant fromTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

Connection::Connection(QString path, QString name)
    : m_path(std::move(path)), m_name(std::move(name)),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase(); // the last use must be gone before the name is removed
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    std::unique_ptr<Connection> connection(new Connection(path, newConnectionName()));
    QSqlDatabase &database = connection->m_database;
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000");
    if (access == Access::ReadOnly || access == Access::Immutable)
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    database.setDatabaseName(databaseUri(path, access));
    if (!database.open())
        return connection->failure(database.lastError());
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys = ON")};
    // With a write-ahead log, NORMAL survives a crash of the program; a power cut may lose the last commits,
    // never more.
    if (access == Access::Create || access == Access::ReadWrite)
        pragmas << QStringLiteral("PRAGMA synchronous = NORMAL");
    if (access == Access::QueryOnly)
        pragmas << QStringLiteral("PRAGMA query_only = ON");
    for (const QString &pragma : std::as_const(pragmas)) {
        if (auto done = connection->run(pragma); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

tl::unexpected<Error> Connection::failure(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // the rest is the extended part
    const QString detail = error.text();
    const QString name = QFileInfo(m_path).fileName();
    const auto full = [&] {
        return fail(ErrorCode::NoSpace,
                    Text::tr("The workspace “%1” could not be written: the disk is full.").arg(name),
                    Text::tr("Free some space and try again; nothing was changed."), detail);
    };
    switch (code) {
    case SqliteFull:
        return full();
    case SqliteIoError:
        if (QStorageInfo(QFileInfo(m_path).absolutePath()).bytesAvailable() < asGoodAsFull_bytes)
            return full();
        return fail(ErrorCode::Failed, Text::tr("The workspace “%1” could not be read or written.").arg(name),
                    Text::tr("Check the disk that holds it, then try again."), detail);
    case SqlitePerm:
    case SqliteReadOnly:
    case SqliteCannotOpen:
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The workspace “%1” or its folder could not be written.").arg(m_path),
                    Text::tr("Make the file and its folder writable, or open it for reading only."), detail);
    case SqliteBusy:
    case SqliteLocked:
        return fail(ErrorCode::Busy,
                    Text::tr("The workspace “%1” is being used by another program.").arg(name),
                    Text::tr("Close the other program and try again."), detail);
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return fail(ErrorCode::Corrupt, Text::tr("The workspace “%1” is damaged.").arg(m_path),
                    Text::tr("Restore it from a backup."), detail);
    case SqliteConstraint:
        return fail(ErrorCode::Invalid,
                    Text::tr("The workspace “%1” refused a change that contradicts itself or what is there.")
                        .arg(name),
                    Text::tr("Load the data again and repeat the change; the detail names the rule."),
                    detail);
    default:
        return fail(ErrorCode::Failed,
                    Text::tr("The workspace “%1” could not carry out a command.").arg(name),
                    Text::tr("Please report this with the detail."), detail);
    }
}

Result<QSqlQuery> Connection::executed(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(bindable(value));
    if (!query.exec())
        return failure(query.lastError());
    return query;
}

Result<> Connection::run(const QString &sql, const QVariantList &values)
{
    return each(sql, values, [](const Row &) {});
}

Result<> Connection::runEach(const QString &sql, const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return {};
    QSqlQuery query(m_database);
    if (!query.prepare(sql))
        return failure(query.lastError());
    for (const QVariantList &values : rows) {
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), bindable(values[i]));
        if (!query.exec())
            return failure(query.lastError());
    }
    return {};
}

Result<> Connection::each(const QString &sql, const QVariantList &values,
                          const std::function<void(const Row &)> &visit)
{
    auto query = executed(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while (query->next())
        visit(Row(*query));
    // A read that breaks off half way must not look like a short table.
    if (query->lastError().isValid())
        return failure(query->lastError());
    return {};
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    bool isFirst = true;
    auto query = executed(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while (query->next()) {
        if (isFirst)
            first = query->value(0);
        isFirst = false;
    }
    if (query->lastError().isValid())
        return failure(query->lastError());
    return first;
}

Result<> Connection::transaction(const QString &begin, const std::function<Result<>(Connection &)> &work)
{
    if (auto begun = run(begin); !begun)
        return begun;
    Result<> result = work(*this);
    if (result)
        result = run(QStringLiteral("COMMIT"));
    if (!result) {
        // After some errors (a full disk) SQLite has rolled back by itself, and this one then fails: no
        // matter.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
    return result;
}

} // namespace bakeoff::storage
