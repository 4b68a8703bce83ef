// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: what is taken for a workshop's JSON gives a workshop that is written and read as itself.
#include "core/exchange/workshop_json.h"

#include <cstdlib>

using namespace coalesce::exchange;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const auto read =
        readWorkshopJson(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!read)
        return 0;
    const QByteArray json = workshopJson(*read);
    const auto again = readWorkshopJson(json);
    if (!again || workshopJson(*again) != json)
        std::abort();
    return 0;
}
