// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answers_view.h"

#include "ui/tables/answer_delegate.h"
#include "ui/tables/answers_model.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace coalesce::ui {

namespace {
constexpr int kFreshMs = 1600; // long enough to be seen after looking up from the keys; nothing moves
}

AnswersView::AnswersView(AnswersModel &model, AnswerDelegate &delegate, const ThemeController &theme,
                         QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(delegate) {
    setLook(*this, "bare");
    delegate.setParent(this);
    setItemDelegate(&delegate);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(24);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setFrameShape(NoFrame);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &AnswersView::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &AnswersView::restorePlace);
    m_freshEnds.setSingleShot(true);
    m_freshEnds.setInterval(kFreshMs);
    connect(&m_freshEnds, &QTimer::timeout, this, [this] {
        m_delegate.setFresh({});
        viewport()->update();
    });
    connect(&theme, &ThemeController::changed, this, [this, &theme] {
        m_delegate.setTheme(theme.theme());
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

const std::vector<AnswerId> &AnswersView::selectedAnswers() const {
    if (m_selected)
        return *m_selected;
    QItemSelection ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    std::vector<AnswerId> ids;
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model.row(row).id);
    }
    return m_selected.emplace(std::move(ids));
}

void AnswersView::chooseCurrent() {
    if (m_model.rowCount() > 0)
        choose(currentAnswer().value_or(m_model.row(0).id));
}

std::optional<AnswerId> AnswersView::currentAnswer() const {
    return currentIndex().isValid() ? std::optional(m_model.row(currentIndex().row()).id) : std::nullopt;
}

bool AnswersView::choose(const AnswerId &id) {
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void AnswersView::showFresh(const AnswerId &id) {
    m_delegate.setFresh(id);
    m_freshEnds.start();
    if (const int row = m_model.rowOf(id); row >= 0)
        scrollTo(m_model.index(row));
    viewport()->update();
}

void AnswersView::editCurrent() {
    if (currentIndex().isValid() && editTriggers() != NoEditTriggers)
        edit(currentIndex());
}

void AnswersView::setEditable(bool editable) {
    setEditTriggers(editable ? DoubleClicked | EditKeyPressed : EditTriggers(NoEditTriggers));
}

void AnswersView::keyPressEvent(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool first = !currentIndex().isValid() || currentIndex().row() == 0;
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        editCurrent();
    } else if (plain && event->key() == Qt::Key_Up && first) {
        emit leftUpwards();
    } else if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const bool forward = (event->key() == Qt::Key_Right) == isLeftToRight();
        emit sideways(forward ? 1 : -1);
    } else if (plain && event->key() == Qt::Key_Escape) { // first out of the selection, then back to writing
        hasSelection() ? clearSelection() : emit leftUpwards();
    } else {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

std::optional<AnswerId> AnswersView::starAt(const QPoint &position) const {
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return {};
    const AnswerRow &row = m_model.row(index.row());
    const QRect star = m_delegate.starOf(visualRect(index), row, layoutDirection());
    return star.adjusted(-4, -3, 4, 3).contains(position) ? std::optional(row.id) : std::nullopt;
}

// A click on the star is no choice of the row.
void AnswersView::mousePressEvent(QMouseEvent *event) {
    const auto star = starAt(event->position().toPoint());
    if (star && event->button() == Qt::LeftButton)
        emit starClicked(*star);
    else
        QListView::mousePressEvent(event);
}

void AnswersView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (starAt(event->position().toPoint()))
        return;
    QListView::mouseDoubleClickEvent(event);
}

void AnswersView::fitWidth() {
    const int wanted = std::max(120, width() - kScrollBarRoom);
    if (m_delegate.width() == wanted)
        return;
    m_delegate.setWidth(wanted);
    scheduleDelayedItemsLayout();
}

void AnswersView::resizeEvent(QResizeEvent *event) {
    fitWidth();
    QListView::resizeEvent(event);
}

void AnswersView::contextMenuEvent(QContextMenuEvent *event) {
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    if (hasSelection())
        emit menuWanted(position);
}

bool AnswersView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid()) {
            constexpr int kMost = 2000;
            const AnswerRow &row = m_model.row(index.row());
            QString tip = row.text.left(kMost) + QStringLiteral("\n\n") + placeSentence(row);
            QToolTip::showText(help->globalPos(), plainTip(tip), this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void AnswersView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    m_selected.reset();
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

// However one comes here, one comes to a chosen row, which the keys then act on; the mouse chooses itself,
// and what only comes back (from another window, a menu) finds all as it was.
void AnswersView::focusInEvent(QFocusEvent *event) {
    QListView::focusInEvent(event);
    const bool comes = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                       event->reason() != Qt::ActiveWindowFocusReason;
    if (comes && !hasSelection())
        chooseCurrent();
    emit selectionMoved();
}

void AnswersView::copySelected() const {
    QStringList texts;
    for (const AnswerId &id : selectedAnswers())
        texts << m_model.row(m_model.rowOf(id)).text;
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void AnswersView::rememberPlace() {
    m_selectedBefore = selectedAnswers();
    m_currentBefore = currentAnswer();
}

void AnswersView::restorePlace() {
    m_selected.reset();
    QItemSelection selection;
    const std::set<AnswerId> selected(m_selectedBefore.begin(), m_selectedBefore.end());
    for (int row = 0; !selected.empty() && row < m_model.rowCount(); ++row) {
        if (selected.contains(m_model.row(row).id))
            selection.select(m_model.index(row), m_model.index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int current = m_currentBefore ? m_model.rowOf(*m_currentBefore) : -1;
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current), QItemSelectionModel::NoUpdate);
    emit selectionMoved();
}

} // namespace coalesce::ui
