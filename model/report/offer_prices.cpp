// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_prices.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

using Prices = std::vector<RangePrice>;

QString skuOf(const OfferItem &item)
{
    return QString::fromStdString(item.sku);
}

tl::unexpected<OfferProblem> wrong(const OfferItem &item, const QString &reason)
{
    return tl::unexpected(OfferProblem{.reason = reason, .sku = skuOf(item)});
}

/// The same for the same prices, whatever their rates are called.
bool haveSamePrices(const Prices &a, const Prices &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RangePrice &x, const RangePrice &y) {
        return x.from == y.from && x.to == y.to && x.usd == y.usd;
    });
}

Prices sorted(Prices prices)
{
    std::sort(prices.begin(), prices.end(),
              [](const RangePrice &a, const RangePrice &b) { return a.from < b.from; });
    return prices;
}

/// Ranges from 0 to the end, each beginning where the one before ends; the file has them in any order.
tl::expected<Prices, OfferProblem> rangesOf(const OfferItem &item, const OfferTerm &term)
{
    const Prices prices = sorted(term.prices);
    Decimal reached;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const bool isLast = i + 1 == prices.size();
        if (reached < prices[i].from)
            return wrong(item, Text::tr("there is no price between %1 and %2.")
                                   .arg(reached.toString(), prices[i].from.toString()));
        const bool goesOn = !prices[i].to && !isLast; // although it has no end
        if (prices[i].from < reached || goesOn)
            return wrong(
                item,
                Text::tr("there are two prices from %1 on.").arg(prices[goesOn ? i + 1 : i].from.toString()));
        if (prices[i].to)
            reached = *prices[i].to;
        if (isLast && prices[i].to)
            return wrong(item, Text::tr("there is no price above %1.").arg(reached.toString()));
    }
    return prices;
}

/// The term that holds at the publication; none when the product has no price yet.
tl::expected<const OfferTerm *, OfferProblem> termInForce(const OfferItem &item, const QDateTime &publication)
{
    const OfferTerm *newest = nullptr;
    for (const OfferTerm &term : item.terms) {
        if (term.effective > publication || (newest && term.effective < newest->effective))
            continue;
        if (newest && term.effective == newest->effective &&
            !haveSamePrices(sorted(term.prices), sorted(newest->prices)))
            return wrong(item, Text::tr("two terms with different prices hold from %1 on.")
                                   .arg(term.effective.toString(Qt::ISODate)));
        newest = &term;
    }
    return newest;
}

/// A price that must not depend on how much is used.
tl::expected<Decimal, OfferProblem> flatPrice(const OfferItem &item, const Prices &prices)
{
    const bool isFlat = std::all_of(prices.begin(), prices.end(), [&prices](const RangePrice &each) {
        return each.usd == prices.front().usd;
    });
    if (!isFlat)
        return wrong(item, Text::tr("its price depends on how much is used, which is not expected here."));
    return prices.front().usd;
}

QList<catalog::PriceTier> tiersOf(const Prices &prices)
{
    QList<catalog::PriceTier> tiers;
    for (const RangePrice &price : prices)
        tiers << catalog::PriceTier{price.from, price.usd};
    const bool isFree = std::all_of(tiers.begin(), tiers.end(),
                                    [](const catalog::PriceTier &tier) { return tier.usdPerGB.isZero(); });
    return isFree ? QList<catalog::PriceTier>() : tiers;
}

/// Puts the prices of a region's items together.
class Gatherer
{
public:
    tl::expected<void, OfferProblem> add(const OfferItem &item, const Prices &prices);
    RegionPrices taken() { return std::move(m_prices); }
    qint64 freeOfCharge() const { return m_freeOfCharge; }

private:
    /// The first of its kind (and type) is told to the others.
    tl::expected<void, OfferProblem> compare(const OfferItem &item, const Prices &prices);

    struct First {
        QString sku;
        Prices prices;
    };
    RegionPrices m_prices;
    QMap<std::pair<OfferKind, QString>, First> m_first;
    qint64 m_freeOfCharge = 0;
};

tl::expected<void, OfferProblem> Gatherer::compare(const OfferItem &item, const Prices &prices)
{
    const QString type = QString::fromStdString(item.instanceType);
    const auto first = m_first.constFind({item.kind, type});
    if (first == m_first.constEnd()) {
        m_first.insert({item.kind, type}, {skuOf(item), prices});
        return {};
    }
    if (haveSamePrices(first->prices, prices))
        return {};
    return wrong(
        item,
        type.isEmpty()
            ? Text::tr("its prices differ from those of SKU %1, which is the same product.").arg(first->sku)
            : Text::tr("its price differs from that of SKU %1, and both are for %2 with Linux.")
                  .arg(first->sku, type));
}

tl::expected<void, OfferProblem> Gatherer::add(const OfferItem &item, const Prices &prices)
{
    const bool isFlat = item.kind == OfferKind::Instance || item.kind == OfferKind::Volume ||
                        item.kind == OfferKind::Snapshot;
    if (isFlat) {
        const auto price = flatPrice(item, prices);
        if (!price)
            return tl::unexpected(price.error());
        if (price->isZero()) { // what is paid for otherwise
            ++m_freeOfCharge;
            return {};
        }
    }
    if (auto same = compare(item, prices); !same)
        return same;
    switch (item.kind) {
    case OfferKind::Instance:
        m_prices.perHour.insert(QString::fromStdString(item.instanceType), prices.front().usd);
        break;
    case OfferKind::Volume:
        m_prices.volumePerGBMonth = prices.front().usd;
        break;
    case OfferKind::Snapshot:
        m_prices.snapshotPerGBMonth = prices.front().usd;
        break;
    case OfferKind::Outbound:
        m_prices.outbound = tiersOf(prices);
        if (m_prices.outbound.isEmpty())
            return wrong(item, Text::tr("all outbound traffic would be free of charge."));
        break;
    case OfferKind::Inbound:
        m_prices.inbound = tiersOf(prices);
        m_prices.hasInbound = true;
        break;
    case OfferKind::FreeOutbound:
        break; // its end says it, see pricesOf()
    }
    return {};
}

/// How many GB a month cost nothing: where the range ends that begins at 0.
tl::expected<Decimal, OfferProblem> freeGB(const OfferItem &item, const OfferTerm &term)
{
    const Prices prices = sorted(term.prices);
    const RangePrice &first = prices.front();
    if (!first.from.isZero() || !first.usd.isZero())
        return Decimal(0);
    if (!first.to)
        return wrong(item, Text::tr("all outbound traffic would be free of charge."));
    return *first.to;
}

} // namespace

QStringList regionsOf(const OfferContent &content)
{
    const OfferKind main =
        content.fact(OfferFact::OfferCode) == transferOffer ? OfferKind::Outbound : OfferKind::Instance;
    QStringList regions;
    for (const OfferItem &item : content.items()) {
        const bool isPriced = std::any_of(item.terms.begin(), item.terms.end(), [](const OfferTerm &term) {
            return std::any_of(term.prices.begin(), term.prices.end(),
                               [](const RangePrice &price) { return !price.usd.isZero(); });
        });
        if (item.kind == main && isPriced)
            regions << content.regionOf(item);
    }
    regions.sort();
    regions.removeDuplicates();
    return regions;
}

tl::expected<RegionPrices, OfferProblem> pricesOf(const OfferContent &content, const QString &region)
{
    Gatherer gatherer;
    std::optional<Decimal> free_GB;
    qint64 elsewhere = 0;
    qint64 withoutPrice = 0;
    qint64 notYet = 0;
    for (const OfferItem &item : content.items()) {
        const bool isFree = item.kind == OfferKind::FreeOutbound; // in all regions together
        if (!isFree && content.regionOf(item) != region) {
            ++elsewhere;
            continue;
        }
        const auto term = termInForce(item, content.publication());
        if (!term)
            return tl::unexpected(term.error());
        if (!*term) {
            ++(item.terms.empty() ? withoutPrice : notYet);
            continue;
        }
        if (isFree) {
            const auto free = freeGB(item, **term);
            if (!free)
                return tl::unexpected(free.error());
            if (free_GB && *free_GB != *free)
                return wrong(item, Text::tr("another product says another number of free GB."));
            free_GB = *free;
            continue;
        }
        const auto prices = rangesOf(item, **term);
        if (!prices)
            return tl::unexpected(prices.error());
        if (auto added = gatherer.add(item, *prices); !added)
            return tl::unexpected(added.error());
    }
    RegionPrices result = gatherer.taken();
    result.freeOutbound_GB = free_GB;
    const qint64 others = content.productCount() - qint64(content.items().size()) - content.outsideRegions();
    // In both languages: a set's note keeps them, whichever language is shown when it is made.
    const auto both = [](const char *en, const char *ko) {
        return catalog::LocalizedText{QString::fromUtf8(en), QString::fromUtf8(ko)};
    };
    for (const LeftOut &each :
         {LeftOut{both("other products: other systems, licences, tenancies and services",
                       "그 밖의 상품(다른 운영 체제, 라이선스, 테넌시, 서비스)"),
                  others},
          LeftOut{both("in other regions", "다른 리전"), elsewhere},
          LeftOut{
              both("in local zones, wavelength zones and outposts", "로컬 영역, Wavelength 영역, Outposts"),
              content.outsideRegions()},
          LeftOut{both("without a price on demand", "온디맨드 요금 없음"), withoutPrice},
          LeftOut{both("whose price comes into force after the publication", "게시일 뒤에 요금이 적용됨"),
                  notYet},
          LeftOut{both("at a price of 0", "요금이 0"), gatherer.freeOfCharge()}}) {
        if (each.products > 0)
            result.leftOut << each;
    }
    return result;
}

} // namespace bakeoff::report
