// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/recovery.h"
#include "widgets/deploy/deploy_backend.h"

#include <QWidget>

class QPushButton;

namespace bakeoff::widgets {

class MessageStrip;

/// What a program that ended in the middle has left, one after another, each to be resumed or rolled back.
/// Hidden while there is nothing.
class RecoveryBar : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryBar(DeployBackend &backend, QWidget *parent = nullptr);
    ~RecoveryBar() override; ///< cancels what can be, and waits

    void setUnfinished(const QList<deploy::Unfinished> &unfinished);
    /// \a reason: why nothing can be begun at the moment; empty: it can.
    void setBlocked(const QString &reason);
    bool isBusy() const { return m_task != nullptr; }

Q_SIGNALS:
    void busyChanged();
    void logged(const QString &node, const QString &line);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Way { Resume, RollBack };
    void begin(Way way);
    void noteEnd(const catalog::RunRecord &record);
    void refresh();

    DeployBackend &m_backend;
    MessageStrip *m_message;
    QPushButton *m_resume;
    QPushButton *m_rollBack;
    QList<deploy::Unfinished> m_unfinished;
    std::unique_ptr<DeployTask> m_task;
    Way m_way = Way::Resume;
    QString m_blocked;
    QString m_failure; ///< of the last try with the first of them
};

} // namespace bakeoff::widgets
