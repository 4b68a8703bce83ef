// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/prompt_actions.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}

// Removes a record whose kind is numbered by place, and moves the ones behind it up.
template <class R>
Result<Outcome> removeInOrder(const Workshop &workshop, const Id<R> &id) {
    if (!workshop.find(id))
        return notThere(refOf(id));
    PatchBuilder builder(workshop);
    if (auto status = builder.remove(refOf(id)); !status)
        return passOn(status);
    int place = 0;
    for (const R &record : workshop.all<R>())
        if (!(record.id == id))
            builder.change(record.id, [&](R &changed) { changed.number = ++place; });
    return Outcome{builder.patch()};
}

} // namespace

Result<Outcome> addPrompt(const Workshop &workshop, const FieldValues &values, const Sources &sources) {
    if (workshop.prompts().size() >= kMostPrompts)
        return fail(ErrorCode::Refused, tr("A workshop has %1 prompts at most.").arg(kMostPrompts));
    return addRecord(workshop, Kind::Prompt, values, sources);
}

Result<Outcome> removePrompt(const Workshop &workshop, const PromptId &id) {
    if (workshop.find(id) && workshop.prompts().size() == 1)
        return fail(ErrorCode::Refused, tr("A workshop keeps at least one prompt."));
    return removeInOrder(workshop, id);
}

Result<Outcome> removeStep(const Workshop &workshop, const StepId &id) {
    return removeInOrder(workshop, id);
}

} // namespace coalesce
