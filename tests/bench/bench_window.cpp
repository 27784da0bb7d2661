// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the longest stall of the GUI thread during a real deploy, and how soon the window is up.
// usage: bench_window FOLDER [PROGRAM] [--pre-installed]     PROGRAM: bakeoff, started for the second figure
#include "app/heartbeat.h"
#include "app/main_window.h"
#include "live/live_desk.h"
#include "widgets/deploy/deployer_backend.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <future>
#include <memory>

using namespace bakeoff;
using namespace bakeoff::tests;

namespace {

QTextStream out(stdout);

void click(QWidget &window, const char *name)
{
    auto *button = window.findChild<QAbstractButton *>(QLatin1String(name));
    if (!button)
        qFatal("no button called %s", name);
    button->click();
}

/// A heartbeat on a thread that does nothing else: what it misses, the machine kept from it.
class IdleThread
{
public:
    IdleThread()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context, [this] { m_heartbeat = std::make_unique<app::Heartbeat>(); },
            Qt::BlockingQueuedConnection);
    }
    ~IdleThread() { (void)end(); }

    app::Stall end()
    {
        app::Stall longest;
        if (!m_thread.isRunning())
            return longest;
        QMetaObject::invokeMethod(
            &m_context,
            [this, &longest] {
                longest = m_heartbeat->longestStall();
                m_heartbeat.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        return longest;
    }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<app::Heartbeat> m_heartbeat;
};

/// Asks on a thread of its own: reading the runs is no part of what the window does.
bool isOver(LiveDesk &desk, qsizetype runsBefore)
{
    auto asked = std::async(std::launch::async, [&desk, runsBefore] {
        const auto runs = desk.workspace().runs();
        return runs && runs->size() > runsBefore && runs->first().outcome != catalog::Outcome::Running;
    });
    using namespace std::chrono_literals;
    return QTest::qWaitFor([&asked] { return asked.wait_for(0s) == std::future_status::ready; }, 60000) &&
           asked.get();
}

bool deployInWindow(LiveDesk &desk, const QString &folder, const char *strategyButton)
{
    QSettings store(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    app::Settings settings(store);
    widgets::DeployerBackend backend(desk.deployer());
    app::MainWindow window(desk.workspace(), backend, settings);
    window.resize(1280, 800);
    window.show();
    window.showPage(app::MainWindow::DeployPageIndex);
    QTest::qWait(1000);
    const qsizetype runsBefore = desk.workspace().runs()->size();
    QElapsedTimer timer;
    click(window, "topology-web-tier");
    click(window, strategyButton);
    IdleThread idle;
    app::Heartbeat heartbeat;
    timer.start();
    click(window, "deployButton");
    while (!isOver(desk, runsBefore) && timer.elapsed() < 20 * 60 * 1000)
        QTest::qWait(2000);
    const app::Stall longest = heartbeat.longestStall();
    const int over50ms = heartbeat.stallsOver50ms();
    const app::Stall machine = idle.end();
    const bool succeeded = desk.workspace().runs()->first().outcome == catalog::Outcome::Succeeded;
    out << QStringLiteral(
               "GUI thread: longest stall %1 ms (of it computing %2 ms), %3 of more than 50 ms; a thread "
               "without work: longest %4 ms; during a deploy of web-tier that took %5 s (%6)\n")
               .arg(longest.length_ms, 0, 'f', 1)
               .arg(longest.computing_ms, 0, 'f', 1)
               .arg(over50ms)
               .arg(machine.length_ms, 0, 'f', 1)
               .arg(static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(succeeded ? QStringLiteral("succeeded") : QStringLiteral("FAILED"))
        << Qt::flush;
    const auto deployments = desk.workspace().deployments();
    for (const catalog::DeploymentRecord &deployment : *deployments)
        (void)desk.destroy(deployment.id);
    return succeeded;
}

/// Seconds from starting the program until it says that its window is exposed.
double startUp(const QString &program, const QString &workspace)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BAKEOFF_HEARTBEAT"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {QStringLiteral("--workspace"), workspace});
    QByteArray said;
    process.setReadChannel(QProcess::StandardError);
    while (!said.contains("window up") && process.waitForReadyRead(20000))
        said += process.readAllStandardError();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    process.kill();
    process.waitForFinished();
    return said.contains("window up") ? seconds : -1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        out << "usage: bench_window FOLDER [PROGRAM]\n";
        return 2;
    }
    bool well = true;
    QDir().mkpath(words[1]);
    {
        auto desk = LiveDesk::open(words[1]);
        if (!desk) {
            out << desk.error().text() << '\n';
            return 1;
        }
        well = deployInWindow(**desk, words[1],
                              words.contains(QStringLiteral("--pre-installed")) ? "strategyPreInstalled"
                                                                                : "strategyOsOnly");
    }
    if (words.size() > 2 && !words[2].startsWith(QLatin1String("--"))) {
        const QString workspace =
            words[1] + QStringLiteral("/start-up.bakeoff"); // made with the sample by the first start
        QList<double> times;
        for (int i = 0; i < 6; ++i)
            times << startUp(words[2], workspace);
        const double cold = times.takeFirst();
        std::sort(times.begin(), times.end());
        out << QStringLiteral(
                   "window up: first start %1 s, then median %2 s, worst %3 s of %4 (release, warm)\n")
                   .arg(cold, 0, 'f', 2)
                   .arg(times[times.size() / 2], 0, 'f', 2)
                   .arg(times.last(), 0, 'f', 2)
                   .arg(times.size())
            << Qt::flush;
        well = well && cold > 0 && times.first() > 0;
    }
    return well ? 0 : 1;
}
