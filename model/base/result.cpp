// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QCoreApplication>

namespace bakeoff {

QString Error::text() const
{
    QString out = message;
    if (!hint.isEmpty())
        out += QLatin1Char('\n') + hint;
    if (!detail.trimmed().isEmpty())
        out += QLatin1Char('\n') + detail.trimmed();
    return out;
}

tl::unexpected<Error> fail(ErrorCode code, QString message, QString hint, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail), std::move(hint)});
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, QCoreApplication::translate("bakeoff", "Cancelled."));
}

} // namespace bakeoff
