// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answers_model.h"

#include <algorithm>

namespace coalesce::ui {

namespace {

// Above this many at once, all rows are made anew: each row that comes by itself makes the view lay out
// again.
constexpr std::size_t kMostSingly = 100;

bool isBefore(const AnswerRow &a, const AnswerRow &b) {
    return a.number != b.number ? a.number > b.number : b.id < a.id;
}

bool changesConfidence(const RecordChange &change) {
    return std::ranges::find(change.fields, columnOf(&Prompt::isPrivate), &FieldChange::column) !=
           change.fields.end();
}

} // namespace

AnswersModel::AnswersModel(const Workshop &workshop, const PromptId &prompt, QObject *parent)
    : QAbstractListModel(parent), m_workshop(workshop), m_prompt(prompt), m_rows(wanted()) {}

bool AnswersModel::isWanted(const AnswerRow &row) const {
    return m_filter.passes(row) || m_kept.contains(row.id);
}

std::vector<AnswerRow> AnswersModel::wanted() const {
    std::vector<AnswerRow> rows;
    const std::vector<AnswerId> ids = m_workshop.answersOf(m_prompt);
    rows.reserve(ids.size());
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        AnswerRow row = answerRow(m_workshop, *id);
        if (isWanted(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

int AnswersModel::rowOf(const AnswerId &id) const {
    const auto found = std::ranges::find(m_rows, id, &AnswerRow::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void AnswersModel::setFilter(const AnswerFilter &filter) {
    if (filter == m_filter && m_kept.empty())
        return;
    m_filter = filter;
    m_kept.clear();
    rebuild();
}

void AnswersModel::keepShown(const AnswerId &id) {
    if (!m_filter.isEmpty() && m_kept.insert(id).second)
        look(id);
}

void AnswersModel::rebuild() {
    beginResetModel();
    m_rows = wanted();
    endResetModel();
}

// The answers whose rows may have changed. A row shows its cluster's title, its writer's name and the text of
// the answer it was merged into, and whether its prompt is kept in confidence, so changes to those count as
// well.
std::set<AnswerId> AnswersModel::touchedBy(const ChangeSet &changes) const {
    std::set<AnswerId> touched;
    const auto touch = [&](const std::vector<AnswerId> &ids) { touched.insert(ids.begin(), ids.end()); };
    for (const RecordChange &change : changes.changes) {
        if (change.ref.kind == Kind::Answer) {
            const AnswerId id(change.ref.id);
            touched.insert(id);
            touch(m_workshop.mergedInto(id));
        } else if (change.ref.kind == Kind::Cluster && change.type == ChangeType::Changed) {
            touch(m_workshop.answersIn(ClusterId(change.ref.id)));
        } else if (change.ref.kind == Kind::Participant && change.type == ChangeType::Changed) {
            touch(m_workshop.referring<Answer>(change.ref.id, &Answer::participant));
        } else if (change.ref == refOf(m_prompt) && changesConfidence(change)) {
            touch(m_workshop.answersOf(m_prompt));
        }
    }
    return touched;
}

void AnswersModel::update(const ChangeSet &changes) {
    if (changes.everything)
        return rebuild();
    const std::set<AnswerId> touched = touchedBy(changes);
    if (touched.size() > kMostSingly)
        return rebuild();
    for (const AnswerId &id : touched)
        look(id);
}

// Brings one answer's row in line with the workshop.
void AnswersModel::look(const AnswerId &id) {
    const int at = rowOf(id);
    const Answer *answer = m_workshop.find(id);
    std::optional<AnswerRow> now;
    if (answer && answer->prompt == m_prompt)
        now = answerRow(m_workshop, id);
    if (now && !isWanted(*now))
        now.reset();
    if (at >= 0 && now && m_rows[std::size_t(at)].number == now->number) {
        if (m_rows[std::size_t(at)] == *now)
            return;
        m_rows[std::size_t(at)] = std::move(*now);
        emit dataChanged(index(at), index(at));
        return;
    }
    if (at >= 0) {
        beginRemoveRows({}, at, at);
        m_rows.erase(m_rows.begin() + at);
        endRemoveRows();
    }
    if (now) {
        const auto place = std::ranges::lower_bound(m_rows, *now, isBefore);
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, std::move(*now));
        endInsertRows();
    }
}

int AnswersModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnswersModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AnswerRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return spokenRow(row);
    default:
        return {};
    }
}

Qt::ItemFlags AnswersModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace coalesce::ui
