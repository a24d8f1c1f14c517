<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>waybill::ui::RoutesModel</name>
    <message numerus="yes">
        <source>%1; %n skipped</source>
        <translation>
            <numerusform>%1; %n skipped</numerusform>
            <numerusform>%1; %n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::RoutingPage</name>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::Tray</name>
    <message numerus="yes">
        <source>%1 today · %n requests · %2 errors</source>
        <translation>
            <numerusform>%1 today · %n request · %2 errors</numerusform>
            <numerusform>%1 today · %n requests · %2 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 today, %n calls</source>
        <translation>
            <numerusform>%1 today, %n call</numerusform>
            <numerusform>%1 today, %n calls</numerusform>
        </translation>
    </message>
</context>
</TS>
