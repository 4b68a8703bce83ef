// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/hand_counter.h"

#include "core/model/fields.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace coalesce::ui {

namespace {
constexpr int kPauseMs = 800;
} // namespace

CountField::CountField(const QString &name, std::function<bool(int)> take, QWidget *parent)
    : QSpinBox(parent), m_take(std::move(take)) {
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
    setRange(int(kHands.least), int(kHands.most));
    setButtonSymbols(NoButtons);
    setAlignment(Qt::AlignCenter);
    setKeyboardTracking(false); // a pause takes what is typed, not each digit
    setFocusPolicy(Qt::StrongFocus);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CountField::commitNow);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        m_typing = true;
        m_pause.start();
    });
    connect(this, &QSpinBox::valueChanged, this, &CountField::take);
}

void CountField::showCount(int count) {
    m_held = count;
    if (m_typing || m_unkept)
        return;
    const QSignalBlocker quiet(this);
    const bool whole = hasFocus() && lineEdit()->hasSelectedText();
    setValue(count);
    if (whole)
        selectAll();
}

void CountField::take(int count) {
    m_pause.stop();
    m_typing = false;
    m_unkept = !m_take(count);
}

void CountField::commitNow() {
    m_pause.stop();
    const bool again = m_unkept && !m_typing;
    interpretText(); // takes it where it differs; an emptied field shows the count again
    m_typing = false;
    if (again)
        take(value());
    else
        showCount(m_held);
}

// Escape is ours while there are digits to put back.
bool CountField::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->setAccepted(m_typing);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_typing) {
            event->accept();
            return true;
        }
    }
    return QSpinBox::event(event);
}

void CountField::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_typing) {
        m_pause.stop();
        m_typing = false;
        showCount(m_held);
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commitNow();
        focusNextChild();
        return;
    }
    QSpinBox::keyPressEvent(event);
}

// What is typed takes the place of the count, however the focus came.
void CountField::focusInEvent(QFocusEvent *event) {
    QSpinBox::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MouseFocusReason)
        selectAll();
}

void CountField::focusOutEvent(QFocusEvent *event) {
    if (event->reason() != Qt::PopupFocusReason)
        commitNow();
    QSpinBox::focusOutEvent(event);
}

void CountField::wheelEvent(QWheelEvent *event) {
    event->ignore();
}

HandCounter::HandCounter(const QString &name, std::function<bool(int)> take, QWidget *parent)
    : QWidget(parent), m_field(new CountField(name, std::move(take), this)),
      m_fewer(makeStep(QString(QChar(0x2212)), tr("One fewer: %1").arg(name), -1)),
      m_more(makeStep(QStringLiteral("+"), tr("One more: %1").arg(name), 1)) {
    m_fewer->setObjectName(QStringLiteral("fewer"));
    m_more->setObjectName(QStringLiteral("more"));
    m_field->setFixedSize(52, 36);
    QFont large = m_field->font();
    large.setPixelSize(17);
    large.setWeight(QFont::DemiBold);
    m_field->setFont(large);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_fewer);
    row->addWidget(m_field);
    row->addWidget(m_more);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

// Tab goes from number to number: the arrows do there what the buttons do.
QToolButton *HandCounter::makeStep(const QString &sign, const QString &name, int by) {
    auto *step = new QToolButton(this);
    step->setText(sign);
    step->setAccessibleName(name);
    step->setToolTip(plainTip(name));
    setLook(*step, "step");
    step->setAutoRepeat(true);
    step->setFocusPolicy(Qt::NoFocus);
    connect(step, &QToolButton::clicked, this, [this, by] {
        m_field->commitNow();
        m_field->stepBy(by);
    });
    return step;
}

void HandCounter::setReadOnly(bool readOnly) {
    m_field->setReadOnly(readOnly);
    m_fewer->setEnabled(!readOnly);
    m_more->setEnabled(!readOnly);
}

} // namespace coalesce::ui
