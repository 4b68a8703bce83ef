// SPDX-License-Identifier: GPL-3.0-or-later
// Answers on their way from one view of this program to another, by their ids.
#pragma once

#include "core/base/id.h"
#include "core/model/records.h"

#include <QMimeData>
#include <vector>

namespace coalesce::ui {

inline const QString kAnswersMime = QStringLiteral("application/x-coalesce-answers");

inline void putAnswers(QMimeData &data, const std::vector<AnswerId> &answers) {
    QByteArray ids;
    for (const AnswerId &id : answers)
        ids += id.uuid().toByteArray(QUuid::WithoutBraces) + '\n';
    data.setData(kAnswersMime, ids);
}

// Empty where there are none. Data from outside: the ids may be of nothing.
inline std::vector<AnswerId> answersIn(const QMimeData &data) {
    std::vector<AnswerId> answers;
    for (const QByteArray &line : data.data(kAnswersMime).split('\n'))
        if (const QUuid id = QUuid::fromString(QLatin1String(line)); !id.isNull())
            answers.emplace_back(id);
    return answers;
}

} // namespace coalesce::ui
