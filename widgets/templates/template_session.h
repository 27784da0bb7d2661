// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/run.h"
#include "tables/work_model.h"
#include "widgets/deploy/deploy_backend.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace bakeoff::widgets {

/// One piece of work on templates, from beginning to end: a bake of the whole plan, a check, an export.
class TemplateSession : public QObject
{
    Q_OBJECT

public:
    enum class Work { Bake, Check, Export };

    explicit TemplateSession(DeployBackend &backend, QObject *parent = nullptr);
    ~TemplateSession() override;

    /// \a seconds: how long each template took before, by its key.
    void start(Work work, const catalog::Plan &plan, const QHash<QString, double> &seconds = {});
    /// finished() follows when what was begun is undone.
    void cancel();
    void setPaused(bool paused);
    bool isActive() const { return m_task != nullptr; }
    bool isPaused() const { return m_isPaused; }
    bool isCancelling() const { return m_isCancelling; }
    bool wasStarted() const { return m_wasStarted; }
    Work work() const { return m_work; }
    double elapsed_s() const;
    tables::WorkModel &items() { return m_items; }
    /// Of the last that ended.
    const catalog::RunRecord &record() const { return m_record; }

Q_SIGNALS:
    void changed(); ///< it began, paused, ended
    void progressed();
    void logged(const QString &node, const QString &line);
    void finished();

private:
    DeployBackend &m_backend;
    tables::WorkModel m_items;
    std::unique_ptr<DeployTask> m_task;
    catalog::RunRecord m_record;
    QElapsedTimer m_clock;
    double m_took_s = 0;
    QTimer m_tick;
    Work m_work = Work::Bake;
    bool m_wasStarted = false;
    bool m_isPaused = false;
    bool m_isCancelling = false;
};

} // namespace bakeoff::widgets
