// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/connectstep.h"

#include "service/service.h"
#include "ui/firstrun/firstmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kLabelWidth = 152;
}

ConnectStep::ConnectStep(const Context &context, QWidget *parent)
    : FirstStep(
        tr("Connect a tool"),
        tr("Give your tool one of these base URLs instead of the provider's. Any text will do as its key, unless "
           "you require the keys of known clients."),
        parent)
    , m_context(context)
    , m_proxy(new Note)
{
    content()->addWidget(m_proxy);
    m_openAi = addCopyable(QStringLiteral("urlOpenAi"), tr("OpenAI tools"));
    m_anthropic = addCopyable(QStringLiteral("urlAnthropic"), tr("Anthropic tools"));
    m_gemini = addCopyable(QStringLiteral("urlGemini"), tr("Gemini tools"));
    content()->addSpacing(Theme::space(3));
    m_command = addCopyable(QStringLiteral("curl"), tr("Or from a terminal"));
    m_command->setWordWrap(true);
    connect(m_proxy, &Note::actionTriggered, this, [this] { m_context.service.setProxyRunning(true); });
    connect(&m_context.service, &service::Service::proxyStatusChanged, this, &ConnectStep::refresh);
    refresh();
}

TextLabel *ConnectStep::addCopyable(const QString &objectName, const QString &label)
{
    auto *name = new TextLabel(label, TypeStyle::Body, Role::Muted);
    name->setFixedWidth(kLabelWidth);
    name->setMinimumHeight(metrics::kControlHeight + Theme::space(1));
    auto *text = new TextLabel(TypeStyle::Mono);
    text->setObjectName(objectName);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy
        = makeIconButton(QStringLiteral("copy-") + objectName, QStringLiteral("copy"), tr("Copy: %1").arg(label));
    connect(copy, &QToolButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text->text()); });
    auto *code = new Sheet(Role::Sunken);
    auto *inside = new QHBoxLayout(code);
    inside->setContentsMargins(Theme::space(2), Theme::space(1), Theme::space(1), Theme::space(1));
    inside->addWidget(text, 1);
    inside->addWidget(copy, 0, Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(code, 1);
    content()->addLayout(row);
    return text;
}

void ConnectStep::enter()
{
    refresh();
}

void ConnectStep::refresh()
{
    const QString url = proxyUrl(m_context.service);
    m_openAi->setText(url + QStringLiteral("/v1"));
    m_anthropic->setText(url);
    m_gemini->setText(url);
    m_command->setText(firstCommand(m_context.service));
    const service::ProxyStatus status = m_context.service.proxyStatus();
    if (status.running)
        m_proxy->clear();
    else
        m_proxy->show(Note::Kind::Warning, tr("The proxy is off"),
                      status.problem.isEmpty() ? tr("Tools get no answer until it runs.") : status.problem,
                      tr("Start proxy"));
    Q_EMIT changed();
}

QString ConnectStep::remark() const
{
    return proxyUrl(m_context.service).sliced(QStringLiteral("http://").size());
}

bool ConnectStep::isDone() const
{
    return m_context.service.proxyStatus().running;
}

} // namespace waybill::ui
