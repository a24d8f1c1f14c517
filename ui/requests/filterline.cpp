// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filterline.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPainter>

namespace waybill::ui {

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
    , m_remark(new TextLabel(TypeStyle::Caption, Role::Muted, this))
{
    setObjectName(QStringLiteral("filterLine"));
    setAccessibleName(tr("Filter"));
    setToolTip(tr("status:5xx  status:failed  model:claude*  provider:  client:  team:  route:\n"
                  "cost>0.05  latency>0.9s  fallback:yes  stream:yes  demo:yes  or any text"));
    setPlaceholderText(tr("status:5xx model:claude* cost>0.05 or any text"));
    // One width for all characters, so that a column number can be found on the screen.
    setFont(Theme::current().font(TypeStyle::Mono));
    addAction(icon(QStringLiteral("filter"), Role::Muted), QLineEdit::LeadingPosition);
    m_remark->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FilterLine::setProblem(std::optional<FilterProblem> problem)
{
    m_problem = std::move(problem);
    setAccessibleDescription(m_problem ? m_problem->message : QString());
    update();
}

void FilterLine::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->adjustSize();
    setTextMargins(0, 0, remark.isEmpty() ? 0 : m_remark->width() + Theme::space(2), 0);
    m_remark->move(width() - m_remark->width() - Theme::space(2), (height() - m_remark->height()) / 2);
}

QString FilterLine::remark() const
{
    return m_remark->text();
}

void FilterLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    setRemark(m_remark->text());
}

void FilterLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_problem)
        return;
    const int character = fontMetrics().horizontalAdvance(u'0');
    const QRect cursor = cursorRect();
    const auto distance = static_cast<int>(m_problem->position) - cursorPosition();
    const QRect line(cursor.center().x() + distance * character, height() - 6,
                     static_cast<int>(m_problem->length) * character, 2);
    QPainter painter(this);
    painter.fillRect(line.intersected(rect().adjusted(Theme::space(2), 0, -Theme::space(2), 0)),
                     Theme::current().color(Role::Danger));
}

} // namespace waybill::ui
