// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/keyring.h"

#include "base/mailbox.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

namespace bakeoff::deploy::keyring {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::deploy)
};

constexpr std::chrono::seconds longestWait{15};

MailboxThread &keyringThread()
{
    static MailboxThread thread(QStringLiteral("keyring"));
    return thread;
}

Error explain(QKeychain::Error error, const QString &reason)
{
    if (error == QKeychain::EntryNotFound)
        return {ErrorCode::NotFound, Text::tr("The keyring has no such entry."), reason, {}};
    return {ErrorCode::Failed, Text::tr("The keyring refused."), reason,
            Text::tr("Unlock the keyring and try again.")};
}

/// \a prepare fills the job in, \a answer takes its result out; both run on the keyring's thread.
template <typename JobType, typename Answer, typename Prepare, typename Take>
Result<Answer> ask(Prepare prepare, Take take)
{
    // Shared, so that an answer that comes after we gave up finds something to be put into.
    auto promise = std::make_shared<std::promise<Result<Answer>>>();
    std::future<Result<Answer>> future = promise->get_future();
    keyringThread().post([promise, prepare, take] {
        auto *job = new JobType(QStringLiteral("bakeoff"));
        job->setAutoDelete(true);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, take](QKeychain::Job *) {
            if (job->error() == QKeychain::NoError)
                promise->set_value(take(*job));
            else
                promise->set_value(tl::unexpected(explain(job->error(), job->errorString())));
        });
        job->start();
    });
    // Without an answer a job says "no error"; only its signal counts.
    if (future.wait_for(longestWait) != std::future_status::ready) {
        return fail(ErrorCode::TimedOut, Text::tr("The keyring does not answer."),
                    Text::tr("Unlock the keyring and try again."));
    }
    return future.get();
}

} // namespace

Result<QByteArray> read(const QString &key)
{
    return ask<QKeychain::ReadPasswordJob, QByteArray>(
        [key](QKeychain::ReadPasswordJob &job) { job.setKey(key); },
        [](QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
}

Result<> write(const QString &key, const QByteArray &content)
{
    return ask<QKeychain::WritePasswordJob, void>(
        [key, content](QKeychain::WritePasswordJob &job) {
            job.setKey(key);
            job.setBinaryData(content);
        },
        [](QKeychain::WritePasswordJob &) { return Result<>(); });
}

Result<> remove(const QString &key)
{
    const Result<> removed =
        ask<QKeychain::DeletePasswordJob, void>([key](QKeychain::DeletePasswordJob &job) { job.setKey(key); },
                                                [](QKeychain::DeletePasswordJob &) { return Result<>(); });
    if (!removed && removed.error().code == ErrorCode::NotFound)
        return {};
    return removed;
}

} // namespace bakeoff::deploy::keyring
