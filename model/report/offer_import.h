// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "report/offer_prices.h"

#include <QFileInfo>

#include <vector>

namespace bakeoff::report {

/// One offer file, read to its end.
struct ReadOffer {
    QString path;
    OfferContent content;

    QString fact(OfferFact which) const { return QString::fromStdString(content.fact(which)); }
    bool isTransfer() const { return content.fact(OfferFact::OfferCode) == transferOffer; }
    QString fileName() const { return QFileInfo(path).fileName(); }
};

/// What was read, before a region is chosen.
struct OfferReading {
    std::vector<ReadOffer> offers;
    /// Those that all files have prices of, sorted; a file without any price of use is left out of account.
    QStringList regions() const;
};

/// What to make of it.
struct OfferRequest {
    QStringList files;      ///< one or two: the offers AmazonEC2 and AWSDataTransfer, as JSON or CSV
    QString region = {};    ///< "ap-northeast-2"; empty: the only one there is
    QString id;             ///< of the new set
    QString name = {};      ///< empty: made of region and date
    catalog::PriceSet base; ///< for what the files do not say
    /// A person chose the base set, and wants the new one even when nothing in the files applies.
    bool isBaseChosen = false;
    std::optional<Decimal> krwPerUsd = {}; ///< none: that of the base set
};

/// What was read out of one file.
struct OfferSummary {
    QString file; ///< its name, without folders
    QString offer;
    QString version;
    QDateTime publication;
    qint64 products = 0;
    qint64 instanceTypes = 0;
    qint64 outboundTiers = 0;
    std::optional<Decimal> freeOutbound_GB;
    QList<LeftOut> leftOut;
};
struct OfferImport {
    catalog::PriceSet prices;
    QList<OfferSummary> files;
    QList<catalog::LocalizedText> notApplied; ///< a sentence for each file in which nothing was of use
    QList<catalog::LocalizedText> takenOver;  ///< what comes from the base set, one clause each
    QList<catalog::LocalizedText> missing;    ///< what the base set lacks too, one clause each
};

/// Reads the files of the AWS Price List, in bounded memory whatever their size. Errors: Corrupt (file, place
/// and SKU in the message), Invalid (twice the same offer, no file, or more than two), NotFound,
/// PermissionDenied, Cancelled.
Result<OfferReading> readOffers(const QStringList &files, const Watch &watch = {});

/// Makes a price set of what was read; nothing is written, see catalog::savePriceSet(). The month's hours and
/// days are the base set's, and so is all that the files have no price for. When nothing in them applies, and
/// the base set was chosen, region, date and source are the base set's, too, and the note says so.
/// Errors: Corrupt (as readOffers(), or none of its prices applies), Invalid (more than one region and none
/// asked for, and then which).
Result<OfferImport> makePriceSet(const OfferReading &reading, const OfferRequest &request);

/// Both in one. Errors: as both.
Result<OfferImport> importOffers(const OfferRequest &request, const Watch &watch = {});

} // namespace bakeoff::report
