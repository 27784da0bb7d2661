// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/manifest_model.h"

#include <QHash>

namespace bakeoff::tables {

ManifestModel::ManifestModel(QObject *parent) : QAbstractTableModel(parent) {}

void ManifestModel::setTemplate(const catalog::TemplateRecord &record)
{
    m_record = record;
    rebuild();
}

void ManifestModel::setOther(const catalog::TemplateRecord &record)
{
    m_other = record;
    m_isComparison = true;
    rebuild();
}

void ManifestModel::clearOther()
{
    m_isComparison = false;
    rebuild();
}

void ManifestModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    QHash<QString, const catalog::OutdatedPackage *> outdated;
    for (const catalog::OutdatedPackage &package : std::as_const(m_record.outdated))
        outdated.insert(package.name, &package);
    const auto add = [&](const QString &name, const QString &version, const QString &other) {
        // A manifest names the architecture of some packages, the mirror's answer does not.
        const catalog::OutdatedPackage *newer = outdated.value(name.section(u':', 0, 0));
        m_lines << Line{name, version, other, newer ? newer->candidate : QString(),
                        newer && newer->isSecurity};
    };
    if (m_isComparison) {
        for (const image::ManifestDifference &each :
             image::compareManifests(m_record.packages, m_other.packages))
            add(each.name, each.first, each.second);
    } else {
        for (const catalog::PackageVersion &package : std::as_const(m_record.packages))
            add(package.name, package.version, {});
    }
    endResetModel();
}

int ManifestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ManifestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ManifestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Line &line = m_lines.at(index.row());
    const auto shown = [](const QString &version) {
        return version.isEmpty() ? QStringLiteral("–") : version;
    };
    switch (index.column()) {
    case NameColumn:
        return line.name;
    case VersionColumn:
        return shown(line.version);
    case OtherColumn:
        return m_isComparison ? shown(line.other) : QString();
    case NewerColumn:
        return line.isSecurity ? tr("%1 (security)").arg(line.newer) : line.newer;
    default:
        return {};
    }
}

QVariant ManifestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Package");
    case VersionColumn:
        return tr("Version");
    case OtherColumn:
        return tr("In the other");
    case NewerColumn:
        return tr("At the mirror");
    default:
        return {};
    }
}

} // namespace bakeoff::tables
