// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/confidence.h"

#include <set>

namespace coalesce::report {

namespace {

bool isPrivate(const Workshop &workshop, const PromptId &id) {
    const Prompt *prompt = workshop.find(id);
    return prompt && prompt->isPrivate;
}

// What speaks about something said in confidence may give it away. Reflections may be about one another, in a
// ring as well.
bool speaksInConfidence(const Workshop &workshop, const Reflection &reflection) {
    std::set<QUuid> seen;
    const Reflection *at = &reflection;
    while (at && !at->isPrivate && at->about && seen.insert(at->id.uuid()).second) {
        const QUuid &about = at->about->id;
        const auto kind = workshop.kindOf(about);
        if (kind != Kind::Reflection)
            return kind && isInConfidence(workshop, RecordRef{*kind, about});
        at = workshop.find(ReflectionId(about));
    }
    return at && at->isPrivate;
}

} // namespace

bool isInConfidence(const Workshop &workshop, const RecordRef &ref) {
    switch (ref.kind) {
    case Kind::Prompt:
        return isPrivate(workshop, PromptId(ref.id));
    case Kind::Answer: {
        const Answer *answer = workshop.find(AnswerId(ref.id));
        return answer && !answer->isShared && isPrivate(workshop, answer->prompt);
    }
    case Kind::Cluster: {
        const Cluster *cluster = workshop.find(ClusterId(ref.id));
        return cluster && isPrivate(workshop, cluster->prompt);
    }
    case Kind::TableNote: {
        const TableNote *note = workshop.find(TableNoteId(ref.id));
        return note && (note->isPrivate || isPrivate(workshop, note->prompt));
    }
    case Kind::Debate: {
        const Debate *debate = workshop.find(DebateId(ref.id));
        if (!debate)
            return false;
        if (const auto *cluster = std::get_if<ClusterId>(&debate->subject))
            return isInConfidence(workshop, refOf(*cluster));
        // Who shared an answer did not share what others said of it.
        const Answer *answer = workshop.find(std::get<AnswerId>(debate->subject));
        return answer && isPrivate(workshop, answer->prompt);
    }
    case Kind::Reflection: {
        const Reflection *reflection = workshop.find(ReflectionId(ref.id));
        return reflection && speaksInConfidence(workshop, *reflection);
    }
    case Kind::Step: {
        const Step *step = workshop.find(StepId(ref.id));
        return step && step->isPrivate;
    }
    default:
        return false;
    }
}

} // namespace coalesce::report
