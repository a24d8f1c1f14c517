// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/testall.h"

namespace waybill::ui {

namespace {
struct Progress
{
    int all = 0;
    int left = 0;
    QStringList failures;
};
} // namespace

void testAllProviders(service::Service &service, QObject *context,
                      std::function<void(int tested, const QStringList &failures)> done)
{
    std::vector<model::Provider> providers = service.configuration().providers;
    std::erase_if(providers, [](const model::Provider &provider) { return !provider.enabled; });
    auto progress = std::make_shared<Progress>();
    progress->all = progress->left = static_cast<int>(providers.size());
    for (const model::Provider &provider : providers) {
        service.testProvider(provider, {})
            .then(context, [progress, done, id = provider.id](const service::ProviderTest &result) {
                if (!result.succeeded)
                    progress->failures.append(QStringLiteral("%1: %2").arg(id, result.message));
                if (--progress->left == 0)
                    done(progress->all, progress->failures);
            });
    }
}

} // namespace waybill::ui
