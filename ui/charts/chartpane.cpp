// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpane.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/charttablemodel.h"
#include "ui/charts/charttext.h"
#include "ui/charts/charttooltip.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kHeaderHeight = 36;
constexpr int kTimeColumn = 160;
constexpr int kValueColumn = 110;
constexpr int kPictureScale = 2;
} // namespace

ChartPane::ChartPane(ChartKind kind, const QString &title, LegendPlace place, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_plot(new ChartPlot(kind))
    , m_legend(new ChartLegend)
    , m_model(new ChartTableModel(this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_problem(new Note)
{
    setUpTable(m_table, metrics::kDenseRowHeight);
    m_table->setItemDelegate(new CellDelegate(m_table, metrics::kDenseRowHeight));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setDefaultSectionSize(kValueColumn);
    m_table->setAccessibleName(tr("%1 as a table").arg(title));
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_plot->setAccessibleName(title);
    m_problem->clear();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(makeHeader(place));
    column->addWidget(m_problem);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(Theme::space(3), 0, Theme::space(3), 0);
    body->setSpacing(0);
    body->addWidget(m_stack, 1);
    if (place == LegendPlace::Below) {
        auto *legendRow = new QHBoxLayout;
        legendRow->setContentsMargins(40, 0, 0, 4);
        legendRow->addWidget(m_legend, 1);
        body->addLayout(legendRow);
    }
    column->addLayout(body, 1);
    m_tooltip = new ChartTooltip(this);

    connect(m_legend, &ChartLegend::hiddenSeriesChanged, this, &ChartPane::refreshPlot);
    connect(m_plot, &ChartPlot::currentSlotChanged, this, &ChartPane::updateTooltip);
    connect(m_plot, &ChartPlot::slotActivated, this,
            [this](std::size_t slot) { Q_EMIT rangeActivated(m_data.slots[slot]); });
    connect(m_plot, &ChartPlot::rangeSelected, this, [this](std::size_t first, std::size_t last) {
        Q_EMIT rangeSelected({m_data.slots[first].from, m_data.slots[last].to});
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT rangeActivated(m_data.slots[static_cast<std::size_t>(index.row())]);
    });
}

QBoxLayout *ChartPane::makeHeader(LegendPlace place)
{
    m_remark = new TextLabel(TypeStyle::Small, Role::Muted);
    m_remark->setElided(true);
    m_tableButton
        = makeIconButton(QStringLiteral("showTable"), QStringLiteral("table"), tr("Show %1 as a table").arg(m_title));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPane::setShowsTable);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::space(3), 4, Theme::space(2), 4);
    row->setSpacing(Theme::space(2));
    row->addWidget(new TextLabel(m_title, TypeStyle::Strong));
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(Theme::space(2));
    row->addLayout(m_titleRow);
    if (place == LegendPlace::Header) {
        row->addSpacing(Theme::space(1));
        row->addWidget(m_legend, 1);
        m_remark->hide();
    } else {
        row->addWidget(m_remark, 1);
    }
    row->addWidget(m_tableButton);
    row->addWidget(makeMenuButton());
    row->addStrut(kHeaderHeight - 8);
    return row;
}

QToolButton *ChartPane::makeMenuButton()
{
    auto *button
        = makeIconButton(QStringLiteral("chartMenu"), QStringLiteral("dots"), tr("More about %1").arg(m_title));
    auto *menu = new QMenu(button);
    const auto add = [&](const QString &text, const QString &suffix) {
        menu->addAction(text, this, [this, suffix] { askAndExport(suffix); })->setObjectName(suffix);
    };
    add(tr("Save as PNG…"), QStringLiteral("png"));
    add(tr("Save as SVG…"), QStringLiteral("svg"));
    add(tr("Save as CSV…"), QStringLiteral("csv"));
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
    return button;
}

void ChartPane::setData(const ChartData &data, const QStringList &remarks)
{
    m_data = data;
    m_remarks = remarks;
    m_legend->setSeries(data.series, remarks);
    refreshPlot();
    m_model->setData(data);
    m_table->setColumnWidth(0, kTimeColumn);
    m_plot->setAccessibleDescription(chartSummary(m_title, data));
    if (m_tooltip->isVisible())
        updateTooltip();
}

const ChartData &ChartPane::data() const
{
    return m_data;
}

void ChartPane::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void ChartPane::addHeaderWidget(QWidget *widget)
{
    m_titleRow->addWidget(widget);
}

bool ChartPane::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartPane::setShowsTable(bool table)
{
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_plot);
    m_legend->setEnabled(!table);
    m_tooltip->hide();
    m_tableButton->setChecked(table);
}

void ChartPane::refreshPlot()
{
    m_plot->setData(m_data, m_legend->hiddenSeries());
}

void ChartPane::updateTooltip()
{
    const auto slot = m_plot->currentSlot();
    if (!slot || *slot >= m_data.slots.size())
        return m_tooltip->hide();
    const QRect column = m_plot->columnOf(*slot);
    m_tooltip->showSlot(m_data, *slot, m_legend->hiddenSeries(),
                        {m_plot->mapTo(this, column.topLeft()), column.size()});
}

void ChartPane::askAndExport(const QString &suffix)
{
    const QString suggestion = m_title.toLower().replace(u' ', u'-') + u'.' + suffix;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save %1").arg(m_title), suggestion);
    if (path.isEmpty())
        return;
    m_problem->clear();
    const auto written = exportTo(path.endsWith(u'.' + suffix) ? path : path + u'.' + suffix);
    if (!written)
        m_problem->show(Note::Kind::Error, tr("%1 was not saved").arg(m_title), written.error().message);
}

Result<void> ChartPane::exportTo(const QString &path) const
{
    QSaveFile file(path);
    const QString problem = tr("The file %1 can not be written: %2. Choose another folder.");
    if (!file.open(QIODevice::WriteOnly))
        return Error(problem.arg(path, file.errorString()));
    if (path.endsWith(QLatin1StringView(".csv"))) {
        file.write(chartCsv(m_data).toUtf8());
    } else if (path.endsWith(QLatin1StringView(".svg"))) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(m_plot->size());
        generator.setViewBox(m_plot->rect());
        generator.setTitle(m_title);
        generator.setDescription(m_plot->accessibleDescription());
        QPainter painter(&generator);
        m_plot->render(&painter);
    } else if (path.endsWith(QLatin1StringView(".png"))) {
        QImage image(m_plot->size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(kPictureScale);
        QPainter painter(&image);
        m_plot->render(&painter, QRectF(QPointF(), QSizeF(m_plot->size())));
        painter.end();
        image.save(&file, "PNG");
    } else {
        return Error(tr("Charts are saved as .png, .svg or .csv, not as %1.").arg(path));
    }
    if (!file.commit())
        return Error(problem.arg(path, file.errorString()));
    return {};
}

} // namespace waybill::ui
