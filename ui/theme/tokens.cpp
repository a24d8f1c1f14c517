// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace waybill::ui {

namespace {
constexpr std::array<QLatin1StringView, kRoleCount> kRoleNames{
    QLatin1StringView("window"),
    QLatin1StringView("base"),
    QLatin1StringView("alternate"),
    QLatin1StringView("sunken"),
    QLatin1StringView("hover"),
    QLatin1StringView("text"),
    QLatin1StringView("muted"),
    QLatin1StringView("disabled"),
    QLatin1StringView("border"),
    QLatin1StringView("border-strong"),
    QLatin1StringView("accent"),
    QLatin1StringView("accent-hover"),
    QLatin1StringView("accent-text"),
    QLatin1StringView("accent-soft"),
    QLatin1StringView("selection"),
    QLatin1StringView("selection-text"),
    QLatin1StringView("selection-inactive"),
    QLatin1StringView("success"),
    QLatin1StringView("success-soft"),
    QLatin1StringView("warning"),
    QLatin1StringView("warning-soft"),
    QLatin1StringView("danger"),
    QLatin1StringView("danger-soft"),
    QLatin1StringView("info"),
    QLatin1StringView("info-soft"),
    QLatin1StringView("focus"),
    QLatin1StringView("grid"),
    QLatin1StringView("tooltip"),
    QLatin1StringView("tooltip-text"),
    QLatin1StringView("scrim"),
};

constexpr std::array<QLatin1StringView, 8> kTypeNames{
    QLatin1StringView("caption"), QLatin1StringView("small"), QLatin1StringView("body"),    QLatin1StringView("strong"),
    QLatin1StringView("title"),   QLatin1StringView("view"),  QLatin1StringView("display"), QLatin1StringView("mono"),
};

constexpr std::array<QLatin1StringView, 8> kMarkerNames{
    QLatin1StringView("circle"),  QLatin1StringView("square"),        QLatin1StringView("triangle-up"),
    QLatin1StringView("diamond"), QLatin1StringView("triangle-down"), QLatin1StringView("plus"),
    QLatin1StringView("cross"),   QLatin1StringView("ring"),
};

/// "#RRGGBB" or, as in CSS, "#RRGGBBAA".
QColor colourFrom(const QString &text)
{
    if (text.size() != 9)
        return QColor(text);
    QColor colour(text.left(7));
    colour.setAlpha(text.right(2).toInt(nullptr, 16));
    return colour;
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray())
        result.append(value.toString());
    return result;
}

TypeToken typeFrom(const QJsonObject &object)
{
    return {object[u"px"].toInt(), object[u"line"].toInt(), object[u"weight"].toInt(), object[u"tracking"].toDouble(),
            false};
}

SeriesToken seriesFrom(const QJsonObject &object)
{
    SeriesToken series;
    series.name = object[u"name"].toString();
    series.colours = {QColor(object[u"light"].toString()), QColor(object[u"dark"].toString())};
    for (const QJsonValue &length : object[u"dash"].toArray())
        series.dash.append(length.toDouble());
    const auto marker = std::ranges::find(kMarkerNames, object[u"marker"].toString());
    series.marker = static_cast<Marker>(marker - kMarkerNames.begin());
    return series;
}
} // namespace

QString Tokens::roleName(Role role)
{
    return QString(kRoleNames[static_cast<std::size_t>(role)]);
}

Tokens Tokens::load()
{
    QFile file(QStringLiteral(":/waybill/tokens.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Tokens::load", "tokens.json is not compiled in");
    Q_UNUSED(opened)
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();

    Tokens tokens;
    for (std::size_t scheme = 0; scheme < 2; ++scheme) {
        const QJsonObject colours = root[u"palette"][scheme == 0 ? u"light" : u"dark"].toObject();
        for (std::size_t role = 0; role < kRoleCount; ++role)
            tokens.colours[scheme][role] = colourFrom(colours[kRoleNames[role]][u"value"].toString());
    }
    const QJsonObject scale = root[u"type"][u"scale"].toObject();
    for (std::size_t style = 0; style < kTypeNames.size(); ++style)
        tokens.types[style] = typeFrom(scale[kTypeNames[style]].toObject());
    tokens.types[static_cast<std::size_t>(TypeStyle::Mono)].mono = true;

    const QJsonArray items = root[u"series"][u"items"].toArray();
    for (int i = 0; i < kSeriesCount; ++i)
        tokens.series[static_cast<std::size_t>(i)] = seriesFrom(items[i].toObject());
    tokens.uiFamilies = strings(root[u"type"][u"families"][u"ui"]);
    tokens.monoFamilies = strings(root[u"type"][u"families"][u"mono"]);
    return tokens;
}

} // namespace waybill::ui
