// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/definition.h"

#include "catalog/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace bakeoff::catalog {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::catalog)
};

const QString debianFamily = QStringLiteral("debian");

QJsonObject toJson(const ReleaseLine &line)
{
    return {{QStringLiteral("component"), line.component}, {QStringLiteral("line"), line.line}};
}

QJsonObject toJson(const QMap<QString, QStringList> &byFamily)
{
    QJsonObject object;
    for (auto it = byFamily.begin(); it != byFamily.end(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    return object;
}

QJsonObject toJson(const Platform &platform)
{
    QJsonObject object{{QStringLiteral("id"), platform.id},
                       {QStringLiteral("name"), toJson(platform.name)},
                       {QStringLiteral("family"), platform.family},
                       {QStringLiteral("release"), platform.release},
                       {QStringLiteral("codename"), platform.codename},
                       {QStringLiteral("line"), toJson(platform.line)}};
    if (platform.build) {
        const OsBuild &build = *platform.build;
        // The loader makes the path of somebody's own script whole.
        const QString ownRecipes = ownCatalogFolder() + QStringLiteral("/recipes/");
        const QString customize =
            build.customize.startsWith(ownRecipes) ? build.customize.mid(ownRecipes.size()) : build.customize;
        object.insert(
            QStringLiteral("build"),
            QJsonObject{{QStringLiteral("method"), build.method},
                        {QStringLiteral("suite"), build.suite},
                        {QStringLiteral("sibling_suites"), QJsonArray::fromStringList(build.siblingSuites)},
                        {QStringLiteral("components"), QJsonArray::fromStringList(build.components)},
                        {QStringLiteral("packages"), QJsonArray::fromStringList(build.packages)},
                        {QStringLiteral("kernel_package"), build.kernelPackage},
                        {QStringLiteral("disk_bytes"), build.diskSize.value},
                        {QStringLiteral("customize"), customize}});
    }
    return object;
}

QJsonObject toJson(const Service &service)
{
    QJsonArray ports;
    for (const ServicePort &port : service.ports)
        ports.append(QJsonObject{{QStringLiteral("name"), port.name}, {QStringLiteral("port"), port.port}});
    QMap<QString, QStringList> packages = service.packages;
    packages.removeIf([](const auto &family) { return family.value().isEmpty(); });
    QJsonArray secrets;
    for (const SecretSpec &secret : service.secrets)
        secrets.append(QJsonObject{{QStringLiteral("id"), secret.id},
                                   {QStringLiteral("user"), secret.user},
                                   {QStringLiteral("label"), toJson(secret.label)}});
    QJsonObject object{
        {QStringLiteral("id"), service.id},
        {QStringLiteral("name"), toJson(service.name)},
        {QStringLiteral("line"), toJson(service.line)},
        {QStringLiteral("packages"), toJson(packages)},
        {QStringLiteral("ports"), ports},
        {QStringLiteral("defaults"), QJsonObject{{QStringLiteral("memory_mib"), service.memory_MiB},
                                                 {QStringLiteral("vcpus"), service.vcpus}}},
        {QStringLiteral("secrets"), secrets},
        {QStringLiteral("distribution_packaged"), service.distributionPackaged}};
    if (service.recipes) {
        object.insert(
            QStringLiteral("recipes"),
            QJsonObject{{QStringLiteral("tool"), service.recipes->tool},
                        {QStringLiteral("stages"), QJsonArray::fromStringList(service.recipes->stages)},
                        {QStringLiteral("modules"), toJson(service.recipes->modules)}});
    }
    if (!service.generalise.isEmpty())
        object.insert(QStringLiteral("generalise"),
                      QJsonObject{{QStringLiteral("command"), service.generalise}});
    if (service.health)
        object.insert(QStringLiteral("health"),
                      QJsonObject{{QStringLiteral("command"), service.health->command},
                                  {QStringLiteral("timeout_s"), service.health->timeout_s}});
    return object;
}

QJsonObject topologyOf(const Service &service)
{
    const QString role = QStringLiteral("node");
    QJsonArray endpoints;
    for (const ServicePort &port : service.ports) {
        const bool isWeb = port.name == QLatin1String("http") || port.name == QLatin1String("https");
        endpoints.append(QJsonObject{{QStringLiteral("role"), role},
                                     {QStringLiteral("port"), port.port},
                                     {QStringLiteral("scheme"), isWeb ? port.name : QStringLiteral("tcp")},
                                     {QStringLiteral("label"), toJson(LocalizedText{port.name, {}})}});
    }
    const QString korean = service.name.ko.isEmpty() ? service.name.en : service.name.ko;
    return {{QStringLiteral("id"), service.id + QLatin1String("-single")},
            {QStringLiteral("name"), toJson(LocalizedText{QStringLiteral("Single %1").arg(service.name.en),
                                                          QStringLiteral("단일 %1").arg(korean)})},
            {QStringLiteral("description"),
             toJson(LocalizedText{QStringLiteral("One %1 server").arg(service.name.en),
                                  QStringLiteral("%1 서버 한 대").arg(korean)})},
            {QStringLiteral("nodes"), QJsonArray{QJsonObject{{QStringLiteral("role"), role},
                                                             {QStringLiteral("service"), service.id},
                                                             {QStringLiteral("count"), 1}}}},
            {QStringLiteral("endpoints"), endpoints},
            {QStringLiteral("health"), QJsonObject{{QStringLiteral("role"), role},
                                                   {QStringLiteral("command"), QStringLiteral("health.sh")},
                                                   {QStringLiteral("timeout_s"), 60}}}};
}

QString topologyFolder(const Service &service)
{
    return QStringLiteral("topologies/%1-single/").arg(service.id);
}

/// The starter's scripts with what the definition says put in; none when the product's folders have no
/// starter.
Files starterScripts(const ServiceDefinition &definition, const Catalog &catalog)
{
    Files files;
    QStringList quoted;
    for (const QString &package : definition.service.packages.value(debianFamily))
        quoted << u'\'' + package + u'\'';
    QStringList ports;
    for (const ServicePort &port : definition.service.ports)
        ports << QString::number(port.port);
    const QString below = QStringLiteral("services/%1/").arg(definition.service.id);
    for (const QString &folder : catalog.folders) {
        for (const auto &[kind, target] :
             {std::pair(QStringLiteral("service"), below),
              std::pair(QStringLiteral("topology"), topologyFolder(definition.service))}) {
            const QDir starter(QStringLiteral("%1/starter/%2").arg(folder, kind));
            for (const QString &name : starter.entryList(QDir::Files)) {
                QFile file(starter.filePath(name));
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                QByteArray text = file.readAll();
                text.replace("@packages@", quoted.join(QLatin1String(", ")).toUtf8());
                text.replace("@unit@", definition.unit->toUtf8());
                text.replace("@ports@", ports.join(u' ').toUtf8());
                files.insert(target + name, text);
            }
        }
    }
    return files;
}

void addStarter(Service &service)
{
    if (service.recipes)
        return;
    Recipes recipes;
    recipes.tool = QStringLiteral("puppet");
    recipes.stages =
        QStringList{QStringLiteral("install"), QStringLiteral("configure"), QStringLiteral("join")};
    recipes.modules.insert(debianFamily, {}); // none, so that a new service makes no OS template stale
    service.recipes = recipes;
    service.health = HealthCheck{QStringLiteral("health.sh"), 60};
    service.generalise = QStringLiteral("generalise.sh");
}

class Checker
{
public:
    void add(const QString &field, const QString &reason) { m_found << FieldProblem{field, reason, false}; }
    void missing(const QString &field, const QString &reason)
    {
        m_found << FieldProblem{field, reason, true};
    }
    bool required(const QString &field, const QString &value, const QString &reason)
    {
        if (!value.trimmed().isEmpty())
            return true;
        missing(field, reason);
        return false;
    }
    void names(const QString &field, const QStringList &names, const QString &family = debianFamily)
    {
        // Debian's policy manual, 5.6.1; others allow more.
        static const QRegularExpression deb(QStringLiteral("^[a-z0-9][a-z0-9+.-]*$"));
        static const QRegularExpression rpm(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9+._-]*$"));
        const QRegularExpression &package = family == debianFamily ? deb : rpm;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!package.match(names[i]).hasMatch())
                return add(field, Text::tr("“%1” is not the name of a package.").arg(names[i]));
            if (names.indexOf(names[i]) < i)
                return add(field, Text::tr("“%1” is there twice.").arg(names[i]));
        }
    }
    void suites(const QString &field, const QStringList &names)
    {
        static const QRegularExpression suite(QStringLiteral("^[a-z0-9][a-z0-9/.-]*$"));
        for (const QString &name : names) {
            if (!suite.match(name).hasMatch())
                return add(field, Text::tr("“%1” is not the name of a suite, such as “bookworm”.").arg(name));
        }
    }
    void identity(const QString &id, const LocalizedText &name, const ReleaseLine &line)
    {
        required(QStringLiteral("name.en"), name.en, Text::tr("Give it an English name."));
        if (id.isEmpty())
            missing(QStringLiteral("id"), Text::tr("Give it an id: small letters, digits and hyphens."));
        else if (!isValidId(id))
            add(QStringLiteral("id"),
                Text::tr("Small letters, digits and hyphens only, beginning with a letter or digit."));
        else if (id.size() > 40)
            add(QStringLiteral("id"), Text::tr("At most 40 characters: it becomes part of file names."));
        if (required(QStringLiteral("line.component"), line.component,
                     Text::tr("Name the component whose releases it follows.")) &&
            !isValidId(line.component))
            add(QStringLiteral("line.component"), Text::tr("Small letters, digits and hyphens only."));
        required(QStringLiteral("line.line"), line.line, Text::tr("Name the release line, such as “2.4”."));
    }
    QList<FieldProblem> found() const { return m_found; }

private:
    QList<FieldProblem> m_found;
};

QList<FieldProblem> withFirstOfEachField(const QList<FieldProblem> &all)
{
    QList<FieldProblem> first;
    QSet<QString> seen;
    for (const FieldProblem &problem : all) {
        if (!seen.contains(problem.field))
            first << problem;
        seen.insert(problem.field);
    }
    return first;
}

Error invalid(const QString &sentence)
{
    return {ErrorCode::Invalid, sentence, {}, Text::tr("Correct that field.")};
}

/// Whether a definition of that folder may be saved.
Result<> checkSavable(const QList<FieldProblem> &problems, const QString &folder)
{
    if (!problems.isEmpty())
        return tl::unexpected(invalid(problems.first().reason));
    if (!folder.isEmpty() && !isOwn(folder))
        return fail(ErrorCode::PermissionDenied, Text::tr("“%1” belongs to the product.").arg(folder),
                    Text::tr("Define one of your own with another id."));
    return {};
}

/// What the loader says of what is below \a folder, read after all others.
Result<> checkAsLoaded(const Catalog &catalog, const QString &folder)
{
    const Catalog whole = loadCatalog(catalog.folders + QStringList{folder});
    for (const CatalogProblem &problem : whole.problems) {
        if (problem.file.startsWith(folder + u'/'))
            return tl::unexpected(invalid(problem.message));
    }
    return {};
}

/// Into the user's own folder, when the loader then finds nothing wrong.
Result<> writeChecked(const Files &files, const Catalog &catalog, bool isNew)
{
    return writeOwnFolders(files, isNew ? OwnFolder::New : OwnFolder::NewOrChanged,
                           [&catalog](const QString &folder) { return checkAsLoaded(catalog, folder); });
}

/// All files of a data folder of the user's own, by their path below it.
Files filesBelow(const QString &below)
{
    Files files;
    const QDir folder(ownCatalogFolder() + u'/' + below);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.insert(below + u'/' + name, file.readAll());
    }
    return files;
}

/// Somebody may have edited the manifest since the catalog was loaded; writing it would lose that.
template <typename T>
Result<> checkUnchanged(const T *known, const T *onDisk)
{
    if (!known || !onDisk || toJson(*known) == toJson(*onDisk))
        return {};
    return fail(ErrorCode::Busy, Text::tr("The files in “%1” were changed meanwhile.").arg(onDisk->folder),
                Text::tr("Close this dialog and open it again: it then begins with what is there."));
}

} // namespace

QString idFor(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString id = name.toLower();
    id.replace(others, QStringLiteral("-"));
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

ServiceDefinition definitionOf(const Service &service, const Catalog &catalog)
{
    ServiceDefinition definition{service, std::nullopt};
    QFile file(QDir(service.folder).filePath(QStringLiteral("configure.pp")));
    if (!file.open(QIODevice::ReadOnly))
        return definition;
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression unit(QStringLiteral("service \\{ '([^']+)'"));
    definition.unit = unit.match(text).captured(1);
    const Files scripts = starterScripts(definition, catalog);
    if (scripts.value(QStringLiteral("services/%1/configure.pp").arg(service.id)) != text.toUtf8())
        definition.unit.reset(); // somebody's own recipe
    return definition;
}

QList<FieldProblem> problemsOf(const Platform &platform, const Catalog &catalog)
{
    Checker checker;
    checker.identity(platform.id, platform.name, platform.line);
    if (platform.folder.isEmpty() && catalog.platform(platform.id))
        checker.add(QStringLiteral("id"), Text::tr("There is an operating system with this id already."));
    checker.required(QStringLiteral("release"), platform.release,
                     Text::tr("Name its release, such as “12”."));
    if (platform.build) {
        const OsBuild &build = *platform.build;
        if (platform.family != debianFamily)
            checker.add(QStringLiteral("family"),
                        Text::tr("Templates can be built for Debian's family only."));
        if (checker.required(QStringLiteral("build.suite"), build.suite,
                             Text::tr("Name the suite, such as “bookworm”.")))
            checker.suites(QStringLiteral("build.suite"), {build.suite});
        checker.suites(QStringLiteral("build.sibling_suites"), build.siblingSuites);
        if (build.components.isEmpty())
            checker.missing(QStringLiteral("build.components"),
                            Text::tr("Name at least one, such as “main”."));
        if (build.packages.isEmpty())
            checker.missing(QStringLiteral("build.packages"),
                            Text::tr("Name the packages that it is made of."));
        checker.names(QStringLiteral("build.packages"), build.packages);
        if (checker.required(QStringLiteral("build.kernel_package"), build.kernelPackage,
                             Text::tr("Name the package of its kernel.")))
            checker.names(QStringLiteral("build.kernel_package"), {build.kernelPackage});
        // Without these no guest can be spoken to, and no recipe applied.
        const auto lacks = [&build](const QStringList &oneOf) {
            return !build.packages.isEmpty() &&
                   std::none_of(oneOf.begin(), oneOf.end(),
                                [&build](const QString &name) { return build.packages.contains(name); });
        };
        for (const QStringList &oneOf :
             {QStringList{QStringLiteral("qemu-guest-agent")},
              QStringList{QStringLiteral("puppet-agent"), QStringLiteral("puppet")}}) {
            if (lacks(oneOf))
                checker.add(QStringLiteral("build.packages"),
                            Text::tr("“%1” must be among them: deploying needs it.").arg(oneOf.first()));
        }
    }
    return withFirstOfEachField(checker.found());
}

QList<FieldProblem> problemsOf(const ServiceDefinition &definition, const Catalog &catalog)
{
    const Service &service = definition.service;
    Checker checker;
    checker.identity(service.id, service.name, service.line);
    if (service.folder.isEmpty() && catalog.service(service.id))
        checker.add(QStringLiteral("id"), Text::tr("There is a service with this id already."));
    const Service *former = service.folder.isEmpty() ? nullptr : catalog.service(service.id);
    const QString topology = service.id + QLatin1String("-single");
    if (definition.unit && !(former && former->hasRecipe()) && catalog.topology(topology))
        checker.add(former ? QStringLiteral("recipes") : QStringLiteral("id"),
                    Text::tr("There is a topology “%1” already.").arg(topology));
    for (auto it = service.packages.begin(); it != service.packages.end(); ++it)
        checker.names(QStringLiteral("packages.") + it.key(), it.value(), it.key());
    QSet<int> ports;
    for (const ServicePort &port : service.ports) {
        if (port.name.isEmpty() || port.port < 1 || port.port > 65535)
            checker.add(QStringLiteral("ports"),
                        Text::tr("Write each as a name and a number from 1 to 65535, such as “http 80”."));
        else if (ports.contains(port.port))
            checker.add(QStringLiteral("ports"), Text::tr("Port %1 is there twice.").arg(port.port));
        ports.insert(port.port);
    }
    if (definition.unit) {
        static const QRegularExpression unit(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9@:._-]*$"));
        if (checker.required(QStringLiteral("unit"), *definition.unit,
                             Text::tr("Name the unit that the packages bring, such as “nginx”.")) &&
            !unit.match(*definition.unit).hasMatch())
            checker.add(QStringLiteral("unit"), Text::tr("That is not the name of a systemd unit."));
        if (service.packages.value(debianFamily).isEmpty())
            checker.missing(QStringLiteral("packages.debian"),
                            Text::tr("Name the packages that are installed."));
        if (service.ports.isEmpty())
            checker.missing(QStringLiteral("ports"),
                            Text::tr("Name the port that it answers on: the health check asks there."));
    }
    return withFirstOfEachField(checker.found());
}

Result<> saveDefinition(const Platform &platform, const Catalog &catalog)
{
    if (auto savable = checkSavable(problemsOf(platform, catalog), platform.folder); !savable)
        return savable;
    const bool isNew = platform.folder.isEmpty();
    const Catalog onDisk = isNew ? Catalog() : loadCatalog(defaultCatalogFolders());
    if (auto same = checkUnchanged(catalog.platform(platform.id), onDisk.platform(platform.id)); !same)
        return same;
    return writeChecked(
        {{QStringLiteral("platforms/%1/platform.json").arg(platform.id), document(toJson(platform))}},
        catalog, isNew);
}

Result<> saveDefinition(const ServiceDefinition &definition, const Catalog &catalog)
{
    if (auto savable = checkSavable(problemsOf(definition, catalog), definition.service.folder); !savable)
        return savable;
    const bool isNew = definition.service.folder.isEmpty();
    const Catalog onDisk = isNew ? Catalog() : loadCatalog(defaultCatalogFolders());
    if (auto same =
            checkUnchanged(catalog.service(definition.service.id), onDisk.service(definition.service.id));
        !same)
        return same;
    ServiceDefinition whole = definition;
    const QString folder = QStringLiteral("services/") + whole.service.id;
    const auto scriptsOf = [&catalog](const ServiceDefinition &each) {
        Files scripts;
        if (each.unit) {
            scripts = starterScripts(each, catalog);
            scripts.insert(topologyFolder(each.service) + QLatin1String("topology.json"),
                           document(topologyOf(each.service)));
        }
        return scripts;
    };
    if (whole.unit)
        addStarter(whole.service);
    const Files scripts = scriptsOf(whole);
    // What is still as the starter made it follows; what somebody changed stays.
    Files there;
    Files before;
    if (!isNew) {
        there = filesBelow(folder);
        there.insert(filesBelow(topologyFolder(whole.service).chopped(1)));
        if (const Service *former = catalog.service(whole.service.id))
            before = scriptsOf(definitionOf(*former, catalog));
    }
    Files changed{{folder + QLatin1String("/service.json"), document(toJson(whole.service))}};
    for (auto it = scripts.begin(); it != scripts.end(); ++it) {
        if (!there.contains(it.key()) || there.value(it.key()) == before.value(it.key()))
            changed.insert(it.key(), it.value());
    }
    return writeChecked(changed, catalog, isNew);
}

Result<> removeDefinition(const QString &folder)
{
    QStringList folders{folder};
    const QFileInfo info(folder);
    if (info.dir().dirName() == QLatin1String("services"))
        folders.prepend(QStringLiteral("%1/topologies/%2-single").arg(ownCatalogFolder(), info.fileName()));
    for (const QString &each : std::as_const(folders)) {
        if (auto removed = removeOwnFolder(each, Text::tr("Take it out of the matrix instead.")); !removed)
            return removed;
    }
    return {};
}

} // namespace bakeoff::catalog
