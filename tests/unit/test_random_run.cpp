// SPDX-License-Identifier: GPL-3.0-or-later
// Hundreds of deployments at random on a host without machines: several at once, changed, repaired, cancelled
// and removed, with operations that fail, machines that die and ports that collide. After each the books must
// agree with what is there. BAKEOFF_RANDOM_RUNS and BAKEOFF_RANDOM_SEED choose how many and which.
#include "support/scripted_desk.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;

namespace {

/// What befalls the work at one deployment. Told from the operation and its node alone, so that it does not
/// depend on which thread comes first.
struct Fate {
    quint32 seed = 0;
    int failures_permille = 0; ///< of its operations
    int deaths_permille = 0;   ///< of its machines, at each operation
    int longest_ms = 0;
    int cancelAt = 0; ///< after so many operations; 0: not
    bool destroyFails = false;
    std::atomic<int> operations = 0;
    std::atomic<int> destroys = 0;
    std::atomic<deploy::Job *> job = nullptr;

    quint32 roll(const QString &what, const QString &subject, quint32 salt) const
    {
        QRandomGenerator generator(
            static_cast<quint32>(qHash(what + subject.section(u'-', -2), seed + salt)));
        return generator.generate();
    }
};

struct Piece {
    QString unit;
    bool isDeploy = false;
    bool isDestroy = false;
    std::shared_ptr<Fate> fate;
    std::unique_ptr<deploy::Job> job;
    RunRecord record = {};
};

int fromEnvironment(const char *name, int otherwise)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(name, &isSet);
    return isSet ? value : otherwise;
}

} // namespace

class TestRandomRun : public QObject, private ScriptedDesk
{
    Q_OBJECT

    QRandomGenerator m_random;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Fate>> m_fates; ///< by unit, guarded by the mutex
    QSet<QString> m_lossy;                         ///< units that may lack machines of their list
    QMap<QString, int> m_counts;                   ///< of what happened, for a person
    bool m_isCalm = false;

    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    bool chance(int percent) { return below(100) < percent; }

    /// "bakeoff-7f3a1c-web-1" and "7f3a1c-web-1"
    static QString unitOf(QString subject)
    {
        if (subject.startsWith("bakeoff-"))
            subject = subject.mid(8);
        return subject.section(u'-', 0, 0);
    }
    Result<> befall(const QString &what, const QString &subject)
    {
        std::shared_ptr<Fate> fate;
        {
            const std::lock_guard lock(m_mutex);
            fate = m_fates.value(unitOf(subject));
        }
        if (!fate)
            return {};
        if (fate->longest_ms > 0) // a busy host, not a wait for anything
            std::this_thread::sleep_for(std::chrono::microseconds(
                fate->roll(what, subject, 1) % static_cast<quint32>(fate->longest_ms * 1000)));
        if (++fate->operations == fate->cancelAt) {
            if (deploy::Job *job = fate->job)
                job->cancel();
        }
        if (what == "destroy")
            return fate->destroyFails && fate->destroys++ == 0
                       ? Result<>(fail(ErrorCode::Failed, "It could not be ended."))
                       : Result<>();
        const auto isTurn = [&](int permille, quint32 salt) {
            return fate->roll(what, subject, salt) % 1000 < static_cast<quint32>(permille);
        };
        if (what != "clone" && what != "start" && isTurn(fate->deaths_permille, 2))
            m_host->lose(subject);
        if (what != "agent" && isTurn(fate->failures_permille, 3)) // a silent agent is waited for
            return fail(ErrorCode::Failed, "It broke.", {}, "at random");
        return {};
    }
    std::shared_ptr<Fate> newFate()
    {
        auto fate = std::make_shared<Fate>();
        fate->seed = m_random.generate();
        fate->longest_ms = below(4);
        if (m_isCalm)
            return fate;
        fate->failures_permille = chance(30) ? 40 : 0;
        fate->deaths_permille = chance(10) ? 40 : 0;
        fate->cancelAt = chance(20) ? 1 + below(25) : 0;
        fate->destroyFails = chance(8);
        return fate;
    }

    DeployRequest anyRequest()
    {
        static const char *topologies[] = {"web-single",        "web-single",  "mysql-single",
                                           "mysql-single",      "web-tier",    "web-tier",
                                           "mysql-replication", "tomcat-tier", "gluster-replica"};
        DeployRequest asked = request(topologies[below(std::size(topologies))],
                                      chance(50) ? Strategy::OsOnly : Strategy::PreInstalled);
        asked.cloneMode = chance(30) ? CloneMode::Full : CloneMode::Linked;
        if (asked.topologyId == "web-tier" && chance(50))
            asked.counts.insert("web", 1 + below(4));
        if (asked.topologyId == "mysql-replication")
            asked.counts.insert("replica", 1 + below(3));
        if (asked.topologyId == "web-single" && chance(30)) // several may want the same
            asked.ports.insert("web:80", 8080 + below(3));
        return asked;
    }

    void begin(Piece &piece, Result<std::unique_ptr<deploy::Job>> job)
    {
        piece.job = std::move(*job);
        piece.fate->job = piece.job.get();
    }
    void give(const Piece &piece)
    {
        const std::lock_guard lock(m_mutex);
        m_fates.insert(piece.unit, piece.fate);
    }
    bool beginDeploy(std::vector<Piece> &pieces)
    {
        DeployRequest wanted = anyRequest();
        auto plan = m_deployer->plan(wanted);
        if (!plan && plan.error().code == ErrorCode::Busy) { // one that runs has the port
            ++m_counts["refused: port"];
            wanted.ports.clear();
            plan = m_deployer->plan(wanted);
        }
        if (!plan) {
            qWarning() << plan.error().text();
            return false;
        }
        Piece piece;
        piece.unit = plan->deploymentId;
        piece.isDeploy = true;
        piece.fate = newFate();
        give(piece);
        begin(piece, m_deployer->start(*plan));
        pieces.push_back(std::move(piece));
        return true;
    }
    bool beginChange(std::vector<Piece> &pieces, const DeploymentRecord &deployment)
    {
        Piece piece;
        piece.unit = deployment.id;
        piece.fate = newFate();
        const DeploymentNode &victim = deployment.nodes[below(int(deployment.nodes.size()))];
        Result<Plan> plan = Plan();
        const bool scales = deployment.topologyId == "web-tier" && chance(50);
        if (scales) {
            deploy::DeploymentChange change;
            change.counts.insert("web", 1 + below(4));
            plan = m_deployer->planChange(deployment.id, change);
        } else {
            m_host->lose(victim.domainName);
            m_lossy.insert(deployment.id);
            plan = m_deployer->planRepair(deployment.id, {}, {});
        }
        if (!plan) // it has as many already
            return plan.error().code == ErrorCode::Invalid;
        ++m_counts[scales ? "scaled" : "repaired"];
        give(piece);
        begin(piece, m_deployer->start(*plan));
        pieces.push_back(std::move(piece));
        return true;
    }
    void beginDestroy(std::vector<Piece> &pieces, const QString &id)
    {
        Piece piece;
        piece.unit = id;
        piece.isDestroy = true;
        piece.fate = newFate();
        give(piece);
        begin(piece, m_deployer->destroy(id));
        ++m_counts["destroyed"];
        pieces.push_back(std::move(piece));
    }

    QStringList domainsOf(const QString &unit) const
    {
        return m_host->domainNames().filter(QStringLiteral("bakeoff-%1-").arg(unit));
    }
    QStringList filesOf(const QString &unit) const { return files().filter(u'/' + unit); }

    /// What must hold of one deployment whose job has ended, whatever came of it.
    void verify(const Piece &piece)
    {
        const QString &unit = piece.unit;
        const Outcome outcome = piece.record.outcome;
        const auto journal = m_workspace->journal();
        for (const storage::JournalEntry &entry : *journal)
            QVERIFY2(!entry.runId.startsWith(unit + u'-') || entry.state != "intended",
                     qPrintable(entry.runId + u' ' + entry.stepId));
        const auto deployment = m_workspace->deployment(unit);
        if (piece.isDeploy) {
            const auto runs = m_workspace->runs();
            int recorded = 0;
            for (const RunRecord &run : *runs) {
                if (run.deploymentId != unit)
                    continue;
                ++recorded;
                QCOMPARE(run.outcome, outcome);
            }
            QCOMPARE(recorded, 1);
        }
        const bool isThere = piece.isDestroy  ? outcome != Outcome::Succeeded
                             : piece.isDeploy ? outcome == Outcome::Succeeded || piece.fate->destroys > 0
                                              : true;
        if (!isThere || !deployment) {
            QVERIFY2(!deployment, qPrintable(unit + u' ' + piece.record.failure.message));
            QVERIFY(!isThere || outcome != Outcome::Succeeded); // its undoing failed only at first
            QCOMPARE(domainsOf(unit), QStringList());
            QCOMPARE(filesOf(unit), QStringList());
            const QMap<int, QString> ports = m_host->publishedPorts();
            for (const QString &domain : ports)
                QVERIFY2(!domain.startsWith("bakeoff-" + unit), qPrintable(domain));
            return;
        }
        const bool isUndone = piece.isDeploy && outcome != Outcome::Succeeded;
        QCOMPARE(deployment->state,
                 isUndone || piece.isDestroy ? DeploymentState::Destroying : DeploymentState::Running);
        QCOMPARE(deployment->pending, PendingWork());
    }
    /// All machines of ours belong to a deployment that lists them; but for those that broke, all are there.
    void verifyHost()
    {
        const auto deployments = m_workspace->deployments();
        QSet<QString> listed;
        const QStringList names = m_host->domainNames();
        const QSet<QString> there(names.cbegin(), names.cend());
        for (const DeploymentRecord &deployment : *deployments) {
            for (const DeploymentNode &node : deployment.nodes) {
                listed << node.domainName;
                if (deployment.state == DeploymentState::Running && !m_lossy.contains(deployment.id))
                    QVERIFY2(there.contains(node.domainName), qPrintable(node.domainName));
            }
        }
        for (const QString &name : names)
            QVERIFY2(listed.contains(name), qPrintable(name));
        const QMap<int, QString> ports = m_host->publishedPorts();
        for (const QString &domain : ports)
            QVERIFY2(listed.contains(domain), qPrintable(domain));
        // What is unfinished is found, and nothing else.
        const auto unfinished = m_deployer->unfinished();
        QVERIFY(unfinished);
        QSet<QString> found;
        for (const deploy::Unfinished &each : *unfinished)
            found << each.id;
        QSet<QString> expected;
        for (const DeploymentRecord &deployment : *deployments) {
            if (deployment.state != DeploymentState::Running)
                expected << deployment.id;
        }
        QCOMPARE(found, expected);
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void theBooksAgreeWithWhatIsThere()
    {
        const int wanted = fromEnvironment("BAKEOFF_RANDOM_RUNS", 500);
        const int seed = fromEnvironment("BAKEOFF_RANDOM_SEED", 20260517);
        qInfo("%d deployments, seed %d", wanted, seed);
        m_random.seed(static_cast<quint32>(seed));
        for (const char *service : {"apache", "haproxy", "mysql", "tomcat", "glusterfs"})
            QVERIFY(addTemplate(goldenImage(m_catalog, "debian-12", service)));
        m_filesBefore = files();
        m_host->script = [this](const QString &what, const QString &subject) {
            return befall(what, subject);
        };
        int begun = 0;
        while (begun < wanted) {
            std::vector<Piece> pieces;
            QSet<QString> taken;
            const auto deployments = m_workspace->deployments();
            const int atOnce = 2 + below(3);
            for (int i = 0; i < atOnce; ++i) {
                const DeploymentRecord any = deployments->value(below(int(deployments->size()) + 1));
                if (!any.id.isEmpty() && !taken.contains(any.id) && chance(60)) {
                    taken << any.id;
                    if (any.state != DeploymentState::Running || deployments->size() > 5 || chance(30))
                        beginDestroy(pieces, any.id);
                    else
                        QVERIFY(beginChange(pieces, any));
                } else if (begun < wanted) {
                    QVERIFY(beginDeploy(pieces));
                    ++begun;
                }
            }
            for (Piece &piece : pieces)
                piece.record = piece.job->wait();
            for (const Piece &piece : pieces) {
                const Outcome outcome = piece.record.outcome;
                if (piece.isDeploy)
                    ++m_counts["deploy " + toId(outcome)];
                if (piece.isDestroy && outcome == Outcome::Succeeded)
                    m_lossy.remove(piece.unit);
                else if (!piece.isDeploy && !piece.isDestroy && outcome != Outcome::Succeeded)
                    m_lossy.insert(piece.unit);
                if (piece.fate->deaths_permille > 0) // a machine may have died after its last step
                    m_lossy.insert(piece.unit);
                verify(piece);
                if (QTest::currentTestFailed()) {
                    qWarning() << "after" << begun << "deployments:" << piece.unit << toId(outcome)
                               << piece.record.failure.stepId << piece.record.failure.message;
                    return;
                }
            }
            {
                const std::lock_guard lock(m_mutex);
                m_fates.clear();
            }
            verifyHost();
            if (QTest::currentTestFailed())
                return;
        }
        m_isCalm = true;
        const auto rest = m_workspace->deployments();
        for (const DeploymentRecord &deployment : *rest)
            QCOMPARE((*m_deployer->destroy(deployment.id))->wait().outcome, Outcome::Succeeded);
        QCOMPARE(m_host->domainNames(), QStringList());
        QVERIFY(m_host->publishedPorts().isEmpty());
        QCOMPARE(files(), m_filesBefore);
        QCOMPARE(m_workspace->deployments()->size(), 0);
        QCOMPARE(m_workspace->runs()->size(), wanted);
        QCOMPARE(m_deployer->unfinished()->size(), 0);
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            qInfo("%s: %d", qPrintable(it.key()), it.value());
        for (const char *happened :
             {"deploy succeeded", "deploy failed", "deploy cancelled", "scaled", "repaired"})
            QVERIFY2(m_counts.value(happened) > 0 || wanted < 100, happened);
    }
};

QTEST_GUILESS_MAIN(TestRandomRun)
#include "test_random_run.moc"
