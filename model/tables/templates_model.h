// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/deployment.h"
#include "image/bake_plan.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace bakeoff::tables {

/// What a tree of templates is made of.
struct TemplateFacts {
    QList<catalog::TemplateRecord> templates; ///< without packages
    QList<catalog::DeploymentRecord> deployments;
    QList<catalog::RunRecord> runs;             ///< say which template a deployment was cloned from
    QHash<QString, int> packageCounts;          ///< by template id
    QHash<QString, image::Staleness> staleness; ///< by template id; see stalenessOf()
    QHash<QString, Bytes> diskSizes;            ///< what a node's own disk takes, by "DEPLOYMENT/NODE"
    bool operator==(const TemplateFacts &) const = default;
};

/// Templates by ancestry: OS templates, below each what was baked from it, below each the virtual machines
/// that are cloned from it.
class TemplatesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StatusColumn,
        ReasonColumn, ///< why it is stale, or revoked
        GenerationColumn,
        OwnSizeColumn,
        SharedSizeColumn, ///< what it stands on
        PackagesColumn,
        AgeColumn,
        DigestColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole + 1 ///< the template's id; of a machine "DEPLOYMENT/NODE"; of a heading ""

    };

    explicit TemplatesModel(const catalog::Catalog &catalog, QObject *parent = nullptr);
    ~TemplatesModel() override;

    void setFacts(const TemplateFacts &facts);
    const catalog::TemplateRecord *record(const QModelIndex &index) const; ///< none for other rows
    const catalog::TemplateRecord *record(const QString &id) const;
    QModelIndex indexOf(const QString &id) const;
    image::Staleness staleness(const catalog::TemplateRecord &record) const;
    /// The next older generation of the same template; none when there is none.
    const catalog::TemplateRecord *previousGeneration(const catalog::TemplateRecord &record) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    void build();
    void addClones(Node &parent, const catalog::TemplateRecord &record);
    Node *nodeOf(const QModelIndex &index) const;
    QVariant templateData(const catalog::TemplateRecord &record, int column, int role) const;
    QVariant machineData(const Node &node, int column, int role) const;

    const catalog::Catalog &m_catalog;
    TemplateFacts m_facts;
    std::unique_ptr<Node> m_root;
};

/// Why each of them lags behind. Reads the recipes, so it is not for the GUI thread.
QHash<QString, image::Staleness> stalenessOf(const QList<catalog::TemplateRecord> &templates,
                                             const catalog::Catalog &catalog);
/// The same templates, those that lag behind with the status Stale.
QList<catalog::TemplateRecord> withStaleStatus(const QList<catalog::TemplateRecord> &templates,
                                               const QHash<QString, image::Staleness> &staleness);
/// "Ready", "Stale", ... as people see it: a ready template that lags behind is stale.
QString statusText(const catalog::TemplateRecord &record, const image::Staleness &staleness);
/// Each reason a sentence, in the current language; empty: it is up to date.
QStringList staleReasons(const image::Staleness &staleness);

} // namespace bakeoff::tables
