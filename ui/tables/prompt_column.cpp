// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/prompt_column.h"

#include "core/edit/answer_actions.h"
#include "ui/shell/undo_offer.h"
#include "ui/tables/answer_delegate.h"
#include "ui/tables/answers_model.h"
#include "ui/tables/answers_view.h"
#include "ui/tables/entry_box.h"
#include "ui/tables/entry_field.h"
#include "ui/tables/paste_look.h"
#include "ui/tables/table_notes_panel.h"
#include "ui/tables/words.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {
constexpr int kBar = 5; // of the intent's colour, along the top
constexpr int kPad = 16;
} // namespace

PromptColumn::PromptColumn(const RoomContext &context, const PromptId &prompt, QWidget *parent)
    : QFrame(parent), m_context(context), m_prompt(prompt),
      m_model(new AnswersModel(context.workshop(), prompt, this)), m_same(context.workshop(), prompt),
      m_announcer(new Announcer(this)) {
    setMinimumWidth(kLeastWidth);
    setObjectName(QStringLiteral("column"));
    auto *delegate = new AnswerDelegate(context, [this] { return tone(); });
    m_view = new AnswersView(*m_model, *delegate, context.theme, this);
    m_view->setObjectName(QStringLiteral("answers"));
    m_view->setEditable(!context.session.isReadOnly());
    m_entry = new EntryBox(tr("New answer"), context.theme, this);
    m_empty = new EmptyState(IconName::Note, {}, context.theme, this);
    m_foot = makeFoot();

    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(1, kBar, 1, 1);
    down->setSpacing(0);
    down->addWidget(makeHead());
    auto *entryRow = new QVBoxLayout;
    entryRow->setContentsMargins(kPad, 0, kPad, 12);
    entryRow->addWidget(m_entry);
    down->addLayout(entryRow);
    auto *listRow = new QVBoxLayout;
    listRow->setContentsMargins(kPad, 0, kPad - AnswersView::kScrollBarRoom, 0);
    listRow->addWidget(m_view, 1);
    listRow->addWidget(m_empty, 1);
    down->addLayout(listRow, 1);
    down->addWidget(m_foot);

    connect(delegate, &AnswerDelegate::editing, m_model, &AnswersModel::keepShown);
    connect(m_view, &AnswersView::starClicked, this, &PromptColumn::starWanted);
    connect(m_view, &AnswersView::menuWanted, this, &PromptColumn::answerMenuWanted);
    connect(m_view, &AnswersView::sideways, this, &PromptColumn::leftSideways);
    connect(m_view, &AnswersView::leftUpwards, this, [this] { entry().setFocus(Qt::OtherFocusReason); });
    connect(&entry(), &EntryField::submitted, this, &PromptColumn::add);
    connect(&entry(), &EntryField::listPasted, this, &PromptColumn::lookAtPasted);
    connect(&entry(), &EntryField::draftDue, this, &PromptColumn::keepDraft);
    connect(&entry(), &EntryField::leftDownwards, this, &PromptColumn::focusAnswers);
    connect(&context.theme, &ThemeController::changed, this, &PromptColumn::describe);
    setTabOrder(&entry(), m_view);
    m_view->installEventFilter(this);
    entry().installEventFilter(this);
    entry().setText(context.session.draft(draftPlace()));
    describe();
}

QWidget *PromptColumn::makeHead() {
    auto *head = new QWidget(this);
    m_badge = new Badge(IntentTone::Other, m_context.theme, 22, head);
    m_question = makeLabel({}, "title", head);
    m_question->setWordWrap(true);
    m_count = makeLabel({}, "title", head);
    m_count->setObjectName(QStringLiteral("count"));
    m_about = new ElidedLabel({}, "small", head);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_badge, 0, Qt::AlignTop);
    top->addWidget(m_question, 1);
    top->addWidget(m_count, 0, Qt::AlignTop);
    auto *down = new QVBoxLayout(head);
    down->setContentsMargins(kPad, 14, kPad, 10);
    down->setSpacing(6);
    down->addLayout(top);
    m_lock = makeLabel({}, "small", head);
    m_lock->setObjectName(QStringLiteral("lock"));
    auto *about = new QHBoxLayout;
    about->setSpacing(4);
    about->addWidget(m_lock);
    about->addWidget(m_about, 1);
    down->addLayout(about);
    return head;
}

QWidget *PromptColumn::makeFoot() {
    auto *foot = new QWidget(this);
    m_notesButton = makeButton({}, ButtonKind::Link, foot);
    m_notesButton->setObjectName(QStringLiteral("notesButton"));
    auto *import = makeButton(tr("Import…"), ButtonKind::Link, foot);
    import->setObjectName(QStringLiteral("importButton"));
    import->setEnabled(!m_context.session.isReadOnly());
    m_more = new IconButton(IconName::More, tr("More for this table"), m_context.theme,
                            IconButton::Kind::Quiet, foot);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(kPad - 6, 5, kPad - 6, 5);
    row->setSpacing(4);
    row->addWidget(m_notesButton);
    row->addWidget(import);
    row->addStretch();
    row->addWidget(m_more);
    connect(m_notesButton, &QPushButton::clicked, this, [this] { showNotes(!areNotesShown()); });
    connect(import, &QPushButton::clicked, this, &PromptColumn::importWanted);
    connect(m_more, &QToolButton::clicked, this,
            [this] { emit columnMenuWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    return foot;
}

EntryField &PromptColumn::entry() {
    return m_entry->field();
}

IntentTone PromptColumn::tone() const {
    const Prompt *prompt = record();
    return prompt ? toneOf(prompt->intent) : IntentTone::Other;
}

QString PromptColumn::question() const {
    const Prompt *prompt = record();
    return prompt ? prompt->question.string() : QString();
}

void PromptColumn::focusAnswers() {
    if (m_model->rowCount() > 0)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        entry().setFocus(Qt::OtherFocusReason);
}

void PromptColumn::describe() {
    const Prompt *prompt = record();
    if (!prompt)
        return;
    m_badge->setTone(tone());
    m_entry->setTone(tone());
    m_question->setText(question());
    QPalette ink = m_count->palette();
    ink.setColor(QPalette::WindowText, m_context.theme.colors().intent(tone()).key);
    m_count->setPalette(ink);
    const QString numbered = tr("Table %1").arg(prompt->number);
    m_lock->setVisible(prompt->isPrivate);
    m_lock->setPixmap(themedIcon(IconName::Lock, m_context.theme, IconTint::Muted).pixmap(14, 14));
    QStringList about;
    if (prompt->isPrivate)
        about << tr("in confidence");
    about << numbered;
    if (!prompt->table.isEmpty() && prompt->table.string() != numbered)
        about << prompt->table.string();
    const Participant *notetaker =
        prompt->notetaker ? m_context.workshop().find(*prompt->notetaker) : nullptr;
    about << tr("notes by %1").arg(notetaker ? notetaker->name.string() : QStringLiteral("—"));
    m_about->setFullText(about.join(QStringLiteral(" · ")));
    entry().setAccessibleName(tr("New answer to “%1”").arg(question()));
    m_view->setAccessibleName(tr("Answers to “%1”").arg(question()));
    if (m_context.session.isReadOnly())
        m_entry->setReadOnly(m_context.session.readOnlyReason().isEmpty()
                                 ? tr("This workshop is open for reading only.")
                                 : m_context.session.readOnlyReason());
    describeCounts();
    update();
}

void PromptColumn::describeCounts() {
    const int all = m_context.workshop().counts(m_prompt).answers;
    const int shown = m_model->rowCount();
    const QLocale locale;
    const bool filtered = !m_model->filter().isEmpty();
    m_count->setText(filtered ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(all))
                              : locale.toString(all));
    m_count->setAccessibleName(filtered ? tr("%1 of %2 answers shown").arg(shown).arg(all)
                                        : tr("%n answer(s)", nullptr, all));
    const int notes = int(m_context.workshop().referring(m_prompt.uuid(), &TableNote::prompt).size());
    m_notesButton->setText(tr("Table notes (%1)").arg(notes));
    // With its last row the list goes, and would send the focus to whatever comes next.
    const QWidget *focus = window()->focusWidget();
    if (shown == 0 && focus && (focus == m_view || m_view->isAncestorOf(focus)))
        entry().setFocus(Qt::OtherFocusReason);
    m_view->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setSentence(all > 0
                             ? tr("No answer here passes the filter. Escape in the filter shows all again.")
                         : m_context.session.isReadOnly()
                             ? tr("No answers yet.")
                             : tr("No answers yet. Type the first one above, paste a list, or import them."));
}

void PromptColumn::follow(const ChangeSet &changes) {
    m_model->update(changes);
    m_same.follow(changes);
    if (m_notes)
        m_notes->follow(changes);
    if (changes.touches(Kind::Prompt) || changes.touches(Kind::Participant))
        describe();
    else
        describeCounts();
}

void PromptColumn::setFilter(const AnswerFilter &filter) {
    m_model->setFilter(filter);
    describeCounts();
}

void PromptColumn::setSource(Source source) {
    m_entry->setSource(source);
}

Source PromptColumn::source() const {
    return m_entry->source();
}

QString PromptColumn::draftPlace() const {
    return QStringLiteral("tables/entry/") + m_prompt.text();
}

void PromptColumn::keepDraft() {
    const Status kept = m_context.session.keepDraft(draftPlace(), entry().text());
    if (!kept)
        m_context.messages.showError(sentenceFor(kept.error()));
}

void PromptColumn::add(const QString &text) {
    const auto checked = RequiredText::checked(text);
    if (!checked) {
        m_context.messages.showError(sentenceFor(checked.error()));
        return;
    }
    const std::optional<AnswerId> same = m_same.find(text);
    const auto outcome =
        addAnswers(m_context.workshop(), {{m_prompt, *checked, source()}}, m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("answer.add")))
        return;
    entry().clearEntered();
    keepDraft();
    if (!outcome->made)
        return;
    const AnswerId made(*outcome->made);
    m_model->keepShown(made);
    describeCounts();
    m_view->showFresh(made);
    m_announcer->say(tr("Added: %n answer(s) here.", nullptr, m_context.workshop().counts(m_prompt).answers));
    if (same)
        offerToMerge(*same, made);
}

// Said beside the work: nobody who goes on typing is stopped.
void PromptColumn::offerToMerge(const AnswerId &into, const AnswerId &made) {
    const QPointer<PromptColumn> self(this);
    const auto merge = [self, into, made] {
        const Workshop *workshop = self ? &self->m_context.workshop() : nullptr;
        if (!workshop || !workshop->find(into) || !workshop->find(made))
            return;
        self->m_model->keepShown(into);
        if (self->m_context.commit(mergeAnswers(*workshop, into, {made}), QStringLiteral("answer.merge")))
            self->m_context.messages.showNotice(tr("Merged; every wording is kept."),
                                                undoOffer(self->m_context));
    };
    const QString text = m_context.workshop().find(made)->text.string().simplified();
    constexpr int kMost = 60;
    const QString shown = text.size() > kMost ? text.left(kMost) + QChar(0x2026) : text;
    m_context.messages.showNotice(tr("“%1” is there already.").arg(shown), {tr("Merge them"), merge});
}

void PromptColumn::lookAtPasted(const QString &text) {
    auto *look = new PasteLook(text, question(), this);
    look->setAttribute(Qt::WA_DeleteOnClose);
    connect(look, &PasteLook::manyChosen, this, &PromptColumn::addMany);
    connect(look, &PasteLook::oneChosen, this, [this, text] { entry().insertPlainText(text.trimmed()); });
    connect(look, &QDialog::finished, this, [this] { entry().setFocus(Qt::OtherFocusReason); });
    look->open();
}

void PromptColumn::addMany(const QStringList &texts) {
    std::vector<NewAnswer> answers;
    answers.reserve(std::size_t(texts.size()));
    for (const QString &text : texts) {
        if (const auto checked = RequiredText::checked(text))
            answers.push_back({m_prompt, *checked, source()});
    }
    const auto outcome = addAnswers(m_context.workshop(), answers, m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("answer.add")))
        return;
    m_context.messages.showNotice(tr("%n answer(s) added", nullptr, int(answers.size())));
    m_view->scrollToTop();
}

bool PromptColumn::areNotesShown() const {
    return m_notes && !m_notes->isHidden();
}

void PromptColumn::showNotes(bool shown) {
    if (!m_notes) {
        if (!shown)
            return;
        m_notes = new TableNotesPanel(m_context, m_prompt, this);
        auto *down = static_cast<QVBoxLayout *>(layout());
        down->insertWidget(down->indexOf(m_foot), m_notes, 1);
    }
    m_notes->setVisible(shown);
    if (shown)
        m_notes->focusFirst();
    else
        entry().setFocus(Qt::OtherFocusReason);
}

bool PromptColumn::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn)
        emit used();
    return QFrame::eventFilter(watched, event);
}

void PromptColumn::paintEvent(QPaintEvent *) {
    const Theme &theme = m_context.theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme.colors.line, 1));
    painter.setBrush(theme.colors.panel);
    painter.drawRoundedRect(card, theme.radii.card, theme.radii.card);
    QPainterPath shape;
    shape.addRoundedRect(rect(), theme.radii.card, theme.radii.card);
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, width(), kBar), theme.colors.intent(tone()).key);
    painter.setPen(QPen(theme.colors.lineSoft, 1));
    const int y = m_foot->y();
    painter.drawLine(1, y, width() - 2, y);
}

} // namespace coalesce::ui
