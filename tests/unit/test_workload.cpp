// SPDX-License-Identifier: GPL-3.0-or-later
// Workloads of several instance types and profiles of one's own, with bills against sums that are written out
// here.
#include "planning/usage_profile.h"
#include "planning/verdict.h"
#include "storage/workspace.h"
#include "tables/own_profiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bakeoff;
using namespace bakeoff::catalog;
using namespace bakeoff::planning;

class TestWorkload : public QObject
{
    Q_OBJECT

    const PriceSets m_prices = loadPriceSets({QStringLiteral(RESOURCES_DIR)});
    const PriceSet &m_virginia = *m_prices.set("us-east-1-2026-07");

    static Decimal dec(const char *text) { return *Decimal::parse(QString::fromLatin1(text)); }
    static QString krwOf(const Assumptions &assumptions, const PriceSet &prices)
    {
        const auto bill = monthlyCost(usageOf(assumptions, prices), prices);
        return bill ? bill->krw(prices.krwPerUsd).toString() : bill.error().message;
    }
    static Assumptions threeTypes()
    {
        Assumptions assumptions;
        assumptions.instanceType = QStringLiteral("m5.large");
        (void)assumptions.set(Assumption::Instances, 3);
        (void)assumptions.set(Assumption::Inbound_GBperDay, 0);
        (void)assumptions.set(Assumption::Outbound_GBperDay, 0);
        assumptions.moreInstances = {{QStringLiteral("m5.xlarge"), 2, {}},
                                     {QStringLiteral("t3.micro"), dec("2.5"), dec("120")}};
        return assumptions;
    }

private Q_SLOTS:
    void threeTypesAddUp()
    {
        // In ten-thousandths of a dollar: 3 x 720 h x 0.0960, 2 x 720 h x 0.1920, 2.5 x 120 h x 0.0104.
        const qint64 tenThousandths = 3 * 720 * 960 + 2 * 720 * 1920 + 300 * 104;
        const auto bill = monthlyCost(usageOf(threeTypes(), m_virginia), m_virginia);
        QVERIFY(bill);
        QCOMPARE(bill->lines.size(), 3);
        QCOMPARE((bill->usd() * 10000).toString(), QString::number(tenThousandths));
        QCOMPARE(bill->lines[2].detail, QStringLiteral("t3.micro"));
        QCOMPARE(bill->lines[2].quantity.toString(), QStringLiteral("300"));
        // Hours of a month are those of every line that has none of its own.
        Assumptions shorter = threeTypes();
        (void)shorter.set(Assumption::HoursPerMonth, 100);
        const auto less = monthlyCost(usageOf(shorter, m_virginia), m_virginia);
        QCOMPARE((less->usd() * 10000).toString(),
                 QString::number(3 * 100 * 960 + 2 * 100 * 1920 + 300 * 104));
    }

    void aTypeWithoutAPriceIsKeptButNotCounted()
    {
        Assumptions assumptions = threeTypes();
        const QString without = krwOf(assumptions, m_virginia);
        assumptions.moreInstances.insert(1, {QStringLiteral("extra-large"), 7, {}});
        QCOMPARE(krwOf(assumptions, m_virginia), without);
        Verdict verdict;
        verdict.assumptions = assumptions;
        verdict.priceSetName = m_virginia.name.text();
        verdict.workload = *monthlyCost(usageOf(assumptions, m_virginia), m_virginia);
        const QString told = conditions(verdict).join(u'\n');
        QVERIFY2(told.contains(QLatin1String("no such instance type: extra-large.")), qPrintable(told));
        QVERIFY(told.contains(m_virginia.name.text()));
        verdict.assumptions = threeTypes();
        QVERIFY(!conditions(verdict).join(u'\n').contains(QLatin1String("Not counted")));
        // By the article's prices it is what counts, and the others do not.
        assumptions.instanceType = QStringLiteral("extra-large");
        QCOMPARE(krwOf(assumptions, *m_prices.set("article")), QString::number(10 * 633600));
    }

    void linesAsJson()
    {
        const Assumptions assumptions = threeTypes();
        const QJsonObject object = toJson(assumptions);
        const QJsonArray lines = object.value(QLatin1String("more-instances")).toArray();
        QCOMPARE(lines[1].toObject(), (QJsonObject{{QStringLiteral("type"), QStringLiteral("t3.micro")},
                                                   {QStringLiteral("count"), QStringLiteral("2.5")},
                                                   {QStringLiteral("hours"), QStringLiteral("120")}}));
        QVERIFY(!lines[0].toObject().contains(QLatin1String("hours")));
        const auto back = assumptionsFromJson(object);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(*back, assumptions);
        QVERIFY(!toJson(Assumptions()).contains(QLatin1String("more-instances")));
    }

    void damagedLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *json, const char *told) {
            QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(told);
        };
        row(R"({"type":"m5.large","count":"1"})", "no list");
        row(R"("m5.large")", "no list");
        row("null", "no list");
        row("[3]", "Further instance type 1 is no object");
        row(R"([{"type":"a","count":"1"},{"count":"1"}])", "“type” of further instance type 2");
        row(R"([{"type":7,"count":"1"}])", "“type” of");
        row(R"([{"type":"  ","count":"1"}])", "no instance type");
        row(R"([{"type":"a"}])", "“count” of");
        row(R"([{"type":"a","count":1}])", "“count” of");
        row(R"([{"type":"a","count":"x"}])", "“count” of");
        row(R"([{"type":"a","count":"-1"}])", "-1 is no number of instances of “a”");
        row(R"([{"type":"a","count":"1000000.5"}])", "from 0 to 1000000");
        row(R"([{"type":"a","count":"1","hours":""}])", "“hours” of");
        row(R"([{"type":"a","count":"1","hours":"0"}])", "from 1 to 744");
        row(R"([{"type":"a","count":"1","hours":"745"}])", "745 are no hours a month for “a”");
        row(R"([{"type":"a","count":"1","hour":"7"}])", "“hour” of");
    }
    void damagedLinesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const QJsonValue value = QJsonDocument::fromJson("[" + json + "]").array().first();
        const auto read = assumptionsFromJson({{QStringLiteral("more-instances"), value}});
        QVERIFY(!read);
        const QString sentence = read.error().message + u' ' + read.error().hint;
        QVERIFY2(sentence.contains(told), qPrintable(sentence));
    }

    void tooManyLinesAreRefused()
    {
        const InstanceLine line{QStringLiteral("m5.large"), 1, {}};
        QVERIFY(check(QList<InstanceLine>(mostInstanceLines, line)));
        const auto refused = check(QList<InstanceLine>(mostInstanceLines + 1, line));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QLatin1String("101")));
    }

    void profilesOfTheProductHaveNoFurtherLines()
    {
        Assumptions assumptions = threeTypes();
        (void)assumptions.set(Assumption::HoursPerMonth, 100);
        const UsageProfile article = usageProfiles().first();
        QVERIFY(!article.isOwn());
        article.applyTo(assumptions);
        QVERIFY(article.holds(assumptions));
        QCOMPARE(krwOf(assumptions, *m_prices.set("article")), QStringLiteral("3583600"));
        assumptions.moreInstances = {{QStringLiteral("extra-large"), 0, {}}};
        QVERIFY(!article.holds(assumptions));
        assumptions.moreInstances.clear();
        (void)assumptions.set(Assumption::HoursPerMonth, 720);
        QVERIFY(!article.holds(assumptions));
    }

    void anOwnProfileGivesTheSameBillAgain()
    {
        for (const bool hasHours : {false, true}) {
            Assumptions assumptions = threeTypes();
            assumptions.instanceType.clear(); // as it begins: m5.large
            (void)assumptions.set(Assumption::Outbound_GBperDay, dec("33.5"));
            (void)assumptions.set(Assumption::ConfigurationServers, 2);
            if (hasHours)
                (void)assumptions.set(Assumption::HoursPerMonth, 600);
            const QString krw = krwOf(assumptions, m_virginia);
            const UsageProfile mine = ownProfile(QStringLiteral(" Ours "), assumptions, m_virginia);
            QCOMPARE(mine.name, QStringLiteral("Ours"));
            QVERIFY(mine.isOwn());
            const auto back = usageProfileFromJson(toJson(mine));
            QVERIFY2(back, back ? "" : qPrintable(back.error().message));
            QVERIFY(*back == mine);
            (void)assumptions.set(Assumption::Deploys, 55); // no part of a workload
            for (const UsageProfile &other : usageProfiles())
                other.applyTo(assumptions);
            QVERIFY(!mine.holds(assumptions));
            mine.applyTo(assumptions);
            QVERIFY(mine.holds(assumptions));
            QCOMPARE(assumptions.value(Assumption::Deploys).toString(), QStringLiteral("55"));
            QCOMPARE(krwOf(assumptions, *m_prices.set(assumptions.priceSetId)), krw);
            assumptions.moreInstances[1].count = 3;
            QVERIFY(!mine.holds(assumptions));
        }
    }

    void damagedProfilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *json, const char *told) {
            QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(told);
        };
        row("3", "no name");
        row(R"({"workload":{}})", "no name");
        row(R"({"name":" ","workload":{}})", "no name");
        row(R"({"name":"A"})", "workload of profile “A”");
        row(R"({"name":"A","workload":[]})", "workload of profile “A”");
        row(R"({"name":"A","workload":{},"region":"x"})", "“region” of profile “A”");
        row(R"({"name":"A","workload":{"instances":"many"}})", "instances");
        row(R"({"name":"A","workload":{"deploys":"3"}})", "“deploys” of profile “A”");
        row(R"({"name":"A","workload":{"more-instances":{}}})", "no list");
    }
    void damagedProfilesAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const auto read = usageProfileFromJson(QJsonDocument::fromJson("[" + json + "]").array().first());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(told), qPrintable(read.error().message));
    }

    void ownProfilesAreKeptReplacedAndRemoved()
    {
        QTemporaryDir folder;
        auto workspace = storage::Workspace::create(folder.filePath(QStringLiteral("team.bakeoff")));
        QVERIFY(workspace);
        tables::OwnProfiles profiles(**workspace);
        QVERIFY(profiles.all().isEmpty());
        for (const char *name : {"", "   ", "article", "AS IN THE ARTICLE"}) {
            const auto refused = profiles.keep(ownProfile(QString::fromLatin1(name), {}, m_virginia));
            QVERIFY2(!refused, name);
            QVERIFY(!refused.error().message.isEmpty());
        }
        QVERIFY(!profiles.keep(ownProfile(QString(61, u'x'), {}, m_virginia)));
        QVERIFY((*workspace)->setting(usageProfilesKey).isNull());
        QVERIFY(profiles.keep(ownProfile(QStringLiteral("Ours"), {}, m_virginia)));
        QVERIFY(profiles.keep(ownProfile(QStringLiteral("Theirs"), {}, m_virginia)));
        QVERIFY(profiles.keep(ownProfile(QStringLiteral("OURS"), threeTypes(), m_virginia)));
        QCOMPARE(profiles.all().size(), 2);
        QCOMPARE(profiles.all()[0].name, QStringLiteral("OURS"));
        QCOMPARE(profiles.find(QStringLiteral("ours"))->moreInstances, threeTypes().moreInstances);
        QVERIFY(profiles.remove(QStringLiteral("Ours")));
        QVERIFY(!profiles.find(QStringLiteral("ours")));
        QVERIFY(!profiles.remove(QStringLiteral("Ours")));
        QCOMPARE(profiles.all().size(), 1);
    }

    void whatAnotherVersionWroteStays()
    {
        QTemporaryDir folder;
        auto workspace = storage::Workspace::create(folder.filePath(QStringLiteral("team.bakeoff")));
        QVERIFY(workspace);
        tables::OwnProfiles profiles(**workspace);
        // One of them with what this version does not know.
        const QJsonObject newer{{QStringLiteral("name"), QStringLiteral("Later")},
                                {QStringLiteral("spot"), true}};
        QVERIFY((*workspace)->setSetting(usageProfilesKey, QJsonArray{newer}));
        QVERIFY(profiles.all().isEmpty());
        QVERIFY(profiles.keep(ownProfile(QStringLiteral("Ours"), {}, m_virginia)));
        const auto refused = profiles.keep(ownProfile(QStringLiteral("later"), {}, m_virginia));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QLatin1String("another version")));
        QVERIFY(!profiles.remove(QStringLiteral("Later")));
        QVERIFY(profiles.remove(QStringLiteral("Ours")));
        QCOMPARE((*workspace)->setting(usageProfilesKey).toArray(), QJsonArray{newer});
        // All of it.
        const QJsonObject whole{{QStringLiteral("version"), 2}};
        QVERIFY((*workspace)->setSetting(usageProfilesKey, whole));
        QVERIFY(!profiles.keep(ownProfile(QStringLiteral("Ours"), {}, m_virginia)));
        QVERIFY(!profiles.remove(QStringLiteral("Ours")));
        QCOMPARE((*workspace)->setting(usageProfilesKey).toObject(), whole);
    }
};

QTEST_GUILESS_MAIN(TestWorkload)
#include "test_workload.moc"
