// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/replay.h"

#include "core/edit/label.h"
#include "core/session/history_steps.h"
#include "core/session/name_remover.h"

#include <QCoreApplication>
#include <set>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Replay", text);
}

// What the canvas is made of. Everything else stays out: people, consents, notes and reflections.
bool isShown(Kind kind) {
    switch (kind) {
    case Kind::Workshop:
    case Kind::Prompt:
    case Kind::Answer:
    case Kind::Cluster:
    case Kind::Theme:
    case Kind::Debate: // only how many
        return true;
    case Kind::Participant:
    case Kind::Consent:
    case Kind::TableNote:
    case Kind::Reflection:
    case Kind::Call:
    case Kind::Response:
    case Kind::Pledge:
    case Kind::Opportunity:
    case Kind::Step:
    case Kind::Share:
    case Kind::Pulse:
    case Kind::Promise:
    case Kind::Run:
    case Kind::Turn:
    case Kind::Stage:
    case Kind::ImportKey:
        return false;
    }
    Q_UNREACHABLE();
}

// The patch without people and whatever else does not show.
Patch shownOf(const Patch &patch) {
    Patch shown;
    for (const RecordChange &change : patch.changes) {
        if (!isShown(change.ref.kind))
            continue;
        const auto &columns = infoOf(change.ref.kind).columns;
        RecordChange kept{change.ref, change.type, {}};
        for (const FieldChange &field : change.fields) {
            const ColumnInfo &column = columns[size_t(field.column)];
            if (column.type != ColumnType::Reference || isShown(column.target))
                kept.fields.push_back(field);
            else if (change.type != ChangeType::Changed)
                kept.fields.push_back({field.column, Nothing(), Nothing()});
        }
        if (change.type != ChangeType::Changed || !kept.fields.empty())
            shown.changes.push_back(std::move(kept));
    }
    return shown;
}

// The private prompts and all that ever stood under one: whatever was said in confidence is in no replay. A
// prompt that is there at the end is what it is then; one that is gone is what it was when it went. `ids`
// grows by what the patch shows; called for every patch, in order, with the private prompts of the end in it.
void collectPrivate(const Patch &patch, const Workshop &end, std::set<QUuid> &ids) {
    for (const RecordChange &change : patch.changes) {
        const int prompt = change.ref.kind == Kind::Answer    ? columnOf(&Answer::prompt)
                           : change.ref.kind == Kind::Cluster ? columnOf(&Cluster::prompt)
                                                              : -1;
        for (const FieldChange &field : change.fields) {
            const bool isPrivate = change.ref.kind == Kind::Prompt && change.type == ChangeType::Removed &&
                                   field.column == columnOf(&Prompt::isPrivate) &&
                                   field.before == Value(qint64(1)) && !end.find(PromptId(change.ref.id));
            const auto *under = field.column == prompt ? std::get_if<QUuid>(&field.after) : nullptr;
            if (isPrivate || (under && ids.contains(*under)))
                ids.insert(change.ref.id);
        }
    }
}

// The patch without those, and without what points at them. The prompts stay, so that the others keep their
// places, but say nothing.
Patch withoutThese(Patch patch, const std::set<QUuid> &ids) {
    for (RecordChange &change : patch.changes)
        if (change.ref.kind == Kind::Prompt && ids.contains(change.ref.id))
            for (FieldChange &field : change.fields)
                for (Value *value : {&field.before, &field.after})
                    if (auto *text = std::get_if<QString>(value);
                        text && infoOf(Kind::Prompt).columns[size_t(field.column)].isText())
                        *text = text->isEmpty() ? QString(QLatin1String("")) : QString(QChar(0x2026));
    std::erase_if(patch.changes, [&](const RecordChange &change) {
        return (change.ref.kind != Kind::Prompt && ids.contains(change.ref.id)) ||
               (change.ref.kind == Kind::Debate &&
                std::ranges::any_of(change.fields, [&](const FieldChange &field) {
                    const auto *about = std::get_if<QUuid>(&field.after);
                    const auto *was = std::get_if<QUuid>(&field.before);
                    return (about && ids.contains(*about)) || (was && ids.contains(*was));
                }));
    });
    return patch;
}

// Whether a change is a moment of its own. What is not (stars, themes, debates, words about a cluster) shows
// with the moment that comes next.
bool isMoment(const RecordChange &change) {
    if (change.ref.kind != Kind::Answer && change.ref.kind != Kind::Cluster)
        return false;
    if (change.type != ChangeType::Changed)
        return true;
    static const std::set<int> ofAnswers{columnOf(&Answer::prompt), columnOf(&Answer::text),
                                         columnOf(&Answer::place), columnOf(&Answer::place) + 1,
                                         columnOf(&Answer::place) + 2};
    static const std::set<int> ofClusters{columnOf(&Cluster::prompt), columnOf(&Cluster::title),
                                          columnOf(&Cluster::x), columnOf(&Cluster::y),
                                          columnOf(&Cluster::folded)};
    const auto &shown = change.ref.kind == Kind::Answer ? ofAnswers : ofClusters;
    return std::ranges::any_of(change.fields,
                               [&](const FieldChange &field) { return shown.contains(field.column); });
}

bool onlyAdds(const Patch &patch) {
    return std::ranges::all_of(patch.changes, [](const RecordChange &change) {
        if (change.ref.kind != Kind::Answer || change.type != ChangeType::Made)
            return false;
        const auto placed = std::ranges::find(change.fields, columnOf(&Answer::place), &FieldChange::column);
        return placed == change.fields.end() || std::holds_alternative<Nothing>(placed->after);
    });
}

QString captionOf(const Entry &entry, const QString &action, const Patch &patch, const Workshop &workshop) {
    switch (entry.kind) {
    case EntryKind::Undo:
        // Named by what it takes back.
        return tr("Undo: %1").arg(labelOf(action, reversed(patch), workshop));
    case EntryKind::Redo:
        return tr("Redo: %1").arg(labelOf(action, patch, workshop));
    case EntryKind::Edit:
    case EntryKind::Live:
    case EntryKind::Consent:
    case EntryKind::Forget:
        return labelOf(action, patch, workshop);
    }
    Q_UNREACHABLE();
}

struct ShownEdit {
    Entry entry;
    QString action;
    Patch patch;
};

// All records of a workshop, as the patch that makes them.
Patch everythingIn(const Workshop &workshop) {
    Patch whole;
    for (int kind = 0; kind < kKindCount; ++kind)
        for (const QUuid &id : workshop.idsOf(Kind(kind)))
            whole.changes.push_back(
                *changeBetween({Kind(kind), id}, std::nullopt, workshop.row({Kind(kind), id})));
    return whole;
}

Error withPathOf(store::WorkshopFile &file, Error error) {
    error.place = file.path();
    return error;
}

// The moments as a replay: `base` makes what was there before them.
Result<Replay> told(Patch base, std::vector<ShownEdit> moments, NameRemover &remover) {
    Replay replay;
    remover.clean(base);
    if (auto status = replay.start.apply(base); !status)
        return passOn(status);
    Workshop now = replay.start;
    std::vector<Patch> pending; // shows with the next step
    for (ShownEdit &moment : moments) {
        remover.clean(moment.patch);
        if (moment.patch.isEmpty())
            continue;
        if (auto status = now.apply(moment.patch); !status)
            return passOn(status);
        const bool counts = std::ranges::any_of(moment.patch.changes, isMoment);
        if (counts) {
            ReplayStep step{moment.entry.timeMs, captionOf(moment.entry, moment.action, moment.patch, now),
                            onlyAdds(moment.patch), now.counts(), std::move(pending)};
            step.patches.push_back(std::move(moment.patch));
            pending.clear();
            replay.steps.push_back(std::move(step));
        } else {
            pending.push_back(std::move(moment.patch));
        }
    }
    // What came after the last moment belongs to it, or to the start.
    for (Patch &patch : pending) {
        if (!replay.steps.empty())
            replay.steps.back().patches.push_back(std::move(patch));
        else if (auto status = replay.start.apply(patch); !status)
            return passOn(status);
    }
    replay.title = now.facts().title.string();
    replay.namesLeftOut = remover.cleaned();
    return replay;
}

} // namespace

Workshop Replay::at(int step) const {
    Workshop workshop = start;
    for (int i = 0; i < step; ++i)
        for (const Patch &patch : steps[size_t(i)].patches) {
            const Status applied = workshop.apply(patch);
            Q_ASSERT(applied);
        }
    return workshop;
}

Result<Replay> readReplay(store::WorkshopFile &file) {
    // It takes longer than a writer waits for a reader.
    auto copy = file.copy();
    if (!copy)
        return passOn(copy);
    auto start = startOfHistory(*copy);
    if (!start)
        return passOn(start);
    NamesOfPeople names;
    Patch base = everythingIn(*start);
    collectNames(base, names);
    std::vector<ShownEdit> moments;
    auto now = walkHistory(*copy, [&](const HistoryStep &step) {
        collectNames(step.effect, names);
        if (step.action == QLatin1String("import.workshop")) {
            // Nobody saw it come: everything was there at once, in place of what was before.
            Workshop whole = step.before;
            if (whole.apply(step.effect)) {
                base = everythingIn(whole);
                moments.clear();
            }
            return;
        }
        if (Patch shown = shownOf(step.effect); !shown.isEmpty())
            moments.push_back({step.entry, step.action, std::move(shown)});
    });
    if (!now)
        return passOn(now);
    std::set<QUuid> hidden;
    for (const Prompt &prompt : now->prompts())
        if (prompt.isPrivate)
            hidden.insert(prompt.id.uuid());
    for (int pass = 0; pass < 2; ++pass) { // a prompt may be found to be private only where it is removed
        collectPrivate(base, *now, hidden);
        for (const ShownEdit &moment : moments)
            collectPrivate(moment.patch, *now, hidden);
    }
    for (ShownEdit &moment : moments)
        moment.patch = withoutThese(std::move(moment.patch), hidden);
    std::erase_if(moments, [](const ShownEdit &moment) { return moment.patch.isEmpty(); });
    NameRemover remover(names, *now);
    auto replay = told(withoutThese(shownOf(base), hidden), std::move(moments), remover);
    if (!replay)
        return tl::unexpected(withPathOf(file, replay.error()));
    return replay;
}

Result<Replay> readReplay(const QString &path) {
    auto file = store::WorkshopFile::open(path, store::Access::ReadOnly);
    if (!file)
        return passOn(file);
    return readReplay(*file);
}

ReplayPace::ReplayPace(const Replay &replay) {
    constexpr double kStill = 0.03, kAtEnd = 0.08; // of the time, for the first and the last picture
    constexpr double kAdding = 0.3;                // of the time of another step
    m_ends.push_back(0);
    for (const ReplayStep &step : replay.steps)
        m_ends.push_back(m_ends.back() + (step.onlyAdds ? kAdding : 1.0));
    const double whole = m_ends.back() > 0 ? m_ends.back() : 1.0;
    for (double &end : m_ends)
        end = kStill + (1 - kStill - kAtEnd) * end / whole;
}

double ReplayPace::positionAt(double part) const {
    if (part <= m_ends.front())
        return 0;
    const auto length = double(m_ends.size() - 1);
    if (part >= m_ends.back()) // on, while the last movements come to rest
        return length +
               (std::min(part, 1.0) - m_ends.back()) / (m_ends.back() - m_ends.front() + 1e-9) * length;
    const auto next = std::upper_bound(m_ends.begin(), m_ends.end(), part);
    const double from = *(next - 1);
    return double(next - m_ends.begin() - 1) + (part - from) / (*next - from);
}

double ReplayPace::partAt(double position) const {
    const auto last = double(m_ends.size() - 1);
    const double at = std::clamp(position, 0.0, last);
    const auto step = size_t(at);
    if (step + 1 >= m_ends.size())
        return m_ends.back();
    return m_ends[step] + (at - double(step)) * (m_ends[step + 1] - m_ends[step]);
}

double ReplayPace::glide(double seconds) const {
    constexpr double kEye = 0.6; // seconds
    const double moving = (m_ends.back() - m_ends.front()) * seconds;
    return moving > 0 ? double(m_ends.size() - 1) * kEye / moving : 1.0;
}

} // namespace coalesce
