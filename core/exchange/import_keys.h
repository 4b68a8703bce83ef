// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what was imported before. A key is a hash of a row's cells, salted by the workshop, so that the file
// gives away nothing of a person who was forgotten.
#pragma once

#include "core/model/workshop.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <unordered_set>

namespace coalesce::exchange {

class ImportKeys {
public:
    // `again` gives a fresh key to everything.
    ImportKeys(const Workshop &workshop, const QString &salt, bool again);

    // One row of the source, counted among its equals. Rows must come in the order of the source, each once.
    struct Row {
        QByteArray digest;
        int equalBefore;
    };
    Row next(const QStringList &cells);

    // A key for what stands in `column` of the row (from 1; 0 for the row as such), or nothing if it was
    // imported before.
    std::optional<ImportKeyId> keyFor(const Row &row, const QByteArray &column);

private:
    ImportKeyId hashed(const Row &row, const QByteArray &column) const;

    const Workshop &m_workshop;
    QByteArray m_salt;
    bool m_again;
    QHash<QByteArray, int> m_equalRows;
    std::unordered_set<ImportKeyId> m_given;
};

} // namespace coalesce::exchange
