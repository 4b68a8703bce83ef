// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas does to the workshop: each gesture or key as one commit through the session, with the
// sentence that tells what came of it. Knows no widget.
#pragma once

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "ui/canvas/gesture.h"

#include <QCoreApplication>

namespace coalesce {
class WorkshopSession;
}

namespace coalesce::ui {

class CanvasEditor {
    Q_DECLARE_TR_FUNCTIONS(coalesce::ui::CanvasEditor)

public:
    explicit CanvasEditor(WorkshopSession &session) : m_session(session) {}

    // What was done, as a sentence (empty when nothing changed), and what was made.
    struct Done {
        QString said;
        std::optional<ClusterId> made = std::nullopt;
        bool loud = false; // something went or was joined: worth a message that can be missed by nobody
    };

    // Puts notes into a cluster so that they come to stand at `index`, counted with all notes where they are
    // now; at the end where nothing is said.
    Result<Done> place(const std::vector<AnswerId> &notes, const ClusterId &cluster, std::optional<int> index,
                       OtherPrompt otherPrompt = OtherPrompt::Refuse);
    Result<Done> takeOut(const std::vector<AnswerId> &notes);
    // A new cluster of the prompt with a title to be typed over, its card at `place`; others give way.
    Result<Done> start(const std::vector<AnswerId> &notes, const PromptId &prompt, QPoint place,
                       OtherPrompt otherPrompt = OtherPrompt::Refuse);
    Result<Done> start(const std::vector<AnswerId> &notes, const PromptId &prompt, QPoint place,
                       const QString &title, OtherPrompt otherPrompt = OtherPrompt::Refuse);
    // Cuts notes out of the one cluster that holds them all.
    Result<Done> split(const ClusterId &cluster, const std::vector<AnswerId> &notes);
    Result<Done> rename(const ClusterId &cluster, const QString &title);
    Result<Done> move(const std::vector<ClusterId> &clusters, QPoint by,
                      const std::optional<PromptId> &shown = std::nullopt);
    Result<Done> merge(const ClusterId &into, const std::vector<ClusterId> &from);
    Result<Done> remove(const std::vector<ClusterId> &clusters);
    Result<Done> removeAnswers(const std::vector<AnswerId> &notes);
    Result<Done> fold(const ClusterId &cluster, bool folded);
    // 0 columns: as many as suit.
    Result<Done> resize(const ClusterId &cluster, int columns);
    Result<Done> colour(const std::vector<ClusterId> &clusters, std::optional<ClusterColour> colour);
    // No theme takes it away.
    Result<Done> theme(const std::vector<ClusterId> &clusters, const std::optional<ThemeId> &theme);
    Result<Done> newTheme(const std::vector<ClusterId> &clusters, const QString &title);
    Result<Done> star(const std::vector<AnswerId> &notes, bool starred);
    Result<Done> stack(const AnswerId &into, const std::vector<AnswerId> &notes);
    // The first of each takes the others of its own.
    Result<Done> stackEach(const std::vector<std::vector<AnswerId>> &stacks);
    Result<Done> unstack(const AnswerId &into);
    Result<Done> tidy(const std::optional<PromptId> &prompt, TidyBy by = TidyBy::Table);

    // Those of `notes` that belong to another prompt.
    std::vector<AnswerId> ofOtherPrompt(const std::vector<AnswerId> &notes, const PromptId &prompt) const;
    // "New cluster", or with the first number that makes it unlike every title there is.
    QString freshTitle() const;

private:
    Result<Done> commit(const Result<Outcome> &outcome, const char *action, const QString &said,
                        const QString &token = {});

    WorkshopSession &m_session;
};

} // namespace coalesce::ui
