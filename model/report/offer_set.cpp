// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_set.h"

namespace bakeoff::report {

using catalog::LocalizedText;

namespace {

LocalizedText both(const char *en, const char *ko)
{
    return {QString::fromUtf8(en), QString::fromUtf8(ko)};
}

LocalizedText joined(const QList<LocalizedText> &clauses)
{
    QStringList en;
    QStringList ko;
    for (const LocalizedText &clause : clauses) {
        en << clause.en;
        ko << clause.ko;
    }
    return {en.join(QLatin1String(", ")), ko.join(QLatin1String(", "))};
}

QString koreanOf(const LocalizedText &text)
{
    return text.ko.isEmpty() ? text.en : text.ko;
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

} // namespace

OfferSet::OfferSet(const OfferRequest &request) : m_request(request)
{
    m_import.prices = request.base;
    m_import.prices.id = request.id;
    m_import.prices.folder.clear();
    m_import.prices.krwPerUsd = request.krwPerUsd.value_or(request.base.krwPerUsd);
}

void OfferSet::take(const ReadOffer &offer, const RegionPrices &found)
{
    const OfferSummary summary{offer.fileName(),
                               offer.fact(OfferFact::OfferCode),
                               offer.fact(OfferFact::Version),
                               offer.content.publication(),
                               offer.content.productCount(),
                               found.perHour.size(),
                               found.outbound.size(),
                               found.freeOutbound_GB,
                               found.leftOut};
    m_import.files << summary;
    if (offer.isTransfer() ? takeTransfer(offer, found) : takeInstances(offer, found))
        m_sources << sourceOf(offer);
    else
        tellNotApplied(summary);
}

bool OfferSet::takeInstances(const ReadOffer &offer, const RegionPrices &found)
{
    catalog::PriceSet &prices = m_import.prices;
    m_hasInstances = !found.perHour.isEmpty();
    if (m_hasInstances) {
        prices.usdPerHour = found.perHour;
        prices.asOf = offer.content.publication().date(); // what a set is dated by, whatever came first
    }
    m_hasVolumes = found.volumePerGBMonth.has_value();
    if (m_hasVolumes)
        prices.volumes = datedRate(offer, *found.volumePerGBMonth, QStringLiteral("gp3"));
    m_hasSnapshots = found.snapshotPerGBMonth.has_value();
    if (m_hasSnapshots)
        prices.snapshots = datedRate(offer, *found.snapshotPerGBMonth, QStringLiteral("EBS:SnapshotUsage"));
    return m_hasInstances || m_hasVolumes || m_hasSnapshots;
}

bool OfferSet::takeTransfer(const ReadOffer &offer, const RegionPrices &found)
{
    catalog::PriceSet &prices = m_import.prices;
    m_hasOutbound = !found.outbound.isEmpty();
    if (m_hasOutbound) {
        prices.outbound = found.outbound;
        prices.gbPerTB = 1024; // as AWS counts, whatever the base set does
        if (!m_hasInstances)
            prices.asOf = offer.content.publication().date();
    }
    m_hasInbound = found.hasInbound;
    if (m_hasInbound)
        prices.inbound = found.inbound;
    m_hasFree = found.freeOutbound_GB.has_value();
    if (m_hasFree)
        prices.freeOutbound_GB = *found.freeOutbound_GB;
    return m_hasOutbound || m_hasInbound || m_hasFree;
}

void OfferSet::tellNotApplied(const OfferSummary &summary)
{
    QList<LocalizedText> reasons;
    for (const LeftOut &each : summary.leftOut) {
        const QString count = QString::number(each.products);
        reasons << LocalizedText{count + u' ' + each.reason.en, each.reason.ko + u' ' + count + u'개'};
    }
    const LocalizedText why = joined(reasons);
    const QString count = QString::number(summary.products);
    m_import.notApplied
        << (reasons.isEmpty()
                ? LocalizedText{QStringLiteral("Nothing in “%1” applies: it holds no products.")
                                    .arg(summary.file),
                                QStringLiteral("“%1”에는 적용할 요금이 없습니다. 상품이 없는 파일입니다.")
                                    .arg(summary.file)}
                : LocalizedText{QStringLiteral("Nothing in “%1” applies: products read %2, left "
                                               "out %3.")
                                    .arg(summary.file, count, why.en),
                                QStringLiteral("“%1”에는 적용할 요금이 없습니다. 읽은 상품은 %2개이고, "
                                               "제외한 상품은 다음과 같습니다: %3.")
                                    .arg(summary.file, count, why.ko)});
}

LocalizedText OfferSet::note() const
{
    const catalog::PriceSet &base = m_request.base;
    QStringList en;
    QStringList ko;
    for (const LocalizedText &sentence : m_import.notApplied) {
        en << sentence.en;
        ko << sentence.ko;
    }
    const LocalizedText from{
        QStringLiteral("“%1” (%2, %3)").arg(base.name.en, base.region, base.asOf.toString(Qt::ISODate)),
        QStringLiteral("“%1”(%2, %3)")
            .arg(koreanOf(base.name), base.region, base.asOf.toString(Qt::ISODate))};
    const LocalizedText taken = joined(m_import.takenOver);
    en << QStringLiteral("Taken over from %1: %2.").arg(from.en, taken.en);
    ko << QStringLiteral("%1에서 가져온 값: %2.").arg(from.ko, taken.ko);
    if (!m_import.missing.isEmpty()) {
        const LocalizedText missing = joined(m_import.missing);
        en << QStringLiteral("Neither there nor in the files: %1.").arg(missing.en);
        ko << QStringLiteral("그 요금에도 파일에도 없는 값: %1.").arg(missing.ko);
    }
    if (!base.note.en.isEmpty()) { // what is known to be older or assumed in it still is
        en << QStringLiteral("Its own note: “%1”").arg(base.note.en);
        ko << QStringLiteral("그 요금의 참고 사항: “%1”").arg(koreanOf(base.note));
    }
    return {en.join(u' '), ko.join(u' ')};
}

OfferImport OfferSet::finish(const QString &region)
{
    const catalog::PriceSet &base = m_request.base;
    struct Part {
        bool isRead;
        bool isInBase;
        LocalizedText name;
    };
    for (const Part &part :
         {Part{m_hasInstances, !base.usdPerHour.isEmpty(), both("instance prices", "인스턴스 요금")},
          Part{m_hasVolumes, base.volumes.has_value(), both("volume price", "볼륨 요금")},
          Part{m_hasSnapshots, base.snapshots.has_value(), both("snapshot price", "스냅숏 요금")},
          Part{m_hasOutbound, !base.outbound.isEmpty(), both("outbound traffic", "아웃바운드 트래픽 요금")},
          // Without tiers it is free of charge, which is a price, too.
          Part{m_hasInbound, true, both("inbound traffic", "인바운드 트래픽 요금")},
          Part{m_hasFree, true, both("free GB", "무료 GB")},
          Part{m_request.krwPerUsd.has_value(), true, both("exchange rate", "환율")},
          Part{false, true, both("length of the month", "한 달의 길이")}}) {
        if (!part.isRead)
            (part.isInBase ? m_import.takenOver : m_import.missing) << part.name;
    }
    catalog::PriceSet &prices = m_import.prices;
    prices.note = note();
    prices.region = region;
    prices.name = {m_request.name, {}};
    if (m_request.name.isEmpty())
        prices.name.en = QStringLiteral("AWS %1, %2").arg(region, prices.asOf.toString(Qt::ISODate));
    if (m_hasInstances || m_hasOutbound) // else it remains the base set's, which its date is, too
        prices.source = QStringLiteral("AWS Price List: ") + m_sources.join(QLatin1String("; "));
    return std::move(m_import);
}

} // namespace bakeoff::report
