// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_keys.h"

#include <QCryptographicHash>

namespace coalesce::exchange {

namespace {

// Each part with its length before it, so that no two lists of parts give the same bytes.
void addPart(QCryptographicHash &hash, const QByteArray &part) {
    hash.addData(QByteArray::number(part.size()) + ':');
    hash.addData(part);
}

} // namespace

ImportKeys::ImportKeys(const Workshop &workshop, const QString &salt, bool again)
    : m_workshop(workshop), m_salt(salt.toUtf8()), m_again(again) {}

ImportKeys::Row ImportKeys::next(const QStringList &cells) {
    qsizetype filled = cells.size();
    while (filled > 0 && cells[filled - 1].isEmpty())
        --filled; // a column added to the form later must not make old rows new
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, m_salt);
    for (qsizetype i = 0; i < filled; ++i)
        addPart(hash, cells[i].toUtf8());
    const QByteArray digest = hash.result();
    return {digest, m_equalRows[digest]++};
}

ImportKeyId ImportKeys::hashed(const Row &row, const QByteArray &column) const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, row.digest);
    addPart(hash, column);
    addPart(hash, QByteArray::number(row.equalBefore));
    QByteArray bytes = hash.result().first(16);
    // Version 8 of RFC 9562: an id of one's own making.
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x80);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    return ImportKeyId(QUuid::fromRfc4122(bytes));
}

std::optional<ImportKeyId> ImportKeys::keyFor(const Row &row, const QByteArray &column) {
    Row counted = row;
    ImportKeyId key = hashed(counted, column);
    while (m_workshop.find(key) || m_given.contains(key)) {
        if (!m_again)
            return std::nullopt;
        ++counted.equalBefore;
        key = hashed(counted, column);
    }
    m_given.insert(key);
    return key;
}

} // namespace coalesce::exchange
