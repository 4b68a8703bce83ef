// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/suggest_page.h"

#include "core/insight/piles.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/suggestion_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr int kMostCards = 9; // more is no help to start from
constexpr int kMostShown = 3; // answers of a pile
constexpr int kSliderSteps = 20;

double loosenessAt(int step) {
    return insight::kLoosest + (insight::kTightest - insight::kLoosest) * step / kSliderSteps;
}

void empty(QLayout &layout) {
    while (QLayoutItem *item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QString shortened(const QString &text) {
    constexpr int kMostLetters = 90;
    const QString line = text.simplified();
    return line.size() <= kMostLetters ? line : line.left(kMostLetters).trimmed() + QStringLiteral("…");
}

// "Childcare, meeting": a title to be typed over.
QString titleFrom(const QStringList &words) {
    if (words.isEmpty())
        return {};
    QString title = words.mid(0, 2).join(QStringLiteral(", "));
    title[0] = title[0].toUpper();
    return title;
}

} // namespace

SuggestPage::SuggestPage(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QWidget(parent), m_context(context), m_view(view), m_suggester(suggester),
      m_on(new QCheckBox(tr("Suggest while I sort"), this)), m_state(makeLabel({}, "small", this)),
      m_all(new QWidget(this)), m_pilesHeading(new SectionLabel(tr("Piles to start from"), m_all)),
      m_slider(new QSlider(Qt::Horizontal, m_all)), m_piles(new QVBoxLayout),
      m_duplicatesHeading(new SectionLabel(tr("Perhaps the same"), m_all)), m_duplicates(new QVBoxLayout),
      m_ignore(new QLineEdit(m_all)), m_ignored(new QVBoxLayout) {
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 8, 0, 0);
    down->setSpacing(6);
    m_on->setChecked(suggester.isOn());
    m_on->setToolTip(tr("It reads the answers on this computer and only ever suggests"));
    m_state->setWordWrap(true);
    down->addWidget(m_on);
    down->addWidget(m_state);
    down->addWidget(m_all);
    auto *inside = new QVBoxLayout(m_all);
    inside->setContentsMargins(0, 4, 0, 0);
    inside->setSpacing(6);
    inside->addWidget(m_pilesHeading);
    m_slider->setRange(-1, kSliderSteps); // -1: a handful of sure ones
    m_slider->setValue(-1);
    m_slider->setAccessibleName(tr("Piles: from a few sure ones, looser, to tighter"));
    m_slider->setToolTip(
        tr("At the left a few sure piles; then all answers, from looser piles to tighter ones"));
    inside->addWidget(m_slider);
    for (auto &[layout, heading] : {std::pair{m_piles, static_cast<SectionLabel *>(nullptr)},
                                    std::pair{m_duplicates, m_duplicatesHeading}}) {
        if (heading)
            inside->addWidget(heading);
        layout->setSpacing(6);
        inside->addLayout(layout);
    }
    inside->addWidget(new SectionLabel(tr("Words that do not count"), m_all));
    m_ignore->setPlaceholderText(tr("A word that is everywhere"));
    m_ignore->setAccessibleName(tr("A word that shall not count"));
    m_ignore->setMaxLength(60);
    inside->addWidget(m_ignore);
    m_ignored->setSpacing(4);
    inside->addLayout(m_ignored);
    connect(m_on, &QCheckBox::toggled, &suggester, &Suggester::setOn);
    connect(m_slider, &QSlider::valueChanged, this, &SuggestPage::slid);
    connect(m_ignore, &QLineEdit::returnPressed, this, &SuggestPage::ignoreTyped);
    // Once the canvas has painted what was done: making the cards takes longer than all the rest.
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SuggestPage::describe);
    connect(&suggester, &Suggester::changed, &m_later, qOverload<>(&QTimer::start));
    describe();
}

void SuggestPage::slid() {
    const int step = m_slider->value();
    m_suggester.setLooseness(step < 0 ? std::nullopt : std::optional(loosenessAt(step)));
}

void SuggestPage::ignoreTyped() {
    const QStringList words = insight::wordsOf(m_ignore->text());
    m_ignore->clear();
    for (const QString &word : words)
        m_suggester.ignore(word);
}

SuggestionCard *SuggestPage::cardOf(const insight::PileSuggestion &pile) {
    const Workshop &workshop = m_context.workshop();
    QStringList texts;
    for (const AnswerId &id : pile.answers) {
        if (texts.size() == kMostShown)
            break;
        if (const Answer *answer = workshop.find(id))
            texts += QStringLiteral("• ") + shortened(answer->text.string());
    }
    if (int(pile.answers.size()) > kMostShown)
        texts += tr("and %n more", nullptr, int(pile.answers.size()) - kMostShown);
    const Prompt *prompt = workshop.find(pile.prompt);
    const QString words = pile.words.join(QStringLiteral(", "));
    const QString about = tr("%1: %n answer(s)", nullptr, int(pile.answers.size()))
                              .arg(prompt ? shortName(*prompt) : QString());
    auto *card =
        new SuggestionCard(texts.join(QLatin1Char('\n')),
                           words.isEmpty() ? about : tr("%1 that share %2").arg(about, words), m_all);
    card->addButton(tr("Look"), tr("Choose the answers that share %1").arg(words),
                    [this, answers = pile.answers] {
                        m_view.select(answers);
                        m_view.reveal(CanvasItem(answers.front()));
                    });
    card->addButton(tr("Cluster"), tr("Make a cluster of those that share %1").arg(words),
                    [this, answers = pile.answers, title = titleFrom(pile.words)] {
                        m_view.startClusterNamed(answers, title);
                    });
    card->addButton(tr("No"), tr("Not these that share %1").arg(words),
                    [this, pile] { m_suggester.dismiss(pile); });
    return card;
}

SuggestionCard *SuggestPage::cardOf(const insight::DuplicateSuggestion &duplicate) {
    QStringList texts;
    for (const AnswerId &id : duplicate.answers)
        if (const Answer *answer = m_context.workshop().find(id))
            texts += QStringLiteral("• ") + answer->text.string().simplified();
    auto *card = new SuggestionCard(texts.join(QLatin1Char('\n')), insight::sentenceOf(duplicate), m_all);
    card->addButton(tr("Stack"), tr("Stack as the same: %1").arg(texts.value(0).mid(2)),
                    [this, answers = duplicate.answers] {
                        m_view.select(answers);
                        m_view.stackSelection();
                    });
    card->addButton(tr("Different"), tr("Keep apart: %1").arg(texts.value(0).mid(2)),
                    [this, duplicate] { m_suggester.dismiss(duplicate); });
    return card;
}

void SuggestPage::describe() {
    const bool on = m_suggester.isOn();
    const insight::Suggestions &now = m_suggester.now();
    m_all->setVisible(on);
    m_state->setVisible(on && (now.wordsAlone || now.leftOut > 0));
    QStringList state;
    if (now.wordsAlone)
        state += tr("In this language answers are compared by the words they share alone.");
    if (now.leftOut > 0)
        state += tr("%n answer(s) are too many to be in piles.", nullptr, now.leftOut);
    m_state->setText(state.join(QLatin1Char(' ')));
    const bool may = !m_view.isReadOnly();
    empty(*m_piles);
    empty(*m_duplicates);
    empty(*m_ignored);
    int cards = 0;
    for (const insight::PileSuggestion &pile : now.piles)
        if (may && cards++ < kMostCards)
            m_piles->addWidget(cardOf(pile));
    m_pilesHeading->setAside(now.piles.empty() ? tr("none yet")
                                               : QStringLiteral("(%1)").arg(now.piles.size()));
    cards = 0;
    for (const insight::DuplicateSuggestion &duplicate : now.duplicates)
        if (may && cards++ < kMostCards)
            m_duplicates->addWidget(cardOf(duplicate));
    m_duplicatesHeading->setVisible(!now.duplicates.empty());
    m_duplicatesHeading->setAside(QStringLiteral("(%1)").arg(now.duplicates.size()));
    for (const QString &word : m_suggester.ignored()) {
        QPushButton *again = makeButton(tr("%1 ✕").arg(word), ButtonKind::Link, m_all);
        again->setAccessibleName(tr("Let %1 count again").arg(word));
        connect(
            again, &QPushButton::clicked, this, [this, word] { m_suggester.count(word); },
            Qt::QueuedConnection);
        m_ignored->addWidget(again);
    }
}

} // namespace coalesce::ui
