// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QTest>

#define VERIFY_OK(result)                                                                                    \
    do {                                                                                                     \
        const auto &checked = (result);                                                                      \
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().text()));                                \
    } while (false)

/// What tests of workspace files share.
namespace support {

using namespace bakeoff::storage;

using Files = QMap<QString, QByteArray>;

/// Every file of a folder with its content, to see that nothing was changed, made or removed.
inline Files filesOf(const QString &folder)
{
    Files files;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        QFile file(QDir(folder).filePath(name));
        files.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return files;
}

inline void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// Runs statements that end with ";" at the end of a line, as sqlite3's .dump writes them.
inline void runScript(const QString &path, const QString &script)
{
    auto connection = Connection::open(path, Connection::Access::Create);
    VERIFY_OK(connection);
    for (const QString &statement : script.split(";\n", Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            VERIFY_OK((*connection)->run(statement));
    }
}

inline void runSql(const QString &path, const QStringList &statements)
{
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    VERIFY_OK(connection);
    for (const QString &statement : statements)
        VERIFY_OK((*connection)->run(statement));
}

inline QString sqlValue(const QString &path, const QString &sql)
{
    auto connection = Connection::open(path, Connection::Access::QueryOnly);
    if (!connection)
        return connection.error().text();
    const auto value = (*connection)->value(sql);
    return value ? value->toString() : value.error().text();
}

} // namespace support
