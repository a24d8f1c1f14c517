// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/budget.h"
#include "model/client.h"
#include "model/provider.h"
#include "model/route.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace waybill::model {

struct ListenAddress
{
    QString host;
    quint16 port = 0;
    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

inline constexpr quint16 kDefaultPort = 8377;

/// Everything the user has set up, as plain values without secrets. Immutable once shared between threads.
struct Configuration
{
    std::vector<ListenAddress> listen{{QStringLiteral("127.0.0.1"), kDefaultPort},
                                      {QStringLiteral("::1"), kDefaultPort}};
    std::vector<Provider> providers;
    std::vector<Route> routes;
    std::vector<Client> clients;
    std::vector<Budget> budgets;
    QByteArray prices; ///< a JSON array of price rows that go before the price book's; may be empty
    int workers = 0; ///< 0: as many as cores, 1 to 4
    qint64 maximumBodyBytes = 64 * 1024 * 1024;
    bool requireClientKey = false; ///< refuse calls without the key of a configured client; always so beyond loopback

    const Provider *provider(QStringView id) const;
    friend bool operator==(const Configuration &, const Configuration &) = default;
};

/// What crosses threads: swapped whole, never changed.
using Snapshot = std::shared_ptr<const Configuration>;

} // namespace waybill::model
