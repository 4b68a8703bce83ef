// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/struck_column.h"

#include "ui/circle/brought_back.h"
#include "ui/circle/card_list.h"
#include "ui/circle/circle_edits.h"
#include "ui/circle/item_card.h"
#include "ui/circle/mention_field.h"
#include "ui/circle/speech_entry.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

StruckColumn::StruckColumn(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_scroll(makeTables()),
      m_reflections(new CardList(
          tr("What struck people"),
          [this](const RecordRef &ref, QWidget *home) -> RecordCard * {
              return new ReflectionCard(m_context, ReflectionId(ref.id), home);
          },
          0, this)),
      m_nothing(makeLabel(tr("Nothing yet. Write down what people say when they look at the clusters."),
                          "small", this)),
      m_entry(new SpeechEntry(context, tr("Add what you hear"), QStringLiteral("circle/reflection"), false,
                              this)) {
    setLook(*this, "sideLeft");
    static_cast<QLabel *>(m_nothing)->setWordWrap(true);
    m_entry->field().setObjectName(QStringLiteral("reflectionEntry"));
    m_entry->field().setHints({tr("Add what you hear… @ says who"), tr("Add what you hear…")});
    const Spacing space = context.theme.theme().spacing;
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.medium, space.medium, space.medium, space.medium);
    down->setSpacing(space.small);
    down->addWidget(new SectionLabel(tr("Brought back from the tables"), this));
    down->addWidget(m_scroll, 3);
    down->addSpacing(space.tiny);
    down->addWidget(new SectionLabel(tr("What struck people?"), this));
    down->addWidget(m_nothing);
    down->addWidget(m_reflections, 4);
    down->addWidget(m_entry);
    down->addStretch();
    connect(m_entry, &SpeechEntry::submitted, this, &StruckColumn::add);
    connect(&m_entry->field(), &EntryField::leftUpwards, m_reflections,
            [this] { m_reflections->focusBottom(); });
    connect(m_reflections, &CardList::leftDownwards, this,
            [this] { m_entry->field().setFocus(Qt::OtherFocusReason); });
    showTables();
    showReflections(nullptr);
}

QScrollArea *StruckColumn::makeTables() {
    auto *scroll = new QScrollArea(this);
    m_inside = new QWidget;
    m_inside->setAccessibleName(tr("Brought back from the tables"));
    m_down = new QVBoxLayout(m_inside);
    m_down->setContentsMargins(0, 0, 0, 0);
    m_down->setSpacing(m_context.theme.theme().spacing.small);
    m_down->addStretch();
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_inside->installEventFilter(this);
    return scroll;
}

void StruckColumn::showTables() {
    std::vector<BroughtBack *> before = std::move(m_tables);
    m_tables.clear();
    int place = 0;
    for (const Prompt &prompt : m_context.workshop().prompts()) {
        const auto kept = std::ranges::find(before, prompt.id, &BroughtBack::prompt);
        BroughtBack *table = nullptr;
        if (kept != before.end()) {
            table = *kept;
            before.erase(kept);
            table->refresh();
        } else {
            table = new BroughtBack(m_context, prompt.id, m_inside);
            connect(table, &BroughtBack::clusterChosen, this, &StruckColumn::clusterChosen);
        }
        m_tables.push_back(table);
        const QLayoutItem *there = m_down->itemAt(place);
        if (!there || there->widget() != table)
            m_down->insertWidget(place, table);
        ++place;
    }
    for (BroughtBack *gone : before) {
        m_down->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    fitTables();
}

void StruckColumn::showReflections(const ChangeSet *changes) {
    std::vector<RecordRef> order;
    for (const Reflection &reflection : m_context.workshop().all<Reflection>())
        order.push_back(refOf(reflection.id));
    Touched touched{!changes || changes->everything, {}};
    if (changes)
        for (const RecordChange &change : changes->changes) {
            touched.all = touched.all || change.ref.kind != Kind::Reflection;
            touched.ids.insert(change.ref.id);
        }
    m_reflections->showCards(order, touched);
    m_reflections->setVisible(!order.empty());
    m_nothing->setVisible(order.empty());
}

void StruckColumn::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Prompt) || changes.touches(Kind::Cluster) || changes.touches(Kind::Answer))
        showTables();
    // Who said it, what it is about.
    for (const Kind kind :
         {Kind::Reflection, Kind::Participant, Kind::Consent, Kind::Cluster, Kind::Theme, Kind::Call})
        if (changes.touches(kind)) {
            showReflections(&changes);
            break;
        }
    m_entry->follow(changes);
}

void StruckColumn::focusEntry() {
    m_entry->field().setFocus(Qt::OtherFocusReason);
}

bool StruckColumn::showReflection(const ReflectionId &id) {
    return m_reflections->showCard(refOf(id));
}

void StruckColumn::add(const QString &text) {
    const auto outcome =
        addSaid(m_context.workshop(), Kind::Reflection, {{columnOf(&Reflection::text), Value(text)}},
                columnOf(&Reflection::participant), m_entry->who(), true, m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("reflection.add")))
        return;
    m_entry->clearEntered();
    m_reflections->reveal({Kind::Reflection, *outcome->made});
}

bool StruckColumn::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_inside && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitTables();
    return QFrame::eventFilter(watched, event);
}

// No taller than what is in it, so that what struck people follows at once.
void StruckColumn::fitTables() {
    const int width = m_scroll->viewport()->width();
    int height = 2;
    for (const BroughtBack *table : m_tables)
        height += table->heightForWidth(width) + m_down->spacing();
    height -= m_tables.empty() ? 0 : m_down->spacing();
    if (height != m_scroll->maximumHeight())
        m_scroll->setMaximumHeight(height);
}

} // namespace coalesce::ui
