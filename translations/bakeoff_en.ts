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
    <name>bakeoff::planning</name>
    <message numerus="yes">
        <source>%1 took %2 (median of %n run(s), under %3).</source>
        <translation>
            <numerusform>%1 took %2 (%n run, under %3).</numerusform>
            <numerusform>%1 took %2 (median of %n runs, under %3).</numerusform>
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
    <name>bakeoff::widgets::TopologyCard</name>
    <message numerus="yes">
        <source>%n VM(s), memory: %1</source>
        <translation>
            <numerusform>%n VM, memory: %1</numerusform>
            <numerusform>%n VMs, memory: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
