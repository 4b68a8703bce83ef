// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/outline_view.h"

#include "core/edit/record_actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/outline_delegate.h"
#include "ui/finder/finder_source.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

using Kind = OutlineKey::Kind;

constexpr int kLeastWidth = 240;

OutlineKey keyOf(const AnswerId &id) {
    return {Kind::Answer, id.uuid()};
}

OutlineKey keyOf(const ClusterId &id) {
    return {Kind::Cluster, id.uuid()};
}

std::vector<AnswerId> answersAmong(const std::vector<OutlineKey> &keys) {
    std::vector<AnswerId> answers;
    for (const OutlineKey &key : keys)
        if (key.kind == Kind::Answer)
            answers.push_back(AnswerId(key.id));
    return answers;
}

std::vector<ClusterId> clustersAmong(const std::vector<OutlineKey> &keys) {
    std::vector<ClusterId> clusters;
    for (const OutlineKey &key : keys)
        if (key.kind == Kind::Cluster)
            clusters.push_back(ClusterId(key.id));
    return clusters;
}

} // namespace

OutlineView::OutlineView(const RoomContext &context, CanvasView &canvas, QWidget *parent)
    : QWidget(parent), m_context(context), m_canvas(canvas), m_search(new QLineEdit(this)),
      m_found(makeLabel({}, "small", this)), m_tree(new QTreeView(this)) {
    setLook(*this, "sideLeft");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(kLeastWidth);
    m_model = new OutlineModel(
        [this](const OutlineKey &key) {
            const Prompt *prompt =
                key.kind == Kind::Prompt ? m_context.workshop().find(PromptId(key.id)) : nullptr;
            return prompt ? badgeIcon(toneOf(prompt->intent), m_context.theme.theme()) : QIcon();
        },
        !context.session.isReadOnly(), this);
    const Spacing space = context.theme.theme().spacing;
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.medium, space.medium, 1, 0);
    down->setSpacing(space.small);
    auto *across = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Find in the outline"));
    m_search->setAccessibleName(tr("Find in the outline"));
    m_search->setToolTip(
        tr("Enter goes to the next that holds every word, Shift+Enter to the one before (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    if (auto *clear = m_search->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear")); // its button has no other name
    m_search->setMaxLength(500);
    m_search->installEventFilter(this);
    across->addWidget(m_search, 1);
    across->addWidget(m_found);
    across->addSpacing(space.small);
    down->addLayout(across);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new OutlineDelegate(context.theme, m_tree));
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is the room's
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setAutoExpandDelay(600);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setFrameShape(QFrame::NoFrame);
    down->addWidget(m_tree, 1);

    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlineView::chosenHere);
    connect(m_model, &OutlineModel::dropped, this, &OutlineView::drop, Qt::QueuedConnection);
    connect(m_model, &OutlineModel::typed, this, &OutlineView::keep);
    connect(m_tree, &QTreeView::doubleClicked, &canvas, [&canvas] { emit canvas.detailsWanted(); });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        find();
        goToMatch(1); // seen as one types
    });
    connect(&canvas, &CanvasView::selectionChanged, this, &OutlineView::chosenOnCanvas);
    connect(&canvas, &CanvasView::viewChanged, this, &OutlineView::bringUpToDate);
    connect(&context.session, &WorkshopSession::changed, this, &OutlineView::follow);
    connect(&context.theme, &ThemeController::changed, m_model, &OutlineModel::refreshIcons);
    rebuild();
    m_tree->expandToDepth(0);
    chosenOnCanvas();
}

void OutlineView::focusTree() {
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->setFocus();
}

void OutlineView::focusSearch() {
    m_search->setFocus();
    m_search->selectAll();
}

void OutlineView::editCurrent() {
    if (m_tree->currentIndex().flags() & Qt::ItemIsEditable)
        m_tree->edit(m_tree->currentIndex());
}

void OutlineView::editTitle(const ClusterId &cluster) {
    m_tree->setCurrentIndex(m_model->indexOf(keyOf(cluster)));
    editCurrent();
}

bool OutlineView::hasKeys() const {
    return m_tree->hasFocus();
}

void OutlineView::rebuild() {
    const QScopedValueRollback choosing(m_choosing, true); // rows that go take their choice with them
    m_model->show(outlineOf(m_context.workshop(), m_canvas.items().filter(), m_canvas.items().themeFilter()));
}

void OutlineView::follow(const ChangeSet &changes) {
    if (!changes.isLiveAlone())
        bringUpToDate();
}

// Put away, it waits: an edit need not pay for what nobody sees.
void OutlineView::bringUpToDate() {
    m_stale = isHidden();
    if (m_stale)
        return;
    rebuild();
    chosenOnCanvas();
    if (!m_matches.empty())
        find();
}

void OutlineView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_stale)
        bringUpToDate();
}

void OutlineView::chosenHere() {
    if (m_choosing)
        return;
    const QScopedValueRollback choosing(m_choosing, true);
    std::vector<OutlineKey> keys;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        keys.push_back(*m_model->keyOf(index));
    const std::vector<AnswerId> answers = answersAmong(keys);
    const std::vector<ClusterId> clusters = clustersAmong(keys);
    if (!answers.empty() || clusters.empty())
        m_canvas.select(answers);
    else
        m_canvas.select(clusters);
}

// What is chosen on the canvas is chosen here; the first of it is opened to and brought into view.
void OutlineView::chosenOnCanvas() {
    m_stale = m_stale || isHidden();
    if (m_choosing || m_stale)
        return;
    const QScopedValueRollback choosing(m_choosing, true);
    QItemSelection chosen;
    QModelIndex first;
    const auto add = [&](const OutlineKey &key) {
        const QModelIndex index = m_model->indexOf(key);
        if (!index.isValid())
            return;
        chosen.select(index, index);
        if (!first.isValid())
            first = index;
    };
    for (const AnswerId &id : m_canvas.selection().notes())
        add(keyOf(id));
    for (const ClusterId &id : m_canvas.selection().clusters())
        add(keyOf(id));
    m_tree->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!first.isValid() || chosen.contains(m_tree->currentIndex()))
        return;
    m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_tree->scrollTo(first);
}

void OutlineView::drop(const std::vector<OutlineKey> &what, const OutlineKey &onto, int row) {
    const std::vector<AnswerId> answers = answersAmong(what);
    const std::vector<ClusterId> clusters = clustersAmong(what);
    if (onto.kind == Kind::NotPlaced)
        m_canvas.takeOut(answers);
    else if (!answers.empty())
        m_canvas.place(answers, ClusterId(onto.id),
                       row < 0 ? int(m_context.workshop().answersIn(ClusterId(onto.id)).size()) : row);
    else if (!clusters.empty())
        m_canvas.merge(ClusterId(onto.id), clusters);
}

void OutlineView::keep(const OutlineKey &key, const QString &text) {
    const bool answer = key.kind == Kind::Answer;
    const RecordRef ref{answer ? coalesce::Kind::Answer : coalesce::Kind::Cluster, key.id};
    const int column = answer ? columnOf(&Answer::text) : columnOf(&Cluster::title);
    m_context.commit(setFields(m_context.workshop(), ref, {{column, Value(text)}}),
                     answer ? QStringLiteral("answer.set") : QStringLiteral("cluster.set"));
}

void OutlineView::find() {
    m_matches = m_model->matching(searchWords(m_search->text()));
    m_match = -1;
    m_found->setText(m_search->text().trimmed().isEmpty() ? QString()
                     : m_matches.empty()                  ? tr("None")
                                                          : tr("%n found", nullptr, int(m_matches.size())));
    m_search->setAccessibleDescription(m_found->text());
}

void OutlineView::goToMatch(int step) {
    if (m_matches.empty())
        return;
    const int count = int(m_matches.size());
    m_match = m_match < 0 ? (step > 0 ? 0 : count - 1) : (m_match + step + count) % count;
    const QModelIndex index = m_model->indexOf(m_matches[size_t(m_match)]);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    m_found->setText(tr("%1 of %2").arg(m_match + 1).arg(count));
    m_search->setAccessibleDescription(
        tr("%1: %2").arg(m_found->text(), index.data(Qt::AccessibleTextRole).toString()));
}

bool OutlineView::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToMatch(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        goToMatch(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        focusTree();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace coalesce::ui
