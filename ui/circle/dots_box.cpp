// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/dots_box.h"

#include "ui/circle/circle_edits.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

namespace coalesce::ui {

namespace {
constexpr int kWidth = 64;
constexpr QLatin1String kAction("call.dots");
} // namespace

DotsBox::DotsBox(const RoomContext &context, const CallId &call, QWidget *parent)
    : QWidget(parent), m_context(context), m_call(call), m_number(makeLabel({}, "heading", this)),
      m_word(makeLabel({}, "small", this)), m_field(new QLineEdit(this)),
      m_less(
          new IconButton(IconName::Remove, tr("One dot less"), context.theme, IconButton::Kind::Quiet, this)),
      m_more(
          new IconButton(IconName::Add, tr("One dot more"), context.theme, IconButton::Kind::Quiet, this)) {
    m_field->setObjectName(QStringLiteral("dots"));
    m_field->setValidator(new QIntValidator(kDots.least, kDots.most, m_field));
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setFixedWidth(kWidth);
    m_field->hide();
    m_field->installEventFilter(this);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setMinimumWidth(kWidth);
    m_word->setAlignment(Qt::AlignCenter);
    m_less->setIcon(themedIcon(IconName::ChevronDown, context.theme));
    m_more->setIcon(themedIcon(IconName::ChevronUp, context.theme));
    for (IconButton *button : {m_less, m_more}) {
        button->setFocusPolicy(Qt::NoFocus); // + and − on the card do the same
        QSizePolicy keeps = button->sizePolicy();
        keeps.setRetainSizeWhenHidden(true);
        button->setSizePolicy(keeps);
        button->hide();
        connect(button, &QToolButton::clicked, this, [this, by = button == m_more ? 1 : -1] { add(by); });
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_field, 0, 0);
    grid->addWidget(m_word, 1, 0);
    grid->addWidget(m_more, 0, 1, Qt::AlignBottom);
    grid->addWidget(m_less, 1, 1, Qt::AlignTop);
    grid->setRowStretch(2, 1);
    refresh();
}

void DotsBox::refresh() {
    const Call *call = m_context.workshop().find(m_call);
    if (!call)
        return;
    m_number->setText(QString::number(call->dots));
    m_word->setText(call->dots == 1 ? tr("● dot") : tr("● dots"));
    m_field->setAccessibleName(tr("Dots of “%1”").arg(call->text.string().simplified()));
}

void DotsBox::showButtons(bool shown) {
    const bool editable = !m_context.session.isReadOnly();
    m_less->setVisible(shown && editable);
    m_more->setVisible(shown && editable);
}

void DotsBox::add(int by) {
    m_context.commit(addDots(m_context.workshop(), m_call, by), kAction);
}

void DotsBox::edit(const QString &typed) {
    const Call *call = m_context.workshop().find(m_call);
    if (!call || m_context.session.isReadOnly())
        return;
    m_field->setText(typed.isEmpty() ? QString::number(call->dots) : typed);
    m_number->hide();
    m_field->show();
    m_field->setFocus(Qt::OtherFocusReason);
    typed.isEmpty() ? m_field->selectAll() : m_field->end(false);
}

void DotsBox::commit() {
    if (m_field->isHidden() || !m_context.workshop().find(m_call))
        return;
    bool isNumber = false;
    const qint64 dots = m_field->text().toLongLong(&isNumber);
    if (isNumber)
        m_context.commit(
            setFields(m_context.workshop(), refOf(m_call), {{columnOf(&Call::dots), Value(dots)}}), kAction);
}

void DotsBox::closeField() {
    m_field->hide();
    m_number->show();
}

bool DotsBox::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            commit();
            emit left(); // which takes the focus, and closes the field
            return true;
        case Qt::Key_Escape:
            m_field->clear();
            emit left();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int by = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1 : -1;
            commit();
            emit left();
            emit stepped(by);
            return true;
        }
        default:
            break;
        }
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        commit(); // no change where it was committed before
        closeField();
    }
    return QWidget::eventFilter(watched, event);
}

void DotsBox::mouseReleaseEvent(QMouseEvent *) {
    edit({}); // and not the card
}

} // namespace coalesce::ui
