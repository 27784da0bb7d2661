// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_import.h"

namespace bakeoff::report {

/// Puts a price set together: what the files say in the place of what the base set says. Its note tells what
/// comes from where, in both languages, whichever is shown when it is made.
class OfferSet
{
public:
    /// \a request must live as long.
    explicit OfferSet(const OfferRequest &request);

    void take(const ReadOffer &offer, const RegionPrices &found);
    OfferImport finish(const QString &region);

private:
    bool takeInstances(const ReadOffer &offer, const RegionPrices &found);
    bool takeTransfer(const ReadOffer &offer, const RegionPrices &found);
    void tellNotApplied(const OfferSummary &summary);
    catalog::LocalizedText note() const;

    const OfferRequest &m_request;
    OfferImport m_import;
    QStringList m_sources;
    bool m_hasInstances = false;
    bool m_hasVolumes = false;
    bool m_hasSnapshots = false;
    bool m_hasOutbound = false;
    bool m_hasInbound = false;
    bool m_hasFree = false;
};

} // namespace bakeoff::report
