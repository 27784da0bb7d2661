// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/secret_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

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

constexpr int keyringTimeout_ms = 15000;

/// QtKeychain answers by signals. Each request gets a short-lived thread with an event loop of its own, so
/// that no caller's loop is nested.
template <typename JobType>
QKeychain::Error runKeychainJob(const std::function<void(JobType &)> &prepare,
                                const std::function<void(JobType &)> &finish)
{
    QKeychain::Error result = QKeychain::OtherError;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        JobType job(QStringLiteral("bakeoff"));
        job.setAutoDelete(false);
        prepare(job);
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(keyringTimeout_ms, &loop, &QEventLoop::quit);
        QTimer::singleShot(0, &job, [&job] { job.start(); });
        loop.exec();
        result = job.error();
        finish(job);
    }));
    thread->start();
    thread->wait();
    return result;
}

class KeyringSecretStore final : public SecretStore
{
public:
    explicit KeyringSecretStore(QString workspaceId) : m_workspaceId(std::move(workspaceId)) {}

    Result<> save(const QString &deploymentId, const Secrets &secrets) override
    {
        QString reason;
        const auto error = runKeychainJob<QKeychain::WritePasswordJob>(
            [&](auto &job) {
                job.setKey(key(deploymentId));
                job.setBinaryData(toJson(secrets));
            },
            [&](auto &job) { reason = job.errorString(); });
        if (error == QKeychain::NoError)
            return {};
        return fail(ErrorCode::Failed, Text::tr("The keyring did not take the secrets."),
                    Text::tr("Unlock the keyring and try again."), reason);
    }

    Result<Secrets> load(const QString &deploymentId) const override
    {
        QByteArray stored;
        const auto error = runKeychainJob<QKeychain::ReadPasswordJob>(
            [&](auto &job) { job.setKey(key(deploymentId)); }, [&](auto &job) { stored = job.binaryData(); });
        if (error != QKeychain::NoError)
            return noSecrets(deploymentId);
        return fromJson(stored);
    }

    Result<> remove(const QString &deploymentId) override
    {
        QString reason;
        const auto error =
            runKeychainJob<QKeychain::DeletePasswordJob>([&](auto &job) { job.setKey(key(deploymentId)); },
                                                         [&](auto &job) { reason = job.errorString(); });
        if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
            return {};
        return fail(ErrorCode::Failed, Text::tr("The keyring did not remove the secrets."),
                    Text::tr("Unlock the keyring and try again."), reason);
    }

private:
    QString key(const QString &deploymentId) const { return m_workspaceId + QLatin1Char('/') + deploymentId; }
    QString m_workspaceId;
};

/// The keyring when one answers, else files. Decided at the first use, which is on a worker thread: a locked
/// or slow keyring must not hold up the window.
class DesktopSecretStore final : public SecretStore
{
public:
    explicit DesktopSecretStore(QString workspaceId) : m_workspaceId(std::move(workspaceId)) {}

    Result<> save(const QString &deploymentId, const Secrets &secrets) override
    {
        return chosen().save(deploymentId, secrets);
    }
    Result<Secrets> load(const QString &deploymentId) const override { return chosen().load(deploymentId); }
    Result<> remove(const QString &deploymentId) override { return chosen().remove(deploymentId); }

private:
    static bool keyringAnswers()
    {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            return false;
        const auto error = runKeychainJob<QKeychain::ReadPasswordJob>(
            [](auto &job) { job.setKey(QStringLiteral("is there a keyring")); }, [](auto &) {});
        return error == QKeychain::NoError || error == QKeychain::EntryNotFound;
    }
    SecretStore &chosen() const
    {
        std::call_once(m_once, [this] {
            if (keyringAnswers()) {
                m_store = std::make_unique<KeyringSecretStore>(m_workspaceId);
                return;
            }
            const QString state =
                qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
            m_store = std::make_unique<FileSecretStore>(state + QStringLiteral("/bakeoff/secrets-") +
                                                        m_workspaceId);
        });
        return *m_store;
    }

    QString m_workspaceId;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<SecretStore> m_store;
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
