// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewstate.h"

#include <QTranslator>
#include <QtTest>

using namespace waybill::ui;

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsShownInGerman_data();
    void aTextIsShownInGerman();
    void oneCallIsOneCall();
    void whatIsNotTranslatedStaysEnglish();
};

namespace {
bool load(QTranslator &texts, const char *locale)
{
    return texts.load(QLocale(QString::fromLatin1(locale)), QStringLiteral("waybill"), QStringLiteral("_"),
                      QStringLiteral(":/waybill/translations"));
}
} // namespace

void tst_Translations::aTextIsShownInGerman_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("german");
    QTest::newRow("class") << QByteArray("waybill::ui::BudgetsPage") << QByteArray("New budget")
                           << QStringLiteral("Neues Budget");
    QTest::newRow("free function") << QByteArray("waybill::ui::budgettext") << QByteArray("month")
                                   << QStringLiteral("Monat");
    QTest::newRow("service") << QByteArray("waybill::service") << QByteArray("%1 answered and knows %2 models.")
                             << QStringLiteral("%1 hat geantwortet und kennt %2 Modelle.");
}

void tst_Translations::aTextIsShownInGerman()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, text);
    QTranslator texts;
    QVERIFY(load(texts, "de_AT"));
    QTEST(texts.translate(context.constData(), text.constData()), "german");
}

void tst_Translations::oneCallIsOneCall()
{
    QTranslator texts;
    QVERIFY(load(texts, "en_GB"));
    QCOMPARE(texts.translate("waybill::ui::Tray", "%1 today, %n calls", nullptr, 1),
             QStringLiteral("%1 today, %n call"));
    QCOMPARE(texts.translate("waybill::ui::Tray", "%1 today, %n calls", nullptr, 2),
             QStringLiteral("%1 today, %n calls"));
}

void tst_Translations::whatIsNotTranslatedStaysEnglish()
{
    QTranslator texts;
    QVERIFY(load(texts, "de_DE"));
    QCoreApplication::installTranslator(&texts);
    QCOMPARE(toText(RangeChoice::Today), QStringLiteral("Heute"));
    QCOMPARE(QCoreApplication::translate("waybill::ui::BudgetsPage", "Never written"), QStringLiteral("Never written"));
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
