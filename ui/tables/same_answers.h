// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the answers of a prompt that say the same, without case, accents and spacing. Made at the first
// question and kept up to date from then on: entering stays as fast with thousands of answers.
#pragma once

#include "core/edit/change_set.h"
#include "core/model/workshop.h"

#include <QMultiHash>

namespace coalesce::ui {

class SameAnswers {
public:
    // The workshop outlives it.
    SameAnswers(const Workshop &workshop, const PromptId &prompt) : m_workshop(workshop), m_prompt(prompt) {}

    // The oldest answer that says the same as the text; one that is merged stands for what it was merged
    // into.
    std::optional<AnswerId> find(const QString &text);
    void follow(const ChangeSet &changes);

private:
    void insert(const AnswerId &id);

    const Workshop &m_workshop;
    PromptId m_prompt;
    bool m_made = false;
    QMultiHash<QString, AnswerId> m_byText; // what has gone or changed stands here too and is looked at again
};

} // namespace coalesce::ui
