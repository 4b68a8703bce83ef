// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_editor.h"

#include "core/edit/cluster_actions.h"
#include "core/edit/cluster_move.h"
#include "core/session/workshop_session.h"

#include <QSet>
#include <algorithm>

namespace coalesce::ui {
namespace {

// A new cluster and the title then typed for it are one edit.
QString titleToken(const QUuid &cluster) {
    return QStringLiteral("cluster.title:") + cluster.toString(QUuid::WithoutBraces);
}

} // namespace

Result<CanvasEditor::Done> CanvasEditor::commit(const Result<Outcome> &outcome, const char *action,
                                                const QString &said, const QString &token) {
    const auto made = m_session.commit(outcome, {.action = QString::fromLatin1(action), .token = token});
    if (!made)
        return passOn(made);
    Done done;
    if (!outcome->patch.isEmpty())
        done.said = said;
    done.loud = std::any_of(outcome->patch.changes.begin(), outcome->patch.changes.end(),
                            [](const RecordChange &change) { return change.type == ChangeType::Removed; });
    if (*made && m_session.workshop().find(ClusterId(**made)))
        done.made = ClusterId(**made);
    return done;
}

Result<CanvasEditor::Done> CanvasEditor::place(const std::vector<AnswerId> &notes, const ClusterId &cluster,
                                               std::optional<int> index, OtherPrompt otherPrompt) {
    const Workshop &workshop = m_session.workshop();
    if (index) {
        // Those that are in it already leave their places first.
        const std::vector<AnswerId> inside = workshop.answersIn(cluster);
        const int before = std::min(*index, int(inside.size()));
        int leaving = 0;
        for (int i = 0; i < before; ++i)
            leaving += int(std::ranges::find(notes, inside[size_t(i)]) != notes.end());
        *index -= leaving;
    }
    const Cluster *into = workshop.find(cluster);
    const QString title = into ? into->title.string() : QString();
    return commit(placeAnswers(workshop, notes, cluster, index, otherPrompt), "answer.place",
                  tr("%n answer(s) placed in “%1”.", nullptr, int(notes.size())).arg(title));
}

Result<CanvasEditor::Done> CanvasEditor::takeOut(const std::vector<AnswerId> &notes) {
    return commit(placeAnswers(m_session.workshop(), notes, std::nullopt), "answer.place",
                  tr("%n answer(s) taken out, not yet clustered.", nullptr, int(notes.size())));
}

Result<CanvasEditor::Done> CanvasEditor::start(const std::vector<AnswerId> &notes, const PromptId &prompt,
                                               QPoint place, OtherPrompt otherPrompt) {
    return start(notes, prompt, place, freshTitle(), otherPrompt);
}

Result<CanvasEditor::Done> CanvasEditor::start(const std::vector<AnswerId> &notes, const PromptId &prompt,
                                               QPoint place, const QString &title, OtherPrompt otherPrompt) {
    const auto checked = RequiredText::checked(title);
    if (!checked)
        return passOn(checked);
    const Workshop &workshop = m_session.workshop();
    const auto outcome =
        addCluster(workshop, {prompt, *checked, notes, place}, m_session.sources(), otherPrompt);
    const QString token = outcome && outcome->made ? titleToken(*outcome->made) : QString();
    return commit(outcome, "cluster.add",
                  tr("Cluster “%1” started with %n answer(s).", nullptr, int(notes.size())).arg(title),
                  token);
}

Result<CanvasEditor::Done> CanvasEditor::split(const ClusterId &cluster, const std::vector<AnswerId> &notes) {
    const auto title = RequiredText::checked(freshTitle());
    if (!title)
        return passOn(title);
    const auto outcome = splitCluster(m_session.workshop(), cluster, notes, *title, m_session.sources());
    const QString token = outcome && outcome->made ? titleToken(*outcome->made) : QString();
    return commit(outcome, "cluster.split",
                  tr("%n answer(s) split into a new cluster.", nullptr, int(notes.size())), token);
}

Result<CanvasEditor::Done> CanvasEditor::rename(const ClusterId &cluster, const QString &title) {
    const auto checked = RequiredText::checked(title);
    if (!checked)
        return passOn(checked);
    return commit(
        change<Cluster>(m_session.workshop(), cluster, [&](Cluster &named) { named.title = *checked; }),
        "cluster.set", tr("Cluster named “%1”.").arg(title), titleToken(cluster.uuid()));
}

Result<CanvasEditor::Done> CanvasEditor::move(const std::vector<ClusterId> &clusters, QPoint by,
                                              const std::optional<PromptId> &shown) {
    return commit(moveClusters(m_session.workshop(), clusters, by, shown), "cluster.set",
                  tr("%n cluster(s) moved.", nullptr, int(clusters.size())));
}

Result<CanvasEditor::Done> CanvasEditor::merge(const ClusterId &into, const std::vector<ClusterId> &from) {
    const Cluster *kept = m_session.workshop().find(into);
    const QString title = kept ? kept->title.string() : QString();
    return commit(mergeClusters(m_session.workshop(), into, from), "cluster.merge",
                  tr("%n cluster(s) merged into “%1”.", nullptr, int(from.size())).arg(title));
}

Result<CanvasEditor::Done> CanvasEditor::remove(const std::vector<ClusterId> &clusters) {
    PatchBuilder builder(m_session.workshop());
    for (const ClusterId &id : clusters)
        if (auto status = builder.remove(refOf(id)); !status)
            return passOn(status);
    return commit(
        Outcome{builder.patch()}, "cluster.remove",
        tr("%n cluster(s) removed; the answers are not yet clustered.", nullptr, int(clusters.size())));
}

Result<CanvasEditor::Done> CanvasEditor::removeAnswers(const std::vector<AnswerId> &notes) {
    return commit(coalesce::removeAnswers(m_session.workshop(), notes), "answer.remove",
                  tr("%n answer(s) removed.", nullptr, int(notes.size())));
}

Result<CanvasEditor::Done> CanvasEditor::fold(const ClusterId &cluster, bool folded) {
    const FieldValues values{{columnOf(&Cluster::folded), Value(qint64(folded))}};
    return commit(setCluster(m_session.workshop(), cluster, values), "cluster.set",
                  folded ? tr("Cluster folded.") : tr("Cluster unfolded."));
}

Result<CanvasEditor::Done> CanvasEditor::resize(const ClusterId &cluster, int columns) {
    const FieldValues values{{columnOf(&Cluster::columns), Value(qint64(columns))}};
    return commit(setCluster(m_session.workshop(), cluster, values), "cluster.set",
                  columns == 0 ? tr("As many columns as suit the answers.")
                               : tr("%n column(s) of answers.", nullptr, columns));
}

Result<CanvasEditor::Done> CanvasEditor::colour(const std::vector<ClusterId> &clusters,
                                                std::optional<ClusterColour> colour) {
    Value value;
    Codec<std::optional<ClusterColour>>::encode(colour, &value);
    return commit(setClusters(m_session.workshop(), clusters, {{columnOf(&Cluster::colour), value}}),
                  "cluster.set",
                  colour ? tr("%n cluster(s) coloured.", nullptr, int(clusters.size()))
                         : tr("%n cluster(s) without a colour.", nullptr, int(clusters.size())));
}

Result<CanvasEditor::Done> CanvasEditor::theme(const std::vector<ClusterId> &clusters,
                                               const std::optional<ThemeId> &theme) {
    const Theme *to = theme ? m_session.workshop().find(*theme) : nullptr;
    const Value value = theme ? Value(theme->uuid()) : Value();
    const QString said = tr("%n cluster(s)", nullptr, int(clusters.size()));
    return commit(
        setClusters(m_session.workshop(), clusters, {{columnOf(&Cluster::theme), value}}), "cluster.set",
        to ? tr("Theme “%2” of %1.").arg(said, to->title.string()) : tr("No theme any more: %1.").arg(said));
}

Result<CanvasEditor::Done> CanvasEditor::newTheme(const std::vector<ClusterId> &clusters,
                                                  const QString &title) {
    return commit(addTheme(m_session.workshop(), {{columnOf(&Theme::title), Value(title)}}, clusters,
                           m_session.sources()),
                  "theme.add", tr("Theme “%1” made.").arg(title));
}

Result<CanvasEditor::Done> CanvasEditor::star(const std::vector<AnswerId> &notes, bool starred) {
    PatchBuilder builder(m_session.workshop());
    for (const AnswerId &id : notes)
        builder.change(id, [&](Answer &answer) { answer.starred = starred; });
    return commit(Outcome{builder.patch()}, "answer.set",
                  starred ? tr("%n answer(s) starred.", nullptr, int(notes.size()))
                          : tr("%n answer(s) no longer starred.", nullptr, int(notes.size())));
}

Result<CanvasEditor::Done> CanvasEditor::stack(const AnswerId &into, const std::vector<AnswerId> &notes) {
    return commit(mergeAnswers(m_session.workshop(), into, notes), "answer.merge",
                  tr("%n answer(s) stacked as the same answer.", nullptr, int(notes.size())));
}

Result<CanvasEditor::Done> CanvasEditor::stackEach(const std::vector<std::vector<AnswerId>> &stacks) {
    return commit(mergeEach(m_session.workshop(), stacks), "answer.merge",
                  tr("Stacked in %n place(s), every wording kept.", nullptr, int(stacks.size())));
}

Result<CanvasEditor::Done> CanvasEditor::unstack(const AnswerId &into) {
    const std::vector<AnswerId> merged = m_session.workshop().mergedInto(into);
    return commit(unmergeAnswers(m_session.workshop(), merged), "answer.unmerge",
                  tr("%n answer(s) put beside it again.", nullptr, int(merged.size())));
}

Result<CanvasEditor::Done> CanvasEditor::tidy(const std::optional<PromptId> &prompt, TidyBy by) {
    return commit(tidyClusters(m_session.workshop(), prompt, by), "tidy", tr("Clusters tidied."));
}

std::vector<AnswerId> CanvasEditor::ofOtherPrompt(const std::vector<AnswerId> &notes,
                                                  const PromptId &prompt) const {
    std::vector<AnswerId> others;
    for (const AnswerId &id : notes)
        if (const Answer *answer = m_session.workshop().find(id); answer && !(answer->prompt == prompt))
            others.push_back(id);
    return others;
}

QString CanvasEditor::freshTitle() const {
    QSet<QString> taken;
    for (const Cluster &cluster : m_session.workshop().clusters())
        taken.insert(cluster.title.string());
    const QString plain = tr("New cluster");
    QString title = plain;
    for (int number = 2; taken.contains(title); ++number)
        title = tr("New cluster %1").arg(number);
    return title;
}

} // namespace coalesce::ui
