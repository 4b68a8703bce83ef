// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/finder_model.h"

namespace coalesce::ui {

void FinderModel::search(const std::vector<const FinderSource *> &sources, const QStringList &words,
                         int limit) {
    beginResetModel();
    m_rows.clear();
    for (const FinderSource *source : sources) {
        QString group = source->group();
        for (FinderHit &hit : source->find(words, limit)) {
            m_rows.push_back({std::move(hit), group});
            group.clear();
        }
    }
    endResetModel();
}

int FinderModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FinderModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.hit.title;
    case Qt::AccessibleTextRole:
        return row.hit.detail.isEmpty() ? row.hit.title
                                        : row.hit.title + QLatin1String(", ") + row.hit.detail;
    case DetailRole:
        return row.hit.detail;
    case IconRole:
        return int(row.hit.icon);
    case GroupRole:
        return row.group;
    default:
        return {};
    }
}

} // namespace coalesce::ui
