// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"

#include <QFrame>
#include <QLabel>

namespace waybill::ui {

/// Text in a type style and the colour of a role; follows the theme. Elides at the end when `elided`.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TypeStyle style = TypeStyle::Body, Role role = Role::Text, QWidget *parent = nullptr);
    TextLabel(const QString &text, TypeStyle style, Role role = Role::Text, QWidget *parent = nullptr);

    void setRole(Role role);
    void setTypeStyle(TypeStyle style);
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyRole();

    Role m_role;
    bool m_elided = false;
};

/// A shape and a word: how something is.
class StatusLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLabel(QWidget *parent = nullptr);
    void setStatus(Status status, const QString &word);
    Status status() const { return m_status; }
    QString word() const { return m_word; }
    /// The shape stays coloured, the word is text.
    void setPlainWord(bool plain);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status = Status::Off;
    QString m_word;
    bool m_plainWord = false;
};

/// An icon in a role's colour, 16 × 16; follows the theme.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QString iconName, Role role = Role::Muted, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Role m_role;
};

/// A letter in a small box: a service without its logo.
class LetterTile final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterTile(QString letter, QWidget *parent = nullptr);
    void setLetter(const QString &letter);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
};

/// Paints the same box wherever delegates need it.
void paintLetterTile(QPainter &painter, const QRect &rect, const QString &letter, bool enabled = true);

/// A 1 px line in the border's colour.
class Hairline final : public QFrame
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A widget filled with a role's colour; regions are told apart by it.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    explicit Sheet(Role role, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
};

/// A rounded bar: value 0 … 1 and, from 0 on, a tick. Says its share as accessible description.
class BarWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit BarWidget(QWidget *parent = nullptr);
    void setBar(double value, double tick, Role role);

    QSize sizeHint() const override { return {96, 12}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_value = 0;
    double m_tick = -1;
    Role m_role = Role::Accent;
};

} // namespace waybill::ui
