// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace waybill::ui {

class TextLabel;

/// One sentence at the bottom of the window that leaves by itself, with Undo where that makes sense. Stays while the
/// pointer or the focus is on it.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    void tell(const QString &text);
    void tellWithUndo(const QString &text);
    QString text() const;

Q_SIGNALS:
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void appear(const QString &text, bool undo);
    void place();

    QTimer m_timer;
    TextLabel *m_text;
    QPushButton *m_undo;
};

} // namespace waybill::ui
