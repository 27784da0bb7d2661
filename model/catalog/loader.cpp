// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/data_folders.h"
#include "catalog/manifests.h"

#include <QCoreApplication>
#include <QDir>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

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
    const auto placeIn = [&catalog](const QString &folder, const QString &own) {
        ManifestPlace place;
        place.folder = own;
        place.sharedRecipesFolder = catalog.recipesFolder;
        place.recipesFolders << QDir(folder).absoluteFilePath(QStringLiteral("recipes"));
        if (!catalog.recipesFolder.isEmpty() && !place.recipesFolders.contains(catalog.recipesFolder))
            place.recipesFolders << catalog.recipesFolder;
        return place;
    };
    for (const QString &folder : std::as_const(catalog.folders)) {
        const auto with = [&](auto read) {
            return [&, read](const QJsonObject &object, const QString &own, FileProblems &problems) {
                return read(object, placeIn(folder, own), problems);
            };
        };
        readDataFolders(folder, QStringLiteral("platforms"), QStringLiteral("platform.json"),
                        catalog.platforms, catalog.problems, with(readPlatform));
        readDataFolders(folder, QStringLiteral("services"), QStringLiteral("service.json"), catalog.services,
                        catalog.problems, with(readService));
    }
    // Last, because a topology may use services of a later folder.
    for (const QString &folder : std::as_const(catalog.folders)) {
        readDataFolders(folder, QStringLiteral("topologies"), QStringLiteral("topology.json"),
                        catalog.topologies, catalog.problems,
                        [&](const QJsonObject &object, const QString &own, FileProblems &problems) {
                            return readTopology(object, placeIn(folder, own), catalog, problems);
                        });
    }
    for (const QString &folder : std::as_const(catalog.folders))
        loadReleaseLines(QDir(folder).absoluteFilePath(QStringLiteral("history/release_lines.csv")), catalog);
    return catalog;
}

} // namespace bakeoff::catalog
