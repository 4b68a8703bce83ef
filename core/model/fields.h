// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of each record, said once: SQL columns, binding, JSON, arguments and patches all derive from
// here. Adding a field is one line here (in the order of the struct, with the version that brings it), one
// member in records.h and one migration step.
#pragma once

#include "core/layout/metrics.h"
#include "core/model/codec.h"

#include <tuple>

namespace coalesce {

template <class R, class T>
struct Field {
    using Type = T;
    std::array<std::string_view, Codec<T>::shape.size()> names;
    T R::*member;
    OnRemove onRemove = OnRemove::Clear;
    Bounds bounds = {}; // of its whole numbers
    int since = 1;      // the version of the format that brought it
};

constexpr Bounds kNumbered{1};
constexpr Bounds kOnCanvas{-kCanvasLimit, kCanvasLimit};
constexpr Bounds kColumns{0, layout::kCardMostColumns};
constexpr Bounds kMinutes{0, 999};
constexpr Bounds kDots{0, 1'000'000};
constexpr Bounds kDotsEach{0, 1'000};
constexpr Bounds kMoney{0, 1'000'000'000}; // minor units
constexpr Bounds kHands{0, 100'000};
constexpr Bounds kMilliseconds{0, 1'000'000'000};
constexpr Bounds kAdded{-9'999, 9'999}; // minutes

template <class R, class T>
constexpr Field<R, T> field(std::string_view name, T R::*member, OnRemove onRemove = OnRemove::Clear) {
    return {{name}, member, onRemove};
}

template <class R>
constexpr Field<R, int> field(std::string_view name, int R::*member, Bounds bounds) {
    return {{name}, member, OnRemove::Clear, bounds};
}

// A field that came with a later version of the format: what an older one wrote lacks it.
template <class R, class T>
constexpr Field<R, T> since(int version, Field<R, T> field) {
    field.since = version;
    return field;
}

// The fields of a record as something that can be asked: list(use) is use(field, field, ...). A tuple would
// say the same and cost every file that reads it two seconds of compiling.
template <class... F>
constexpr auto fieldList(F... fields) {
    return [=](auto &&use) -> decltype(auto) { return use(fields...); };
}

template <class R>
struct Fields;

template <>
struct Fields<WorkshopFacts> {
    using F = WorkshopFacts;
    static constexpr std::string_view name = "workshop", plural = "workshop";
    static constexpr auto list =
        fieldList(field("title", &F::title), field("focus", &F::focus), field("stem", &F::stem),
                  field("date", &F::date), field("start", &F::start), field("venue", &F::venue),
                  field("series", &F::series), field("hashtag", &F::hashtag), field("welcome", &F::welcome),
                  field("thanks", &F::thanks), field("join", &F::join), field("author", &F::author),
                  field("credits", &F::credits), field("rights", &F::rights), field("language", &F::language),
                  since(3, field("ask", &F::ask)), since(3, field("questions", &F::questions)),
                  since(3, field("outline", &F::outline)), since(3, field("dots", &F::dots, kDotsEach)),
                  since(3, field("purse", &F::purse, kMoney)), since(3, field("currency", &F::currency)));
};

template <>
struct Fields<Prompt> {
    static constexpr std::string_view name = "prompt", plural = "prompts";
    static constexpr auto list =
        fieldList(field("number", &Prompt::number, kNumbered), field("question", &Prompt::question),
                  field("intent", &Prompt::intent), field("table", &Prompt::table),
                  field("host", &Prompt::host), field("notetaker", &Prompt::notetaker),
                  field("summary", &Prompt::summary), since(3, field("private", &Prompt::isPrivate)));
};

template <>
struct Fields<Participant> {
    using P = Participant;
    static constexpr std::string_view name = "participant", plural = "participants";
    static constexpr auto list =
        fieldList(field("number", &P::number, kNumbered), field("name", &P::name),
                  field("organisation", &P::organisation), field("contact", &P::contact),
                  field("access", &P::access), field("recognition", &P::recognition),
                  field("attended", &P::attended), since(3, field("worth", &P::worth, kMoney)));
};

template <>
struct Fields<Consent> {
    static constexpr std::string_view name = "consent", plural = "consents";
    static constexpr auto list =
        fieldList(field("number", &Consent::number, kNumbered),
                  field("participant", &Consent::participant, OnRemove::Keep), field("kind", &Consent::kind),
                  field("given", &Consent::given), field("date", &Consent::date));
};

template <>
struct Fields<Answer> {
    static constexpr std::string_view name = "answer", plural = "answers";
    static constexpr auto list = fieldList(
        field("number", &Answer::number, kNumbered), field("prompt", &Answer::prompt, OnRemove::Refuse),
        field("text", &Answer::text), field("source", &Answer::source),
        field("participant", &Answer::participant), field("starred", &Answer::starred),
        Field<Answer, Place>{{"cluster", "rank", "mergedInto"}, &Answer::place},
        since(3, field("shared", &Answer::isShared)));
};

template <>
struct Fields<Cluster> {
    static constexpr std::string_view name = "cluster", plural = "clusters";
    static constexpr auto list = fieldList(
        field("number", &Cluster::number, kNumbered), field("prompt", &Cluster::prompt, OnRemove::Remove),
        field("title", &Cluster::title), field("summary", &Cluster::summary), field("theme", &Cluster::theme),
        field("x", &Cluster::x, kOnCanvas), field("y", &Cluster::y, kOnCanvas),
        field("folded", &Cluster::folded), since(2, field("colour", &Cluster::colour)),
        since(2, field("columns", &Cluster::columns, kColumns)));
};

template <>
struct Fields<Theme> {
    static constexpr std::string_view name = "theme", plural = "themes";
    static constexpr auto list =
        fieldList(field("number", &Theme::number, kNumbered), field("title", &Theme::title),
                  field("statement", &Theme::statement));
};

template <>
struct Fields<TableNote> {
    using N = TableNote;
    static constexpr std::string_view name = "tablenote", plural = "tableNotes";
    static constexpr auto list =
        fieldList(field("number", &N::number, kNumbered), field("prompt", &N::prompt, OnRemove::Remove),
                  field("kind", &N::kind), field("text", &N::text), field("cluster", &N::cluster),
                  field("participant", &N::participant), field("private", &N::isPrivate));
};

template <>
struct Fields<Debate> {
    static constexpr std::string_view name = "debate", plural = "debates";
    static constexpr auto list =
        fieldList(field("number", &Debate::number, kNumbered),
                  Field<Debate, DebateSubject>{{"cluster", "answer"}, &Debate::subject, OnRemove::Remove},
                  field("text", &Debate::text), field("outcome", &Debate::outcome),
                  field("participant", &Debate::participant));
};

template <>
struct Fields<Reflection> {
    using F = Reflection;
    static constexpr std::string_view name = "reflection", plural = "reflections";
    static constexpr auto list = fieldList(field("number", &F::number, kNumbered), field("text", &F::text),
                                           field("participant", &F::participant), field("about", &F::about),
                                           field("private", &F::isPrivate));
};

template <>
struct Fields<Call> {
    static constexpr std::string_view name = "call", plural = "calls";
    static constexpr auto list = fieldList(
        field("number", &Call::number, kNumbered), field("text", &Call::text),
        field("participant", &Call::participant), field("theme", &Call::theme),
        field("outcome", &Call::outcome), field("because", &Call::because), field("dots", &Call::dots, kDots),
        since(3, Field<Call, std::optional<int>>{{"cost"}, &Call::cost, OnRemove::Clear, kMoney}));
};

template <>
struct Fields<Response> {
    using F = Response;
    static constexpr std::string_view name = "response", plural = "responses";
    static constexpr auto list =
        fieldList(field("number", &F::number, kNumbered), field("call", &F::call, OnRemove::Remove),
                  field("text", &F::text), field("kind", &F::kind), field("participant", &F::participant));
};

template <>
struct Fields<Pledge> {
    static constexpr std::string_view name = "pledge", plural = "pledges";
    static constexpr auto list =
        fieldList(field("number", &Pledge::number, kNumbered), field("text", &Pledge::text),
                  field("participant", &Pledge::participant), field("due", &Pledge::due),
                  field("reach", &Pledge::reach), field("status", &Pledge::status),
                  field("happened", &Pledge::happened), field("call", &Pledge::call));
};

template <>
struct Fields<Opportunity> {
    using F = Opportunity;
    static constexpr std::string_view name = "opportunity", plural = "opportunities";
    static constexpr auto list =
        fieldList(field("number", &F::number, kNumbered), field("text", &F::text), field("where", &F::where),
                  field("when", &F::when), field("link", &F::link), field("call", &F::call));
};

template <>
struct Fields<Step> {
    static constexpr std::string_view name = "step", plural = "steps";
    static constexpr auto list =
        fieldList(field("number", &Step::number, kNumbered), field("title", &Step::title),
                  field("minutes", &Step::minutes, kMinutes), field("purpose", &Step::purpose),
                  field("script", &Step::script), field("stage", &Step::stage),
                  field("private", &Step::isPrivate), since(3, field("holdBack", &Step::holdBack)));
};

template <>
struct Fields<Share> {
    static constexpr std::string_view name = "share", plural = "shares";
    static constexpr int since = 3;
    static constexpr auto list =
        fieldList(field("number", &Share::number, kNumbered), field("call", &Share::call, OnRemove::Remove),
                  field("participant", &Share::participant), field("amount", &Share::amount, kMoney));
};

template <>
struct Fields<Pulse> {
    using P = Pulse;
    static constexpr std::string_view name = "pulse", plural = "pulses";
    static constexpr int since = 3;
    static constexpr auto list =
        fieldList(field("number", &P::number, kNumbered), field("question", &P::question),
                  field("from", &P::from), field("date", &P::date), field("beforeYes", &P::beforeYes, kHands),
                  field("beforePartly", &P::beforePartly, kHands), field("beforeNo", &P::beforeNo, kHands),
                  field("afterYes", &P::afterYes, kHands), field("afterPartly", &P::afterPartly, kHands),
                  field("afterNo", &P::afterNo, kHands));
};

template <>
struct Fields<Promise> {
    using P = Promise;
    static constexpr std::string_view name = "promise", plural = "promises";
    static constexpr int since = 3;
    static constexpr auto list =
        fieldList(field("number", &P::number, kNumbered), field("from", &P::from), field("date", &P::date),
                  field("kind", &P::kind), field("text", &P::text), field("participant", &P::participant),
                  field("due", &P::due), field("status", &P::status), field("outcome", &P::outcome),
                  field("happened", &P::happened));
};

template <>
struct Fields<Run> {
    static constexpr std::string_view name = "run", plural = "runs";
    static constexpr int since = 3;
    static constexpr auto list = fieldList(
        field("number", &Run::number, kNumbered), field("step", &Run::step, OnRemove::Keep),
        field("began", &Run::began), field("since", &Run::since), field("ran", &Run::ran, kMilliseconds),
        field("added", &Run::added, kAdded), field("ended", &Run::ended));
};

template <>
struct Fields<Turn> {
    static constexpr std::string_view name = "turn", plural = "turns";
    static constexpr int since = 3;
    static constexpr auto list =
        fieldList(field("number", &Turn::number, kNumbered), field("round", &Turn::round, kNumbered),
                  field("participant", &Turn::participant, OnRemove::Keep), field("state", &Turn::state),
                  field("began", &Turn::began), field("spoke", &Turn::spoke, kMilliseconds));
};

template <>
struct Fields<Stage> {
    static constexpr std::string_view name = "stage", plural = "stages";
    static constexpr int since = 3;
    static constexpr auto list =
        fieldList(field("show", &Stage::show), field("prompt", &Stage::prompt, OnRemove::Keep),
                  field("blank", &Stage::isBlank), field("revealed", &Stage::isRevealed));
};

template <>
struct Fields<ImportKey> {
    static constexpr std::string_view name = "importkey", plural = "importKeys";
    static constexpr auto list = fieldList();
};

template <class R>
constexpr size_t columnCount() {
    return Fields<R>::list([](const auto &...f) { return (size_t(0) + ... + f.names.size()); });
}

// The record's columns.
template <class R>
Row toRow(const R &record) {
    Row row(columnCount<R>());
    Value *out = row.data();
    Fields<R>::list([&](const auto &...f) {
        ((Codec<typename std::decay_t<decltype(f)>::Type>::encode(record.*(f.member), out),
          out += f.names.size()),
         ...);
    });
    return row;
}

// The record of these columns, or nothing where one does not decode.
template <class R>
std::optional<R> fromRow(const QUuid &id, const Row &row) {
    if (row.size() != columnCount<R>())
        return std::nullopt;
    const Value *in = row.data();
    const auto next = [&]<class F>(const F &f) {
        const Value *here = in;
        in += f.names.size();
        return Codec<typename F::Type>::decode(here);
    };
    return Fields<R>::list([&](const auto &...f) -> std::optional<R> {
        // Braces evaluate from left to right, which the moving pointer relies on.
        auto decoded = std::tuple<decltype(next(f))...>{next(f)...};
        return std::apply(
            [&](auto &...part) -> std::optional<R> {
                if (!(true && ... && part.has_value()))
                    return std::nullopt;
                return R{Id<R>(id), std::move(*part)...};
            },
            decoded);
    });
}

// Calls visit.template operator()<R>() with the record type of a kind.
template <class Visit>
decltype(auto) visitKind(Kind kind, Visit &&visit) {
    switch (kind) {
    case Kind::Workshop:
        return visit.template operator()<WorkshopFacts>();
    case Kind::Prompt:
        return visit.template operator()<Prompt>();
    case Kind::Participant:
        return visit.template operator()<Participant>();
    case Kind::Consent:
        return visit.template operator()<Consent>();
    case Kind::Answer:
        return visit.template operator()<Answer>();
    case Kind::Cluster:
        return visit.template operator()<Cluster>();
    case Kind::Theme:
        return visit.template operator()<Theme>();
    case Kind::TableNote:
        return visit.template operator()<TableNote>();
    case Kind::Debate:
        return visit.template operator()<Debate>();
    case Kind::Reflection:
        return visit.template operator()<Reflection>();
    case Kind::Call:
        return visit.template operator()<Call>();
    case Kind::Response:
        return visit.template operator()<Response>();
    case Kind::Pledge:
        return visit.template operator()<Pledge>();
    case Kind::Opportunity:
        return visit.template operator()<Opportunity>();
    case Kind::Step:
        return visit.template operator()<Step>();
    case Kind::Share:
        return visit.template operator()<Share>();
    case Kind::Pulse:
        return visit.template operator()<Pulse>();
    case Kind::Promise:
        return visit.template operator()<Promise>();
    case Kind::Run:
        return visit.template operator()<Run>();
    case Kind::Turn:
        return visit.template operator()<Turn>();
    case Kind::Stage:
        return visit.template operator()<Stage>();
    case Kind::ImportKey:
        return visit.template operator()<ImportKey>();
    }
    Q_UNREACHABLE();
}

} // namespace coalesce
