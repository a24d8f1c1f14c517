// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/refusaltext.h"

#include <QStringList>

namespace waybill::gateway {

QString unknownToolText()
{
    return QStringLiteral("Waybill answers known tools only, and the key of this call belongs to none of them. Use the "
                          "key of a client in the configuration.");
}

QString unknownModelText(const QString &modelName)
{
    return QStringLiteral("No route answers to the model \"%1\". Ask for a route's name or for provider/model, or add "
                          "a route for it in Waybill.")
        .arg(modelName);
}

QString noTargetText(const QString &modelName, const routing::Plan &plan)
{
    QStringList reasons;
    for (const routing::Exclusion &exclusion : plan.exclusions)
        reasons.append(QStringLiteral("%1/%2: %3").arg(exclusion.provider, exclusion.model, exclusion.reason));
    return QStringLiteral("No target of \"%1\" can take this call (%2).")
        .arg(modelName, reasons.isEmpty() ? QStringLiteral("the route has no targets") : reasons.join(u"; "));
}

QString noAnswerText(const std::vector<model::AttemptRecord> &attempts)
{
    QStringList tried;
    for (const model::AttemptRecord &attempt : attempts)
        tried.append(QStringLiteral("%1/%2: %3").arg(attempt.provider, attempt.model, attempt.errorMessage));
    return QStringLiteral("No provider answered. Tried %1.").arg(tried.join(u"; "));
}

} // namespace waybill::gateway
