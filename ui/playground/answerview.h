// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace waybill::ui {

/// A model's answer: plain text while it comes, Markdown when it is whole. What a model writes is not trusted: no
/// HTML, no image is ever loaded, links open in the browser and only for http and https.
class AnswerView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget *parent = nullptr);

    void begin();
    /// Stays at the end only if the reader is there.
    void append(const QString &text);
    void finish();
    const QString &text() const { return m_text; }

    QVariant loadResource(int type, const QUrl &name) override;

private:
    void render();
    void applyLook();

    QString m_text;
    bool m_whole = false;
};

} // namespace waybill::ui
