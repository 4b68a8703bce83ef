// SPDX-License-Identifier: GPL-3.0-or-later
// The view's making, following of changes, and geometry. Painting, input and commands have a file each beside
// this one.
#include "ui/canvas/canvas_view.h"

#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "core/session/workshop_session.h"
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QStyle>
#include <QStyleHints>
#include <algorithm>

namespace coalesce::ui {

CanvasView::CanvasView(WorkshopSession &session, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_editor(session),
      m_gesture(*this, QApplication::startDragDistance()), m_announcer(new Announcer(this)),
      m_horizontal(new QScrollBar(Qt::Horizontal, this)), m_vertical(new QScrollBar(Qt::Vertical, this)),
      m_trayBar(new QScrollBar(Qt::Vertical, this)),
      m_touch({QApplication::startDragDistance(), QApplication::doubleClickInterval()}) {
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(480, 240);
    setAccessibleName(tr("Canvas"));
    setAccessibleDescription(
        tr("Notes and clusters. Arrow keys walk, M moves to a cluster, G groups, F2 renames."));
    for (QScrollBar *bar : {m_horizontal, m_vertical, m_trayBar})
        bar->setFocusPolicy(Qt::NoFocus);
    connect(m_horizontal, &QScrollBar::valueChanged, this, [this](int value) {
        m_camera.moveTo({value / zoom(), m_camera.lens().origin.y()});
        placeTitleEditor();
        update();
    });
    connect(m_vertical, &QScrollBar::valueChanged, this, [this](int value) {
        m_camera.moveTo({m_camera.lens().origin.x(), value / zoom()});
        placeTitleEditor();
        update();
    });
    connect(&m_glide, &Glide::moved, this, [this] { update(canvasRect()); });
    connect(m_trayBar, &QScrollBar::valueChanged, this, [this] {
        update(trayRect());
        emit scrolled();
    });
    m_edgeTimer.setInterval(16);
    setAcceptDrops(true);
    setAttribute(Qt::WA_AcceptTouchEvents);
    m_hold.setSingleShot(true);
    m_hold.setInterval(QGuiApplication::styleHints()->mousePressAndHoldInterval());
    connect(&m_hold, &QTimer::timeout, this, &CanvasView::held);
    connect(&m_edgeTimer, &QTimer::timeout, this, &CanvasView::edgeScroll);
    connect(this, &CanvasView::selectionChanged, this, [this] {
        tellCanvasSelection(*this);
        tellFocus();
    });
    connect(&session, &WorkshopSession::changed, this, &CanvasView::follow);
    connect(&theme, &ThemeController::changed, this, &CanvasView::restyle);
    m_camera.setFrame(canvasRect());
    m_items.rebuild(session.workshop());
    restyle();
}

CanvasView::~CanvasView() {
    if (m_titleEditor) // its loss of focus would come to a view half gone
        m_titleEditor->disconnect(this);
}

const Workshop &CanvasView::workshop() const {
    return m_session.workshop();
}

bool CanvasView::isReadOnly() const {
    return m_session.isReadOnly();
}

void CanvasView::restyle() {
    m_style = sceneStyle(m_theme.theme());
    m_cache.clear();
    update();
}

void CanvasView::tellFocus() {
    if (m_toldFocus == m_selection.focus())
        return;
    m_toldFocus = m_selection.focus();
    tellCanvasFocus(*this);
}

CanvasView::Places CanvasView::placesOf(const std::vector<ClusterId> &clusters) const {
    Places places;
    for (const ClusterId &id : clusters)
        if (const QRect rect = viewRect(CanvasItem(id)); !rect.isEmpty())
            places.emplace(id, rect.topLeft());
    return places;
}

void CanvasView::glideFrom(Places before) {
    for (auto &[id, place] : before)
        place -= viewRect(CanvasItem(id)).topLeft();
    std::erase_if(before, [&](const auto &one) { return !m_items.cardOf(one.first); });
    constexpr int kGlideMs = 200;
    // Nothing moves where the desktop asks for calm: its style says so.
    const bool lively = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_glide.start(std::move(before), lively ? kGlideMs : 0);
}

void CanvasView::follow(const ChangeSet &changes) {
    if (changes.isLiveAlone())
        return;
    m_glide.end();
    // What is undone or redone is seen on its way, so that one knows what it was.
    const bool undone =
        changes.origin == ChangeSet::Origin::Undo || changes.origin == ChangeSet::Origin::Redo;
    std::vector<ClusterId> moving;
    for (const RecordChange &change : changes.changes)
        if (undone && change.ref.kind == Kind::Cluster && change.type == ChangeType::Changed)
            moving.emplace_back(change.ref.id);
    Places before = placesOf(moving);
    const Selection chosen = m_selection;
    const ItemChanges told = m_items.apply(workshop(), changes);
    const auto noteShown = [&](const AnswerId &id) { return m_items.shows(id); };
    const auto clusterShown = [&](const ClusterId &id) { return m_items.cardOf(id).has_value(); };
    m_selection.keepOnly(noteShown, clusterShown);
    // What is in the hand or under it has changed: let go. Anything else may come and go meanwhile.
    const auto touched = [&](const QUuid &id) {
        return std::any_of(changes.changes.begin(), changes.changes.end(),
                           [&](const RecordChange &change) { return change.ref.id == id; });
    };
    const auto &notes = m_gesture.notes();
    const auto &clusters = m_gesture.clusters();
    const auto resizing = m_gesture.resizing();
    if (undone || changes.everything ||
        std::any_of(notes.begin(), notes.end(),
                    [&](const AnswerId &id) { return touched(id.uuid()) || !noteShown(id); }) ||
        std::any_of(clusters.begin(), clusters.end(),
                    [&](const ClusterId &id) { return touched(id.uuid()) || !clusterShown(id); }) ||
        !std::all_of(m_gesture.pressedNotes().begin(), m_gesture.pressedNotes().end(), noteShown) ||
        !std::all_of(m_gesture.pressedClusters().begin(), m_gesture.pressedClusters().end(), clusterShown) ||
        (resizing && touched(resizing->uuid())))
        m_gesture.cancel();
    else if (m_gesture.isDragging())
        m_gesture.move({m_gesture.at()});
    afterGesture();
    if (m_titleEditor && !clusterShown(m_titleEditor->cluster()))
        closeTitleEditor(false);
    syncScrollBars();
    if (undone)
        revealChanged(changes);
    glideFrom(std::move(before));
    placeTitleEditor();
    update();
    tellCanvasItems(*this, told);
    if (m_selection.notes() != chosen.notes() || m_selection.clusters() != chosen.clusters() ||
        m_selection.focus() != chosen.focus())
        emit selectionChanged();
}

// What was undone or redone elsewhere comes into view; where a part of it is seen already, nothing moves.
void CanvasView::revealChanged(const ChangeSet &changes) {
    std::optional<CanvasItem> first;
    for (const RecordChange &change : changes.changes) {
        std::optional<CanvasItem> item;
        if (change.ref.kind == Kind::Cluster)
            item = CanvasItem(ClusterId(change.ref.id));
        else if (change.ref.kind == Kind::Answer)
            item = CanvasItem(AnswerId(change.ref.id));
        const QRect place = item ? viewRect(*item) : QRect();
        if (place.isEmpty())
            continue;
        if (place.intersects(isInTray(*item) ? trayRect() : canvasRect()))
            return;
        if (!first)
            first = item;
    }
    if (first)
        reveal(*first);
}

void CanvasView::cancelGesture() {
    m_gesture.cancel();
    afterGesture();
    update();
}

void CanvasView::setFilter(const std::optional<PromptId> &prompt) {
    beforeFilter();
    m_items.setFilter(workshop(), prompt);
    m_trayBar->setValue(0);
    afterFilter();
}

void CanvasView::setThemeFilter(const std::optional<ThemeId> &theme) {
    beforeFilter();
    m_items.setThemeFilter(workshop(), theme);
    afterFilter();
    if (!m_items.scene().bounds().isEmpty() && m_items.scene().cardsIn(m_camera.seen()).empty())
        zoomToFit();
}

void CanvasView::showEverything() {
    setFilter(std::nullopt);
    setThemeFilter(std::nullopt);
}

void CanvasView::beforeFilter() {
    m_gesture.cancel();
    afterGesture();
    closeTitleEditor(true);
}

void CanvasView::afterFilter() {
    m_selection.keepOnly([&](const AnswerId &id) { return m_items.shows(id); },
                         [&](const ClusterId &id) { return m_items.cardOf(id).has_value(); });
    syncScrollBars();
    update();
    tellCanvasItems(*this, {.everything = true});
    emit viewChanged();
    emit selectionChanged();
}

QRect CanvasView::trayRect() const {
    return {0, 0, kTrayWidth, height()};
}

QRect CanvasView::canvasRect() const {
    return {kTrayWidth, 0, std::max(1, width() - kTrayWidth), std::max(1, height())};
}

layout::CardShape CanvasView::shapeOf(int card) const {
    return scene::shapeOf(m_items.scene().card(card));
}

QRect CanvasView::viewRect(const CanvasItem &item) const {
    if (const auto *cluster = std::get_if<ClusterId>(&item)) {
        const auto card = m_items.cardOf(*cluster);
        return card ? m_camera.toView(m_items.scene().card(*card).rect) : QRect();
    }
    const AnswerId &answer = std::get<AnswerId>(item);
    if (const auto row = m_items.trayRowOf(answer))
        return trayNoteRect(*row);
    if (const auto note = m_items.noteOf(answer)) {
        const QRect rect = m_items.scene().note(*note).rect;
        return rect.isEmpty() ? QRect() : m_camera.toView(rect);
    }
    return {};
}

Hit CanvasView::hitAt(QPoint view) const {
    if (view.x() < kTrayWidth) {
        const QPoint at = toContent(view, true);
        const int row = at.y() / (kTrayNote.height() + kTrayGap);
        if (view.y() >= kTrayHeader && row < int(m_items.tray().size()) && trayNoteRect(row).contains(view))
            return {Hit::What::TrayNote, m_items.tray()[size_t(row)].id};
        return {Hit::What::Tray};
    }
    const QPoint at = toContent(view, false);
    const QRect point(at, QSize(1, 1));
    const std::vector<int> cards = m_items.scene().cardsIn(point);
    if (cards.empty())
        return {Hit::What::Canvas};
    const int card = cards.back();
    const layout::CardShape shape = shapeOf(card);
    const int index = layout::dropIndex(shape, at - m_items.scene().card(card).rect.topLeft());
    if (cornerOf(card).contains(view))
        return {Hit::What::Corner, std::nullopt, m_items.clusterOf(card), index};
    const std::vector<int> notes = m_items.scene().notesIn(point);
    if (notes.empty())
        return {Hit::What::Card, std::nullopt, m_items.clusterOf(card), index};
    return {Hit::What::Note, m_items.answerOf(notes.back()), m_items.clusterOf(card), index};
}

QPoint CanvasView::toContent(QPoint view, bool tray) const {
    if (tray)
        return {view.x(), view.y() - kTrayHeader + m_trayBar->value()};
    return m_camera.toCanvas(view);
}

std::vector<AnswerId> CanvasView::notesIn(const QRect &content, bool tray) const {
    std::vector<AnswerId> found;
    if (!tray) {
        for (int note : m_items.scene().notesIn(content))
            found.push_back(m_items.answerOf(note));
        return found;
    }
    for (int row = 0; row < int(m_items.tray().size()); ++row)
        if (content.intersects(
                {kTrayMargin, row * (kTrayNote.height() + kTrayGap), kTrayNote.width(), kTrayNote.height()}))
            found.push_back(m_items.tray()[size_t(row)].id);
    return found;
}

bool CanvasView::mayMerge(const ClusterId &from, const ClusterId &into) const {
    const Cluster *one = workshop().find(from);
    const Cluster *other = workshop().find(into);
    return one && other && one->prompt == other->prompt;
}

void CanvasView::moveCamera(const std::function<void(CanvasCamera &)> &move) {
    const double before = zoom();
    move(m_camera);
    if (zoom() != before)
        m_glide.end(); // its ways are in view pixels
    syncScrollBars();
    placeTitleEditor();
    update();
    if (zoom() != before)
        emit viewChanged();
}

void CanvasView::syncScrollBars() {
    constexpr int kBar = 12;
    const QRect canvas = canvasRect();
    m_horizontal->setGeometry(canvas.left(), height() - kBar, canvas.width() - kBar, kBar);
    m_vertical->setGeometry(width() - kBar, 0, kBar, height() - kBar);
    m_trayBar->setGeometry(kTrayWidth - kBar, kTrayHeader, kBar, std::max(0, height() - kTrayHeader));

    // What there is with a margin around it, and always what is in view: so the handle never jumps.
    const QRect seen = m_camera.seen();
    const QRect all = m_items.scene().bounds().adjusted(-400, -400, 400, 400).united(seen);
    const auto sync = [&](QScrollBar *bar, int low, int high, int page, double value) {
        const QSignalBlocker quiet(bar);
        bar->setRange(int(low * zoom()), std::max(int(low * zoom()), int(high * zoom()) - page));
        bar->setPageStep(page);
        bar->setSingleStep(40);
        bar->setValue(qRound(value * zoom()));
    };
    sync(m_horizontal, all.left(), all.right() + 1, canvas.width(), m_camera.lens().origin.x());
    sync(m_vertical, all.top(), all.bottom() + 1, canvas.height(), m_camera.lens().origin.y());
    // Where all is seen there is nowhere to go.
    const QRect bounds = m_items.scene().bounds();
    m_horizontal->setVisible(!bounds.isEmpty() &&
                             (bounds.left() < seen.left() || bounds.right() > seen.right()));
    m_vertical->setVisible(!bounds.isEmpty() &&
                           (bounds.top() < seen.top() || bounds.bottom() > seen.bottom()));

    const int room = std::max(0, height() - kTrayHeader);
    m_trayBar->setRange(0, std::max(0, trayContentHeight() - room));
    m_trayBar->setPageStep(room);
    m_trayBar->setSingleStep(kTrayNote.height() + kTrayGap);
    m_trayBar->setVisible(m_trayBar->maximum() > 0);
}

void CanvasView::zoomTo(double zoom) {
    moveCamera([=](CanvasCamera &camera) { camera.zoomTo(zoom); });
}

void CanvasView::zoomBy(int steps) {
    moveCamera([=](CanvasCamera &camera) { camera.zoomBy(steps, camera.frame().center()); });
}

void CanvasView::zoomToFit() {
    moveCamera([this](CanvasCamera &camera) { camera.fit(m_items.scene().bounds()); });
}

void CanvasView::scrollBy(QPoint view) {
    moveCamera([=](CanvasCamera &camera) { camera.scrollBy(view); });
}

bool CanvasView::isInTray(const CanvasItem &item) const {
    const auto *note = std::get_if<AnswerId>(&item);
    return note && m_items.trayRowOf(*note);
}

void CanvasView::reveal(const CanvasItem &item) {
    const QRect rect = viewRect(item);
    if (rect.isEmpty())
        return;
    constexpr int kMargin = 16;
    if (isInTray(item)) {
        if (rect.top() < kTrayHeader)
            m_trayBar->setValue(m_trayBar->value() + rect.top() - kTrayHeader);
        else if (rect.bottom() > height())
            m_trayBar->setValue(m_trayBar->value() + rect.bottom() - height() + kMargin);
        return;
    }
    moveCamera([&](CanvasCamera &camera) { camera.reveal(rect); });
}

void CanvasView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_camera.setFrame(canvasRect());
    if (!m_fitted && width() > kTrayWidth) {
        m_fitted = true;
        zoomToFit();
        constexpr double kReadable = 0.5; // from further away one reads titles alone
        if (zoom() < kReadable)
            moveCamera(
                [](CanvasCamera &camera) { camera.zoomAt(0.8, camera.frame().topLeft() + QPoint(24, 24)); });
    }
    syncScrollBars();
}

} // namespace coalesce::ui
