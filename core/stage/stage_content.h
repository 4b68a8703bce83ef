// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage shows, as display data: texts, counts and the names of those who agreed. No participant and
// no id stands in here, and the only way to it is stageContent(), which applies consent and the private
// marks. Every name is one that may be shown, or empty.
#pragma once

#include "core/model/workshop.h"
#include "core/stage/qr_code.h"

#include <QRect>
#include <QStringList>
#include <variant>

namespace coalesce::stage {

// The time left of the step that the clock is at.
struct StageClock {
    QString time;        // "12:40", or "+2:10" over time
    QString words;       // "until the circle", "over time", "the clock stands"
    bool isOver = false; // over time
    bool isStanding = false;
    friend bool operator==(const StageClock &, const StageClock &) = default;
};

// One thing to read, alone on the screen.
struct Poster {
    QString text;      // large
    QString below;     // under it
    QStringList facts; // at the foot: day, venue, hashtag
    QString link = {}; // how to join, as it was written
    std::optional<QrCode> code = {};
    friend bool operator==(const Poster &, const Poster &) = default;
};

struct TableCard {
    QString question, table;
    Intent intent = Intent::Other;
    int answers = 0;
    friend bool operator==(const TableCard &, const TableCard &) = default;
};
struct Tables {
    std::vector<TableCard> cards;
    friend bool operator==(const Tables &, const Tables &) = default;
};

// What a word beside a row stands for; it is drawn with a sign of its own, so that nothing depends on colour.
enum class Sign { None, Yes, Partly, No };

struct Quote {
    QString words;
    QString name = {}; // may be empty
    QString text() const { return name.isEmpty() ? words : QStringLiteral("%1 %2").arg(words, name); }
    friend bool operator==(const Quote &, const Quote &) = default;
};

struct Row {
    QString text;
    QString by = {};    // a name
    QString below = {}; // a summary, a reason, a day
    std::vector<Quote> quotes = {};
    QString figure = {}; // at its end: "12 answers", "£300.00 of £500.00"
    Sign sign = Sign::None;
    QString word = {}; // beside the sign: "Will be done"
    double part = -1;  // 0 to 1: of a bar; below 0: there is none
    friend bool operator==(const Row &, const Row &) = default;
};
struct Rows {
    std::vector<Row> rows; // those that could be shown; there may be more
    int total = 0;         // how many there are
    QString foot = {};     // said under them
    friend bool operator==(const Rows &, const Rows &) = default;
};

struct Speaking {
    QString question;
    QString who;     // a name, "A participant", or what to say where nobody speaks
    QString time;    // how long, "1:05"; empty where nobody speaks
    QString next;    // a name, "A participant"; empty: nobody
    QString counted; // "7 of 23 have spoken"
    friend bool operator==(const Speaking &, const Speaking &) = default;
};

struct Hands {
    int yes = 0, partly = 0, no = 0;
    int all() const { return yes + partly + no; }
    friend bool operator==(const Hands &, const Hands &) = default;
};
struct Chart {
    QString question;
    QString from = {}; // the earlier workshop; empty: this one
    Hands before, after;
    friend bool operator==(const Chart &, const Chart &) = default;
};
struct Charts {
    std::vector<Chart> charts;
    friend bool operator==(const Charts &, const Charts &) = default;
};

// Cards and notes where they stand on the canvas.
struct CanvasCard {
    QRect rect;
    QString title, theme;
    Intent intent = Intent::Other;
    int count = 0, debates = 0;
    bool folded = false;
    int columns = 0;
    std::optional<ClusterColour> colour = {};
    friend bool operator==(const CanvasCard &, const CanvasCard &) = default;
};
struct CanvasNote {
    QRect rect;
    QString text; // empty while answers are held back
    Intent intent = Intent::Other;
    bool starred = false;
    int merged = 0;
    friend bool operator==(const CanvasNote &, const CanvasNote &) = default;
};
struct CanvasBand {
    QRect rect;
    QString title;
    friend bool operator==(const CanvasBand &, const CanvasBand &) = default;
};
struct Canvas {
    std::vector<CanvasCard> cards;
    std::vector<CanvasNote> notes;
    std::vector<CanvasBand> bands;
    friend bool operator==(const Canvas &, const Canvas &) = default;
};

using Body = std::variant<Poster, Tables, Rows, Speaking, Charts, Canvas>;

struct StageContent {
    StageShow show = StageShow::Title;
    bool isShown = false;  // something was shown already
    bool isBlank = false;  // then all else is empty
    bool heldBack = false; // answers are not shown yet
    bool moves = false;    // what is told changes with the time alone
    QString over = {};     // a small line
    QString heading = {};  // and a large one
    QString remark = {};   // why something is not to be seen
    std::optional<StageClock> clock = {};
    Body body = Poster{};
    friend bool operator==(const StageContent &, const StageContent &) = default;
};

// What the room sees now. Never fails; reads its arguments alone. `nowMs` is milliseconds since 1970 (UTC).
StageContent stageContent(const Workshop &workshop, qint64 nowMs);

// The content at a later time of the same workshop: what stageContent() would give, without building the
// rest.
void tellTime(StageContent &content, const Workshop &workshop, qint64 nowMs);

// Takes every name away that may not be shown any more: for content that stays while the workshop changes. Of
// people with one name, all must agree.
void dropNames(StageContent &content, const Workshop &workshop);

// Everything that can be read on it, in reading order.
QStringList textsOf(const StageContent &content);

// What is shown in a word or two: "Tables", "Clusters".
QString nameOfShow(StageShow show);

} // namespace coalesce::stage
