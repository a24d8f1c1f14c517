// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waybill::config {

/// What was probably meant: the candidate that few keystrokes part from `word`, or empty.
QString nearest(QStringView word, const QStringList &candidates);

/// `; did you mean "openai"?` where something is near, else `; %1 "a" and "b"` with all candidates, or nothing.
QString suggestion(QStringView word, const QStringList &candidates, const QString &listIntroduction);

/// `"a", "b" and "c"`.
QString quotedList(const QStringList &words);

} // namespace waybill::config
