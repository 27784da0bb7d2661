// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "image/bake_plan.h"
#include "image/import_plan.h"
#include "image/os_template.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

/// Prints the plan, or carries it out and prints what was made.
Result<> carryOut(Session &session, deploy::Deployer &deployer, const Plan &plan, const Words &words)
{
    if (words.has(QStringLiteral("plan-only"))) {
        QStringList lines;
        for (const PlanStep &step : plan.steps)
            lines << QStringLiteral("%1  %2").arg(step.id, -40).arg(displayName(step));
        session.print(toJson(plan),
                      lines.isEmpty() ? Text::tr("Nothing is missing.") : lines.join(QLatin1Char('\n')));
        return {};
    }
    const std::unique_ptr<deploy::Job> job = deployer.start(plan);
    const RunRecord record = follow(session, *job);
    if (auto outcome = outcomeOf(record); !outcome)
        return outcome;
    session.print(
        {{QStringLiteral("built"), QJsonArray::fromStringList(plan.missingTemplates)},
         {QStringLiteral("template_s"), record.template_s}},
        Text::tr("Made %1 in %2.")
            .arg(plan.missingTemplates.join(QLatin1String(", ")), formatSeconds(record.template_s)));
    return {};
}

Result<> make(Session &session, const QString &platform, const QString &service, const Words &words)
{
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    const QString depthId = words.options.value(QStringLiteral("depth"), QStringLiteral("configured"));
    const BakeDepth depth = bakeDepthFromId(depthId);
    if (toId(depth) != depthId || depth == BakeDepth::OsOnly)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no depth to bake to.").arg(depthId),
                    Text::tr("Use packages or configured."));
    auto plan = (*deployer)->planTemplate(platform, service, depth, words.has(QStringLiteral("rebuild")));
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->steps.isEmpty() && !words.has(QStringLiteral("plan-only"))) {
        session.print({{QStringLiteral("built"), QJsonArray()}},
                      Text::tr("The template is there and up to date; --rebuild makes it anew."));
        return {};
    }
    return carryOut(session, **deployer, *plan, words);
}

Result<> build(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {QStringLiteral("rebuild"), QStringLiteral("plan-only")}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return make(session, parsed->plain[0], {}, *parsed);
}

Result<> bake(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("depth")},
                             {QStringLiteral("rebuild"), QStringLiteral("plan-only")}, 2, 2);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return make(session, parsed->plain[0], parsed->plain[1], *parsed);
}

Result<> import(Session &session, const QStringList &words)
{
    auto parsed =
        parseWords(words, {QStringLiteral("platform"), QStringLiteral("sha256"), QStringLiteral("format")},
                   {QStringLiteral("plan-only")}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString platform = parsed->options.value(QStringLiteral("platform"));
    if (platform.isEmpty())
        return fail(ErrorCode::Invalid, Text::tr("An image is imported for a platform, and none was named."),
                    Text::tr("Add e.g. “--platform debian-12”."));
    auto deployer = session.deployer();
    if (!deployer)
        return tl::unexpected(deployer.error());
    auto plan =
        (*deployer)->planImport(platform, {parsed->plain[0], parsed->options.value(QStringLiteral("format")),
                                           parsed->options.value(QStringLiteral("sha256"))});
    if (!plan)
        return tl::unexpected(plan.error());
    return carryOut(session, **deployer, *plan, *parsed);
}

QString stateText(const image::TemplateInventory &inventory, const TemplateRecord &record)
{
    const bool isStale = record.status == TemplateStatus::Ready && inventory.staleness(record).isStale();
    return displayName(isStale ? TemplateStatus::Stale : record.status);
}

Result<> list(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto records = (*workspace)->templates();
    if (!records)
        return tl::unexpected(records.error());
    const image::TemplateInventory inventory(*records, session.catalog());
    QJsonArray array;
    QString text;
    for (const TemplateRecord &record : std::as_const(*records)) {
        QJsonObject json = toJson(record);
        const image::Staleness staleness = inventory.staleness(record);
        json.insert(QStringLiteral("is_stale"), staleness.isStale());
        json.insert(QStringLiteral("recipe_changed"), staleness.recipeChanged);
        json.insert(QStringLiteral("parent_replaced"), staleness.parentReplaced);
        array.append(json);
        text += QStringLiteral("%1  %2  %3  %4  %5  %6\n")
                    .arg(record.id, -10)
                    .arg(image::keyOf(record), -28)
                    .arg(Text::tr("generation %1").arg(record.generation), -14)
                    .arg(stateText(inventory, record), -8)
                    .arg(formatBytes(record.allocatedSize), 10)
                    .arg(formatSeconds(record.build_s), 12);
    }
    session.print({{QStringLiteral("templates"), array}},
                  text.isEmpty()
                      ? Text::tr("No templates yet; “bakeoffctl template build debian-12” makes the first.")
                      : text);
    return {};
}

Result<> show(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto record = (*workspace)->templateById(parsed->plain[0]);
    if (!record)
        return tl::unexpected(record.error());
    const QString source = image::sourceSha256(record->recipeDigest);
    QString text = Text::tr("%1, generation %2, %3, built %4 in %5, %6 packages")
                       .arg(image::keyOf(*record))
                       .arg(record->generation)
                       .arg(displayName(record->status), record->builtAt.toString(Qt::ISODate),
                            formatSeconds(record->build_s))
                       .arg(record->packages.size());
    if (!source.isEmpty())
        text += QLatin1Char('\n') + Text::tr("imported from an image with the SHA-256 %1").arg(source);
    for (const PackageVersion &package : std::as_const(record->packages))
        text += QStringLiteral("\n%1  %2").arg(package.name, -40).arg(package.version);
    session.print(toJson(*record, true), text);
    return {};
}

} // namespace

std::vector<CommandInfo> templateCommands()
{
    return {
        {QStringLiteral("template build"), QStringLiteral("PLATFORM [--rebuild] [--plan-only]"),
         Text::tr("build an OS template"), build},
        {QStringLiteral("template bake"),
         QStringLiteral("PLATFORM SERVICE [--depth packages|configured] [--rebuild] [--plan-only]"),
         Text::tr("bake a golden image"), bake},
        {QStringLiteral("template import"),
         QStringLiteral("FILE --platform PLATFORM [--sha256 HEX] [--format qcow2|raw|vmdk] [--plan-only]"),
         Text::tr("make an OS template of a vendor's cloud image"), import},
        {QStringLiteral("template list"), {}, Text::tr("list the templates"), list},
        {QStringLiteral("template show"), QStringLiteral("ID"),
         Text::tr("print a template with its package manifest"), show},
    };
}

} // namespace bakeoff::cli
