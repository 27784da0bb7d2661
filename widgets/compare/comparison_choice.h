// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "planning/run_selection.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QLabel;
class QToolButton;

namespace bakeoff::widgets {

/// Which runs to compare: topology, OS, acceleration, host and dates, each list holding only what was
/// measured.
class ComparisonChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonChoice(const catalog::Catalog &catalog, QWidget *parent = nullptr);

    /// What can be chosen from; what is chosen stays so where it is still there.
    void setGroups(const QList<planning::RunGroup> &groups);
    bool isEmpty() const { return m_groups.isEmpty(); }
    /// Takes over what the catalog calls things now.
    void refreshNames() { fill(); }
    void choose(const QString &topologyId, const QString &platformId);
    planning::RunSelection selection() const;
    /// Puts a widget before the lists.
    void addFront(QWidget *widget);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillHosts(const QList<planning::RunGroup> &left);
    void fillDates(const QList<planning::RunGroup> &left);
    void retranslate();
    void addPair(QWidget *control, QBoxLayout *row);
    QComboBox *addBox(const char *name);
    QDateEdit *addDate(const char *name);
    std::optional<planning::MeasuredHost> host() const;

    const catalog::Catalog &m_catalog;
    QList<planning::RunGroup> m_groups;
    QList<QLabel *> m_labels;
    QComboBox *m_topology;
    QComboBox *m_platform;
    QComboBox *m_acceleration;
    QComboBox *m_host;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QToolButton *m_allDates;
    bool m_isFromChosen = false; ///< else it follows the oldest run
    bool m_isToChosen = false;   ///< else it follows the newest
};

} // namespace bakeoff::widgets
