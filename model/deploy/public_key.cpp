// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/public_key.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr qint64 longestKey = 16 * 1024; ///< RSA keys of 16384 bits have less than 3 KiB

/// A key begins with its own type, as a string with its length before it (RFC 4251, section 5).
bool namesItsType(const QByteArray &key, const QByteArray &type)
{
    return key.size() > 4 + type.size() && qFromBigEndian<quint32>(key.constData()) == quint32(type.size()) &&
           key.mid(4, type.size()) == type;
}

} // namespace

Result<> checkPublicKey(const QString &line)
{
    if (line.contains(QLatin1String("PRIVATE KEY")))
        return fail(ErrorCode::Invalid, Text::tr("This is a private key, which stays where it is."),
                    Text::tr("Choose the public one; its file is called the same, with “.pub” at the end."));
    static const QRegularExpression form(QStringLiteral(
        "^((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[A-Za-z0-9@.-]+) ([A-Za-z0-9+/]+=*)(?: [^\\n\\r]*)?$"));
    const QRegularExpressionMatch match = form.match(line);
    const auto key =
        QByteArray::fromBase64Encoding(match.captured(2).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (match.hasMatch() && key && namesItsType(*key, match.captured(1).toLatin1()))
        return {};
    return fail(ErrorCode::Invalid, Text::tr("This is no public key of ssh."),
                Text::tr("It is one line, such as “ssh-ed25519 AAAA… name”; “ssh-keygen” makes one."));
}

Result<QString> readPublicKey(const QString &file)
{
    if (const QFileInfo about(file); about.exists() && !about.isFile()) // a pipe would be waited for
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no file with a public key.").arg(file));
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    Text::tr("The file “%1” with a public key cannot be read.").arg(file), {},
                    source.errorString());
    const QString line = QString::fromUtf8(source.read(longestKey)).trimmed();
    if (auto usable = checkPublicKey(line); !usable) {
        Error error = usable.error();
        error.message = QStringLiteral("%1: %2").arg(file, error.message);
        return tl::unexpected(error);
    }
    return line;
}

} // namespace bakeoff::deploy
