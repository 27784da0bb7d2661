// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "base/decimal.h"
#include "catalog/price_set.h"
#include "report/record_json.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace bakeoff::cli {

/// A command's words after its own name. Returns an error for anything that is not a success; main() prints
/// it and exits with 1, with 2 for wrong words and with 130 after a Ctrl-C.
using Handler = std::function<Result<>(Session &, const QStringList &words)>;

struct CommandInfo {
    QString name;    ///< "template bake"
    QString usage;   ///< the words that follow
    QString summary; ///< one line
    Handler run;
    bool drawsCharts = false; ///< needs a GUI application, offscreen
};

std::vector<CommandInfo> catalogCommands();
std::vector<CommandInfo> settingCommands();
std::vector<CommandInfo> workspaceCommands();
std::vector<CommandInfo> templateCommands();
std::vector<CommandInfo> upkeepCommands(); ///< of the templates that are there
std::vector<CommandInfo> priceCommands();
std::vector<CommandInfo> costCommands();
std::vector<CommandInfo> historyCommands();
std::vector<CommandInfo> patchCommands();
std::vector<CommandInfo> adviseCommands();
std::vector<CommandInfo> reportCommands();
std::vector<CommandInfo> deployCommands();
std::vector<CommandInfo> recoverCommands(); ///< after a program that was killed
std::vector<CommandInfo> nodeCommands();    ///< to single machines of a deployment
std::vector<CommandInfo> runCommands();
std::vector<CommandInfo> compareCommands();

/// Splits words into options ("--name value" or a bare "--flag") and the rest. Errors: Invalid, naming what
/// is unknown or lacks its value.
struct Words {
    QStringList plain;
    QMap<QString, QString> options;
    bool has(const QString &name) const { return options.contains(name); }
};
Result<Words> parseWords(const QStringList &words, const QStringList &valued, const QStringList &flags,
                         qsizetype plainAtLeast, qsizetype plainAtMost);
/// An option's day, "2026-01-31"; \a otherwise where it is not said. Errors: Invalid.
Result<QDate> dayOf(const Words &words, const QString &name, const QDate &otherwise = {});
/// The option "assume", "suse=40,ubuntu=25.5": patches a year by platform. Errors: Invalid, naming what is
/// not of that form.
Result<QMap<QString, Decimal>> patchRatesOf(const Words &words);

/// For watchSignals(): a signal cancels the job that follow() is carrying through, and ends the program when
/// there is none.
void handleSignal(int signal);
/// While it lives, a signal calls the action, on the watcher's thread.
class OnSignal
{
public:
    explicit OnSignal(std::function<void()> action);
    ~OnSignal();
    OnSignal(const OnSignal &) = delete;
    OnSignal &operator=(const OnSignal &) = delete;
};
/// While one lives, a signal does not end the program between two jobs either: who deploys in order to remove
/// again looks at it, and leaves nothing behind.
class InterruptHold
{
public:
    InterruptHold();
    ~InterruptHold();
    InterruptHold(const InterruptHold &) = delete;
    InterruptHold &operator=(const InterruptHold &) = delete;
    bool wasInterrupted() const;
};
/// The product's price sets and the user's own. Errors: Invalid, the first problem of their files.
Result<catalog::PriceSets> readPrices();
/// The one with that id. Errors: as readPrices(), and NotFound.
Result<catalog::PriceSet> choosePrices(const QString &id);
/// The matrix with that id, or the first when it is empty. Errors: NotFound, naming those there are.
Result<catalog::Matrix> chooseMatrix(storage::Workspace &workspace, const QString &id);
/// Makes sure that the host has the memory that a plan's machines need; does not wait for it, as nothing else
/// of this workspace can be ended meanwhile. Errors: Busy, Invalid; those of asking the host.
Result<std::shared_ptr<deploy::Admission::Place>> takePlace(Session &session, deploy::Deployer &deployer,
                                                            const catalog::Plan &plan, bool overcommit);
/// Carries a job through while the event loop runs; prints its steps. Ctrl-C cancels it cleanly.
catalog::RunRecord follow(Session &session, deploy::Job &job);
/// Turns a record's outcome into a result.
Result<> outcomeOf(const catalog::RunRecord &record);

using report::toJson; // runs and templates
QJsonObject toJson(const catalog::DeploymentRecord &deployment);
QJsonObject toJson(const catalog::Plan &plan);

} // namespace bakeoff::cli
