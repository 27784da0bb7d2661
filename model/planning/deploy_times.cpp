// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/deploy_times.h"

#include "base/units.h"

#include <QCoreApplication>

#include <algorithm>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

MedianOf medianOf(const QList<double> &values)
{
    if (values.isEmpty())
        return {};
    return {int(values.size()), quantile(values, 0.5)};
}

} // namespace

DeployTimes deployTimes(const QList<RunRecord> &runs, const RunSelection &selection)
{
    DeployTimes times;
    times.used = select(runs, selection, &times.besideOthers);
    times.copying.acceleration = selection.acceleration;
    QList<MeasuredRun> linked;
    QList<MeasuredRun> full;
    QList<double> fullCopies;
    QList<double> linkedClones;
    QList<double> installs;
    for (const qsizetype place : std::as_const(times.used)) {
        const RunRecord &run = runs.at(place);
        const MeasuredRun measured{&run, wallTimes(run)};
        (run.cloneMode == CloneMode::Full ? full : linked) << measured;
        const double clone_s = measured.phases_s[std::size_t(Phase::Clone)];
        const double install_s = measured.phases_s[std::size_t(Phase::Install)];
        if (clone_s > 0)
            (run.cloneMode == CloneMode::Full ? fullCopies : linkedClones) << clone_s;
        if (install_s > 0 && run.strategy == Strategy::OsOnly)
            installs << install_s;
        const MeasuredHost host{run.host.cpuModel, run.host.uri};
        if (!times.hosts.contains(host))
            times.hosts << host;
    }
    times.copying.fullCopy = medianOf(fullCopies);
    times.copying.linkedClone = medianOf(linkedClones);
    times.copying.install = medianOf(installs);
    for (const QList<MeasuredRun> &mode : {linked, full}) {
        if (!mode.isEmpty())
            times.comparisons << compareMeasured(mode, selection.topologyId, selection.platformId);
    }
    return times;
}

QString CopyAgainstInstall::sentence() const
{
    const QString under = acceleration.toUpper();
    const QString copyTime = formatSeconds(fullCopy.p50_s);
    const QString installTime = formatSeconds(install.p50_s);
    if (fullCopy.n == 0 && install.n == 0) {
        return Text::tr("“Copying takes longer than installing” was not measured here: deploy OS-only with "
                        "the clone mode “Full copy”.");
    }
    if (fullCopy.n == 0) {
        return Text::tr(
                   "“Copying takes longer than installing” was not measured here: installing took %1 (median "
                   "of %n run(s), under %2); deploy with the clone mode “Full copy” to compare.",
                   nullptr, install.n)
            .arg(installTime, under);
    }
    if (install.n == 0) {
        return Text::tr("“Copying takes longer than installing” was not measured here: a full copy took %1 "
                        "(median of %n run(s), under %2); deploy by the strategy “OS-only” to compare.",
                        nullptr, fullCopy.n)
            .arg(copyTime, under);
    }
    const QString figures =
        Text::tr("a full copy took %1, installing %2 (median of %3 and %4 runs, under %5).")
            .arg(copyTime, installTime, QString::number(fullCopy.n), QString::number(install.n), under);
    QString text;
    if (isAboutTheSame(fullCopy.p50_s, install.p50_s))
        text = Text::tr("“Copying takes longer than installing”: about the same here; %1").arg(figures);
    else if (fullCopy.p50_s > install.p50_s)
        text = Text::tr("“Copying takes longer than installing” is true here: %1").arg(figures);
    else
        text = Text::tr("“Copying takes longer than installing” is not true here: %1").arg(figures);
    if (linkedClone.n > 0)
        text += u' ' + Text::tr("A linked clone took %1.").arg(formatSeconds(linkedClone.p50_s));
    return text;
}

} // namespace bakeoff::planning
