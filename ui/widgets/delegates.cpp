// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/delegates.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace waybill::ui {

namespace {
constexpr int kPadding = 8;
constexpr int kEdge = 8; ///< more at both ends of a row
constexpr int kGap = 6;
constexpr int kTile = 24;
constexpr int kMarkerColumn = 12;

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    return value.isValid() ? static_cast<Qt::Alignment>(value.toInt())
                           : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int edgeBefore(const QModelIndex &index)
{
    return index.column() == 0 ? kEdge : 0;
}

int edgeAfter(const QModelIndex &index)
{
    return index.column() == index.model()->columnCount() - 1 ? kEdge : 0;
}

QFont cellFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    if (index.data(itemrole::Strong).toBool())
        font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

CellDelegate::CellDelegate(QObject *parent, int rowHeight)
    : QStyledItemDelegate(parent)
    , m_rowHeight(rowHeight)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QWidget *widget = option.widget;
    const QStyle *style = widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);
    painter->save();
    paintContent(*painter, item, index,
                 item.rect.adjusted(kPadding + edgeBefore(index), 0, -kPadding - edgeAfter(index), 0));
    painter->restore();
    if (m_rowHeight >= metrics::kTwoLineRowHeight)
        painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1),
                          Theme::current().color(Role::Grid));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {contentWidth(option, index) + 2 * kPadding + edgeBefore(index) + edgeAfter(index), m_rowHeight};
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &content) const
{
    drawText(painter, content, index.data().toString(), cellFont(option, index), textColor(option, index),
             alignmentOf(index));
}

int CellDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QFontMetrics(cellFont(option, index)).horizontalAdvance(index.data().toString()) + 2;
}

void CellDelegate::drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, QColor colour,
                            Qt::Alignment alignment) const
{
    painter.setFont(font);
    painter.setPen(colour);
    const bool figure = alignment.testFlag(Qt::AlignRight);
    const QString shown = figure ? text : painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QColor CellDelegate::textColor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return theme.color(Role::Disabled);
    return theme.color(index.data(itemrole::Muted).toBool() ? Role::Muted : Role::Text);
}

void StatusDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &content) const
{
    const auto status = static_cast<Status>(index.data(itemrole::Status).toInt());
    paintStatus(painter, QRectF(content.left(), content.top(), metrics::kStatusSize, content.height()), status);
    drawText(painter, content.adjusted(metrics::kStatusSize + kGap, 0, 0, 0), index.data().toString(), option.font,
             Theme::current().color(textRole(status)), Qt::AlignLeft);
}

int StatusDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::contentWidth(option, index) + metrics::kStatusSize + kGap;
}

void MoneyDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &content) const
{
    QFont font = cellFont(option, index);
    if (font.weight() < QFont::Medium && !index.data(itemrole::Muted).toBool())
        font.setWeight(QFont::Medium);
    drawText(painter, content, index.data().toString(), font, textColor(option, index), Qt::AlignRight);
}

TwoLineDelegate::TwoLineDelegate(QObject *parent)
    : CellDelegate(parent, metrics::kTwoLineRowHeight)
{
}

void TwoLineDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    const Theme &theme = Theme::current();
    QRect text = content;
    const QString letter = index.data(itemrole::Letter).toString();
    if (!letter.isEmpty()) {
        const QRect tile(content.left(), content.center().y() - kTile / 2 + 1, kTile, kTile);
        paintLetterTile(painter, tile, letter, !index.data(itemrole::Muted).toBool());
        text.setLeft(tile.right() + 1 + kPadding);
    }
    const QVariant style = index.data(itemrole::TypeStyle);
    const QFont second = theme.font(style.isValid() ? static_cast<ui::TypeStyle>(style.toInt()) : ui::TypeStyle::Mono);
    const QRect upper(text.left(), text.top() + 6, text.width(), 20);
    const QRect lower(text.left(), text.top() + 25, text.width(), 16);
    drawText(painter, upper, index.data().toString(), option.font, textColor(option, index), Qt::AlignLeft);
    QFont small = second;
    small.setPixelSize(11);
    drawText(painter, lower, index.data(itemrole::SecondLine).toString(), small, theme.color(Role::Muted),
             Qt::AlignLeft);
}

int TwoLineDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int second = QFontMetrics(Theme::current().font(ui::TypeStyle::Mono))
                           .horizontalAdvance(index.data(itemrole::SecondLine).toString());
    const int tile = index.data(itemrole::Letter).toString().isEmpty() ? 0 : kTile + kPadding;
    return std::max(CellDelegate::contentWidth(option, index), second) + tile;
}

void BarDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const QRect &content) const
{
    const QVariant role = index.data(itemrole::BarRole);
    const QVariant tick = index.data(itemrole::Tick);
    const QVariant series = index.data(itemrole::SeriesIndex);
    const Theme &theme = Theme::current();
    const QColor colour = series.isValid()
        ? theme.seriesColor(series.toInt())
        : theme.color(role.isValid() ? static_cast<Role>(role.toInt()) : Role::Accent);
    const QString text = index.data().toString();
    const int textWidth = text.isEmpty() ? 0 : QFontMetrics(option.font).horizontalAdvance(text) + kPadding;
    const QRectF bar(content.left(), content.center().y() - 1, content.width() - textWidth, 4);
    if (index.data(itemrole::Share).isValid())
        paintBar(painter, bar, index.data(itemrole::Share).toDouble(), colour, tick.isValid() ? tick.toDouble() : -1);
    if (!text.isEmpty())
        drawText(painter, content, text, option.font, textColor(option, index), Qt::AlignRight);
}

void ModelDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &content) const
{
    QRect rest = content;
    if (const QVariant series = index.data(itemrole::SeriesIndex); series.isValid()) {
        paintSeriesMarker(painter, QRectF(content.left(), content.top(), kMarkerColumn, content.height()),
                          series.toInt());
        rest.setLeft(content.left() + kMarkerColumn + kGap);
    }
    const QString name = index.data().toString();
    drawText(painter, rest, name, cellFont(option, index), textColor(option, index), Qt::AlignLeft);
    const QString suffix = index.data(itemrole::Suffix).toString();
    const int used = painter.fontMetrics().horizontalAdvance(name) + kGap;
    if (!suffix.isEmpty() && used < rest.width())
        drawText(painter, rest.adjusted(used, 0, 0, 0), suffix, option.font, Theme::current().color(Role::Muted),
                 Qt::AlignLeft);
}

int ModelDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString suffix = index.data(itemrole::Suffix).toString();
    return CellDelegate::contentWidth(option, index) + kMarkerColumn + kGap
        + (suffix.isEmpty() ? 0 : kGap + QFontMetrics(option.font).horizontalAdvance(suffix));
}

void setUpTable(QTableView *table, int rowHeight)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(metrics::kTableHeaderHeight);
    header->setMinimumSectionSize(32);
}

} // namespace waybill::ui
