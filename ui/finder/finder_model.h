// SPDX-License-Identifier: GPL-3.0-or-later
// The hits that the finder shows, as a list; the first of each group carries the group's name.
#pragma once

#include "ui/finder/finder_source.h"

#include <QAbstractListModel>

namespace coalesce::ui {

class FinderModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,
        IconRole,
        GroupRole
    }; // GroupRole is empty but for the first of a group

    using QAbstractListModel::QAbstractListModel;

    // Asks the sources, in their order, for at most `limit` hits each.
    void search(const std::vector<const FinderSource *> &sources, const QStringList &words, int limit);
    const FinderHit &hit(int row) const { return m_rows[std::size_t(row)].hit; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        FinderHit hit;
        QString group; // on the first of a group
    };
    std::vector<Row> m_rows;
};

} // namespace coalesce::ui
