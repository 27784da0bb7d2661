// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the longest stall of the GUI thread during a real deploy, and how soon the window is up.
// usage: bench_window FOLDER [PROGRAM]     PROGRAM: bakeoff, started for the second figure
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

#include <algorithm>

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

bool deployInWindow(LiveDesk &desk, const QString &folder)
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
    click(window, "strategyOsOnly");
    app::Heartbeat heartbeat;
    timer.start();
    click(window, "deployButton");
    const auto isOver = [&desk, runsBefore] {
        const auto runs = desk.workspace().runs();
        return runs && runs->size() > runsBefore && runs->first().outcome != catalog::Outcome::Running;
    };
    // Asked seldom: the question itself is part of what the GUI thread does here.
    while (!isOver() && timer.elapsed() < 20 * 60 * 1000)
        QTest::qWait(2000);
    const bool succeeded = desk.workspace().runs()->first().outcome == catalog::Outcome::Succeeded;
    out << QStringLiteral("GUI thread: longest stall %1 ms during a deploy of web-tier that took %2 s (%3)\n")
               .arg(heartbeat.longestStall_ms(), 0, 'f', 1)
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
    while (!said.contains("window up") &&
           process.waitForReadyRead(20000) |
               (process.state() == QProcess::Running && timer.elapsed() < 20000))
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
        well = deployInWindow(**desk, words[1]);
    }
    if (words.size() > 2) {
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
        well = well && times.first() > 0;
    }
    return well ? 0 : 1;
}
