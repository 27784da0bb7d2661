// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of hosts without having one: their addresses, the list of a workspace, and the doctor.
#include "deploy/host_list.h"
#include "deploy/workspace_settings.h"
#include "host/domain_spec.h"
#include "host/host_address.h"
#include "host/host_doctor.h"
#include "host/host_text.h"
#include "host/ssh_tunnels.h"
#include "storage/workspace.h"
#include "support/sample_values.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cerrno>
#include <unistd.h>

using namespace bakeoff;
using namespace bakeoff::host;
using Driver = HostAddress::Driver;

Q_DECLARE_METATYPE(bakeoff::host::HostObservation)
Q_DECLARE_METATYPE(bakeoff::host::HostAddress::Driver)

namespace {

HostObservation healthy(const QString &uri)
{
    HostObservation seen;
    seen.address = *parseHostAddress(uri);
    seen.facts.libvirtVersion = "9.0.0";
    seen.load.freeMemory = Bytes::gibi(8);
    seen.load.offersKvm = true;
    seen.freeSpace = Bytes::gibi(100);
    return seen;
}

HostObservation failed(const QString &uri)
{
    HostObservation seen = healthy(uri);
    seen.failure = Error{ErrorCode::Unreachable, "It cannot be reached.", "said libvirt", {}};
    return seen;
}

HostObservation sshFailed(const QString &text)
{
    HostObservation seen = failed("qemu+ssh://me@far/system");
    seen.hasTriedSsh = true;
    seen.sshExitCode = 255;
    seen.sshText = text;
    return seen;
}

} // namespace

class TestHosts : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<storage::Workspace> m_workspace;

    QStringList names() const
    {
        QStringList all;
        const QList<deploy::NamedHost> hosts = deploy::knownHosts(*m_workspace);
        for (const deploy::NamedHost &each : hosts)
            all << (each.isUsed ? "*" : "") + each.name;
        return all;
    }

private Q_SLOTS:
    void init()
    {
        if (QTest::currentDataTag()) // tables of values need none
            return;
        auto made = storage::Workspace::create(m_folder.filePath(QString::number(++m_count) + ".bakeoff"));
        QVERIFY(made);
        m_workspace = std::move(*made);
    }
    void cleanup() { m_workspace.reset(); }

    void addressesAreTakenApart_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<Driver>("driver");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("sharesFiles");
        QTest::newRow("embed") << "embed" << Driver::Embed << "" << true;
        QTest::newRow("none") << "" << Driver::Embed << "" << true;
        QTest::newRow("session") << "qemu:///session" << Driver::Session << "" << true;
        QTest::newRow("system") << "qemu:///system" << Driver::System << "" << false;
        QTest::newRow("far system") << "qemu+ssh://me@far:2222/system" << Driver::System << "far" << false;
        QTest::newRow("far session") << "qemu+ssh://far/session?keyfile=/k" << Driver::Session << "far"
                                     << false;
    }
    void addressesAreTakenApart()
    {
        QFETCH(QString, uri);
        QFETCH(QString, server);
        const auto address = parseHostAddress(uri);
        QVERIFY2(address, address ? "" : qPrintable(address.error().text()));
        QTEST(address->driver, "driver");
        QCOMPARE(address->server, server);
        QCOMPARE(address->isLocal(), server.isEmpty());
        QTEST(address->sharesFiles(), "sharesFiles");
    }

    void aGroupIsTakenApart()
    {
        const QStringList members{"qemu:///system", "qemu+ssh://me@far:2222/system?keyfile=/k"};
        const QString text = groupAddress("br-lan", members);
        const auto group = parseHostAddress(text);
        QVERIFY2(group, group ? "" : qPrintable(group.error().text()));
        QCOMPARE(group->driver, Driver::Group);
        QCOMPARE(group->uri, text);
        QCOMPARE(group->network, "br-lan");
        QCOMPARE(group->members, members);
        QVERIFY(!group->isLocal() && !group->sharesFiles());
    }
    /// And a word of the sentence that says why not.
    void whatIsNoGroupIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << "group:"
                                 << "no group";
        QTest::newRow("one") << "group:lan qemu:///system"
                             << "no group";
        QTest::newRow("no network") << "group:qemu:///system qemu+ssh://far/system"
                                    << "no group";
        QTest::newRow("embed") << "group:lan embed qemu+ssh://far/system"
                               << "“embed” cannot be in a group";
        QTest::newRow("session") << "group:lan qemu:///system qemu+ssh://far/session"
                                 << "session” cannot be in a group";
        QTest::newRow("group") << "group:lan qemu:///system group:lan"
                               << "group";
        QTest::newRow("twice") << "group:lan qemu+ssh://far/system qemu+ssh://me@far/system"
                               << "twice";
        QTest::newRow("no address") << "group:lan qemu:///system far"
                                    << "no address";
    }
    void whatIsNoGroupIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto refused = parseHostAddress(text);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY2(refused.error().message.contains(why) && !refused.error().hint.isEmpty(),
                 qPrintable(refused.error().text()));
    }
    void aNetworkReachesOthersOrEndsAtItsHost_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("reaches");
        QTest::newRow("bridge")
            << "<network><name>a</name><forward mode='bridge'/><bridge name='br0'/></network>"
            << "bridge" << true;
        QTest::newRow("macvtap")
            << "<network><forward mode='private'><interface dev='eth0'/></forward></network>"
            << "private" << false;
        QTest::newRow("nat") << "<network><name>a</name><forward/><bridge name='virbr0'/></network>"
                             << "nat" << false;
        QTest::newRow("routed") << "<network><forward mode='route'/></network>"
                                << "route" << false;
        QTest::newRow("isolated") << "<network><bridge name='virbr1'/><ip address='10.1.1.1'/></network>"
                                  << "" << false;
        QTest::newRow("nothing") << ""
                                 << "" << false;
    }
    void aNetworkReachesOthersOrEndsAtItsHost()
    {
        QFETCH(QString, xml);
        const QString mode = forwardMode(xml);
        QTEST(mode, "mode");
        QTEST(reachesOtherHosts(mode), "reaches");
    }

    void aPortThatIsPublishedAlreadyIsFound()
    {
        // As QEMU 7.2 prints it.
        const QString text =
            "Hub -1 (hostnet0):\r\n"
            "  Protocol[State]    FD  Source Address  Port   Dest. Address  Port RecvQ SendQ\r\n"
            "  TCP[ESTABLISHED]   15       10.0.2.15 40222   151.101.2.132    80     0     0\r\n"
            "  TCP[HOST_FORWARD]  13       127.0.0.1 49160       10.0.2.15    80     0     0\r\n"
            "  TCP[HOST_FORWARD]  14       127.0.0.1 41022       10.0.2.15    22     0     0\r\n"
            "  UDP[236 sec]       16       10.0.2.15 50000        10.0.2.3    53     0     0\r\n";
        QCOMPARE(forwardedPort(text, 80), std::optional(49160));
        QCOMPARE(forwardedPort(text, 22), std::optional(41022));
        QCOMPARE(forwardedPort(text, 443), std::optional<int>());
        QCOMPARE(forwardedPort({}, 80), std::optional<int>());
    }
    void aTunnelEndsWithWhatItLeadsTo()
    {
        // In the place of ssh: listens where it is told to, and leads nowhere.
        const QString program = m_folder.filePath("ssh");
        QFile script(program);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/usr/bin/perl\n"
                     "use IO::Socket::INET;\n"
                     "my ($port) = \"@ARGV\" =~ /-L 127\\.0\\.0\\.1:(\\d+):/;\n"
                     "my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port,\n"
                     "                                   Listen => 5, ReuseAddr => 1) or exit 1;\n"
                     "$server->accept while 1;\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadUser | QFile::ExeUser));
        HostAddress far = *parseHostAddress("qemu+ssh://far/system");
        far.sshProgram = program;
        SshTunnels tunnels(far);
        int port = 20000 + int(getpid() % 10000);
        auto opened = tunnels.open("first", port, 4000);
        for (int i = 0; i < 20 && !opened; ++i) // somebody may have it
            opened = tunnels.open("first", ++port, 4000);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        QVERIFY(tunnels.leadsTo("first", port) && tunnels.leadTo(4000));
        QVERIFY(tunnels.open("first", port, 4000)); // it is there
        const auto taken = tunnels.open("second", port, 4001);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Busy);
        // The first is replaced by the second, which is published where that was.
        tunnels.closeAllOf("first");
        QVERIFY(!tunnels.leadTo(4000));
        QVERIFY(tunnels.open("second", port, 4001));
        QCOMPARE(tunnels.close(port), std::optional(4001));
        QCOMPARE(tunnels.close(port), std::optional<int>());
    }
    void sshIsCalledAsLibvirtCallsIt()
    {
        const auto address =
            parseHostAddress("qemu+ssh://me@far:2222/session?keyfile=/my/key&no_verify=1&command=/my/ssh");
        QVERIFY(address);
        const QString line = address->sshArguments().join(' ');
        for (const char *part :
             {"BatchMode=yes", "-i /my/key", "-p 2222", "-l me", "-- far", "StrictHostKeyChecking=no"})
            QVERIFY2(line.contains(part), qPrintable(line));
        QCOMPARE(address->sshProgram, "/my/ssh");
        QCOMPARE(parseHostAddress("qemu+ssh://far/system")->sshProgram, "ssh");
        QVERIFY(address->connectionUri().endsWith("&no_tty=1")); // nobody answers a question there
        QVERIFY(parseHostAddress("qemu+ssh://far/system")->connectionUri().endsWith("?no_tty=1"));
        QCOMPARE(parseHostAddress("qemu:///system")->connectionUri(), "qemu:///system");
        QVERIFY(parseHostAddress("qemu+ssh://far/system")->checksHostKey);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri :
             {"qemu", "my host", "qemu://far/system", "qemu+ssh:///system", "qemu+ssh://far/",
              "qemu+ssh://far/embed", "qemu+ssh://-oProxyCommand=x/system", "qemu:///", "://"})
            QTest::newRow(uri) << QString(uri);
    }
    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, uri);
        const auto address = parseHostAddress(uri);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::Invalid);
        QVERIFY(address.error().message.contains(uri));
        QVERIFY(address.error().hint.contains("qemu+ssh"));
    }

    void theClusterNetworkIsIsolatedAndOurs()
    {
        const QString xml = clusterNetworkXml("w", "abc123");
        QXmlStreamReader reader(xml);
        QStringList elements;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement)
                elements << reader.name().toString();
        }
        QVERIFY(!reader.hasError());
        QVERIFY(!elements.contains("forward")); // no way out
        QVERIFY(!elements.contains("ip"));      // and the host is not on it
        QVERIFY(xml.contains("<name>bakeoff-abc123</name>"));
        QVERIFY(xml.contains("workspace=\"w\""));
        QVERIFY(xml.contains(QLatin1String(metadataNamespace)));
    }
    void aNodeOnASystemHostIsOnThatNetwork()
    {
        DomainSpec spec;
        spec.name = "bakeoff-abc123-web-1";
        spec.userNicMac = "52:54:01:00:00:01";
        spec.cluster = ClusterNic{"52:54:00:00:00:02", "239.1.2.3", 23456, "bakeoff-abc123"};
        const QString xml = domainXml(spec);
        QVERIFY(xml.contains("<source network=\"bakeoff-abc123\"/>"));
        QVERIFY(!xml.contains("mcast"));
        QVERIFY(xml.indexOf("type=\"user\"") <
                xml.indexOf("type=\"network\"")); // hostnet0 stays the user NIC
    }

    void onlyOurOwnMachinesAreTouched()
    {
        // libvirt's own test driver, which begins with a machine called "test" that is not ours.
        HostOptions options;
        options.uri = "test:///default";
        options.workspaceId = "w";
        options.onlyLook = true;
        auto host = openHypervisor(options);
        QVERIFY2(host, host ? "" : qPrintable(host.error().text()));
        QCOMPARE((*host)->ownedDomains()->size(), 0);
        QCOMPARE((*host)->destroy("test").error().code, ErrorCode::PermissionDenied);
        QCOMPARE((*host)->state("test"), DomainState::Running);
        DomainSpec spec;
        spec.name = "bakeoff-abc123-web-1";
        spec.workspaceId = "w";
        spec.deploymentId = "abc123";
        spec.node = "web-1";
        auto started = (*host)->start(spec);
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        const auto owned = (*host)->ownedDomains();
        QCOMPARE(owned->size(), 1);
        QCOMPARE(owned->first().deploymentId, "abc123");
        QCOMPARE(owned->first().node, "web-1");
        QCOMPARE((*host)->load()->running, 2);
        QCOMPARE((*host)->load()->ours, 1);
        QVERIFY((*host)->destroy(spec.name));
        QVERIFY((*host)->destroy(spec.name)); // it is gone already
        QCOMPARE((*host)->state(spec.name), DomainState::Missing);
    }

    void theListHasTheEmbeddedDriverAndTheHostInUse()
    {
        QCOMPARE(names(), QStringList{"*embed"});
        QVERIFY(deploy::addHost(*m_workspace, "rack", "qemu+ssh://rack/system"));
        QCOMPARE(names(), (QStringList{"*embed", "rack"}));
        QVERIFY(deploy::useHost(*m_workspace, "rack"));
        QCOMPARE(names(), (QStringList{"embed", "*rack"}));
        QCOMPARE(deploy::hostUri(*m_workspace), "qemu+ssh://rack/system");
        // One chosen by its address is listed under it, and can be given a name.
        QVERIFY(deploy::setHostUri(*m_workspace, "qemu:///session"));
        QCOMPARE(names(), (QStringList{"embed", "rack", "*qemu:///session"}));
        QVERIFY(deploy::addHost(*m_workspace, "mine", "qemu:///session"));
        QCOMPARE(names(), (QStringList{"embed", "rack", "*mine"}));
    }
    void aGroupIsMadeOfKnownHosts()
    {
        QVERIFY(deploy::addHost(*m_workspace, "here", "qemu:///system"));
        QVERIFY(deploy::addHost(*m_workspace, "rack", "qemu+ssh://rack/system"));
        QCOMPARE(deploy::addGroup(*m_workspace, "both", "lan", {"here", "cellar"}).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(deploy::addGroup(*m_workspace, "both", "lan", {"here", "embed"}).error().code,
                 ErrorCode::Invalid);
        QVERIFY(deploy::addGroup(*m_workspace, "both", "lan", {"here", "rack"}));
        QCOMPARE(names(), (QStringList{"*embed", "here", "rack", "both"}));
        QVERIFY(deploy::useHost(*m_workspace, "both"));
        QCOMPARE(deploy::hostUri(*m_workspace), "group:lan qemu:///system qemu+ssh://rack/system");
        QVERIFY(deploy::removeHost(*m_workspace, "rack")); // the group has its address
        QVERIFY(parseHostAddress(deploy::hostUri(*m_workspace)));
    }
    void hostsAreEditedAndRemoved()
    {
        QVERIFY(deploy::addHost(*m_workspace, "rack", "qemu+ssh://rack/system"));
        QVERIFY(deploy::useHost(*m_workspace, "rack"));
        QVERIFY(deploy::editHost(*m_workspace, "rack", "tower", "qemu+ssh://tower/system"));
        QCOMPARE(names(), (QStringList{"embed", "*tower"}));
        QCOMPARE(deploy::hostUri(*m_workspace), "qemu+ssh://tower/system"); // it stays the one in use
        QCOMPARE(deploy::removeHost(*m_workspace, "tower").error().code, ErrorCode::Busy);
        QVERIFY(deploy::useHost(*m_workspace, "embed"));
        QVERIFY(deploy::removeHost(*m_workspace, "tower"));
        QCOMPARE(names(), QStringList{"*embed"});
        QCOMPARE(deploy::removeHost(*m_workspace, "tower").error().code, ErrorCode::NotFound);
        QCOMPARE(deploy::removeHost(*m_workspace, "embed").error().code, ErrorCode::Invalid);
        QCOMPARE(deploy::editHost(*m_workspace, "embed", "x", "qemu:///session").error().code,
                 ErrorCode::Invalid);
    }
    void twoOfOneNameOrAddressAreRefused()
    {
        QVERIFY(deploy::addHost(*m_workspace, "rack", "qemu+ssh://rack/system"));
        QCOMPARE(deploy::addHost(*m_workspace, "rack", "qemu:///session").error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(deploy::addHost(*m_workspace, "other", "qemu+ssh://rack/system").error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(deploy::addHost(*m_workspace, " ", "qemu:///session").error().code, ErrorCode::Invalid);
        QCOMPARE(deploy::addHost(*m_workspace, "bad", "far").error().code, ErrorCode::Invalid);
        QCOMPARE(names(), (QStringList{"*embed", "rack"}));
    }
    void aHostWithDeploymentsStays()
    {
        QVERIFY(deploy::addHost(*m_workspace, "rack", "qemu+ssh://rack/system"));
        catalog::DeploymentRecord record = samples::deployment("abc123");
        record.hostUri = "qemu+ssh://rack/system";
        QVERIFY(m_workspace->saveDeployment(record));
        const auto removed = deploy::removeHost(*m_workspace, "rack");
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::Busy);
        QVERIFY(!deploy::editHost(*m_workspace, "rack", "rack", "qemu+ssh://tower/system"));
        QVERIFY(deploy::editHost(*m_workspace, "rack", "the rack", "qemu+ssh://rack/system"));
    }

    void aHealthyHostHasNoProblem()
    {
        QVERIFY(diagnose(healthy("embed")).isEmpty());
        QVERIFY(diagnose(healthy("qemu+ssh://far/system")).isEmpty());
    }
    /// Each problem, and a word that its mend must have.
    void theDoctorKnowsEachProblem_data()
    {
        QTest::addColumn<HostObservation>("seen");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("mend");
        QTest::addColumn<bool>("blocks");
        HostObservation seen = failed("qemu:///system");
        seen.socketError = ENOENT;
        QTest::newRow("no daemon") << seen << "no libvirt daemon"
                                   << "libvirt-daemon-system" << true;
        seen.socketError = ECONNREFUSED;
        QTest::newRow("daemon down") << seen << "the libvirt daemon does not run"
                                     << "systemctl" << true;
        seen.socketError = EACCES;
        QTest::newRow("permission") << seen << "no permission"
                                    << "group libvirt" << true;
        seen = failed("qemu:///session");
        seen.hasDaemonProgram = false;
        QTest::newRow("no program") << seen << "no libvirt daemon"
                                    << "libvirt-daemon" << true;
        seen = failed("embed");
        seen.failure->code = ErrorCode::Busy;
        seen.failure->hint = "Close it.";
        QTest::newRow("in use") << seen << "in use"
                                << "Close it." << true;
        QTest::newRow("host key") << sshFailed("Host key verification failed.") << "unknown host key"
                                  << "ssh me@far" << true;
        QTest::newRow("key") << sshFailed("me@far: Permission denied (publickey).")
                             << "ssh does not let you in"
                             << "ssh-copy-id me@far" << true;
        QTest::newRow("refused") << sshFailed("ssh: connect to host far port 22: Connection refused")
                                 << "ssh refuses"
                                 << "far" << true;
        QTest::newRow("name") << sshFailed("ssh: Could not resolve hostname far: Name or service not known")
                              << "unknown server name"
                              << "far" << true;
        QTest::newRow("silence") << sshFailed("Connection timed out") << "the server does not answer"
                                 << "firewall" << true;
        seen = failed("qemu+ssh://far/system");
        seen.hasTriedSsh = true;
        seen.hasRemoteDaemon = false;
        QTest::newRow("no libvirt there") << seen << "no libvirt there"
                                          << "libvirt-daemon" << true;
        seen = healthy("embed");
        seen.missingPrograms = QStringList{"qemu-img"};
        QTest::newRow("tool") << seen << "qemu-img is missing"
                              << "qemu-utils" << true;
        seen = healthy("qemu+ssh://far/system");
        seen.clockSkew_s = -3600;
        QTest::newRow("clock") << seen << "clocks differ"
                               << "chrony" << false;
        seen = healthy("qemu:///system");
        seen.facts.libvirtVersion = "5.0.0";
        QTest::newRow("old") << seen << "libvirt is too old"
                             << "7.0" << true;
        seen = healthy("embed");
        seen.load.freeMemory = Bytes::mebi(300);
        QTest::newRow("memory") << seen << "little memory"
                                << "512 MiB" << false;
        seen = healthy("embed");
        seen.freeSpace = Bytes::gibi(1);
        QTest::newRow("space") << seen << "little disk space"
                               << "8 GiB" << false;
        seen = healthy("embed");
        seen.load.offersKvm = false;
        seen.kvmDevice = HostObservation::KvmDevice::Missing;
        QTest::newRow("no kvm") << seen << "no KVM"
                                << "firmware" << false;
        seen.kvmDevice = HostObservation::KvmDevice::NotPermitted;
        QTest::newRow("kvm not permitted") << seen << "no KVM"
                                           << "group kvm" << false;
        seen = healthy("embed");
        seen.kvmDevice = HostObservation::KvmDevice::Usable;
        seen.probedAcceleration = "tcg";
        QTest::newRow("kvm runs nothing") << seen << "no KVM"
                                          << "nested" << false;
        seen = healthy("qemu+ssh://far/system");
        seen.load.offersKvm = false;
        QTest::newRow("far kvm") << seen << "no KVM"
                                 << "/dev/kvm" << false;
    }
    void theDoctorKnowsEachProblem()
    {
        QFETCH(HostObservation, seen);
        QFETCH(QString, mend);
        const QList<HostProblem> problems = diagnose(seen);
        QCOMPARE(problems.size(), 1);
        QTEST(problems.first().what, "what");
        QVERIFY(!problems.first().why.isEmpty());
        QVERIFY2(problems.first().mend.contains(mend), qPrintable(problems.first().mend));
        QTEST(problems.first().isBlocking, "blocks");
    }
    void aHostThatIsNotThereIsReported()
    {
        // Port 9 of the loopback: nobody listens there.
        HostOptions options;
        options.uri = "qemu+ssh://nobody@127.0.0.1:9/system";
        options.workspaceId = "w";
        const HostReport report = examineHost(options, {}, m_folder.path(), {}, {});
        QVERIFY(!report.isReachable);
        QVERIFY(!report.isUsable());
        QVERIFY(!report.problems.isEmpty());
        QCOMPARE(report.problems.first().what, "ssh refuses");
        QVERIFY(linesOf(report).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHosts)
#include "test_hosts.moc"
