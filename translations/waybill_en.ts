<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
