// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/nodes_model.h"
#include "tables/workspace_cache.h"
#include "widgets/deploy/deploy_backend.h"

#include <QTimer>
#include <QWidget>

#include <stop_token>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace bakeoff::widgets {

class Destroyer;
class EndpointsPanel;
class HeadingLabel;
class MessageStrip;
class PlainTable;
class PrimaryButton;

/// One deployment: its machines and what they do, how to reach it, and what an operator can do to it. What
/// the host is asked waits on threads of its own.
class DeploymentDetails : public QWidget
{
    Q_OBJECT

public:
    DeploymentDetails(DeployBackend &backend, tables::WorkspaceCache &cache, Destroyer &destroyer,
                      QWidget *parent = nullptr);
    ~DeploymentDetails() override; ///< no longer waits for guests that restart

    void setDeployment(const QString &id);
    QString deploymentId() const { return m_id; }
    /// Why no deployment can be changed at the moment; empty: it can.
    void setBlocked(const QString &reason);

Q_SIGNALS:
    void changePlanned(const bakeoff::catalog::Plan &plan);
    void repairRequested(const QString &deploymentId);
    void destroyRequested(const QString &deploymentId);
    void closed(); ///< it is gone, or one goes back

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildLayout();
    void refresh();
    void refreshButtons();
    void refreshNodeChoice();
    void look();
    void noteLost(const QString &deploymentId, const QString &node);
    void showLost();
    void showPlaces();
    void scale();
    void openConsole();
    void openCommand();
    void openSsh();
    void keepPolicy();
    /// Has \a work done to the chosen machines on a thread; \a doing: the sentence that is shown meanwhile.
    template <typename Work>
    void act(const QString &doing, Work work);
    void retranslate();
    const catalog::DeploymentRecord *record() const;
    QString chosenNode() const;      ///< empty: all
    QString singleNode() const;      ///< the chosen one, or the only one there is
    QStringList chosenNodes() const; ///< empty: all
    bool canScale() const;

    DeployBackend &m_backend;
    tables::WorkspaceCache &m_cache;
    Destroyer &m_destroyer;
    tables::NodesModel m_model;
    QString m_id;
    QString m_blocked;
    int m_shownTries = -1; ///< of the record as it was shown last
    HeadingLabel *m_title;
    QLabel *m_facts;
    QPushButton *m_scale;
    QPushButton *m_repair;
    QPushButton *m_destroy;
    QPushButton *m_back;
    MessageStrip *m_lost;
    PrimaryButton *m_repairLost;
    MessageStrip *m_notice;
    PlainTable *m_table;
    QLabel *m_nodeLabel;
    QComboBox *m_nodes;
    QPushButton *m_suspend;
    QPushButton *m_resume;
    QPushButton *m_restart;
    QPushButton *m_console;
    QPushButton *m_command;
    QPushButton *m_ssh;
    QCheckBox *m_selfHeal;
    QSpinBox *m_tries;
    EndpointsPanel *m_endpoints;
    QTimer m_again;
    QList<std::shared_ptr<deploy::SshAccess>> m_sessions; ///< open while this window is
    bool m_isLooking = false;
    bool m_isActing = false;
    std::stop_source m_stop;
    tables::Background m_looks; ///< what only takes a moment
    tables::Background m_acts;  ///< what may take minutes
};

} // namespace bakeoff::widgets
