// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "catalog/own_folder.h"
#include "report/offer_import.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <unistd.h>

namespace bakeoff::cli {

using catalog::PriceSet; // lupdate loses the context behind a qualified return type
using catalog::PriceSets;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

QJsonObject toJson(const PriceSet &set)
{
    return {{QStringLiteral("id"), set.id},
            {QStringLiteral("name"), set.name.text()},
            {QStringLiteral("own"), catalog::isOwn(set.folder)},
            {QStringLiteral("region"), set.region},
            {QStringLiteral("as_of"), set.asOf.toString(Qt::ISODate)},
            {QStringLiteral("source"), set.source},
            {QStringLiteral("note"), set.note.text()},
            {QStringLiteral("instance_types"), set.usdPerHour.size()}};
}

Result<> listPrices(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const auto prices = readPrices();
    if (!prices)
        return tl::unexpected(prices.error());
    QJsonArray list;
    QString text;
    for (const PriceSet &set : prices->sets) {
        list.append(toJson(set));
        QString name = set.name.text();
        if (catalog::isOwn(set.folder))
            name = Text::tr("%1 (your own)").arg(name);
        text += QStringLiteral("%1  %2  %3\n").arg(set.id, -24).arg(set.asOf.toString(Qt::ISODate), name);
    }
    session.print({{QStringLiteral("prices"), list}}, text);
    return {};
}

/// What an import says nothing about comes from here unless told otherwise.
Result<PriceSet> newestOfTheProduct()
{
    const auto prices = readPrices();
    if (!prices)
        return tl::unexpected(prices.error());
    const PriceSet *newest = nullptr;
    for (const PriceSet &set : prices->sets) {
        if (!catalog::isOwn(set.folder) && (!newest || set.asOf > newest->asOf))
            newest = &set;
    }
    if (newest)
        return *newest;
    return fail(ErrorCode::NotFound, Text::tr("There are no prices to begin with."),
                Text::tr("Name a set with --base."));
}

/// Keeps one line of a terminal up to date; nothing where nobody watches.
class ProgressLine
{
public:
    void show(qint64 read_bytes, qint64 all_bytes)
    {
        if (!m_isTerminal || all_bytes <= 0)
            return;
        const QString text =
            Text::tr("%1 % of %2 read").arg(100 * read_bytes / all_bytes).arg(formatBytes({all_bytes}));
        m_width = std::max(m_width, text.size());
        write(text);
    }
    ~ProgressLine()
    {
        if (m_width > 0)
            write({});
    }
    ProgressLine() = default;
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

private:
    void write(const QString &text)
    {
        QTextStream(stderr) << '\r' << text.leftJustified(m_width) << '\r' << Qt::flush;
    }

    const bool m_isTerminal = isatty(STDERR_FILENO) == 1;
    qsizetype m_width = 0;
};

Result<report::OfferImport> readWithProgress(const report::OfferRequest &request)
{
    std::stop_source stop;
    const OnSignal guard([&stop] { stop.request_stop(); });
    ProgressLine line;
    report::Watch watch;
    watch.stop = stop.get_token();
    watch.progress = [&line](qint64 read_bytes, qint64 all_bytes) { line.show(read_bytes, all_bytes); };
    return importOffers(request, watch);
}

QStringList texts(const QList<catalog::LocalizedText> &list)
{
    QStringList shown;
    for (const catalog::LocalizedText &each : list)
        shown << each.text();
    return shown;
}

QString describe(const report::OfferSummary &summary)
{
    QString text = QStringLiteral("%1: %2 %3\n").arg(summary.file, summary.offer, summary.version);
    const auto line = [&text](qint64 count, const QString &what) {
        text += QStringLiteral("%1  %2\n").arg(count, 9).arg(what);
    };
    line(summary.products, Text::tr("products in it"));
    if (summary.instanceTypes > 0)
        line(summary.instanceTypes, Text::tr("instance types with a Linux price"));
    if (summary.outboundTiers > 0)
        line(summary.outboundTiers, Text::tr("tiers of outbound traffic"));
    for (const report::LeftOut &each : summary.leftOut)
        line(each.products, Text::tr("left out: %1").arg(each.reason.text()));
    return text.chopped(1);
}

QJsonObject toJson(const report::OfferSummary &summary)
{
    QJsonArray leftOut;
    for (const report::LeftOut &each : summary.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("reason"), each.reason.text()},
                                   {QStringLiteral("products"), each.products}});
    return {{QStringLiteral("file"), summary.file},
            {QStringLiteral("offer"), summary.offer},
            {QStringLiteral("version"), summary.version},
            {QStringLiteral("published"), summary.publication.toString(Qt::ISODate)},
            {QStringLiteral("products"), summary.products},
            {QStringLiteral("instance_types"), summary.instanceTypes},
            {QStringLiteral("outbound_tiers"), summary.outboundTiers},
            {QStringLiteral("left_out"), leftOut}};
}

Result<> importPrices(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(
        words,
        {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("region"), QStringLiteral("base")},
        {QStringLiteral("replace")}, 1, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto option = [&parsed](const char *name) { return parsed->options.value(QLatin1String(name)); };
    if (!parsed->has(QStringLiteral("id")))
        return fail(ErrorCode::Invalid, Text::tr("The new prices need an id."),
                    Text::tr("Name it with --id, such as --id seoul-2026."));
    const auto replace =
        parsed->has(QStringLiteral("replace")) ? catalog::Replace::Yes : catalog::Replace::No;
    // Before gigabytes are read for nothing.
    if (auto checked = catalog::checkPriceSetId(option("id"), replace); !checked)
        return checked;
    const bool isBaseChosen = parsed->has(QStringLiteral("base"));
    const auto base = isBaseChosen ? choosePrices(option("base")) : newestOfTheProduct();
    if (!base)
        return tl::unexpected(base.error());
    const auto made = readWithProgress({.files = parsed->plain,
                                        .region = option("region"),
                                        .id = option("id"),
                                        .name = option("name"),
                                        .base = *base,
                                        .isBaseChosen = isBaseChosen});
    if (!made)
        return tl::unexpected(made.error());
    QJsonArray files;
    for (const report::OfferSummary &summary : made->files) {
        session.say(describe(summary));
        files.append(toJson(summary));
    }
    const QStringList notApplied = texts(made->notApplied);
    const QStringList takenOver = texts(made->takenOver);
    const QStringList missing = texts(made->missing);
    for (const QString &sentence : notApplied)
        session.say(sentence);
    const QString comma = QStringLiteral(", ");
    session.say(Text::tr("Taken over from “%1”: %2").arg(base->id, takenOver.join(comma)));
    if (!missing.isEmpty())
        session.say(Text::tr("Neither there nor in the files: %1").arg(missing.join(comma)));
    if (auto saved = catalog::savePriceSet(made->prices, replace); !saved)
        return saved;
    const auto written = choosePrices(made->prices.id);
    if (!written)
        return tl::unexpected(written.error());
    session.print({{QStringLiteral("prices"), toJson(*written)},
                   {QStringLiteral("files"), files},
                   {QStringLiteral("base"), base->id},
                   {QStringLiteral("not_applied"), QJsonArray::fromStringList(notApplied)},
                   {QStringLiteral("taken_over"), QJsonArray::fromStringList(takenOver)},
                   {QStringLiteral("missing"), QJsonArray::fromStringList(missing)}},
                  Text::tr("The prices “%1” of %2, as of %3, are saved.")
                      .arg(written->id, written->region, written->asOf.toString(Qt::ISODate)));
    return {};
}

Result<> exportPrices(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words, {}, {}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto prices = choosePrices(parsed->plain.first());
    if (!prices)
        return tl::unexpected(prices.error());
    const QString &path = parsed->plain.last();
    if (auto written = catalog::exportPriceSet(*prices, path); !written)
        return written;
    session.print(
        {{QStringLiteral("file"), path}, {QStringLiteral("prices"), prices->id}},
        Text::tr("Wrote the prices “%1” to “%2”. A data folder reads them as prices/%1/prices.json.")
            .arg(prices->id, path));
    return {};
}

Result<> removePrices(Session &session, const QStringList &words)
{
    const auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const auto prices = choosePrices(parsed->plain.first());
    if (!prices)
        return tl::unexpected(prices.error());
    if (auto removed = catalog::removePriceSet(*prices); !removed)
        return removed;
    session.print({{QStringLiteral("removed"), prices->id}},
                  Text::tr("The prices “%1” are in the trash.").arg(prices->id));
    return {};
}

} // namespace

Result<PriceSets> readPrices()
{
    PriceSets prices = catalog::loadPriceSets(catalog::defaultCatalogFolders());
    if (prices.problems.isEmpty())
        return prices;
    return fail(ErrorCode::Invalid, prices.problems.first().message, Text::tr("Mend the files named above."));
}

Result<PriceSet> choosePrices(const QString &id)
{
    const auto prices = readPrices();
    if (!prices)
        return tl::unexpected(prices.error());
    if (const PriceSet *found = prices->set(id))
        return *found;
    return fail(ErrorCode::NotFound, Text::tr("There are no prices “%1”.").arg(id),
                Text::tr("“bakeoffctl prices list” lists those there are."));
}

std::vector<CommandInfo> priceCommands()
{
    return {
        {QStringLiteral("prices list"), {}, Text::tr("list the price sets"), listPrices},
        {QStringLiteral("prices import"),
         QStringLiteral("FILE [FILE] --id ID [--name NAME] [--region REGION] [--base SET] [--replace]"),
         Text::tr("make a price set of AmazonEC2 and AWSDataTransfer offer files (JSON or CSV) of AWS"),
         importPrices},
        {QStringLiteral("prices export"), QStringLiteral("ID FILE.json"),
         Text::tr("write a price set to a file, as a data folder holds it"), exportPrices},
        {QStringLiteral("prices remove"), QStringLiteral("ID"), Text::tr("remove a price set of your own"),
         removePrices},
    };
}

} // namespace bakeoff::cli
