// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include "base/redactor.h"

#include <QDateTime>

#include <cstdio>

namespace waybill {

Q_LOGGING_CATEGORY(lcProxy, "waybill.proxy", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRouting, "waybill.routing", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSpend, "waybill.spend", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "waybill.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConfig, "waybill.config", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "waybill.ui", QtInfoMsg)

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line
        = QStringLiteral("%1 %2 %3: %4\n")
              .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QLatin1StringView(levelName(type)),
                   QLatin1StringView(context.category ? context.category : "default"), Redactor::redacted(message))
              .toUtf8();
    // One call a line, so that lines of different threads never mix.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

void installLogging()
{
    qInstallMessageHandler(writeLine);
}

} // namespace waybill
