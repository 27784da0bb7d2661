// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/json_reader.h"

#include <QDir>

#include <algorithm>

namespace bakeoff::catalog {

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

/// Calls read(object, folder, problems) for each folder below \a root/\a kind that has a readable manifest,
/// and keeps what it returns when nothing was wrong with it.
template <typename T, typename Read>
void readDataFolders(const QString &root, const QString &kind, const QString &manifest, QList<T> &into,
                     QList<CatalogProblem> &problems, Read read)
{
    const QDir parent(QDir(root).filePath(kind));
    // One level only, so a symbolic link that points up again cannot lead in circles.
    const QStringList names = parent.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const QString folder = parent.absoluteFilePath(name);
        FileProblems found(QDir(folder).absoluteFilePath(manifest));
        if (const auto object = readJsonFile(found)) {
            const T value = read(*object, folder, found);
            if (found.isEmpty())
                addOrReplace(into, value);
        }
        problems << found.list();
    }
}

} // namespace bakeoff::catalog
