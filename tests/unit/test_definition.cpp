// SPDX-License-Identifier: GPL-3.0-or-later
// Platforms and services that a person defines: written as data folders that load, or not at all.
#include "catalog/definition.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::catalog;

class TestDefinition : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    static Catalog known() { return loadCatalog(defaultCatalogFolders()); }
    static Platform platform()
    {
        Platform platform;
        platform.id = "debian-12-plain";
        platform.name = {"Debian 12, release suite only", {}};
        platform.family = "debian";
        platform.release = "12";
        platform.codename = "bookworm";
        platform.line = {"debian", "12"};
        platform.build = known().platform("debian-12")->build;
        platform.build->siblingSuites.clear();
        return platform;
    }
    static ServiceDefinition service()
    {
        ServiceDefinition definition;
        definition.service.id = "nginx";
        definition.service.name = {"nginx", "엔진엑스"};
        definition.service.line = {"nginx", "1.22"};
        definition.service.packages.insert("debian", {"nginx"});
        definition.service.ports = {{"http", 80}};
        definition.unit = "nginx";
        return definition;
    }
    static QStringList fieldsOf(const QList<FieldProblem> &problems)
    {
        QStringList fields;
        for (const FieldProblem &problem : problems)
            fields << problem.field;
        return fields;
    }
    QString path(const QString &below) const { return m_home->filePath("bakeoff/" + below); }
    QByteArray read(const QString &below) const
    {
        QFile file(path(below));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &below, const QByteArray &content) const
    {
        QFile file(path(below));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QStringList everything() const
    {
        return QDir(m_home->filePath("bakeoff"))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
    }

    void anIdComesFromTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("usual") << "Debian 12"
                               << "debian-12";
        QTest::newRow("signs") << "  Rocky Linux 9.4 (minimal)! "
                               << "rocky-linux-9-4-minimal";
        QTest::newRow("nothing left") << "데비안"
                                      << "";
    }
    void anIdComesFromTheName()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        QCOMPARE(idFor(name), id);
    }

    void aPlatformIsLoadedAsItWasDefined()
    {
        QCOMPARE(fieldsOf(problemsOf(platform(), known())), QStringList());
        const auto saved = saveDefinition(platform(), known());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        const Catalog after = known();
        QVERIFY2(after.problems.isEmpty(),
                 after.problems.isEmpty() ? "" : qPrintable(after.problems[0].message));
        const Platform *loaded = after.platform("debian-12-plain");
        QVERIFY(loaded);
        QCOMPARE(loaded->name,
                 (LocalizedText{"Debian 12, release suite only", "Debian 12, release suite only"}));
        QCOMPARE(loaded->line, (ReleaseLine{"debian", "12"}));
        QVERIFY(loaded->build == platform().build);
        QVERIFY(isOwn(loaded->folder));
        QVERIFY(!isOwn(after.platform("debian-12")->folder));
        QCOMPARE(everything(), QStringList{"platforms"}); // nothing half made is left
        // Defined anew it replaces itself; as a new one it is refused.
        Platform changed = *loaded;
        changed.name = {"Debian 12 plain", "데비안 12 기본"};
        changed.build.reset();
        QVERIFY(saveDefinition(changed, after));
        QCOMPARE(known().platform("debian-12-plain")->name, changed.name);
        QVERIFY(!known().platform("debian-12-plain")->isBuildable());
        QCOMPARE(fieldsOf(problemsOf(platform(), known())), QStringList{"id"});
    }

    void aServiceWithAStarterCanBeDeployed()
    {
        const auto saved = saveDefinition(service(), known());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        const Catalog after = known();
        QVERIFY2(after.problems.isEmpty(),
                 after.problems.isEmpty() ? "" : qPrintable(after.problems[0].message));
        const Service *loaded = after.service("nginx");
        QVERIFY(loaded && loaded->hasRecipe());
        const Topology *topology = after.topology("nginx-single");
        QVERIFY(topology);
        QCOMPARE(topology->endpoints.value(0).scheme, QString("http"));
        QVERIFY2(read("services/nginx/install.pp").contains("package { ['nginx']:"),
                 read("services/nginx/install.pp").constData());
        for (const char *script : {"services/nginx/health.sh", "services/nginx/generalise.sh",
                                   "services/nginx/configure.pp", "topologies/nginx-single/health.sh"})
            QVERIFY2(!read(script).isEmpty() && !read(script).contains('@'), read(script).constData());
        // It makes no OS template stale.
        QCOMPARE(after.modulePackages("debian"),
                 loadCatalog({defaultCatalogFolders()[0]}).modulePackages("debian"));
        QCOMPARE(definitionOf(*loaded, after).unit.value_or(QString()), QString("nginx"));
    }

    void whatIsDefinedAnewKeepsWhatSomebodyChanged()
    {
        QVERIFY(saveDefinition(service(), known()));
        write("services/nginx/configure.pp", "# my own\n");
        ServiceDefinition again = definitionOf(*known().service("nginx"), known());
        QVERIFY(!again.unit); // a recipe of somebody's own now
        again.service.packages["debian"] = QStringList{"nginx", "libnginx-mod-stream"};
        QVERIFY(saveDefinition(again, known()));
        QCOMPARE(read("services/nginx/configure.pp"), QByteArray("# my own\n"));
        QCOMPARE(known().service("nginx")->packages["debian"].size(), 2);
        QVERIFY(known().service("nginx")->hasRecipe());
    }

    void theStarterFollowsItsDefinition()
    {
        QVERIFY(saveDefinition(service(), known()));
        write("services/nginx/health.sh", "exit 0\n"); // by hand
        ServiceDefinition again = definitionOf(*known().service("nginx"), known());
        QCOMPARE(again.unit.value_or(QString()), QString("nginx"));
        again.service.packages["debian"] = QStringList{"nginx-light"};
        again.service.ports = {{"http", 8080}};
        QVERIFY(saveDefinition(again, known()));
        QVERIFY(read("services/nginx/install.pp").contains("['nginx-light']"));
        QCOMPARE(read("services/nginx/health.sh"), QByteArray("exit 0\n"));
        QCOMPARE(known().topology("nginx-single")->endpoints.value(0).port, 8080);
    }

    void whatIsWrongIsSaidByField_data()
    {
        QTest::addColumn<std::function<void(Platform &)>>("spoil");
        QTest::addColumn<QString>("field");
        using Spoil = std::function<void(Platform &)>;
        const auto row = [](const char *name, const Spoil &spoil, const char *field) {
            QTest::newRow(name) << spoil << QString(field);
        };
        row(
            "no name", [](Platform &p) { p.name = {}; }, "name.en");
        row(
            "no id", [](Platform &p) { p.id.clear(); }, "id");
        row(
            "an id with a slash", [](Platform &p) { p.id = "../x"; }, "id");
        row(
            "an id with capitals", [](Platform &p) { p.id = "Debian"; }, "id");
        row(
            "a long id", [](Platform &p) { p.id = QString(41, 'a'); }, "id");
        row(
            "an id that is taken", [](Platform &p) { p.id = "debian-12"; }, "id");
        row(
            "no release line", [](Platform &p) { p.line.line = "  "; }, "line.line");
        row(
            "a component with blanks", [](Platform &p) { p.line.component = "my os"; }, "line.component");
        row(
            "no release", [](Platform &p) { p.release.clear(); }, "release");
        row(
            "no suite", [](Platform &p) { p.build->suite.clear(); }, "build.suite");
        row(
            "a suite that is an option", [](Platform &p) { p.build->suite = "--help"; }, "build.suite");
        row(
            "a sibling with a quote", [](Platform &p) { p.build->siblingSuites = QStringList{"a'b"}; },
            "build.sibling_suites");
        row(
            "no component", [](Platform &p) { p.build->components.clear(); }, "build.components");
        row(
            "no packages", [](Platform &p) { p.build->packages.clear(); }, "build.packages");
        row(
            "a package twice", [](Platform &p) { p.build->packages << "puppet-agent"; }, "build.packages");
        row(
            "no agent", [](Platform &p) { p.build->packages.removeAll("qemu-guest-agent"); },
            "build.packages");
        row(
            "a package that is none", [](Platform &p) { p.build->packages << "a;b"; }, "build.packages");
        row(
            "no kernel", [](Platform &p) { p.build->kernelPackage.clear(); }, "build.kernel_package");
        row(
            "another family", [](Platform &p) { p.family = "suse"; }, "family");
    }
    void whatIsWrongIsSaidByField()
    {
        QFETCH(std::function<void(Platform &)>, spoil);
        QFETCH(QString, field);
        Platform wrong = platform();
        spoil(wrong);
        const auto problems = problemsOf(wrong, known());
        QCOMPARE(fieldsOf(problems), QStringList{field});
        QVERIFY(!problems[0].reason.isEmpty());
        const auto saved = saveDefinition(wrong, known());
        QVERIFY(!saved);
        QCOMPARE(saved.error().message, problems[0].reason);
        QVERIFY(!QFileInfo::exists(m_home->filePath("bakeoff")));
    }

    void whatIsWrongWithAServiceIsSaidByField_data()
    {
        QTest::addColumn<std::function<void(ServiceDefinition &)>>("spoil");
        QTest::addColumn<QString>("field");
        using Spoil = std::function<void(ServiceDefinition &)>;
        const auto row = [](const char *name, const Spoil &spoil, const char *field) {
            QTest::newRow(name) << spoil << QString(field);
        };
        row(
            "an id that is taken", [](auto &d) { d.service.id = "apache"; }, "id");
        row(
            "a topology that is taken", [](auto &d) { d.service.id = "web"; }, "id");
        row(
            "a port of 0",
            [](auto &d) {
                d.service.ports = {{"http", 0}};
            },
            "ports");
        row(
            "a port too high",
            [](auto &d) {
                d.service.ports = {{"http", 65536}};
            },
            "ports");
        row(
            "a port twice",
            [](auto &d) {
                d.service.ports << ServicePort{"again", 80};
            },
            "ports");
        row(
            "no port to ask", [](auto &d) { d.service.ports.clear(); }, "ports");
        row(
            "nothing to install", [](auto &d) { d.service.packages.clear(); }, "packages.debian");
        row(
            "a package that is none", [](auto &d) { d.service.packages["suse"] = QStringList{"a b"}; },
            "packages.suse");
        row(
            "no unit", [](auto &d) { d.unit = QString(); }, "unit");
        row(
            "a unit with a quote", [](auto &d) { d.unit = "a' => x"; }, "unit");
    }
    void whatIsWrongWithAServiceIsSaidByField()
    {
        QFETCH(std::function<void(ServiceDefinition &)>, spoil);
        QFETCH(QString, field);
        ServiceDefinition wrong = service();
        spoil(wrong);
        QCOMPARE(fieldsOf(problemsOf(wrong, known())), QStringList{field});
        QVERIFY(!saveDefinition(wrong, known()));
        QVERIFY(!QFileInfo::exists(m_home->filePath("bakeoff")));
    }

    void aFolderInThePlaceIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(path("topologies/nginx-single"))); // somebody's, not loaded
        write("topologies/nginx-single/notes.txt", "mine");
        const auto saved = saveDefinition(service(), known());
        QCOMPARE(saved.error().code, ErrorCode::AlreadyExists);
        QVERIFY2(saved.error().message.contains("nginx-single"), qPrintable(saved.error().message));
        QCOMPARE(read("topologies/nginx-single/notes.txt"), QByteArray("mine"));
        QCOMPARE(everything(), QStringList{"topologies"});
    }

    void aTopologyOfTheProductIsNotReplacedLater()
    {
        ServiceDefinition web = service();
        web.service.id = "web"; // "web-single" is the product's; planning only needs no topology
        web.unit.reset();
        QVERIFY(saveDefinition(web, known()));
        ServiceDefinition again = definitionOf(*known().service("web"), known());
        again.unit = "nginx";
        QCOMPARE(fieldsOf(problemsOf(again, known())), QStringList{"recipes"});
        QVERIFY(!saveDefinition(again, known()));
        QVERIFY(!isOwn(known().topology("web-single")->folder));
    }

    void whatWasEditedMeanwhileIsNotLost()
    {
        QVERIFY(saveDefinition(service(), known()));
        const Catalog opened = known();
        ServiceDefinition mine = definitionOf(*opened.service("nginx"), opened);
        QByteArray theirs = read("services/nginx/service.json");
        theirs.replace("\"1.22\"", "\"1.24\"");
        write("services/nginx/service.json", theirs);
        mine.service.name.en = "Renamed";
        const auto saved = saveDefinition(mine, opened);
        QCOMPARE(saved.error().code, ErrorCode::Busy);
        QCOMPARE(read("services/nginx/service.json"), theirs);
    }

    void anOwnFolderOfAnyShapeCanBeSavedAgain()
    {
        // As somebody may have written it by hand: scripts in folders, an own customize script, no
        // generalise.
        QVERIFY(saveDefinition(service(), known()));
        QVERIFY(QDir().mkpath(path("services/nginx/checks")));
        write("services/nginx/checks/health.sh", "exit 0\n");
        QByteArray manifest = read("services/nginx/service.json");
        manifest.replace("\"health.sh\"", "\"checks/health.sh\"");
        write("services/nginx/service.json", manifest);
        QVERIFY(QDir().mkpath(path("recipes/mine")));
        write("recipes/mine/customize.sh", "exit 0\n");
        QVERIFY(saveDefinition(platform(), known()));
        QByteArray os = read("platforms/debian-12-plain/platform.json");
        os.replace("debian/customize.sh", "mine/customize.sh");
        write("platforms/debian-12-plain/platform.json", os);
        Catalog before = known();
        QVERIFY2(before.problems.isEmpty(),
                 before.problems.isEmpty() ? "" : qPrintable(before.problems[0].message));

        ServiceDefinition again = definitionOf(*before.service("nginx"), before);
        again.service.name.en = "Renamed";
        auto saved = saveDefinition(again, before);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        QCOMPARE(read("services/nginx/checks/health.sh"), QByteArray("exit 0\n"));
        Platform renamed = *before.platform("debian-12-plain");
        renamed.name.en = "Renamed";
        saved = saveDefinition(renamed, before);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        QCOMPARE(known().platform("debian-12-plain")->build->customize, path("recipes/mine/customize.sh"));
        QVERIFY(!everything().join(' ').contains(".new")); // what was prepared aside is gone
    }

    void redHatsPackagesMayHaveCapitals()
    {
        ServiceDefinition definition = service();
        definition.service.packages["redhat"] = QStringList{"MariaDB-server", "mod_ssl"};
        QCOMPARE(fieldsOf(problemsOf(definition, known())), QStringList());
        QVERIFY(saveDefinition(definition, known()));
        QVERIFY(!read("services/nginx/service.json").contains("suse")); // no empty lists
    }

    void aRemovedDefinitionIsInTheTrash()
    {
        QVERIFY(saveDefinition(service(), known()));
        const auto removed = removeDefinition(known().service("nginx")->folder);
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().text()));
        QVERIFY(!known().service("nginx"));
        QVERIFY(!known().topology("nginx-single"));
        QVERIFY(QFileInfo::exists(m_home->filePath("Trash/files/nginx/service.json")));
        QCOMPARE(removeDefinition(known().service("apache")->folder).error().code,
                 ErrorCode::PermissionDenied);
        QVERIFY(known().service("apache"));
    }

    void whatIsTheProductsIsNotWrittenOver()
    {
        const auto saved = saveDefinition(*known().platform("debian-12"), known());
        QCOMPARE(saved.error().code, ErrorCode::PermissionDenied);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        QFile file(m_home->filePath("bakeoff")); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto saved = saveDefinition(platform(), known());
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(m_home->filePath("bakeoff")),
                 qPrintable(saved.error().message));
        QVERIFY(!saved.error().hint.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDefinition)
#include "test_definition.moc"
