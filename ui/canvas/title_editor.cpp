// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/title_editor.h"

#include <QKeyEvent>

namespace coalesce::ui {
namespace {

bool isEnter(const QKeyEvent &key) {
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

TitleEditor::TitleEditor(const ClusterId &cluster, const QString &title, QWidget *parent)
    : QLineEdit(title, parent), m_cluster(cluster), m_before(title) {
    setAccessibleName(tr("Title of the cluster"));
    constexpr int kPauseMs = 800;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { emit paused(text()); });
}

// Enter and Escape are never for the canvas behind it.
bool TitleEditor::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (isEnter(key) || key.key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TitleEditor::keyPressEvent(QKeyEvent *event) {
    if (isEnter(*event) || event->key() == Qt::Key_Escape)
        emit left(isEnter(*event));
    else
        QLineEdit::keyPressEvent(event);
}

void TitleEditor::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left(true);
}

} // namespace coalesce::ui
