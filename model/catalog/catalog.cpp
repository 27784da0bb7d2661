// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/definition.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace bakeoff::catalog {

namespace {

template <typename T>
const T *findById(const QList<T> &list, const QString &id)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&id](const T &value) { return value.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// Length before content, so that no two different lists hash alike.
void addText(QCryptographicHash &hash, const QByteArray &text)
{
    hash.addData(QByteArray::number(text.size()) + ':');
    hash.addData(text);
}

void addTexts(QCryptographicHash &hash, const QStringList &texts)
{
    addText(hash, QByteArray::number(texts.size()));
    for (const QString &text : texts)
        addText(hash, text.toUtf8());
}

/// Names and contents of all files below a folder, in a fixed order. Links to folders are not followed.
void addFolder(QCryptographicHash &hash, const QString &folder, const QString &except)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (!folder.isEmpty() && walk.hasNext())
        files << QDir(folder).relativeFilePath(walk.next());
    files.removeAll(except);
    files.sort();
    addTexts(hash, files);
    for (const QString &name : std::as_const(files)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            addText(hash, file.readAll());
        else
            addText(hash, "unreadable");
    }
}

/// The resources folder that belongs to the running program.
QString productFolder()
{
    const QString chosen = qEnvironmentVariable("BAKEOFF_RESOURCES");
    if (!chosen.isEmpty())
        return chosen;
    QStringList candidates;
    if (QCoreApplication::instance())
        candidates << QDir::cleanPath(QCoreApplication::applicationDirPath() +
                                      QLatin1String("/../share/bakeoff"));
    candidates << QStringLiteral(BAKEOFF_SOURCE_RESOURCES);
    for (const QString &candidate : std::as_const(candidates)) {
        if (QFileInfo(candidate + QLatin1String("/platforms")).isDir())
            return candidate;
    }
    // Not found: the first is where an installation would have put it, and the problem then names it.
    return candidates.constFirst();
}

} // namespace

const Platform *Catalog::platform(const QString &id) const
{
    return findById(platforms, id);
}

const Service *Catalog::service(const QString &id) const
{
    return findById(services, id);
}

const Topology *Catalog::topology(const QString &id) const
{
    return findById(topologies, id);
}

const ReleaseLineFacts *Catalog::releaseLine(const ReleaseLine &line) const
{
    const auto found = std::find_if(releaseLines.begin(), releaseLines.end(),
                                    [&line](const ReleaseLineFacts &facts) { return facts.line == line; });
    return found == releaseLines.end() ? nullptr : &*found;
}

QStringList Catalog::modulePackages(const QString &family) const
{
    QStringList all;
    for (const Service &service : services) {
        if (service.recipes)
            all << service.recipes->modules.value(family);
    }
    all.sort();
    all.removeDuplicates();
    return all;
}

QStringList defaultCatalogFolders()
{
    QStringList folders{productFolder()};
    if (const QString own = ownCatalogFolder(); QFileInfo(own).isDir())
        folders << own;
    return folders;
}

QString recipeDigest(const Catalog &catalog, const Service &service, const Platform &platform)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // The manifest itself stays out: a corrected label or port name changes no image. What it says about the
    // bake is added one by one.
    addFolder(hash, service.folder, QStringLiteral("service.json"));
    addFolder(hash, catalog.recipesFolder, {});
    addTexts(hash, service.packagesOn(platform));
    if (service.recipes) {
        addText(hash, service.recipes->tool.toUtf8());
        addTexts(hash, service.recipes->stages);
        addTexts(hash, service.recipes->modules.value(platform.family));
    }
    addText(hash, service.generalise.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

QList<SecretSpec> secretsOf(const Topology &topology, const Catalog &catalog)
{
    QList<SecretSpec> secrets;
    const auto add = [&secrets](const QList<SecretSpec> &more) {
        for (const SecretSpec &spec : more) {
            if (std::none_of(secrets.cbegin(), secrets.cend(),
                             [&spec](const SecretSpec &known) { return known.id == spec.id; }))
                secrets << spec;
        }
    };
    for (const NodeGroup &group : topology.nodes) {
        if (const Service *service = catalog.service(group.service))
            add(service->secrets);
    }
    add(topology.secrets);
    return secrets;
}

} // namespace bakeoff::catalog
