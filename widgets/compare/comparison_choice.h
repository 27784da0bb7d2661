// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/run.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace bakeoff::widgets {

/// Which runs to compare: topology, OS, clone mode and acceleration, each list holding only what was
/// measured.
class ComparisonChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonChoice(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    void setRuns(const QList<catalog::RunRecord> &runs);
    bool isEmpty() const { return m_succeeded.isEmpty(); }
    /// Takes over what the catalog calls things now.
    void refreshNames() { fill(); }
    void choose(const QString &topologyId, const QString &platformId);

    QString topologyId() const;
    QString platformId() const;
    catalog::CloneMode cloneMode() const;
    QString acceleration() const;
    bool includes(const catalog::RunRecord &run) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();
    QComboBox *addBox(const char *name);

    const catalog::Catalog &m_catalog;
    QList<catalog::RunRecord> m_succeeded; ///< without phases
    QList<QLabel *> m_labels;
    QComboBox *m_topology;
    QComboBox *m_platform;
    QComboBox *m_clone;
    QComboBox *m_acceleration;
};

} // namespace bakeoff::widgets
