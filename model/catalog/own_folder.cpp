// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/own_folder.h"

#include "base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

tl::unexpected<Error> cannotWrite(const QString &path)
{
    return fail(ErrorCode::NoSpace, Text::tr("“%1” cannot be written.").arg(path),
                Text::tr("Make room, or check who may write there."));
}

bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(entries.begin(), entries.end(), [&to](const QFileInfo &entry) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isSymLink())
            return QFile::link(entry.symLinkTarget(), target);
        return entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target);
    });
}

/// What became of a folder that another was to take the place of.
enum class Exchange {
    Done,   ///< it is aside
    Undone, ///< it is where it was
    Stuck,  ///< it is aside, and cannot be put back
};
/// Puts a folder that was moved aside, if there was one, back in its place.
Exchange putBack(const QString &aside, const QString &target)
{
    return !QFileInfo::exists(aside) || QDir().rename(aside, target) ? Exchange::Undone : Exchange::Stuck;
}
/// Puts a prepared folder in the place of another, which goes to \a aside.
Exchange exchange(const QString &prepared, const QString &target, const QString &aside)
{
    if (QFileInfo::exists(target) && !QDir().rename(target, aside))
        return Exchange::Undone;
    if (QDir().mkpath(QFileInfo(target).path()) && QDir().rename(prepared, target))
        return Exchange::Done;
    return putBack(aside, target);
}

} // namespace

QString ownCatalogFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/bakeoff");
}

QStringList withOwnFolder(QStringList folders)
{
    folders.removeAll(ownCatalogFolder());
    return folders << ownCatalogFolder();
}

bool isOwn(const QString &folder)
{
    return folder.startsWith(QFileInfo(ownCatalogFolder()).absoluteFilePath() + u'/');
}

QJsonObject toJson(const LocalizedText &text)
{
    return {{QStringLiteral("en"), text.en}, {QStringLiteral("ko"), text.ko.isEmpty() ? text.en : text.ko}};
}

QByteArray document(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

Result<> writeOwnFolders(const Files &files, OwnFolder kind,
                         const std::function<Result<>(const QString &folder)> &check)
{
    const QString own = ownCatalogFolder();
    QStringList folders;
    for (auto it = files.begin(); it != files.end(); ++it)
        folders << it.key().section(u'/', 0, 1);
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        if (kind == OwnFolder::New && QFileInfo::exists(own + u'/' + folder))
            return fail(ErrorCode::AlreadyExists, Text::tr("“%1” exists already.").arg(own + u'/' + folder),
                        Text::tr("Choose another id, or remove that folder if it is of no use."));
    }
    if (!QDir().mkpath(own))
        return cannotWrite(own);
    QTemporaryDir aside(own + QStringLiteral("/.new-XXXXXX"));
    if (!aside.isValid())
        return cannotWrite(own);
    for (const QString &folder : std::as_const(folders)) {
        if (QFileInfo::exists(own + u'/' + folder) &&
            !copyFolder(own + u'/' + folder, aside.filePath(folder)))
            return cannotWrite(aside.filePath(folder));
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = aside.filePath(it.key());
        if (!QDir().mkpath(QFileInfo(path).path()))
            return cannotWrite(path);
        if (auto written = writeFile(path, it.value()); !written)
            return written;
    }
    if (QFileInfo::exists(own + QStringLiteral("/recipes"))) // scripts that a platform may name
        QFile::link(own + QStringLiteral("/recipes"), aside.filePath(QStringLiteral("recipes")));
    if (auto checked = check(aside.path()); !checked)
        return checked;
    const auto former = [&aside](qsizetype i) { return aside.filePath(QStringLiteral("former-%1").arg(i)); };
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const Exchange outcome = exchange(aside.filePath(folders[i]), own + u'/' + folders[i], former(i));
        if (outcome == Exchange::Done)
            continue;
        QStringList stuck;
        if (outcome == Exchange::Stuck)
            stuck << former(i);
        for (qsizetype done = 0; done < i; ++done) { // those that are in their places already
            QDir(own + u'/' + folders[done]).removeRecursively();
            if (putBack(former(done), own + u'/' + folders[done]) == Exchange::Stuck)
                stuck << former(done);
        }
        Error error = cannotWrite(own + u'/' + folders[i]).value();
        if (!stuck.isEmpty()) { // the only copy of a person's data
            aside.setAutoRemove(false);
            error.hint =
                Text::tr("What was there before could not be put back either. It is safe in “%1”: move "
                         "it back by hand.")
                    .arg(stuck.join(QStringLiteral("”, “")));
        }
        return tl::unexpected(error);
    }
    return {};
}

Result<> removeOwnFolder(const QString &folder, const QString &otherwise)
{
    if (!isOwn(folder))
        return fail(ErrorCode::PermissionDenied, Text::tr("“%1” belongs to the product.").arg(folder),
                    otherwise);
    if (QFileInfo::exists(folder) && !QFile::moveToTrash(folder))
        return fail(ErrorCode::PermissionDenied, Text::tr("“%1” cannot be moved to the trash.").arg(folder),
                    Text::tr("Remove the folder by hand, then start the program again."));
    return {};
}

} // namespace bakeoff::catalog
