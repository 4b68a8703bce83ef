// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/same_answers.h"

#include "ui/finder/finder_source.h"

namespace coalesce::ui {

namespace {

QString keyOf(const QString &text) {
    return foldForSearch(text.simplified());
}

} // namespace

void SameAnswers::insert(const AnswerId &id) {
    const Answer *answer = m_workshop.find(id);
    if (!answer || answer->prompt != m_prompt)
        return;
    const QString key = keyOf(answer->text.string());
    if (!m_byText.contains(key, id))
        m_byText.insert(key, id);
}

std::optional<AnswerId> SameAnswers::find(const QString &text) {
    if (!m_made) {
        for (const AnswerId &id : m_workshop.answersOf(m_prompt))
            insert(id);
        m_made = true;
    }
    const QString key = keyOf(text);
    const Answer *oldest = nullptr;
    for (auto it = m_byText.constFind(key); it != m_byText.cend() && it.key() == key; ++it) {
        const Answer *answer = m_workshop.find(it.value());
        const bool same = answer && answer->prompt == m_prompt && keyOf(answer->text.string()) == key;
        if (same && (!oldest || answer->number < oldest->number))
            oldest = answer;
    }
    if (!oldest)
        return {};
    const auto *merged = std::get_if<MergedInto>(&oldest->place);
    return merged ? merged->answer : oldest->id;
}

void SameAnswers::follow(const ChangeSet &changes) {
    if (changes.everything) {
        m_byText.clear();
        m_made = false;
    }
    if (!m_made)
        return;
    for (const RecordChange &change : changes.changes) {
        if (change.ref.kind == Kind::Answer)
            insert(AnswerId(change.ref.id));
    }
}

} // namespace coalesce::ui
