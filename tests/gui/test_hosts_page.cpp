// SPDX-License-Identifier: GPL-3.0-or-later
// The page of hosts as a person uses it. The list is a real workspace's; what a look at a host finds is
// scripted.
#include "window_fixture.h"

#include "base/stop.h"
#include "widgets/common/page_header.h"
#include "widgets/hosts/hosts_page.h"

#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>

using namespace bakeoff;
using namespace bakeoff::widgets;

namespace {

/// Keeps the list where it is really kept, and finds what the test says.
class ScriptedHosts final : public HostsBackend
{
public:
    explicit ScriptedHosts(storage::Workspace &workspace) : m_real(workspace) {}

    QList<deploy::NamedHost> hosts() const override { return m_real.hosts(); }
    Result<> add(const QString &name, const QString &uri) override { return m_real.add(name, uri); }
    Result<> edit(const QString &name, const QString &newName, const QString &newUri) override
    {
        return m_real.edit(name, newName, newUri);
    }
    Result<> remove(const QString &name) override { return m_real.remove(name); }
    Result<> use(const QString &name) override { return m_real.use(name); }
    host::HostReport examine(const QString &uri, const std::stop_token &stop) const override
    {
        isLooking = true;
        while (isSlow && waitFor(stop, std::chrono::milliseconds(5))) {
        }
        host::HostReport report;
        report.uri = uri;
        report.isReachable = !uri.contains("far");
        report.facts.cores = 8;
        report.facts.memory = Bytes::gibi(32);
        report.facts.libvirtVersion = "9.0.0";
        report.facts.qemuVersion = "7.2.0";
        report.load.running = 3;
        report.load.offersKvm = true;
        report.freeSpace = Bytes::gibi(50);
        if (!report.isReachable)
            report.problems << host::HostProblem{"ssh refuses", "Connection refused",
                                                 "Start the ssh server on “far”."};
        return report;
    }
    bool isReadOnly() const override { return m_real.isReadOnly(); }

    std::atomic<bool> isSlow = false;
    mutable std::atomic<bool> isLooking = false;

private:
    WorkspaceHosts m_real;
};

} // namespace

class TestHostsPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Workspace> m_workspace;
    std::unique_ptr<ScriptedHosts> m_backend;
    std::unique_ptr<HostsPage> m_page;

    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no widget called %s", name);
        return found;
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString cell(int row, int column) const
    {
        return find<QTableView>("hostsTable")->model()->index(row, column).data().toString();
    }
    int rows() const { return find<QTableView>("hostsTable")->model()->rowCount(); }
    void choose(int row) const
    {
        auto *table = find<QTableView>("hostsTable");
        const QRect place = table->visualRect(table->model()->index(row, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
    }
    QStringList texts(const char *name) const
    {
        QStringList all;
        for (const QLabel *label : m_page->findChildren<QLabel *>(QLatin1String(name)))
            all << label->text();
        return all;
    }
    void addHost(const QString &name, const QString &address) const
    {
        const int before = rows();
        click("addHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        find<QLineEdit>("hostName")->selectAll();
        QTest::keyClicks(find<QLineEdit>("hostName"), name);
        QLineEdit *edit = find<QComboBox>("hostAddress")->lineEdit();
        edit->selectAll();
        QTest::keyClicks(edit, address);
        click("hostOk");
        QTRY_COMPARE(rows(), before + 1);
        QTRY_VERIFY(!m_page->findChild<QDialog *>("hostDialog"));
    }

private Q_SLOTS:
    void init()
    {
        auto made = storage::Workspace::create(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + ".bakeoff"));
        QVERIFY(made);
        m_workspace = std::move(*made);
        m_backend = std::make_unique<ScriptedHosts>(*m_workspace);
        m_page = std::make_unique<HostsPage>(*m_backend);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_COMPARE(rows(), 1);
    }
    void cleanup()
    {
        m_page.reset();
        m_backend.reset();
        m_workspace.reset();
    }

    void theMachineItselfIsThereAndCannotBeRemoved()
    {
        QCOMPARE(cell(0, 0), "embed");
        QVERIFY(cell(0, 2).startsWith("In use"));
        QVERIFY(!find<QAbstractButton>("removeHost")->isEnabled());
        QVERIFY(!find<QAbstractButton>("editHost")->isEnabled());
        QVERIFY(!find<QAbstractButton>("useHost")->isEnabled());
    }
    void aHostIsAddedLookedAtAndShowsWhatItHas()
    {
        addHost("rack", "qemu:///session");
        QTRY_COMPARE(cell(1, 2), "Ready"); // it is looked at by itself
        QCOMPARE(cell(1, 3), "3");
        QCOMPARE(find<QLabel>("hostDetailsName")->text(), "rack");
        bool showsVersion = false;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            showsVersion = showsVersion || label->text() == "9.0.0";
        QVERIFY(showsVersion);
        QCOMPARE(deploy::knownHosts(*m_workspace).size(), 2);
    }
    void aProblemIsShownWithItsMend()
    {
        addHost("far", "qemu+ssh://far/system");
        QTRY_COMPARE(cell(1, 2), "Not reachable");
        QTRY_COMPARE(texts("hostProblem"), QStringList{"Problem: ssh refuses"});
        QCOMPARE(texts("hostMend"), QStringList{"Mend: Start the ssh server on “far”."});
        choose(0);
        QTRY_COMPARE(texts("hostProblem"), QStringList()); // of another host
    }
    void whatIsNoAddressCannotBeAdded()
    {
        click("addHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        QTest::keyClicks(find<QLineEdit>("hostName"), "x");
        QVERIFY(find<QAbstractButton>("hostOk")->isEnabled());
        QLineEdit *edit = find<QComboBox>("hostAddress")->lineEdit();
        edit->selectAll();
        QTest::keyClicks(edit, "far away");
        QVERIFY(!find<QAbstractButton>("hostOk")->isEnabled());
        QVERIFY(find<MessageStrip>("hostDialogMessage")->text().contains("far away"));
        QTest::keyClick(m_page->findChild<QDialog *>("hostDialog"), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<QDialog *>("hostDialog"));
    }
    void aSecondOneOfThatNameIsRefusedInTheDialog()
    {
        addHost("rack", "qemu:///session");
        click("addHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        QTest::keyClicks(find<QLineEdit>("hostName"), "rack");
        QLineEdit *edit = find<QComboBox>("hostAddress")->lineEdit();
        edit->selectAll();
        QTest::keyClicks(edit, "qemu:///system");
        click("hostOk");
        QTRY_VERIFY(find<MessageStrip>("hostDialogMessage")->text().contains("rack"));
        QCOMPARE(rows(), 2);
    }
    void aHostIsEditedUsedAndRemoved()
    {
        addHost("rack", "qemu:///session");
        QTRY_COMPARE(cell(1, 2), "Ready");
        click("editHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        find<QLineEdit>("hostName")->selectAll();
        QTest::keyClicks(find<QLineEdit>("hostName"), "tower");
        click("hostOk");
        QTRY_COMPARE(cell(1, 0), "tower");
        QSignalSpy chosen(m_page.get(), &HostsPage::hostChosen);
        click("useHost");
        QTRY_COMPARE(chosen.size(), 1);
        QTRY_VERIFY(cell(1, 2).startsWith("In use"));
        QTRY_VERIFY(!find<QAbstractButton>("removeHost")->isEnabled());
        choose(0);
        click("useHost");
        QTRY_VERIFY(cell(0, 2).startsWith("In use"));
        choose(1);
        click("removeHost");
        QTRY_VERIFY(m_page->findChild<QAbstractButton *>("removeHostConfirmed"));
        click("removeHostConfirmed");
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(deploy::knownHosts(*m_workspace).size(), 1);
    }
    void severalHostsAreUsedAsOne()
    {
        addHost("here", "qemu:///system");
        addHost("mine", "qemu:///session"); // cannot be in a group
        addHost("rack", "qemu+ssh://rack/system");
        click("addHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        QVERIFY(!find<QListWidget>("groupMembers")->isVisible());
        click("hostGroup");
        auto *members = find<QListWidget>("groupMembers");
        QTRY_VERIFY(members->isVisible());
        QVERIFY(!find<QComboBox>("hostAddress")->isVisible());
        QCOMPARE(members->count(), 2);
        QTest::keyClicks(find<QLineEdit>("hostName"), "both");
        QTest::keyClicks(find<QLineEdit>("groupNetwork"), "br-lan");
        members->item(0)->setCheckState(Qt::Checked);
        QVERIFY(!find<QAbstractButton>("hostOk")->isEnabled());
        QVERIFY(find<MessageStrip>("hostDialogMessage")->text().contains("two hosts"));
        members->setFocus();
        members->setCurrentRow(1);
        QTest::keyClick(members, Qt::Key_Space);
        click("hostOk");
        QTRY_COMPARE(rows(), 5);
        QCOMPARE(cell(4, 0), "both");
        const QString address = "group:br-lan qemu:///system qemu+ssh://rack/system";
        QCOMPARE(cell(4, 1), address);

        // As it was, when it is edited.
        QTRY_VERIFY(!m_page->findChild<QDialog *>("hostDialog"));
        QTRY_COMPARE(find<QLabel>("hostDetailsName")->text(), "both");
        click("editHost");
        QTRY_VERIFY(m_page->findChild<QDialog *>("hostDialog"));
        QVERIFY(find<QAbstractButton>("hostGroup")->isChecked());
        QCOMPARE(find<QLineEdit>("groupNetwork")->text(), "br-lan");
        QCOMPARE(find<QListWidget>("groupMembers")->item(1)->checkState(), Qt::Checked);
        QTest::keyClicks(find<QLineEdit>("groupNetwork"), "2");
        click("hostOk");
        QTRY_COMPARE(cell(4, 1), "group:br-lan2 qemu:///system qemu+ssh://rack/system");
    }
    void aSlowLookSaysSoAndEndsWithThePage()
    {
        m_backend->isSlow = true;
        click("testHost");
        QTRY_VERIFY(cell(0, 2).contains("tested …"));
        QVERIFY(!find<QAbstractButton>("testHost")->isEnabled());
        QTRY_VERIFY(m_backend->isLooking);
        QElapsedTimer since;
        since.start();
        m_page.reset();
        QVERIFY(since.elapsed() < 2000);
    }
    void thePageIsInTheWindow()
    {
        WindowFixture window;
        window.show();
        window.click("goHosts");
        QVERIFY(window.find("hostsPage")->isVisible());
        QTest::keyClick(window.window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(window.window.get(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(window.find("hostsPage")->isVisible());
        // Choosing another host opens the workspace anew.
        QVERIFY(deploy::addHost(*window.workspace, "rack", "qemu:///session"));
        QSignalSpy requested(window.window.get(), &app::MainWindow::workspaceRequested);
        auto *page = window.window->findChild<HostsPage *>();
        Q_EMIT page->hostChosen("rack");
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), window.path());
    }
};

QTEST_MAIN(TestHostsPage)
#include "test_hosts_page.moc"
