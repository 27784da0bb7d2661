// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "base/process.h"
#include "catalog/preset_matrices.h"
#include "deploy/workspace_settings.h"
#include "planning/template_count.h"
#include "report/matrix_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUuid>

namespace bakeoff::cli {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};

Result<> init(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    const QString path = session.options().workspacePath;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::PermissionDenied,
                    Text::tr("The folder “%1” cannot be made.").arg(QFileInfo(path).absolutePath()),
                    Text::tr("Choose another place with --workspace."));
    auto workspace = storage::Workspace::create(path);
    if (!workspace)
        return tl::unexpected(workspace.error());
    for (const Matrix &matrix : sampleMatrices()) {
        if (auto saved = (*workspace)->saveMatrix(matrix); !saved)
            return saved;
    }
    session.print(
        {{QStringLiteral("workspace"), (*workspace)->path()}, {QStringLiteral("id"), (*workspace)->id()}},
        Text::tr("Made the workspace “%1”.").arg((*workspace)->path()));
    return {};
}

/// Writing the matrix would lose what somebody edits in the window and has not saved.
Result<> refuseUnsaved(storage::Workspace &workspace, const QString &matrixId)
{
    auto versions = workspace.matrixVersions();
    if (!versions)
        return tl::unexpected(versions.error());
    for (const MatrixVersions &each : std::as_const(*versions)) {
        if (each.saved.id == matrixId && !haveTheSameContent(each.saved, each.current)) {
            return fail(ErrorCode::Busy,
                        Text::tr("The matrix “%1” has changes that were made in the window and not saved.")
                            .arg(matrixId),
                        Text::tr("Save or discard them in the window first."));
        }
    }
    return {};
}

Result<> showMatrix(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("matrix")}, {}, 0, 0);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    QJsonArray cells;
    QString text = QStringLiteral("%1\n\n%2").arg(matrix->name).arg(QString(), -14);
    const QStringList services = matrix->services.ids();
    for (const QString &service : services)
        text += QStringLiteral("  %1").arg(service, -13);
    for (const QString &platform : matrix->platforms.ids()) {
        text += QStringLiteral("\n%1").arg(platform, -14);
        for (const QString &service : services) {
            const CellKey key{platform, service};
            const Cell own = matrix->cell(key);
            const EffectiveCell cell = matrix->effective(key);
            text += QStringLiteral("  %1").arg(cell.offered ? toId(cell.strategy) : QStringLiteral("-"), -13);
            cells.append(QJsonObject{{QStringLiteral("platform"), platform},
                                     {QStringLiteral("service"), service},
                                     {QStringLiteral("offered"), cell.offered},
                                     {QStringLiteral("strategy"), toId(own.strategy)},
                                     {QStringLiteral("effective_strategy"), toId(cell.strategy)},
                                     {QStringLiteral("depth"), toId(cell.depth)}});
        }
    }
    const planning::TemplateCount count = planning::countTemplates(*matrix);
    text += QStringLiteral("\n\n") + Text::tr("Images: %1 pre-installed, %2 OS-only, your plan %3 + %4")
                                         .arg(count.preInstalled)
                                         .arg(count.osOnly)
                                         .arg(count.planGolden)
                                         .arg(count.planOs);
    session.print(
        {{QStringLiteral("id"), matrix->id},
         {QStringLiteral("name"), matrix->name},
         {QStringLiteral("default_strategy"), toId(matrix->defaultStrategy())},
         {QStringLiteral("cells"), cells},
         {QStringLiteral("images"), QJsonObject{{QStringLiteral("pre_installed"), count.preInstalled},
                                                {QStringLiteral("os_only"), count.osOnly},
                                                {QStringLiteral("plan_golden"), count.planGolden},
                                                {QStringLiteral("plan_os"), count.planOs}}}},
        text);
    return {};
}

Result<> setCell(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("matrix")}, {}, 3, 3);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    const CellKey key{parsed->plain[0], parsed->plain[1]};
    if (!matrix->contains(key))
        return fail(
            ErrorCode::NotFound,
            Text::tr("The matrix “%1” has no cell %2 x %3.").arg(matrix->id, key.platform, key.service),
            Text::tr("“bakeoffctl matrix show” prints its rows and columns."));
    const QString &strategy = parsed->plain[2];
    if (toId(strategyFromId(strategy)) != strategy)
        return fail(ErrorCode::Invalid, Text::tr("“%1” is no strategy.").arg(strategy),
                    Text::tr("Use inherit, pre-installed or os-only."));
    if (auto clean = refuseUnsaved(**workspace, matrix->id); !clean)
        return clean;
    Cell cell = matrix->cell(key);
    cell.strategy = strategyFromId(strategy);
    matrix->setCell(key, cell);
    if (auto saved = (*workspace)->saveMatrix(*matrix); !saved)
        return saved;
    session.print({{QStringLiteral("platform"), key.platform},
                   {QStringLiteral("service"), key.service},
                   {QStringLiteral("strategy"), strategy}},
                  Text::tr("%1 x %2 is %3 now.").arg(key.platform, key.service, strategy));
    return {};
}

Result<> exportMatrix(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("matrix")}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    auto workspace = session.openForReading();
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto matrix = chooseMatrix(**workspace, parsed->options.value(QStringLiteral("matrix")));
    if (!matrix)
        return tl::unexpected(matrix.error());
    const QString &path = parsed->plain[0];
    if (auto written = report::writeMatrixFile(path, *matrix); !written)
        return written;
    session.print({{QStringLiteral("file"), path}, {QStringLiteral("matrix"), matrix->id}},
                  Text::tr("Wrote the matrix “%1” to “%2”.").arg(matrix->id, path));
    return {};
}

Result<> importMatrix(Session &session, const QStringList &words)
{
    auto parsed = parseWords(words, {QStringLiteral("matrix")}, {}, 1, 1);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const QString &path = parsed->plain[0];
    auto read = report::readMatrixFile(path);
    if (!read)
        return tl::unexpected(read.error());
    auto workspace = session.openForChanges();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString wanted = parsed->options.value(QStringLiteral("matrix"));
    Matrix made = *read;
    made.id = QUuid::createUuid().toString(QUuid::Id128).left(8);
    if (wanted.isEmpty()) {
        auto matrices = (*workspace)->matrices();
        if (!matrices)
            return tl::unexpected(matrices.error());
        for (const Matrix &each : std::as_const(*matrices))
            made.position = std::max(made.position, each.position + 1);
    } else {
        auto replaced = chooseMatrix(**workspace, wanted);
        if (!replaced)
            return tl::unexpected(replaced.error());
        if (auto clean = refuseUnsaved(**workspace, replaced->id); !clean)
            return clean;
        made.id = replaced->id;
        made.position = replaced->position;
    }
    if (auto saved = (*workspace)->saveMatrix(made); !saved)
        return saved;
    session.print({{QStringLiteral("matrix"), made.id}, {QStringLiteral("name"), made.name}},
                  Text::tr("Imported “%1” as the matrix “%2”.").arg(path, made.id));
    return {};
}

/// One line of the doctor: what was looked at, whether it is well, and how to mend it.
struct Finding {
    QString what;
    bool isWell = false;
    QString detail;
    QString mend;
};

Finding tool(const QString &program, const QString &package)
{
    QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(program, systemFolders());
    return {program, !found.isEmpty(), found, Text::tr("Install the package %1.").arg(package)};
}

Result<> doctor(Session &session, const QStringList &words)
{
    if (auto parsed = parseWords(words, {}, {}, 0, 0); !parsed)
        return tl::unexpected(parsed.error());
    QList<Finding> findings{tool(QStringLiteral("mmdebstrap"), QStringLiteral("mmdebstrap")),
                            tool(QStringLiteral("qemu-img"), QStringLiteral("qemu-utils")),
                            tool(QStringLiteral("qemu-system-x86_64"), QStringLiteral("qemu-system-x86")),
                            tool(QStringLiteral("xorriso"), QStringLiteral("xorriso")),
                            tool(QStringLiteral("mke2fs"), QStringLiteral("e2fsprogs")),
                            tool(QStringLiteral("newuidmap"), QStringLiteral("uidmap"))};
    const auto known = session.openForReading();
    if (auto mirror = known ? deploy::mirrorOf(**known) : image::hostMirror())
        findings << Finding{Text::tr("package mirror"), true, mirror->archive, {}};
    else
        findings << Finding{Text::tr("package mirror"), false, mirror.error().message, mirror.error().hint};
    findings << Finding{Text::tr("data folders"), session.catalog().problems.isEmpty(),
                        Text::tr("%1 services").arg(session.catalog().services.size()),
                        Text::tr("“bakeoffctl service check” names the files.")};
    if (auto workspace = session.openForChanges()) {
        const QStorageInfo storage((*workspace)->imagesDirectory());
        findings << Finding{Text::tr("workspace"), true, (*workspace)->path(), {}};
        findings << Finding{Text::tr("free space for images"),
                            storage.bytesAvailable() > Bytes::gibi(8).value,
                            formatBytes(Bytes{storage.bytesAvailable()}),
                            Text::tr("Free some space: a build and a cluster take about 8 GiB.")};
        if (auto deployer = session.deployer())
            findings << Finding{
                Text::tr("virtualisation host"), true, (*deployer)->accelerationSummary(), {}};
        else
            findings << Finding{Text::tr("virtualisation host"), false, deployer.error().message,
                                deployer.error().hint};
    } else {
        findings << Finding{Text::tr("workspace"), false, workspace.error().message, workspace.error().hint};
    }
    QJsonArray list;
    QString text;
    bool allWell = true;
    for (const Finding &finding : std::as_const(findings)) {
        allWell = allWell && finding.isWell;
        list.append(QJsonObject{{QStringLiteral("what"), finding.what},
                                {QStringLiteral("ok"), finding.isWell},
                                {QStringLiteral("detail"), finding.detail},
                                {QStringLiteral("mend"), finding.isWell ? QString() : finding.mend}});
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(finding.isWell ? Text::tr("ok") : Text::tr("PROBLEM"), -8)
                    .arg(finding.what, -24)
                    .arg(finding.isWell ? finding.detail : finding.detail + QLatin1Char(' ') + finding.mend);
    }
    session.print({{QStringLiteral("findings"), list}, {QStringLiteral("ok"), allWell}}, text);
    if (allWell)
        return {};
    return fail(ErrorCode::Failed, Text::tr("Not everything is as it should be."),
                Text::tr("Mend what is marked above; app/run installs missing packages."));
}

} // namespace

Result<Matrix> chooseMatrix(storage::Workspace &workspace, const QString &id)
{
    auto matrices = workspace.matrices();
    if (!matrices)
        return tl::unexpected(matrices.error());
    QStringList known;
    for (const Matrix &matrix : std::as_const(*matrices)) {
        if (id.isEmpty() || matrix.id == id)
            return matrix;
        known << matrix.id;
    }
    return fail(ErrorCode::NotFound, Text::tr("There is no matrix “%1”.").arg(id),
                Text::tr("Known ones: %1.").arg(known.join(QLatin1String(", "))));
}

std::vector<CommandInfo> workspaceCommands()
{
    return {
        {QStringLiteral("init"), {}, Text::tr("make a workspace with the sample matrices"), init},
        {QStringLiteral("doctor"), {}, Text::tr("check this machine, and say how to mend it"), doctor},
        {QStringLiteral("matrix show"), QStringLiteral("[--matrix ID]"),
         Text::tr("print the OS x service matrix"), showMatrix},
        {QStringLiteral("matrix set"),
         QStringLiteral("PLATFORM SERVICE inherit|pre-installed|os-only [--matrix ID]"),
         Text::tr("choose a cell's strategy"), setCell},
        {QStringLiteral("matrix export"), QStringLiteral("FILE.csv|FILE.json [--matrix ID]"),
         Text::tr("write a matrix for a spreadsheet"), exportMatrix},
        {QStringLiteral("matrix import"), QStringLiteral("FILE.csv|FILE.json [--matrix ID]"),
         Text::tr("read one as a new matrix, or in the place of another"), importMatrix},
    };
}

} // namespace bakeoff::cli
