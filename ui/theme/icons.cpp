// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace waybill::ui {

namespace {
constexpr QSize kPictureSize(80, 72);

QByteArray source(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// Draws an SVG whose "#000" stands for `first` and whose "#111" stands for `second`.
QPixmap render(const QString &path, QColor first, QColor second, QSize size, qreal ratio)
{
    const QString key = QStringLiteral("%1|%2|%3|%4x%5@%6")
                            .arg(path, first.name(), second.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QByteArray svg = source(path);
    svg.replace("\"#000\"", '"' + first.name().toLatin1() + '"')
        .replace("\"#111\"", '"' + second.name().toLatin1() + '"');
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), size));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, draw(rect.size(), mode, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return draw(size, mode, 1); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return draw(size / scale, mode, scale);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new TintedEngine(*this); }
    QString key() const override { return QStringLiteral("waybill"); }
    bool isNull() override { return false; }

private:
    QPixmap draw(QSize size, QIcon::Mode mode, qreal ratio) const
    {
        return iconPixmap(m_name, mode == QIcon::Disabled ? Role::Disabled : m_role, size, ratio);
    }

    QString m_name;
    Role m_role;
};
} // namespace

QIcon icon(const QString &name, Role role)
{
    return QIcon(new TintedEngine(name, role));
}

QPixmap iconPixmap(const QString &name, Role role, QSize size, qreal devicePixelRatio)
{
    const QColor colour = Theme::current().color(role);
    return render(QStringLiteral(":/waybill/icons/%1.svg").arg(name), colour, colour, size, devicePixelRatio);
}

QPixmap picture(const QString &name, qreal devicePixelRatio)
{
    const Theme &theme = Theme::current();
    return render(QStringLiteral(":/waybill/pictures/%1.svg").arg(name), theme.color(Role::BorderStrong),
                  theme.color(Role::Accent), kPictureSize, devicePixelRatio);
}

} // namespace waybill::ui
