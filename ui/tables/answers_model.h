// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of one prompt, the newest first, as far as they pass the filter. Owns its rows: a view may ask
// at any time, also while the workshop has moved on and update() is still to come.
#pragma once

#include "core/edit/change_set.h"
#include "ui/tables/answer_row.h"

#include <QAbstractListModel>
#include <set>

namespace coalesce::ui {

class AnswersModel : public QAbstractListModel {
    Q_OBJECT

public:
    // The workshop outlives the model.
    AnswersModel(const Workshop &workshop, const PromptId &prompt, QObject *parent = nullptr);

    const PromptId &prompt() const { return m_prompt; }
    const AnswerRow &row(int row) const { return m_rows[std::size_t(row)]; }
    const std::vector<AnswerRow> &rows() const { return m_rows; }
    int rowOf(const AnswerId &id) const; // -1 where it is not shown

    // Shows what passes; what was kept in view under the last filter is asked anew.
    void setFilter(const AnswerFilter &filter);
    const AnswerFilter &filter() const { return m_filter; }
    // Keeps an answer in view until the filter changes: someone has just typed it or works on it.
    void keepShown(const AnswerId &id);

    // Follows a change of the workshop.
    void update(const ChangeSet &changes);
    void rebuild();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<AnswerRow> wanted() const;
    bool isWanted(const AnswerRow &row) const;
    void look(const AnswerId &id);
    std::set<AnswerId> touchedBy(const ChangeSet &changes) const;

    const Workshop &m_workshop;
    PromptId m_prompt;
    AnswerFilter m_filter;
    std::set<AnswerId> m_kept;
    std::vector<AnswerRow> m_rows;
};

} // namespace coalesce::ui
