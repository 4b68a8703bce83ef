// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with the selected answers: each is one action, committed once.
#include "ui/people/people_edits.h"
#include "ui/people/person_picker.h"
#include "ui/shell/undo_offer.h"
#include "ui/tables/answers_model.h"
#include "ui/tables/answers_view.h"
#include "ui/tables/prompt_column.h"
#include "ui/tables/tables_page.h"
#include "ui/tables/words.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/own_keys_menu.h"

#include <algorithm>

namespace coalesce::ui {

void TablesPage::editAnswer() {
    if (PromptColumn *active = activeColumn())
        active->view().editCurrent();
}

// Stars all of them unless all have one.
void TablesPage::toggleStars() {
    const std::vector<AnswerId> ids = selectedAnswers();
    const Workshop &workshop = m_context.workshop();
    const bool all = std::ranges::all_of(ids, [&](const AnswerId &id) { return workshop.find(id)->starred; });
    for (const AnswerId &id : ids)
        activeColumn()->model().keepShown(id);
    if (m_context.commit(setOnAll(workshop, ids, {{columnOf(&Answer::starred), qint64(!all)}}),
                         QStringLiteral("answer.set")))
        m_announcer->say(all ? tr("%n answer(s) no longer starred.", nullptr, int(ids.size()))
                             : tr("%n answer(s) starred.", nullptr, int(ids.size())));
}

void TablesPage::toggleStar(const AnswerId &id) {
    const Answer *answer = m_context.workshop().find(id);
    if (!answer || !isEditable())
        return;
    if (PromptColumn *in = column(answer->prompt))
        in->model().keepShown(id);
    m_context.commit(
        setAnswer(m_context.workshop(), id, {{columnOf(&Answer::starred), qint64(!answer->starred)}}),
        QStringLiteral("answer.set"));
}

void TablesPage::moveAnswers(const PromptId &prompt) {
    const std::vector<AnswerId> ids = selectedAnswers();
    const Prompt *to = m_context.workshop().find(prompt);
    if (ids.empty() || !to || m_context.workshop().find(ids.front())->prompt == prompt)
        return;
    const QString question = to->question.string().left(60).simplified();
    if (!m_context.commit(moveToPrompt(m_context.workshop(), ids, prompt), QStringLiteral("answer.set")))
        return;
    activeColumn()->view().chooseCurrent();
    m_context.messages.showNotice(tr("%n answer(s) moved to “%1”.", nullptr, int(ids.size())).arg(question),
                                  undoOffer(m_context));
}

void TablesPage::moveSideways(int columns) {
    if (PromptColumn *to = neighbour(columns))
        moveAnswers(to->prompt());
}

void TablesPage::askWhereToMove() {
    PromptColumn *from = activeColumn();
    OwnKeysMenu menu(this);
    for (const PromptColumn *to : m_columns) {
        const Prompt &prompt = *m_context.workshop().find(to->prompt());
        QString text = prompt.question.string().left(80).simplified();
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = menu.addAction(QStringLiteral("&%1  %2").arg(prompt.number).arg(text));
        action->setEnabled(to != from);
        connect(action, &QAction::triggered, this, [this, id = prompt.id] { moveAnswers(id); });
        if (to != from && !menu.activeAction())
            menu.setActiveAction(action);
    }
    const AnswersView &view = from->view();
    menu.exec(view.viewport()->mapToGlobal(view.visualRect(view.currentIndex()).center()));
}

void TablesPage::removeAnswers() {
    const std::vector<AnswerId> ids = selectedAnswers();
    if (!m_context.commit(coalesce::removeAnswers(m_context.workshop(), ids),
                          QStringLiteral("answer.remove")))
        return;
    activeColumn()->view().chooseCurrent();
    m_context.messages.showNotice(tr("%n answer(s) removed.", nullptr, int(ids.size())),
                                  undoOffer(m_context));
}

bool TablesPage::canMerge() const {
    const PromptColumn *active = activeColumn();
    return active && active->view().selectedAnswers().size() > 1;
}

// What stays is the oldest that is in a cluster, else the oldest that is not merged itself: nothing loses its
// place.
void TablesPage::mergeDuplicates() {
    std::vector<AnswerId> ids = selectedAnswers();
    const Workshop &workshop = m_context.workshop();
    std::ranges::sort(ids, {}, [&](const AnswerId &id) { return workshop.find(id)->number; });
    const auto placeOf = [&](const AnswerId &id) { return workshop.find(id)->place; };
    auto into = std::ranges::find_if(
        ids, [](const Place &place) { return std::holds_alternative<InCluster>(place); }, placeOf);
    if (into == ids.end())
        into = std::ranges::find_if(
            ids, [](const Place &place) { return !std::holds_alternative<MergedInto>(place); }, placeOf);
    const AnswerId head = into == ids.end() ? std::get<MergedInto>(placeOf(ids.front())).answer : *into;
    std::erase(ids, head);
    for (const AnswerId &id : ids)
        activeColumn()->model().keepShown(id);
    if (!m_context.commit(mergeAnswers(workshop, head, ids), QStringLiteral("answer.merge")))
        return;
    activeColumn()->view().choose(head);
    m_context.messages.showNotice(tr("%n answer(s) merged; every wording is kept.", nullptr, int(ids.size())),
                                  undoOffer(m_context));
}

bool TablesPage::canUnmerge() const {
    const PromptColumn *active = activeColumn();
    const Workshop &workshop = m_context.workshop();
    return active && std::ranges::any_of(active->view().selectedAnswers(), [&](const AnswerId &id) {
               return std::holds_alternative<MergedInto>(workshop.find(id)->place) ||
                      !workshop.mergedInto(id).empty();
           });
}

// Of a stack's head: its whole stack.
void TablesPage::unmergeDuplicates() {
    const Workshop &workshop = m_context.workshop();
    std::vector<AnswerId> merged;
    for (const AnswerId &id : selectedAnswers()) {
        if (std::holds_alternative<MergedInto>(workshop.find(id)->place))
            merged.push_back(id);
        std::ranges::copy(workshop.mergedInto(id), std::back_inserter(merged));
    }
    m_context.commit(unmergeAnswers(workshop, merged), QStringLiteral("answer.unmerge"));
}

void TablesPage::askWriter() {
    const std::vector<AnswerId> ids = selectedAnswers();
    if (ids.empty())
        return;
    const auto now = m_context.workshop().find(ids.front())->participant;
    auto *picker = new PersonPicker(tr("Who wrote it?"), m_context.workshop(),
                                    now ? PersonChoice(*now) : PersonChoice(Nobody{}), this);
    connect(picker, &PersonPicker::chosen, this, [this, ids](const PersonChoice &choice) {
        std::vector<RecordRef> refs;
        for (const AnswerId &id : ids)
            refs.push_back(refOf(id));
        m_context.commit(setPerson(m_context.workshop(), refs, columnOf(&Answer::participant), choice,
                                   m_context.session.sources()),
                         QStringLiteral("answer.set"));
    });
    picker->open();
}

bool TablesPage::canShare() const {
    const PromptColumn *active = activeColumn();
    const Prompt *prompt = active ? m_context.workshop().find(active->prompt()) : nullptr;
    return prompt && prompt->isPrivate;
}

bool TablesPage::areShared() const {
    const std::vector<AnswerId> ids = selectedAnswers();
    return !ids.empty() && std::ranges::all_of(ids, [this](const AnswerId &id) {
        return m_context.workshop().find(id)->isShared;
    });
}

// All of them may be shown unless all may already.
void TablesPage::toggleShared() {
    const std::vector<AnswerId> ids = selectedAnswers();
    if (ids.empty() || !canShare())
        return;
    const bool all = areShared();
    for (const AnswerId &id : ids)
        activeColumn()->model().keepShown(id);
    if (!m_context.commit(setOnAll(m_context.workshop(), ids, {{columnOf(&Answer::isShared), qint64(!all)}}),
                          QStringLiteral("answer.set")))
        return;
    m_announcer->say(all ? tr("%n answer(s) in confidence again.", nullptr, int(ids.size()))
                         : tr("%n answer(s) may be shown.", nullptr, int(ids.size())));
}

void TablesPage::setSourceOfAnswers(Source source) {
    const std::string_view name = nameOf(source);
    const std::vector<AnswerId> ids = selectedAnswers();
    for (const AnswerId &id : ids)
        activeColumn()->model().keepShown(id);
    m_context.commit(
        setOnAll(m_context.workshop(), ids,
                 {{columnOf(&Answer::source), QString::fromLatin1(name.data(), qsizetype(name.size()))}}),
        QStringLiteral("answer.set"));
}

void TablesPage::toggleNotes() {
    if (PromptColumn *active = activeColumn())
        active->showNotes(!active->areNotesShown());
}

} // namespace coalesce::ui
