// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace waybill::model {

/// A known service, ready to be added: the user only brings the key.
struct ProviderPreset
{
    QString id;
    QString name;
    ProviderKind kind = ProviderKind::OpenAi;
    QUrl baseUrl; ///< empty: the user gives it
    QString pricedAs;
    QUrl keyUrl; ///< the page where a key is made
    QString environmentVariable; ///< where such a key usually is on a developer's machine
    bool needsKey = true;
    std::vector<QString> modelPatterns; ///< what a first route to it should answer: "gpt-*"
    QString testModel;
};

} // namespace waybill::model
