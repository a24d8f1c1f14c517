// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"

#include <QStyledItemDelegate>

class QTableView;

namespace waybill::ui {

/// What models say beyond Qt's roles. DisplayRole is always the plain text, for copying and screen readers.
namespace itemrole {
enum : int {
    Status = Qt::UserRole + 100, ///< int of ui::Status
    SecondLine, ///< QString below the first
    Letter, ///< QString for the letter tile of a two-line cell
    Share, ///< double 0 … 1 for a bar
    Tick, ///< double 0 … 1 on that bar; absent: none
    BarRole, ///< int of ui::Role for that bar; absent: accent
    SeriesIndex, ///< int of the chart series whose marker stands before the text
    Suffix, ///< QString, muted after the text: " via bedrock"
    Muted, ///< bool: the cell is secondary
    Strong, ///< bool: the figure is a total
    TypeStyle, ///< int of ui::TypeStyle for SecondLine; absent: mono
};
}

/// Base of all cells: background, hover and selection by the style, text with the theme's fonts.
/// Right-aligned cells are never elided. Plain cells are drawn by this class itself.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr, int rowHeight = 28);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QRect &content) const;
    /// Width of the content without margins.
    virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, QColor colour,
                  Qt::Alignment alignment) const;
    QColor textColor(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    int m_rowHeight;
};

/// Shape and word or code.
class StatusDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Right-aligned amount, medium weight.
class MoneyDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

/// A name over a muted second line, with an optional letter tile; rows 48.
class TwoLineDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    explicit TwoLineDelegate(QObject *parent = nullptr);

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A bar and, right of it, the text if there is any.
class BarDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

/// A model's name after its chart marker, with a muted suffix.
class ModelDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Gives a table the common look: no grid, whole rows, fixed height, header 28, no vertical header.
void setUpTable(QTableView *table, int rowHeight);

} // namespace waybill::ui
