// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tables_page.h"

#include "ui/tables/answer_filter_bar.h"
#include "ui/tables/answers_model.h"
#include "ui/tables/answers_view.h"
#include "ui/tables/entry_field.h"
#include "ui/tables/prompt_column.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

TablesPage::TablesPage(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filter(new AnswerFilterBar(context.theme, this)),
      m_announcer(new Announcer(this)), m_scroll(new QScrollArea(this)) {
    setLook(*this, "ground");
    auto *inside = new QWidget(m_scroll);
    m_across = new QHBoxLayout(inside);
    m_across->setContentsMargins(16, 16, 16, 16);
    m_across->setSpacing(14);
    m_scroll->setWidget(inside); // which makes it fill its background
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    inside->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_filter);
    down->addWidget(m_scroll, 1);
    connect(m_filter, &AnswerFilterBar::changed, this, &TablesPage::applyFilter);
    connect(m_filter, &AnswerFilterBar::left, this, [this] {
        const auto found = std::ranges::find_if(
            m_columns, [](PromptColumn *column) { return column->model().rowCount() > 0; });
        if (found == m_columns.end())
            return;
        PromptColumn *to = activeColumn()->model().rowCount() > 0 ? activeColumn() : *found;
        to->view().choose(to->model().row(0).id);
        to->view().setFocus(Qt::OtherFocusReason);
    });
    connect(&context.session, &WorkshopSession::changed, this, &TablesPage::follow);
    arrangeColumns();
}

PromptColumn *TablesPage::makeColumn(const PromptId &prompt) {
    auto *column = new PromptColumn(m_context, prompt, this);
    column->setFilter(m_filter->filter());
    connect(column, &PromptColumn::used, this, [this, column] { becomeActive(column); });
    connect(column, &PromptColumn::starWanted, this, &TablesPage::toggleStar);
    connect(column, &PromptColumn::importWanted, this,
            [this, column] { emit importRequested(column->prompt()); });
    connect(column, &PromptColumn::answerMenuWanted, this, &TablesPage::answerMenuWanted);
    connect(column, &PromptColumn::columnMenuWanted, this, [this, column](const QPoint &position) {
        becomeActive(column);
        emit columnMenuWanted(position);
    });
    connect(column, &PromptColumn::leftSideways, this, [this](int columns) {
        if (PromptColumn *to = neighbour(columns))
            to->focusAnswers();
    });
    connect(&column->entry(), &EntryField::leftUpwards, m_filter, &AnswerFilterBar::focusField);
    connect(&column->view(), &AnswersView::selectionMoved, this,
            [this, column] { keepOneSelection(column); });
    return column;
}

// Columns of prompts that stay are kept, and with them what is being typed there.
void TablesPage::arrangeColumns() {
    std::vector<PromptColumn *> before = std::move(m_columns);
    m_columns.clear();
    for (const Prompt &prompt : m_context.workshop().prompts()) {
        const auto found = std::ranges::find(before, prompt.id, [](PromptColumn *c) { return c->prompt(); });
        PromptColumn *column = found != before.end() ? *found : makeColumn(prompt.id);
        if (found != before.end())
            before.erase(found);
        if (m_across->indexOf(column) != int(m_columns.size()))
            m_across->insertWidget(int(m_columns.size()), column, 1);
        m_columns.push_back(column);
    }
    for (PromptColumn *gone : before) {
        gone->hide();
        gone->deleteLater();
    }
    // The order of Tab follows the order of the columns.
    for (std::size_t i = 1; i < m_columns.size(); ++i)
        setTabOrder(m_columns[i - 1], m_columns[i]);
    describeCounts();
}

void TablesPage::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Prompt))
        arrangeColumns();
    for (PromptColumn *column : m_columns)
        column->follow(changes);
    describeCounts();
    emit commandsChanged();
}

void TablesPage::applyFilter() {
    for (PromptColumn *column : m_columns)
        column->setFilter(m_filter->filter());
    describeCounts();
}

void TablesPage::describeCounts() {
    int shown = 0;
    for (PromptColumn *column : m_columns)
        shown += column->model().rowCount();
    m_filter->setCounts(shown, m_context.workshop().counts().answers);
}

PromptColumn *TablesPage::column(const PromptId &prompt) const {
    const auto found = std::ranges::find(m_columns, prompt, [](PromptColumn *c) { return c->prompt(); });
    return found == m_columns.end() ? nullptr : *found;
}

PromptColumn *TablesPage::activeColumn() const {
    PromptColumn *active = m_active ? column(*m_active) : nullptr;
    return active || m_columns.empty() ? active : m_columns.front();
}

void TablesPage::becomeActive(PromptColumn *column) {
    m_active = column->prompt();
    m_scroll->ensureWidgetVisible(column, 16, 0);
    emit commandsChanged();
}

PromptColumn *TablesPage::neighbour(int columns) const {
    const auto at = std::ranges::find(m_columns, activeColumn()) - m_columns.begin() + columns;
    return at >= 0 && at < std::ssize(m_columns) ? m_columns[std::size_t(at)] : nullptr;
}

// A selection in one column ends that of the others: there is never a doubt about what a key acts on.
void TablesPage::keepOneSelection(PromptColumn *column) {
    if (column->view().hasSelection()) {
        m_active = column->prompt();
        for (PromptColumn *other : m_columns) {
            if (other != column && other->view().hasSelection())
                other->view().clearSelection();
        }
    }
    emit commandsChanged();
}

std::vector<AnswerId> TablesPage::selectedAnswers() const {
    const PromptColumn *active = activeColumn();
    return active ? active->view().selectedAnswers() : std::vector<AnswerId>();
}

bool TablesPage::hasAnswersInHand() const {
    PromptColumn *active = activeColumn();
    if (!active || !isEditable() || !active->view().hasSelection())
        return false;
    const QWidget *focus = window()->focusWidget();
    return !focus || !isAncestorOf(focus) || &active->view() == focus;
}

void TablesPage::focusEntry(int number) {
    if (number >= 1 && number <= int(m_columns.size()))
        m_columns[std::size_t(number - 1)]->entry().setFocus(Qt::ShortcutFocusReason);
}

void TablesPage::focusFirst() {
    if (PromptColumn *active = activeColumn())
        active->entry().isEnabled() ? active->entry().setFocus() : active->view().setFocus();
}

void TablesPage::focusFilter() {
    m_filter->focusField();
}

bool TablesPage::showAnswer(const AnswerId &id) {
    const Answer *answer = m_context.workshop().find(id);
    PromptColumn *in = answer ? column(answer->prompt) : nullptr;
    if (!in)
        return false;
    if (!in->view().choose(id)) {
        m_filter->clear();
        in->view().choose(id);
    }
    in->view().setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(in, 16, 0);
    return true;
}

TableNotesPanel *TablesPage::openNotes(const PromptId &prompt) {
    PromptColumn *in = column(prompt);
    if (!in)
        return nullptr;
    in->showNotes(true);
    m_scroll->ensureWidgetVisible(in, 16, 0);
    return in->notes();
}

} // namespace coalesce::ui
