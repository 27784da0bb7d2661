// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/price_set.h"
#include "report/offer_prices.h"

namespace bakeoff::report {

/// One import: what to read, and what to make of it.
struct OfferRequest {
    QStringList files;      ///< one or two: the offers AmazonEC2 and AWSDataTransfer, as JSON or CSV
    QString region = {};    ///< "ap-northeast-2"; empty: the only one there is
    QString id;             ///< of the new set
    QString name = {};      ///< empty: made of region and date
    catalog::PriceSet like; ///< for what the files do not say
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
    QList<LeftOut> leftOut;
};
struct OfferImport {
    catalog::PriceSet prices;
    QList<OfferSummary> files;
    QStringList takenOver; ///< what comes from the base set, one clause each
};

/// Makes a price set of the files of the AWS Price List, in bounded memory whatever their size; nothing is
/// written, see catalog::savePriceSet(). The month's hours and days and the exchange rate are the base set's,
/// and so is all that the files have no price for. Errors: Corrupt (file, place and SKU in the message),
/// Invalid (more than one region and none asked for, and then which; twice the same offer), NotFound,
/// PermissionDenied, Cancelled.
Result<OfferImport> importOffers(const OfferRequest &request, const Watch &watch = {});

} // namespace bakeoff::report
