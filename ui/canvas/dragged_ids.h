// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and clusters on their way from one view of this program to another, by their ids.
#pragma once

#include "core/base/id.h"

#include <QMimeData>
#include <vector>

namespace coalesce::ui {

inline const QString kAnswersMime = QStringLiteral("application/x-coalesce-answers");
inline const QString kClustersMime = QStringLiteral("application/x-coalesce-clusters");

template <class R>
void putIds(QMimeData &data, const QString &mime, const std::vector<Id<R>> &ids) {
    QByteArray lines;
    for (const Id<R> &id : ids)
        lines += id.uuid().toByteArray(QUuid::WithoutBraces) + '\n';
    data.setData(mime, lines);
}

// Empty where there are none. Data from outside: the ids may be of nothing.
template <class R>
std::vector<Id<R>> idsIn(const QMimeData &data, const QString &mime) {
    std::vector<Id<R>> ids;
    for (const QByteArray &line : data.data(mime).split('\n'))
        if (const QUuid id = QUuid::fromString(QLatin1String(line)); !id.isNull())
            ids.emplace_back(id);
    return ids;
}

} // namespace coalesce::ui
