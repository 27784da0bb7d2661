// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_import.h"
#include "tables/background.h"

#include <QObject>

#include <memory>

namespace bakeoff::widgets {

/// Reads offer files, makes a price set of them and saves it, on a thread of its own: a file of several GB
/// keeps nobody else waiting. Lives on the GUI thread. Does one thing at a time.
class PriceImporter : public QObject
{
    Q_OBJECT

public:
    using Reading = std::shared_ptr<const report::OfferReading>;

    explicit PriceImporter(QObject *parent = nullptr);
    ~PriceImporter() override; ///< stops reading first

    /// -> setsLoaded()
    void loadSets(const QStringList &folders);
    /// -> filesRead() or failed()
    void read(const QStringList &files);
    /// Of what is being read; nothing has been changed by then. -> failed() with a cancelled error
    void cancel();
    /// -> saved() or failed()
    void save(const Reading &reading, const report::OfferRequest &request, catalog::Replace replace);

    bool isReading() const { return m_isReading; }
    bool isSaving() const { return m_isSaving; }

Q_SIGNALS:
    void setsLoaded(const bakeoff::catalog::PriceSets &sets);
    /// At most 10 times a second; \a all_bytes grows when a file has to be read once more.
    void progressed(qint64 read_bytes, qint64 all_bytes);
    void filesRead(const bakeoff::widgets::PriceImporter::Reading &reading);
    void saved(const bakeoff::report::OfferImport &made);
    void failed(const bakeoff::Error &error);

private:
    std::stop_source m_stop;
    bool m_isReading = false;
    bool m_isSaving = false;
    Mailbox m_progress;              ///< outlives the thread that posts to it
    tables::Background m_background; ///< last: waited for first
};

} // namespace bakeoff::widgets
