// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/process.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

namespace bakeoff::tests {

/// A key, and archives of packages that are signed with it. Their packages are files of some bytes, which
/// nobody can install.
class SignedArchive
{
public:
    /// Takes a while: once for all functions of a test.
    Result<> makeKey()
    {
        // apt reads keys as a user who may not look into a folder of ours.
        const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        if (!QDir().mkpath(path("home")) || !QDir().mkpath(trustedKeys()) ||
            !QFile(path("home")).setPermissions(open) ||
            !QFile(m_keys.path()).setPermissions(open | QFile::ReadOther | QFile::ExeOther))
            return fail(ErrorCode::Failed, QStringLiteral("No folder for keys."));
        auto made = gpg({"--quick-generate-key", "Test archive <test@example.org>", "ed25519", "sign"});
        return made ? trustKey() : made;
    }
    /// What apt is to trust: a folder, with this key unless it was removed.
    QString trustedKeys() const { return path("trusted"); }
    Result<> trustKey() const { return gpg({"--output", keyFile(), "--export"}); }
    bool distrustKey() const { return QFile::remove(keyFile()); }

    ~SignedArchive()
    {
        (void)runCommand({"gpgconf", {"--homedir", path("home"), "--kill", "gpg-agent"}, {}, {}, {}});
    }

    static Result<> write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
            file.write(content) != content.size())
            return fail(ErrorCode::Failed, path);
        return {};
    }

    /// One suite with these packages ("name version") in the folder of an archive, signed.
    Result<> publish(const QString &archive, const QString &suite, const QStringList &packages) const
    {
        QByteArray index;
        for (const QString &each : packages) {
            const QByteArray name = each.section(' ', 0, 0).toUtf8();
            const QByteArray version = each.section(' ', 1).toUtf8();
            const QByteArray content = (name + ' ' + version + '\n').repeated(1000);
            const QByteArray file = "pool/main/" + name + '_' + version + "_amd64.deb";
            index +=
                "Package: " + name + "\nVersion: " + version +
                "\nArchitecture: amd64\nEssential: yes\nMaintainer: Test <test@example.org>\nFilename: " +
                file + "\nSize: " + QByteArray::number(content.size()) + "\nSHA256: " + sha256(content) +
                "\nDescription: " + name + "\n\n";
            if (auto written = write(archive + '/' + file, content); !written)
                return written;
        }
        const QString dist = archive + "/dists/" + suite;
        if (auto written = write(dist + "/main/binary-amd64/Packages", index); !written)
            return written;
        const QByteArray release =
            "Origin: Debian\nLabel: Debian\nSuite: " + suite.toUtf8() + "\nCodename: " + suite.toUtf8() +
            "\nDate: " +
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(-60), "ddd, dd MMM yyyy HH:mm:ss")
                .toUtf8() +
            " UTC\nArchitectures: amd64\nComponents: main\nSHA256:\n " + sha256(index) + ' ' +
            QByteArray::number(index.size()) + " main/binary-amd64/Packages\n";
        if (auto written = write(dist + "/Release", release); !written)
            return written;
        return gpg({"--output", dist + "/InRelease", "--clearsign", dist + "/Release"});
    }

private:
    static QByteArray sha256(const QByteArray &content)
    {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    }
    QString path(const char *name) const { return m_keys.filePath(QLatin1String(name)); }
    QString keyFile() const { return trustedKeys() + "/archive.gpg"; }
    Result<> gpg(const QStringList &arguments) const
    {
        auto done = checkedCommand("gpg", {"gpg",
                                           QStringList{"--homedir", path("home"), "--batch", "--yes",
                                                       "--pinentry-mode", "loopback", "--passphrase", ""} +
                                               arguments,
                                           {},
                                           {},
                                           {}});
        return done ? Result<>() : tl::unexpected(done.error());
    }

    QTemporaryDir m_keys;
};

} // namespace bakeoff::tests
