// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/qr_code.h"

#include <qrcodegen/qrcodegen.h>

namespace coalesce::stage {

namespace {
constexpr int kMostVersion = 15; // 77 modules a side: more are too fine for a projector
constexpr int kBytes = qrcodegen_BUFFER_LEN_FOR_VERSION(kMostVersion);
} // namespace

std::optional<QrCode> qrCodeOf(const QString &text) {
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.isEmpty() || bytes.size() > kBytes)
        return std::nullopt;
    std::vector<uint8_t> data(bytes.begin(), bytes.end()), code(kBytes);
    data.resize(kBytes); // it is the library's room to work in as well
    if (!qrcodegen_encodeBinary(data.data(), size_t(bytes.size()), code.data(), qrcodegen_Ecc_MEDIUM,
                                qrcodegen_VERSION_MIN, kMostVersion, qrcodegen_Mask_AUTO, true))
        return std::nullopt;
    QrCode made{qrcodegen_getSize(code.data()), {}};
    made.dark.reserve(size_t(made.side) * size_t(made.side));
    for (int y = 0; y < made.side; ++y)
        for (int x = 0; x < made.side; ++x)
            made.dark.push_back(qrcodegen_getModule(code.data(), x, y));
    return made;
}

} // namespace coalesce::stage
