// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_notes_panel.h"

#include "core/edit/record_actions.h"
#include "core/exchange/plain_list.h"
#include "ui/tables/entry_field.h"
#include "ui/tables/table_note_row.h"
#include "ui/tables/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/own_keys_menu.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

TableNotesPanel::TableNotesPanel(const RoomContext &context, const PromptId &prompt, QWidget *parent)
    : QWidget(parent), m_context(context), m_prompt(prompt),
      m_head(new SectionLabel(tr("Table notes"), this)),
      m_kindButton(makeButton({}, ButtonKind::Plain, this)), m_entry(new EntryField(tr("New note"), this)),
      m_list(new QWidget(this)), m_down(new QVBoxLayout(m_list)),
      m_summary(new RecordField(
          context, refOf(prompt),
          {columnOf(&Prompt::summary), QStringLiteral("prompt.set"), RecordField::Blank::Allow},
          tr("The table's own paragraph for the report"), InlineTextEdit::Enter::NewLine, this)) {
    setObjectName(QStringLiteral("notesPanel"));
    setLook(*this, "panelMuted");
    m_entry->setObjectName(QStringLiteral("noteEntry"));
    m_entry->setStyleSheet({});
    m_entry->setHints({tr("What was said. Enter adds it"), tr("Enter adds it")});
    m_entry->installEventFilter(this);
    m_entry->setText(context.session.draft(draftPlace()));
    m_summary->setObjectName(QStringLiteral("tableSummary"));
    m_summary->setLineLimits(2, 6);
    m_summary->setPlaceholderText(tr("What this table wants to say, in its own words"));
    setKind(m_kind);

    auto *entryRow = new QHBoxLayout;
    entryRow->setSpacing(6);
    entryRow->setContentsMargins(0, 0, 8, 0);
    entryRow->addWidget(m_kindButton, 0, Qt::AlignTop);
    entryRow->addWidget(m_entry, 1);
    m_down->setContentsMargins(0, 4, 6, 4);
    m_down->setSpacing(2);
    auto *summaryHead = makeLabel(tr("The table's own paragraph for the report"), "section", m_list);
    summaryHead->setWordWrap(true);
    m_down->addWidget(summaryHead);
    m_down->addWidget(m_summary);
    m_down->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_list); // which makes it fill its background
    m_list->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(16, 10, 8, 6);
    down->setSpacing(6);
    down->addWidget(m_head);
    down->addLayout(entryRow);
    down->addWidget(scroll, 1);

    connect(m_kindButton, &QPushButton::clicked, this, &TableNotesPanel::showKinds);
    connect(m_entry, &EntryField::submitted, this, &TableNotesPanel::add);
    connect(m_entry, &EntryField::listPasted, this, [this](const QString &text) {
        QStringList lines;
        for (const exchange::ListedAnswer &line : exchange::readPlainList(text))
            lines << line.text;
        m_entry->insertPlainText(lines.join(QLatin1Char('\n')));
    });
    connect(m_entry, &EntryField::draftDue, this, &TableNotesPanel::keepDraft);
    connect(m_entry, &EntryField::leftDownwards, this, [this] {
        RecordField &next = m_rows.empty() ? *m_summary : m_rows.front()->text();
        next.setFocus(Qt::OtherFocusReason);
    });
    const bool editable = !context.session.isReadOnly();
    m_entry->setEnabled(editable);
    m_kindButton->setEnabled(editable);
    rebuild();
}

QString TableNotesPanel::draftPlace() const {
    return QStringLiteral("tables/note/") + m_prompt.text();
}

void TableNotesPanel::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::TableNote) || changes.touches(Kind::Cluster) ||
        changes.touches(Kind::Participant))
        rebuild();
}

// Rows of notes that stay are kept, and with them what is being typed there.
void TableNotesPanel::rebuild() {
    const Workshop &workshop = m_context.workshop();
    std::vector<TableNoteRow *> before = std::move(m_rows);
    m_rows.clear();
    int place = 0;
    for (const TableNoteId &id : workshop.referring(m_prompt.uuid(), &TableNote::prompt)) {
        const auto found = std::ranges::find(before, id, [](const TableNoteRow *row) { return row->id(); });
        TableNoteRow *row = nullptr;
        if (found != before.end()) {
            row = *found;
            before.erase(found);
            row->refresh();
        } else {
            row = new TableNoteRow(m_context, id, m_list);
        }
        m_rows.push_back(row);
        if (m_down->indexOf(row) != place)
            m_down->insertWidget(place, row);
        ++place;
    }
    for (TableNoteRow *gone : before) {
        gone->hide();
        gone->deleteLater();
    }
    m_head->setAside(QStringLiteral("(%1)").arg(m_rows.size()));
}

void TableNotesPanel::focusFirst() {
    m_entry->setFocus(Qt::OtherFocusReason);
}

void TableNotesPanel::showNote(const TableNoteId &id) {
    if (const auto row = std::ranges::find(m_rows, id, &TableNoteRow::id); row != m_rows.end())
        reveal((*row)->text());
}

void TableNotesPanel::showSummary() {
    reveal(*m_summary);
}

void TableNotesPanel::reveal(QWidget &field) {
    field.setFocus(Qt::OtherFocusReason);
    auto *scroll = static_cast<QScrollArea *>(m_list->parentWidget()->parentWidget());
    // Once the rows have their places.
    QTimer::singleShot(0, &field, [scroll, &field] { scroll->ensureWidgetVisible(&field); });
}

void TableNotesPanel::add(const QString &text) {
    const std::string_view kind = nameOf(m_kind);
    const auto outcome =
        addRecord(m_context.workshop(), Kind::TableNote,
                  {{columnOf(&TableNote::prompt), m_prompt.uuid()},
                   {columnOf(&TableNote::kind), QString::fromLatin1(kind.data(), qsizetype(kind.size()))},
                   {columnOf(&TableNote::text), text}},
                  m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("tablenote.add")))
        return;
    m_entry->clearEntered();
    keepDraft({});
}

void TableNotesPanel::keepDraft(const QString &text) {
    if (const Status kept = m_context.session.keepDraft(draftPlace(), text); !kept)
        m_context.messages.showError(sentenceFor(kept.error()));
}

void TableNotesPanel::setKind(TableNoteKind kind) {
    m_kind = kind;
    m_kindButton->setText(noteKindName(kind));
    m_kindButton->setToolTip(tr("The kind of the next note (Alt+Down changes it)"));
    m_kindButton->setAccessibleName(tr("Kind of the next note: %1").arg(noteKindName(kind)));
    m_entry->setAccessibleDescription(noteKindName(kind));
}

void TableNotesPanel::stepKind(int by) {
    const int count = int(kNoteKinds.size());
    setKind(kNoteKinds[std::size_t((int(m_kind) + by + count) % count)]);
}

void TableNotesPanel::showKinds() {
    OwnKeysMenu menu(this);
    for (const TableNoteKind kind : kNoteKinds) {
        QAction *action = menu.addAction(QLatin1Char('&') + noteKindName(kind));
        connect(action, &QAction::triggered, this, [this, kind] { setKind(kind); });
    }
    menu.exec(m_kindButton->mapToGlobal(QPoint(0, m_kindButton->height())));
    focusFirst();
}

bool TableNotesPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_entry && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool step = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (step && key->modifiers() & Qt::AltModifier) {
            stepKind(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coalesce::ui
