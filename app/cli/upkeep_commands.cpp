// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "deploy/planner.h"
#include "deploy/template_keeper.h"
#include "image/bake_plan.h"
#include "image/manifest.h"
#include "planning/template_count.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> bakePlan(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("matrix")}, {QStringLiteral("plan-only")}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    QList<TemplateKey> wanted;
    QJsonArray skipped;
    for (const TemplateKey &key : planning::wantedTemplates(*matrix)) {
        if (auto makeable = deploy::checkTemplateKey(key, session.catalog()); makeable) {
            wanted << key;
        } else {
            skipped.append(QJsonObject{{QStringLiteral("key"), key.toString()},
                                       {QStringLiteral("reason"), makeable.error().message}});
            session.say(makeable.error().message);
        }
    }
    auto plan = (*deployer)->planBakes(wanted);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto answer = [&](const QString &text) {
        session.print({{QStringLiteral("baked"), QJsonArray::fromStringList(plan->missingTemplates)},
                       {QStringLiteral("skipped"), skipped}},
                      text);
    };
    if (plan->steps.isEmpty()) {
        answer(Text::tr("All that the plan needs is there and up to date."));
        return {};
    }
    if (parsed->has(QStringLiteral("plan-only"))) {
        answer(Text::tr("To be made: %1.").arg(plan->missingTemplates.join(QLatin1String(", "))));
        return {};
    }
    const std::unique_ptr<deploy::Job> job = (*deployer)->start(*plan);
    const RunRecord record = follow(session, *job);
    if (auto outcome = outcomeOf(record); !outcome) {
        session.say(Text::tr("What was finished stays; the same command makes the rest."));
        return outcome;
    }
    answer(Text::tr("Made %1 in %2.")
               .arg(plan->missingTemplates.join(QLatin1String(", ")), formatSeconds(record.template_s)));
    return {};
}

Result<> check(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 0, 100);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto plan = (*deployer)->planPatchCheck(parsed->plain);
    if (!plan)
        return tl::unexpected(plan.error());
    if (!plan->steps.isEmpty()) {
        const std::unique_ptr<deploy::Job> job = (*deployer)->start(*plan);
        if (auto outcome = outcomeOf(follow(session, *job)); !outcome)
            return outcome;
    }
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto records = (*workspace)->templates();
    if (!records)
        return tl::unexpected(records.error());
    QJsonArray array;
    QString text;
    for (const TemplateRecord &record : std::as_const(*records)) {
        if (!plan->step(QStringLiteral("check:") + record.id))
            continue;
        array.append(toJson(record));
        text += Text::tr("%1 (%2): outdated packages: %3\n")
                    .arg(image::keyOf(record), record.id)
                    .arg(record.outdated.size());
        for (const OutdatedPackage &package : record.outdated)
            text += QStringLiteral("  %1  %2 -> %3%4\n")
                        .arg(package.name, -32)
                        .arg(package.installed, package.candidate,
                             package.isSecurity ? QStringLiteral("  ") + Text::tr("security") : QString());
    }
    session.print({{QStringLiteral("templates"), array}},
                  text.isEmpty() ? Text::tr("There is no template to check.") : text.trimmed());
    return {};
}

Result<> revoke(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("reason")}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString id = parsed->plain[0];
    if (auto done = deploy::revokeTemplate(**workspace, id, parsed->options.value(QStringLiteral("reason")));
        !done)
        return done;
    session.print({{QStringLiteral("revoked"), id}}, Text::tr("Revoked %1.").arg(id));
    return {};
}

Result<> restore(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString id = parsed->plain[0];
    if (auto done = deploy::restoreTemplate(**workspace, id); !done)
        return done;
    session.print({{QStringLiteral("restored"), id}}, Text::tr("Restored %1.").arg(id));
    return {};
}

Result<> remove(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {QStringLiteral("when-free")}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString id = parsed->plain[0];
    bool isGone = true;
    if (parsed->has(QStringLiteral("when-free"))) {
        auto gone = deploy::deleteTemplateWhenFree(**workspace, id);
        if (!gone)
            return tl::unexpected(gone.error());
        isGone = *gone;
    } else if (auto deleted = deploy::deleteTemplate(**workspace, id); !deleted) {
        return deleted;
    }
    session.print({{isGone ? QStringLiteral("deleted") : QStringLiteral("waiting"), id}},
                  isGone ? Text::tr("Deleted %1.").arg(id)
                         : Text::tr("%1 is deleted when the last deployment from it is destroyed.").arg(id));
    return {};
}

Result<> differences(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto first = (*workspace)->templateById(parsed->plain[0]);
    if (!first)
        return tl::unexpected(first.error());
    auto second = (*workspace)->templateById(parsed->plain[1]);
    if (!second)
        return tl::unexpected(second.error());
    QJsonArray array;
    QString text;
    for (const image::ManifestDifference &each : image::compareManifests(first->packages, second->packages)) {
        array.append(QJsonObject{{QStringLiteral("name"), each.name},
                                 {QStringLiteral("first"), each.first},
                                 {QStringLiteral("second"), each.second}});
        const auto shown = [](const QString &version) {
            return version.isEmpty() ? QStringLiteral("–") : version;
        };
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(each.name, -32)
                    .arg(shown(each.first), -28)
                    .arg(shown(each.second));
    }
    session.print({{QStringLiteral("differences"), array}},
                  text.isEmpty() ? Text::tr("Both have the same packages in the same versions.")
                                 : text.trimmed());
    return {};
}

Result<> exportBundle(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    const QString folder = QFileInfo(parsed->plain[1]).absoluteFilePath();
    auto plan = (*deployer)->planExport(parsed->plain[0], folder);
    if (!plan)
        return tl::unexpected(plan.error());
    const std::unique_ptr<deploy::Job> job = (*deployer)->start(*plan);
    if (auto outcome = outcomeOf(follow(session, *job)); !outcome)
        return outcome;
    session.print({{QStringLiteral("folder"), folder}},
                  Text::tr("Exported to “%1”; its README.txt says how to boot it elsewhere.").arg(folder));
    return {};
}

} // namespace

std::vector<CommandInfo> upkeepCommands()
{
    return {
        {QStringLiteral("template bake-plan"), QStringLiteral("[--matrix ID] [--plan-only]"),
         Text::tr("make every template that the matrix needs and lacks"), bakePlan},
        {QStringLiteral("template check"), QStringLiteral("[ID ...]"),
         Text::tr("ask the mirror which packages of the templates are outdated"), check},
        {QStringLiteral("template revoke"), QStringLiteral("ID --reason TEXT"),
         Text::tr("let nothing be deployed from a template any more"), revoke},
        {QStringLiteral("template restore"), QStringLiteral("ID"),
         Text::tr("take back a revocation or a waiting deletion"), restore},
        {QStringLiteral("template diff"), QStringLiteral("ID ID"),
         Text::tr("compare the packages of two templates"), differences},
        {QStringLiteral("template export"), QStringLiteral("ID FOLDER"),
         Text::tr("write a template into a new folder that boots elsewhere"), exportBundle},
        {QStringLiteral("template delete"), QStringLiteral("ID [--when-free]"),
         Text::tr("delete a template and its files"), remove},
    };
}

} // namespace bakeoff::cli
