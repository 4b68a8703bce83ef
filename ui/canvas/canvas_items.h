// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas as a projection of the workshop: which cards and notes stand where, and the tray of answers not
// placed yet. Rebuilt whole, or brought up to date from a change set; both give the same.
#pragma once

#include "core/edit/change_set.h"
#include "core/model/workshop.h"
#include "core/scene/canvas_scene.h"
#include "ui/canvas/selection.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace coalesce::ui {

struct TrayNote {
    int number; // its place: the order of making
    AnswerId id;
    scene::SceneNote note; // without a place of its own
    friend bool operator==(const TrayNote &, const TrayNote &) = default;
};

// What a change did to what is shown, for those who keep something for each item.
struct ItemChanges {
    struct Moved {
        AnswerId answer;
        std::optional<ClusterId> from; // nothing: the tray
    };
    bool everything = false; // the lists are empty then
    std::vector<CanvasItem> made = {};
    std::vector<Moved> moved = {}; // into another cluster, or between tray and canvas
    std::vector<CanvasItem> renamed = {};
    std::vector<Moved> answersGone = {};
    std::vector<ClusterId> clustersGone = {};
};

class CanvasItems {
public:
    void rebuild(const Workshop &workshop);
    ItemChanges apply(const Workshop &workshop, const ChangeSet &changes);
    // Shows the clusters and answers of one prompt alone, or of all.
    void setFilter(const Workshop &workshop, const std::optional<PromptId> &prompt);
    const std::optional<PromptId> &filter() const { return m_filter; }
    // Shows the clusters of one theme alone, or of all; answers that are not placed belong to none and stay.
    void setThemeFilter(const Workshop &workshop, const std::optional<ThemeId> &theme);
    const std::optional<ThemeId> &themeFilter() const { return m_theme; }

    const scene::CanvasScene &scene() const { return m_scene; }
    const std::vector<TrayNote> &tray() const { return m_tray; }

    // By the numbers that the scene knows.
    const ClusterId &clusterOf(int card) const { return *m_cardIds[size_t(card)]; }
    const AnswerId &answerOf(int note) const { return *m_noteIds[size_t(note)]; }
    // Nothing for what is not shown on the canvas.
    std::optional<int> cardOf(const ClusterId &id) const;
    std::optional<int> noteOf(const AnswerId &id) const;
    std::optional<ClusterId> homeOf(const AnswerId &id) const;
    std::optional<int> trayRowOf(const AnswerId &id) const;
    // The notes of a shown cluster, in order; also when it is folded.
    const std::vector<AnswerId> &notesIn(const ClusterId &id) const;
    // Clusters shown, in the workshop's order of making.
    std::vector<ClusterId> clusters() const;
    bool shows(const AnswerId &id) const { return homeOf(id) || trayRowOf(id); }
    bool isEmpty() const { return m_cards.empty() && m_tray.empty(); }

    // All that is shown, for comparing.
    struct Snapshot {
        std::map<ClusterId, scene::SceneCard> cards;
        std::map<AnswerId, scene::SceneNote> notes;
        std::vector<TrayNote> tray;
        std::vector<scene::SceneBand> bands;
        friend bool operator==(const Snapshot &, const Snapshot &) = default;
    };
    Snapshot snapshot() const;

private:
    struct Card {
        int card;   // in the scene
        int number; // the cluster's
        std::vector<AnswerId> notes;
    };

    struct Shown {
        std::optional<ClusterId> home; // nothing: the tray
        QString text;
    };
    std::optional<Shown> shownOf(const AnswerId &id) const;
    std::optional<QString> titleOf(const ClusterId &id) const; // where it is shown
    void detach(const AnswerId &id);
    void attachToTray(const Workshop &workshop, const Answer &answer);
    void refreshCard(const Workshop &workshop, const ClusterId &id);
    void dropCard(const ClusterId &id);
    bool passes(const PromptId &prompt) const { return !m_filter || *m_filter == prompt; }
    bool passes(const Cluster &cluster) const {
        return passes(cluster.prompt) && (!m_theme || cluster.theme == m_theme);
    }
    void refreshBands(const Workshop &workshop);

    std::optional<PromptId> m_filter;
    std::optional<ThemeId> m_theme;
    scene::CanvasScene m_scene;
    std::vector<std::optional<ClusterId>> m_cardIds;
    std::vector<std::optional<AnswerId>> m_noteIds;
    std::vector<int> m_freeCards;
    std::vector<int> m_freeNotes;
    std::unordered_map<ClusterId, Card> m_cards;
    std::unordered_map<AnswerId, int> m_notes;
    std::unordered_map<AnswerId, ClusterId> m_homes;
    std::vector<TrayNote> m_tray;
    std::unordered_map<AnswerId, int> m_trayNumbers;
};

} // namespace coalesce::ui
