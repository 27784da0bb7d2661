// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/manifests.h"

#include <QCoreApplication>
#include <QDir>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

/// Replaces the one with the same id, at its place, or adds it.
template <typename T>
void addOrReplace(QList<T> &list, const T &value)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&value](const T &other) { return other.id == value.id; });
    if (found == list.end())
        list << value;
    else
        *found = value;
}

/// Calls \a read for each folder below \a root/\a kind that has a readable manifest, and keeps what it
/// returns when nothing was wrong with it.
template <typename T, typename Read>
void loadKind(const QString &root, const QString &kind, const QString &manifest, ManifestPlace place,
              Catalog &catalog, QList<T> &into, Read read)
{
    const QDir parent(QDir(root).filePath(kind));
    // One level only, so a symbolic link that points up again cannot lead in circles.
    const QStringList names = parent.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        place.folder = parent.absoluteFilePath(name);
        FileProblems problems(QDir(place.folder).absoluteFilePath(manifest));
        if (const auto object = readJsonFile(problems)) {
            const T value = read(*object, place, problems);
            if (problems.isEmpty())
                addOrReplace(into, value);
        }
        catalog.problems << problems.list();
    }
}

/// A folder need not have the file.
void loadReleaseLines(const QString &path, Catalog &catalog)
{
    if (!QFileInfo::exists(path))
        return;
    const auto lines = readReleaseLines(path);
    if (!lines) {
        catalog.problems << CatalogProblem{path, {}, lines.error().message};
        return;
    }
    for (const ReleaseLineFacts &facts : *lines) {
        const auto known =
            std::find_if(catalog.releaseLines.begin(), catalog.releaseLines.end(),
                         [&facts](const ReleaseLineFacts &other) { return other.line == facts.line; });
        if (known == catalog.releaseLines.end())
            catalog.releaseLines << facts;
        else
            *known = facts;
    }
}

} // namespace

Catalog loadCatalog(const QStringList &folders)
{
    Catalog catalog;
    for (const QString &folder : folders) {
        const QFileInfo info(folder);
        if (!info.isDir() || !info.isReadable()) {
            FileProblems problems(info.absoluteFilePath());
            problems.add(
                {}, Text::tr("The data folder %1 could not be read; check that it is there and readable."));
            catalog.problems << problems.list();
            continue;
        }
        catalog.folders << info.absoluteFilePath();
        const QString recipes = QDir(folder).absoluteFilePath(QStringLiteral("recipes"));
        if (catalog.recipesFolder.isEmpty() && QFileInfo(recipes).isDir())
            catalog.recipesFolder = recipes;
    }
    const auto placeIn = [&catalog](const QString &folder) {
        ManifestPlace place;
        place.sharedRecipesFolder = catalog.recipesFolder;
        place.recipesFolders << QDir(folder).absoluteFilePath(QStringLiteral("recipes"));
        if (!catalog.recipesFolder.isEmpty() && !place.recipesFolders.contains(catalog.recipesFolder))
            place.recipesFolders << catalog.recipesFolder;
        return place;
    };
    for (const QString &folder : std::as_const(catalog.folders)) {
        const ManifestPlace place = placeIn(folder);
        loadKind(folder, QStringLiteral("platforms"), QStringLiteral("platform.json"), place, catalog,
                 catalog.platforms, readPlatform);
        loadKind(folder, QStringLiteral("services"), QStringLiteral("service.json"), place, catalog,
                 catalog.services, readService);
    }
    // Last, because a topology may use services of a later folder.
    for (const QString &folder : std::as_const(catalog.folders)) {
        loadKind(folder, QStringLiteral("topologies"), QStringLiteral("topology.json"), placeIn(folder),
                 catalog, catalog.topologies,
                 [&catalog](const QJsonObject &object, const ManifestPlace &place, FileProblems &problems) {
                     return readTopology(object, place, catalog, problems);
                 });
    }
    for (const QString &folder : std::as_const(catalog.folders))
        loadReleaseLines(QDir(folder).absoluteFilePath(QStringLiteral("history/release_lines.csv")), catalog);
    return catalog;
}

} // namespace bakeoff::catalog
