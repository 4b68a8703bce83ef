// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage/stage_content.h"

#include "core/day/day_clock.h"
#include "core/day/go_round.h"
#include "core/report/links.h"
#include "core/report/publishable.h"
#include "core/report/wording.h"
#include "core/stage/stage_parts.h"

#include <set>

namespace coalesce::stage {

namespace {

// What a phone opens: the first address in the text, or the whole of it where there is none.
QString scannedFrom(const QString &join) {
    for (const report::Span &span : report::withLinks(join))
        if (span.style == report::Span::Style::Link)
            return span.target;
    return join;
}

QString tr(const char *text) {
    return StageWords::tr(text);
}

// "To co-produce our city" of "To co-produce our city:".
QString stemOf(const WorkshopFacts &facts) {
    QString stem = facts.stem.string().simplified();
    while (stem.endsWith(QLatin1Char(':')) || stem.endsWith(QChar(0x2026)))
        stem.chop(1);
    return stem.trimmed();
}

Poster titleOf(const WorkshopFacts &facts) {
    Poster poster{facts.title.string(), facts.welcome.string(), {}};
    if (facts.date)
        poster.facts += report::dateText(*facts.date);
    for (const Text *fact : {&facts.venue, &facts.hashtag})
        if (!fact->isEmpty())
            poster.facts += fact->string().simplified();
    return poster;
}

Tables tablesOf(const Workshop &workshop) {
    Tables tables;
    for (const Prompt &prompt : workshop.prompts())
        if (!prompt.isPrivate)
            tables.cards.push_back({prompt.question.string(), prompt.table.string(), prompt.intent,
                                    workshop.counts(prompt.id).answers});
    return tables;
}

QString headingOf(const Tables &tables) {
    const int number = int(tables.cards.size());
    return number == 1 ? tr("One table, one question")
                       : report::asSentence(tr("%1 tables, %1 questions").arg(report::inWords(number)));
}

// Rows, or where there are none a poster in their place.
void setRows(StageContent &content, Rows rows, const Poster &ifNone) {
    if (rows.total == 0) {
        content.heading.clear();
        content.body = ifNone;
    } else {
        content.body = std::move(rows);
    }
}

void fill(StageContent &content, const Workshop &workshop, qint64 nowMs) {
    const WorkshopFacts &facts = workshop.facts();
    const QString &ask = facts.ask.string();
    switch (content.show) {
    case StageShow::Title:
        content.body = titleOf(facts);
        return;
    case StageShow::Focus:
        content.over = facts.title.string().simplified();
        content.body = Poster{facts.focus.isEmpty() ? facts.title.string() : facts.focus.string(), {}, {}};
        return;
    case StageShow::Tables: {
        Tables tables = tablesOf(workshop);
        content.over = stemOf(facts);
        if (tables.cards.empty()) {
            content.body = titleOf(facts);
            return;
        }
        content.heading = headingOf(tables);
        content.body = std::move(tables);
        return;
    }
    case StageShow::Clusters: {
        const Prompt *prompt = shownPrompt(workshop);
        if (!prompt) {
            content.body = titleOf(facts);
            return;
        }
        const QString answers =
            report::counted(workshop.counts(prompt->id).answers, tr("1 answer"), tr("%1 answers"));
        content.over = prompt->table.isEmpty()
                           ? answers
                           : QStringLiteral("%1 · %2").arg(prompt->table.string().simplified(), answers);
        content.heading = prompt->question.string();
        setRows(content, clustersOf(workshop, *prompt, content.heldBack),
                {prompt->question.string(), tr("Nothing is put together yet."), {}});
        return;
    }
    case StageShow::Canvas: {
        Canvas canvas = canvasOf(workshop, content.heldBack);
        if (canvas.cards.empty()) {
            content.body = Poster{tr("What belongs together?"), tr("Nothing is put together yet."), {}};
            return;
        }
        int answers = 0;
        for (const CanvasCard &card : canvas.cards)
            answers += card.count;
        content.over =
            tr("%1 in %2")
                .arg(report::counted(answers, tr("1 answer"), tr("%1 answers")),
                     report::counted(int(canvas.cards.size()), tr("1 cluster"), tr("%1 clusters")));
        content.body = std::move(canvas);
        return;
    }
    case StageShow::Circle:
        content.heading = tr("What struck us");
        setRows(content, reflectionsOf(workshop), {tr("What struck you?"), ask, {}});
        return;
    case StageShow::GoRound:
        content.body = speakingOf(workshop, nowMs);
        return;
    case StageShow::Calls:
        content.over = ask;
        content.heading =
            report::counted(workshop.all<Call>().size(), tr("1 call to action"), tr("%1 calls to action"));
        setRows(content, callsOf(workshop),
                {ask.isEmpty() ? tr("What do we need to ask for?") : ask, {}, {}});
        if (workshop.all<Call>().isEmpty())
            content.over.clear();
        return;
    case StageShow::Pledges:
        content.over = report::counted(workshop.all<Pledge>().size(), tr("1 pledge"), tr("%1 pledges"));
        content.heading = tr("Who does what, by when");
        setRows(content, pledgesOf(workshop), {tr("Who does what, by when?"), {}, {}});
        return;
    case StageShow::Pulse: {
        Charts charts = pulsesOf(workshop);
        content.over = tr("By show of hands");
        content.heading = charts.charts.empty() ? QString() : tr("Before and after the day");
        if (charts.charts.empty())
            content.body = Poster{tr("How do we see it?"), {}, {}};
        else
            content.body = std::move(charts);
        return;
    }
    case StageShow::Thanks:
        content.over = facts.title.string().simplified();
        content.body =
            Poster{facts.thanks.isEmpty() ? tr("Thank you") : facts.thanks.string(),
                   {},
                   facts.hashtag.isEmpty() ? QStringList() : QStringList{facts.hashtag.string().simplified()},
                   facts.join.string().trimmed(),
                   qrCodeOf(scannedFrom(facts.join.string()))};
        return;
    }
}

// The names that stand for nobody who did not agree, by what `nameOf` asks of them.
std::set<QString> namesAllowed(const Workshop &workshop, decltype(&report::nameBeside) nameOf) {
    std::set<QString> allowed, kept;
    for (const Participant &person : workshop.participants()) {
        const QString name = person.name.string().simplified();
        (nameOf(workshop, person.id, report::Names::Consented).isEmpty() ? kept : allowed).insert(name);
    }
    for (const QString &name : kept)
        allowed.erase(name);
    return allowed;
}

bool moves(const StageContent &content, const Workshop &workshop, qint64 nowMs) {
    if (content.isBlank)
        return false;
    if (content.clock && !content.clock->isStanding)
        return true;
    return content.show == StageShow::GoRound && readGoRound(workshop).speaking && nowMs >= 0;
}

} // namespace

StageContent stageContent(const Workshop &workshop, qint64 nowMs) {
    StageContent content;
    if (workshop.all<WorkshopFacts>().isEmpty())
        return content;
    const Table<Stage> &stages = workshop.all<Stage>();
    if (!stages.isEmpty()) {
        content.isShown = true;
        content.show = stages.begin()->show;
        content.isBlank = stages.begin()->isBlank;
    }
    content.heldBack = holdsBack(workshop);
    if (content.isBlank)
        return content;
    content.clock = clockOf(workshop, nowMs);
    fill(content, workshop, nowMs);
    const bool answers = content.show == StageShow::Canvas || content.show == StageShow::Clusters;
    if (content.heldBack && answers)
        content.remark = tr("The answers are shown once everybody has written.");
    content.moves = moves(content, workshop, nowMs);
    return content;
}

void tellTime(StageContent &content, const Workshop &workshop, qint64 nowMs) {
    if (content.isBlank || workshop.all<WorkshopFacts>().isEmpty())
        return;
    content.clock = clockOf(workshop, nowMs);
    if (content.show == StageShow::GoRound)
        content.body = speakingOf(workshop, nowMs);
}

void dropNames(StageContent &content, const Workshop &workshop) {
    const std::set<QString> beside = namesAllowed(workshop, report::nameBeside);
    if (auto *rows = std::get_if<Rows>(&content.body)) {
        const std::set<QString> quoted = namesAllowed(workshop, report::nameOfQuoted);
        for (Row &row : rows->rows) {
            if (!beside.contains(row.by))
                row.by.clear();
            for (Quote &quote : row.quotes)
                if (!quoted.contains(quote.name))
                    quote.name.clear();
        }
    }
    if (auto *speaking = std::get_if<Speaking>(&content.body)) {
        if (!speaking->time.isEmpty() && !beside.contains(speaking->who))
            speaking->who = tr("A participant");
        if (!speaking->next.isEmpty() && !beside.contains(speaking->next))
            speaking->next = tr("A participant");
    }
}

QString nameOfShow(StageShow show) {
    switch (show) {
    case StageShow::Title:
        return tr("Title and welcome");
    case StageShow::Focus:
        return tr("Focus question");
    case StageShow::Tables:
        return tr("Tables");
    case StageShow::Clusters:
        return tr("Clusters");
    case StageShow::Canvas:
        return tr("Canvas");
    case StageShow::Circle:
        return tr("What struck us");
    case StageShow::GoRound:
        return tr("Go-round");
    case StageShow::Calls:
        return tr("Calls");
    case StageShow::Pledges:
        return tr("Pledges");
    case StageShow::Pulse:
        return tr("Pulse");
    case StageShow::Thanks:
        return tr("Thanks and how to join");
    }
    Q_UNREACHABLE();
}

namespace {

struct Reader {
    QStringList texts;
    void operator()(const Poster &poster) {
        texts << poster.text << poster.below << poster.facts << poster.link;
    }
    void operator()(const Tables &tables) {
        for (const TableCard &card : tables.cards)
            texts << card.question << card.table
                  << report::counted(card.answers, tr("1 answer"), tr("%1 answers"));
    }
    void operator()(const Rows &rows) {
        for (const Row &row : rows.rows) {
            texts << row.text << row.by << row.below;
            for (const Quote &quote : row.quotes)
                texts << quote.text();
            texts << row.figure << row.word;
        }
        texts << rows.foot;
    }
    void operator()(const Speaking &told) {
        texts << told.question << told.who << told.time << told.next << told.counted;
    }
    void operator()(const Charts &charts) {
        for (const Chart &chart : charts.charts)
            texts << chart.question << chart.from;
    }
    void operator()(const Canvas &canvas) {
        for (const CanvasBand &band : canvas.bands)
            texts << band.title;
        for (const CanvasCard &card : canvas.cards)
            texts << card.title << card.theme;
        for (const CanvasNote &note : canvas.notes)
            texts << note.text;
    }
};

} // namespace

QStringList textsOf(const StageContent &content) {
    Reader reader;
    reader.texts << content.over << content.heading;
    if (content.clock)
        reader.texts << content.clock->time << content.clock->words;
    std::visit(reader, content.body);
    reader.texts << content.remark;
    reader.texts.removeAll(QString());
    return reader.texts;
}

} // namespace coalesce::stage
