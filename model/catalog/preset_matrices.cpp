// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/preset_matrices.h"

#include <QCoreApplication>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

const QStringList &articleServices()
{
    static const QStringList ids{QStringLiteral("hadoop"),    QStringLiteral("mysql"),
                                 QStringLiteral("cassandra"), QStringLiteral("tomcat"),
                                 QStringLiteral("haproxy"),   QStringLiteral("apache"),
                                 QStringLiteral("glusterfs")};
    return ids;
}

} // namespace

QString displayName(Preset preset)
{
    switch (preset) {
    case Preset::Article:
        return Text::tr("3 x 7 as in the article");
    case Preset::TwoGenerations:
        return Text::tr("Two generations");
    case Preset::OneOs:
        return Text::tr("One OS only");
    case Preset::Lab:
        return Text::tr("Lab: Debian 11, 12, 13");
    case Preset::Empty:
        return Text::tr("Empty matrix");
    }
    return {};
}

QString explanation(Preset preset)
{
    switch (preset) {
    case Preset::Article:
        return Text::tr("3 operating systems x 7 services: 21 pre-installed images against 3 OS-only ones.");
    case Preset::TwoGenerations:
        return Text::tr(
            "A second generation of every service: 3 x 7 x 2 = 42 images against 3. The article itself "
            "says 27 and 54, which 3 x 7 does not give.");
    case Preset::OneOs:
        return Text::tr("What if only one OS was offered? 7 pre-installed images against 1.");
    case Preset::Lab:
        return Text::tr("Every service on Debian 11, 12 and 13, whose templates can be built here.");
    case Preset::Empty:
        return Text::tr("Operating systems and services are added one by one.");
    }
    return {};
}

Matrix presetMatrix(Preset preset)
{
    Matrix matrix;
    matrix.name = displayName(preset);
    switch (preset) {
    case Preset::Article:
    case Preset::TwoGenerations:
        matrix.setLines(Axis::Platforms,
                        {QStringLiteral("suse"), QStringLiteral("redhat"), QStringLiteral("ubuntu")});
        matrix.setLines(Axis::Services, articleServices());
        break;
    case Preset::OneOs:
        matrix.setLines(Axis::Platforms, {QStringLiteral("ubuntu")});
        matrix.setLines(Axis::Services, articleServices());
        break;
    case Preset::Lab:
        matrix.setLines(Axis::Platforms, {QStringLiteral("debian-11"), QStringLiteral("debian-12"),
                                          QStringLiteral("debian-13")});
        matrix.setLines(Axis::Services,
                        {QStringLiteral("haproxy"), QStringLiteral("apache"), QStringLiteral("mysql"),
                         QStringLiteral("tomcat"), QStringLiteral("cassandra"), QStringLiteral("hadoop"),
                         QStringLiteral("glusterfs"), QStringLiteral("mongodb")});
        break;
    case Preset::Empty:
        break;
    }
    if (preset == Preset::TwoGenerations) {
        for (MatrixLine &service : matrix.services.lines)
            service.generations = 2;
    }
    return matrix;
}

QList<Matrix> sampleMatrices()
{
    Matrix lab = presetMatrix(Preset::Lab);
    lab.id = QStringLiteral("lab");
    Matrix article = presetMatrix(Preset::Article);
    article.id = QStringLiteral("article");
    article.position = 1;
    return {lab, article};
}

} // namespace bakeoff::catalog
