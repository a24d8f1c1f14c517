// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/routing/dryrun.h"

#include <QFrame>

class QComboBox;
class QToolButton;

namespace waybill::ui {

class StatusLabel;
class TextLabel;

/// One target of a chain: which provider is asked for which model, how it does and what it costs. Reports edits and
/// changes nothing itself. Pressing it outside its controls drags it; see ChainEditor.
class TargetCard final : public QFrame
{
    Q_OBJECT

public:
    explicit TargetCard(const service::Service &service, QWidget *parent = nullptr);

    /// `position` counts from 0. An only target can not be removed: a route without one answers nothing.
    void setTarget(const model::Configuration &configuration, const model::RouteTarget &target, int position,
                   int count);
    void setHealth(const std::vector<service::ProviderHealth> &health);
    void setLifted(bool lifted);
    void focusModel();

Q_SIGNALS:
    void edited(const waybill::model::RouteTarget &target);
    void moveRequested(int step);
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void fillProviders(const model::Configuration &configuration);
    void fillModels(const model::Configuration &configuration);
    void showPrice(const model::Configuration &configuration);
    void showState();
    void commitModel();

    const service::Service &m_service;
    model::RouteTarget m_target;
    Skip m_skip = Skip::No;
    service::ProviderHealth m_health;
    bool m_lifted = false;
    bool m_focusInside = false;
    QWidget *m_handle;
    TextLabel *m_number;
    QComboBox *m_provider;
    QComboBox *m_model;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    StatusLabel *m_state;
    TextLabel *m_figures;
    TextLabel *m_price;
};

} // namespace waybill::ui
