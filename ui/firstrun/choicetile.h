// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace waybill::ui {

/// One of several things to choose from: a letter, a name, and a line that helps to decide. Checkable.
class ChoiceTile final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceTile(const QString &letter, const QString &title, const QString &line, QWidget *parent = nullptr);
    void setTitle(const QString &title, const QString &line);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
    QString m_line;
};

} // namespace waybill::ui
