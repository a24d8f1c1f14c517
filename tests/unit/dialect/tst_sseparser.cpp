// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/sseparser.h"

#include <QtTest>

using waybill::dialect::SseParser;

namespace {
struct Seen
{
    QByteArray name;
    QByteArray data;
    QByteArray raw;
    friend bool operator==(const Seen &, const Seen &) = default;
};

QByteArray toBytes(std::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

// Events with data; raw of the others goes into `between`.
std::vector<Seen> parsed(const std::vector<QByteArray> &pieces, QByteArray *allRaw = nullptr)
{
    SseParser parser;
    std::vector<Seen> events;
    const auto take = [&] {
        while (const auto event = parser.next()) {
            if (allRaw)
                *allRaw += toBytes(event->raw);
            if (event->hasData)
                events.push_back({toBytes(event->name), toBytes(event->data), toBytes(event->raw)});
        }
    };
    for (const QByteArray &piece : pieces) {
        parser.feed(piece);
        take();
    }
    parser.finish();
    take();
    return events;
}
} // namespace

class tst_SseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEvents_data();
    void readsEvents();
    void passesCommentsAtOnce();
    void keepsLongLinesWhole();
};

void tst_SseParser::readsEvents_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("data");
    QTest::addColumn<QByteArray>("lost");
    const auto row = [](const char *name, const char *stream, const QByteArrayList &data, const char *lost = "") {
        QTest::newRow(name) << QByteArray(stream) << data << QByteArray(lost);
    };
    row("LF", "data: a\n\ndata: b\n\n", {"a", "b"});
    row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", {"a", "b"});
    row("CR", "data: a\r\rdata: b\r\r", {"a", "b"});
    row("mixed", "data: a\r\n\ndata: b\n\rdata: c\r\r\n", {"a", "b", "c"});
    row("several lines", "data: a\ndata:  b\ndata\n\n", {"a\n b\n"});
    row("no space", "data:a\n\n", {"a"});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        {"a"});
    row("comments", ": hi\n\ndata: a\n: in between\n\n:\n\n\n", {"a"});
    row("unknown fields", "id: 1\nretry: 5\ndata: a\nfoo\n\n", {"a"});
    row("empty data", "data\n\n", {""});
    row("name only", "event: ping\n\n", {});
    row("unfinished", "data: a\n\ndata: b\n", {"a"}, "data: b\n");
    row("unfinished line", "data: a\n\ndat", {"a"}, "dat");
    row("umlauts", "data: \xc3\xa4\xf0\x9f\x99\x82\n\n", {"\xc3\xa4\xf0\x9f\x99\x82"});
}

void tst_SseParser::readsEvents()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, data);
    QFETCH(QByteArray, lost);
    std::vector<QByteArray> bytewise;
    for (const char c : stream)
        bytewise.push_back(QByteArray(1, c));
    std::vector<std::vector<QByteArray>> splits{{stream}, bytewise};
    for (qsizetype at = 0; at <= stream.size(); ++at)
        splits.push_back({stream.first(at), stream.sliced(at)});
    for (const auto &pieces : splits) {
        QByteArray allRaw;
        QByteArrayList seen;
        for (const Seen &event : parsed(pieces, &allRaw))
            seen.append(event.data);
        QCOMPARE(seen, data);
        QCOMPARE(allRaw + lost, stream);
    }
}

void tst_SseParser::passesCommentsAtOnce()
{
    SseParser parser;
    parser.feed(": OPENROUTER PROCESSING\n");
    QCOMPARE(toBytes(parser.next()->raw), QByteArray(": OPENROUTER PROCESSING\n"));
    parser.feed("\nevent: x\ndata: 1\n");
    QCOMPARE(toBytes(parser.next()->raw), QByteArray("\n"));
    QVERIFY(!parser.next());
    parser.feed("\n");
    const auto event = parser.next();
    QCOMPARE(toBytes(event->name), QByteArray("x"));
    QCOMPARE(toBytes(event->raw), QByteArray("event: x\ndata: 1\n\n"));
}

void tst_SseParser::keepsLongLinesWhole()
{
    const QByteArray data(12 * 1024 * 1024, 'x');
    std::vector<QByteArray> pieces{"data: "};
    for (qsizetype at = 0; at < data.size(); at += 16'384)
        pieces.push_back(data.sliced(at, 16'384));
    pieces.push_back("\n\n");
    const auto events = parsed(pieces);
    QCOMPARE(events.size(), 1U);
    QVERIFY(events.front().data == data);
}

QTEST_GUILESS_MAIN(tst_SseParser)
#include "tst_sseparser.moc"
