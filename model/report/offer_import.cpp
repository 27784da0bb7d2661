// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_import.h"

#include "report/offer_csv.h"
#include "report/offer_json.h"
#include "report/offer_set.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
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

QString nothingIn(const ReadOffer &offer)
{
    return offer.isTransfer() ? Text::tr("it has no price of outbound traffic to the internet.")
                              : Text::tr("it has no Linux instance with a price on demand.");
}

QString hintOfBase()
{
    return Text::tr(
        "Nothing was changed. Download the whole offer of the region, or choose the prices that all "
        "is to be taken over from (“bakeoffctl prices import --base SET”).");
}

/// The region to make a set of. Errors: Corrupt, Invalid, naming those there are.
Result<QString> chooseRegion(const OfferReading &reading, const OfferRequest &request)
{
    const QString &wanted = request.region;
    bool isAnyPriced = false;
    for (const ReadOffer &offer : reading.offers) {
        const QStringList regions = regionsOf(offer.content);
        isAnyPriced = isAnyPriced || !regions.isEmpty();
        if (regions.isEmpty() && !request.isBaseChosen)
            return tl::unexpected(refusal(offer.path, {.reason = nothingIn(offer), .hint = hintOfBase()}));
        if (!wanted.isEmpty() && !regions.isEmpty() && !regions.contains(wanted))
            return tl::unexpected(
                refusal(offer.path,
                        {.reason = Text::tr("it has no prices of the region “%1”.").arg(wanted),
                         .hint = Text::tr("It has those of: %1.").arg(regions.join(QLatin1String(", ")))}));
    }
    if (!isAnyPriced) { // all is the base set's, and so is the region
        const ReadOffer &offer = reading.offers.front();
        if (!wanted.isEmpty() && wanted != request.base.region)
            return tl::unexpected(
                refusal(offer.path, {.reason = nothingIn(offer),
                                     .hint = Text::tr("Nothing was changed. “%1”, which all prices would be "
                                                      "taken over from, is of the region “%2”.")
                                                 .arg(request.base.name.text(), request.base.region)}));
        return request.base.region;
    }
    if (!wanted.isEmpty())
        return wanted;
    const QStringList common = reading.regions();
    if (common.size() == 1)
        return common.first();
    if (common.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("The two files have no region in common."),
                    Text::tr("Download both for the same region."));
    return fail(ErrorCode::Invalid, Text::tr("There are prices of %1 regions.").arg(common.size()),
                Text::tr("Name one of: %1.").arg(common.join(QLatin1String(", "))));
}

} // namespace

QStringList OfferReading::regions() const
{
    std::optional<QStringList> common;
    for (const ReadOffer &offer : offers) {
        const QStringList regions = regionsOf(offer.content);
        if (regions.isEmpty())
            continue;
        if (common)
            common->removeIf([&regions](const QString &each) { return !regions.contains(each); });
        else
            common = regions;
    }
    return common.value_or(QStringList());
}

Result<OfferReading> readOffers(const QStringList &files, const Watch &watch)
{
    if (files.isEmpty() || files.size() > 2)
        return fail(ErrorCode::Invalid, Text::tr("One or two offer files can be imported at a time."),
                    Text::tr("Name a file of AmazonEC2, one of AWSDataTransfer, or both."));
    ReadProgress progress(watch);
    for (const QString &path : files)
        progress.expect(QFileInfo(path).size());
    OfferReading reading;
    for (const QString &path : files) {
        ReadOffer &offer = reading.offers.emplace_back();
        offer.path = path;
        if (auto read = readOffer(offer, progress); !read)
            return tl::unexpected(read.error());
    }
    const std::vector<ReadOffer> &offers = reading.offers;
    if (offers.size() == 2 && offers[0].isTransfer() == offers[1].isTransfer())
        return fail(ErrorCode::Invalid,
                    Text::tr("Both files hold the offer %1.").arg(offers[0].fact(OfferFact::OfferCode)),
                    Text::tr("Name one file of AmazonEC2 and one of AWSDataTransfer, or only one of them."));
    return reading;
}

Result<OfferImport> makePriceSet(const OfferReading &reading, const OfferRequest &request)
{
    const auto region = chooseRegion(reading, request);
    if (!region)
        return tl::unexpected(region.error());
    OfferSet set(request);
    for (const ReadOffer &offer : reading.offers) {
        const auto found = pricesOf(offer.content, *region);
        if (!found)
            return tl::unexpected(refusal(offer.path, found.error()));
        const bool isEmpty = offer.isTransfer() ? found->outbound.isEmpty() : found->perHour.isEmpty();
        if (isEmpty && !request.isBaseChosen)
            return tl::unexpected(refusal(
                offer.path,
                {.reason = Text::tr("none of its prices of the region “%1” is in force yet.").arg(*region),
                 .hint = hintOfBase()}));
        set.take(offer, *found);
    }
    return set.finish(*region);
}

Result<OfferImport> importOffers(const OfferRequest &request, const Watch &watch)
{
    const auto reading = readOffers(request.files, watch);
    if (!reading)
        return tl::unexpected(reading.error());
    return makePriceSet(*reading, request);
}

} // namespace bakeoff::report
