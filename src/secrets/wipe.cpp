// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/wipe.h"

namespace waybill::secrets {

namespace {
template <typename Text> void overwrite(Text &secret)
{
    // volatile: the compiler must not drop writes to memory that is given back right after.
    if (secret.isDetached()) {
        auto *at = reinterpret_cast<volatile char *>(secret.data());
        const auto bytes = static_cast<std::size_t>(secret.size()) * sizeof(*secret.data());
        for (std::size_t i = 0; i < bytes; ++i)
            at[i] = 0;
    }
    secret.clear();
}
} // namespace

void wipe(QString &secret)
{
    overwrite(secret);
}

void wipe(QByteArray &secret)
{
    overwrite(secret);
}

} // namespace waybill::secrets
