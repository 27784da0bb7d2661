// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_matrices.h"

#include <QCoreApplication>

namespace bakeoff::app {

using catalog::Matrix; // lupdate loses the context behind a qualified return type

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::app::SampleMatrices)
};

} // namespace

Matrix articleMatrix()
{
    Matrix matrix;
    matrix.id = QStringLiteral("article");
    matrix.name = Text::tr("3 x 7 as in the article");
    matrix.platforms = {QStringLiteral("suse"), QStringLiteral("redhat"), QStringLiteral("ubuntu")};
    matrix.services = {QStringLiteral("hadoop"),   QStringLiteral("mysql"),   QStringLiteral("cassandra"),
                       QStringLiteral("tomcat"),   QStringLiteral("haproxy"), QStringLiteral("apache"),
                       QStringLiteral("glusterfs")};
    return matrix;
}

Matrix labMatrix()
{
    Matrix matrix;
    matrix.id = QStringLiteral("lab");
    matrix.name = Text::tr("Lab: Debian 11, 12, 13");
    matrix.platforms = {QStringLiteral("debian-11"), QStringLiteral("debian-12"),
                        QStringLiteral("debian-13")};
    matrix.services = {QStringLiteral("haproxy"),   QStringLiteral("apache"),    QStringLiteral("mysql"),
                       QStringLiteral("tomcat"),    QStringLiteral("cassandra"), QStringLiteral("hadoop"),
                       QStringLiteral("glusterfs"), QStringLiteral("mongodb")};
    return matrix;
}

QList<Matrix> sampleMatrices()
{
    return {labMatrix(), articleMatrix()};
}

} // namespace bakeoff::app
