// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace waybill::ui {

class TextLabel;

/// What a blank region says: a picture, why it is empty, the next step, at most one link. Pictures are the names in
/// resources/pictures: "provider", "proxy", "calls", "filter", "price", "keychain", "chart", "budget", "store",
/// "routes", "prompt".
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `command` is shown as copyable code between text and action.
    void setContent(const QString &pictureName, const QString &title, const QString &text, const QString &action = {},
                    const QString &link = {}, const QString &command = {});
    QString title() const;

Q_SIGNALS:
    void actionTriggered();
    void linkTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    QString m_pictureName;
    QLabel *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    QWidget *m_code;
    TextLabel *m_command;
    QPushButton *m_action;
    QToolButton *m_link;
};

} // namespace waybill::ui
