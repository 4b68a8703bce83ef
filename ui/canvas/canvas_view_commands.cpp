// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas view has done: the effects of gestures and the commands, each one commit through the
// editor.
#include "core/edit/cluster_move.h"
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/cluster_colours.h"
#include "ui/canvas/cluster_picker.h"
#include "ui/canvas/large_note.h"
#include "ui/canvas/overloaded.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/theme_picker.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/own_keys_menu.h"

#include <QMenu>
#include <algorithm>

namespace coalesce::ui {
void CanvasView::perform(const Effects &effects) {
    bool selected = false;
    for (const Effect &effect : effects) {
        std::visit(Overloaded{[&](const SelectNotes &e) {
                                  m_selection.select(e.notes, e.how);
                                  if (!e.notes.empty() && e.how != SelectHow::Toggle)
                                      m_selection.setFocus(CanvasItem(e.notes.back()));
                                  selected = true;
                              },
                              [&](const SelectClusters &e) {
                                  m_selection.select(e.clusters, e.how);
                                  if (!e.clusters.empty() && e.how != SelectHow::Toggle)
                                      m_selection.setFocus(CanvasItem(e.clusters.back()));
                                  selected = true;
                              },
                              [&](const SelectRangeTo &e) {
                                  selectRange(e.note);
                                  selected = true;
                              },
                              [&](const PanBy &e) { scrollBy(-e.view); },
                              [&](const PlaceNotes &e) { place(e.notes, e.cluster, e.index); },
                              [&](const StartCluster &e) { startCluster(e.notes, e.at - kHold); },
                              [&](const StartClusterOnNote &e) {
                                  std::vector<AnswerId> notes{e.on};
                                  notes.insert(notes.end(), e.notes.begin(), e.notes.end());
                                  startCluster(notes, freshPlace(int(notes.size())));
                              },
                              [&](const TakeOut &e) { takeOut(e.notes); },
                              [&](const MoveClusters &e) {
                                  report(m_editor.move(e.clusters, e.by, m_items.filter()));
                              },
                              [&](const MergeClusters &e) { merge(e.into, e.from); },
                              [&](const ResizeCluster &e) { resizeTo(e.cluster, e.columns); }},
                   effect);
    }
    if (selected) {
        update();
        emit selectionChanged();
    }
}

bool CanvasView::report(const Result<CanvasEditor::Done> &done) {
    if (!done) {
        emit failed(sentenceFor(done.error()));
        update(); // everything back where it was
        return false;
    }
    if (!done->said.isEmpty()) {
        emit said(done->said);
        if (done->loud)
            emit noticed(done->said); // which is heard as well
        else
            m_announcer->say(done->said);
    }
    return true;
}

void CanvasView::withPrompt(const std::vector<AnswerId> &notes, const PromptId &prompt, GoOn goOn) {
    const std::vector<AnswerId> others = m_editor.ofOtherPrompt(notes, prompt);
    const Prompt *to = workshop().find(prompt);
    if (others.empty() || !to) {
        goOn(notes, OtherPrompt::Refuse);
        return;
    }
    const QString name = shortName(*to);
    delete m_offer;
    m_offer = new OwnKeysMenu(this);
    m_offer->setAttribute(Qt::WA_DeleteOnClose);
    const QString why = tr("To another prompt: %n answer(s)", nullptr, int(others.size()));
    m_offer->addSection(why);
    m_offer->setAccessibleName(why);
    m_announcer->say(why);
    QAction *move = m_offer->addAction(tr("Move to “%1” and place").arg(name));
    connect(move, &QAction::triggered, this, [notes, goOn] { goOn(notes, OtherPrompt::MoveToPrompt); });
    if (others.size() < notes.size()) {
        std::vector<AnswerId> own = notes;
        std::erase_if(own, [&](const AnswerId &id) { return std::ranges::find(others, id) != others.end(); });
        connect(m_offer->addAction(tr("Place only those of “%1”").arg(name)), &QAction::triggered, this,
                [own, goOn] { goOn(own, OtherPrompt::Refuse); });
    }
    m_offer->addAction(tr("Leave everything where it is"));
    m_offer->popup(mapToGlobal(m_gesture.at()));
    m_offer->setActiveAction(move);
}

void CanvasView::place(const std::vector<AnswerId> &notes, const ClusterId &cluster,
                       std::optional<int> index) {
    const Cluster *into = workshop().find(cluster);
    if (!into)
        return;
    withPrompt(notes, into->prompt,
               [this, cluster, index](const std::vector<AnswerId> &chosen, OtherPrompt otherPrompt) {
                   report(m_editor.place(chosen, cluster, index, otherPrompt));
               });
}

void CanvasView::takeOut(const std::vector<AnswerId> &notes) {
    report(m_editor.takeOut(notes));
}

void CanvasView::merge(const ClusterId &into, const std::vector<ClusterId> &clusters) {
    if (report(m_editor.merge(into, clusters)))
        select(into);
}

// A new cluster belongs to no theme, so that a filter by theme would hide it at once.
void CanvasView::showMade(const ClusterId &cluster) {
    if (!m_items.cardOf(cluster))
        setThemeFilter(std::nullopt);
    select(cluster);
    reveal(CanvasItem(cluster));
}

void CanvasView::startClusterNamed(const std::vector<AnswerId> &notes, const QString &title) {
    startCluster(notes, freshPlace(int(notes.size())), title);
}

void CanvasView::startCluster(const std::vector<AnswerId> &notes, QPoint at, const QString &title) {
    const Answer *first = notes.empty() ? nullptr : workshop().find(notes.front());
    if (!first)
        return;
    const PromptId prompt = first->prompt;
    withPrompt(notes, prompt,
               [this, prompt, at, title](const std::vector<AnswerId> &chosen, OtherPrompt otherPrompt) {
                   const QPoint place =
                       placeForNewCluster(workshop(), int(chosen.size()), at, m_items.filter());
                   const auto done = m_editor.start(
                       chosen, prompt, place, title.isEmpty() ? m_editor.freshTitle() : title, otherPrompt);
                   if (report(done) && done->made) {
                       showMade(*done->made);
                       editTitle(*done->made);
                   }
               });
}

// In view and clear of what is shown, as near to the top and then to the left as can be; where nothing is
// clear in view, below all.
QPoint CanvasView::freshPlace(int notes) const {
    constexpr int kStep = 4 * layout::kGrid;
    const QSize card = layout::cardSize({notes});
    const QRect seen = m_camera.seen().adjusted(kStep, kStep, -kStep, -kStep);
    for (int y = seen.top(); y + card.height() <= seen.bottom(); y += kStep)
        for (int x = seen.left(); x + card.width() <= seen.right(); x += kStep) {
            const QRect room(QPoint(x, y), card);
            if (m_items.scene().cardsIn(room.adjusted(-kStep, -kStep, kStep, kStep)).empty())
                return placeForNewCluster(workshop(), notes, room.topLeft(), m_items.filter());
        }
    const QRect all = m_items.scene().bounds();
    return placeForNewCluster(workshop(), notes, {seen.left(), all.bottom() + kStep}, m_items.filter());
}

void CanvasView::selectAll() {
    std::vector<AnswerId> all;
    // All notes of the cluster in which the keyboard is; there or without one, all that there are.
    const auto &focus = m_selection.focus();
    const auto *note = focus ? std::get_if<AnswerId>(&*focus) : nullptr;
    const auto home = note ? m_items.homeOf(*note) : std::nullopt;
    if (home && m_selection.notes().size() < m_items.notesIn(*home).size())
        all = m_items.notesIn(*home);
    else if (note && m_items.trayRowOf(*note) && m_selection.notes().size() < m_items.tray().size())
        for (const TrayNote &one : m_items.tray())
            all.push_back(one.id);
    else {
        for (const TrayNote &one : m_items.tray())
            all.push_back(one.id);
        for (const ClusterId &id : m_items.clusters())
            all.insert(all.end(), m_items.notesIn(id).begin(), m_items.notesIn(id).end());
    }
    m_selection.select(all, SelectHow::Replace);
    update();
    emit selectionChanged();
}

void CanvasView::groupSelection() {
    if (canGroup())
        startCluster(m_selection.notes(), freshPlace(int(m_selection.notes().size())));
}

std::optional<ClusterId> CanvasView::splitSource() const {
    std::optional<ClusterId> source;
    for (const AnswerId &id : m_selection.notes()) {
        const auto home = m_items.homeOf(id);
        if (!home || (source && *source != *home))
            return std::nullopt;
        source = home;
    }
    return source;
}

void CanvasView::splitSelection() {
    const auto source = splitSource();
    if (!source)
        return;
    const auto done = m_editor.split(*source, m_selection.notes());
    if (report(done) && done->made) {
        showMade(*done->made);
        editTitle(*done->made);
    }
}

void CanvasView::moveSelection() {
    if (!canMove())
        return;
    auto *picker = new ClusterPicker(workshop(), m_theme, this);
    for (const ClusterId &id : m_selection.clusters())
        picker->leaveOut(id);
    const Answer *first =
        m_selection.notes().empty() ? nullptr : workshop().find(m_selection.notes().front());
    if (first)
        picker->setPrompt(first->prompt);
    picker->setMayMake(!m_selection.notes().empty());
    connect(picker, &ClusterPicker::chosen, this, [this](const ClusterId &id) { moveSelectionTo(id); });
    connect(picker, &ClusterPicker::named, this, &CanvasView::moveSelectionToNew);
    picker->openAt(isVisible() ? mapToGlobal(canvasRect().center())
                               : window()->mapToGlobal(window()->rect().center()));
}

void CanvasView::moveSelectionTo(const ClusterId &cluster) {
    if (!m_selection.notes().empty()) {
        const auto row = m_items.trayRowOf(m_selection.notes().front());
        place(m_selection.notes(), cluster, std::nullopt);
        goOnInTray(row);
    } else {
        merge(cluster, m_selection.clusters());
    }
}

// Who sorts the tray by keys goes on with the note that has come up where the last one was.
void CanvasView::goOnInTray(const std::optional<int> &row) {
    const auto &tray = m_items.tray();
    const auto &notes = m_selection.notes();
    if (!row || tray.empty() || (!notes.empty() && m_items.trayRowOf(notes.front())))
        return; // nothing left there, or what was chosen has not gone
    const AnswerId next = tray[size_t(qMin(*row, int(tray.size()) - 1))].id;
    select(std::vector{next});
    reveal(CanvasItem(next));
}

void CanvasView::moveSelectionToNew(const QString &title) {
    const std::vector<AnswerId> notes = m_selection.notes();
    const Answer *first = notes.empty() ? nullptr : workshop().find(notes.front());
    if (!first)
        return;
    const PromptId prompt = first->prompt;
    const auto row = m_items.trayRowOf(notes.front());
    withPrompt(notes, prompt,
               [this, prompt, title, row](const std::vector<AnswerId> &chosen, OtherPrompt otherPrompt) {
                   const auto done =
                       m_editor.start(chosen, prompt, freshPlace(int(chosen.size())), title, otherPrompt);
                   if (report(done) && done->made) {
                       showMade(*done->made);
                       goOnInTray(row);
                   }
               });
}

void CanvasView::removeSelection() {
    if (!m_selection.clusters().empty()) {
        report(m_editor.remove(m_selection.clusters()));
        return;
    }
    std::vector<AnswerId> placed;
    for (const AnswerId &id : m_selection.notes())
        if (m_items.homeOf(id))
            placed.push_back(id);
    if (!placed.empty())
        takeOut(placed);
    else if (!m_selection.notes().empty())
        emit noticed(tr("These are not in a cluster. Shift+Delete removes answers altogether."));
}

void CanvasView::removeAnswers() {
    if (canGroup())
        report(m_editor.removeAnswers(m_selection.notes()));
}

void CanvasView::stackSelection() {
    if (!canStack())
        return;
    std::vector<AnswerId> notes = m_selection.notes();
    const AnswerId into = notes.front();
    notes.erase(notes.begin());
    if (report(m_editor.stack(into, notes)))
        select(std::vector{into});
}

void CanvasView::stackEach(const std::vector<std::vector<AnswerId>> &stacks) {
    report(m_editor.stackEach(stacks));
}

bool CanvasView::canUnstack() const {
    const auto &notes = m_selection.notes();
    return notes.size() == 1 && !workshop().mergedInto(notes.front()).empty();
}

void CanvasView::unstackSelection() {
    if (canUnstack())
        report(m_editor.unstack(m_selection.notes().front()));
}

void CanvasView::toggleStar() {
    const auto &notes = m_selection.notes();
    const bool all =
        std::ranges::all_of(notes, [&](const AnswerId &id) { return workshop().find(id)->starred; });
    if (canGroup())
        report(m_editor.star(notes, !all));
}

std::optional<AnswerId> CanvasView::largeTarget() const {
    const auto &notes = m_selection.notes();
    const auto *focused = m_selection.focus() ? std::get_if<AnswerId>(&*m_selection.focus()) : nullptr;
    if (focused && (notes.empty() || m_selection.contains(*focused)))
        return *focused;
    return notes.size() == 1 ? std::optional(notes.front()) : std::nullopt;
}

bool CanvasView::canOpenLarge() const {
    return largeTarget().has_value();
}

void CanvasView::openLarge() {
    if (const auto note = largeTarget())
        (new LargeNote(workshop(), *note, m_theme, this))->openOver(*window());
}

void CanvasView::joinSelection() {
    if (!canJoin())
        return;
    std::vector<ClusterId> others = m_selection.clusters();
    const ClusterId into = others.front();
    others.erase(others.begin());
    merge(into, others);
}

void CanvasView::toggleFold() {
    if (const auto target = renameTarget())
        report(m_editor.fold(*target, !workshop().find(*target)->folded));
}

void CanvasView::colour(std::optional<ClusterColour> colour) {
    report(m_editor.colour(clustersMeant(), colour));
}

// Those that are chosen, or the one whose answers are.
std::vector<ClusterId> CanvasView::clustersMeant() const {
    const auto of = renameTarget();
    return !m_selection.clusters().empty() ? m_selection.clusters()
           : of                            ? std::vector{*of}
                                           : std::vector<ClusterId>();
}

void CanvasView::setTheme(const std::vector<ClusterId> &clusters, const std::optional<ThemeId> &theme) {
    report(m_editor.theme(clusters, theme));
}

void CanvasView::chooseTheme() {
    const std::vector<ClusterId> targets = clustersMeant();
    if (targets.empty())
        return;
    auto *picker = new ThemePicker(workshop(), m_theme, window());
    connect(picker, &ThemePicker::chosen, this,
            [this, targets](const std::optional<ThemeId> &theme) { setTheme(targets, theme); });
    connect(picker, &ThemePicker::named, this,
            [this, targets](const QString &title) { report(m_editor.newTheme(targets, title)); });
    picker->openAt(window()->mapToGlobal(window()->rect().center()));
}

void CanvasView::chooseColour() {
    const std::vector<ClusterId> targets = clustersMeant();
    if (targets.empty())
        return;
    auto *menu = new OwnKeysMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Colour of the cluster"));
    fillColourMenu(*menu, workshop().find(targets.front())->colour, m_theme.theme(),
                   [this](std::optional<ClusterColour> chosen) { colour(chosen); });
    const QRect card = viewRect(CanvasItem(targets.front())).intersected(canvasRect());
    menu->popup(mapToGlobal(card.isEmpty() ? canvasRect().center() : card.topLeft() + QPoint(8, 8)));
    menu->setActiveAction(menu->actions().front());
}

void CanvasView::tidyBy(TidyBy by) {
    Places before = placesOf(m_items.clusters());
    const auto done = m_editor.tidy(m_items.filter(), by);
    if (!report(done))
        return;
    if (done->said.isEmpty()) {
        emit noticed(tr("The clusters are tidy already."));
        return;
    }
    if (!m_camera.seen().contains(m_items.scene().bounds()))
        zoomToFit();
    glideFrom(std::move(before));
}

} // namespace coalesce::ui
