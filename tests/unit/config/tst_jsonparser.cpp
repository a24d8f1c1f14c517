// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/jsonparser.h"

#include <QtTest>

using namespace waybill::config;

class tst_JsonParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderDigitsAndLines();
    void acceptsJsonAndNothingElse_data();
    void acceptsJsonAndNothingElse();
    void explainsMistakes_data();
    void explainsMistakes();
    void laysOutForPeople();
};

void tst_JsonParser::keepsOrderDigitsAndLines()
{
    const auto root = parseJson(u"{\n \"b\": 1.250,\n \"a\":\n  [1e3, \"\\u00e9\\n\"]\n}");
    QVERIFY(root);
    QCOMPARE(toJsonLine(*root), QByteArray("{\"b\": 1.250, \"a\": [1e3, \"é\\n\"]}"));
    QCOMPARE(root->find(u"a")->line, 3);
    QCOMPARE(root->lineOf(u"a[1]"), 4);
    QCOMPARE(root->lineOf(u"a[7].x"), 3);
}

void tst_JsonParser::acceptsJsonAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text : {"{}", "[]", " [ ] ", "[1]", "[-0.5e-3]", "[0]", "[10E+2]", "[true,null]",
                             "[\"\\ud83d\\ude00\\/\"]", "{\"a\":{\"b\":[[]]}}", "1", "\"a\""})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"[01]",       "[1.]",          "[.5]",          "[+1]",     "[1e]",     "[-]",
                             "[truth]",    "[\"\\x\"]",     "[\"a\tb\"]",    "[1,]",     "[,1]",     "[1 2]",
                             "{\"a\" 1}",  "{\"a\":}",      "{a:1}",         "[",        "{\"a\":1", "{\"a\"",
                             "[]]",        "[\"\\u12G4\"]", "[\"\\u+123\"]", "[\"\\u12", "[\"\\",    "[NaN]",
                             "{\"a\":1,}", "{,}",           "{1:2}",         "[1}",      ""})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void tst_JsonParser::acceptsJsonAndNothingElse()
{
    QFETCH(QString, text);
    const auto root = parseJson(text);
    QTEST(static_cast<bool>(root), "valid");
    if (root && !root->children.empty())
        QCOMPARE(QJsonDocument::fromJson(toJson(*root)), QJsonDocument::fromJson(text.toUtf8()));
}

void tst_JsonParser::explainsMistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, int line, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(text) << line << QString::fromLatin1(words);
    };
    row("trailing comma", "{\n\"a\": 1,\n\n}", 2, "a comma before \"}\" is one too many");
    row("comment", "{\n// no\n\"a\": 1}", 2, "JSON has no comments");
    row("hash comment", "{\"a\": 1 # no\n}", 1, "JSON has no comments");
    row("single quotes", "{\n'a': 1}", 2, "double quotes, not in single ones");
    row("bare key", "{\n a: 1}", 2, "a key in double quotes belongs here");
    row("bare word", "{\"a\":\n nope}", 2, "neither a number nor true, false or null");
    row("no comma", "{\"a\": 1\n\"b\": 2}", 2, "a comma or the \"}\" that ends what began on line 1 is missing");
    row("cut off", "{\n\"a\": [\n1", 3, "the file ends too early: a comma or the \"]\" that ends what began on line 2");
    row("open string", "{\"a\": \"b\n}", 1, "the closing double quote is missing");
    row("half a pair", "[\"\\ud83d\"]", 1, "half of a surrogate pair");
    row("tail", "{}\n{}", 2, "nothing may follow");
    row("empty", "", 1, "the file ends too early");
    const QByteArray deep = QByteArray(100'000, '[');
    row("deep", deep.constData(), 1, "more than 64 levels");
}

void tst_JsonParser::explainsMistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto root = parseJson(text);
    QVERIFY(!root);
    QTEST(root.error().line, "line");
    QVERIFY2(root.error().message.contains(words), qPrintable(root.error().message));
}

void tst_JsonParser::laysOutForPeople()
{
    const QString text = QStringLiteral("{\n"
                                        "  \"version\": 1,\n"
                                        "  \"alerts\": [50, 80],\n"
                                        "  \"clients\": [\n"
                                        "    {\"id\": \"a\"},\n"
                                        "    {\n"
                                        "      \"id\": \"%1\",\n"
                                        "      \"team\": \"b\"\n"
                                        "    }\n"
                                        "  ]\n"
                                        "}\n")
                             .arg(QString(100, u'x'));
    const auto root = parseJson(text);
    QVERIFY(root);
    QCOMPARE(QString::fromUtf8(toJson(*root)), text);
}

QTEST_GUILESS_MAIN(tst_JsonParser)
#include "tst_jsonparser.moc"
