// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"

#include <QWidget>

namespace waybill::ui {

class Note;

/// What is wrong with Waybill itself, above every page: the most urgent of store, proxy and configuration, each with
/// one way on. Hidden while all is well.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const Context &context, QWidget *parent = nullptr);

    /// Shows a notice of the service until it is dismissed or the configuration is read again.
    void showNotice(const QString &title, const QString &text);
    void clearNotice();
    const Note &note() const { return *m_note; }

private:
    enum class Cause { None, Store, Proxy, Notice };
    void refresh();
    void act();

    Context m_context;
    Note *m_note;
    Cause m_cause = Cause::None;
    QString m_noticeTitle;
    QString m_noticeText;
};

} // namespace waybill::ui
