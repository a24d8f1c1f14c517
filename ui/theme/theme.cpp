// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleHints>
#include <QToolTip>

static void initialiseResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace waybill::ui {

namespace {
Theme *s_current = nullptr;
constexpr std::array<int, 7> kSpaces{0, 4, 8, 16, 24, 32, 48};

Tokens loadTokens()
{
    initialiseResources();
    return Tokens::load();
}

void loadFonts()
{
    // Inter with tabular figures by default: Qt 6.4 can not switch on a font's "tnum" feature.
    for (const QLatin1StringView weight :
         {QLatin1StringView("Regular"), QLatin1StringView("Medium"), QLatin1StringView("SemiBold")})
        QFontDatabase::addApplicationFont(QStringLiteral(":/waybill/fonts/InterTabular-%1.otf").arg(weight));
}
} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_tokens(loadTokens())
{
    Q_ASSERT(s_current == nullptr);
    s_current = this;
    loadFonts();
    QApplication::setStyle(new Style);
    update();
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::update);
#endif
}

Theme::~Theme()
{
    s_current = nullptr;
}

Theme &Theme::current()
{
    Q_ASSERT(s_current);
    return *s_current;
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    update();
}

QColor Theme::color(Role role, Scheme scheme) const
{
    return m_tokens.colours[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(role)];
}

QPalette Theme::palette(Scheme scheme) const
{
    const auto of = [&](Role role) { return color(role, scheme); };
    QPalette palette;
    const std::initializer_list<std::pair<QPalette::ColorRole, Role>> roles{
        {QPalette::Window, Role::Window},       {QPalette::WindowText, Role::Text},
        {QPalette::Base, Role::Base},           {QPalette::AlternateBase, Role::Alternate},
        {QPalette::Text, Role::Text},           {QPalette::PlaceholderText, Role::Muted},
        {QPalette::Button, Role::Base},         {QPalette::ButtonText, Role::Text},
        {QPalette::BrightText, Role::Danger},   {QPalette::Light, Role::Base},
        {QPalette::Midlight, Role::Hover},      {QPalette::Mid, Role::Border},
        {QPalette::Dark, Role::BorderStrong},   {QPalette::Shadow, Role::BorderStrong},
        {QPalette::Highlight, Role::Selection}, {QPalette::HighlightedText, Role::SelectionText},
        {QPalette::Link, Role::Accent},         {QPalette::LinkVisited, Role::Accent},
        {QPalette::ToolTipBase, Role::Tooltip}, {QPalette::ToolTipText, Role::TooltipText},
    };
    for (const auto &[paletteRole, role] : roles)
        palette.setColor(QPalette::All, paletteRole, of(role));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, of(Role::SelectionInactive));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, of(Role::Text));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Role::SelectionInactive));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, of(Role::Disabled));
    return palette;
}

QFont Theme::font(TypeStyle style) const
{
    const TypeToken &token = m_tokens.types[static_cast<std::size_t>(style)];
    QFont font;
    font.setFamilies(token.mono ? m_tokens.monoFamilies
                                : QStringList{QStringLiteral("Inter Tabular")} + m_tokens.uiFamilies);
    font.setPixelSize(token.pixels);
    font.setWeight(static_cast<QFont::Weight>(token.weight));
    if (token.tracking != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, token.tracking);
    if (token.mono) {
        font.setStyleHint(QFont::Monospace);
        // Addresses and code are read character by character: no ligatures.
        font.setStyleStrategy(QFont::PreferNoShaping);
    }
    return font;
}

QFont Theme::font(TypeStyle style, QFont::Weight weight) const
{
    QFont result = font(style);
    result.setWeight(weight);
    return result;
}

int Theme::lineHeight(TypeStyle style) const
{
    return m_tokens.types[static_cast<std::size_t>(style)].lineHeight;
}

int Theme::space(int step)
{
    return kSpaces[static_cast<std::size_t>(std::clamp(step, 0, static_cast<int>(kSpaces.size()) - 1))];
}

QColor Theme::seriesColor(int index) const
{
    const auto &series = m_tokens.series[static_cast<std::size_t>(std::clamp(index, 0, kSeriesCount - 1))];
    return series.colours[static_cast<std::size_t>(m_scheme)];
}

QPen Theme::seriesPen(int index) const
{
    constexpr qreal kWidth = 1.6;
    QPen pen(seriesColor(index), kWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    const auto &dash = m_tokens.series[static_cast<std::size_t>(std::clamp(index, 0, kSeriesCount - 1))].dash;
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

Marker Theme::seriesMarker(int index) const
{
    return m_tokens.series[static_cast<std::size_t>(std::clamp(index, 0, kSeriesCount - 1))].marker;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    const bool replaced = event->type() == QEvent::ApplicationPaletteChange && watched == qApp;
    const bool systemChanged = event->type() == QEvent::ThemeChange && watched->isWindowType();
    if ((replaced || systemChanged) && !m_updating)
        update();
    return false;
}

bool Theme::systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Only the platform's own palette tells: ours has to step aside for a moment.
    QApplication::setPalette(QPalette());
    const QPalette system = QGuiApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
#endif
}

void Theme::update()
{
    m_updating = true;
    const bool dark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && systemIsDark());
    m_scheme = dark ? Scheme::Dark : Scheme::Light;
    QApplication::setPalette(palette(m_scheme));
    QApplication::setFont(font(TypeStyle::Body));
    QToolTip::setPalette(palette(m_scheme));
    QToolTip::setFont(font(TypeStyle::Caption));
    m_updating = false;
    Q_EMIT changed();
}

} // namespace waybill::ui
