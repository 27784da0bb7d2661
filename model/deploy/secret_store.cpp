// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/secret_store.h"

#include "deploy/keyring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace bakeoff::deploy {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

using Secrets = QMap<QString, QString>;

QByteArray toJson(const Secrets &secrets)
{
    QJsonObject object;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Secrets fromJson(const QByteArray &json)
{
    Secrets secrets;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        secrets.insert(it.key(), it.value().toString());
    return secrets;
}

tl::unexpected<Error> noSecrets(const QString &deploymentId)
{
    return fail(ErrorCode::NotFound,
                Text::tr("No secrets are kept for the deployment “%1”.").arg(deploymentId));
}

class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(QString folder) : m_folder(std::move(folder)) {}

    Result<> save(const QString &deploymentId, const Secrets &secrets) override
    {
        const QString path = file(deploymentId);
        QDir().mkpath(QFileInfo(m_folder).path());
        mkdir(QFile::encodeName(m_folder).constData(), 0700);
        // Made with its final mode: there is no moment in which others could read it.
        const QByteArray json = toJson(secrets);
        const int handle = open(QFile::encodeName(path).constData(),
                                O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (handle >= 0 && fchmod(handle, 0600) == 0 &&
            write(handle, json.constData(), static_cast<size_t>(json.size())) == json.size() &&
            fsync(handle) == 0) {
            close(handle);
            return {};
        }
        const QString reason = QString::fromLocal8Bit(std::strerror(errno));
        if (handle >= 0) {
            close(handle);
            unlink(QFile::encodeName(path).constData());
        }
        return fail(ErrorCode::PermissionDenied, Text::tr("The secrets could not be kept in “%1”.").arg(path),
                    Text::tr("Check the folder's rights and the free space."), reason);
    }

    Result<Secrets> load(const QString &deploymentId) const override
    {
        QFile stored(file(deploymentId));
        if (!stored.open(QIODevice::ReadOnly))
            return noSecrets(deploymentId);
        return fromJson(stored.readAll());
    }

    Result<> remove(const QString &deploymentId) override
    {
        QFile stored(file(deploymentId));
        if (stored.exists() && !stored.remove())
            return fail(ErrorCode::PermissionDenied,
                        Text::tr("The secrets in “%1” could not be removed.").arg(stored.fileName()), {},
                        stored.errorString());
        return {};
    }

private:
    QString file(const QString &deploymentId) const
    {
        return m_folder + QLatin1Char('/') + deploymentId + QStringLiteral(".json");
    }
    QString m_folder;
};

class KeyringSecretStore final : public SecretStore
{
public:
    explicit KeyringSecretStore(QString workspaceId) : m_workspaceId(std::move(workspaceId)) {}

    Result<> save(const QString &deploymentId, const Secrets &secrets) override
    {
        return keyring::write(key(deploymentId), toJson(secrets));
    }
    Result<Secrets> load(const QString &deploymentId) const override
    {
        auto stored = keyring::read(key(deploymentId));
        if (stored)
            return fromJson(*stored);
        return stored.error().code == ErrorCode::NotFound ? noSecrets(deploymentId)
                                                          : tl::unexpected(stored.error());
    }
    Result<> remove(const QString &deploymentId) override { return keyring::remove(key(deploymentId)); }

private:
    QString key(const QString &deploymentId) const { return m_workspaceId + QLatin1Char('/') + deploymentId; }
    QString m_workspaceId;
};

/// New secrets go to the keyring when one answers, else to files; old ones are looked for in both, because
/// the same workspace may be used from a desktop and, without its keyring, over ssh. Whether one answers is
/// asked at the first use, which is on a worker thread: a locked or slow keyring must not hold up the window.
class DesktopSecretStore final : public SecretStore
{
public:
    explicit DesktopSecretStore(const QString &workspaceId)
        : m_keyring(workspaceId),
          m_files(qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state")) +
                  QStringLiteral("/bakeoff/secrets-") + workspaceId)
    {
    }

    Result<> save(const QString &deploymentId, const Secrets &secrets) override
    {
        return keyringAnswers() ? m_keyring.save(deploymentId, secrets) : m_files.save(deploymentId, secrets);
    }
    Result<Secrets> load(const QString &deploymentId) const override
    {
        auto filed = m_files.load(deploymentId);
        return filed || !keyringAnswers() ? filed : m_keyring.load(deploymentId);
    }
    Result<> remove(const QString &deploymentId) override
    {
        if (auto removed = m_files.remove(deploymentId); !removed || !keyringAnswers())
            return removed;
        return m_keyring.remove(deploymentId);
    }

private:
    bool keyringAnswers() const
    {
        std::call_once(m_once, [this] {
            if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
                return;
            const auto asked = keyring::read(QStringLiteral("is there a keyring"));
            m_answers = asked || asked.error().code == ErrorCode::NotFound;
        });
        return m_answers;
    }

    KeyringSecretStore m_keyring;
    FileSecretStore m_files;
    mutable std::once_flag m_once;
    mutable bool m_answers = false; ///< meaningful after m_once
};

} // namespace

std::unique_ptr<SecretStore> makeFileSecretStore(const QString &folder)
{
    return std::make_unique<FileSecretStore>(folder);
}

std::unique_ptr<SecretStore> openSecretStore(const QString &workspaceId)
{
    return std::make_unique<DesktopSecretStore>(workspaceId);
}

Result<> checkSecret(const QString &id, const QString &value)
{
    const bool isPrintable = std::all_of(value.cbegin(), value.cend(), [](QChar character) {
        return character.unicode() >= 0x20 && character.unicode() < 0x7f;
    });
    if (isPrintable && value.size() >= 8 && value.size() <= 128)
        return {};
    return fail(ErrorCode::Invalid, Text::tr("The chosen secret “%1” cannot be used.").arg(id),
                Text::tr("Choose 8 to 128 letters, digits, spaces and signs of ASCII, or let one be made."));
}

QString generateSecret()
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString secret;
    for (int i = 0; i < 24; ++i)
        secret +=
            QLatin1Char(letters[QRandomGenerator::system()->bounded(static_cast<int>(sizeof letters) - 1)]);
    return secret;
}

} // namespace bakeoff::deploy
