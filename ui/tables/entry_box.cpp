// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/entry_box.h"

#include "ui/tables/entry_field.h"
#include "ui/tables/words.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace coalesce::ui {

EntryBox::EntryBox(const QString &name, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_field(new EntryField(name, this)),
      m_sourceTag(makeLabel({}, "small", this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_sourceTag);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(&theme, &ThemeController::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void EntryBox::setTone(IntentTone tone) {
    m_tone = tone;
    update();
}

void EntryBox::setSource(Source source) {
    m_source = source;
    describe();
}

void EntryBox::setReadOnly(const QString &reason) {
    m_reason = reason;
    m_field->setEnabled(reason.isEmpty());
    describe();
}

void EntryBox::describe() {
    const bool room = m_source == Source::Room;
    m_sourceTag->setText(sourceName(m_source));
    m_sourceTag->setToolTip(
        tr("What is entered here is marked as coming from: %1").arg(sourceName(m_source)));
    m_sourceTag->setVisible(!room);
    m_field->setAccessibleDescription(room ? QString() : sourceSentence(m_source));
    setToolTip(m_reason);
    if (!m_reason.isEmpty())
        m_field->setHints({m_reason, tr("Read only")});
    else
        m_field->setHints({tr("Type an answer, Enter adds it · paste a list to add many"),
                           tr("Type an answer, Enter adds it"), tr("Type an answer")});
}

bool EntryBox::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void EntryBox::paintEvent(QPaintEvent *) {
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor key =
        isEnabled() && m_reason.isEmpty() ? theme.colors.intent(m_tone).key : theme.colors.lineStrong;
    QRectF frame = rect();
    if (m_field->hasFocus()) {
        painter.setPen(QPen(theme.colors.focus, 2));
        painter.setBrush(theme.colors.panel);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), theme.radii.control + 1,
                                theme.radii.control + 1);
        frame.adjust(2, 2, -2, -2);
    }
    painter.setPen(QPen(key, 2));
    painter.setBrush(m_reason.isEmpty() ? theme.colors.panel : theme.colors.panelMuted);
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), theme.radii.control, theme.radii.control);
}

void EntryBox::mousePressEvent(QMouseEvent *) {
    m_field->setFocus(Qt::MouseFocusReason);
}

} // namespace coalesce::ui
