// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/recipe_iso.h"

#include "base/process.h"

#include <QCoreApplication>
#include <QFile>

namespace bakeoff::image {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::image)
};
} // namespace

Result<> writeRecipeIso(const catalog::Catalog &catalog, const QStringList &services, const QString &topology,
                        const QString &target, const std::stop_token &stop, const Deadline &deadline)
{
    // Rock Ridge with everything readable and owned by root, whoever builds it.
    QStringList arguments{QStringLiteral("-as"),          QStringLiteral("mkisofs"),
                          QStringLiteral("-quiet"),       QStringLiteral("-rational-rock"),
                          QStringLiteral("-V"),           QStringLiteral("BAKEOFF"),
                          QStringLiteral("-o"),           target,
                          QStringLiteral("-graft-points")};
    const auto graft = [&arguments](const QString &inside, const QString &folder) {
        // "=" and "\" have a meaning to mkisofs.
        QString escaped = folder;
        escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('='), QLatin1String("\\="));
        arguments << QStringLiteral("%1=%2").arg(inside, escaped);
    };
    graft(QStringLiteral("recipes"), catalog.recipesFolder);
    for (const QString &id : services) {
        const catalog::Service *service = catalog.service(id);
        if (!service)
            return fail(ErrorCode::NotFound, Text::tr("There is no service “%1”.").arg(id));
        graft(QStringLiteral("services/") + id, service->folder);
    }
    if (const catalog::Topology *found = catalog.topology(topology))
        graft(QStringLiteral("topologies/") + topology, found->folder);
    auto written =
        checkedCommand(Text::tr("Writing the recipes' ISO"),
                       {QStringLiteral("xorriso"), arguments, {}, {}, {}}, {stop, deadline, {}, {}});
    if (written)
        return {};
    QFile::remove(target);
    return tl::unexpected(written.error());
}

} // namespace bakeoff::image
