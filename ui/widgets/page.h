// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/view.h"

#include <QList>
#include <QWidget>

class QAction;

namespace waybill::ui {

/// One view of the window's stack. The shell makes it active while it is shown: a hidden page does no work, and
/// catches up when it is shown again. Owned by the main window.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

    /// As in the header: "Providers".
    virtual QString title() const = 0;
    /// Shown muted beside the title, mostly a count; may be empty. Emit headerChanged() when it changes.
    virtual QString remark() const { return {}; }
    /// What the header shows at its right end, in order. The page stays the owner of their behaviour; asked once.
    virtual QList<QWidget *> headerWidgets() { return {}; }
    /// What belongs in the Edit menu while the page is shown, with its shortcuts. Asked at each activation.
    virtual QList<QAction *> editActions() const { return {}; }
    /// Asks again for all that is shown. Called by the shell for F5, and by the page where it needs to.
    virtual void refresh() = 0;

    bool isActive() const { return m_active; }
    /// Called by the shell only.
    void setActive(bool active);

Q_SIGNALS:
    void headerChanged();
    /// The page wants another view to be shown (after it has set the shared view state).
    void viewRequested(waybill::ui::View view);
    /// One sentence that vanishes by itself, where nothing needs to be undone.
    void told(const QString &text);

protected:
    /// The page has just been shown; refresh() here.
    virtual void activated() { refresh(); }
    virtual void deactivated() { }

private:
    bool m_active = false;
};

} // namespace waybill::ui
