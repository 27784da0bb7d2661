// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/runs_model.h"

#include "base/units.h"
#include "tables/cell_facts.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace bakeoff::tables {

using catalog::RunRecord;

RunsModel::RunsModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent), m_catalog(catalog)
{
}

void RunsModel::setRuns(const QList<RunRecord> &runs)
{
    QList<qsizetype> places(runs.size());
    std::iota(places.begin(), places.end(), 0);
    setRuns(runs, places);
}

void RunsModel::setRuns(const QList<RunRecord> &runs, const QList<qsizetype> &places)
{
    // A run that has ended does not change any more; a selection is worth keeping.
    const bool same =
        std::equal(places.begin(), places.end(), m_places.begin(), m_places.end(),
                   [&](qsizetype place, qsizetype before) {
                       const RunRecord &a = runs.at(place);
                       const RunRecord &b = m_runs.at(before);
                       return a.id == b.id && a.outcome == b.outcome && a.deploy_s == b.deploy_s;
                   });
    if (same) {
        m_runs = runs;
        m_places = places;
        return;
    }
    beginResetModel();
    m_runs = runs;
    m_places = places;
    endResetModel();
}

int RunsModel::rowOf(const QString &runId) const
{
    const auto it = std::find_if(m_places.begin(), m_places.end(),
                                 [&](qsizetype place) { return m_runs.at(place).id == runId; });
    return it == m_places.end() ? -1 : int(it - m_places.begin());
}

void RunsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_places.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRecord &run = this->run(index.row());
    if (role == RunIdRole)
        return run.id;
    if (role == Qt::ToolTipRole)
        return describeRun(m_catalog, run);
    if (role == Qt::TextAlignmentRole &&
        (index.column() == DeployTimeColumn || index.column() == TemplateTimeColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool words = role == Qt::DisplayRole;
    switch (index.column()) {
    case StartedColumn:
        return words ? QVariant(QLocale().toString(run.startedAt.toLocalTime(),
                                                   QStringLiteral("yyyy-MM-dd HH:mm")))
                     : QVariant(run.startedAt);
    case StrategyColumn:
        return catalog::displayName(run.strategy);
    case DeployTimeColumn:
        return words ? QVariant(formatSeconds(run.deploy_s)) : QVariant(run.deploy_s);
    case TemplateTimeColumn:
        if (words && run.template_s <= 0)
            return QStringLiteral("–");
        return words ? QVariant(formatSeconds(run.template_s)) : QVariant(run.template_s);
    case OutcomeColumn:
        return catalog::displayName(run.outcome);
    case AccelerationColumn:
        return run.host.acceleration.toUpper();
    case ProcessorColumn:
        return run.host.cpuModel;
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == DeployTimeColumn || section == TemplateTimeColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StartedColumn:
        return tr("Started");
    case StrategyColumn:
        return tr("Strategy");
    case DeployTimeColumn:
        return tr("Deploy time");
    case TemplateTimeColumn:
        return tr("Templates before");
    case OutcomeColumn:
        return tr("Outcome");
    case AccelerationColumn:
        return tr("Acceleration");
    case ProcessorColumn:
        return tr("Processor");
    default:
        return {};
    }
}

QString accelerationName(const QString &acceleration)
{
    return acceleration == QLatin1String("tcg") ? RunsModel::tr("TCG (software emulation)")
                                                : acceleration.toUpper();
}

QString describeRun(const catalog::Catalog &catalog, const RunRecord &run)
{
    QStringList lines;
    lines << RunsModel::tr("%1 on %2, %3, %4")
                 .arg(topologyName(catalog, run.topologyId), platformName(catalog, run.platformId),
                      catalog::displayName(run.strategy), catalog::displayName(run.cloneMode));
    lines << RunsModel::tr("Outcome: %1").arg(catalog::displayName(run.outcome));
    lines << RunsModel::tr("Acceleration: %1").arg(accelerationName(run.host.acceleration));
    lines << RunsModel::tr("Host: %1, cores: %2, memory: %3")
                 .arg(run.host.cpuModel.isEmpty() ? RunsModel::tr("unknown processor") : run.host.cpuModel)
                 .arg(run.host.cores)
                 .arg(formatBytes(run.host.memory));
    lines << RunsModel::tr("libvirt %1, QEMU %2").arg(run.host.libvirtVersion, run.host.qemuVersion);
    for (const catalog::RunNode &node : run.nodes) {
        QStringList versions;
        for (const catalog::PackageVersion &package : node.versions)
            versions << package.name + u' ' + package.version;
        lines << (versions.isEmpty() ? RunsModel::tr("%1: %2 MiB").arg(node.node).arg(node.memory_MiB)
                                     : RunsModel::tr("%1: %2 MiB, %3")
                                           .arg(node.node)
                                           .arg(node.memory_MiB)
                                           .arg(versions.join(QStringLiteral(", "))));
    }
    if (run.outcome == catalog::Outcome::Failed && !run.failure.message.isEmpty())
        lines << run.failure.message;
    return lines.join(u'\n');
}

} // namespace bakeoff::tables
