// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/manifests.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <functional>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

constexpr qint64 mostMemory_MiB = 4 * 1024 * 1024;
constexpr qint64 mostVcpus = 512;
constexpr qint64 mostNodes = 256;
constexpr qint64 longestCheck_s = 24 * 3600;
/// The largest whole number that JSON (a double) carries exactly.
constexpr qint64 largestNumber = Q_INT64_C(1) << 53;

bool isBelow(const QString &path, const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    return !root.isEmpty() && path.startsWith(root + QLatin1Char('/'));
}

/// Whether \a script stays inside its folder, by its text alone.
bool isInside(const QString &script)
{
    const QString clean = QDir::cleanPath(script);
    return !QDir::isAbsolutePath(clean) && clean != QLatin1String("..") &&
           !clean.startsWith(QLatin1String("../"));
}

/// Notes a script that is not there or leaves its folder (also by way of a symbolic link). True when it is
/// fine.
bool checkScript(const QString &script, const QString &folder, const QString &field, FileProblems &problems)
{
    if (script.isEmpty())
        return false; // noted already as missing or empty
    const QFileInfo info(QDir(folder).filePath(script));
    if (!isInside(script)) {
        problems.add(
            field,
            Text::tr("In %1, the field “%2” names “%3”, which leaves its folder; put the script inside."),
            script);
        return false;
    }
    if (!info.isFile()) {
        problems.add(
            field, Text::tr("In %1, the field “%2” names the script “%3”, which is not there; add the file."),
            script);
        return false;
    }
    if (!isBelow(info.canonicalFilePath(), folder)) {
        problems.add(
            field,
            Text::tr("In %1, the field “%2” names “%3”, which leaves its folder; put the script inside."),
            script);
        return false;
    }
    return true;
}

ReleaseLine readLine(ObjectReader &parent)
{
    auto reader = parent.object(QStringLiteral("line"));
    if (!reader)
        return {};
    ReleaseLine line;
    line.component = reader->text(QStringLiteral("component"));
    line.line = reader->text(QStringLiteral("line"));
    reader->finish();
    return line;
}

HealthCheck readHealth(ObjectReader &reader, const QString &folder)
{
    HealthCheck health;
    health.command = reader.text(QStringLiteral("command"));
    health.timeout_s = static_cast<int>(reader.number(QStringLiteral("timeout_s"), 1, longestCheck_s, 60));
    checkScript(health.command, folder, reader.field(QStringLiteral("command")), reader.problems());
    return health;
}

void readCustomize(ObjectReader &reader, const ManifestPlace &place, OsBuild &build)
{
    const QString key = QStringLiteral("customize");
    const QString script = reader.text(key, ObjectReader::Optional);
    if (script.isEmpty())
        return;
    for (const QString &folder : place.recipesFolders) {
        if (!isInside(script) || !QFileInfo::exists(QDir(folder).filePath(script)))
            continue;
        if (checkScript(script, folder, reader.field(key), reader.problems())) {
            // A user's own folder may bring its own script; QDir::filePath() leaves an absolute path as it
            // is.
            build.customize =
                folder == place.sharedRecipesFolder ? script : QDir(folder).absoluteFilePath(script);
        }
        return;
    }
    checkScript(script, place.sharedRecipesFolder, reader.field(key), reader.problems());
}

OsBuild readBuild(ObjectReader &reader, const ManifestPlace &place)
{
    OsBuild build;
    const QString method = QStringLiteral("method");
    build.method = reader.text(method);
    if (!build.method.isEmpty() && build.method != QLatin1String("mmdebstrap")) {
        reader.problems().add(reader.field(method),
                              Text::tr("In %1, the field “%2” must be “mmdebstrap”, not “%3”."),
                              build.method);
    }
    build.suite = reader.text(QStringLiteral("suite"));
    build.siblingSuites = reader.texts(QStringLiteral("sibling_suites"));
    build.components = reader.texts(QStringLiteral("components"));
    build.packages = reader.texts(QStringLiteral("packages"));
    build.kernelPackage = reader.text(QStringLiteral("kernel_package"));
    build.diskSize = {reader.number(QStringLiteral("disk_bytes"), 1, largestNumber, 0)};
    readCustomize(reader, place, build);
    reader.finish();
    return build;
}

Recipes readRecipes(ObjectReader &reader, const QString &folder)
{
    static const QStringList known{QStringLiteral("install"), QStringLiteral("configure"),
                                   QStringLiteral("join")};
    FileProblems &problems = reader.problems();
    Recipes recipes;
    recipes.tool = reader.text(QStringLiteral("tool"));
    if (!recipes.tool.isEmpty() && recipes.tool != QLatin1String("puppet")) {
        problems.add(reader.field(QStringLiteral("tool")),
                     Text::tr("In %1, the field “%2” must be “puppet”, not “%3”."), recipes.tool);
    }
    recipes.stages = reader.texts(QStringLiteral("stages"));
    for (qsizetype i = 0; i < recipes.stages.size(); ++i) {
        const QString stage = recipes.stages[i];
        const QString field = QStringLiteral("%1[%2]").arg(reader.field(QStringLiteral("stages"))).arg(i);
        if (!known.contains(stage))
            problems.add(field,
                         Text::tr("In %1, the field “%2” is “%3”; a stage is install, configure or join."),
                         stage);
        else if (recipes.stages.indexOf(stage) < i)
            problems.add(field, Text::tr("In %1, the field “%2” repeats the stage “%3”; name each once."),
                         stage);
        else
            checkScript(stage + QLatin1String(".pp"), folder, field, problems);
    }
    recipes.modules = reader.textsByKey(QStringLiteral("modules"));
    reader.finish();
    return recipes;
}

QList<SecretSpec> readSecrets(ObjectReader &reader)
{
    QList<SecretSpec> secrets;
    for (ObjectReader &secret : reader.objects(QStringLiteral("secrets"), ObjectReader::Optional)) {
        SecretSpec value;
        value.id = secret.text(QStringLiteral("id"));
        value.user = secret.text(QStringLiteral("user"));
        value.label = secret.localized(QStringLiteral("label"));
        secret.finish();
        secrets << value;
    }
    return secrets;
}

void readServiceLists(ObjectReader &reader, Service &service)
{
    for (ObjectReader &port : reader.objects(QStringLiteral("ports"))) {
        ServicePort value;
        value.name = port.text(QStringLiteral("name"));
        value.port = static_cast<int>(port.number(QStringLiteral("port"), 1, 65535, 0));
        port.finish();
        service.ports << value;
    }
    service.secrets = readSecrets(reader);
}

/// How many nodes a group may have, and what they do for one another.
void readGroupRules(ObjectReader &reader, const QString &folder, NodeGroup &group)
{
    const QString least = QStringLiteral("min_count");
    const QString most = QStringLiteral("max_count");
    group.minCount = static_cast<int>(reader.number(least, 1, mostNodes, 1, ObjectReader::Optional));
    group.maxCount = static_cast<int>(reader.number(most, 1, mostNodes, 0, ObjectReader::Optional));
    if (group.count < group.minCount || (group.maxCount > 0 && group.count > group.maxCount)) {
        reader.problems().add(
            reader.field(QStringLiteral("count")),
            Text::tr("In %1, the field “%2” is %3, which is not between “min_count” and “max_count”."),
            QString::number(group.count));
    }
    group.firstLeads = reader.boolean(QStringLiteral("first_leads"), false, ObjectReader::Optional);
    group.stateful = reader.boolean(QStringLiteral("stateful"), false, ObjectReader::Optional);
    group.secrets = reader.texts(QStringLiteral("secrets"), ObjectReader::Optional);
    if (auto promotion = reader.object(QStringLiteral("promotion"), ObjectReader::Optional)) {
        group.promotion =
            Promotion{promotion->text(QStringLiteral("role")), promotion->text(QStringLiteral("rank"))};
        checkScript(group.promotion->rank, folder, promotion->field(QStringLiteral("rank")),
                    reader.problems());
        promotion->finish();
    }
}

NodeGroup readNodeGroup(ObjectReader &reader, const QString &folder, const Catalog &catalog)
{
    NodeGroup group;
    group.role = reader.text(QStringLiteral("role"));
    if (!group.role.isEmpty() && !isValidId(group.role)) {
        reader.problems().add(
            reader.field(QStringLiteral("role")),
            Text::tr("In %1, the field “%2” is “%3”; use small letters, digits and hyphens only, "
                     "beginning with a letter or digit."),
            group.role);
    }
    group.service = reader.text(QStringLiteral("service"));
    const Service *service = catalog.service(group.service);
    if (!group.service.isEmpty() && !service) {
        reader.problems().add(
            reader.field(QStringLiteral("service")),
            Text::tr("In %1, the field “%2” names the service “%3”, which is not there (or has a "
                     "mistake of its own); add or correct it."),
            group.service);
    }
    group.count = static_cast<int>(reader.number(QStringLiteral("count"), 1, mostNodes, 1));
    // Sizes that a topology does not give are the service's own.
    group.memory_MiB =
        static_cast<int>(reader.number(QStringLiteral("memory_mib"), 1, mostMemory_MiB,
                                       service ? service->memory_MiB : 512, ObjectReader::Optional));
    group.vcpus = static_cast<int>(reader.number(QStringLiteral("vcpus"), 1, mostVcpus,
                                                 service ? service->vcpus : 1, ObjectReader::Optional));
    group.after = reader.texts(QStringLiteral("after"), ObjectReader::Optional);
    readGroupRules(reader, folder, group);
    reader.finish();
    return group;
}

qsizetype indexOfRole(const Topology &topology, const QString &role)
{
    for (qsizetype i = 0; i < topology.nodes.size(); ++i) {
        if (topology.nodes[i].role == role)
            return i;
    }
    return -1;
}

void checkRole(const Topology &topology, const QString &role, const QString &field, FileProblems &problems)
{
    if (!role.isEmpty() && indexOfRole(topology, role) < 0)
        problems.add(field, Text::tr("In %1, the field “%2” names the role “%3”, which no node has."), role);
}

/// Notes roles that wait for each other in a circle, each circle once.
void checkOrder(const Topology &topology, FileProblems &problems)
{
    enum class Mark { New, Open, Done };
    QList<Mark> marks(topology.nodes.size(), Mark::New);
    QStringList trail;
    const std::function<void(qsizetype)> visit = [&](qsizetype index) {
        const NodeGroup &group = topology.nodes[index];
        marks[index] = Mark::Open;
        trail << group.role;
        for (const QString &role : group.after) {
            const qsizetype next = indexOfRole(topology, role);
            if (next < 0)
                continue; // noted as unknown
            if (marks[next] == Mark::New) {
                visit(next);
            } else if (marks[next] == Mark::Open) {
                const QStringList circle = trail.mid(trail.indexOf(role)) << role;
                problems.add(
                    QStringLiteral("nodes[%1].after").arg(index),
                    Text::tr("In %1, the field “%2” makes roles wait for each other in a circle (%3); "
                             "remove one of them."),
                    circle.join(QLatin1String(" → ")));
            }
        }
        trail.removeLast();
        marks[index] = Mark::Done;
    };
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks[i] == Mark::New)
            visit(i);
    }
}

void checkRoles(const Topology &topology, FileProblems &problems)
{
    if (topology.nodes.isEmpty())
        problems.add(QStringLiteral("nodes"),
                     Text::tr("In %1, the field “%2” has no node; add at least one."));
    for (qsizetype i = 0; i < topology.nodes.size(); ++i) {
        const NodeGroup &group = topology.nodes[i];
        if (!group.role.isEmpty() && indexOfRole(topology, group.role) < i) {
            problems.add(QStringLiteral("nodes[%1].role").arg(i),
                         Text::tr("In %1, the field “%2” repeats the role “%3”; give each group its own."),
                         group.role);
        }
        for (qsizetype j = 0; j < group.after.size(); ++j)
            checkRole(topology, group.after[j], QStringLiteral("nodes[%1].after[%2]").arg(i).arg(j),
                      problems);
    }
    for (qsizetype i = 0; i < topology.endpoints.size(); ++i)
        checkRole(topology, topology.endpoints[i].role, QStringLiteral("endpoints[%1].role").arg(i),
                  problems);
    for (qsizetype i = 0; i < topology.nodes.size(); ++i) {
        if (const auto &promotion = topology.nodes[i].promotion)
            checkRole(topology, promotion->role, QStringLiteral("nodes[%1].promotion.role").arg(i), problems);
    }
    checkOrder(topology, problems);
}

TopologyCheck readTopologyCheck(ObjectReader &reader, const QString &folder)
{
    TopologyCheck check;
    check.role = reader.text(QStringLiteral("role"));
    const QString key = QStringLiteral("on");
    const QString on = reader.text(key, ObjectReader::Optional);
    check.onEvery = on == QLatin1String("every");
    if (!on.isEmpty() && !check.onEvery && on != QLatin1String("first")) {
        reader.problems().add(reader.field(key),
                              Text::tr("In %1, the field “%2” must be “first” or “every”, not “%3”."), on);
    }
    check.health = readHealth(reader, folder);
    reader.finish();
    return check;
}

/// A secret that a group asks for must be one of the topology's or of a service in it.
void checkSecrets(const Topology &topology, const Catalog &catalog, FileProblems &problems)
{
    QSet<QString> known;
    for (const SecretSpec &spec : secretsOf(topology, catalog))
        known.insert(spec.id);
    for (qsizetype i = 0; i < topology.nodes.size(); ++i) {
        for (const QString &id : topology.nodes[i].secrets) {
            if (!known.contains(id))
                problems.add(QStringLiteral("nodes[%1].secrets").arg(i),
                             Text::tr("In %1, the field “%2” names the secret “%3”, which neither the "
                                      "topology nor a service in it has."),
                             id);
        }
    }
}

} // namespace

QString readId(ObjectReader &reader, const QString &folder)
{
    const QString key = QStringLiteral("id");
    const QString id = reader.text(key);
    if (id.isEmpty())
        return id;
    if (!isValidId(id)) {
        reader.problems().add(
            key,
            Text::tr("In %1, the field “%2” is “%3”; use small letters, digits and hyphens only, "
                     "beginning with a letter or digit."),
            id);
    } else if (const QString name = QFileInfo(folder).fileName(); id != name) {
        reader.problems().add(key, Text::tr("In %1, the field “%2” must be the folder's name, “%3”."), name);
    }
    return id;
}

Platform readPlatform(const QJsonObject &object, const ManifestPlace &place, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    Platform platform;
    platform.folder = place.folder;
    platform.id = readId(reader, place.folder);
    platform.name = reader.localized(QStringLiteral("name"));
    platform.family = reader.text(QStringLiteral("family"));
    platform.release = reader.text(QStringLiteral("release"));
    platform.codename = reader.text(QStringLiteral("codename"), ObjectReader::Optional);
    platform.line = readLine(reader);
    if (auto build = reader.object(QStringLiteral("build"), ObjectReader::Optional))
        platform.build = readBuild(*build, place);
    reader.finish();
    return platform;
}

Service readService(const QJsonObject &object, const ManifestPlace &place, FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    Service service;
    service.folder = place.folder;
    service.id = readId(reader, place.folder);
    service.name = reader.localized(QStringLiteral("name"));
    service.line = readLine(reader);
    service.packages = reader.textsByKey(QStringLiteral("packages"));
    readServiceLists(reader, service);
    if (auto defaults = reader.object(QStringLiteral("defaults"))) {
        service.memory_MiB = static_cast<int>(
            defaults->number(QStringLiteral("memory_mib"), 1, mostMemory_MiB, service.memory_MiB));
        service.vcpus =
            static_cast<int>(defaults->number(QStringLiteral("vcpus"), 1, mostVcpus, service.vcpus));
        defaults->finish();
    }
    if (auto recipes = reader.object(QStringLiteral("recipes"), ObjectReader::Optional))
        service.recipes = readRecipes(*recipes, place.folder);
    if (auto health = reader.object(QStringLiteral("health"), ObjectReader::Optional)) {
        service.health = readHealth(*health, place.folder);
        health->finish();
    }
    if (auto generalise = reader.object(QStringLiteral("generalise"), ObjectReader::Optional)) {
        service.generalise = generalise->text(QStringLiteral("command"));
        checkScript(service.generalise, place.folder, generalise->field(QStringLiteral("command")), problems);
        generalise->finish();
    }
    service.distributionPackaged = reader.boolean(QStringLiteral("distribution_packaged"), true);
    reader.finish();
    return service;
}

Topology readTopology(const QJsonObject &object, const ManifestPlace &place, const Catalog &catalog,
                      FileProblems &problems)
{
    ObjectReader reader(object, {}, problems);
    Topology topology;
    topology.folder = place.folder;
    topology.id = readId(reader, place.folder);
    topology.name = reader.localized(QStringLiteral("name"));
    topology.description = reader.localized(QStringLiteral("description"));
    for (ObjectReader &node : reader.objects(QStringLiteral("nodes")))
        topology.nodes << readNodeGroup(node, place.folder, catalog);
    for (ObjectReader &endpoint : reader.objects(QStringLiteral("endpoints"))) {
        EndpointSpec value;
        value.role = endpoint.text(QStringLiteral("role"));
        value.port = static_cast<int>(endpoint.number(QStringLiteral("port"), 1, 65535, 0));
        value.scheme = endpoint.text(QStringLiteral("scheme"));
        value.label = endpoint.localized(QStringLiteral("label"));
        endpoint.finish();
        topology.endpoints << value;
    }
    topology.secrets = readSecrets(reader);
    QStringList checkFields;
    for (ObjectReader &check : reader.objectOrObjects(QStringLiteral("health"))) {
        topology.checks << readTopologyCheck(check, place.folder);
        checkFields << check.field(QStringLiteral("role"));
    }
    reader.finish();
    checkRoles(topology, problems);
    for (qsizetype i = 0; i < topology.checks.size(); ++i)
        checkRole(topology, topology.checks[i].role, checkFields[i], problems);
    checkSecrets(topology, catalog, problems);
    return topology;
}

} // namespace bakeoff::catalog
