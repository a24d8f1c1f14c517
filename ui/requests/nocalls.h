// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/shell/view.h"

#include <QWidget>

namespace waybill::ui {

class EmptyState;

/// Says why there is no call to show, and offers the next step: start the proxy, send a first call, try the demo,
/// clear the filter or look further back. Finds the reason itself. GUI thread.
class NoCalls final : public QWidget
{
    Q_OBJECT

public:
    explicit NoCalls(const Context &context, QWidget *parent = nullptr);

    /// Finds out why nothing was found and shows it.
    void explain();
    EmptyState *state() const { return m_state; }

Q_SIGNALS:
    void viewRequested(waybill::ui::View view);
    void told(const QString &text);

private:
    enum class Reason { ProxyOff, Filter, Range, Empty };
    void showReason(Reason reason);
    void act();
    void followLink();
    QString command() const;

    Context m_context;
    EmptyState *m_state;
    Reason m_reason = Reason::Empty;
};

} // namespace waybill::ui
