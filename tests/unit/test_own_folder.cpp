// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own data folders are written whole or not at all, and what was there before is never lost, not
// even when it can neither be replaced nor put back.
#include "catalog/own_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <dlfcn.h>

using namespace bakeoff;
using namespace bakeoff::catalog;

namespace {

/// Which calls of the system's rename fail, from 1; a disk or a server may do so at any time.
QList<int> failing;
int renames = 0;

} // namespace

/// Qt calls this one in the place of the C library's.
extern "C" int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath,
                         unsigned flags)
{
    if (failing.contains(++renames)) {
        errno = EIO;
        return -1;
    }
    using RenameAt2 = int (*)(int, const char *, int, const char *, unsigned);
    static const auto real = reinterpret_cast<RenameAt2>(dlsym(RTLD_NEXT, "renameat2")); // NOLINT
    return real(oldFolder, oldPath, newFolder, newPath, flags);
}

class TestOwnFolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString own(const QString &path) { return ownCatalogFolder() + u'/' + path; }
    static Result<> write(const QByteArray &text)
    {
        return writeOwnFolders(
            {{QStringLiteral("prices/a/file"), text}, {QStringLiteral("prices/b/file"), text}},
            OwnFolder::NewOrChanged, [](const QString &) { return Result<>(); });
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
        failing.clear();
        QVERIFY(write("before"));
    }

    void whatFailsIsUndone_data()
    {
        // Each folder takes two renames: the former one aside, the new one in its place.
        QTest::addColumn<QList<int>>("fails");
        QTest::addColumn<QStringList>("stuck"); // folders that could not be put back
        QTest::newRow("the first aside") << QList{1} << QStringList();
        QTest::newRow("the first in place") << QList{2} << QStringList();
        QTest::newRow("the second aside") << QList{3} << QStringList();
        QTest::newRow("the second in place") << QList{4} << QStringList();
        QTest::newRow("and not put back") << QList{2, 3} << QStringList{"a"};
        QTest::newRow("the second not put back") << QList{4, 5} << QStringList{"b"};
        QTest::newRow("the first not put back after the second") << QList{3, 4} << QStringList{"a"};
        QTest::newRow("neither put back") << QList{4, 5, 6} << QStringList{"a", "b"};
    }
    void whatFailsIsUndone()
    {
        QFETCH(QList<int>, fails);
        QFETCH(QStringList, stuck);
        renames = 0;
        failing = fails;
        const auto written = write("after");
        failing.clear();
        QVERIFY(renames >= fails.last()); // Qt does call it
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NoSpace);
        for (const QString folder : {"a", "b"}) {
            if (!stuck.contains(folder))
                QCOMPARE(content(own("prices/" + folder + "/file")), QByteArray("before"));
        }
        const QStringList quoted = written.error().hint.split(QRegularExpression("[“”]"));
        QStringList safe;
        for (const QString &part : quoted) {
            if (part.startsWith(u'/'))
                safe << part;
        }
        QCOMPARE(safe.size(), stuck.size());
        for (const QString &folder : std::as_const(safe))
            QVERIFY2(content(folder + "/file") == "before", qPrintable(written.error().text()));
        // What was prepared goes, where nothing has to be kept.
        const auto hidden =
            QDir(ownCatalogFolder()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(hidden.size(), stuck.isEmpty() ? 1 : 2);
    }

    void whatSucceedsTakesItsPlace()
    {
        QVERIFY(write("after"));
        QCOMPARE(content(own("prices/a/file")), QByteArray("after"));
        QCOMPARE(content(own("prices/b/file")), QByteArray("after"));
        QCOMPARE(QDir(ownCatalogFolder()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"prices"});
    }
};

QTEST_GUILESS_MAIN(TestOwnFolder)
#include "test_own_folder.moc"
