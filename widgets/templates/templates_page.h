// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/matrix_document.h"
#include "tables/templates_model.h"
#include "tables/workspace_cache.h"
#include "widgets/templates/template_details.h"
#include "widgets/templates/template_session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace bakeoff::widgets {

class EmptyState;
class MessageStrip;
class PageHeader;
class PrimaryButton;
class WorkPanel;

/// The catalogue of templates: what there is, how it hangs together, what the plan lacks, and the work on it.
class TemplatesPage : public QWidget
{
    Q_OBJECT

public:
    TemplatesPage(DeployBackend &backend, tables::MatrixDocument &document, tables::WorkspaceCache &cache,
                  QWidget *parent = nullptr);

    bool isBusy() const { return m_session.isActive(); }
    /// Cancels what is being made; busyChanged() tells when that is undone.
    void stop() { m_session.cancel(); }
    /// The matrix whose templates are wanted.
    void chooseMatrix(const QString &id);
    /// \a reason: why nothing can be made at the moment; empty: it can.
    void setBlocked(const QString &reason);
    TemplateSession &session() { return m_session; }

Q_SIGNALS:
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refreshMatrices();
    void refreshTree();
    void refreshWanted();
    void refreshButtons();
    void showSelection();
    QString blockedBecause() const;
    const catalog::TemplateRecord *chosen() const;

    void bakePlan();
    /// Asks the backend for a plan of work; runs away from this thread.
    using Planning = std::function<Result<catalog::Plan>(const DeployBackend &)>;
    void begin(TemplateSession::Work work, const Planning &planning);
    void start(TemplateSession::Work work, const catalog::Plan &plan);
    void carryOut(TemplateDetails::Action action);
    void showManifest(const catalog::TemplateRecord &record);
    void askExport(const catalog::TemplateRecord &record);
    void askRevoke(const catalog::TemplateRecord &record);
    void askDelete(const catalog::TemplateRecord &record);
    /// Something that waits for the disk, away from this thread; an error is shown.
    void inBackground(std::function<Result<>(storage::Workspace &)> work);
    void showError(const Error &error);
    void retranslate();

    /// What the chosen matrix asks for.
    struct Wanted {
        QList<catalog::TemplateKey> makeable;
        qsizetype others = 0; ///< that cannot be made here
        QStringList reasons;  ///< why, each once
    };

    DeployBackend &m_backend;
    tables::MatrixDocument &m_document;
    tables::WorkspaceCache &m_cache;
    TemplateSession m_session;
    tables::TemplatesModel m_model;
    Wanted m_wanted;
    catalog::Plan m_plan;    ///< makes what of it is missing
    Planning m_lastPlanning; ///< of the work that was begun last; a retry plans it anew
    bool m_isPlanning = false;
    QString m_blocked;
    QString m_matrixId;
    quint64 m_wantedAsked = 0; ///< counts questions, so that only the answer to the last one is taken
    bool m_wasBusy = false;

    PageHeader *m_header;
    QLabel *m_matrixLabel;
    QComboBox *m_matrix;
    QPushButton *m_make;
    QPushButton *m_check;
    PrimaryButton *m_bake;
    MessageStrip *m_need;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QTreeView *m_tree;
    TemplateDetails *m_details;
    WorkPanel *m_work;
    QWidget *m_workCard;
};

} // namespace bakeoff::widgets
