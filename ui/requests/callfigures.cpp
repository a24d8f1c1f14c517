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

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

QString speedOf(const model::ExchangeRecord &record)
{
    const std::int64_t output = record.usage[model::Meter::Output];
    const std::int64_t generating = record.durationUs - std::max<std::int64_t>(0, record.firstTokenUs);
    if (!record.streaming || output <= 0 || record.firstTokenUs < 0 || generating <= 0)
        return format::dash();
    return translated("%1 tok/s").arg(format::number(output * kSecond / generating));
}

QString yesOrNo(bool yes)
{
    return yes ? translated("Yes") : translated("No");
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
        {translated("Cost"), format::money(record.cost.total, format::Digits::Detail)},
        {translated("Duration"), format::duration(record.durationUs)},
        {translated("First token"), format::duration(record.firstTokenUs)},
        {translated("Speed"), speedOf(record)},
        {translated("Cache"), format::percent(usage[model::Meter::CacheRead], usage[model::Meter::Input], 0)},
    };
}

std::vector<CallFigure> factsOf(const model::ExchangeRecord &record)
{
    std::vector<CallFigure> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({name, value});
    };
    add(translated("Request id"), QString::fromLatin1(record.id));
    add(translated("Operation"), operationText(record.operation));
    add(translated("Asked for"), record.requestedModel);
    add(translated("Route"), record.route);
    add(translated("Answered by"),
        record.provider.isEmpty() ? QString() : record.provider + u'/' + record.upstreamModel);
    add(translated("Client"), record.client);
    add(translated("Team"), record.team);
    add(translated("Project"), record.project);
    add(translated("User agent"), record.userAgent);
    add(translated("Streaming"), yesOrNo(record.streaming));
    add(translated("Waybill's part"), format::duration(record.overheadUs));
    add(translated("Request size"), bytesText(record.requestBytes));
    add(translated("Response size"), bytesText(record.responseBytes));
    add(translated("Charged to"), QStringList(record.budgets.begin(), record.budgets.end()).join(QStringLiteral(", ")));
    add(translated("Error"), model::toString(record.errorClass));
    add(translated("Error code"), record.errorCode);
    for (std::size_t i = 0; i < record.attempts.size(); ++i) {
        const model::AttemptRecord &attempt = record.attempts[i];
        add(translated("Try %1, key").arg(i + 1), attempt.keyId);
        add(translated("Try %1, provider's request id").arg(i + 1), attempt.upstreamRequestId);
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
