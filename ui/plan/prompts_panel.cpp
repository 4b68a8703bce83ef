// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/prompts_panel.h"

#include "core/edit/prompt_actions.h"
#include "ui/plan/prompt_card.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace coalesce::ui {

PromptsPanel::PromptsPanel(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_aside(new ElidedLabel({}, "muted", this)),
      m_add(makeButton(tr("Add prompt"), ButtonKind::Plain, this)), m_scroll(new QScrollArea(this)) {
    const Spacing space = context.theme.theme().spacing;
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(makeLabel(tr("Prompts"), "title", this));
    head->addWidget(m_aside, 1);
    head->addWidget(m_add);
    m_add->setObjectName(QStringLiteral("addPrompt"));
    m_add->setIcon(themedIcon(IconName::Add, context.theme));
    auto *inside = new QWidget;
    setLook(*inside, "ground");
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, space.large);
    m_column->setSpacing(space.medium);
    m_column->addStretch();
    m_gapLine = new QWidget(inside);
    m_gapLine->setObjectName(QStringLiteral("gap"));
    m_gapLine->setAutoFillBackground(true);
    m_gapLine->setBackgroundRole(QPalette::Highlight);
    m_gapLine->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.small);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    connect(m_add, &QPushButton::clicked, this, &PromptsPanel::addPrompt);
    rebuild();
}

void PromptsPanel::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Prompt) || changes.touches(Kind::Participant) || changes.touches(Kind::Answer))
        rebuild();
    if (changes.touches(Kind::Workshop))
        describe();
}

// Keeps the cards that are still wanted, and with them the focus and what is being typed.
void PromptsPanel::rebuild() {
    std::vector<PromptCard *> wanted;
    for (const Prompt &prompt : m_context.workshop().prompts()) {
        const auto old = std::ranges::find(m_cards, prompt.id, &PromptCard::prompt);
        if (old == m_cards.end()) {
            wanted.push_back(makeCard(prompt.id));
        } else {
            wanted.push_back(*old);
            (*old)->refresh();
        }
    }
    for (PromptCard *card : m_cards) {
        if (std::ranges::find(wanted, card) == wanted.end()) {
            card->hide();
            card->deleteLater();
        }
    }
    if (wanted != m_cards) {
        for (PromptCard *card : m_cards)
            m_column->removeWidget(card);
        for (size_t i = 0; i < wanted.size(); ++i)
            m_column->insertWidget(int(i), wanted[i]);
        QWidget *before = m_add;
        for (const PromptCard *card : wanted) {
            for (QWidget *field : card->tabOrder()) {
                setTabOrder(before, field);
                before = field;
            }
        }
    }
    m_cards = std::move(wanted);
    showGap(-1); // an outside change ends a drag's picture
    describe();
}

PromptCard *PromptsPanel::makeCard(const PromptId &prompt) {
    auto *card = new PromptCard(m_context, prompt, m_scroll->widget());
    if (m_context.session.isReadOnly())
        return card;
    connect(card, &PromptCard::dragged, this, [this](const QPoint &at) { showGap(gapAt(at)); });
    connect(card, &PromptCard::dragCancelled, this, [this] { showGap(-1); });
    connect(card, &PromptCard::dropped, this, [this, card](const QPoint &at) {
        const int gap = gapAt(at);
        showGap(-1);
        const int from = int(std::ranges::find(m_cards, card) - m_cards.begin());
        move(card->prompt(), (gap > from ? gap - 1 : gap) + 1);
    });
    connect(card, &PromptCard::removeWanted, this, [this, card] { removePrompt(card->prompt()); });
    return card;
}

void PromptsPanel::describe() {
    const QString stem = m_context.workshop().facts().stem.string();
    const int count = m_context.workshop().prompts().size();
    QString aside = tr("%1 of %2 at most").arg(count).arg(kMostPrompts);
    if (!stem.isEmpty())
        aside = tr("each begins with “%1”").arg(stem.simplified());
    m_aside->setFullText(aside);
    m_add->setEnabled(count < kMostPrompts && !m_context.session.isReadOnly());
    m_add->setToolTip(count < kMostPrompts ? tr("Add one more question of the day")
                                           : tr("A workshop has %1 prompts at most").arg(kMostPrompts));
}

void PromptsPanel::focusFirst() {
    if (!m_cards.empty())
        m_cards.front()->focusQuestion();
}

void PromptsPanel::addPrompt() {
    const auto outcome =
        coalesce::addPrompt(m_context.workshop(), {{columnOf(&Prompt::question), Value(tr("New question"))}},
                            m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("prompt.add")))
        return;
    PromptCard *card = m_cards.back();
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(card);
    card->replaceQuestion();
}

void PromptsPanel::removePrompt(const PromptId &id) {
    const Prompt *prompt = m_context.workshop().find(id);
    if (!prompt)
        return;
    const QString question = prompt->question.string().simplified();
    const int answers = m_context.workshop().counts(id).answers;
    if (answers > 0) {
        m_context.messages.showNotice(
            (answers == 1 ? tr("“%1” stays: it holds an answer. Move or remove it first, then it can go.")
                          : tr("“%1” stays: it holds %n answers. Move or remove them first, then it can go.",
                               nullptr, answers))
                .arg(question),
            {}, MessageBar::Lasts::ItsTime);
        return;
    }
    if (m_context.workshop().prompts().size() == 1) {
        m_context.messages.showNotice(tr("“%1” stays: a workshop needs at least one prompt.").arg(question),
                                      {}, MessageBar::Lasts::ItsTime);
        return;
    }
    if (m_context.commit(coalesce::removePrompt(m_context.workshop(), id), QStringLiteral("prompt.remove")))
        m_context.messages.showNotice(tr("“%1” was removed.").arg(question), undoOffer(m_context));
}

bool PromptsPanel::moveFocused(int by) {
    const auto focused = std::ranges::find_if(m_cards, [](const PromptCard *card) {
        return QApplication::focusWidget() && card->isAncestorOf(QApplication::focusWidget());
    });
    if (focused == m_cards.end())
        return false;
    move((*focused)->prompt(), int(focused - m_cards.begin()) + 1 + by);
    return true;
}

void PromptsPanel::move(const PromptId &prompt, int to) {
    if (to < 1 || to > int(m_cards.size()) || m_context.session.isReadOnly())
        return;
    if (auto *edit = qobject_cast<InlineTextEdit *>(QApplication::focusWidget()))
        edit->commitNow();
    if (!m_context.commit(moveRecord(m_context.workshop(), refOf(prompt), to), QStringLiteral("prompt.move")))
        return;
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_cards[size_t(to - 1)]);
}

int PromptsPanel::gapAt(const QPoint &globalPosition) const {
    const int y = m_scroll->widget()->mapFromGlobal(globalPosition).y();
    return int(std::ranges::count_if(
        m_cards, [y](const PromptCard *card) { return card->geometry().center().y() < y; }));
}

void PromptsPanel::showGap(int gap) {
    m_gapLine->setVisible(gap >= 0 && !m_cards.empty());
    if (m_gapLine->isHidden())
        return;
    const int between = m_column->spacing() / 2;
    const int y = gap < int(m_cards.size()) ? m_cards[size_t(gap)]->y() - between - 1
                                            : m_cards.back()->geometry().bottom() + between - 1;
    m_gapLine->setGeometry(0, std::max(0, y), m_scroll->widget()->width(), 3);
    m_gapLine->raise();
}

} // namespace coalesce::ui
