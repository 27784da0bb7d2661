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

Result<> writeIso(const QString &label, const QList<IsoContent> &contents, const QString &target,
                  const std::stop_token &stop, const Deadline &deadline)
{
    // Rock Ridge with everything readable and owned by root, whoever builds it.
    QStringList arguments{QStringLiteral("-as"),          QStringLiteral("mkisofs"),
                          QStringLiteral("-quiet"),       QStringLiteral("-rational-rock"),
                          QStringLiteral("-V"),           label,
                          QStringLiteral("-o"),           target,
                          QStringLiteral("-graft-points")};
    for (const IsoContent &content : contents) {
        // "=" and "\" have a meaning to mkisofs.
        QString escaped = content.source;
        escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('='), QLatin1String("\\="));
        arguments << QStringLiteral("%1=%2").arg(content.inside, escaped);
    }
    auto written =
        checkedCommand(Text::tr("Writing the recipes' ISO"),
                       {QStringLiteral("xorriso"), arguments, {}, {}, {}}, {stop, deadline, {}, {}});
    if (written)
        return {};
    QFile::remove(target);
    return tl::unexpected(written.error());
}

Result<> writeRecipeIso(const catalog::Catalog &catalog, const QStringList &services, const QString &topology,
                        const QString &target, const std::stop_token &stop, const Deadline &deadline)
{
    QList<IsoContent> contents{{QStringLiteral("recipes"), catalog.recipesFolder}};
    for (const QString &id : services) {
        const catalog::Service *service = catalog.service(id);
        if (!service)
            return fail(ErrorCode::NotFound, Text::tr("There is no service “%1”.").arg(id));
        contents << IsoContent{QStringLiteral("services/") + id, service->folder};
    }
    if (const catalog::Topology *found = catalog.topology(topology))
        contents << IsoContent{QStringLiteral("topologies/") + topology, found->folder};
    return writeIso(QStringLiteral("BAKEOFF"), contents, target, stop, deadline);
}

} // namespace bakeoff::image
