// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/application.h"
#include "ui/shell/view.h"

#include <QStringList>

class QImage;

namespace waybill::shots {

/// Takes pictures of the window's pages once they show what they have. GUI thread.
class Photographer final
{
public:
    Photographer(ui::Application &application, const QString &folder);

    /// Every page in both schemes, as <page>-<light|dark>.png.
    void takeAll();
    /// Pages that stayed empty and pictures that could not be written, in words.
    const QStringList &problems() const { return m_problems; }

private:
    void take(ui::View view, ui::Appearance appearance);
    bool waitForData(ui::View view);
    bool waitForAnswers();
    QImage steadyPicture();

    ui::Application &m_application;
    QString m_folder;
    QStringList m_problems;
};

} // namespace waybill::shots
