// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QStringList>

namespace waybill::ui {

class Preferences;

/// Which colour a name has. The first seven names of a kind get one each, for good (kept in the preferences); later
/// ones share the last, which also stands for "Other". GUI thread.
class SeriesColours final
{
public:
    /// `kind` parts models from providers and clients: "model". `preferences` outlives this.
    SeriesColours(Preferences &preferences, const QString &kind);
    int indexOf(const QString &name);

private:
    Preferences &m_preferences;
    QString m_stateName;
    QStringList m_names; ///< by index
};

/// Sums all series of the last colour into one "Other", so that one colour never means two things.
void mergeOthers(ChartData &data);

} // namespace waybill::ui
