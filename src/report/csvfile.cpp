// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvfile.h"

#include <vector>

namespace waybill::report {

namespace {
constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf");

char separatorOf(CsvOptions options)
{
    return options.excelRegional ? ';' : ',';
}

QByteArray decimals(std::int64_t number, std::int64_t unit, int digits)
{
    return QByteArray::number(qint64(number / unit)) + '.'
        + QByteArray::number(qint64(number % unit)).rightJustified(digits, '0');
}

/// Takes records off a CSV text: quoted fields may hold separators and line ends.
class Lines final
{
public:
    Lines(QByteArrayView csv, char separator)
        : m_csv(csv.startsWith(kByteOrderMark) ? csv.sliced(kByteOrderMark.size()) : csv)
        , m_separator(separator)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_position >= m_csv.size(); }
    std::vector<QByteArray> next()
    {
        std::vector<QByteArray> fields(1);
        for (bool quoted = false; !atEnd(); ++m_position) {
            const char c = m_csv[m_position];
            const bool doubled = quoted && c == '"' && m_position + 1 < m_csv.size() && m_csv[m_position + 1] == '"';
            if (doubled)
                fields.back() += m_csv[m_position++];
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || (c != m_separator && c != '\r' && c != '\n'))
                fields.back() += c;
            else if (c == m_separator)
                fields.emplace_back();
            else if (c == '\n')
                break;
        }
        ++m_position;
        return fields;
    }

private:
    QByteArrayView m_csv;
    char m_separator;
    qsizetype m_position = 0;
};
}

CsvFile::CsvFile(QIODevice &device, CsvOptions options)
    : m_device(device)
    , m_options(options)
{
    if (options.bom)
        m_line = kByteOrderMark.toByteArray();
}

void CsvFile::field(const QByteArray &bytes)
{
    if (m_lineBegun)
        m_line += separatorOf(m_options);
    m_lineBegun = true;
    m_line += bytes;
}

QByteArray CsvFile::regional(const QString &decimal) const
{
    QByteArray bytes = decimal.toLatin1();
    return m_options.excelRegional ? bytes.replace('.', ',') : bytes;
}

CsvFile &CsvFile::text(const QString &text)
{
    constexpr QStringView kFormulaBeginnings = u"=+-@\t\r";
    QByteArray bytes = text.toUtf8();
    if (!text.isEmpty() && kFormulaBeginnings.contains(text.front()))
        bytes.prepend('\'');
    const bool needsQuotes = bytes.contains(',') || bytes.contains(';') || bytes.contains('"') || bytes.contains('\r')
        || bytes.contains('\n') || bytes.contains('\t') || bytes.startsWith(' ') || bytes.endsWith(' ');
    if (needsQuotes)
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    field(bytes);
    return *this;
}

CsvFile &CsvFile::number(std::int64_t number)
{
    field(QByteArray::number(qint64(number)));
    return *this;
}

CsvFile &CsvFile::money(std::optional<Money> amount)
{
    field(amount ? regional(amount->toDecimal()) : QByteArray());
    return *this;
}

CsvFile &CsvFile::milliseconds(std::int64_t microseconds)
{
    field(microseconds < 0 ? QByteArray() : regional(QString::fromLatin1(decimals(microseconds, 1'000, 3))));
    return *this;
}

CsvFile &CsvFile::share(std::int64_t part, std::int64_t whole)
{
    constexpr std::int64_t kUnit = 10'000;
    if (whole <= 0)
        return empty();
    const auto rounded = (Int128(part) * kUnit + whole / 2) / whole;
    field(regional(QString::fromLatin1(decimals(static_cast<std::int64_t>(rounded), kUnit, 4))));
    return *this;
}

CsvFile &CsvFile::literal(QAnyStringView text)
{
    field(text.toString().toUtf8());
    return *this;
}

CsvFile &CsvFile::empty()
{
    field({});
    return *this;
}

Result<void> CsvFile::endLine()
{
    m_line += "\r\n";
    const bool written = m_device.write(m_line) == m_line.size();
    m_line.clear();
    m_lineBegun = false;
    if (!written)
        return Error(QStringLiteral("The file could not be written: %1. Free some space or choose another place.")
                         .arg(m_device.errorString()));
    return {};
}

Result<Money> costTotalOf(QByteArrayView csv, CsvOptions options)
{
    Lines lines(csv, separatorOf(options));
    const auto header = lines.next();
    const auto found = std::ranges::find(header, QByteArrayView("cost_total"));
    if (found == header.end())
        return Error(QStringLiteral("The file has no column cost_total."));
    const auto column = static_cast<std::size_t>(found - header.begin());
    MoneySum sum;
    while (!lines.atEnd()) {
        const auto fields = lines.next();
        QByteArray field = column < fields.size() ? fields[column] : QByteArray();
        if (field.isEmpty())
            continue;
        if (options.excelRegional)
            field.replace(',', '.');
        const auto amount = Money::fromDecimal(QString::fromUtf8(field));
        if (!amount)
            return amount.error();
        sum.add(*amount);
    }
    return sum.total();
}

} // namespace waybill::report
