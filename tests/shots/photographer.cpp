// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photographer.h"

#include "service/service.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QTest>

namespace waybill::shots {

namespace {
constexpr int kPatience = 20'000; // ms
constexpr std::array<std::pair<ui::View, const char *>, 8> kPages{{{ui::View::Overview, "overview"},
                                                                   {ui::View::Requests, "requests"},
                                                                   {ui::View::Routing, "routing"},
                                                                   {ui::View::Providers, "providers"},
                                                                   {ui::View::Budgets, "budgets"},
                                                                   {ui::View::Playground, "playground"},
                                                                   {ui::View::Reports, "reports"},
                                                                   {ui::View::Settings, "settings"}}};

QString nameOf(ui::View view)
{
    return QString::fromLatin1(std::ranges::find(kPages, view, &std::pair<ui::View, const char *>::first)->second);
}

bool showsRows(const QWidget &page)
{
    const auto views = page.findChildren<QAbstractItemView *>();
    const auto visible = [](const QAbstractItemView *view) { return view->isVisible(); };
    return std::ranges::none_of(views, visible) || std::ranges::any_of(views, [&](const QAbstractItemView *view) {
               return visible(view) && view->model() && view->model()->rowCount() > 0;
           });
}

/// What is selected is strongest where the focus is; elsewhere a focus would only distract.
void focusFirstList(const QWidget &page)
{
    for (QAbstractItemView *view : page.findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->focusPolicy() != Qt::NoFocus)
            return view->setFocus();
    }
    if (QWidget *focused = page.window()->focusWidget())
        focused->clearFocus();
}

bool saysItIsEmpty(const QWidget &page)
{
    const auto states = page.findChildren<ui::EmptyState *>();
    return std::ranges::any_of(states, [](const ui::EmptyState *state) { return state->isVisible(); });
}
} // namespace

Photographer::Photographer(ui::Application &application, const QString &folder)
    : m_application(application)
    , m_folder(folder)
{
}

void Photographer::takeAll()
{
    for (const auto &[view, name] : kPages) {
        if (!m_application.window().page(view))
            continue;
        for (const ui::Appearance appearance : {ui::Appearance::Light, ui::Appearance::Dark})
            take(view, appearance);
    }
}

void Photographer::take(ui::View view, ui::Appearance appearance)
{
    const QString name = nameOf(view);
    m_application.preferences().setAppearance(appearance);
    m_application.window().showView(view);
    if (!waitForData(view))
        m_problems += QStringLiteral("The page %1 stayed empty.").arg(name);
    focusFirstList(*m_application.window().page(view));
    const QString path = QDir(m_folder).filePath(
        QStringLiteral("%1-%2.png")
            .arg(name, appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
    const QImage picture = steadyPicture();
    if (picture.isNull())
        m_problems += QStringLiteral("The page %1 never came to rest.").arg(name);
    else if (!picture.save(path))
        m_problems += QStringLiteral("%1 could not be written.").arg(path);
}

bool Photographer::waitForData(ui::View view)
{
    const QWidget &page = *m_application.window().page(view);
    // A prompt is the user's to write.
    const bool mayBeEmpty = view == ui::View::Playground;
    return waitForAnswers()
        && QTest::qWaitFor([&] { return mayBeEmpty || (showsRows(page) && !saysItIsEmpty(page)); }, kPatience);
}

bool Photographer::waitForAnswers()
{
    // Questions are answered in turn, so what the page has asked is there once these are.
    service::Service &service = m_application.context().service;
    const TimePoint now = m_application.context().clock.now();
    const auto sums = service.count({now - std::chrono::minutes(1), now}, {});
    const auto rows = service.names(model::Dimension::Model);
    return QTest::qWaitFor([&] { return sums.isFinished() && rows.isFinished(); }, kPatience);
}

QImage Photographer::steadyPicture()
{
    QImage before;
    QImage now = m_application.window().grab().toImage();
    const auto rests = [&] {
        waitForAnswers();
        QCoreApplication::processEvents();
        before = std::exchange(now, m_application.window().grab().toImage());
        return before == now;
    };
    return QTest::qWaitFor(rests, kPatience) ? now : QImage();
}

} // namespace waybill::shots
