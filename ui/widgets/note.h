// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace waybill::ui {

class TextLabel;

/// A boxed message: shape, what, where and what next, at most one button. Hidden while it has nothing to say.
class Note final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Info, Success };

    explicit Note(QWidget *parent = nullptr);

    void show(Kind kind, const QString &title, const QString &text = {}, const QString &action = {});
    void clear();
    Kind kind() const { return m_kind; }
    QString title() const;
    QString text() const;
    /// As a banner it spans its region with a line below instead of a box.
    void setBanner(bool banner);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Info;
    bool m_banner = false;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_action;
};

} // namespace waybill::ui
