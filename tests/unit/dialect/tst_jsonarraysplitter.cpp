// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/jsonarraysplitter.h"

#include <QtTest>

using waybill::dialect::JsonArraySplitter;

class tst_JsonArraySplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAnArray_data();
    void cutsAnArray();
};

void tst_JsonArraySplitter::cutsAnArray_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("objects");
    QTest::addColumn<bool>("closed");
    QTest::newRow("empty") << QByteArray("[]") << QByteArrayList{} << true;
    QTest::newRow("two") << QByteArray("[{\"a\":[1,{}]}\n,\r\n{\"b\":2}]\n")
                         << QByteArrayList{"{\"a\":[1,{}]}", "{\"b\":2}"} << true;
    QTest::newRow("strings") << QByteArray(R"([{"a":"}\"]\\"},{"b":"{"}])")
                             << QByteArrayList{R"({"a":"}\"]\\"})", R"({"b":"{"})"} << true;
    QTest::newRow("cut") << QByteArray("[{\"a\":1},{\"b\"") << QByteArrayList{"{\"a\":1}"} << false;
    QTest::newRow("lone object") << QByteArray("{\"error\":{}}") << QByteArrayList{"{\"error\":{}}"} << false;
}

void tst_JsonArraySplitter::cutsAnArray()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, objects);
    for (qsizetype at = 0; at <= stream.size(); ++at) {
        JsonArraySplitter splitter;
        QByteArrayList seen;
        QByteArray raw;
        for (const QByteArray &piece : {stream.first(at), stream.sliced(at)}) {
            splitter.feed(piece);
            while (const auto cut = splitter.next()) {
                raw.append(cut->raw.data(), qsizetype(cut->raw.size()));
                if (!cut->json.empty())
                    seen.append(QByteArray(cut->json.data(), qsizetype(cut->json.size())));
            }
        }
        QCOMPARE(seen, objects);
        QTEST(splitter.isClosed(), "closed");
        QVERIFY(stream.startsWith(raw));
        if (splitter.isClosed())
            QCOMPARE(raw, stream);
    }
}

QTEST_GUILESS_MAIN(tst_JsonArraySplitter)
#include "tst_jsonarraysplitter.moc"
