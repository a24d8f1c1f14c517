// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/callfigures.h"

#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kHeight = 48;
constexpr std::int64_t kSecond = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("CallFigures", text);
}

QString speedOf(const model::ExchangeRecord &record)
{
    const std::int64_t output = record.usage[model::Meter::Output];
    const std::int64_t generating = record.durationUs - std::max<std::int64_t>(0, record.firstTokenUs);
    if (!record.streaming || output <= 0 || record.firstTokenUs < 0 || generating <= 0)
        return format::dash();
    return tr("%1 tok/s").arg(format::number(output * kSecond / generating));
}

QString yesOrNo(bool yes)
{
    return yes ? tr("Yes") : tr("No");
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString operationText(model::Operation operation)
{
    return model::toString(operation);
}
} // namespace

std::vector<CallFigure> figuresOf(const model::ExchangeRecord &record)
{
    const model::Usage &usage = record.usage;
    return {
        {tr("Cost"), format::money(record.cost.total, format::Digits::Detail)},
        {tr("Duration"), format::duration(record.durationUs)},
        {tr("First token"), format::duration(record.firstTokenUs)},
        {tr("Speed"), speedOf(record)},
        {tr("Cache"), format::percent(usage[model::Meter::CacheRead], usage[model::Meter::Input], 0)},
    };
}

std::vector<CallFigure> factsOf(const model::ExchangeRecord &record)
{
    std::vector<CallFigure> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({name, value});
    };
    add(tr("Request id"), QString::fromLatin1(record.id));
    add(tr("Operation"), operationText(record.operation));
    add(tr("Asked for"), record.requestedModel);
    add(tr("Route"), record.route);
    add(tr("Answered by"), record.provider.isEmpty() ? QString() : record.provider + u'/' + record.upstreamModel);
    add(tr("Client"), record.client);
    add(tr("Team"), record.team);
    add(tr("Project"), record.project);
    add(tr("User agent"), record.userAgent);
    add(tr("Streaming"), yesOrNo(record.streaming));
    add(tr("Waybill's part"), format::duration(record.overheadUs));
    add(tr("Request size"), bytesText(record.requestBytes));
    add(tr("Response size"), bytesText(record.responseBytes));
    add(tr("Charged to"), QStringList(record.budgets.begin(), record.budgets.end()).join(QStringLiteral(", ")));
    add(tr("Error"), model::toString(record.errorClass));
    add(tr("Error code"), record.errorCode);
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        const model::AttemptRecord &attempt = record.attempts[i];
        add(tr("Try %1, key").arg(i + 1), attempt.keyId);
        add(tr("Try %1, provider's request id").arg(i + 1), attempt.upstreamRequestId);
    }
    return facts;
}

CallFigures::CallFigures(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kHeight);
}

void CallFigures::setFigures(std::vector<CallFigure> figures)
{
    m_figures = std::move(figures);
    QStringList spoken;
    for (const CallFigure &figure : m_figures)
        spoken += figure.name + u' ' + figure.value;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

void CallFigures::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Role::Base));
    const int padding = Theme::space(3);
    qreal left = 0;
    const qreal cell = static_cast<qreal>(width()) / static_cast<qreal>(std::max<std::size_t>(1, m_figures.size()));
    for (const CallFigure &figure : m_figures) {
        const QRectF text(left + padding, 0, cell - padding, height());
        painter.setFont(theme.font(TypeStyle::Caption));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(text.adjusted(0, 6, 0, 0), Qt::AlignLeft | Qt::AlignTop, figure.name);
        painter.setFont(theme.font(TypeStyle::Strong));
        painter.setPen(theme.color(Role::Text));
        painter.drawText(text.adjusted(0, 22, 0, 0), Qt::AlignLeft | Qt::AlignTop, figure.value);
        left += cell;
        if (&figure != &m_figures.back())
            painter.fillRect(QRectF(std::round(left), 0, 1, height()), theme.color(Role::Border));
    }
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Role::Border));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Role::Border));
}

} // namespace waybill::ui
