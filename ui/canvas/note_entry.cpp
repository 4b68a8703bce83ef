// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/note_entry.h"

#include "core/edit/answer_actions.h"
#include "ui/canvas/prompt_names.h"
#include "ui/tables/entry_box.h"
#include "ui/tables/entry_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr int kWidth = 460;
const QString kDraft = QStringLiteral("canvas.entry");

} // namespace

NoteEntry::NoteEntry(const RoomContext &context, const std::optional<ClusterId> &cluster,
                     const PromptId &prompt, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_context(context), m_cluster(cluster),
      m_prompts(new ChoiceBox(tr("Table of the new answer"), this)),
      m_box(new EntryBox(tr("New answer"), context.theme, this)), m_told(makeLabel({}, "small", this)),
      m_announcer(new Announcer(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(*this, "message");
    setAccessibleName(tr("New answer"));
    setFixedWidth(kWidth);
    const Workshop &workshop = context.workshop();
    const Cluster *into = cluster ? workshop.find(*cluster) : nullptr;
    for (const Prompt &one : workshop.prompts())
        m_prompts->addItem(badgeIcon(toneOf(one.intent), context.theme.theme()), shortName(one),
                           one.id.uuid());
    m_prompts->setCurrentIndex(m_prompts->findData((into ? into->prompt : prompt).uuid()));
    m_prompts->setEnabled(!into); // the cluster's table is that of its answers
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(14, 12, 14, 12);
    down->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *title = new ElidedLabel(
        into ? tr("New answer in “%1”").arg(into->title.string()) : tr("New answer"), "section");
    head->addWidget(title, 1);
    head->addWidget(m_prompts);
    down->addLayout(head);
    constexpr int kLetters = 12;
    m_prompts->setMinimumContentsLength(kLetters);
    field().setText(context.session.draft(kDraft));
    field().installEventFilter(this);
    field().setHints({tr("Type an answer, Enter adds it"), tr("Type an answer")});
    down->addWidget(m_box);
    down->addWidget(m_told);
    m_told->setText(tr("Enter adds it and the field stays; Escape goes back to the canvas."));
    const auto showTone = [this] {
        const Prompt *chosen = m_context.workshop().find(PromptId(m_prompts->currentData().toUuid()));
        m_box->setTone(toneOf(chosen ? chosen->intent : Intent::Other));
    };
    showTone();
    connect(m_prompts, &QComboBox::currentIndexChanged, this, showTone);
    connect(&field(), &EntryField::submitted, this, &NoteEntry::add);
    connect(&field(), &EntryField::draftDue, this, &NoteEntry::keepDraft);
    connect(&field(), &EntryField::listPasted, this, [this] {
        tell(tr("A list of answers is pasted in Tables, where you see first what will be added."));
    });
}

EntryField &NoteEntry::field() {
    return m_box->field();
}

void NoteEntry::openAt(QPoint globalCentre) {
    adjustSize();
    move(globalCentre - QPoint(width() / 2, height() / 2));
    show();
    field().setFocus();
}

// Escape goes, whatever the field would do with it: what stands there is kept as a draft.
bool NoteEntry::eventFilter(QObject *watched, QEvent *event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        close();
    return true;
}

void NoteEntry::add(const QString &text) {
    const Workshop &workshop = m_context.workshop();
    const auto checked = RequiredText::checked(text);
    if (!checked)
        return tell(sentenceFor(checked.error()));
    if (m_cluster && !workshop.find(*m_cluster))
        m_cluster.reset(); // it went meanwhile; the answer must not
    const PromptId prompt(m_prompts->currentData().toUuid());
    if (!m_context.commit(addAnswers(workshop, {{prompt, *checked, Source::Room, std::nullopt, m_cluster}},
                                     m_context.session.sources()),
                          QStringLiteral("answer.add")))
        return;
    field().clearEntered();
    keepDraft({});
    tell(m_cluster ? tr("Added to “%1”: %n answer(s) there.", nullptr, workshop.countIn(*m_cluster))
                         .arg(workshop.find(*m_cluster)->title.string())
                   : tr("Added: %n answer(s) not yet clustered.", nullptr, workshop.counts().unplaced));
}

void NoteEntry::keepDraft(const QString &text) {
    if (const Status kept = m_context.session.keepDraft(kDraft, text); !kept)
        m_context.messages.showError(sentenceFor(kept.error()));
}

void NoteEntry::tell(const QString &sentence) {
    m_told->setText(sentence);
    m_announcer->say(sentence);
}

} // namespace coalesce::ui
