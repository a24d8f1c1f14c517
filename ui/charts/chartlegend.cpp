// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kHeight = 24;
constexpr int kMarkerColumn = 14;
constexpr int kGap = 8;

/// One name of a legend. Unchecked: the series is off.
class LegendEntry final : public QAbstractButton
{
public:
    LegendEntry(const QString &name, QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("legend:") + name);
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::TabFocus);
        setToolTip(ChartLegend::tr("Click to switch %1 off or on, Alt+click to see only it").arg(name));
    }

    void setLook(int colourIndex, const QString &remark)
    {
        m_colourIndex = colourIndex;
        m_remark = remark;
        update();
    }

    QSize sizeHint() const override
    {
        return {kMarkerColumn + QFontMetrics(Theme::current().font(TypeStyle::Caption)).horizontalAdvance(label()) + 4,
                kHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF marker(0, 0, 10, height());
        if (isChecked())
            paintSeriesMarker(painter, marker, m_colourIndex);
        else
            paintMarker(painter, marker, theme.seriesMarker(m_colourIndex), theme.color(Role::Border));
        QFont font = theme.font(TypeStyle::Caption);
        font.setStrikeOut(!isChecked());
        painter.setFont(font);
        painter.setPen(theme.color(isChecked() ? Role::Text : Role::Muted));
        painter.drawText(rect().adjusted(kMarkerColumn, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, label());
        if (hasFocus() || underMouse()) {
            painter.setPen(QPen(theme.color(hasFocus() ? Role::Focus : Role::Border), hasFocus() ? 2 : 1));
            painter.drawLine(QPointF(kMarkerColumn, height() - 3), QPointF(width() - 4, height() - 3));
        }
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    QString label() const { return m_remark.isEmpty() ? text() : text() + u' ' + m_remark; }

    int m_colourIndex = 0;
    QString m_remark;
};
} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartLegend::setSeries(const std::vector<ChartSeries> &series, const QStringList &remarks)
{
    const bool sameNames
        = std::ranges::equal(series, m_buttons, [](const ChartSeries &one, const QAbstractButton *entry) {
              return one.name == entry->text();
          });
    if (!sameNames) {
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (const ChartSeries &one : series) {
            auto *entry = new LegendEntry(one.name, this);
            entry->setChecked(!m_hidden.contains(one.name));
            connect(entry, &QAbstractButton::clicked, this, [this, name = one.name] { clicked(name); });
            m_buttons.push_back(entry);
        }
    }
    for (std::size_t i = 0; i < series.size(); ++i)
        static_cast<LegendEntry *>(m_buttons[i])
            ->setLook(series[i].colourIndex, remarks.value(static_cast<qsizetype>(i)));
    arrange();
    updateGeometry();
}

void ChartLegend::clicked(const QString &name)
{
    if (QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier)) {
        const bool onlyThis = m_hidden.size() + 1 == m_buttons.size() && !m_hidden.contains(name);
        m_hidden.clear();
        for (const QAbstractButton *button : m_buttons)
            if (!onlyThis && button->text() != name)
                m_hidden.insert(button->text());
    } else if (m_hidden.erase(name) == 0) {
        m_hidden.insert(name);
    }
    for (QAbstractButton *button : m_buttons)
        button->setChecked(!m_hidden.contains(button->text()));
    Q_EMIT hiddenSeriesChanged();
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, kHeight};
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const QAbstractButton *button : m_buttons)
        width += button->sizeHint().width() + kGap;
    return {width, kHeight};
}

void ChartLegend::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ChartLegend::arrange()
{
    int left = 0;
    for (QAbstractButton *button : m_buttons) {
        button->setGeometry(QRect(QPoint(left, 0), button->sizeHint()));
        // What does not fit stays reachable in the chart's table.
        button->setVisible(left == 0 || left + button->width() <= width());
        left += button->width() + kGap;
    }
}

} // namespace waybill::ui
