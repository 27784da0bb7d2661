// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prices/price_importer.h"

namespace bakeoff::widgets {

PriceImporter::PriceImporter(QObject *parent) : QObject(parent), m_background(QStringLiteral("price-import"))
{
}

PriceImporter::~PriceImporter()
{
    m_stop.request_stop();
}

void PriceImporter::loadSets(const QStringList &folders)
{
    m_background.run(
        this, [folders] { return catalog::loadPriceSetsWithOwn(folders); },
        [this](const catalog::PriceSets &sets) { Q_EMIT setsLoaded(sets); });
}

void PriceImporter::read(const QStringList &files)
{
    m_isReading = true;
    m_stop = std::stop_source();
    report::Watch watch;
    watch.stop = m_stop.get_token();
    watch.progress = [this](qint64 read_bytes, qint64 all_bytes) {
        m_progress.post([this, read_bytes, all_bytes] { Q_EMIT progressed(read_bytes, all_bytes); });
    };
    using Answer = Result<Reading>;
    m_background.run(
        this,
        [files, watch]() -> Answer {
            auto reading = report::readOffers(files, watch);
            if (!reading)
                return tl::unexpected(reading.error());
            return std::make_shared<const report::OfferReading>(std::move(*reading));
        },
        [this](const Answer &answer) {
            m_isReading = false;
            if (m_stop.stop_requested()) // perhaps only when all had been read
                Q_EMIT failed(cancelled().value());
            else if (answer)
                Q_EMIT filesRead(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void PriceImporter::cancel()
{
    m_stop.request_stop();
}

void PriceImporter::save(const Reading &reading, const report::OfferRequest &request,
                         catalog::Replace replace)
{
    m_isSaving = true;
    using Answer = Result<report::OfferImport>;
    m_background.run(
        this,
        [reading, request, replace]() -> Answer {
            auto made = report::makePriceSet(*reading, request);
            if (!made)
                return made;
            if (auto written = catalog::savePriceSet(made->prices, replace); !written)
                return tl::unexpected(written.error());
            return made;
        },
        [this](const Answer &answer) {
            m_isSaving = false;
            if (answer)
                Q_EMIT saved(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

} // namespace bakeoff::widgets
