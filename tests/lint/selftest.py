#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that each rule of layers.py, files.py and translations.py can be broken, and that what is right passes."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
import files
import layers
import translations

HEADER = "// SPDX-FileCopyrightText: The Waybill authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name) / "project"
        self.qt = Path(folder.name) / "qt"
        for header in ("QtWidgets/QWidget", "QtSql/QSqlQuery", "QtCharts/QLineSeries", "QtCore/QString"):
            self.write(self.qt / header, "")

    def write(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def layers(self, name, *lines):
        self.write(self.top / name, "\n".join(lines))
        return list(layers.problems(self.top, self.qt))

    def files(self, name, text):
        self.write(self.top / name, text)
        return list(files.problems(self.top))

    def assertOne(self, found, *words):
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])


class Layers(Tree):
    def testWhatIsBelowMayBeIncluded(self):
        self.assertEqual(self.layers("src/gateway/exchange.cpp", '#include "gateway/exchange.h"',
                                     '#include "spend/ledger.h"', "#include <QString>", "#include <sys/types.h>"), [])

    def testARoomMayNotIncludeWhatStandsAboveIt(self):
        self.assertOne(self.layers("src/spend/ledger.cpp", "", '#include "gateway/exchange.h"'),
                       "src/spend/ledger.cpp:2", "above")

    def testSiblingsMayNotIncludeEachOther(self):
        self.assertOne(self.layers("src/config/loader.h", '# include "secrets/keychain.h"'), "sibling")
        (self.top / "src/config/loader.h").unlink()
        self.assertOne(self.layers("src/routing/plan.h", "#include <report/csv.h>"), "sibling")

    def testARoomNeedsAPlace(self):
        self.assertOne(self.layers("src/attic/box.h", '#include "base/money.h"'), "no place")

    def testTheWindowSeesOnlyServiceModelAndBase(self):
        self.assertEqual(self.layers("ui/main.cpp", '#include "service/service.h"', '#include "model/route.h"',
                                     '#include "base/money.h"', '#include "charts/linechart.h"'), [])
        self.assertOne(self.layers("ui/main.cpp", '#include "store/writer.h"'), "the window includes store")

    def testTheWindowIsSeenByNobody(self):
        self.assertOne(self.layers("src/ctl/main.cpp", "#include <QWidget>"), "QtWidgets")
        self.assertOne(self.layers("src/ctl/main.cpp", '#include "ui/theme.h"'), "the window")

    def testModulesStayWithTheirOwners(self):
        self.assertEqual(self.layers("src/store/writer.cpp", "#include <QSqlQuery>"), [])
        self.assertEqual(self.layers("ui/charts/linechart.cpp", "#include <QLineSeries>"), [])
        self.assertOne(self.layers("src/report/csv.cpp", "#include <QSqlQuery>"), "QtSql")
        (self.top / "src/report/csv.cpp").unlink()
        self.assertOne(self.layers("ui/overview.cpp", "#include <QtCharts/QLineSeries>"), "QtCharts")
        (self.top / "ui/overview.cpp").unlink()
        self.assertOne(self.layers("src/config/loader.cpp", "#include <qt6keychain/keychain.h>"), "keychain")
        (self.top / "src/config/loader.cpp").unlink()
        self.assertOne(self.layers("src/service/app.h", "#include <QtWidgets>"), "QtWidgets")

    def testOperatingSystemsAreForPlatform(self):
        self.assertEqual(self.layers("src/platform/autostart.cpp", "#ifdef Q_OS_WIN"), [])
        self.assertOne(self.layers("src/http/server.cpp", "#if defined(Q_OS_LINUX)"), "src/platform")


class Files(Tree):
    def testARightFilePasses(self):
        self.assertEqual(self.files("src/base/a.cpp", HEADER + "double seconds = 1;\n" * 398), [])

    def testTheLicenceMustBeThere(self):
        self.assertOne(self.files("src/base/a.cpp", "int a;\n"), "licence")
        (self.top / "src/base/a.cpp").unlink()
        self.assertOne(self.files("dev", "#!/bin/sh\n"), "licence")

    def testALongFileIsTold(self):
        self.assertOne(self.files("ui/main.cpp", HEADER + "\n" * 399), "401 lines")

    def testUnfinishedWorkIsTold(self):
        for word in ("TO" + "DO", "FIX" + "ME"):
            self.assertOne(self.files("tests/unit/base/a.cpp", HEADER + f"// {word}: later\n"), "unfinished")

    def testMoneyIsNeverFloating(self):
        for line in ("double cost = 0;", "float maximumPrice();", "double &totalUsd", "price = object.toDouble();"):
            self.assertOne(self.files("src/spend/a.h", HEADER + line + "\n"), "floating point")
        self.assertEqual(self.files("src/spend/a.h", HEADER + "double spentShare = 0;\ndouble seconds;\n"), [])

    def testBuildsAndTestDataAreNotSources(self):
        for name in (".build/dev/a.cpp", ".venv/a.py", "tests/data/a.py"):
            self.assertEqual(self.files(name, "x"), [])


class Translations(Tree):
    def translated(self, message):
        text = f'<TS version="2.1" language="de_DE"><context><name>A</name>{message}</context></TS>'
        self.write(self.top / "waybill_de.ts", text)
        return list(translations.problems(self.top))

    def testPlaceholdersMayMoveButNotVanish(self):
        self.assertEqual(self.translated("<message><source>%1 of %2</source><translation>%2: %1</translation></message>"), [])
        self.assertOne(self.translated("<message><source>%1 of %2</source><translation>%1</translation></message>"), "%2")

    def testEveryNumberKeepsItsPlaceholder(self):
        self.assertOne(self.translated('<message numerus="yes"><source>%n calls</source><translation>'
                                       "<numerusform>ein Aufruf</numerusform><numerusform>%n Aufrufe</numerusform>"
                                       "</translation></message>"), "ein Aufruf")

    def testWhatIsNotTranslatedYetIsFine(self):
        self.assertEqual(self.translated('<message><source>%1</source><translation type="unfinished"/></message>'), [])
        self.assertOne(self.translated("<message><source>On</source><translation/></message>"), "empty")

    def testAFileThatIsNotSoundIsSaid(self):
        self.assertOne(self.translated("<message>"), "not sound")


if __name__ == "__main__":
    unittest.main()
