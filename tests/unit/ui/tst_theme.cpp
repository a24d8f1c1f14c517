// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace waybill::ui;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleIsAColourInBothSchemes();
    void everyPaletteGroupIsFilled();
    void textHasEnoughContrast();
    void followsTheChoiceAtOnce();
    void figuresAreTabular();
    void everyIconIsDrawnInTheRolesColour();
    void seriesDifferInMoreThanColour();

private:
    Theme m_theme;
};

namespace {
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(QColor colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(QColor a, QColor b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}
} // namespace

void tst_Theme::everyRoleIsAColourInBothSchemes()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (std::size_t role = 0; role < kRoleCount; ++role)
            QVERIFY2(m_theme.color(static_cast<Role>(role), scheme).isValid(),
                     qPrintable(Tokens::roleName(static_cast<Role>(role))));
    }
}

void tst_Theme::everyPaletteGroupIsFilled()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = m_theme.palette(scheme);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role != QPalette::NoRole)
                    QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                             qPrintable(QString::number(role)));
            }
        }
    }
}

void tst_Theme::textHasEnoughContrast()
{
    using enum Role;
    const std::vector<std::pair<Role, std::vector<Role>>> pairs{
        {Text,
         {Window, Base, Alternate, Sunken, Hover, Selection, SelectionInactive, SuccessSoft, WarningSoft, DangerSoft,
          InfoSoft}},
        {Muted, {Window, Base, Alternate, Sunken, Hover, Selection, SelectionInactive}},
        {AccentText, {Accent, AccentHover}},
        {Accent, {Window, Base, AccentSoft, Selection, Hover}},
        {Success, {Window, Base, Alternate, SuccessSoft, Selection}},
        {Warning, {Window, Base, Alternate, WarningSoft, Selection}},
        {Danger, {Window, Base, Alternate, DangerSoft, Selection}},
        {Info, {Window, Base, Alternate, InfoSoft, Selection}},
        {TooltipText, {Tooltip}},
        {SelectionText, {Selection}},
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const auto &[text, backgrounds] : pairs) {
            for (const Role background : backgrounds) {
                const double ratio = contrast(m_theme.color(text, scheme), m_theme.color(background, scheme));
                QVERIFY2(ratio >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(Tokens::roleName(text), Tokens::roleName(background))
                                        .arg(ratio)));
            }
        }
        for (const Role outline : {BorderStrong, Focus}) {
            for (const Role background : {Base, Window})
                QVERIFY(contrast(m_theme.color(outline, scheme), m_theme.color(background, scheme)) >= 3);
        }
    }
}

void tst_Theme::followsTheChoiceAtOnce()
{
    QWidget window;
    window.show();
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setAppearance(Appearance::Dark);
    QVERIFY(m_theme.isDark());
    QCoreApplication::processEvents();
    QCOMPARE(window.palette().color(QPalette::Base), m_theme.color(Role::Base, Scheme::Dark));
    m_theme.setAppearance(Appearance::Light);
    QCoreApplication::processEvents();
    QCOMPARE(window.palette().color(QPalette::Base), m_theme.color(Role::Base, Scheme::Light));
    QCOMPARE(changed.size(), 2);
}

void tst_Theme::figuresAreTabular()
{
    const QFont font = m_theme.font(TypeStyle::Body);
    QCOMPARE(QFontInfo(font).family(), QStringLiteral("Inter Tabular"));
    const QFontMetricsF metrics(font);
    for (const QChar digit : QStringLiteral("1234567890"))
        QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
}

void tst_Theme::everyIconIsDrawnInTheRolesColour()
{
    const QStringList files = QDir(QStringLiteral(":/waybill/icons")).entryList();
    QVERIFY(files.size() >= 30);
    for (const QString &file : files) {
        const QImage image = iconPixmap(file.chopped(4), Role::Danger, {64, 64}, 1).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                drawn = pixel.alpha() == 255 && pixel.rgb() == m_theme.color(Role::Danger).rgb();
            }
        }
        QVERIFY2(drawn, qPrintable(file));
    }
}

void tst_Theme::seriesDifferInMoreThanColour()
{
    for (int i = 0; i < kSeriesCount; ++i) {
        for (int j = i + 1; j < kSeriesCount; ++j) {
            QVERIFY(m_theme.seriesMarker(i) != m_theme.seriesMarker(j));
            QVERIFY(m_theme.tokens().series[size_t(i)].dash != m_theme.tokens().series[size_t(j)].dash);
        }
    }
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
