// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/units.h"

#include <QByteArrayView>
#include <QFile>

#include <functional>
#include <optional>
#include <stop_token>

namespace bakeoff::report {

/// How who reads a large file tells how far it is, and is told to stop.
struct Watch {
    std::stop_token stop = {};
    /// At most 10 times a second, on the thread that reads. \a all_bytes grows when a file has to be read a
    /// second time.
    std::function<void(qint64 read_bytes, qint64 all_bytes)> progress = {};
    qint64 chunk_bytes = 256 * 1024;
};

/// The bytes of several files, counted and told as they are read.
class ReadProgress
{
public:
    explicit ReadProgress(Watch watch) : m_watch(std::move(watch)) {}

    const Watch &watch() const { return m_watch; }
    void expect(qint64 more_bytes) { m_all_bytes += more_bytes; }
    void advance(qint64 read_bytes);

private:
    Watch m_watch;
    qint64 m_read_bytes = 0;
    qint64 m_all_bytes = 0;
    Clock::time_point m_told;
};

enum class OfferFormat { Json, Csv };

/// An offer file, read once from its begin to its end in chunks; never more than one chunk is in memory.
class OfferSource
{
public:
    OfferSource(const QString &path, ReadProgress &progress);

    /// By its first bytes, whatever its name. Errors: NotFound, PermissionDenied, Invalid (a folder, nothing
    /// in it, or another kind of file, and then which).
    Result<OfferFormat> open();
    /// The next bytes, valid until the next call; none at the end, after a stop and when reading failed.
    QByteArrayView next();
    /// Of the file, where the next chunk begins.
    qint64 position() const { return m_position; }
    /// What ended the reading before the end: Cancelled, or what the system said.
    const std::optional<Error> &failure() const { return m_failure; }
    const QString &path() const { return m_path; }
    qint64 size_bytes() const { return m_file.size(); }

private:
    QString m_path;
    QFile m_file;
    ReadProgress &m_progress;
    QByteArray m_buffer;
    qint64 m_position = 0;
    std::optional<Error> m_failure;
};

/// Why an offer file is not taken, and where that is in it.
struct OfferProblem {
    QString reason;     ///< a clause with a full stop, which follows the place
    qint64 offset = -1; ///< of the file; -1: not known, or the line is
    int line = 0;       ///< from 1; 0: not known
    QString sku = {};   ///< empty: not known
    QString hint = {};  ///< empty: download it again
};
/// "“FILE” was not imported: line 3, column 5: SKU X: REASON"; looks up line and column of an offset.
Error refusal(const QString &path, const OfferProblem &problem);

} // namespace bakeoff::report
