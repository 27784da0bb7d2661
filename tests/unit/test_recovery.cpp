// SPDX-License-Identifier: GPL-3.0-or-later
// A process is really killed in the middle of its work, on a workspace on disk and a host whose machines
// outlive it; another one finds what is left, and goes on or undoes it.
#include "support/scripted_desk.h"

#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::tests;
using deploy::Unfinished;
using Kind = deploy::Unfinished::Kind;

namespace {

DeployRequest requestFor(const QString &topology, const QString &strategy)
{
    return request(topology, strategyFromId(strategy, Strategy::OsOnly));
}

/// The process that is killed. Words: folder, where it ends ("install web-2", or "#12" for the twelfth thing
/// that it asks of the host), and what it does.
class Victim : private ScriptedDesk
{
public:
    int work(const QStringList &words)
    {
        if (!openIn(words.value(0)))
            return 1;
        auto count = std::make_shared<std::atomic<int>>(0);
        m_host->script = [end = words.value(1), count](const QString &what, const QString &subject) {
            const int number = ++*count;
            const bool isEnd = end.startsWith(u'#') ? number == end.mid(1).toInt()
                                                    : what == end.section(u' ', 0, 0) &&
                                                          subject.endsWith(end.section(u' ', 1));
            if (isEnd)
                ::kill(getpid(), SIGKILL);
            return Result<>();
        };
        auto job = begin(words.mid(2));
        if (!job) {
            qWarning() << job.error().text();
            return 2;
        }
        const RunRecord run = (*job)->wait();
        if (run.outcome != Outcome::Succeeded)
            qWarning() << run.failure.message << run.failure.detail;
        return run.outcome == Outcome::Succeeded ? 0 : 3;
    }

private:
    Result<std::unique_ptr<deploy::Job>> started(const Result<Plan> &plan,
                                                 const QMap<QString, QString> &secrets = {})
    {
        if (!plan)
            return tl::unexpected(plan.error());
        return m_deployer->start(*plan, secrets);
    }
    Result<std::unique_ptr<deploy::Job>> begin(const QStringList &words)
    {
        const QString what = words.value(0);
        if (what == "deploy") {
            QMap<QString, QString> secrets;
            if (words.size() > 3)
                secrets.insert(words[3], words.value(4));
            return started(m_deployer->plan(requestFor(words.value(1), words.value(2))), secrets);
        }
        if (what == "bake")
            return started(m_deployer->planTemplate("debian-12", words.value(1)));
        if (what == "scale") {
            deploy::DeploymentChange change;
            change.counts.insert(words.value(2), words.value(3).toInt());
            return started(m_deployer->planChange(words.value(1), change));
        }
        if (what == "repair")
            return started(m_deployer->planRepair(words.value(1), {}, {}));
        if (what == "resume")
            return m_deployer->resume(words.value(1));
        if (what == "roll-back")
            return m_deployer->rollBack(words.value(1));
        return m_deployer->destroy(words.value(1));
    }
};

} // namespace

class TestRecovery : public QObject, private ScriptedDesk
{
    Q_OBJECT

    /// Has another process do that until it is killed; false where it came to its end instead.
    bool killed(const QString &end, const QStringList &words)
    {
        letGo();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), QStringList{"--work", m_path, end} + words);
        const bool ended = process.waitForFinished(120000);
        const bool wasKilled = ended && process.exitStatus() == QProcess::CrashExit;
        if (!wasKilled && (!ended || process.exitCode() != 0))
            qWarning() << "ended" << ended << "exit code" << process.exitCode();
        return openIn(m_path) && wasKilled;
    }
    Unfinished only() const
    {
        const auto all = m_deployer->unfinished();
        if (!all || all->size() != 1) {
            qWarning() << (all ? QString::number(all->size()) + " findings" : all.error().text());
            return {};
        }
        return all->constFirst();
    }
    Outcome carryOut(Result<std::unique_ptr<deploy::Job>> job) const
    {
        if (!job) {
            qWarning() << job.error().text();
            return Outcome::Failed;
        }
        const RunRecord run = (*job)->wait();
        if (run.outcome != Outcome::Succeeded)
            qWarning() << run.failure.stepId << run.failure.message << run.failure.detail;
        return run.outcome;
    }
    QStringList openEntries() const
    {
        QStringList open;
        const auto journal = m_workspace->journal();
        for (const storage::JournalEntry &entry : *journal) {
            if (entry.state == "intended")
                open << entry.runId + u' ' + entry.stepId;
        }
        return open;
    }
    void verifyNothingIsLeft()
    {
        QCOMPARE(m_host->domainNames(), QStringList());
        QCOMPARE(files(), m_filesBefore);
        QCOMPARE(m_workspace->deployments()->size(), 0);
        verifyBooksAreClosed();
    }
    void verifyBooksAreClosed()
    {
        QCOMPARE(openEntries(), QStringList());
        QCOMPARE(m_deployer->unfinished()->size(), 0);
        const auto runs = m_workspace->runs();
        for (const RunRecord &run : *runs)
            QVERIFY2(run.outcome != Outcome::Running, qPrintable(run.id));
    }
    /// Of one deployment that runs: its machines, files and port are there once, and nothing else.
    void verifyRunsWhole(int nodes)
    {
        const DeploymentRecord deployment = m_workspace->deployments()->value(0);
        QCOMPARE(deployment.state, DeploymentState::Running);
        QCOMPARE(deployment.pending, PendingWork());
        QCOMPARE(deployment.nodes.size(), nodes);
        QStringList domains;
        QStringList expected = m_filesBefore;
        for (const DeploymentNode &node : deployment.nodes) {
            domains << node.domainName;
            QCOMPARE(m_host->state(node.domainName), host::DomainState::Running);
            expected << QStringLiteral("%1/vm/%2-%3.console").arg(m_path, deployment.id, node.node)
                     << QStringLiteral("%1/%2-%3.qcow2")
                            .arg(m_workspace->imagesDirectory(), deployment.id, node.node);
        }
        expected << QStringLiteral("%1/vm/%2-deployment.iso").arg(m_path, deployment.id);
        if (!m_deployer->secretsOf(deployment).isEmpty())
            expected << QStringLiteral("%1/secrets/%2.json").arg(m_path, deployment.id);
        const QStringList there = files();
        for (const QString &file : there) { // what the deploy has baked is no part of it
            if (file.contains("/golden-"))
                expected << file;
        }
        domains.sort();
        expected.sort();
        QCOMPARE(m_host->domainNames(), domains);
        QCOMPARE(files(), expected);
        QMap<int, QString> ports;
        for (const Endpoint &endpoint : deployment.endpoints)
            ports.insert(endpoint.port, QStringLiteral("bakeoff-%1-%2").arg(deployment.id, endpoint.node));
        QCOMPARE(m_host->publishedPorts(), ports);
        verifyBooksAreClosed();
    }
    QString deployed(const QString &topology)
    {
        letGo();
        if (!openIn(m_path) || deploy(request(topology, Strategy::OsOnly)).outcome != Outcome::Succeeded)
            return {};
        return m_workspace->deployments()->value(0).id;
    }

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void aKilledDeploy_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("resumes");
        const std::pair<const char *, Phase> ends[] = {
            {"clone web-2", Phase::Clone},          {"start bakeoff-*", Phase::Boot},
            {"agent web-1", Phase::Agent},          {"identity web-2", Phase::Identity},
            {"install web-1", Phase::Install},      {"configure web-2", Phase::Configure},
            {"join balancer-1", Phase::Join},       {"health balancer-1", Phase::Health},
            {"topology balancer-1", Phase::Health}, {"publish balancer-1", Phase::Publish}};
        for (const auto &[end, phase] : ends) {
            const QString place = QString(end).replace("bakeoff-*", "web-1");
            QTest::addRow("%s, rolled back", qPrintable(place)) << place << phase << false;
            QTest::addRow("%s, resumed", qPrintable(place)) << place << phase << true;
        }
    }
    void aKilledDeploy()
    {
        QFETCH(QString, end);
        QFETCH(Phase, phase);
        QFETCH(bool, resumes);
        QVERIFY(killed(end, {"deploy", "web-tier", "os-only"}));
        const DeploymentRecord left = m_workspace->deployments()->value(0);
        QCOMPARE(left.state, DeploymentState::Deploying);
        const Unfinished found = only();
        QCOMPARE(found.id, left.id);
        QCOMPARE(found.kind, Kind::Deploy);
        if (phase >= Phase::Join) // before, other nodes may be in another phase
            QCOMPARE(found.phase, phase);
        QCOMPARE(found.domains.size(), m_host->domainNames().size());
        QCOMPARE(found.files.size(), files().size() - m_filesBefore.size());
        QVERIFY(found.canResume && found.canRollBack);
        QVERIFY(deploy::sentence(found).contains(left.id));
        if (!resumes) {
            QCOMPARE(carryOut(m_deployer->rollBack(found.id)), Outcome::Succeeded);
            verifyNothingIsLeft();
        } else {
            QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
            verifyRunsWhole(3);
            for (const QString &node : found.serving) {
                const bool isMadeAnew =
                    m_host->operations().contains(QStringLiteral("start bakeoff-%1-%2").arg(found.id, node));
                QVERIFY2(!isMadeAnew || end.startsWith("publish"), qPrintable(node));
            }
            const DeploymentRecord now = m_workspace->deployments()->value(0);
            for (qsizetype i = 0; i < left.nodes.size(); ++i) {
                QCOMPARE(now.nodes[i].node, left.nodes[i].node);
                QCOMPARE(now.nodes[i].address, left.nodes[i].address);
                QCOMPARE(now.nodes[i].macAddress, left.nodes[i].macAddress);
            }
            QCOMPARE(m_host->mostAtOnce() > 0, true);
        }
        // Recorded once, and as no measurement.
        QCOMPARE(m_workspace->runs()->size(), 1);
        QCOMPARE(m_workspace->runs()->constFirst().outcome, Outcome::Cancelled);
        QVERIFY(!m_workspace->runs()->constFirst().failure.message.isEmpty());
        QCOMPARE(m_workspace->medianPhases("web-tier", "debian-12", Strategy::OsOnly, "tcg")->size(), 0);
        if (resumes) {
            QCOMPARE(carryOut(m_deployer->destroy(found.id)), Outcome::Succeeded);
            verifyNothingIsLeft();
        }
    }

    void disksInAStoreOfTheHostAreFound_data()
    {
        QTest::addColumn<bool>("resumes");
        QTest::newRow("rolled back") << false;
        QTest::newRow("resumed") << true;
    }
    void disksInAStoreOfTheHostAreFound()
    {
        QFETCH(bool, resumes);
        QVERIFY(QDir().mkpath(store()));
        QFile other(store() + "/of-somebody-else.qcow2");
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("disk") > 0);
        other.close();
        m_filesBefore = files();
        QVERIFY(killed("install web-1", {"deploy", "web-tier", "os-only"}));
        QVERIFY(!m_host->stored()->isEmpty());
        const Unfinished found = only();
        QCOMPARE(found.files.size(), files().size() - m_filesBefore.size());
        if (resumes) {
            QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
            QCOMPARE(carryOut(m_deployer->destroy(found.id)), Outcome::Succeeded);
        } else {
            QCOMPARE(carryOut(m_deployer->rollBack(found.id)), Outcome::Succeeded);
        }
        verifyNothingIsLeft();
    }
    void nodesThatServeAreKept()
    {
        QVERIFY(killed("join balancer-1", {"deploy", "web-tier", "os-only"}));
        const Unfinished found = only();
        QCOMPARE(found.serving, (QStringList{"web-1", "web-2"}));
        QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
        const QString done = m_host->operations().join(u'\n');
        QVERIFY(!done.contains("clone " + found.id + "-web-1"));
        QVERIFY(done.contains("clone " + found.id + "-balancer-1"));
        verifyRunsWhole(3);
    }

    void aClusterThatItsFirstNodeSetsUpIsMadeAnew()
    {
        QVERIFY(killed("health storage-3", {"deploy", "gluster-replica", "os-only"}));
        const Unfinished found = only();
        QVERIFY(!found.serving.isEmpty());
        QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
        for (const char *node : {"storage-1", "storage-2", "storage-3"})
            QVERIFY(m_host->operations().contains("clone " + found.id + u'-' + node));
        verifyRunsWhole(3);
    }

    void theSecretsAreThoseThatWereChosen_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("before recipes") << "#1";
        QTest::newRow("later") << "configure primary-1";
    }
    void theSecretsAreThoseThatWereChosen()
    {
        QFETCH(QString, end);
        QVERIFY(killed(end, {"deploy", "mysql-replication", "os-only", "mysql_password", "chosen-by-hand"}));
        const Unfinished found = only();
        QVERIFY(found.hasSecrets);
        QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
        QCOMPARE(*m_deployer->secret(found.id, "mysql_password"), QString("chosen-by-hand"));
        verifyRunsWhole(3);
    }

    void aResumeThatFailsKeepsWhatServes()
    {
        QVERIFY(killed("join balancer-1", {"deploy", "web-tier", "os-only"}));
        const QString id = only().id;
        m_host->script = [](const QString &what, const QString &) {
            return what == "topology" ? Result<>(fail(ErrorCode::Failed, "It broke.")) : Result<>();
        };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("topology"));
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Failed);
        m_host->script = {};
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Deploy);
        QCOMPARE(found.domains.size(), m_host->domainNames().size());
        QCOMPARE(carryOut(m_deployer->rollBack(id)), Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void killedAgainWhileItRecovers_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("end");
        QTest::newRow("resuming") << QStringList{"resume"} << "configure balancer-1";
        QTest::newRow("removing halves") << QStringList{"resume"} << "destroy balancer-1";
        QTest::newRow("rolling back") << QStringList{"roll-back"} << "destroy web-1";
    }
    void killedAgainWhileItRecovers()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, end);
        QVERIFY(killed("join balancer-1", {"deploy", "web-tier", "os-only"}));
        const QString id = only().id;
        QVERIFY(killed(end, words << id));
        const Unfinished found = only();
        QCOMPARE(found.id, id);
        QCOMPARE(found.domains.size(), m_host->domainNames().size());
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
        if (words.first() == "resume")
            verifyRunsWhole(3);
        else
            verifyNothingIsLeft();
    }

    void aKilledChange_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("resumes");
        for (const char *end : {"clone web-4", "start web-3", "install web-3", "join web-4",
                                "join balancer-1", "topology balancer-1"}) {
            QTest::addRow("%s, rolled back", end) << end << false;
            QTest::addRow("%s, resumed", end) << end << true;
        }
    }
    void aKilledChange()
    {
        QFETCH(QString, end);
        QFETCH(bool, resumes);
        const QString id = deployed("web-tier");
        QVERIFY(!id.isEmpty());
        const DeploymentRecord before = *m_workspace->deployment(id);
        QVERIFY(killed(end, {"scale", id, "web", "4"}));
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Change);
        QCOMPARE(found.domains.size(), m_host->domainNames().size() - 3);
        QVERIFY(found.canResume && found.canRollBack && !found.hasSecrets);
        if (resumes) {
            QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
            verifyRunsWhole(5);
        } else {
            QCOMPARE(carryOut(m_deployer->rollBack(id)), Outcome::Succeeded);
            QCOMPARE(*m_workspace->deployment(id), before);
            verifyRunsWhole(3);
        }
        QCOMPARE(m_workspace->runs()->size(), 1);
        QCOMPARE(m_workspace->runs()->constFirst().outcome, Outcome::Succeeded); // of the deploy
    }

    void aChangeIsResumedAfterTheMachineOfTheHostWasOff()
    {
        const QString id = deployed("web-tier");
        QVERIFY(killed("install web-3", {"scale", id, "web", "3"}));
        const QStringList before = m_host->domainNames();
        for (const QString &name : before)
            m_host->lose(name);
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
        verifyRunsWhole(4);
        QVERIFY(m_host->operations().contains(QStringLiteral("start again bakeoff-%1-web-1").arg(id)));
        QVERIFY(!m_host->operations().contains(QStringLiteral("install bakeoff-%1-web-1").arg(id)));
        QVERIFY(m_host->operations().contains(QStringLiteral("join bakeoff-%1-balancer-1").arg(id)));
    }

    void aKilledRepair()
    {
        const QString id = deployed("web-tier");
        const DeploymentRecord before = *m_workspace->deployment(id);
        m_host->lose(QStringLiteral("bakeoff-%1-web-2").arg(id));
        QVERIFY(killed("install web-2", {"repair", id}));
        QCOMPARE(only().domains, QStringList{QStringLiteral("bakeoff-%1-web-2").arg(id)});
        // Rolled back, the node stays lost; a repair finds that out.
        QCOMPARE(carryOut(m_deployer->rollBack(id)), Outcome::Succeeded);
        QCOMPARE(m_workspace->deployment(id)->state, DeploymentState::Running);
        QCOMPARE(m_host->domainNames().size(), 2);
        QVERIFY(killed("join web-2", {"repair", id}));
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
        QCOMPARE(*m_workspace->deployment(id), before);
        verifyRunsWhole(3);
    }

    void aKilledShrinking()
    {
        const QString id = deployed("web-tier");
        QVERIFY(killed("destroy web-2", {"scale", id, "web", "1"}));
        QCOMPARE(only().kind, Kind::Change);
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
        verifyRunsWhole(2);
    }

    void aKilledRemoval_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("first") << "#1";
        QTest::newRow("last") << "destroy balancer-1";
    }
    void aKilledRemoval()
    {
        QFETCH(QString, end);
        const QString id = deployed("web-tier");
        QVERIFY(killed(end, {"destroy", id}));
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Destroy);
        QVERIFY(found.canResume && !found.canRollBack);
        QCOMPARE(m_deployer->rollBack(id).error().code, ErrorCode::Unsupported);
        QCOMPARE(carryOut(m_deployer->resume(id)), Outcome::Succeeded);
        verifyNothingIsLeft();
    }

    void aKilledBake_data()
    {
        QTest::addColumn<QString>("end");
        for (const char *end : {"clone bake-debian-12-apache", "start bake-debian-12-apache",
                                "install bake-debian-12-apache", "generalise bake-debian-12-apache",
                                "flatten ", "clone check-debian-12-apache", "health check-debian-12-apache"})
            QTest::newRow(end) << end;
    }
    void aKilledBake()
    {
        QFETCH(QString, end);
        QVERIFY(killed(end, {"bake", "apache"}));
        QVERIFY(files() != m_filesBefore);
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Template);
        QCOMPARE(found.phase, Phase::Template);
        QVERIFY(found.canRollBack && !found.canResume);
        QCOMPARE(found.domains.size(), m_host->domainNames().size());
        QCOMPARE(m_deployer->resume(found.id).error().code, ErrorCode::Unsupported);
        QCOMPARE(carryOut(m_deployer->rollBack(found.id)), Outcome::Succeeded);
        verifyNothingIsLeft();
        QCOMPARE(m_workspace->templates()->size(), 1);
    }

    void aDeployThatWasKilledWhileItBaked_data()
    {
        QTest::addColumn<bool>("resumes");
        QTest::newRow("rolled back") << false;
        QTest::newRow("resumed") << true;
    }
    void aDeployThatWasKilledWhileItBaked()
    {
        QFETCH(bool, resumes);
        QVERIFY(killed("flatten ", {"deploy", "web-single", "pre-installed"}));
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Deploy);
        QCOMPARE(found.phase, Phase::Template);
        QCOMPARE(carryOut(resumes ? m_deployer->resume(found.id) : m_deployer->rollBack(found.id)),
                 Outcome::Succeeded);
        if (resumes)
            verifyRunsWhole(1);
        else
            verifyNothingIsLeft();
    }

    void aHalfBuiltOsTemplateIsRemoved()
    {
        const QString images = m_workspace->imagesDirectory();
        QVERIFY(m_workspace->writeIntent(
            {0, "abc123-run", "debian-13:build", {}, "build OS template", "0815abcd", "intended", {}}));
        QVERIFY(QDir(images).mkpath("build-0815abcd/root"));
        for (const char *name :
             {"build-0815abcd/root.tar", "os-debian-13-0815abcd.vmlinuz", "os-debian-13-0815abce.vmlinuz"}) {
            QFile file(images + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Template);
        QCOMPARE(found.files.size(), 2);
        QCOMPARE(carryOut(m_deployer->rollBack("abc123")), Outcome::Succeeded);
        QCOMPARE(files(), m_filesBefore + QStringList{images + "/os-debian-13-0815abce.vmlinuz"});
        QVERIFY(!QFile::exists(images + "/build-0815abcd"));
        verifyBooksAreClosed();
    }

    void whatIsNotOursIsLeftAlone()
    {
        QVERIFY(killed("install web-1", {"deploy", "web-tier", "os-only"}));
        const QString id = only().id;
        const QStringList strangers{"debian", QStringLiteral("bakeoff-%1-web-9").arg(id),
                                    "bakeoff-other-web-1", QStringLiteral("bakeoff-%1-web-8").arg(id),
                                    "renamed"};
        m_host->addForeign(strangers[0]);
        m_host->addForeign(strangers[1]); // named as ours, with nothing in it
        m_host->addForeign(strangers[2], "another-workspace", "other", "web-1");
        m_host->addForeign(strangers[3], "another-workspace", id, "web-8"); // a copy of the workspace's file
        m_host->addForeign(strangers[4], m_workspace->id(), id, "web-7");   // of ours, but not its name
        const QString images = m_workspace->imagesDirectory();
        QStringList volumes;
        for (const QString &path :
             {images + "/notes.qcow2", images + u'/' + id + "-web-9.qcow2", images + "/golden-mine.qcow2",
              images + "/abc123-web-1.qcow2", m_path + "/vm/" + id + "-web-9.console"}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            volumes << path;
        }
        const Unfinished found = only();
        for (const QString &name : strangers)
            QVERIFY2(!found.domains.contains(name), qPrintable(name));
        for (const QString &path : std::as_const(volumes))
            QVERIFY2(!found.files.contains(path), qPrintable(path));
        QCOMPARE(carryOut(m_deployer->rollBack(id)), Outcome::Succeeded);
        QStringList expected = strangers;
        expected.sort();
        QCOMPARE(m_host->domainNames(), expected);
        QStringList kept = m_filesBefore + volumes;
        kept.sort();
        QCOMPARE(files(), kept);
        verifyBooksAreClosed();
    }

    void aMachineThatNoListKnowsIsFound()
    {
        m_host->addForeign("bakeoff-abc123-web-1", m_workspace->id(), "abc123", "web-1");
        const Unfinished found = only();
        QCOMPARE(found.kind, Kind::Remains);
        QCOMPARE(found.id, QString("abc123"));
        QCOMPARE(carryOut(m_deployer->rollBack("abc123")), Outcome::Succeeded);
        QCOMPARE(m_host->domainNames(), QStringList());
    }

    void otherDeploymentsAreWorkedAtAsEver()
    {
        const QString other = deployed("web-single");
        QVERIFY(killed("install web-1", {"deploy", "web-tier", "os-only"}));
        const QString id = only().id;
        QCOMPARE(deploy(request("web-single", Strategy::OsOnly)).outcome, Outcome::Succeeded);
        QCOMPARE(carryOut(m_deployer->destroy(other)), Outcome::Succeeded);
        QCOMPARE(only().id, id);
        QCOMPARE(m_deployer->resume(other).error().code, ErrorCode::NotFound);
        // Who does not ask for a recovery may still remove it.
        QCOMPARE(carryOut(m_deployer->destroy(id)), Outcome::Succeeded);
        verifyRunsWhole(1);
    }

    /// Wherever it is killed.
    void killedAtEachOperation()
    {
        int ends = 0;
        for (int i = 2;; i += 3) {
            if (!killed(QStringLiteral("#%1").arg(i), {"deploy", "mysql-replication", "os-only"}))
                break;
            ++ends;
            const Unfinished found = only();
            QVERIFY2(found.kind == Kind::Deploy, qPrintable(QString::number(i)));
            if (i % 2 == 0) {
                QCOMPARE(carryOut(m_deployer->resume(found.id)), Outcome::Succeeded);
                verifyRunsWhole(3);
                QCOMPARE(carryOut(m_deployer->destroy(found.id)), Outcome::Succeeded);
            } else {
                QCOMPARE(carryOut(m_deployer->rollBack(found.id)), Outcome::Succeeded);
            }
            verifyNothingIsLeft();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("killed at %d places", ends);
        QVERIFY(ends >= 8);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--work"))
        return Victim().work(words.mid(2));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_recovery.moc"
