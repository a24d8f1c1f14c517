// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/promptbar.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kHeight = 124;
constexpr int kRunWidth = 216;
constexpr int kFrame = 3;

/// Gives a text area the outline and focus ring of a line edit.
class InputFrame final : public QWidget
{
public:
    explicit InputFrame(QPlainTextEdit *edit)
        : m_edit(edit)
    {
        edit->setFrameShape(QFrame::NoFrame);
        edit->setTabChangesFocus(true);
        edit->installEventFilter(this);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
        column->addWidget(edit);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        return QWidget::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QStyleOption option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
        QPainter painter(this);
        stylepaint::inputPanel(&option, &painter);
    }

private:
    QPlainTextEdit *m_edit;
};

QVBoxLayout *labelled(const QString &label, QPlainTextEdit *edit)
{
    auto *caption = new TextLabel(label, TypeStyle::Small, Role::Muted);
    caption->setBuddy(edit);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::space(1));
    column->addWidget(caption);
    column->addWidget(new InputFrame(edit), 1);
    return column;
}
} // namespace

PromptBar::PromptBar(QWidget *parent)
    : Sheet(Role::Alternate, parent)
    , m_system(new QPlainTextEdit)
    , m_prompt(new QPlainTextEdit)
    , m_run(makeButton(QStringLiteral("runAll"), tr("Run all"), QStringLiteral("play"), ButtonKind::Primary))
    , m_stop(makeButton(QStringLiteral("stopAll"), tr("Stop"), QStringLiteral("stop")))
    , m_remark(new TextLabel(TypeStyle::Small, Role::Muted))
{
    setFixedHeight(kHeight);
    m_system->setObjectName(QStringLiteral("system"));
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setPlaceholderText(tr("How the model should behave; may be empty"));
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("What to ask all columns"));
    m_run->setToolTip(withShortcut(tr("Run all"), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_stop->setToolTip(withShortcut(tr("Stop"), QKeySequence(Qt::Key_Escape)));
    m_remark->setObjectName(QStringLiteral("runRemark"));
    m_remark->setWordWrap(true);
    m_remark->setFixedWidth(kRunWidth);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::space(2));
    buttons->addWidget(m_run);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    auto *run = new QVBoxLayout;
    run->setSpacing(Theme::space(1));
    run->addWidget(new TextLabel(tr("Run"), TypeStyle::Small, Role::Muted));
    run->addLayout(buttons);
    run->addWidget(m_remark);
    run->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    row->setSpacing(Theme::space(3));
    row->addLayout(labelled(tr("System"), m_system), 1);
    row->addLayout(labelled(tr("Prompt"), m_prompt), 2);
    row->addLayout(run);

    connect(m_prompt, &QPlainTextEdit::textChanged, this, &PromptBar::promptChanged);
    connect(m_run, &QPushButton::clicked, this, &PromptBar::runRequested);
    connect(m_stop, &QPushButton::clicked, this, &PromptBar::stopRequested);
}

QString PromptBar::system() const
{
    return m_system->toPlainText().trimmed();
}

QString PromptBar::prompt() const
{
    return m_prompt->toPlainText().trimmed();
}

void PromptBar::setState(const QString &reason, const QString &remark, bool running)
{
    m_run->setEnabled(reason.isEmpty() && !running);
    m_stop->setEnabled(running);
    m_remark->setText(running || reason.isEmpty() ? remark : reason);
}

void PromptBar::focusPrompt()
{
    m_prompt->setFocus(Qt::OtherFocusReason);
}

} // namespace waybill::ui
