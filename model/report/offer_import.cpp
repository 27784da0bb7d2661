// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_import.h"

#include "report/offer_csv.h"
#include "report/offer_json.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

struct ReadOffer {
    QString path;
    OfferContent content;

    QString fact(OfferFact which) const { return QString::fromStdString(content.fact(which)); }
    bool isTransfer() const { return content.fact(OfferFact::OfferCode) == transferOffer; }
    QString fileName() const { return QFileInfo(path).fileName(); }
};

Result<> readOffer(ReadOffer &offer, ReadProgress &progress)
{
    OfferSource source(offer.path, progress);
    const auto format = source.open();
    if (!format)
        return tl::unexpected(format.error());
    return *format == OfferFormat::Json ? readOfferJson(offer.path, progress, offer.content)
                                        : readOfferCsv(source, offer.content);
}

/// Errors: as importOffers().
Result<std::vector<ReadOffer>> readAll(const QStringList &paths, const Watch &watch)
{
    ReadProgress progress(watch);
    for (const QString &path : paths)
        progress.expect(QFileInfo(path).size());
    std::vector<ReadOffer> offers(std::size_t(paths.size()));
    for (std::size_t i = 0; i < offers.size(); ++i) {
        offers[i].path = paths[qsizetype(i)];
        if (auto read = readOffer(offers[i], progress); !read)
            return tl::unexpected(read.error());
    }
    if (offers.size() == 2 && offers[0].isTransfer() == offers[1].isTransfer())
        return fail(ErrorCode::Invalid,
                    Text::tr("Both files hold the offer %1.").arg(offers[0].fact(OfferFact::OfferCode)),
                    Text::tr("Name one file of AmazonEC2 and one of AWSDataTransfer, or only one of them."));
    return offers;
}

/// The region that all files have prices of. Errors: Invalid, naming those there are.
Result<QString> chooseRegion(const std::vector<ReadOffer> &offers, const QString &wanted)
{
    QStringList common;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const QStringList regions = regionsOf(offers[i].content);
        if (regions.isEmpty())
            return tl::unexpected(
                refusal(offers[i].path,
                        {.reason = offers[i].isTransfer()
                                       ? Text::tr("it has no price of outbound traffic to the internet.")
                                       : Text::tr("it has no Linux instance with a price on demand."),
                         .hint = Text::tr("Nothing was changed. Download the whole offer of the region.")}));
        if (!wanted.isEmpty() && !regions.contains(wanted))
            return tl::unexpected(
                refusal(offers[i].path,
                        {.reason = Text::tr("it has no prices of the region “%1”.").arg(wanted),
                         .hint = Text::tr("It has those of: %1.").arg(regions.join(QLatin1String(", ")))}));
        if (i == 0)
            common = regions;
        else
            common.removeIf([&regions](const QString &each) { return !regions.contains(each); });
    }
    if (!wanted.isEmpty())
        return wanted;
    if (common.size() == 1)
        return common.first();
    if (common.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("The two files have no region in common."),
                    Text::tr("Download both for the same region."));
    return fail(ErrorCode::Invalid, Text::tr("There are prices of %1 regions.").arg(common.size()),
                Text::tr("Name one of: %1.").arg(common.join(QLatin1String(", "))));
}

/// "AmazonEC2 20230322145651 (index.json)"
QString sourceOf(const ReadOffer &offer)
{
    return QStringLiteral("%1 %2 (%3)")
        .arg(offer.fact(OfferFact::OfferCode), offer.fact(OfferFact::Version), offer.fileName());
}

catalog::DatedRate datedRate(const ReadOffer &offer, const Decimal &usd, const QString &what)
{
    return {usd, offer.content.publication().date(),
            QStringLiteral("%1 %2, %3")
                .arg(offer.fact(OfferFact::OfferCode), offer.fact(OfferFact::Version), what)};
}

/// Puts what the base set says in the place of what the files said, and remembers what the files say.
class Assembly
{
public:
    explicit Assembly(const OfferRequest &request) : m_base(request.like), m_prices(request.like)
    {
        m_prices.id = request.id;
        m_prices.folder.clear();
        m_prices.asOf = {};
    }

    void take(const ReadOffer &offer, const RegionPrices &found)
    {
        m_sources << sourceOf(offer);
        if (offer.isTransfer())
            takeTransfer(offer, found);
        else
            takeInstances(offer, found);
    }
    OfferImport finish(const QString &name, const QString &region);

private:
    void takeInstances(const ReadOffer &offer, const RegionPrices &found)
    {
        m_hasInstances = true;
        m_prices.usdPerHour = found.perHour;
        m_prices.asOf = offer.content.publication().date(); // what a set is dated by, whatever came first
        m_hasVolumes = found.volumePerGBMonth.has_value();
        if (m_hasVolumes)
            m_prices.volumes = datedRate(offer, *found.volumePerGBMonth, QStringLiteral("gp3"));
        m_hasSnapshots = found.snapshotPerGBMonth.has_value();
        if (m_hasSnapshots)
            m_prices.snapshots =
                datedRate(offer, *found.snapshotPerGBMonth, QStringLiteral("EBS:SnapshotUsage"));
    }
    void takeTransfer(const ReadOffer &offer, const RegionPrices &found)
    {
        m_hasTransfer = true;
        m_prices.outbound = found.outbound;
        m_prices.gbPerTB = 1024; // as AWS counts, whatever the base set does
        if (!m_prices.asOf.isValid())
            m_prices.asOf = offer.content.publication().date();
        m_hasInbound = found.hasInbound;
        if (m_hasInbound)
            m_prices.inbound = found.inbound;
        m_hasFree = found.freeOutbound_GB.has_value();
        if (m_hasFree)
            m_prices.freeOutbound_GB = *found.freeOutbound_GB;
    }

    const catalog::PriceSet &m_base;
    catalog::PriceSet m_prices;
    QStringList m_sources;
    bool m_hasInstances = false;
    bool m_hasVolumes = false;
    bool m_hasSnapshots = false;
    bool m_hasTransfer = false;
    bool m_hasInbound = false;
    bool m_hasFree = false;
};

OfferImport Assembly::finish(const QString &name, const QString &region)
{
    struct Part {
        bool isRead;
        QString shown;
        QString en; ///< the note is kept in both languages, whichever is shown now
        QString ko;
    };
    const QList<Part> parts{
        {m_hasInstances, Text::tr("instance prices"), QStringLiteral("instance prices"),
         QStringLiteral("인스턴스 요금")},
        {m_hasVolumes, Text::tr("volume price"), QStringLiteral("volume price"), QStringLiteral("볼륨 요금")},
        {m_hasSnapshots, Text::tr("snapshot price"), QStringLiteral("snapshot price"),
         QStringLiteral("스냅숏 요금")},
        {m_hasTransfer, Text::tr("outbound traffic"), QStringLiteral("outbound traffic"),
         QStringLiteral("아웃바운드 트래픽 요금")},
        {m_hasInbound, Text::tr("inbound traffic"), QStringLiteral("inbound traffic"),
         QStringLiteral("인바운드 트래픽 요금")},
        {m_hasFree, Text::tr("free GB"), QStringLiteral("free GB"), QStringLiteral("무료 GB")},
        {false, Text::tr("exchange rate and length of the month"),
         QStringLiteral("exchange rate and length of the month"), QStringLiteral("환율과 한 달의 길이")}};
    OfferImport result;
    QStringList en;
    QStringList ko;
    for (const Part &part : parts) {
        if (part.isRead)
            continue;
        result.takenOver << part.shown;
        en << part.en;
        ko << part.ko;
    }
    const QString comma = QStringLiteral(", ");
    m_prices.note = {
        QStringLiteral("Taken over from “%1” (%2, %3): %4.")
            .arg(m_base.name.en, m_base.region, m_base.asOf.toString(Qt::ISODate), en.join(comma)),
        QStringLiteral("“%1”(%2, %3)에서 가져온 값: %4.")
            .arg(m_base.name.ko.isEmpty() ? m_base.name.en : m_base.name.ko, m_base.region,
                 m_base.asOf.toString(Qt::ISODate), ko.join(comma))};
    m_prices.region = region;
    const QString made = QStringLiteral("AWS %1, %2").arg(region, m_prices.asOf.toString(Qt::ISODate));
    m_prices.name = {name.isEmpty() ? made : name, {}};
    m_prices.source = QStringLiteral("AWS Price List: ") + m_sources.join(QLatin1String("; "));
    result.prices = std::move(m_prices);
    return result;
}

} // namespace

Result<OfferImport> importOffers(const OfferRequest &request, const Watch &watch)
{
    if (request.files.isEmpty() || request.files.size() > 2)
        return fail(ErrorCode::Invalid, Text::tr("One or two offer files can be imported at a time."),
                    Text::tr("Name a file of AmazonEC2, one of AWSDataTransfer, or both."));
    const auto offers = readAll(request.files, watch);
    if (!offers)
        return tl::unexpected(offers.error());
    const auto region = chooseRegion(*offers, request.region);
    if (!region)
        return tl::unexpected(region.error());
    Assembly assembly(request);
    QList<OfferSummary> summaries;
    for (const ReadOffer &offer : *offers) {
        const auto found = pricesOf(offer.content, *region);
        if (!found)
            return tl::unexpected(refusal(offer.path, found.error()));
        if (offer.isTransfer() ? found->outbound.isEmpty() : found->perHour.isEmpty())
            return tl::unexpected(
                refusal(offer.path,
                        {Text::tr("none of its prices of the region “%1” is in force yet.").arg(*region)}));
        assembly.take(offer, *found);
        summaries << OfferSummary{offer.fileName(),
                                  offer.fact(OfferFact::OfferCode),
                                  offer.fact(OfferFact::Version),
                                  offer.content.publication(),
                                  offer.content.productCount(),
                                  found->perHour.size(),
                                  found->outbound.size(),
                                  found->leftOut};
    }
    OfferImport result = assembly.finish(request.name, *region);
    result.files = summaries;
    return result;
}

} // namespace bakeoff::report
