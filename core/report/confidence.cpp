// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/confidence.h"

namespace coalesce::report {

namespace {

bool isPrivate(const Workshop &workshop, const PromptId &id) {
    const Prompt *prompt = workshop.find(id);
    return prompt && prompt->isPrivate;
}

// What speaks about something said in confidence may give it away.
bool speaksInConfidence(const Workshop &workshop, const Reflection &reflection) {
    if (reflection.isPrivate || !reflection.about)
        return reflection.isPrivate;
    const QUuid &about = reflection.about->id;
    const auto kind = workshop.kindOf(about);
    if (kind == Kind::Reflection) // which may in turn be about this one
        return workshop.find(ReflectionId(about))->isPrivate;
    return kind && isInConfidence(workshop, RecordRef{*kind, about});
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
