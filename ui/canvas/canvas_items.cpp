// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_items.h"

#include "core/scene/canvas_projection.h"

#include <algorithm>

namespace coalesce::ui {
namespace {

// A number that nobody uses, kept for `id`.
template <class Id>
int takeNumber(std::vector<std::optional<Id>> &ids, std::vector<int> &free, const Id &id) {
    if (free.empty()) {
        ids.emplace_back(id);
        return int(ids.size()) - 1;
    }
    const int number = free.back();
    free.pop_back();
    ids[size_t(number)] = id;
    return number;
}

bool before(const TrayNote &a, const TrayNote &b) {
    return a.number != b.number ? a.number < b.number : a.id < b.id;
}

} // namespace

void CanvasItems::rebuild(const Workshop &workshop) {
    m_scene.clear();
    m_cardIds.clear();
    m_noteIds.clear();
    m_freeCards.clear();
    m_freeNotes.clear();
    m_cards.clear();
    m_notes.clear();
    m_homes.clear();
    m_tray.clear();
    m_trayNumbers.clear();
    if (m_filter && !workshop.find(*m_filter))
        m_filter.reset();
    if (m_theme && !workshop.find(*m_theme))
        m_theme.reset();
    for (const Cluster &cluster : workshop.clusters())
        refreshCard(workshop, cluster.id);
    for (const Answer &answer : workshop.answers()) { // in order, so that each goes to the end
        if (!std::holds_alternative<NotPlaced>(answer.place) || !passes(answer.prompt))
            continue;
        m_tray.push_back({answer.number, answer.id, scene::noteFor(workshop, answer)});
        m_trayNumbers.emplace(answer.id, answer.number);
    }
    refreshBands(workshop);
}

void CanvasItems::refreshBands(const Workshop &workshop) {
    m_scene.setBands(scene::bandsOf(workshop, [this](const Cluster &cluster) { return passes(cluster); }));
}

void CanvasItems::setThemeFilter(const Workshop &workshop, const std::optional<ThemeId> &theme) {
    m_theme = theme;
    rebuild(workshop);
}

void CanvasItems::setFilter(const Workshop &workshop, const std::optional<PromptId> &prompt) {
    m_filter = prompt;
    rebuild(workshop);
}

std::optional<CanvasItems::Shown> CanvasItems::shownOf(const AnswerId &id) const {
    if (const auto row = trayRowOf(id))
        return Shown{std::nullopt, m_tray[size_t(*row)].note.text};
    if (const auto note = noteOf(id))
        return Shown{homeOf(id), m_scene.note(*note).text};
    return std::nullopt;
}

std::optional<QString> CanvasItems::titleOf(const ClusterId &id) const {
    const auto card = cardOf(id);
    return card ? std::optional(m_scene.card(*card).title) : std::nullopt;
}

ItemChanges CanvasItems::apply(const Workshop &workshop, const ChangeSet &changes) {
    auto [everything, answers, clusters] = scene::touchedBy(changes.changes, workshop);
    const bool themeGone = m_theme && !workshop.find(*m_theme);
    if (changes.everything || everything || themeGone) {
        rebuild(workshop);
        return {.everything = true};
    }
    ItemChanges told;
    std::vector<std::pair<AnswerId, std::optional<Shown>>> answersBefore;
    for (const AnswerId &id : answers) {
        answersBefore.emplace_back(id, shownOf(id));
        if (const auto home = homeOf(id))
            clusters.insert(*home);
        detach(id);
        const Answer *answer = workshop.find(id);
        if (!answer)
            continue;
        if (const auto *in = std::get_if<InCluster>(&answer->place))
            clusters.insert(in->cluster);
        else if (std::holds_alternative<NotPlaced>(answer->place) && passes(answer->prompt))
            attachToTray(workshop, *answer);
    }
    for (const ClusterId &id : clusters) {
        const auto before = titleOf(id);
        refreshCard(workshop, id);
        const auto after = titleOf(id);
        if (before && !after)
            told.clustersGone.push_back(id);
        else if (after && !before)
            told.made.emplace_back(id);
        else if (before != after)
            told.renamed.emplace_back(id);
    }
    for (const auto &[id, before] : answersBefore) {
        const auto after = shownOf(id);
        if (before && !after)
            told.answersGone.push_back({id, before->home});
        else if (after && !before)
            told.made.emplace_back(id);
        else if (after && before->home != after->home)
            told.moved.push_back({id, before->home});
        if (before && after && before->text != after->text)
            told.renamed.emplace_back(id);
    }
    refreshBands(workshop);
    return told;
}

void CanvasItems::detach(const AnswerId &id) {
    m_homes.erase(id);
    if (const auto note = m_notes.find(id); note != m_notes.end()) {
        m_scene.setNote(note->second, {});
        m_noteIds[size_t(note->second)].reset();
        m_freeNotes.push_back(note->second);
        m_notes.erase(note);
    }
    if (const auto row = trayRowOf(id)) {
        m_tray.erase(m_tray.begin() + *row);
        m_trayNumbers.erase(id);
    }
}

void CanvasItems::attachToTray(const Workshop &workshop, const Answer &answer) {
    TrayNote note{answer.number, answer.id, scene::noteFor(workshop, answer)};
    m_trayNumbers.emplace(answer.id, answer.number);
    m_tray.insert(std::upper_bound(m_tray.begin(), m_tray.end(), note, before), std::move(note));
}

void CanvasItems::dropCard(const ClusterId &id) {
    const auto known = m_cards.find(id);
    if (known == m_cards.end())
        return;
    for (const AnswerId &note : known->second.notes)
        if (homeOf(note) == id)
            detach(note);
    m_scene.setCard(known->second.card, {});
    m_cardIds[size_t(known->second.card)].reset();
    m_freeCards.push_back(known->second.card);
    m_cards.erase(known);
}

void CanvasItems::refreshCard(const Workshop &workshop, const ClusterId &id) {
    const Cluster *cluster = workshop.find(id);
    if (!cluster || !passes(*cluster)) {
        dropCard(id);
        return;
    }
    auto known = m_cards.find(id);
    if (known == m_cards.end())
        known = m_cards.emplace(id, Card{takeNumber(m_cardIds, m_freeCards, id), 0, {}}).first;
    Card &card = known->second;
    card.number = cluster->number;

    const std::vector<AnswerId> notes = workshop.answersIn(id);
    m_scene.setCard(card.card, scene::cardFor(workshop, *cluster));

    if (card.notes != notes) {
        const std::unordered_set<AnswerId> now(notes.begin(), notes.end());
        for (const AnswerId &note : card.notes)
            if (!now.contains(note) && homeOf(note) == id)
                detach(note);
        card.notes = notes;
    }
    const std::vector<QRect> places = scene::notePlaces(workshop, *cluster);
    for (size_t i = 0; i < notes.size(); ++i) {
        const AnswerId &answer = notes[i];
        // What has changed was detached before. The rest looks as it did: most have given way at most, and a
        // cluster that grows can move half of the canvas.
        if (const auto there = m_notes.find(answer); there != m_notes.end()) {
            m_scene.moveNote(there->second, places[i]);
            continue;
        }
        const auto note = m_notes.emplace(answer, takeNumber(m_noteIds, m_freeNotes, answer)).first;
        m_homes.insert_or_assign(answer, id);
        scene::SceneNote look = scene::noteFor(workshop, *workshop.find(answer));
        look.rect = places[i];
        m_scene.setNote(note->second, std::move(look));
    }
}

std::optional<int> CanvasItems::cardOf(const ClusterId &id) const {
    const auto known = m_cards.find(id);
    return known == m_cards.end() ? std::nullopt : std::optional(known->second.card);
}

std::optional<int> CanvasItems::noteOf(const AnswerId &id) const {
    const auto known = m_notes.find(id);
    return known == m_notes.end() ? std::nullopt : std::optional(known->second);
}

std::optional<ClusterId> CanvasItems::homeOf(const AnswerId &id) const {
    const auto known = m_homes.find(id);
    return known == m_homes.end() ? std::nullopt : std::optional(known->second);
}

std::optional<int> CanvasItems::trayRowOf(const AnswerId &id) const {
    const auto known = m_trayNumbers.find(id);
    if (known == m_trayNumbers.end())
        return std::nullopt;
    const auto row = std::lower_bound(m_tray.begin(), m_tray.end(), TrayNote{known->second, id, {}}, before);
    return int(row - m_tray.begin());
}

const std::vector<AnswerId> &CanvasItems::notesIn(const ClusterId &id) const {
    static const std::vector<AnswerId> none;
    const auto known = m_cards.find(id);
    return known == m_cards.end() ? none : known->second.notes;
}

std::vector<ClusterId> CanvasItems::clusters() const {
    std::vector<std::pair<int, ClusterId>> numbered;
    for (const auto &[id, card] : m_cards)
        numbered.emplace_back(card.number, id);
    std::sort(numbered.begin(), numbered.end());
    std::vector<ClusterId> ids;
    for (const auto &[number, id] : numbered)
        ids.push_back(id);
    return ids;
}

CanvasItems::Snapshot CanvasItems::snapshot() const {
    Snapshot all;
    for (const auto &[id, card] : m_cards)
        all.cards.emplace(id, m_scene.card(card.card));
    for (const auto &[id, note] : m_notes)
        all.notes.emplace(id, m_scene.note(note));
    all.tray = m_tray;
    all.bands = m_scene.bands();
    return all;
}

} // namespace coalesce::ui
