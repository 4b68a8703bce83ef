// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stored_text.h"

#include <QStringDecoder>

namespace coalesce::store {

QVariant boundText(const QString &text) {
    return boundText(text.toUtf8());
}

QVariant boundText(const QByteArray &utf8) {
    return utf8.isNull() ? QByteArray("") : utf8; // null bytes are bound as NULL
}

QString asBytes(const QString &column) {
    return QStringLiteral("CAST(%1 AS BLOB)").arg(column);
}

QString textOf(const QVariant &bytes) {
    const QByteArray utf8 = bytes.toByteArray();
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(utf8); // fromUtf8() would drop the mark
}

} // namespace coalesce::store
