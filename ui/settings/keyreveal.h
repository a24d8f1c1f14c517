// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace waybill::ui {

class TextLabel;

/// A new key, shown once to be copied. Forgets it when it is closed.
class KeyReveal final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyReveal(QWidget *parent = nullptr);

    void show(const QString &client, const QString &key);
    void clear();

Q_SIGNALS:
    void told(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_key;
};

} // namespace waybill::ui
