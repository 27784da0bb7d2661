// SPDX-License-Identifier: GPL-3.0-or-later
// bakeoffctl as a shell runs it, up to where a machine would start. Its host is libvirt's test driver.
#include "host/embed_root.h"
#include "storage/workspace.h"
#include "support/command_line.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace bakeoff;
using namespace bakeoff::tests;

class TestCommandLine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace = m_folder.filePath(QStringLiteral("team.bakeoff"));

    struct Ended {
        int code = -1;
        QByteArray output;
        QByteArray printed;
    };
    Ended run(const QStringList &words)
    {
        CommandLine line(m_workspace, words);
        const int code = line.waitUntilEnded(60000);
        return {code, line.output(), line.printed()};
    }
    static QJsonObject json(const Ended &ended) { return QJsonDocument::fromJson(ended.output).object(); }

private Q_SLOTS:
    void howManyAreDeployedAtOnceIsSetAndRefused()
    {
        QVERIFY(json(run({"--json", "at-once"})).value("deployments_at_once").isNull());
        QCOMPARE(json(run({"--json", "at-once", "3"})).value("deployments_at_once").toInt(), 3);
        for (const char *wrong : {"0", "65", "-1", "many"}) {
            const Ended refused = run({"at-once", wrong});
            QVERIFY2(refused.code != 0 && refused.printed.contains(wrong), refused.printed.constData());
        }
        QCOMPARE(json(run({"--json", "at-once"})).value("deployments_at_once").toInt(), 3);
        QVERIFY(json(run({"--json", "at-once", "default"})).value("deployments_at_once").isNull());
    }

    void initTestCase()
    {
        const Ended init = run({"init"});
        QVERIFY2(init.code == 0, init.printed.constData());
        QVERIFY(QFile::exists(m_workspace));
    }
    void cleanupTestCase()
    {
        QString runtime;
        if (auto root = host::EmbedRoot::acquire(m_workspace))
            runtime = (*root)->path();
        if (runtime.startsWith(QLatin1String("/var/tmp/bakeoff-")))
            QDir(runtime).removeRecursively();
    }

    void whatWasLeftUnfinishedIsListedAndRemoved()
    {
        const QStringList host{"--host", "test:///default"};
        QCOMPARE(json(run(host + QStringList{"--json", "recover"})).value("unfinished").toArray().size(), 0);
        QCOMPARE(run(host + QStringList{"recover", "nosuch", "--resume"}).code, 1);
        QCOMPARE(run(host + QStringList{"recover", "--resume", "--roll-back"}).code, 2);
        {
            // As a process leaves it that was killed while it baked.
            auto workspace = storage::Workspace::open(m_workspace);
            QVERIFY(workspace);
            QVERIFY((*workspace)
                        ->writeIntent({0,
                                       "abc123-run",
                                       "debian-12/apache:seal",
                                       {},
                                       "create golden image",
                                       "golden-debian-12-apache-0815abcd.qcow2",
                                       "intended",
                                       {}}));
            QFile image((*workspace)->imagesDirectory() + "/golden-debian-12-apache-0815abcd.qcow2");
            QVERIFY(image.open(QIODevice::WriteOnly));
        }
        const QJsonObject found =
            json(run(host + QStringList{"--json", "recover"})).value("unfinished").toArray().at(0).toObject();
        QCOMPARE(found.value("id").toString(), QString("abc123"));
        QCOMPARE(found.value("kind").toString(), QString("template"));
        QCOMPARE(found.value("files").toArray().size(), 1);
        const Ended listed = run(host + QStringList{"recover"});
        QVERIFY(listed.output.contains("bakeoffctl recover abc123 --roll-back"));
        QVERIFY(!listed.output.contains("--resume"));
        QCOMPARE(run(host + QStringList{"recover", "abc123", "--resume"}).code, 1);
        QCOMPARE(run(host + QStringList{"recover", "--roll-back"}).code, 0);
        QVERIFY(!QFile::exists(found.value("files").toArray().at(0).toString()));
        QVERIFY(run(host + QStringList{"recover"}).output.contains("Nothing was left unfinished."));
    }

    void wrongWordsAreToldWithTheUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no command") << QStringList() << QByteArray("Usage: bakeoffctl");
        QTest::newRow("unknown command") << QStringList{"bake", "all"} << QByteArray("bake all");
        QTest::newRow("unknown option")
            << QStringList{"deploy", "web-tier", "--quick"} << QByteArray("--quick");
        QTest::newRow("option without value")
            << QStringList{"deploy", "web-tier", "--platform"} << QByteArray("--platform");
        QTest::newRow("word missing") << QStringList{"deploy"} << QByteArray("Usage: bakeoffctl deploy");
        QTest::newRow("word too many") << QStringList{"runs", "list", "all"} << QByteArray("all");
        QTest::newRow("no strategy") << QStringList{"deploy",    "web-tier",   "--platform",
                                                    "debian-12", "--strategy", "quick"}
                                     << QByteArray("quick");
        QTest::newRow("no number") << QStringList{"compare",   "web-tier", "--platform",
                                                  "debian-12", "--runs",   "many"}
                                   << QByteArray("--runs");
    }
    void wrongWordsAreToldWithTheUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, told);
        const Ended ended = run(words);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.printed.contains(told), ended.printed.constData());
        QVERIFY2(ended.printed.contains("Usage: bakeoffctl"), ended.printed.constData());
    }

    void aWorkspaceIsNotMadeTwice()
    {
        const Ended again = run({"init"});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.printed.contains("team.bakeoff"), again.printed.constData());
    }

    void aCellIsSetAndKept()
    {
        QCOMPARE(run({"matrix", "set", "debian-12", "apache", "pre-installed"}).code, 0);
        const QJsonObject matrix = json(run({"--json", "matrix", "show"}));
        bool found = false;
        for (const QJsonValue &value : matrix.value("cells").toArray()) {
            const QJsonObject cell = value.toObject();
            if (cell.value("platform") != QLatin1String("debian-12") ||
                cell.value("service") != QLatin1String("apache"))
                continue;
            found = true;
            QCOMPARE(cell.value("effective_strategy").toString(), QString("pre-installed"));
        }
        QVERIFY(found);
        QCOMPARE(matrix.value("images").toObject().value("plan_golden").toInt(), 1);
        const Ended wrong = run({"matrix", "set", "debian-12", "nosuch", "os-only"});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.printed.contains("nosuch"));
    }

    void aMatrixGoesOutAndComesIn()
    {
        const QString path = m_folder.filePath("lab.csv");
        QCOMPARE(run({"matrix", "export", path, "--matrix", "lab"}).code, 0);
        const Ended imported = run({"--json", "matrix", "import", path});
        QVERIFY2(imported.code == 0, imported.printed.constData());
        const QString id = json(imported).value("matrix").toString();
        QCOMPARE(json(run({"--json", "matrix", "show", "--matrix", id})).value("cells"),
                 json(run({"--json", "matrix", "show", "--matrix", "lab"})).value("cells"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("platform,service,strategy\ndebian-12,apache,bake\n");
        file.close();
        const Ended wrong = run({"matrix", "import", path, "--matrix", "lab"});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.printed.contains("line 2, column 3"), wrong.printed.constData());
        QVERIFY(json(run({"--json", "matrix", "show", "--matrix", "lab"})).value("cells").toArray().size() >
                1);
    }

    void theMirrorIsChosenAndGivenBack()
    {
        const QJsonObject chosen = json(run({"--json", "mirror", "http://me:secret@mirror.example/debian"}));
        QCOMPARE(chosen.value("archive").toString(), QString("http://mirror.example/debian"));
        QVERIFY(chosen.value("chosen").toBool());
        const Ended wrong = run({"mirror", "/srv/debian"});
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.printed.contains("/srv/debian"));
        const Ended proxyAlone = run({"mirror", "--proxy", "http://127.0.0.1:3142"});
        QCOMPARE(proxyAlone.code, 2);
        const QJsonObject given = json(run({"--json", "mirror", "default"}));
        QVERIFY(given.contains("chosen")); // this machine's own, which needs apt sources
        QVERIFY(!given.value("chosen").toBool());
    }

    void theHostIsChosen()
    {
        const Ended wrong = run({"host", "somewhere"});
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.printed.contains("somewhere"));
        QCOMPARE(json(run({"--json", "host"})).value("host").toString(), QString("embed"));
        QCOMPARE(run({"host", "test:///default"}).code, 0);
        QCOMPARE(json(run({"--json", "host"})).value("host").toString(), QString("test:///default"));
        // Which has 3 GiB of memory.
        const QStringList deploy{"deploy", "web-single", "--platform", "debian-12", "--memory", "web=4096"};
        const Ended tooLarge = run(deploy);
        QCOMPARE(tooLarge.code, 2);
        QVERIFY2(
            tooLarge.printed.contains("need 4.0 GiB of memory, and the host has 2.5 GiB for machines in all"),
            tooLarge.printed.constData());
        QCOMPARE(json(run({"--json", "deployments"})).value("deployments").toArray().size(), 0);
    }

    void aPlanIsPrintedAndNothingIsMade()
    {
        const Ended ended = run({"--json", "deploy", "web-tier", "--platform", "debian-12", "--strategy",
                                 "pre-installed", "--plan-only"});
        QVERIFY2(ended.code == 0, ended.printed.constData());
        const QJsonObject plan = json(ended);
        QCOMPARE(plan.value("missing_templates").toArray().size(), 3);
        QVERIFY(plan.value("steps").toArray().size() > 20);
        QCOMPARE(json(run({"--json", "deployments"})).value("deployments").toArray().size(), 0);
    }

    void whatCannotBeDeployedIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("topology") << QStringList{"nosuch", "--platform", "debian-12"}
                                  << QByteArray("web-tier"); // names those there are
        QTest::newRow("platform") << QStringList{"web-tier", "--platform", "nosuch"}
                                  << QByteArray("debian-12");
        QTest::newRow("planning only")
            << QStringList{"web-tier", "--platform", "ubuntu"} << QByteArray("planning only");
    }
    void whatCannotBeDeployedIsTold()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, told);
        const Ended ended = run(QStringList{"deploy"} + words + QStringList{"--strategy", "os-only"});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.printed.contains(told), ended.printed.constData());
    }

    void whatIsNotThereIsTold()
    {
        const Ended destroy = run({"destroy", "nosuch"});
        QCOMPARE(destroy.code, 1);
        QVERIFY(destroy.printed.contains("nosuch"));
        QVERIFY(destroy.printed.contains("bakeoffctl deployments"));
        const Ended policy = run({"self-heal", "nosuch", "3"});
        QCOMPARE(policy.code, 1);
        QVERIFY2(policy.printed.contains("nosuch"), policy.printed.constData());
        QVERIFY(run({"self-heal", "nosuch", "often"}).printed.contains("not a number"));
        CommandLine elsewhere(m_folder.filePath("nowhere.bakeoff"), {"runs", "list"});
        QCOMPARE(elsewhere.waitUntilEnded(60000), 1);
        QVERIFY2(elsewhere.printed().contains("nowhere.bakeoff"), elsewhere.printed().constData());
        QVERIFY2(elsewhere.printed().contains("bakeoffctl init"), elsewhere.printed().constData());
        QVERIFY(!QFile::exists(m_folder.filePath("nowhere.bakeoff")));
    }

    void theHistoryOfPatchesIsReplayed()
    {
        const Ended told = run({"--json", "patch", "--matrix", "article", "--from", "2024-01-01", "--to",
                                "2026-01-01", "--window", "30"});
        QVERIFY2(told.code == 0, told.printed.constData());
        const QJsonValue all = json(told);
        QCOMPARE(all["window_days"].toInt(), 30);
        QCOMPARE(all["windows"].toArray().size(), 7);
        const auto rebuilds = [&all](const char *strategy) {
            return all[QLatin1String(strategy)]["rebuilds"].toInt();
        };
        QVERIFY(rebuilds("os-only") > 0);
        QVERIFY(rebuilds("pre-installed") > rebuilds("os-only"));
        QVERIFY(!all["platforms"][0]["source"].toString().isEmpty());
        // What is chosen among the windows is the same as when it is asked for by itself.
        QCOMPARE(all["windows"][3]["plan"]["rebuilds"].toInt(), rebuilds("plan"));
        QCOMPARE(all["windows"][3]["pre-installed"]["rebuilds"].toInt(), rebuilds("pre-installed"));
        // 731 days are 24 windows of 30.
        QCOMPARE(all["replayed_days"].toInt(), 720);
        QCOMPARE(all["windows"][3]["replayed_days"].toInt(), 720);
        QCOMPARE(all["months"].toArray().size(), 24);
        int ofMonths = 0;
        for (const QJsonValue &month : all["months"].toArray())
            ofMonths += month["plan"]["rebuilds"].toInt();
        QCOMPARE(ofMonths, rebuilds("plan"));
        QCOMPARE(all["months"][0]["plan"]["images_by_kept_builds"].toArray().size(), 3);
        // Nothing was made here, so there are no hours, and it is said how many they rest on.
        QCOMPARE(all["measured_golden_images"].toInt(-1), 0);
        QVERIFY(all["plan"]["rebuild_hours"].isNull());
        const auto find = [&all](const char *list, const QString &id) {
            for (const QJsonValue &each : all[QLatin1String(list)].toArray()) {
                if (each["id"] == id)
                    return each;
            }
            return QJsonValue();
        };
        QCOMPARE(find("platforms", "redhat")["kind"].toString(), QString("data"));
        QCOMPARE(find("platforms", "redhat")["data_from"].toString(), QString("2022-05-18"));
        QVERIFY(find("platforms", "suse")["is_stand_in"].toBool());
        QVERIFY(find("services", "mysql").isObject());
        QVERIFY(find("histories", "almalinux-9")["note"].toString().contains("Red Hat"));
        QVERIFY(find("histories", "almalinux-9")["source"].toString().contains("ALSA"));
        QCOMPARE(find("histories", "upstream")["as_of"].toString(), QString("2026-08-31"));
        QVERIFY(!find("histories", "almalinux-8").isObject()); // not used
        const Ended text =
            run({"patch", "--matrix", "article", "--from", "2024-01-01", "--to", "2026-01-01"});
        for (const char *part : {"Assumed", "left out", "Stands in for Red Hat", "as of 2026-08-31",
                                 "0 golden images", "data from 2022-05-18 to 2026-08-21"})
            QVERIFY2(text.printed.contains(part), text.printed.constData());
        const Ended calm = run({"patch", "--break-chance", "0"});
        QVERIFY2(calm.code == 0 && !calm.printed.contains("-0.0"), calm.printed.constData());
        const QJsonValue rated = json(run({"--json", "patch", "--matrix", "article", "--assume", "suse=12"}));
        QCOMPARE(rated["platforms"][0]["id"].toString(), QString("suse"));
        QCOMPARE(rated["platforms"][0]["patches"].toInt(), 12);
    }

    void whatCannotBeReplayedIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("told");
        const auto add = [](const char *name, const QStringList &words, const char *told) {
            QTest::newRow(name) << words << QByteArray(told);
        };
        add("no day", {"--from", "soon"}, "soon");
        add("backwards", {"--from", "2026-01-01", "--to", "2025-01-01"}, "2026-01-01");
        add("for ever", {"--from", "1800-01-01", "--to", "2025-01-01"}, "1800-01-01");
        add("chance", {"--break-chance", "2"}, "2");
        add("less than no window", {"--window", "-1"}, "-1");
        add("no window", {"--window", "0"}, "whole number");
        add("part of a day", {"--window", "7.9"}, "7.9");
        add("no number", {"--window", "week"}, "week");
        add("longer than the replay", {"--from", "2025-01-01", "--to", "2025-02-01", "--window", "32"}, "32");
        add("no rate", {"--assume", "suse"}, "suse");
        add("no real rate", {"--assume", "suse=inf"}, "suse");
        add("no builds", {"--keep", "0"}, "--keep");
    }
    void whatCannotBeReplayedIsTold()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, told);
        const Ended refused = run(QStringList{"patch"} + words);
        QVERIFY2(refused.code == 2, refused.printed.constData());
        QVERIFY2(refused.printed.contains(told), refused.printed.constData());
    }

    void pricesAreImportedAndRemoved()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
        const auto restore = qScopeGuard(
            [&before] { before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before); });
        const QString offer = QStringLiteral(DATA_DIR "/offer_sample.json");
        QCOMPARE(run({"prices", "import", offer}).code, 2); // without an id
        const Ended import = run({"--json", "prices", "import", offer, "--id", "mine", "--name", "Ours"});
        QVERIFY2(import.code == 0, import.printed.constData());
        QCOMPARE(json(import).value("prices")["region"].toString(), QString("us-east-1"));
        QCOMPARE(json(import).value("files")[0]["products"].toInt(), 5);
        const Ended again = run({"prices", "import", offer, "--id", "mine"});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.printed.contains("mine"), again.printed.constData());
        QCOMPARE(run({"prices", "import", offer, "--id", "mine", "--replace", "--base", "article"}).code, 0);
        QVERIFY(run({"prices", "list"}).output.contains("(your own)"));
        // Only reserved Windows in it: nothing applies, and whoever chose a base set gets that one's prices.
        const QString reserved = QStringLiteral(DATA_DIR "/offer_sample.csv");
        const Ended refused = run({"prices", "import", reserved, "--id", "tokyo"});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.printed.contains("--base"), refused.printed.constData());
        const Ended taken = run({"prices", "import", reserved, "--id", "tokyo", "--base", "article"});
        QVERIFY2(taken.code == 0, taken.printed.constData());
        QVERIFY2(taken.printed.contains("Nothing in “offer_sample.csv” applies"), taken.printed.constData());
        // What is exported is read again as a data folder of somebody else.
        const QString exported = home.filePath("tokyo.json");
        QCOMPARE(run({"prices", "export", "tokyo", exported}).code, 0);
        QCOMPARE(run({"prices", "export", "tokyo", home.filePath("none/tokyo.json")}).code, 1);
        QCOMPARE(run({"prices", "export", "nowhere", exported}).code, 1);
        QVERIFY(QDir(home.filePath("other/bakeoff/prices")).mkpath("tokyo"));
        QVERIFY(QFile::copy(exported, home.filePath("other/bakeoff/prices/tokyo/prices.json")));
        const Ended here = run({"--json", "cost", "--prices", "tokyo"});
        qputenv("XDG_DATA_HOME", home.filePath("other").toLocal8Bit());
        const Ended there = run({"--json", "cost", "--prices", "tokyo"});
        QVERIFY2(there.code == 0, there.printed.constData());
        QCOMPARE(there.output, here.output);
        qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
        const Ended cost = run({"--json", "cost", "--prices", "mine", "--instance", "m5.large"});
        QVERIFY2(cost.printed.contains("69.12"), cost.printed.constData()); // 720 h at 0.096 USD
        const Ended broken = run({"prices", "import", m_workspace, "--id", "other"});
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.printed.contains("team.bakeoff"), broken.printed.constData());
        QCOMPARE(run({"prices", "remove", "article"}).code, 1);
        QCOMPARE(run({"prices", "remove", "mine"}).code, 0);
        QCOMPARE(run({"prices", "remove", "mine"}).code, 1);
        QVERIFY(!QFile::exists(home.filePath("bakeoff/prices/mine")));
    }

    void aNewerHistoryIsImportedAndRemoved()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
        const auto restore = qScopeGuard(
            [&before] { before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before); });
        const auto write = [this](const QString &name, const QByteArray &text) {
            QFile file(m_folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                      : QString();
        };
        const auto debian = [this] {
            for (const QJsonValue &each : json(run({"--json", "history", "list"}))["histories"].toArray()) {
                if (each["id"] == QLatin1String("debian"))
                    return each.toObject();
            }
            return QJsonObject();
        };
        QVERIFY(!debian()["is_own"].toBool());
        QVERIFY(!debian()["note"].toString().isEmpty());
        const QString table = write("dsa.csv", "day,advisories\n2025-06-01,openssl\n2026-01-31,sudo;curl\n");
        QCOMPARE(run({"history", "import", table}).code, 2); // for which
        const Ended taken =
            run({"--json", "history", "import", table, "--as", "debian", "--from", "2025-01-01"});
        QVERIFY2(taken.code == 0, taken.printed.constData());
        QCOMPARE(json(taken)["advisories"].toInt(), 3);
        QVERIFY(debian()["is_own"].toBool());
        QCOMPARE(debian()["from"].toString(), QString("2025-01-01"));
        QCOMPARE(debian()["until"].toString(), QString("2026-01-31"));
        // The replay goes by it: openssl on all, once.
        const QJsonObject replay =
            json(run({"--json", "patch", "--matrix", "lab", "--from", "2025-01-01", "--to", "2026-01-01"}));
        QCOMPARE(replay["platforms"][0]["patches"].toInt(), 1);
        QCOMPARE(replay["platforms"][0]["kind"].toString(), QString("data"));
        const Ended broken =
            run({"history", "import", write("bad.csv", "day,advisories\nsoon,sudo\n"), "--as", "debian"});
        QCOMPARE(broken.code, 2);
        QVERIFY2(broken.printed.contains("bad.csv") && broken.printed.contains("line 2"),
                 broken.printed.constData());
        QCOMPARE(debian()["until"].toString(), QString("2026-01-31"));
        QCOMPARE(run({"history", "remove", "debian"}).code, 0);
        QVERIFY(!debian()["is_own"].toBool());
        QCOMPARE(run({"history", "remove", "debian"}).code, 1);
    }

    void aWorkloadOfSeveralTypesIsBilled()
    {
        const QStringList virginia{"--json",   "cost",    "--prices", "us-east-1-2026-07", "--instance",
                                   "m5.large", "--in-gb", "0",        "--out-gb",          "0"};
        const auto won = [](const QJsonObject &bill) {
            QStringList each;
            for (const QJsonValue &line : bill["lines"].toArray())
                each << line["detail"].toString() + u'=' + line["cost_krw"].toString();
            return each.join(u' ') + u' ' + bill["cost_krw"].toString();
        };
        // 720 h x 0.096, 2 x 720 h x 0.192, 4 x 120 h x 0.0104 USD, at 1,400 KRW each.
        const Ended bill = run(virginia + QStringList{"--more", "m5.xlarge=2,t3.micro=4:120"});
        QVERIFY2(bill.code == 0, bill.printed.constData());
        QCOMPARE(won(json(bill)), QString("m5.large=96768 m5.xlarge=387072 t3.micro=6989 490829"));
        QCOMPARE(json(run({"--json", "cost"}))["cost_krw"].toString(), QString("3583600"));
        for (const auto &[more, told, code] : {std::tuple("m9.huge=1", "no instance type “m9.huge”", 1),
                                               {"m5.large", "TYPE=COUNT", 2},
                                               {"m5.large=many", "“m5.large=many”", 2},
                                               {"m5.large=1:", "TYPE=COUNT:HOURS", 2},
                                               {"m5.large=1:800", "from 1 to 744", 2},
                                               {"m5.large=-1", "from 0 to 1000000", 2}}) {
            for (const QStringList &command :
                 {virginia, QStringList{"advise", "--prices", "us-east-1-2026-07"}}) {
                const Ended refused = run(command + QStringList{"--more", more});
                QCOMPARE(refused.code, code);
                QVERIFY2(refused.printed.contains(told), refused.printed.constData());
            }
        }
        // The comparison has them too, in the place of those of the workspace.
        const QStringList advise{"--json",     "advise",
                                 "--prices",   "us-east-1-2026-07",
                                 "--set",      "inbound-gb-a-day=0,outbound-gb-a-day=0",
                                 "--instance", "m5.large"};
        const QJsonObject verdict = json(run(advise + QStringList{"--more", "m5.xlarge=2,t3.micro=4:120"}));
        QCOMPARE(verdict["workload_krw"].toString(), QString("490829"));
        QCOMPARE(json(run(advise))["workload_krw"].toString(), QString("96768"));
    }

    void aProfileIsBilled()
    {
        const Ended small = run({"--json", "cost", "--profile", "small", "--prices", "us-east-1-2026-07"});
        QVERIFY2(small.code == 0, small.printed.constData());
        // 3 x 720 h x 0.096 USD, 600 GB less 100 free at 0.09, 100 GB of volumes at 0.08; at 1,400 KRW.
        QCOMPARE(json(small)["cost_krw"].toString(), QString("364504"));
        {
            const auto workspace = storage::Workspace::open(m_workspace);
            QVERIFY(workspace);
            const QByteArray kept = R"([{"name": "Our shop", "workload": {"prices": "us-east-1-2026-07",
                "instance": "m5.large", "inbound-gb-a-day": "0", "outbound-gb-a-day": "0",
                "more-instances": [{"type": "t3.micro", "count": "4", "hours": "120"}]}}])";
            QVERIFY((*workspace)->setSetting("usage_profiles", QJsonDocument::fromJson(kept).array()));
        }
        const Ended ours = run({"--json", "cost", "--profile", "our shop"});
        QVERIFY2(ours.code == 0, ours.printed.constData());
        QCOMPARE(json(ours)["prices"].toString(), QString("us-east-1-2026-07"));
        QCOMPARE(json(ours)["cost_krw"].toString(), QString("103757")); // 96,768 and 6,988.8
        const Ended none = run({"cost", "--profile", "nowhere"});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.printed.contains("small, medium, cluster, Our shop"), none.printed.constData());
        // Prices that lack a type of it make no bill without it.
        const Ended other = run({"cost", "--profile", "Our shop", "--prices", "article"});
        QCOMPARE(other.code, 1);
        QVERIFY2(other.printed.contains("“t3.micro”"), other.printed.constData());
    }

    void theDoctorFilesAMissingWorkspaceUnderWorkspace()
    {
        CommandLine doctor(m_folder.filePath("nowhere.bakeoff"), {"--json", "doctor"});
        QCOMPARE(doctor.waitUntilEnded(60000), 1);
        const QJsonObject told = QJsonDocument::fromJson(doctor.output()).object();
        QStringList marked;
        for (const QJsonValue &finding : told.value("findings").toArray()) {
            if (finding["what"] == QLatin1String("workspace") && !finding["ok"].toBool()) {
                QVERIFY(finding["mend"].toString().contains("bakeoffctl init"));
                marked << finding["what"].toString();
            }
            QVERIFY(finding["what"] != QLatin1String("virtualisation host")); // it could not be looked at
        }
        QCOMPARE(marked, QStringList{"workspace"});
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
