// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "catalog/deployment.h"
#include "catalog/run.h"
#include "tables/timeline_model.h"
#include "widgets/deploy/deploy_backend.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace bakeoff::widgets {

struct LogLine {
    QString node;
    QString text;
    int session = 0; ///< number of the one that says it; 0: nobody's
};

/// One click on Deploy, from beginning to end: one strategy, or both one after another, maybe several times.
/// Each begins only after the one before has been destroyed, so that neither takes processor time from the
/// other. Likewise one change of a deployment that runs.
class DeploySession : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Idle,
        Looking, ///< which machines are lost
        Waiting, ///< for its turn on the host; see reason()
        Deploying,
        Clearing,
        Finished
    };

    /// One strategy's deploy, or a change.
    struct Leg {
        catalog::DeployRequest request;
        std::optional<catalog::Plan> change = {};
        std::unique_ptr<tables::TimelineModel> timeline;
        catalog::RunRecord record; ///< whole once isDone
        bool isStarted = false;
        bool isDone = false;
    };

    /// \a number: above 0, its own.
    DeploySession(DeployBackend &backend, int number, QObject *parent = nullptr);
    ~DeploySession() override;

    int number() const { return m_number; }
    /// What it is called to others: the topology on its platform.
    QString title() const;
    /// The deployment that it is about at the moment; empty where that is not known yet.
    QString deploymentId() const { return m_deploymentId; }
    /// Why it waits; empty while it does not, or does not know yet.
    QString reason() const { return m_reason; }
    bool mayStartAnyway() const { return m_stage == Stage::Waiting && m_mayStartAnyway; }
    /// Does not wait for memory or a place any longer.
    void startAnyway() { m_startAnyway = true; }

    /// Each is planned again when its turn comes: the first may have built templates that the second needs.
    /// \a secrets: those that are not to be generated, by id; forgotten when it has ended.
    void start(const QList<catalog::DeployRequest> &requests, const QMap<QString, QString> &secrets = {});
    /// Carries out the change of a deployment that runs.
    void change(const catalog::Plan &plan);
    /// Looks which machines of it are lost, and replaces them.
    void repair(const catalog::DeploymentRecord &deployment);
    /// finished() follows when all is undone.
    void cancel();
    bool isActive() const { return m_stage != Stage::Idle && m_stage != Stage::Finished; }
    /// Of a deployment that runs, rather than a deploy.
    bool isChange() const { return m_isChange; }
    bool isCancelling() const { return m_cancelling; }
    Stage stage() const { return m_stage; }
    const std::vector<Leg> &legs() const { return m_legs; }
    /// How much of all its legs is done, 0 to 1.
    double fraction() const;
    int legsDone() const; ///< and succeeded
    /// What the legs after the current one are likely to take, in seconds: as long as those of their strategy
    /// took in this session, else as long as earlier runs did; none where neither tells.
    std::optional<double> laterLegs_s() const;
    /// The leg at work, or the last that was; none before the first start.
    const Leg *currentLeg() const;
    /// Valid once finished: that of the leg that ended the session.
    catalog::Outcome outcome() const { return m_outcome; }
    void retranslate();

Q_SIGNALS:
    void changed(); ///< stage or leg
    void reasonChanged();
    void stepChanged();
    void logged(const bakeoff::widgets::LogLine &line);
    void finished();

private:
    void begin(bool isChange, bool isRepair = false);
    Result<catalog::Plan> planAgain(const catalog::Plan &plan, const std::stop_token &stop) const;
    Leg &addLeg(const catalog::DeployRequest &request);
    void takeRepair(const Result<catalog::Plan> &plan);
    void waitForHost(const deploy::Claim &claim);
    /// \a again: the plan made anew of what there is now, where that may be another.
    void takePlace(const Result<std::shared_ptr<deploy::Admission::Place>> &place,
                   const std::optional<Result<catalog::Plan>> &again);
    void startLeg();
    void legFinished(const catalog::RunRecord &record);
    void clearLeg();
    void finish(catalog::Outcome outcome);
    void failLeg(const Error &error);
    void addLog(const QString &node, const QString &text);
    void dropTask();

    DeployBackend &m_backend;
    Stage m_stage = Stage::Idle;
    std::vector<Leg> m_legs;
    size_t m_current = 0;
    bool m_cancelling = false;
    catalog::Outcome m_outcome = catalog::Outcome::Running;
    const int m_number;
    std::unique_ptr<DeployTask> m_task;
    bool m_isChange = false;
    bool m_isRepair = false;
    QString m_deploymentId;
    QMap<QString, QString> m_secrets;
    std::shared_ptr<deploy::Admission::Place> m_place; ///< until it has ended
    QString m_reason;
    bool m_mayStartAnyway = false;
    std::atomic<bool> m_startAnyway = false;
    Mailbox m_answers;
    std::jthread m_asking; ///< the host; last: it posts to the mailbox
};

} // namespace bakeoff::widgets
