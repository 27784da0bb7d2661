// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/templates_model.h"

#include "tables/cell_facts.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bakeoff::tables {

using catalog::DeploymentRecord;
using catalog::TemplateKind;
using catalog::TemplateRecord;
using catalog::TemplateStatus;
using image::Staleness;

namespace {

QString ageText(const QDateTime &since)
{
    if (!since.isValid())
        return QStringLiteral("–");
    const qint64 minutes = since.secsTo(QDateTime::currentDateTimeUtc()) / 60;
    if (minutes < 60)
        return TemplatesModel::tr("%n minute(s)", nullptr, int(std::max<qint64>(0, minutes)));
    if (minutes < 48 * 60)
        return TemplatesModel::tr("%n hour(s)", nullptr, int(minutes / 60));
    return TemplatesModel::tr("%n day(s)", nullptr, int(minutes / (24 * 60)));
}

bool isRightAligned(int column)
{
    return column == TemplatesModel::GenerationColumn || column == TemplatesModel::OwnSizeColumn ||
           column == TemplatesModel::SharedSizeColumn || column == TemplatesModel::PackagesColumn;
}

} // namespace

/// A row. Records are looked up by position, which holds until the next facts.
struct TemplatesModel::Node {
    enum class Kind { Root, Template, Machine, Orphans };

    Kind kind = Kind::Root;
    qsizetype position = 0; ///< of the template, or of the deployment
    qsizetype machine = 0;  ///< position in the deployment
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node &add(Kind childKind, qsizetype childPosition, qsizetype childMachine = 0)
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->position = childPosition;
        child->machine = childMachine;
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
        return *children.back();
    }
};

TemplatesModel::TemplatesModel(const catalog::Catalog &catalog, QObject *parent)
    : QAbstractItemModel(parent), m_catalog(catalog), m_root(std::make_unique<Node>())
{
}

TemplatesModel::~TemplatesModel() = default;

void TemplatesModel::setFacts(const TemplateFacts &facts)
{
    if (facts == m_facts)
        return;
    beginResetModel();
    m_facts = facts;
    build();
    endResetModel();
}

void TemplatesModel::build()
{
    m_root = std::make_unique<Node>();
    const QList<TemplateRecord> &records = m_facts.templates;
    QList<qsizetype> order(records.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const auto key = [&](qsizetype i) {
            return std::tuple(records[i].platformId, records[i].serviceId, int(records[i].depth),
                              -records[i].generation);
        };
        return key(a) < key(b);
    });
    QHash<QString, Node *> byId;
    for (const qsizetype i : std::as_const(order)) {
        if (records[i].kind == TemplateKind::Os)
            byId.insert(records[i].id, &m_root->add(Node::Kind::Template, i));
    }
    Node *orphans = nullptr;
    for (const qsizetype i : std::as_const(order)) {
        if (records[i].kind == TemplateKind::Os)
            continue;
        Node *parent = byId.value(records[i].parentId);
        if (!parent) { // its OS template was deleted; it stands alone
            if (!orphans)
                orphans = &m_root->add(Node::Kind::Orphans, 0);
            parent = orphans;
        }
        addClones(parent->add(Node::Kind::Template, i), records[i]);
    }
    for (const qsizetype i : std::as_const(order)) {
        if (records[i].kind == TemplateKind::Os)
            addClones(*byId.value(records[i].id), records[i]);
    }
}

void TemplatesModel::addClones(Node &parent, const TemplateRecord &record)
{
    for (qsizetype d = 0; d < m_facts.deployments.size(); ++d) {
        const DeploymentRecord &deployment = m_facts.deployments[d];
        const auto run =
            std::find_if(m_facts.runs.cbegin(), m_facts.runs.cend(),
                         [&](const catalog::RunRecord &each) { return each.id == deployment.runId; });
        if (run == m_facts.runs.cend())
            continue;
        for (qsizetype n = 0; n < deployment.nodes.size(); ++n) {
            const bool stands =
                std::any_of(run->nodes.cbegin(), run->nodes.cend(), [&](const catalog::RunNode &node) {
                    return node.node == deployment.nodes[n].node && node.templateId == record.id;
                });
            if (stands)
                parent.add(Node::Kind::Machine, d, n);
        }
    }
}

TemplatesModel::Node *TemplatesModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const TemplateRecord *TemplatesModel::record(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->kind == Node::Kind::Template ? &m_facts.templates.at(node->position) : nullptr;
}

const TemplateRecord *TemplatesModel::record(const QString &id) const
{
    const auto found = std::find_if(m_facts.templates.cbegin(), m_facts.templates.cend(),
                                    [&](const TemplateRecord &each) { return each.id == id; });
    return found == m_facts.templates.cend() ? nullptr : &*found;
}

QModelIndex TemplatesModel::indexOf(const QString &id) const
{
    const QModelIndexList found =
        match(index(0, 0), IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
    return id.isEmpty() ? QModelIndex() : found.value(0);
}

Staleness TemplatesModel::staleness(const TemplateRecord &record) const
{
    return m_facts.staleness.value(record.id);
}

const TemplateRecord *TemplatesModel::previousGeneration(const TemplateRecord &record) const
{
    const TemplateRecord *previous = nullptr;
    for (const TemplateRecord &each : m_facts.templates) {
        if (image::keyOf(each) == image::keyOf(record) && each.generation < record.generation &&
            (!previous || each.generation > previous->generation))
            previous = &each;
    }
    return previous;
}

void TemplatesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT layoutChanged();
}

QModelIndex TemplatesModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (row < 0 || column < 0 || column >= ColumnCount || row >= int(node->children.size()) ||
        parent.column() > 0)
        return {};
    return createIndex(row, column, node->children[size_t(row)].get());
}

QModelIndex TemplatesModel::parent(const QModelIndex &child) const
{
    const Node *node = nodeOf(child);
    if (!child.isValid() || node->parent == m_root.get())
        return {};
    return createIndex(node->parent->row, 0, node->parent);
}

int TemplatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int TemplatesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant TemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const Node &node = *nodeOf(index);
    switch (node.kind) {
    case Node::Kind::Template:
        return templateData(m_facts.templates.at(node.position), index.column(), role);
    case Node::Kind::Machine:
        return machineData(node, index.column(), role);
    case Node::Kind::Orphans:
        if (role == Qt::DisplayRole && index.column() == NameColumn)
            return tr("From OS templates that were deleted");
        return role == IdRole ? QVariant(QString()) : QVariant();
    case Node::Kind::Root:
        break;
    }
    return {};
}

QVariant TemplatesModel::templateData(const TemplateRecord &record, int column, int role) const
{
    if (role == IdRole)
        return record.id;
    const Staleness stale = staleness(record);
    const bool isReady = record.status == TemplateStatus::Ready;
    if (role == Qt::ToolTipRole) {
        QStringList lines{templateName(m_catalog, image::keyOf(record)), statusText(record, stale)};
        if (isReady)
            lines += staleReasons(stale);
        else if (!record.statusReason.isEmpty())
            lines += record.statusReason;
        return lines.join(u'\n');
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        if (record.kind == TemplateKind::Os)
            return platformName(m_catalog, record.platformId);
        return record.depth == catalog::BakeDepth::Packages
                   ? tr("%1 (packages only)").arg(serviceName(m_catalog, record.serviceId))
                   : serviceName(m_catalog, record.serviceId);
    case StatusColumn:
        return statusText(record, stale);
    case ReasonColumn:
        return isReady ? staleReasons(stale).join(QStringLiteral(" ")) : record.statusReason;
    case GenerationColumn:
        return QLocale().toString(record.generation);
    case OwnSizeColumn:
        return formatBytes(record.allocatedSize);
    case SharedSizeColumn:
        return QStringLiteral("–"); // a sealed image stands alone
    case PackagesColumn:
        return m_facts.packageCounts.contains(record.id)
                   ? QLocale().toString(m_facts.packageCounts.value(record.id))
                   : QStringLiteral("–"); // made before packages were recorded
    case AgeColumn:
        return ageText(record.builtAt);
    case DigestColumn:
        return record.recipeDigest.left(8);
    default:
        return {};
    }
}

QVariant TemplatesModel::machineData(const Node &node, int column, int role) const
{
    const DeploymentRecord &deployment = m_facts.deployments.at(node.position);
    const QString &name = deployment.nodes.at(node.machine).node;
    const QString id = deployment.id + u'/' + name;
    if (role == IdRole)
        return id;
    if (role == Qt::ToolTipRole)
        return tr("%1 of the deployment %2 (%3), %4")
            .arg(name, deployment.id, topologyName(m_catalog, deployment.topologyId),
                 catalog::displayName(deployment.cloneMode));
    if (role != Qt::DisplayRole)
        return {};
    const bool isLinked = deployment.cloneMode == catalog::CloneMode::Linked;
    switch (column) {
    case NameColumn:
        return tr("%1 of %2").arg(name, topologyName(m_catalog, deployment.topologyId));
    case StatusColumn:
        return catalog::displayName(deployment.state);
    case ReasonColumn:
        return catalog::displayName(deployment.cloneMode);
    case OwnSizeColumn:
        return m_facts.diskSizes.contains(id) ? formatBytes(m_facts.diskSizes.value(id))
                                              : QStringLiteral("–");
    case SharedSizeColumn: {
        const bool hasTemplate = node.parent && node.parent->kind == Node::Kind::Template;
        return isLinked && hasTemplate
                   ? formatBytes(m_facts.templates.at(node.parent->position).allocatedSize)
                   : QStringLiteral("–");
    }
    case AgeColumn:
        return ageText(deployment.createdAt);
    default:
        return {};
    }
}

QVariant TemplatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Template");
    case StatusColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Why");
    case GenerationColumn:
        return tr("Generation");
    case OwnSizeColumn:
        return tr("On disk");
    case SharedSizeColumn:
        return tr("Shared");
    case PackagesColumn:
        return tr("Packages");
    case AgeColumn:
        return tr("Age");
    case DigestColumn:
        return tr("Recipe");
    default:
        return {};
    }
}

QHash<QString, Staleness> stalenessOf(const QList<TemplateRecord> &templates, const catalog::Catalog &catalog)
{
    const image::TemplateInventory inventory(templates, catalog);
    QHash<QString, Staleness> found;
    for (const TemplateRecord &record : templates)
        found.insert(record.id, inventory.staleness(record));
    return found;
}

QList<TemplateRecord> withStaleStatus(const QList<TemplateRecord> &templates,
                                      const QHash<QString, Staleness> &staleness)
{
    QList<TemplateRecord> marked = templates;
    for (TemplateRecord &record : marked) {
        if (record.status == TemplateStatus::Ready && staleness.value(record.id).isStale())
            record.status = TemplateStatus::Stale;
    }
    return marked;
}

QString statusText(const TemplateRecord &record, const Staleness &staleness)
{
    const bool isStale = record.status == TemplateStatus::Ready && staleness.isStale();
    return catalog::displayName(isStale ? TemplateStatus::Stale : record.status);
}

QStringList staleReasons(const Staleness &staleness)
{
    QStringList reasons;
    if (staleness.recipeChanged)
        reasons << TemplatesModel::tr("Its recipe has changed since.");
    if (staleness.parentReplaced)
        reasons << TemplatesModel::tr("Its OS template was built anew since.");
    if (staleness.outdated > 0)
        reasons << TemplatesModel::tr("Newer packages: %1, security fixes among them: %2.")
                       .arg(staleness.outdated)
                       .arg(staleness.security);
    return reasons;
}

} // namespace bakeoff::tables
