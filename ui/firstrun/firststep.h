// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace waybill::ui {

/// One of the first steps: what it asks, whether it is done, and what it does when the user goes on.
class FirstStep : public QWidget
{
    Q_OBJECT

public:
    FirstStep(const QString &title, const QString &explanation, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    /// In the list of steps, under the title.
    virtual QString remark() const = 0;
    /// Whether Continue is possible. Emit changed() when that changes.
    virtual bool isDone() const = 0;
    /// The step has just been shown.
    virtual void enter() { }
    /// The user goes on; emits completed() at once or when the work is done.
    virtual void complete() { Q_EMIT completed(); }

Q_SIGNALS:
    void changed();
    void completed();
    /// `widget` has something new to say and has to be in sight.
    void revealed(QWidget *widget);

protected:
    /// Below title and explanation.
    QVBoxLayout *content() const { return m_content; }

private:
    QString m_title;
    QVBoxLayout *m_content;
};

} // namespace waybill::ui
