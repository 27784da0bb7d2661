// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/offer_source.h"

#include <cstddef>
#include <optional>

namespace bakeoff::report {

/// What RapidJSON's reader takes characters from. It keeps a text whole until that ends, so that the stream
/// has to see to it that no text is without end.
class ChunkStream
{
public:
    using Ch = char;

    explicit ChunkStream(OfferSource &source) : m_source(source)
    {
        refill();
        noteToken();
    }

    Ch Peek() const { return *m_at; }
    Ch Take()
    {
        const Ch taken = *m_at++;
        if (m_at == m_end)
            refill();
        return taken;
    }
    std::size_t Tell() const { return static_cast<std::size_t>(m_position + (m_at - m_begin)); }
    // Only for reading in place.
    Ch *PutBegin() { return nullptr; }
    void Put(Ch) {}
    void Flush() {}
    std::size_t PutEnd(Ch *) { return 0; }

    bool isAtEnd() const { return m_isAtEnd; }
    /// A token ends here.
    void noteToken() { m_tokenEnd = Tell(); }
    /// Where a token begins that is too long to be one of an offer.
    std::optional<std::size_t> tooLong() const { return m_tooLong; }

private:
    static constexpr std::size_t longestText_bytes = std::size_t(1024) * 1024;
    static constexpr Ch end = '\0'; // as RapidJSON wants it

    void refill()
    {
        m_position = m_source.position();
        if (!m_tooLong && static_cast<std::size_t>(m_position) > m_tokenEnd + longestText_bytes)
            m_tooLong = m_tokenEnd;
        const QByteArrayView chunk = m_tooLong ? QByteArrayView() : m_source.next();
        m_isAtEnd = chunk.isEmpty();
        m_begin = m_at = m_isAtEnd ? &end : chunk.data();
        m_end = m_at + (m_isAtEnd ? 1 : chunk.size());
    }

    OfferSource &m_source;
    const Ch *m_begin = nullptr;
    const Ch *m_at = nullptr;
    const Ch *m_end = nullptr;
    qint64 m_position = 0; ///< of m_begin in the file
    std::size_t m_tokenEnd = 0;
    bool m_isAtEnd = false;
    std::optional<std::size_t> m_tooLong;
};

} // namespace bakeoff::report
