// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/suggestion_box.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/suggestion_card.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr size_t kMostAnswers = 6;

} // namespace

SuggestionBox::SuggestionBox(const QString &heading, const RoomContext &context, CanvasView &view,
                             Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(view), m_suggester(suggester),
      m_heading(new SectionLabel(heading, this)), m_cards(new QVBoxLayout) {
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 8, 0, 0);
    down->setSpacing(6);
    down->addWidget(m_heading);
    m_cards->setSpacing(6);
    down->addLayout(m_cards);
}

void SuggestionBox::show(const std::vector<SuggestionCard *> &cards) {
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (SuggestionCard *card : cards)
        m_cards->addWidget(card);
    setVisible(!cards.empty());
}

HomesBox::HomesBox(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : SuggestionBox(tr("May belong in"), context, view, suggester, parent) {
    connect(&suggester, &Suggester::changed, this, &HomesBox::describe);
    describe();
}

void HomesBox::setAnswer(const std::optional<AnswerId> &answer) {
    m_answer = answer;
    describe();
}

void HomesBox::describe() {
    std::vector<SuggestionCard *> cards;
    int number = 0;
    if (m_answer && !m_view.isReadOnly())
        for (const insight::ClusterChance &home : m_suggester.homesOf(*m_answer)) {
            ++number;
            const Cluster *cluster = m_context.workshop().find(home.cluster);
            if (!cluster) // gone since it was suggested
                continue;
            const QString title = cluster->title.string();
            auto *card = new SuggestionCard(QStringLiteral("%1  %2").arg(number).arg(title),
                                            reasonOf(home.probability, insight::sentenceOf(home)), this);
            card->addButton(tr("Put it there"), tr("Put it into %1").arg(title),
                            [this, answer = *m_answer, to = home.cluster] {
                                m_view.select(std::vector{answer});
                                m_view.moveSelectionTo(to);
                            });
            card->addButton(
                tr("Not there"), tr("Not into %1").arg(title),
                [this, answer = *m_answer, to = home.cluster] { m_suggester.dismiss(answer, to); });
            cards.push_back(card);
        }
    show(cards);
}

BelongsBox::BelongsBox(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : SuggestionBox(tr("May belong here"), context, view, suggester, parent) {
    connect(&suggester, &Suggester::changed, this, &BelongsBox::describe);
    describe();
}

void BelongsBox::setCluster(const std::optional<ClusterId> &cluster) {
    m_cluster = cluster;
    describe();
}

void BelongsBox::describe() {
    std::vector<SuggestionCard *> cards;
    if (m_cluster && !m_view.isReadOnly())
        for (const auto &[answer, home] : m_suggester.mayBelongTo(*m_cluster)) {
            if (home.probability < insight::kSureHome || cards.size() == kMostAnswers)
                break;
            const Answer *found = m_context.workshop().find(answer);
            if (!found)
                continue;
            const QString text = found->text.string();
            auto *card =
                new SuggestionCard(text, reasonOf(home.probability, insight::sentenceOf(home)), this);
            card->addButton(
                tr("Take it in"), tr("Take in: %1").arg(text),
                [this, answer = answer, to = *m_cluster] { m_view.place({answer}, to, std::nullopt); });
            card->addButton(tr("Not here"), tr("Not here: %1").arg(text),
                            [this, answer = answer, to = *m_cluster] { m_suggester.dismiss(answer, to); });
            cards.push_back(card);
        }
    show(cards);
}

} // namespace coalesce::ui
