// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict_tables.h"

#include <QCoreApplication>
#include <QLocale>

namespace bakeoff::report {

using namespace planning;
using catalog::BakeDepth;
using catalog::Catalog;
using catalog::Strategy;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

/// All its digits, grouped as people here do: 3,583.6.
QString grouped(const Decimal &value)
{
    const QString digits = value.toString();
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    bool isWhole = false;
    const qint64 number = whole.toLongLong(&isWhole);
    if (!isWhole)
        return digits;
    QString text = QLocale().toString(number);
    if (number == 0 && digits.startsWith(u'-'))
        text.prepend(u'-');
    return point < 0 ? text : text + QLocale().decimalPoint() + digits.mid(point + 1);
}

/// To the cent, both places shown.
QString cents(const Decimal &usd)
{
    const Decimal rounded = usd.rounded(2);
    const Decimal whole = Decimal(qint64(rounded.toDouble())); // far below 2^53
    const int rest = qRound((rounded - whole).toDouble() * 100);
    return grouped(whole) + QLocale().decimalPoint() +
           QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
}

QString won(const Decimal &krw)
{
    return grouped(krw.rounded(0));
}

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 2) + QStringLiteral(" %");
}

QString depthName(BakeDepth depth)
{
    return depth == BakeDepth::OsOnly ? displayName(Strategy::OsOnly) : displayName(depth);
}

QString platformName(const Catalog &catalog, const QString &id)
{
    const catalog::Platform *platform = catalog.platform(id);
    return platform ? platform->name.text() : id;
}

QString serviceName(const Catalog &catalog, const QString &id)
{
    const catalog::Service *service = catalog.service(id);
    return service ? service->name.text() : id;
}

/// "0–10,240 GB" out of a tier's "0-10240".
QString tierText(const CostLine &line)
{
    const bool isTraffic = line.item == CostItem::Inbound || line.item == CostItem::Outbound;
    if (!isTraffic)
        return line.detail;
    const auto from = Decimal::parse(line.detail.section(u'-', 0, 0));
    const auto to = Decimal::parse(line.detail.section(u'-', 1));
    if (!from)
        return line.detail;
    return to ? Text::tr("%1 to %2 GB").arg(grouped(*from), grouped(*to))
              : Text::tr("from %1 GB on").arg(grouped(*from));
}

} // namespace

VerdictTable billTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("The workload, the same by either strategy");
    table.head = {Text::tr("For"),      Text::tr("Detail"), Text::tr("Quantity"),
                  Text::tr("USD each"), Text::tr("USD"),    Text::tr("KRW")};
    table.numbers = {2, 3, 4, 5};
    const Decimal rate = verdict.cost.krwPerUsd;
    for (const CostLine &line : verdict.workload.lines)
        table.rows << QStringList{
            displayName(line.item),   tierText(line),  grouped(line.quantity) + u' ' + line.unit,
            grouped(line.usdPerUnit), cents(line.usd), won(line.usd * rate)};
    table.rows << QStringList{Text::tr("A month"),      {}, {}, {}, cents(verdict.workload.usd()),
                              won(verdict.workload_krw)};
    table.totals = 1;
    return table;
}

VerdictTable strategyCostTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("On top of the workload, KRW a month");
    table.head = {Text::tr("For"), displayName(Strategy::PreInstalled), displayName(Strategy::OsOnly),
                  Text::tr("Your plan"), Text::tr("As advised")};
    table.numbers = {1, 2, 3, 4};
    const auto cells = [&verdict](auto value) {
        QStringList texts;
        for (const StrategyCost *cost :
             {&verdict.preInstalled, &verdict.osOnly, &verdict.plan, &verdict.advised})
            texts << (cost->isKnown() ? value(*cost) : QStringLiteral("–"));
        return texts;
    };
    for (const CostPart part : costParts)
        table.rows << QStringList{displayName(part)} + cells([&](const StrategyCost &cost) {
                          return won(cost.parts[std::size_t(part)].at(verdict.cost.deploys));
                      });
    table.rows << QStringList{Text::tr("Sum")} + cells([&](const StrategyCost &cost) {
                      return won(cost.total.at(verdict.cost.deploys));
                  });
    table.rows << QStringList{Text::tr("Images")} + cells([](const StrategyCost &cost) {
                      return QLocale().toString(cost.osImages + cost.goldenImages);
                  });
    table.rows << QStringList{Text::tr("Rebuilds a month")} + cells([](const StrategyCost &cost) {
                      return QLocale().toString(cost.rebuilds, 'f', 1);
                  });
    table.rows << QStringList{Text::tr("Machine hours of rebuilds")} + cells([](const StrategyCost &cost) {
                      return QLocale().toString(cost.rebuild_h, 'f', 1);
                  });
    return table;
}

VerdictTable scoreTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("Scorecard");
    table.head = {Text::tr("Criterion"), Text::tr("Weight"), displayName(Strategy::PreInstalled),
                  displayName(Strategy::OsOnly)};
    const auto text = [](const std::optional<double> &score, const QString &figure) {
        return score ? QStringLiteral("%1  (%2)").arg(QLocale().toString(*score, 'f', 1), figure)
                     : Text::tr("no figure yet");
    };
    for (const CriterionScore &score : verdict.scores) {
        table.rows << QStringList{displayName(score.criterion), QLocale().toString(score.weight, 'g', 3),
                                  text(score.preInstalled, score.preInstalledFigure),
                                  text(score.osOnly, score.osOnlyFigure)};
        table.notes << score.basis;
    }
    const auto sum = [&verdict](bool ofPreInstalled) {
        const auto score = overall(verdict.scores, ofPreInstalled);
        return score ? QLocale().toString(*score, 'f', 1) : QStringLiteral("–");
    };
    table.rows << QStringList{Text::tr("Weighted"), {}, sum(true), sum(false)};
    table.totals = 1;
    table.numbers = {1};
    return table;
}

VerdictTable causeTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("Why deploys failed");
    table.head = {Text::tr("Strategy"), Text::tr("Phase"), Text::tr("Times"), Text::tr("The newest said")};
    table.numbers = {2};
    for (const FailureRecord &record : verdict.failures) {
        for (const FailureRecord::Cause &cause : record.causes) {
            table.rows << QStringList{displayName(record.strategy), displayName(cause.phase),
                                      QLocale().toString(cause.count), cause.message};
            table.notes << cause.message;
        }
    }
    return table;
}

VerdictTable scenarioTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("What if");
    table.head = {Text::tr("Deploys that fail by it"), displayName(Strategy::PreInstalled),
                  displayName(Strategy::OsOnly), Text::tr("Counted")};
    table.numbers = {1, 2};
    const double deploys = verdict.cost.deploys.toDouble();
    const auto effect = [deploys](double share) {
        return Text::tr("%1 (%2 a month)", "share, number of deploys")
            .arg(percent(share), QLocale().toString(share * deploys, 'f', 2));
    };
    for (const ScenarioEffect &scenario : verdict.scenarios) {
        const QString name =
            Text::tr("%1, %2 h a month")
                .arg(displayName(scenario.which), QLocale().toString(scenario.hours, 'g', 4));
        table.rows << QStringList{name, effect(scenario.preInstalled), effect(scenario.osOnly),
                                  scenario.isOn ? Text::tr("yes") : Text::tr("no")};
        table.notes << scenario.reason;
    }
    return table;
}

VerdictTable adviceTable(const Verdict &verdict, const Catalog &catalog)
{
    VerdictTable table;
    table.title = Text::tr("Advice for each cell");
    table.head = {Text::tr("OS"), Text::tr("Service"), Text::tr("Plan"), Text::tr("Advice")};
    for (qsizetype i = 0; i < verdict.advice.size(); ++i) {
        const CellAdvice &advice = verdict.advice[i];
        table.rows << QStringList{
            platformName(catalog, advice.key.platform), serviceName(catalog, advice.key.service),
            depthName(verdict.cost.cells[i].planned), reason(advice, verdict.cost.cells[i])};
    }
    return table;
}

VerdictTable assumptionTable(const Verdict &verdict)
{
    VerdictTable table;
    table.title = Text::tr("Assumptions");
    table.head = {Text::tr("Assumption"), Text::tr("Value"), Text::tr("Unit"), Text::tr("Set by")};
    table.numbers = {1};
    for (const AssumptionFacts &facts : allAssumptions()) {
        const auto value = verdict.assumptions.find(facts.which);
        const bool isOwn = verdict.assumptions.chosen.contains(facts.which);
        const QString name = QStringLiteral("%1: %2").arg(displayName(facts.group), displayName(facts.which));
        QString text = value ? grouped(*value) : QStringLiteral("–");
        if (value && facts.isSwitch)
            text = value->isZero() ? Text::tr("no") : Text::tr("yes");
        table.rows << QStringList{name, text, unitOf(facts.which),
                                  isOwn   ? Text::tr("you")
                                  : value ? Text::tr("Bakeoff")
                                          : Text::tr("matrix or price set")};
        table.notes << remarkOn(facts.which);
    }
    const QMap<QString, Decimal> &patches = verdict.assumptions.patchesPerYear;
    for (auto each = patches.cbegin(); each != patches.cend(); ++each) {
        table.rows << QStringList{Text::tr("Patches of “%1”", "operating system").arg(each.key()),
                                  grouped(each.value()), Text::tr("a year"), Text::tr("you")};
        table.notes << QString();
    }
    return table;
}

VerdictTable streamTable(const Verdict &verdict, const Catalog &catalog, const catalog::PatchHistory &history)
{
    VerdictTable table;
    table.title = Text::tr("Where patches come from");
    table.head = {Text::tr("Of"), Text::tr("Patches"), Text::tr("Source")};
    table.numbers = {1};
    for (const StreamOrigin &origin : verdict.scene.platforms)
        table.rows << QStringList{platformName(catalog, origin.id), QLocale().toString(origin.patches),
                                  describe(origin, history)};
    for (const StreamOrigin &origin : verdict.scene.services) {
        QStringList systems;
        for (const QString &id : origin.platformIds)
            systems << platformName(catalog, id);
        const QString service = serviceName(catalog, origin.id);
        table.rows << QStringList{systems.isEmpty() ? service
                                                    : Text::tr("%1 on %2", "service, operating systems")
                                                          .arg(service, systems.join(QStringLiteral(", "))),
                                  QLocale().toString(origin.patches), describe(origin, history)};
    }
    return table;
}

} // namespace bakeoff::report
