// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_source.h"

#include "report/csv_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

/// Line and column (in bytes) of a place in a file, both from 1.
ImportProblem placeIn(const QString &path, qint64 offset, const QString &reason)
{
    ImportProblem place{1, 1, reason};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {0, 0, reason};
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    qint64 lineBegin = 0;
    for (qint64 at = 0; at < offset;) {
        const qint64 size = file.read(chunk.data(), std::min<qint64>(chunk.size(), offset - at));
        if (size <= 0)
            break;
        const QByteArrayView read(chunk.constData(), size);
        place.line += int(std::count(read.begin(), read.end(), '\n'));
        if (const qsizetype last = read.lastIndexOf('\n'); last >= 0)
            lineBegin = at + last + 1;
        at += size;
    }
    place.column = int(std::min<qint64>(offset - lineBegin + 1, std::numeric_limits<int>::max()));
    return place;
}

/// What a file that is no offer is, by its first bytes; empty when they look like one.
QString foreignKind(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return Text::tr("the file is UTF-16 text, and AWS writes UTF-8.");
    if (head.startsWith("\x1f\x8b") || head.startsWith("PK") || head.startsWith("BZh"))
        return Text::tr("the file is compressed; unpack it first.");
    const QByteArrayView text = head.trimmed();
    if (text.isEmpty())
        return Text::tr("there is nothing in the file.");
    if (text.startsWith('<'))
        return Text::tr("the file is a web page or XML, perhaps an error message instead of the download.");
    if (text.startsWith('{') || text.startsWith("\"FormatVersion\"") || text.startsWith("FormatVersion"))
        return {};
    return Text::tr("the file begins neither like JSON nor like CSV of the AWS Price List.");
}

} // namespace

void ReadProgress::advance(qint64 read_bytes)
{
    using namespace std::chrono_literals;
    m_read_bytes += read_bytes;
    if (!m_watch.progress)
        return;
    const auto now = Clock::now();
    if (m_read_bytes < m_all_bytes && now - m_told < 100ms)
        return;
    m_told = now;
    m_watch.progress(m_read_bytes, m_all_bytes);
}

OfferSource::OfferSource(const QString &path, ReadProgress &progress)
    : m_path(path), m_file(path), m_progress(progress),
      m_buffer(std::max<qint64>(1, progress.watch().chunk_bytes), Qt::Uninitialized)
{
}

Result<OfferFormat> OfferSource::open()
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Text::tr("There is no file “%1”.").arg(m_path),
                    Text::tr("Check the name."));
    if (!info.isFile())
        return fail(ErrorCode::Corrupt, Text::tr("“%1” is a folder or a device, not a file.").arg(m_path),
                    Text::tr("Name the offer file itself."));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::PermissionDenied, Text::tr("“%1” could not be read.").arg(m_path),
                    Text::tr("Check the name and who may read it."), m_file.errorString());
    QByteArray head = m_file.read(4096);
    m_position = head.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    m_file.seek(m_position);
    m_progress.advance(m_position);
    head.remove(0, m_position);
    if (const QString foreign = foreignKind(head); !foreign.isEmpty())
        return tl::unexpected(refusal(m_path, {foreign}));
    return head.trimmed().startsWith('{') ? OfferFormat::Json : OfferFormat::Csv;
}

QByteArrayView OfferSource::next()
{
    if (m_failure)
        return {};
    if (m_progress.watch().stop.stop_requested()) {
        m_failure = cancelled().value();
        return {};
    }
    const qint64 size = m_file.read(m_buffer.data(), m_buffer.size());
    if (size < 0) {
        m_failure = Error{ErrorCode::Failed, Text::tr("“%1” could not be read to its end.").arg(m_path),
                          m_file.errorString(), Text::tr("Check the disk it is on, and import it again.")};
        return {};
    }
    m_position += size;
    m_progress.advance(size);
    return {m_buffer.constData(), size};
}

Error refusal(const QString &path, const OfferProblem &problem)
{
    const QString reason =
        problem.sku.isEmpty() ? problem.reason : Text::tr("SKU %1: %2").arg(problem.sku, problem.reason);
    const ImportProblem place =
        problem.offset >= 0 ? placeIn(path, problem.offset, reason) : ImportProblem{problem.line, 0, reason};
    Error error{ErrorCode::Corrupt,
                Text::tr("“%1” was not imported: %2").arg(QFileInfo(path).fileName(), describe(place)),
                {},
                problem.hint};
    if (problem.offset >= 0)
        error.detail = Text::tr("At byte %1 of the file.").arg(problem.offset);
    if (error.hint.isEmpty())
        error.hint =
            Text::tr("Nothing was changed. Download the offer file again, whole, and import it as it is.");
    return error;
}

} // namespace bakeoff::report
