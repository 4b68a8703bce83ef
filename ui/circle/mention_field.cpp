// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/mention_field.h"

#include "ui/widgets/looks.h"

#include <QAccessible>
#include <QFrame>
#include <QKeyEvent>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr int kMostRows = 8; // before the list scrolls
constexpr int kLeastWidth = 260;
constexpr int kMostWidth = 460;

} // namespace

MentionField::MentionField(const QString &name, const Workshop &workshop, QWidget *parent)
    : EntryField(name, parent), m_workshop(workshop) {
    connect(this, &QPlainTextEdit::textChanged, this, &MentionField::look);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MentionField::look);
}

MentionField::~MentionField() {
    delete m_popup;
}

bool MentionField::isOffering() const {
    return m_popup && m_popup->isVisible();
}

void MentionField::openList() {
    setFocus(Qt::OtherFocusReason);
    m_dismissedAt = -1;
    QTextCursor cursor = textCursor();
    const int at = cursor.position();
    if (at > 0 && !text()[at - 1].isSpace())
        insertPlainText(QStringLiteral(" "));
    insertPlainText(QStringLiteral("@"));
}

void MentionField::look() {
    if (m_taking)
        return;
    const int cursor = textCursor().position();
    m_mention = m_offersPeople && hasFocus() && !isReadOnly() ? mentionAt(text(), cursor) : std::nullopt;
    if (m_dismissedAt >= 0 && (m_dismissedAt >= text().size() || text()[m_dismissedAt] != QLatin1Char('@')))
        m_dismissedAt = -1;
    if (!m_mention || m_mention->at == m_dismissedAt)
        return hideList();
    // Who types on behind a name means the one person of it.
    if (text().left(m_mention->at).trimmed().isEmpty() && cursor == text().size())
        if (const auto meant = meantBy(m_workshop, m_mention->typed))
            return take(*m_mention, *meant);
    showLines(mentionLines(m_workshop, m_mention->typed));
}

void MentionField::makeList() {
    m_popup = new QFrame(window());
    m_popup->setObjectName(QStringLiteral("mentions"));
    setLook(*m_popup, "message");
    m_list = new QListWidget(m_popup);
    m_list->setAccessibleName(tr("People"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    setLook(*m_list, "bare");
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, [this] { takeRow(m_list->currentRow()); });
}

void MentionField::showLines(std::vector<MentionLine> lines) {
    if (lines.empty())
        return hideList();
    if (!m_popup)
        makeList();
    m_lines = std::move(lines);
    m_list->clear();
    for (const MentionLine &line : m_lines)
        m_list->addItem(line.text);
    place();
    m_popup->show();
    m_popup->raise();
    setCurrentRow(0);
}

// Under the field, or over it where there is no room below.
void MentionField::place() {
    const int rows = std::min(m_list->count(), kMostRows);
    const int width = std::clamp(this->width(), kLeastWidth, kMostWidth);
    m_popup->resize(width, rows * std::max(24, m_list->sizeHintForRow(0)) + 12);
    const QRect room = window()->rect();
    QPoint at = mapTo(window(), QPoint(-6, height() + 10));
    if (at.y() + m_popup->height() > room.bottom())
        at.setY(mapTo(window(), QPoint()).y() - m_popup->height() - 10);
    at.setX(std::clamp(at.x(), 0, std::max(0, room.width() - width)));
    m_popup->move(at.x(), std::max(0, at.y()));
}

void MentionField::hideList() {
    if (m_popup)
        m_popup->hide();
    m_lines.clear();
}

// The focus stays in the field, so a screen reader is told of the row as if the focus had moved there.
void MentionField::setCurrentRow(int row) {
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(m_list->currentRow());
    QAccessible::updateAccessibility(&event);
}

void MentionField::takeRow(int row) {
    if (m_mention && row >= 0 && row < int(m_lines.size()))
        take(*m_mention, MentionLine(m_lines[size_t(row)]));
}

void MentionField::take(const Mention &mention, const MentionLine &line) {
    {
        const QScopedValueRollback guard(m_taking, true);
        QTextCursor cursor = textCursor();
        cursor.setPosition(mention.at);
        cursor.setPosition(mention.at + 1 + int(mention.typed.size()), QTextCursor::KeepAnchor);
        cursor.insertText(line.rest);
        setTextCursor(cursor);
    }
    hideList();
    emit taken(line.choice);
}

bool MentionField::handleKey(int key) {
    switch (key) {
    case Qt::Key_Down:
        setCurrentRow(m_list->currentRow() + 1);
        return true;
    case Qt::Key_Up:
        setCurrentRow(m_list->currentRow() - 1);
        return true;
    case Qt::Key_PageDown:
        setCurrentRow(m_list->currentRow() + kMostRows);
        return true;
    case Qt::Key_PageUp:
        setCurrentRow(m_list->currentRow() - kMostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        takeRow(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        m_dismissedAt = m_mention ? m_mention->at : -1;
        hideList();
        return true;
    default:
        return false;
    }
}

// Tab is looked for here: keyPressEvent() comes too late for it.
bool MentionField::event(QEvent *event) {
    if (event->type() == QEvent::KeyPress && isOffering()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && handleKey(key->key()))
            return true;
    }
    return EntryField::event(event);
}

void MentionField::focusOutEvent(QFocusEvent *event) {
    EntryField::focusOutEvent(event);
    hideList();
}

} // namespace coalesce::ui
