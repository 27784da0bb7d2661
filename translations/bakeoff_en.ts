<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>bakeoff::app::CloseGuard</name>
    <message numerus="yes">
        <source>%n deployment(s) are still running.</source>
        <translation>
            <numerusform>%n deployment is still running.</numerusform>
            <numerusform>%n deployments are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::cli</name>
    <message numerus="yes">
        <source>“%1” from %2 to %3, patched every %n day(s)</source>
        <translation>
            <numerusform>“%1” from %2 to %3, patched every day</numerusform>
            <numerusform>“%1” from %2 to %3, patched every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es)</source>
        <translation>
            <numerusform>%n patch</numerusform>
            <numerusform>%n patches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s) are no whole window and are left out.</source>
        <translation>
            <numerusform>The last %n day is no whole window and is left out.</numerusform>
            <numerusform>The last %n days are no whole window and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is repaired without being asked while the window is open, at most %n time(s) an hour.</source>
        <translation>
            <numerusform>%1 is repaired without being asked while the window is open, at most %n time an hour.</numerusform>
            <numerusform>%1 is repaired without being asked while the window is open, at most %n times an hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::deploy</name>
    <message numerus="yes">
        <source>The role “%1” needs at least %n node(s), not %2.</source>
        <translation>
            <numerusform>The role “%1” needs at least %n node, not %2.</numerusform>
            <numerusform>The role “%1” needs at least %n nodes, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role “%1” can have %n node(s) at the most, not %2.</source>
        <translation>
            <numerusform>The role “%1” can have %n node at the most, not %2.</numerusform>
            <numerusform>The role “%1” can have %n nodes at the most, not %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) are on the host “%1”.</source>
        <translation>
            <numerusform>%n deployment is on the host “%1”.</numerusform>
            <numerusform>%n deployments are on the host “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::planning</name>
    <message numerus="yes">
        <source>%1 took %2 (median of %n run(s), under %3).</source>
        <translation>
            <numerusform>%1 took %2 (%n run, under %3).</numerusform>
            <numerusform>%1 took %2 (median of %n runs, under %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>if baked: %n image(s), each rebuilt %1 times a month</source>
        <translation>
            <numerusform>if baked: %n image, each rebuilt %1 times a month</numerusform>
            <numerusform>if baked: %n images, each rebuilt %1 times a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: deploys in %2 (median of %n run(s)), %3 a month</source>
        <translation>
            <numerusform>%1: deploys in %2 (median of %n run), %3 a month</numerusform>
            <numerusform>%1: deploys in %2 (median of %n runs), %3 a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its last %n year(s) repeated, %1 a year</source>
        <translation>
            <numerusform>its last %n year repeated, %1 a year</numerusform>
            <numerusform>its last %n years repeated, %1 a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patched every %n day(s), by the history from %1 to %2.</source>
        <translation>
            <numerusform>Patched every %n day, by the history from %1 to %2.</numerusform>
            <numerusform>Patched every %n days, by the history from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Copying takes longer than installing” was not measured here: installing took %1 (median of %n run(s), under %2); deploy with the clone mode “Full copy” to compare.</source>
        <translation>
            <numerusform>“Copying takes longer than installing” was not measured here: installing took %1 (median of %n run, under %2); deploy with the clone mode “Full copy” to compare.</numerusform>
            <numerusform>“Copying takes longer than installing” was not measured here: installing took %1 (median of %n runs, under %2); deploy with the clone mode “Full copy” to compare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Copying takes longer than installing” was not measured here: a full copy took %1 (median of %n run(s), under %2); deploy by the strategy “OS-only” to compare.</source>
        <translation>
            <numerusform>“Copying takes longer than installing” was not measured here: a full copy took %1 (median of %n run, under %2); deploy by the strategy “OS-only” to compare.</numerusform>
            <numerusform>“Copying takes longer than installing” was not measured here: a full copy took %1 (median of %n runs, under %2); deploy by the strategy “OS-only” to compare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Patches of %n operating system(s) are set by hand.</source>
        <translation>
            <numerusform>Patches of %n operating system are set by hand.</numerusform>
            <numerusform>Patches of %n operating systems are set by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::report</name>
    <message numerus="yes">
        <source>“%1” was not imported: %n problem(s) were found.</source>
        <translation>
            <numerusform>“%1” was not imported: %n problem was found.</numerusform>
            <numerusform>“%1” was not imported: %n problems were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of operating system and service</source>
        <translation>
            <numerusform>%n cell of operating system and service</numerusform>
            <numerusform>%n cells of operating system and service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %1, %n run(s), under %2</source>
        <translation>
            <numerusform>median %1, %n run, under %2</numerusform>
            <numerusform>median %1, %n runs, under %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %1, 95th percentile %2, %n run(s), under %3</source>
        <translation>
            <numerusform>median %1, 95th percentile %2, %n run, under %3</numerusform>
            <numerusform>median %1, 95th percentile %2, %n runs, under %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>History of %1 to %2, replayed with a window of %n day(s).</source>
        <translation>
            <numerusform>History of %1 to %2, replayed with a window of %n day.</numerusform>
            <numerusform>History of %1 to %2, replayed with a window of %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now: %n day(s)</source>
        <translation>
            <numerusform>now: %n day</numerusform>
            <numerusform>now: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n golden image(s)</source>
        <translation>
            <numerusform>%n golden image</numerusform>
            <numerusform>%n golden images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OS template(s)</source>
        <translation>
            <numerusform>%n OS template</numerusform>
            <numerusform>%n OS templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of other systems were left alone.</source>
        <translation>
            <numerusform>%n row of other systems was left alone.</numerusform>
            <numerusform>%n rows of other systems were left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies) that name no package were left out.</source>
        <translation>
            <numerusform>%n advisory that names no package was left out.</numerusform>
            <numerusform>%n advisories that name no package were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::HostsModel</name>
    <message numerus="yes">
        <source>Ready, %n note(s)</source>
        <translation>
            <numerusform>Ready, %n note</numerusform>
            <numerusform>Ready, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::MatrixDocument</name>
    <message numerus="yes">
        <source>%n cell(s): %1</source>
        <translation>
            <numerusform>%n cell: %1</numerusform>
            <numerusform>%n cells: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n line(s)</source>
        <translation>
            <numerusform>add %n line</numerusform>
            <numerusform>add %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n line(s)</source>
        <translation>
            <numerusform>remove %n line</numerusform>
            <numerusform>remove %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n line(s)</source>
        <translation>
            <numerusform>move %n line</numerusform>
            <numerusform>move %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::TemplatesModel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::VerdictDocument</name>
    <message numerus="yes">
        <source>Apply the advice to %n cell(s)</source>
        <translation>
            <numerusform>Apply the advice to %n cell</numerusform>
            <numerusform>Apply the advice to %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::AnswerTab</name>
    <message numerus="yes">
        <source>Apply to the matrix: %n cell(s)</source>
        <translation>
            <numerusform>Apply to the matrix: %n cell</numerusform>
            <numerusform>Apply to the matrix: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The advice was applied to %n cell(s); Undo takes it back.</source>
        <translation>
            <numerusform>The advice was applied to %n cell; Undo takes it back.</numerusform>
            <numerusform>The advice was applied to %n cells; Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CellInspector</name>
    <message numerus="yes">
        <source>on %1, and %n more cell(s)</source>
        <translation>
            <numerusform>on %1, and %n more cell</numerusform>
            <numerusform>on %1, and %n more cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployTimeTab</name>
    <message numerus="yes">
        <source>Runs of %n host(s) are counted together; choose one to compare like with like.</source>
        <translation>
            <numerusform>Runs of %n host are counted together; choose one to compare like with like.</numerusform>
            <numerusform>Runs of %n hosts are counted together; choose one to compare like with like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployerBackend</name>
    <message numerus="yes">
        <source>Deployment %1 was repaired %n time(s) within the hour and breaks again; it is left for a person to look at.</source>
        <translation>
            <numerusform>Deployment %1 was repaired %n time within the hour and breaks again; it is left for a person to look at.</numerusform>
            <numerusform>Deployment %1 was repaired %n times within the hour and breaks again; it is left for a person to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HistoriesDialog</name>
    <message numerus="yes">
        <source>%n release line(s) were taken over.</source>
        <translation>
            <numerusform>%n release line was taken over.</numerusform>
            <numerusform>%n release lines were taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies) were taken over.</source>
        <translation>
            <numerusform>%n advisory was taken over.</numerusform>
            <numerusform>%n advisories were taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HistoryImportDialog</name>
    <message numerus="yes">
        <source>%n release line(s), %1.</source>
        <translation>
            <numerusform>%n release line, %1.</numerusform>
            <numerusform>%n release lines, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies), %1.</source>
        <translation>
            <numerusform>%n advisory, %1.</numerusform>
            <numerusform>%n advisories, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::LineMenu</name>
    <message numerus="yes">
        <source>%n of its cell(s) have a choice of their own, which counts for more. Should they follow too?</source>
        <translation>
            <numerusform>%n of its cells has a choice of its own, which counts for more. Should it follow too?</numerusform>
            <numerusform>%n of its cells have a choice of their own, which counts for more. Should they follow too?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ManifestDialog</name>
    <message numerus="yes">
        <source>%n package(s) differ</source>
        <translation>
            <numerusform>%n package differs</numerusform>
            <numerusform>%n packages differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixCounters</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) or column(s)</source>
        <translation>
            <numerusform>%n row or column</numerusform>
            <numerusform>%n rows or columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PlanPreview</name>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>%n VM</numerusform>
            <numerusform>%n VMs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ScenarioDialog</name>
    <message numerus="yes">
        <source>%n cell(s) differ.</source>
        <translation>
            <numerusform>%n cell differs.</numerusform>
            <numerusform>%n cells differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TemplatesPage</name>
    <message numerus="yes">
        <source>All %n template(s) that this matrix needs and that can be made here are there and up to date.</source>
        <translation>
            <numerusform>The %n template that this matrix needs and that can be made here is there and up to date.</numerusform>
            <numerusform>All %n templates that this matrix needs and that can be made here are there and up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be made here.</source>
        <translation>
            <numerusform>%n other cannot be made here.</numerusform>
            <numerusform>%n others cannot be made here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TopologyCard</name>
    <message numerus="yes">
        <source>%n VM(s), memory: %1</source>
        <translation>
            <numerusform>%n VM, memory: %1</numerusform>
            <numerusform>%n VMs, memory: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::WorkPanel</name>
    <message numerus="yes">
        <source>%n template(s) failed; the first: %1</source>
        <translation>
            <numerusform>%n template failed: %1</numerusform>
            <numerusform>%n templates failed; the first: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
