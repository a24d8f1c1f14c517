// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/answerview.h"

#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QScrollBar>
#include <QTextBlock>

namespace waybill::ui {

namespace {
constexpr int kMargin = 12;
constexpr int kLineHeight = 135; // per cent
constexpr int kParagraphGap = 6;
} // namespace

AnswerView::AnswerView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("answer"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kMargin);
    connect(this, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http"))
            QDesktopServices::openUrl(url);
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        if (m_whole)
            render();
    });
}

void AnswerView::begin()
{
    m_text.clear();
    m_whole = false;
    clear();
}

void AnswerView::append(const QString &text)
{
    m_text += text;
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void AnswerView::finish()
{
    m_whole = true;
    render();
}

QVariant AnswerView::loadResource(int, const QUrl &)
{
    return {};
}

void AnswerView::render()
{
    const int position = verticalScrollBar()->value();
    document()->setMarkdown(
        m_text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    applyLook();
    verticalScrollBar()->setValue(position);
}

void AnswerView::applyLook()
{
    const Theme &theme = Theme::current();
    QTextCharFormat mono;
    mono.setFontFamilies(theme.font(TypeStyle::Mono).families());
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    bool afterCode = false;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool code = format.hasProperty(QTextFormat::BlockCodeFence)
            || format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines();
        if (code) {
            // Taller lines would leave stripes between them.
            format.setBackground(theme.color(Role::Sunken));
        } else {
            format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
            format.setTopMargin(afterCode ? kParagraphGap : format.topMargin());
            format.setBottomMargin(kParagraphGap);
        }
        afterCode = code;
        cursor.setBlockFormat(format);
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextFragment part = fragment.fragment();
            const bool isMono = code || part.charFormat().fontFixedPitch();
            if (!isMono && part.charFormat().fontWeight() <= QFont::DemiBold)
                continue;
            cursor.setPosition(part.position());
            cursor.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(isMono ? mono : strong);
        }
    }
}

} // namespace waybill::ui
