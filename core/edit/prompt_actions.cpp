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

Result<Outcome> addStepBehind(const Workshop &workshop, const std::optional<StepId> &before,
                              const FieldValues &values, const Sources &sources) {
    const Step *behind = before ? workshop.find(*before) : nullptr;
    if (!behind)
        return addRecord(workshop, Kind::Step, values, sources);
    auto row = newRow(Kind::Step, behind->number + 1, values);
    if (!row)
        return passOn(row);
    PatchBuilder builder(workshop);
    const QUuid id = sources.newId();
    builder.putRow({Kind::Step, id}, std::move(*row));
    for (const Step &step : workshop.all<Step>())
        if (step.number > behind->number)
            builder.change(step.id, [](Step &later) { ++later.number; });
    return Outcome{builder.patch(), id};
}

Result<Outcome> removeStep(const Workshop &workshop, const StepId &id) {
    return removeInOrder(workshop, id);
}

} // namespace coalesce
