// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "data_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace bakeoff::catalog;

namespace {

QStringList fieldsOf(const QList<CatalogProblem> &problems)
{
    QStringList fields;
    for (const CatalogProblem &problem : problems)
        fields << problem.field;
    return fields;
}

/// \a json with the value at "a.b" or "a[0].b" replaced; "remove" takes it out.
QByteArray changed(const QByteArray &json, const QString &from, const QString &to)
{
    QString text = QString::fromUtf8(json);
    if (!text.contains(from))
        qFatal("“%s” is not in the manifest", qPrintable(from));
    return text.replace(from, to).toUtf8();
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void readsWhatRolesDoForOneAnother();
    void namesOfPackagesMayBeAPlatformsOwn();
    void readsTheProductsOwnData();
    void namesFileAndField_data();
    void namesFileAndField();
    void tellsAllProblemsOfAFile();
    void tellsLineAndColumn();
    void survivesStrangeFiles_data();
    void survivesStrangeFiles();
    void survivesStrangeFolders();
    void keepsScriptsInside();
    void laterFoldersReplace();
    void takesAUsersCustomizeScript();
    void localizesNames();
    void listsModulePackages();
    void digestChangesWithTheRecipe();
    void findsItsFolders();
};

void TestCatalog::readsEverything()
{
    const DataFolder data;
    const Catalog catalog = data.load();
    QCOMPARE(fieldsOf(catalog.problems), QStringList());
    QCOMPARE(catalog.recipesFolder, data.path("recipes"));

    const Platform *platform = catalog.platform("debian-12");
    QVERIFY(platform);
    QCOMPARE(platform->name.ko, "데비안 12");
    QCOMPARE(platform->family, "debian");
    QCOMPARE(platform->release, "12");
    QCOMPARE(platform->codename, "bookworm");
    QCOMPARE(platform->line, (ReleaseLine{"debian", "12"}));
    QCOMPARE(platform->folder, data.path("platforms/debian-12"));
    QVERIFY(platform->isBuildable());
    QCOMPARE(*platform->build, (OsBuild{"mmdebstrap",
                                        "bookworm",
                                        {"bookworm-security"},
                                        {"main"},
                                        {"systemd"},
                                        "linux-image-cloud-amd64",
                                        bakeoff::Bytes::gibi(10),
                                        "debian/customize.sh"}));

    const Service *service = catalog.service("apache");
    QVERIFY(service);
    QCOMPARE(service->packages.value("debian"), QStringList{"apache2"});
    QCOMPARE(service->ports, QList<ServicePort>({{"http", 80}}));
    QCOMPARE(service->memory_MiB, 700);
    QCOMPARE(service->vcpus, 2);
    QVERIFY(service->hasRecipe());
    QCOMPARE(service->recipes->stages, QStringList({"install", "configure"}));
    QCOMPARE(service->health, (HealthCheck{"health.sh", 45}));
    QCOMPARE(service->generalise, "generalise.sh");
    QCOMPARE(service->secrets.value(0).user, "root");
    QVERIFY(service->distributionPackaged);

    const Topology *topology = catalog.topology("pair");
    QVERIFY(topology);
    QCOMPARE(topology->nodeCount(), 3);
    QCOMPARE(topology->nodes[0],
             (NodeGroup{"first", "apache", 1, 700, 2, {}, 1, 0, false, {}, {}})); // sizes are the service's
    QCOMPARE(topology->nodes[1], (NodeGroup{"second", "apache", 2, 256, 1, {"first"}, 1, 0, false, {}, {}}));
    QCOMPARE(topology->endpoints.value(0), (EndpointSpec{"second", 80, "http", {"Site", {}}}));
    QCOMPARE(topology->checks, (QList<TopologyCheck>{{"second", false, {"health.sh", 90}}}));
}

void TestCatalog::readsWhatRolesDoForOneAnother()
{
    const DataFolder data;
    data.write("topologies/pair/topology.json", R"({
      "id": "pair", "name": {"en": "Pair"}, "description": {"en": "Two"},
      "nodes": [{"role": "first", "service": "apache", "count": 1, "max_count": 1, "secrets": ["token", "password"]},
                {"role": "second", "service": "apache", "count": 2, "min_count": 2, "first_leads": true,
                 "promotion": {"role": "first", "rank": "health.sh"}}],
      "endpoints": [],
      "secrets": [{"id": "token", "user": "cluster", "label": {"en": "Token"}}],
      "health": [{"role": "first", "command": "health.sh", "timeout_s": 5},
                 {"role": "second", "on": "every", "command": "health.sh", "timeout_s": 6}]
    })");
    const Catalog catalog = data.load();
    QCOMPARE(catalog.problems.size(), 0);
    const Topology *topology = catalog.topology("pair");
    QVERIFY(topology);
    QCOMPARE(topology->nodes[0].maxCount, 1);
    QCOMPARE(topology->nodes[0].secrets, (QStringList{"token", "password"}));
    QCOMPARE(topology->nodes[1].minCount, 2);
    QVERIFY(topology->nodes[1].firstLeads);
    QCOMPARE(topology->nodes[1].promotion, (Promotion{"first", "health.sh"}));
    QCOMPARE(topology->checks,
             (QList<TopologyCheck>{{"first", false, {"health.sh", 5}}, {"second", true, {"health.sh", 6}}}));
    QStringList ids;
    for (const SecretSpec &spec : secretsOf(*topology, catalog))
        ids << spec.id;
    QCOMPARE(ids, (QStringList{"password", "token"})); // the service's once, though two roles have it
}

void TestCatalog::namesOfPackagesMayBeAPlatformsOwn()
{
    const DataFolder data;
    data.write("services/apache/service.json",
               changed(serviceJson, R"("packages": {)", R"("packages": {"debian-12": ["httpd-12"], )"));
    const Catalog catalog = data.load();
    const Service *service = catalog.service("apache");
    QVERIFY(service);
    Platform platform = *catalog.platform("debian-12");
    QCOMPARE(service->packagesOn(platform), QStringList{"httpd-12"});
    platform.id = "debian-11";
    QVERIFY(service->packagesOn(platform).contains("apache2"));
}

void TestCatalog::readsTheProductsOwnData()
{
    const Catalog catalog = loadCatalog({RESOURCES_DIR});
    QStringList problems;
    for (const CatalogProblem &problem : catalog.problems)
        problems << problem.message;
    QCOMPARE(problems, QStringList());
    // The article's matrix and what its opening names beside it.
    for (const char *id : {"suse", "redhat", "ubuntu", "debian-11", "debian-12", "debian-13"})
        QVERIFY2(catalog.platform(QLatin1String(id)), id);
    for (const char *id :
         {"hadoop", "mysql", "cassandra", "tomcat", "haproxy", "apache", "glusterfs", "mongodb"})
        QVERIFY2(catalog.service(QLatin1String(id)), id);
    for (const Platform &platform : catalog.platforms)
        QVERIFY2(!platform.name.ko.isEmpty(), qPrintable(platform.id));
}

void TestCatalog::namesFileAndField_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("field");
    const QString platform = "platforms/debian-12/platform.json";
    const QString service = "services/apache/service.json";
    const QString topology = "topologies/pair/topology.json";
    QTest::newRow("unknown key") << platform << R"("family")"
                                 << R"("familly": "x", "family")"
                                 << "familly";
    QTest::newRow("unknown key deep down") << service << R"("port": 80)"
                                           << R"("port": 80, "tls": true)"
                                           << "ports[0].tls";
    QTest::newRow("missing") << platform << R"("release": "12",)"
                             << ""
                             << "release";
    QTest::newRow("missing deep down") << platform << R"("en": "Debian 12", )"
                                       << ""
                                       << "name.en";
    QTest::newRow("empty") << platform << R"("release": "12")"
                           << R"("release": " ")"
                           << "release";
    QTest::newRow("not text") << platform << R"("release": "12")"
                              << R"("release": 12)"
                              << "release";
    QTest::newRow("null") << platform << R"("release": "12")"
                          << R"("release": null)"
                          << "release";
    QTest::newRow("not an object") << platform << R"({"component": "debian", "line": "12"})"
                                   << R"("12")"
                                   << "line";
    QTest::newRow("not a list") << platform << R"(["main"])"
                                << R"("main")"
                                << "build.components";
    QTest::newRow("not text in a list") << platform << R"(["main"])"
                                        << R"(["main", 7])"
                                        << "build.components[1]";
    QTest::newRow("id is not the folder's") << platform << R"("id": "debian-12")"
                                            << R"("id": "debian-13")"
                                            << "id";
    QTest::newRow("id with capitals") << platform << R"("id": "debian-12")"
                                      << R"("id": "Debian-12")"
                                      << "id";
    QTest::newRow("id like a path") << platform << R"("id": "debian-12")"
                                    << R"("id": "../x")"
                                    << "id";
    QTest::newRow("unknown method") << platform << "mmdebstrap"
                                    << "magic"
                                    << "build.method";
    QTest::newRow("fraction") << platform << "10737418240"
                              << "1.5"
                              << "build.disk_bytes";
    QTest::newRow("negative") << platform << "10737418240"
                              << "-1"
                              << "build.disk_bytes";
    QTest::newRow("huge") << platform << "10737418240"
                          << "1e300"
                          << "build.disk_bytes";
    QTest::newRow("missing customize script") << platform << "debian/customize.sh"
                                              << "debian/no.sh"
                                              << "build.customize";
    QTest::newRow("customize script outside") << platform << "debian/customize.sh"
                                              << "../recipes/debian/customize.sh"
                                              << "build.customize";
    QTest::newRow("port 0") << service << R"("port": 80)"
                            << R"("port": 0)"
                            << "ports[0].port";
    QTest::newRow("port 65536") << service << R"("port": 80)"
                                << R"("port": 65536)"
                                << "ports[0].port";
    QTest::newRow("not an object in a list") << service << R"({"name": "http", "port": 80})"
                                             << "80"
                                             << "ports[0]";
    QTest::newRow("no memory") << service << R"("memory_mib": 700)"
                               << R"("memory_mib": 0)"
                               << "defaults.memory_mib";
    QTest::newRow("unknown tool") << service << R"("puppet")"
                                  << R"("cfengine")"
                                  << "recipes.tool";
    QTest::newRow("unknown stage") << service << R"("configure"])"
                                   << R"("setup"])"
                                   << "recipes.stages[1]";
    QTest::newRow("stage twice") << service << R"("configure"])"
                                 << R"("install"])"
                                 << "recipes.stages[1]";
    QTest::newRow("stage without a file") << service << R"("configure"])"
                                          << R"("join"])"
                                          << "recipes.stages[1]";
    QTest::newRow("not texts by key") << service << R"({"debian": ["apache2"]})"
                                      << R"({"debian": "apache2"})"
                                      << "packages.debian";
    QTest::newRow("missing script") << service << R"("health.sh")"
                                    << R"("helth.sh")"
                                    << "health.command";
    QTest::newRow("script outside") << service << R"("health.sh")"
                                    << R"("../../topologies/pair/health.sh")"
                                    << "health.command";
    QTest::newRow("absolute script") << service << R"("health.sh")"
                                     << R"("/bin/sh")"
                                     << "health.command";
    QTest::newRow("folder as a script") << service << R"("generalise.sh")"
                                        << R"(".")"
                                        << "generalise.command";
    QTest::newRow("not a boolean") << service << R"("distribution_packaged": true)"
                                   << R"("distribution_packaged": "yes")"
                                   << "distribution_packaged";
    QTest::newRow("unknown service") << topology << R"("service": "apache", "count": 2)"
                                     << R"("service": "x", "count": 2)"
                                     << "nodes[1].service";
    QTest::newRow("unknown role after") << topology << R"(["first"])"
                                        << R"(["third"])"
                                        << "nodes[1].after[0]";
    QTest::newRow("unknown role of an endpoint") << topology << R"({"role": "second", "port")"
                                                 << R"({"role": "x", "port")"
                                                 << "endpoints[0].role";
    QTest::newRow("unknown role of the check") << topology << R"({"role": "second", "command")"
                                               << R"({"role": "x", "command")"
                                               << "health.role";
    QTest::newRow("fewer than there must be") << topology << R"("count": 2)"
                                              << R"("count": 2, "min_count": 3)"
                                              << "nodes[1].count";
    QTest::newRow("more than there may be") << topology << R"("count": 2)"
                                            << R"("count": 2, "max_count": 1)"
                                            << "nodes[1].count";
    QTest::newRow("unknown secret") << topology << R"("count": 2)"
                                    << R"("count": 2, "secrets": ["passwort"])"
                                    << "nodes[1].secrets";
    QTest::newRow("promotion to an unknown role")
        << topology << R"("count": 2)"
        << R"("count": 2, "promotion": {"role": "x", "rank": "health.sh"})"
        << "nodes[1].promotion.role";
    QTest::newRow("promotion without its script")
        << topology << R"("count": 2)"
        << R"("count": 2, "promotion": {"role": "first", "rank": "rank.sh"})"
        << "nodes[1].promotion.rank";
    QTest::newRow("check on some") << topology << R"("command": "health.sh")"
                                   << R"("on": "some", "command": "health.sh")"
                                   << "health.on";
    QTest::newRow("role twice") << topology << R"("role": "first", "service")"
                                << R"("role": "second", "service")"
                                << "nodes[1].role";
    QTest::newRow("after itself") << topology << R"(["first"])"
                                  << R"(["second"])"
                                  << "nodes[1].after";
    QTest::newRow("circle") << topology << R"("after": [])"
                            << R"("after": ["second"])"
                            << "nodes[1].after";
    QTest::newRow("no node of a role") << topology << R"("count": 2)"
                                       << R"("count": 0)"
                                       << "nodes[1].count";
    QTest::newRow("endpoint port") << topology << R"("port": 80)"
                                   << R"("port": -1)"
                                   << "endpoints[0].port";
}

void TestCatalog::namesFileAndField()
{
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, field);
    const DataFolder data;
    QFile good(data.path(file));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray json = changed(good.readAll(), from, to);
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    data.write(file, json);

    const Catalog catalog = data.load();
    QList<CatalogProblem> ofFile;
    for (const CatalogProblem &problem : catalog.problems) {
        if (problem.file == data.path(file))
            ofFile << problem;
    }
    // "role twice" makes "after" wait for a role that is gone, too; what matters is that the field is among
    // them.
    QVERIFY2(fieldsOf(ofFile).contains(field), qPrintable(fieldsOf(ofFile).join(", ")));
    if (qstrcmp(QTest::currentDataTag(), "role twice") != 0)
        QCOMPARE(ofFile.size(), 1);
    for (const CatalogProblem &problem : std::as_const(ofFile)) {
        QVERIFY2(problem.message.contains(problem.file), qPrintable(problem.message));
        QVERIFY2(problem.message.contains(QStringLiteral("“%1”").arg(problem.field)),
                 qPrintable(problem.message));
        QVERIFY2(!problem.message.contains('%'), qPrintable(problem.message));
    }
    // The faulty one is left out and the rest is there.
    QCOMPARE(catalog.platform("debian-12") != nullptr, !file.startsWith("platforms"));
    QCOMPARE(catalog.service("apache") != nullptr, !file.startsWith("services"));
    QCOMPARE(catalog.topology("pair") != nullptr, file.startsWith("platforms"));
}

void TestCatalog::tellsAllProblemsOfAFile()
{
    const DataFolder data;
    data.write("services/apache/service.json",
               R"({"id": "tomcat", "name": {"en": 1}, "line": {"component": "httpd"},
        "packages": [], "ports": [{"name": "http", "port": 99999}, 5], "defaults": {"memory_mib": 1, "vcpus": 1},
        "health": {"command": "no.sh", "timeout_s": 0}, "extra": 1, "distribution_packaged": true})");
    QStringList fields;
    for (const CatalogProblem &problem : data.load().problems) {
        if (problem.file.endsWith("service.json"))
            fields << problem.field;
    }
    fields.sort();
    QCOMPARE(fields, QStringList({"extra", "health.command", "health.timeout_s", "id", "line.line", "name.en",
                                  "packages", "ports[0].port", "ports[1]"}));
}

void TestCatalog::tellsLineAndColumn()
{
    const DataFolder data;
    data.write("platforms/debian-12/platform.json", "{\n  \"id\": \"데비안\",\n  \"이름\": oops\n}\n");
    const Catalog catalog = data.load();
    QCOMPARE(catalog.problems.size(), 1);
    QVERIFY(catalog.problems[0].field.isEmpty());
    // Characters, not bytes: an editor shows the same.
    QVERIFY2(catalog.problems[0].message.contains("line 3, column 9"),
             qPrintable(catalog.problems[0].message));
    QVERIFY(catalog.problems[0].message.contains(data.path("platforms/debian-12/platform.json")));
}

void TestCatalog::survivesStrangeFiles_data()
{
    using Prepare = std::function<void(const QString &)>;
    QTest::addColumn<Prepare>("prepare");
    const auto content = [](const QByteArray &bytes) {
        return Prepare([bytes](const QString &path) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        });
    };
    QTest::newRow("missing") << Prepare([](const QString &) {});
    QTest::newRow("empty") << content({});
    QTest::newRow("white space") << content(" \n\t ");
    QTest::newRow("binary") << content(QByteArray("\x7f"
                                                  "ELF\0\0\xff\xfe",
                                                  8)
                                           .repeated(1000));
    QTest::newRow("a list") << content("[1]");
    QTest::newRow("cut off") << content(platformJson.chopped(20));
    QTest::newRow("nested too deep") << content(QByteArray("[").repeated(100000));
    QTest::newRow("just over 1 MiB") << content(platformJson + QByteArray(1024 * 1024, ' '));
    QTest::newRow("100 MB") << Prepare([](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100 * 1000 * 1000));
    });
    QTest::newRow("link to itself") << Prepare(
        [](const QString &path) { QCOMPARE(symlink("platform.json", QFile::encodeName(path)), 0); });
    QTest::newRow("dangling link") << Prepare(
        [](const QString &path) { QCOMPARE(symlink("nowhere", QFile::encodeName(path)), 0); });
    QTest::newRow("folder") << Prepare([](const QString &path) { QVERIFY(QDir().mkpath(path)); });
    QTest::newRow("named pipe") << Prepare(
        [](const QString &path) { QCOMPARE(mkfifo(QFile::encodeName(path), 0600), 0); });
}

void TestCatalog::survivesStrangeFiles()
{
    QFETCH(std::function<void(const QString &)>, prepare);
    const DataFolder data;
    const QString path = data.path("platforms/debian-12/platform.json");
    QVERIFY(QFile::remove(path));
    prepare(path);
    const Catalog catalog = data.load();
    QCOMPARE(catalog.problems.size(), 1);
    QCOMPARE(catalog.problems[0].file, path);
    QVERIFY(catalog.problems[0].message.contains(path));
    QVERIFY(catalog.platforms.isEmpty());
    QVERIFY(catalog.topology("pair"));
}

void TestCatalog::survivesStrangeFolders()
{
    const DataFolder data;
    QVERIFY(QDir().mkpath(data.path("services/empty")));
    QCOMPARE(symlink("..", QFile::encodeName(data.path("services/loop"))), 0);
    data.write("services/README", "a file among folders");
    const Catalog catalog = data.load();
    QCOMPARE(catalog.problems.size(), 2); // "empty" and "loop" have no manifest
    QVERIFY(catalog.problems[0].file.endsWith("services/empty/service.json"));
    QVERIFY(catalog.problems[1].file.endsWith("services/loop/service.json"));
    QVERIFY(catalog.service("apache"));

    const QTemporaryDir empty;
    QVERIFY(loadCatalog({empty.path()}).problems.isEmpty());
    const Catalog none = loadCatalog({empty.filePath("nowhere"), data.path()});
    QCOMPARE(none.problems.size(), 3);
    QCOMPARE(none.problems[0].file, empty.filePath("nowhere"));
    QVERIFY(none.service("apache"));
}

void TestCatalog::keepsScriptsInside()
{
    const DataFolder data;
    QVERIFY(QFile::remove(data.path("services/apache/health.sh")));
    QCOMPARE(symlink("/bin/sh", QFile::encodeName(data.path("services/apache/health.sh"))), 0);
    const Catalog catalog = data.load();
    QVERIFY(!catalog.service("apache"));
    QCOMPARE(catalog.problems[0].field, "health.command");
    QVERIFY2(catalog.problems[0].message.contains("leaves its folder"),
             qPrintable(catalog.problems[0].message));
}

void TestCatalog::laterFoldersReplace()
{
    const DataFolder product;
    const DataFolder own;
    own.write("services/apache/service.json",
              changed(serviceJson, R"("memory_mib": 700)", R"("memory_mib": 900)"));
    own.write("topologies/pair/topology.json", "not JSON");
    const Catalog catalog = loadCatalog({product.path(), own.path()});
    QCOMPARE(catalog.services.size(), 1);
    QCOMPARE(catalog.service("apache")->memory_MiB, 900);
    QCOMPARE(catalog.service("apache")->folder, own.path("services/apache"));
    QCOMPARE(catalog.recipesFolder, product.path("recipes"));
    QCOMPARE(catalog.folders, QStringList({product.path(), own.path()}));
    // A malformed replacement is told and the product's own stays, with the sizes of the service that counts.
    QCOMPARE(catalog.problems.size(), 1);
    QVERIFY(catalog.topology("pair"));
    QCOMPARE(catalog.topology("pair")->nodes[0].memory_MiB, 900);
}

void TestCatalog::takesAUsersCustomizeScript()
{
    const DataFolder product;
    const DataFolder own;
    own.write("recipes/mine.sh", "true");
    own.write("platforms/debian-12/platform.json", changed(platformJson, "debian/customize.sh", "mine.sh"));
    const Catalog catalog = loadCatalog({product.path(), own.path()});
    QVERIFY(catalog.problems.isEmpty());
    // As a consumer resolves it.
    QCOMPARE(QDir(catalog.recipesFolder).filePath(catalog.platform("debian-12")->build->customize),
             own.path("recipes/mine.sh"));
}

void TestCatalog::localizesNames()
{
    const LocalizedText both{"Debian", "데비안"};
    QCOMPARE(both.text(QLocale("ko_KR")), "데비안");
    QCOMPARE(both.text(QLocale("de_DE")), "Debian");
    QCOMPARE((LocalizedText{"Debian", {}}).text(QLocale("ko_KR")), "Debian");
}

void TestCatalog::listsModulePackages()
{
    const DataFolder data;
    Catalog catalog = data.load();
    Service other = *catalog.service("apache");
    other.id = "other";
    other.recipes->modules["debian"] = QStringList{"puppet-c", "puppet-a"};
    catalog.services << other;
    QCOMPARE(catalog.modulePackages("debian"), QStringList({"puppet-a", "puppet-b", "puppet-c"}));
    QCOMPARE(catalog.modulePackages("suse"), QStringList());
}

void TestCatalog::digestChangesWithTheRecipe()
{
    const DataFolder data;
    const auto digest = [&data](const QString &family = "debian") {
        const Catalog catalog = data.load();
        Platform platform = *catalog.platform("debian-12");
        platform.family = family;
        return recipeDigest(catalog, *catalog.service("apache"), platform);
    };
    const QString first = digest();
    QCOMPARE(first.size(), 64);
    QCOMPARE(digest(), first);

    data.write("services/apache/service.json",
               changed(serviceJson, R"("en": "Apache")", R"("en": "The Apache")"));
    QCOMPARE(digest(), first); // a name changes no image
    QVERIFY(digest("suse") != first);

    data.write("services/apache/service.json", changed(serviceJson, "puppet-b", "puppet-d"));
    QSet<QString> seen{first};
    seen << digest();
    data.write("services/apache/service.json", changed(serviceJson, "apache2", "apache3"));
    seen << digest();
    data.write("services/apache/service.json", serviceJson);
    data.write("services/apache/install.pp", "changed");
    seen << digest();
    data.write("services/apache/templates/site.epp", "new");
    seen << digest();
    data.write("recipes/run-stage.sh", "shared");
    seen << digest();
    QCOMPARE(seen.size(), 6);
}

void TestCatalog::findsItsFolders()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath("bakeoff/services"));
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    QVERIFY(QFileInfo::exists(defaultCatalogFolders().value(0) + "/platforms")); // of the source tree
    QCOMPARE(defaultCatalogFolders().value(1), home.filePath("bakeoff"));
    qputenv("BAKEOFF_RESOURCES", "/chosen");
    QCOMPARE(defaultCatalogFolders().value(0), "/chosen");
    qunsetenv("BAKEOFF_RESOURCES");
    QVERIFY(QDir(home.filePath("bakeoff")).removeRecursively());
    QCOMPARE(defaultCatalogFolders().size(), 1);
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "test_catalog.moc"
