// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace bakeoff {

/// What kind of thing went wrong, for code that has to decide; people read Error::message.
enum class ErrorCode {
    Invalid, ///< the input itself is wrong
    NotFound,
    AlreadyExists,
    Busy, ///< somebody else holds it (a lock, a port)
    NoSpace,
    Unreachable, ///< a host, a mirror or a guest does not answer
    TimedOut,
    Cancelled, ///< neither success nor failure: a person stopped it
    Failed,    ///< it ran and reported failure
    Corrupt,
    NewerVersion, ///< written by a newer Bakeoff
    PermissionDenied,
    Unsupported,
};

/// Errors are values. The message is a whole sentence for a person; the hint says what to do next; the detail
/// is what the failing tool itself printed.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    QString message;
    QString detail;
    QString hint;

    bool isCancelled() const { return code == ErrorCode::Cancelled; }
    /// Message, hint and detail on lines of their own, for a terminal or a log.
    QString text() const;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

tl::unexpected<Error> fail(ErrorCode code, QString message, QString hint = {}, QString detail = {});
/// The outcome of something that a person stopped.
tl::unexpected<Error> cancelled();

} // namespace bakeoff

Q_DECLARE_METATYPE(bakeoff::Error)
