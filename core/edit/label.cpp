// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/label.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::Label", text, nullptr, n);
}

// One line, short enough for a menu.
QString shortened(const QString &text) {
    constexpr qsizetype kMost = 32;
    const QString line = text.simplified();
    return line.size() <= kMost ? line : line.left(kMost - 1).trimmed() + QChar(0x2026);
}

// The text people know a record by: the first required text, in the patch or else in the workshop.
QString titleOf(const RecordChange &change, const Workshop &workshop) {
    const auto &columns = infoOf(change.ref.kind).columns;
    for (const FieldChange &field : change.fields) {
        if (columns[size_t(field.column)].type != ColumnType::RequiredText)
            continue;
        const auto *text =
            std::get_if<QString>(change.type == ChangeType::Made ? &field.after : &field.before);
        return text ? *text : QString();
    }
    if (const auto row = workshop.row(change.ref))
        for (size_t i = 0; i < row->size(); ++i)
            if (columns[i].type == ColumnType::RequiredText)
                return std::get<QString>((*row)[i]);
    return {};
}

int countOf(const Patch &patch, Kind kind) {
    return int(
        std::ranges::count(patch.changes, kind, [](const RecordChange &change) { return change.ref.kind; }));
}

const RecordChange *firstOf(const Patch &patch, Kind kind) {
    const auto found =
        std::ranges::find(patch.changes, kind, [](const RecordChange &change) { return change.ref.kind; });
    return found == patch.changes.end() ? nullptr : &*found;
}

QString withTitle(const QString &what, const QString &title) {
    return title.isEmpty() ? what : tr("%1 “%2”").arg(what, shortened(title));
}

// A cluster that only came to stand elsewhere.
bool isMove(const RecordChange &change) {
    return change.ref.kind == Kind::Cluster &&
           std::ranges::all_of(change.fields, [](const FieldChange &field) {
               return field.column == columnOf(&Cluster::x) || field.column == columnOf(&Cluster::y);
           });
}

// What was done to a cluster, by the first of its fields that changed; its place changes with others.
QString clusterVerb(const RecordChange &change) {
    for (const FieldChange &field : change.fields) {
        if (field.column == columnOf(&Cluster::title))
            return tr("Rename %1");
        if (field.column == columnOf(&Cluster::colour))
            return tr("Colour %1");
        if (field.column == columnOf(&Cluster::columns))
            return tr("Resize %1");
        if (field.column == columnOf(&Cluster::folded))
            return field.after == Value(qint64(1)) ? tr("Fold %1") : tr("Unfold %1");
    }
    return isMove(change) ? tr("Move %1") : tr("Change %1");
}

// What people call a fact of the workshop.
QString factName(int column) {
    if (column == columnOf(&WorkshopFacts::focus))
        return tr("focus question");
    if (column == columnOf(&WorkshopFacts::stem))
        return tr("beginning of the prompts");
    if (column == columnOf(&WorkshopFacts::start))
        return tr("start time");
    if (column == columnOf(&WorkshopFacts::join))
        return tr("way to join");
    if (column == columnOf(&WorkshopFacts::ask))
        return tr("question of the circle");
    if (column == columnOf(&WorkshopFacts::questions))
        return tr("standing questions");
    if (column == columnOf(&WorkshopFacts::outline))
        return tr("outline of the report");
    if (column == columnOf(&WorkshopFacts::dots))
        return tr("dots of each person");
    if (column == columnOf(&WorkshopFacts::purse))
        return tr("purse of each person");
    return infoOf(Kind::Workshop).columns[size_t(column)].name; // title, venue, thanks…: the same word
}

constexpr int kCluster = columnOf(&Answer::place), kMergedInto = kCluster + 2;

// Answers that came to another cluster (or out of one), or into or out of a stack: those that people moved,
// not those that only got another rank.
int answersMoved(const Patch &patch, int column) {
    return int(std::ranges::count_if(patch.changes, [&](const RecordChange &change) {
        return change.ref.kind == Kind::Answer &&
               std::ranges::find(change.fields, column, &FieldChange::column) != change.fields.end();
    }));
}

// The cluster that answers were placed in; nothing where they were taken out.
std::optional<ClusterId> placedIn(const Patch &patch) {
    for (const RecordChange &change : patch.changes)
        for (const FieldChange &field : change.fields)
            if (change.ref.kind == Kind::Answer && field.column == kCluster)
                if (const auto *id = std::get_if<QUuid>(&field.after))
                    return ClusterId(*id);
    return std::nullopt;
}

QString placeLabel(const Patch &patch, const Workshop &workshop) {
    const int moved = answersMoved(patch, kCluster);
    if (moved == 0)
        return tr("Reorder answers");
    const auto id = placedIn(patch);
    if (!id)
        return tr("Take out %n answer(s)", moved);
    const Cluster *cluster = workshop.find(*id);
    return cluster ? withTitle(tr("Place %n answer(s) in", moved), cluster->title.string())
                   : tr("Place %n answer(s)", moved);
}

// What happened in the room: "Clock: Cluster together", "Go-round: Ana", "Stage: go-round".
QString liveLabel(const RecordChange &change, const Workshop &workshop) {
    if (change.ref.kind == Kind::Run) {
        const Run *run = workshop.find(RunId(change.ref.id));
        const Step *step = run ? workshop.find(run->step) : nullptr;
        return step ? tr("Clock: %1").arg(shortened(step->title.string())) : tr("Clock");
    }
    if (change.ref.kind == Kind::Turn) {
        const Turn *turn = workshop.find(TurnId(change.ref.id));
        const Participant *person = turn ? workshop.find(turn->participant) : nullptr;
        return person ? tr("Go-round: %1").arg(shortened(person->name.string())) : tr("Go-round");
    }
    return tr("Stage");
}

} // namespace

QString kindName(Kind kind) {
    switch (kind) {
    case Kind::Workshop:
        return tr("workshop");
    case Kind::Prompt:
        return tr("prompt");
    case Kind::Participant:
        return tr("participant");
    case Kind::Consent:
        return tr("consent");
    case Kind::Answer:
        return tr("answer");
    case Kind::Cluster:
        return tr("cluster");
    case Kind::Theme:
        return tr("theme");
    case Kind::TableNote:
        return tr("table note");
    case Kind::Debate:
        return tr("debate");
    case Kind::Reflection:
        return tr("reflection");
    case Kind::Call:
        return tr("call");
    case Kind::Response:
        return tr("response");
    case Kind::Pledge:
        return tr("pledge");
    case Kind::Opportunity:
        return tr("opportunity");
    case Kind::Step:
        return tr("step");
    case Kind::Share:
        return tr("share");
    case Kind::Pulse:
        return tr("pulse question");
    case Kind::Promise:
        return tr("promise");
    case Kind::Run:
        return tr("clock");
    case Kind::Turn:
        return tr("turn");
    case Kind::Stage:
        return tr("stage");
    case Kind::ImportKey:
        return tr("import key");
    }
    Q_UNREACHABLE();
}

QString labelOf(const QString &action, const Patch &patch, const Workshop &workshop) {
    if (patch.isEmpty())
        return {};
    const int answers = countOf(patch, Kind::Answer);
    const RecordChange &first = patch.changes.front();
    if (action == QLatin1String("import"))
        return tr("Import %n answer(s)", answers);
    if (action == QLatin1String("import.workshop"))
        return tr("Import a whole workshop");
    if (action == QLatin1String("tidy"))
        return tr("Tidy the canvas");
    if (action == QLatin1String("answer.place"))
        return placeLabel(patch, workshop);
    if (action == QLatin1String("answer.merge"))
        return tr("Merge %n answer(s)", answersMoved(patch, kMergedInto));
    if (action == QLatin1String("answer.unmerge"))
        return tr("Take apart %n merged answer(s)", answersMoved(patch, kMergedInto));
    if (action == QLatin1String("answer.add") && answers > 1)
        return tr("Add %n answer(s)", answers);
    if (action == QLatin1String("answer.remove")) {
        std::vector<const RecordChange *> removed; // not those that took a place or lost a reference
        for (const RecordChange &change : patch.changes)
            if (change.ref.kind == Kind::Answer && change.type == ChangeType::Removed)
                removed.push_back(&change);
        if (removed.size() != 1)
            return tr("Remove %n answer(s)", int(removed.size()));
        return withTitle(tr("Remove %1").arg(kindName(Kind::Answer)), titleOf(*removed.front(), workshop));
    }
    if (const RecordChange *cluster = firstOf(patch, Kind::Cluster)) {
        if (action == QLatin1String("cluster.merge"))
            return tr("Merge clusters");
        if (action == QLatin1String("cluster.split"))
            return tr("Split off a cluster");
        if (action == QLatin1String("cluster.remove"))
            return withTitle(tr("Remove cluster"), titleOf(*cluster, workshop));
    }
    if (isLive(patch.changes.back().ref.kind) && action != QLatin1String("import.workshop"))
        for (const Kind kind : {Kind::Turn, Kind::Run, Kind::Stage})
            for (auto change = patch.changes.rbegin(); change != patch.changes.rend(); ++change)
                if (change->ref.kind == kind)
                    return liveLabel(*change, workshop);
    if (action == QLatin1String("call.dots"))
        return withTitle(tr("Dots for"), titleOf(first, workshop));
    if (action == QLatin1String("call.share"))
        return tr("Share out money");
    if (action == QLatin1String("step.template"))
        return tr("Take the run sheet of a template");
    const QString name = kindName(first.ref.kind);
    const QString title = titleOf(first, workshop);
    if (action.endsWith(QLatin1String(".move")))
        return withTitle(tr("Move %1").arg(name), title);
    switch (first.type) {
    case ChangeType::Made:
        return withTitle(tr("Add %1").arg(name), title);
    case ChangeType::Removed:
        return withTitle(tr("Remove %1").arg(name), title);
    case ChangeType::Changed:
        if (first.ref.kind == Kind::Cluster)
            return withTitle(clusterVerb(first).arg(name), title);
        if (first.ref.kind == Kind::Workshop && first.fields.size() == 1)
            return tr("Change the workshop's %1").arg(factName(first.fields.front().column));
        return withTitle(tr("Change %1").arg(name), title);
    }
    Q_UNREACHABLE();
}

} // namespace coalesce
