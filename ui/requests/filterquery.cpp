// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filterquery.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill::ui {

namespace {

using Lists = std::vector<QString> model::Filter::*;

struct ListField
{
    QLatin1StringView name;
    Lists values;
};
constexpr std::array<ListField, 5> kListFields{{
    {QLatin1StringView("model"), &model::Filter::models},
    {QLatin1StringView("provider"), &model::Filter::providers},
    {QLatin1StringView("client"), &model::Filter::clients},
    {QLatin1StringView("team"), &model::Filter::teams},
    {QLatin1StringView("route"), &model::Filter::routes},
}};
constexpr QLatin1StringView kYes("yes");
constexpr QLatin1StringView kNo("no");
constexpr std::int64_t kMicrosecondsPerMillisecond = 1'000;
constexpr std::int64_t kMicrosecondsPerSecond = 1'000'000;
/// Eleven days: no call takes longer, and sums of it can not overflow.
constexpr std::int64_t kLongestLatencyUs = 1'000'000 * kMicrosecondsPerSecond;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

/// One value as written: its characters without quotes, and where it stands.
struct Piece
{
    QString text;
    qsizetype position = 0;
    qsizetype length = 0;
    bool quoted = false;
};

/// What stands between two spaces. `key` is empty for plain text.
struct Word
{
    Piece key;
    QChar sign; ///< ':' or '>'
    std::vector<Piece> values;
};

FilterProblem problemAt(const Piece &piece, const QString &message)
{
    return {piece.position, std::max<qsizetype>(piece.length, 1), message};
}

FilterProblem unclosedQuote(qsizetype position, qsizetype length)
{
    return {position, length, translated("The quotation mark is not closed.")};
}

/// Cuts a line into words.
class Lexer final
{
public:
    explicit Lexer(QStringView line)
        : m_line(line)
    {
    }

    bool atEnd()
    {
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
        return m_at == m_line.size();
    }

    Result<Word, FilterProblem> next()
    {
        Word word;
        const qsizetype signAt = signOfWord();
        if (signAt >= 0) {
            word.key = {m_line.sliced(m_at, signAt - m_at).toString().toLower(), m_at, signAt - m_at, false};
            word.sign = m_line[signAt];
            m_at = signAt + 1;
        }
        do {
            auto piece = nextPiece(signAt >= 0);
            if (!piece)
                return piece.error();
            word.values.push_back(*std::move(piece));
        } while (signAt >= 0 && m_at < m_line.size() && m_line[m_at] == u',' && ++m_at);
        return word;
    }

private:
    /// Where the ':' , '>' or '<' after a run of letters is, or -1 where the word is plain text.
    qsizetype signOfWord() const
    {
        qsizetype at = m_at;
        while (at < m_line.size() && m_line[at].isLetter())
            ++at;
        const bool signFollows = at > m_at && at < m_line.size() && QStringView(u":><").contains(m_line[at]);
        return signFollows ? at : -1;
    }

    Result<Piece, FilterProblem> nextPiece(bool stopAtComma)
    {
        const qsizetype begin = m_at;
        if (m_at < m_line.size() && m_line[m_at] == u'"')
            return quotedPiece();
        while (m_at < m_line.size() && !m_line[m_at].isSpace() && !(stopAtComma && m_line[m_at] == u','))
            ++m_at;
        return Piece{m_line.sliced(begin, m_at - begin).toString(), begin, m_at - begin, false};
    }

    Result<Piece, FilterProblem> quotedPiece()
    {
        const qsizetype begin = m_at++;
        QString text;
        while (m_at < m_line.size() && m_line[m_at] != u'"') {
            if (m_line[m_at] == u'\\' && m_at + 1 < m_line.size())
                ++m_at;
            text += m_line[m_at++];
        }
        if (m_at == m_line.size())
            return unclosedQuote(begin, m_at - begin);
        ++m_at;
        return Piece{text, begin, m_at - begin, true};
    }

    QStringView m_line;
    qsizetype m_at = 0;
};

std::optional<FilterProblem> addStatus(model::Filter &filter, const Piece &value)
{
    const QString text = value.text.toLower();
    bool isNumber = false;
    const int code = text.toInt(&isNumber);
    if (text == QLatin1StringView("failed")) {
        filter.status = model::Filter::Status::Failed;
    } else if (text == QLatin1StringView("ok")) {
        filter.status = model::Filter::Status::Succeeded;
    } else if (text.size() == 3 && text.endsWith(QLatin1StringView("xx")) && text[0] >= u'1' && text[0] <= u'5') {
        filter.statusClasses.push_back(text[0].digitValue());
    } else if (isNumber && text.size() == 3 && code >= 100 && code <= 599) {
        filter.statusCodes.push_back(code);
    } else {
        return problemAt(value, translated("A status is ok, failed, a class like 5xx or a code like 429."));
    }
    return {};
}

std::optional<FilterProblem> setYesOrNo(std::optional<bool> &target, const Piece &value, const QString &message)
{
    if (value.text.compare(kYes, Qt::CaseInsensitive) == 0)
        target = true;
    else if (value.text.compare(kNo, Qt::CaseInsensitive) == 0)
        target = false;
    else
        return problemAt(value, message);
    return {};
}

std::optional<FilterProblem> setFlag(model::Filter &filter, const QString &key, const Piece &value)
{
    if (key == QLatin1StringView("stream"))
        return setYesOrNo(filter.streaming, value, translated("stream: takes yes or no."));
    if (key == QLatin1StringView("demo"))
        return setYesOrNo(filter.demo, value, translated("demo: takes yes or no."));
    if (value.text.compare(kYes, Qt::CaseInsensitive) != 0)
        return problemAt(value, translated("fallback: takes yes."));
    filter.onlyFallback = true;
    return {};
}

/// Reads "0.9s", "900ms" or "2m" exactly, in µs.
std::optional<std::int64_t> durationFromText(QStringView text)
{
    std::int64_t unit = kMicrosecondsPerSecond;
    if (text.endsWith(u"ms")) {
        unit = kMicrosecondsPerMillisecond;
        text.chop(2);
    } else if (text.endsWith(u's')) {
        text.chop(1);
    } else if (text.endsWith(u'm')) {
        unit = 60 * kMicrosecondsPerSecond;
        text.chop(1);
    }
    // Money reads decimals without rounding; a millionth of the unit is all the precision a duration has.
    const auto number = Money::fromDecimal(text);
    if (!number || *number < Money())
        return {};
    const Int128 microseconds = Int128(number->picodollars()) * unit / Money::kPicodollarsPerDollar;
    if (microseconds > kLongestLatencyUs)
        return {};
    return static_cast<std::int64_t>(microseconds);
}

std::optional<FilterProblem> setBound(model::Filter &filter, const QString &key, const Piece &value)
{
    if (key == QLatin1StringView("cost")) {
        const QStringView text = value.text.startsWith(u'$') ? QStringView(value.text).sliced(1) : value.text;
        const auto cost = Money::fromDecimal(text);
        if (!cost || *cost < Money())
            return problemAt(value, translated("A cost is an amount in dollars like 0.05."));
        filter.costAbove = *cost;
        return {};
    }
    const auto duration = durationFromText(value.text);
    if (!duration)
        return problemAt(value, translated("A latency is a time like 0.9s, 900ms or 2m."));
    filter.durationAboveUs = *duration;
    return {};
}

std::optional<FilterProblem> applyField(model::Filter &filter, const Word &word)
{
    const QString &key = word.key.text;
    const bool isBound = key == QLatin1StringView("cost") || key == QLatin1StringView("latency");
    const bool isFlag = key == QLatin1StringView("stream") || key == QLatin1StringView("demo")
        || key == QLatin1StringView("fallback");
    const auto list = std::ranges::find_if(kListFields, [&key](const ListField &field) { return key == field.name; });
    if (!isBound && !isFlag && list == kListFields.end() && key != QLatin1StringView("status"))
        return problemAt(word.key,
                         translated("There is no field \"%1\". To search for the text, put it in quotes.").arg(key));
    if (isBound != (word.sign == u'>'))
        return FilterProblem{word.key.position + word.key.length, 1,
                             isBound ? translated("Write %1> and a value.").arg(key)
                                     : translated("Write %1: and a value.").arg(key)};
    for (const Piece &value : word.values) {
        std::optional<FilterProblem> problem;
        if (value.text.isEmpty())
            problem = problemAt(value, translated("A value is missing after %1.").arg(key + word.sign));
        else if (isBound)
            problem = setBound(filter, key, value);
        else if (isFlag)
            problem = setFlag(filter, key, value);
        else if (list != kListFields.end())
            (filter.*(list->values)).push_back(value.text);
        else
            problem = addStatus(filter, value);
        if (problem)
            return problem;
    }
    return {};
}

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

QString asValue(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::ranges::none_of(text, [](QChar character) {
        return character.isSpace() || QStringView(u"\",\\").contains(character);
    });
    return isPlain ? text : quoted(text);
}

QString asText(const QString &text)
{
    const bool isPlain = std::ranges::all_of(
        text, [](QChar character) { return character.isLetterOrNumber() || QStringView(u"-_.").contains(character); });
    return isPlain ? text : quoted(text);
}

QString statusWords(const model::Filter &filter)
{
    QStringList words;
    if (filter.status != model::Filter::Status::Any)
        words += filter.status == model::Filter::Status::Failed ? QStringLiteral("failed") : QStringLiteral("ok");
    for (const int statusClass : filter.statusClasses)
        words += QString::number(statusClass) + QStringLiteral("xx");
    for (const int code : filter.statusCodes)
        words += QString::number(code);
    return words.join(u',');
}

QString durationWord(std::int64_t microseconds)
{
    const auto asSeconds = Money::fromPicodollars(microseconds * kMicrosecondsPerSecond);
    return asSeconds.toDecimal(0) + u's';
}

} // namespace

Result<model::Filter, FilterProblem> parseFilter(QStringView line)
{
    model::Filter filter;
    QStringList texts;
    Lexer lexer(line);
    while (!lexer.atEnd()) {
        const auto word = lexer.next();
        if (!word)
            return word.error();
        if (word->key.text.isEmpty()) {
            texts += word->values.front().text;
        } else if (const auto problem = applyField(filter, *word)) {
            return *problem;
        }
    }
    filter.text = texts.join(u' ').trimmed();
    return filter;
}

QString toFilterLine(const model::Filter &filter)
{
    QStringList words;
    if (const QString status = statusWords(filter); !status.isEmpty())
        words += QStringLiteral("status:") + status;
    for (const ListField &field : kListFields) {
        QStringList values;
        for (const QString &value : filter.*(field.values))
            values += asValue(value);
        if (!values.isEmpty())
            words += field.name + u':' + values.join(u',');
    }
    if (filter.costAbove)
        words += QStringLiteral("cost>") + filter.costAbove->toDecimal();
    if (filter.durationAboveUs)
        words += QStringLiteral("latency>") + durationWord(*filter.durationAboveUs);
    if (filter.onlyFallback)
        words += QStringLiteral("fallback:yes");
    if (filter.streaming)
        words += QStringLiteral("stream:") + (*filter.streaming ? kYes : kNo);
    if (filter.demo == true)
        words += QStringLiteral("demo:") + kYes;
    if (!filter.text.isEmpty())
        words += asText(filter.text);
    return words.join(u' ');
}

} // namespace waybill::ui
