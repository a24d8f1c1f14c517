// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;

namespace waybill::ui {

/// Said once, when the window is closed for the first time: the proxy stays on beside the clock.
class CloseDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CloseDialog(QWidget *parent);
    /// What the user wants from now on.
    bool keepsRunning() const;

private:
    QCheckBox *m_keep;
};

} // namespace waybill::ui
