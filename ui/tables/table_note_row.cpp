// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_note_row.h"

#include "core/edit/record_actions.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_picker.h"
#include "ui/shell/undo_offer.h"
#include "ui/tables/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/own_keys_menu.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {
constexpr QLatin1String kAction("tablenote.set");
}

TableNoteRow::TableNoteRow(const RoomContext &context, const TableNoteId &id, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(id), m_kind(makeButton({}, ButtonKind::Link, this)),
      m_about(new ElidedLabel({}, "small", this)),
      m_private(new IconButton(IconName::Lock, tr("Private: stays out of the report"), context.theme,
                               IconButton::Kind::Quiet, this)),
      m_more(new IconButton(IconName::More, tr("More for this note"), context.theme, IconButton::Kind::Quiet,
                            this)),
      m_text(new RecordField(context, refOf(id),
                             {columnOf(&TableNote::text), kAction, RecordField::Blank::Restore}, tr("Note"),
                             InlineTextEdit::Enter::Commits, this)) {
    m_private->setCheckable(true);
    m_kind->setToolTip(tr("The kind of note"));
    auto *top = new QHBoxLayout;
    top->setSpacing(2);
    top->addWidget(m_kind);
    top->addWidget(m_about, 1);
    top->addWidget(m_private);
    top->addWidget(m_more);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 6);
    down->setSpacing(1);
    down->addLayout(top);
    down->addWidget(m_text);
    connect(m_kind, &QPushButton::clicked, this, &TableNoteRow::showKinds);
    connect(m_more, &QToolButton::clicked, this, &TableNoteRow::showMore);
    connect(m_private, &QToolButton::clicked, this,
            [this](bool on) { set(columnOf(&TableNote::isPrivate), qint64(on)); });
    const bool editable = !context.session.isReadOnly();
    for (QWidget *control :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_private), static_cast<QWidget *>(m_more)})
        control->setEnabled(editable);
    refresh();
}

void TableNoteRow::refresh() {
    const TableNote &note = this->note();
    const Workshop &workshop = m_context.workshop();
    m_kind->setText(noteKindName(note.kind));
    QStringList about;
    if (note.cluster)
        about << workshop.find(*note.cluster)->title.string();
    if (note.participant)
        about << workshop.find(*note.participant)->name.string();
    if (note.isPrivate)
        about << tr("private");
    m_about->setFullText(about.join(QStringLiteral(" · ")));
    m_private->setChecked(note.isPrivate);
    m_text->setAccessibleDescription(about.join(QStringLiteral(", ")));
    m_text->setAccessibleName(noteKindName(note.kind));
}

void TableNoteRow::set(int column, const Value &value) {
    if (m_context.workshop().find(m_id))
        m_context.commit(setFields(m_context.workshop(), refOf(m_id), {{column, value}}), kAction);
}

void TableNoteRow::showKinds() {
    OwnKeysMenu menu(this);
    for (const TableNoteKind kind : kNoteKinds) {
        QAction *action = menu.addAction(QLatin1Char('&') + noteKindName(kind));
        action->setCheckable(true);
        action->setChecked(note().kind == kind);
        connect(action, &QAction::triggered, this, [this, kind] {
            const std::string_view name = nameOf(kind);
            set(columnOf(&TableNote::kind), QString::fromLatin1(name.data(), qsizetype(name.size())));
        });
    }
    menu.exec(m_kind->mapToGlobal(QPoint(0, m_kind->height())));
}

void TableNoteRow::showMore() {
    const Workshop &workshop = m_context.workshop();
    OwnKeysMenu menu(this);
    auto *about = new OwnKeysMenu(tr("&About the cluster"), &menu);
    menu.addMenu(about);
    const auto offer = [&](const QString &text, const std::optional<ClusterId> &cluster) {
        QAction *action = about->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(note().cluster == cluster);
        connect(action, &QAction::triggered, this, [this, cluster] {
            set(columnOf(&TableNote::cluster), cluster ? Value(cluster->uuid()) : Value());
        });
    };
    offer(tr("None"), {});
    for (const ClusterId &id : workshop.clustersOf(note().prompt))
        offer(workshop.find(id)->title.string().left(80).simplified(), id);
    menu.addAction(tr("&Said by…"), this, &TableNoteRow::pickPerson);
    menu.addSeparator();
    menu.addAction(tr("&Remove"), this, &TableNoteRow::remove);
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void TableNoteRow::pickPerson() {
    const auto now = note().participant;
    auto *picker = new PersonPicker(tr("Who said it?"), m_context.workshop(),
                                    now ? PersonChoice(*now) : PersonChoice(Nobody{}), this);
    connect(picker, &PersonPicker::chosen, this, [this](const PersonChoice &choice) {
        m_context.commit(setPerson(m_context.workshop(), {refOf(m_id)}, columnOf(&TableNote::participant),
                                   choice, m_context.session.sources()),
                         kAction);
    });
    picker->open();
}

void TableNoteRow::remove() {
    const RoomContext context = m_context; // this row goes with its note
    if (context.commit(removeRecord(context.workshop(), refOf(m_id)), QStringLiteral("tablenote.remove")))
        context.messages.showNotice(tr("The note was removed."), undoOffer(context));
}

} // namespace coalesce::ui
