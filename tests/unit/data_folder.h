// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

inline const QByteArray platformJson = R"({
  "id": "debian-12", "name": {"en": "Debian 12", "ko": "데비안 12"}, "family": "debian", "release": "12",
  "codename": "bookworm", "line": {"component": "debian", "line": "12"},
  "build": {"method": "mmdebstrap", "suite": "bookworm", "sibling_suites": ["bookworm-security"],
            "components": ["main"], "packages": ["systemd"], "kernel_package": "linux-image-cloud-amd64",
            "disk_bytes": 10737418240, "customize": "debian/customize.sh"}
})";
inline const QByteArray serviceJson = R"({
  "id": "apache", "name": {"en": "Apache"}, "line": {"component": "httpd", "line": "2.4"},
  "packages": {"debian": ["apache2"]}, "ports": [{"name": "http", "port": 80}],
  "defaults": {"memory_mib": 700, "vcpus": 2},
  "recipes": {"tool": "puppet", "stages": ["install", "configure"], "modules": {"debian": ["puppet-b", "puppet-a"]}},
  "health": {"command": "health.sh", "timeout_s": 45}, "generalise": {"command": "generalise.sh"},
  "secrets": [{"id": "password", "user": "root", "label": {"en": "Password"}}], "distribution_packaged": true
})";
inline const QByteArray topologyJson = R"({
  "id": "pair", "name": {"en": "Pair"}, "description": {"en": "Two"},
  "nodes": [{"role": "first", "service": "apache", "count": 1, "after": []},
            {"role": "second", "service": "apache", "count": 2, "memory_mib": 256, "vcpus": 1, "after": ["first"]}],
  "endpoints": [{"role": "second", "port": 80, "scheme": "http", "label": {"en": "Site"}}],
  "health": {"role": "second", "command": "health.sh", "timeout_s": 90}
})";

/// A data folder with one good platform, service and topology.
class DataFolder
{
public:
    DataFolder()
    {
        write("platforms/debian-12/platform.json", platformJson);
        write("services/apache/service.json", serviceJson);
        for (const char *script : {"install.pp", "configure.pp", "health.sh", "generalise.sh"})
            write(QStringLiteral("services/apache/") + QLatin1String(script), script);
        write("topologies/pair/topology.json", topologyJson);
        write("topologies/pair/health.sh", "true");
        write("recipes/debian/customize.sh", "true");
    }
    QString path() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    bakeoff::catalog::Catalog load() const { return bakeoff::catalog::loadCatalog({path()}); }

private:
    QTemporaryDir m_folder;
};
