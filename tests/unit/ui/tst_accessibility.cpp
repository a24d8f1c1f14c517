// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QtTest>

#include <set>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::Desktop;

class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName();
    void everyControlOfThePageIsReachedByTab_data();
    void everyControlOfThePageIsReachedByTab();
};

namespace {
/// Parts of other controls that take the focus for them.
bool isInner(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || widget->windowType() == Qt::Popup
        || widget->objectName().startsWith(QStringLiteral("qt_"));
}

bool isControl(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !isInner(widget)
        && widget->window()->windowType() != Qt::Popup;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) + u'#' + widget->objectName());
    return path.join(QStringLiteral(" > "));
}

/// Tab stops once at a group of which one is chosen; arrow keys go on inside it.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->group() && button->group()->exclusive() && !button->isChecked();
}
} // namespace

void tst_Accessibility::everyControlHasAName()
{
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    int controls = 0;
    for (const auto &[id, name] : {std::pair("addProvider", "Add provider"), std::pair("addBudget", "New budget")})
        QCOMPARE(nameOf(desktop.find<QWidget>(id)), QString::fromLatin1(name));
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // What is never shown needs no name: a button without text yet says so by being hidden.
        if (!isControl(widget) || (widget->isHidden() && widget->property("text").toString().isEmpty()))
            continue;
        ++controls;
        QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(pathOf(widget)));
    }
    QVERIFY(controls > 40);
}

void tst_Accessibility::everyControlOfThePageIsReachedByTab_data()
{
    QTest::addColumn<View>("view");
    QTest::newRow("overview") << View::Overview;
    QTest::newRow("requests") << View::Requests;
    QTest::newRow("routing") << View::Routing;
    QTest::newRow("providers") << View::Providers;
    QTest::newRow("budgets") << View::Budgets;
    QTest::newRow("playground") << View::Playground;
    QTest::newRow("reports") << View::Reports;
    QTest::newRow("settings") << View::Settings;
}

void tst_Accessibility::everyControlOfThePageIsReachedByTab()
{
    QFETCH(const View, view);
    Desktop desktop;
    MainWindow &window = desktop.openOnWorkingDay();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showView(view);
    QCoreApplication::processEvents();

    std::set<QWidget *> wanted;
    for (QWidget *widget : window.page(view)->findChildren<QWidget *>()) {
        if (isControl(widget) && widget->isVisible() && widget->isEnabled() && !isReachedByArrows(widget))
            wanted.insert(widget);
    }
    QVERIFY(!wanted.empty());
    for (int step = 0; step < 200 && !wanted.empty(); ++step) {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, Qt::Key_Tab);
        wanted.erase(QApplication::focusWidget());
    }
    QVERIFY2(wanted.empty(), wanted.empty() ? "" : qPrintable(pathOf(*wanted.begin())));
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
