// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answer_delegate.h"

#include "ui/tables/answers_model.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/record_field.h"

#include <QHelpEvent>
#include <QPainter>

namespace coalesce::ui {

namespace {

const AnswerRow &rowAt(const QModelIndex &index) {
    return static_cast<const AnswersModel *>(index.model())->row(index.row());
}

} // namespace

AnswerDelegate::AnswerDelegate(const RoomContext &context, std::function<IntentTone()> tone, QObject *parent)
    : QStyledItemDelegate(parent), m_context(context), m_tone(std::move(tone)) {
    m_look.setTheme(context.theme.theme());
}

QRect AnswerDelegate::strip(const QRect &itemRect) const {
    return {itemRect.left(), itemRect.top(), m_width, itemRect.height() - AnswerLook::kGap};
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const {
    constexpr int kUnsized = 50; // measuring thousands for a width that is not the real one would be felt
    const int height = m_width > 0 ? m_look.height(rowAt(index), m_width) : kUnsized;
    return {m_width, height + AnswerLook::kGap};
}

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const AnswerRow &row = rowAt(index);
    m_look.paint(*painter, strip(option.rect), row, m_tone(),
                 {.selected = option.state.testFlag(QStyle::State_Selected),
                  .current = option.state.testFlag(QStyle::State_HasFocus),
                  .hovered = option.state.testFlag(QStyle::State_MouseOver),
                  .fresh = m_fresh == row.id},
                 option.direction);
}

QWidget *AnswerDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const {
    const AnswerId id = rowAt(index).id;
    auto *field =
        new RecordField(m_context, refOf(id),
                        {columnOf(&Answer::text), QStringLiteral("answer.set"), RecordField::Blank::Restore},
                        tr("Answer"), InlineTextEdit::Enter::Commits, parent);
    field->setObjectName(QStringLiteral("answerEditor"));
    field->setFont(themeFont(m_context.theme.theme(), m_context.theme.theme().type.section));
    field->setLineLimits(2, 12);
    field->moveCursor(QTextCursor::End);             // to go on where the words end
    auto *self = const_cast<AnswerDelegate *>(this); // Qt makes editors through a const function
    const auto close = [self, field] {
        if (!field->isDirty()) // else the words could not be kept, and stay
            emit self->closeEditor(field, NoHint);
    };
    connect(field, &InlineTextEdit::entered, self, close);
    connect(field, &InlineTextEdit::escaped, self, close);
    emit self->editing(id);
    return field;
}

// The field reads and commits by itself.
void AnswerDelegate::setEditorData(QWidget *, const QModelIndex &) const {}

void AnswerDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const {
    static_cast<RecordField *>(editor)->commitNow();
}

// The field grows over what is below it; the row follows when the text is committed.
void AnswerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const {
    const QRect place = strip(option.rect);
    editor->move(place.topLeft());
    editor->setFixedWidth(place.width());
    static_cast<RecordField *>(editor)->setLineLimits(std::max(1, (place.height() - 12) / 17), 12);
}

// Enter, Escape and leaving are the field's own; Qt's handling of them here would take its words away. A
// field whose words could not be kept stays open with them.
bool AnswerDelegate::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        return false;
    auto *field = static_cast<RecordField *>(watched);
    if (event->type() == QEvent::FocusOut && !field->text().trimmed().isEmpty()) {
        field->commitNow();
        if (field->isDirty())
            return false;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace coalesce::ui
