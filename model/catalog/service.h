// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/platform.h"

#include <QMap>

namespace bakeoff::catalog {

struct ServicePort {
    QString name;
    int port = 0;
    bool operator==(const ServicePort &) const = default;
};

/// A secret that is generated anew for each deployment.
struct SecretSpec {
    QString id;
    QString user; ///< the account it belongs to
    LocalizedText label;
    bool operator==(const SecretSpec &) const = default;
};

/// A script in the service's or topology's own folder.
struct HealthCheck {
    QString command;
    int timeout_s = 60;
    bool operator==(const HealthCheck &) const = default;
};

struct Recipes {
    QString tool;       ///< "puppet"
    QStringList stages; ///< "install", "configure", "join"; each is STAGE.pp in the service's folder
    QMap<QString, QStringList> modules; ///< packages of configuration-tool modules, by OS family
    bool operator==(const Recipes &) const = default;
};

/// A service that the matrix offers. One without recipes is there for planning; it cannot be deployed.
struct Service {
    QString id;
    LocalizedText name;
    ReleaseLine line;
    QMap<QString, QStringList> packages; ///< by OS family, or by platform id where that one has other names
    QList<ServicePort> ports;
    int memory_MiB = 512;
    int vcpus = 1;
    std::optional<Recipes> recipes;
    std::optional<HealthCheck> health;
    QString generalise; ///< script run before an image of it is sealed
    QList<SecretSpec> secrets;
    bool distributionPackaged = true;
    QString folder;

    bool hasRecipe() const { return recipes.has_value(); }
    QStringList packagesOn(const Platform &platform) const
    {
        return packages.value(platform.id, packages.value(platform.family));
    }
};

} // namespace bakeoff::catalog
