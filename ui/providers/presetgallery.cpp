// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/presetgallery.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/sectionheader.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kTileHeight = 40;
constexpr int kTileWidth = 128;
constexpr int kLowWindow = 640;

class Tile final : public QAbstractButton
{
public:
    explicit Tile(const model::ProviderPreset &preset)
    {
        setText(preset.name);
        setAccessibleName(QObject::tr("Add %1").arg(preset.name));
        setToolTip(preset.baseUrl.toString());
        setObjectName(QStringLiteral("preset-") + preset.id);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(kTileHeight);
        setMinimumWidth(kTileWidth);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {kTileWidth, kTileHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.color(underMouse() ? Role::BorderStrong : Role::Border));
        painter.setBrush(theme.color(isDown() ? Role::Sunken : underMouse() ? Role::Hover : Role::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kControlRadius,
                                metrics::kControlRadius);
        paintLetterTile(painter, QRect(8, 8, 24, 24), text().left(1).toUpper());
        painter.setFont(theme.font(TypeStyle::Small, QFont::Medium));
        painter.setPen(theme.color(Role::Text));
        const QRect words = rect().adjusted(40, 0, -8, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (stylepaint::showsFocus(this))
            stylepaint::focusRing(&painter, rect(), metrics::kControlRadius);
    }
};
} // namespace

PresetGallery::PresetGallery(std::vector<model::ProviderPreset> presets, QWidget *parent)
    : Sheet(Role::Alternate, parent)
    , m_header(new SectionHeader(tr("Add from a preset")))
    , m_showAll(makeLinkButton(QStringLiteral("showAllPresets"), tr("Show all")))
    , m_grid(new QGridLayout)
{
    m_header->setRemark(tr("%1 known services").arg(presets.size()));
    m_header->addWidget(m_showAll);
    m_grid->setContentsMargins(16, 0, 16, 16);
    m_grid->setSpacing(8);
    for (const model::ProviderPreset &preset : presets) {
        auto *tile = new Tile(preset);
        tile->setParent(this);
        connect(tile, &QAbstractButton::clicked, this, [this, id = preset.id] { Q_EMIT chosen(id); });
        m_tiles.push_back(tile);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    column->addSpacing(4);
    column->addWidget(m_header);
    column->addLayout(m_grid);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        m_all = !m_all;
        m_showAll->setText(m_all ? tr("Show fewer") : tr("Show all"));
        m_showAll->setAccessibleName(m_showAll->text());
        arrange();
    });
    arrange();
}

void PresetGallery::resizeEvent(QResizeEvent *event)
{
    Sheet::resizeEvent(event);
    arrange();
}

void PresetGallery::arrange()
{
    const int columns = std::clamp((width() - 24) / (kTileWidth + 8), 2, 6);
    const int few = columns * (window()->height() < kLowWindow ? 1 : 2);
    const int shown = m_all ? static_cast<int>(m_tiles.size()) : few;
    m_showAll->setVisible(static_cast<int>(m_tiles.size()) > few);
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        QWidget *tile = m_tiles[static_cast<std::size_t>(i)];
        m_grid->removeWidget(tile);
        if (i < shown)
            m_grid->addWidget(tile, i / columns, i % columns);
        tile->setVisible(i < shown);
    }
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace waybill::ui
