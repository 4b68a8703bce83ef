// SPDX-License-Identifier: GPL-3.0-or-later
// The closed choices of a workshop, each with the names that file, JSON and command line use.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace coalesce {

enum class Intent { Continue, Start, Stop, Other };
// What a cluster is marked with; what it means is the room's own business.
enum class ClusterColour { Red, Amber, Green, Blue, Violet, Grey };
enum class Source { SignUp, Room, Phone, Paper };
enum class ConsentKind { Named, Quoted, Recorded, Pictured, Contacted };
enum class TableNoteKind { Point, Example, Blockage, Question, Decision };
enum class CallOutcome { Will, Part, Cannot };
enum class ResponseKind { Response, Paraphrase };
enum class PledgeReach { Own, Others };
enum class PledgeStatus { Open, Kept, Dropped };
// What an earlier workshop of the series left: a call that was made, or a pledge.
enum class PromiseKind { Call, Pledge };
enum class TurnState { Speaking, Spoke, Passed };
// What the projector shows.
enum class StageShow {
    Title,    // title and welcome
    Focus,    // the focus question
    Tables,   // the prompts with live counts
    Clusters, // those of one table
    Canvas,
    Circle,  // what struck people
    GoRound, // who speaks, and for how long
    Calls,
    Pledges,
    Pulse,
    Thanks, // and how to join
};

// names[i] is the name of the enumerator i; fallback is what a new record has where nothing is said.
template <class Enum>
struct EnumNames;

template <>
struct EnumNames<Intent> {
    static constexpr std::array<std::string_view, 4> names{"continue", "start", "stop", "other"};
    static constexpr Intent fallback = Intent::Other;
};
template <>
struct EnumNames<ClusterColour> {
    static constexpr std::array<std::string_view, 6> names{"red", "amber", "green", "blue", "violet", "grey"};
    static constexpr ClusterColour fallback = ClusterColour::Grey;
};
template <>
struct EnumNames<Source> {
    static constexpr std::array<std::string_view, 4> names{"signup", "room", "phone", "paper"};
    static constexpr Source fallback = Source::Room;
};
template <>
struct EnumNames<ConsentKind> {
    static constexpr std::array<std::string_view, 5> names{"named", "quoted", "recorded", "pictured",
                                                           "contacted"};
    static constexpr ConsentKind fallback = ConsentKind::Named;
};
template <>
struct EnumNames<TableNoteKind> {
    static constexpr std::array<std::string_view, 5> names{"point", "example", "blockage", "question",
                                                           "decision"};
    static constexpr TableNoteKind fallback = TableNoteKind::Point;
};
template <>
struct EnumNames<CallOutcome> {
    static constexpr std::array<std::string_view, 3> names{"will", "part", "cannot"};
    static constexpr CallOutcome fallback = CallOutcome::Will;
};
template <>
struct EnumNames<ResponseKind> {
    static constexpr std::array<std::string_view, 2> names{"response", "paraphrase"};
    static constexpr ResponseKind fallback = ResponseKind::Response;
};
template <>
struct EnumNames<PledgeReach> {
    static constexpr std::array<std::string_view, 2> names{"own", "others"};
    static constexpr PledgeReach fallback = PledgeReach::Own;
};
template <>
struct EnumNames<PledgeStatus> {
    static constexpr std::array<std::string_view, 3> names{"open", "kept", "dropped"};
    static constexpr PledgeStatus fallback = PledgeStatus::Open;
};
template <>
struct EnumNames<PromiseKind> {
    static constexpr std::array<std::string_view, 2> names{"call", "pledge"};
    static constexpr PromiseKind fallback = PromiseKind::Pledge;
};
template <>
struct EnumNames<TurnState> {
    static constexpr std::array<std::string_view, 3> names{"speaking", "spoke", "passed"};
    static constexpr TurnState fallback = TurnState::Spoke;
};
template <>
struct EnumNames<StageShow> {
    static constexpr std::array<std::string_view, 11> names{"title",   "focus",  "tables",   "clusters",
                                                            "canvas",  "circle", "go-round", "calls",
                                                            "pledges", "pulse",  "thanks"};
    static constexpr StageShow fallback = StageShow::Title;
};

template <class Enum>
constexpr std::string_view nameOf(Enum value) {
    return EnumNames<Enum>::names[static_cast<std::size_t>(value)];
}

inline constexpr std::array kConsentKinds{ConsentKind::Named, ConsentKind::Quoted, ConsentKind::Recorded,
                                          ConsentKind::Pictured, ConsentKind::Contacted};

} // namespace coalesce
