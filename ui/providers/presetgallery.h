// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/providerpreset.h"
#include "ui/widgets/labels.h"

#include <vector>

class QGridLayout;
class QToolButton;

namespace waybill::ui {

class SectionHeader;

/// Known services as tiles; one click begins to add one. Two rows of them (one in a low window), or all.
class PresetGallery final : public Sheet
{
    Q_OBJECT

public:
    explicit PresetGallery(std::vector<model::ProviderPreset> presets, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &presetId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    std::vector<QWidget *> m_tiles;
    SectionHeader *m_header;
    QToolButton *m_showAll;
    QGridLayout *m_grid;
    bool m_all = false;
};

} // namespace waybill::ui
