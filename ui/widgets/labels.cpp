// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/widgets/looks.h"

#include <QEvent>
#include <QHBoxLayout>

namespace coalesce::ui {

QLabel *makeLabel(const QString &text, const char *look, QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setLook(*label, look);
    return label;
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent)
    : QWidget(parent), m_text(makeLabel(text, "section", this)), m_aside(makeLabel({}, "small", this)) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_aside);
    layout->addStretch();
    m_aside->hide();
    describe();
}

void SectionLabel::setText(const QString &text) {
    m_text->setText(text);
    describe();
}

void SectionLabel::setAside(const QString &aside) {
    m_aside->setText(aside);
    m_aside->setVisible(!aside.isEmpty());
    describe();
}

void SectionLabel::describe() {
    setAccessibleName((m_text->text() + QChar::Space + m_aside->text()).trimmed());
}

ElidedLabel::ElidedLabel(const QString &text, const char *look, QWidget *parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setLook(*this, look);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString &text) {
    m_full = text;
    m_oneLine = text.simplified();
    setAccessibleName(m_oneLine);
    elide();
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const {
    ensurePolished();
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_oneLine) + margins.left() + margins.right() + 2,
            QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {24, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event) {
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

void ElidedLabel::elide() {
    setText(fontMetrics().elidedText(m_oneLine, Qt::ElideRight, contentsRect().width()));
    setToolTip(isElided() ? plainTip(m_full) : QString());
}

} // namespace coalesce::ui
