// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/find_popup.h"

#include "ui/widgets/looks.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

FindPopup::FindPopup(const QString &name, const QString &what, const QString &hint, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(new QLineEdit), m_list(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(*this, "message");
    setAccessibleName(name);
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(name);
    m_list->setAccessibleName(what);
    m_list->setFocusPolicy(Qt::NoFocus);
    setLook(*m_list, "bare");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedSize(380, 320);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindPopup::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &FindPopup::takeCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &FindPopup::takeCurrent);
}

void FindPopup::openAt(QPoint globalCentre) {
    fill();
    QRect place(QPoint(), size());
    place.moveCenter(globalCentre);
    const QWidget *over = parentWidget() ? parentWidget()->window() : this;
    const QRect room(over->mapToGlobal(QPoint()), over->size());
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    move(std::max(place.left(), room.left()), std::max(place.top(), room.top()));
    show();
    m_field->setFocus();
}

bool FindPopup::fits(const QString &name, const QString &typed) {
    const QStringList parts = typed.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString folded = name.toCaseFolded();
    return std::ranges::all_of(parts, [&](const QString &part) { return folded.contains(part); });
}

void FindPopup::fill() {
    m_list->clear();
    for (const Row &row : rowsFor(m_field->text().trimmed()))
        (new QListWidgetItem(row.icon, row.text, m_list))->setData(Qt::UserRole, row.what);
    setCurrentRow(0);
}

// The focus stays in the field, so a screen reader is told of the row as if the focus had moved there.
void FindPopup::setCurrentRow(int row) {
    m_list->setCurrentRow(row);
    const QListWidgetItem *item = m_list->currentItem();
    m_field->setAccessibleDescription(item ? item->text() : QString());
    if (!item || !isVisible())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(m_list->currentRow());
    QAccessible::updateAccessibility(&event);
}

void FindPopup::takeCurrent() {
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QVariant what = item->data(Qt::UserRole);
    const QString typed = m_field->text().trimmed();
    close();
    take(what, typed);
}

bool FindPopup::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace coalesce::ui
