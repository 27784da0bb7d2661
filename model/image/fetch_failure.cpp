// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/fetch_failure.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace bakeoff::image {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};

/// The first of what apt could not fetch: "E: Failed to fetch URL  REASON [IP: ADDRESS PORT]".
struct Refused {
    QString mirror; ///< its address, down to the folder that has dists and pool
    QString file;   ///< the name of a package's file; the place of a list below dists
    QString reason;
};

std::optional<Refused> firstRefused(const QString &printed)
{
    static const QRegularExpression line(QStringLiteral(R"(Failed to fetch (\S+)[ \t]*([^\n]*))"));
    const auto match = line.match(printed);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression parts(QStringLiteral(R"(^(.+?)/(?:dists/(.+)|pool/.*?([^/]+))$)"));
    const auto found = parts.match(match.captured(1));
    Refused refused;
    refused.mirror = found.hasMatch() ? found.captured(1) : match.captured(1).section(QLatin1Char('/'), 0, 2);
    refused.file =
        found.hasMatch()
            ? QUrl::fromPercentEncoding((found.captured(2) + found.captured(3)).toUtf8()) // "+" is "%2b"
            : match.captured(1);
    refused.file =
        refused.file.section(QLatin1String("/by-hash/"), 0, 0); // a list, under its checksum as name
    refused.reason = match.captured(2);
    return refused;
}

bool saysOneOf(const QString &text, std::initializer_list<const char *> signs)
{
    return std::any_of(signs.begin(), signs.end(),
                       [&text](const char *sign) { return text.contains(QLatin1String(sign)); });
}

QString hintForLater()
{
    return Text::tr("It is being updated, or incomplete. Try again later, or choose another with “bakeoffctl "
                    "mirror”.");
}

QString hintForDamage()
{
    return Text::tr("A mirror that is being updated looks like this, and a proxy that kept a damaged file. "
                    "Try again later, or choose another with “bakeoffctl mirror”.");
}

QString hintForSilence()
{
    return Text::tr("Try again. If it stays silent, choose another with “bakeoffctl mirror”.");
}

QString hintForNetwork()
{
    return Text::tr("Check the network and the apt sources of this machine, or choose another with "
                    "“bakeoffctl mirror”.");
}

Error about(const Refused &refused)
{
    // The reasons are those of apt 2.2 to 3.0 (Debian 11 to 13).
    if (saysOneOf(refused.reason, {"Hash Sum mismatch"}))
        return {ErrorCode::Corrupt,
                Text::tr("The package mirror “%1” gave a damaged file: the checksum of “%2” is wrong.")
                    .arg(refused.mirror, refused.file),
                {},
                hintForDamage()};
    if (saysOneOf(refused.reason, {"File has unexpected size"}))
        return {ErrorCode::Corrupt,
                Text::tr("The package mirror “%1” gave a damaged file: the size of “%2” is wrong.")
                    .arg(refused.mirror, refused.file),
                {},
                hintForDamage()};
    const bool isMissing = refused.reason.startsWith(QLatin1String("404")) ||
                           refused.reason.contains(QLatin1String("File not found"));
    if (isMissing && refused.file.endsWith(QLatin1String("Release")))
        return {ErrorCode::Unreachable,
                Text::tr("The package mirror “%1” does not carry this release (“%2”).")
                    .arg(refused.mirror, refused.file.section(QLatin1Char('/'), 0, -2)),
                {},
                hintForNetwork()};
    if (isMissing)
        return {ErrorCode::NotFound,
                Text::tr("The package mirror “%1” lists “%2”, but does not have it.")
                    .arg(refused.mirror, refused.file),
                {},
                hintForLater()};
    if (saysOneOf(refused.reason,
                  {"Could not resolve", "Could not connect", "Unable to connect", "Connection refused",
                   "Temporary failure resolving", "Cannot initiate the connection"}))
        return {ErrorCode::Unreachable,
                Text::tr("The package mirror “%1” cannot be reached.").arg(refused.mirror),
                {},
                hintForNetwork()};
    if (saysOneOf(refused.reason, {"Connection failed", "Connection timed out", "Error reading from server",
                                   "Connection reset", "Read error"}))
        return {ErrorCode::Unreachable,
                Text::tr("The package mirror “%1” stopped answering while “%2” was fetched.")
                    .arg(refused.mirror, refused.file),
                {},
                hintForSilence()};
    return {ErrorCode::Unreachable,
            Text::tr("The package mirror “%1” did not give “%2”.").arg(refused.mirror, refused.file),
            {},
            hintForNetwork()};
}

} // namespace

std::optional<Error> fetchFailure(const QString &printed)
{
    std::optional<Error> found;
    if (saysOneOf(printed, {"is not signed", "NO_PUBKEY", "BADSIG", "EXPKEYSIG", "signatures were invalid",
                            "signatures couldn't be verified", "isn't valid, got", "is expired",
                            "is not valid yet"})) {
        found = {ErrorCode::Corrupt,
                 Text::tr("apt does not trust what the package mirror sent."),
                 {},
                 Text::tr("Try again later, or choose another mirror with “bakeoffctl mirror”.")};
    } else if (const auto refused = firstRefused(printed)) {
        found = about(*refused);
    } else if (saysOneOf(printed, {"does not have a Release file", "no longer has a Release file"})) {
        found = {ErrorCode::Unreachable,
                 Text::tr("The package mirror cannot be reached, or does not carry this release."),
                 {},
                 hintForNetwork()};
    }
    if (found)
        found->detail = printed;
    return found;
}

Error explainFetchFailure(Error error)
{
    const bool isLate = error.code == ErrorCode::TimedOut;
    if (error.code != ErrorCode::Failed && !isLate)
        return error;
    if (const auto found = fetchFailure(error.detail))
        return *found;
    if (isLate && error.hint.isEmpty())
        error.hint =
            Text::tr("A package mirror that answers slowly is a frequent cause. Try again, or choose another "
                     "with “bakeoffctl mirror”.");
    return error;
}

Error addFetchFailure(Error error, const QString &forMirror, const QString &otherwise)
{
    if (error.code != ErrorCode::Failed && error.code != ErrorCode::TimedOut)
        return error;
    if (const auto found = fetchFailure(error.detail)) {
        error.message += QLatin1Char(' ') + found->message;
        error.hint = forMirror;
    } else if (error.hint.isEmpty()) {
        error.hint = otherwise;
    }
    return error;
}

} // namespace bakeoff::image
