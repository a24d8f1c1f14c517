// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <cstdint>
#include <optional>

namespace waybill::report {

/// How a CSV file is written: RFC 4180, CRLF, UTF-8, numbers the same in every language.
struct CsvOptions
{
    bool bom = false; ///< a byte order mark first, so that Excel takes the file for UTF-8
    bool excelRegional = false; ///< semicolons between fields and decimal commas, as most of Excel's languages expect
};

/// Writes fields and lines of a CSV file to a device, which must be open and outlive it. Blocks on the device.
class CsvFile final
{
public:
    CsvFile(QIODevice &device, CsvOptions options);

    /// Text is quoted where need be and never read as a formula: an apostrophe guards = + - @ tab and CR in front.
    CsvFile &text(const QString &text);
    CsvFile &number(std::int64_t number);
    /// Exact, without rounding; an empty field for none.
    CsvFile &money(std::optional<Money> amount);
    /// Milliseconds with three decimals; an empty field for a negative duration.
    CsvFile &milliseconds(std::int64_t microseconds);
    /// `part` of `whole` with four decimals; an empty field where the whole is none.
    CsvFile &share(std::int64_t part, std::int64_t whole);
    /// A name or time of Waybill's own, written as it is.
    CsvFile &literal(QAnyStringView text);
    CsvFile &empty();
    /// Ends the line and hands it to the device. Errors: what the device said.
    Result<void> endLine();

private:
    void field(const QByteArray &bytes);
    [[nodiscard]] QByteArray regional(const QString &decimal) const;

    QIODevice &m_device;
    CsvOptions m_options;
    QByteArray m_line;
    bool m_lineBegun = false;
};

/// Adds up the column `cost_total` of a file that was written with `options`: the check that a file holds what the
/// screen shows. Errors: no such column, or a field that is no amount of money.
Result<Money> costTotalOf(QByteArrayView csv, CsvOptions options = {});

} // namespace waybill::report
